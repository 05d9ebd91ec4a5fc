/// Decimal digits, written and read without a locale.
enum Decimal {
  /// The value of ASCII digits only; `nil` for a sign, a space or a digit of another script.
  ///
  /// At most eighteen digits, so that no sum overflows.
  static func value(ofDigits digits: ArraySlice<UInt8>) -> Int? {
    guard 1...18 ~= digits.count else { return nil }
    var value = 0
    for digit in digits {
      guard 0x30...0x39 ~= digit else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  /// A number of at least so many digits, with zeros in front.
  static func padded(_ number: Int, to count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }

  /// A number of hundredths with two decimals: `-1250` gives `-12,50`.
  static func hundredths(_ number: Int, mark: String) -> String {
    let magnitude = number.magnitude
    let sign = number < 0 ? "-" : ""
    return sign + String(magnitude / 100) + mark + padded(Int(magnitude % 100), to: 2)
  }
}
