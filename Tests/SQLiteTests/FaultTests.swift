import CSQLite
import Foundation
import SQLite
import Synchronization
import TestSupport
import Testing

/// The n-th write or truncation fails, for every n: whole or not at all, and never a crash.
///
/// In a process of its own: SQLite's system calls are those of the whole process.
@Suite("Errors of the operating system")
struct FaultTests {
  @Test("every call of a transaction fails once")
  func everyCall() async {
    await #expect(processExitsWith: .success) {
      let runs = try Injection.run()
      guard runs > 30 else { throw Injection.Failure(text: "only \(runs) faults") }
    }
  }
}

/// Puts a failing function in the place of a system call of SQLite.
private enum Injection {
  struct Failure: Error {
    let text: String
  }

  private static let left = Atomic<Int>(-1)
  private static let code = Atomic<Int32>(0)
  private static let hits = Atomic<Int>(0)

  private static func strikes() -> Bool {
    guard left.subtract(1, ordering: .relaxed).newValue == 0 else { return false }
    hits.add(1, ordering: .relaxed)
    errno = code.load(ordering: .relaxed)
    return true
  }

  private static let write: @convention(c) (Int32, UnsafeRawPointer?, Int, off_t) -> Int = {
    unsafe strikes() ? -1 : pwrite($0, $1, $2, $3)
  }
  private static let cut: @convention(c) (Int32, off_t) -> Int32 = {
    strikes() ? -1 : ftruncate($0, $1)
  }

  private static func hook() {
    guard let vfs = unsafe sqlite3_vfs_find(nil), let set = unsafe vfs.pointee.xSetSystemCall
    else { return }
    for name in ["pwrite", "pwrite64"] {
      _ = unsafe set(vfs, name, unsafeBitCast(write, to: sqlite3_syscall_ptr.self))
    }
    _ = unsafe set(vfs, "ftruncate", unsafeBitCast(cut, to: sqlite3_syscall_ptr.self))
  }

  /// - Returns: how many faults were injected.
  static func run() throws -> Int {
    hook()
    var total = 0
    for error in [EIO, ENOSPC, EDQUOT] {
      var call = 1
      while true {
        hits.store(0, ordering: .relaxed)
        try one(call, error)
        if hits.load(ordering: .relaxed) == 0 { break }
        total += 1
        call += 1
      }
    }
    return total
  }

  private static func one(_ call: Int, _ error: Int32) throws {
    try withTemporaryFolder { folder in
      left.store(-1, ordering: .relaxed)
      let path = folder + "/db"
      var connection: Connection? = try Connection(path: path, .create)
      try connection?.execute(
        "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; CREATE TABLE e (x);"
          + "INSERT INTO e VALUES ('old')")
      code.store(error, ordering: .relaxed)
      left.store(call, ordering: .relaxed)
      var reported = false
      do {
        try connection?.execute(
          "BEGIN IMMEDIATE; INSERT INTO e SELECT randomblob(3000)"
            + " FROM (VALUES (1), (2), (3), (4), (5), (6)); COMMIT")
      } catch {
        reported = true
      }
      left.store(-1, ordering: .relaxed)
      connection = nil
      let after = try Connection(path: path, .write)
      let count = try after.int("SELECT count(*) FROM e")
      guard try after.text("PRAGMA integrity_check") == "ok", count == 1 || count == 7,
        reported || count == 7
      else { throw Failure(text: "call \(call), error \(error): \(count ?? -1) rows") }
    }
  }
}
