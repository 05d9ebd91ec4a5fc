import Application
import Domein
import EventLog
import Kalender
import ReadModels
import SQLiteReadModels
import TestSupport
import Testing

@Suite("Samenvoegen en splitsen")
struct SamenvoegTests {
  /// Valid onderwijsnummers, so that no law forbids that two of them are one person.
  private static func nummers(_ aantal: Int) -> [Persoonsnummer] {
    Array(
      (100_000_000...109_999_999).lazy.compactMap { Onderwijsnummer(String($0)) }.prefix(aantal)
    )
    .map { .onderwijsnummer($0) }
  }

  private func aanbod(
    _ nummer: Persoonsnummer, _ duo: String, soort: Verzuimsoort = .langdurigRelatief
  ) throws -> Meldingsaanbod {
    Meldingsaanbod(
      gegevens: Meldinggegevens(
        meldingsnummer: duo, school: try #require(Vestiging("05KO00")), soort: soort,
        datumMelding: try datum("2026-03-05"), begindatum: try datum("2026-03-02")),
      nummer: nummer, persoon: Persoonsgegevens(achternaam: "Jansen"), gemeente: nil)
  }

  private func neemIn(_ plaats: Werkplaats, _ aanbod: Meldingsaanbod) throws -> Innameuitslag {
    try plaats.dossier.schrijf { try $0.neemIn(aanbod, plaats.omstandigheden()) }
  }

  @Test(
    "wat onder het ene nummer stond is onder het andere te vinden, en splitsen draait dat terug")
  func heenEnTerug() throws {
    try Werkplaats.open(op: "2026-03-20") { plaats in
      let nummers = Self.nummers(2)
      let een = try neemIn(plaats, aanbod(nummers[0], "D1"))
      let ander = try neemIn(plaats, aanbod(nummers[1], "D2"))
      let voor = try Momentopname(plaats.dossier)
      try plaats.doe(.instroom) {
        try $0.voegSamen(ander.jongere, met: een.jongere, reden: "zelfde kind")
      }
      #expect(try plaats.lees { try $0.casussen(van: een.jongere) }.count == 2)
      #expect(try plaats.lees { try $0.meldingen(van: een.jongere) }.count == 2)
      #expect(try plaats.lees { try $0.casussen(van: ander.jongere) } == [])
      let gevonden = try plaats.lees { try $0.vind(.nummer(ander.jongere)) }
      #expect(gevonden == een.jongere)
      // A report under the old number lands with the person.
      let derde = try neemIn(plaats, aanbod(nummers[1], "D3", soort: .luxe))
      #expect(derde.jongere == een.jongere)
      try plaats.doe(.instroom) { try $0.splits(ander.jongere, reden: "toch niet") }
      let na = try Momentopname(plaats.dossier)
      let kaal = { (foto: Momentopname) in foto.casussen.map { "\($0.casus) \($0.jongere)" } }
      #expect(kaal(na) == kaal(voor))
      #expect(try plaats.lees { try $0.meldingen(van: ander.jongere) }.count == 1)
      #expect(try plaats.lees(bekendOp: 8) { try $0.hoofd(ander.jongere) } == ander.jongere)
    }
  }

