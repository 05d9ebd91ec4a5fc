import Domein
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
    var bestand = try Tabelbestand(bytes, bekend: Self.bekend, verplicht: ["begin"])
    // A list names jongeren by number, or by date of birth and surname.
    guard bestand.heeft("bsn") || bestand.heeft("geboortedatum") && bestand.heeft("achternaam")
    else {
      throw .onbruikbaar(regel: 1, kolom: "bsn", reden: "deze kolom ontbreekt in de kopregel")
    }
    onbekend = bestand.onbekend
    var gelezen: [SWVRegel] = []
    fouten = bestand.lees { (regel, rij) throws(Rijfout) in
      gelezen.append(try Self.regel(rij, regel))
    }
    regels = gelezen
  }

  private static func regel(_ rij: Kolommen.Rij, _ regel: Int) throws(Rijfout) -> SWVRegel {
    SWVRegel(
      regel: regel, wie: try wie(rij),
      vestiging: try rij.kenmerk("vestiging", "een vestiging, zoals 05KO00"),
      begin: try rij.verplichteDatum("begin"), categorie: rij.tekst("categorie"))
  }

  private static func wie(_ rij: Kolommen.Rij) throws(Rijfout) -> Lijstpersoon {
    if !rij.tekst("bsn").isEmpty { return .nummer(try rij.persoonsnummer("bsn")) }
    let geboren = rij.tekst("geboortedatum")
    let achternaam = Zoeknaam.kern(rij.tekst("achternaam"))
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
