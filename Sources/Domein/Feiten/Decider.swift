/// The pattern of every aggregate: how commands become events and events become state.
///
/// Pure: no clock, no random number, no storage. What a decision needs from outside (today, who,
/// the state of another aggregate) comes in on the command.
public protocol Decider<Command, State, Event, Rejection> {
  /// What someone wants.
  associatedtype Command: Sendable
  /// What is known, as far as decisions and views need it.
  associatedtype State: Sendable
  /// What happened.
  associatedtype Event: Sendable
  /// Why not, with the data of the refusal.
  associatedtype Rejection: Error & Sendable

  /// The state before the first event.
  static var initial: State { get }

  /// Takes an event into the state. Total: it never refuses and never traps.
  static func evolve(_ state: inout State, _ feit: Feit<Event>)

  /// Whether an event holds on every day, whenever it was recorded: who somebody is has no date.
  static func isTijdloos(_ event: Event) -> Bool

  /// Whether an event is the one with which the stream begins, and on which all others rest.
  static func isBegin(_ event: Event) -> Bool

  /// The events on which an event rests by name, such as the agreement that it settles.
  static func steuntOp(_ event: Event) -> [Gebeurtenisnummer]

  /// Events that rest on something that is not among these events, in the order of the fold.
  static func zonderSteun(_ feiten: [Feit<Event>]) -> [Gebeurtenisnummer]

  /// The events a command leads to; none when what it asks already holds.
  static func decide(_ command: Command, _ state: State) throws(Rejection) -> [Event]
}

extension Decider {
  /// Events have their day, unless an aggregate says otherwise.
  public static func isTijdloos(_ event: Event) -> Bool { false }

  /// Events rest on the beginning only, unless an aggregate says otherwise.
  public static func steuntOp(_ event: Event) -> [Gebeurtenisnummer] { [] }

  /// Events whose beginning, or the event they name, is missing.
  public static func zonderSteun(_ feiten: [Feit<Event>]) -> [Gebeurtenisnummer] {
    zonderGenoemde(feiten)
  }

  /// Events whose beginning, or the event they name, is missing: the check for all aggregates.
  static func zonderGenoemde(_ feiten: [Feit<Event>]) -> [Gebeurtenisnummer] {
    let bekend = Set(feiten.map(\.identiteit))
    let begonnen = feiten.contains { isBegin($0.event) }
    return feiten.filter { feit in
      !begonnen || !steuntOp(feit.event).allSatisfy(bekend.contains)
    }.map(\.nummer)
  }
}
