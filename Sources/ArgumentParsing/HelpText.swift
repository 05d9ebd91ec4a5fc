extension ProgramSpec {
  /// The help about a subject as lines of at most `width` places, each line ended.
  ///
  /// Text that keeps its form (examples, tables in topics) and single words may be wider;
  /// below 40 places nothing gets narrower.
  public func help(for subject: HelpSubject, width: Int = 80) -> String {
    let help = HelpText(program: self, width: max(40, width))
    let sections: [[String]]
    switch subject {
    case .overview:
      sections = help.overview()
    case .subject(let words):
      sections = help.subject(words)
    case .command(let words):
      sections = command(words).map(help.command) ?? help.overview()
    case .topic(let name):
      sections = topics.first { $0.name == name }.map(help.topic) ?? help.overview()
    }
    let shown = sections.filter { !$0.isEmpty }.map { $0.map { $0 + "\n" }.joined() }
    return shown.joined(separator: "\n")
  }
}

/// Lays out help as sections of lines; the caller puts an empty line between sections.
struct HelpText {
  let program: ProgramSpec
  let width: Int

  // MARK: Overview

  func overview() -> [[String]] {
    var sections = [title(program.name, program.summary), usage(program.usage)]
    sections.append(examples(program.examples))
    sections.append(groups())
    let topics = program.topics.map { TextLayout.Row(label: $0.name, body: [$0.summary]) }
    sections.append(headed("Uitleg", table(topics)))
    sections.append(headed("Algemene opties", table(program.shownGlobalOptions.map(row))))
    sections.append(wrap(program.closing))
    return sections
  }

  /// All groups in one section, as close together as git's, with one column for all.
  private func groups() -> [String] {
    let entries = program.entries(after: [])
    let rows = entries.map { TextLayout.Row(label: $0.word, body: [$0.summary]) }
    let column = rows.map { TextLayout.width($0.label) }.max() ?? 0
    let headings = program.groups.map { Optional($0) } + [nil]
    return headings.flatMap { heading -> [String] in
      let members = zip(entries, rows).filter { entry, _ in
        entry.group == heading || heading == nil && !program.groups.contains(entry.group ?? "")
      }
      let padded = members.map { _, row in
        TextLayout.Row(label: TextLayout.padded(row.label, to: column), body: row.body)
      }
      return padded.isEmpty ? [] : [heading ?? "Overig"] + table(padded)
    }
  }

  // MARK: Subject, command, topic

  func subject(_ words: [String]) -> [[String]] {
    let called = ([program.name] + words).joined(separator: " ")
    let declared = program.subject(words)
    return [
      title(called, declared?.summary ?? ""),
      usage("\(called) <handeling> [opties]"),
      TextBlock.lines(of: declared?.discussion ?? "", width: width),
      acts(words),
      wrap("Typ '\(called) <handeling> --help' voor meer informatie."),
    ]
  }

  func command(_ command: CommandSpec) -> [[String]] {
    let places = command.positionals.filter { !$0.hidden }
    let named = command.options.filter { $0.position == nil && !$0.hidden }
    return [
      title("\(program.name) \(command.line)", command.summary),
      usage(program.usage(of: command)),
      TextBlock.lines(of: command.discussion, width: width),
      headed("Argumenten", table(places.map(placeRow))),
      headed("Opties", table(named.map(row))),
      acts(command.words),
      examples(command.examples),
      globalReference(),
    ]
  }

  func topic(_ topic: TopicSpec) -> [[String]] {
    [title(topic.name, topic.summary), TextBlock.lines(of: topic.text, width: width)]
  }

  // MARK: Parts

  private func wrap(_ text: String) -> [String] {
    TextLayout.wrap(text, width: width)
  }

  private func title(_ name: String, _ summary: String) -> [String] {
    TextLayout.wrap(
      summary.isEmpty ? name : "\(name) - \(summary)", width: width, hanging: 2)
  }

  private func usage(_ line: String) -> [String] {
    TextLayout.wrap("Gebruik: \(line)", width: width, hanging: 9)
  }

  private func headed(_ heading: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["\(heading):"] + lines
  }

  private func table(_ rows: [TextLayout.Row]) -> [String] {
    TextLayout.table(rows, width: width, labels: 26)
  }

  private func acts(_ path: [String]) -> [String] {
    let entries = program.entries(after: path)
    return headed(
      "Handelingen", table(entries.map { TextLayout.Row(label: $0.word, body: [$0.summary]) }))
  }

  /// Lines to copy are never broken; the explanation moves below a long one.
  private func examples(_ examples: [Example]) -> [String] {
    let rows = examples.map { TextLayout.Row(label: $0.line, body: [$0.explanation]) }
    return headed("Voorbeelden", TextLayout.table(rows, width: width, labels: width - 34))
  }

  private func row(_ option: OptionSpec) -> TextLayout.Row {
    row(option, label: option.label, remarks: option.remarks)
  }

  private func placeRow(_ option: OptionSpec) -> TextLayout.Row {
    let remarks = option.remarks + ["of \(option.longLabel)"]
    return row(option, label: option.placeholder, remarks: remarks)
  }

  private func row(
    _ option: OptionSpec, label: String, remarks: [String]
  ) -> TextLayout.Row {
    let remark = remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
    let sentence = option.choiceSentence.map { [$0] } ?? []
    return TextLayout.Row(
      label: label, body: [option.help + remark] + sentence, items: option.choiceLines)
  }

  private func globalReference() -> [String] {
    let labels = program.shownGlobalOptions.map(\.longLabel)
    return TextLayout.wrap(
      "Algemene opties: \(labels.joined(separator: ", "))", width: width, hanging: 2)
      + wrap("Typ '\(program.name) --help' voor uitleg.")
  }
}
