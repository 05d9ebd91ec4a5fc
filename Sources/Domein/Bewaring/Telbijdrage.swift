public import Kalender

/// What a jongere whose file was destroyed counted for in one cell of a closed year's figure.
///
/// Without a day and without anything personal: that is what the closed year counts from then on.
public struct Telbijdrage: Equatable, Sendable {
  /// The school year.
  public var schooljaar: Schooljaar
  /// The counting definition, by its code.
  public var definitie: String
  /// The cell, by its code.
  public var cel: String
  /// The row.
  public var schoolsoort: Schoolsoortgroep
  /// The article, the kind or the cause a row is split by; nil for none.
  public var onderdeel: String?
  /// By what it was solved, in the cell for that.
  public var waardoor: Oplossing?
  /// Where the jongere lived; nil when unknown.
  public var gemeente: Gemeentecode?
  /// Whether it counts only where administrative absoluut verzuim is counted too.
  public var alleenAdministratief: Bool

  /// Describes a contribution.
  public init(
    schooljaar: Schooljaar, definitie: String, cel: String, schoolsoort: Schoolsoortgroep,
    onderdeel: String? = nil, waardoor: Oplossing? = nil, gemeente: Gemeentecode? = nil,
    alleenAdministratief: Bool = false
  ) {
    self.schooljaar = schooljaar
    self.definitie = definitie
    self.cel = cel
    self.schoolsoort = schoolsoort
    self.onderdeel = onderdeel
    self.waardoor = waardoor
    self.gemeente = gemeente
    self.alleenAdministratief = alleenAdministratief
  }
}

/// The contributions of one jongere, under the settings of that day.
public struct Telbijdragen: Equatable, Sendable {
  /// The settings under which it was counted, as one text.
  public var regels: String
  /// Its cells.
  public var bijdragen: [Telbijdrage]

  /// Brings them together.
  public init(regels: String, bijdragen: [Telbijdrage]) {
    self.regels = regels
    self.bijdragen = bijdragen
  }
}

/// What happens to the figures of closed years.
public enum BijdrageGebeurtenis: Equatable, Sendable {
  /// A jongere goes; what it counted for stays.
  case telbijdragenVastgelegd(Telbijdragen)
}

/// The contributions of destroyed files, as an aggregate: it takes everything.
public enum BijdrageDecider: Decider {
  /// Nothing was destroyed.
  public static let initial: [(id: Gebeurtenisnummer, telbijdragen: Telbijdragen)] = []

  /// Takes an event into the state.
  public static func evolve(
    _ alle: inout [(id: Gebeurtenisnummer, telbijdragen: Telbijdragen)],
    _ feit: Feit<BijdrageGebeurtenis>
  ) {
    switch feit.event {
    case .telbijdragenVastgelegd(let bijdragen): alle.append((feit.identiteit, bijdragen))
    }
  }

  /// Contributions rest on nothing: each is a beginning.
  public static func isBegin(_ event: BijdrageGebeurtenis) -> Bool { true }

  /// A contribution is recorded as it is.
  public static func decide(
    _ command: Telbijdragen, _: [(id: Gebeurtenisnummer, telbijdragen: Telbijdragen)]
  ) throws(Never) -> [BijdrageGebeurtenis] {
    [.telbijdragenVastgelegd(command)]
  }
}
