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

  @Test("een deel bevat alleen opdrachten die met zijn woorden beginnen, en van elk woord een")
  func delen() {
    for deel in Aangifte.delen {
      let eerste = Set(deel.maak().compactMap(\.spec.words.first))
      #expect(eerste == Set(deel.woorden))
    }
  }

  @Test("het getypte deel leest hetzelfde als het geheel")
  func zelfdeLezing() {
    for argumenten in Self.regels {
      let geheel = Result<Invocation, ParseFailure> { () throws(ParseFailure) in
        try Aangifte.programma.parse(argumenten)
      }
      let deel = Result<Invocation, ParseFailure> { () throws(ParseFailure) in
        try Aangifte.lees(argumenten)
      }
      if deel != geheel { Issue.record("\(argumenten): \(deel), niet \(geheel)") }
    }
  }

  /// Every example; some also cut short, behind the words of another command, and with an option
  /// that only another command has.
  private static let regels: [[String]] = {
    let voorbeelden = Aangifte.opdrachten.flatMap(\.spec.examples).map { voorbeeld in
      Array(voorbeeld.line.split(separator: " ").map(String.init).dropFirst())
    }
    var regels = voorbeelden
    for regel in stride(from: 0, to: voorbeelden.count, by: 7).map({ voorbeelden[$0] }) {
      regels.append(Array(regel.dropLast()))
      regels.append(["--dossier", "casus"] + regel)
      regels.append(["casus", "--per"] + regel)
      regels.append(["--school"] + regel)
      regels.append(regel + ["--melding", "telling"])
      regels.append(regel + ["--help"])
    }
    return regels
  }()
}
