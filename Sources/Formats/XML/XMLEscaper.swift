/// Writes text so that it can be nothing but text in XML 1.0.
public enum XMLEscaper {
  /// The text for content or for an attribute value in double quotes.
  ///
  /// Line ends in the text come back from a parser as they were. Characters that XML does not allow
  /// are written out as `\u{1B}`.
  public static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends escaped text.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "'": bytes += "&#39;".utf8
      // A parser makes spaces or line feeds of these unless they are written as numbers.
      case "\t", "\n", "\r": bytes += "&#\(scalar.value);".utf8
      default:
        if scalar.isAllowedInXML {
          bytes.append(utf8: scalar)
        } else {
          bytes += scalar.escapedForm.utf8
        }
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 allows the character at all (production 2).
  var isAllowedInXML: Bool {
    switch value {
    case 0x09, 0x0a, 0x0d, 0x20...0xd7ff, 0xe000...0xfffd, 0x10000...0x10ffff: true
    default: false
    }
  }
}
