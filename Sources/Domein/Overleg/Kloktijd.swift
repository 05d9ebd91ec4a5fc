public import Kalender

/// A time of the clock in whole minutes, as people agree on it: `14:00`.
public struct Kloktijd: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes after midnight, 0 to 1439.
  public let minuten: Int

  /// A time so many minutes after midnight; nil when it is not on that day.
  public init?(minuten: Int) {
    guard 0..<1440 ~= minuten else { return nil }
    self.minuten = minuten
  }

  /// Reads `14:00`, `9:30` or `14.00`; nil for a time that no clock shows.
  public init?(_ tekst: String) {
    let delen = tekst.utf8.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
    }
    guard delen.count == 2, 1...2 ~= delen[0].count, delen[1].count == 2,
      let uur = Teken.getal(delen[0]), let minuut = Teken.getal(delen[1]), uur < 24, minuut < 60
    else { return nil }
    minuten = uur * 60 + minuut
  }

  /// Hours, 0 to 23.
  public var uur: Int { minuten / 60 }
  /// Minutes of the hour, 0 to 59.
  public var minuut: Int { minuten % 60 }

  /// `09:30`.
  public var description: String {
    let tweeCijfers = { (getal: Int) in (getal < 10 ? "0" : "") + String(getal) }
    return "\(tweeCijfers(uur)):\(tweeCijfers(minuut))"
  }

  /// Whether clocks in the Netherlands show this time on a day: one hour in March they skip.
  public func bestaat(op dag: Datum) -> Bool {
    Tijdstip(nederlandseDag: dag, uur: uur, minuut: minuut) != nil
  }

  /// Orders within a day.
  public static func < (links: Self, rechts: Self) -> Bool { links.minuten < rechts.minuten }
}
