import ArgumentParsing
import Testing

/// A line and the values that it must give.
private struct Case: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let line: String
  let values: [String: [String]]
  var positional: Set<String> = []

  init(
    _ name: String, _ line: String, _ values: [String: [String]], positional: Set<String> = []
  ) {
    testDescription = name
    self.line = line
    self.values = values
    self.positional = positional
  }
}

@Suite struct ParsingTests {
  private static let cases = [
    Case("no options", "water", [:]),
    Case("value after a space", "water --dagen 3", ["dagen": ["3"]]),
    Case("value after an equals sign", "water --dagen=3", ["dagen": ["3"]]),
    Case("only the first equals sign cuts", "water --dagen=a=b", ["dagen": ["a=b"]]),
    Case("option before the command", "--dagen 3 water", ["dagen": ["3"]]),
    Case("option between the words", "bed --naam Kas maak", ["naam": ["Kas"]]),
    Case(
      "global options anywhere", "--schrift a.txt bed --json spit B1 -q",
      ["schrift": ["a.txt"], "json": ["ja"], "stil": ["ja"], "bed": ["B1"]], positional: ["bed"]),
    Case("flag", "bed maak --naam x --proef", ["naam": ["x"], "proef": ["ja"]]),
    Case("alias", "bed maak --naam x --dry-run", ["naam": ["x"], "proef": ["ja"]]),
    Case("short flag", "bed maak --naam x -n", ["naam": ["x"], "proef": ["ja"]]),
    Case("cluster", "bed maak -nq --naam x", ["naam": ["x"], "proef": ["ja"], "stil": ["ja"]]),
    Case("flag given twice", "bed maak --naam x -n -n", ["naam": ["x"], "proef": ["ja"]]),
    Case("counted flag", "water -qq --stil", ["stil": ["ja", "ja", "ja"]]),
    Case(
      "short with value", "plant toon P1 -u f", ["plant": ["P1"], "uit": ["f"]],
      positional: ["plant"]),
    Case("short with glued value", "plant toon --plant P1 -uf", ["plant": ["P1"], "uit": ["f"]]),
    Case("short with equals sign", "plant toon --plant P1 -u=f", ["plant": ["P1"], "uit": ["f"]]),
    Case(
      "cluster that ends in a value", "plant toon --plant P1 -qu f",
      ["plant": ["P1"], "uit": ["f"], "stil": ["ja"]]),
    Case("positional", "bed spit B1", ["bed": ["B1"]], positional: ["bed"]),
    Case("positional by name", "bed spit --bed B1", ["bed": ["B1"]]),
    Case(
      "two positionals", "plant toon P1 csv", ["plant": ["P1"], "vorm": ["csv"]],
      positional: ["plant", "vorm"]),
    Case(
      "second positional by name", "plant toon P1 --vorm csv", ["plant": ["P1"], "vorm": ["csv"]],
      positional: ["plant"]),
    Case(
      "last positional takes the rest", "plant zaai biet --bed B1 ui prei",
      ["soort": ["biet", "ui", "prei"], "bed": ["B1"]], positional: ["soort"]),
    Case(
      "repeated option keeps order", "plant zaai a --merk y --bed B1 --merk x",
      ["soort": ["a"], "bed": ["B1"], "merk": ["y", "x"]], positional: ["soort"]),
    Case("choice", "bed maak --naam x --grond zand", ["naam": ["x"], "grond": ["zand"]]),
    Case("yes or no", "bed maak --naam x --zon nee", ["naam": ["x"], "zon": ["nee"]]),
    Case("three words", "schrift regels laad --bestand f", ["bestand": ["f"]]),
    Case("a command under a command", "schrift regels", [:]),
    Case("a dash is a value", "schrift regels laad --bestand -", ["bestand": ["-"]]),
    Case("a dash is a positional", "bed spit -", ["bed": ["-"]], positional: ["bed"]),
    Case(
      "a negative number is a value", "plant oogst --plant P1 --gewicht -5",
      ["plant": ["P1"], "gewicht": ["-5"]]),
    Case("a minus day is a value", "water --dagen -5d", ["dagen": ["-5d"]]),
    Case("any dash after an equals sign", "water --dagen=-x", ["dagen": ["-x"]]),
    Case("dashes end the options", "bed spit -- --bed", ["bed": ["--bed"]], positional: ["bed"]),
    Case("dashes end help too", "bed spit -- --help", ["bed": ["--help"]], positional: ["bed"]),
    Case(
      "only the first dashes end", "plant zaai --bed B1 -- -- -q",
      ["bed": ["B1"], "soort": ["--", "-q"]], positional: ["soort"]),
    Case("words after dashes", "-- bed spit B1", ["bed": ["B1"]], positional: ["bed"]),
    Case("empty value is absence", "water --dagen=", [:]),
    Case("empty argument is absence", "water --dagen ''", [:]),
    Case("empty then given", "water --dagen= --dagen 3", ["dagen": ["3"]]),
    Case("empty choice is absence", "bed maak --naam x --grond ''", ["naam": ["x"]]),
    Case(
      "empty positional keeps its place", "plant toon '' csv --plant P1",
      ["plant": ["P1"], "vorm": ["csv"]], positional: ["vorm"]),
    Case("hidden option", "water --nu 2026-11-21", ["nu": ["2026-11-21"]]),
    Case("hidden command", "kalender geheim", [:]),
    Case("a value may equal a command word", "bed maak --naam plant", ["naam": ["plant"]]),
    Case(
      "a positional may equal a help word", "bed spit help", ["bed": ["help"]],
      positional: ["bed"]),
    Case(
      "a value may begin with a long dash", "plant oogst --plant P --gewicht 1 --notitie –mooi",
      ["plant": ["P"], "gewicht": ["1"], "notitie": ["–mooi"]]),
    Case(
      "a positional may begin with a long dash", "bed spit –B1", ["bed": ["–B1"]],
      positional: ["bed"]),
  ]

