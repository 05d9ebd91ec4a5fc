import Domein
public import EventLog
import Kalender
import ReadModels

/// Something about a dossier that is not as it should be.
public struct Bevinding: Equatable, Sendable {
  /// What kind of damage, as a fixed word.
  public let soort: String
  /// Where: an event or a stream.
  public let plaats: String
  /// What is wrong, without personal data.
  public let omschrijving: String

  /// Describes damage.
  public init(soort: String, plaats: String, omschrijving: String) {
    self.soort = soort
    self.plaats = plaats
    self.omschrijving = omschrijving
  }
}

/// Checks a dossier from end to end: the chain, every event, and what must hold between them.
///
/// That the rows follow from the log is looked at where the rows are kept.
public struct Dossiercontrole {
  let omstandigheden: Omstandigheden

  /// Checks at an instant.
  public init(_ omstandigheden: Omstandigheden) { self.omstandigheden = omstandigheden }

  /// Runs every check.
  ///
  /// - Parameter koppen: earlier ends of the log, kept elsewhere: each must still be in it.
  public func draai(
    _ gang: any Leesgang, koppen: [Head]
  ) throws -> (kop: Head, bevindingen: [Bevinding]) {
    var (kop, bevindingen) = try logboek(gang, koppen: koppen)
    if bevindingen.isEmpty { bevindingen = try samenhang(gang) }
    return (kop, bevindingen)
  }

  /// What shows in the log alone: the chain, and events that cannot be.
  public func logboek(
    _ gang: any Leesgang, koppen: [Head]
  ) throws -> (kop: Head, bevindingen: [Bevinding]) {
    var toets = Gebeurtenistoets()
    var vernietiging = Vernietigtoets(try gang.log.destructions())
    let (kop, keten) = try keten(gang, koppen: koppen) { event in
      toets.bekijk(event)
      vernietiging.bekijk(event)
    }
    return (
      kop,
      try keten + toets.bevindingen + vernietiging.afgerond() + onleesbareStromen(gang)
    )
  }

  /// What must hold between events; asks the rows, which have to follow from the log by then.
  public func samenhang(_ gang: any Leesgang) throws -> [Bevinding] {
    let jongeren = try gang.weergaven.jongererijen()
    return try verwijzingen(gang, jongeren) + dubbeleCasussen(gang) + dubbeleNummers(jongeren)
      + toestemmingenZonderTermijn(gang) + zonderTermijn(gang)
  }

