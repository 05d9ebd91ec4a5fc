import Testing

@testable import ArgumentParsing

/// A faulty declaration and the faults that must be found.
private struct Case: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let program: ProgramSpec
  let findings: [DeclarationFinding]

  init(_ name: String, _ program: ProgramSpec, _ findings: DeclarationFinding...) {
    testDescription = name
    self.program = program
    self.findings = findings
  }

  /// A fault in the options of the command `graaf`.
  init(_ name: String, options: [OptionSpec], _ findings: DeclarationFinding...) {
    testDescription = name
    program = Case.sound(commands: [CommandSpec("graaf", "s", options: options, group: "G")])
    self.findings = findings
  }

  /// A declaration without faults, but for what is passed.
  static func sound(
    summary: String = "s", globalOptions: [OptionSpec] = [], subjects: [SubjectSpec] = [],
    commands: [CommandSpec] = [CommandSpec("graaf", "s", group: "G")], topics: [TopicSpec] = [],
    examples: [Example] = [Example("p --help", "s"), Example("p --versie", "s")]
  ) -> ProgramSpec {
    ProgramSpec(
      name: "p", summary: summary, version: "1", globalOptions: globalOptions, groups: ["G"],
      subjects: subjects, commands: commands, topics: topics, examples: examples)
  }
}

@Suite struct ValidationTests {
  private static let words = ["graaf"]

  private static let optionCases = [
    Case("nothing wrong", options: [OptionSpec("diep", "h", short: "d")]),
    Case(
      "names that are not plain", options: [OptionSpec("diép", "h", aliases: ["a b"])],
      .badName("diép", command: words), .badName("a b", command: words)),
    Case(
      "short name that is no letter", options: [OptionSpec("diep", "h", short: "5")],
      .badShort("5", command: words)),
    Case(
      "double names",
      options: [
        OptionSpec("a", "h", short: "x"), OptionSpec("b", "h", aliases: ["a"], short: "x"),
      ],
      .doubleOption("a", command: words), .doubleOption("x", command: words)),
    Case(
      "name of help and version",
      options: [OptionSpec("hulp", "h"), OptionSpec("vol", "h", short: "V")],
      .doubleOption("hulp", command: words), .doubleOption("V", command: words)),
    Case(
      "missing help", options: [OptionSpec("diep", "")],
      .missingHelp(option: "diep", command: words)),
    Case(
      "choice without values", options: [OptionSpec("grond", .choice([]), "h")],
      .choiceWithoutValues(option: "grond", command: words)),
    Case(
      "choice twice, choice with a space",
      options: [OptionSpec("grond", .choice(["a", "a", "b c"]), "h")],
      .badName("b c", command: words), .doubleChoice("a", option: "grond", command: words)),
    Case(
      "position gap", options: [OptionSpec("a", .value("A"), "h", position: 1)],
      .positionGap(command: words)),
    Case(
      "same position twice",
      options: [
        OptionSpec("a", .value("A"), "h", position: 0),
        OptionSpec("b", .value("B"), "h", position: 0),
      ],
      .positionGap(command: words)),
    Case(
      "position on a flag", options: [OptionSpec("a", .flag, "h", position: 0)],
      .positionOnFlag(option: "a", command: words)),
    Case(
      "required after optional",
      options: [
        OptionSpec("a", .value("A"), "h", position: 0),
        OptionSpec("b", .value("B"), "h", position: 1, required: true),
      ], .positionOutOfOrder(option: "b", command: words)),
    Case(
      "repeats before the last",
      options: [
        OptionSpec("a", .value("A"), "h", position: 0, repeats: true),
        OptionSpec("b", .value("B"), "h", position: 1),
      ], .positionOutOfOrder(option: "a", command: words)),
  ]

