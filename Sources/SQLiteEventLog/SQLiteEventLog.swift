public import EventLog
import Hashing
import Platform
import SQLite

/// The log in the tables of a SQLite file.
///
/// Runs inside a look at the file (`LogFile.read`, `LogFile.write`), which makes several calls see
/// one state.
public final class SQLiteEventLog: EventLog {
  private let connection: Connection
  /// Whether something was destroyed of which copies may be left in free room of the file.
  var needsScrub = false
  private var random = RandomBytes()

  init(_ connection: Connection) { self.connection = connection }

  /// Most events have no personal part: theirs is not looked for.
  private static let columns = """
    SELECT e.seq, e.stream, e.version, e.type, e.op, e.vastgelegd, e.actor, e.payload, e.personal, \
    e.hash, p.salt, p.body FROM event AS e \
    LEFT JOIN personal AS p ON p.seq = CASE WHEN e.personal IS NOT NULL THEN e.seq END
    """

  private static let ofStream =
    columns + " WHERE e.stream = ?1 AND e.seq <= ?2 ORDER BY e.version"

  /// The end of the log.
  public func head() throws -> Head {
    let statement = try connection.statement(
      "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1")
    defer { statement.reset() }
    guard try statement.step() else { return .empty }
    let position = LogPosition(statement.int(0))
    return Head(position: position, hash: try digest(statement, 1, at: position))
  }

  /// When the last event was recorded; nil in an empty log.
  public func lastRecorded() throws -> String? {
    try connection.text("SELECT vastgelegd FROM event ORDER BY seq DESC LIMIT 1")
  }

  /// How many events a stream holds.
  public func version(of stream: StreamName) throws -> StreamVersion {
    let statement = try connection.statement(
      "SELECT coalesce(max(version), 0) FROM event WHERE stream = ?1")
    defer { statement.reset() }
    statement.bind(1, stream.text)
    return StreamVersion(try statement.step() ? statement.int(0) : 0)
  }

  /// The events of a stream in order, up to and including a position where one is given.
  public func events(
    of stream: StreamName, upTo last: LogPosition?, skipping types: Set<String>
  ) throws -> [RecordedEvent] {
    let statement = try connection.statement(Self.ofStream)
    statement.bind(1, stream.text)
    statement.bind(2, last?.number ?? Int.max)
    return try rows(statement, stream: stream, skipping: types)
  }

  /// Events after a position, in order of the log, at most so many.
  public func events(after position: LogPosition, limit: Int) throws -> [RecordedEvent] {
    let statement = try connection.statement(
      Self.columns + " WHERE e.seq > ?1 ORDER BY e.seq LIMIT ?2")
    statement.bind(1, position.number)
    statement.bind(2, limit)
    return try rows(statement, stream: nil)
  }

  /// The names of the streams that begin with a text, in byte order.
  public func streams(beginningWith prefix: String) throws -> [StreamName] {
    let statement = try connection.statement(
      "SELECT stream FROM event WHERE stream >= ?1 AND stream < ?2 AND version = 1 ORDER BY stream")
    defer { statement.reset() }
    statement.bind(1, prefix)
    statement.bind(2, Self.end(of: prefix))
    var names: [StreamName] = []
    while try statement.step() {
      guard let name = StreamName(statement.text(0)) else { continue }
      names.append(name)
    }
    return names
  }

  /// Names are ASCII: nothing that begins with the prefix sorts at or behind this.
  private static func end(of prefix: String) -> String { prefix + "\u{7f}" }

  /// Hands over the events of every stream whose name begins with a text, in one walk along the
  /// index.
  public func forEachStream(
    beginningWith prefix: String, upTo last: LogPosition?,
    _ visit: (StreamName, [RecordedEvent]) throws -> Void
  ) throws {
    let statement = try connection.statement(
      Self.columns + """
         WHERE e.stream >= ?1 AND e.stream < ?2 AND e.seq <= ?3 ORDER BY e.stream, e.version
        """)
    defer { statement.reset() }
    statement.bind(1, prefix)
    statement.bind(2, Self.end(of: prefix))
    statement.bind(3, last?.number ?? Int.max)
    var events: [RecordedEvent] = []
    while try statement.step() {
      if let name = events.first?.stream, !statement.holds(1, name.text) {
        try visit(name, events)
        events.removeAll(keepingCapacity: true)
      }
      events.append(try row(statement, events.first?.stream))
    }
    if let name = events.first?.stream { try visit(name, events) }
  }

