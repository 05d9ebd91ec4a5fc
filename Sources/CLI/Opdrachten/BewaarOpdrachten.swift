import Application
import ArgumentParsing
import Domein
import Formats
import JSON
import Kalender
import Reporting

/// The end of a file: what may go, who proposes, who decides, and what is left to show of it.
enum BewaarOpdrachten {
  static let alle: [Opdracht] = [inzage, vernietig, beperking]

  static let vernietig = Opdracht(
    CommandSpec(
      "jongere vernietig", "dossiers waarvan de bewaartermijn voorbij is, voorgoed vernietigen",
      discussion: """
        Zonder jongere ziet u wat er weg mag en wat nog niet, met de reden. Met jongere legt u een \
        voorstel vast. Daarna beslist een ander: 'jongere vernietig J000042 --besluit akkoord'. \
        Dan gaan in één keer alle namen, nummers en teksten weg, ook uit het bestand zelf. Wat de \
        jongere in gesloten schooljaren meetelde, blijft als aantal staan. Terughalen kan niet.

        Politiegegevens (proces-verbaal, Halt) gaan eerder weg dan de rest: met --deel \
        politiegegevens gaat alleen die kant, op dezelfde manier.
        """,
      options: [
        OptionSpec("jongere", .value("JONGERE"), "nummer of BSN", position: 0, repeats: true),
        OptionSpec("voorstel", "zonder jongere: de lijst; met jongere: leg het voorstel vast"),
        OptionSpec("besluit", .choice(Besluitkeuze.keuzes), "beslis over een voorstel"),
        OptionSpec("afwijsreden", Opties.codes(Afwijsreden.self), "waarom niet, bij afwijzen"),
        OptionSpec("deel", Opties.codes(Vernietigdeel.self), "welk deel", default: "dossier"),
        OptionSpec(
          "alle", "in de lijst ook wie nog lang niet weg mag; anders alles wat weg mag"),
        Opties.exitcode,
      ] + Opties.daad.filter { $0.name != "op" && $0.name != "verwacht" }
        + [Opties.formaat([.tekst, .tsv, .csv, .json, .html, .xlsx, .md])] + Opties.uitvoer,
      examples: [
        Example("leerplicht jongere vernietig", "wat er weg mag, en wat nog niet"),
        Example("leerplicht jongere vernietig J000042", "een voorstel vastleggen"),
        Example("leerplicht jongere vernietig J000042 --besluit akkoord", "een ander beslist"),
        Example(
          "leerplicht jongere vernietig J000042 --besluit afwijzen --afwijsreden procedure",
          "of wijst af"),
        Example(
          "leerplicht jongere vernietig J000042 --deel politiegegevens",
          "alleen het proces-verbaal en wat daaraan hangt"),
      ], group: "Jongeren"),
    .eigen { loop in
      let besluit = loop.waarden.tekst("besluit").flatMap(Besluitkeuze.init(rawValue:))
      let noemt = !loop.waarden.teksten("jongere").isEmpty
      guard noemt || besluit != nil || (loop.waarden.vlag("voorstel") && loop.waarden.vlag("alle"))
      else { return try lijst(loop) }
      guard noemt || loop.waarden.vlag("alle") else {
        throw Fout.gebruik("noem de jongere, of geef --alle voor alles wat weg mag")
      }
      try Daaduitvoering(loop).draai(.bewaren) { sessie, waarden in
        try Vernietigdaad(sessie, waarden, besluit).draai()
      }
    })

  private static func lijst(_ loop: Loop) throws {
    try Uitvoering.vraag(loop) { loop, lezing in
      try lezing.eis(.bewaren)
      lezing.metBeperkte()
      let regels = Vernietigregels(
        schoolsoorten: try lezing.schoolsoorten(), vandaag: loop.omstandigheden.vandaag)
      let standen = try lezing.bewaarstanden { try regels.oordeel($0, $1) }
      return Bewaarlijst(
        standen: try loop.waarden.vernietigdeel().map { deel in standen.filter { $0.deel == deel } }
          ?? standen, vandaag: loop.omstandigheden.vandaag, alle: loop.waarden.vlag("alle")
      ).antwoord
    }
  }

