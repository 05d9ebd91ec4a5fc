import ArgumentParsing
import Testing

@Suite struct HelpRequestTests {
  /// Every way to ask, by what is asked about.
  private static let requests: [(HelpSubject, [String])] = [
    (
      .overview,
      [
        "", "-h", "--help", "--hulp", "help", "hulp", "--json --help", "help help", "-qh",
        "--help --versie", "--version -h", "--help=x", "--bogus --help",
      ]
    ),
    (
      .subject(["plant"]),
      [
        "plant --help", "plant -h", "plant --hulp", "help plant", "hulp plant", "--help plant",
        "-h plant", "plant --bogus -h",
      ]
    ),
    (
      .command(["plant", "zaai"]),
      [
        "plant zaai --help", "plant zaai -h", "help plant zaai", "hulp plant zaai",
        "plant --help zaai", "-h plant zaai", "plant zaai biet --help", "plant zaai biet ui -qh",
        "plant zaai --bed --help", "plant zaai --bogus --help", "help plant zaai --json",
      ]
    ),
    (.command(["water"]), ["water --help", "help water", "water -h --dagen"]),
    (
      .command(["schrift", "regels"]),
      ["schrift regels --help", "help schrift regels", "schrift -h regels"]
    ),
    (.topic("datums"), ["help datums", "hulp datums", "--help datums", "datums --help"]),
    (.command(["kalender", "geheim"]), ["help kalender geheim", "kalender geheim -h"]),
  ]

  @Test func `every way to ask gives the same subject and text`() throws {
    for (subject, lines) in Self.requests {
      let text = Garden.program.help(for: subject)
      for line in lines {
        let invocation = try Garden.program.parse(arguments(line))
        #expect(invocation == .help(subject), "\(line)")
        if case .help(let asked) = invocation {
          #expect(Garden.program.help(for: asked) == text)
        }
      }
    }
  }

  @Test(arguments: ["--versie", "--version", "-V", "-qV", "water --version", "--versie bed"])
  func `the version may be asked anywhere`(_ line: String) throws {
    #expect(try Garden.program.parse(arguments(line)) == .version)
  }

  @Test func `the version is one line`() {
    #expect(Garden.program.versionText == "tuin 1.2.3\n")
  }

  @Test func `help on what does not exist is a failure`() throws {
    #expect(
      try failure("help plnt").kind == .unknownCommand(word: "plnt", suggestions: ["plant"]))
    #expect(
      try failure("help datum").kind == .unknownCommand(word: "datum", suggestions: ["datums"]))
    #expect(
      try failure("plant zai --help").kind
        == .unknownCommand(word: "zai", suggestions: ["zaai"]))
    #expect(
      try failure("help plant zaai biet").kind
        == .unknownCommand(word: "biet", suggestions: []))
    #expect(
      try failure("help datums plant").kind == .unknownCommand(word: "plant", suggestions: []))
  }

  @Test func `a value is never taken for a request for help`() throws {
    #expect(try run("bed maak --naam=--help").value("naam") == "--help")
    #expect(try run("bed maak --naam help").value("naam") == "help")
    #expect(try run("bed spit -- -h").value("bed") == "-h")
  }
}
