public import Kalender

/// What the daily job recorded about itself.
public enum BewakingGebeurtenis: Equatable, Sendable {
  /// The days up to and including `totEnMet` were watched over.
  case dagBewaakt(van: Datum, totEnMet: Datum, escalaties: Int, signalen: Int)
  /// A step of a term of the team became true.
  case termijnGeescaleerd(Escalatie)
  /// A term of the team was met.
  case termijnVoldaan(termijn: TermijnID)
  /// Our list was laid beside that of a samenwerkingsverband.
  case swvVergeleken(per: Datum, aantallen: SWVAantallen)
}

/// How far the daily job is: the fold of its events.
public struct Bewaking: Equatable, Sendable {
  /// Last day that was watched over; nil before the first run.
  public internal(set) var laatsteDag: Datum?
  /// Steps of the team's terms that were recorded.
  public internal(set) var escalaties: [Escalatie] = []
  /// When which term of the team was met.
  public internal(set) var voldaan: [TermijnID: Datum] = [:]
  /// Comparisons with a samenwerkingsverband, by the day they hold for.
  public internal(set) var vergelijkingen: [Datum: SWVAantallen] = [:]

  /// A dossier that was watched over up to a day; nil when its daily job never ran.
  public init(laatsteDag: Datum? = nil) { self.laatsteDag = laatsteDag }
}

/// A command to the daily job.
public typealias BewakingCommand = Command<BewakingOpdracht>

/// What is recorded about the daily job and the terms of the team.
public enum BewakingOpdracht: Equatable, Sendable {
  /// Report a run, with how many steps and signals it recorded.
  case meldDag(escalaties: Int, signalen: Int)
  /// Record a step of a term of the team.
  case escaleer(Escalatie)
  /// Record that a term of the team was met; it has a first day.
  case voldoe(TermijnID, begin: Datum)
  /// Record a comparison with a samenwerkingsverband; it meets the term of its quarter.
  case legVergelijkingVast(per: Datum, aantallen: SWVAantallen, termijn: TermijnID?)
}

/// Why a command about the team's terms is refused.
public enum BewakingWeigering: Weigering {
  case opInToekomst(op: Datum, vandaag: Datum)
  case nogNietBegonnen(TermijnID, begin: Datum)

  /// What kind of refusal it is.
  public var aard: Weigeringsaard {
    switch self {
    case .opInToekomst: .ongeldigGegeven
    case .nogNietBegonnen: .regel
    }
  }
  /// What was wrong.
  public var melding: String {
    switch self {
    case .opInToekomst(let op, let vandaag):
      "de dag \(op.kort) ligt in de toekomst; vandaag is \(vandaag.kort)"
    case .nogNietBegonnen(let termijn, let begin):
      "termijn \(termijn) begint pas op \(begin.kort)"
    }
  }
  /// The rule.
  public var bron: String? {
    switch self {
    case .opInToekomst: nil
    case .nogNietBegonnen: "wat nog niet is begonnen, kan niet gedaan zijn"
    }
  }
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
    case .termijnGeescaleerd(let escalatie): bewaking.escalaties.append(escalatie)
    case .termijnVoldaan(let termijn): bewaking.voldaan[termijn] = feit.op
    case .swvVergeleken(let per, let aantallen): bewaking.vergelijkingen[per] = aantallen
    }
  }

  /// Every run stands on its own.
  public static func isBegin(_ event: BewakingGebeurtenis) -> Bool { true }

  /// One event for the days that were not watched over yet; none when there are no such days.
  public static func decide(
    _ command: BewakingCommand, _ bewaking: Bewaking
  ) throws(BewakingWeigering) -> [BewakingGebeurtenis] {
    let handeling = command.handeling
    guard !handeling.ligtInToekomst else {
      throw .opInToekomst(op: handeling.op, vandaag: handeling.vandaag)
    }
    switch command.opdracht {
    case .meldDag(let escalaties, let signalen):
      guard let van = dagen(na: bewaking, tot: handeling.op).first else { return [] }
      return [
        .dagBewaakt(
          van: van, totEnMet: handeling.op, escalaties: escalaties, signalen: signalen)
      ]
    case .escaleer(let escalatie):
      return bewaking.escalaties.contains(escalatie) ? [] : [.termijnGeescaleerd(escalatie)]
    case .voldoe(let termijn, let begin):
      guard handeling.op >= begin else { throw .nogNietBegonnen(termijn, begin: begin) }
      return voldoe(termijn, bewaking)
    case .legVergelijkingVast(let per, let aantallen, let termijn):
      let nieuw = bewaking.vergelijkingen[per] != aantallen
      return (nieuw ? [.swvVergeleken(per: per, aantallen: aantallen)] : [])
        + (termijn.map { voldoe($0, bewaking) } ?? [])
    }
  }

  private static func voldoe(
    _ termijn: TermijnID, _ bewaking: Bewaking
  ) -> [BewakingGebeurtenis] {
    bewaking.voldaan[termijn] == nil ? [.termijnVoldaan(termijn: termijn)] : []
  }

  /// The days a run has to make up for: since the last one, today included.
  public static func dagen(na bewaking: Bewaking, tot vandaag: Datum) -> [Datum] {
    guard let laatste = bewaking.laatsteDag else { return [vandaag] }
    guard laatste < vandaag else { return [] }
    return (1...laatste.dagen(tot: vandaag)).map { laatste.plus(dagen: $0) }
  }
}
