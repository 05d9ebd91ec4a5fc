import Domein
import Kalender
import Reporting
import Testing

@Suite("Hoe het werk ging")
struct AanpakmetingTests {
  private func meting(
    _ jongeren: Proefjongere..., per: String = "2025-07-31", beginjaar: Int = 2024
  ) throws -> Aanpakmeting {
    let jaar = try #require(Schooljaar(beginjaar: beginjaar))
    var meting = Aanpakmeting(
      periode: Telperiode(schooljaar: jaar, per: try dag(per)),
      omgeving: Termijnomgeving(
        kalenders: Kalenders(standaard: Schoolkalender(regio: .midden))))
    for jongere in jongeren { meting.voegToe(jongere.beeld) }
    return meting
  }

  private func plan(_ jongere: inout Proefjongere, op iso: String) throws {
    try jongere.inCasus(
      iso,
      .aanpak(
        .planVastgesteld(
          soort: .planVanAanpak, doelen: ["naar school"], uiterlijk: nil, evaluatie: nil)))
  }

  @Test(
    "een plan op de 42e dag is op tijd, op de 43e te laat",
    arguments: [("2024-10-13", 1, 0), ("2024-10-14", 1, 0), ("2024-10-15", 0, 1)])
  func zesWeken(_ dag: String, _ opTijd: Int, _ teLaat: Int) throws {
    var jongere = try Proefjongere()
    try jongere.thuis("2024-09-02")
    try plan(&jongere, op: dag)
    let score = try #require(try meting(jongere).termijnen[.thuiszitterPlan])
    #expect(score.opTijd == opTijd)
    #expect(score.teLaat == teLaat)
  }

  @Test("wie eerder terug is, telt niet als op tijd en niet als te laat")
  func vervallen() throws {
    var jongere = try Proefjongere()
    try jongere.thuis("2024-09-02")
    try jongere.terug("2024-09-20")
    let score = try #require(try meting(jongere).termijnen[.thuiszitterPlan])
    #expect((score.beslist, score.vervallen) == (0, 1))
  }

  @Test("wie na de termijn zonder plan terugkomt, was te laat")
  func verstrekenEnTerug() throws {
    var jongere = try Proefjongere()
    try jongere.thuis("2024-09-02")
    try jongere.terug("2024-12-02")
    let score = try #require(try meting(jongere).termijnen[.thuiszitterPlan])
    #expect((score.teLaat, score.vervallen) == (1, 0))
  }

  @Test("een termijn hoort bij het jaar waarin zij begon")
  func jaar() throws {
    var jongere = try Proefjongere()
    try jongere.thuis("2024-07-10")
    #expect(try meting(jongere).termijnen[.thuiszitterPlan] == nil)
    #expect(try meting(jongere, beginjaar: 2023).termijnen[.thuiszitterPlan] != nil)
  }

  @Test(
    "binnen drie maanden terug: tot en met dezelfde dag drie maanden later",
    arguments: [("2024-12-02", 1, 0), ("2024-12-03", 0, 1)])
  func terug(_ dag: String, _ terug: Int, _ niet: Int) throws {
    var jongere = try Proefjongere()
    try jongere.thuis("2024-09-02")
    try jongere.terug(dag)
    let score = try #require(try meting(jongere).terugkeer[3])
    #expect((score.terug, score.nietTerug) == (terug, niet))
  }

  @Test("wie vroeg terug is, telt pas als ook de anderen terug hadden kunnen zijn")
  func nietTeVroeg() throws {
    var jongere = try Proefjongere()
    try jongere.thuis("2024-09-02")
    try jongere.terug("2024-09-20")
    let vroeg = try #require(try meting(jongere, per: "2024-12-01").terugkeer[3])
    #expect((vroeg.beslist, vroeg.teVroeg) == (0, 1))
    let later = try #require(try meting(jongere, per: "2024-12-02").terugkeer[3])
    #expect((later.terug, later.teVroeg) == (1, 0))
  }

  @Test(
    "een melding van 16 uur is na 35 dagen op tijd, na 36 te laat; van luxe na 7 en na 8",
    arguments: [
      (Verzuimsoort.relatief16Uur, "2024-11-05", 35, 0), (.relatief16Uur, "2024-11-06", 36, 1),
      (.luxe, "2024-10-08", 7, 0), (.luxe, "2024-10-09", 8, 1), (.overig, "2025-03-01", 151, 0),
    ])
  func meldtijd(_ soort: Verzuimsoort, _ gemeld: String, _ dagen: Int, _ teLaat: Int) throws {
    var jongere = try Proefjongere()
    try jongere.meld(soort, "2024-10-01", gemeld: gemeld)
    let school = try #require(Proefjongere.school)
    let score = try #require(try meting(jongere).scholen[school])
    #expect(score.dagen == [dagen])
    #expect(score.teLaat == teLaat)
  }

  @Test("thuis zonder melding is een ontbrekende melding na vier weken, niet eerder")
  func ontbreekt() throws {
    let school = try #require(Proefjongere.school)
    var kort = try Proefjongere()
    try kort.thuis("2024-09-02")
    try kort.terug("2024-09-30")
    #expect(try meting(kort).scholen[school] == nil)
    var lang = try Proefjongere()
    try lang.thuis("2024-09-02")
    try lang.terug("2024-10-01")
    #expect(try meting(lang).scholen[school]?.ontbreekt == 1)
    try lang.meld(.langdurigRelatief, "2024-09-02")
    #expect(try meting(lang).scholen[school]?.ontbreekt == 0)
  }

  @Test("de weg door de fasen, zonder de dagen waarop de casus dicht was")
  func fasen() throws {
    var jongere = try Proefjongere()
    try jongere.opent("2024-09-02")
    try jongere.inCasus("2024-09-12", .loop(.faseGewijzigd(fase: .analyseren, motivering: nil)))
    try jongere.inCasus("2024-09-20", .loop(.casusGesloten(reden: .terugNaarSchool, tekst: "")))
    try jongere.inCasus("2024-09-25", .loop(.casusHeropend(reden: "terugval")))
    try jongere.inCasus("2024-10-01", .loop(.faseGewijzigd(fase: .plannen, motivering: nil)))
    let open = try meting(jongere)
    #expect(open.faseduren == [.waarnemen: [10], .analyseren: [14]])
    #expect(open.wachtend == [.plannen: [303]])
    try jongere.inCasus("2024-10-11", .loop(.casusGesloten(reden: .terugNaarSchool, tekst: "")))
    let dicht = try meting(jongere)
    #expect(dicht.paden == [[.waarnemen, .analyseren, .plannen]: 1])
    #expect(dicht.doorlooptijden == [34])
    #expect(dicht.wachtend.isEmpty)
  }

  @Test(
    "het midden van een reeks dagen",
    arguments: [([], nil), ([7], 7), ([9, 1], 5), ([1, 2], 2), ([30, 1, 4], 4)])
  func midden(_ dagen: [Int], _ midden: Int?) {
    #expect(Duurreeks.mediaan(dagen) == midden)
  }
}