  static let inzage = Opdracht(
    CommandSpec(
      "jongere inzage", "alles wat over één jongere is vastgelegd, voor wie daarom vraagt",
      discussion: """
        Voor het recht op inzage (AVG, artikel 15): leesbaar als HTML, of als JSON om mee te \
        nemen. Namen en woorden van anderen staan er niet in: er komt alleen in wat op een vaste \
        lijst staat. Lees de vrije teksten na voor u het geeft: daarin kan iemand anders genoemd \
        zijn.
        """,
      options: [
        OptionSpec("jongere", .value("JONGERE"), "nummer of BSN", position: 0)
      ] + Opties.nummers + [Opties.formaat([.tekst, .json, .html])] + Opties.uitvoer,
      examples: [
        Example(
          "leerplicht jongere inzage J000042 --formaat html --uit inzage.html", "om te geven")
      ], group: "Jongeren"),
    .vraag { loop, lezing in
      try lezing.eisAlles()
      let dossier = try lezing.persoonsdossier(loop.waarden.jongere())
      let vandaag = loop.omstandigheden.vandaag
      let regels = Vernietigregels(
        schoolsoorten: try lezing.schoolsoorten(), vandaag: vandaag)
      let (alle, _) = try InzagelogOpdrachten.lees(loop) { _ in true }
      return Inzageantwoord(
        dossier: dossier, oordeel: try regels.oordeel(dossier.beeld, lezing.omgeving()),
        ingezien: alle.filter { $0.nummers.contains(where: dossier.nummers.contains) },
        vandaag: vandaag
      ).antwoord
    })

  static let verklaring = Opdracht(
    CommandSpec(
      "dossier verklaring", "de verklaring van een vernietiging: wat, waarom, wie en wanneer",
      discussion: """
        Noemt aantallen en gronden, geen inhoud. De kop erna is het bewijs dat de vernietiging \
        in de keten staat: bewaar de verklaring buiten de machine.
        """,
      options: [
        OptionSpec(
          "gebeurtenis", .value("NUMMER"), "de vernietiging (#nummer)", position: 0,
          required: true),
        Opties.formaat([.tekst, .json, .html]),
      ] + Opties.uitvoer,
      examples: [
        Example(
          "leerplicht dossier verklaring '#123' --formaat html --uit verklaring.html",
          "voor het archief")
      ], group: "Beheer"),
    .vrijeVraag { loop, lezing in
      try lezing.eis(.bewaren)
      guard let nummer = try loop.waarden.gebeurtenis("gebeurtenis") else {
        throw loop.waarden.ontbreekt("gebeurtenis")
      }
      guard let verklaring = try lezing.verklaring(nummer) else {
        throw Dossierfout.nietGevonden(wat: "vernietiging", nummer: nummer.description)
      }
      return Verklaringantwoord(verklaring: verklaring).antwoord
    })

