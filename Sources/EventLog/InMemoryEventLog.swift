/// A log in memory: for tests, and for questions about events that are not kept.
public final class InMemoryEventLog: EventLog {
  private var all: [RecordedEvent] = []
  private var commands: [CommandKey: CommandRecord] = [:]
  private var destroyers: [LogPosition: LogPosition] = [:]

  /// A log without events.
  public init() {}

  /// The end of the log.
  public func head() -> Head {
    all.last.map { Head(position: $0.position, hash: $0.hash) } ?? .empty
  }

  /// When the last event was recorded; nil in an empty log.
  public func lastRecorded() -> String? { all.last?.vastgelegd }

  /// How many events a stream holds.
  public func version(of stream: StreamName) -> StreamVersion {
    StreamVersion(all.count { $0.stream == stream })
  }

  /// The events of a stream in order, up to and including a position where one is given.
  public func events(
    of stream: StreamName, upTo last: LogPosition?, skipping types: Set<String>
  ) -> [RecordedEvent] {
    all.filter { event in
      event.stream == stream && (last.map { event.position <= $0 } ?? true)
        && !types.contains(event.type)
    }
  }

  /// Events after a position, in order of the log, at most so many.
  public func events(after position: LogPosition, limit: Int) -> [RecordedEvent] {
    Array(all.dropFirst(position.number).prefix(limit))
  }

  /// The names of the streams that begin with a text, in byte order.
  public func streams(beginningWith prefix: String) -> [StreamName] {
    Set(all.map(\.stream)).filter { $0.text.utf8.starts(with: prefix.utf8) }
      .sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
  }

  /// Hands over the events of every stream whose name begins with a text.
  public func forEachStream(
    beginningWith prefix: String, upTo last: LogPosition?,
    _ visit: (StreamName, [RecordedEvent]) throws -> Void
  ) throws {
    for name in streams(beginningWith: prefix) {
      let events = events(of: name, upTo: last, skipping: [])
      if !events.isEmpty { try visit(name, events) }
    }
  }

  /// The names of the streams with an event after a position, in byte order.
  public func streams(changedAfter position: LogPosition) -> [StreamName] {
    Set(all.filter { $0.position > position }.map(\.stream))
      .sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
  }

  /// Whether an event happened on one of these days, in a stream that begins with one of the texts.
  public func hasEvents(from first: String, through last: String, in prefixes: [String]) -> Bool {
    all.contains { event in
      first <= event.op && event.op <= last
        && prefixes.contains { event.stream.text.hasPrefix($0) }
    }
  }

  /// The last event recorded at or before an instant; 0 when there is none.
  public func position(at instant: String) -> LogPosition {
    all.last { $0.vastgelegd <= instant }?.position ?? LogPosition(0)
  }

  /// What a command with this key wrote; nil when the key is new.
  public func record(of key: CommandKey) -> CommandRecord? { commands[key] }

  /// Which personal parts were destroyed, and by which event, in order of the log.
  public func destructions() -> [Destruction] {
    destroyers.map { Destruction(of: $0.key, by: $0.value) }.sorted { $0.position < $1.position }
  }

  /// Adds all events of a command, or none.
  public func append(_ request: AppendRequest) throws -> AppendResult {
    if let key = request.key, let known = commands[key] {
      guard known.matches(kind: request.kind, fingerprint: request.fingerprint) else {
        return .keyMismatch
      }
      return .repeated(Array(all[(known.first.number - 1)..<known.last.number]))
    }
    var continuation = Continuation(after: head())
    let result = try continuation.events(for: request, version: version(of:))
    guard case .appended(let events) = result else { return result }
    let first = LogPosition(all.count + 1)
    all += events
    if let key = request.key {
      commands[key] = CommandRecord(
        kind: request.kind, content: CommandContent(of: request.fingerprint, salt: []),
        first: first, last: LogPosition(all.count))
    }
    return result
  }

  /// Destroys the personal part of an event.
  public func destroyPersonal(of position: LogPosition, by destroyer: LogPosition) {
    guard destroyer > position, destroyer <= head().position else { return }
    let event = all[position.number - 1]
    guard let digest = event.personal.digest, destroyers[position] == nil else { return }
    destroyers[position] = destroyer
    for (key, record) in commands where record.first <= position && position <= record.last {
      commands[key] = CommandRecord(
        kind: record.kind, content: nil, first: record.first, last: record.last)
    }
    all[position.number - 1] = RecordedEvent(
      position: event.position, stream: event.stream, version: event.version, type: event.type,
      op: event.op, vastgelegd: event.vastgelegd, actor: event.actor, payload: event.payload,
      personal: .destroyed(digest), hash: event.hash)
  }

  /// Adds events of another log exactly as they were.
  public func restore(_ events: [RecordedEvent]) throws {
    var verifier = ChainVerifier()
    (all + events).forEach { verifier.check($0) }
    if let finding = verifier.findings.first { throw finding }
    all += events
  }
}
