/// Lays out plain text in lines of a given width.
///
/// Width counts scalars that take a place: é is 1, whether written as one scalar or as two.
enum TextLayout {
  /// A row of a two-column table; every element of body and items begins on a new line, and
  /// items a little more to the right.
  struct Row: Hashable {
    let label: String
    let body: [String]
    var items: [String] = []
  }

  /// How many places the text takes on a terminal.
  static func width(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (takesPlace($1) ? 1 : 0) }
  }

  /// Whether a scalar may be shown as it is: no control, no line break, no writing direction.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
      .privateUse:
      false
    default:
      true
    }
  }

  private static func takesPlace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return false
    default: return true
    }
  }

  /// Spaces to the given width.
  static func padded(_ text: String, to wanted: Int) -> String {
    text + String(repeating: " ", count: max(0, wanted - width(text)))
  }

  /// A summary as a sentence: with a capital and a full stop.
  static func sentence(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let first = scalars.prefix(1).map { $0.properties.uppercaseMapping }.joined()
    let ends: Set<Unicode.Scalar> = [".", "?", "!"]
    let stop = scalars.last.map(ends.contains) ?? true ? "" : "."
    return first + String(scalars.dropFirst()) + stop
  }

  /// Breaks text at spaces and line feeds; a word that does not fit has a line of its own.
  ///
  /// All lines begin with `indent` spaces, and all but the first with `hanging` more.
  static func wrap(
    _ text: String, width: Int, indent: Int = 0, hanging: Int = 0
  ) -> [String] {
    let words = text.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { String($0) }
    var lines: [String] = []
    var line = ""
    for word in words {
      let start = indent + (lines.isEmpty ? 0 : hanging)
      if line.isEmpty {
        line = String(repeating: " ", count: start) + word
      } else if self.width(line) + 1 + self.width(word) <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = String(repeating: " ", count: indent + hanging) + word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Labels to the left, bodies to the right; below each other when the width is too small.
  ///
  /// A label wider than `labels` has a line of its own.
  static func table(_ rows: [Row], width: Int, labels: Int, indent: Int = 2) -> [String] {
    let widths = rows.map { self.width($0.label) }
    let column = widths.filter { $0 <= labels }.max() ?? 0
    let start = indent + column + 2
    let margin = String(repeating: " ", count: indent)
    let narrow = width - start < 24
    return rows.flatMap { row -> [String] in
      let bodyStart = narrow || column == 0 ? indent + 6 : start
      let body =
        row.body.flatMap { wrap($0, width: width, indent: bodyStart) }
        + row.items.flatMap { wrap($0, width: width, indent: bodyStart + 2, hanging: 2) }
      guard !narrow, self.width(row.label) <= column, let first = body.first else {
        return [margin + row.label] + body
      }
      let text = first.unicodeScalars.dropFirst(start)
      return [margin + padded(row.label, to: column + 2) + String(text)] + body.dropFirst()
    }
  }
}
