import Testing

@testable import Formats

struct DOCXTests {
  private static let sample = DOCXDocument(
    title: "Brief <over> & \"zo\"", footer: .init(before: "Pagina ", between: " van "),
    blocks: [
      .paragraph(["een", "twee"]), .strong(["let op"]), .heading(level: 1, "A & B"),
      .heading(level: 2, "deel"), .list(["x", "]]>"]), .paragraph(["\u{1}"]),
    ])

  private static func part(_ name: String) throws -> String {
    let entries = try XLSXTests.entries(of: #require(sample.render()))
    return String(decoding: try #require(entries[name]), as: UTF8.self)
  }

  @Test func `a document holds every part, each is XML, and the bytes stay the same`() throws {
    let bytes = try #require(Self.sample.render())
    let entries = try XLSXTests.entries(of: bytes)
    #expect(
      entries.keys.sorted() == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml",
        "word/_rels/document.xml.rels", "word/document.xml", "word/footer1.xml",
        "word/numbering.xml", "word/styles.xml",
      ])
    for (name, content) in entries {
      #expect(XMLReaderTests.failure(of: content) == nil, "\(name)")
    }
    #expect(Self.sample.render() == bytes)
  }

  @Test func `every part that is pointed at is there and has a type`() throws {
    let entries = try XLSXTests.entries(of: #require(Self.sample.render()))
    let types = try Self.part("[Content_Types].xml")
    for name in entries.keys where name.hasSuffix(".xml") && name != "[Content_Types].xml" {
      #expect(types.contains("PartName=\"/\(name)\""), "\(name)")
    }
    let relations = try Self.part("word/_rels/document.xml.rels")
    for target in ["styles.xml", "numbering.xml", "footer1.xml"] {
      #expect(relations.contains("Target=\"\(target)\""))
      #expect(entries["word/\(target)"] != nil)
    }
    let text = try Self.part("word/document.xml")
    #expect(text.contains("<w:footerReference w:type=\"default\" r:id=\"rId3\"/>"))
  }

  @Test func `headings and lists are styles, text is text, the paper is A4`() throws {
    let text = try Self.part("word/document.xml")
    for piece in [
      "<w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t xml:space=\"preserve\">A &amp; B</w:t>",
      "<w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:t xml:space=\"preserve\">deel</w:t>",
      "<w:pStyle w:val=\"ListBullet\"/></w:pPr><w:r><w:t xml:space=\"preserve\">]]&gt;</w:t>",
      "een</w:t></w:r><w:r><w:br/></w:r><w:r><w:t xml:space=\"preserve\">twee",
      "<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">let op", "\\u{1}",
      "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
    ] {
      #expect(text.contains(piece), "\(piece)")
    }
    let styles = try Self.part("word/styles.xml")
    #expect(styles.contains("<w:lang w:val=\"nl-NL\""))
    for id in ["Heading1", "Heading2", "ListBullet", "Footer"] {
      #expect(styles.contains("w:styleId=\"\(id)\""))
    }
    #expect(try Self.part("docProps/core.xml").contains("<dc:language>nl-NL</dc:language>"))
  }
}
