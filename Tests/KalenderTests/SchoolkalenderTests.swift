import Kalender
import Testing

struct SchoolkalenderTests {
  private let midden = Schoolkalender(regio: .midden)

  @Test(arguments: [
    ("2026-04-24", true), ("2026-04-25", false), ("2026-05-01", false), ("2026-05-04", true),
    ("2026-05-05", false), ("2026-05-14", false), ("2026-05-15", false), ("2026-05-18", true),
    ("2026-04-03", false), ("2026-04-06", false), ("2026-04-07", true), ("2026-03-07", false),
    ("2025-08-29", false), ("2025-09-01", true), ("2026-01-02", false), ("2026-01-05", true),
  ])
  func `a schooldag is a werkdag outside the holidays`(iso: String, schooldag: Bool) {
    #expect(midden.isSchooldag(dag(iso)) == schooldag)
  }

  @Test(arguments: [
    ("2026-04-25", "2026-05-04"), ("2026-05-04", "2026-05-04"), ("2026-05-05", "2026-05-06"),
    ("2025-08-01", "2025-09-01"), ("2026-05-14", "2026-05-18"), ("2026-12-19", "2027-01-04"),
  ])
  func `the first schooldag from a day on skips holidays and feestdagen`(
    vanaf: String, eerste: String
  ) {
    #expect(midden.eersteSchooldag(vanaf: dag(vanaf)) == dag(eerste))
  }

  @Test func `there is a first schooldag up to the end of the calendar`() {
    #expect(midden.eersteSchooldag(vanaf: .laatste) == .laatste)
    let dicht = Feestdagen(gelijkgesteld: [
      Feestdag(datum: .laatste, naam: "Slot", gelijkgesteld: true)
    ])
    #expect(
      Schoolkalender(regio: .midden, feestdagen: dicht).eersteSchooldag(vanaf: .laatste) == nil)
  }

  @Test func `the holiday of a day is known by name`() {
    #expect(midden.vakantie(op: dag("2026-04-25"))?.naam == "Meivakantie")
    #expect(midden.vakantie(op: dag("2026-05-03"))?.schooljaar.naam == "2025-2026")
    #expect(midden.vakantie(op: dag("2026-08-30"))?.schooljaar.naam == "2025-2026")
    #expect(midden.vakantie(op: dag("2026-05-04")) == nil)
    #expect(midden.vakantie(op: .eerste) == nil)
    #expect(midden.vakantie(op: .laatste) == nil)
  }

  @Test(arguments: [
    ("2026-04-20", 1, true), ("2026-04-27", 1, false), ("2026-05-04", 1, true),
    ("2026-05-04", 4, true), ("2026-05-04", 5, false), ("2026-05-11", 3, true),
    ("2026-05-11", 4, false), ("2025-12-22", 1, false), ("2025-12-29", 1, false),
    ("2025-08-25", 1, false), ("2025-09-01", 5, true),
  ])
  func `a lesweek has so many schooldagen`(maandag: String, nodig: Int, lesweek: Bool) {
    let kalender = Schoolkalender(regio: .midden, schooldagenPerLesweek: nodig)
    #expect(kalender.isLesweek(dag(maandag).week) == lesweek)
  }

  @Test func `the number of schooldagen in a lesweek is held between one and five`() {
    #expect(Schoolkalender(regio: .midden, schooldagenPerLesweek: 0).schooldagenPerLesweek == 1)
    #expect(Schoolkalender(regio: .midden, schooldagenPerLesweek: 9).schooldagenPerLesweek == 5)
  }

  @Test func `the schooldagen of a span come in order and can be counted`() throws {
    let mei = periode("2026-05-01", "2026-05-20")
    let lijst = midden.schooldagen(in: mei).map(\.iso).map { $0.suffix(2) }.joined(separator: " ")
    #expect(lijst == "04 06 07 08 11 12 13 18 19 20")
    #expect(midden.aantalSchooldagen(in: mei) == 10)
    #expect(midden.aantalSchooldagen(in: periode("2025-08-01", "2025-08-31")) == 0)
    #expect(midden.aantalSchooldagen(in: Periode(vanaf: dag("2026-05-01"))) == nil)
    let open = midden.schooldagen(in: Periode(vanaf: dag("9999-12-30")))
    #expect(Array(open) == [dag("9999-12-30"), .laatste])
  }

  @Test func `days outside the holidays count weekends and feestdagen`() {
    #expect(midden.dagenBuitenVakantie(in: periode("2026-04-20", "2026-05-10")) == 12)
    #expect(midden.dagenBuitenVakantie(in: periode("2026-05-11", "2026-05-17")) == 7)
    #expect(midden.dagenBuitenVakantie(in: periode("2026-04-28", "2026-04-30")) == 0)
    #expect(midden.dagenBuitenVakantie(in: Periode(vanaf: dag("2026-05-01"))) == nil)
  }

  @Test func `school years with holidays built in are known, others are not`() {
    let bekend = (2_020...2_031).filter { jaar in
      Schooljaar(beginjaar: jaar).map(midden.isBekend) ?? false
    }
    #expect(bekend == Array(2_023...2_028))
    let onbekend = midden.onbekendeSchooljaren(van: dag("2023-07-31"), totEnMet: dag("2030-08-01"))
    #expect(onbekend.map(\.naam) == ["2022-2023", "2029-2030", "2030-2031"])
    let dag = dag("2026-05-01")
    #expect(midden.onbekendeSchooljaren(van: dag, totEnMet: dag) == [])
    #expect(midden.onbekendeSchooljaren(van: .laatste, totEnMet: .laatste).count == 1)
  }

  @Test func `every day is judged as the plain definition says`() {
    for kalender in VakantieTests.kalenders {
      let fout = dagen("2022-01-01", "2030-12-31").filter { datum in
        let vrij = kalender.vakanties.contains { $0.periode.bevat(datum) }
        return kalender.isVakantie(datum) != vrij
          || kalender.isSchooldag(datum) != (kalender.isWerkdag(datum) && !vrij)
      }
      #expect(fout == [])
    }
  }
}
