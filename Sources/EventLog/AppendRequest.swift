public import Hashing

/// What a writer expects a stream to be when it adds to it.
public enum ExpectedVersion: Hashable, Sendable {
  /// Whatever it is.
  case any
  /// Exactly this version: nobody wrote since it was read.
  case exactly(StreamVersion)
}

/// Events for one stream.
public struct StreamAppend: Hashable, Sendable {
  /// The stream.
  public let stream: StreamName
  /// What the stream should be before the first of these events.
  public let expected: ExpectedVersion
  /// The events, in order.
  public let events: [NewEvent]

  /// Describes an addition.
  public init(stream: StreamName, expected: ExpectedVersion, events: [NewEvent]) {
    self.stream = stream
    self.expected = expected
    self.events = events
  }
}

/// Everything one command writes: all of it, or nothing.
public struct AppendRequest: Hashable, Sendable {
  /// Name of the command; nil when it need not be recognised.
  public let key: CommandKey?
  /// What kind of command it is.
  public let kind: String
  /// Digest of its content: the same key with another content is a mistake.
  public let fingerprint: [UInt8]
  /// Who writes.
  public let actor: String
  /// The instant of recording, as `2026-11-21T06:30:00Z`.
  public let vastgelegd: String
  /// The additions, in the order in which they get their positions.
  public let appends: [StreamAppend]

  /// Describes a command's events.
  public init(
    key: CommandKey?, kind: String, fingerprint: [UInt8], actor: String, vastgelegd: String,
    appends: [StreamAppend]
  ) {
    self.key = key
    self.kind = kind
    self.fingerprint = fingerprint
    self.actor = actor
    self.vastgelegd = vastgelegd
    self.appends = appends
  }
}

/// What became of an append: a conflict is an answer, not an error.
public enum AppendResult: Hashable, Sendable {
  /// The events are in the log.
  case appended([RecordedEvent])
  /// A stream is not what was expected; nothing was written.
  case conflict(VersionConflict)
  /// The command was done before; these are the events it wrote then.
  case repeated([RecordedEvent])
  /// The key belongs to another command; nothing was written.
  case keyMismatch
}

/// A stream that somebody else added to.
public struct VersionConflict: Hashable, Sendable {
  /// The stream.
  public let stream: StreamName
  /// What the writer expected.
  public let expected: StreamVersion
  /// What it is.
  public let actual: StreamVersion

  /// Describes a conflict.
  public init(stream: StreamName, expected: StreamVersion, actual: StreamVersion) {
    self.stream = stream
    self.expected = expected
    self.actual = actual
  }
}

/// What the log remembers of a command that has a key.
public struct CommandRecord: Hashable, Sendable {
  /// What kind of command it was.
  public let kind: String
  /// What tells its content; nil once something personal of the command was destroyed.
  public let content: CommandContent?
  /// Position of its first event.
  public let first: LogPosition
  /// Position of its last event; before `first` when it wrote none.
  public let last: LogPosition

  /// Describes a command that was done.
  public init(
    kind: String, content: CommandContent?, first: LogPosition, last: LogPosition
  ) {
    self.kind = kind
    self.content = content
    self.first = first
    self.last = last
  }

  /// Whether a command with the same key is the same one; what was destroyed is not compared.
  public func matches(kind: String, fingerprint: [UInt8]) -> Bool {
    guard kind == self.kind else { return false }
    return content?.holds(fingerprint) ?? true
  }
}

/// What is kept of the content of a command, to know it when its key comes again.
///
/// The fingerprint itself is not kept: it covers options such as a BSN, of which there are few
/// enough to try all of them. It goes, with its salt, when a personal part of the command goes.
public struct CommandContent: Hashable, Sendable {
  /// Random bytes.
  public let salt: [UInt8]
  /// Digest over salt and fingerprint.
  public let digest: Digest

  /// What was stored.
  public init(salt: [UInt8], digest: Digest) {
    self.salt = salt
    self.digest = digest
  }

  /// Takes the content of a command under a fresh salt.
  public init(of fingerprint: [UInt8], salt: [UInt8]) {
    self.init(salt: salt, digest: Self.digest(fingerprint, salt))
  }

  /// Whether this is what is kept of a fingerprint.
  public func holds(_ fingerprint: [UInt8]) -> Bool {
    digest == Self.digest(fingerprint, salt)
  }

  private static func digest(_ fingerprint: [UInt8], _ salt: [UInt8]) -> Digest {
    var hash = SHA256()
    hash.update(utf8: "LP-command-v1")
    hash.update(salt)
    hash.update(fingerprint)
    return hash.finalize()
  }
}
