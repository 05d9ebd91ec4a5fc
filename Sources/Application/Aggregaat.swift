public import Domein
public import EventCodec
public import EventLog
import Kalender

/// An aggregate as the log keeps it: its decider and the stored form of its events.
public protocol Aggregaat {
  /// How its events become state.
  associatedtype D: Decider
  /// How its events are stored.
  associatedtype C: Gebeurteniscodec where C.Event == D.Event
}

/// The casus.
public enum CasusAggregaat: Aggregaat {
  /// Its decider.
  public typealias D = CasusDecider
  /// Its stored form.
  public typealias C = CasusCodec
}

/// The jongere.
public enum JongereAggregaat: Aggregaat {
  /// Its decider.
  public typealias D = JongereDecider
  /// Its stored form.
  public typealias C = JongereCodec
}

/// The melding.
public enum MeldingAggregaat: Aggregaat {
  /// Its decider.
  public typealias D = MeldingDecider
  /// Its stored form.
  public typealias C = MeldingCodec
}

/// An organisation.
public enum PartnerAggregaat: Aggregaat {
  /// Its decider.
  public typealias D = PartnerDecider
  /// Its stored form.
  public typealias C = PartnerCodec
}

/// A functionaris.
public enum FunctionarisAggregaat: Aggregaat {
  /// Its decider.
  public typealias D = FunctionarisDecider
  /// Its stored form.
  public typealias C = FunctionarisCodec
}

/// The meeting.
public enum OverlegAggregaat: Aggregaat {
  /// Its decider.
  public typealias D = OverlegDecider
  /// Its stored form.
  public typealias C = OverlegCodec
}

/// The settings.
public enum InstellingAggregaat: Aggregaat {
  /// Its decider.
  public typealias D = InstellingDecider
  /// Its stored form.
  public typealias C = InstellingCodec
}

/// The record of what came in and what went out.
public enum LeveringAggregaat: Aggregaat {
  /// Its decider.
  public typealias D = LeveringDecider
  /// Its stored form.
  public typealias C = LeveringCodec
}

/// What destroyed files counted for.
public enum BijdrageAggregaat: Aggregaat {
  /// Its decider.
  public typealias D = BijdrageDecider
  /// Its stored form.
  public typealias C = BijdrageCodec
}

/// The daily job.
public enum BewakingAggregaat: Aggregaat {
  /// Its decider.
  public typealias D = BewakingDecider
  /// Its stored form.
  public typealias C = BewakingCodec
}

extension Aggregaat {
  /// Reads the events of one stream.
  public static func verloop(_ opgenomen: [RecordedEvent]) throws(Codecfout) -> Verloop<D> {
    var feiten: [Feit<D.Event>] = []
    feiten.reserveCapacity(opgenomen.count)
    var intrekkingen: [(nummer: Gebeurtenisnummer, intrekking: Intrekking)] = []
    var vernietigingen: [(nummer: Gebeurtenisnummer, vernietiging: Vernietiging)] = []
    for event in opgenomen {
      switch try inhoud(event) {
      case .feit(let feit): feiten.append(feit)
      case .vernietiging(let vernietiging):
        vernietigingen.append((Gebeurtenisnummer(event.position.number), vernietiging))
      case .intrekking(let intrekking):
        intrekkingen.append((Gebeurtenisnummer(event.position.number), intrekking))
      }
    }
    return Verloop(
      feiten: feiten, intrekkingen: intrekkingen, vernietigingen: vernietigingen)
  }

  /// Reads one event.
  static func inhoud(_ event: RecordedEvent) throws(Codecfout) -> Opgenomen<D.Event> {
    let opgeslagen = Opgeslagen(event)
    if let intrekking = try IntrekkingCodec.decodeer(opgeslagen) {
      return .intrekking(intrekking)
    }
    if let vernietiging = try VernietigingCodec.decodeer(opgeslagen) {
      return .vernietiging(vernietiging)
    }
    let (gebeurtenis, vervangt) = try C.decodeer(opgeslagen)
    guard let op = Datum(iso: event.op), let vastgelegd = Tijdstip(iso: event.vastgelegd),
      let door = Medewerkercode(event.actor)
    else { throw .onleesbaar(nummer: event.position.number, naam: event.type, plaats: 0) }
    return .feit(
      Feit(
        nummer: Gebeurtenisnummer(event.position.number), identiteit: vervangt, op: op,
        vastgelegd: vastgelegd, door: door, event: gebeurtenis))
  }
}

/// What one entry of a stream turns out to be.
enum Opgenomen<Event: Sendable> {
  case feit(Feit<Event>)
  case intrekking(Intrekking)
  case vernietiging(Vernietiging)
}

extension Opgeslagen {
  /// An event of the log, ready to be read.
  init(_ event: RecordedEvent) {
    var persoonlijk: [UInt8]?
    if case .present(let deel) = event.personal { persoonlijk = deel.body }
    self.init(
      nummer: event.position.number, naam: event.type, inhoud: event.payload,
      persoonlijk: persoonlijk)
  }
}
