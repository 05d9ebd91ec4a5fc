/// A log of events, to read.
public protocol EventReading {
  /// The end of the log.
  func head() throws -> Head
  /// When the last event was recorded; nil in an empty log.
  func lastRecorded() throws -> String?
  /// How many events a stream holds.
  func version(of stream: StreamName) throws -> StreamVersion
  /// The events of a stream in order, up to and including a position where one is given.
  ///
  /// - Parameter types: what is left out, by type: what is not asked for need not be read.
  func events(
    of stream: StreamName, upTo last: LogPosition?, skipping types: Set<String>
  ) throws -> [RecordedEvent]
  /// Events after a position, in order of the log, at most so many.
  func events(after position: LogPosition, limit: Int) throws -> [RecordedEvent]
  /// The names of the streams that begin with a text, in byte order.
  func streams(beginningWith prefix: String) throws -> [StreamName]
  /// Hands over the events of every stream whose name begins with a text, stream by stream in byte
  /// order: one stream is in memory at a time.
  ///
  /// - Parameter last: events after this position are left out, and streams that began after it.
  func forEachStream(
    beginningWith prefix: String, upTo last: LogPosition?,
    _ visit: (StreamName, [RecordedEvent]) throws -> Void
  ) throws
  /// The names of the streams with an event after a position, in byte order.
  func streams(changedAfter position: LogPosition) throws -> [StreamName]
  /// Whether an event happened on one of these days, in a stream that begins with one of the texts.
  func hasEvents(from first: String, through last: String, in prefixes: [String]) throws -> Bool
  /// The last event recorded at or before an instant; 0 when there is none.
  func position(at instant: String) throws -> LogPosition
  /// What a command with this key wrote; nil when the key is new.
  func record(of key: CommandKey) throws -> CommandRecord?
  /// Which personal parts were destroyed, and by which event, in order of the log.
  func destructions() throws -> [Destruction]
}

extension EventReading {
  /// All events of a stream in order, up to and including a position where one is given.
  public func events(of stream: StreamName, upTo last: LogPosition?) throws -> [RecordedEvent] {
    try events(of: stream, upTo: last, skipping: [])
  }
}

/// A log of events that only grows.
///
/// The requirements are numbered in `Docs/eisen-gebeurtenislogboek.md`; the contract suite in
/// `Tests/EventLogTests` checks every implementation against them.
public protocol EventLog: EventReading {
  /// Adds all events of a command, or none.
  func append(_ request: AppendRequest) throws -> AppendResult
  /// Adds events of another log exactly as they were: same places, same hashes.
  ///
  /// - Throws: `ChainFinding` when they do not continue this log; nothing is written then.
  func restore(_ events: [RecordedEvent]) throws
  /// Destroys the personal part of an event; another event, already in the log, says so.
  ///
  /// The event keeps its digest, and the chain stays whole.
  func destroyPersonal(of position: LogPosition, by destroyer: LogPosition) throws
}
