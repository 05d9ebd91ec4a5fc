public import Domein
import Kalender

/// A figure: a school year under a definition, as it was on a day.
///
/// Every cell is the number of its `regels`: what is counted and what is listed are one.
///
///     var telling = Telling(.langdurigRelatief, omgeving)
///     for beeld in beelden { telling.voegToe(beeld) }
///     try telling.controleer()
public struct Telling: Sendable {
  /// Under which definition.
  public let definitie: Definitie
  /// What is counted, and how.
  public let omgeving: Telomgeving
  /// Everything that counts, in the order in which it was added.
  public private(set) var regels: [Telregel] = []

  /// Starts with nothing counted.
  public init(_ definitie: Definitie, _ omgeving: Telomgeving) {
    self.definitie = definitie
    self.omgeving = omgeving
  }

  /// Adds one jongere.
  public mutating func voegToe(_ beeld: Jongerebeeld) {
    regels += Telvondst(beeld: beeld, omgeving: omgeving).regels(definitie)
  }

  /// Adds a line that was counted before.
  mutating func neemOp(_ regel: Telregel) { regels.append(regel) }

  /// Only what lies in one municipality.
  public func inGemeente(_ gemeente: Gemeentecode?) -> Telling {
    var deel = self
    deel.regels = regels.filter { $0.gemeente == gemeente }
    return deel
  }

  /// The municipalities it has something of, in order; nil where that is unknown.
  public var gemeenten: [Gemeentecode?] {
    Set(regels.map(\.gemeente)).sorted { ($0?.tekst ?? "") < ($1?.tekst ?? "") }
  }

  /// The rows with something in them, by part and kind of school.
  public var rijen: [Telrij] {
    let splitst = definitie.onderdeel != nil
    let groepen = Dictionary(grouping: regels) {
      Telrij.Sleutel(onderdeel: splitst ? $0.onderdeel : nil, schoolsoort: $0.schoolsoort)
    }
    return groepen.map { Telrij(sleutel: $0, regels: $1) }.sorted { $0.sleutel < $1.sleutel }
  }

  /// All rows together.
  public var totaal: Telrij {
    Telrij(sleutel: Telrij.Sleutel(onderdeel: nil, schoolsoort: nil), regels: regels)
  }

  /// How many there are in a cell of one part.
  public func aantal(_ cel: Telcel, onderdeel: String?) -> Int {
    regels.count { $0.cel == cel && $0.onderdeel == onderdeel }
  }

  /// Refuses a figure whose balance does not hold in every row.
  public func controleer() throws(Telfout) {
    guard definitie.isSaldo else { return }
    for rij in rijen + [totaal] where rij.saldo != rij[.eind] {
      throw Telfout(
        definitie: definitie, schoolsoort: rij.sleutel.schoolsoort, saldo: rij.saldo,
        eind: rij[.eind])
    }
  }
}

/// One row of a figure.
public struct Telrij: Equatable, Sendable {
  /// What the row is about.
  public struct Sleutel: Hashable, Comparable, Sendable {
    /// The article or the kind; nil where rows are not split by it.
    public let onderdeel: String?
    /// The kind of school; nil for the total.
    public let schoolsoort: Schoolsoortgroep?

    /// In the order of the code lists.
    public static func < (links: Self, rechts: Self) -> Bool {
      (links.onderdeel ?? "", links.plaats) < (rechts.onderdeel ?? "", rechts.plaats)
    }

    private var plaats: Int {
      schoolsoort.flatMap { Schoolsoortgroep.allCases.firstIndex(of: $0) } ?? -1
    }
  }

  /// What it is about.
  public let sleutel: Sleutel
  private let aantallen: [Telcel: Int]

  init(sleutel: Sleutel, regels: [Telregel]) {
    self.sleutel = sleutel
    aantallen = regels.reduce(into: [:]) { $0[$1.cel, default: 0] += 1 }
  }

  /// How many there are in a cell.
  public subscript(_ cel: Telcel) -> Int { aantallen[cel] ?? 0 }

  /// What the end should be.
  public var saldo: Int {
    self[.aanvang] + self[.nieuw] - self[.opgelost] - self[.verhuisd] - self[.achttien]
  }

  /// How many there were in the course of the year.
  public var inHetJaar: Int { self[.aantal] + self[.aanvang] + self[.nieuw] }

  /// How many there were: at the end of a balance, or counted.
  public var aanHetEind: Int { self[.aantal] + self[.eind] }
}

/// A balance that does not hold.
public struct Telfout: Error, Equatable, Sendable {
  /// Under which definition.
  public let definitie: Definitie
  /// In which row; nil for the total.
  public let schoolsoort: Schoolsoortgroep?
  /// What the end should be.
  public let saldo: Int
  /// What it is.
  public let eind: Int
}

/// Shares of the number of leerplichtigen, in hundredths, rounded half up.
public enum Aandeel {
  /// Per 1.000; nil without leerplichtigen.
  public static func perDuizend(_ aantal: Int, van geheel: Int?) -> Int? {
    deel(aantal, 100_000, geheel)
  }

  /// Per cent; nil without leerplichtigen.
  public static func procent(_ aantal: Int, van geheel: Int?) -> Int? {
    deel(aantal, 10_000, geheel)
  }

  private static func deel(_ aantal: Int, _ schaal: Int, _ geheel: Int?) -> Int? {
    guard let geheel, geheel > 0 else { return nil }
    return (2 * aantal * schaal + geheel) / (2 * geheel)
  }
}
