/// An instant in UTC, in whole seconds.
///
/// From 1600-01-01T00:00:00Z to 9999-12-31T23:59:59Z. Leap seconds do not exist here, as they do
/// not in POSIX: every day has 86.400 seconds.
public struct Tijdstip: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconden: Int64

  static let secondenPerDag: Int64 = 86_400

  /// The instant so many seconds after 1970-01-01T00:00:00Z, held within the range.
  public init(seconden: Int64) {
    let eerste = Int64(Datum.eerste.dagnummer) * Tijdstip.secondenPerDag
    let laatste = Int64(Datum.laatste.dagnummer + 1) * Tijdstip.secondenPerDag - 1
    self.seconden = max(eerste, min(seconden, laatste))
  }

  /// The day in UTC and the seconds of it that have gone by.
  var delen: (datum: Datum, seconde: Int) {
    let (deel, rest) = seconden.quotientAndRemainder(dividingBy: Tijdstip.secondenPerDag)
    guard rest < 0 else { return (Datum(dagnummer: Int(deel)), Int(rest)) }
    return (Datum(dagnummer: Int(deel) - 1), Int(rest + Tijdstip.secondenPerDag))
  }

  /// The instant so many seconds later, held within the range.
  public func plus(seconden verschil: Int64) -> Tijdstip {
    let (som, teGroot) = seconden.addingReportingOverflow(verschil)
    return Tijdstip(seconden: teGroot ? (verschil < 0 ? .min : .max) : som)
  }

  /// Whether one instant comes before another.
  public static func < (eerder: Tijdstip, later: Tijdstip) -> Bool {
    eerder.seconden < later.seconden
  }
}
