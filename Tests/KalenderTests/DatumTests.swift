import Kalender
import Testing

struct DatumTests {
  @Test func `every day from 1900 to 2100 survives the way through its parts and its text`() {
    var vorige = dag("1899-12-31")
    var fout: [Datum] = []
    for datum in dagen("1900-01-01", "2100-12-31") {
      let uitDelen = Datum(jaar: datum.jaar, maand: datum.maand, dag: datum.dag)
      if uitDelen != datum || Datum(iso: datum.iso) != datum { fout.append(datum) }
      let volgtOp =
        datum.dag == vorige.dag + 1
        || (datum.dag == 1 && (datum.maand == vorige.maand % 12 + 1)
          && vorige.dag == Datum.dagenInMaand(vorige.maand, jaar: vorige.jaar))
      if !volgtOp { fout.append(datum) }
      vorige = datum
    }
    #expect(fout == [])
  }

  @Test func `every day of the whole range is one later than the day before`() {
    var fout = 0
    var (jaar, maand, nummer) = (1_600, 1, 1)
    for dagnummer in Datum.eerste.dagnummer...Datum.laatste.dagnummer {
      let datum = Datum(dagnummer: dagnummer)
      if (datum.jaar, datum.maand, datum.dag) != (jaar, maand, nummer) { fout += 1 }
      nummer += 1
      if nummer > Datum.dagenInMaand(maand, jaar: jaar) { (maand, nummer) = (maand + 1, 1) }
      if maand > 12 { (jaar, maand) = (jaar + 1, 1) }
    }
    #expect(fout == 0)
    #expect((jaar, maand, nummer) == (10_000, 1, 1))
  }

  @Test(arguments: [
    (2027, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0),
    (2026, 1, 32), (2026, 1, -1), (1599, 12, 31), (10_000, 1, 1), (0, 1, 1), (Int.min, 1, 1),
    (2026, Int.max, 1), (2026, 1, Int.max),
  ])
  func `an impossible day does not construct`(jaar: Int, maand: Int, dag: Int) {
    #expect(Datum(jaar: jaar, maand: maand, dag: dag) == nil)
  }

  @Test func `leap days exist in leap years only`() {
    #expect(Datum(jaar: 2000, maand: 2, dag: 29) != nil)
    #expect(Datum(jaar: 2028, maand: 2, dag: 29) != nil)
    #expect(Datum.dagenInMaand(2, jaar: 2100) == 28)
    #expect(Datum.dagenInMaand(13, jaar: 2026) == 0)
  }

  @Test func `day numbers count from 1970 and are held within the range`() {
    #expect(dag("1970-01-01").dagnummer == 0)
    #expect(dag("1969-12-31").dagnummer == -1)
    #expect(dag("2026-11-21").dagnummer == 20_778)
    #expect(Datum.eerste.iso == "1600-01-01")
    #expect(Datum.laatste.iso == "9999-12-31")
    #expect(Datum(dagnummer: Int.min) == .eerste)
    #expect(Datum(dagnummer: Int.max) == .laatste)
    #expect(Datum(dagnummer: Datum.laatste.dagnummer + 1) == .laatste)
  }

  @Test(arguments: [
    ("2026-11-21", Weekdag.zaterdag), ("1970-01-01", .donderdag), ("2000-02-29", .dinsdag),
    ("1600-01-01", .zaterdag), ("9999-12-31", .vrijdag), ("2026-03-02", .maandag),
  ])
  func `the day of the week is that of the calendar`(iso: String, weekdag: Weekdag) {
    #expect(dag(iso).weekdag == weekdag)
  }

  @Test func `sums past the ends stop there and never trap`() {
    let datum = dag("2026-11-21")
    for groot in [Int.max, Int.max / 2, 10_000_000] {
      #expect(datum.plus(dagen: groot) == .laatste)
      #expect(datum.plus(weken: groot) == .laatste)
      #expect(datum.plus(maanden: groot) == .laatste)
      #expect(datum.plus(jaren: groot) == .laatste)
      #expect(datum.plus(dagen: -groot) == .eerste)
      #expect(datum.plus(weken: -groot) == .eerste)
      #expect(datum.plus(maanden: -groot) == .eerste)
      #expect(datum.plus(jaren: -groot) == .eerste)
    }
    #expect(datum.plus(dagen: .min) == .eerste)
    #expect(datum.plus(maanden: .min) == .eerste)
    #expect(Datum.laatste.plus(maanden: 1) == .laatste)
    #expect(dag("9999-11-30").plus(maanden: 1).iso == "9999-12-30")
    #expect(dag("1600-02-29").plus(maanden: -1).iso == "1600-01-29")
    #expect(dag("1600-01-31").plus(maanden: -1) == .eerste)
  }

