/// A text document for Word and LibreOffice (ISO/IEC 29500): headings, paragraphs, lists on A4.
///
/// Headings and lists are real ones, by style, and the language is told, so that a screen reader
/// can use them. The same text always gives the same bytes.
public struct DOCXDocument: Hashable, Sendable {
  /// A piece of a document.
  public enum Block: Hashable, Sendable {
    /// A heading; level 1 is the title of the text, 2 a part of it.
    case heading(level: Int, String)
    /// Lines that stay lines of their own, in one paragraph.
    case paragraph([String])
    /// The same in bold.
    case strong([String])
    /// A list with bullets.
    case list([String])
  }

  /// The title, for the properties of the file.
  public var title: String
  /// The language, such as `nl-NL`.
  public var language: String
  /// What the document says, from top to bottom.
  public var blocks: [Block]
  /// What stands at the foot of every page: words around its number and that of all pages.
  public var footer: HTMLPage.PrintFooter

  /// A document with its words.
  public init(
    title: String, language: String = "nl-NL", footer: HTMLPage.PrintFooter,
    blocks: [Block]
  ) {
    self.title = title
    self.language = language
    self.blocks = blocks
    self.footer = footer
  }

  /// The document as a file; nil beyond 4 GiB.
  public func render() -> [UInt8]? {
    var archive = ZIPArchive()
    archive.add("[Content_Types].xml", DOCXParts.contentTypes)
    archive.add("_rels/.rels", DOCXParts.relationships)
    archive.add("word/document.xml", text)
    archive.add("word/_rels/document.xml.rels", DOCXParts.documentRelationships)
    archive.add("word/styles.xml", DOCXParts.styles(language: language))
    archive.add("word/numbering.xml", DOCXParts.numbering)
    archive.add(
      "word/footer1.xml", DOCXParts.footer(before: footer.before, between: footer.between))
    archive.add("docProps/core.xml", DOCXParts.properties(title: title, language: language))
    return archive.finish()
  }

  private var text: [UInt8] {
    DOCXParts.part(
      "<w:document xmlns:w=\"\(DOCXParts.main)\" xmlns:r=\"\(DOCXParts.office)\"><w:body>"
        + blocks.map(Self.xml).joined() + DOCXParts.section + "</w:body></w:document>")
  }

  private static func xml(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text):
      paragraph(style: level <= 1 ? "Heading1" : "Heading2", [text])
    case .paragraph(let lines): paragraph(style: nil, lines)
    case .strong(let lines): paragraph(style: nil, lines, isBold: true)
    case .list(let items): items.map { paragraph(style: "ListBullet", [$0]) }.joined()
    }
  }

  private static func paragraph(
    style: String?, _ lines: [String], isBold: Bool = false
  ) -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    let runs = lines.map { DOCXParts.run($0, isBold: isBold) }
    return "<w:p>" + properties + runs.joined(separator: "<w:r><w:br/></w:r>") + "</w:p>"
  }
}
