import Domein
import Kalender
import Testing

@Suite("Inwoners naast inschrijvingen")
struct VergelijkingTests {
  private static let bsn: BSN = kenmerk("990000011")
  private static let gemeente: Gemeentecode = kenmerk("0200")
  private static let kalender = Schoolkalender(regio: .midden)

  private static func geboren(_ tekst: String) -> Geboortedatum {
    Geboortedatum(tekst) ?? Geboortedatum(dag("2012-01-01"))
  }

  private static func ingezetene(
    _ geboren: String = "2012-02-10", gemeente: String = "0200", gevestigd: String? = nil,
    opschorting: Opschorting? = nil
  ) -> Ingezetene {
    Ingezetene(
      bsn: bsn, geboortedatum: Self.geboren(geboren), gegevens: Persoonsgegevens(),
      gemeente: kenmerk(gemeente), gevestigdOp: gevestigd.map { dag($0) },
      opschorting: opschorting)
  }

  private static func jongere(_ gebeurtenissen: (String, JongereGebeurtenis)...) -> Jongere {
    gegeven(
      JongereDecider.self,
      [
        (
          dag("2025-08-01"),
          .jongereGeregistreerd(
            nummer: jongerenummer, gegevens: Persoonsgegevens(bsn: bsn), gemeente: gemeente)
        )
      ] + gebeurtenissen.map { (dag($0), $1) }
    ).toestand
  }

  private static func ingeschreven(_ van: String, tot: String?) -> (String, JongereGebeurtenis) {
    (
      "2025-09-01",
      .jongereIngeschreven(
        school: school, schoolsoort: .vo, leerjaar: nil, van: dag(van),
        totEnMet: tot.map { dag($0) }, bron: .levering)
    )
  }

  private static func oordeel(
    _ ingezetene: Ingezetene, _ jongere: Jongere = jongere(), per: String
  ) -> Vergelijkingsoordeel {
    Vergelijking(per: dag(per), gemeente: gemeente)
      .oordeel(over: ingezetene, jongere, kalender: kalender)
  }

  @Test("de leerplicht begint op de eerste schooldag van de maand na vijf jaar: de dag ervoor niet")
  func begin() {
    // Five on 10-02-2026; 2 March 2026 is the Monday after the holiday of midden.
    let kind = Self.ingezetene("2021-02-10")
    #expect(Self.oordeel(kind, per: "2026-03-01").uitkomst == .nietPlichtig)
    #expect(Self.oordeel(kind, per: "2026-03-02").uitkomst == .vermoedelijkAbsoluut)
    #expect(Self.oordeel(kind, per: "2026-03-02").sinds == dag("2026-03-02"))
  }

  @Test("op de achttiende verjaardag is de plicht voorbij")
  func achttien() {
    let jongere = Self.ingezetene("2008-04-14")
    #expect(Self.oordeel(jongere, per: "2026-04-13").uitkomst == .vermoedelijkAbsoluut)
    #expect(Self.oordeel(jongere, per: "2026-04-14").uitkomst == .nietPlichtig)
    #expect(Self.oordeel(jongere, per: "2026-04-14").reden == "18 jaar geworden op 14-04-2026")
  }

  @Test("een onbekende geboortedag telt als de laatste die het kan zijn")
  func onvolledig() {
    let jongere = Self.ingezetene("2008-04-00")
    #expect(Self.oordeel(jongere, per: "2026-04-29").uitkomst == .vermoedelijkAbsoluut)
    #expect(Self.oordeel(jongere, per: "2026-04-30").uitkomst == .nietPlichtig)
  }

