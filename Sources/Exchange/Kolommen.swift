public import Formats

/// The columns of a file that are known by name, wherever they stand.
public struct Kolommen: Sendable {
  private let plaatsen: [String: Int]
  /// Columns of the file that nobody asked for: named, and ignored.
  public let onbekend: [String]
  /// Columns that have to be there and are not.
  public let ontbrekend: [String]

  /// Looks for columns in a header line.
  public init(_ kop: CSVHeader, bekend: [String], verplicht: [String]) {
    var plaatsen: [String: Int] = [:]
    for naam in bekend {
      if let plaats = kop.index(of: naam) { plaatsen[naam] = plaats }
    }
    self.plaatsen = plaatsen
    let gebruikt = Set(plaatsen.values)
    onbekend = kop.columns.enumerated()
      .filter { !gebruikt.contains($0.offset) && !$0.element.isEmpty }.map(\.element)
    ontbrekend = verplicht.filter { plaatsen[$0] == nil }
  }

  /// Whether there is a column of that name.
  func heeft(_ kolom: String) -> Bool { plaatsen[kolom] != nil }

  /// One row, by the names of its columns.
  public func rij(_ record: CSVRecord) -> Rij { Rij(record: record, plaatsen: plaatsen) }

  /// A row of the file.
  public struct Rij {
    private let record: CSVRecord
    private let plaatsen: [String: Int]

    init(record: CSVRecord, plaatsen: [String: Int]) {
      self.record = record
      self.plaatsen = plaatsen
    }

    /// The text of a cell without spaces around it; empty where there is no such column.
    public func tekst(_ kolom: String) -> String {
      guard let plaats = plaatsen[kolom], let bytes = record.utf8(at: plaats) else { return "" }
      guard let eerste = bytes.firstIndex(where: { $0 != 0x20 }),
        let laatste = bytes.lastIndex(where: { $0 != 0x20 })
      else { return "" }
      return String(decoding: bytes[eerste...laatste], as: UTF8.self)
    }

    /// The text of a cell as it stands; empty where there is no such column.
    public func letterlijk(_ kolom: String) -> String {
      plaatsen[kolom].flatMap { record[$0] } ?? ""
    }

    /// The text of a cell that has to hold something.
    public func verplicht(_ kolom: String) throws(Rijfout) -> String {
      let waarde = tekst(kolom)
      guard !waarde.isEmpty else { throw Rijfout(kolom: kolom, reden: "deze cel is leeg") }
      return waarde
    }
  }
}
