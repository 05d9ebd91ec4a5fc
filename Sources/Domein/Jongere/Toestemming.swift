public import Kalender

/// Who gives consent.
public enum Toestemmingsgever: String, Codelijst {
  case ouder
  case jongere

  /// What people read.
  public var omschrijving: String { rawValue }
}

/// What may be shown under a consent.
public enum Reikwijdte: String, Codelijst {
  /// Authorised absence, such as illness.
  case geoorloofdVerzuim = "geoorloofd-verzuim"
  /// Content of care.
  case zorg
  /// Plan and goals.
  case plan
  /// Findings about home and school.
  case bevindingen

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .geoorloofdVerzuim: "geoorloofd verzuim"
    case .zorg: "zorg"
    case .plan: "plan"
    case .bevindingen: "bevindingen"
    }
  }
}

/// Consent to share with one party, until a day or its withdrawal.
public struct Toestemming: Equatable, Sendable {
  /// The event that recorded it: its id.
  public let id: Gebeurtenisnummer
  /// Who gave it.
  public let gever: Toestemmingsgever
  /// With whom may be shared.
  public let partij: Partij
  /// What may be shared.
  public let reikwijdte: [Reikwijdte]
  /// First day.
  public let van: Datum
  /// Last day, that day included; nil without an end.
  public let totEnMet: Datum?
  /// Day of withdrawal, from which it no longer holds.
  public internal(set) var ingetrokkenOp: Datum?

  /// Whether it is in force on this day.
  public func geldt(op dag: Datum) -> Bool {
    van <= dag && (totEnMet.map { dag <= $0 } ?? true) && (ingetrokkenOp.map { dag < $0 } ?? true)
  }
}