  @Test("de laatste dag van de inschrijving telt mee; de dag erna begint het vermoeden")
  func einde() {
    let jongere = Self.jongere(Self.ingeschreven("2024-08-01", tot: "2026-02-13"))
    let kind = Self.ingezetene()
    #expect(Self.oordeel(kind, jongere, per: "2026-02-13").uitkomst == .ingeschreven)
    let erna = Self.oordeel(kind, jongere, per: "2026-02-14")
    #expect(erna.uitkomst == .vermoedelijkAbsoluut)
    #expect(erna.schoolsoort == .vo)
    #expect(erna.sinds == dag("2026-02-14"))
    #expect(erna.reden.hasSuffix("was ingeschreven op 05KO00 (vo) tot en met 13-02-2026"))
  }

  @Test("een vrijstelling telt tot en met haar laatste dag; vervangende leerplicht telt niet")
  func vrijgesteld() {
    let vrij = { (artikel: Vrijstellingsartikel) in
      Self.jongere(
        (
          "2025-08-01",
          .vrijstellingGeregistreerd(
            artikel: artikel, van: dag("2025-08-01"), totEnMet: dag("2026-07-31"), schoolsoort: nil)
        ))
    }
    let kind = Self.ingezetene()
    #expect(Self.oordeel(kind, vrij(.art5a), per: "2026-07-31").uitkomst == .vrijgesteld)
    let erna = Self.oordeel(kind, vrij(.art5a), per: "2026-08-01")
    #expect(erna.uitkomst == .vermoedelijkAbsoluut)
    #expect(erna.sinds == dag("2026-08-01"))
    #expect(erna.schoolsoort == .geen)
    #expect(Self.oordeel(kind, vrij(.art3a), per: "2026-07-31").uitkomst == .vermoedelijkAbsoluut)
  }

  @Test("een startkwalificatie eindigt de kwalificatieplicht, nooit de leerplicht")
  func startkwalificatie() {
    let jongere = Self.jongere(("2026-05-01", .startkwalificatieBehaald))
    // Sixteen on 10-02-2026: leerplichtig up to and including 31-07-2026.
    let kind = Self.ingezetene("2010-02-10")
    #expect(Self.oordeel(kind, jongere, per: "2026-07-31").uitkomst == .vermoedelijkAbsoluut)
    #expect(Self.oordeel(kind, jongere, per: "2026-08-01").uitkomst == .startkwalificatie)
  }

  @Test(
    "wie niet in de gemeente woont, valt buiten de vergelijking",
    arguments: [
      (Opschortingsreden.overlijden, Vergelijkingsuitkomst.overleden), (.emigratie, .vertrokken),
      (.ministerieelBesluit, .vertrokken), (.nietIngezetene, .nietIngezetene),
      (.fout, .nietIngezetene), (.onbekend, .nietIngezetene),
    ])
  func opschorting(_ reden: Opschortingsreden, _ uitkomst: Vergelijkingsuitkomst) {
    let kind = Self.ingezetene(opschorting: Opschorting(reden: reden, op: dag("2026-03-10")))
    #expect(Self.oordeel(kind, per: "2026-03-09").uitkomst == .vermoedelijkAbsoluut)
    #expect(Self.oordeel(kind, per: "2026-03-10").uitkomst == uitkomst)
    let altijd = Self.ingezetene(opschorting: Opschorting(reden: reden, op: nil))
    #expect(Self.oordeel(altijd, per: "2026-03-09").uitkomst == uitkomst)
  }

