import Glibc

/// A lock that one process at a time holds, on a file of its own.
///
/// The kernel frees it when the process ends, however it ends. It must not lie on the file it
/// guards: closing any descriptor of a SQLite file drops SQLite's own locks. The lock file stays;
/// removing it would let two processes hold "the" lock.
public struct FileLock: ~Copyable {
  /// Why a lock was not had.
  public enum Failure: Error, Hashable, Sendable {
    /// Somebody else kept it longer than the caller wanted to wait; the process id if it was noted.
    case busy(holder: Int32?)
    /// The lock file could not be opened or locked at all.
    case platform(PlatformError)
  }

  private let descriptor: Descriptor

  /// Opens the lock file, without locking; it is made with rights 0600 if it is not there.
  public init(path: String) throws(PlatformError) {
    descriptor = try Descriptor(
      opening: path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, mode: 0o600)
  }

  /// Takes the lock and notes the process id in the file for others to name.
  ///
  /// - Parameter limit: how long to wait for another holder. Waiting is asking again after short
  ///   sleeps, from 0.2 up to 10 milliseconds with some chance in them, so that nobody starves.
  public borrowing func lock(waitingAtMost limit: Duration) throws(Failure) {
    if try !attempt() {
      let deadline = SystemTime.monotonic + limit
      var random = SystemRandomNumberGenerator()
      var pause = 200
      repeat {
        guard SystemTime.monotonic < deadline else { throw .busy(holder: holder) }
        SystemTime.sleep(.microseconds(Int.random(in: pause / 2...pause, using: &random)))
        pause = min(2 * pause, 10_000)
      } while try !attempt()
    }
    noteHolder()
  }

  /// Gives the lock back; the next holder may be another process at once.
  public borrowing func unlock() {
    _ = flock(descriptor.number, LOCK_UN)
  }

  /// The process id that the last holder noted; it may have given the lock back since.
  public var holder: Int32? {
    var text = [UInt8](repeating: 0, count: Self.noteByteCount)
    let count = unsafe pread(descriptor.number, &text, text.count, 0)
    guard count == text.count else { return nil }
    return Int32(String(decoding: text.drop { $0 == 0x20 }.dropLast(), as: UTF8.self))
  }

  /// The room of a note: ten digits with spaces in front, and the end of the line.
  private static let noteByteCount = 11

  /// Tries once.
  private borrowing func attempt() throws(Failure) -> Bool {
    if flock(descriptor.number, LOCK_EX | LOCK_NB) == 0 { return true }
    guard errno == EWOULDBLOCK || errno == EINTR else {
      throw .platform(.last(.lock, descriptor.path))
    }
    return false
  }

  /// Writes the process id at a fixed width: one call, and no shorter note shows an older tail.
  private borrowing func noteHolder() {
    let digits = Array(String(getpid()).utf8)
    let spaces = [UInt8](repeating: 0x20, count: Self.noteByteCount - 1 - digits.count)
    let note = spaces + digits + [0x0a]
    _ = unsafe pwrite(descriptor.number, note, note.count, 0)
  }
}
