import Application
public import Domein
public import Kalender
import ReadModels

/// Which agenda is asked for.
public struct Tafelkeuze: Equatable, Sendable {
  /// Kind of meeting.
  public var soort: Overlegsoort
  /// The school, which a kernteam needs.
  public var school: Vestiging?
  /// The day; the next meeting, or else the day of the question, when nil.
  public var datum: Datum?
  /// The meeting itself, where it is named.
  public var overleg: Overlegnummer?
  /// Who will read it; authorised absence is shown only under consent in force.
  public var lezer: Rol?

  /// Describes an agenda.
  public init(
    _ soort: Overlegsoort, school: Vestiging? = nil, datum: Datum? = nil,
    overleg: Overlegnummer? = nil, lezer: Rol? = nil
  ) {
    self.soort = soort
    self.school = school
    self.datum = datum
    self.overleg = overleg
    self.lezer = lezer
  }

  /// The meeting it is about; nil when none is planned.
  ///
  /// One that stands goes before one that was called off; without a day the next one that stands.
  func overleg(_ lezing: Lezing) throws -> Overlegbeeld? {
    if let overleg {
      let beeld = try lezing.vindOverleg(overleg)
      guard beeld.gegevens.soort == soort else {
        throw Agendafout.andereSoort(overleg, beeld.gegevens.soort)
      }
      return beeld
    }
    let vanaf = datum ?? lezing.assen.per
    let rijen = try lezing.overlegrijen(
      Overlegkeuze(soort: soort, school: school, van: vanaf, totEnMet: datum))
    let rij = rijen.first { $0.afgezegdOp == nil } ?? (datum == nil ? nil : rijen.first)
    return try rij.flatMap { try lezing.overleg($0.overleg) }
  }

  /// The parties of which one has to have consent before authorised absence is shown.
  var partijen: [Partij] {
    switch soort {
    case .kernteam, .mdo: [.kernteam]
    case .thuiszitterstafel: [.swvPo, .swvVo]
    }
  }
}
