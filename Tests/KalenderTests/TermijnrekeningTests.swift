import Kalender
import Testing

struct TermijnrekeningTests {
  private let vooruit = Termijnrekening(kalender: Schoolkalender(regio: .midden))
  private let terug = Termijnrekening(kalender: Schoolkalender(regio: .midden), richting: .terug)

  @Test(arguments: [
    ("2026-03-02", "4 weken", "2026-03-30"), ("2026-03-02", "6 weken", "2026-04-13"),
    ("2026-03-02", "P6W", "2026-04-13"), ("2026-03-02", "5 dagen", "2026-03-07"),
    ("2026-12-28", "5 dagen", "2027-01-02"), ("2028-02-28", "1 dag", "2028-02-29"),
    ("2026-03-02", "3 maanden", "2026-06-02"), ("2026-11-30", "3 maanden", "2027-02-28"),
    ("2027-11-30", "3 maanden", "2028-02-29"), ("2026-12-31", "1 maand", "2027-01-31"),
    ("2028-02-29", "1 jaar", "2029-02-28"), ("2026-03-02", "P1Y", "2027-03-02"),
  ])
  func `the day of the event does not count`(begin: String, lengte: String, einde: String) {
    #expect(duur(lengte).map { vooruit.vervaldag(begin: dag(begin), duur: $0) } == dag(einde))
  }

  @Test(arguments: [
    ("2026-03-02", 5, "2026-03-09"), ("2026-03-06", 1, "2026-03-09"),
    ("2026-04-02", 1, "2026-04-07"),
    ("2026-05-13", 1, "2026-05-18"), ("2026-12-24", 1, "2026-12-28"),
    ("2025-12-31", 1, "2026-01-05"),
    // A start on another day counts from the next werkdag on, as if it had happened then.
    ("2026-03-07", 1, "2026-03-10"), ("2026-03-08", 1, "2026-03-10"),
    ("2026-03-09", 1, "2026-03-10"),
    ("2026-04-03", 1, "2026-04-08"), ("2026-03-07", 5, "2026-03-16"),
  ])
  func `werkdagen skip weekends and feestdagen`(begin: String, aantal: Int, einde: String) {
    let lengte = Duur(aantal: aantal, eenheid: .werkdagen)
    #expect(lengte.map { vooruit.vervaldag(begin: dag(begin), duur: $0) } == dag(einde))
  }

  @Test(arguments: [
    ("2026-04-20", 10, "2026-05-12"), ("2026-04-24", 1, "2026-05-04"),
    ("2026-04-23", 1, "2026-04-24"),
    ("2026-04-28", 1, "2026-05-06"), ("2026-05-03", 1, "2026-05-06"),
    ("2026-07-17", 1, "2026-08-31"),
  ])
  func `schooldagen skip holidays too`(begin: String, aantal: Int, einde: String) {
    let lengte = Duur(aantal: aantal, eenheid: .schooldagen)
    #expect(lengte.map { vooruit.vervaldag(begin: dag(begin), duur: $0) } == dag(einde))
  }

  @Test(arguments: [
    ("2026-03-02", 4, "2026-03-30"), ("2026-04-15", 4, "2026-05-20"),
    ("2026-04-19", 1, "2026-04-26"),
    ("2026-04-20", 1, "2026-05-04"), ("2026-04-29", 1, "2026-05-06"),
    ("2026-07-06", 2, "2026-08-31"),
    ("2025-12-10", 2, "2026-01-07"), ("2026-12-16", 1, "2027-01-06"),
    ("2026-02-13", 1, "2026-02-27"),
  ])
  func `holiday weeks neither count nor break lesweken`(begin: String, aantal: Int, einde: String) {
    let lengte = Duur(aantal: aantal, eenheid: .lesweken)
    #expect(lengte.map { vooruit.vervaldag(begin: dag(begin), duur: $0) } == dag(einde))
  }

  @Test(arguments: [
    ("2025-04-22", "2 dagen", "2025-04-20"), ("2026-03-31", "1 maand", "2026-02-28"),
    ("2026-08-01", "8 weken", "2026-06-06"), ("2026-03-09", "5 werkdagen", "2026-03-02"),
    ("2026-03-07", "1 werkdag", "2026-03-05"), ("2026-04-07", "1 werkdag", "2026-04-02"),
    ("2026-05-12", "10 schooldagen", "2026-04-20"), ("2026-05-03", "1 schooldag", "2026-04-23"),
    ("2026-05-20", "4 lesweken", "2026-04-15"), ("2028-02-29", "1 jaar", "2027-02-28"),
    ("2029-07-01", "1 dag", "2029-06-30"),
  ])
  func `a term can be counted back from a day`(begin: String, lengte: String, einde: String) {
    #expect(duur(lengte).map { terug.vervaldag(begin: dag(begin), duur: $0) } == dag(einde))
  }

  @Test func `the calendar of the school decides, and the number of days that make a lesweek`()
    throws
  {
    let week = try #require(duur("1 lesweek"))
    let noord = Termijnrekening(kalender: Schoolkalender(regio: .noord))
    #expect(vooruit.vervaldag(begin: dag("2026-02-10"), duur: week) == dag("2026-02-24"))
    #expect(noord.vervaldag(begin: dag("2026-02-10"), duur: week) == dag("2026-02-17"))
    let streng = Termijnrekening(
      kalender: Schoolkalender(regio: .midden, schooldagenPerLesweek: 4))
    #expect(vooruit.vervaldag(begin: dag("2026-05-04"), duur: week) == dag("2026-05-11"))
    #expect(streng.vervaldag(begin: dag("2026-05-04"), duur: week) == dag("2026-05-18"))
  }

  @Test func `a suspension moves the end by as many days`() throws {
    let weken = try #require(duur("6 weken"))
    let begin = dag("2026-03-02")
    #expect(vooruit.vervaldag(begin: begin, duur: weken, opgeschort: 5) == dag("2026-04-18"))
    #expect(vooruit.vervaldag(begin: begin, duur: weken, opgeschort: -5) == dag("2026-04-13"))
    #expect(terug.vervaldag(begin: begin, duur: weken, opgeschort: 5) == dag("2026-01-14"))
    let wet = Termijnrekening(kalender: Schoolkalender(regio: .midden), atw: true)
    #expect(wet.vervaldag(begin: begin, duur: weken, opgeschort: 5) == dag("2026-04-20"))
  }

  @Test func `terms past the ends of the range stop there`() throws {
    for eenheid in Duur.Eenheid.allCases {
      let lang = try #require(Duur(aantal: eenheid.hoogstens, eenheid: eenheid))
      #expect(vooruit.vervaldag(begin: dag("9990-01-01"), duur: lang) == .laatste)
      #expect(terug.vervaldag(begin: dag("1610-01-01"), duur: lang) == .eerste)
    }
  }
}
