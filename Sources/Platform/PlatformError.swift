/// What the operating system refused: which operation, why, and on which path.
///
/// It is data; the sentence for a user is made elsewhere.
public struct PlatformError: Error, Hashable, Sendable {
  /// What was being done.
  public enum Operation: Hashable, Sendable {
    /// Opening or creating a file.
    case open
    /// Reading bytes.
    case read
    /// Writing bytes.
    case write
    /// Bringing written bytes to the disk.
    case sync
    /// Giving a finished file its name.
    case publish
    /// Removing a name.
    case remove
    /// Asking what a path is.
    case inspect
    /// Making a folder.
    case createDirectory
    /// Taking a lock.
    case lock
    /// Closing a descriptor, which is when some file systems report a failed write.
    case close
    /// Setting how a signal is handled.
    case signal
  }

  /// What was being done.
  public let operation: Operation
  /// Why it failed.
  public let code: ErrorCode
  /// The path it was done on; `nil` for a stream such as standard output.
  public let path: String?

  /// An error of these parts.
  public init(_ operation: Operation, _ code: ErrorCode, path: String? = nil) {
    self.operation = operation
    self.code = code
    self.path = path
  }

  /// The error of the call that has just failed.
  static func last(_ operation: Operation, _ path: String?) -> PlatformError {
    PlatformError(operation, .last, path: path)
  }

  /// Whether nobody reads what is written any more, as after `| head -1`: an end, not a failure.
  public var isBrokenPipe: Bool { code == .brokenPipe }
}
