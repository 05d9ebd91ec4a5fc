import Glibc

/// What a program can know of the process it runs in and of the user who started it.
public enum ProcessFacts {
  /// The process id.
  public static var identifier: Int32 { getpid() }

  /// The user id that started the program: the only identity that no variable can change.
  public static var realUserID: UInt32 { getuid() }

  /// The user id whose rights the program has.
  public static var effectiveUserID: UInt32 { geteuid() }

  /// The value of an environment variable; `nil` when it is not set, empty when it is empty.
  public static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// The login name of the user who started the program.
  ///
  /// It comes from `/etc/passwd` by the real user id. Only when that knows no name (users of a
  /// directory service) do `LOGNAME` and `USER` serve: those are what the user says he is called.
  public static var loginName: String? {
    let accounts = try? Files.read("/etc/passwd", limit: 16 << 20)
    return loginName(
      userID: realUserID, accounts: accounts ?? [],
      fallbacks: [environment("LOGNAME"), environment("USER")])
  }

  /// The login name of a user in `/etc/passwd`; `nil` when it is not there.
  public static func accountName(userID: UInt32) -> String? {
    let accounts = try? Files.read("/etc/passwd", limit: 16 << 20)
    return loginName(userID: userID, accounts: accounts ?? [], fallbacks: [])
  }

  /// The user id of a name in `/etc/passwd`; `nil` when it is not there.
  public static func userID(ofAccount name: String) -> UInt32? {
    let accounts = try? Files.read("/etc/passwd", limit: 16 << 20)
    return userID(ofAccount: name, accounts: accounts ?? [])
  }

  /// The user id of a name in the text of `/etc/passwd`.
  static func userID(ofAccount name: String, accounts: [UInt8]) -> UInt32? {
    for line in accounts.split(separator: 0x0a) {
      let fields = line.split(separator: 0x3a, omittingEmptySubsequences: false)
      guard fields.count >= 3, fields[0].elementsEqual(name.utf8) else { continue }
      return UInt32(String(decoding: fields[2], as: UTF8.self))
    }
    return nil
  }

  /// The login name from the text of `/etc/passwd`, or else the first fallback that is not empty.
  ///
  /// `getpwuid` is not used: it loads name services at run time, which a static program cannot.
  static func loginName(userID: UInt32, accounts: [UInt8], fallbacks: [String?]) -> String? {
    for line in accounts.split(separator: 0x0a) {
      let fields = line.split(separator: 0x3a, omittingEmptySubsequences: false)
      guard fields.count >= 3, !fields[0].isEmpty else { continue }
      if UInt32(String(decoding: fields[2], as: UTF8.self)) == userID {
        return String(validating: fields[0], as: UTF8.self)
      }
    }
    return fallbacks.lazy.compactMap(\.self).first { !$0.isEmpty }
  }

  /// Ends the program.
  public static func exit(_ code: Int32) -> Never { Glibc.exit(code) }

  /// Takes rights from every file this process makes from now on.
  ///
  /// 0o077 leaves them to the owner alone. Returns what the mask was.
  @discardableResult
  public static func setFileCreationMask(_ mask: UInt32) -> UInt32 {
    umask(mask)
  }

  /// Makes sure that no file we open becomes standard input, output or error.
  ///
  /// A caller may have closed those three (`>&-`). The next file opened would then get that number,
  /// and what is printed would end up in it. Each closed one is opened on `/dev/null` the wrong way
  /// round, so that using it fails as it should.
  public static func occupyClosedStandardStreams() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
