extension Table {
  /// The table as an HTML table in a box that scrolls when the screen is narrow.
  ///
  /// The box can be reached with the keyboard and is named by the caption. `id` must be the only
  /// one of its name on the page.
  ///
  /// - Parameter hasRowHeaders: whether the first cell of a row names the row; true by default.
  public func html(id: String, hasRowHeaders: Bool = true) -> HTMLNode {
    let caption = HTMLNode.element(.caption, [.id(id + "-caption")], [.text(caption)])
    let titles = columns.map { column in
      HTMLNode.element(
        .th, [.scope(.column)] + Self.alignment(column.kind), [.text(column.title)])
    }
    let body = rows.map { row in
      HTMLNode.element(
        .tr, [],
        zip(columns, cells(of: row)).enumerated().map { index, pair in
          let isHeader = hasRowHeaders && index == 0 && !pair.1.shown.isEmpty
          return .element(
            isHeader ? .th : .td,
            (isHeader ? [.scope(.row)] : []) + Self.classes(of: pair.1, kind: pair.0.kind),
            [Self.content(of: pair.1)])
        })
    }
    let table = HTMLNode.element(
      .table, [],
      [caption, .element(.thead, [], [.element(.tr, [], titles)]), .element(.tbody, [], body)])
    return .element(
      .div,
      [.className("scroll"), .role(.region), .focusable, .labelledBy(id + "-caption")], [table])
  }

  private static func alignment(_ kind: Kind) -> [HTMLAttribute] {
    kind.isRightAligned ? [.className("num")] : []
  }

  /// How a cell is set: numbers at the right, short codes with a hyphen on one line.
  private static func classes(of cell: Cell, kind: Kind) -> [HTMLAttribute] {
    guard case .text(let text) = cell, text.utf8.count <= 16, text.utf8.contains(0x2d),
      !text.utf8.contains(0x20)
    else { return alignment(kind) }
    return [.className(kind.isRightAligned ? "num nowrap" : "nowrap")]
  }

  private static func content(of cell: Cell) -> HTMLNode {
    if case .date(let iso) = cell, let day = ISODay(iso: iso) {
      return .element(.time, [.dateTime(day)], [.text(day.dayFirst)])
    }
    return .text(cell.shown)
  }
}
