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
  /// A goal was set for a school year; it takes the place of an earlier one of the same measure.
  case doelGesteld(Jaardoel)
  /// The agreements about regie were evaluated.
  case regieGeevalueerd(oordeel: Doeloordeel, tekst: String)
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
  /// Goals in force: one for each school year and measure, in the order in which they were set.
  public internal(set) var doelen: [Jaardoel] = []
  /// Evaluations of the agreements about regie, in the order of their day.
  public internal(set) var regieevaluaties: [Regieevaluatie] = []

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
  /// Set a goal for a school year.
  case stelDoel(Jaardoel)
  /// Record an evaluation of the agreements about regie.
  case evalueerRegie(oordeel: Doeloordeel, tekst: String)
}

/// Why a command about the team's terms is refused.
public enum BewakingWeigering: Weigering {
  case opInToekomst(op: Datum, vandaag: Datum)
  case nogNietBegonnen(TermijnID, begin: Datum)
  case aandeelBovenHonderd(Doelmaat, Int)
  case uitkomstOntbreekt

  /// What kind of refusal it is.
  public var aard: Weigeringsaard {
    switch self {
    case .opInToekomst, .aandeelBovenHonderd, .uitkomstOntbreekt: .ongeldigGegeven
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
    case .aandeelBovenHonderd(let maat, let waarde):
      "een doel voor \(maat.rawValue) is een percentage van 0 tot en met 100, niet \(waarde)"
    case .uitkomstOntbreekt: "een evaluatie van de regieafspraken vraagt om de uitkomst in woorden"
    }
  }
  /// The rule.
  public var bron: String? {
    switch self {
    case .opInToekomst, .aandeelBovenHonderd: nil
    case .uitkomstOntbreekt: "Rekenkamer Apeldoorn 2021, aanbeveling 4"
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
    case .doelGesteld(let doel):
      bewaking.doelen.removeAll { $0.schooljaar == doel.schooljaar && $0.maat == doel.maat }
      bewaking.doelen.append(doel)
    case .regieGeevalueerd(let oordeel, let tekst):
      bewaking.regieevaluaties.append(
        Regieevaluatie(op: feit.op, oordeel: oordeel, tekst: tekst))
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
    case .stelDoel(let doel):
      guard !doel.maat.isAandeel || doel.waarde <= 100 else {
        throw .aandeelBovenHonderd(doel.maat, doel.waarde)
      }
      return bewaking.doelen.contains(doel) ? [] : [.doelGesteld(doel)]
    case .evalueerRegie(let oordeel, let tekst):
      guard !tekst.isEmpty else { throw .uitkomstOntbreekt }
      let nieuw = Regieevaluatie(op: handeling.op, oordeel: oordeel, tekst: tekst)
      return bewaking.regieevaluaties.contains(nieuw)
        ? [] : [.regieGeevalueerd(oordeel: oordeel, tekst: tekst)]
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
