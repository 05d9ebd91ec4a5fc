import Kalender
import Testing

struct LeerplichtTests {
  private func leerplicht(
    _ geboren: String, _ regio: Regio = .midden, start: String? = nil, kwalificatie: String? = nil,
    schrikkeldag: Schrikkelverjaardag = .eersteMaart
  ) throws -> Leerplicht {
    Leerplicht(
      geboortedatum: try #require(Geboortedatum(geboren)), kalender: Schoolkalender(regio: regio),
      schoolstart: start.map(dag), startkwalificatie: kwalificatie.map(dag),
      schrikkeldag: schrikkeldag)
  }

  @Test(arguments: [
    ("2010-09-02", Regio.midden, "2015-10-01"), ("2020-09-01", .midden, "2025-10-01"),
    ("2020-08-31", .midden, "2025-09-01"), ("2021-02-10", .noord, "2026-03-02"),
    ("2021-02-10", .midden, "2026-03-02"), ("2021-02-10", .zuid, "2026-03-02"),
    ("2020-07-15", .noord, "2025-08-25"), ("2020-07-15", .zuid, "2025-08-18"),
    ("2020-07-15", .midden, "2025-09-01"), ("2020-12-31", .midden, "2026-01-05"),
    ("2021-04-30", .midden, "2026-05-04"), ("2021-03-31", .midden, "2026-04-01"),
  ])
  func `leerplicht begins on the first schooldag of the month after the fifth birthday`(
    geboren: String, regio: Regio, van: String
  ) throws {
    #expect(try leerplicht(geboren, regio).leerplichtVan == dag(van))
  }

  @Test(arguments: [
    ("2009-07-31", "2025-07-31", "2025-08-01", "2027-07-30"),
    ("2009-08-01", "2026-07-31", "2026-08-01", "2027-07-31"),
    ("2010-02-10", "2026-07-31", "2026-08-01", "2028-02-09"),
    ("2010-01-01", "2026-07-31", "2026-08-01", "2027-12-31"),
  ])
  func `leerplicht ends with the school year of 16, kwalificatieplicht before 18`(
    geboren: String, tot: String, kwalificatieVan: String, kwalificatieTot: String
  ) throws {
    let plicht = try leerplicht(geboren)
    #expect(plicht.leerplichtTot == dag(tot))
    #expect(plicht.kwalificatieplichtVan == dag(kwalificatieVan))
    #expect(plicht.kwalificatieplichtTot == dag(kwalificatieTot))
  }

  @Test(arguments: [
    ("2023-08-21", "2035-07-31"), ("2023-08-22", "2036-07-31"), ("2023-08-01", "2035-07-31"),
    ("2024-07-01", "2036-07-31"), ("2013-09-02", "2025-07-31"), ("2013-09-08", "2026-07-31"),
  ])
  func `twelve full school years end leerplicht when they come first`(
    start: String, tot: String
  ) throws {
    #expect(
      try leerplicht("2021-06-01", start: start).leerplichtTot == min(dag(tot), dag("2037-07-31")))
    #expect(try leerplicht("2008-06-01", start: start).leerplichtTot <= dag("2024-07-31"))
  }

  @Test func `a startkwalificatie ends kwalificatieplicht the day before`() throws {
    let met = try leerplicht("2008-02-10", kwalificatie: "2025-06-20")
    #expect(met.kwalificatieplichtTot == dag("2025-06-19"))
    #expect(
      try leerplicht("2008-02-10", kwalificatie: "2026-06-20").kwalificatieplichtTot
        == dag("2026-02-09"))
    let vroeg = try leerplicht("2008-02-10", kwalificatie: "2024-08-01")
    #expect(vroeg.kwalificatieplichtTot == nil)
    #expect(vroeg.kwalificatieplichtVan == nil)
    #expect(!vroeg.isPlichtig(op: dag("2024-08-01")))
    #expect(
      try leerplicht("2008-02-10", kwalificatie: "2024-08-02").kwalificatieplichtTot
        == dag("2024-08-01"))
  }

  @Test func `on each day one duty holds, or none`() throws {
    let plicht = try leerplicht("2010-02-10")
    let dagen = [
      "2015-03-01", "2015-03-02", "2026-07-31", "2026-08-01", "2028-02-09", "2028-02-10",
    ]
    #expect(
      dagen.map { plicht.isLeerplichtig(op: dag($0)) } == [false, true, true, false, false, false])
    #expect(
      dagen.map { plicht.isKwalificatieplichtig(op: dag($0)) }
        == [false, false, false, true, true, false])
    #expect(dagen.map { plicht.isPlichtig(op: dag($0)) } == [false, true, true, true, true, false])
  }

  @Test func `unknown parts of a birth date count as late as possible`() throws {
    let jaar = try leerplicht("2010-00-00")
    #expect(jaar.leerplichtVan == dag("2016-01-01").plus(dagen: 3))
    #expect(jaar.kwalificatieplichtTot == dag("2028-12-30"))
    let maand = try leerplicht("20100200")
    #expect(maand.leerplichtVan == dag("2015-03-02"))
    #expect(maand.kwalificatieplichtTot == dag("2028-02-27"))
  }

  @Test func `29 February is a setting`() throws {
    #expect(try leerplicht("2020-02-29").leerplichtVan == dag("2025-04-01"))
    let februari = try leerplicht("2020-02-29", schrikkeldag: .laatsteFebruari)
    #expect(februari.leerplichtVan == dag("2025-03-03"))
    #expect(februari.kwalificatieplichtTot == dag("2038-02-27"))
    #expect(try leerplicht("2020-02-29").kwalificatieplichtTot == dag("2038-02-28"))
    #expect(try leerplicht("2012-02-29").kwalificatieplichtTot == dag("2030-02-28"))
  }

  @Test func `a begin in a school year without known holidays is provisional`() throws {
    #expect(try leerplicht("2010-09-02").isVoorlopig)
    #expect(try !leerplicht("2021-02-10").isVoorlopig)
  }
}
