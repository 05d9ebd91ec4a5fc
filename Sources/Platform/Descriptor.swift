import Glibc

/// An open file of the operating system, closed when it goes out of use.
struct Descriptor: ~Copyable {
  /// The number the operating system knows it by.
  let number: Int32
  /// The path it was opened by, for error values.
  let path: String?
  private var closesAtEnd: Bool

  /// A descriptor that somebody else opened and closes, such as standard input.
  init(borrowing number: Int32) {
    self.number = number
    path = nil
    closesAtEnd = false
  }

  /// Opens a path; it is never inherited by another program and never waits for a FIFO's writer
  /// unless `flags` let it.
  init(opening path: String, _ flags: Int32, mode: mode_t = 0) throws(PlatformError) {
    guard !path.utf8.contains(0) else {
      throw PlatformError(.open, .invalidArgument, path: path)
    }
    var number: Int32
    repeat {
      number = unsafe open(path, flags | O_CLOEXEC, mode)
    } while number < 0 && errno == EINTR
    guard number >= 0 else { throw .last(.open, path) }
    self.number = number
    self.path = path
    closesAtEnd = true
  }

  deinit {
    if closesAtEnd { _ = close(number) }
  }

  /// Closes now and reports what a quiet close at the end would have swallowed.
  consuming func finish() throws(PlatformError) {
    closesAtEnd = false
    guard close(number) == 0 else { throw .last(.close, path) }
  }

  /// Reads at most as many bytes as the buffer has room for; 0 means the end.
  ///
  /// A signal before the first byte is an error (`interrupted`), so that somebody who waits at a
  /// terminal can stop the program.
  borrowing func read(into buffer: UnsafeMutableRawBufferPointer) throws(PlatformError) -> Int {
    let count = unsafe Glibc.read(number, buffer.baseAddress, buffer.count)
    guard count >= 0 else { throw .last(.read, path) }
    return count
  }

  /// Writes all bytes, however many calls that takes.
  borrowing func writeAll(_ bytes: UnsafeRawBufferPointer) throws(PlatformError) {
    var rest = unsafe bytes[...]
    while unsafe !rest.isEmpty {
      let slice = unsafe UnsafeRawBufferPointer(rebasing: rest)
      let count = unsafe write(number, slice.baseAddress, slice.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .last(.write, path) }
      unsafe rest = rest.dropFirst(count)
    }
  }

  /// Writes all bytes of an array.
  borrowing func writeAll(_ bytes: [UInt8]) throws(PlatformError) {
    try unsafe bytes.span.withUnsafeBytes { buffer throws(PlatformError) in
      try unsafe writeAll(buffer)
    }
  }

  /// Waits until the bytes are on the disk; `dataOnly` leaves out times that nobody needs.
  borrowing func sync(dataOnly: Bool = false) throws(PlatformError) {
    guard (dataOnly ? fdatasync(number) : fsync(number)) == 0 else { throw .last(.sync, path) }
  }
}
