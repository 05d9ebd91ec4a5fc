import CSQLite

/// A prepared statement, ready to be bound and stepped; made by a connection, which keeps it.
@safe public final class Statement {
  private let handle: OpaquePointer
  private(set) var isRunning = false

  init(_ handle: OpaquePointer) { unsafe self.handle = handle }

  deinit { _ = unsafe sqlite3_finalize(handle) }

  // MARK: Binding. Places count from 1.

  /// Binds a number.
  public func bind(_ place: Int32, _ value: Int) {
    _ = unsafe sqlite3_bind_int64(handle, place, Int64(value))
  }

  /// Binds a number, or nothing.
  public func bind(_ place: Int32, _ value: Int?) {
    if let value { bind(place, value) } else { bindNull(place) }
  }

  /// Binds a text.
  public func bind(_ place: Int32, _ value: String) {
    var text = value
    _ = text.withUTF8 { bytes in
      unsafe sqlite3_bind_text64(
        handle, place, Self.characters(bytes), UInt64(bytes.count), Self.copied,
        UInt8(SQLITE_UTF8))
    }
  }

  /// Binds the UTF-8 bytes of a text.
  public func bind(_ place: Int32, utf8 value: [UInt8]) {
    _ = unsafe value.withUnsafeBufferPointer { bytes in
      unsafe sqlite3_bind_text64(
        handle, place, Self.characters(bytes), UInt64(bytes.count), Self.copied,
        UInt8(SQLITE_UTF8))
    }
  }

  /// Binds a text, or nothing.
  public func bind(_ place: Int32, _ value: String?) {
    if let value { bind(place, value) } else { bindNull(place) }
  }

  /// Binds bytes.
  public func bind(_ place: Int32, _ value: [UInt8]) {
    _ = unsafe value.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress {
        unsafe sqlite3_bind_blob64(handle, place, base, UInt64(bytes.count), Self.copied)
      } else {
        unsafe sqlite3_bind_zeroblob(handle, place, 0)
      }
    }
  }

  /// Binds bytes, or nothing.
  public func bind(_ place: Int32, _ value: [UInt8]?) {
    if let value { bind(place, value) } else { bindNull(place) }
  }

  /// Binds nothing.
  public func bindNull(_ place: Int32) { _ = unsafe sqlite3_bind_null(handle, place) }

  // MARK: Running.

  /// Goes to the next row; false at the end.
  public func step() throws(SQLiteError) -> Bool {
    isRunning = true
    let code = unsafe sqlite3_step(handle)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      reset()
      return false
    default:
      reset()
      throw SQLiteError(code: code)
    }
  }

  /// Runs to the end, without looking at rows.
  public func run() throws(SQLiteError) {
    while try step() {}
  }

  /// Makes ready to be bound anew.
  public func reset() {
    _ = unsafe sqlite3_reset(handle)
    _ = unsafe sqlite3_clear_bindings(handle)
    isRunning = false
  }

  // MARK: The row. Columns count from 0.

  /// A number; 0 for nothing.
  public func int(_ column: Int32) -> Int { Int(unsafe sqlite3_column_int64(handle, column)) }

  /// Whether there is nothing.
  public func isNull(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  /// A number, or nothing.
  public func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }

  /// A text; empty for nothing.
  ///
  /// Taken as bytes, which are UTF-8 in our files: asked for a text, SQLite copies each value to
  /// put a zero behind it.
  public func text(_ column: Int32) -> String {
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return "" }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe String(
      decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// A text, or nothing.
  public func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  /// Bytes; empty for nothing.
  public func bytes(_ column: Int32) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Calls a function with the bytes where they are; they hold until the next step.
  public func withBytes<R>(_ column: Int32, _ body: (Span<UInt8>) -> R) -> R {
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return body(Span()) }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe body(Span(_unsafeStart: start.assumingMemoryBound(to: UInt8.self), count: count))
  }

  /// Whether a column holds exactly this text, without making a text of it.
  public func holds(_ column: Int32, _ text: String) -> Bool {
    let wanted = text.utf8Span.span
    return withBytes(column) { bytes in
      bytes.count == wanted.count && bytes.indices.allSatisfy { bytes[$0] == wanted[$0] }
    }
  }

  private static func characters(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafePointer<CChar>? {
    // SQLite takes a null pointer for NULL; an empty text needs an address.
    guard let base = bytes.baseAddress else { return unsafe empty }
    return unsafe UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
  }

  private static var empty: UnsafePointer<CChar>? {
    unsafe sqlite3_errstr(SQLITE_OK)
  }

  /// `SQLITE_TRANSIENT`: SQLite makes its own copy.
  private static var copied: sqlite3_destructor_type? {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}
