/// A day of the Gregorian calendar, written `2026-11-21` (ISO 8601).
///
/// Formats need only to write days, to take the next one and to number them; calendars belong
/// elsewhere.
public struct ISODay: Hashable, Comparable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// A day that exists; `nil` for any other.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month else { return nil }
    guard day >= 1, day <= Self.length(ofMonth: month, year: year) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// A day from exactly ten ASCII characters, `2026-11-21`; `nil` for anything else.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2d, bytes[7] == 0x2d,
      let year = Decimal.value(ofDigits: bytes[0..<4]),
      let month = Decimal.value(ofDigits: bytes[5..<7]),
      let day = Decimal.value(ofDigits: bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day as `2026-11-21`.
  public var iso: String {
    Decimal.padded(year, to: 4) + "-" + Decimal.padded(month, to: 2) + "-"
      + Decimal.padded(day, to: 2)
  }

  /// The day as `21-11-2026`, the short form of Dutch.
  public var dayFirst: String {
    Decimal.padded(day, to: 2) + "-" + Decimal.padded(month, to: 2) + "-"
      + Decimal.padded(year, to: 4)
  }

  /// The day as `20261121`, the basic form that iCalendar uses.
  var basic: String {
    Decimal.padded(year, to: 4) + Decimal.padded(month, to: 2) + Decimal.padded(day, to: 2)
  }

  /// The day after this one; after 31 December 9999 that day itself.
  public var next: ISODay {
    ISODay(year: year, month: month, day: day + 1)
      ?? ISODay(year: year, month: month + 1, day: 1)
      ?? ISODay(year: year + 1, month: 1, day: 1)
      ?? self
  }

  /// Days since 1 January of the year 0, which makes 1899-12-30 day 693 959.
  var ordinal: Int {
    // Years run from March, so that the leap day is the last of its year.
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400
    return days + (153 * monthFromMarch + 2) / 5 + day + 59
  }

  /// Whether this day lies before another.
  public static func < (left: ISODay, right: ISODay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2:
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      return isLeap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}
