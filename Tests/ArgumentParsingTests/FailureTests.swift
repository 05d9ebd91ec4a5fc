import ArgumentParsing
import Testing

/// A line and the whole message that it must give.
private struct Case: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let line: String
  let message: String

  init(_ name: String, _ line: String, _ message: String) {
    testDescription = name
    self.line = line
    self.message = message
  }
}

@Suite struct FailureTests {
  private static let cases = [
    Case(
      "unknown command", "wter",
      """
      tuin: onbekende opdracht 'wter'
      Bedoelde u 'water'?
      Typ 'tuin --help' voor meer informatie.
      """),
    Case(
      "unknown command, nothing near", "gieter",
      """
      tuin: onbekende opdracht 'gieter'
      Typ 'tuin --help' voor meer informatie.
      """),
    Case(
      "unknown act", "plant ogst",
      """
      tuin: onbekende handeling 'ogst' bij 'plant'
      Bedoelde u 'plant oogst'?
      Typ 'tuin plant --help' voor meer informatie.
      """),
    Case(
      "unknown act, nothing near", "plant maaien",
      """
      tuin: onbekende handeling 'maaien' bij 'plant'
      Kies uit: zaai, toon, oogst
      Typ 'tuin plant --help' voor meer informatie.
      """),
    Case(
      "unknown further act", "schrift regels lad",
      """
      tuin: onbekende handeling 'lad' bij 'schrift regels'
      Bedoelde u 'schrift regels laad'?
      Typ 'tuin schrift regels --help' voor meer informatie.
      """),
    Case(
      "act before subject", "spit -q bed",
      """
      tuin: onbekende opdracht 'spit'
      Bedoelde u 'bed spit'?
      Typ 'tuin --help' voor meer informatie.
      """),
    Case(
      "topic without help", "datums",
      """
      tuin: onbekende opdracht 'datums'
      Bedoelde u 'help datums'?
      Typ 'tuin --help' voor meer informatie.
      """),
    Case(
      "no command", "--json",
      """
      tuin: er is geen opdracht gegeven
      Kies uit: bed, plant, water, schrift, kalender
      Typ 'tuin --help' voor meer informatie.
      """),
    Case(
      "missing act", "kalender",
      """
      tuin: na 'kalender' ontbreekt een handeling
      Kies uit: maanden, ijsheiligen
      Typ 'tuin kalender --help' voor meer informatie.
      """),
    Case(
      "unknown option", "bed maak --nam x",
      """
      tuin: onbekende optie '--nam'
      Bedoelde u '--naam'?
      Typ 'tuin bed maak --help' voor meer informatie.
      """),
    Case(
      "unknown option shows no value", "bed maak --naam x --geheim=111222333",
      """
      tuin: onbekende optie '--geheim'
      Typ 'tuin bed maak --help' voor meer informatie.
      """),
    Case(
      "unknown option before the command", "--geheim 111222333 bed maak",
      """
      tuin: onbekende optie '--geheim'
      Typ 'tuin --help' voor meer informatie.
      """),
    Case(
      "unknown short option shows no more", "water -123456782",
      """
      tuin: onbekende optie '-1'
      Typ 'tuin water --help' voor meer informatie.
      """),
    Case(
      "one dash for two", "water -dagen 3",
      """
      tuin: onbekende optie '-d'
      Bedoelde u '--dagen'?
      Typ 'tuin water --help' voor meer informatie.
      """),
    Case(
      "long dash from a word processor", "water –dagen 3",
      """
      tuin: onbekende optie '–dagen'
      Bedoelde u '--dagen'?
      Typ 'tuin water --help' voor meer informatie.
      """),
    Case(
      "option of another command", "water --naam x",
      """
      tuin: onbekende optie '--naam'
      Typ 'tuin water --help' voor meer informatie.
      """),
    Case(
      "missing value at the end", "water --dagen",
      """
      tuin: optie '--dagen' vereist een waarde
      Typ 'tuin water --help' voor meer informatie.
      """),
    Case(
      "missing value before an option", "water --dagen --json",
      """
      tuin: optie '--dagen' vereist een waarde
      Typ 'tuin water --help' voor meer informatie.
      """),
    Case(
      "missing value before the dashes", "plant toon P1 -u -- x",
      """
      tuin: optie '--uit' vereist een waarde
      Typ 'tuin plant toon --help' voor meer informatie.
      """),
    Case(
      "value for a flag", "bed maak --naam x --proef=nee",
      """
      tuin: optie '--proef' staat geen waarde toe
      Typ 'tuin bed maak --help' voor meer informatie.
      """),
    Case(
      "empty value for a flag", "bed maak --naam x --proef=",
      """
      tuin: optie '--proef' staat geen waarde toe
      Typ 'tuin bed maak --help' voor meer informatie.
      """),
    Case(
      "value for a short flag", "bed maak --naam x -n=ja",
      """
      tuin: optie '--proef' staat geen waarde toe
      Typ 'tuin bed maak --help' voor meer informatie.
      """),
    Case(
      "invalid choice", "bed maak --naam x --grond kli",
      """
      tuin: ongeldige waarde 'kli' voor optie '--grond'
      Bedoelde u 'klei'?
      Kies uit: klei, zand, veen
      Typ 'tuin bed maak --help' voor meer informatie.
      """),
    Case(
      "choice in capitals", "bed maak --naam x --zon JA",
      """
      tuin: ongeldige waarde 'JA' voor optie '--zon'
      Bedoelde u 'ja'?
      Kies uit: ja, nee
      Typ 'tuin bed maak --help' voor meer informatie.
      """),
    Case(
      "invalid choice by position", "plant toon P1 xml",
      """
      tuin: ongeldige waarde 'xml' voor optie '--vorm'
      Kies uit: tekst, csv, json, html, markdown
      Typ 'tuin plant toon --help' voor meer informatie.
      """),
    Case(
      "missing option", "bed maak -n",
      """
      tuin: verplichte optie ontbreekt: '--naam'
      Typ 'tuin bed maak --help' voor meer informatie.
      """),
    Case(
      "empty value of a required option", "bed maak --naam=",
      """
      tuin: verplichte optie ontbreekt: '--naam'
      Typ 'tuin bed maak --help' voor meer informatie.
      """),
    Case(
      "missing options", "plant oogst",
      """
      tuin: verplichte opties ontbreken: '--plant', '--gewicht'
      Typ 'tuin plant oogst --help' voor meer informatie.
      """),
    Case(
      "missing argument", "bed spit --diepte 3",
      """
      tuin: verplicht argument ontbreekt: BED (of '--bed')
      Typ 'tuin bed spit --help' voor meer informatie.
      """),
    Case(
      "missing argument and option", "plant zaai",
      """
      tuin: verplichte opties ontbreken: SOORT (of '--soort'), '--bed'
      Typ 'tuin plant zaai --help' voor meer informatie.
      """),
    Case(
      "repeated option", "water --dagen 1 --dagen 2",
      """
      tuin: optie '--dagen' is meer dan eens gegeven
      Typ 'tuin water --help' voor meer informatie.
      """),
    Case(
      "repeated through an alias of a short name", "plant toon P1 -u a --uit b",
      """
      tuin: optie '--uit' is meer dan eens gegeven
      Typ 'tuin plant toon --help' voor meer informatie.
      """),
    Case(
      "by place and by name", "bed spit B1 --bed B2",
      """
      tuin: optie '--bed' is meer dan eens gegeven
      Typ 'tuin bed spit --help' voor meer informatie.
      """),
    Case(
      "by name and by place, also when it repeats", "plant zaai --soort a --bed B b",
      """
      tuin: optie '--soort' is meer dan eens gegeven
      Typ 'tuin plant zaai --help' voor meer informatie.
      """),
    Case(
      "word too many", "bed spit B1 111222333",
      """
      tuin: overtollig argument: 'bed spit' neemt hoogstens 1 argument
      Typ 'tuin bed spit --help' voor meer informatie.
      """),
    Case(
      "word where none belongs", "water 111222333",
      """
      tuin: overtollig argument: 'water' neemt geen argumenten
      Typ 'tuin water --help' voor meer informatie.
      """),
    Case(
      "words too many", "plant toon P1 csv x",
      """
      tuin: overtollig argument: 'plant toon' neemt hoogstens 2 argumenten
      Typ 'tuin plant toon --help' voor meer informatie.
      """),
  ]

