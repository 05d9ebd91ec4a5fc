import Kalender
import TestSupport
import Testing

struct EigenVakantiesTests {
  private func rij(_ naam: String, _ van: String, _ totEnMet: String) -> Vakantierij {
    Vakantierij(naam: naam, van: dag(van), totEnMet: dag(totEnMet))
  }

  private func kalender(_ rijen: Vakantierij...) throws -> Schoolkalender {
    try Schoolkalender(regio: .midden, eigenVakanties: rijen)
  }

  @Test func `a row with the region's name takes its place in that school year`() throws {
    let school = try kalender(rij("zomervakantie", "2026-07-16", "2026-08-28"))
    #expect(school.isVakantie(dag("2026-07-16")))
    #expect(school.isVakantie(dag("2026-08-28")))
    #expect(!school.isVakantie(dag("2026-08-29")))
    #expect(school.isVakantie(dag("2025-08-31")))
    #expect(school.vakanties.count == 31)
  }

  @Test func `a row with another name comes beside the region's holidays`() throws {
    let school = try kalender(rij("Studiedag", "2026-03-11", "2026-03-11"))
    #expect(school.vakantie(op: dag("2026-03-11"))?.naam == "Studiedag")
    #expect(!school.isSchooldag(dag("2026-03-11")))
    #expect(school.isSchooldag(dag("2026-03-12")))
    #expect(school.vakanties.count == 32)
    #expect(school.vakantie(op: dag("2026-04-25"))?.naam == "Meivakantie")
  }

  @Test func `where days coincide the row gives the name and no day is lost`() throws {
    let school = try kalender(
      rij("Kamp", "2026-04-29", "2026-04-29"), rij("Carnaval", "2026-02-12", "2026-02-16"))
    let namen = dagen("2026-04-24", "2026-05-04").map { school.vakantie(op: $0)?.naam }
    let mei = [String?](repeating: "Meivakantie", count: 4)
    #expect(namen == [nil] + mei + ["Kamp"] + mei + [nil])
    let februari = dagen("2026-02-11", "2026-02-23").map { school.vakantie(op: $0)?.naam }
    let voorjaar = [String?](repeating: "Voorjaarsvakantie", count: 6)
    #expect(
      februari == [nil] + [String?](repeating: "Carnaval", count: 5) + voorjaar + [nil])
  }

  @Test func `a row over a whole holiday of another name hides it`() throws {
    let school = try kalender(rij("Voorjaarsweek", "2026-02-14", "2026-02-22"))
    #expect(school.vakanties.count == 31)
    #expect(school.vakantie(op: dag("2026-02-14"))?.naam == "Voorjaarsweek")
  }

  @Test func `rows may come in any order and may touch`() throws {
    let school = try kalender(
      rij("Herfstvakantie", "2026-10-19", "2026-10-25"),
      rij("Studiedag", "2026-10-16", "2026-10-18"))
    #expect(school.eersteSchooldag(vanaf: dag("2026-10-16")) == dag("2026-10-26"))
  }

  @Test(arguments: [
    ([("Mei", "2026-05-02", "2026-05-01")], 0), ([("", "2026-05-01", "2026-05-01")], 0),
    ([("A", "2026-05-01", "2026-05-02"), ("B", "2026-04-30", "2026-05-01")], 1),
    (
      [
        ("A", "2026-05-01", "2026-05-02"), ("B", "2026-06-01", "2026-06-02"),
        ("C", "2026-05-02", "2026-05-02"),
      ], 2
    ),
    ([("A", "2026-05-01", "2026-05-02"), ("A", "2026-05-01", "2026-05-02")], 1),
    ([("A", "2026-05-01", "2027-05-02")], 0), ([("A", "2026-05-01", "9999-12-31")], 0),
  ])
  func `rows that cannot stand are refused by their number`(
    rijen: [(String, String, String)], fout: Int
  ) {
    let alle = rijen.map { rij($0.0, $0.1, $0.2) }
    let weigering = #expect(throws: Kalenderfout.self) {
      try Schoolkalender(regio: .midden, eigenVakanties: alle)
    }
    #expect(weigering?.rij == fout)
    #expect(weigering?.zin.hasPrefix("rij \(fout + 1)") == true)
  }

  @Test func `the refusal says what is wrong`() {
    let omgekeerd = Kalenderfout.omgekeerd(
      rij: 0, van: dag("2026-05-02"), totEnMet: dag("2026-05-01"))
    #expect(omgekeerd.zin == "rij 1: de laatste dag 01-05-2026 ligt voor de eerste dag 02-05-2026")
    #expect(Kalenderfout.overlapt(rij: 2, met: 0).zin == "rij 3 heeft dagen gemeen met rij 1")
  }

  @Test func `a whole year of rows makes a school year known, loose days do not`() throws {
    let jaar = try #require(Schooljaar(naam: "2030-2031"))
    let los = try kalender(
      rij("Studiedag", "2030-10-01", "2030-10-01"), rij("Kamp", "2031-03-03", "2031-03-07"))
    #expect(!los.isBekend(jaar))
    let heel = try los.met([
      rij("Herfstvakantie", "2030-10-19", "2030-10-27"),
      rij("Zomervakantie", "2031-07-12", "2031-08-24"),
    ])
    #expect(heel.isBekend(jaar))
    #expect(heel.vakantie(op: dag("2030-10-01"))?.naam == "Studiedag")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `every row of a random calendar is a holiday, and the rest is what the region has`(
    seed: UInt64
  ) throws {
    var toeval = SplitMix64(seed: seed)
    let rijen = Willekeur.rijen(&toeval)
    let onder = Schoolkalender(regio: .midden)
    let school = try Schoolkalender(regio: .midden, eigenVakanties: rijen)
    let fout = dagen("2023-08-01", "2029-08-31").filter { datum in
      let eigen = rijen.contains { $0.van <= datum && datum <= $0.totEnMet }
      return school.isVakantie(datum) != (eigen || onder.isVakantie(datum))
    }
    #expect(fout == [], "seed \(seed)")
  }
}
