/// A record while it is being read.
struct CSVDraft {
  private let limits: CSVLimits
  /// The physical line on which the record begins.
  var line: Int
  /// All cells so far behind each other, unquoted.
  private(set) var bytes: [UInt8] = []
  /// Where each finished cell ends in `bytes`.
  private(set) var ends: [Int] = []
  /// How many cells were finished, those that were not kept included.
  private(set) var cellCount = 0
  /// What was found wrong so far.
  private(set) var findings: [CSVFinding] = []
  /// Whether a byte above ASCII was read.
  var hasHighBytes = false
  private var cellStart = 0
  private var cellIsDropped = false
  private var cellHasControl = false

  init(line: Int, limits: CSVLimits, like previous: CSVDraft? = nil) {
    self.line = line
    self.limits = limits
    // Records of one file resemble each other.
    bytes.reserveCapacity(previous?.bytes.count ?? 0)
    ends.reserveCapacity(previous?.ends.count ?? 0)
  }

  /// Adds bytes to the current cell.
  @inline(__always)
  mutating func append(_ slice: ArraySlice<UInt8>) {
    guard !slice.isEmpty, hasRoom(for: slice.count) else { return }
    bytes.append(contentsOf: slice)
  }

  /// Adds one byte to the current cell.
  mutating func append(_ byte: UInt8) {
    guard hasRoom(for: 1) else { return }
    bytes.append(byte)
  }

  /// Notes a control character in the current cell, the first only.
  mutating func noteControl(_ value: UInt8) {
    guard !cellHasControl else { return }
    cellHasControl = true
    note(.controlCharacter(UInt32(value)))
  }

  /// Notes something wrong with the current cell.
  mutating func note(_ kind: CSVFinding.Kind, line: Int? = nil) {
    guard cellCount < limits.cells else { return }
    findings.append(CSVFinding(line: line ?? self.line, column: cellCount + 1, kind: kind))
  }

  /// What is wrong with the number of cells; nothing if damage already explains it.
  func countProblem(expected: Int) -> CSVFinding.Kind? {
    let isCutShort = findings.contains { finding in
      finding.kind == .textAfterQuote || finding.kind == .unterminatedQuote
    }
    if isCutShort || cellCount == expected {
      return nil
    }
    return cellCount < expected
      ? .missingCells(expected: expected, found: cellCount)
      : .extraCells(expected: expected, found: cellCount)
  }

  /// Closes the current cell.
  mutating func endCell() {
    if cellCount < limits.cells {
      ends.append(bytes.count)
    }
    cellCount += 1
    cellStart = bytes.count
    cellIsDropped = false
    cellHasControl = false
  }

  /// Whether the current cell may grow by so many bytes; if not it is emptied and said to be.
  @inline(__always)
  private mutating func hasRoom(for count: Int) -> Bool {
    if !cellIsDropped, bytes.count - cellStart + count <= limits.cellBytes,
      bytes.count + count <= limits.recordBytes, cellCount < limits.cells
    {
      return true
    }
    drop()
    return false
  }

  /// Empties the current cell and says which limit it would have met first.
  private mutating func drop() {
    guard !cellIsDropped else { return }
    cellIsDropped = true
    let roomInCell = limits.cellBytes - (bytes.count - cellStart)
    let isCell = roomInCell <= limits.recordBytes - bytes.count
    note(
      isCell
        ? .cellTooLarge(limit: limits.cellBytes) : .recordTooLarge(limit: limits.recordBytes))
    bytes.removeSubrange(cellStart...)
  }
}
