extension ProgramSpec {
  /// The faults in this declaration, for use in a test; empty when there are none.
  public func validate() -> [DeclarationFinding] {
    var findings = wordFindings() + topicFindings() + groupFindings() + kindFindings()
    findings += optionFindings(globalOptions, shared: [.help, .version], command: [])
    let shared = globalOptions + [.help, .version]
    for command in commands {
      findings += optionFindings(command.options, shared: shared, command: command.words)
      findings += positionFindings(command)
    }
    return findings + exampleFindings()
  }

  // MARK: Words

  private func wordFindings() -> [DeclarationFinding] {
    var findings: [DeclarationFinding] = []
    var seen: Set<[String]> = Set(Self.helpWords.map { [$0] })
    for command in commands {
      let words = command.words
      if !(1...3).contains(words.count) { findings.append(.badWordCount(words)) }
      findings += badNames(words, command: words)
      if !seen.insert(words).inserted { findings.append(.doubleCommand(words)) }
      if command.summary.isEmpty { findings.append(.missingSummary(words)) }
    }
    for subject in subjects {
      if !seen.insert(subject.words).inserted { findings.append(.doubleCommand(subject.words)) }
      if !goesOn(after: subject.words) { findings.append(.subjectWithoutActs(subject.words)) }
    }
    if summary.isEmpty { findings.append(.missingSummary([])) }
    return findings + subjectFindings()
  }

  /// Every word that only leads to others is a subject with a summary.
  private func subjectFindings() -> [DeclarationFinding] {
    var paths: [[String]] = []
    for command in commands where !command.hidden {
      for count in 1..<max(1, command.words.count) {
        let path = Array(command.words.prefix(count))
        if !paths.contains(path) { paths.append(path) }
      }
    }
    return paths.filter { path in
      self.command(path) == nil && (subject(path)?.summary ?? "").isEmpty
    }.map { .missingSummary($0) }
  }

  private func topicFindings() -> [DeclarationFinding] {
    var findings: [DeclarationFinding] = []
    var seen: Set<String> = Set(Self.helpWords)
    for topic in topics {
      findings += badNames([topic.name], command: [])
      if !seen.insert(topic.name).inserted || step(from: [], topic.name) != nil {
        findings.append(.doubleCommand([topic.name]))
      }
      if topic.summary.isEmpty { findings.append(.missingSummary([topic.name])) }
      if topic.text.isEmpty { findings.append(.missingText(topic: topic.name)) }
    }
    return findings
  }

  private func groupFindings() -> [DeclarationFinding] {
    entries(after: []).filter { !groups.contains($0.group ?? "") }
      .map { .unknownGroup($0.group, words: $0.words) }
  }

  /// ASCII letters, digits, `-`, `_` and `.` are safe in every shell and on every keyboard.
  private func badNames(_ names: [String], command: [String]) -> [DeclarationFinding] {
    names.filter { name in
      name.isEmpty || name.utf8.starts(with: "-".utf8)
        || !name.unicodeScalars.allSatisfy {
          ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
            || "-_.".unicodeScalars.contains($0)
        }
    }.map { .badName($0, command: command) }
  }

  // MARK: Options

  private func optionFindings(
    _ options: [OptionSpec], shared: [OptionSpec], command: [String]
  ) -> [DeclarationFinding] {
    var findings: [DeclarationFinding] = []
    // A command may say that a shared option repeats there.
    let repeated = options.filter { option in
      option.repeats && shared.contains { $0.name == option.name && $0.value == option.value }
    }.map(\.name)
    var seen = Set(
      shared.filter { !repeated.contains($0.name) }
        .flatMap { $0.longNames + ($0.short.map { ["\($0)"] } ?? []) })
    for option in options {
      findings += badNames(option.longNames, command: command)
      for name in option.longNames + (option.short.map { ["\($0)"] } ?? [])
      where !seen.insert(name).inserted {
        findings.append(.doubleOption(name, command: command))
      }
      if let short = option.short, !(short.isASCII && short.isLetter) {
        findings.append(.badShort(short, command: command))
      }
      if option.help.isEmpty {
        findings.append(.missingHelp(option: option.name, command: command))
      }
      findings += choiceFindings(option, command: command)
    }
    return findings
  }

  private func choiceFindings(_ option: OptionSpec, command: [String]) -> [DeclarationFinding] {
    guard case .choice(let choices) = option.value else { return [] }
    let names = choices.map(\.name)
    var findings = badNames(names, command: command)
    if names.isEmpty {
      findings.append(.choiceWithoutValues(option: option.name, command: command))
    }
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      findings.append(.doubleChoice(name, option: option.name, command: command))
    }
    return findings
  }

  private func positionFindings(_ command: CommandSpec) -> [DeclarationFinding] {
    let (places, words) = (command.positionals, command.words)
    var findings: [DeclarationFinding] = []
    if places.map(\.position) != places.indices.map({ $0 }) {
      findings.append(.positionGap(command: words))
    }
    if !places.isEmpty, goesOn(after: words) {
      findings.append(.positionsBeforeActs(command: words))
    }
    for (index, place) in places.enumerated() {
      if !place.value.takesValue {
        findings.append(.positionOnFlag(option: place.name, command: words))
      }
      let repeatsEarly = place.repeats && index < places.count - 1
      let requiredLate = place.required && places[..<index].contains { !$0.required }
      if repeatsEarly || requiredLate {
        findings.append(.positionOutOfOrder(option: place.name, command: words))
      }
    }
    return findings
  }

  /// Options may stand before the command, so a name must show by itself whether the next
  /// argument belongs to it.
  private func kindFindings() -> [DeclarationFinding] {
    var takesValue: [String: Bool] = [:]
    var found: [String] = []
    for option in globalOptions + commands.flatMap(\.options) {
      for name in option.longNames + (option.short.map { ["\($0)"] } ?? []) {
        let before = takesValue.updateValue(option.value.takesValue, forKey: name)
        if let before, before != option.value.takesValue, !found.contains(name) {
          found.append(name)
        }
      }
    }
    return found.map { .differentKinds(option: $0) }
  }

  // MARK: Examples

  private func exampleFindings() -> [DeclarationFinding] {
    var findings: [DeclarationFinding] = examples.count < 2 ? [.tooFewExamples] : []
    for example in examples { findings += check(example, of: nil) }
    for command in commands {
      for example in command.examples { findings += check(example, of: command) }
    }
    return findings
  }

  private func check(_ example: Example, of command: CommandSpec?) -> [DeclarationFinding] {
    var calls: [CommandSpec?] = []
    for words in ShellWords(example.line).commands {
      let words = words.drop { $0.utf8.contains(UInt8(ascii: "=")) }
      guard words.first == name else { continue }
      do throws(ParseFailure) {
        if case .run(let parsed) = try parse(Array(words.dropFirst())) {
          calls.append(parsed.command)
        } else {
          calls.append(nil)
        }
      } catch {
        return [.exampleDoesNotParse(example.line, error)]
      }
    }
    let shows = command.map { calls.contains($0) } ?? !calls.isEmpty
    return shows ? [] : [.exampleOfOther(example.line, command: command?.words ?? [])]
  }
}
