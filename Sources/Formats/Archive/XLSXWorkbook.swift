/// A workbook for Excel and LibreOffice (ISO/IEC 29500): a sheet for every table.
///
/// Sheets have a bold header that stays in view, a filter and widths that fit. Days are days, with
/// the style `dd-mm-yyyy`; numbers are numbers; text stays text, so a formula in it never runs. The
/// same tables always give the same bytes.
public struct XLSXWorkbook: Hashable, Sendable {
  /// One sheet.
  public struct Sheet: Hashable, Sendable {
    /// The name wished for; what a sheet's name may not hold is replaced.
    public var name: String
    /// What the sheet holds.
    public var table: Table

    /// A sheet; without a name it bears the caption of its table.
    public init(_ table: Table, name: String? = nil) {
      self.name = name ?? table.caption
      self.table = table
    }
  }

  /// The sheets from left to right.
  public var sheets: [Sheet]

  /// A workbook of sheets.
  public init(sheets: [Sheet]) {
    self.sheets = sheets
  }

  /// The most rows of a sheet, its header included.
  public static let rowLimit = 1_048_576
  /// The most columns of a sheet.
  public static let columnLimit = 16_384

  /// The workbook as a file; throws if there is no sheet or more than Excel can hold.
  public func render() throws(XLSXError) -> [UInt8] {
    guard !sheets.isEmpty else { throw .noSheets }
    var archive = ZIPArchive()
    let names = XLSXSheetName.unique(sheets.map(\.name))
    archive.add("[Content_Types].xml", XLSXParts.contentTypes(sheetCount: sheets.count))
    archive.add("_rels/.rels", XLSXParts.relationships)
    archive.add("xl/workbook.xml", XLSXParts.workbook(sheetNames: names))
    archive.add(
      "xl/_rels/workbook.xml.rels", XLSXParts.workbookRelationships(sheetCount: sheets.count))
    archive.add("xl/styles.xml", XLSXParts.styles)
    for (index, sheet) in sheets.enumerated() {
      guard sheet.table.rows.count < Self.rowLimit,
        sheet.table.columns.count <= Self.columnLimit
      else { throw .tooLarge(sheet: index + 1) }
      archive.add("xl/worksheets/sheet\(index + 1).xml", XLSXSheetWriter.xml(of: sheet.table))
    }
    guard let bytes = archive.finish() else { throw .tooLarge(sheet: sheets.count) }
    return bytes
  }
}

/// Why a workbook cannot be written.
public enum XLSXError: Error, Hashable, Sendable {
  /// A workbook has at least one sheet.
  case noSheets
  /// Excel has no room for the rows or columns of this sheet, counted from 1.
  case tooLarge(sheet: Int)
}

/// Names that Excel accepts for sheets.
enum XLSXSheetName {
  private static let lengthLimit = 31

  /// The names made acceptable, each unlike all before it whatever its capitals.
  static func unique(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let wished = acceptable(name)
      var result = wished
      var number = 2
      while !taken.insert(result.lowercased()).inserted {
        let suffix = " (\(number))"
        result = shortened(wished, to: lengthLimit - suffix.utf16.count) + suffix
        number += 1
      }
      return result
    }
  }

  /// A name of 1 to 31 UTF-16 units without `: \ / ? * [ ]`, controls, or `'` at either end.
  private static func acceptable(_ name: String) -> String {
    let scalars = name.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case ":", "\\", "/", "?", "*", "[", "]": "-"
      default: scalar.isAllowedInXML && !scalar.isControl ? scalar : " "
      }
    }
    let cut = shortened(String(String.UnicodeScalarView(scalars)), to: lengthLimit)
    let bare = cut.unicodeScalars.drop { $0 == "'" || $0 == " " }
    guard let last = bare.lastIndex(where: { $0 != "'" && $0 != " " }) else { return "-" }
    let result = String(String.UnicodeScalarView(bare[...last]))
    // Excel keeps this name for itself.
    return result.lowercased() == "history" ? result + "-" : result
  }

  private static func shortened(_ name: String, to length: Int) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      guard result.utf16.count + String(scalar).utf16.count <= length else { break }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
