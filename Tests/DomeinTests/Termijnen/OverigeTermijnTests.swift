import Domein
import Kalender
import Testing

@Suite struct `De andere termijnen van een casus` {
  static func afspraak(_ uiterlijk: String) -> CasusGebeurtenis {
    .contact(
      .afspraakGemaakt(soort: .afspraak, met: "school", tekst: "", uiterlijk: dag(uiterlijk)))
  }

  @Test func `twee afspraken hebben elk hun termijn`() {
    let twee =
      Verhaal.thuiszitter + [
        (dag("2026-03-24"), Self.afspraak("2026-04-01")),
        (dag("2026-03-24"), Self.afspraak("2026-04-08")),
      ]
    let afspraken = termijnen(twee).filter { $0.id.regel == .afspraak }
    #expect(afspraken.map(\.id) == [doel(.afspraak, 3), doel(.afspraak, 4)])
    #expect(afspraken.map(\.vervalt) == [dag("2026-04-01"), dag("2026-04-08")])
  }

  @Test(arguments: [(true, Termijnstatus.voldaan), (false, .vervallen)])
  func `een afgedane afspraak loopt niet meer`(nagekomen: Bool, status: Termijnstatus) throws {
    let gedaan =
      Verhaal.thuiszitter + [
        (dag("2026-03-24"), Self.afspraak("2026-04-01")),
        (
          dag("2026-03-31"),
          .contact(.afspraakAfgedaan(afspraak: Gebeurtenisnummer(3), nagekomen: nagekomen))
        ),
      ]
    #expect(try termijn(.afspraak, gedaan).status(per: dag("2026-04-02")) == status)
  }

