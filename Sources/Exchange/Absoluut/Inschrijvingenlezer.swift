import Domein
import Formats
import Kalender

/// Reads a delivery of enrolments, and keeps it by person.
struct Inschrijvingenlezer {
  /// The enrolments of each person, in order of the file.
  private(set) var inschrijvingen: [Persoonsnummer: [Geleverdeinschrijving]] = [:]
  /// Rows that cannot be used, with their line.
  private(set) var fouten: [(regel: Int, fout: Rijfout)] = []
  /// Persons about whom a row was refused.
  private(set) var onvolledig: Set<Persoonsnummer> = []
  /// How many rows there were.
  private(set) var rijen = 0
  /// Columns that were not known, and ignored.
  let onbekendeKolommen: [String]
  /// News about the file as a whole.
  private(set) var berichten: [String] = []

  private let kolommen: Kolommen

  private static let bekend = [
    "bsn", "onderwijsnummer", "vestiging", "schoolsoort", "van", "tot", "startkwalificatie",
  ]

  /// Reads a file; one that is cut off is not used at all: who stands in the missing part would
  /// look as if enrolled nowhere.
  init(_ bytes: [UInt8]) throws(Importfout) {
    var stukken = [bytes].makeIterator()
    var lezer = CSVReader(encoding: EncodingInspector.encoding(of: bytes)) { () throws(Never) in
      stukken.next()
    }
    let kop = lezer.readHeader()
    if let fout = lezer.findings.first(where: { !$0.isNotice }) {
      throw .onbruikbaar(
        regel: fout.line, kolom: fout.columnName, reden: CSVBevinding.tekst(fout.kind))
    }
    kolommen = Kolommen(kop, bekend: Self.bekend, verplicht: ["vestiging", "van"])
    onbekendeKolommen = kolommen.onbekend
    let zonderNummer = kop.index(of: "bsn") == nil && kop.index(of: "onderwijsnummer") == nil
    if let ontbreekt = zonderNummer ? "bsn" : kolommen.ontbrekend.first {
      throw .onbruikbaar(
        regel: 1, kolom: ontbreekt, reden: "deze kolom ontbreekt in de kopregel")
    }
    while let record = lezer.next() {
      if record.isBlank { continue }
      if let schade = record.findings.first(where: { $0.kind == .unterminatedQuote }) {
        throw .onbruikbaar(
          regel: schade.line, kolom: schade.columnName, reden: CSVBevinding.tekst(schade.kind))
      }
      rijen += 1
      neemOp(record)
    }
    berichten = lezer.findings.filter(\.isNotice).map { CSVBevinding.tekst($0.kind) }
  }

  private mutating func neemOp(_ record: CSVRecord) {
    let rij = kolommen.rij(record)
    do throws(Rijfout) {
      if let schade = Rijfout(record.findings) { throw schade }
      let nummer = try Self.nummer(rij)
      let inschrijving = try Self.inschrijving(rij)
      let anders = inschrijvingen[nummer, default: []].contains {
        $0.school == inschrijving.school && $0.van == inschrijving.van
          && $0.schoolsoort == inschrijving.schoolsoort && $0 != inschrijving
      }
      guard !anders else {
        throw Rijfout(
          kolom: "tot", reden: "dezelfde inschrijving staat er al, met iets anders erbij")
      }
      if inschrijvingen[nummer]?.contains(inschrijving) != true {
        inschrijvingen[nummer, default: []].append(inschrijving)
      }
    } catch {
      fouten.append((record.line, error))
      for kolom in ["bsn", "onderwijsnummer"] {
        if let nummer = Persoonsnummer(rij.tekst(kolom)) { onvolledig.insert(nummer) }
      }
    }
  }

  private static func nummer(_ rij: Kolommen.Rij) throws(Rijfout) -> Persoonsnummer {
    if !rij.tekst("bsn").isEmpty { return .bsn(try rij.verplichtBSN("bsn")) }
    let nummer: Onderwijsnummer? = try rij.kenmerk(
      "onderwijsnummer", "een geldig onderwijsnummer van negen cijfers")
    guard let nummer else {
      throw Rijfout(kolom: "bsn", reden: "er is geen BSN en geen onderwijsnummer")
    }
    return .onderwijsnummer(nummer)
  }

  private static func inschrijving(_ rij: Kolommen.Rij) throws(Rijfout) -> Geleverdeinschrijving {
    let vestiging: Vestiging? = try rij.kenmerk(
      "vestiging", "een vestiging: twee cijfers, twee hoofdletters, twee cijfers")
    guard let school = vestiging else {
      throw Rijfout(kolom: "vestiging", reden: "deze cel is leeg")
    }
    let (van, tot) = (try rij.verplichteDatum("van"), try rij.datum("tot"))
    if let tot, tot < van {
      throw Rijfout(
        kolom: "tot",
        reden: "de laatste dag \(tot.kort) ligt voor de eerste dag \(van.kort)")
    }
    return Geleverdeinschrijving(
      school: school, schoolsoort: try rij.code("schoolsoort"), van: van, totEnMet: tot,
      startkwalificatie: try behaald(rij))
  }

  /// `ja`, `nee`, or the day.
  private static func behaald(
    _ rij: Kolommen.Rij
  ) throws(Rijfout) -> Geleverdeinschrijving.Behaald {
    switch rij.tekst("startkwalificatie") {
    case "", "nee": return .nee
    case "ja": return .ja
    default:
      guard let dag = try? rij.datum("startkwalificatie") else {
        throw Rijfout(kolom: "startkwalificatie", reden: "verwacht ja, nee of een dag")
      }
      return .op(dag)
    }
  }
}
