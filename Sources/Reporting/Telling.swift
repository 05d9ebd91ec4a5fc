public import Domein
import Kalender

/// A figure: a school year under a definition, as it was on a day.
///
/// Every cell is the number of its `regels`: what is counted and what is listed are one. Where
/// nobody asks who they are only the numbers are kept, so that a figure over any number of casussen
/// takes the same memory.
///
///     var telling = Telling(.langdurigRelatief, omgeving)
///     for beeld in beelden { telling.voegToe(beeld) }
///     try telling.controleer()
public struct Telling: Sendable {
  /// Under which definition.
  public let definitie: Definitie
  /// Under which variant of the municipality's own; nil for the definition itself.
  public let variant: Telvariant?
  /// What is counted, and how.
  public let omgeving: Telomgeving
  /// The numbers, each in its place.
  public private(set) var aantallen: [Telplaats: Int] = [:]
  /// Everything that counts, in the order in which it was added; empty when only numbers are kept.
  public private(set) var regels: [Telregel] = []
  private let bewaartRegels: Bool

  /// Starts with nothing counted.
  ///
  /// - Parameters:
  ///   - variant: the variant that its settings come from.
  ///   - bewaartRegels: whether who counts is kept beside the numbers.
  public init(
    _ definitie: Definitie, _ omgeving: Telomgeving, variant: Telvariant? = nil,
    bewaartRegels: Bool = true
  ) {
    self.definitie = definitie
    self.variant = variant
    self.omgeving = omgeving
    self.bewaartRegels = bewaartRegels
  }

  /// The name under which it is published: of the variant, or of the definition.
  public var naam: String { variant?.naam.tekst ?? definitie.rawValue }

  /// The settings it is counted with.
  public var instellingen: [Telinstelling] { omgeving.regels.instellingen(van: definitie) }

  /// The figure as it is kept when it is published.
  public var bevroren: Bevrorencijfer {
    Bevrorencijfer(
      definitie: definitie, variant: variant?.naam, instellingen: instellingen,
      aantallen: aantallen.geordend)
  }

  /// Adds one jongere.
  public mutating func voegToe(_ beeld: Jongerebeeld) {
    Telvondst(beeld: beeld, omgeving: omgeving).regels(definitie).forEach { neemOp($0) }
  }

  /// Adds the numbers of another figure, such as that of another municipality.
  public mutating func voegToe(_ ander: Telling) {
    aantallen.merge(ander.aantallen, uniquingKeysWith: +)
    if bewaartRegels { regels += ander.regels }
  }

  /// Adds one line.
  mutating func neemOp(_ regel: Telregel) {
    aantallen[regel.plaats, default: 0] += 1
    if bewaartRegels { regels.append(regel) }
  }

  /// Only what lies in one municipality.
  public func inGemeente(_ gemeente: Gemeentecode?) -> Telling {
    var deel = self
    deel.aantallen = aantallen.filter { $0.key.gemeente == gemeente }
    deel.regels = regels.filter { $0.gemeente == gemeente }
    return deel
  }

  /// The municipalities it has something of, in order; nil where that is unknown.
  public var gemeenten: [Gemeentecode?] {
    Set(aantallen.keys.map(\.gemeente)).sorted { ($0?.tekst ?? "") < ($1?.tekst ?? "") }
  }

  /// Whether nothing at all counted.
  public var isLeeg: Bool { aantallen.isEmpty }

  /// By what runs came to their end, as far as they were solved.
  public var waardoor: [Oplossing: Int] {
    aantallen.reduce(into: [:]) { som, deel in
      if let oplossing = deel.key.waardoor { som[oplossing, default: 0] += deel.value }
    }
  }

  /// The rows with something in them, by part and kind of school.
  public var rijen: [Telrij] {
    let splitst = definitie.onderdeel != nil
    let groepen = Dictionary(grouping: aantallen) {
      Telrij.Sleutel(
        onderdeel: splitst ? $0.key.onderdeel : nil, schoolsoort: $0.key.schoolsoort)
    }
    return groepen.map { Telrij(sleutel: $0, delen: $1) }.sorted { $0.sleutel < $1.sleutel }
  }

  /// All rows together.
  public var totaal: Telrij {
    Telrij(sleutel: Telrij.Sleutel(onderdeel: nil, schoolsoort: nil), delen: Array(aantallen))
  }

  /// How many there are in a cell of one part.
  public func aantal(_ cel: Telcel, onderdeel: String?) -> Int {
    aantallen.reduce(0) { som, deel in
      deel.key.cel == cel && deel.key.onderdeel == onderdeel ? som + deel.value : som
    }
  }

  /// Refuses a figure whose balance does not hold in every row, of every municipality.
  public func controleer() throws(Telfout) {
    guard definitie.isSaldo else { return }
    let delen = gemeenten.flatMap { inGemeente($0).rijen }
    for rij in delen + rijen + [totaal] where rij.saldo != rij[.eind] {
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

  init(sleutel: Sleutel, delen: [(key: Telplaats, value: Int)]) {
    self.sleutel = sleutel
    aantallen = delen.reduce(into: [:]) { $0[$1.key.cel, default: 0] += $1.value }
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

extension [Telling] {
  /// Adds one jongere to each figure.
  public mutating func voegToe(_ beeld: Jongerebeeld) {
    for index in indices { self[index].voegToe(beeld) }
  }

  /// Adds to each figure what destroyed files counted for, each with the event that holds it.
  public mutating func voegToe(
    _ vernietigd: [(id: Gebeurtenisnummer, telbijdragen: Telbijdragen)]
  ) {
    for (id, bijdragen) in vernietigd {
      for index in indices { self[index].voegToe(bijdragen, van: id) }
    }
  }
}
