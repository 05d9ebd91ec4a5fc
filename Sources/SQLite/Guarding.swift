import CSQLite

/// What a connection refuses from a moment on, before a statement runs at all.
///
/// A guard against our own mistakes: whoever opens the file with another program is not held by it.
public final class Guarding: Sendable {
  /// Tables that are neither dropped nor altered, and get no trigger.
  let tables: Set<String>
  /// Tables of which no row is changed.
  let unchanged: Set<String>
  /// Tables of which no row is removed.
  let kept: Set<String>

  /// Guards tables of the main file.
  public init(tables: Set<String>, unchanged: Set<String>, kept: Set<String>) {
    self.tables = tables
    self.unchanged = unchanged
    self.kept = kept
  }

  /// Settings on which the safety of the file rests.
  private static let settings: Set<String> = [
    "application_id", "auto_vacuum", "cell_size_check", "defer_foreign_keys", "encoding",
    "foreign_keys", "ignore_check_constraints", "journal_mode", "legacy_alter_table",
    "locking_mode", "mmap_size", "page_size", "recursive_triggers", "schema_version",
    "secure_delete", "synchronous", "temp_store", "trusted_schema", "user_version",
    "writable_schema",
  ]

  /// Whether an action may be prepared.
  func allows(_ action: Int32, _ first: String?, _ second: String?) -> Bool {
    let table = (first ?? "").lowercased()
    let other = (second ?? "").lowercased()
    switch action {
    case SQLITE_ATTACH, SQLITE_DETACH, SQLITE_CREATE_TEMP_TRIGGER: return false
    case SQLITE_UPDATE: return !unchanged.contains(table)
    case SQLITE_DELETE: return !kept.contains(table)
    case SQLITE_DROP_TABLE: return !tables.contains(table)
    case SQLITE_ALTER_TABLE, SQLITE_CREATE_TRIGGER, SQLITE_DROP_TRIGGER, SQLITE_DROP_INDEX:
      return !tables.contains(other)
    case SQLITE_PRAGMA: return second == nil || !Self.settings.contains(table)
    default: return true
    }
  }
}

extension Connection {
  /// Has every statement from here on looked over, or none with nil.
  public func guardWith(_ rules: Guarding?) {
    self.rules = rules
    guard let rules else {
      _ = unsafe sqlite3_set_authorizer(handle, nil, nil)
      return
    }
    _ = unsafe sqlite3_set_authorizer(
      handle,
      { context, action, first, second, _, _ in
        guard let context = unsafe context else { return SQLITE_DENY }
        let rules = unsafe Unmanaged<Guarding>.fromOpaque(context).takeUnretainedValue()
        let text = { (name: UnsafePointer<CChar>?) in
          unsafe name.map { unsafe String(cString: $0) }
        }
        return unsafe rules.allows(action, text(first), text(second)) ? SQLITE_OK : SQLITE_DENY
      }, Unmanaged.passUnretained(rules).toOpaque())
  }
}
