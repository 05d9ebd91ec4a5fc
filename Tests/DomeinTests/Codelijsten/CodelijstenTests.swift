import Domein
import Kalender
import Testing

@Suite("Codelijsten met geldigheid")
struct CodelijstenTests {
  @Test("zonder dagen geldt elke code altijd; de lijsten zijn die van wet en DUO")
  func altijd() {
    let lijsten = Codelijsten()
    #expect(lijsten.codes.allSatisfy { $0.geldt(op: dag("1990-01-01")) && !$0.bron.isEmpty })
    #expect(lijsten.geldig("status", op: dag("2026-03-02")).count == 5)
    #expect(lijsten.geldig("toelichting", op: dag("2026-03-02")).count == 3)
    #expect(lijsten.geldig("reden_afgesloten", op: dag("2026-03-02")).count == 7)
    #expect(!lijsten.codes.contains { $0.code == "absoluut" })
  }

  @Test("voor, op en na de dagen")
  func grenzen() {
    var lijsten = Codelijsten()
    let isErin = lijsten.stelIn(
      "soort", "beginnend", vanaf: dag("2009-01-01"), tot: dag("2020-07-31"))
    #expect(isErin)
    let isOokErin = lijsten.stelIn("soort", "bestaat-niet", vanaf: nil, tot: nil)
    #expect(!isOokErin)
    for (op, geldt) in [
      ("2008-12-31", false), ("2009-01-01", true), ("2020-07-31", true), ("2020-08-01", false),
    ] {
      #expect((lijsten.ongeldig("soort", "beginnend", op: dag(op)) == nil) == geldt)
    }
    #expect(lijsten.ongeldig("soort", "luxe", op: dag("2026-03-02")) == nil)
  }
}
