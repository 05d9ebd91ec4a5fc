public import Domein
import Kalender

/// One pupil at one school, with what was recorded.
public struct Leerlingregistratie: Equatable, Sendable {
  /// The pupil.
  public let nummer: Persoonsnummer
  /// The school.
  public let school: Vestiging
  /// The records, in order of the file.
  public internal(set) var registraties: [Registratie]
}

/// Reads a school's daily absence records.
public struct Registratielezer {
  /// The pupils, in order of the file.
  public private(set) var leerlingen: [Leerlingregistratie] = []
  /// Rows that cannot be used, with their line.
  public private(set) var fouten: [(regel: Int, fout: Rijfout)] = []

  private static let bekend = [
    "bsn", "onderwijsnummer", "vestiging", "datum", "lesuur", "dagdeel", "uren", "soort", "vak",
  ]

  /// Reads a file.
  public init(_ bytes: [UInt8]) throws(Importfout) {
    var bestand = try Tabelbestand(
      bytes, bekend: Self.bekend, verplicht: ["vestiging", "datum", "soort"])
    var gevonden: [Leerlingregistratie] = []
    var plaatsen: [Sleutel: Int] = [:]
    fouten = bestand.lees { (regel, rij) throws(Rijfout) in
      let sleutel = try Self.sleutel(rij)
      let registratie = try Self.registratie(rij, regel)
      if let plaats = plaatsen[sleutel] {
        gevonden[plaats].registraties.append(registratie)
      } else {
        plaatsen[sleutel] = gevonden.count
        gevonden.append(
          Leerlingregistratie(
            nummer: sleutel.nummer, school: sleutel.school, registraties: [registratie]))
      }
    }
    leerlingen = gevonden
  }

  private struct Sleutel: Hashable {
    let nummer: Persoonsnummer
    let school: Vestiging
  }

  private static func sleutel(_ rij: Kolommen.Rij) throws(Rijfout) -> Sleutel {
    let kolom = rij.tekst("bsn").isEmpty ? "onderwijsnummer" : "bsn"
    guard let nummer = Persoonsnummer(rij.tekst(kolom)) else {
      throw Rijfout(kolom: kolom, reden: "dit is geen geldig BSN of onderwijsnummer")
    }
    let school: Vestiging? = try rij.kenmerk("vestiging", "een vestiging, zoals 05KO00")
    guard let school else { throw Rijfout(kolom: "vestiging", reden: "deze cel is leeg") }
    return Sleutel(nummer: nummer, school: school)
  }

  private static func registratie(
    _ rij: Kolommen.Rij, _ regel: Int
  ) throws(Rijfout) -> Registratie {
    let soort: Registratiesoort? = try rij.code("soort")
    guard let soort else { throw Rijfout(kolom: "soort", reden: "deze cel is leeg") }
    let lesuur = rij.tekst("lesuur")
    let dagdeel = rij.tekst("dagdeel")
    return Registratie(
      regel: regel, dag: try rij.verplichteDatum("datum"), soort: soort,
      uren: try uren(rij, soort, heeftLesuur: !lesuur.isEmpty), vak: rij.tekst("vak"),
      dagdeel: dagdeel.isEmpty ? lesuur : dagdeel, isLesuur: !lesuur.isEmpty)
  }

  /// A lesson without hours counts as one hour; a part of the day has to say how many it has.
  private static func uren(
    _ rij: Kolommen.Rij, _ soort: Registratiesoort, heeftLesuur: Bool
  ) throws(Rijfout) -> Uren {
    let tekst = rij.tekst("uren")
    if tekst.isEmpty {
      guard heeftLesuur || soort != .ongeoorloofd else {
        throw Rijfout(kolom: "uren", reden: "het aantal uren ontbreekt")
      }
      return Uren(honderdsten: 100)
    }
    guard let uren = Uren(tekst) else {
      throw Rijfout(kolom: "uren", reden: "verwacht uren, zoals 2 of 1,5")
    }
    return uren
  }
}
