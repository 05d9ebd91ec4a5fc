import Domein
import Kalender
import Testing

@Suite struct `De termijnen van een thuiszitter` {
  @Test(arguments: [
    (RegelID.thuiszitterInBeeld, "2026-03-30"), (.thuiszitterPlan, "2026-04-13"),
    (.thuiszitterDrieMaanden, "2026-06-02"),
  ])
  func `de dag zelf telt niet mee`(regel: RegelID, vervalt: String) throws {
    let termijn = try termijn(regel, Verhaal.thuiszitter)
    #expect(termijn.begin == dag("2026-03-02"))
    #expect(termijn.berekend == dag(vervalt))
    #expect(termijn.vervalt == dag(vervalt))
    #expect(termijn.id == doel(regel, 2))
  }

  @Test(arguments: [
    (RegelID.thuiszitterInBeeld, "2026-03-30"), (.thuiszitterPlan, "2026-04-13"),
    (.thuiszitterDrieMaanden, "2026-06-02"),
  ])
  func `op de dag is op tijd, de dag erna is te laat`(regel: RegelID, vervalt: String) throws {
    let termijn = try termijn(regel, Verhaal.thuiszitter)
    let dag = dag(vervalt)
    #expect(termijn.status(per: dag.plus(dagen: -1)) == .nadert)
    #expect(termijn.status(per: dag) == .nadert)
    #expect(termijn.dagenTeLaat(per: dag) == 0)
    #expect(termijn.status(per: dag.plus(dagen: 1)) == .verstreken)
    #expect(termijn.dagenTeLaat(per: dag.plus(dagen: 1)) == 1)
    #expect(termijn.bereikteTrap(per: dag.plus(dagen: 1)) == 1)
  }

  @Test func `in beeld is bekend bij leerplicht en het SWV geinformeerd`() throws {
    let alleenSchool = Verhaal.thuiszitter + [(dag("2026-03-24"), .geinformeerd(.school))]
    #expect(try termijn(.thuiszitterInBeeld, alleenSchool).voldaanOp == nil)
    let swv = Verhaal.thuiszitter + [(dag("2026-03-30"), .geinformeerd(.swvVo))]
    let termijn = try termijn(.thuiszitterInBeeld, swv)
    #expect(termijn.voldaanOp == dag("2026-03-30"))
    #expect(termijn.status(per: dag("2026-03-30")) == .voldaan)
  }

  @Test func `het SWV wist het eerder dan leerplicht`() throws {
    let swv = Verhaal.thuiszitter + [(dag("2026-03-10"), .geinformeerd(.swvPo))]
    #expect(try termijn(.thuiszitterInBeeld, swv).voldaanOp == dag("2026-03-20"))
  }

  @Test(arguments: [("2026-04-13", Termijnstatus.voldaan), ("2026-04-14", .teLaatVoldaan)])
  func `een plan voldoet aan zes weken`(op: String, status: Termijnstatus) throws {
    let plan = CasusGebeurtenis.aanpak(
      .planVastgesteld(soort: .opp, doelen: ["a"], uiterlijk: nil, evaluatie: nil))
    let termijn = try termijn(.thuiszitterPlan, Verhaal.thuiszitter + [(dag(op), plan)])
    #expect(termijn.status(per: dag("2026-05-01")) == status)
    #expect(termijn.status(per: dag("2026-04-12")) == .nadert)
  }

  @Test func `een plan van voor het thuiszitten telt niet`() throws {
    let eerder = [(dag("2026-02-01"), Verhaal.plan)] + Verhaal.thuiszitter
    #expect(try termijn(.thuiszitterPlan, eerder).voldaanOp == nil)
  }

  @Test func `terugkeer laat lopende termijnen vervallen`() throws {
    let terug = Verhaal.thuiszitter + [(dag("2026-04-08"), Verhaal.terug)]
    for regel in [RegelID.thuiszitterPlan, .thuiszitterDrieMaanden] {
      let termijn = try termijn(regel, terug)
      #expect(termijn.status(per: dag("2026-04-07")).isOpen)
      #expect(termijn.status(per: dag("2026-04-08")) == .vervallen)
    }
  }

