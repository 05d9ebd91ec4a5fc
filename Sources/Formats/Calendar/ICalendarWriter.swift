/// Writes the content lines of a calendar: escaped, folded, ended by CRLF (RFC 5545, 3.1).
struct ICalendarWriter {
  /// The file so far.
  private(set) var bytes: [UInt8] = []

  /// The most bytes of a line, without its end.
  private static let lineLength = 75

  mutating func begin(_ component: String) {
    line("BEGIN", raw: component)
  }

  mutating func end(_ component: String) {
    line("END", raw: component)
  }

  /// A line with a value that needs no escaping.
  mutating func line(_ name: String, raw value: String) {
    appendFolded(name + ":" + value)
  }

  /// A line with a text, or with a list of texts, as value.
  ///
  /// Readers reject a property without a value: texts without anything visible are left out, and if
  /// none is left the line bears the other text or is left out too.
  mutating func line(_ name: String, texts: [String], otherwise: String = "") {
    let values = texts.map(Self.escaped).filter { !$0.isEmpty }
    let value = values.isEmpty ? Self.escaped(otherwise) : values.joined(separator: ",")
    if !value.isEmpty {
      appendFolded(name + ":" + value)
    }
  }

  /// The line of the organizer; a name cannot hold a quote, so it becomes an apostrophe.
  mutating func organizer(name: String, address: String) {
    let visible = String(
      String.UnicodeScalarView(
        name.unicodeScalars.filter { !$0.isControl }.map { $0 == "\"" ? "'" : $0 }))
    appendFolded("ORGANIZER;CN=\"\(visible)\":mailto:\(address)")
  }

  /// A text with `\`, `;`, `,` and line ends escaped, other controls left out (3.3.11).
  static func escaped(_ text: String) -> String {
    var result = ""
    var isAfterCarriageReturn = false
    for scalar in text.unicodeScalars {
      let endsPair = isAfterCarriageReturn && scalar == "\n"
      isAfterCarriageReturn = scalar == "\r"
      switch scalar {
      case "\\", ";", ",":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      case "\n" where endsPair: continue
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result += "\\n"
      case "\t": result += "\t"
      default:
        if !scalar.isControl {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  /// Appends a line; behind every 75 bytes it goes on below, a space in front.
  ///
  /// A code point is never split, though many programs would put its halves together again.
  private mutating func appendFolded(_ line: String) {
    var length = 0
    for scalar in line.unicodeScalars {
      let count = UTF8.width(scalar)
      if length + count > Self.lineLength {
        bytes += [0x0d, 0x0a, 0x20]
        length = 1
      }
      bytes.append(utf8: scalar)
      length += count
    }
    bytes += [0x0d, 0x0a]
  }

  /// The only zone that times are given in.
  static let zoneName = "Europe/Amsterdam"

  /// The zone as every reader understands it: two yearly rules and no list of dates.
  ///
  /// Directive 2000/84/EC: summer time from the last Sunday of March to that of October, 01:00 UTC.
  static let timeZone: [(name: String, value: String)] = [
    ("BEGIN", "VTIMEZONE"), ("TZID", zoneName),
    ("BEGIN", "DAYLIGHT"), ("TZOFFSETFROM", "+0100"), ("TZOFFSETTO", "+0200"), ("TZNAME", "CEST"),
    ("DTSTART", "19700329T020000"), ("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
    ("END", "DAYLIGHT"),
    ("BEGIN", "STANDARD"), ("TZOFFSETFROM", "+0200"), ("TZOFFSETTO", "+0100"), ("TZNAME", "CET"),
    ("DTSTART", "19701025T030000"), ("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
    ("END", "STANDARD"), ("END", "VTIMEZONE"),
  ]
}
