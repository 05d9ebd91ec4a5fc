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

/// What stands in a stream: events of the aggregate, and withdrawals of them.
public enum Stroominhoud<Event: Sendable>: Sendable {
  case gebeurtenis(Event)
  case intrekking(Intrekking)
}
