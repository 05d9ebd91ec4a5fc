public import Domein
public import Kalender

/// One row of the list of the SWV: a jongere who sits at home, as the SWV knows it.
public struct Swvregel: Equatable, Sendable {
  /// Line of the file.
  public let regel: Int
  /// The jongere by number; nil where only name and date of birth are given.
  public let nummer: Persoonsnummer?
  /// Date of birth, `2010-02-10`; empty when not given.
  public let geboortedatum: String
  /// Surname; empty when not given.
  public let achternaam: String
  /// School.
  public let vestiging: Vestiging?
  /// First day at home.
  public let begin: Datum?
  /// Why the jongere does not come.
  public let categorie: Oorzaak?
}

/// Reads the list of the SWV: `bsn` or `geboortedatum` and `achternaam`, `vestiging`, `begin`,
/// `categorie`.
public struct Swvlezer {
  /// The rows, in order of the file.
  public private(set) var regels: [Swvregel] = []
  /// Rows that cannot be used, with their line.
  public private(set) var fouten: [(regel: Int, fout: Rijfout)] = []

  private static let bekend = [
    "bsn", "onderwijsnummer", "geboortedatum", "achternaam", "vestiging", "begin", "categorie",
  ]

  /// Reads a file.
  public init(_ bytes: [UInt8]) throws(Importfout) {
    var bestand = try Tabelbestand(bytes, bekend: Self.bekend, verplicht: [])
    guard bestand.heeft("bsn") || bestand.heeft("onderwijsnummer") || bestand.heeft("achternaam")
    else {
      throw .onbruikbaar(
        regel: 1, kolom: "bsn",
        reden: "deze kolom ontbreekt in de kopregel; geef bsn, of geboortedatum en achternaam")
    }
    var gelezen: [Swvregel] = []
    fouten = bestand.lees { (regel, rij) throws(Rijfout) in
      gelezen.append(try Self.regel(regel, rij))
    }
    regels = gelezen
  }

  private static func regel(_ regel: Int, _ rij: Kolommen.Rij) throws(Rijfout) -> Swvregel {
    let nummer = try nummer(rij)
    let (geboortedatum, achternaam) = (try rij.datum("geboortedatum"), rij.tekst("achternaam"))
    if nummer == nil {
      guard geboortedatum != nil else {
        throw Rijfout(
          kolom: "geboortedatum", reden: "zonder bsn is de geboortedatum nodig, JJJJ-MM-DD")
      }
      guard !achternaam.isEmpty else {
        throw Rijfout(kolom: "achternaam", reden: "zonder bsn is de achternaam nodig")
      }
    }
    return Swvregel(
      regel: regel, nummer: nummer, geboortedatum: geboortedatum?.iso ?? "",
      achternaam: achternaam,
      vestiging: try rij.kenmerk("vestiging", "een vestiging, zoals 05KO00"),
      begin: try rij.datum("begin"), categorie: try rij.code("categorie"))
  }

  private static func nummer(_ rij: Kolommen.Rij) throws(Rijfout) -> Persoonsnummer? {
    let kolom = rij.tekst("bsn").isEmpty ? "onderwijsnummer" : "bsn"
    let tekst = rij.tekst(kolom)
    if tekst.isEmpty { return nil }
    if let nummer = Persoonsnummer(tekst) { return nummer }
    throw Rijfout(
      kolom: kolom,
      reden: BSN.mistVoorloopnul(tekst)
        ? "dit BSN mist een nul vooraan; een spreadsheet laat die weg"
        : "dit is geen geldig BSN of onderwijsnummer")
  }
}
