import Kalender
import Testing

struct GeboortedatumTests {
  @Test(arguments: [
    ("2010-02-10", "2010-02-10", "2010-02-10"), ("20100210", "2010-02-10", "2010-02-10"),
    ("2010-00-00", "2010-00-00", "2010-12-31"), ("20100000", "2010-00-00", "2010-12-31"),
    ("2010-02-00", "2010-02-00", "2010-02-28"), ("20120200", "2012-02-00", "2012-02-29"),
    ("2010-04-00", "2010-04-00", "2010-04-30"), ("2012-02-29", "2012-02-29", "2012-02-29"),
  ])
  func `a birth date is read with or without hyphens, parts may be unknown`(
    tekst: String, iso: String, laatst: String
  ) throws {
    let geboren = try #require(Geboortedatum(tekst))
    #expect(geboren.iso == iso)
    #expect(geboren.laatstMogelijk == dag(laatst))
    #expect(geboren.datum == (iso.hasSuffix("00") ? nil : dag(laatst)))
    #expect(Geboortedatum(geboren.iso) == geboren)
  }

  @Test(arguments: [
    "", "0000-00-00", "00000000", "2010-00-10", "20100010", "2010-02-30", "2010-13-00",
    "2010-02", "201002", "2010-02-1", "2010-0210", "201002-10", "10-02-2010", "2010-02-10 ",
    "1599-01-01", "２０10021", "+0100210", "2010/02/10",
  ])
  func `what is no birth date is refused`(tekst: String) {
    #expect(Geboortedatum(tekst) == nil)
  }

  @Test func `parts give a birth date only when they can be`() {
    #expect(Geboortedatum(jaar: 2010, dag: 3) == nil)
    #expect(Geboortedatum(jaar: 2010, maand: 0) == nil)
    #expect(Geboortedatum(jaar: 2010, maand: 2, dag: 29) == nil)
    #expect(Geboortedatum(jaar: 2010)?.iso == "2010-00-00")
    #expect(Geboortedatum(dag("2010-02-10")) == Geboortedatum("20100210"))
  }

  @Test(arguments: [
    ("2010-02-10", "2028-02-09", 17), ("2010-02-10", "2028-02-10", 18),
    ("2010-02-10", "2010-02-10", 0), ("2010-02-10", "2009-12-31", 0),
    ("2012-02-29", "2030-02-28", 17), ("2012-02-29", "2030-03-01", 18),
    ("2012-02-29", "2028-02-28", 15), ("2012-02-29", "2028-02-29", 16),
    ("2010-00-00", "2028-12-30", 17), ("2010-00-00", "2028-12-31", 18),
    ("2010-02-00", "2028-02-27", 17), ("2010-02-00", "2028-02-28", 18),
    ("1600-01-01", "9999-12-31", 8_399),
  ])
  func `an age is reached on the birthday of the last possible day`(
    geboren: String, op: String, jaren: Int
  ) throws {
    #expect(try #require(Geboortedatum(geboren)).leeftijd(op: dag(op)) == jaren)
  }

  @Test func `29 February follows the setting in common years`() throws {
    let geboren = try #require(Geboortedatum("2012-02-29"))
    #expect(geboren.verjaardag(leeftijd: 18) == dag("2030-03-01"))
    #expect(geboren.verjaardag(leeftijd: 18, schrikkeldag: .laatsteFebruari) == dag("2030-02-28"))
    #expect(geboren.verjaardag(leeftijd: 16) == dag("2028-02-29"))
    #expect(geboren.leeftijd(op: dag("2030-02-28"), schrikkeldag: .laatsteFebruari) == 18)
    #expect(geboren.verjaardag(leeftijd: -3) == dag("2012-02-29"))
    #expect(geboren.verjaardag(leeftijd: Int.max) == .laatste)
  }
}
