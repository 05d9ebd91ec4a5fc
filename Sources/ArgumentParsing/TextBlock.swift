/// A piece of a declared text: see ``TopicSpec/text`` for how it is written.
enum TextBlock: Hashable {
  case paragraph(String)
  case item(String)
  /// Lines that keep their form, without the spaces that all of them begin with.
  case verbatim([String])

  /// Cuts a text into its pieces.
  static func blocks(of text: String) -> [TextBlock] {
    var blocks: [TextBlock] = []
    var open: TextBlock?
    for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = withoutTrailingSpace(line)
      if line.isEmpty {
        blocks += open.map { [$0] } ?? []
        open = nil
      } else if let longer = open?.continued(by: line) {
        open = longer
      } else {
        blocks += open.map { [$0] } ?? []
        open = started(by: line)
      }
    }
    return (blocks + (open.map { [$0] } ?? [])).map(\.withoutMargin)
  }

  /// The text as lines of plain text, an empty line between pieces but not between items.
  static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var previous: TextBlock?
    for block in blocks(of: text) {
      if let previous, !(previous.isItem && block.isItem) { lines.append("") }
      switch block {
      case .paragraph(let text): lines += TextLayout.wrap(text, width: width)
      case .item(let text): lines += TextLayout.wrap("- " + text, width: width, hanging: 2)
      case .verbatim(let kept): lines += kept.map { "  " + $0 }
      }
      previous = block
    }
    return lines
  }

  var isItem: Bool {
    if case .item = self { true } else { false }
  }

  private static func withoutTrailingSpace(_ line: Substring.UnicodeScalarView) -> String {
    var line = line
    while let last = line.last, last == " " || last == "\r" { line.removeLast() }
    return String(line)
  }

  private static func started(by line: String) -> TextBlock {
    if line.utf8.first == UInt8(ascii: " ") { return .verbatim([line]) }
    if line.utf8.starts(with: "- ".utf8) { return .item(String(line.unicodeScalars.dropFirst(2))) }
    return .paragraph(line)
  }

  /// This piece with one more line, or `nil` when the line begins another piece.
  private func continued(by line: String) -> TextBlock? {
    switch (self, Self.started(by: line)) {
    case (.paragraph(let text), .paragraph): .paragraph(text + " " + line)
    case (.item(let text), .paragraph): .item(text + " " + line)
    case (.verbatim(let lines), .verbatim): .verbatim(lines + [line])
    case (.paragraph, _), (.item, _), (.verbatim, _): nil
    }
  }

  private var withoutMargin: TextBlock {
    guard case .verbatim(let lines) = self else { return self }
    let margins = lines.map { $0.utf8.prefix { $0 == UInt8(ascii: " ") }.count }
    let margin = margins.min() ?? 0
    return .verbatim(lines.map { String($0.unicodeScalars.dropFirst(margin)) })
  }
}
