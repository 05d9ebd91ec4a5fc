import ArgumentParsing
import Testing

/// The line up to the cursor, and what must be offered in any order.
private struct Case: Sendable, CustomTestStringConvertible {
  let line: String
  let offered: [String]
  var testDescription: String { "'\(line)'" }

  init(_ line: String, _ offered: String) {
    self.line = line
    self.offered = offered.split(separator: " ").map { String($0) }
  }

  /// The words, the last one being what is under the cursor.
  var words: [String] {
    line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
  }
}

@Suite struct CompletionTests {
  private static let shared = "--schrift --json --stil --help --versie"

  private static let cases = [
    Case("tuin ", "bed plant water schrift kalender help"),
    Case("tuin b", "bed"),
    Case("tuin x", ""),
    Case("tuin plant ", "zaai toon oogst"),
    Case("tuin plant t", "toon"),
    Case("tuin --json plant z", "zaai"),
    Case("tuin --schrift bed plant z", "zaai"),
    Case("tuin --schrift=x plant z", "zaai"),
    Case("tuin schrift regels ", "laad"),
    Case("tuin kalender ", "maanden ijsheiligen"),
    Case("tuin --", shared),
    Case("tuin plant --", shared),
    Case("tuin water --", "--dagen \(shared)"),
    Case("tuin bed maak --naam x --", "--naam --grond --zon --proef \(shared)"),
    Case("tuin bed maak --g", "--grond"),
    Case("tuin bed maak --grond ", "klei zand veen"),
    Case("tuin bed maak --grond k", "klei"),
    Case("tuin bed maak --zon ", "ja nee"),
    Case("tuin bed maak --naam ", ""),
    Case("tuin plant toon P1 ", "tekst csv json html markdown"),
    Case("tuin plant toon P1 --vorm h", "html"),
    Case("tuin plant toon ", ""),
    Case("tuin plant toon P1 csv ", ""),
    Case("tuin help ", "bed plant water schrift kalender help datums afsluitcodes"),
    Case("tuin hulp d", "datums"),
    Case("tuin help plant ", "zaai toon oogst"),
  ]

  @Test(arguments: CompletionShell.allCases)
  func `the script is as its baseline`(_ shell: CompletionShell) {
    expectSnapshot(Garden.program.completionScript(for: shell), "voltooiing.\(shell.rawValue)")
  }

  @Test(arguments: CompletionShell.allCases)
  func `texts with quotes and odd names stay text`(_ shell: CompletionShell) throws {
    let program = ProgramSpec(
      name: "een-twee", summary: "s", version: "1",
      commands: [
        CommandSpec(
          "graaf", "met 'n schep \\ $(rm -rf /) `ls`",
          options: [OptionSpec("diep", .choice(["a'b"]), "zo'n $HOME diepte")])
      ])
    let script = program.completionScript(for: shell)
    expectSnapshot(script, "voltooiing-tekst.\(shell.rawValue)")
    guard Tool.path(shell.rawValue) != nil else { return }
    let answer = try Tool.withFile("script", script) { try Tool.run(shell.rawValue, ["-n", $0]) }
    #expect(answer.errors.isEmpty)
    #expect(answer.status == 0)
  }

  // MARK: bash

  /// Calls the completion function as bash does, with the words already cut.
  private func bash(_ words: [String], script: String? = nil) throws -> [String] {
    let harness = """
      source "$1"; shift
      compopt() { echo "<$*>"; }
      COMP_WORDS=("$@"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); set -u
      "_tuin"; printf '%s\\n' "${COMPREPLY[@]}"
      """
    let text = script ?? Garden.program.completionScript(for: .bash)
    let answer = try Tool.withFile("tuin.bash", text) { file in
      try Tool.run("bash", ["--norc", "-c", harness, "bash", file] + words)
    }
    #expect(answer.errors.isEmpty)
    return answer.output.split(separator: "\n").map { String($0) }
  }

  @Test(.enabled(if: Tool.path("bash") != nil), arguments: cases)
  private func `bash offers what fits`(_ test: Case) throws {
    #expect(try bash(test.words) == test.offered)
  }

