import TestSupport
import Testing

@testable import ArgumentParsing

@Suite struct SuggestionTests {
  /// Lines with a mistyped command, option or choice, and what must be suggested.
  private static let typos: [(line: String, suggestions: [String])] = [
    // Commands: a letter too many, too few, another, two swapped; two faults.
    ("planten", ["plant"]), ("plat", ["plant"]), ("plamt", ["plant"]), ("palnt", ["plant"]),
    ("plnat", ["plant"]), ("wtaer", ["water"]), ("waaterr", ["water"]), ("schrft", ["schrift"]),
    ("schirft", ["schrift"]), ("kalendr", ["kalender"]), ("kalneder", ["kalender"]),
    ("bedd", ["bed"]), ("be", ["bed"]), ("bde", ["bed"]), ("BED", ["bed"]), ("hlep", ["help"]),
    // Acts.
    ("plant zaaien", ["zaai"]), ("plant tonn", ["toon"]), ("plant oosgt", ["oogst"]),
    ("bed mak", ["maak"]), ("bed spti", ["spit"]), ("kalender ijsheilgen", ["ijsheiligen"]),
    // Options.
    ("bed maak --nam x", ["--naam"]), ("bed maak --gornd klei", ["--grond"]),
    ("bed maak --poref", ["--proef"]), ("bed maak --dryrun", ["--dry-run"]),
    ("water --jsno", ["--json"]), ("water --hepl", ["--help"]),
    // Choices.
    ("bed maak --grond kleii", ["klei"]), ("bed maak --grond zadn", ["zand"]),
    ("bed maak --zon nea", ["nee"]), ("plant toon P markdwon", ["markdown"]),
  ]

  /// Lines whose mistake is near to nothing.
  private static let far = [
    "gieter", "zon", "be1234", "tractor", "plantenbak", "bed omspitten", "plant x",
    "water --gisteren", "bed maak --naam x --grond modder", "plant toon P pdf", "bd1",
  ]

  private static func suggestions(_ line: String) throws -> [String] {
    switch try failure(line).kind {
    case .unknownCommand(_, let found), .unknownOption(_, let found),
      .invalidChoice(_, _, _, let found):
      found
    case .missingAct, .missingValue, .unexpectedValue, .missingOptions, .repeatedOption,
      .unexpectedArgument:
      throw TestFailure("'\(line)' failed for another reason")
    }
  }

  @Test(arguments: typos)
  func `a typo suggests what was meant`(line: String, suggestions: [String]) throws {
    #expect(try Self.suggestions(line) == suggestions)
  }

  @Test(arguments: far)
  func `a far word suggests nothing`(_ line: String) throws {
    #expect(try Self.suggestions(line).isEmpty)
  }

  @Test func `hidden commands and options are never suggested`() throws {
    #expect(try Self.suggestions("kalender gehiem").isEmpty)
    #expect(try Self.suggestions("water --nuu 1").isEmpty)
  }

  @Test func `at most three are suggested, the nearest first`() {
    let words = ["haver", "hader", "hater", "haler", "hazer"]
    #expect(Suggestions.near("hazerr", in: words) == ["hazer", "haver", "hader"])
    #expect(Suggestions.near("hazer", in: ["hazer", "hazer"]) == ["hazer"])
  }

  @Test func `words under four letters allow one fault`() {
    #expect(Suggestions.near("mod", in: ["mdo"]) == ["mdo"])
    #expect(Suggestions.near("afg", in: ["dag"]).isEmpty)
    #expect(Suggestions.near("dagen", in: ["dag"]).isEmpty)
    #expect(Suggestions.near("", in: ["a", "ab"]) == ["a"])
  }

  /// Distances from the literature: Levenshtein's, and a swap with a letter between, which
  /// tells the full distance from the restricted one.
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "abc", 3), ("kitten", "sitting", 3), ("ab", "ba", 1),
    ("ca", "abc", 2), ("a cat", "an abct", 3), ("één", "een", 2), ("abcd", "badc", 2),
  ])
  func `the distance is that of Damerau and Levenshtein`(_ a: String, _ b: String, _ distance: Int)
  {
    let (left, right) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    #expect(Suggestions.distance(left, right) == distance)
    #expect(Suggestions.distance(right, left) == distance)
  }

  @Test func `the distance is a metric, on random words`() {
    let seed: UInt64 = 20_261_121
    var random = SplitMix64(seed: seed)
    let word = { (random: inout SplitMix64) in
      (0..<Int.random(in: 0...5, using: &random)).map { _ in
        "abc".unicodeScalars.randomElement(using: &random) ?? "a"
      }
    }
    for _ in 0..<500 {
      let (a, b, c) = (word(&random), word(&random), word(&random))
      let distance = Suggestions.distance
      #expect((distance(a, b) == 0) == (a == b), "seed \(seed)")
      #expect(distance(a, b) == distance(b, a), "seed \(seed)")
      #expect(distance(a, c) <= distance(a, b) + distance(b, c), "seed \(seed)")
    }
  }
}
