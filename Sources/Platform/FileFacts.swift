import Glibc

/// What a path is: a file, a folder, a link.
public enum FileKind: Hashable, Sendable {
  /// An ordinary file.
  case regular
  /// A folder.
  case directory
  /// A symbolic link; what it points at was not looked at.
  case symbolicLink
  /// A pipe, socket or device.
  case other
}

/// What the file system knows of a path, the path itself and not what a link points at.
public struct FileFacts: Hashable, Sendable {
  /// A file, a folder, a link.
  public let kind: FileKind
  /// The size in bytes.
  public let byteCount: Int64
  /// The rights: the lowest twelve bits, such as 0o600.
  public let mode: UInt32
  /// The user id of the owner.
  public let ownerID: UInt32
  /// When the content last changed, in whole seconds since 1970 (UTC).
  public let modified: Int64

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .directory
      case S_IFLNK: .symbolicLink
      default: .other
      }
    byteCount = Int64(status.st_size)
    mode = status.st_mode & 0o7777
    ownerID = status.st_uid
    modified = Int64(status.st_mtim.tv_sec)
  }
}

/// Files and folders of the operating system.
public enum Files {
  /// What a path is, without following a link; `nil` when there is nothing.
  public static func facts(_ path: String) throws(PlatformError) -> FileFacts? {
    guard !path.utf8.contains(0) else {
      throw PlatformError(.inspect, .invalidArgument, path: path)
    }
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .last(.inspect, path)
    }
    return FileFacts(status)
  }

  /// Whether there is anything with that name, even a link that points nowhere.
  public static func exists(_ path: String) throws(PlatformError) -> Bool {
    try facts(path) != nil
  }

  /// The path without links, `.` and `..`; everything on the way must exist.
  public static func resolved(_ path: String) throws(PlatformError) -> String {
    guard !path.utf8.contains(0) else {
      throw PlatformError(.inspect, .invalidArgument, path: path)
    }
    guard let text = unsafe realpath(path, nil) else { throw .last(.inspect, path) }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }

  /// The folder a path lies in: `.` for a bare name.
  ///
  ///     Files.directory(of: "/a/b.txt")  // "/a"
  public static func directory(of path: String) -> String {
    let bytes = path.utf8
    guard let slash = bytes.lastIndex(of: 0x2f) else { return "." }
    return slash == bytes.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path: empty when the path ends in a slash.
  ///
  ///     Files.name(of: "/a/b.txt")  // "b.txt"
  public static func name(of path: String) -> String {
    let bytes = path.utf8
    guard let slash = bytes.lastIndex(of: 0x2f) else { return path }
    return String(path[bytes.index(after: slash)...])
  }
}