  @Test func `een plan vraagt om zijn evaluatie`() throws {
    let metPlan = Verhaal.thuiszitter + [(dag("2026-04-07"), Verhaal.plan)]
    let termijn = try termijn(.planEvaluatie, metPlan)
    #expect(termijn.vervalt == dag("2026-04-20"))
    #expect(termijn.status(per: dag("2026-04-21")) == .verstreken)
    let beoordeeld =
      metPlan + [
        (
          dag("2026-04-20"),
          .aanpak(
            .planGeevalueerd(plan: Gebeurtenisnummer(3), oordelen: [.bereikt], tekst: ""))
        )
      ]
    #expect(
      try DomeinTests.termijn(.planEvaluatie, beoordeeld).status(per: dag("2026-04-21")) == .voldaan
    )
  }

  @Test func `regie moet binnen een week belegd zijn`() throws {
    let zonder = try termijn(.regieBeleggen, Verhaal.thuiszitter)
    #expect(zonder.vervalt == dag("2026-03-27"))
    #expect(zonder.status(per: dag("2026-03-28")) == .verstreken)
    let met = Verhaal.thuiszitter + [(dag("2026-03-27"), .geregisseerd)]
    #expect(try termijn(.regieBeleggen, met).status(per: dag("2026-03-28")) == .voldaan)
  }

  @Test func `stilte telt vanaf de laatste handeling`() throws {
    let stil = try termijn(.stilte, Verhaal.thuiszitter)
    #expect(stil.vervalt == dag("2026-04-17"))
    let contact = CasusGebeurtenis.contact(
      .contactVastgelegd(met: "moeder", wijze: nil, gelukt: true, tekst: ""))
    let gesproken = Verhaal.thuiszitter + [(dag("2026-04-10"), contact)]
    let termijn = try termijn(.stilte, gesproken)
    #expect(termijn.vervalt == dag("2026-05-08"))
    #expect(termijn.id == doel(.stilte, 3))
  }

  /// The days on which someone is told that it was silent, however late that is looked at.
  private func stappen(_ gebeurtenissen: [(Datum, CasusGebeurtenis)]) -> [String] {
    termijnen(gebeurtenissen).filter { $0.id.regel == .stilte }
      .flatMap { termijn in termijn.openTrappen(na: []).map { "\(termijn.id) \($0.op.iso)" } }
  }

  private static let contact = CasusGebeurtenis.contact(
    .contactVastgelegd(met: "moeder", wijze: nil, gelukt: true, tekst: ""))

  @Test(
    arguments: [
      ("2026-04-17", [String]()), ("2026-04-18", []), ("2026-04-19", ["stilte#1 2026-04-18"]),
      ("2026-04-26", ["stilte#1 2026-04-18", "stilte#1 2026-04-25"]),
    ])
  func `een stilte die iemand verbrak, houdt de stappen van daarvoor`(
    dag gesproken: String, gemist: [String]
  ) {
    let verhaal = Verhaal.thuiszitter + [(dag(gesproken), Self.contact)]
    #expect(stappen(verhaal).filter { $0.hasPrefix("stilte#1 ") } == gemist)
    let eerste = termijnen(verhaal).first { $0.id == doel(.stilte, 1) }
    #expect(eerste?.isOngemerkt == gemist.isEmpty)
  }

  @Test func `een gesloten casus is niet stil`() {
    let heropend =
      Verhaal.thuiszitter + [
        (dag("2026-03-24"), Verhaal.gesloten),
        (dag("2026-09-01"), .loop(.casusHeropend(reden: "weer thuis"))),
        (dag("2026-09-02"), Self.contact),
      ]
    #expect(stappen(heropend).filter { !$0.hasPrefix("stilte#5 ") } == [])
    #expect(stappen(heropend).first == "stilte#5 2026-10-01")
  }

  @Test func `een melding wordt binnen vijf dagen beoordeeld`() throws {
    let koppeling = Meldingkoppeling(melding: kenmerk("M2026-000001"), datum: dag("2026-03-20"))
    let opening = CasusGebeurtenis.instroom(
      .casusGeopend(
        nummer: casusnummer, jongere: jongerenummer, soort: .relatief16Uur, school: school,
        behandelaar: nil, melding: koppeling))
    let open = try termijn(.meldingBeoordelen, [(dag("2026-03-20"), opening)])
    #expect(open.vervalt == dag("2026-03-25"))
    let gezien = [
      (dag("2026-03-20"), opening), (dag("2026-03-24"), CasusGebeurtenis.geregisseerd),
    ]
    #expect(
      try termijn(.meldingBeoordelen, gezien).status(per: dag("2026-03-26")) == .voldaan)
  }

  @Test(arguments: RegelID.allCases)
  func `elke regel heeft een ingebouwde versie met een bron`(regel: RegelID) {
    let versies = Regelboek().versies(van: regel)
    #expect(!versies.isEmpty)
    for versie in versies {
      #expect(!versie.bron.isEmpty)
      #expect(!versie.trappen.isEmpty)
      #expect(versie.trappen.map(\.dagenNaVervalt) == versie.trappen.map(\.dagenNaVervalt).sorted())
    }
  }

  @Test func `de uitleg eindigt op de dag van de termijn`() throws {
    let casus = gegeven(
      CasusDecider.self,
      Verhaal.thuiszitter + [
        IngreepTests.opgeschort("2026-03-23"), IngreepTests.hervat("2026-03-30"),
      ]
    ).toestand
    let kalender = omgeving.kalenders.kalender(voor: school)
    let bouw = Termijnbouw(omgeving: omgeving, kalender: kalender)
    for aanvang in casus.termijnaanvangen(zestienjarige, kalender, omgeving.terugval) {
      var stappen = Stappenlijst()
      let uitgelegd = bouw.termijn(aanvang, ingrepen: casus.ingrepen, stappen: &stappen)
      #expect(uitgelegd == bouw.termijn(aanvang, ingrepen: casus.ingrepen))
      #expect(stappen.stappen.last { !$0.isWaarschuwing }?.datum == uitgelegd.vervaldag)
    }
  }
}
