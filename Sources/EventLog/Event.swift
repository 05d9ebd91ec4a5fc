public import Hashing

/// An event on its way into the log.
public struct NewEvent: Hashable, Sendable {
  /// Stored name with version, such as `casus-geopend/1`.
  public let type: String
  /// The civil day on which it happened, as `2026-11-21`.
  public let op: String
  /// What happened, without anything personal; the log does not look inside.
  public let payload: [UInt8]
  /// What is personal about it; nil when nothing is.
  public let personal: PersonalPart?

  /// Describes an event.
  public init(type: String, op: String, payload: [UInt8], personal: PersonalPart? = nil) {
    self.type = type
    self.op = op
    self.payload = payload
    self.personal = personal
  }
}

/// The personal part of an event, kept apart so that it can be destroyed.
///
/// The event itself carries only a digest over salt and body. The salt dies with the body, after
/// which the digest tells nothing: without it a BSN could be found by trying all of them.
public struct PersonalPart: Hashable, Sendable {
  /// The number of random bytes in a salt.
  public static let saltCount = 32

  /// Random bytes.
  public let salt: [UInt8]
  /// What is personal; the log does not look inside.
  public let body: [UInt8]

  /// Pairs a body with a fresh salt.
  public init(salt: [UInt8], body: [UInt8]) {
    self.salt = salt
    self.body = body
  }

  /// What the event carries of it.
  public var digest: Digest {
    var hash = SHA256()
    hash.update(utf8: "LP-personal-v1")
    hash.update(salt)
    hash.update(body)
    return hash.finalize()
  }
}

/// What the log holds of the personal part of an event.
public enum Personal: Hashable, Sendable {
  /// The event has none.
  case none
  /// It is there.
  case present(PersonalPart)
  /// It was destroyed; its digest stays.
  case destroyed(Digest)

  /// The digest that the event carries; nil when it has no personal part.
  public var digest: Digest? {
    switch self {
    case .none: nil
    case .present(let part): part.digest
    case .destroyed(let digest): digest
    }
  }
}

/// That a personal part was destroyed.
public struct Destruction: Hashable, Sendable {
  /// The event of which the personal part is gone.
  public let position: LogPosition
  /// The event that says so.
  public let destroyer: LogPosition

  /// Tells what was destroyed, and by which event.
  public init(of position: LogPosition, by destroyer: LogPosition) {
    self.position = position
    self.destroyer = destroyer
  }
}

/// An event as the log holds it.
public struct RecordedEvent: Hashable, Sendable {
  /// Its place in the log.
  public let position: LogPosition
  /// Its stream.
  public let stream: StreamName
  /// Its place in the stream, from 1.
  public let version: StreamVersion
  /// Stored name with version.
  public let type: String
  /// The civil day on which it happened.
  public let op: String
  /// The instant at which it was recorded, as `2026-11-21T06:30:00Z`.
  public let vastgelegd: String
  /// Who recorded it.
  public let actor: String
  /// What happened.
  public let payload: [UInt8]
  /// What is personal about it.
  public let personal: Personal
  /// Digest over all of the above and the hash before it.
  public let hash: Digest

  /// Brings the parts together, as they were stored.
  public init(
    position: LogPosition, stream: StreamName, version: StreamVersion, type: String, op: String,
    vastgelegd: String, actor: String, payload: [UInt8], personal: Personal, hash: Digest
  ) {
    self.position = position
    self.stream = stream
    self.version = version
    self.type = type
    self.op = op
    self.vastgelegd = vastgelegd
    self.actor = actor
    self.payload = payload
    self.personal = personal
    self.hash = hash
  }
}

/// The end of the log: which event is the last, and the hash that covers everything up to it.
public struct Head: Hashable, Sendable {
  /// Position of the last event; 0 in an empty log.
  public let position: LogPosition
  /// Hash of the last event; 32 zero bytes in an empty log.
  public let hash: Digest

  /// An end of a log.
  public init(position: LogPosition, hash: Digest) {
    self.position = position
    self.hash = hash
  }

  /// The end of a log without events.
  public static let empty = Head(position: LogPosition(0), hash: .zero)
}
