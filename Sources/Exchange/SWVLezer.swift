import Domein
import Formats
import Kalender
public import ReadModels

/// Reads the list of jongeren at home of a samenwerkingsverband.
public struct SWVLezer {
  /// The lines that can be used, in order of the file.
  public private(set) var regels: [SWVRegel] = []
  /// Rows that cannot be used, with their line.
  public private(set) var fouten: [(regel: Int, fout: Rijfout)] = []
  /// Columns that nobody asked for.
  public private(set) var onbekend: [String] = []

  private static let bekend = [
    "bsn", "geboortedatum", "achternaam", "vestiging", "begin", "categorie",
  ]

  /// Reads a file.
  public init(_ bytes: [UInt8]) throws(Importfout) {
    var stukken = [bytes].makeIterator()
    var lezer = CSVReader(encoding: EncodingInspector.encoding(of: bytes)) { () throws(Never) in
      stukken.next()
    }
    let kop = lezer.readHeader()
    if let fout = lezer.findings.first(where: { !$0.isNotice }) {
      throw .onbruikbaar(
        regel: fout.line, kolom: fout.columnName, reden: CSVBevinding.tekst(fout.kind))
    }
    let kolommen = Kolommen(kop, bekend: Self.bekend, verplicht: ["begin"])
    let ontbreekt = kolommen.ontbrekend.first ?? Self.zonderPersoon(kop)
    if let ontbreekt {
      throw .onbruikbaar(
        regel: 1, kolom: ontbreekt, reden: "deze kolom ontbreekt in de kopregel")
    }
    onbekend = kolommen.onbekend
    while let record = lezer.next() {
      if record.isBlank { continue }
      do throws(Rijfout) {
        if let schade = Rijfout(record.findings) { throw schade }
        regels.append(try Self.regel(kolommen.rij(record), record.line))
      } catch {
        fouten.append((record.line, error))
      }
    }
  }

  /// A list names jongeren by number, or by date of birth and surname.
  private static func zonderPersoon(_ kop: CSVHeader) -> String? {
    if kop.index(of: "bsn") != nil { return nil }
    return ["geboortedatum", "achternaam"].contains { kop.index(of: $0) == nil } ? "bsn" : nil
  }

  private static func regel(_ rij: Kolommen.Rij, _ regel: Int) throws(Rijfout) -> SWVRegel {
    SWVRegel(
      regel: regel, wie: try wie(rij),
      vestiging: try rij.kenmerk("vestiging", "een vestiging, zoals 05KO00"),
      begin: try rij.verplichteDatum("begin"), categorie: rij.tekst("categorie"))
  }

  private static func wie(_ rij: Kolommen.Rij) throws(Rijfout) -> Lijstpersoon {
    let bsn = rij.tekst("bsn")
    if !bsn.isEmpty {
      guard let nummer = Persoonsnummer(bsn) else {
        throw Rijfout(kolom: "bsn", reden: "dit is geen geldig BSN of onderwijsnummer")
      }
      return .nummer(nummer)
    }
    let geboren = rij.tekst("geboortedatum")
    let achternaam = Zoeknaam.plat(rij.tekst("achternaam"))
    guard !geboren.isEmpty || !achternaam.isEmpty else {
      throw Rijfout(
        kolom: "bsn", reden: "deze cel is leeg; geef een BSN, of geboortedatum en achternaam")
    }
    guard !achternaam.isEmpty else { throw Rijfout(kolom: "achternaam", reden: "deze cel is leeg") }
    guard !geboren.isEmpty else {
      throw Rijfout(kolom: "geboortedatum", reden: "deze cel is leeg")
    }
    if let datum = Geboortedatum(geboren) ?? Datum(dagEerst: geboren).map(Geboortedatum.init(_:)) {
      return .naam(geboortedatum: datum, achternaam: achternaam)
    }
    throw Rijfout(
      kolom: "geboortedatum", reden: "ongeldige datum; verwacht JJJJ-MM-DD of DD-MM-JJJJ")
  }
}
