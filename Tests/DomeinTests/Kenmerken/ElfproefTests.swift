import Domein
import Testing

/// The elfproef finds every single wrong digit: each weight has an inverse modulo 11.
@Suite("Elfproef")
struct ElfproefTests {
  /// Every text of nine digits that differs from this one in one place.
  private func buren(_ nummer: String) -> [String] {
    let cijfers = Array(nummer)
    return cijfers.indices.flatMap { plaats in
      "0123456789".filter { $0 != cijfers[plaats] }.map { cijfer in
        String(cijfers[..<plaats] + [cijfer] + cijfers[(plaats + 1)...])
      }
    }
  }

  @Test("een BSN met een verkeerd cijfer is geen BSN", arguments: ["111222333", "123456782"])
  func bsn(_ nummer: String) {
    #expect(BSN(nummer)?.tekst == nummer)
    #expect(buren(nummer).count == 81)
    for buur in buren(nummer) { #expect(BSN(buur) == nil, "\(buur)") }
  }

  @Test("een onderwijsnummer met een verkeerd cijfer is geen onderwijsnummer")
  func onderwijsnummer() {
    #expect(Onderwijsnummer("101222331") != nil)
    for buur in buren("101222331") { #expect(Onderwijsnummer(buur) == nil, "\(buur)") }
  }

  @Test(
    "vorm gaat voor",
    arguments: ["", "000000000", "11122233", "1112223330", "11122233a", "١١١٢٢٢٣٣٣"])
  func vorm(_ tekst: String) { #expect(BSN(tekst) == nil) }
}