  @Test func `een verstreken termijn vervalt als de grond vervalt`() throws {
    let terug = Verhaal.thuiszitter + [(dag("2026-05-04"), Verhaal.terug)]
    let plan = try termijn(.thuiszitterPlan, terug)
    #expect(plan.status(per: dag("2026-05-03")) == .verstreken)
    #expect(plan.status(per: dag("2026-05-04")) == .vervallen)
    #expect(
      plan.openTrappen(na: []).map(\.op) == [
        dag("2026-04-06"), dag("2026-04-14"), dag("2026-04-21"),
      ])
  }

  @Test func `gedeeltelijk terug is geen terugkeer`() throws {
    let deels = Verhaal.thuiszitter + [(dag("2026-03-25"), Verhaal.deels(vanaf: "2026-03-25"))]
    #expect(try termijn(.thuiszitterPlan, deels).status(per: dag("2026-04-14")) == .verstreken)
    #expect(
      try termijn(.thuiszitterDrieMaanden, deels).status(per: dag("2026-06-03")) == .verstreken)
    #expect(try termijn(.thuiszitterInBeeld, deels).vervallenOp == dag("2026-03-25"))
    let helemaal = deels + [(dag("2026-04-20"), Verhaal.terug)]
    #expect(try termijn(.thuiszitterPlan, helemaal).vervallenOp == dag("2026-04-20"))
  }

  @Test func `terugval geeft nieuwe termijnen`() throws {
    let weer =
      Verhaal.thuiszitter + [
        (dag("2026-04-08"), Verhaal.terug), (dag("2026-04-20"), Verhaal.thuis(vanaf: "2026-04-15")),
      ]
    let plannen = termijnen(weer).filter { $0.id.regel == .thuiszitterPlan }
    #expect(plannen.map(\.begin) == [dag("2026-03-02"), dag("2026-04-15")])
    #expect(plannen.map(\.id) == [doel(.thuiszitterPlan, 2), doel(.thuiszitterPlan, 4)])
  }

  @Test func `een tweede melding laat de lopende termijnen hun begin houden`() throws {
    let tweede =
      Verhaal.thuiszitter + [
        (dag("2026-03-27"), Verhaal.thuis(vanaf: "2026-02-23")),
        (dag("2026-03-28"), Verhaal.thuis(vanaf: "2026-03-16")),
      ]
    let plannen = termijnen(tweede).filter { $0.id.regel == .thuiszitterPlan }
    #expect(plannen.map(\.begin) == [dag("2026-03-02")])
  }

  @Test func `een bekende einddatum telt zelf nog mee`() throws {
    let kort = [
      (dag("2026-03-20"), Verhaal.opening),
      (dag("2026-03-20"), Verhaal.thuis(vanaf: "2026-03-02", totEnMet: "2026-04-10")),
    ]
    #expect(try termijn(.thuiszitterPlan, kort).vervallenOp == dag("2026-04-11"))
  }

  @Test func `geoorloofd thuis telt ook`() throws {
    let ziek = CasusGebeurtenis.verzuim(
      .verzuimVastgesteld(
        Verzuim(soort: .overig, van: dag("2026-03-02"), omvang: .volledig, geoorloofd: true)))
    let casus = [(dag("2026-03-20"), Verhaal.opening), (dag("2026-03-20"), ziek)]
    #expect(try termijn(.thuiszitterPlan, casus).vervalt == dag("2026-04-13"))
  }

  @Test func `een weekend tussen twee meldingen breekt de reeks niet`() throws {
    let weken = [
      (dag("2026-03-20"), Verhaal.opening),
      (dag("2026-03-20"), Verhaal.thuis(vanaf: "2026-03-02", totEnMet: "2026-03-06")),
      (dag("2026-03-20"), Verhaal.thuis(vanaf: "2026-03-09")),
    ]
    let plannen = termijnen(weken).filter { $0.id.regel == .thuiszitterPlan }
    #expect(plannen.map(\.begin) == [dag("2026-03-02")])
    let dagTussen = [
      weken[0], weken[1], (dag("2026-03-20"), Verhaal.thuis(vanaf: "2026-03-10")),
    ]
    #expect(termijnen(dagTussen).filter { $0.id.regel == .thuiszitterPlan }.count == 2)
  }
}

@Suite("Terugval")
struct TerugvalTests {
  private func termijnen(_ terug: String, _ weer: String, _ regel: Terugvalregel) -> [String] {
    let verhaal =
      Verhaal.thuiszitter + [
        (dag(terug), Verhaal.terug), (dag(weer), Verhaal.thuis(vanaf: weer)),
      ]
    return DomeinTests.termijnen(verhaal, terugval: regel)
      .filter { $0.id.regel == .thuiszitterPlan }
      .map { "\($0.begin) \($0.vervallenOp.map { "\($0)" } ?? "loopt")" }
  }

