import EventLog
import Platform
public import SQLite
import Schema

/// A log in a file: opened safely, read in one piece, written by one at a time.
///
/// Storage as measured for SQLite 3.40: rollback journal `TRUNCATE` with `synchronous=FULL` loses
/// nothing acknowledged at a power cut and leaves no deleted text beside the file; a lock of the
/// operating system around every writing transaction is fair where SQLite's own polling is not.
public final class LogFile {
  /// The file.
  public let path: String
  /// Its log; to be used inside `read` and `write`.
  public let log: SQLiteEventLog
  /// The connection, for tables that live beside the log; to be used inside `read` and `write`.
  public let connection: Connection
  private let patience: Duration

  /// Opens a log that is there.
  ///
  /// - Parameters:
  ///   - patience: how long to wait for another writer, ours or somebody else's tool; default 30
  ///     seconds.
  ///   - acceptsOlder: whether a file of an older program may be looked at, such as before it is
  ///     brought up to date.
  public init(
    path: String, patience: Duration = .seconds(30), acceptsOlder: Bool = false
  ) throws {
    try Self.inspect(path)
    self.path = path
    self.patience = patience
    connection = try Self.connect(path, patience: patience)
    log = SQLiteEventLog(connection)
    let version = try Self.version(connection)
    if version < Schema.version && !acceptsOlder {
      throw LogFileError.older(found: version, known: Schema.version)
    }
    try Self.makeSafe(connection)
    connection.guardWith(Self.rules)
  }

  /// The log only grows, through this connection too; a personal part goes with a destruction.
  static let rules = Guarding(
    tables: ["event", "personal", "destroyed", "command"],
    unchanged: ["event", "personal", "destroyed"], kept: ["event", "destroyed", "command"])

  /// Makes a file with the tables of a log, and opens it.
  ///
  /// Rights 0600; nothing is overwritten. `tables` are made in the same transaction.
  public static func create(path: String, tables: String) throws -> LogFile {
    do {
      let folder = Files.directory(of: path)
      if let network = try Files.networkFileSystem(folder) { throw LogFileError.network(network) }
      try Files.createEmpty(path)
    } catch let error as PlatformError {
      throw error.code == .exists ? LogFileError.exists : .platform(error)
    }
    do {
      let connection = try connect(path)
      try makeSafe(connection)
      try connection.execute(
        """
        BEGIN IMMEDIATE;
        PRAGMA application_id = \(Schema.applicationID);
        PRAGMA user_version = \(Schema.version);
        \(Schema.log)
        \(tables)
        COMMIT;
        """)
    } catch {
      _ = try? Files.remove(path)
      throw Self.failure(error)
    }
    return try LogFile(path: path)
  }

  /// Runs questions on one state of the file.
  ///
  /// Nothing may be printed meanwhile: a slow reader would keep writers waiting. Inside another
  /// look at the file it sees what that one sees.
  public func read<R>(_ body: () throws -> R) throws -> R {
    if connection.isInTransaction { return try body() }
    do {
      try connection.execute("BEGIN")
      let result = try body()
      try connection.execute("COMMIT")
      return result
    } catch {
      rollback()
      throw Self.failure(error)
    }
  }

  /// Runs a change as a whole; any error leaves the file as it was.
  @discardableResult
  public func write<R>(_ body: () throws -> R) throws -> R {
    let lock = try writerLock()
    defer { lock.unlock() }
    do {
      try connection.execute("BEGIN IMMEDIATE")
      let result = try body()
      try commit()
      try scrub()
      return result
    } catch {
      rollback()
      throw Self.failure(error)
    }
  }

  /// Writes the file anew after a destruction: rows that moved can have left copies behind.
  private func scrub() throws {
    guard log.needsScrub else { return }
    // VACUUM attaches a file of its own.
    connection.guardWith(nil)
    defer { connection.guardWith(Self.rules) }
    try connection.execute("VACUUM")
    log.needsScrub = false
  }

  private func writerLock() throws -> FileLock { try Self.writerLock(path, patience) }

  static func writerLock(_ path: String, _ patience: Duration) throws -> FileLock {
    do {
      let lock = try FileLock(path: path + ".lock")
      try lock.lock(waitingAtMost: patience)
      return lock
    } catch let error as FileLock.Failure {
      switch error {
      case .busy(let holder): throw LogFileError.busy(holder: holder)
      case .platform(let reason): throw LogFileError.platform(reason)
      }
    } catch let error as PlatformError {
      throw LogFileError.platform(error)
    }
  }

  /// Commits; an error after which the events turn out to be there is none.
  ///
  /// Nobody else writes meanwhile, so that the end of the log tells.
  private func commit() throws {
    let wanted = try log.head()
    do {
      try connection.execute("COMMIT")
    } catch {
      rollback()
      guard let found = try? log.head(), found == wanted, found != .empty else { throw error }
    }
  }

  private func rollback() {
    if connection.isInTransaction { try? connection.execute("ROLLBACK") }
  }

  // MARK: Opening.

  static func inspect(_ path: String) throws {
    do {
      guard let facts = try Files.facts(path) else { throw LogFileError.missing }
      guard facts.kind == .regular else { throw LogFileError.notAFile }
      if let network = try Files.networkFileSystem(path) { throw LogFileError.network(network) }
    } catch let error as PlatformError {
      throw LogFileError.platform(error)
    }
  }

  static func connect(
    _ path: String, patience: Duration = .seconds(30)
  ) throws -> Connection {
    let key = try FileKey.read()
    let milliseconds = Int32(clamping: Int64(patience / .milliseconds(1)))
    do {
      return try Connection(path: path, .write, busyMilliseconds: milliseconds, key: key)
    } catch {
      throw LogFileError.sqlite(error)
    }
  }

  /// The version of a file of ours; anything else, and a newer one, is refused.
  static func version(_ connection: Connection) throws -> Int {
    let kind: Int?
    let version: Int?
    do {
      kind = try connection.int("PRAGMA application_id")
      version = try connection.int("PRAGMA user_version")
    } catch {
      throw error.isDamaged ? LogFileError.notALog : .sqlite(error)
    }
    guard kind == Schema.applicationID, let version, version > 0 else { throw LogFileError.notALog }
    if version > Schema.version { throw LogFileError.newer(found: version, known: Schema.version) }
    return version
  }

  static func makeSafe(_ connection: Connection) throws {
    do {
      try connection.execute(
        """
        PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;
        PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;
        """)
      let journal = try connection.text("PRAGMA journal_mode = TRUNCATE")
      guard journal == "truncate" else { throw LogFileError.unsafeMode("journal_mode") }
      guard try connection.int("PRAGMA synchronous") == 2 else {
        throw LogFileError.unsafeMode("synchronous")
      }
    } catch let error as SQLiteError {
      throw LogFileError.sqlite(error)
    }
  }

  static func failure(_ error: any Error) -> any Error {
    if let error = error as? SQLiteError { return LogFileError.sqlite(error) }
    return error
  }
}
