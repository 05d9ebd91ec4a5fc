/// One entry of a calendar: a day to keep in mind, or a meeting with a time.
///
/// Everything comes from outside, the moment of writing too, so that the same entries always give
/// the same bytes.
public struct ICalendarEvent: Hashable, Sendable {
  /// When the entry is.
  public enum Time: Hashable, Sendable {
    /// Whole days, the last one included.
    case allDay(from: ISODay, through: ISODay)
    /// From a time to a time on one day, by the clock of Europe/Amsterdam.
    case timed(on: ISODay, from: ClockTime, to: ClockTime)
  }

  /// Whether the entry still holds; a calendar shows a cancelled one struck out or not at all.
  public enum Status: String, Hashable, Sendable {
    /// It holds.
    case confirmed = "CONFIRMED"
    /// It may still move.
    case tentative = "TENTATIVE"
    /// It does not hold any more.
    case cancelled = "CANCELLED"
  }

  /// Who may read the entry in a shared calendar.
  public enum Classification: String, Hashable, Sendable {
    /// Anyone.
    case `public` = "PUBLIC"
    /// Only who keeps the calendar.
    case `private` = "PRIVATE"
  }

  /// The name that stays the same when the entry is moved; ASCII, at most 100 bytes, no person.
  public var uid: UID
  /// How often the entry was moved; of two with one `uid` the higher one counts.
  public var sequence: Int
  /// When the entry last changed.
  public var stamp: UTCStamp
  /// When the entry is.
  public var time: Time
  /// What it is about, in a line; no person's name, for calendars are shared.
  public var summary: String
  /// More about it.
  public var description = ""
  /// Where it is.
  public var location = ""
  /// Words to sort by.
  public var categories: [String] = []
  /// Whether it still holds; confirmed unless said otherwise.
  public var status = Status.confirmed
  /// Who may read it; only who keeps the calendar unless said otherwise.
  public var classification = Classification.private
  /// How many days before it a calendar warns; `nil`, the default, does not warn.
  public var alarmDaysBefore: Int?

  /// An entry with what it cannot do without.
  public init(uid: UID, sequence: Int, stamp: UTCStamp, time: Time, summary: String) {
    self.uid = uid
    self.sequence = sequence
    self.stamp = stamp
    self.time = time
    self.summary = summary
  }

  /// A name that no other entry has.
  public struct UID: Hashable, Sendable {
    /// The name.
    public let text: String

    /// A name of 1 to 100 visible ASCII characters; `nil` for any other.
    ///
    /// Outlook confuses names of more than 202 bytes (MS-STANOICAL 2.1.3).
    public init?(_ text: String) {
      guard 1...100 ~= text.utf8.count, text.utf8.allSatisfy({ 0x21...0x7e ~= $0 }) else {
        return nil
      }
      self.text = text
    }
  }
}

/// A time of the clock in whole minutes.
public struct ClockTime: Hashable, Comparable, Sendable {
  /// Minutes after midnight, 0 to 1439.
  public let minutes: Int

  /// A time of the day; `nil` unless 0 to 23 hours and 0 to 59 minutes.
  public init?(hour: Int, minute: Int) {
    guard 0...23 ~= hour, 0...59 ~= minute else { return nil }
    minutes = hour * 60 + minute
  }

  /// The time as `093000`.
  var basic: String {
    Decimal.padded(minutes / 60, to: 2) + Decimal.padded(minutes % 60, to: 2) + "00"
  }

  /// Whether this time is earlier than another.
  public static func < (left: ClockTime, right: ClockTime) -> Bool {
    left.minutes < right.minutes
  }
}

/// A moment in UTC, to the second.
public struct UTCStamp: Hashable, Sendable {
  /// The moment as `20261121T063000Z`.
  let basic: String

  /// A moment from `2026-11-21T06:30:00Z`; a fraction of the second is left off.
  ///
  /// `nil` for any other form, or a day or time that does not exist.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes.last == 0x5a, bytes[10] == 0x54,
      bytes[13] == 0x3a, bytes[16] == 0x3a, Self.isFraction(bytes[19..<(bytes.count - 1)]),
      let day = ISODay(iso: String(decoding: bytes[..<10], as: UTF8.self)),
      let hour = Decimal.value(ofDigits: bytes[11..<13]),
      let minute = Decimal.value(ofDigits: bytes[14..<16]),
      let second = Decimal.value(ofDigits: bytes[17..<19]),
      let time = ClockTime(hour: hour, minute: minute), second < 60
    else { return nil }
    basic = day.basic + "T" + time.basic.prefix(4) + Decimal.padded(second, to: 2) + "Z"
  }

  private static func isFraction(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.isEmpty
      || (bytes.first == 0x2e && Decimal.value(ofDigits: bytes.dropFirst()) != nil)
  }
}