  @Test("een andere gemeente, de RNI, en wie zich later vestigt")
  func gemeenten() {
    #expect(
      Self.oordeel(Self.ingezetene(gemeente: "0213"), per: "2026-03-09").uitkomst == .vertrokken)
    #expect(
      Self.oordeel(Self.ingezetene(gemeente: "1999"), per: "2026-03-09").uitkomst
        == .nietIngezetene)
    let nieuw = Self.ingezetene(gevestigd: "2026-03-10")
    #expect(Self.oordeel(nieuw, per: "2026-03-09").uitkomst == .nietIngezetene)
    #expect(Self.oordeel(nieuw, per: "2026-03-10").uitkomst == .vermoedelijkAbsoluut)
    #expect(Self.oordeel(nieuw, per: "2026-03-20").sinds == dag("2026-03-10"))
  }

  @Test("overleden gaat voor ingeschreven, ingeschreven voor vrijgesteld en te jong")
  func volgorde() {
    let jongere = Self.jongere(
      Self.ingeschreven("2025-08-01", tot: nil),
      (
        "2025-08-01",
        .vrijstellingGeregistreerd(
          artikel: .art5a, van: dag("2025-08-01"), totEnMet: nil, schoolsoort: nil)
      ))
    let kleuter = Self.ingezetene("2022-02-10")
    #expect(Self.oordeel(kleuter, jongere, per: "2026-03-09").uitkomst == .ingeschreven)
    let dood = Self.ingezetene(opschorting: Opschorting(reden: .overlijden, op: nil))
    #expect(Self.oordeel(dood, jongere, per: "2026-03-09").uitkomst == .overleden)
  }

  @Test("een opgelost vermoeden sluit met de reden die past")
  func sluitredenen() {
    let terug = Self.jongere(Self.ingeschreven("2026-03-02", tot: nil))
    let reden = { (uitkomst: Vergelijkingsuitkomst, jongere: Jongere, sinds: String) in
      uitkomst.sluitreden(jongere, sinds: dag(sinds), per: dag("2026-04-01"))
    }
    #expect(reden(.ingeschreven, terug, "2026-03-01") == .terugNaarSchool)
    #expect(reden(.ingeschreven, terug, "2026-03-02") == .administratief)
    #expect(reden(.vrijgesteld, terug, "2026-03-01") == .vrijgesteld)
    #expect(reden(.overleden, terug, "2026-03-01") == .overleden)
    #expect(reden(.vertrokken, terug, "2026-03-01") == .verhuisd)
    #expect(reden(.nietIngezetene, terug, "2026-03-01") == .verhuisd)
    #expect(reden(.startkwalificatie, terug, "2026-03-01") == .startkwalificatie)
    #expect(reden(.nietPlichtig, terug, "2026-03-01") == .onterecht)
    #expect(reden(.vermoedelijkAbsoluut, terug, "2026-03-01") == nil)
  }
}

@Suite("Wat een vergelijking vastlegt")
struct VergelijkfeitTests {
  private static let geregistreerd: (Datum, JongereGebeurtenis) = (
    dag("2026-01-01"),
    .jongereGeregistreerd(
      nummer: jongerenummer, gegevens: Persoonsgegevens(bsn: kenmerk("990000011")), gemeente: nil)
  )

  private static func oordeel(_ uitkomst: Vergelijkingsuitkomst) -> JongereOpdracht {
    .vergelijk(Vergelijkingsoordeel(uitkomst: uitkomst, schoolsoort: .vo, reden: "omdat"))
  }

  private static func gevonden(_ uitkomst: Vergelijkingsuitkomst) -> JongereGebeurtenis {
    .inschrijvingVergeleken(uitkomst: uitkomst, schoolsoort: .vo, sinds: nil)
  }

  @Test("een vermoeden één keer, en daarna zijn einde; gewoon ingeschreven zijn nooit")
  func eenKeer() {
    let nieuw = gegeven(JongereDecider.self, Self.geregistreerd)
    nieuw.wanneer(JongereCommand(Self.oordeel(.ingeschreven), handeling("2026-03-01"))).danNiets()
    nieuw.wanneer(JongereCommand(Self.oordeel(.vermoedelijkAbsoluut), handeling("2026-03-01")))
      .dan(Self.gevonden(.vermoedelijkAbsoluut))
    let bekend = gegeven(
      JongereDecider.self, Self.geregistreerd,
      (dag("2026-03-01"), Self.gevonden(.vermoedelijkAbsoluut)))
    bekend.wanneer(JongereCommand(Self.oordeel(.vermoedelijkAbsoluut), handeling("2026-03-08")))
      .danNiets()
    bekend.wanneer(JongereCommand(Self.oordeel(.vrijgesteld), handeling("2026-03-08")))
      .dan(Self.gevonden(.vrijgesteld))
    bekend.wanneer(JongereCommand(Self.oordeel(.vermoedelijkAbsoluut), handeling("2026-02-28")))
      .dan(Self.gevonden(.vermoedelijkAbsoluut))
  }

