/// Hexadecimal text of bytes: two digits a byte, lower case.
public enum Hex {
  /// The bytes as lower-case hexadecimal text.
  ///
  ///     Hex.text([0, 171])  // "00ab"
  public static func text(_ bytes: some Sequence<UInt8>) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(2 * bytes.underestimatedCount)
    for byte in bytes {
      digits.append(digit(byte &>> 4))
      digits.append(digit(byte & 0x0f))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The bytes that hexadecimal text stands for, in either case.
  ///
  /// `nil` for an odd number of digits or anything that is no ASCII hexadecimal digit: a hash that
  /// was mistyped is not repaired.
  public static func bytes(_ text: some StringProtocol) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count / 2)
    var high: UInt8?
    for character in text.utf8 {
      guard let value = value(of: character) else { return nil }
      if let first = high {
        result.append(first &<< 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return high == nil ? result : nil
  }

  /// The ASCII digit for 0 to 15.
  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? value &+ 0x30 : value &+ 0x57
  }

  /// The value of one ASCII digit; `nil` if it is none.
  private static func value(of character: UInt8) -> UInt8? {
    switch character {
    case 0x30...0x39: character &- 0x30
    case 0x41...0x46: character &- 0x37
    case 0x61...0x66: character &- 0x57
    default: nil
    }
  }
}
