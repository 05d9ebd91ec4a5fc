import Kalender
import Testing

struct AlgemeneTermijnenwetTests {
  private let wet = Termijnrekening(kalender: Schoolkalender(regio: .midden), atw: true)

  private func einde(_ begin: String, _ lengte: String, wet: Termijnrekening) -> Datum? {
    duur(lengte).map { wet.vervaldag(begin: dag(begin), duur: $0) }
  }

  @Test(arguments: [
    ("2025-03-10", "6 weken", "2025-04-21", "2025-04-22"),  // tweede Paasdag
    ("2025-04-18", "6 weken", "2025-05-30", "2025-06-02"),  // gelijkgesteld
    ("2024-04-22", "4 weken", "2024-05-20", "2024-05-21"),  // tweede Pinksterdag
    ("2025-05-02", "2 dagen", "2025-05-04", "2025-05-06"),  // 5 mei, every year
    ("2026-12-18", "7 dagen", "2026-12-25", "2026-12-28"),  // both Kerstdagen and a Sunday
    ("2024-12-20", "7 dagen", "2024-12-27", "2024-12-30"),  // gelijkgesteld
    ("2025-12-26", "7 dagen", "2026-01-02", "2026-01-05"),  // gelijkgesteld
    ("2025-04-17", "3 dagen", "2025-04-20", "2025-04-23"),  // two werkdagen
    ("2025-12-24", "7 dagen", "2025-12-31", "2025-12-31"),  // nothing to move
  ])
  func `the end moves as in the worked examples`(
    begin: String, lengte: String, geteld: String, verlengd: String
  ) {
    let zonder = Termijnrekening(kalender: wet.kalender)
    #expect(einde(begin, lengte, wet: zonder) == dag(geteld))
    #expect(einde(begin, lengte, wet: wet) == dag(verlengd))
  }

  @Test func `a fixed day and a term counted back stay on Saturday and Sunday`() {
    let terug = Termijnrekening(kalender: wet.kalender, atw: true, richting: .terug)
    #expect(einde("2029-07-01", "1 dag", wet: terug) == dag("2029-06-30"))
    #expect(einde("2025-04-22", "2 dagen", wet: terug) == dag("2025-04-20"))
    #expect(einde("2025-04-23", "3 dagen", wet: terug) == dag("2025-04-20"))
  }

  @Test(arguments: [
    ("2026-03-08", "90 dagen", "2026-06-08"), ("2026-03-07", "91 dagen", "2026-06-06"),
    ("2026-03-07", "12 weken", "2026-06-01"), ("2026-03-07", "13 weken", "2026-06-06"),
    ("2026-03-06", "3 maanden", "2026-06-08"), ("2026-03-04", "4 maanden", "2026-07-04"),
    ("2026-03-06", "1 jaar", "2027-03-06"), ("2026-03-06", "P12M", "2027-03-06"),
  ])
  func `long terms are not moved`(begin: String, lengte: String, einde verwacht: String) {
    #expect(einde(begin, lengte, wet: wet) == dag(verwacht))
  }

  @Test(arguments: [
    ("2025-04-17", "1 dag", "2025-04-22"), ("2025-04-17", "2 dagen", "2025-04-22"),
    ("2025-04-17", "4 dagen", "2025-04-23"), ("2025-04-17", "6 dagen", "2025-04-23"),
    ("2025-04-16", "3 dagen", "2025-04-22"), ("2025-04-15", "3 dagen", "2025-04-22"),
    ("2025-12-24", "3 dagen", "2025-12-30"), ("2026-03-05", "3 dagen", "2026-03-09"),
    ("2026-03-06", "3 dagen", "2026-03-10"), ("2026-03-06", "1 werkdag", "2026-03-09"),
  ])
  func `a term of three days or more holds two werkdagen`(
    begin: String, lengte: String, einde verwacht: String
  ) {
    #expect(einde(begin, lengte, wet: wet) == dag(verwacht))
  }

  /// The law once more, read literally: move the end on until it fits.
  private func letterlijk(_ begin: Datum, _ lengte: Duur) -> Datum {
    let kalender = wet.kalender
    var einde = Termijnrekening(kalender: kalender).vervaldag(begin: begin, duur: lengte)
    func vrij(_ datum: Datum) -> Bool {
      datum.weekdag.isWeekend || kalender.feestdagen.naam(datum) != nil
    }
    while vrij(einde) { einde = einde.plus(dagen: 1) }
    guard lengte.eenheid != .dagen || lengte.aantal >= 3 else { return einde }
    while dagen(begin.plus(dagen: 1).iso, einde.iso).filter({ !vrij($0) }).count < 2 {
      einde = einde.plus(dagen: 1)
    }
    return einde
  }

  @Test(arguments: [
    "1 dag", "2 dagen", "3 dagen", "4 dagen", "7 dagen", "2 weken", "6 weken", "3 maanden",
  ])
  func `every start of four years gives what the law says`(lengte: String) throws {
    let lengte = try #require(duur(lengte))
    let fout = dagen("2024-01-01", "2028-01-01").filter {
      wet.vervaldag(begin: $0, duur: lengte) != letterlijk($0, lengte)
    }
    #expect(fout == [])
  }
}
