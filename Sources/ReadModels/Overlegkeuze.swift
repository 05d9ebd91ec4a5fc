public import Domein
public import Kalender

/// The rows of meetings.
public protocol Overlegweergaven {
  /// The row of a meeting.
  func overlegrij(_ nummer: Overlegnummer) throws -> Overlegrij?
  /// Meetings in order of their day; everything when nothing is chosen.
  func overlegrijen(_ keuze: Overlegkeuze) throws -> [Overlegrij]
}

/// Which meetings a list is about.
public struct Overlegkeuze: Equatable, Sendable {
  /// Only of this kind.
  public var soort: Overlegsoort?
  /// Only of this school.
  public var school: Vestiging?
  /// Only held on or after this day.
  public var van: Datum?
  /// Only held on or before this day.
  public var totEnMet: Datum?
  /// Only with this casus on the agenda.
  public var casus: Casusnummer?
  /// Only where this functionaris takes part, or owns an agreement.
  public var betrokkene: Medewerkercode?

  /// Chooses meetings; everything when nothing is given.
  public init(
    soort: Overlegsoort? = nil, school: Vestiging? = nil, van: Datum? = nil,
    totEnMet: Datum? = nil, casus: Casusnummer? = nil, betrokkene: Medewerkercode? = nil
  ) {
    self.soort = soort
    self.school = school
    self.van = van
    self.totEnMet = totEnMet
    self.casus = casus
    self.betrokkene = betrokkene
  }

  /// Whether a meeting is one of those.
  public func kiest(_ rij: Overlegrij) -> Bool {
    (soort == nil || soort == rij.soort) && (school == nil || school == rij.school)
      && (van.map { $0 <= rij.datum } ?? true) && (totEnMet.map { rij.datum <= $0 } ?? true)
      && (casus.map(rij.casussen.contains) ?? true)
      && (betrokkene.map(rij.betrokkenen.contains) ?? true)
  }
}
