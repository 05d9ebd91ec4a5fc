public import Application
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

  /// Who reads it when no role is named: everyone at the table.
  var tafel: Lezer {
    switch soort {
    case .kernteam, .mdo: .kernteam
    case .thuiszitterstafel: .thuiszitterstafel
    }
  }
}

extension Lezing {
  /// Refuses an agenda to whoever may not see it: colleagues see every table, a member of a
  /// kernteam that of the own school.
  ///
  /// - Returns: for whom it is made; nil for the table as a whole.
  public func eisTafel(_ keuze: Tafelkeuze) throws -> Rol? {
    if keuze.soort == .kernteam, let school = keuze.school {
      return try eisAgenda(van: school, voor: keuze.lezer)
    }
    try eis(.inzien)
    return keuze.lezer
  }
}
