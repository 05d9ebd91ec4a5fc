import EventLog
import Foundation
import Platform
import SQLite
import SQLiteEventLog
import TestSupport
import Testing

@Suite("A log in a file")
struct LogFileTests {
  @discardableResult
  private func withFile<Result>(_ body: (String, LogFile) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
      let path = folder + "/log.sqlite"
      return try body(path, try LogFile.create(path: path, tables: ""))
    }
  }

  @Test("is for its owner only, as are the files beside it")
  func fileMode() throws {
    try withTemporaryFolder { folder in
      let before = ProcessFacts.setFileCreationMask(0o022)
      defer { _ = ProcessFacts.setFileCreationMask(before) }
      let file = try LogFile.create(path: folder + "/log.sqlite", tables: "")
      _ = try file.write { try file.log.append(request()) }
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        let facts = try #require(try Files.facts(folder + "/" + name))
        #expect(facts.mode & 0o077 == 0, "\(name)")
      }
    }
  }

  @Test("is not made over something else")
  func createRefuses() throws {
    try withFile { path, _ in
      #expect(throws: LogFileError.exists) { try LogFile.create(path: path, tables: "") }
    }
  }

  @Test("says what a path is when it is no log")
  func refusals() throws {
    try withTemporaryFolder { folder in
      let path = { (name: String) in folder + "/" + name }
      #expect(throws: LogFileError.missing) { try LogFile(path: path("none")) }
      #expect(throws: LogFileError.notAFile) { try LogFile(path: folder) }
      try Files.write(Array("no database, but long enough to look at".utf8), to: path("text"))
      #expect(throws: LogFileError.notALog) { try LogFile(path: path("text")) }
      try Files.createEmpty(path("empty"))
      #expect(throws: LogFileError.notALog) { try LogFile(path: path("empty")) }
      let other = try Connection(path: path("other"), .create)
      try other.execute("CREATE TABLE t (x); PRAGMA user_version = 1")
      #expect(throws: LogFileError.notALog) { try LogFile(path: path("other")) }
      _ = try LogFile.create(path: path("log"), tables: "")
      try FileManager.default.createSymbolicLink(
        atPath: path("link"), withDestinationPath: path("log"))
      #expect(throws: LogFileError.notAFile) { try LogFile(path: path("link")) }
    }
  }

  @Test("of a newer program is refused, and stays as it was")
  func newer() throws {
    try withFile { path, _ in
      let connection = try Connection(path: path, .write)
      try connection.execute("PRAGMA user_version = 99")
      let before = try Files.read(path, limit: 1 << 20)
      #expect(throws: LogFileError.newer(found: 99, known: 2)) { try LogFile(path: path) }
      #expect(try Files.read(path, limit: 1 << 20) == before)
    }
  }

  @Test("an error inside a change leaves everything as it was")
  func rollback() throws {
    struct Stop: Error {}
    try withFile { path, file in
      #expect(throws: Stop.self) {
        try file.write {
          _ = try file.log.append(request())
          throw Stop()
        }
      }
      let heads = [try file.read { try file.log.head() }, try LogFile(path: path).log.head()]
      #expect(heads == [.empty, .empty])
    }
  }

  @Test("waits for another writer, and gives up in time")
  func busy() throws {
    try withFile { path, file in
      let impatient = try LogFile(path: path, patience: .milliseconds(20))
      try file.write {
        #expect(throws: LogFileError.busy(holder: ProcessInfo.processInfo.processIdentifier)) {
          try impatient.write { try impatient.log.append(request()) }
        }
      }
      _ = try impatient.write { try impatient.log.append(request()) }
    }
  }

  @Test("the lock of somebody else's tool is met before anything is decided")
  func foreignWriter() throws {
    try withFile { path, file in
      try file.connection.execute("BEGIN IMMEDIATE")
      var decided = false
      #expect(throws: LogFileError.self) {
        try LogFile(path: path, patience: .milliseconds(20)).write { decided = true }
      }
      #expect(!decided)
      try file.connection.execute("ROLLBACK")
    }
  }

  @Test("a full disk is an error, and what was there stays")
  func full() throws {
    try withFile { path, file in
      _ = try file.write { try file.log.append(request()) }
      try file.connection.execute("PRAGMA max_page_count = 40")
      let large = event(payload: String(repeating: "x", count: 400_000))
      do {
        _ = try file.write { try file.log.append(request([large])) }
        Issue.record("the disk was not full")
      } catch LogFileError.sqlite(let error) {
        #expect(error.isFull)
      }
      #expect(try LogFile(path: path).log.head().position.number == 1)
    }
  }
}

