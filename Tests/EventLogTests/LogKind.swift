import EventLog
import SQLiteEventLog
import TestSupport
import Testing

/// Every implementation of the contract; the suite runs on each.
enum LogKind: String, CaseIterable, CustomTestStringConvertible {
  case memory
  case sqlite

  var testDescription: String { rawValue }

  /// Calls a function with an empty log.
  func withLog<Result>(_ body: (any EventLog) throws -> Result) throws -> Result {
    switch self {
    case .memory: try body(InMemoryEventLog())
    case .sqlite:
      try withTemporaryFolder { folder in
        try body(WholeFileLog(try LogFile.create(path: folder + "/log.sqlite", tables: "")))
      }
    }
  }
}

/// A log file in which every call is a transaction of its own.
final class WholeFileLog: EventLog {
  let file: LogFile

  init(_ file: LogFile) { self.file = file }

  func head() throws -> Head { try file.read { try file.log.head() } }
  func lastRecorded() throws -> String? { try file.read { try file.log.lastRecorded() } }
  func version(of stream: StreamName) throws -> StreamVersion {
    try file.read { try file.log.version(of: stream) }
  }
  func events(
    of stream: StreamName, upTo last: LogPosition?, skipping types: Set<String>
  ) throws -> [RecordedEvent] {
    try file.read { try file.log.events(of: stream, upTo: last, skipping: types) }
  }
  func events(after position: LogPosition, limit: Int) throws -> [RecordedEvent] {
    try file.read { try file.log.events(after: position, limit: limit) }
  }
  func streams(beginningWith prefix: String) throws -> [StreamName] {
    try file.read { try file.log.streams(beginningWith: prefix) }
  }
  func forEachStream(
    beginningWith prefix: String, upTo last: LogPosition?,
    _ visit: (StreamName, [RecordedEvent]) throws -> Void
  ) throws {
    try file.read { try file.log.forEachStream(beginningWith: prefix, upTo: last, visit) }
  }
  func streams(changedAfter position: LogPosition) throws -> [StreamName] {
    try file.read { try file.log.streams(changedAfter: position) }
  }
  func hasEvents(
    from first: String, through last: String, in prefixes: [String]
  ) throws -> Bool {
    try file.read { try file.log.hasEvents(from: first, through: last, in: prefixes) }
  }
  func position(at instant: String) throws -> LogPosition {
    try file.read { try file.log.position(at: instant) }
  }
  func record(of key: CommandKey) throws -> CommandRecord? {
    try file.read { try file.log.record(of: key) }
  }
  func destructions() throws -> [Destruction] {
    try file.read { try file.log.destructions() }
  }
  func append(_ request: AppendRequest) throws -> AppendResult {
    try file.write { try file.log.append(request) }
  }
  func restore(_ events: [RecordedEvent]) throws {
    try file.write { try file.log.restore(events) }
  }
  func destroyPersonal(of position: LogPosition, by destroyer: LogPosition) throws {
    try file.write { try file.log.destroyPersonal(of: position, by: destroyer) }
  }
}
