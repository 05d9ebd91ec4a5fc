import Kalender
import Testing

struct WeeknummerTests {
  @Test(arguments: [
    ("2026-01-01", "2026-W01"), ("2025-12-29", "2026-W01"), ("2025-12-28", "2025-W52"),
    ("2026-12-31", "2026-W53"), ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"),
    ("2020-12-31", "2020-W53"), ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"),
    ("2032-12-31", "2032-W53"), ("2024-12-30", "2025-W01"), ("2022-01-01", "2021-W52"),
    ("2028-02-29", "2028-W09"), ("1600-01-01", "1599-W52"), ("9999-12-31", "9999-W52"),
    ("2026-01-07", "2026-W02"),
  ])
  func `a day lies in the ISO week of its Thursday`(iso: String, week: String) {
    #expect(dag(iso).week.iso == week)
  }

  @Test func `every day from 1900 to 2100 lies in its week, and weeks follow one another`() {
    var fout: [Datum] = []
    var vorige = dag("1899-12-31").week
    for datum in dagen("1900-01-01", "2100-12-31") {
      let week = datum.week
      if datum < week.maandag || datum > week.zondag || week.maandag.weekdag != .maandag
        || Weeknummer(jaar: week.jaar, nummer: week.nummer) != week
      {
        fout.append(datum)
      }
      let isMaandag = datum.weekdag == .maandag
      if isMaandag != (week != vorige) || week < vorige { fout.append(datum) }
      if week != vorige, week.nummer != vorige.nummer + 1, week.nummer != 1 { fout.append(datum) }
      vorige = week
    }
    #expect(fout == [])
  }

  @Test func `years with 53 weeks are those of ISO 8601`() {
    let lang = (2_000...2_050).filter { Weeknummer.aantal(in: $0) == 53 }
    #expect(lang == [2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048])
    #expect(Weeknummer(jaar: 2026, nummer: 53)?.maandag == dag("2026-12-28"))
    #expect(Weeknummer(jaar: 2027, nummer: 53) == nil)
    #expect(Weeknummer(jaar: 2027, nummer: 0) == nil)
    #expect(Weeknummer(jaar: Int.max, nummer: 1) == nil)
    #expect(Weeknummer.aantal(in: Int.max) == 0)
  }

  @Test func `the weeks at the ends of the range are held within it`() {
    #expect(Datum.eerste.week.maandag == .eerste)
    #expect(Datum.eerste.week.zondag == dag("1600-01-02"))
    #expect(Datum.laatste.week.zondag == .laatste)
  }
}
