/// Tells which keys of a file can come more than once, in memory that does not grow with the file.
///
/// A first reading shows it every key. It may hold a key for repeated that is not, so that whoever
/// asks has to look; it never misses one that is. Only the keys it names have to be kept.
struct Herhaalzeef {
  /// Two to the power of this is how many places there are.
  private static let macht: UInt64 = 23

  private var gezien = [UInt64](repeating: 0, count: 1 << (macht - 6))
  private var vaker = [UInt64](repeating: 0, count: 1 << (macht - 6))

  /// Shows it a key.
  mutating func zie(_ sleutel: String) {
    let (woord, bit) = Self.plaats(sleutel)
    if gezien[woord] & bit == 0 {
      gezien[woord] |= bit
    } else {
      vaker[woord] |= bit
    }
  }

  /// Whether a key can come more than once.
  func kanHerhalen(_ sleutel: String) -> Bool {
    let (woord, bit) = Self.plaats(sleutel)
    return vaker[woord] & bit != 0
  }

  /// FNV-1a, stirred once more: its high bits alone differ too little for short keys.
  private static func plaats(_ sleutel: String) -> (woord: Int, bit: UInt64) {
    var som: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in sleutel.utf8 {
      som = (som ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    som = (som ^ (som >> 33)) &* 0xff51_afd7_ed55_8ccd
    let plaats = som >> (64 - macht)
    return (Int(plaats >> 6), 1 << (plaats & 63))
  }
}
