/// Years, months and days of the Gregorian calendar as plain numbers.
///
/// A dagnummer counts days since 1970-01-01. Exact from the year 0 on; `Datum` guards its range.
enum Gregoriaans {
  /// Days from 1 March of the year 0 to 1 January 1970.
  ///
  /// Counted from 1 March, so that the leap day is the last day of its year (Howard Hinnant,
  /// "chrono-Compatible Low-Level Date Algorithms", 2013).
  private static let dagenVoor1970 = 719_468
  /// Days in 400 years, after which the calendar repeats.
  private static let dagenPerTijdvak = 146_097

  /// The number of a day; month and day must exist.
  static func dagnummer(_ jaar: Int, _ maand: Int, _ dag: Int) -> Int {
    let maartjaar = maand <= 2 ? jaar - 1 : jaar
    let tijdvak = maartjaar / 400
    let inTijdvak = maartjaar % 400
    let maandNaMaart = maand > 2 ? maand - 3 : maand + 9
    let dagInJaar = (153 * maandNaMaart + 2) / 5 + dag - 1
    let dagInTijdvak = inTijdvak * 365 + inTijdvak / 4 - inTijdvak / 100 + dagInJaar
    return tijdvak * dagenPerTijdvak + dagInTijdvak - dagenVoor1970
  }

  /// Year, month and day of a number.
  static func delen(_ dagnummer: Int) -> (jaar: Int, maand: Int, dag: Int) {
    let dagen = dagnummer + dagenVoor1970
    let inTijdvak = dagen % dagenPerTijdvak
    let jaarInTijdvak =
      (inTijdvak - inTijdvak / 1_460 + inTijdvak / 36_524 - inTijdvak / 146_096) / 365
    let dagInJaar =
      inTijdvak - (365 * jaarInTijdvak + jaarInTijdvak / 4 - jaarInTijdvak / 100)
    let maandNaMaart = (5 * dagInJaar + 2) / 153
    let maand = maandNaMaart < 10 ? maandNaMaart + 3 : maandNaMaart - 9
    let maartjaar = dagen / dagenPerTijdvak * 400 + jaarInTijdvak
    return (
      maand <= 2 ? maartjaar + 1 : maartjaar, maand,
      dagInJaar - (153 * maandNaMaart + 2) / 5 + 1
    )
  }

  /// Days since the Monday of the week: 0...6.
  static func dagenNaMaandag(_ dagnummer: Int) -> Int {
    // 1970-01-01 was a Thursday; day 0 of `dagenVoor1970` keeps the number positive.
    (dagnummer + dagenVoor1970 + 2) % 7
  }

  /// Whether February has 29 days.
  static func isSchrikkeljaar(_ jaar: Int) -> Bool {
    jaar % 4 == 0 && (jaar % 100 != 0 || jaar % 400 == 0)
  }

  /// The length of a month; 0 for a month that does not exist.
  static func dagenInMaand(_ maand: Int, _ jaar: Int) -> Int {
    switch maand {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isSchrikkeljaar(jaar) ? 29 : 28
    default: 0
    }
  }
}
