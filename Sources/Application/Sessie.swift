public import Domein
import EventCodec
import EventLog
public import Kalender
import ReadModels

/// One command at work: streams are loaded once, decisions fold on, and all of it is written in
/// one piece at the end, or not at all.
///
/// Numbers are known beforehand, because nobody else writes meanwhile: a decision about one
/// stream can rest on what the same command just decided about another.
public final class Sessie {
  /// The look at the dossier.
  public let gang: any Leesgang
  /// The circumstances of the run.
  public let omstandigheden: Omstandigheden
  /// The instant under which everything is recorded: now, but never before the last event.
  public let vastgelegd: Tijdstip
  private var volgende: Int
  private var aanwas: [Aanwas] = []
  /// Personal parts that go when this is written, each with the event that says so.
  private(set) var teVernietigen: [(van: Gebeurtenisnummer, door: Gebeurtenisnummer)] = []
  /// Streams whose rows have to be made anew though nothing was added to them.
  private(set) var ookGeraakt: [Stroom] = []
  private var geladen: [Stroom: any Geladen] = [:]
  /// What follows from settings that this command decided on, and that nobody else may see yet.
  private var eigenOmgeving: Omgeving?
  /// A stream whose events were read already, on a walk along the whole log.
  private var aangereikt: (stroom: Stroom, events: [RecordedEvent])?
  /// Whether this command may reach files whose use is restricted.
  public var magBeperkt = false

  /// Begins with nothing decided.
  public init(_ gang: any Leesgang, _ omstandigheden: Omstandigheden) throws {
    self.gang = gang
    self.omstandigheden = omstandigheden
    volgende = try gang.log.head().position.number + 1
    let laatste = try gang.log.lastRecorded().flatMap { Tijdstip(iso: $0) }
    vastgelegd = laatste.map { max($0, omstandigheden.nu) } ?? omstandigheden.nu
  }

  /// Looks at one stream on a walk along the log, with its events at hand.
  ///
  /// Begins where another session began, and decides on nothing.
  init(als ander: Sessie, _ stroom: Stroom, _ events: [RecordedEvent]) {
    gang = ander.gang
    omstandigheden = ander.omstandigheden
    vastgelegd = ander.vastgelegd
    volgende = ander.volgende
    aangereikt = (stroom, events)
  }

  /// The events of a stream and the state they lead to, with what this command added.
  public func verloop<A: Aggregaat>(_: A.Type, _ stroom: Stroom) throws -> Verloop<A.D> {
    try geladen(A.self, stroom).verloop
  }

  private func geladen<A: Aggregaat>(_: A.Type, _ stroom: Stroom) throws -> GeladenStroom<A> {
    if let bekend = geladen[stroom] as? GeladenStroom<A> { return bekend }
    do {
      let nieuw = GeladenStroom<A>(try A.verloop(try gebeurtenissen(stroom)))
      geladen[stroom] = nieuw
      return nieuw
    } catch let fout as Codecfout {
      throw Dossierfout.onleesbaar(fout)
    }
  }

  private func gebeurtenissen(_ stroom: Stroom) throws -> [RecordedEvent] {
    if let aangereikt, aangereikt.stroom == stroom { return aangereikt.events }
    return try gang.log.events(of: try streamName(stroom), upTo: nil)
  }

  /// The state of a casus.
  public func casus(_ nummer: Casusnummer) throws -> Verloop<CasusDecider> {
    try verloop(CasusAggregaat.self, .casus(nummer))
  }

  /// The state of a jongere.
  public func jongere(_ nummer: Jongerenummer) throws -> Verloop<JongereDecider> {
    try verloop(JongereAggregaat.self, .jongere(nummer))
  }

  /// The state of a melding.
  public func melding(_ nummer: Meldingnummer) throws -> Verloop<MeldingDecider> {
    try verloop(MeldingAggregaat.self, .melding(nummer))
  }

  /// The state of a meeting.
  public func overleg(_ nummer: Overlegnummer) throws -> Verloop<OverlegDecider> {
    try verloop(OverlegAggregaat.self, .overleg(nummer))
  }

  /// The number that the next event gets.
  var eerstvolgende: Gebeurtenisnummer { Gebeurtenisnummer(volgende) }

  /// Settings, rules and calendars.
  public func omgeving() throws -> Omgeving {
    let heeftEigen = aanwas.contains { $0.stroom == .instelling }
    if let bekend = heeftEigen ? eigenOmgeving : gang.omgevingskast.bewaard { return bekend }
    let instellingen = try verloop(InstellingAggregaat.self, .instelling).toestand
    let omgeving = Omgeving(
      instellingen, regios: try gang.weergaven.schoolregios(),
      functionarissen: try gang.weergaven.functionarissen())
    if heeftEigen { eigenOmgeving = omgeving } else { gang.omgevingskast.bewaard = omgeving }
    return omgeving
  }

  /// Derives settings, rules and calendars anew: one of them changed.
  func vergeetOmgeving() {
    eigenOmgeving = nil
    gang.omgevingskast.bewaard = nil
  }

  /// Decides on a command and folds the events on.
  ///
  /// Nothing is written yet.
  ///
  /// - Returns: the numbers the events get.
  @discardableResult
  public func besluit<A: Aggregaat>(
    _: A.Type, _ stroom: Stroom, _ command: A.D.Command, op dag: Datum
  ) throws -> [Gebeurtenisnummer] {
    let geladen = try geladen(A.self, stroom)
    let gebeurtenissen: [A.D.Event]
    do {
      gebeurtenissen = try A.D.decide(command, geladen.verloop.toestand)
    } catch {
      throw Self.fout(error)
    }
    return try gebeurtenissen.map { try voegToe(A.self, stroom, $0, op: dag) }
  }

