extension Table {
  /// The table for a terminal: titles, a rule, rows in aligned columns, no line wider than asked.
  ///
  /// When it does not fit, the widest text columns give way first; a cell that was cut ends in `…`.
  /// Numbers and days are cut only if nothing else is left to cut. Controls in cells are written
  /// out. Every line ends in a line feed.
  ///
  /// - Parameter width: the columns of the terminal; the default is that of most.
  public func textTable(width: Int = 80) -> [UInt8] {
    let shown = rows.map { cells(of: $0).map { VisibleText.line($0.shown) } }
    let titles = columns.map { VisibleText.line($0.title) }
    let widths = columnWidths(titles: titles, rows: shown, width: width)
    var bytes: [UInt8] = []
    appendLine(titles, widths: widths, width: width, to: &bytes)
    let rules = widths.map { String(repeating: "-", count: $0) }
    appendLine(rules, widths: widths, width: width, to: &bytes)
    for row in shown {
      appendLine(row, widths: widths, width: width, to: &bytes)
    }
    return bytes
  }

  /// Spaces between two columns.
  private static let gap = 2
  /// Below this a text column says nothing any more.
  private static let leastWidth = 6

  /// What every column gets: its own width, less what the widest text columns must give.
  private func columnWidths(titles: [String], rows: [[String]], width: Int) -> [Int] {
    var widths = titles.map(DisplayWidth.of)
    for row in rows {
      for (index, text) in row.enumerated() {
        widths[index] = max(widths[index], DisplayWidth.of(text))
      }
    }
    var excess = widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) - width
    while excess > 0, let widest = widestText(of: widths) {
      // At once down to the second widest: one column may hold a whole letter.
      let others = widths.indices.filter { $0 != widest && columns[$0].kind == .text }
      let next = others.map { widths[$0] }.filter { $0 < widths[widest] }.max() ?? 0
      let step = min(excess, max(1, widths[widest] - max(next, Self.leastWidth)))
      widths[widest] -= step
      excess -= step
    }
    return widths
  }

  private func widestText(of widths: [Int]) -> Int? {
    widths.indices
      .filter { columns[$0].kind == .text && widths[$0] > Self.leastWidth }
      .max { widths[$0] < widths[$1] }
  }

  private func appendLine(
    _ texts: [String], widths: [Int], width: Int, to bytes: inout [UInt8]
  ) {
    var line = ""
    for (index, text) in texts.enumerated() {
      if index > 0 {
        line += String(repeating: " ", count: Self.gap)
      }
      let cut = DisplayWidth.cut(text, to: widths[index])
      let padding = String(repeating: " ", count: widths[index] - DisplayWidth.of(cut))
      line += columns[index].kind.isRightAligned ? padding + cut : cut + padding
    }
    bytes += DisplayWidth.cut(Self.withoutSpacesAtEnd(line), to: width).utf8
    bytes.append(0x0a)
  }

  private static func withoutSpacesAtEnd(_ line: String) -> String {
    let bytes = Array(line.utf8)
    guard let last = bytes.lastIndex(where: { $0 != 0x20 }) else { return "" }
    return String(decoding: bytes[...last], as: UTF8.self)
  }
}
