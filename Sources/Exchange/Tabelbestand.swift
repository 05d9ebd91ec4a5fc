import Formats

/// A delivered table: columns found by name, rows read one by one, damage with its line.
struct Tabelbestand {
  private var lezer: CSVReader<Never>
  private let kolommen: Kolommen

  /// Opens a file whose first line names its columns.
  ///
  /// - Parameter verplicht: columns that have to be there, in the order in which they are missed.
  init(_ bytes: [UInt8], bekend: [String], verplicht: [String]) throws(Importfout) {
    var stukken = [bytes].makeIterator()
    lezer = CSVReader(encoding: EncodingInspector.encoding(of: bytes)) { () throws(Never) in
      stukken.next()
    }
    let kop = lezer.readHeader()
    kolommen = try Kolommen(kop, lezer.findings, bekend: bekend, verplicht: verplicht)
  }

  /// Columns that nobody asked for.
  var onbekend: [String] { kolommen.onbekend }

  /// Whether there is a column of that name.
  func heeft(_ kolom: String) -> Bool { kolommen.heeft(kolom) }

  /// Reads every row; a row that cannot be used is named, and keeps none of the others waiting.
  mutating func lees(
    _ rij: (Int, Kolommen.Rij) throws(Rijfout) -> Void
  ) -> [(regel: Int, fout: Rijfout)] {
    var fouten: [(regel: Int, fout: Rijfout)] = []
    while let record = lezer.next() {
      if record.isBlank { continue }
      do throws(Rijfout) {
        if let schade = Rijfout(record.findings) { throw schade }
        try rij(record.line, kolommen.rij(record))
      } catch {
        fouten.append((record.line, error))
      }
    }
    return fouten
  }
}
