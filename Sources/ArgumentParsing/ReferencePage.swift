extension ProgramSpec {
  /// The reference page in Markdown: every command with options, choices and examples.
  public func referenceMarkdown() -> String {
    let blocks = ReferencePage(program: self).blocks()
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }
}

/// Writes GitHub-flavoured Markdown as blocks, with an empty line between them.
struct ReferencePage {
  let program: ProgramSpec

  func blocks() -> [[String]] {
    var blocks = [
      ["# Naslag"],
      ["`\(program.name)`: \(escaped(program.summary)). Versie \(escaped(program.version))."],
      ["<!-- Gemaakt uit de beschrijving van de opdrachten; wijzig die, niet deze bladzijde. -->"],
      fenced([program.usage]),
    ]
    blocks += text(program.discussion) + examples(program.examples)
    blocks += [["## Algemene opties"], table(program.shownGlobalOptions)]
    let entries = program.entries(after: [])
    for group in program.groups.map({ Optional($0) }) + [nil] {
      let members = entries.filter {
        $0.group == group || group == nil && !program.groups.contains($0.group ?? "")
      }
      if members.isEmpty { continue }
      blocks.append(["## \(escaped(group ?? "Overig"))"])
      for member in members { blocks += subject(member) }
    }
    for topic in program.topics {
      blocks += [["## Uitleg: \(escaped(topic.name))"], [sentence(topic.summary)]]
      blocks += text(topic.text)
    }
    return blocks
  }

  private func subject(_ entry: ProgramSpec.Entry) -> [[String]] {
    var blocks: [[String]] = []
    if program.command(entry.words) == nil {
      blocks += [["### \(escaped(entry.word))"], [sentence(entry.summary)]]
      blocks += text(program.subject(entry.words)?.discussion ?? "")
    }
    for command in program.visibleCommands(under: entry.words) {
      let level = command.words.count == 1 ? "###" : "####"
      blocks += [["\(level) \(escaped(command.line))"], [sentence(command.summary)]]
      blocks.append(fenced([program.usage(of: command)]))
      blocks += text(command.discussion)
      blocks.append(table(command.options.filter { !$0.hidden }))
      blocks += examples(command.examples)
    }
    return blocks
  }

  // MARK: Pieces

  private func text(_ text: String) -> [[String]] {
    var blocks: [[String]] = []
    var items: [String] = []
    for block in TextBlock.blocks(of: text) {
      if case .item(let item) = block {
        items.append("- \(escaped(item))")
        continue
      }
      blocks.append(items)
      items = []
      switch block {
      case .paragraph(let text): blocks.append([escaped(text)])
      case .verbatim(let lines): blocks.append(fenced(lines))
      case .item: break
      }
    }
    return blocks + [items]
  }

  private func examples(_ examples: [Example]) -> [[String]] {
    examples.flatMap { [["\(sentence($0.explanation).dropLast()):"], fenced([$0.line])] }
  }

  private func table(_ options: [OptionSpec]) -> [String] {
    guard !options.isEmpty else { return [] }
    let rows = options.map { option in
      let names = (option.short.map { ["-\($0)"] } ?? []) + [option.longLabel]
      let place = option.position == nil ? [] : [option.usagePlace]
      let label = (place + names).map(code).joined(separator: ", ")
      return "| \(label) | \(explanation(option)) |"
    }
    return ["| Optie | Uitleg |", "| --- | --- |"] + rows
  }

  private func explanation(_ option: OptionSpec) -> String {
    var parts = [sentence(option.help)]
    parts += option.remarks.map(sentence)
    if option.choiceLines.isEmpty {
      let names = option.value.choices.map { code($0.name) }
      if !names.isEmpty { parts.append("Kies uit: \(names.joined(separator: ", ")).") }
    } else {
      parts += option.value.choices.map {
        "<br>\(code($0.name))" + ($0.help.isEmpty ? "" : ": \(escaped($0.help))")
      }
    }
    return parts.joined(separator: " ")
  }

  private func sentence(_ text: String) -> String {
    escaped(TextLayout.sentence(text))
  }

  // MARK: Markdown

  /// A block of code that no run of backticks in it can end.
  private func fenced(_ lines: [String]) -> [String] {
    let fence = String(repeating: "`", count: max(3, Self.longestRun(lines) + 1))
    return [fence + "text"] + lines + [fence]
  }

  /// Code in a table cell, where a bar would end the cell.
  private func code(_ text: String) -> String {
    let fence = String(repeating: "`", count: Self.longestRun([text]) + 1)
    return fence + replaced(text) { $0 == "|" ? "\\|" : nil } + fence
  }

  /// Text in which nothing is taken for markup.
  private func escaped(_ text: String) -> String {
    replaced(text) { scalar in
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "#": "\\\(scalar)"
      case "<": "&lt;"
      case ">": "&gt;"
      case "&": "&amp;"
      default: nil
      }
    }
  }

  private func replaced(
    _ text: String, _ replacement: (Unicode.Scalar) -> String?
  ) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let other = replacement(scalar) {
        result += other
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func longestRun(_ lines: [String]) -> Int {
    var longest = 0
    for line in lines {
      var run = 0
      for byte in line.utf8 {
        run = byte == UInt8(ascii: "`") ? run + 1 : 0
        longest = max(longest, run)
      }
    }
    return longest
  }
}
