import ArgumentParsing
import Testing

@Suite struct PagesTests {
  /// Texts with everything that roff or Markdown could take for markup.
  private static let hostile = ProgramSpec(
    name: "p", summary: "één 'enkele' \"dubbele\" \\fB-x", version: "1.0",
    discussion: """
      .SH geen kop en `geen code`, niet *vet* en geen <b>html</b> & een | streep.

        .verbatim 'met' \\ tekens
        'begint met een aanhalingsteken

      - .item
      - ~ ^ ` € “aan” – en Łódź
      """,
    groups: ["G_1"],
    commands: [
      CommandSpec(
        "graaf", ".begint met een punt",
        options: [
          OptionSpec("diep", .choice(["a", "b|c"]), "'zo' diep | <dieper>", default: "a|b"),
          OptionSpec("leeg", .value("X_Y"), "met _streepjes_"),
        ],
        examples: [Example("p graaf --diep a | grep '`x`'", "zoek `x`")], group: "G_1")
    ],
    examples: [Example("p graaf", "graaf")])

  private static let programs = ["tuin": Garden.program, "vijandig": hostile]

  private func program(_ name: String) throws -> ProgramSpec {
    try #require(Self.programs[name])
  }

  @Test(arguments: programs.keys.sorted())
  func `the manual page is as its baseline and plain ASCII`(_ name: String) throws {
    let page = try program(name).manualPage(date: "2026-11-21")
    expectSnapshot(page, "\(name).1")
    #expect(page.utf8.allSatisfy { $0 == 10 || (32...126).contains($0) })
    #expect(page.split(separator: "\n").allSatisfy { !$0.hasSuffix(" ") })
  }

  @Test(arguments: programs.keys.sorted())
  func `the reference page is as its baseline`(_ name: String) throws {
    expectSnapshot(try program(name).referenceMarkdown(), "\(name).md")
  }

  @Test func `the reference page has every visible command and option once`() {
    let page = Garden.program.referenceMarkdown()
    let lines = page.split(separator: "\n")
    for command in Garden.program.commands where !command.hidden {
      let headings = lines.filter { $0 == "### \(command.line)" || $0 == "#### \(command.line)" }
      #expect(headings.count == 1, "\(command.line)")
      for option in command.options {
        #expect(page.contains("`--\(option.name)"), "\(command.line) \(option.name)")
      }
      for example in command.examples { #expect(page.contains("\n\(example.line)\n")) }
    }
  }

  @Test func `a date that is no date cannot add to the page`() {
    let page = Garden.program.manualPage(date: "2026-11-21\n.SH X")
    #expect(page.hasPrefix(".TH TUIN 1 2026-11-21 \"tuin 1.2.3\" Handleiding\n.SH NAAM\n"))
  }

  @Test(.enabled(if: Tool.path("mandoc") != nil), arguments: programs.keys.sorted())
  func `mandoc has no warnings`(_ name: String) throws {
    let page = try program(name).manualPage(date: "2026-11-21")
    let answer = try Tool.withFile("\(name).1", page) { file in
      try Tool.run("mandoc", ["-T", "lint", "-W", "warning", file])
    }
    #expect(answer.output + answer.errors == "")
  }

  @Test(.enabled(if: Tool.path("groff") != nil), arguments: programs.keys.sorted())
  func `groff has no warnings`(_ name: String) throws {
    let page = try program(name).manualPage(date: "2026-11-21")
    let answer = try Tool.withFile("\(name).1", page) { file in
      try Tool.run("groff", ["-man", "-Tutf8", "-ww", "-z", file])
    }
    #expect(answer.output + answer.errors == "")
  }

  @Test(.enabled(if: Tool.path("lexgrog") != nil))
  func `lexgrog finds name and summary, accents included`() throws {
    let page = Garden.program.manualPage(date: "2026-11-21")
    let answer = try Tool.withFile("tuin.1", page) { try Tool.run("lexgrog", [$0]) }
    #expect(answer.output.hasSuffix("\"tuin - bedden, planten en oogst van één tuin\"\n"))
    #expect(answer.status == 0)
  }

  @Test(.enabled(if: Tool.path("mandoc") != nil))
  func `hostile text is read back as it was written`() throws {
    let page = Self.hostile.manualPage(date: "2026-11-21")
    let answer = try Tool.withFile("p.1", page) { file in
      try Tool.run("mandoc", ["-T", "utf8", "-O", "width=200", file])
    }
    // Bold and underlined letters are overstruck; only the last one counts.
    var plain = ""
    for character in answer.output.unicodeScalars {
      if character == "\u{8}" {
        plain.unicodeScalars.removeLast()
      } else {
        plain.unicodeScalars.append(character)
      }
    }
    for text in [
      "p - één 'enkele' \"dubbele\" \\fB-x",
      ".SH geen kop en `geen code`, niet *vet* en geen <b>html</b> & een | streep.",
      ".verbatim 'met' \\ tekens", "'begint met een aanhalingsteken", ".item",
      "~ ^ ` € “aan” – en Łódź", "--diep a|b|c", "p graaf --diep a | grep '`x`'",
    ] {
      #expect(plain.contains(text), "\(text)")
    }
  }
}
