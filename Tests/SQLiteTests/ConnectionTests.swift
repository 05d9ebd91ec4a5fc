import SQLite
import TestSupport
import Testing

@Suite("Connection and statement")
struct ConnectionTests {
  private func withConnection<Result>(
    _ body: (Connection) throws -> Result
  ) throws -> Result {
    try withTemporaryFolder { try body(try Connection(path: $0 + "/db", .create)) }
  }

  @Test("values come back as they were bound")
  func roundTrip() throws {
    try withConnection { connection in
      try connection.execute("CREATE TABLE t (i INTEGER, s TEXT, b BLOB) STRICT")
      let texts = ["", "a\u{0}b", "Özdemir 'x'", String(repeating: "é", count: 5_000)]
      for (index, text) in texts.enumerated() {
        let insert = try connection.statement("INSERT INTO t VALUES (?1, ?2, ?3)")
        insert.bind(1, index - 1)
        insert.bind(2, text)
        insert.bind(3, Array(text.utf8))
        try insert.run()
      }
      let select = try connection.statement("SELECT i, s, b FROM t ORDER BY rowid")
      for (index, text) in texts.enumerated() {
        #expect(try select.step())
        #expect(select.int(0) == index - 1)
        #expect(select.text(1) == text)
        #expect(select.bytes(2) == Array(text.utf8))
        #expect(!select.isNull(1))
      }
      #expect(try !select.step())
    }
  }

  @Test("nothing stays nothing")
  func nulls() throws {
    try withConnection { connection in
      let select = try connection.statement("SELECT ?1, ?2, ?3")
      select.bind(1, Int?.none)
      select.bind(2, String?.none)
      select.bind(3, [UInt8]?.none)
      #expect(try select.step())
      #expect(select.optionalInt(0) == nil)
      #expect(select.optionalText(1) == nil)
      #expect(select.isNull(2))
    }
  }

  @Test("a statement that is stepping is not handed out again")
  func nested() throws {
    try withConnection { connection in
      try connection.execute("CREATE TABLE t (i); INSERT INTO t VALUES (1), (2)")
      let sql = "SELECT i FROM t ORDER BY i"
      let outer = try connection.statement(sql)
      var pairs: [String] = []
      while try outer.step() {
        let inner = try connection.statement(sql)
        while try inner.step() { pairs.append("\(outer.int(0))\(inner.int(0))") }
      }
      #expect(pairs == ["11", "12", "21", "22"])
    }
  }

  @Test("an error carries its code and no value")
  func errors() throws {
    try withConnection { connection in
      try connection.execute("CREATE TABLE t (i INTEGER PRIMARY KEY) STRICT")
      let insert = try connection.statement("INSERT INTO t VALUES (?1)")
      insert.bind(1, 1)
      try insert.run()
      insert.bind(1, 1)
      do {
        try insert.run()
        Issue.record("a double key was taken")
      } catch let error as SQLiteError {
        #expect(error.isConstraint)
        #expect(error.code == 1555)
      }
      insert.bind(1, 2)
      try insert.run()
    }
  }

  @Test("a file that has to be there is not made")
  func missing() throws {
    try withTemporaryFolder { folder in
      do throws(SQLiteError) {
        _ = try Connection(path: folder + "/none", .write)
        Issue.record("opened")
      } catch {
        #expect(error.isNotAllowed)
      }
    }
  }
}
