import Kalender
import Testing

struct RekenstapTests {
  private func stappen(
    _ begin: String, _ lengte: String, atw: Bool = false, _ richting: Telrichting = .vooruit,
    opgeschort: Int = 0
  ) -> [String] {
    let rekening = Termijnrekening(
      kalender: Schoolkalender(regio: .midden), atw: atw, richting: richting)
    return duur(lengte).map {
      rekening.uitgelegd(begin: dag(begin), duur: $0, opgeschort: opgeschort)
    }?.stappen.map { "\($0.datum) \($0.uitleg)" } ?? []
  }

  @Test func `weeks and the Algemene termijnenwet`() {
    #expect(
      stappen("2025-03-10", "6 weken", atw: true) == [
        "2025-03-10 maandag 10 maart 2025: deze dag telt niet mee",
        "2025-04-21 6 weken na 10 maart 2025: maandag 21 april 2025",
        "2025-04-22 21 april 2025 is Tweede Paasdag: verlengd tot en met dinsdag 22 april 2025 "
          + "(Algemene termijnenwet, artikel 1 lid 1)",
      ])
  }

  @Test func `three days over Easter`() {
    #expect(
      stappen("2025-04-17", "3 dagen", atw: true).dropFirst(2) == [
        "2025-04-22 20 april 2025 is een zondag: verlengd tot en met dinsdag 22 april 2025 "
          + "(Algemene termijnenwet, artikel 1 lid 1)",
        "2025-04-23 de termijn moet twee werkdagen hebben: verlengd tot en met "
          + "woensdag 23 april 2025 (Algemene termijnenwet, artikel 2)",
      ])
  }

  @Test func `the law says so where it does not move an end`() {
    #expect(
      stappen("2025-04-22", "2 dagen", atw: true, .terug) == [
        "2025-04-22 dinsdag 22 april 2025: deze dag telt niet mee",
        "2025-04-20 2 dagen voor 22 april 2025: zondag 20 april 2025",
        "2025-04-20 teruggerekend: niet verlengd (Algemene termijnenwet, artikel 1 lid 2)",
      ])
    #expect(
      stappen("2026-03-07", "13 weken", atw: true).last
        == "2026-06-06 13 weken: te lang om te worden verlengd (Algemene termijnenwet, artikel 4)")
  }

  @Test func `werkdagen name the feestdagen they skip, not the weekends`() {
    #expect(
      stappen("2026-04-02", "3 werkdagen") == [
        "2026-04-02 donderdag 2 april 2026: deze dag telt niet mee",
        "2026-04-03 vrijdag 3 april 2026 (Goede Vrijdag) telt niet mee",
        "2026-04-06 maandag 6 april 2026 (Tweede Paasdag) telt niet mee",
        "2026-04-09 3 werkdagen na 2 april 2026: donderdag 9 april 2026",
      ])
    #expect(
      stappen("2026-04-03", "1 werkdag")[1]
        == "2026-04-07 vrijdag 3 april 2026 (Goede Vrijdag) is geen werkdag: "
        + "geteld vanaf dinsdag 7 april 2026")
  }

  @Test func `schooldagen name each holiday once`() {
    #expect(
      stappen("2026-04-20", "10 schooldagen").dropFirst() == [
        "2026-04-25 Meivakantie van 25 april 2026 tot en met 3 mei 2026 telt niet mee",
        "2026-05-05 dinsdag 5 mei 2026 (Bevrijdingsdag) telt niet mee",
        "2026-05-12 10 schooldagen na 20 april 2026: dinsdag 12 mei 2026",
      ])
    #expect(
      stappen("2026-04-28", "1 schooldag")[1]
        == "2026-05-04 dinsdag 28 april 2026 (Meivakantie) is geen schooldag: "
        + "geteld vanaf maandag 4 mei 2026")
  }

  @Test func `lesweken name the weeks they skip and why`() {
    #expect(
      stappen("2026-04-15", "4 lesweken").dropFirst() == [
        "2026-04-29 week 18 (27-04-2026 tot en met 03-05-2026) is geen lesweek: Meivakantie",
        "2026-05-20 4 lesweken na 15 april 2026: woensdag 20 mei 2026",
      ])
  }

  @Test func `a shorter month and a suspension are said`() {
    #expect(
      stappen("2026-11-30", "3 maanden", opgeschort: 1).dropFirst() == [
        "2027-02-28 3 maanden na 30 november 2026: zondag 28 februari 2027, "
          + "de laatste dag van die maand",
        "2027-03-01 opgeschort geweest, 1 dag: maandag 1 maart 2027",
      ])
  }

  @Test func `what was not known is a warning, and only where it matters`() throws {
    let rekening = Termijnrekening(kalender: Schoolkalender(regio: .midden))
    let lessen = rekening.uitgelegd(
      begin: dag("2029-07-16"), duur: try #require(duur("8 lesweken")))
    let gewaarschuwd = lessen.stappen.filter(\.isWaarschuwing)
    #expect(gewaarschuwd.map(\.datum.iso) == ["2029-08-01"])
    #expect(
      gewaarschuwd.first?.uitleg
        == "let op: de schoolvakanties van 2029-2030 zijn niet bekend; zonder die vakanties geteld")
    let weken = rekening.uitgelegd(begin: dag("2029-07-16"), duur: try #require(duur("8 weken")))
    #expect(weken.stappen.filter(\.isWaarschuwing) == [])
    let vroeg = rekening.uitgelegd(
      begin: dag("2013-12-31"), duur: try #require(duur("2 werkdagen")))
    #expect(vroeg.stappen.filter(\.isWaarschuwing).count == 1)
    let later = rekening.uitgelegd(
      begin: dag("2014-01-01"), duur: try #require(duur("2 werkdagen")))
    #expect(later.stappen.filter(\.isWaarschuwing) == [])
  }
}
