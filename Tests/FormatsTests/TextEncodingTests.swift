import TestSupport
import Testing

@testable import Formats

struct TextEncodingTests {
  @Test(arguments: [
    ("ASCII", Array("abc".utf8), TextEncoding.utf8),
    ("nothing", [], .utf8),
    ("accents in UTF-8", Array("Zoë €".utf8), .utf8),
    ("a mark", [0xef, 0xbb, 0xbf, 0xe9, 0x41], .utf8),
    ("accents in Windows-1252", [0x5a, 0x6f, 0xeb], .windows1252),
    ("UTF-16 little endian", [0xff, 0xfe, 0x41, 0x00], .utf16),
    ("UTF-16 big endian", [0xfe, 0xff, 0x00, 0x41], .utf16),
    ("UTF-8 with one broken byte", Array("ëëë".utf8) + [0xe9, 0x41], .utf8),
    ("Windows-1252 with one garbled name", [0xe9, 0x41, 0xe8, 0x41, 0xc3, 0xab], .windows1252),
    ("as many of each", [0xe9, 0x41, 0xc3, 0xab], .windows1252),
    ("UTF-8 cut in a character", Array("ë".utf8) + [0xe2, 0x82], .windows1252),
    ("UTF-8 cut in the last of many", Array("ëëë".utf8) + [0xe2, 0x82], .utf8),
    ("as many of each, one broken off", Array("ëë".utf8) + [0xc3, 0xff, 0x41], .windows1252),
    ("a surrogate", [0xed, 0xa0, 0x80], .windows1252),
    ("overlong", [0xc0, 0xaf], .windows1252),
  ])
  func `the whole input decides on the encoding`(
    name: String, bytes: [UInt8], expected: TextEncoding
  ) {
    #expect(EncodingInspector.encoding(of: bytes) == expected, "\(name)")
    var inspector = EncodingInspector()
    bytes.forEach { inspector.inspect([$0]) }
    #expect(inspector.encoding == expected, "\(name), byte by byte")
  }

  @Test func `Windows-1252 is read with a notice`() {
    let reading = CSVReading(Array("naam;bedrag\nZo".utf8) + [0xeb, 0x3b, 0x80, 0x35, 0x0a])
    #expect(reading.cells == [["Zoë", "€5"]])
    #expect(reading.findings == [CSVFinding(line: 1, kind: .readAsWindows1252)])
    #expect(reading.findings.first?.isNotice == true)
  }

  @Test func `five bytes of Windows-1252 mean nothing`() {
    let undefined = (UInt8.min...UInt8.max).filter { Windows1252.scalar(of: $0) == nil }
    #expect(undefined == [0x81, 0x8d, 0x8f, 0x90, 0x9d])
    let scalars = (UInt8.min...UInt8.max).compactMap { Windows1252.scalar(of: $0) }
    #expect(Set(scalars).count == 251)
    #expect(Windows1252.scalar(of: 0x80) == "€")
    #expect(Windows1252.scalar(of: 0x9f) == "Ÿ")
    #expect(Windows1252.scalar(of: 0xff) == "ÿ")
  }

  @Test func `the check of UTF-8 agrees with the standard library`() {
    var random = SplitMix64(seed: 20_261_121)
    let pieces: [[UInt8]] = [
      [0x41], Array("ë".utf8), Array("€".utf8), Array("👩".utf8), [0xc3], [0xe2, 0x82],
      [0xf0, 0x9f],
      [0x80], [0xbf], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xed, 0x9f, 0xbf],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf4, 0x8f, 0xbf, 0xbf], [0xe0, 0x9f, 0xbf], [0xf0, 0x8f, 0xbf, 0xbf], [0xff],
    ]
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...4, using: &random)
      let bytes = (0..<count).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
      let expected = String(validating: bytes, as: UTF8.self) != nil
      #expect((UTF8Validator.firstInvalidOffset(in: bytes.span) == nil) == expected, "\(bytes)")
    }
  }

  @Test func `the place of the first broken sequence is given`() {
    let offset = { (bytes: [UInt8]) in UTF8Validator.firstInvalidOffset(in: bytes.span) }
    #expect(offset([0x41, 0xc3, 0xab, 0xff]) == 3)
    #expect(offset([0x41, 0xe2, 0x82]) == 1)
    #expect(offset([0x41, 0xe2, 0x82, 0x41]) == 1)
    #expect(offset([0x41]) == nil)
  }
}
