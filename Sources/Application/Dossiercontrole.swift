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

/// Checks a dossier from end to end: the chain, every event, and the rows against the log.
public struct Dossiercontrole {
  /// How many events are read at a time.
  static let stap = 2_000

  private let omstandigheden: Omstandigheden

  /// Checks at an instant.
  public init(_ omstandigheden: Omstandigheden) { self.omstandigheden = omstandigheden }

  /// Runs every check.
  ///
  /// - Parameter koppen: earlier ends of the log, kept elsewhere: each must still be in it.
  public func draai(
    _ gang: any Leesgang, koppen: [Head]
  ) throws -> (kop: Head, bevindingen: [Bevinding]) {
    let (kop, keten) = try keten(gang, koppen: koppen)
    var bevindingen = keten + (try onleesbareStromen(gang))
    if bevindingen.isEmpty {
      bevindingen += try toestemmingenZonderTermijn(gang)
      bevindingen += try Rijencontrole(omstandigheden).afwijkingen(gang).map {
        Bevinding(
          soort: "weergave", plaats: $0,
          omschrijving: "de rijen wijken af van het logboek; 'dossier herbouw' maakt ze opnieuw")
      }
      bevindingen += try zonderTermijn(gang)
    }
    return (kop, bevindingen)
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
        Bevinding(
          soort: "toestemming", plaats: naam.text,
          omschrijving: "toestemming \($0.id) geldt, en geen termijn bewaakt haar einde")
      }
    }
    return bevindingen
  }

  /// The chain alone.
  public func keten(
    _ gang: any Leesgang, koppen: [Head]
  ) throws -> (kop: Head, bevindingen: [Bevinding]) {
    var controle = ChainVerifier(heads: koppen)
    var vernietiging = Vernietigcontrole()
    var vanaf = LogPosition(0)
    while true {
      let stuk = try gang.log.events(after: vanaf, limit: Self.stap)
      guard let laatste = stuk.last else { break }
      for event in stuk {
        controle.check(event)
        vernietiging.neemOp(event)
      }
      vanaf = laatste.position
    }
    let kop = controle.finish()
    return (kop, controle.findings.map(Bevinding.init(_:)) + vernietiging.bevindingen)
  }

  /// What waits for someone in an open casus while no term watches over it: no silence unseen.
  private func zonderTermijn(_ gang: any Leesgang) throws -> [Bevinding] {
    let sessie = try Sessie(gang, omstandigheden)
    return try gang.weergaven.casusrijen(Casuskeuze(alleenOpen: true)).flatMap { rij in
      let termijnen = try gang.weergaven.termijnrijen(van: .casus(rij.casus)).map(\.termijn)
      return try sessie.casus(rij.casus).toestand.zonderTermijn(termijnen).map { open in
        Bevinding(
          soort: "zonder-termijn", plaats: rij.casus.tekst,
          omschrijving: "\(open.wat) staat open zonder termijn (\(open.termijn.regel.rawValue))")
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
    case .levering: _ = try verloop(LeveringAggregaat.self, stroom)
    case .bijdragen: _ = try verloop(BijdrageAggregaat.self, stroom)
    }
  }
}
