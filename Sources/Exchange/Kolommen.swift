public import Formats

/// The columns of a file that are known by name, wherever they stand.
public struct Kolommen: Sendable {
  private let plaatsen: [String: Int]
  private let afbeelding: Afbeelding
  /// Columns of the file that nobody asked for: named, and ignored.
  public let onbekend: [String]
  /// Columns that have to be there and are not.
  public let ontbrekend: [String]
  /// Columns that a supplier's names lead to twice.
  public let dubbel: [String]

  /// Looks for columns in a header line.
  ///
  /// - Parameter afbeelding: how a supplier's names and codes become ours.
  public init(
    _ kop: CSVHeader, bekend: [String], verplicht: [String], afbeelding: Afbeelding = .geen
  ) {
    var plaatsen: [String: Int] = [:]
    var onbekend: [String] = []
    var dubbel: [String] = []
    for (plaats, hun) in kop.columns.enumerated() where !hun.isEmpty {
      let naam = afbeelding.kolom(hun)
      if !bekend.contains(naam) {
        onbekend.append(Self.zichtbaar(hun))
      } else if plaatsen[naam] == nil {
        plaatsen[naam] = plaats
      } else {
        dubbel.append(naam)
      }
    }
    self.plaatsen = plaatsen
    self.afbeelding = afbeelding
    self.onbekend = onbekend
    self.dubbel = dubbel
    ontbrekend = verplicht.filter { plaatsen[$0] == nil && afbeelding.vast[$0] == nil }
  }

  /// Looks for columns in a header line, and refuses one that cannot be used.
  ///
  /// A line without a single known name is no header line: what it says is about people.
  init(
    _ kop: CSVHeader, _ bevindingen: [CSVFinding], bekend: [String], verplicht: [String],
    afbeelding: Afbeelding = .geen, raad: String = ""
  ) throws(Importfout) {
    let schade = bevindingen.first { !$0.isNotice }
    self.init(kop, bekend: bekend, verplicht: verplicht, afbeelding: afbeelding)
    if !kop.columns.isEmpty, plaatsen.isEmpty {
      throw .onbruikbaar(
        regel: 1, kolom: nil,
        reden: "de eerste regel lijkt geen kopregel; daar horen kolomnamen te staan, zoals "
          + bekend.prefix(3).joined(separator: ", ") + raad)
    }
    if let schade {
      throw .onbruikbaar(
        regel: schade.line, kolom: schade.columnName.map(Self.zichtbaar),
        reden: CSVBevinding.tekst(schade.kind))
    }
    if let kolom = dubbel.first {
      throw .onbruikbaar(
        regel: 1, kolom: kolom, reden: "twee kolommen van het bestand komen op deze kolom uit")
    }
    if let ontbreekt = ontbrekend.first {
      throw .onbruikbaar(
        regel: 1, kolom: ontbreekt, reden: "deze kolom ontbreekt in de kopregel")
    }
  }

  /// A name that somebody else chose, as it may be shown: no control characters, and not long.
  static func zichtbaar(_ naam: String) -> String {
    let tekst = VisibleText.line(naam)
    return tekst.count > 40 ? tekst.prefix(40) + "…" : tekst
  }

  /// Whether there is a column of that name.
  func heeft(_ kolom: String) -> Bool { plaatsen[kolom] != nil }

  /// One row, by the names of its columns.
  public func rij(_ record: CSVRecord) -> Rij {
    Rij(cellen: .record(record, plaatsen), afbeelding: afbeelding)
  }

  /// A row of the file.
  public struct Rij: Sendable {
    /// Where the texts are.
    enum Cellen {
      case record(CSVRecord, [String: Int])
      case velden([String: String])
    }

    private let cellen: Cellen
    private let afbeelding: Afbeelding

    init(cellen: Cellen, afbeelding: Afbeelding) {
      self.cellen = cellen
      self.afbeelding = afbeelding
    }

    /// The text of a cell without spaces around it; empty where there is no such column.
    public func tekst(_ kolom: String) -> String {
      guard let bytes = utf8(kolom) else { return afbeelding.vast[kolom] ?? "" }
      guard let eerste = bytes.firstIndex(where: { $0 != 0x20 }),
        let laatste = bytes.lastIndex(where: { $0 != 0x20 })
      else { return afbeelding.waarde(kolom, "") }
      return afbeelding.waarde(kolom, String(decoding: bytes[eerste...laatste], as: UTF8.self))
    }

    /// The text of a cell as it stands; empty where there is no such column.
    public func letterlijk(_ kolom: String) -> String {
      guard let bytes = utf8(kolom) else { return afbeelding.vast[kolom] ?? "" }
      return afbeelding.waarde(kolom, String(decoding: bytes, as: UTF8.self))
    }

    /// The text of a cell that has to hold something.
    public func verplicht(_ kolom: String) throws(Rijfout) -> String {
      let waarde = tekst(kolom)
      guard !waarde.isEmpty else { throw Rijfout(kolom: kolom, reden: "deze cel is leeg") }
      return waarde
    }

    private func utf8(_ kolom: String) -> ArraySlice<UInt8>? {
      switch cellen {
      case .record(let record, let plaatsen):
        return plaatsen[kolom].flatMap { record.utf8(at: $0) }
      case .velden(let velden): return velden[kolom].map { Array($0.utf8)[...] }
      }
    }
  }
}
