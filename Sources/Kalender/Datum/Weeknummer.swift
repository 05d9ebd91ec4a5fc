/// A week by ISO 8601: it starts on Monday and belongs to the year of its Thursday.
///
/// Years with 53 weeks exist (2020, 2026, 2032), so a week is never a number alone.
///
///     Datum(iso: "2027-01-03")?.week  // week 53 of 2026
public struct Weeknummer: Hashable, Comparable, Sendable {
  /// The year it belongs to: 1599...9999.
  public let jaar: Int
  /// Its number: 1...53.
  public let nummer: Int

  /// A week by its numbers; nil when the year has no such week.
  public init?(jaar: Int, nummer: Int) {
    guard Datum.jaren.contains(jaar), nummer >= 1, nummer <= Weeknummer.aantal(in: jaar)
    else { return nil }
    self.jaar = jaar
    self.nummer = nummer
  }

  init(metDagnummer dagnummer: Int) {
    let donderdag = dagnummer - Gregoriaans.dagenNaMaandag(dagnummer) + 3
    jaar = Gregoriaans.delen(donderdag).jaar
    nummer = (donderdag - Gregoriaans.dagnummer(jaar, 1, 1)) / 7 + 1
  }

  /// How many weeks a year has: 52, or 53; 0 for a year that does not exist here.
  public static func aantal(in jaar: Int) -> Int {
    guard Datum.jaren.contains(jaar) else { return 0 }
    // The 28th of December always lies in the last week.
    return Weeknummer(metDagnummer: Gregoriaans.dagnummer(jaar, 12, 28)).nummer
  }

  /// Its first day; held at `Datum.eerste` in the week that begins before it.
  public var maandag: Datum { Datum(dagnummer: maandagnummer) }

  /// Its last day.
  public var zondag: Datum { Datum(dagnummer: maandagnummer + 6) }

  private var maandagnummer: Int {
    // The 4th of January always lies in the first week.
    let vierJanuari = Gregoriaans.dagnummer(jaar, 1, 4)
    return vierJanuari - Gregoriaans.dagenNaMaandag(vierJanuari) + (nummer - 1) * 7
  }

  /// As ISO 8601 writes it: `2026-W53`.
  public var iso: String { "\(jaar)-W\(tweeCijfers(nummer))" }

  /// Whether one week comes before another.
  public static func < (eerder: Weeknummer, later: Weeknummer) -> Bool {
    (eerder.jaar, eerder.nummer) < (later.jaar, later.nummer)
  }
}
