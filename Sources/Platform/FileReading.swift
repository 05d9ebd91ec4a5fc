import Glibc

/// Bytes from a file or from standard input, a piece at a time, in constant memory.
///
///     let reader = try FileReader(path: "import.csv")
///     var chunk: [UInt8] = []
///     while try reader.read(into: &chunk) { … }
public struct FileReader: ~Copyable {
  private let descriptor: Descriptor

  /// The number of bytes a piece has at most.
  public static let chunkByteCount = 65_536

  /// Opens a file, or follows a link to one; a folder fails at the first read (`isDirectory`).
  public init(path: String) throws(PlatformError) {
    descriptor = try Descriptor(opening: path, O_RDONLY | O_NOCTTY)
  }

  private init(_ descriptor: consuming Descriptor) {
    self.descriptor = descriptor
  }

  /// The bytes that come in on standard input.
  public static func standardInput() -> FileReader {
    FileReader(Descriptor(borrowing: STDIN_FILENO))
  }

  /// Replaces the buffer by the next piece; `false`, with an empty buffer, at the end.
  ///
  /// A pipe gives what it has, which may be less than a whole piece. `interrupted` means that a
  /// signal came while waiting: nothing is lost, and reading on is possible.
  public func read(into chunk: inout [UInt8]) throws(PlatformError) -> Bool {
    chunk.removeAll(keepingCapacity: true)
    return try read(appendingTo: &chunk, atMost: Self.chunkByteCount) > 0
  }

  /// Adds at most `count` bytes behind a buffer and returns how many came; 0 at the end.
  func read(appendingTo buffer: inout [UInt8], atMost count: Int) throws(PlatformError) -> Int {
    var failure: PlatformError?
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: count) { room, filled in
      do throws(PlatformError) {
        filled = try unsafe descriptor.read(into: UnsafeMutableRawBufferPointer(room))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    buffer.append(contentsOf: piece)
    return piece.count
  }
}

extension Files {
  /// The whole content of a file.
  ///
  /// - Parameter limit: the largest number of bytes to accept. A larger file, or a device that
  ///   never ends, is refused with `tooLarge` after that many bytes.
  public static func read(_ path: String, limit: Int) throws(PlatformError) -> [UInt8] {
    try readAll(FileReader(path: path), path: path, limit: limit)
  }

  /// All of standard input, with the same limit as for a file.
  public static func readStandardInput(limit: Int) throws(PlatformError) -> [UInt8] {
    try readAll(FileReader.standardInput(), path: nil, limit: limit)
  }

  private static func readAll(
    _ reader: consuming FileReader, path: String?, limit: Int
  ) throws(PlatformError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let room = min(FileReader.chunkByteCount, limit - bytes.count + 1)
      guard try reader.read(appendingTo: &bytes, atMost: room) > 0 else { return bytes }
      guard bytes.count <= limit else { throw PlatformError(.read, .tooLarge, path: path) }
    }
  }
}
