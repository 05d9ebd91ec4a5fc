/// Writes CSV (RFC 4180) record by record.
///
///     var writer = CSVWriter(dialect: .dutchExcel)
///     writer.append(["naam", "dag"])
///     writer.append([.text("Jansen; A."), .date(iso: "2026-11-21")])
///     writer.bytes  // BOM, naam;dag CRLF, "Jansen; A.";2026-11-21 CRLF
public struct CSVWriter: Sendable {
  /// For whom a file is written.
  public struct Dialect: Hashable, Sendable {
    /// What stands between two cells.
    public var separator: CSVSeparator
    /// Whether the file begins with a byte order mark; without it Excel does not see UTF-8.
    public var hasByteOrderMark: Bool
    /// Whether text that looks like a formula gets a `'` in front.
    public var guardsFormulas: Bool
    /// What stands before the decimals.
    public var decimalMark: String

    /// For a spreadsheet with Dutch settings: byte order mark, `;`, decimal comma, guarded.
    public static let dutchExcel = Dialect(
      separator: .semicolon, hasByteOrderMark: true, guardsFormulas: true, decimalMark: ",")

    /// Rows for a file that began as one for a Dutch spreadsheet: no second byte order mark.
    public static let dutchExcelRows = Dialect(
      separator: .semicolon, hasByteOrderMark: false, guardsFormulas: true, decimalMark: ",")

    /// For machines: `;`, decimal point, every text exactly as it is.
    public static let raw = Dialect(
      separator: .semicolon, hasByteOrderMark: false, guardsFormulas: false, decimalMark: ".")
  }

  /// The file so far.
  public private(set) var bytes: [UInt8]
  private let dialect: Dialect

  /// A file without records.
  public init(dialect: Dialect) {
    self.dialect = dialect
    bytes = dialect.hasByteOrderMark ? ByteOrderMark.utf8 : []
  }

  /// Adds a record of typed cells; days are always `2026-11-21`, which every reader understands.
  public mutating func append(_ cells: [Table.Cell]) {
    appendRecord(cells.map(field))
  }

  /// Adds a record of texts, the header for example.
  public mutating func append(_ texts: [String]) {
    appendRecord(texts.map(textField))
  }

  /// Adds a record as it stood in another file, such as the `raw` of a damaged one.
  public mutating func append(raw record: [UInt8]) {
    bytes += record
    bytes += [CSVByte.carriageReturn, CSVByte.lineFeed]
  }

  /// Hands over what was written since the last time, for a file that is written piece by piece.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func appendRecord(_ fields: [[UInt8]]) {
    // An empty line would be no record at all.
    let isOneEmptyCell = fields.count == 1 && fields.allSatisfy(\.isEmpty)
    bytes += isOneEmptyCell ? Self.quoted("") : Array(fields.joined(separator: [separatorByte]))
    bytes += [CSVByte.carriageReturn, CSVByte.lineFeed]
  }

  private var separatorByte: UInt8 { dialect.separator.rawValue }

  private func field(_ cell: Table.Cell) -> [UInt8] {
    switch cell {
    case .text(let text), .code(let text, _), .date(let text):
      return textField(text)
    case .decimal(let hundredths):
      // Quotes make a number text for some readers: only where the mark is the separator.
      let number = Decimal.hundredths(hundredths, mark: dialect.decimalMark)
      return number.utf8.contains(separatorByte) ? Self.quoted(number) : Array(number.utf8)
    case .integer, .empty:
      return Array(cell.plain.utf8)
    }
  }

  private func textField(_ text: String) -> [UInt8] {
    let safe = dialect.guardsFormulas ? FormulaGuard.guarded(text) : text
    return Self.needsQuotes(safe) ? Self.quoted(safe) : Array(safe.utf8)
  }

  /// Quotes go around whatever any reader, with any separator, could take for more than text.
  private static func needsQuotes(_ text: String) -> Bool {
    let bytes = text.utf8
    return bytes.first == 0x20 || bytes.last == 0x20 || bytes.starts(with: ByteOrderMark.utf8)
      || bytes.contains { byte in
        switch byte {
        case CSVByte.quote, CSVByte.lineFeed, CSVByte.carriageReturn: true
        default: CSVSeparator(rawValue: byte) != nil
        }
      }
  }

  private static func quoted(_ text: String) -> [UInt8] {
    var result = [CSVByte.quote]
    for byte in text.utf8 {
      if byte == CSVByte.quote {
        result.append(CSVByte.quote)
      }
      result.append(byte)
    }
    return result + [CSVByte.quote]
  }
}
