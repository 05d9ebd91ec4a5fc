import Testing

@testable import ArgumentParsing

@Suite struct HelpTextTests {
  /// Every page of help, with the name of its baseline.
  private static let pages: [(name: String, subject: HelpSubject)] = [
    ("overzicht", .overview), ("plant", .subject(["plant"])),
    ("bed-maak", .command(["bed", "maak"])),
    ("plant-zaai", .command(["plant", "zaai"])), ("plant-toon", .command(["plant", "toon"])),
    ("schrift-regels", .command(["schrift", "regels"])), ("datums", .topic("datums")),
  ]

  @Test(arguments: pages.indices)
  func `a page of help is as its baseline, at 80 and at 40 places`(_ index: Int) {
    let page = Self.pages[index]
    for width in [80, 40] {
      expectSnapshot(
        Garden.program.help(for: page.subject, width: width), "help-\(page.name)-\(width).txt")
    }
    #expect(
      Garden.program.help(for: page.subject) == Garden.program.help(for: page.subject, width: 80))
  }

  @Test func `lines keep within the width, except what is to be copied as it stands`() {
    let program = Garden.program
    var subjects: [HelpSubject] = [.overview] + program.topics.map { .topic($0.name) }
    subjects += program.subjects.map { .subject($0.words) }
    subjects += program.commands.map { .command($0.words) }
    let copied = (program.examples + program.commands.flatMap(\.examples)).map(\.line)
    var tooWide: [String] = []
    for subject in subjects {
      for width in 40...100 {
        for line in program.help(for: subject, width: width).split(separator: "\n")
        where TextLayout.width(line) > width && !copied.contains(where: { line.contains($0) }) {
          tooWide.append("\(width): \(line)")
        }
      }
    }
    #expect(tooWide.isEmpty)
  }

  @Test func `a smaller width than 40 is 40, and a very large one keeps the words`() {
    let program = Garden.program
    #expect(
      program.help(for: .overview, width: -5) == program.help(for: .overview, width: 40))
    let words = { (text: String) in text.split { $0 == " " || $0 == "\n" } }
    for subject in [HelpSubject.overview, .command(["plant", "zaai"]), .topic("datums")] {
      let narrow = program.help(for: subject, width: 40)
      #expect(words(narrow) == words(program.help(for: subject, width: 1_000)))
    }
  }

  @Test func `hidden commands and options stay out of every page`() {
    let program = Garden.program
    let pages = [
      program.help(for: .overview), program.help(for: .subject(["kalender"])),
      program.help(for: .command(["water"])), program.manualPage(date: "2026-11-21"),
      program.referenceMarkdown(),
    ]
    for page in pages + CompletionShell.allCases.map(program.completionScript) {
      #expect(!page.contains("geheim"))
      #expect(!page.contains("TIJDSTIP"))
    }
  }

  @Test func `a command without heading stands under the rest`() {
    let program = ProgramSpec(
      name: "p", summary: "s", version: "1", groups: ["Een"],
      commands: [CommandSpec("a", "eerste", group: "Een"), CommandSpec("b", "tweede")])
    #expect(program.help(for: .overview).contains("Een\n  a  eerste\nOverig\n  b  tweede\n"))
  }

  @Test func `help on what does not exist is the overview`() {
    let overview = Garden.program.help(for: .overview)
    #expect(Garden.program.help(for: .topic("x")) == overview)
    #expect(Garden.program.help(for: .command(["x"])) == overview)
  }
}

@Suite struct TextLayoutTests {
  @Test(arguments: [
    ("", 0), ("een", 3), ("één", 3), ("e\u{301}e\u{301}n", 3), ("a\u{200B}b", 2), ("€ 5", 3),
    ("\r\n", 2),
  ])
  func `width counts scalars that take a place`(_ text: String, _ width: Int) {
    #expect(TextLayout.width(text) == width)
  }

  @Test func `text breaks at spaces and keeps every word`() {
    #expect(TextLayout.wrap("één twee drie", width: 8) == ["één twee", "drie"])
    #expect(TextLayout.wrap("a bbbbbbbbbb c", width: 5) == ["a", "bbbbbbbbbb", "c"])
    #expect(TextLayout.wrap("a b c", width: 3, indent: 2) == ["  a", "  b", "  c"])
    #expect(TextLayout.wrap("a b c", width: 5, hanging: 2) == ["a b c"])
    #expect(TextLayout.wrap("aa bb cc", width: 5, hanging: 2) == ["aa bb", "  cc"])
    #expect(TextLayout.wrap("  \n ", width: 5).isEmpty)
    #expect(TextLayout.wrap("a\u{A0}b c", width: 3) == ["a\u{A0}b", "c"])
  }

  @Test func `a sentence has a capital and one stop`() {
    #expect(TextLayout.sentence("één ding") == "Één ding.")
    #expect(TextLayout.sentence("of niet?") == "Of niet?")
    #expect(TextLayout.sentence("") == "")
  }

  @Test func `a text is cut into paragraphs, items and lines that keep their form`() {
    let text = "een\r\ntwee\n\n- a\nb\n- c\n    x  y\n   z\n\n\n.vier"
    let expected: [TextBlock] = [
      .paragraph("een twee"), .item("a b"), .item("c"), .verbatim([" x  y", "z"]),
      .paragraph(".vier"),
    ]
    #expect(TextBlock.blocks(of: text) == expected)
    #expect(TextBlock.blocks(of: " \n\n").isEmpty)
    let lines = TextBlock.lines(of: text, width: 20)
    #expect(
      lines == ["een twee", "", "- a b", "- c", "", "   x  y", "  z", "", ".vier"])
  }
}