  @Test(arguments: [
    ("2027-01-31", 1, "2027-02-28"), ("2028-01-31", 1, "2028-02-29"),
    ("2026-11-30", 3, "2027-02-28"), ("2026-08-31", 1, "2026-09-30"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
    ("2026-12-15", 1, "2027-01-15"), ("2026-03-02", 0, "2026-03-02"),
    ("2026-11-30", 15, "2028-02-29"), ("2024-02-29", 12, "2025-02-28"),
  ])
  func `months keep the day number or take the last day`(
    van: String, maanden: Int, naar: String
  ) {
    #expect(dag(van).plus(maanden: maanden).iso == naar)
  }

  @Test func `a leap day moves to the last of February`() {
    #expect(dag("2028-02-29").plus(jaren: 1).iso == "2029-02-28")
    #expect(dag("2028-02-29").plus(jaren: 4).iso == "2032-02-29")
    #expect(dag("2028-02-29").plus(jaren: -1).iso == "2027-02-28")
  }

  @Test func `days, weeks, months' ends and weekdays around New Year`() {
    #expect(dag("2026-12-31").plus(dagen: 1).iso == "2027-01-01")
    #expect(dag("2027-01-01").plus(weken: -1).iso == "2026-12-25")
    #expect(dag("2026-12-31").dagen(tot: dag("2027-01-02")) == 2)
    #expect(dag("2027-01-02").dagen(tot: dag("2026-12-31")) == -2)
    #expect(dag("2028-02-10").laatsteVanMaand.iso == "2028-02-29")
    #expect(dag("2026-12-31").eersteVanMaand.iso == "2026-12-01")
    #expect(dag("2026-11-21").maandag.iso == "2026-11-16")
    #expect(dag("2026-11-16").maandag.iso == "2026-11-16")
    #expect(dag("2026-11-21").eerstvolgende(.zaterdag).iso == "2026-11-21")
    #expect(dag("2026-11-21").eerstvolgende(.vrijdag).iso == "2026-11-27")
    #expect(dag("2026-11-21") < dag("2026-11-22"))
  }

  @Test func `people read Dutch, machines read ISO`() {
    #expect(dag("2026-11-21").kort == "21-11-2026")
    #expect(dag("2026-11-21").lang == "21 november 2026")
    #expect(dag("2026-11-21").metWeekdag == "zaterdag 21 november 2026")
    #expect(dag("2026-03-02").kort == "02-03-2026")
    #expect(dag("2026-03-02").lang == "2 maart 2026")
    #expect("\(dag("1600-01-01"))" == "1600-01-01")
    #expect(Weekdag.allCases.map(\.afkorting) == ["ma", "di", "wo", "do", "vr", "za", "zo"])
    #expect(Weekdag.allCases.filter(\.isWeekend) == [.zaterdag, .zondag])
  }

  @Test(arguments: [
    "", "2026-11-2", "2026-11-211", "26-11-21", "2026/11/21", "2026-11-21 ", " 2026-11-21",
    "2026-1-21", "+026-11-21", "2026-02-30", "2026-00-10", "20261121", "２026-11-21",
    "2026-11-21T00:00:00Z", "2026-11\u{301}-21", "1599-12-31", "2026-11-2a", "-2026-11-21",
  ])
  func `the ISO reader takes nothing but the exact form`(tekst: String) {
    #expect(Datum(iso: tekst) == nil)
  }

  @Test func `the ISO reader takes strings, parts of strings and bytes`() {
    let regel = "op=2026-11-21;"
    #expect(Datum(iso: regel.dropFirst(3).dropLast()) == dag("2026-11-21"))
    #expect(Datum(iso: Array("2026-11-21".utf8)) == dag("2026-11-21"))
    #expect(Datum(iso: Array("xx2026-11-21".utf8)[2...]) == dag("2026-11-21"))
    #expect(Datum(iso: [UInt8](repeating: 0x32, count: 10)) == nil)
  }
}
