import TestSupport
import Testing

@testable import Formats

struct XMLReaderTests {
  static let sample = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- lijst -->
    <lijst versie="1" naam='Zo&#xEB; &amp; "co"'>
      <rij nr="1"><![CDATA[a < b]]> &lt;c&gt; é€👩</rij>
      <leeg />
      <x:y-z.0/>
    </lijst>
    """

  static func events(of bytes: [UInt8]) throws(XMLError) -> [XMLReader.Event] {
    var reader = try XMLReader(bytes)
    var events: [XMLReader.Event] = []
    while let event = try reader.next() {
      events.append(event)
    }
    return events
  }

  static func failure(of bytes: [UInt8]) -> XMLError? {
    do throws(XMLError) {
      _ = try events(of: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a document gives its events in order`() throws {
    let attributes = [
      XMLReader.Attribute(name: "versie", value: "1"),
      XMLReader.Attribute(name: "naam", value: "Zoë & \"co\""),
    ]
    #expect(
      try Self.events(of: Array(Self.sample.utf8)) == [
        .comment(" lijst "), .start("lijst", attributes), .text("\n  "),
        .start("rij", [.init(name: "nr", value: "1")]), .text("a < b <c> é€👩"), .end("rij"),
        .text("\n  "), .start("leeg", []), .end("leeg"), .text("\n  "), .start("x:y-z.0", []),
        .end("x:y-z.0"), .text("\n"), .end("lijst"),
      ])
  }

  @Test func `line ends and spaces are as XML says`() throws {
    let text = "\u{feff}<a b='1\r\n2\t3&#10;4&#x9;5'>x\r\ny\rz&#13;</a>\n<!---->\r\n"
    #expect(
      try Self.events(of: Array(text.utf8)) == [
        .start("a", [.init(name: "b", value: "1 2 3\n4\t5")]), .text("x\ny\nz\r"), .end("a"),
        .comment(""),
      ])
  }

  @Test func `every truncation is refused`() {
    let bytes = Array(Self.sample.utf8)
    for count in 0..<bytes.count {
      #expect(Self.failure(of: Array(bytes[..<count])) != nil, "after \(count) bytes")
    }
    #expect(Self.failure(of: bytes) == nil)
  }

  @Test(arguments: [
    ("<a>\n<b></a>", 2, 4, XMLError.Kind.mismatchedEndTag),
    ("<a></a>\n<b/>", 2, 1, .contentOutsideRoot),
    ("<a/>é x", 1, 5, .contentOutsideRoot),
    ("x<a/>", 1, 1, .contentOutsideRoot),
    ("</a>", 1, 1, .mismatchedEndTag),
    ("<a>", 1, 4, .truncated), ("", 1, 1, .truncated), ("<!-- x -->", 1, 11, .truncated),
    ("<!DOCTYPE a><a/>", 1, 1, .markupDeclaration),
    ("<a><!ENTITY x 'y'></a>", 1, 4, .markupDeclaration),
    ("<a><![cdata[x]]></a>", 1, 4, .markupDeclaration),
    ("<a><?php x?></a>", 1, 4, .processingInstruction),
    ("<?xml-stylesheet href='x'?><a/>", 1, 1, .processingInstruction),
    ("\n<?xml version='1.0'?><a/>", 2, 1, .processingInstruction),
    ("<?xml version='1.1'?><a/>", 1, 1, .unsupportedDeclaration),
    ("<?xml version='1.0' encoding='UTF-16'?><a/>", 1, 1, .unsupportedDeclaration),
    ("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", 1, 1, .unsupportedDeclaration),
    ("<?xml encoding='UTF-8' version='1.0'?><a/>", 1, 1, .unsupportedDeclaration),
    ("<?xml encoding='UTF-8'?><a/>", 1, 1, .unsupportedDeclaration),
    ("<?xml version='1.0' x='1'?><a/>", 1, 1, .unsupportedDeclaration),
    ("<a é='1'/>", 1, 4, .malformedTag), ("<1/>", 1, 2, .malformedTag),
    ("<a b=1/>", 1, 6, .malformedTag), ("<a b/>", 1, 5, .malformedTag),
    ("<a b='1'c='2'/>", 1, 9, .malformedTag), ("<a b='<'/>", 1, 7, .malformedTag),
    ("< a/>", 1, 2, .malformedTag), ("<a / >", 1, 4, .malformedTag),
    ("<a></a b='1'>", 1, 8, .malformedTag),
    ("<a b='1' b='2'/>", 1, 10, .duplicateAttribute),
    ("<a>&nbsp;</a>", 1, 4, .unknownEntity), ("<a b='&x;'/>", 1, 7, .unknownEntity),
    ("<a>&</a>", 1, 4, .invalidReference), ("<a>& b;</a>", 1, 4, .invalidReference),
    ("<a>&#0;</a>", 1, 4, .invalidReference), ("<a>&#x1B;</a>", 1, 4, .invalidReference),
    ("<a>&#xD800;</a>", 1, 4, .invalidReference), ("<a>&#xFFFE;</a>", 1, 4, .invalidReference),
    ("<a>&#x110000;</a>", 1, 4, .invalidReference), ("<a>&#X41;</a>", 1, 4, .invalidReference),
    ("<a>&#+65;</a>", 1, 4, .invalidReference), ("<a>&#;</a>", 1, 4, .invalidReference),
    ("<a>]]></a>", 1, 4, .forbiddenSequence), ("<a><!-- -- --></a>", 1, 9, .forbiddenSequence),
    ("<a>é\u{0}</a>", 1, 5, .forbiddenCharacter), ("<a>\u{1b}</a>", 1, 4, .forbiddenCharacter),
    ("<a>\u{ffff}</a>", 1, 4, .forbiddenCharacter),
  ])
  func `what is not plain XML is refused where it stands`(
    text: String, line: Int, column: Int, kind: XMLError.Kind
  ) {
    let failure = Self.failure(of: Array(text.utf8))
    #expect(failure?.kind == kind)
    #expect(failure?.line == line)
    #expect(failure?.column == column)
  }

  @Test func `bytes that are not UTF-8 are refused, in names too`() {
    for bytes: [UInt8] in [
      Array("<a>".utf8) + [0xff] + Array("</a>".utf8), [0x3c, 0xc3, 0x3e],
      [0xff, 0xfe, 0x3c, 0x00],
      Array("<a b='".utf8) + [0xed, 0xa0, 0x80] + Array("'/>".utf8),
    ] {
      #expect(Self.failure(of: bytes)?.kind == .invalidUTF8)
    }
  }

  @Test func `depth, size and attributes have a limit`() {
    let nested = { (depth: Int) in
      Array((String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)).utf8)
    }
    #expect(Self.failure(of: nested(64)) == nil)
    #expect(Self.failure(of: nested(65))?.kind == .tooDeep)
    let text = [UInt8](repeating: 0x78, count: XMLReader.textLimit)
    let (start, end) = (Array("<a>".utf8), Array("</a>".utf8))
    #expect(Self.failure(of: start + text + end) == nil)
    #expect(Self.failure(of: start + text + [0x78] + end)?.kind == .textTooLarge)
    let attributes = { (count: Int) in
      Array(("<a " + (0..<count).map { "n\($0)='' " }.joined() + "/>").utf8)
    }
    #expect(Self.failure(of: attributes(256)) == nil)
    #expect(Self.failure(of: attributes(257))?.kind == .tooManyAttributes)
  }

  @Test func `escaped text comes back`() throws {
    let texts = hostileTexts + ["\r\n\t \r", "é\u{301}&#65;", "]]>"]
    for text in texts {
      let escaped = XMLEscaper.escaped(text)
      let events = try Self.events(of: Array("<a b=\"\(escaped)\">\(escaped)</a>".utf8))
      let content = text.isEmpty ? [] : [XMLReader.Event.text(text)]
      #expect(
        events == [.start("a", [.init(name: "b", value: text)])] + content + [.end("a")])
    }
    #expect(XMLEscaper.escaped("a\u{0}\u{1b}\u{ffff}") == #"a\u{0}\u{1B}\u{FFFF}"#)
  }

  @Test func `damaged documents are refused or read, never worse`() {
    var random = SplitMix64(seed: 20_261_123)
    let sample = Array(Self.sample.utf8)
    for _ in 0..<CSVPropertyTests.rounds {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(sample.randomElement(using: &random) ?? 0, at: place)
        }
      }
      let failure = Self.failure(of: bytes)
      #expect(failure.map { $0.line >= 1 && $0.column >= 1 } ?? true)
    }
  }
}