  /// The names of the streams with an event after a position, in byte order.
  public func streams(changedAfter position: LogPosition) throws -> [StreamName] {
    let statement = try connection.statement(
      "SELECT DISTINCT stream FROM event WHERE seq > ?1 ORDER BY stream")
    defer { statement.reset() }
    statement.bind(1, position.number)
    var names: [StreamName] = []
    while try statement.step() {
      if let name = StreamName(statement.text(0)) { names.append(name) }
    }
    return names
  }

  /// Whether an event happened on one of these days, in a stream that begins with one of the texts.
  public func hasEvents(
    from first: String, through last: String, in prefixes: [String]
  ) throws -> Bool {
    let statement = try connection.statement(
      "SELECT stream FROM event WHERE op BETWEEN ?1 AND ?2")
    defer { statement.reset() }
    statement.bind(1, first)
    statement.bind(2, last)
    while try statement.step() {
      let stream = statement.text(0)
      if prefixes.contains(where: stream.hasPrefix) { return true }
    }
    return false
  }

  /// The last event recorded at or before an instant; 0 when there is none.
  public func position(at instant: String) throws -> LogPosition {
    // Instants never run backwards along the log: half the way each step, without an index.
    var low = 0
    var high = try head().position.number
    let statement = try connection.statement("SELECT vastgelegd FROM event WHERE seq = ?1")
    while low < high {
      let middle = (low + high + 1) / 2
      statement.bind(1, middle)
      let earlier = try statement.step() && statement.text(0) <= instant
      statement.reset()
      if earlier { low = middle } else { high = middle - 1 }
    }
    return LogPosition(low)
  }

  /// What a command with this key wrote; nil when the key is new.
  public func record(of key: CommandKey) throws -> CommandRecord? {
    let statement = try connection.statement(
      "SELECT kind, salt, fingerprint, first_seq, last_seq FROM command WHERE key = ?1")
    defer { statement.reset() }
    statement.bind(1, key.text)
    guard try statement.step() else { return nil }
    let content = Digest(bytes: statement.bytes(2)).map { digest in
      CommandContent(salt: statement.bytes(1), digest: digest)
    }
    return CommandRecord(
      kind: statement.text(0), content: content, first: LogPosition(statement.int(3)),
      last: LogPosition(statement.int(4)))
  }

  /// Which personal parts were destroyed, and by which event, in order of the log.
  public func destructions() throws -> [Destruction] {
    let statement = try connection.statement("SELECT seq, by_seq FROM destroyed ORDER BY seq")
    defer { statement.reset() }
    var found: [Destruction] = []
    while try statement.step() {
      found.append(
        Destruction(of: LogPosition(statement.int(0)), by: LogPosition(statement.int(1))))
    }
    return found
  }

  // MARK: Writing.

  /// Adds all events of a command, or none.
  public func append(_ request: AppendRequest) throws -> AppendResult {
    if let key = request.key, let known = try record(of: key) {
      guard known.matches(kind: request.kind, fingerprint: request.fingerprint) else {
        return .keyMismatch
      }
      let before = LogPosition(known.first.number - 1)
      return .repeated(
        try events(after: before, limit: known.last.number - before.number))
    }
    let head = try head()
    var continuation = Continuation(after: head)
    let result = try continuation.events(for: request, version: version(of:))
    guard case .appended(let events) = result else { return result }
    try events.forEach(insert)
    if let key = request.key {
      try insert(
        key, request, first: head.position.number + 1, last: head.position.number + events.count)
    }
    return result
  }

  /// Adds events of another log exactly as they were: same places, same hashes.
  ///
  /// The first of them follows the last event of this log; the caller verifies what came before.
  public func restore(_ events: [RecordedEvent]) throws {
    var previous = try head()
    var hasher = EventHash()
    for event in events {
      guard event.position.number == previous.position.number + 1 else {
        throw ChainFinding(position: event.position, kind: .gap)
      }
      guard hasher.hash(of: event, after: previous.hash) == event.hash else {
        throw ChainFinding(position: event.position, kind: .hash)
      }
      let version = try version(of: event.stream).count + 1
      guard event.version.count == version else {
        throw ChainFinding(position: event.position, kind: .version(expected: version))
      }
      try insert(event)
      previous = Head(position: event.position, hash: event.hash)
    }
  }

