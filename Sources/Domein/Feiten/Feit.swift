public import Kalender

/// An event as the domain sees it: what happened, when, who wrote it down, and its number.
public struct Feit<Event: Sendable>: Sendable {
  /// Number in the whole log.
  public let nummer: Gebeurtenisnummer
  /// The number it is known by: its own, or that of the event it replaced.
  ///
  /// A corrected event keeps the identity of the one it corrects, so that what a person hung on
  /// it (an override of a term, an answer to an agreement) stays where it was.
  public let identiteit: Gebeurtenisnummer
  /// Civil day on which it happened.
  public let op: Datum
  /// Instant at which it was recorded.
  public let vastgelegd: Tijdstip
  /// Who recorded it.
  public let door: Medewerkercode
  /// What happened.
  public let event: Event

  /// Puts an event in its envelope; without `identiteit` it is known by its own number.
  public init(
    nummer: Gebeurtenisnummer, identiteit: Gebeurtenisnummer? = nil, op: Datum,
    vastgelegd: Tijdstip, door: Medewerkercode, event: Event
  ) {
    self.nummer = nummer
    self.identiteit = identiteit ?? nummer
    self.op = op
    self.vastgelegd = vastgelegd
    self.door = door
    self.event = event
  }
}

/// The withdrawal of an earlier event of the same stream, with its reason.
public struct Intrekking: Equatable, Sendable {
  /// The withdrawn event.
  public let gebeurtenis: Gebeurtenisnummer
  /// Why; a person's words.
  public let reden: String

  /// Withdraws an event.
  public init(gebeurtenis: Gebeurtenisnummer, reden: String) {
    self.gebeurtenis = gebeurtenis
    self.reden = reden
  }
}

/// Why the personal part of one event was destroyed at once: a closed list, so that the trace of a
/// destruction never holds what was destroyed.
public enum Vernietigingsreden: String, Codelijst {
  /// Illness that a school reported: it may not be kept (Ingrado).
  case ziekteverzuim
  /// A suspension that a school reported: it may not be kept (Ingrado).
  case schorsing
  /// More than was needed (AVG, artikel 5 lid 1 onder c).
  case nietNodig = "niet-nodig"
  /// At the request of whom it is about (AVG, artikel 17).
  case verzoek

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .ziekteverzuim: "ziekteverzuim dat niet bewaard mag worden"
    case .schorsing: "schorsing die niet bewaard mag worden"
    case .nietNodig: "meer dan nodig was"
    case .verzoek: "op verzoek van de betrokkene"
    }
  }
}

/// The destruction of the personal part of an earlier event of the same stream.
public struct Vernietiging: Equatable, Sendable {
  /// The event whose personal part went.
  public let gebeurtenis: Gebeurtenisnummer
  /// Why.
  public let reden: Vernietigingsreden

  /// Describes a destruction.
  public init(gebeurtenis: Gebeurtenisnummer, reden: Vernietigingsreden) {
    self.gebeurtenis = gebeurtenis
    self.reden = reden
  }
}

/// What stands in a stream: events of the aggregate, and withdrawals of them.
public enum Stroominhoud<Event: Sendable>: Sendable {
  case gebeurtenis(Event)
  case intrekking(Intrekking)
}
