import Glibc

/// An error number of the operating system, by its C name.
public struct ErrorCode: RawRepresentable, Hashable, Sendable {
  /// The number that `errno` held.
  public let rawValue: Int32

  /// The code for a number.
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// What the last failed call of this thread left in `errno`.
  static var last: ErrorCode { ErrorCode(rawValue: errno) }

  /// `ENOENT`: the file or a folder on the way to it does not exist.
  public static let notFound = ErrorCode(rawValue: ENOENT)
  /// `EEXIST`: there is something with that name already.
  public static let exists = ErrorCode(rawValue: EEXIST)
  /// `EACCES`: the rights of the file or of a folder on the way forbid it.
  public static let accessDenied = ErrorCode(rawValue: EACCES)
  /// `EPERM`: this process may not do this at all.
  public static let notPermitted = ErrorCode(rawValue: EPERM)
  /// `ELOOP`: the name is a symbolic link where none is followed.
  public static let symbolicLink = ErrorCode(rawValue: ELOOP)
  /// `EISDIR`: the name is a folder.
  public static let isDirectory = ErrorCode(rawValue: EISDIR)
  /// `ENOTDIR`: part of the path is no folder.
  public static let notDirectory = ErrorCode(rawValue: ENOTDIR)
  /// `ENOSPC`: the disk is full.
  public static let noSpace = ErrorCode(rawValue: ENOSPC)
  /// `EDQUOT`: the user's share of the disk is used up.
  public static let quotaExceeded = ErrorCode(rawValue: EDQUOT)
  /// `EFBIG`: the file would grow past a limit, or is larger than the caller allows.
  public static let tooLarge = ErrorCode(rawValue: EFBIG)
  /// `EROFS`: the file system can only be read.
  public static let readOnlyFileSystem = ErrorCode(rawValue: EROFS)
  /// `EPIPE`: nobody reads the pipe any more.
  public static let brokenPipe = ErrorCode(rawValue: EPIPE)
  /// `EBADF`: the descriptor is closed, or not open for this.
  public static let badDescriptor = ErrorCode(rawValue: EBADF)
  /// `EINTR`: a signal came before anything was done.
  public static let interrupted = ErrorCode(rawValue: EINTR)
  /// `EWOULDBLOCK`: it cannot be had right now.
  public static let wouldBlock = ErrorCode(rawValue: EWOULDBLOCK)
  /// `EINVAL`: an argument that cannot be, such as a path with a zero byte in it.
  public static let invalidArgument = ErrorCode(rawValue: EINVAL)
  /// `EIO`: the device failed.
  public static let inputOutput = ErrorCode(rawValue: EIO)
}
