/// Writes text so that Markdown shows it as it is (CommonMark 0.31, GitHub tables).
public enum Markdown {
  /// Text for inside a line, a cell of a table too: line ends become `<br>`, controls are written
  /// out, and whatever would mark up is escaped.
  public static func inline(_ text: String) -> String {
    var result = ""
    var isAfterCarriageReturn = false
    for scalar in text.unicodeScalars {
      let endsPair = isAfterCarriageReturn && scalar == "\n"
      isAfterCarriageReturn = scalar == "\r"
      switch scalar {
      case "\n" where endsPair: continue
      case "\n", "\r": result += "<br>"
      case "\t": result += " "
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "&", "~", "$":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      default:
        if scalar.isControl || scalar.isUnicodeLineBreak || scalar.isBidiControl {
          result += inline(scalar.escapedForm)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  /// Text for a paragraph of its own: as `inline`, and its beginning is no heading, list, quote or
  /// block of code either.
  public static func paragraph(_ text: String) -> String {
    let line = inline(String(text.unicodeScalars.drop { $0.properties.isWhitespace }))
    let scalars = line.unicodeScalars
    let digits = scalars.prefix { $0.value >= 0x30 && $0.value <= 0x39 }
    let marker = scalars.dropFirst(digits.count).first
    switch marker {
    case "#", "+", "-", "=", ":":
      return digits.isEmpty ? "\\" + line : line
    case ".", ")":
      guard !digits.isEmpty else { return line }
      return String(String.UnicodeScalarView(digits)) + "\\"
        + String(String.UnicodeScalarView(scalars.dropFirst(digits.count)))
    default:
      return line
    }
  }
}