  /// No consent is open without a term: someone is told before it runs out.
  private func toestemmingenZonderTermijn(_ gang: any Leesgang) throws -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    for naam in try gang.log.streams(beginningWith: String(Jongerenummer.letter)) {
      guard let nummer = Jongerenummer(naam.text) else { continue }
      let sessie = try Sessie(gang, omstandigheden)
      // What went up in another is watched there.
      if try sessie.hoofd(nummer) != nummer { continue }
      let open = try sessie.persoon(nummer).toestemmingen
        .filter { $0.geldt(op: omstandigheden.vandaag) }
      guard !open.isEmpty else { continue }
      let termijnen = try gang.weergaven.termijnrijen(van: .jongere(nummer)).map(\.termijn.id)
      bevindingen += open.filter { toestemming in
        !termijnen.contains(
          TermijnID(regel: .toestemmingAfloop, gebeurtenis: toestemming.id))
      }.map {
        Invariant.toestemming.bevinding(
          naam.text, "toestemming \($0.id) geldt, en geen termijn bewaakt haar einde")
      }
    }
    return bevindingen
  }

  /// The chain alone.
  ///
  /// - Parameter bekijk: sees every event that comes by.
  public func keten(
    _ gang: any Leesgang, koppen: [Head], bekijk: (RecordedEvent) -> Void = { _ in }
  ) throws -> (kop: Head, bevindingen: [Bevinding]) {
    let (kop, schade) = try loop(
      gang.log, ChainVerifier(heads: koppen), vanaf: LogPosition(0), bekijk)
    return (kop, schade.map(Bevinding.init(_:)))
  }

  /// The chain of a log that is not yet a dossier of this program.
  public func keten(_ log: any EventReading) throws -> [ChainFinding] {
    try loop(log, ChainVerifier(), vanaf: LogPosition(0)).schade
  }

  /// The end of the chain: everything since an end that was good.
  ///
  /// Costs what was added since, however long the log is.
  public func staart(
    _ gang: any Leesgang, sinds kop: Head
  ) throws -> [Bevinding] {
    guard kop != .empty else { return try keten(gang, koppen: []).bevindingen }
    var begin = Head.empty
    if kop.position.number > 1 {
      let voor = LogPosition(kop.position.number - 1)
      guard let event = try gang.log.event(at: voor) else {
        return [Bevinding(ChainFinding(position: kop.position, kind: .cutOff))]
      }
      begin = Head(position: event.position, hash: event.hash)
    }
    let controle = ChainVerifier(after: begin, heads: [kop])
    return try loop(gang.log, controle, vanaf: begin.position).schade.map(Bevinding.init(_:))
  }

  private func loop(
    _ log: any EventReading, _ begin: ChainVerifier, vanaf: LogPosition,
    _ bekijk: (RecordedEvent) -> Void = { _ in }
  ) throws -> (kop: Head, schade: [ChainFinding]) {
    var controle = begin
    try log.forEachEvent(after: vanaf) { event in
      controle.check(event)
      bekijk(event)
    }
    let kop = controle.finish()
    return (kop, controle.findings)
  }

  /// What waits for someone in an open casus while no term watches over it: no silence unseen.
  private func zonderTermijn(_ gang: any Leesgang) throws -> [Bevinding] {
    let sessie = try Sessie(gang, omstandigheden)
    return try gang.weergaven.casusrijen(Casuskeuze(alleenOpen: true)).flatMap { rij in
      let termijnen = try gang.weergaven.termijnrijen(van: .casus(rij.casus)).map(\.termijn)
      return try sessie.casus(rij.casus).toestand.zonderTermijn(termijnen).map { open in
        Invariant.zonderTermijn.bevinding(
          rij.casus.tekst,
          "\(open.wat) staat open zonder termijn (\(open.termijn.regel.rawValue))")
      }
    }
  }

  /// Streams that cannot be folded: their casus stays out of every list until it is mended.
  private func onleesbareStromen(_ gang: any Leesgang) throws -> [Bevinding] {
    var bevindingen: [Bevinding] = []
    let begonnen = try Sessie(gang, omstandigheden)
    try gang.log.forEachStream(beginningWith: "", upTo: nil) { naam, events in
      guard let stroom = Stroom(naam: naam.text) else {
        bevindingen.append(
          Bevinding(
            soort: "stroom", plaats: naam.text, omschrijving: "deze stroom is niet bekend"))
        return
      }
      do {
        try Sessie(als: begonnen, stroom, events).lees(stroom)
      } catch let fout as Dossierfout {
        guard case .onleesbaar = fout else { throw fout }
        bevindingen.append(
          Bevinding(
            soort: "gebeurtenis", plaats: naam.text,
            omschrijving: "een gebeurtenis in deze stroom is niet te lezen"))
      }
    }
    return bevindingen
  }
}

extension Bevinding {
  init(_ schade: ChainFinding) {
    let omschrijving =
      switch schade.kind {
      case .gap: "hiervoor ontbreken gebeurtenissen"
      case .hash: "de inhoud past niet bij de keten"
      case .version(let verwacht): "de versie in de stroom klopt niet; verwacht \(verwacht)"
      case .otherHead: "de eerder bewaarde kop noemt hier een andere waarde"
      case .cutOff: "de eerder bewaarde kop noemt deze gebeurtenis, maar het logboek is korter"
      }
    self.init(
      soort: "keten", plaats: "#\(schade.position.number)", omschrijving: omschrijving)
  }
}

extension Sessie {
  /// Folds a stream, whatever it is, to see that it can be read.
  func lees(_ stroom: Stroom) throws {
    switch stroom {
    case .casus(let nummer): _ = try casus(nummer)
    case .jongere(let nummer): _ = try jongere(nummer)
    case .melding(let nummer): _ = try melding(nummer)
    case .overleg(let nummer): _ = try overleg(nummer)
    case .kenmerk: _ = try verloop(KenmerkAggregaat.self, stroom)
    case .partner: _ = try verloop(PartnerAggregaat.self, stroom)
    case .functionaris: _ = try verloop(FunctionarisAggregaat.self, stroom)
    case .instelling: _ = try verloop(InstellingAggregaat.self, stroom)
    case .bewaking: _ = try verloop(BewakingAggregaat.self, stroom)
    case .cijfers: _ = try verloop(CijferAggregaat.self, stroom)
    case .levering: _ = try verloop(LeveringAggregaat.self, stroom)
    case .bijdragen: _ = try verloop(BijdrageAggregaat.self, stroom)
    }
  }
}
