import Glibc

/// Bytes that nobody can foresee, from the kernel's generator.
///
/// Asked for 256 at a time, the most that one call gives, so that eight salts cost one call.
public struct RandomBytes {
  private var pool: [UInt8] = []

  /// A source with nothing drawn yet.
  public init() {}

  /// The next `count` bytes.
  ///
  /// - Throws: `PlatformError` on a system without the generator.
  public mutating func next(_ count: Int) throws(PlatformError) -> [UInt8] {
    while pool.count < count {
      var fresh = [UInt8](repeating: 0, count: 256)
      guard unsafe getentropy(&fresh, fresh.count) == 0 else { throw .last(.read, nil) }
      pool += fresh
    }
    defer { pool.removeLast(count) }
    return Array(pool.suffix(count))
  }
}
