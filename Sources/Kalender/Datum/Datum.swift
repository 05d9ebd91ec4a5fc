/// A civil day of the Gregorian calendar, without clock or time zone.
///
/// From 1600-01-01 to 9999-12-31. Sums never leave that range and never trap: they stop at
/// `eerste` or `laatste`, whatever number a user types. An impossible day does not construct.
///
///     Datum(jaar: 2028, maand: 2, dag: 29)?.plus(jaren: 1).iso  // "2029-02-28"
///     Datum(jaar: 2027, maand: 2, dag: 29)                      // nil
public struct Datum: Hashable, Comparable, Sendable {
  private let nummer: Int32

  private init(binnenBereik nummer: Int) { self.nummer = Int32(truncatingIfNeeded: nummer) }

  /// 1600-01-01: the first day that exists here.
  public static var eerste: Datum { Datum(binnenBereik: -135_140) }

  /// 9999-12-31: the last day that exists here.
  public static var laatste: Datum { Datum(binnenBereik: 2_932_896) }

  /// The years that exist here.
  public static var jaren: ClosedRange<Int> { 1_600...9_999 }

  /// The day so many days after 1970-01-01, held between `eerste` and `laatste`.
  public init(dagnummer: Int) {
    let binnen = max(Datum.eerste.dagnummer, min(dagnummer, Datum.laatste.dagnummer))
    self.init(binnenBereik: binnen)
  }

  /// A day by its numbers; nil when there is no such day.
  public init?(jaar: Int, maand: Int, dag: Int) {
    guard Datum.jaren.contains(jaar), dag >= 1, dag <= Gregoriaans.dagenInMaand(maand, jaar)
    else { return nil }
    self.init(binnenBereik: Gregoriaans.dagnummer(jaar, maand, dag))
  }

  /// Days since 1970-01-01; negative before it.
  public var dagnummer: Int { Int(nummer) }

  /// Year, month and day in one computation.
  var delen: (jaar: Int, maand: Int, dag: Int) { Gregoriaans.delen(dagnummer) }

  /// The year: 1600...9999.
  public var jaar: Int { delen.jaar }

  /// The month: 1...12.
  public var maand: Int { delen.maand }

  /// The day of the month: 1...31.
  public var dag: Int { delen.dag }

  /// The day of the week.
  public var weekdag: Weekdag { Weekdag(dagenNaMaandag: dagenNaMaandag) }

  /// Days since the Monday of its week: 0...6.
  var dagenNaMaandag: Int { Gregoriaans.dagenNaMaandag(dagnummer) }

  /// The ISO 8601 week; around New Year its year can be another than that of the day.
  public var week: Weeknummer { Weeknummer(metDagnummer: dagnummer) }

  /// Whether one day comes before another.
  public static func < (eerder: Datum, later: Datum) -> Bool { eerder.nummer < later.nummer }
}
