import Kalender
import Testing

/// Seen from Saturday 21 November 2026.
struct DatumlezerTests {
  private let lezer = Datumlezer(vandaag: dag("2026-11-21"))

  @Test(arguments: [
    ("2026-11-21", "2026-11-21"), ("21-11-2026", "2026-11-21"), ("21/11/2026", "2026-11-21"),
    ("21.11.2026", "2026-11-21"), ("1-3-2026", "2026-03-01"), ("01/3/2026", "2026-03-01"),
    ("21 november 2026", "2026-11-21"), ("21 nov 2026", "2026-11-21"),
    ("1 mei 2026", "2026-05-01"), ("01 mrt 2026", "2026-03-01"), ("2 sept 2026", "2026-09-02"),
    ("31 december 9998", "9998-12-31"), ("29-02-2028", "2028-02-29"),
    ("29 februari 2028", "2028-02-29"), ("21 NOVEMBER 2026", "2026-11-21"),
    ("  21   nov  2026 ", "2026-11-21"), (" 2026-11-21 ", "2026-11-21"),
    ("01-01-1600", "1600-01-01"), ("31-12-9999", "9999-12-31"),
  ])
  func `a written date is that day`(tekst: String, iso: String) throws {
    #expect(try lezer.lees(tekst) == dag(iso))
  }

  @Test(arguments: [
    ("vandaag", "2026-11-21"), ("gisteren", "2026-11-20"), ("eergisteren", "2026-11-19"),
    ("morgen", "2026-11-22"), ("overmorgen", "2026-11-23"), ("Vandaag", "2026-11-21"),
    ("ma", "2026-11-23"), ("di", "2026-11-24"), ("wo", "2026-11-25"), ("do", "2026-11-26"),
    ("vr", "2026-11-27"), ("za", "2026-11-21"), ("zo", "2026-11-22"), ("MA", "2026-11-23"),
    ("maandag", "2026-11-23"), ("zaterdag", "2026-11-21"), ("Zondag", "2026-11-22"),
    ("volgende week ma", "2026-11-23"), ("volgende week zaterdag", "2026-11-28"),
    ("Volgende week zo", "2026-11-29"),
  ])
  func `a named day is seen from today`(tekst: String, iso: String) throws {
    #expect(try lezer.lees(tekst) == dag(iso))
  }

  @Test(arguments: [
    ("+5d", "2026-11-26"), ("+0d", "2026-11-21"), ("-2d", "2026-11-19"), ("+6w", "2027-01-02"),
    ("-1W", "2026-11-14"), ("+3m", "2027-02-21"), ("-9m", "2026-02-21"), ("+1j", "2027-11-21"),
    ("over 5 dagen", "2026-11-26"), ("over 1 dag", "2026-11-22"), ("Over 6 weken", "2027-01-02"),
    ("over 1 week", "2026-11-28"), ("over 3 maanden", "2027-02-21"), ("over 1 jaar", "2027-11-21"),
    ("over 2 jaren", "2028-11-21"), ("5 dagen geleden", "2026-11-16"),
    ("6 weken geleden", "2026-10-10"), ("1 maand geleden", "2026-10-21"),
    ("over 5 werkdagen", "2026-11-30"), ("over 1 werkdag", "2026-11-24"),
    ("5 werkdagen geleden", "2026-11-13"), ("over 24 werkdagen", "2026-12-28"),
  ])
  func `a distance is counted from today`(tekst: String, iso: String) throws {
    #expect(try lezer.lees(tekst) == dag(iso))
  }

  @Test func `werkdagen from a werkdag skip weekends and feestdagen`() throws {
    let voorKerst = Datumlezer(vandaag: dag("2026-12-24"))
    #expect(try voorKerst.lees("over 1 werkdag") == dag("2026-12-28"))
    let losse = Feestdagen(gelijkgesteld: [])
    let nieuwjaar = Datumlezer(vandaag: dag("2025-12-31"), feestdagen: losse)
    #expect(try nieuwjaar.lees("over 1 werkdag") == dag("2026-01-02"))
  }

  @Test func `today itself is the next such day of the week`() throws {
    for weekdag in Weekdag.allCases {
      let vandaag = dag("2026-11-16").plus(dagen: weekdag.rawValue - 1)
      #expect(try Datumlezer(vandaag: vandaag).lees(weekdag.naam) == vandaag)
      let volgende = try Datumlezer(vandaag: vandaag).lees("volgende week \(weekdag.afkorting)")
      #expect(volgende == vandaag.plus(weken: 1))
    }
  }

  @Test func `every day is read back from each of its forms`() {
    var fout: [String] = []
    for datum in dagen("2023-12-01", "2028-03-05") {
      for vorm in [datum.iso, datum.kort, datum.lang] where (try? lezer.lees(vorm)) != datum {
        fout.append(vorm)
      }
    }
    #expect(fout == [])
  }
}