  @Test(arguments: cases)
  private func `a line gives its values`(_ test: Case) throws {
    let command = try run(test.line)
    #expect(command.values == test.values)
    #expect(command.positional == test.positional)
  }

  @Test func `options may stand at any place around the words`() throws {
    let words = ["plant", "oogst"]
    let options = [["--plant", "P1"], ["--gewicht=4"], ["-q"]]
    let expected = try run("plant oogst --plant P1 --gewicht 4 -q")
    for (first, second, third) in [(0, 1, 2), (2, 1, 0), (1, 2, 0)] {
      for cut in 0...4 {
        var pieces = [options[first], [words[0]], options[second], [words[1]], options[third]]
        pieces.swapAt(cut, (cut + 2) % 5)
        let line = pieces.flatMap(\.self)
        guard let subject = line.firstIndex(of: "plant"), let act = line.firstIndex(of: "oogst"),
          subject < act
        else { continue }
        #expect(try Garden.program.parse(line) == .run(expected), "\(line)")
      }
    }
  }

  @Test func `a value keeps its bytes, also a combining mark after the equals sign`() throws {
    let value = "\u{301}e\u{301}\r\n"
    let invocation = try Garden.program.parse(["water", "--dagen=\(value)"])
    guard case .run(let command) = invocation, let given = command.value("dagen") else {
      throw TestFailure("no value")
    }
    #expect(Array(given.utf8) == Array(value.utf8))
  }

  @Test func `a name that only looks alike is another name`() throws {
    // KELVIN SIGN equals K as a Swift string; here only bytes count.
    let program = ProgramSpec(
      name: "p", summary: "s", version: "1",
      commands: [CommandSpec("K", "hoofdletter", options: [OptionSpec("K", "vlag")])])
    #expect(throws: ParseFailure.self) { try program.parse(["\u{212A}"]) }
    #expect(throws: ParseFailure.self) { try program.parse(["K", "--\u{212A}"]) }
    #expect(throws: Never.self) { try program.parse(["K", "--K"]) }
  }

  @Test func `accessors read values, counts and answers`() throws {
    let command = try run("bed maak --naam x --zon nee -qq")
    #expect(command.words == ["bed", "maak"])
    #expect(command.command.tags == ["schrijft"])
    #expect(command.value("naam") == "x")
    #expect(command.value("grond") == nil)
    #expect(command.values("stil").count == 2)
    #expect(command.values("grond").isEmpty)
    #expect(command.flag("stil"))
    #expect(!command.flag("zon"))
    #expect(!command.flag("proef"))
    #expect(!command.cameByPosition("naam"))
    #expect(try run("bed spit B1").cameByPosition("bed"))
  }

  @Test(arguments: [false, true])
  func `an option is read by the command that declares it, wherever it stands`(_ turned: Bool)
    throws
  {
    let count = CommandSpec("tel", "met een vlag", options: [OptionSpec("lijst", "toont de lijst")])
    let print = CommandSpec(
      "druk", "met een waarde", options: [OptionSpec("lijst", .value("L"), "welke")])
    let program = ProgramSpec(
      name: "p", summary: "s", version: "1", commands: turned ? [print, count] : [count, print])
    #expect(try run("tel --lijst", in: program).flag("lijst"))
    #expect(try run("druk --lijst tel", in: program).value("lijst") == "tel")
    #expect(try run("--lijst tel druk", in: program).value("lijst") == "tel")
    // The name alone does not tell; the guess is wrong here, and nothing is run.
    let acts = program.commands.map(\.line)
    #expect(try failure("--lijst tel", in: program).kind == .missingAct(acts: acts))
    #expect(
      try failure("--lijst druk tel", in: program).kind
        == .unknownCommand(word: "druk", suggestions: []))
  }
}
