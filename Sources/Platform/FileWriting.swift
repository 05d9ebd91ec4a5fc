import Glibc

/// A new file that nobody sees until it is whole.
///
/// Bytes go to a temporary file (rights 0600) in the folder of the target; `publish` brings them to
/// the disk and gives the file its name in one step, so that a crash leaves the old content or the
/// new and never half. Going out of use without `publish` removes the temporary file.
public struct PendingFile: ~Copyable {
  private let target: String
  private let temporary: String
  private let replacing: Bool
  private let descriptor: Descriptor
  private var published = false

  /// Starts a file that will have this path.
  ///
  /// - Parameter replacing: whether an ordinary file of that name may be replaced; the default is
  ///   no (`exists`). A link, folder or device is refused either way, before anything is written.
  public init(path: String, replacing: Bool = false) throws(PlatformError) {
    try Self.check(path, replacing: replacing)
    var random = SystemRandomNumberGenerator()
    let suffix = String(random.next(), radix: 36)
    let temporary = "\(Files.directory(of: path))/.\(suffix).tmp"
    let opened = try Descriptor(
      opening: temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    target = path
    self.temporary = temporary
    self.replacing = replacing
    descriptor = opened
  }

  deinit {
    if !published { _ = unsafe unlink(temporary) }
  }

  /// Adds bytes at the end.
  public mutating func write(_ bytes: [UInt8]) throws(PlatformError) {
    try descriptor.writeAll(bytes)
  }

  /// Makes the file durable and gives it its name; nothing may be written after it.
  public consuming func publish() throws(PlatformError) {
    try descriptor.sync()
    if replacing {
      try Self.check(target, replacing: true)
      guard unsafe rename(temporary, target) == 0 else { throw .last(.publish, target) }
    } else {
      try Files.nameWithoutReplacing(temporary, target)
    }
    published = true
    try Files.syncDirectory(of: target)
  }

  /// Refuses a target that is there already and may not be replaced.
  private static func check(_ path: String, replacing: Bool) throws(PlatformError) {
    switch try Files.facts(path)?.kind {
    case nil: return
    case .symbolicLink: throw PlatformError(.open, .symbolicLink, path: path)
    case .directory: throw PlatformError(.open, .isDirectory, path: path)
    case .other: throw PlatformError(.open, .exists, path: path)
    case .regular:
      guard replacing else { throw PlatformError(.open, .exists, path: path) }
    }
  }
}

extension Files {
  /// Writes a whole file that nobody sees half: see `PendingFile`.
  ///
  /// Its rights are 0600.  - Parameter replacing: whether an ordinary file of that name may be
  /// replaced; default no.
  public static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool = false
  ) throws(PlatformError) {
    var file = try PendingFile(path: path, replacing: replacing)
    try file.write(bytes)
    try file.publish()
  }

  /// Makes an empty file with rights 0600; a name that is taken is refused with `exists`.
  public static func createEmpty(_ path: String) throws(PlatformError) {
    let file = try Descriptor(
      opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    try file.finish()
  }

  /// Adds bytes at the end of a file and returns when they are on the disk.
  ///
  /// The file is made with rights 0600 if it is not there; a link is refused with `symbolicLink`.
  /// After an error part of the bytes may be there: a reader must be able to tell a torn last line.
  public static func append(_ bytes: [UInt8], to path: String) throws(PlatformError) {
    let isNew = try facts(path) == nil
    let file = try Descriptor(
      opening: path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, mode: 0o600)
    try file.writeAll(bytes)
    try file.sync(dataOnly: true)
    if isNew { try syncDirectory(of: path) }
  }

  /// Removes a file or a link; `false` when there was nothing.
  @discardableResult
  public static func remove(_ path: String) throws(PlatformError) -> Bool {
    if unsafe unlink(path) == 0 { return true }
    guard errno == ENOENT else { throw .last(.remove, path) }
    return false
  }

  /// Gives a finished file its final name; a name that is taken is refused with `exists`.
  public static func publish(_ temporary: String, as path: String) throws(PlatformError) {
    try nameWithoutReplacing(temporary, path)
    try syncDirectory(of: path)
  }

  /// Moves a name so that a file made by somebody else in the meantime is never replaced.
  ///
  /// A hard link does that in one step. A file system without hard links (a memory stick) gets an
  /// empty file of our own first: only that one is replaced.
  static func nameWithoutReplacing(_ temporary: String, _ target: String) throws(PlatformError) {
    if unsafe link(temporary, target) == 0 {
      _ = unsafe unlink(temporary)
      return
    }
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else { throw .last(.publish, target) }
    try createEmpty(target)
    guard unsafe rename(temporary, target) == 0 else { throw .last(.publish, target) }
  }

  /// Makes a folder and what is missing on the way to it, with rights 0700.
  ///
  /// A folder that is there already is left as it is; another thing of that name is refused.
  public static func createDirectory(_ path: String) throws(PlatformError) {
    if unsafe mkdir(path, 0o700) == 0 { return }
    switch errno {
    case EEXIST:
      var status = stat()
      guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw PlatformError(.createDirectory, .exists, path: path)
      }
    case ENOENT where directory(of: path) != path && !path.isEmpty:
      try createDirectory(directory(of: path))
      guard unsafe mkdir(path, 0o700) == 0 else { throw .last(.createDirectory, path) }
    default:
      throw .last(.createDirectory, path)
    }
  }

  /// Waits until the names in the folder of a path are on the disk.
  static func syncDirectory(of path: String) throws(PlatformError) {
    let folder = try Descriptor(opening: directory(of: path), O_RDONLY | O_DIRECTORY)
    try folder.sync()
  }
}
