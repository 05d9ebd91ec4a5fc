import Testing

@testable import Formats

struct CSVReaderTests {
  @Test func `cells are named by the header`() throws {
    var reader = CSVReader(bytes: Array("naam;jaar\r\n\"Zoë; jr\";2010\r\n".utf8))
    let header = reader.readHeader()
    #expect(header.columns == ["naam", "jaar"])
    #expect(header.index(of: "JAAR") == 1)
    #expect(header.index(of: "bsn") == nil)
    let first = reader.next()
    let record = try #require(first)
    #expect(record.cells == ["Zoë; jr", "2010"])
    #expect(record[0] == "Zoë; jr")
    #expect(record.utf8(at: 1).map(Array.init) == Array("2010".utf8))
    #expect(record[2] == nil)
    #expect(record[-1] == nil)
    for _ in 0..<2 {
      let end = reader.next()
      #expect(end == nil)
    }
    #expect(reader.findings.isEmpty)
    #expect(reader.separator == .semicolon)
  }

  @Test(arguments: [
    ("quotes doubled", "a;b\n\"x\"\"y\";\"\"\"\"\n", [["x\"y", "\""]]),
    ("separator in quotes", "a;b\n\"x;y\";z\n", [["x;y", "z"]]),
    ("line ends in quotes", "a;b\n\"x\ny\";\"p\r\nq\"\n", [["x\ny", "p\r\nq"]]),
    ("empty cells", "a;b\n;\n\"\";\"\"\n", [["", ""], ["", ""]]),
    ("quotes in the middle are text", "a;b\nx\"y\"z;2\" buis\n", [["x\"y\"z", "2\" buis"]]),
    ("no line end at the end", "a;b\n1;2\n3;4", [["1", "2"], ["3", "4"]]),
    ("an empty last cell at the end", "a;b\n1;", [["1", ""]]),
    ("a quoted last cell at the end", "a;b\n1;\"2\"", [["1", "2"]]),
    (
      "lines without anything are skipped", "\n\na;b\n\n1;2\n\n\n3;4\n\n",
      [["1", "2"], ["3", "4"]]
    ),
    ("spaces are kept", "a;b\n x ;\t\n", [[" x ", "\t"]]),
    ("one column", "a\n1\n\"\"\n2\n", [["1"], [""], ["2"]]),
    (
      "a mark on a quote or a separator", "a;b\n\"\u{301}x\";y\n;\u{301}z\n",
      [["\u{301}x", "y"], ["", "\u{301}z"]]
    ),
  ])
  func `records read as RFC 4180 says`(name: String, text: String, expected: [[String]]) {
    for chunkSize in 1...8 {
      let reading = CSVReading(text, chunkSize: chunkSize)
      #expect(reading.cells == expected, "\(name), chunks of \(chunkSize)")
      #expect(reading.allFindings.isEmpty, "\(name), chunks of \(chunkSize)")
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a record knows the physical line on which it begins`(end: String) {
    let lines = ["", "a;b", "1;\"x", "", "y\"", "", "3;4", "\"z", "\";5"]
    for chunkSize in [1, 2, 3, 1_000] {
      let reading = CSVReading(lines.joined(separator: end), chunkSize: chunkSize)
      #expect(reading.records.map(\.line) == [3, 7, 8])
      #expect(reading.cells.first?.last == ["x", "", "y"].joined(separator: end))
    }
  }

  @Test(arguments: [
    ("a;b;c", CSVSeparator.semicolon), ("a,b,c", .comma), ("a\tb\tc", .tab), ("a", .semicolon),
    ("\"a,b,c,d\";e", .semicolon), ("a;b,c", .semicolon), ("a\tb,c", .tab),
    ("\"x\n;;;\",y", .comma), ("", .semicolon), ("\u{feff}\na,b", .comma),
  ])
  func `the separator is found from the header line`(header: String, expected: CSVSeparator) {
    for chunkSize in [1, 2, 1_000] {
      let text = header + "\n;;;;;;,,,,\t\t\n"
      #expect(CSVReading(text, chunkSize: chunkSize).separator == expected)
    }
  }

  @Test func `a given separator is used`() {
    let reading = CSVReading(Array("a,b;c\n1,2;3\n".utf8), separator: .comma)
    #expect(reading.columns == ["a", "b;c"])
    #expect(reading.cells == [["1", "2;3"]])
  }

  /// One table in 48 dialects: mark, separator, line end, quoting and encoding.
  @Test func `every dialect of one table gives the same records`() throws {
    let rows = [["naam", "plaats"], ["Zoë van 't Hof", "Düren"], ["", "x"], ["a b", "Œuvre €"]]
    var readings: [[[String]]] = []
    for separator in CSVSeparator.allCases {
      for end in ["\n", "\r\n", "\r"] {
        for isQuoted in [false, true] {
          let text = Self.text(rows, separator: separator, end: end, isQuoted: isQuoted)
          let windows = try #require(Self.windows1252(text))
          readings += [Array(text.utf8), ByteOrderMark.utf8 + text.utf8, windows].map {
            let reading = CSVReading($0)
            #expect(reading.separator == separator)
            #expect(reading.records.flatMap(\.findings).isEmpty)
            return [reading.columns] + reading.cells
          }
        }
      }
    }
    #expect(readings.count == 54)
    #expect(readings.allSatisfy { $0 == rows })
  }

  @Test func `where the chunks are cut does not matter`() {
    let text =
      "\u{feff}naam;dag\r\n\"Zoë \"\"x\"\"\r\n;\";1\r\n\"kapot\"x;2\r\n\r\nkort\r\n\u{1};\"€"
    let whole = CSVReading(text)
    for chunkSize in 1...text.utf8.count {
      #expect(CSVReading(text, chunkSize: chunkSize) == whole, "chunks of \(chunkSize)")
    }
    #expect(whole.allFindings.count == 4)
  }

  @Test func `a source that fails fails the reading`() throws {
    struct Broken: Error, Equatable {}
    var chunks: [[UInt8]] = [Array("a;b\n1;2\n3".utf8)]
    var reader = CSVReader<Broken> { () throws(Broken) in
      guard let chunk = chunks.popLast() else { throw Broken() }
      return chunk
    }
    let first = try reader.next()
    #expect(first?.cells == ["1", "2"])
    var failure: Broken?
    do throws(Broken) {
      _ = try reader.next()
    } catch {
      failure = error
    }
    #expect(failure != nil)
  }

  private static func text(
    _ rows: [[String]], separator: CSVSeparator, end: String, isQuoted: Bool
  ) -> String {
    let mark = String(Unicode.Scalar(separator.rawValue))
    return rows.map { row in
      row.map { isQuoted ? "\"\($0)\"" : $0 }.joined(separator: mark) + end
    }.joined()
  }

  /// The text in Windows-1252, found by trying every byte.
  private static func windows1252(_ text: String) -> [UInt8]? {
    let bytes = text.unicodeScalars.compactMap { scalar in
      (UInt8.min...UInt8.max).first { Windows1252.scalar(of: $0) == scalar }
    }
    return bytes.count == text.unicodeScalars.count ? bytes : nil
  }
}
