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
