import ArgumentParsing
import TestSupport
import Testing

@Suite struct RandomTests {
  /// Pieces that mean something to the parser, and some that mean nothing to anyone.
  private static let pieces = [
    "bed", "maak", "spit", "plant", "zaai", "toon", "oogst", "water", "schrift", "regels", "laad",
    "kalender", "help", "hulp", "datums", "--help", "-h", "-V", "--versie", "--naam", "--naam=x",
    "--naam=", "--grond", "klei", "leem", "--zon", "ja", "--proef", "--dry-run", "-n", "-nq", "-u",
    "-uq", "-u=", "-d", "--", "-", "---", "-=", "--=", "=", "-5d", "–naam", "–", "", " ", "\u{301}",
    "-\u{301}", "--\u{301}", "--naam=\u{301}", "\u{0}", "\r\n", "\u{202E}", "😀", "-😀", "é", "--é",
    "-é=1", "P1", "csv", "--bed", "B1", "--bed=B2", "--onbekend", "--onbekend=1",
  ]

  /// A few pieces, often after a start that leads somewhere.
  private static func line(using random: inout SplitMix64) -> [String] {
    let starts = ["", "", "bed spit B1", "bed maak --naam x", "plant zaai --bed B1", "help plant"]
    let rest = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }
    return arguments(starts.randomElement(using: &random) ?? "") + rest
  }

  @Test(arguments: [1, 2, 3, 20_261_121] as [UInt64])
  func `any arguments give an invocation or a failure with a message`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var (runs, helps, failures) = (0, 0, 0)
    for round in 0..<2_000 {
      let line = Self.line(using: &random)
      do throws(ParseFailure) {
        switch try Garden.program.parse(line) {
        case .run(let command):
          runs += 1
          #expect(isSound(command), "seed \(seed), round \(round): \(line)")
        case .help(let subject):
          helps += 1
          #expect(!Garden.program.help(for: subject).isEmpty)
        case .version:
          break
        }
      } catch {
        failures += 1
        let message = Garden.program.message(for: error)
        #expect(message.hasPrefix("tuin: "), "seed \(seed), round \(round): \(line)")
        #expect(message.hasSuffix("--help' voor meer informatie.\n"))
        #expect(message.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
      }
    }
    #expect(runs > 10 && helps > 10 && failures > 10, "the pieces reach everything")
  }

  @Test func `what was parsed from the command line parses the same as data`() throws {
    let seed: UInt64 = 7
    var random = SplitMix64(seed: seed)
    let shared = Set(Garden.program.globalOptions.map(\.name))
    var compared = 0
    for _ in 0..<2_000 {
      guard case .run(let command) = try? Garden.program.parse(Self.line(using: &random)),
        shared.isDisjoint(with: command.values.keys)
      else { continue }
      let options = command.values.map { (name: $0.key, values: $0.value) }
      let again = try Garden.program.parse(words: command.words, options: options)
      #expect(again.values == command.values, "seed \(seed)")
      compared += 1
    }
    #expect(compared > 100)
  }

  /// Every value belongs to a declared option, and is as its declaration allows.
  private func isSound(_ command: ParsedCommand) -> Bool {
    let options = command.command.options + Garden.program.globalOptions
    let known = command.values.allSatisfy { name, values in
      guard let option = options.first(where: { $0.name == name }) else { return false }
      let choices = option.value.choices.map(\.name)
      return !values.isEmpty && !values.contains("")
        && (option.repeats || values.count == 1)
        && (choices.isEmpty || values.allSatisfy(choices.contains))
    }
    return known && options.allSatisfy { !$0.required || command.value($0.name) != nil }
      && command.positional.isSubset(of: command.values.keys)
  }
}