  @Test(.enabled(if: Tool.path("bash") != nil))
  func `bash understands an equals sign, apart and within the word`() throws {
    #expect(try bash(["tuin", "bed", "maak", "--grond", "=", "z"]) == ["zand"])
    #expect(try bash(["tuin", "bed", "maak", "--zon", "="]) == ["ja", "nee"])
    #expect(try bash(["tuin", "bed", "maak", "--zon=n"]) == ["--zon=nee"])
    #expect(try bash(["tuin", "--schrift", "=", "x", "bed", "s"]) == ["spit"])
  }

  @Test(.enabled(if: Tool.path("bash") != nil))
  func `bash leaves file names to readline, and nothing after the dashes is an option`() throws {
    #expect(try bash(["tuin", "--schrift", ""]) == ["<-o default>"])
    #expect(try bash(["tuin", "plant", "toon", "P1", "-u", "x"]) == ["<-o default>"])
    #expect(try bash(["tuin", "water", "--", "--d"]).isEmpty)
  }

  @Test(.enabled(if: Tool.path("shellcheck") != nil))
  func `shellcheck has no remarks on the script for bash`() throws {
    let script = Garden.program.completionScript(for: .bash)
    let answer = try Tool.withFile("tuin.bash", script) { file in
      try Tool.run("shellcheck", ["-s", "bash", file])
    }
    #expect(answer.output.isEmpty)
    #expect(answer.status == 0)
  }

  // MARK: fish

  private func fish(_ line: String) throws -> [String] {
    let answer = try Tool.withFile("tuin.fish", Garden.program.completionScript(for: .fish)) {
      try Tool.run("fish", ["--no-config", "-c", "source \($0); complete -C'\(line)'"])
    }
    #expect(answer.errors.isEmpty)
    return answer.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
  }

  @Test(.enabled(if: Tool.path("fish") != nil), arguments: cases)
  private func `fish offers what fits`(_ test: Case) throws {
    #expect(try fish(test.line).sorted() == test.offered.sorted())
  }

  @Test(.enabled(if: Tool.path("fish") != nil))
  func `fish understands an equals sign and completes file names`() throws {
    #expect(try fish("tuin bed maak --zon=n") == ["--zon=nee"])
    #expect(try fish("tuin --schrift /usr/bi") == ["/usr/bin/"])
    #expect(try fish("tuin water /usr/bi").isEmpty)
  }

  // MARK: zsh

  /// Calls the completion function with the words as zsh hands them over; stand-ins for zsh's
  /// own functions print what would be offered, all that fits the word under the cursor.
  private func zsh(_ words: [String]) throws -> [String] {
    let harness = """
      _describe() {
        local k; for k in ${(P)@[-1]}; do [[ $k == $PREFIX* ]] && print -r -- ${k%%:*}; done
      }
      _files() { print '<bestanden>'; }
      compset() { PREFIX=${PREFIX#*=}; }
      source $1; shift
      words=("$@"); CURRENT=$#; PREFIX=$words[-1]
      _tuin
      """
    let answer = try Tool.withFile("_tuin", Garden.program.completionScript(for: .zsh)) { file in
      try Tool.run("zsh", ["-f", "-c", harness, "zsh", file] + words)
    }
    #expect(answer.errors.isEmpty)
    return answer.output.split(separator: "\n").map { String($0) }
  }

  @Test(.enabled(if: Tool.path("zsh") != nil), arguments: cases)
  private func `zsh offers what fits`(_ test: Case) throws {
    #expect(try zsh(test.words) == test.offered)
  }

  @Test(.enabled(if: Tool.path("zsh") != nil))
  func `zsh understands an equals sign and completes file names`() throws {
    #expect(try zsh(["tuin", "bed", "maak", "--zon=n"]) == ["nee"])
    #expect(try zsh(["tuin", "--schrift", ""]) == ["<bestanden>"])
    #expect(try zsh(["tuin", "water", "--", "--d"]).isEmpty)
  }
}