  /// Destroys the personal part of an event.
  ///
  /// Old copies of the text can stay behind in free room between rows: the file is written anew
  /// once the transaction is over, see `LogFile.write`.
  public func destroyPersonal(of position: LogPosition, by destroyer: LogPosition) throws {
    needsScrub = true
    let known = try connection.statement("SELECT 1 FROM destroyed WHERE seq = ?1")
    known.bind(1, position.number)
    let isDone = try known.step()
    known.reset()
    if isDone { return }
    let mark = try connection.statement("INSERT INTO destroyed VALUES (?1, ?2)")
    mark.bind(1, position.number)
    mark.bind(2, destroyer.number)
    try mark.run()
    let row = try connection.statement("DELETE FROM personal WHERE seq = ?1")
    row.bind(1, position.number)
    try row.run()
    let content = try connection.statement(
      "UPDATE command SET salt = NULL, fingerprint = NULL WHERE ?1 BETWEEN first_seq AND last_seq")
    content.bind(1, position.number)
    try content.run()
  }

  private func insert(_ event: RecordedEvent) throws {
    let statement = try connection.statement(
      "INSERT INTO event VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
    statement.bind(1, event.position.number)
    statement.bind(2, event.stream.text)
    statement.bind(3, event.version.count)
    statement.bind(4, event.type)
    statement.bind(5, event.op)
    statement.bind(6, event.vastgelegd)
    statement.bind(7, event.actor)
    statement.bind(8, utf8: event.payload)
    statement.bind(9, event.personal.digest?.bytes)
    statement.bind(10, event.hash.bytes)
    try statement.run()
    guard case .present(let part) = event.personal else { return }
    let personal = try connection.statement("INSERT INTO personal VALUES (?1, ?2, ?3)")
    personal.bind(1, event.position.number)
    personal.bind(2, part.salt)
    personal.bind(3, utf8: part.body)
    try personal.run()
  }

  private func insert(_ key: CommandKey, _ request: AppendRequest, first: Int, last: Int) throws {
    let content = CommandContent(
      of: request.fingerprint, salt: try random.next(PersonalPart.saltCount))
    let statement = try connection.statement("INSERT INTO command VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
    statement.bind(1, key.text)
    statement.bind(2, request.kind)
    statement.bind(3, content.salt)
    statement.bind(4, content.digest.bytes)
    statement.bind(5, first)
    statement.bind(6, last)
    try statement.run()
  }

  // MARK: Reading rows.

  private func rows(
    _ statement: Statement, stream: StreamName?, skipping types: Set<String> = []
  ) throws -> [RecordedEvent] {
    defer { statement.reset() }
    var events: [RecordedEvent] = []
    while try statement.step() {
      if !types.isEmpty, types.contains(statement.text(3)) { continue }
      events.append(try row(statement, stream))
    }
    return events
  }

  private func row(_ statement: Statement, _ known: StreamName?) throws -> RecordedEvent {
    let position = LogPosition(statement.int(0))
    guard let stream = known ?? StreamName(statement.text(1)) else {
      throw LogFileError.damaged(at: position)
    }
    return RecordedEvent(
      position: position, stream: stream, version: StreamVersion(statement.int(2)),
      type: statement.text(3), op: statement.text(4), vastgelegd: statement.text(5),
      actor: statement.text(6), payload: statement.bytes(7),
      personal: try personal(statement, at: position),
      hash: try digest(statement, 9, at: position))
  }

  private func personal(_ statement: Statement, at position: LogPosition) throws -> Personal {
    guard !statement.isNull(8) else { return .none }
    guard statement.isNull(10) else {
      return .present(PersonalPart(salt: statement.bytes(10), body: statement.bytes(11)))
    }
    return .destroyed(try digest(statement, 8, at: position))
  }

  private func digest(
    _ statement: Statement, _ column: Int32, at position: LogPosition
  ) throws -> Digest {
    guard let digest = statement.withBytes(column, { Digest(bytes: $0) }) else {
      throw LogFileError.damaged(at: position)
    }
    return digest
  }
}
