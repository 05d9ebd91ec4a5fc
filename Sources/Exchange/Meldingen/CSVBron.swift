import Formats

/// Meldingen as CSV.
struct CSVBron: Meldingbron {
  private var lezer: CSVReader<any Error>
  private let kolommen: Kolommen
  private let codering: TextEncoding
  private var terug: CSVWriter

  init(
    _ stukken: @escaping Bestandsinhoud.Stukken, _ codering: TextEncoding, _ afbeelding: Afbeelding
  ) throws {
    self.codering = codering
    lezer = CSVReader(encoding: codering, source: stukken)
    let kop = try lezer.readHeader()
    kolommen = try Kolommen(
      kop, lezer.findings, bekend: Meldinglezer.bekend, verplicht: Meldinglezer.verplicht,
      afbeelding: afbeelding,
      raad: "; heeft uw leverancier andere namen, geef dan een --afbeelding")
    var dialect = CSVWriter.Dialect.raw
    dialect.separator = lezer.separator ?? .semicolon
    terug = CSVWriter(dialect: dialect)
    terug.append(kop.columns)
  }

  var onbekend: [String] { kolommen.onbekend }

  var berichten: [String] {
    lezer.findings.filter(\.isNotice).map { CSVBevinding.tekst($0.kind) }
  }

  mutating func volgende() throws -> Bronrij? {
    while let record = try lezer.next() {
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

  mutating func haalTerug() -> [UInt8] { terug.take() }
}
