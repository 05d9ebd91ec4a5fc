public import Kalender

/// What a comparison of residents with enrolments finds about a jongere.
///
/// Leerplichtwet 1969, artikel 19: the municipality checks residents against enrolments.
public enum Vergelijkingsuitkomst: String, Codelijst {
  /// Under the duty, enrolled nowhere, not exempt: to be investigated.
  case vermoedelijkAbsoluut = "vermoedelijk-absoluut"
  case ingeschreven
  case vrijgesteld
  /// Too young, or of age.
  case nietPlichtig = "niet-plichtig"
  case startkwalificatie
  /// Lives in another municipality, or abroad.
  case vertrokken
  case overleden
  /// Not a resident: RNI, not settled yet, or not in the extract at all.
  case nietIngezetene = "niet-ingezetene"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .vermoedelijkAbsoluut: "vermoedelijk absoluut verzuim"
    case .ingeschreven: "ingeschreven"
    case .vrijgesteld: "vrijgesteld"
    case .nietPlichtig: "niet leerplichtig of kwalificatieplichtig"
    case .startkwalificatie: "startkwalificatie"
    case .vertrokken: "vertrokken uit de gemeente"
    case .overleden: "overleden"
    case .nietIngezetene: "geen ingezetene"
    }
  }
}

/// What was found about one jongere, with the reason in words.
public struct Vergelijkingsoordeel: Equatable, Sendable {
  /// The finding.
  public let uitkomst: Vergelijkingsuitkomst
  /// Row of the yearly telling: that of the last enrolment.
  public let schoolsoort: Schoolsoortgroep
  /// First day under the duty without enrolment, as far as known; only with a suspicion.
  public let sinds: Datum?
  /// Why, in words; holds no personal data but days and schools.
  public let reden: String

  /// Describes a finding.
  public init(
    uitkomst: Vergelijkingsuitkomst, schoolsoort: Schoolsoortgroep, sinds: Datum? = nil,
    reden: String
  ) {
    self.uitkomst = uitkomst
    self.schoolsoort = schoolsoort
    self.sinds = sinds
    self.reden = reden
  }
}

/// A finding that was recorded: the last one tells whether a suspicion is new.
public struct Vergelijkingsfeit: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// Day that was asked about.
  public let op: Datum
  /// The finding.
  public let uitkomst: Vergelijkingsuitkomst
  /// Row of the yearly telling.
  public let schoolsoort: Schoolsoortgroep
  /// First day without enrolment, as far as known.
  public let sinds: Datum?
}
