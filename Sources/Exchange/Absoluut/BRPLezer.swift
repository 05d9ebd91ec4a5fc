import Domein
import Formats
import Kalender

/// Reads residents from rows of an extract of the BRP.
struct BRPLezer {
  let kolommen: Kolommen
  /// Columns without which someone who is gone cannot be told from someone who is there.
  let gemist: [String]
  /// Nobody is born after it.
  private let vandaag: Datum

  static let bekend = [
    "bsn", "geboortedatum", "geslacht", "voornamen", "voorvoegsel", "achternaam", "postcode",
    "huisnummer", "woonplaats", "gemeentecode", "datum_vestiging", "indicatie_geheim",
    "datum_opschorting", "reden_opschorting",
  ]

  init(
    _ kop: CSVHeader, _ bevindingen: [CSVFinding], vandaag: Datum
  ) throws(Importfout) {
    self.vandaag = vandaag
    kolommen = try Kolommen(
      kop, bevindingen, bekend: Self.bekend, verplicht: ["bsn", "geboortedatum"])
    gemist = ["gemeentecode", "datum_opschorting", "reden_opschorting"]
      .filter { kop.index(of: $0) == nil }
  }

  /// The number on a row; nil when it has none that is valid.
  func bsn(_ record: CSVRecord) -> BSN? { BSN(kolommen.rij(record).tekst("bsn")) }

  /// Makes a resident of a row; the first thing that is wrong is named with its column.
  func lees(_ record: CSVRecord) throws(Rijfout) -> Ingezetene {
    if let schade = Rijfout(record.findings) { throw schade }
    let rij = kolommen.rij(record)
    let bsn = try rij.verplichtBSN("bsn")
    let geboortedatum = try rij.geboortedatum("geboortedatum")
    guard geboortedatum.eerstMogelijk <= vandaag else {
      throw Rijfout(kolom: "geboortedatum", reden: "deze dag ligt in de toekomst")
    }
    let opschorting = try opschorting(rij)
    if let dag = opschorting?.op, dag < geboortedatum.eerstMogelijk {
      throw Rijfout(kolom: "datum_opschorting", reden: "deze dag ligt voor de geboortedatum")
    }
    return Ingezetene(
      bsn: bsn, geboortedatum: geboortedatum, gegevens: try gegevens(rij),
      gemeente: try rij.kenmerk("gemeentecode", "een gemeentecode van vier cijfers"),
      gevestigdOp: try rij.mogelijkeDag("datum_vestiging"), opschorting: opschorting)
  }

  private func gegevens(_ rij: Kolommen.Rij) throws(Rijfout) -> Persoonsgegevens {
    Persoonsgegevens(
      geslacht: rij.tekst("geslacht") == "O" ? .onbekend : try rij.code("geslacht"),
      voornamen: rij.tekst("voornamen"), voorvoegsel: rij.tekst("voorvoegsel"),
      achternaam: rij.tekst("achternaam"),
      adres: Adres(
        postcode: try rij.kenmerk("postcode", "een postcode, zoals 1234 AB"),
        huisnummer: rij.tekst("huisnummer"), woonplaats: rij.tekst("woonplaats")),
      geheim: try geheim(rij))
  }

  /// Indicatie geheim: 0 shows everything, 1 to 7 keep something hidden.
  private func geheim(_ rij: Kolommen.Rij) throws(Rijfout) -> Bool {
    switch rij.tekst("indicatie_geheim") {
    case "", "0", "nee": return false
    case "1", "2", "3", "4", "5", "6", "7", "ja": return true
    default: throw Rijfout(kolom: "indicatie_geheim", reden: "verwacht een cijfer van 0 tot 7")
    }
  }

  private func opschorting(_ rij: Kolommen.Rij) throws(Rijfout) -> Opschorting? {
    let dag = try rij.mogelijkeDag("datum_opschorting")
    let reden: Opschortingsreden? = try rij.code("reden_opschorting")
    if let reden { return Opschorting(reden: reden, op: dag) }
    guard dag == nil else {
      throw Rijfout(
        kolom: "reden_opschorting", reden: "er is een datum van opschorting, maar geen reden")
    }
    return nil
  }
}

extension Kolommen.Rij {
  /// A date of birth that has to be there, of which the day and the month may be `00`.
  func geboortedatum(_ kolom: String) throws(Rijfout) -> Geboortedatum {
    let tekst = try verplicht(kolom)
    if let datum = Geboortedatum(tekst) ?? Datum(dagEerst: tekst).map(Geboortedatum.init(_:)) {
      return datum
    }
    let zonderJaar = tekst.utf8.starts(with: "0000".utf8)
    throw Rijfout(
      kolom: kolom,
      reden: zonderJaar
        ? "zonder geboortejaar is niet te zeggen of iemand leerplichtig is"
        : "ongeldige datum; verwacht JJJJ-MM-DD, met 00 voor een onbekende dag of maand")
  }

  /// The first day a date can be, parts of which may be `00`; nil when it is empty or all unknown.
  func mogelijkeDag(_ kolom: String) throws(Rijfout) -> Datum? {
    let tekst = tekst(kolom)
    if tekst.isEmpty || tekst.utf8.allSatisfy({ $0 == UInt8(ascii: "0") || $0 == 45 }) {
      return nil
    }
    if let datum = Geboortedatum(tekst) {
      return Datum(jaar: datum.jaar, maand: datum.maand ?? 1, dag: datum.dag ?? 1)
    }
    return try self.datum(kolom)
  }
}