  @Test(arguments: cases)
  private func `a failure has its message`(_ test: Case) throws {
    #expect(Garden.program.message(for: try failure(test.line)) == test.message + "\n")
  }

  @Test func `a usage error exits with 64`() {
    #expect(ParseFailure.exitCode == 64)
  }

  @Test func `a failure holds its data`() throws {
    let choice = try failure("bed maak --naam x --zon j")
    #expect(
      choice
        == ParseFailure(
          .invalidChoice(
            option: "zon", value: "j", allowed: ["ja", "nee"], suggestions: ["ja"]),
          context: ["bed", "maak"]))
    let word = try failure("bed spit a b")
    #expect(word.kind == .unexpectedArgument(word: "b", limit: 1))
  }

  @Test func `what could steer a terminal is not repeated`() throws {
    let typed = "\u{1B}[31mrood\u{202E}\r\n" + String(repeating: "x", count: 50)
    let message = Garden.program.message(for: try failure(of: [typed]))
    let shown = "?[31mrood???" + String(repeating: "x", count: 28) + "..."
    #expect(message.hasPrefix("tuin: onbekende opdracht '\(shown)'\n"))
  }

  @Test func `a long list of choices is wrapped`() throws {
    let message = Garden.program.message(for: try failure("plant toon P geel"), width: 30)
    #expect(
      message == """
        tuin: ongeldige waarde 'geel' voor optie '--vorm'
        Kies uit: tekst, csv, json,
          html, markdown
        Typ 'tuin plant toon --help' voor meer informatie.

        """)
  }

  @Test func `several suggestions are joined with a comma and a word`() throws {
    let program = ProgramSpec(
      name: "p", summary: "s", version: "1",
      commands: ["halen", "hagen", "hazen", "haten"].map { CommandSpec($0, "s") })
    let failure = try failure("haden", in: program)
    #expect(
      program.text(for: failure).remedies == ["Bedoelde u 'halen', 'hagen' of 'hazen'?"])
  }
}
