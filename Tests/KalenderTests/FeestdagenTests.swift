import Kalender
import Testing

struct FeestdagenTests {
  private let wet = Feestdagen(gelijkgesteld: [])

  /// The days of Easter Sunday (US Naval Observatory; the extremes are 22 March and 25 April).
  @Test(arguments: [
    (1818, "1818-03-22"), (1886, "1886-04-25"), (1943, "1943-04-25"), (1961, "1961-04-02"),
    (2000, "2000-04-23"), (2008, "2008-03-23"), (2016, "2016-03-27"), (2024, "2024-03-31"),
    (2025, "2025-04-20"), (2026, "2026-04-05"), (2027, "2027-03-28"), (2028, "2028-04-16"),
    (2029, "2029-04-01"), (2038, "2038-04-25"), (2049, "2049-04-18"), (2285, "2285-03-22"),
  ])
  func `the movable days follow Easter`(jaar: Int, pasen: String) {
    let zondag = dag(pasen)
    #expect(wet.naam(zondag.plus(dagen: -2)) == "Goede Vrijdag")
    #expect(wet.naam(zondag.plus(dagen: 1)) == "Tweede Paasdag")
    #expect(wet.naam(zondag.plus(dagen: 39))?.contains("Hemelvaartsdag") == true)
    #expect(wet.naam(zondag.plus(dagen: 50)) == "Tweede Pinksterdag")
    #expect(wet.naam(zondag) == nil)
    #expect(wet.naam(zondag.plus(dagen: 49)) == nil)
  }

  @Test(arguments: [
    (2024, "01-01 03-29 04-01 04-27 05-05 05-09 05-20 12-25 12-26"),
    (2025, "01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26"),
    (2026, "01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26"),
    (2027, "01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26"),
    (2028, "01-01 04-14 04-17 04-27 05-05 05-25 06-05 12-25 12-26"),
    (2029, "01-01 03-30 04-02 04-27 05-05 05-10 05-21 12-25 12-26"),
  ])
  func `the list of a year is that of the law, in order`(jaar: Int, datums: String) {
    #expect(
      wet.van(jaar: jaar).map { String($0.datum.iso.dropFirst(5)) }.joined(separator: " ") == datums
    )
    #expect(wet.van(jaar: jaar).allSatisfy { !$0.gelijkgesteld })
  }

  @Test func `Koningsdag is the 27th of April, and the 26th when that is a Sunday`() {
    #expect(wet.naam(dag("2026-04-27")) == "Koningsdag")
    #expect(wet.naam(dag("2025-04-26")) == "Koningsdag")
    #expect(wet.naam(dag("2025-04-27")) == nil)
    #expect(wet.naam(dag("2026-04-26")) == nil)
    #expect(wet.naam(dag("2014-04-26")) == "Koningsdag")
  }

  @Test func `years before Koningsdag are marked as incomplete`() {
    #expect(!wet.isVolledig(2013))
    #expect(wet.isVolledig(2014))
    #expect(wet.van(jaar: 2013).count == 8)
    #expect(wet.naam(dag("2013-04-27")) == nil)
    #expect(wet.van(jaar: 10_000) == [])
  }

  @Test func `two feestdagen on one day are one day with both names`() {
    let lijst = wet.van(jaar: 2016)
    #expect(lijst.count == 8)
    #expect(wet.naam(dag("2016-05-05")) == "Bevrijdingsdag en Hemelvaartsdag")
    let met = Feestdagen(gelijkgesteld: [
      Feestdag(datum: dag("2016-05-05"), naam: "Extra", gelijkgesteld: true)
    ])
    #expect(met.naam(dag("2016-05-05")) == "Bevrijdingsdag en Hemelvaartsdag en Extra")
    #expect(met.feestdag(op: dag("2016-05-05"))?.gelijkgesteld == false)
    #expect(met.van(jaar: 2016).count == 8)
  }

  @Test func `the decreed days are those of the Staatscourant`() {
    let alle = Feestdagen().gelijkgesteld.map(\.datum.iso)
    #expect(
      alle == [
        "2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30", "2026-01-02",
        "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26",
      ])
    #expect(Feestdagen().feestdag(op: dag("2026-01-02"))?.gelijkgesteld == true)
    #expect(Feestdagen().naam(dag("2026-05-15")) == "Dag na Hemelvaartsdag")
    #expect(Feestdagen().van(jaar: 2027).map(\.gelijkgesteld).filter(\.self).count == 1)
  }

  @Test func `more decreed days can be given, each once, in any order`() {
    let extra = Feestdag(
      datum: dag("2029-05-11"), naam: "Dag na Hemelvaartsdag", gelijkgesteld: true)
    let eerder = Feestdag(datum: dag("2029-01-02"), naam: "Ander", gelijkgesteld: false)
    let feestdagen = Feestdagen(
      gelijkgesteld: [extra] + Feestdag.gelijkgesteldBijBesluit + [eerder, extra])
    #expect(feestdagen.gelijkgesteld.count == 12)
    #expect(feestdagen.isFeestdag(extra.datum))
    #expect(feestdagen.feestdag(op: eerder.datum)?.gelijkgesteld == true)
    #expect(!Feestdagen().isFeestdag(extra.datum))
  }

  @Test func `a werkdag is no weekend and no feestdag`() {
    let gewoon = Feestdagen()
    let verwacht = [
      ("2026-05-13", true), ("2026-05-14", false), ("2026-05-15", false), ("2026-05-16", false),
      ("2026-05-17", false), ("2026-05-18", true), ("2026-12-25", false), ("2026-12-26", false),
      ("2026-12-28", true), ("2026-05-05", false), ("2026-12-31", true), ("2027-01-01", false),
    ]
    for (iso, werkdag) in verwacht { #expect(gewoon.isWerkdag(dag(iso)) == werkdag, "\(iso)") }
    #expect(wet.isWerkdag(dag("2026-05-15")))
  }

  @Test func `the list and the question agree on every day`() {
    let feestdagen = Feestdagen()
    var fout: [Datum] = []
    var lijst: Set<Datum> = []
    for jaar in 2014...2060 { lijst.formUnion(feestdagen.van(jaar: jaar).map(\.datum)) }
    for datum in dagen("2014-01-01", "2060-12-31") {
      let isFeestdag = feestdagen.isFeestdag(datum)
      if isFeestdag != lijst.contains(datum) || isFeestdag != (feestdagen.naam(datum) != nil) {
        fout.append(datum)
      }
    }
    #expect(fout == [])
  }

  @Test(arguments: [
    ("2026-03-06", 1, "2026-03-09"), ("2026-03-07", 1, "2026-03-10"),
    ("2026-03-07", 0, "2026-03-09"),
    ("2026-03-06", 5, "2026-03-13"), ("2026-04-02", 1, "2026-04-07"),
    ("2026-03-09", -1, "2026-03-06"),
    ("2026-03-08", -1, "2026-03-05"), ("2026-12-24", 1, "2026-12-28"),
    ("2026-03-06", 0, "2026-03-06"),
  ])
  func `werkdagen are counted from a werkdag`(begin: String, aantal: Int, verwacht: String) {
    #expect(Feestdagen().werkdag(aantal, na: dag(begin)) == dag(verwacht))
  }

  @Test func `werkdagen past the ends stop there`() {
    #expect(Feestdagen().werkdag(Int.max, na: dag("9999-12-01")) == .laatste)
    #expect(Feestdagen().werkdag(Int.min, na: dag("1600-02-01")) == .eerste)
  }
}
