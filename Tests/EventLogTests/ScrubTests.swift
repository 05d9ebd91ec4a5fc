import EventLog
import Platform
import SQLite
import SQLiteEventLog
import TestSupport
import Testing

/// What was destroyed is not in the file any more, wherever a row of it once lay.
@Suite("Destruction leaves nothing in the file")
struct ScrubTests {
  private static let mark = "XSECRETX"

  /// Rows that come and go: SQLite's `secure_delete` leaves copies of rows that moved.
  private func churn(_ file: LogFile) throws -> Set<String> {
    var random = SplitMix64(seed: 4)
    var live: [Int: String] = [:]
    for step in 0..<6000 {
      let key = Int.random(in: 0..<1500, using: &random)
      if Int.random(in: 0..<10, using: &random) < 3 {
        try file.connection.execute("DELETE FROM t WHERE k = 'k\(key)'")
        live[key] = nil
      } else {
        let name = Self.mark + String(100_000 + step)
        let tail = String(repeating: "y", count: [0, 5, 60, 300, 5000][step % 5])
        try file.connection.execute("INSERT OR REPLACE INTO t VALUES ('k\(key)', '\(name)\(tail)')")
        live[key] = name
      }
    }
    return Set(live.values)
  }

  /// Every marked text in the file, dead or alive.
  private func marks(_ path: String) throws -> Set<String> {
    let bytes = try Files.read(path, limit: 1 << 30)
    let mark = Array(Self.mark.utf8)
    var found: Set<String> = []
    var index = bytes.firstIndex(of: mark[0])
    while let start = index, start + mark.count + 6 <= bytes.count {
      if bytes[start..<(start + mark.count)].elementsEqual(mark) {
        found.insert(String(decoding: bytes[start..<(start + mark.count + 6)], as: UTF8.self))
      }
      index = bytes[(start + 1)...].firstIndex(of: mark[0])
    }
    return found
  }

  @Test("rows that moved leave copies; a destruction wipes them all")
  func scrub() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/log.sqlite"
      let tables =
        "CREATE TABLE t (k TEXT PRIMARY KEY, v TEXT) WITHOUT ROWID; CREATE INDEX i ON t (v);"
      let file = try LogFile.create(path: path, tables: tables)
      try file.write {
        _ = try file.log.append(request([event(personal: "p"), event()]))
      }
      let live = try file.write { try churn(file) }
      #expect(try !marks(path).subtracting(live).isEmpty, "nothing to wipe proves nothing")
      try file.write { try file.log.destroyPersonal(of: LogPosition(1), by: LogPosition(2)) }
      #expect(try marks(path) == live)
      #expect(try file.read { try file.log.head().position.number } == 2)
    }
  }
}
