extension Unicode.Scalar {
  /// C0, DEL or C1: what steers a terminal and is never part of a name.
  var isControl: Bool {
    value < 0x20 || 0x7f...0x9f ~= value
  }

  /// A mark that changes the direction of the text around it without being seen.
  var isBidiControl: Bool {
    switch value {
    case 0x061c, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: true
    default: false
    }
  }

  /// A character that nobody sees and that makes two different texts look alike.
  var isInvisible: Bool {
    switch value {
    case 0x00ad, 0x200b...0x200d, 0x2060...0x2064, 0xfeff, 0xfff9...0xfffb: true
    case 0xe0000...0xe007f: true
    default: false
    }
  }

  /// A line or paragraph separator outside ASCII.
  var isUnicodeLineBreak: Bool {
    value == 0x2028 || value == 0x2029
  }

  /// A code point that is set apart for internal use, such as U+FFFE.
  var isNoncharacter: Bool {
    value & 0xfffe == 0xfffe || 0xfdd0...0xfdef ~= value
  }

  /// The character written out: `\u{1B}`.
  var escapedForm: String {
    "\\u{" + String(value, radix: 16, uppercase: true) + "}"
  }
}

extension [UInt8] {
  /// Appends a scalar in UTF-8.
  mutating func append(utf8 scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else if let encoded = UTF8.encode(scalar) {
      append(contentsOf: encoded)
    }
  }
}