  static let beperking = Opdracht(
    CommandSpec(
      "jongere beperking", "een dossier niet tonen en gebruiken, of niet vernietigen",
      discussion: """
        Met --soort verwerking blijft het dossier bewaard, maar het wordt niet getoond en niet \
        gebruikt (AVG, artikel 18); lijsten zeggen hoeveel er ontbreken en de dagelijkse bewaking \
        slaat het over. Met --soort vernietiging blijft het staan, ook als de bewaartermijn \
        voorbij is. --opheffen heft op. Beide vragen om een toelichting.
        """,
      options: Opties.jongereEerst.filter { !Opties.gegevens.map(\.name).contains($0.name) } + [
        OptionSpec("soort", Opties.codes(Beperkingsoort.self), "wat niet mag", required: true),
        OptionSpec("grond", .value("GROND"), gronden),
        OptionSpec("toelichting", .value("TEKST"), "toelichting in eigen woorden"),
        OptionSpec("opheffen", "hef de beperking op"),
      ] + Opties.daad.filter { $0.name != "op" && $0.name != "verwacht" },
      examples: [
        Example(
          "leerplicht jongere beperking J000042 --soort verwerking --grond juistheid-betwist"
            + " --toelichting 'brief van de ouders'", "niet tonen tot het is uitgezocht"),
        Example(
          "leerplicht jongere beperking J000042 --soort verwerking --opheffen"
            + " --toelichting 'is uitgezocht'", "weer gewoon te gebruiken"),
      ], group: "Jongeren"),
    .daad(.bewaren) { sessie, waarden in
      let nummer = try sessie.vindBewaard(waarden.jongere())
      let soort: Beperkingsoort = try waarden.verplichteCode("soort")
      let toelichting = waarden.tekst("toelichting") ?? ""
      if waarden.vlag("opheffen") {
        return try sessie.bewaar(nummer, .hefOp(soort, toelichting: toelichting))
      }
      let grond: Beperkingsgrond = try waarden.verplichteCode("grond")
      return try sessie.bewaar(nummer, .beperk(soort, grond, toelichting: toelichting))
    })

  private static let gronden =
    "waarom: " + Beperkingsgrond.codes.joined(separator: ", ")
}

/// What the second person says.
enum Besluitkeuze: String, CaseIterable {
  case akkoord
  case afwijzen

  static let keuzes = [
    Choice(akkoord.rawValue, "vernietig het dossier"),
    Choice(afwijzen.rawValue, "het voorstel gaat niet door"),
  ]
}

/// Judges and counts: what the use cases need of figures.
struct Vernietigregels {
  let schoolsoorten: [Vestiging: Schoolsoort]
  let vandaag: Datum

  /// For an act that is under way.
  static func vraag(_ sessie: Sessie) throws -> Vernietigvraag {
    let vandaag = sessie.omstandigheden.vandaag
    let lezing = try Lezing(sessie.gang, sessie.omstandigheden, Assen(per: vandaag))
    let regels = Vernietigregels(schoolsoorten: try lezing.schoolsoorten(), vandaag: vandaag)
    return Vernietigvraag(
      oordeel: { try regels.oordeel($0, $1) }, bijdragen: { regels.bijdragen($0, $1) })
  }

  /// Whether a file may go; figures of open years are counted only where nothing else holds it.
  func oordeel(_ beeld: Jongerebeeld, _ omgeving: Omgeving) throws -> Bewaaroordeel {
    let jongere = beeld.jongere
    let kalender = omgeving.termijnen.kalenders.kalender(
      voor: jongere.inschrijvingen.max { $0.van < $1.van }?.school)
    let plicht = jongere.gegevens.geboortedatum.map {
      Leerplicht(
        geboortedatum: $0, kalender: kalender,
        schoolstart: jongere.inschrijvingen.map(\.van).min(),
        startkwalificatie: jongere.startkwalificatieOp)
    }
    let regels = Bewaarregels(omgeving.instellingen)
    let eerst = Bewaaroordeel(beeld, regels: regels, plicht: plicht, op: vandaag)
    guard eerst.beletselen.isEmpty else { return eerst }
    let open = Set(alleBijdragen(beeld, omgeving).map(\.schooljaar).filter { !isGesloten($0) })
    guard !open.isEmpty else { return eerst }
    return Bewaaroordeel(
      beeld, regels: regels, plicht: plicht, teltIn: open.sorted(), op: vandaag)
  }

  func bijdragen(_ beeld: Jongerebeeld, _ omgeving: Omgeving) -> Telbijdragen {
    Telbijdragen(
      regels: Telregels(omgeving.instellingen).tekst,
      bijdragen: alleBijdragen(beeld, omgeving).filter { isGesloten($0.schooljaar) })
  }

  private func isGesloten(_ jaar: Schooljaar) -> Bool { jaar.totEnMet < vandaag }

