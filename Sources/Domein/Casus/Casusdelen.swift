public import Kalender

/// An event and its day: what terms and signals hang on.
public struct Moment: Equatable, Sendable {
  /// The event, by the identity that survives a correction.
  public let id: Gebeurtenisnummer
  /// Its day.
  public let op: Datum
}

/// The opening of a casus.
public struct Opening: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// Day.
  public let op: Datum
  /// Number.
  public let nummer: Casusnummer
  /// The jongere.
  public let jongere: Jongerenummer
  /// Kind of absence it began with.
  public let soort: Verzuimsoort
  /// School at that time.
  public let school: Vestiging?
}

/// A melding in a casus.
public struct CasusMelding: Equatable, Sendable {
  /// The event that joined it.
  public let id: Gebeurtenisnummer
  /// Its number.
  public let melding: Meldingnummer
  /// Day of the report.
  public let datum: Datum
  /// Kind reported.
  public let soort: Verzuimsoort
  /// Day on which it joined.
  public let op: Datum
  /// Whether it began the casus.
  public let isEerste: Bool
  /// Day of an explicit assessment.
  public internal(set) var beoordeeldOp: Datum?
  /// Day of withdrawal.
  public internal(set) var vervallenOp: Datum?

  /// Whether it counts: not withdrawn.
  public var telt: Bool { vervallenOp == nil }
}

/// What was established about absence.
public struct Verzuimfeit: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// What it says.
  public internal(set) var inhoud: Inhoud

  /// Absence over a span, or a return.
  public enum Inhoud: Equatable, Sendable {
    case verzuim(Verzuim)
    /// Back at school from this day on.
    case terugkeer(Datum)
  }
}

/// A change of phase.
public struct Fasewisseling: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// Day.
  public let op: Datum
  /// The phase it went to.
  public let fase: Fase
  /// Why, where it was off the order.
  public let motivering: String?
}

/// The one who has regie.
public struct Regie: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// Who.
  public let bij: Medewerkercode
  /// Since.
  public let op: Datum
}

/// A contact or an attempt at it.
public struct Contact: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// Day.
  public let op: Datum
  /// With whom.
  public let met: String
  /// How.
  public let wijze: String?
  /// Whether it succeeded.
  public let gelukt: Bool
  /// What was said.
  public let tekst: String
  /// Who had it.
  public let door: Medewerkercode
}

/// A finding.
public struct Bevinding: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// Day.
  public let op: Datum
  /// The finding.
  public let tekst: String
  /// Who found it.
  public let door: Medewerkercode
}

/// An agreement or action with a last day.
public struct Afspraak: Equatable, Sendable {
  /// The event: its id.
  public let id: Gebeurtenisnummer
  /// Agreement or own action.
  public let soort: Afspraaksoort
  /// Day it was made.
  public let op: Datum
  /// With whom.
  public let met: String
  /// What.
  public let tekst: String
  /// Last day.
  public let uiterlijk: Datum
  /// Day on which it was settled.
  public internal(set) var afgedaanOp: Datum?
  /// Whether it was kept; nil while it is open.
  public internal(set) var nagekomen: Bool?
}

/// A plan with goals.
public struct Plan: Equatable, Sendable {
  /// The event: its id.
  public let id: Gebeurtenisnummer
  /// Plan van aanpak or OPP.
  public let soort: Plansoort
  /// Day of adoption.
  public let op: Datum
  /// Measurable goals.
  public let doelen: [String]
  /// Last day to reach them.
  public let uiterlijk: Datum?
  /// Day of evaluation.
  public let evaluatie: Datum?
  /// Its evaluation; nil while it waits.
  public internal(set) var beoordeling: Planbeoordeling?
}

/// The evaluation of a plan.
public struct Planbeoordeling: Equatable, Sendable {
  /// Day.
  public let op: Datum
  /// A judgement for each goal.
  public let oordelen: [Doeloordeel]
  /// Explanation.
  public let tekst: String
}

/// A measure.
public struct Maatregel: Equatable, Sendable {
  /// The event: its id.
  public let id: Gebeurtenisnummer
  /// Kind.
  public let soort: Maatregelsoort
  /// Day.
  public let op: Datum
  /// Explanation.
  public let tekst: String
  /// Day on which it came to its end.
  public internal(set) var afgedaanOp: Datum?
  /// How it ended.
  public internal(set) var resultaat: String?
  /// Day on which it was sent in; only a proces-verbaal is.
  public internal(set) var ingestuurdOp: Datum?
}

/// The one who handles it, from a day on.
public struct Toewijzing: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// Day.
  public let op: Datum
  /// Who.
  public let aan: Medewerkercode
}

/// Something told to a party.
public struct Informatie: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// Day.
  public let op: Datum
  /// Who was told.
  public let partij: Partij
  /// On which ground.
  public let grond: String
  /// What was told, as far as consent can cover it.
  public let inhoud: [Reikwijdte]
  /// The consents it was told under.
  public let toestemmingen: [Gebeurtenisnummer]
  /// Who told it.
  public let door: Medewerkercode
}

/// A step up.
public struct Opschalingsfeit: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// Day.
  public let op: Datum
  /// Where to.
  public let naar: Opschaling
  /// Explanation.
  public let tekst: String
  /// Why a step of the ladder was skipped.
  public let motivering: String?
}

/// A fitting offer.
public struct Arrangement: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// Day.
  public let op: Datum
  /// Kind.
  public let soort: Arrangementsoort
  /// Explanation.
  public let tekst: String
  /// Who leads, who pays, when it is reviewed.
  public let voorwaarden: Arrangementvoorwaarden
  /// Reviews, in order.
  public internal(set) var herzieningen: [Herziening] = []
  /// Day on which another took its place.
  public internal(set) var vervangenOp: Datum?
}

/// A closing, and the reopening after it.
public struct Sluiting: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// Day.
  public let op: Datum
  /// Why.
  public let reden: Sluitreden
  /// Day of reopening; nil while it is closed.
  public internal(set) var heropendOp: Datum?
}

/// An act of a person on a term.
public struct Termijningreep: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// Day.
  public let op: Datum
  /// The term.
  public let termijn: TermijnID
  /// What was done.
  public internal(set) var daad: Daad

  /// Describes an act.
  public init(id: Gebeurtenisnummer, op: Datum, termijn: TermijnID, daad: Daad) {
    self.id = id
    self.op = op
    self.termijn = termijn
    self.daad = daad
  }

  /// Kinds of act.
  public enum Daad: Equatable, Sendable {
    /// Suspended from `op` on; `tot` is the first day it runs again, nil while it stands still.
    case opgeschort(reden: String, tot: Datum?)
    case verlengd(met: Duur, reden: String)
    case vastgesteld(datum: Datum, reden: String)
    /// It went over to the version of its rule that holds from a day.
    case verplaatst(versie: Datum, reden: String)
  }
}
