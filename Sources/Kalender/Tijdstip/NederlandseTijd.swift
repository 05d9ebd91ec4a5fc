/// What calendar and clock in the Netherlands show at an instant.
public struct NederlandseTijd: Hashable, Sendable {
  /// The civil day.
  public let datum: Datum
  /// 0...23.
  public let uur: Int
  /// 0...59.
  public let minuut: Int
  /// 0...59.
  public let seconde: Int
  /// Two hours ahead of UTC; one hour ahead otherwise.
  public let isZomertijd: Bool

  /// `06:30`.
  public var klok: String { "\(tweeCijfers(uur)):\(tweeCijfers(minuut))" }
}

extension Tijdstip {
  private static let uur: Int64 = 3_600

  /// Whether summer time is in force.
  ///
  /// From the last Sunday of March to that of October, both at 01:00 UTC (Directive 2000/84/EC).
  /// The rule is applied to every year; it is what really happened from 1996 on.
  public var isZomertijd: Bool {
    let jaar = delen.datum.jaar
    return Tijdstip.overgang(jaar, maand: 3) <= self && self < Tijdstip.overgang(jaar, maand: 10)
  }

  /// 01:00 UTC on the last Sunday of a month of 31 days.
  private static func overgang(_ jaar: Int, maand: Int) -> Tijdstip {
    let laatste = Gregoriaans.dagnummer(jaar, maand, 31)
    let zondag = laatste - (Gregoriaans.dagenNaMaandag(laatste) + 1) % 7
    return Tijdstip(seconden: Int64(zondag) * secondenPerDag + uur)
  }

  /// The civil day in the Netherlands.
  public var nederlandseDag: Datum { nederlandseTijd.datum }

  /// Calendar and clock in the Netherlands, without time-zone data.
  public var nederlandseTijd: NederlandseTijd {
    let zomertijd = isZomertijd
    let (datum, seconde) = plus(seconden: zomertijd ? 2 * Tijdstip.uur : Tijdstip.uur).delen
    return NederlandseTijd(
      datum: datum, uur: seconde / 3_600, minuut: seconde / 60 % 60, seconde: seconde % 60,
      isZomertijd: zomertijd)
  }

  /// The instant at which Dutch clocks show a time; nil when they never do.
  ///
  /// The hour that is skipped in March does not construct. Of the hour that comes twice in
  /// October the first is taken, still summer time.
  public init?(nederlandseDag datum: Datum, uur: Int, minuut: Int, seconde: Int = 0) {
    guard 0...23 ~= uur, 0...59 ~= minuut, 0...59 ~= seconde else { return nil }
    let inDeDag = Int64(uur * 3_600 + minuut * 60 + seconde)
    let klok = Int64(datum.dagnummer) * Tijdstip.secondenPerDag + inDeDag
    let inZomertijd = Tijdstip(seconden: klok - 2 * Tijdstip.uur)
    let inWintertijd = Tijdstip(seconden: klok - Tijdstip.uur)
    if inZomertijd.isZomertijd {
      self = inZomertijd
    } else if !inWintertijd.isZomertijd {
      self = inWintertijd
    } else {
      return nil
    }
  }
}
