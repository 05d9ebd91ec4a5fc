public import Kalender

/// A school keeps a pupil out for some days (Leerplichtwet 1969, artikel 11 onder c).
///
/// A tuchtmaatregel of the school: the pupil may not come, so it is no absence of the pupil and
/// counts in no figure. Longer than one day the school tells the Inspectie; longer than a week it
/// may not last (Wet op het primair onderwijs, artikel 40c; for other schools likewise).
public struct Schorsing: Equatable, Sendable {
  /// The event: its id.
  public let id: Gebeurtenisnummer
  /// Day on which it became known.
  public let op: Datum
  /// What was told about it.
  public internal(set) var inhoud: Inhoud

  /// What is told about it.
  public struct Inhoud: Equatable, Sendable {
    /// The school.
    public let school: Vestiging
    /// First day.
    public let van: Datum
    /// Last day, that day included.
    public let totEnMet: Datum
    /// Why, in the words of the school: personal.
    public let reden: String
    /// Day on which the Inspectie was told; nil when that is not known.
    public let inspectieOp: Datum?

    /// Describes a suspension.
    public init(
      school: Vestiging, van: Datum, totEnMet: Datum, reden: String, inspectieOp: Datum?
    ) {
      self.school = school
      self.van = van
      self.totEnMet = totEnMet
      self.reden = reden
      self.inspectieOp = inspectieOp
    }

    /// Whether the school has to tell the Inspectie: it lasts longer than one day.
    public var moetNaarInspectie: Bool { totEnMet > van }

    /// Whether it lasts longer than the week that is allowed.
    public var isTeLang: Bool { van.dagen(tot: totEnMet) >= 7 }
  }
}

extension Jongere {
  /// The same school and first day again is the same suspension, told anew.
  mutating func schors(_ inhoud: Schorsing.Inhoud, _ id: Gebeurtenisnummer, op dag: Datum) {
    if let bekend = schorsingen.firstIndex(where: {
      $0.inhoud.school == inhoud.school && $0.inhoud.van == inhoud.van
    }) {
      schorsingen[bekend].inhoud = inhoud
    } else {
      schorsingen.append(Schorsing(id: id, op: dag, inhoud: inhoud))
    }
  }
}
