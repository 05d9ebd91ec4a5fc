/// Something in a CSV file that is wrong or worth saying, with the place where it stands.
///
/// It never holds what a cell says: a finding may go to a screen or a log that the data may not.
public struct CSVFinding: Hashable, Sendable {
  /// The physical line on which the record begins (for an unterminated quote: the quote), from 1.
  public let line: Int
  /// The number of the cell in its record, from 1; `nil` if the finding is about more than a cell.
  public let column: Int?
  /// What the header calls that column, if it does.
  public let columnName: String?
  /// What was found.
  public let kind: Kind

  /// A finding at a place.
  public init(line: Int, column: Int? = nil, columnName: String? = nil, kind: Kind) {
    self.line = line
    self.column = column
    self.columnName = columnName
    self.kind = kind
  }

  /// What can be found.
  public enum Kind: Hashable, Sendable {
    /// The file is no UTF-8 and was read as Windows-1252.
    case readAsWindows1252
    /// The file is UTF-16, which is not read.
    case utf16
    /// The file holds no line at all.
    case emptyFile
    /// The file holds a header and nothing below it.
    case headerOnly
    /// A column has the name of an earlier one, whose number this is.
    case duplicateColumn(first: Int)
    /// A column has no name.
    case unnamedColumn
    /// The cell holds bytes that are not UTF-8.
    case invalidUTF8
    /// The cell holds a byte that Windows-1252 gives no meaning.
    case undefinedByte(UInt8)
    /// The cell holds a control character, such as NUL.
    case controlCharacter(UInt32)
    /// The cell is larger than so many bytes and was left empty.
    case cellTooLarge(limit: Int)
    /// The record is larger than so many bytes; the cells that did not fit were left empty.
    case recordTooLarge(limit: Int)
    /// A quote was opened and the file ended, as a file that was cut off does.
    case unterminatedQuote
    /// Something other than a separator follows a closing quote; the rest of the line was skipped.
    case textAfterQuote
    /// The record has fewer cells than the header.
    case missingCells(expected: Int, found: Int)
    /// The record has more cells than the header.
    case extraCells(expected: Int, found: Int)
  }

  /// Whether this is only news: what was read can be used as it is.
  public var isNotice: Bool {
    switch kind {
    case .readAsWindows1252, .headerOnly: true
    case .utf16, .emptyFile, .duplicateColumn, .unnamedColumn, .invalidUTF8, .undefinedByte,
      .controlCharacter, .cellTooLarge, .recordTooLarge, .unterminatedQuote, .textAfterQuote,
      .missingCells, .extraCells:
      false
    }
  }

  /// The same finding with the name that the header gives its column.
  func named(by header: CSVHeader) -> CSVFinding {
    let index = (column ?? 0) - 1
    let name = header.columns.indices.contains(index) ? header.columns[index] : nil
    return CSVFinding(line: line, column: column, columnName: name, kind: kind)
  }
}
