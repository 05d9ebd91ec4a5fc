import Testing

@testable import Formats

struct CSVWriterTests {
  @Test func `a Dutch spreadsheet gets mark, semicolons, CRLF, ISO days and a decimal comma`() {
    var writer = CSVWriter(dialect: .dutchExcel)
    writer.append(["naam", "dag", "uren", "aantal"])
    writer.append([.text("Jansen; A."), .date(iso: "2026-11-21"), .decimal(-1_250), .integer(-3)])
    writer.append([.text("zei \"ja\"\r\nen ging"), .empty, .decimal(5), .integer(0)])
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "\u{feff}naam;dag;uren;aantal\r\n\"Jansen; A.\";2026-11-21;-12,50;-3\r\n"
        + "\"zei \"\"ja\"\"\r\nen ging\";;0,05;0\r\n")
    #expect(writer.bytes.prefix(3) == [0xef, 0xbb, 0xbf])
  }

  @Test func `machines get every text as it is`() {
    var writer = CSVWriter(dialect: .raw)
    writer.append([.text("=1"), .decimal(150), .text("+31")])
    #expect(writer.bytes == Array("=1;1.50;+31\r\n".utf8))
  }

  @Test func `a record of one empty cell is no empty line`() {
    var writer = CSVWriter(dialect: .raw)
    writer.append(["a"])
    writer.append([Table.Cell.empty])
    writer.append(raw: Array("b".utf8))
    #expect(writer.bytes == Array("a\r\n\"\"\r\nb\r\n".utf8))
  }

  @Test func `a text that begins with a byte order mark keeps it`() {
    var writer = CSVWriter(dialect: .raw)
    writer.append(["\u{feff}a", "b"])
    writer.append(["\u{feff}1", "2"])
    let reading = CSVReading(writer.bytes)
    #expect(reading.columns.map { Array($0.utf8) } == [ByteOrderMark.utf8 + [0x61], [0x62]])
    #expect(reading.records.first?.utf8(at: 0).map(Array.init) == ByteOrderMark.utf8 + [0x31])
  }

  @Test(arguments: [
    "=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", " =1", "\u{a0}=1", "\u{feff}=1", "\u{200b}-1",
    "\u{202e}=1", "\u{0}=1", "＝1", "＋1", "－1", "＠a", "=\u{301}1", "=\u{200d}", "-", " \u{2060}+",
    "\tx", "\rx",
  ])
  func `text that a spreadsheet could run is guarded`(text: String) {
    #expect(Array(FormulaGuard.guarded(text).utf8) == [0x27] + text.utf8)
    #expect(Array(FormulaGuard.unguarded(FormulaGuard.guarded(text)).utf8) == Array(text.utf8))
  }

  @Test(arguments: ["", " ", "a=1", "'=1", "1-2", "é=1", "(=1)", "'", "\u{200b}", "−1", "x\t="])
  func `other text is left alone`(text: String) {
    #expect(FormulaGuard.guarded(text) == text)
    if text != "'=1" {
      #expect(FormulaGuard.unguarded(text) == text)
    }
  }

  @Test func `numbers are not guarded, text in a date cell is`() {
    var writer = CSVWriter(dialect: .dutchExcel)
    writer.append([.integer(-1), .decimal(-1), .date(iso: "=1"), .text("-1")])
    #expect(Array(writer.bytes.dropFirst(3)) == Array("-1;-0,01;'=1;'-1\r\n".utf8))
  }

  @Test func `hostile texts come back from every dialect`() {
    for dialect in [CSVWriter.Dialect.dutchExcel, .raw] {
      var writer = CSVWriter(dialect: dialect)
      writer.append(["a", "b"])
      hostileTexts.forEach { writer.append([.text($0), .text($0)]) }
      let reading = CSVReading(writer.bytes)
      let expected = hostileTexts.map { dialect.guardsFormulas ? FormulaGuard.guarded($0) : $0 }
      #expect(
        reading.records.map { Array($0.utf8(at: 0) ?? []) } == expected.map { Array($0.utf8) })
      #expect(reading.records.map { $0.utf8(at: 1) }.count == hostileTexts.count)
      #expect(reading.allFindings.isEmpty)
    }
  }
}
