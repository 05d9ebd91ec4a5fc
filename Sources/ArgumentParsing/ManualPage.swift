extension ProgramSpec {
  /// The manual page in `man` format, for section 1.
  ///
  /// - Parameter date: The day of the version as `2026-11-21`; passed in, so that the same
  ///   declaration always gives the same bytes.
  ///
  /// Plain ASCII: letters with accents stand as `\['e]`, which `lexgrog` reads too, and other
  /// characters as `\[u20AC]`. The sections have Dutch names, which `mandoc` accepts in this
  /// format and not in `mdoc`.
  public func manualPage(date: String) -> String {
    ManualPage(program: self).page(date: date).joined(separator: "\n") + "\n"
  }
}

/// Writes roff with the `man` macros.
struct ManualPage {
  let program: ProgramSpec

  func page(date: String) -> [String] {
    var lines = [heading(date: date), ".SH NAAM"]
    lines.append(text("\(program.name) - \(program.summary)"))
    lines += [".SH SAMENVATTING"] + bold(program.usage)
    lines += section("BESCHRIJVING", TextBlock.blocks(of: program.discussion).flatMap(block))
    lines += section("ALGEMENE OPTIES", program.shownGlobalOptions.flatMap(entry))
    lines += section("OPDRACHTEN", commands())
    lines += program.topics.flatMap { topic in
      section(topic.name.uppercased(), TextBlock.blocks(of: topic.text).flatMap(block))
    }
    return lines + section("VOORBEELDEN", program.examples.flatMap(example))
  }

  /// The date keeps its plain dashes, or `mandoc` cannot read it.
  private func heading(date: String) -> String {
    let digits = date.unicodeScalars.filter { $0 == "-" || ("0"..."9").contains($0) }
    let version = "\(program.name) \(program.version)"
    return macro("TH", [program.name.uppercased(), "1"]) + " \(digits) "
      + "\(argument(version)) Handleiding"
  }

  private func section(_ name: String, _ lines: [String]) -> [String] {
    // A paragraph macro right after a heading is one too many.
    let body = lines.first == ".PP" ? Array(lines.dropFirst()) : lines
    return body.isEmpty ? [] : [macro("SH", [name])] + body
  }

  private func commands() -> [String] {
    program.entries(after: []).flatMap { entry in
      subject(entry) + program.visibleCommands(under: entry.words).flatMap(command)
    }
  }

  private func subject(_ entry: ProgramSpec.Entry) -> [String] {
    let discussion = program.subject(entry.words)?.discussion ?? ""
    if discussion.isEmpty || program.command(entry.words) != nil { return [] }
    return [macro("SS", [entry.word])] + wrapped(TextLayout.sentence(entry.summary))
      + TextBlock.blocks(of: discussion).flatMap(block)
  }

  private func command(_ command: CommandSpec) -> [String] {
    let options = command.options.filter { !$0.hidden }
    var lines = [macro("SS", [command.line])] + wrapped(TextLayout.sentence(command.summary))
    lines += [".PP"] + bold(program.usage(of: command))
    lines += TextBlock.blocks(of: command.discussion).flatMap(block)
    return lines + options.flatMap(entry) + command.examples.flatMap(example)
  }

  // MARK: Pieces

  private func block(_ block: TextBlock) -> [String] {
    switch block {
    case .paragraph(let text): [".PP"] + wrapped(text)
    case .item(let text): [".IP \\(bu 2"] + wrapped(text)
    case .verbatim(let lines): [".PP", ".nf"] + lines.map(text) + [".fi"]
    }
  }

  private func entry(_ option: OptionSpec) -> [String] {
    let short = option.short.map { "-\($0), " } ?? ""
    let place = option.position == nil ? "" : "\(option.placeholder), "
    let remarks = option.remarks.isEmpty ? "" : " (\(option.remarks.joined(separator: "; ")))"
    let help = [option.help + remarks] + (option.choiceSentence.map { [$0] } ?? [])
    let choices = option.choiceLines.flatMap { [".br"] + wrapped($0) }
    return [".TP"] + bold(place + short + option.longLabel)
      + wrapped(help.map(TextLayout.sentence).joined(separator: " ")) + choices
  }

  private func example(_ example: Example) -> [String] {
    [".PP"] + wrapped(TextLayout.sentence(example.explanation))
      + [".PP", ".nf", ".RS 4", text(example.line), ".RE", ".fi"]
  }

  // MARK: Roff

  private func bold(_ line: String) -> [String] {
    ["\\fB\(text(line))\\fR"]
  }

  private func macro(_ name: String, _ arguments: [String]) -> String {
    ".\(name) " + arguments.map(argument).joined(separator: " ")
  }

  private func argument(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: " ")) ? "\"\(escaped(text))\"" : escaped(text)
  }

  /// Lines of text; short ones keep a change in the source small.
  private func wrapped(_ text: String) -> [String] {
    TextLayout.wrap(text, width: 72).map(self.text)
  }

  /// A line of text, which a dot at its start would make a macro.
  private func text(_ line: String) -> String {
    let escaped = escaped(line)
    return escaped.utf8.first == UInt8(ascii: ".") ? "\\&\(escaped)" : escaped
  }

  /// ASCII that stands for itself: dashes to type, straight quotes, no escapes.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "\"": result += "\\(dq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case " "..."~": result.unicodeScalars.append(scalar)
      default: if TextLayout.isPrintable(scalar) { result += Self.named(scalar) }
      }
    }
    return result
  }

  /// Letters with an accent, by the mark that roff writes before the letter.
  private static let accented: [(mark: String, letters: String, base: String)] = [
    ("'", "áéíóúýÁÉÍÓÚÝ", "aeiouyAEIOUY"), (":", "äëïöüÿÄËÏÖÜ", "aeiouyAEIOU"),
    ("`", "àèìòùÀÈÌÒÙ", "aeiouAEIOU"), ("^", "âêîôûÂÊÎÔÛ", "aeiouAEIOU"),
    ("~", "ãñõÃÑÕ", "anoANO"), (",", "çÇ", "cC"),
  ]

  private static func named(_ scalar: Unicode.Scalar) -> String {
    for (mark, letters, base) in accented {
      for (letter, plain) in zip(letters.unicodeScalars, base.unicodeScalars)
      where letter == scalar {
        return "\\[\(mark)\(plain)]"
      }
    }
    let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
    let zeros = String(repeating: "0", count: max(0, 4 - hexadecimal.utf8.count))
    return "\\[u\(zeros)\(hexadecimal)]"
  }
}