  private static func levering(_ van: String, tot: String?) -> JongereOpdracht {
    .schrijfIn(
      school: school, schoolsoort: .vo, leerjaar: nil, van: dag(van),
      totEnMet: tot.map { dag($0) }, bron: .levering)
  }

  private static func ingeschreven(
    _ van: String, tot: String?, _ bron: Inschrijvingsbron
  ) -> JongereGebeurtenis {
    .jongereIngeschreven(
      school: school, schoolsoort: .vo, leerjaar: nil, van: dag(van),
      totEnMet: tot.map { dag($0) }, bron: bron)
  }

  @Test("dezelfde inschrijving met een einde is dezelfde; nog een keer zegt niets nieuws")
  func einde() {
    let open = gegeven(
      JongereDecider.self, Self.geregistreerd,
      (dag("2026-02-01"), Self.ingeschreven("2024-08-01", tot: nil, .levering)))
    open.wanneer(JongereCommand(Self.levering("2024-08-01", tot: nil), handeling("2026-03-01")))
      .danNiets()
    open.wanneer(
      JongereCommand(Self.levering("2024-08-01", tot: "2026-02-13"), handeling("2026-03-01"))
    ).dan(Self.ingeschreven("2024-08-01", tot: "2026-02-13", .levering))
    let dicht = gegeven(
      JongereDecider.self, Self.geregistreerd,
      (dag("2026-02-01"), Self.ingeschreven("2024-08-01", tot: nil, .levering)),
      (dag("2026-03-01"), Self.ingeschreven("2024-08-01", tot: "2026-02-13", .levering)))
    #expect(dicht.toestand.inschrijvingen.count == 1)
    #expect(dicht.toestand.inschrijving(op: dag("2026-02-13")) != nil)
    #expect(dicht.toestand.inschrijving(op: dag("2026-02-14")) == nil)
  }

  @Test("het register weet het einde beter dan een eerdere melding van die school")
  func melding() {
    let beide = gegeven(
      JongereDecider.self, Self.geregistreerd,
      (dag("2026-01-10"), Self.ingeschreven("2026-01-05", tot: nil, .melding)),
      (dag("2026-03-01"), Self.ingeschreven("2024-08-01", tot: "2026-02-13", .levering)))
    #expect(beide.toestand.inschrijving(op: dag("2026-02-14")) == nil)
    // A report of absence after that end tells of a new enrolment.
    let later = gegeven(
      JongereDecider.self, Self.geregistreerd,
      (dag("2026-02-20"), Self.ingeschreven("2026-02-20", tot: nil, .melding)),
      (dag("2026-03-01"), Self.ingeschreven("2024-08-01", tot: "2026-02-13", .levering)))
    #expect(later.toestand.inschrijving(op: dag("2026-02-20")) != nil)
  }

  @Test("wie is uitgeschreven, blijft dat ook als het register achterloopt")
  func uitgeschreven() {
    let uit = gegeven(
      JongereDecider.self, Self.geregistreerd,
      (dag("2026-01-10"), Self.ingeschreven("2024-08-01", tot: nil, .levering)),
      (dag("2026-02-14"), .jongereUitgeschreven(school: school, reden: "")))
    uit.wanneer(JongereCommand(Self.levering("2024-08-01", tot: nil), handeling("2026-03-01")))
      .danNiets()
    #expect(uit.toestand.inschrijving(op: dag("2026-02-14")) == nil)
  }
}
