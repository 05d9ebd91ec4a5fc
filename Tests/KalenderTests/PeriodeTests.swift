import Kalender
import TestSupport
import Testing

struct PeriodeTests {
  @Test func `a reversed or empty span does not construct`() {
    #expect(Periode(van: dag("2026-03-02"), tot: dag("2026-03-02")) == nil)
    #expect(Periode(van: dag("2026-03-02"), tot: dag("2026-03-01")) == nil)
    #expect(Periode(van: dag("2026-03-02"), totEnMet: dag("2026-03-01")) == nil)
    #expect(Periode(van: dag("2026-03-02"), totEnMet: dag("2026-03-02"))?.aantalDagen == 1)
  }

  @Test func `the end is excluded inside and included on paper`() {
    let week = periode("2026-03-02", "2026-03-08")
    #expect(week.tot == dag("2026-03-09"))
    #expect(week.totEnMet == dag("2026-03-08"))
    #expect(week.aantalDagen == 7)
    let gezien = ["2026-03-01", "2026-03-02", "2026-03-08", "2026-03-09"].map {
      week.bevat(dag($0))
    }
    #expect(gezien == [false, true, true, false])
  }

  @Test func `a span without end holds every later day`() {
    let open = Periode(vanaf: dag("2026-03-02"))
    #expect(open.bevat(.laatste))
    #expect(!open.bevat(dag("2026-03-01")))
    #expect(open.aantalDagen == nil)
    #expect(open.totEnMet == nil)
    #expect(Periode(van: dag("2026-03-02"), totEnMet: .laatste) == open)
  }

  @Test(arguments: [
    ("2026-03-01", "2026-03-01", nil), ("2026-03-01", "2026-03-02", "2026-03-02 2026-03-02"),
    ("2026-03-08", "2026-03-20", "2026-03-08 2026-03-08"), ("2026-03-09", "2026-03-20", nil),
    ("2026-03-04", "2026-03-05", "2026-03-04 2026-03-05"),
    ("2026-01-01", "2026-12-31", "2026-03-02 2026-03-08"),
  ])
  func `spans overlap on the days they share`(van: String, tot: String, gemeen: String?) {
    let week = periode("2026-03-02", "2026-03-08")
    let ander = periode(van, tot)
    let doorsnede = week.doorsnede(ander)
    #expect(doorsnede.map { "\($0.van) \($0.totEnMet ?? .laatste)" } == gemeen)
    #expect(ander.doorsnede(week) == doorsnede)
    #expect(week.overlapt(ander) == (gemeen != nil))
    #expect(week.bevat(ander) == (van == "2026-03-04"))
  }

  @Test func `spans without end intersect with any`() {
    let week = periode("2026-03-02", "2026-03-08")
    #expect(
      Periode(vanaf: dag("2026-03-05")).doorsnede(week) == periode("2026-03-05", "2026-03-08"))
    let later = Periode(vanaf: dag("2026-04-01"))
    #expect(Periode(vanaf: dag("2026-03-05")).doorsnede(later) == later)
    #expect(later.doorsnede(week) == nil)
  }

  @Test func `overlapping and touching spans become one`() {
    let delen = [
      periode("2026-03-16", "2026-03-20"), periode("2026-03-02", "2026-03-08"),
      periode("2026-03-09", "2026-03-10"), periode("2026-03-03", "2026-03-04"),
    ]
    #expect(delen.verenigd == [periode("2026-03-02", "2026-03-10"), delen[0]])
    #expect(delen.gedekteDagen == 14)
    let open = delen + [Periode(vanaf: dag("2026-03-10"))]
    #expect(open.verenigd == [Periode(vanaf: dag("2026-03-02"))])
    #expect(open.gedekteDagen == nil)
    #expect([Periode]().verenigd == [])
    #expect([Periode]().gedekteDagen == 0)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the union covers exactly the days of its parts`(seed: UInt64) {
    var toeval = SplitMix64(seed: seed)
    let delen = (0..<12).map { _ in
      let van = dag("2026-01-01").plus(dagen: .random(in: 0..<200, using: &toeval))
      return Periode(van: van, totEnMet: van.plus(dagen: .random(in: 0..<25, using: &toeval)))
    }.compactMap(\.self)
    let samen = delen.verenigd
    let alle = Array(dagen("2025-12-25", "2026-10-01"))
    let los = alle.filter { datum in delen.contains { $0.bevat(datum) } }
    #expect(alle.filter { datum in samen.contains { $0.bevat(datum) } } == los, "seed \(seed)")
    #expect(samen.gedekteDagen == los.count, "seed \(seed)")
    #expect(samen.reversed().verenigd == samen, "seed \(seed)")
  }
}
