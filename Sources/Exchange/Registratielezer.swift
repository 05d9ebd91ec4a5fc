public import Domein
public import Kalender

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
  /// News about the file as a whole.
  public private(set) var berichten: [String] = []

  private static let bekend = [
    "bsn", "onderwijsnummer", "vestiging", "datum", "lesuur", "dagdeel", "uren", "soort", "vak",
  ]

  /// Reads a file.
  ///
  /// A row that stands there twice counts once, where it says about which lesson or part of the
  /// day it is: without that two lessons of one day can look the same. A row about a day still to
  /// come counts, and is named.
  public init(_ bytes: [UInt8], vandaag: Datum) throws(Importfout) {
    var bestand = try Tabelbestand(
      bytes, bekend: Self.bekend, verplicht: ["vestiging", "datum", "soort"])
    var gevonden: [Leerlingregistratie] = []
    var plaatsen: [Sleutel: Int] = [:]
    var gezien: Set<Rij> = []
    var dubbel = Regelnoemer()
    var gelijk = Regelnoemer()
    var toekomst = Regelnoemer()
    fouten = bestand.lees { (regel, rij) throws(Rijfout) in
      let sleutel = try Self.sleutel(rij)
      let registratie = try Self.registratie(rij, regel)
      if registratie.dag > vandaag { toekomst.noem(regel) }
      let inhoud = Rij(
        sleutel: sleutel, inhoud: registratie.inhoud, lesuur: rij.tekst("lesuur"))
      if !gezien.insert(inhoud).inserted {
        guard registratie.dagdeel.isEmpty else { return dubbel.noem(regel) }
        gelijk.noem(regel)
      }
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
    berichten =
      dubbel.zin(
        een: "rij staat er dubbel in en telt één keer",
        meer: "rijen staan er dubbel in en tellen één keer")
      + gelijk.zin(
        een: "rij staat er precies zo nog eens, zonder lesuur of dagdeel; zij telt mee",
        meer: "rijen staan er precies zo nog eens, zonder lesuur of dagdeel; zij tellen mee")
      + toekomst.zin(
        een: "rij gaat over een dag die nog komt; klopt de datum?",
        meer: "rijen gaan over een dag die nog komt; kloppen de datums?")
  }

  /// What is said of lines about days without lessons.
  public static func zonderSchooldag(_ regels: [Int]) -> [String] {
    var noemer = Regelnoemer()
    regels.sorted().forEach { noemer.noem($0) }
    return noemer.zin(
      een: "rij gaat over een dag zonder school en telt niet mee",
      meer: "rijen gaan over een dag zonder school en tellen niet mee")
  }

  private struct Sleutel: Hashable {
    let nummer: Persoonsnummer
    let school: Vestiging
  }

  private struct Rij: Hashable {
    let sleutel: Sleutel
    let inhoud: Registratie.Inhoud
    let lesuur: String
  }

  private static func sleutel(_ rij: Kolommen.Rij) throws(Rijfout) -> Sleutel {
    let kolom = rij.tekst("bsn").isEmpty ? "onderwijsnummer" : "bsn"
    let nummer = try rij.persoonsnummer(kolom)
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
