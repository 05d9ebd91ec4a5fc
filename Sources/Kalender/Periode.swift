/// A span of days, half-open: from `van` up to, not including, `tot`.
///
/// It always has at least one day; a reversed or empty span does not construct. On paper and in
/// files the end is the last day, that day included: `totEnMet`.
///
///     Periode(van: maandag, totEnMet: maandag)?.aantalDagen  // 1
public struct Periode: Hashable, Sendable {
  /// The first day.
  public let van: Datum
  /// The first day after it; nil without end.
  public let tot: Datum?

  init(geldigVan van: Datum, tot: Datum?) {
    self.van = van
    self.tot = tot
  }

  /// From a day up to another, which does not count; nil when no day is left.
  public init?(van: Datum, tot: Datum?) {
    if let tot, tot <= van { return nil }
    self.init(geldigVan: van, tot: tot)
  }

  /// From a day to another, that day included; nil when the last comes before the first.
  ///
  /// A span to `Datum.laatste` has no end: 31-12-9999 is how registers write that.
  public init?(van: Datum, totEnMet: Datum) {
    guard van <= totEnMet else { return nil }
    self.init(geldigVan: van, tot: totEnMet == .laatste ? nil : totEnMet.plus(dagen: 1))
  }

  /// A span without end.
  public init(vanaf van: Datum) { self.init(geldigVan: van, tot: nil) }

  /// The last day; nil without end.
  public var totEnMet: Datum? { tot?.plus(dagen: -1) }

  /// How many days it has; nil without end.
  public var aantalDagen: Int? { tot.map { van.dagen(tot: $0) } }

  /// Whether a day lies in it.
  public func bevat(_ dag: Datum) -> Bool { van <= dag && (tot.map { dag < $0 } ?? true) }

  /// Whether every day of another span lies in it.
  public func bevat(_ ander: Periode) -> Bool { doorsnede(ander) == ander }

  /// Whether they have a day in common.
  public func overlapt(_ ander: Periode) -> Bool { doorsnede(ander) != nil }

  /// The days in common; nil when there are none.
  public func doorsnede(_ ander: Periode) -> Periode? {
    Periode(van: max(van, ander.van), tot: Periode.eerste(tot, ander.tot))
  }

  /// The earlier of two ends, where nil means no end.
  private static func eerste(_ een: Datum?, _ ander: Datum?) -> Datum? {
    guard let een, let ander else { return een ?? ander }
    return min(een, ander)
  }
}

extension Collection where Element == Periode {
  /// The same days in as few spans as possible, in order.
  ///
  /// Spans that overlap or touch become one: a week up to Monday and one from Monday on.
  public var verenigd: [Periode] {
    var uit: [Periode] = []
    for periode in sorted(by: { $0.van < $1.van }) {
      guard let vorige = uit.last, vorige.tot.map({ periode.van <= $0 }) ?? true else {
        uit.append(periode)
        continue
      }
      guard let einde = vorige.tot, let nieuw = periode.tot else {
        uit[uit.count - 1] = Periode(vanaf: vorige.van)
        continue
      }
      uit[uit.count - 1] = Periode(geldigVan: vorige.van, tot: Swift.max(einde, nieuw))
    }
    return uit
  }

  /// How many different days they cover; nil when one of them has no end.
  public var gedekteDagen: Int? {
    var som = 0
    for periode in verenigd {
      guard let dagen = periode.aantalDagen else { return nil }
      som += dagen
    }
    return som
  }
}
