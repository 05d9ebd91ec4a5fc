import CSQLite

/// An open SQLite file.
///
/// Not to be shared between threads; statements are prepared once and kept.
@safe public final class Connection {
  /// How a file is opened.
  public enum Mode: Hashable, Sendable {
    /// To read only.
    case read
    /// To read and write; the file has to be there.
    case write
    /// To read and write; an empty file is made where there is none.
    case create
  }

  let handle: OpaquePointer
  /// What is refused; the authorizer points at it.
  var rules: Guarding?
  private var kept: [SQLText: Statement] = [:]

  /// Opens a file; a symbolic link is refused.
  ///
  /// - Parameters:
  ///   - busyMilliseconds: how long SQLite itself waits for somebody else's lock.
  ///   - key: of an encrypted file; only SQLCipher knows what to do with it.
  public init(
    path: String, _ mode: Mode, busyMilliseconds: Int32 = 30_000, key: [UInt8]? = nil
  ) throws(SQLiteError) {
    var opened: OpaquePointer?
    let flags =
      switch mode {
      case .read: SQLITE_OPEN_READONLY
      case .write: SQLITE_OPEN_READWRITE
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    let code = unsafe sqlite3_open_v2(
      path, &opened, flags | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX,
      nil)
    guard let handle = unsafe opened else { throw SQLiteError(code: SQLITE_NOMEM) }
    guard code == SQLITE_OK else {
      _ = unsafe sqlite3_close_v2(handle)
      throw SQLiteError(code: code)
    }
    unsafe self.handle = handle
    #if SQLCIPHER
    if let key { _ = unsafe sqlite3_key(handle, key, Int32(key.count)) }
    #endif
    _ = unsafe sqlite3_busy_timeout(handle, busyMilliseconds)
    harden()
  }

  deinit {
    kept = [:]
    _ = unsafe sqlite3_close_v2(handle)
  }

  /// The statement for a text, prepared on first use.
  ///
  /// One that is still stepping is not given a second time: the text is prepared anew.
  public func statement(_ sql: String) throws(SQLiteError) -> Statement {
    let text = SQLText(text: sql)
    if let known = kept[text] {
      return known.isRunning ? try prepare(sql, persistent: false) : known
    }
    let statement = try prepare(sql, persistent: true)
    kept[text] = statement
    return statement
  }

  /// The text of a statement as a key: long and few, so that its length tells most apart and
  /// hashing every byte of it would cost more than running it.
  private struct SQLText: Hashable {
    let text: String

    func hash(into hasher: inout Hasher) { hasher.combine(text.utf8.count) }
  }

  /// Runs a script: statements with semicolons, without values.
  public func execute(_ script: String) throws(SQLiteError) {
    let code = unsafe sqlite3_exec(handle, script, nil, nil, nil)
    guard code == SQLITE_OK else { throw SQLiteError(code: code) }
  }

  /// The first column of the first row as a number; nil without a row.
  public func int(_ sql: String) throws(SQLiteError) -> Int? {
    let statement = try statement(sql)
    defer { statement.reset() }
    return try statement.step() ? statement.int(0) : nil
  }

  /// The first column of the first row as a text; nil without a row.
  public func text(_ sql: String) throws(SQLiteError) -> String? {
    let statement = try statement(sql)
    defer { statement.reset() }
    return try statement.step() ? statement.text(0) : nil
  }

  /// Whether a transaction is open.
  public var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

  /// The version of the library, such as `3.40.1`.
  public static var libraryVersion: String { unsafe String(cString: sqlite3_libversion()) }

  /// No schema of a strange file runs code of its own, and nobody edits ours through SQL.
  private func harden() {
    _ = unsafe shim_db_config_flag(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
    _ = unsafe shim_db_config_flag(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    _ = unsafe shim_db_config_flag(handle, SQLITE_DBCONFIG_DQS_DML, 0)
    _ = unsafe shim_db_config_flag(handle, SQLITE_DBCONFIG_DQS_DDL, 0)
  }

  private func prepare(_ sql: String, persistent: Bool) throws(SQLiteError) -> Statement {
    var made: OpaquePointer?
    let flags = UInt32(persistent ? SQLITE_PREPARE_PERSISTENT : 0)
    let code = unsafe sqlite3_prepare_v3(handle, sql, -1, flags, &made, nil)
    guard code == SQLITE_OK, let statement = unsafe made else {
      throw SQLiteError(code: code == SQLITE_OK ? SQLITE_MISUSE : code)
    }
    return unsafe Statement(statement)
  }
}
