public import Kalender

/// What a parent or a jongere told about how it went, with consent to keep it.
public struct Ervaring: Equatable, Sendable {
  /// The event that recorded it: its id.
  public let id: Gebeurtenisnummer
  /// Day on which it was told.
  public let op: Datum
  /// The casus it is about.
  public let casus: Casusnummer
  /// Who told it.
  public let van: Toestemmingsgever
  /// What was told; personal.
  public let tekst: String
  /// The same without anybody in it, for a report; empty when there is none.
  public let illustratie: String
  /// Day on which the consent was withdrawn: from then on it is not used.
  public internal(set) var ingetrokkenOp: Datum?

  /// Whether it may be used on this day.
  public func geldt(op dag: Datum) -> Bool {
    op <= dag && (ingetrokkenOp.map { dag < $0 } ?? true)
  }
}

/// What in a text points at a person.
public enum Herleiding: String, Codelijst {
  case naam
  case nummer
  case geboortedatum
  case postcode

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .naam: "een naam van de jongere"
    case .nummer: "het BSN of onderwijsnummer"
    case .geboortedatum: "de geboortedatum"
    case .postcode: "de postcode"
    }
  }
}

extension Persoonsgegevens {
  /// What in a text points at this person; nil when nothing does.
  ///
  /// Looks for whole words, without regard to capitals and accents. It finds what the dossier
  /// knows: that nobody can be recognised by the story itself is for a person to judge.
  public func herleiding(in tekst: String) -> Herleiding? {
    let woorden = Letters.plat(tekst).split(separator: " ").map(String.init)
    let namen = Letters.plat([voornamen, achternaam].joined(separator: " ")).split(separator: " ")
      .map(String.init).filter { $0.count > 1 }
    if namen.contains(where: woorden.contains) { return .naam }
    let cijfers = woorden.joined().filter(\.isNumber)
    let nummers = [bsn?.tekst, onderwijsnummer?.tekst].compactMap(\.self)
    if nummers.contains(where: cijfers.contains) { return .nummer }
    if let geboortedatum, geboortedatum.vormen.contains(where: { Self.bevat(woorden, $0) }) {
      return .geboortedatum
    }
    if let postcode = adres.postcode.map({ Letters.plat($0.tekst).filter { $0 != " " } }),
      woorden.joined().contains(postcode)
    {
      return .postcode
    }
    return nil
  }

  private static func bevat(_ woorden: [String], _ rij: [String]) -> Bool {
    guard !rij.isEmpty, woorden.count >= rij.count else { return false }
    return (0...(woorden.count - rij.count)).contains {
      Array(woorden[$0..<($0 + rij.count)]) == rij
    }
  }
}

extension Geboortedatum {
  /// The ways in which people write the day, as plain words.
  fileprivate var vormen: [[String]] {
    guard let datum else { return [] }
    let (jaar, maand, dag) = (datum.jaar, datum.maand, datum.dag)
    let cijfers = [
      datum.iso, datum.kort, datum.lang, "\(dag) \(maand) \(jaar)",
      datum.kort.prefix(6)
        + String(datum.kort.suffix(2)), "\(dag) \(maand) \(datum.kort.suffix(2))",
      datum.iso.filter { $0 != "-" }, datum.kort.filter { $0 != "-" },
    ]
    return cijfers.map { Letters.plat($0).split(separator: " ").map(String.init) }
  }
}
