/// A list as every output needs it: columns with a kind, rows of typed cells.
///
///     var table = Table(
///       caption: "Schools", columns: [.init(key: "code", title: "Code", kind: .text)])
///     table.rows.append([.text("05KO00")])
///     String(decoding: table.tsv(), as: UTF8.self)  // "05KO00\n"
public struct Table: Hashable, Sendable {
  /// One column of a table.
  public struct Column: Hashable, Sendable {
    /// The name for machines, in CSV for example; it stays the same from version to version.
    public var key: String
    /// The name for people.
    public var title: String
    /// What the cells of the column hold.
    public var kind: Kind

    /// A column; without a kind it holds text.
    public init(key: String, title: String, kind: Kind = .text) {
      self.key = key
      self.title = title
      self.kind = kind
    }
  }

  /// What the cells of a column hold; it decides on alignment, not on what a cell may be.
  public enum Kind: Hashable, Sendable {
    /// Words, codes, identifiers.
    case text
    /// Whole numbers.
    case number
    /// Numbers with two decimals.
    case decimal
    /// Days.
    case date
    /// Words that say yes or no.
    case yesNo

    /// Whether cells stand at the right, so that digits stand below digits.
    var isRightAligned: Bool {
      switch self {
      case .number, .decimal: true
      case .text, .date, .yesNo: false
      }
    }
  }

  /// One cell of a table.
  public enum Cell: Hashable, Sendable {
    /// Words, codes, identifiers; never a formula.
    case text(String)
    /// A code for machines, with the words for people.
    case code(String, shown: String)
    /// A whole number.
    case integer(Int)
    /// A number of hundredths: 1250 is 12.50.
    case decimal(Int)
    /// A day as `2026-11-21`; anything else is shown as text.
    case date(iso: String)
    /// Nothing.
    case empty
  }

  /// What the table is about; in HTML the caption, in a workbook the source of the sheet's name.
  public var caption: String
  /// The columns, from left to right.
  public var columns: [Column]
  /// The rows, from top to bottom; a row that is too short reads as if its last cells are empty.
  public var rows: [[Cell]]

  /// A table, without rows unless they are given.
  public init(caption: String, columns: [Column], rows: [[Cell]] = []) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  /// The same rows with only these columns, in this order; a key without a column is left out.
  public func selecting(_ keys: [String]) -> Table {
    let places = keys.compactMap { key in columns.firstIndex { $0.key == key } }
    return Table(
      caption: caption, columns: places.map { columns[$0] },
      rows: rows.map { row in
        let cells = cells(of: row)
        return places.map { cells[$0] }
      })
  }

  /// The cells of a row, one for every column.
  func cells(of row: [Cell]) -> [Cell] {
    columns.indices.map { $0 < row.count ? row[$0] : .empty }
  }
}

extension Table.Cell {
  /// The cell as people read it: days as `21-11-2026`, decimals with a comma.
  var shown: String {
    switch self {
    case .text(let text), .code(_, let text): text
    case .integer(let number): String(number)
    case .decimal(let hundredths): Decimal.hundredths(hundredths, mark: ",")
    case .date(let iso): ISODay(iso: iso)?.dayFirst ?? iso
    case .empty: ""
    }
  }

  /// The cell as machines read it: days as `2026-11-21`, decimals with a point.
  var plain: String {
    switch self {
    case .text(let text), .code(let text, _): text
    case .integer(let number): String(number)
    case .decimal(let hundredths): Decimal.hundredths(hundredths, mark: ".")
    case .date(let iso): iso
    case .empty: ""
    }
  }
}
