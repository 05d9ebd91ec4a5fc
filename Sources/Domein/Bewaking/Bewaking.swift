public import Kalender

/// What the daily job recorded about itself.
public enum BewakingGebeurtenis: Equatable, Sendable {
  /// The days up to and including `totEnMet` were watched over.
  case dagBewaakt(van: Datum, totEnMet: Datum, escalaties: Int, signalen: Int)
}

/// How far the daily job is: the fold of its events.
public struct Bewaking: Equatable, Sendable {
  /// Last day that was watched over; nil before the first run.
  public internal(set) var laatsteDag: Datum?

  /// A dossier that was watched over up to a day; nil when its daily job never ran.
  public init(laatsteDag: Datum? = nil) { self.laatsteDag = laatsteDag }
}

/// A command to the daily job.
public struct BewakingCommand: Sendable {
  /// When, what day it is, and who.
  public let handeling: Handeling
  /// How many steps were recorded.
  public let escalaties: Int
  /// How many signals were recorded.
  public let signalen: Int

  /// Reports a run.
  public init(_ handeling: Handeling, escalaties: Int, signalen: Int) {
    self.handeling = handeling
    self.escalaties = escalaties
    self.signalen = signalen
  }
}

/// Recording a run is never refused.
public enum BewakingWeigering: Weigering {
  /// What kind of refusal it is.
  public var aard: Weigeringsaard { .regel }
  /// What was wrong.
  public var melding: String { "" }
  /// The rule.
  public var bron: String? { nil }
}

/// The daily job as an aggregate: every day is watched over once.
public enum BewakingDecider: Decider {
  /// The state before the first event.
  public static let initial = Bewaking()

  /// Takes an event into the state.
  public static func evolve(_ bewaking: inout Bewaking, _ feit: Feit<BewakingGebeurtenis>) {
    switch feit.event {
    case .dagBewaakt(_, let totEnMet, _, _):
      bewaking.laatsteDag = bewaking.laatsteDag.map { max($0, totEnMet) } ?? totEnMet
    }
  }

  /// Every run stands on its own.
  public static func isBegin(_ event: BewakingGebeurtenis) -> Bool { true }

  /// One event for the days that were not watched over yet; none when there are no such days.
  public static func decide(
    _ command: BewakingCommand, _ bewaking: Bewaking
  ) throws(BewakingWeigering) -> [BewakingGebeurtenis] {
    guard let van = dagen(na: bewaking, tot: command.handeling.op).first else { return [] }
    return [
      .dagBewaakt(
        van: van, totEnMet: command.handeling.op, escalaties: command.escalaties,
        signalen: command.signalen)
    ]
  }

  /// The days a run has to make up for: since the last one, today included.
  public static func dagen(na bewaking: Bewaking, tot vandaag: Datum) -> [Datum] {
    guard let laatste = bewaking.laatsteDag else { return [vandaag] }
    guard laatste < vandaag else { return [] }
    return (1...laatste.dagen(tot: vandaag)).map { laatste.plus(dagen: $0) }
  }
}