  private static let programCases = [
    Case("no summary of the program", Case.sound(summary: ""), .missingSummary([])),
    Case(
      "a global option again",
      Case.sound(
        globalOptions: [OptionSpec("stil", "h")],
        commands: [CommandSpec("graaf", "s", options: [OptionSpec("stil", "h")], group: "G")]),
      .doubleOption("stil", command: words)),
    Case(
      "value here, flag there",
      Case.sound(commands: [
        CommandSpec("a", "s", options: [OptionSpec("x", "h", short: "y")], group: "G"),
        CommandSpec(
          "b", "s",
          options: [
            OptionSpec("x", .value("X"), "h"), OptionSpec("z", .value("Z"), "h", short: "y"),
          ],
          group: "G"),
      ]), .differentKinds(option: "x"), .differentKinds(option: "y")),
    Case(
      "words",
      Case.sound(commands: [
        CommandSpec("", "s", group: "G"), CommandSpec("é", "s", group: "G"),
        CommandSpec("a b c d", "s", group: "G"), CommandSpec("help", "s", group: "G"),
      ]), .badWordCount([]), .badName("é", command: ["é"]), .badWordCount(["a", "b", "c", "d"]),
      .doubleCommand(["help"]), .missingSummary(["a"]), .missingSummary(["a", "b"]),
      .missingSummary(["a", "b", "c"])),
    Case(
      "double command",
      Case.sound(commands: [
        CommandSpec("a", "s", group: "G"), CommandSpec("a", "", group: "G"),
      ]), .doubleCommand(["a"]), .missingSummary(["a"])),
    Case(
      "subjects",
      Case.sound(
        subjects: [SubjectSpec("bed", "", group: "G"), SubjectSpec("leeg", "s", group: "G")],
        commands: [CommandSpec("bed maak", "s"), CommandSpec("plant zaai", "s", group: "G")]),
      .subjectWithoutActs(["leeg"]), .missingSummary(["bed"]), .missingSummary(["plant"])),
    Case(
      "groups",
      Case.sound(commands: [CommandSpec("a", "s"), CommandSpec("b", "s", group: "H")]),
      .unknownGroup(nil, words: ["a"]), .unknownGroup("H", words: ["b"])),
    Case(
      "positionals before acts",
      Case.sound(commands: [
        CommandSpec(
          "a", "s", options: [OptionSpec("x", .value("X"), "h", position: 0)], group: "G"),
        CommandSpec("a b", "s"),
      ]), .positionsBeforeActs(command: ["a"])),
    Case(
      "topics",
      Case.sound(topics: [
        TopicSpec("graaf", "", text: "t"), TopicSpec("t", "s", text: ""),
        TopicSpec("t", "s", text: "t"),
      ]), .doubleCommand(["graaf"]), .missingSummary(["graaf"]), .missingText(topic: "t"),
      .doubleCommand(["t"])),
    Case("too few examples", Case.sound(examples: [Example("p -h", "s")]), .tooFewExamples),
    Case(
      "example that does not parse",
      Case.sound(examples: [Example("p -h", "s"), Example("cat x | p graf --diep", "s")]),
      .exampleDoesNotParse(
        "cat x | p graf --diep",
        ParseFailure(.unknownCommand(word: "graf", suggestions: ["graaf"])))),
    Case(
      "example of something else",
      Case.sound(
        commands: [
          CommandSpec("graaf", "s", examples: [Example("p hark", "s")], group: "G"),
          CommandSpec("hark", "s", group: "G"),
        ], examples: [Example("p -h", "s"), Example("echo p", "s")]),
      .exampleOfOther("echo p", command: []), .exampleOfOther("p hark", command: words)),
  ]

  @Test func `the sample declaration has no faults`() {
    #expect(Garden.program.validate().isEmpty)
  }

  @Test(arguments: optionCases + programCases)
  private func `a faulty declaration gives its findings and no others`(_ test: Case) {
    #expect(Set(test.program.validate()) == Set(test.findings))
    #expect(test.program.validate().count == test.findings.count)
  }

  @Test(arguments: [
    ("p a b", [["p", "a", "b"]]), ("p 'a b' \"c d\" e\\ f", [["p", "a b", "c d", "e f"]]),
    ("p ''", [["p", ""]]),
    ("cat x | p a - && p b; p c &", [["cat", "x"], ["p", "a", "-"], ["p", "b"], ["p", "c"]]),
    ("p a > uit.txt 2>&1", [["p", "a"], ["1"]]), ("p <in a 2> fout", [["p", "a"]]),
    ("N=1 p a # uitleg", [["N=1", "p", "a"]]), ("p a#b 'c # d'", [["p", "a#b", "c # d"]]),
    ("  ", []),
    ("p a'b'c 'd\\e'", [["p", "abc", "d\\e"]]),
  ])
  func `an example is cut as a shell would`(_ line: String, _ commands: [[String]]) {
    #expect(ShellWords(line).commands == commands)
  }
}
