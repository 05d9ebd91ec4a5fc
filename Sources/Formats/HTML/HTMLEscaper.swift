/// Writes text so that it can be nothing but text in HTML and SVG.
enum HTMLEscaper {
  /// Appends text for content or for an attribute value in double quotes.
  ///
  /// It goes by scalar: a `Character` hides a quote under an accent. Code points that HTML forbids
  /// are written out, and every line end becomes a line feed, as a parser would make it.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var isAfterCarriageReturn = false
    for scalar in text.unicodeScalars {
      let endsPair = isAfterCarriageReturn && scalar == "\n"
      isAfterCarriageReturn = scalar == "\r"
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "'": bytes += "&#39;".utf8
      case "\t": bytes.append(0x09)
      case "\n" where endsPair: continue
      case "\n", "\r": bytes.append(0x0a)
      default: append(scalar, to: &bytes)
      }
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.isControl || scalar.isNoncharacter {
      bytes += scalar.escapedForm.utf8
    } else {
      bytes.append(utf8: scalar)
    }
  }
}
