public import Kalender

/// What terms are computed with: the rules and the calendars in force.
public struct Termijnomgeving: Sendable {
  /// The rules with their versions.
  public var regelboek: Regelboek
  /// The calendars of schools.
  public var kalenders: Kalenders
  /// Within how many days after a return absence is a relapse.
  public var terugvalDagen: Int

  /// Brings rules and calendars together.
  public init(
    regelboek: Regelboek = Regelboek(), kalenders: Kalenders, terugvalDagen: Int = 28
  ) {
    self.regelboek = regelboek
    self.kalenders = kalenders
    self.terugvalDagen = terugvalDagen
  }
}

/// The calendar of every school: its own where there is one, else that of its region.
public struct Kalenders: Sendable {
  private let standaard: Schoolkalender
  private var perSchool: [Vestiging: Schoolkalender] = [:]

  /// Starts with the calendar of the municipality's region.
  public init(standaard: Schoolkalender) { self.standaard = standaard }

  /// Gives a school a calendar of its own.
  public mutating func zet(_ kalender: Schoolkalender, voor school: Vestiging) {
    perSchool[school] = kalender
  }

  /// The calendar of a school; that of the municipality where no school is known.
  public func kalender(voor school: Vestiging?) -> Schoolkalender {
    school.flatMap { perSchool[$0] } ?? standaard
  }
}
