public import Domein
public import Kalender

/// Reads a school calendar: `regio` or `vestiging`, `naam`, `van`, `tot` (that day included).
public struct Kalenderlezer {
  /// The holidays of one school or region, with the line of each row.
  public struct Deel: Equatable, Sendable {
    /// Whose.
    public let doel: Kalenderdoel
    /// The rows, in order of the file.
    public internal(set) var rijen: [Vakantierij]
    /// The line of each row.
    public internal(set) var regels: [Int]
  }

  /// What was read, by school or region in order of the file.
  public private(set) var delen: [Deel] = []
  /// What is wrong, with its line; nothing is loaded when there is any.
  public private(set) var fouten: [(regel: Int, fout: Rijfout)] = []

  private static let bekend = ["regio", "vestiging", "naam", "van", "tot"]

  /// Reads a file.
  public init(_ bytes: [UInt8]) throws(Importfout) {
    var bestand = try Tabelbestand(
      bytes, bekend: Self.bekend, verplicht: ["naam", "van", "tot"])
    var gelezen: [(Kalenderdoel, Vakantierij, Int)] = []
    fouten = bestand.lees { (regel, rij) throws(Rijfout) in
      let (doel, vakantie) = try Self.lees(rij)
      gelezen.append((doel, vakantie, regel))
    }
    for (doel, vakantie, regel) in gelezen { voegToe(doel, vakantie, regel) }
    toets()
  }

  private static func lees(_ rij: Kolommen.Rij) throws(Rijfout) -> (Kalenderdoel, Vakantierij) {
    let (regio, vestiging) = (rij.tekst("regio"), rij.tekst("vestiging"))
    let kolom = vestiging.isEmpty ? "regio" : "vestiging"
    guard let doel = Kalenderdoel(vestiging.isEmpty ? regio : vestiging) else {
      throw Rijfout(
        kolom: kolom, reden: "verwacht een regio (noord, midden, zuid) of een vestiging (05KO00)")
    }
    let vakantie = Vakantierij(
      naam: try rij.verplicht("naam"), van: try rij.verplichteDatum("van"),
      totEnMet: try rij.verplichteDatum("tot"))
    return (doel, vakantie)
  }

  private mutating func voegToe(_ doel: Kalenderdoel, _ rij: Vakantierij, _ regel: Int) {
    if let plaats = delen.firstIndex(where: { $0.doel == doel }) {
      delen[plaats].rijen.append(rij)
      delen[plaats].regels.append(regel)
    } else {
      delen.append(Deel(doel: doel, rijen: [rij], regels: [regel]))
    }
  }

  /// Reversed and overlapping spans are named by the line that has to be mended.
  private mutating func toets() {
    for deel in delen {
      do throws(Kalenderfout) {
        _ = try Schoolkalender(regio: .midden, eigenVakanties: deel.rijen)
      } catch {
        fouten.append((deel.regels[error.rij], Rijfout(kolom: error.kolom, reden: error.uitleg)))
      }
    }
    fouten.sort { $0.regel < $1.regel }
  }
}

extension Kalenderfout {
  fileprivate var kolom: String {
    switch self {
    case .naamOntbreekt: "naam"
    case .omgekeerd, .langerDanEenJaar: "tot"
    case .overlapt: "van"
    }
  }

  fileprivate var uitleg: String {
    switch self {
    case .naamOntbreekt: "de naam ontbreekt"
    case .omgekeerd(_, let van, let totEnMet):
      "de laatste dag \(totEnMet.kort) ligt voor de eerste dag \(van.kort)"
    case .langerDanEenJaar: "deze vakantie is langer dan een jaar"
    case .overlapt: "deze vakantie heeft dagen gemeen met een andere rij"
    }
  }
}
