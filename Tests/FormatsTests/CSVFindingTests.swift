import Testing

@testable import Formats

struct CSVFindingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: [UInt8]
    var finding: CSVFinding
    /// The cells of the sound records.
    var sound: [[String]]

    init(
      _ name: String, _ text: String, line: Int, column: Int?, _ columnName: String?,
      _ kind: CSVFinding.Kind, sound: [[String]]
    ) {
      self.init(
        name, bytes: Array(text.utf8), line: line, column: column, columnName, kind, sound: sound)
    }

    init(
      _ name: String, bytes: [UInt8], line: Int, column: Int?, _ columnName: String?,
      _ kind: CSVFinding.Kind, sound: [[String]]
    ) {
      testDescription = name
      self.bytes = bytes
      finding = CSVFinding(line: line, column: column, columnName: columnName, kind: kind)
      self.sound = sound
    }
  }

  static let damagedRecords: [Case] = [
    Case(
      "NUL", "a;b\n1;2\u{0}\n3;4\n", line: 2, column: 2, "b", .controlCharacter(0),
      sound: [["3", "4"]]),
    Case(
      "escape in quotes", "a;b\n\"\n\u{1b}[2J\";2\n3;4\n", line: 2, column: 1, "a",
      .controlCharacter(0x1b), sound: [["3", "4"]]),
    Case(
      "DEL", "a;b\n1;2\n\u{7f};4\n", line: 3, column: 1, "a", .controlCharacter(0x7f),
      sound: [["1", "2"]]),
    Case(
      "C1 in UTF-8", "a;b\n1;\u{9b}\n3;4\n", line: 2, column: 2, "b", .controlCharacter(0x9b),
      sound: [["3", "4"]]),
    Case(
      "too few", "a;b;c\n1;2\n3;4;5\n", line: 2, column: nil, nil,
      .missingCells(expected: 3, found: 2), sound: [["3", "4", "5"]]),
    Case(
      "too many", "a;b\n1;2;3\n4;5\n", line: 2, column: nil, nil,
      .extraCells(expected: 2, found: 3), sound: [["4", "5"]]),
    Case(
      "text after a quote", "a;b\n1;\"2\"x;\"y\n3;4\n", line: 2, column: 2, "b", .textAfterQuote,
      sound: [["3", "4"]]),
    Case(
      "a space after a quote", "a;b\n\"1\" ;2\n3;4\n", line: 2, column: 1, "a", .textAfterQuote,
      sound: [["3", "4"]]),
    Case(
      "a cut file", "a;b\n1;2\n3;\"4\n5;6\n", line: 3, column: 2, "b", .unterminatedQuote,
      sound: [["1", "2"]]),
    Case(
      "a broken byte in UTF-8", bytes: Array("a;b\né;ü\n1;".utf8) + [0xff, 0x0a, 0x33, 0x3b, 0x34],
      line: 3, column: 2, "b", .invalidUTF8, sound: [["é", "ü"], ["3", "4"]]),
    Case(
      "a byte without meaning in Windows-1252",
      bytes: Array("a;b\n".utf8) + [
        0xe9, 0x3b, 0x81, 0x0a, 0x33, 0x3b, 0x34, 0x0a,
      ],
      line: 2, column: 2, "b", .undefinedByte(0x81), sound: [["3", "4"]]),
  ]

  @Test(arguments: damagedRecords)
  func `damage is found where it stands and reading goes on`(damage: Case) throws {
    for chunkSize in [1, 3, 1_000] {
      let reading = CSVReading(damage.bytes, chunkSize: chunkSize)
      let first = try #require(reading.records.first { !$0.findings.isEmpty })
      #expect(first.findings == [damage.finding])
      #expect(first.findings.first?.isNotice == false)
      #expect(reading.records.filter(\.findings.isEmpty).map(\.cells) == damage.sound)
      #expect(reading.records.count(where: { !$0.findings.isEmpty }) == 1)
    }
  }

  @Test func `half a character does not join with the other half in the next cell`() {
    let reading = CSVReading(Array("a;b\né;ü\né;ü\n".utf8) + [0xc3, 0x3b, 0xa9, 0x0a])
    #expect(
      reading.allFindings == [
        CSVFinding(line: 4, column: 1, columnName: "a", kind: .invalidUTF8),
        CSVFinding(line: 4, column: 2, columnName: "b", kind: .invalidUTF8),
      ])
    #expect(reading.records.last?.cells == ["\u{fffd}", "\u{fffd}"])
  }

  @Test(arguments: [
    ("nothing", "", [CSVFinding(line: 1, kind: .emptyFile)]),
    ("only line ends", "\n\r\n\n", [CSVFinding(line: 1, kind: .emptyFile)]),
    ("only a mark", "\u{feff}", [CSVFinding(line: 1, kind: .emptyFile)]),
    ("only a header", "a;b\n", [CSVFinding(line: 1, kind: .headerOnly)]),
    ("only a header, no line end", "a;b", [CSVFinding(line: 1, kind: .headerOnly)]),
    (
      "one name twice", "\nBSN;b;bsn \n1;2;3\n",
      [CSVFinding(line: 2, column: 3, columnName: "bsn", kind: .duplicateColumn(first: 1))]
    ),
    ("a name missing", "a; ;c\n1;2;3\n", [CSVFinding(line: 1, column: 2, kind: .unnamedColumn)]),
    (
      "a quote open in the header", "a;\"b\n1;2\n",
      [
        CSVFinding(line: 1, column: 2, columnName: "b\n1;2\n", kind: .unterminatedQuote),
        CSVFinding(line: 1, kind: .headerOnly),
      ]
    ),
  ])
  func `what is wrong with the file is said once`(
    name: String, text: String, expected: [CSVFinding]
  ) {
    for chunkSize in [1, 1_000] {
      #expect(CSVReading(text, chunkSize: chunkSize).findings == expected, "\(name)")
    }
  }

  @Test func `a quote that stays open is found on its own line, behind other lines of the record`()
  {
    let reading = CSVReading("a;b\n\"x\ny\";\"open\nrest")
    #expect(
      reading.allFindings == [
        CSVFinding(line: 3, column: 2, columnName: "b", kind: .unterminatedQuote)
      ])
    #expect(reading.records.map(\.line) == [2])
  }

  @Test func `each cell has its own findings`() {
    #expect(
      CSVReading("a;b\n\u{1}\u{2};\u{3}\n").allFindings == [
        CSVFinding(line: 2, column: 1, columnName: "a", kind: .controlCharacter(1)),
        CSVFinding(line: 2, column: 2, columnName: "b", kind: .controlCharacter(3)),
      ])
  }

  @Test func `UTF-16 is refused by its mark`() {
    for mark: [UInt8] in [[0xff, 0xfe], [0xfe, 0xff]] {
      let reading = CSVReading(mark + [0x61, 0x00, 0x3b, 0x00, 0x0a, 0x00])
      #expect(reading.findings == [CSVFinding(line: 1, kind: .utf16)])
      #expect(reading.columns.isEmpty)
      #expect(reading.records.isEmpty)
    }
  }

  @Test func `only a damaged record keeps its text, to be mended`() {
    let reading = CSVReading("a;b\r\n1;2\r\n\r\n\"x\ny\"z;2\r\n3;4\r\n\"open\r\n", chunkSize: 2)
    let raw = reading.records.map { $0.raw.map { String(decoding: $0, as: UTF8.self) } }
    #expect(raw == [nil, "\"x\ny\"z;2", nil, "\"open"])
  }

  @Test func `a cell above the limit is left empty and reading goes on`() {
    let limits = CSVLimits(cellBytes: 8, recordBytes: 12)
    let text = "a;b;c\n1;\"12345678\";3\n1;\"123\n456789\";3\n1;2;3\n123456;12345678;3\n1;2;3\n"
    for chunkSize in [1, 2, 1_000] {
      let reading = CSVReading(text, chunkSize: chunkSize, limits: limits)
      #expect(
        reading.cells == [
          ["1", "12345678", "3"], ["1", "", "3"], ["1", "2", "3"], ["123456", "", "3"],
          ["1", "2", "3"],
        ])
      #expect(
        reading.allFindings == [
          CSVFinding(line: 3, column: 2, columnName: "b", kind: .cellTooLarge(limit: 8)),
          CSVFinding(line: 6, column: 2, columnName: "b", kind: .recordTooLarge(limit: 12)),
        ])
    }
  }

  @Test func `what is kept of a damaged record has a limit too`() {
    let limits = CSVLimits(cellBytes: 8, recordBytes: 8)
    for chunkSize in [1, 4, 1_000] {
      let reading = CSVReading("a;b\n1;123456789\n1;\u{1}\n", chunkSize: chunkSize, limits: limits)
      #expect(reading.records.map(\.raw) == [nil, [0x31, 0x3b, 0x01]])
      #expect(reading.records.first?.findings.map(\.kind) == [.recordTooLarge(limit: 8)])
    }
    let tie = CSVReading("a\n123456789\n", limits: limits)
    #expect(tie.records.first?.findings.map(\.kind) == [.cellTooLarge(limit: 8)])
  }

  @Test func `cells behind the limit are counted, not kept`() {
    let text = "a;b\n1;2;" + String(repeating: "x\u{1};", count: 1_000) + "\n1;2\n"
    let reading = CSVReading(text, limits: CSVLimits(cells: 3))
    #expect(reading.cells == [["1", "2", "x\u{1}"], ["1", "2"]])
    #expect(
      reading.allFindings.map(\.kind) == [
        .controlCharacter(1), .extraCells(expected: 2, found: 1_003),
      ])
    let wide = CSVReading("a;b;c;d\n1;2;3\n", limits: CSVLimits(cells: 3))
    #expect(wide.findings.map(\.kind) == [.extraCells(expected: 3, found: 4)])
  }
}
