/// Reads a CSV file (RFC 4180) record by record; memory does not grow with the file.
///
/// The separator is found from the header line unless it is given, a UTF-8 byte order mark is
/// taken off, and lines may end in LF, CRLF or CR. Lines without anything are skipped. What is
/// wrong with a record comes with the record, what is wrong with the file is in `findings`; after a
/// damaged record reading goes on with the next one.
///
///     var reader = CSVReader(bytes: Array("naam;jaar\r\n\"Zoë; jr\";2010\r\n".utf8))
///     let name = reader.readHeader().index(of: "naam")  // 0
///     while let record = reader.next() {
///       record[0]  // "Zoë; jr"
///     }
///
/// `Failure` is the error with which the source of bytes can fail, `Never` for bytes in memory.
public struct CSVReader<Failure: Error> {
  /// What was found about the file as a whole, the header included, so far.
  public private(set) var findings: [CSVFinding] = []
  /// The separator: the one given, or after `readHeader` the one found.
  public private(set) var separator: CSVSeparator?

  private let encoding: TextEncoding
  private let limits: CSVLimits
  private let source: () throws(Failure) -> [UInt8]?
  private var scanner: CSVScanner
  private var header: CSVHeader?
  private var chunk: [UInt8] = []
  private var position = 0
  private var recordStart = 0
  /// What was read of the current record in chunks that are gone; `nil` beyond the limit.
  private var carried: [UInt8]? = []
  private var isAtEnd = false
  private var hasRecords = false

  /// A reader that takes its bytes from a source, chunk by chunk, until that gives `nil`.
  ///
  /// A source can be read only once, so its encoding must be known beforehand:
  /// `EncodingInspector` finds it in a first pass over the same bytes.
  public init(
    encoding: TextEncoding = .utf8, separator: CSVSeparator? = nil, limits: CSVLimits = CSVLimits(),
    source: @escaping () throws(Failure) -> [UInt8]?
  ) {
    self.encoding = encoding
    self.separator = separator
    self.limits = limits
    self.source = source
    scanner = CSVScanner(separator: separator ?? .semicolon, limits: limits)
  }

  /// The names of the columns; reads the header line when called first.
  ///
  /// A file without a line, or in UTF-16, gives no columns; `findings` says so.
  public mutating func readHeader() throws(Failure) -> CSVHeader {
    if let header {
      return header
    }
    try prepare()
    let record = try readDraft().map { finish($0, expecting: nil) }
    let header = CSVHeader(columns: record?.cells ?? [])
    self.header = header
    if let record {
      findings += record.findings.map { $0.named(by: header) }
      findings += header.findings(line: record.line)
    } else if !findings.contains(where: { $0.kind == .utf16 }) {
      findings.append(CSVFinding(line: 1, kind: .emptyFile))
    }
    return header
  }

  /// The next record below the header; `nil` at the end of the file.
  public mutating func next() throws(Failure) -> CSVRecord? {
    let header = try readHeader()
    guard !header.columns.isEmpty else { return nil }
    guard let draft = try readDraft() else {
      if !hasRecords {
        hasRecords = true
        findings.append(CSVFinding(line: 1, kind: .headerOnly))
      }
      return nil
    }
    hasRecords = true
    return finish(draft, expecting: header)
  }

  /// Reads up to the end of the header line, so that the separator is known.
  private mutating func prepare() throws(Failure) {
    var detector = CSVSeparatorDetector(limit: limits.recordBytes)
    while !(detector.isDone && chunk.count >= ByteOrderMark.utf8.count) {
      guard let more = try source() else { break }
      chunk += more
      detector.inspect(more)
    }
    if chunk.starts(with: ByteOrderMark.utf8) {
      position = ByteOrderMark.utf8.count
    }
    if encoding == .utf16 || ByteOrderMark.utf16.contains(where: { chunk.starts(with: $0) }) {
      findings.append(CSVFinding(line: 1, kind: .utf16))
      isAtEnd = true
    }
    if encoding == .windows1252 {
      findings.append(CSVFinding(line: 1, kind: .readAsWindows1252))
    }
    let found = separator ?? detector.separator
    separator = found
    scanner = CSVScanner(separator: found, limits: limits)
  }

  /// Reads up to the end of a record; `nil` at the end of the file.
  private mutating func readDraft() throws(Failure) -> CSVDraft? {
    carried = []
    recordStart = position
    while !isAtEnd {
      if position < chunk.count {
        let (end, isComplete) = scanner.scan(chunk, from: position)
        position = end
        if isComplete {
          return scanner.takeDraft()
        }
      } else {
        carryOver()
        guard let more = try source() else {
          isAtEnd = true
          return scanner.finish() ? scanner.takeDraft() : nil
        }
        chunk = more
      }
    }
    return nil
  }

  /// Keeps the part of the current record that the chunk holds, before the next chunk comes.
  private mutating func carryOver() {
    if let length = carried?.count, length + chunk.count - recordStart <= limits.recordBytes {
      carried?.append(contentsOf: chunk[recordStart...])
    } else {
      carried = nil
    }
    chunk = []
    position = 0
    recordStart = 0
  }

  /// The current record as it stood in the file, without the line ends around it.
  private func rawRecord() -> [UInt8]? {
    guard let carried else { return nil }
    let all = carried + chunk[recordStart..<position]
    guard all.count <= limits.recordBytes else { return nil }
    let isText = { (byte: UInt8) in byte != CSVByte.lineFeed && byte != CSVByte.carriageReturn }
    guard let first = all.firstIndex(where: isText), let last = all.lastIndex(where: isText) else {
      return []
    }
    return Array(all[first...last])
  }

  /// Makes a record of a draft: decodes its cells, and compares their number with the header's.
  private func finish(_ draft: CSVDraft, expecting header: CSVHeader?) -> CSVRecord {
    var cells = draft.decoded(from: encoding)
    let expected = header?.columns.count ?? min(draft.cellCount, limits.cells)
    if let kind = draft.countProblem(expected: expected) {
      cells.findings.append(CSVFinding(line: draft.line, kind: kind))
    }
    let findings = header.map { header in cells.findings.map { $0.named(by: header) } }
    return CSVRecord(
      line: draft.line, findings: findings ?? cells.findings,
      raw: cells.findings.isEmpty ? nil : rawRecord(), bytes: cells.bytes, ends: cells.ends)
  }
}

extension CSVReader where Failure == Never {
  /// A reader of bytes in memory, whose encoding it finds out by itself.
  public init(
    bytes: [UInt8], separator: CSVSeparator? = nil, limits: CSVLimits = CSVLimits()
  ) {
    var rest: [UInt8]? = bytes
    self.init(
      encoding: EncodingInspector.encoding(of: bytes), separator: separator, limits: limits
    ) {
      defer { rest = nil }
      return rest
    }
  }
}
