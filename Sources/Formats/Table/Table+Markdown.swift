extension Table {
  /// The table as a Markdown table with the titles of the columns, below its caption in bold.
  public func markdown() -> [UInt8] {
    var lines: [String] = []
    if !caption.isEmpty {
      lines += ["**\(Markdown.inline(caption))**", ""]
    }
    lines.append(Self.line(columns.map { Markdown.inline($0.title) }))
    lines.append(Self.line(columns.map { $0.kind.isRightAligned ? "---:" : "---" }))
    for row in rows {
      lines.append(Self.line(cells(of: row).map { Markdown.inline($0.shown) }))
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}
