import Formats

/// Meldingen as CSV.
struct CSVBron: Meldingbron {
  private var lezer: CSVReader<Never>
  private let kolommen: Kolommen
  private let codering: TextEncoding
  private var terug: CSVWriter

  init(_ bytes: [UInt8], _ afbeelding: Afbeelding) throws(Importfout) {
    var stukken = [bytes].makeIterator()
    codering = EncodingInspector.encoding(of: bytes)
    lezer = CSVReader(encoding: codering) { () throws(Never) in stukken.next() }
    let kop = lezer.readHeader()
    if let fout = lezer.findings.first(where: { !$0.isNotice }) {
      throw .onbruikbaar(
        regel: fout.line, kolom: fout.columnName, reden: CSVBevinding.tekst(fout.kind))
    }
    kolommen = Kolommen(
      kop, bekend: Meldinglezer.bekend, verplicht: Meldinglezer.verplicht, afbeelding: afbeelding)
    if let dubbel = kolommen.dubbel.first {
      throw .onbruikbaar(
        regel: 1, kolom: dubbel, reden: "twee kolommen van het bestand komen op deze kolom uit")
    }
    if let ontbreekt = kolommen.ontbrekend.first {
      throw .onbruikbaar(
        regel: 1, kolom: ontbreekt, reden: "deze kolom ontbreekt in de kopregel")
    }
    var dialect = CSVWriter.Dialect.raw
    dialect.separator = lezer.separator ?? .semicolon
    terug = CSVWriter(dialect: dialect)
    terug.append(kop.columns)
  }

  var onbekend: [String] { kolommen.onbekend }

  var berichten: [String] {
    lezer.findings.filter(\.isNotice).map { CSVBevinding.tekst($0.kind) }
  }

  var teruggegeven: [UInt8] { terug.bytes }

  mutating func volgende() -> Bronrij? {
    while let record = lezer.next() {
      if record.isBlank { continue }
      return Bronrij(
        regel: record.line, rij: kolommen.rij(record), schade: Rijfout(record.findings),
        terug: .record(record))
    }
    return nil
  }

  mutating func geefTerug(_ rij: Bronrij) {
    guard case .record(let record) = rij.terug else { return }
    if codering == .utf8, let raw = record.raw {
      terug.append(raw: raw)
    } else {
      terug.append(record.cells)
    }
  }
}
