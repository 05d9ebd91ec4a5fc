import Domein
import Kalender
import Reporting
import Testing

@Suite("Definities naast elkaar")
struct DefinitieTests {
  private static let thuiszitters: [Definitie] = [
    .thuiszitter2014, .thuiszitter2016, .thuiszitterApeldoornOud, .thuiszitterApeldoorn,
    .thuiszitterSwv,
  ]

  /// Under which definitions a jongere counts.
  private func telt(_ jongere: Proefjongere) throws -> [Definitie] {
    try Self.thuiszitters.filter { try !jongere.cellen($0).isEmpty }
  }

  @Test("ongeoorloofd thuis telt onder alle")
  func ongeoorloofd() throws {
    var jongere = try Proefjongere()
    try jongere.thuis("2024-09-02")
    #expect(try telt(jongere) == Self.thuiszitters)
  }

  @Test("geoorloofd thuis telt alleen onder Apeldoorn tot 2016")
  func geoorloofd() throws {
    var jongere = try Proefjongere()
    try jongere.thuis("2024-09-02", geoorloofd: true)
    #expect(try telt(jongere) == [.thuiszitterApeldoornOud])
  }

  @Test("geen plek telt in Apeldoorn, wie niet kan bij het samenwerkingsverband vo")
  func oorzaken() throws {
    var geenPlek = try Proefjongere()
    try geenPlek.thuis("2024-09-02", geoorloofd: true, oorzaak: .geenPlek)
    #expect(
      try telt(geenPlek) == [.thuiszitterApeldoornOud, .thuiszitterApeldoorn, .thuiszitterSwv])
    var kanNiet = try Proefjongere()
    try kanNiet.thuis("2024-09-02", geoorloofd: true, oorzaak: .kanNiet)
    #expect(try telt(kanNiet) == [.thuiszitterApeldoornOud, .thuiszitterSwv])
    var basis = try Proefjongere(geboren: "2015-02-10", soort: .bo)
    try basis.thuis("2024-09-02", geoorloofd: true, oorzaak: .kanNiet)
    #expect(try telt(basis) == [.thuiszitterApeldoornOud])
    var mbo = try Proefjongere(geboren: "2007-12-10", soort: .mbo)
    try mbo.thuis("2024-09-02")
    #expect(try telt(mbo) == Self.thuiszitters.dropLast())
  }

  @Test("absoluut verzuim telt vanaf de eerste dag, en alleen landelijk vanaf 2016")
  func absoluut() throws {
    var jongere = try Proefjongere(soort: nil)
    try jongere.thuis("2025-07-31", soort: .absoluut)
    #expect(try telt(jongere) == [.thuiszitter2016])
    #expect(try jongere.telling(.absoluut).rijen.map(\.sleutel.schoolsoort) == [.geen])
    try jongere.op(
      "2025-07-31",
      .jongereIngeschreven(
        school: Proefjongere.school, schoolsoort: .vo, leerjaar: nil, van: try dag("2025-07-01"),
        totEnMet: nil, bron: .levering))
    #expect(try jongere.cellen(.absoluut) == [])
  }

  @Test("weer ingeschreven is opgelost; administratief telt alleen op verzoek")
  func absoluutOpgelost() throws {
    var jongere = try Proefjongere(soort: nil)
    try jongere.thuis("2024-10-01", soort: .absoluut)
    try jongere.op(
      "2024-12-02",
      .jongereIngeschreven(
        school: Proefjongere.school, schoolsoort: .vo, leerjaar: nil, van: try dag("2024-12-02"),
        totEnMet: nil, bron: .registratie))
    #expect(try jongere.cellen(.absoluut) == [.aantal, .opgelost])
    var laat = try Proefjongere(soort: nil)
    try laat.thuis("2024-10-01", soort: .absoluut)
    try laat.inCasus("2024-10-20", .loop(.casusGesloten(reden: .administratief, tekst: "")))
    #expect(try laat.cellen(.absoluut) == [])
    var regels = Telregels()
    regels.metAdministratief = true
    #expect(try laat.cellen(.absoluut, regels) == [.aantal])
  }

  @Test("een vermoeden telt tot de vergelijking die het oplost")
  func vermoeden() throws {
    var jongere = try Proefjongere(soort: nil)
    try jongere.op(
      "2024-10-01",
      .inschrijvingVergeleken(
        uitkomst: .vermoedelijkAbsoluut, schoolsoort: .geen, sinds: try dag("2024-09-02")))
    #expect(
      try jongere.telling(.thuiszitter2016).regels.map(\.cel) == [
        .nieuw, .eind, .langerDanDrieMaanden,
      ])
    try jongere.op(
      "2024-11-01",
      .inschrijvingVergeleken(uitkomst: .vertrokken, schoolsoort: .geen, sinds: nil))
    #expect(try jongere.cellen(.thuiszitter2016) == [.nieuw, .opgelost])
    #expect(try jongere.cellen(.absoluut) == [.aantal])
  }

  @Test("16 uur: één keer per jongere, ingetrokken en onterecht tellen niet")
  func relatief16() throws {
    var jongere = try Proefjongere()
    try jongere.meld(.relatief16Uur, "2024-07-31")
    try jongere.meld(.relatief16Uur, "2025-08-01")
    try jongere.meld(.relatief16Uur, "2024-09-09", .meldingIngetrokken)
    try jongere.meld(.relatief16Uur, "2024-09-10", status: .ingetrokken)
    try jongere.meld(
      .relatief16Uur, "2024-09-11", .meldingGesloten(reden: .onterecht, toelichting: ""))
    try jongere.meld(.luxe, "2024-09-12")
    #expect(try jongere.cellen(.relatief16) == [])
    #expect(try jongere.cellen(.luxe) == [.aantal])
    try jongere.meld(.relatief16Uur, "2024-08-01", uren: "16")
    #expect(try jongere.cellen(.relatief16) == [.aantal])
    try jongere.meld(.relatief16Uur, "2025-07-31", uren: "16,01")
    #expect(try jongere.cellen(.relatief16) == [.aantal, .herhaald])
    var regels = Telregels()
    regels.meerDanZestien = true
    #expect(try jongere.cellen(.relatief16, regels) == [.aantal])
  }

  @Test(
    "een vrijstelling telt als ze op een dag van het jaar geldt",
    arguments: [
      ("2023-08-01", "2024-07-31", 0), ("2023-08-01", "2024-08-01", 1),
      ("2025-07-31", "2026-07-31", 1), ("2025-08-01", "2026-07-31", 0),
    ])
  func vrijstelling(_ van: String, _ tot: String, _ aantal: Int) throws {
    var jongere = try Proefjongere()
    try jongere.op(
      "2023-08-01",
      .vrijstellingGeregistreerd(
        artikel: .art5b, van: try dag(van), totEnMet: try dag(tot), schoolsoort: .soVso))
    let telling = try jongere.telling(.vrijstelling)
    #expect(telling.totaal[.aantal] == aantal)
    #expect(telling.rijen.map(\.sleutel.onderdeel) == Array(repeating: "5b", count: aantal))
    #expect(telling.rijen.allSatisfy { $0.sleutel.schoolsoort == .soVso })
  }

  @Test("een proces-verbaal telt naar de dag waarop het is opgemaakt, en naar soort")
  func procesVerbaal() throws {
    for (soort, onderdeel) in [
      (Verzuimsoort.luxe, "luxe"), (.absoluut, "absoluut"), (.relatief16Uur, "relatief"),
    ] {
      var jongere = try Proefjongere()
      try jongere.opent("2024-07-01", soort)
      for dag in ["2024-07-31", "2024-08-01", "2025-07-31", "2025-08-01"] {
        try jongere.inCasus(dag, .aanpak(.maatregelGenomen(soort: .procesVerbaal, tekst: "")))
      }
      try jongere.inCasus("2024-10-01", .aanpak(.maatregelGenomen(soort: .halt, tekst: "")))
      let telling = try jongere.telling(.procesVerbaal, per: "2025-12-01")
      #expect(telling.rijen.map { $0.sleutel.onderdeel } == [onderdeel])
      #expect(telling.totaal[.aantal] == 2)
    }
  }

  @Test("het verschil noemt wie onder de ene wel telt en onder de andere niet")
  func verschil() throws {
    var jongere = try Proefjongere()
    try jongere.thuis("2024-09-02", geoorloofd: true)
    let (oud, nieuw) = (
      try jongere.telling(.thuiszitterApeldoornOud), try jongere.telling(.thuiszitterApeldoorn)
    )
    let regel = try #require(Telverschil(oud, nieuw).regels.first)
    #expect(regel.cellen == ["vo: eind", "vo: langer-dan-drie-maanden", "vo: nieuw"])
    #expect(regel.anders == [])
    #expect(regel.casussen == [Proefjongere.casusnummer])
    #expect(Telverschil(oud, oud).regels == [])
  }

  @Test("aandelen zijn op twee decimalen, de helft naar boven")
  func aandelen() {
    #expect(Aandeel.perDuizend(20, van: 24_021) == 83)
    #expect(Aandeel.procent(44, van: 24_021) == 18)
    #expect(Aandeel.procent(735, van: 24_021) == 306)
    #expect(Aandeel.procent(1, van: 20_000) == 1)
    #expect(Aandeel.procent(1, van: 20_001) == 0)
    #expect(Aandeel.perDuizend(1, van: nil) == nil)
  }

  @Test("Halt telt naar soort; een kenmerkmelding naar haar soort en dag")
  func haltEnKenmerken() throws {
    var jongere = try Proefjongere()
    try jongere.opent("2024-09-02", .luxe)
    try jongere.inCasus("2024-10-01", .aanpak(.maatregelGenomen(soort: .halt, tekst: "")))
    let halt = try jongere.telling(.halt)
    #expect(halt.rijen.map { $0.sleutel.onderdeel } == ["luxe"])
    #expect(try jongere.cellen(.procesVerbaal) == [])
    for (dag, aantal) in [("2024-07-31", 0), ("2024-08-01", 1), ("2025-08-01", 0)] {
      var kind = try Proefjongere()
      try kind.meldKenmerk("dreigend-verzuim", dag)
      let telling = try kind.telling(.kenmerkmelding, per: "2025-12-01")
      #expect(telling.totaal[.aantal] == aantal)
      #expect(telling.rijen.allSatisfy { $0.sleutel.onderdeel == "dreigend-verzuim" })
    }
  }

  @Test("geoorloofd thuis is een saldo, met waardoor het eindigde")
  func geoorloofdThuis() throws {
    var jongere = try Proefjongere()
    try jongere.thuis("2024-09-02", geoorloofd: true)
    #expect(try jongere.cellen(.geoorloofdThuis) == [.nieuw, .eind])
    try jongere.thuis("2024-12-02", omvang: .gedeeltelijk)
    let telling = try jongere.telling(.geoorloofdThuis)
    #expect(telling.totaal[.opgelost] == 1)
    #expect(telling.waardoor == [.deelsTerug: 1])
    var ongeoorloofd = try Proefjongere()
    try ongeoorloofd.thuis("2024-09-02")
    #expect(try ongeoorloofd.cellen(.geoorloofdThuis) == [])
  }

  @Test("waardoor een reeks eindigde")
  func waardoor() throws {
    let einden: [(JongereGebeurtenis, Oplossing)] = [
      (.jongereUitgeschreven(school: nil, reden: ""), .uitgeschreven),
      (.ziekGemeld(school: nil), .geoorloofd),
      (
        .vrijstellingGeregistreerd(
          artikel: .art5a, van: try dag("2024-11-15"), totEnMet: nil, schoolsoort: nil),
        .vrijgesteld
      ),
    ]
    for (einde, oplossing) in einden {
      var jongere = try Proefjongere()
      try jongere.thuis("2024-09-02")
      try jongere.op("2024-11-15", einde)
      #expect(try jongere.telling().waardoor == [oplossing: 1])
    }
    var terug = try Proefjongere()
    try terug.thuis("2024-09-02")
    try terug.terug("2024-11-15")
    #expect(try terug.telling().waardoor == [.teruggekeerd: 1])
    var werkt = try Proefjongere()
    try werkt.thuis("2024-09-02")
    try werkt.inCasus("2024-11-15", .loop(.casusGesloten(reden: .werk, tekst: "")))
    #expect(try werkt.telling().waardoor == [.werk: 1])
  }

  @Test("een verlengde 5a houdt de schoolsoort van de eerste; na school begint een nieuwe reeks")
  func verlengd() throws {
    func telling(school: Bool) throws -> Telling {
      var jongere = try Proefjongere(soort: nil)
      try jongere.op(
        "2023-08-01",
        .vrijstellingGeregistreerd(
          artikel: .art5a, van: try dag("2023-08-01"), totEnMet: try dag("2024-01-31"),
          schoolsoort: .boSbo))
      if school {
        try jongere.op(
          "2024-02-01",
          .jongereIngeschreven(
            school: Proefjongere.school, schoolsoort: .vo, leerjaar: nil,
            van: try dag("2024-02-01"), totEnMet: try dag("2024-07-31"), bron: .registratie))
      }
      try jongere.op(
        "2024-08-01",
        .vrijstellingGeregistreerd(
          artikel: .art5a, van: try dag("2024-08-01"), totEnMet: nil, schoolsoort: .vo))
      return try jongere.telling(.vrijstelling)
    }
    #expect(try telling(school: false).rijen.map(\.sleutel.schoolsoort) == [.boSbo])
    #expect(try telling(school: true).rijen.map(\.sleutel.schoolsoort) == [.vo])
  }

  @Test("zonder regels blijven de aantallen gelijk; twee tellingen tellen op")
  func aantallen() throws {
    var jongere = try Proefjongere()
    try jongere.thuis("2024-09-02")
    let telling = try jongere.telling()
    var kaal = Telling(telling.definitie, telling.omgeving, bewaartRegels: false)
    kaal.voegToe(jongere.beeld)
    #expect(kaal.regels.isEmpty)
    #expect(kaal.aantallen == telling.aantallen)
    kaal.voegToe(telling)
    #expect(kaal.totaal[.eind] == 2)
    #expect(kaal.gemeenten == [Gemeentecode("0200")])
  }
}
