import EventLog
import Foundation
import Hashing
import SQLite
import SQLiteEventLog
import TestSupport
import Testing

@Suite("Our own connection refuses what would hurt the log")
struct GuardTests {
  static let hostile = [
    "UPDATE event SET actor = 'x'", "DELETE FROM event", "UPDATE personal SET body = 'x'",
    "INSERT OR REPLACE INTO event SELECT * FROM event WHERE seq = 1",
    "INSERT INTO event SELECT * FROM event WHERE true ON CONFLICT DO UPDATE SET actor = 'x'",
    "DELETE FROM destroyed", "DELETE FROM command", "DROP TABLE event", "DROP TABLE personal",
    "DROP TRIGGER event_no_update", "ALTER TABLE event RENAME TO other",
    "ALTER TABLE event ADD COLUMN x", "CREATE TRIGGER t AFTER INSERT ON event BEGIN SELECT 1; END",
    "CREATE TEMP TRIGGER t AFTER INSERT ON event BEGIN SELECT 1; END",
    "ATTACH ':memory:' AS other", "PRAGMA writable_schema = ON", "PRAGMA synchronous = OFF",
    "PRAGMA journal_mode = OFF", "PRAGMA journal_mode = WAL", "PRAGMA user_version = 9",
    "PRAGMA application_id = 9", "PRAGMA foreign_keys = OFF", "PRAGMA trusted_schema = ON",
    "PRAGMA recursive_triggers = OFF", "PRAGMA secure_delete = OFF",
    "DELETE FROM sqlite_schema", "UPDATE sqlite_schema SET sql = ''",
    "INSERT INTO sqlite_schema VALUES ('table', 'x', 'x', 2, 'CREATE TABLE x (y)')",
    "UPDATE command SET salt = NULL, fingerprint = NULL", "VACUUM",
  ]

  private func settings(_ connection: Connection) throws -> [String?] {
    try [
      "synchronous", "journal_mode", "foreign_keys", "recursive_triggers", "secure_delete",
      "application_id", "user_version", "writable_schema", "trusted_schema",
    ].map { try connection.text("PRAGMA \($0)") }
  }

  @Test("a hostile statement is refused, or changes nothing", arguments: hostile)
  func refused(_ sql: String) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/log.sqlite"
      let file = try LogFile.create(path: path, tables: "")
      _ = try file.write {
        try file.log.append(request([event(personal: "p"), event()], key: "k"))
      }
      let before = try file.read { try file.log.events(after: LogPosition(0), limit: 9) }
      let safe = try settings(file.connection)
      #expect(throws: SQLiteError.self) { try file.connection.execute(sql) }
      #expect(try settings(file.connection) == safe)
      #expect(try file.read { try file.log.events(after: LogPosition(0), limit: 9) } == before)
      #expect(try file.schemaDifferences(tables: "") == [])
    }
  }

  @Test("what the program does itself goes on: other tables, destruction, integrity")
  func allowed() throws {
    try withTemporaryFolder { folder in
      let file = try LogFile.create(path: folder + "/log.sqlite", tables: "CREATE TABLE v (x);")
      _ = try file.write { try file.log.append(request([event(personal: "p"), event()])) }
      _ = try file.write {
        try file.connection.execute(
          "INSERT INTO v VALUES (1); UPDATE v SET x = 2; DELETE FROM v; DROP TABLE v")
        try file.log.destroyPersonal(of: LogPosition(1), by: LogPosition(2))
      }
      #expect(try file.connection.text("PRAGMA integrity_check(20)") == "ok")
      // The guard is back after the file was written anew.
      #expect(throws: SQLiteError.self) { try file.connection.execute("DROP TABLE event") }
    }
  }
}

@Suite("The schema of a log")
struct SchemaTests {
  static let changes = [
    "DROP TRIGGER event_no_update", "CREATE TABLE extra (x)", "DROP INDEX v_x",
    "DROP TRIGGER event_no_delete; CREATE TRIGGER event_no_delete BEFORE DELETE ON event "
      + "BEGIN SELECT 1; END",
    "CREATE TRIGGER more AFTER INSERT ON event BEGIN SELECT 1; END", "CREATE VIEW w AS SELECT 1",
  ]

  @Test("a change to it is found, also when the name stays", arguments: changes)
  func differences(_ sql: String) throws {
    try withTemporaryFolder { folder in
      let tables = "CREATE TABLE v (x); CREATE INDEX v_x ON v (x);"
      let file = try LogFile.create(path: folder + "/log.sqlite", tables: tables)
      #expect(try file.schemaDifferences(tables: tables) == [])
      try Connection(path: folder + "/log.sqlite", .write).execute(sql)
      #expect(try !file.schemaDifferences(tables: tables).isEmpty)
    }
  }
}

@Suite("What is kept of a command")
struct CommandTests {
  @Test("its content is salted, and forgotten with what was personal", arguments: LogKind.allCases)
  func forgotten(_ kind: LogKind) throws {
    try kind.withLog { log in
      let fingerprint = Array("111222333".utf8)
      let key = try #require(CommandKey("k"))
      let first = try log.add(
        request([event(personal: "p")], to: "a", key: "k", fingerprint: fingerprint))
      try log.add(request(to: "b"))
      let record = try #require(try log.record(of: key))
      #expect(record.content?.digest.bytes != fingerprint)
      #expect(record.matches(kind: "test", fingerprint: fingerprint))
      #expect(!record.matches(kind: "test", fingerprint: [1]))
      try log.destroyPersonal(of: LogPosition(1), by: LogPosition(2))
      #expect(try log.record(of: key)?.content == nil)
      #expect(try log.destructions() == [Destruction(of: LogPosition(1), by: LogPosition(2))])
      // The key still belongs to that command; what it said is not known any more.
      guard case .repeated(let again) = try log.append(request(key: "k", fingerprint: [9])) else {
        Issue.record("written twice")
        return
      }
      #expect(again.map(\.position) == first.map(\.position))
      #expect(try log.append(request(key: "k", kind: "other")) == .keyMismatch)
    }
  }

  @Test("a fingerprint stands nowhere in the file")
  func bytes() throws {
    try withTemporaryFolder { folder in
      let file = try LogFile.create(path: folder + "/log.sqlite", tables: "")
      let fingerprint = Array("fingerprint-of-a-bsn".utf8)
      _ = try file.write { try file.log.append(request(key: "k", fingerprint: fingerprint)) }
      let data = try Data(contentsOf: URL(filePath: folder + "/log.sqlite"))
      #expect(data.range(of: Data(fingerprint)) == nil)
    }
  }
}
