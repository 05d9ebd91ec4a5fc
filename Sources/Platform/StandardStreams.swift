import Glibc

/// One of the three streams that a program is started with.
public enum StandardStream: Int32, Sendable {
  /// Standard input.
  case input = 0
  /// Standard output: data.
  case output = 1
  /// Standard error: talk, progress, errors.
  case error = 2

  /// Whether it is a terminal, and not a file or a pipe.
  public var isTerminal: Bool { isatty(rawValue) == 1 }

  /// The width of its terminal in columns; `nil` when it is none or does not say.
  public var terminalWidth: Int? {
    var size = winsize()
    guard unsafe ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether reading would give something at once: bytes, or the end.
  ///
  /// - Parameter timeout: how long to wait for that; the default is not at all.
  public func hasDataReady(waitingAtMost timeout: Duration = .zero) -> Bool {
    var request = pollfd(fd: rawValue, events: Int16(POLLIN), revents: 0)
    let (seconds, attoseconds) = timeout.components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    let ready = unsafe poll(&request, 1, Int32(clamping: milliseconds))
    return ready > 0 && request.revents & Int16(POLLNVAL) == 0
  }
}

/// Bytes for a stream, gathered and then written whole, with every failure reported.
///
/// `print` of the standard library says nothing when the disk is full; this says so. Whoever makes
/// one must end with `flush`: what is still gathered when it goes out of use is not written.
public final class StreamWriter {
  private let descriptor: Descriptor
  private var gathered: [UInt8] = []
  private let capacity: Int

  /// A writer for standard output or standard error.
  ///
  /// - Parameter capacity: how many bytes to gather before writing; default 65.536.
  public convenience init(_ stream: StandardStream, capacity: Int = 65_536) {
    self.init(descriptor: stream.rawValue, capacity: capacity)
  }

  /// A writer for any open descriptor, which stays somebody else's to close.
  init(descriptor: Int32, capacity: Int) {
    self.descriptor = Descriptor(borrowing: descriptor)
    self.capacity = capacity
  }

  /// Adds bytes.
  ///
  /// - Throws: `PlatformError`; `isBrokenPipe` when the reader left, `noSpace` for a full disk,
  ///   `badDescriptor` when the stream is closed.
  public func write(_ bytes: [UInt8]) throws(PlatformError) {
    gathered.append(contentsOf: bytes)
    if gathered.count >= capacity { try flush() }
  }

  /// Adds the UTF-8 bytes of a text.
  public func write(_ text: String) throws(PlatformError) {
    gathered.append(contentsOf: text.utf8)
    if gathered.count >= capacity { try flush() }
  }

  /// Writes what was gathered; after an error it is dropped, so that nothing is written twice.
  public func flush() throws(PlatformError) {
    guard !gathered.isEmpty else { return }
    defer { gathered.removeAll(keepingCapacity: true) }
    try descriptor.writeAll(gathered)
  }
}
