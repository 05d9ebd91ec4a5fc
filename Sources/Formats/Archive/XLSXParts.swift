/// The parts of a workbook that do not depend on what its sheets hold.
enum XLSXParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml."

  static func contentTypes(sheetCount: Int) -> [UInt8] {
    let sheets = (1...sheetCount).map { number in
      "<Override PartName=\"/xl/worksheets/sheet\(number).xml\" "
        + "ContentType=\"\(type)worksheet+xml\"/>"
    }
    return part(
      "<Types xmlns=\"\(package)/content-types\">"
        + "<Default Extension=\"rels\" "
        + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(type)sheet.main+xml\"/>"
        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(type)styles+xml\"/>"
        + sheets.joined() + "</Types>")
  }

  static let relationships = part(
    "<Relationships xmlns=\"\(package)/relationships\">"
      + relationship(1, "officeDocument", "xl/workbook.xml") + "</Relationships>")

  static func workbook(sheetNames: [String]) -> [UInt8] {
    let sheets = sheetNames.enumerated().map { index, name in
      "<sheet name=\"\(XMLEscaper.escaped(name))\" sheetId=\"\(index + 1)\" "
        + "r:id=\"rId\(index + 1)\"/>"
    }
    return part(
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>\(sheets.joined())</sheets>"
        + "<definedNames>\(printTitles(sheetNames))</definedNames></workbook>")
  }

  /// The names by which the header of each sheet is printed on every page.
  private static func printTitles(_ sheetNames: [String]) -> String {
    sheetNames.enumerated().map { index, name in
      let quoted = name.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined()
      return "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">"
        + XMLEscaper.escaped("'\(quoted)'!$1:$1") + "</definedName>"
    }.joined()
  }

  static func workbookRelationships(sheetCount: Int) -> [UInt8] {
    let sheets = (1...sheetCount).map { number in
      relationship(number, "worksheet", "worksheets/sheet\(number).xml")
    }
    return part(
      "<Relationships xmlns=\"\(package)/relationships\">" + sheets.joined()
        + relationship(sheetCount + 1, "styles", "styles.xml") + "</Relationships>")
  }

  /// Styles by number: 0 plain, 1 header, 2 day, 3 whole number, 4 two decimals, 5 text.
  static let styles = part(
    "<styleSheet xmlns=\"\(main)\">"
      + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd\\-mm\\-yyyy\"/></numFmts>"
      + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
      + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
      + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
      + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
      + "</cellStyleXfs><cellXfs count=\"6\">"
      + format(0, font: 0) + format(49, font: 1, wraps: true) + format(164, font: 0)
      + format(1, font: 0) + format(2, font: 0) + format(49, font: 0, wraps: true)
      + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
      + "</cellStyles></styleSheet>")

  private static func format(_ number: Int, font: Int, wraps: Bool = false) -> String {
    let alignment = "<alignment vertical=\"top\"" + (wraps ? " wrapText=\"1\"" : "") + "/>"
    return "<xf numFmtId=\"\(number)\" fontId=\"\(font)\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
      + "applyNumberFormat=\"1\" applyFont=\"1\" applyAlignment=\"1\">\(alignment)</xf>"
  }

  private static func relationship(_ number: Int, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"rId\(number)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
  }

  private static func part(_ xml: String) -> [UInt8] {
    Array((declaration + xml).utf8)
  }
}
