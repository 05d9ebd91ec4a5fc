public import Kalender

/// A meeting about casussen: the fold of its events.
public struct Overleg: Equatable, Sendable {
  /// Its number; nil before it was planned.
  public internal(set) var nummer: Overlegnummer?
  /// The planning: its term hangs on it.
  public internal(set) var gepland: Moment?
  /// Day, place and people; nil before it was planned.
  public internal(set) var gegevens: Overleggegevens?
  /// What was ever on the agenda, in order.
  public internal(set) var punten: [Overlegpunt] = []
  /// Decisions, in order.
  public internal(set) var besluiten: [Overlegbesluit] = []
  /// Reports, in order.
  public internal(set) var verslagen: [Overlegverslag] = []
  /// Day on which it was called off; nil while it stands.
  public internal(set) var afgezegdOp: Datum?
  /// Why it was called off.
  public internal(set) var afzegreden = ""
  /// Steps recorded so far.
  public internal(set) var escalaties: [Escalatie] = []

  /// A meeting that was not planned.
  public init() {}

  /// Whether it was planned.
  public var isBekend: Bool { gegevens != nil }

  /// What is on the agenda.
  public var agenda: [Overlegpunt] { punten.filter { $0.afgevoerdOp == nil } }

  /// Whether a casus is on the agenda.
  public func agendeert(_ casus: Casusnummer) -> Bool { agenda.contains { $0.casus == casus } }

  /// Whether the table got to a casus: a decision, or a report that names it.
  public func besprak(_ casus: Casusnummer) -> Bool {
    besluiten.contains { $0.inhoud.casus == casus }
      || verslagen.contains { $0.besproken.contains(casus) }
  }

  /// Everyone it concerns: chair, participants, and owners of agreements, each once.
  public var betrokkenen: [Medewerkercode] {
    guard let gegevens else { return [] }
    let alle = [gegevens.voorzitter] + gegevens.deelnemers + besluiten.map(\.inhoud.eigenaar)
    var gezien: Set<Medewerkercode> = []
    return alle.filter { gezien.insert($0).inserted }
  }

  /// Who was there, as last told; without that whoever was invited.
  public var aanwezigen: [Medewerkercode] {
    let verteld =
      (besluiten.map { ($0.id, $0.inhoud.aanwezig) }
      + verslagen.map { ($0.id, $0.aanwezig) })
      .filter { !$0.1.isEmpty }.max { $0.0 < $1.0 }
    return verteld?.1 ?? gegevens?.deelnemers ?? []
  }

  /// The first day on which something of it was put on record.
  public var verslagenOp: Datum? {
    (besluiten.map(\.op) + verslagen.map(\.op)).min()
  }
}

/// A casus on the agenda of a meeting.
public struct Overlegpunt: Equatable, Sendable {
  /// The casus.
  public let casus: Casusnummer
  /// Day on which it came on the agenda.
  public let op: Datum
  /// What the table has to answer.
  public internal(set) var vraag: String
  /// Day on which it was taken off; nil while it is on.
  public internal(set) var afgevoerdOp: Datum?
}

/// A decision with its day.
public struct Overlegbesluit: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// Day.
  public let op: Datum
  /// What was decided.
  public let inhoud: Besluitinhoud
}

/// A report of a meeting.
public struct Overlegverslag: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// Day.
  public let op: Datum
  /// The casussen it is about.
  public let besproken: [Casusnummer]
  /// Who was present.
  public let aanwezig: [Medewerkercode]
  /// What was said.
  public let tekst: String
}

extension Overleg {
  /// Takes an event into the state.
  mutating func neemOp(_ feit: Feit<OverlegGebeurtenis>) {
    switch feit.event {
    case .overlegGepland(let nummer, let gegevens):
      self.nummer = nummer
      self.gegevens = gegevens
      gepland = Moment(id: feit.identiteit, op: feit.op)
    case .overlegGewijzigd(let gegevens): self.gegevens = gegevens
    case .overlegAfgezegd(let reden):
      afgezegdOp = feit.op
      afzegreden = reden
    case .casusGeagendeerd(let casus, let vraag): agendeer(casus, vraag, op: feit.op)
    case .casusVanAgenda(let casus, _):
      for index in punten.indices where punten[index].casus == casus {
        punten[index].afgevoerdOp = punten[index].afgevoerdOp ?? feit.op
      }
    case .besluitGenomen(let inhoud):
      besluiten.append(Overlegbesluit(id: feit.identiteit, op: feit.op, inhoud: inhoud))
    case .verslagVastgelegd(let besproken, let aanwezig, let tekst):
      verslagen.append(
        Overlegverslag(
          id: feit.identiteit, op: feit.op, besproken: besproken, aanwezig: aanwezig,
          tekst: tekst))
    case .termijnGeescaleerd(let escalatie): escalaties.append(escalatie)
    }
  }

  private mutating func agendeer(_ casus: Casusnummer, _ vraag: String, op dag: Datum) {
    if let index = punten.firstIndex(where: { $0.casus == casus && $0.afgevoerdOp == nil }) {
      punten[index].vraag = vraag
    } else {
      punten.append(Overlegpunt(casus: casus, op: dag, vraag: vraag, afgevoerdOp: nil))
    }
  }

  /// The term of its report: on record within a week, for the chair.
  public var termijnaanvangen: [Termijnaanvang] {
    guard let gepland, let gegevens else { return [] }
    let afgezegd = afgezegdOp.map { Termijnaanvang.Verval(op: $0, door: "het overleg is afgezegd") }
    return [
      Termijnaanvang(
        .overlegVerslag, gepland.id, begin: gegevens.datum, voldaanOp: verslagenOp,
        vervallen: afgezegd, onderwerp: gegevens.soort.omschrijving)
    ]
  }
}
