import Kalender
import Testing

struct SchooljaarTests {
  @Test func `a school year runs from 1 August to 31 July`() {
    let jaar = Schooljaar(van: dag("2026-07-31"))
    #expect(jaar.naam == "2025-2026")
    #expect(Schooljaar(van: dag("2026-08-01")).naam == "2026-2027")
    #expect(jaar.van == dag("2025-08-01"))
    #expect(jaar.totEnMet == dag("2026-07-31"))
    #expect(jaar.periode == periode("2025-08-01", "2026-07-31"))
    #expect(jaar.periode.aantalDagen == 365)
    #expect(jaar.volgende.naam == "2026-2027")
    #expect(jaar.vorige.naam == "2024-2025")
    #expect(jaar.vorige < jaar)
  }

  @Test func `a school year with a leap day has 366 days`() {
    #expect(Schooljaar(naam: "2027-2028")?.periode.aantalDagen == 366)
  }

  @Test(arguments: [
    "", "2025", "2025-2027", "2026-2025", "2025-26", "2025/2026", "2025-2026 ", "25-26",
    "9999-1000", "1599-1600", "2025-20266",
  ])
  func `a name is two years in succession`(naam: String) {
    #expect(Schooljaar(naam: naam) == nil)
  }

  @Test func `names come back as they were`() {
    #expect(Schooljaar(naam: "2025-2026")?.naam == "2025-2026")
    #expect(Schooljaar(naam: "2025-2026") == Schooljaar(van: dag("2026-02-28")))
    #expect(Schooljaar(beginjaar: 2025)?.naam == "2025-2026")
    #expect(Schooljaar(beginjaar: 9_999) == nil)
  }

  @Test func `the school years at the ends of the range stay there`() {
    let eerste = Schooljaar(van: .eerste)
    #expect(eerste.vorige == eerste)
    #expect(eerste.van == .eerste)
    let laatste = Schooljaar(van: .laatste)
    #expect(laatste.volgende == laatste)
    #expect(laatste.totEnMet == .laatste)
    #expect(laatste.periode.tot == nil)
  }
}
