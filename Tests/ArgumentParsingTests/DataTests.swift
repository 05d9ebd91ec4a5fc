import ArgumentParsing
import Testing

@Suite struct DataTests {
  private func run(
    _ words: String, _ options: [(String, [String])]
  ) throws(ParseFailure) -> ParsedCommand {
    try Garden.program.parse(words: arguments(words), options: options)
  }

  private func message(_ words: String, _ options: [(String, [String])]) -> String {
    do throws(ParseFailure) {
      return "\(try run(words, options).values)"
    } catch {
      return Garden.program.text(for: error).sentence
    }
  }

  @Test func `options come under their long names, positionals too`() throws {
    let command = try run("plant zaai", [("bed", ["B1"]), ("soort", ["biet", "ui"])])
    #expect(command.command.line == "plant zaai")
    #expect(command.values == ["bed": ["B1"], "soort": ["biet", "ui"]])
    #expect(command.positional.isEmpty)
  }

  @Test func `an alias is kept under the canonical name`() throws {
    #expect(try run("bed maak", [("naam", ["x"]), ("dry-run", ["ja"])]).flag("proef"))
  }

  @Test func `a flag is answered with yes or no`() throws {
    #expect(try run("bed maak", [("naam", ["x"]), ("proef", ["ja"])]).flag("proef"))
    for absent in [["nee"], [""], []] {
      #expect(try !run("bed maak", [("naam", ["x"]), ("proef", absent)]).flag("proef"))
    }
    #expect(
      message("bed maak", [("naam", ["x"]), ("proef", ["true"])])
        == "optie 'proef' staat alleen 'ja' of 'nee' toe.")
  }

  @Test func `values need no guard against dashes`() throws {
    #expect(try run("water", [("dagen", ["--help"])]).value("dagen") == "--help")
  }

  @Test func `nothing and an empty value equal absence`() throws {
    #expect(try run("water", [("dagen", [])]).values.isEmpty)
    #expect(try run("water", [("dagen", [""])]).values.isEmpty)
    #expect(
      try run("plant zaai", [("soort", ["", "ui"]), ("bed", ["B"])]).values("soort") == ["ui"])
  }

  /// The same checks as on the command line, in words that fit a line of data.
  private static let failures: [(words: String, options: [(String, [String])], text: String)] = [
    ("wter", [], "onbekende opdracht 'wter'. Bedoelde u 'water'?"),
    ("help", [], "onbekende opdracht 'help'."),
    ("plant ogst", [], "onbekende handeling 'ogst' bij 'plant'. Bedoelde u 'plant oogst'?"),
    ("plant", [], "na 'plant' ontbreekt een handeling. Kies uit: zaai, toon, oogst."),
    (
      "", [],
      "er is geen opdracht gegeven. Kies uit: bed, plant, water, schrift, kalender."
    ),
    ("water nu", [], "overtollig argument: 'water' neemt geen argumenten."),
    ("bed spit B1", [], "overtollig argument: 'bed spit' neemt geen argumenten."),
    ("water", [("dgen", ["3"])], "onbekende optie 'dgen'. Bedoelde u 'dagen'?"),
    ("water", [("--dagen", ["3"])], "onbekende optie '--dagen'. Bedoelde u 'dagen'?"),
    ("water", [("json", ["ja"])], "onbekende optie 'json'."),
    ("water", [("dagen", ["3", "4"])], "optie 'dagen' is meer dan eens gegeven."),
    (
      "water", [("dagen", ["3"]), ("dagen", ["4"])], "optie 'dagen' is meer dan eens gegeven."
    ),
    ("bed spit", [], "verplichte optie ontbreekt: 'bed'."),
    (
      "bed maak", [("naam", ["x"]), ("zon", ["j"])],
      "ongeldige waarde 'j' voor optie 'zon'. Bedoelde u 'ja'? Kies uit: ja, nee."
    ),
  ]

  @Test func `a failure is one line without the program's name`() {
    for failure in Self.failures {
      #expect(message(failure.words, failure.options) == failure.text)
    }
  }
}
