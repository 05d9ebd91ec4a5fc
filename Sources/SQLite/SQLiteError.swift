import CSQLite

/// What SQLite reports.
///
/// Never holds a value that was bound: those may be personal.
public struct SQLiteError: Error, Hashable, Sendable {
  /// The extended result code, such as 2067.
  public let code: Int32
  /// SQLite's own words for the code.
  public let message: String

  /// Describes a failure by its code.
  public init(code: Int32) {
    self.code = code
    message = unsafe sqlite3_errstr(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  }

  /// The code without its extension.
  public var primaryCode: Int32 { code & 0xff }

  /// Somebody else keeps the file.
  public var isBusy: Bool { primaryCode == SQLITE_BUSY || primaryCode == SQLITE_LOCKED }
  /// The disk is full.
  public var isFull: Bool { primaryCode == SQLITE_FULL }
  /// The file is damaged, or is no database.
  public var isDamaged: Bool { primaryCode == SQLITE_CORRUPT || primaryCode == SQLITE_NOTADB }
  /// A table or column that a statement names is not there.
  public var isOtherSchema: Bool { code == SQLITE_ERROR || primaryCode == SQLITE_SCHEMA }
  /// The file cannot be opened, or not written.
  public var isNotAllowed: Bool {
    [SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH].contains(primaryCode)
  }
  /// A trigger or a constraint of the schema refused it.
  public var isConstraint: Bool { primaryCode == SQLITE_CONSTRAINT }
}
