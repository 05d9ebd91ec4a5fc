public import Kalender

/// Enrolment of a jongere at a vestiging.
public struct Inschrijving: Equatable, Sendable {
  /// The event that made it known.
  public let id: Gebeurtenisnummer
  /// The vestiging; nil when only the kind of school is known.
  public let school: Vestiging?
  /// Kind of school; nil when unknown.
  public internal(set) var schoolsoort: Schoolsoort?
  /// Leerjaar as the school writes it.
  public let leerjaar: String?
  /// First day enrolled.
  public let van: Datum
  /// First day no longer enrolled; nil while it lasts.
  public internal(set) var tot: Datum?
  /// Whether someone recorded that the jongere was taken off the roll: a register that still says
  /// otherwise is late.
  var isUitgeschreven = false

  /// Whether it lasts on this day.
  public func geldt(op dag: Datum) -> Bool { van <= dag && (tot.map { dag < $0 } ?? true) }

  /// Whether a delivery means this enrolment: the same school from the same day on.
  func isDezelfde(als ander: Inschrijving) -> Bool {
    school == ander.school && van == ander.van
      && (schoolsoort == ander.schoolsoort || schoolsoort == nil || ander.schoolsoort == nil)
  }

  /// Whether a delivery says what is known already.
  func zegtAl(_ geleverd: Inschrijving) -> Bool {
    isDezelfde(als: geleverd) && (schoolsoort != nil || geleverd.schoolsoort == nil)
      && (tot == geleverd.tot || (isUitgeschreven && geleverd.tot == nil))
  }
}

/// Where an enrolment became known from.
public enum Inschrijvingsbron: Equatable, Sendable {
  /// Registered by hand.
  case registratie
  /// A school's melding counts as enrolment there from its begindatum on.
  case melding
  /// A delivery of enrolments (ROD).
  case levering

  /// The code in the log.
  public var code: String {
    switch self {
    case .registratie: "registratie"
    case .melding: "melding"
    case .levering: "levering"
    }
  }

  /// Reads the code.
  public init?(code: String) {
    switch code {
    case "registratie": self = .registratie
    case "melding": self = .melding
    case "levering": self = .levering
    default: return nil
    }
  }
}
