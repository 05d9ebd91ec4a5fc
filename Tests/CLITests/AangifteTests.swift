import ArgumentParsing
import Testing

@testable import CLI

@Suite("De aangifte van de opdrachten")
struct AangifteTests {
  @Test("klopt: geen dubbele of gereserveerde namen, en elk voorbeeld is te typen")
  func geldig() {
    #expect(Aangifte.programma.validate() == [])
  }

  @Test("elke opdracht die niet verborgen is, heeft een voorbeeld")
  func voorbeelden() {
    let zonder = Aangifte.opdrachten.map(\.spec).filter { !$0.hidden && $0.examples.isEmpty }
    #expect(zonder.map(\.line) == [])
  }
}
