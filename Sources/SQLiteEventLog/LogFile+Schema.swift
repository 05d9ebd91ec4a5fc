import EventLog
import Platform
import SQLite
import Schema

extension LogFile {
  /// Names of tables, indexes and triggers that are not as this program makes them.
  ///
  /// Their text is compared, not only their name: a trigger that keeps its name can be made to do
  /// nothing. What belongs to nobody counts too.
  ///
  /// - Parameter tables: the SQL of the tables that live beside the log.
  public func schemaDifferences(tables: String) throws -> [String] {
    do {
      return try Self.differences(connection, expecting: Schema.log + tables)
    } catch let error as SQLiteError {
      throw LogFileError.sqlite(error)
    }
  }

  static func differences(_ connection: Connection, expecting script: String) throws -> [String] {
    let (wanted, found) = (try parts(madeBy: script), try parts(connection))
    return Set(wanted.keys).union(found.keys).filter { wanted[$0] != found[$0] }.sorted()
  }

  /// What a script makes, as this SQLite writes it down.
  private static func parts(madeBy script: String) throws -> [String: String] {
    let model = try Connection(path: ":memory:", .create)
    try model.execute(script)
    return try parts(model)
  }

  private static func parts(_ connection: Connection) throws -> [String: String] {
    let statement = try connection.statement(
      """
      SELECT type || ' ' || name, tbl_name || ': ' || sql FROM sqlite_schema
      WHERE sql IS NOT NULL
      """)
    defer { statement.reset() }
    var parts: [String: String] = [:]
    while try statement.step() { parts[statement.text(0)] = statement.text(1) }
    return parts
  }

  // MARK: Older files.

  /// The version of a file when it is older than this program knows; nil when it is up to date.
  public static func olderVersion(path: String) throws -> Int? {
    try inspect(path)
    let version = try version(try connect(path))
    return version < Schema.version ? version : nil
  }

  /// Brings a file of an older program up to date, in one transaction that also checks the result.
  ///
  /// An error, or the end of the process at any moment, leaves the file as it was. Somebody else
  /// who did it meanwhile is fine.
  ///
  public static func upgrade(path: String, patience: Duration = .seconds(30)) throws {
    try inspect(path)
    let lock = try writerLock(path, patience)
    defer { lock.unlock() }
    let connection = try connect(path)
    do {
      let log = SQLiteEventLog(connection)
      try makeSafe(connection)
      try connection.execute("BEGIN IMMEDIATE")
      var version = try version(connection)
      if version == Schema.version { return try connection.execute("ROLLBACK") }
      let head = try log.head()
      while version < Schema.version {
        guard let script = Schema.migration(from: version) else { throw LogFileError.notMigrated }
        try connection.execute(script)
        version += 1
      }
      try connection.execute("PRAGMA user_version = \(Schema.version)")
      guard try isSound(connection), try log.head() == head else { throw LogFileError.notMigrated }
      try connection.execute("COMMIT")
      // What was left out of the new tables is not left behind in free room.
      try connection.execute("VACUUM")
    } catch {
      if connection.isInTransaction { try? connection.execute("ROLLBACK") }
      throw failure(error)
    }
  }

  /// Whether the tables of the log are as this program makes them, and hold together.
  private static func isSound(_ connection: Connection) throws -> Bool {
    let (wanted, found) = (try parts(madeBy: Schema.log), try parts(connection))
    guard wanted.allSatisfy({ found[$0.key] == $0.value }) else { return false }
    return try connection.text("PRAGMA integrity_check(1)") == "ok"
      && connection.text("PRAGMA foreign_key_check") == nil
  }
}
