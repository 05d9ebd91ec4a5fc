import Application
import Kalender
import Testing

@Suite("Welke reservekopieën blijven") struct BewaarregelTests {
  private func kopie(_ iso: String) -> Tijdstip {
    guard let tijdstip = Tijdstip(iso: iso + "T05:00:00Z") else {
      Issue.record("geen tijdstip: \(iso)")
      return Tijdstip(seconden: 0)
    }
    return tijdstip
  }

  private func blijft(_ regel: Bewaarregel, _ kopieen: [String]) -> [String] {
    let alle = kopieen.map(kopie)
    let weg = Set(regel.overtollig(alle))
    return zip(kopieen, alle).filter { !weg.contains($0.1) }.map(\.0)
  }

  @Test func `van elke periode blijft de laatste`() {
    let kopieen = ["2026-09-01", "2026-10-30", "2026-11-02", "2026-11-09", "2026-11-10"]
    #expect(
      blijft(Bewaarregel(dagen: 1, weken: 2, maanden: 2), kopieen)
        == ["2026-10-30", "2026-11-02", "2026-11-10"])
  }

  @Test func `over de jaarwisseling hoort week 53 bij het oude jaar`() {
    let kopieen = ["2026-12-28", "2027-01-03", "2027-01-04"]
    #expect(
      blijft(Bewaarregel(dagen: 0, weken: 2, maanden: 0), kopieen) == ["2027-01-03", "2027-01-04"])
  }

  @Test func `de laatste kopie blijft altijd`() {
    let kopieen = ["2026-11-01", "2026-11-02"]
    #expect(blijft(Bewaarregel(dagen: 0, weken: 0, maanden: 0), kopieen) == ["2026-11-02"])
    #expect(blijft(Bewaarregel(), []) == [])
  }

  @Test func `een machine die stilstond verliest niets`() {
    let kopieen = ["2025-01-10", "2025-06-10", "2026-11-10"]
    #expect(blijft(Bewaarregel(dagen: 3, weken: 0, maanden: 0), kopieen) == kopieen)
  }
}