@Suite("Append only: guards against our own mistakes")
struct AppendOnlyTests {
  /// Statements that would change history, each on its own.
  static let attempts = [
    "UPDATE event SET payload = '{\"x\":1}' WHERE seq = 1",
    "DELETE FROM event WHERE seq = 2",
    "INSERT OR REPLACE INTO event SELECT 1, stream, 1, 'x', op, vastgelegd, actor, payload, "
      + "personal, hash FROM event WHERE seq = 1",
    "REPLACE INTO event SELECT 1, stream, 1, 'x', op, vastgelegd, actor, payload, personal, hash "
      + "FROM event WHERE seq = 1",
    "REPLACE INTO event SELECT 3, stream, 1, 'x', op, vastgelegd, actor, payload, personal, hash "
      + "FROM event WHERE seq = 1",
    "INSERT INTO event SELECT 9, stream, 3, type, op, vastgelegd, actor, payload, personal, hash "
      + "FROM event WHERE seq = 1",
    "INSERT INTO event SELECT 3, stream, 9, type, op, vastgelegd, actor, payload, personal, hash "
      + "FROM event WHERE seq = 1",
    "UPDATE personal SET body = 'x'",
    "DELETE FROM personal",
    "REPLACE INTO personal SELECT seq, salt, 'x' FROM personal",
    "INSERT OR REPLACE INTO personal SELECT seq, salt, 'x' FROM personal",
    "UPDATE command SET kind = 'x'",
    "DELETE FROM command",
    "REPLACE INTO command SELECT key, 'x', salt, fingerprint, first_seq, last_seq FROM command",
    "UPDATE command SET salt = NULL, fingerprint = NULL",
    "INSERT INTO destroyed VALUES (99, 1)",
    "UPDATE sqlite_schema SET sql = '' WHERE name = 'event_no_update'",
  ]

  /// Without `recursive_triggers`, as in a strange program: REPLACE then fires no DELETE trigger.
  @Test("is refused, and changes nothing", arguments: attempts, [true, false])
  func attempt(_ sql: String, recursive: Bool) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/log.sqlite"
      let file = try LogFile.create(path: path, tables: "")
      _ = try file.write {
        try file.log.append(request([event(personal: "p"), event(personal: "q")], key: "k"))
      }
      let before = try file.read { try file.log.events(after: LogPosition(0), limit: 9) }
      let connection = try Connection(path: path, .write)
      try connection.execute("PRAGMA foreign_keys = ON")
      try connection.execute("PRAGMA recursive_triggers = \(recursive ? 1 : 0)")
      #expect(throws: SQLiteError.self) { try connection.execute(sql) }
      #expect(try file.read { try file.log.events(after: LogPosition(0), limit: 9) } == before)
    }
  }

  @Test("a destroyed personal part goes, and its event still fits the chain")
  func destruction() throws {
    try withTemporaryFolder { folder in
      let file = try LogFile.create(path: folder + "/log.sqlite", tables: "")
      _ = try file.write {
        try file.log.append(request([event(personal: "secret"), event()]))
      }
      try file.connection.execute(
        "INSERT INTO destroyed VALUES (1, 2); DELETE FROM personal WHERE seq = 1")
      let events = try file.read { try file.log.events(after: LogPosition(0), limit: 9) }
      guard case .destroyed = try #require(events.first).personal else {
        Issue.record("still there")
        return
      }
      var verifier = ChainVerifier()
      events.forEach { verifier.check($0) }
      #expect(verifier.findings.isEmpty)
      #expect(throws: SQLiteError.self) {
        try file.connection.execute("INSERT INTO personal VALUES (1, zeroblob(32), 'forged')")
      }
    }
  }
}
