@testable import Formats

/// Everything that one reading of a CSV file gives.
struct CSVReading: Equatable {
  var columns: [String] = []
  var separator: CSVSeparator?
  var records: [CSVRecord] = []
  var findings: [CSVFinding] = []

  var cells: [[String]] { records.map(\.cells) }
  /// The findings of the file, then those of its records.
  var allFindings: [CSVFinding] { findings + records.flatMap(\.findings) }

  /// Reads bytes in chunks of a size, each file in its own encoding.
  init(
    _ bytes: [UInt8], chunkSize: Int = .max, separator: CSVSeparator? = nil,
    limits: CSVLimits = CSVLimits()
  ) {
    var rest = bytes[...]
    var reader = CSVReader<Never>(
      encoding: EncodingInspector.encoding(of: bytes), separator: separator, limits: limits
    ) {
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(chunkSize) }
      return Array(rest.prefix(chunkSize))
    }
    columns = reader.readHeader().columns
    while let record = reader.next() {
      records.append(record)
    }
    self.separator = reader.separator
    findings = reader.findings
  }

  init(_ text: String, chunkSize: Int = .max, limits: CSVLimits = CSVLimits()) {
    self.init(Array(text.utf8), chunkSize: chunkSize, limits: limits)
  }
}

/// Names that broke one format or another before: what E8 and O1 of the fault list ask for.
let hostileTexts = [
  "O'Brien-van der Meer", "\"Jan\" Jansen", "a;b,c\\d\te", "regel een\nregel twee",
  "regel een\r\nregel twee", "=1+1", "+31612345678", "-1", "@SUM(A1)", "\u{feff}=1", " =1",
  "\u{200b}=cmd|' /C calc'!A0", "\u{ff1d}1", "<script>alert('x')</script>", "a & b &amp; c",
  "]]>", "é\u{301}", "\"\u{301}x", ",\u{301}x", "=\u{301}x", "=\u{200d}x", ";\u{301}", "<\u{338}b",
  "René", "Rene\u{301}", "\u{202e}nesnaJ", "\u{2066}x\u{2069}", "👩‍👩‍👧", "漢字", "K\u{212a}",
  "_x0041_", "| a | *b* _c_ `d` [e](f) #g ~h~", "C:\\temp\\new", "'", "''=1", "null", "",
  " begin en eind ", "\u{2028}", "-->", "%0d%0a", "\\n", "BEGIN:VEVENT",
]
