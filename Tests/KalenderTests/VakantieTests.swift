import Kalender
import Testing

struct VakantieTests {
  static let kalenders = Regio.allCases.map { Schoolkalender(regio: $0) }

  @Test func `every region has five holidays in each of the six school years`() {
    for kalender in Self.kalenders {
      #expect(kalender.vakanties.count == 31)
      for begin in 2_023...2_028 {
        let namen = Schooljaar(beginjaar: begin).map(kalender.vakanties(van:))?.map(\.naam)
        #expect(
          namen == [
            "Herfstvakantie", "Kerstvakantie", "Voorjaarsvakantie", "Meivakantie", "Zomervakantie",
          ])
      }
      #expect(kalender.vakanties.allSatisfy { $0.regio == kalender.regio })
    }
  }

  @Test func `every holiday runs from Saturday to Sunday, one, two or six weeks and a weekend`() {
    for vakantie in Self.kalenders.flatMap(\.vakanties) {
      let lengte =
        switch vakantie.naam {
        case "Zomervakantie": 44
        case "Kerstvakantie": 16
        default: 9
        }
      #expect(vakantie.periode.aantalDagen == lengte, "\(vakantie)")
      #expect(vakantie.periode.van.weekdag == .zaterdag, "\(vakantie)")
    }
  }

  /// The two rows that an open data set has wrong by four weeks, and some that differ per region.
  @Test(arguments: [
    ("2027-02-21", Regio.zuid, true), ("2027-02-22", .zuid, false),
    ("2029-02-18", .zuid, true), ("2029-02-19", .zuid, false),
    ("2025-08-24", .noord, true), ("2025-08-25", .noord, false),
    ("2025-08-31", .midden, true), ("2025-09-01", .midden, false),
    ("2025-08-17", .zuid, true), ("2025-08-18", .zuid, false),
    ("2026-10-10", .noord, true), ("2026-10-09", .noord, false), ("2026-10-10", .midden, false),
    ("2024-01-07", .midden, true), ("2024-01-08", .midden, false),
    ("2023-08-20", .midden, true), ("2023-08-21", .midden, false), ("2023-09-03", .noord, true),
    ("2027-12-25", .zuid, true), ("2027-12-24", .zuid, false), ("2028-03-05", .midden, true),
    ("2028-04-28", .midden, false), ("2028-04-29", .midden, true), ("2029-09-02", .noord, true),
  ])
  func `a holiday begins and ends on its day`(iso: String, regio: Regio, vakantie: Bool) {
    #expect(Schoolkalender(regio: regio).isVakantie(dag(iso)) == vakantie)
  }

  @Test func `the municipalities whose region is built in lie in midden`() {
    for code in ["0200", "0213", "0232"] { #expect(Gemeenteregio.regio(code) == .midden) }
    #expect(Gemeenteregio.ingebouwd.count == 3)
    for code in ["0363", "200", "", "1999"] { #expect(Gemeenteregio.regio(code) == nil) }
    #expect(Regio(rawValue: "midden")?.omschrijving == "regio Midden")
    #expect(Regio(rawValue: "Midden") == nil)
  }
}
