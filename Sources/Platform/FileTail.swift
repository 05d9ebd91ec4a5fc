import Glibc

extension Files {
  /// The last bytes of a file, at most so many; none when the file is not there.
  public static func tail(_ path: String, count: Int) throws(PlatformError) -> [UInt8] {
    guard try facts(path) != nil else { return [] }
    let file = try Descriptor(opening: path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    let size = lseek(file.number, 0, SEEK_END)
    guard size >= 0 else { throw .last(.read, path) }
    guard lseek(file.number, max(0, size - count), SEEK_SET) >= 0 else { throw .last(.read, path) }
    var bytes: [UInt8] = []
    while bytes.count < count {
      var failure: PlatformError?
      let room = count - bytes.count
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: room) { room, filled in
        do throws(PlatformError) {
          filled = try unsafe file.read(into: UnsafeMutableRawBufferPointer(room))
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
      guard !piece.isEmpty else { break }
      bytes += piece
    }
    return bytes
  }
}