  private func alleBijdragen(_ beeld: Jongerebeeld, _ omgeving: Omgeving) -> [Telbijdrage] {
    Telling.bijdragen(
      beeld, vandaag: vandaag,
      { jaar, regels in
        Telomgeving(
          periode: Telperiode(schooljaar: jaar, per: vandaag), regels: regels,
          kalenders: omgeving.termijnen.kalenders, schoolsoorten: schoolsoorten)
      }, regels: Telregels(omgeving.instellingen))
  }
}

/// Proposes, decides or turns down, for one or for all that may go.
struct Vernietigdaad {
  private let sessie: Sessie
  private let waarden: Waarden
  private let besluit: Besluitkeuze?
  private let deel: Vernietigdeel
  private let vraag: Vernietigvraag

  init(_ sessie: Sessie, _ waarden: Waarden, _ besluit: Besluitkeuze?) throws {
    self.sessie = sessie
    self.waarden = waarden
    self.besluit = besluit
    deel = try waarden.vernietigdeel() ?? .dossier
    sessie.magBeperkt = true
    vraag = try Vernietigregels.vraag(sessie)
  }

  func draai() throws -> Uitslag {
    var uitslag = Uitslag()
    if besluit == .akkoord, let een = waarden.teksten("jongere").first,
      waarden.teksten("jongere").count == 1, let nummer = Jongerenummer(een),
      let eerder = try sessie.wisOpnieuw(nummer, deel)
    {
      return eerder
    }
    for nummer in try nummers() {
      let een = try doe(nummer)
      uitslag.jongere = nummer
      uitslag.mededelingen += een.mededelingen
    }
    return uitslag
  }

  private func doe(_ nummer: Jongerenummer) throws -> Uitslag {
    switch besluit {
    case nil:
      return switch deel {
      case .dossier: try sessie.stelVernietigingVoor(nummer, vraag)
      case .politiegegevens: try sessie.stelPolitievernietigingVoor(nummer)
      }
    case .afwijzen:
      return try sessie.bewaar(
        nummer, .wijsVernietigingAf(try waarden.code("afwijsreden") ?? .onjuist, deel))
    case .akkoord:
      var uitslag =
        switch deel {
        case .dossier: try sessie.vernietigJongere(nummer, vraag)
        case .politiegegevens: try sessie.vernietigPolitiekant(nummer)
        }
      let bewaring = try sessie.jongere(nummer).toestand.bewaring
      if let einde = bewaring.einde ?? bewaring.politie.last {
        uitslag.mededelingen.append(
          "De verklaring over \(nummer): leerplicht dossier verklaring '\(einde.id)'")
      }
      return uitslag
    }
  }

  /// Whom a value names.
  ///
  /// Written out: with the throwing call inside `??` the compiler (6.3.1) destroys on failure what
  /// was never made, and the program dies.
  private func verwijzing(_ waarde: String) throws -> Jongereverwijzing {
    if let nummer = Jongerenummer(waarde) { return .nummer(nummer) }
    let nummer = try waarden.persoonsnummer("jongere", waarde)
    return .persoon(nummer, gegevens: Persoonsgegevens(), gemeente: nil)
  }

  private func nummers() throws -> [Jongerenummer] {
    let genoemd = try waarden.teksten("jongere").map { waarde in
      try sessie.vind(try verwijzing(waarde))
    }
    guard genoemd.isEmpty else { return genoemd }
    let lezing = try Lezing(
      sessie.gang, sessie.omstandigheden, Assen(per: sessie.omstandigheden.vandaag))
    lezing.metBeperkte()
    return try lezing.bewaarstanden(vraag.oordeel).filter { stand in
      guard stand.deel == deel, stand.oordeel.beletselen.isEmpty else { return false }
      return switch besluit {
      case nil: stand.voorstel == nil
      case .afwijzen: stand.voorstel != nil
      case .akkoord: stand.voorstel.map { $0.door != sessie.omstandigheden.medewerker } ?? false
      }
    }.map(\.jongere)
  }
}

extension Waarden {
  /// The part of a file that was named; nil for none.
  fileprivate func vernietigdeel() throws -> Vernietigdeel? { try code("deel") }
}
