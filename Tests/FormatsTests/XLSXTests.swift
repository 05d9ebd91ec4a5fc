import Testing

@testable import Formats

struct XLSXTests {
  /// The entries of a ZIP file, found by its directory and checked against every length in it.
  static func entries(of file: [UInt8]) throws -> [String: [UInt8]] {
    let number = { (offset: Int, count: Int) in
      (0..<count).reduce(0) { $0 | Int(file[offset + $1]) << (8 * $1) }
    }
    let end = file.count - 22
    try #require(end > 0 && number(end, 4) == 0x0605_4b50)
    var entries: [String: [UInt8]] = [:]
    var line = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      try #require(number(line, 4) == 0x0201_4b50)
      let (size, nameLength, start) = (
        number(line + 24, 4), number(line + 28, 2), number(line + 42, 4)
      )
      let name = String(decoding: file[(line + 46)..<(line + 46 + nameLength)], as: UTF8.self)
      try #require(number(start, 4) == 0x0403_4b50 && number(start + 18, 4) == size)
      #expect(number(start + 8, 2) == 0 && number(start + 12, 2) == 0x21)
      let content = start + 30 + nameLength
      entries[name] = Array(file[content..<(content + size)])
      line += 46 + nameLength
    }
    #expect(line == end)
    return entries
  }

  static func sheet(_ table: Table) throws -> String {
    let entries = try Self.entries(of: XLSXWorkbook(sheets: [.init(table)]).render())
    return String(decoding: try #require(entries["xl/worksheets/sheet1.xml"]), as: UTF8.self)
  }

  @Test func `a workbook holds every part and each is XML`() throws {
    let sample = TableTests.sample
    let workbook = XLSXWorkbook(sheets: [.init(sample), .init(sample, name: "a/b'")])
    let entries = try Self.entries(of: workbook.render())
    #expect(
      entries.keys.sorted() == [
        "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
        "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
      ])
    for (name, content) in entries {
      #expect(XMLReaderTests.failure(of: content) == nil, "\(name)")
    }
    #expect(try workbook.render() == workbook.render())
  }

  @Test func `days and numbers are numbers, text is text`() throws {
    let xml = try Self.sheet(TableTests.sample)
    for part in [
      "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>",
      "<autoFilter ref=\"A1:E4\"/>", "<c r=\"E2\" s=\"2\"><v>46347</v></c>",
      "<c r=\"C2\" s=\"3\"><v>28</v></c>", "<c r=\"D3\" s=\"4\"><v>-0.05</v></c>",
      "<c r=\"B3\" s=\"5\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=1&#10;2</t></is></c>",
      "<c r=\"E3\" s=\"5\" t=\"inlineStr\"><is><t xml:space=\"preserve\">onbekend</t></is></c>",
      "<c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">Nummer</t></is></c>",
    ] {
      #expect(xml.contains(part), "\(part)")
    }
    #expect(!xml.contains("<f>"))
  }

  @Test(arguments: [
    ("1900-03-01", 61), ("2026-11-21", 46_347), ("1970-01-01", 25_569), ("9999-12-31", 2_958_465),
    ("1900-02-28", nil), ("1899-12-31", nil), ("2026-02-30", nil),
  ])
  func `days are numbered as Excel does from March 1900`(day: String, expected: Int?) {
    #expect(XLSXSheetWriter.serial(of: day) == expected)
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func `columns have letters`(index: Int, name: String) {
    #expect(XLSXSheetWriter.columnName(index) == name)
  }

  @Test func `hostile texts come back from a sheet`() throws {
    let texts = hostileTexts.filter { !$0.isEmpty && !$0.utf8.contains(0x0d) }
    let table = Table(
      caption: "", columns: [.init(key: "a", title: "A")], rows: texts.map { [.text($0)] })
    let events = try XMLReaderTests.events(of: Array(Self.sheet(table).utf8))
    let read = events.compactMap { if case .text(let text) = $0 { text } else { nil } }.dropFirst()
    let expected = texts.map { $0 == "_x0041_" ? "_x005F_x0041_" : $0 }
    #expect(read.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test(arguments: [
    ("a\r\nb\rc", "a\nb\nc"), ("a\u{0}\u{1b}\u{ffff}", #"a\u{0}\u{1B}\u{FFFF}"#),
    ("_x0041", "_x0041"), ("__x00e9_", "__x005F_x00e9_"), ("_xyz1_", "_xyz1_"),
    ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
  ])
  func `a cell gets text that Excel reads as it is`(text: String, expected: String) {
    #expect(XLSXText.prepared(text, limit: 32_767) == expected)
  }

  @Test func `a cell is never longer than Excel accepts`() {
    for piece in ["x", "👩", "\u{0}", "_x0041_"] {
      let long = String(repeating: piece, count: 40_000)
      let prepared = XLSXText.prepared(long, limit: 32_767)
      #expect(prepared.utf16.count <= 32_767)
      #expect(prepared.utf16.count > 32_700)
      #expect(prepared.unicodeScalars.last == "…")
    }
    let whole = String(repeating: "x", count: 32_000)
    #expect(XLSXText.prepared(whole, limit: 32_767) == whole)
  }

  @Test func `names of sheets are what Excel accepts`() {
    let names = XLSXSheetName.unique([
      "Lijst", "lijst", "LIJST", "", "''", "[a]:*?/\\", "History", "'x'",
      String(repeating: "a", count: 40),
      String(repeating: "A", count: 40), String(repeating: "👩", count: 20), "a\u{0}b\nc",
    ])
    #expect(
      names == [
        "Lijst", "lijst (2)", "LIJST (3)", "-", "- (2)", "-a------", "History-", "x",
        String(repeating: "a", count: 31), String(repeating: "A", count: 27) + " (2)",
        String(repeating: "👩", count: 15), "a b c",
      ])
  }

  @Test func `a workbook that Excel cannot hold is refused`() {
    #expect(throws: XLSXError.noSheets) { try XLSXWorkbook(sheets: []).render() }
    let columns = (0..<16_385).map { Table.Column(key: "\($0)", title: "\($0)") }
    let wide = Table(caption: "", columns: columns)
    #expect(throws: XLSXError.tooLarge(sheet: 2)) {
      try XLSXWorkbook(sheets: [.init(TableTests.sample), .init(wide)]).render()
    }
    let long = Table(caption: "", columns: [], rows: Array(repeating: [], count: 1_048_576))
    #expect(throws: XLSXError.tooLarge(sheet: 1)) {
      try XLSXWorkbook(sheets: [.init(long)]).render()
    }
  }
}
