/// The parts of a text document that do not depend on what it says.
enum DOCXParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml."

  static let contentTypes = part(
    "<Types xmlns=\"\(package)/content-types\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + override("word/document", type + "document.main+xml")
      + override("word/styles", type + "styles+xml")
      + override("word/numbering", type + "numbering+xml")
      + override("word/footer1", type + "footer+xml")
      + override(
        "docProps/core", "application/vnd.openxmlformats-package.core-properties+xml")
      + "</Types>")

  static let relationships = part(
    "<Relationships xmlns=\"\(package)/relationships\">"
      + relationship(1, "\(office)/officeDocument", "word/document.xml")
      + relationship(
        2, "\(package)/relationships/metadata/core-properties", "docProps/core.xml")
      + "</Relationships>")

  static let documentRelationships = part(
    "<Relationships xmlns=\"\(package)/relationships\">"
      + relationship(1, "\(office)/styles", "styles.xml")
      + relationship(2, "\(office)/numbering", "numbering.xml")
      + relationship(3, "\(office)/footer", "footer1.xml") + "</Relationships>")

  /// Title and language; no dates, so that the same text gives the same bytes.
  static func properties(title: String, language: String) -> [UInt8] {
    part(
      "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\" "
        + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        + "<dc:title>\(XMLEscaper.escaped(title))</dc:title>"
        + "<dc:language>\(XMLEscaper.escaped(language))</dc:language></cp:coreProperties>")
  }

  /// Plain text, a title, headings and lists, all in one language.
  static func styles(language: String) -> [UInt8] {
    let code = XMLEscaper.escaped(language)
    return part(
      "<w:styles xmlns:w=\"\(main)\"><w:docDefaults><w:rPrDefault><w:rPr>"
        + "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"21\"/>"
        + "<w:lang w:val=\"\(code)\" w:eastAsia=\"\(code)\"/></w:rPr></w:rPrDefault>"
        + "<w:pPrDefault><w:pPr><w:spacing w:after=\"160\" w:line=\"276\" w:lineRule=\"auto\"/>"
        + "</w:pPr></w:pPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
        + "<w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
        + heading("Heading1", "heading 1", level: 0, size: 30)
        + heading("Heading2", "heading 2", level: 1, size: 24)
        + "<w:style w:type=\"paragraph\" w:styleId=\"ListBullet\"><w:name w:val=\"List Bullet\"/>"
        + "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:numPr><w:numId w:val=\"1\"/>"
        + "</w:numPr><w:spacing w:after=\"60\"/></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Footer\"><w:name w:val=\"footer\"/>"
        + "<w:basedOn w:val=\"Normal\"/><w:pPr><w:jc w:val=\"right\"/></w:pPr></w:style>"
        + "</w:styles>")
  }

  /// One bullet list.
  static let numbering = part(
    "<w:numbering xmlns:w=\"\(main)\"><w:abstractNum w:abstractNumId=\"0\">"
      + "<w:multiLevelType w:val=\"hybridMultilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
      + "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u{2022}\"/><w:lvlJc w:val=\"left\"/>"
      + "<w:pPr><w:ind w:left=\"567\" w:hanging=\"283\"/></w:pPr></w:lvl></w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>")

  /// The number of the page and of all pages, with words around them.
  static func footer(before: String, between: String) -> [UInt8] {
    part(
      "<w:ftr xmlns:w=\"\(main)\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
        + run(before) + field("PAGE") + run(between) + field("NUMPAGES") + "</w:p></w:ftr>")
  }

  /// A4, upright, with margins of two and a half centimetres.
  static let section =
    "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
    + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1417\" "
    + "w:bottom=\"1417\" w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/>"
    + "</w:sectPr>"

  /// A piece of text.
  static func run(_ text: String, isBold: Bool = false) -> String {
    "<w:r>" + (isBold ? "<w:rPr><w:b/></w:rPr>" : "")
      + "<w:t xml:space=\"preserve\">\(XMLEscaper.escaped(text))</w:t></w:r>"
  }

  static func part(_ xml: String) -> [UInt8] { Array((declaration + xml).utf8) }

  private static func heading(_ id: String, _ name: String, level: Int, size: Int) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
      + "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/>"
      + "<w:spacing w:before=\"280\" w:after=\"120\"/><w:outlineLvl w:val=\"\(level)\"/></w:pPr>"
      + "<w:rPr><w:b/><w:sz w:val=\"\(size)\"/></w:rPr></w:style>"
  }

  private static func field(_ name: String) -> String {
    "<w:fldSimple w:instr=\" \(name) \">" + run("1") + "</w:fldSimple>"
  }

  private static func override(_ name: String, _ type: String) -> String {
    "<Override PartName=\"/\(name).xml\" ContentType=\"\(type)\"/>"
  }

  private static func relationship(_ number: Int, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"rId\(number)\" Type=\"\(type)\" Target=\"\(target)\"/>"
  }
}
