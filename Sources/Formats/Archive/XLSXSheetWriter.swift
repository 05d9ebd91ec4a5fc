/// Writes one table as the XML of a sheet.
enum XLSXSheetWriter {
  /// The place of each style in `XLSXParts.styles`.
  private enum Style: Int {
    case header = 1
    case day, number, decimal, text
  }

  /// Excel refuses a file with a longer cell.
  private static let textLimit = 32_767

  static func xml(of table: Table) -> [UInt8] {
    let rows = table.rows.map { table.cells(of: $0) }
    var bytes: [UInt8] = []
    bytes += XLSXParts.declaration.utf8
    bytes += "<worksheet xmlns=\"\(XLSXParts.main)\">".utf8
    bytes += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>".utf8
    bytes += "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" ".utf8
    bytes += "topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>".utf8
    bytes += "</sheetView></sheetViews>".utf8
    appendWidths(of: table, rows: rows, to: &bytes)
    bytes += "<sheetData>".utf8
    let titles = table.columns.map(\.title)
    appendRow(1, of: titles.map { (.text($0), .header) }, to: &bytes)
    for (index, row) in rows.enumerated() {
      appendRow(index + 2, of: row.map { ($0, style(of: $0)) }, to: &bytes)
    }
    bytes += "</sheetData>".utf8
    if !table.columns.isEmpty {
      let last = columnName(table.columns.count - 1) + String(rows.count + 1)
      bytes += "<autoFilter ref=\"A1:\(last)\"/>".utf8
    }
    // A4, landscape, as wide as the paper, as many pages as it takes.
    bytes += "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>".utf8
    bytes += "</worksheet>".utf8
    return bytes
  }

  /// The letters of a column counted from 0: `A`, `Z`, `AA`.
  static func columnName(_ index: Int) -> String {
    var name = ""
    var rest = index + 1
    while rest > 0 {
      let letter = UInt8(truncatingIfNeeded: 0x41 + (rest - 1) % 26)
      name = String(Unicode.Scalar(letter)) + name
      rest = (rest - 1) / 26
    }
    return name
  }

  /// The number of a day: days since 30 December 1899.
  ///
  /// `nil` before 1 March 1900, where Excel counts a leap day that never was.
  static func serial(of iso: String) -> Int? {
    guard let day = ISODay(iso: iso) else { return nil }
    let serial = day.ordinal - dayZero
    return serial > 60 ? serial : nil
  }

  /// 30 December 1899 as `ISODay.ordinal`.
  private static let dayZero = 693_959

  private static func appendWidths(
    of table: Table, rows: [[Table.Cell]], to bytes: inout [UInt8]
  ) {
    guard !table.columns.isEmpty else { return }
    bytes += "<cols>".utf8
    for (index, column) in table.columns.enumerated() {
      // Room for the button of the filter beside the title.
      var width = DisplayWidth.of(column.title) + 4
      for row in rows {
        width = max(width, DisplayWidth.of(row[index].shown) + 2)
      }
      let number = index + 1
      bytes += "<col min=\"\(number)\" max=\"\(number)\" ".utf8
      bytes += "width=\"\(min(max(width, 8), 60))\" customWidth=\"1\"/>".utf8
    }
    bytes += "</cols>".utf8
  }

  private static func appendRow(
    _ number: Int, of cells: [(cell: Table.Cell, style: Style)], to bytes: inout [UInt8]
  ) {
    bytes += "<row r=\"\(number)\">".utf8
    for (index, entry) in cells.enumerated() {
      append(entry.cell, style: entry.style, at: columnName(index) + String(number), to: &bytes)
    }
    bytes += "</row>".utf8
  }

  private static func style(of cell: Table.Cell) -> Style {
    switch cell {
    case .integer: .number
    case .decimal: .decimal
    case .date(let iso): serial(of: iso) == nil ? .text : .day
    case .text, .code, .empty: .text
    }
  }

  private static func append(
    _ cell: Table.Cell, style: Style, at place: String, to bytes: inout [UInt8]
  ) {
    let start = "<c r=\"\(place)\" s=\"\(style.rawValue)\""
    switch cell {
    case .empty, .text(""): return
    case .integer(let number): bytes += "\(start)><v>\(number)</v></c>".utf8
    case .decimal(let hundredths):
      bytes += "\(start)><v>\(Decimal.hundredths(hundredths, mark: "."))</v></c>".utf8
    case .date(let iso):
      if let serial = serial(of: iso) {
        bytes += "\(start)><v>\(serial)</v></c>".utf8
      } else {
        append(text: iso, after: start, to: &bytes)
      }
    case .text(let text), .code(_, let text): append(text: text, after: start, to: &bytes)
    }
  }

  private static func append(text: String, after start: String, to bytes: inout [UInt8]) {
    bytes += "\(start) t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8
    XMLEscaper.append(XLSXText.prepared(text, limit: textLimit), to: &bytes)
    bytes += "</t></is></c>".utf8
  }
}

/// What a text must be before a cell can hold it.
enum XLSXText {
  /// The text with line feeds as line ends, its `_x0041_` escaped, and cut to a number of UTF-16
  /// units with `…` at the cut.
  static func prepared(_ text: String, limit: Int) -> String {
    if text.utf8.count < limit - 8, !text.utf8.contains(where: mayNeedWork) {
      return text
    }
    var result = String.UnicodeScalarView()
    var length = 0
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\r" {
        if index + 1 < scalars.count, scalars[index + 1] == "\n" { continue }
        result.append("\n")
        length += 1
      } else {
        let added = addition(for: scalar, at: index, in: scalars)
        length += added.utf16.count
        result.append(contentsOf: added.unicodeScalars)
      }
      // One unit stays for the sign of the cut.
      if length >= limit - 8, index + 1 < scalars.count {
        result.append("…")
        break
      }
    }
    return String(result)
  }

  /// Whether a byte can be part of something that a cell cannot hold; 0xEF begins U+FFFE.
  private static func mayNeedWork(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x5f || byte == 0xef
  }

  /// A scalar as it goes into the cell; the `_` of `_x0041_`, which Excel reads as `A`, escaped.
  private static func addition(
    for scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]
  ) -> String {
    guard scalar == "_", index + 6 < scalars.count, scalars[index + 1] == "x",
      scalars[index + 6] == "_",
      scalars[(index + 2)..<(index + 6)].allSatisfy(\.properties.isASCIIHexDigit)
    else { return scalar.isAllowedInXML ? String(scalar) : scalar.escapedForm }
    return "_x005F_"
  }
}
