/// CRC-32 as ZIP, gzip and PNG use it (polynomial 0xEDB88320, reflected).
///
/// It finds accidents, not intent: for what must not be forged there is `SHA256`.
/// The check value of "123456789" is 0xCBF43926.
public struct CRC32: Sendable {
  private var register: UInt32 = 0xffff_ffff

  /// A checksum of nothing yet.
  public init() {}

  /// The checksum of everything added so far.
  public var value: UInt32 { ~register }

  /// Adds the bytes of a span.
  public mutating func update(_ bytes: Span<UInt8>) {
    let table = Self.table
    var register = register
    for index in bytes.indices {
      let entry = Int((register ^ UInt32(bytes[index])) & 0xff)
      register = table[entry] ^ register &>> 8
    }
    self.register = register
  }

  /// Adds the bytes of an array.
  public mutating func update(_ bytes: [UInt8]) {
    update(bytes.span)
  }

  /// The checksum of an array of bytes.
  public static func checksum(of bytes: [UInt8]) -> UInt32 {
    var crc = CRC32()
    crc.update(bytes)
    return crc.value
  }

  /// What each byte value does to the register, computed once from the polynomial.
  ///
  /// An array, because a global `InlineArray` is copied where it is read: five times slower.
  private static let table: [UInt32] = (0..<256).map { byte in
    var entry = UInt32(byte)
    for _ in 0..<8 {
      entry = entry & 1 == 1 ? 0xedb8_8320 ^ entry &>> 1 : entry &>> 1
    }
    return entry
  }
}
