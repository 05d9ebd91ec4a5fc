/// The byte between two cells of a CSV file.
public enum CSVSeparator: UInt8, CaseIterable, Sendable {
  /// `;`, what Dutch spreadsheets write.
  case semicolon = 0x3b
  /// A tab.
  case tab = 0x09
  /// `,`.
  case comma = 0x2c
}

/// Finds the separator of a file from its header line, whose chunks it is fed one by one.
///
/// It is the candidate that stands most often before the first line end, both outside quotes. With
/// a tie the order is `;`, tab, `,`; without any candidate it is `;`. A header line that does not
/// end within the limit is judged by what lies within it.
struct CSVSeparatorDetector {
  private var semicolons = 0
  private var tabs = 0
  private var commas = 0
  private var isQuoted = false
  private var isEmpty = true
  private var remaining: Int
  /// Whether the header line is over; what comes after it does not matter.
  private(set) var isDone = false

  init(limit: Int) {
    remaining = limit
  }

  /// Counts in the next bytes of the file.
  mutating func inspect(_ bytes: [UInt8]) {
    for byte in bytes {
      if remaining == 0 {
        isDone = true
      }
      if isDone {
        return
      }
      remaining -= 1
      count(byte)
    }
  }

  /// The separator, judged by what was seen of the header line.
  var separator: CSVSeparator {
    let most = max(semicolons, tabs, commas)
    if semicolons == most { return .semicolon }
    return tabs == most ? .tab : .comma
  }

  private mutating func count(_ byte: UInt8) {
    switch byte {
    case CSVByte.quote: isQuoted.toggle()
    case CSVByte.lineFeed, CSVByte.carriageReturn:
      // Lines without anything before the header are skipped by the reader too.
      isDone = !isQuoted && !isEmpty
      return
    case CSVSeparator.semicolon.rawValue where !isQuoted: semicolons += 1
    case CSVSeparator.tab.rawValue where !isQuoted: tabs += 1
    case CSVSeparator.comma.rawValue where !isQuoted: commas += 1
    default: break
    }
    // A byte order mark is no text.
    isEmpty = isEmpty && byte >= 0x80
  }
}

/// The bytes that mean something to CSV whatever the separator is.
enum CSVByte {
  static let lineFeed: UInt8 = 0x0a
  static let carriageReturn: UInt8 = 0x0d
  static let quote: UInt8 = 0x22
}