  @Test("twee BSN's zijn twee mensen; een reden is nodig; niemand gaat in zichzelf op")
  func weigeringen() throws {
    try Werkplaats.open(op: "2026-03-20") { plaats in
      let een = try neemIn(plaats, aanbod(#require(Persoonsnummer("111222333")), "D1")).jongere
      let ander = try neemIn(plaats, aanbod(#require(Persoonsnummer("123456782")), "D2")).jongere
      let derde = try neemIn(plaats, aanbod(Self.nummers(1)[0], "D3")).jongere
      let gevallen: [(Jongerenummer, Jongerenummer, String, Samenloopweigering)] = [
        (een, ander, "", .redenOntbreekt), (een, een, "x", .zelfdeJongere(een)),
        (een, ander, "x", .tweeBSN(een, ander)),
      ]
      for (van, naar, reden, verwacht) in gevallen {
        #expect(
          try weigering(plaats) { try $0.voegSamen(van, met: naar, reden: reden) } == verwacht)
      }
      #expect(
        try weigering(plaats) { try $0.splits(derde, reden: "x") } == .nietOpgegaan(derde))
      try plaats.doe(.instroom) { try $0.voegSamen(derde, met: een, reden: "x") }
      #expect(
        try weigering(plaats) { try $0.voegSamen(derde, met: ander, reden: "x") }
          == .alOpgegaan(derde, in: een))
      // What holds already writes nothing.
      let weer = try plaats.doe(.instroom) { try $0.voegSamen(derde, met: een, reden: "x") }
      #expect(weer.gebeurtenissen == [])
    }
  }

  private func weigering(
    _ plaats: Werkplaats, _ daad: (Sessie) throws -> Uitslag
  ) throws -> Samenloopweigering? {
    do {
      try plaats.doe(.instroom, daad)
      return nil
    } catch Dossierfout.geweigerd(let reden) {
      return reden as? Samenloopweigering
    }
  }

  @Test("BSN en onderwijsnummer van één kind vinden dezelfde; van twee kinderen is het een fout")
  func tweeNummers() throws {
    try Werkplaats.open(op: "2026-03-20") { plaats in
      let nummer = Self.nummers(1)[0]
      let een = try neemIn(plaats, aanbod(nummer, "D1")).jongere
      guard case .onderwijsnummer(let onderwijsnummer) = nummer else { return }
      var beide = try aanbod(#require(Persoonsnummer("111222333")), "D2")
      beide.persoon.onderwijsnummer = onderwijsnummer
      #expect(try neemIn(plaats, beide).jongere == een)
      let toestand = try plaats.lees { try $0.jongere(een) }
      #expect(toestand?.gegevens.bsn?.tekst == "111222333")
      var anders = try aanbod(#require(Persoonsnummer("123456782")), "D3")
      anders.persoon.onderwijsnummer = onderwijsnummer
      #expect(throws: Dossierfout.self) { try neemIn(plaats, anders) }
    }
  }

  @Test("na willekeurig samenvoegen en splitsen kloppen de rijen met het logboek", arguments: 1...8)
  func willekeur(_ zaad: Int) throws {
    try Werkplaats.open(op: "2026-03-20") { plaats in
      var bron = SplitMix64(seed: UInt64(zaad))
      var jongeren: [Jongerenummer] = []
      for (index, nummer) in Self.nummers(5).enumerated() {
        let soort = Verzuimsoort.allCases.filter(\.isTeMelden).randomElement(using: &bron) ?? .luxe
        jongeren.append(try neemIn(plaats, aanbod(nummer, "D\(index)", soort: soort)).jongere)
      }
      let voor = try Momentopname(plaats.dossier)
      var gelukt = 0
      for _ in 0..<25 {
        let een = try #require(jongeren.randomElement(using: &bron))
        let ander = try #require(jongeren.randomElement(using: &bron))
        let samen = Bool.random(using: &bron)
        let fout = try weigering(plaats) { sessie in
          samen
            ? try sessie.voegSamen(een, met: ander, reden: "x") : try sessie.splits(een, reden: "x")
        }
        gelukt += fout == nil ? 1 : 0
        try toetsRijen(plaats)
      }
      #expect(gelukt > 3)
      for jongere in jongeren { _ = try weigering(plaats) { try $0.splits(jongere, reden: "x") } }
      let na = try Momentopname(plaats.dossier)
      #expect(na.casussen.map(\.jongere) == voor.casussen.map(\.jongere))
      #expect(na.meldingen.map(\.jongere) == voor.meldingen.map(\.jongere))
    }
  }

  private func toetsRijen(_ plaats: Werkplaats) throws {
    let voor = try Momentopname(plaats.dossier)
    let afwijkend = try plaats.afwijkingen()
    #expect(afwijkend == [])
    try plaats.dossier.schrijf { try Herbouw(plaats.omstandigheden()).draai($0) { _ in } }
    #expect(try Momentopname(plaats.dossier) == voor)
  }
}

@Suite("Dubbelen")
struct DubbelenTests {
  private func rij(
    _ nummer: Int, _ naam: String, bsn: String? = nil, geboren: String = "2011-01-01"
  ) -> Jongererij {
    Jongererij(
      jongere: Jongerenummer(jaar: 0, volgnummer: nummer), bsn: bsn.flatMap(BSN.init(_:)),
      onderwijsnummer: nil, geboortedatum: geboren, naam: naam, zoeknaam: naam, versie: 1)
  }

  @Test(
    "namen die op elkaar lijken",
    arguments: [
      ("bakker jan", "baker jan", true), ("bakker jan", "bakker j", true),
      ("bakker jan", "bakker", true), ("bakker jan", "jan bakker", true),
      ("meer sanne van der", "meer sanne", true), ("bakker jan", "bakker sanne", false),
      ("bakker sanne", "bakker sara", false), ("bakker jan", "visser jan", false),
      ("bos jan", "bol jan", false), ("jansen piet", "jansne piet", true), ("", "bakker", false),
    ])
  func namen(_ een: String, _ ander: String, _ lijkt: Bool) {
    #expect(!Dubbelen.zoek([rij(1, een), rij(2, ander)]).isEmpty == lijkt)
  }

  @Test("twee BSN's zijn twee mensen; een andere of onvolledige dag ook; hetzelfde BSN nooit")
  func gronden() {
    let tweeling = [rij(1, "bakker jan", bsn: "111222333"), rij(2, "bakker jan", bsn: "123456782")]
    #expect(Dubbelen.zoek(tweeling) == [])
    #expect(
      Dubbelen.zoek([rij(1, "bakker jan"), rij(2, "bakker jan", geboren: "2011-01-02")]) == [])
    let vaag = [rij(1, "bakker", geboren: "2011-00-00"), rij(2, "bakker", geboren: "2011-00-00")]
    #expect(Dubbelen.zoek(vaag) == [])
    let zelfde = [rij(1, "bakker", bsn: "111222333"), rij(2, "visser", bsn: "111222333")]
    #expect(Dubbelen.zoek(zelfde).map(\.grond) == [.zelfdeBSN])
  }

  @Test(
    "namen staan waar een Nederlander zoekt",
    arguments: [
      ("van der", "Meer", "meer sanne van der"), ("", "van der Meer", "meer sanne van der"),
      ("", "Özdemir", "ozdemir sanne"), ("", "O\u{0308}zdemir", "ozdemir sanne"),
      ("'t", "Hart", "hart sanne t"), ("", "Van", "van sanne"),
      ("", "IJzer-de Boer", "ijzer de boer sanne"),
    ])
  func sorteren(_ voorvoegsel: String, _ achternaam: String, _ verwacht: String) {
    let gegevens = Persoonsgegevens(
      voornamen: "Sanne", voorvoegsel: voorvoegsel, achternaam: achternaam)
    #expect(Zoeknaam.van(gegevens) == verwacht)
  }
}
