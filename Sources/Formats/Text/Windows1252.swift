/// Windows code page 1252: one byte a character, five bytes without meaning.
public enum Windows1252 {
  /// The character of a byte; `nil` for 0x81, 0x8D, 0x8F, 0x90 and 0x9D, which have none.
  public static func scalar(of byte: UInt8) -> Unicode.Scalar? {
    guard 0x80...0x9f ~= byte else { return Unicode.Scalar(byte) }
    let value = special[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// The characters of 0x80 to 0x9F; zero where there is none.
  private static let special: [UInt32] = [
    0x20ac, 0x0000, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x0000, 0x017d, 0x0000,
    0x0000, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x0000, 0x017e, 0x0178,
  ]

  /// Appends bytes as UTF-8; a byte without meaning becomes U+FFFD and is returned, the first only.
  static func decode(_ bytes: ArraySlice<UInt8>, into result: inout [UInt8]) -> UInt8? {
    var firstUndefined: UInt8?
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else if let scalar = scalar(of: byte) {
        result.append(utf8: scalar)
      } else {
        firstUndefined = firstUndefined ?? byte
        result.append(contentsOf: UTF8.encodedReplacementCharacter)
      }
    }
    return firstUndefined
  }
}