  /// Adds an event that a decider approved of, or the replacement of a withdrawn one.
  @discardableResult
  public func voegToe<A: Aggregaat>(
    _: A.Type, _ stroom: Stroom, _ gebeurtenis: A.D.Event, op dag: Datum,
    vervangt: Gebeurtenisnummer? = nil
  ) throws -> Gebeurtenisnummer {
    let geladen = try geladen(A.self, stroom)
    let nummer = Gebeurtenisnummer(volgende)
    let feit = Feit(
      nummer: nummer, identiteit: vervangt, op: dag, vastgelegd: vastgelegd,
      door: omstandigheden.medewerker, event: gebeurtenis)
    let gecodeerd = A.C.codeer(gebeurtenis, vervangt: vervangt)
    neemAan(stroom, versie: geladen.verloop.versie, op: dag, gecodeerd)
    geladen.verloop.voegToe(feit)
    return nummer
  }

  /// Adds the withdrawal of an event.
  public func trekIn<A: Aggregaat>(
    _: A.Type, _ stroom: Stroom, _ intrekking: Intrekking, op dag: Datum
  ) throws -> Gebeurtenisnummer {
    let geladen = try geladen(A.self, stroom)
    let nummer = Gebeurtenisnummer(volgende)
    neemAan(
      stroom, versie: geladen.verloop.versie, op: dag, IntrekkingCodec.codeer(intrekking))
    geladen.verloop.trekIn(intrekking, nummer: nummer)
    return nummer
  }

  /// Destroys the personal part of an event when this is written.
  ///
  /// Again for one that is gone already: what is left of it in the file is wiped then.
  public func vernietig<A: Aggregaat>(
    _: A.Type, _ stroom: Stroom, _ vernietiging: Vernietiging
  ) throws {
    let geladen = try geladen(A.self, stroom)
    let eerder = geladen.verloop.vernietigingen.first {
      $0.vernietiging.gebeurtenis == vernietiging.gebeurtenis
    }
    if let eerder {
      teVernietigen.append((vernietiging.gebeurtenis, eerder.nummer))
      return
    }
    let nummer = Gebeurtenisnummer(volgende)
    neemAan(
      stroom, versie: geladen.verloop.versie, op: omstandigheden.vandaag,
      VernietigingCodec.codeer(vernietiging))
    geladen.verloop.vernietig(vernietiging, nummer: nummer)
    teVernietigen.append((vernietiging.gebeurtenis, nummer))
  }

  /// Keeps an event to be written, under the number that comes next.
  private func neemAan(_ stroom: Stroom, versie: Int, op dag: Datum, _ gecodeerd: Gecodeerd) {
    aanwas.append(
      Aanwas(
        stroom: stroom, versie: versie, op: dag, gecodeerd: gecodeerd, nummer: eerstvolgende))
    volgende += 1
    if stroom == .instelling { eigenOmgeving = nil }
  }

  /// Destroys the personal parts of many events when this is written, by one event that says so.
  ///
  /// - Parameter stromen: streams whose rows change with it, though nothing is added to them.
  func vernietig(
    alle nummers: [Gebeurtenisnummer], door nummer: Gebeurtenisnummer, raakt stromen: [Stroom]
  ) {
    ookGeraakt += stromen
    teVernietigen += nummers.map { ($0, nummer) }
  }

  /// Forgets what was loaded: the log holds less than it did.
  func laadOpnieuw() {
    geladen = [:]
    vergeetOmgeving()
  }

  /// What to tell when the clock runs behind the log; nil when it does not.
  var klokmelding: String? {
    guard omstandigheden.nu < vastgelegd else { return nil }
    return "De klok loopt achter op het logboek; vastgelegd onder \(vastgelegd.iso)."
  }

  /// What was decided so far and is not written yet.
  var nieuw: [Aanwas] { aanwas }

  /// Forgets what was decided, and what was loaded for it.
  public func verwerp() {
    volgende -= aanwas.count
    aanwas = []
    teVernietigen = []
    ookGeraakt = []
    geladen = [:]
    eigenOmgeving = nil
  }

  private static func fout(_ fout: any Error) -> any Error {
    guard let weigering = fout as? any Weigering else { return fout }
    return Dossierfout.geweigerd(weigering)
  }

  private func streamName(_ stroom: Stroom) throws -> StreamName {
    guard let naam = StreamName(stroom.naam) else {
      throw Dossierfout.nietGevonden(wat: "stroom", nummer: "")
    }
    return naam
  }
}

/// An event that waits to be written.
struct Aanwas {
  let stroom: Stroom
  /// Version of the stream before it.
  let versie: Int
  let op: Datum
  let gecodeerd: Gecodeerd
  let nummer: Gebeurtenisnummer
}

/// A stream that was loaded, whatever its aggregate.
private protocol Geladen: AnyObject {}

/// Folds on where it is: a state is far too large to copy for every event.
private final class GeladenStroom<A: Aggregaat>: Geladen {
  var verloop: Verloop<A.D>

  init(_ verloop: Verloop<A.D>) { self.verloop = verloop }
}
