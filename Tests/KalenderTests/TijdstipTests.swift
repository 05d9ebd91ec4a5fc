import Kalender
import TestSupport
import Testing

struct TijdstipTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1),
    ("2026-11-21T06:30:00Z", 1_795_242_600), ("2001-09-09T01:46:40Z", 1_000_000_000),
    ("1901-12-13T20:45:52Z", -2_147_483_648), ("2038-01-19T03:14:08Z", 2_147_483_648),
  ])
  func `text and seconds are the same instant`(iso: String, seconden: Int64) {
    #expect(Tijdstip(iso: iso)?.seconden == seconden)
    #expect(Tijdstip(seconden: seconden).iso == iso)
  }

  @Test(arguments: [
    ("2026-11-21T06:30:00.999999Z", "2026-11-21T06:30:00Z"),
    ("2026-11-21T07:30:00+01:00", "2026-11-21T06:30:00Z"),
    ("2026-11-21T00:30:00.5+01:00", "2026-11-20T23:30:00Z"),
    ("2026-12-31T20:30:00-05:30", "2027-01-01T02:00:00Z"),
    ("2026-11-21T06:30:00-00:00", "2026-11-21T06:30:00Z"),
  ])
  func `fractions are cut off and offsets are taken away`(tekst: String, iso: String) {
    #expect(Tijdstip(iso: tekst)?.iso == iso)
  }

  @Test(arguments: [
    "", "2026-11-21", "2026-11-21T06:30:00", "2026-11-21t06:30:00z", "2026-11-21 06:30:00Z",
    "2026-11-21T06:30Z", "2026-11-21T24:00:00Z", "2026-11-21T06:60:00Z", "2026-11-21T06:30:60Z",
    "2026-02-29T06:30:00Z", "2026-11-21T06:30:00.Z", "2026-11-21T06:30:00,5Z",
    "2026-11-21T06:30:00+0100", "2026-11-21T06:30:00+24:00", "2026-11-21T06:30:00Zx",
    "2026-11-21T06:30:00.5", "1600-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
    "2026-11-21T6:30:00Z", "2026-11-21T06:30:00\u{301}Z",
  ])
  func `any other text is refused`(tekst: String) {
    #expect(Tijdstip(iso: tekst) == nil)
  }

  /// The last second before and the first second of every change, as zdump(8) prints them.
  @Test(arguments: [
    ("1996-03-31", "1996-10-27"), ("2000-03-26", "2000-10-29"), ("2019-03-31", "2019-10-27"),
    ("2024-03-31", "2024-10-27"), ("2025-03-30", "2025-10-26"), ("2026-03-29", "2026-10-25"),
    ("2027-03-28", "2027-10-31"), ("2037-03-29", "2037-10-25"),
  ])
  func `summer time runs between the last Sundays of March and October`(
    maart: String, oktober: String
  ) throws {
    let begin = try #require(Tijdstip(iso: "\(maart)T01:00:00Z"))
    let einde = try #require(Tijdstip(iso: "\(oktober)T01:00:00Z"))
    #expect(begin.isZomertijd && !begin.plus(seconden: -1).isZomertijd)
    #expect(!einde.isZomertijd && einde.plus(seconden: -1).isZomertijd)
    #expect(begin.plus(seconden: -1).nederlandseTijd.klok == "01:59")
    #expect(begin.nederlandseTijd.klok == "03:00")
    #expect(einde.plus(seconden: -1).nederlandseTijd.klok == "02:59")
    #expect(einde.nederlandseTijd.klok == "02:00")
    #expect(begin.nederlandseDag == dag(maart))
  }

  @Test(arguments: [
    ("2026-11-20T22:59:59Z", "2026-11-20"), ("2026-11-20T23:00:00Z", "2026-11-21"),
    ("2026-06-30T21:59:59Z", "2026-06-30"), ("2026-06-30T22:00:00Z", "2026-07-01"),
    ("2026-12-31T23:00:00Z", "2027-01-01"), ("2028-02-28T23:00:00Z", "2028-02-29"),
    ("9999-12-31T23:30:00Z", "9999-12-31"), ("1600-01-01T00:00:00Z", "1600-01-01"),
  ])
  func `the civil day is the Dutch one`(iso: String, datum: String) throws {
    #expect(try #require(Tijdstip(iso: iso)).nederlandseDag == dag(datum))
  }

  @Test func `Dutch clock time gives the instant, and the skipped hour gives none`() {
    let maart = dag("2026-03-29")
    #expect(Tijdstip(nederlandseDag: maart, uur: 1, minuut: 59)?.iso == "2026-03-29T00:59:00Z")
    #expect(Tijdstip(nederlandseDag: maart, uur: 2, minuut: 0) == nil)
    #expect(Tijdstip(nederlandseDag: maart, uur: 2, minuut: 59, seconde: 59) == nil)
    #expect(Tijdstip(nederlandseDag: maart, uur: 3, minuut: 0)?.iso == "2026-03-29T01:00:00Z")
    #expect(Tijdstip(nederlandseDag: maart, uur: 24, minuut: 0) == nil)
    #expect(Tijdstip(nederlandseDag: maart, uur: 12, minuut: 60) == nil)
    #expect(Tijdstip(nederlandseDag: maart, uur: 12, minuut: 0, seconde: -1) == nil)
  }

  @Test func `of the hour that comes twice the first is taken`() {
    let oktober = dag("2026-10-25")
    #expect(Tijdstip(nederlandseDag: oktober, uur: 2, minuut: 30)?.iso == "2026-10-25T00:30:00Z")
    #expect(Tijdstip(nederlandseDag: oktober, uur: 3, minuut: 0)?.iso == "2026-10-25T02:00:00Z")
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `clock time leads back to the same clock time`(seed: UInt64) {
    var toeval = SplitMix64(seed: seed)
    var fout: [String] = []
    for _ in 0..<500 {
      let tijdstip = Tijdstip(seconden: .random(in: 820_000_000...4_000_000_000, using: &toeval))
      let tijd = tijdstip.nederlandseTijd
      let terug = Tijdstip(
        nederlandseDag: tijd.datum, uur: tijd.uur, minuut: tijd.minuut, seconde: tijd.seconde)
      let zelfde = terug == tijdstip || terug?.plus(seconden: 3_600) == tijdstip
      if !zelfde || Tijdstip(iso: tijdstip.iso) != tijdstip { fout.append(tijdstip.iso) }
    }
    #expect(fout == [], "seed \(seed)")
  }

  @Test func `instants past the ends are held within the range`() {
    #expect(Tijdstip(seconden: .max).iso == "9999-12-31T23:59:59Z")
    #expect(Tijdstip(seconden: .min).iso == "1600-01-01T00:00:00Z")
    #expect(Tijdstip(seconden: 0).plus(seconden: .max).iso == "9999-12-31T23:59:59Z")
    #expect(Tijdstip(seconden: -1).plus(seconden: .min).iso == "1600-01-01T00:00:00Z")
  }
}
