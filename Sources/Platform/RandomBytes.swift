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
    while pool.count < count { pool += try Self.fresh(256) }
    defer { pool.removeLast(count) }
    return Array(pool.suffix(count))
  }

  /// So many bytes, for who needs them once.
  ///
  /// - Parameter count: 256 at most: more the system does not give at once.
  /// - Throws: `PlatformError` for more, or on a system without the generator.
  public static func fresh(_ count: Int) throws(PlatformError) -> [UInt8] {
    var fresh = [UInt8](repeating: 0, count: count)
    guard unsafe getentropy(&fresh, fresh.count) == 0 else { throw .last(.read, nil) }
    return fresh
  }
}