  @Test("binnen de dagen lopen de termijnen door, als de instelling dat zegt; anders nieuwe")
  func looptDoor() {
    let door = Terugvalregel(dagen: 28, looptDoor: true)
    #expect(termijnen("2026-03-30", "2026-04-27", door) == ["2026-03-02 2028-02-10"])
    #expect(termijnen("2026-03-30", "2026-04-28", door).count == 2)
    #expect(termijnen("2026-03-30", "2026-04-27", Terugvalregel()).count == 2)
  }
}

@Suite("Een opgave van gedeeltelijk verzuim")
struct OpgaveTests {
  private func opgave(_ omvang: Omvang, van: String, bron: Verzuimbron) -> CasusGebeurtenis {
    .verzuim(
      .verzuimVastgesteld(
        Verzuim(
          soort: .signaal, van: dag(van), omvang: omvang, geoorloofd: false, school: school,
          bron: bron)))
  }

  private func reeks(_ laatste: CasusGebeurtenis) -> Thuisreeks? {
    let verhaal = Verhaal.thuiszitter + [(dag("2026-03-25"), laatste)]
    return gegeven(CasusDecider.self, verhaal).toestand
      .thuisreeksen(Schoolkalender(regio: .midden), Jongere()).last
  }

  @Test("maakt een kind dat thuis zit niet terug naar school, ook als zij eerder begint")
  func blijftThuis() {
    for van in ["2026-02-20", "2026-03-02", "2026-03-10"] {
      let reeks = reeks(opgave(.gedeeltelijk, van: van, bron: .opgave))
      #expect(reeks?.begin == dag("2026-03-02"), "\(van)")
      #expect(reeks?.volledigTot == nil, "\(van)")
    }
  }

  @Test("een vaststelling van gedeeltelijk verzuim doet dat wel")
  func vaststelling() {
    let reeks = reeks(opgave(.gedeeltelijk, van: "2026-03-10", bron: .vaststelling))
    #expect(reeks?.volledigTot == dag("2026-03-10"))
  }
}

@Suite("Een terugkeer die later bekend wordt")
struct LateTerugkeerTests {
  private func reeks(_ feiten: [(Datum, CasusGebeurtenis)]) -> Thuisreeks? {
    gegeven(CasusDecider.self, feiten).toestand.thuisreeksen(
      Schoolkalender(regio: .midden), Jongere()
    ).last
  }

  @Test("beëindigt verzuim dat nog later bekend werd, als dat geen einde heeft")
  func openVerzuim() {
    // Opened on 3 November; the return on 27 October was recorded after it.
    let feiten = [
      (dag("2025-11-03"), Verhaal.opening),
      (dag("2025-11-03"), Verhaal.thuis(vanaf: "2025-09-08")),
      (dag("2025-10-27"), Verhaal.terug),
    ]
    #expect(reeks(feiten)?.tot == dag("2025-10-27"))
  }

  @Test("kort verzuim met een einde in, als de terugkeer later is vastgelegd; anders niet")
  func bekendEinde() {
    let verzuim = (dag("2025-11-03"), Verhaal.thuis(vanaf: "2025-09-08", totEnMet: "2025-10-31"))
    let terug = (dag("2025-10-27"), Verhaal.terug)
    let eerder = (dag("2025-10-01"), Verhaal.thuis(vanaf: "2025-09-08"))
    let opening = (dag("2025-10-01"), Verhaal.opening)
    #expect(reeks([opening, verzuim, terug])?.tot == dag("2025-10-27"))
    #expect(reeks([opening, eerder, terug, verzuim])?.tot == dag("2025-11-01"))
  }

  @Test("laat verzuim dat na de terugkeer begint met rust")
  func terugval() {
    let feiten = [
      (dag("2025-10-01"), Verhaal.opening),
      (dag("2025-10-01"), Verhaal.thuis(vanaf: "2025-09-08")),
      (dag("2025-10-20"), Verhaal.terug),
      (dag("2025-11-10"), Verhaal.thuis(vanaf: "2025-11-03")),
    ]
    #expect(reeks(feiten)?.tot == nil)
    #expect(reeks(feiten)?.begin == dag("2025-11-03"))
  }
}
