/// One record of a CSV file: its cells as text and where it stood.
public struct CSVRecord: Hashable, Sendable {
  /// The physical line on which the record begins, from 1.
  public let line: Int
  /// What is wrong with the record; empty for a sound one.
  public let findings: [CSVFinding]
  /// The record as it stood in the file, without its line end, so that it can be mended.
  ///
  /// Only of a record with findings, and `nil` if that was larger than the limit.
  public let raw: [UInt8]?
  /// All cells behind each other, unquoted, in UTF-8.
  private let bytes: [UInt8]
  /// Where each cell ends in `bytes`.
  private let ends: [Int]

  init(line: Int, findings: [CSVFinding], raw: [UInt8]?, bytes: [UInt8], ends: [Int]) {
    self.line = line
    self.findings = findings
    self.raw = raw
    self.bytes = bytes
    self.ends = ends
  }

  /// The number of cells.
  public var count: Int { ends.count }

  /// The text of a cell, counted from 0; `nil` behind the last.
  ///
  /// In a cell with the finding `invalidUTF8` the wrong bytes read as U+FFFD.
  public subscript(_ index: Int) -> String? {
    utf8(at: index).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The UTF-8 bytes of a cell, counted from 0; `nil` behind the last.
  public func utf8(at index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// The texts of all cells.
  public var cells: [String] { ends.indices.compactMap { self[$0] } }

  /// Whether every cell is empty, as in the `;;;` that spreadsheets leave behind.
  public var isBlank: Bool { bytes.isEmpty }
}

/// The first record of a CSV file: the names of the columns.
public struct CSVHeader: Hashable, Sendable {
  /// The names in the order of the file, without spaces around them.
  public let columns: [String]

  /// A header with these names.
  init(columns: [String]) {
    self.columns = columns.map(Self.trimmed)
  }

  /// The first column of that name, counted from 0; capitals of A to Z do not matter.
  public func index(of name: String) -> Int? {
    let wanted = Self.key(name)
    return columns.firstIndex { Self.key($0) == wanted }
  }

  /// What is wrong with the names: missing ones and ones that were there before.
  func findings(line: Int) -> [CSVFinding] {
    var firstColumns: [[UInt8]: Int] = [:]
    return columns.enumerated().compactMap { index, name in
      if name.isEmpty {
        return CSVFinding(line: line, column: index + 1, kind: .unnamedColumn)
      }
      if let first = firstColumns[Self.key(name)] {
        return CSVFinding(
          line: line, column: index + 1, columnName: name, kind: .duplicateColumn(first: first))
      }
      firstColumns[Self.key(name)] = index + 1
      return nil
    }
  }

  /// What makes two names the same: their bytes with A to Z in lower case.
  static func key(_ name: String) -> [UInt8] {
    name.utf8.map { 0x41...0x5a ~= $0 ? $0 + 0x20 : $0 }
  }

  private static func trimmed(_ name: String) -> String {
    let bytes = Array(name.utf8)
    guard let first = bytes.firstIndex(where: { $0 != 0x20 }),
      let last = bytes.lastIndex(where: { $0 != 0x20 })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
