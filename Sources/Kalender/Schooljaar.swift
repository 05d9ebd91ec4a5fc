/// A school year: 1 August up to and including 31 July.
///
/// The Leerplichtwet 1969 leaves the days open; the yearly return to the ministry counts from
/// 1 August (Opgave ex artikel 25, BWBR0015560, par. 4.1).
///
///     Datum(iso: "2026-07-31").map(Schooljaar.init(van:))?.naam  // "2025-2026"
public struct Schooljaar: Hashable, Comparable, Sendable {
  /// The year in which it begins: 1599...9999.
  public let beginjaar: Int

  private init(binnenBereik beginjaar: Int) { self.beginjaar = max(1_599, min(beginjaar, 9_999)) }

  /// The school year of a day.
  public init(van datum: Datum) {
    let (jaar, maand, _) = datum.delen
    beginjaar = maand >= 8 ? jaar : jaar - 1
  }

  /// The school year that begins in a year; nil outside 1600...9998.
  public init?(beginjaar: Int) {
    guard 1_600...9_998 ~= beginjaar else { return nil }
    self.beginjaar = beginjaar
  }

  /// Reads `2025-2026`: four digits twice, of two years in succession.
  public init?(naam: String) {
    let bytes = naam.utf8.span
    guard bytes.count == 9, bytes.heeft(.streepje, op: 4), let begin = bytes.getal(0..<4),
      let einde = bytes.getal(5..<9), einde == begin + 1
    else { return nil }
    self.init(beginjaar: begin)
  }

  /// As people write it: `2025-2026`.
  public var naam: String { "\(beginjaar)-\(beginjaar + 1)" }

  /// Its first day, 1 August.
  public var van: Datum { Datum(dagnummer: Gregoriaans.dagnummer(beginjaar, 8, 1)) }

  /// Its last day, 31 July.
  public var totEnMet: Datum { Datum(dagnummer: Gregoriaans.dagnummer(beginjaar + 1, 7, 31)) }

  /// All its days.
  public var periode: Periode {
    Periode(geldigVan: van, tot: totEnMet == .laatste ? nil : totEnMet.plus(dagen: 1))
  }

  /// The next school year; the last one stays where it is.
  public var volgende: Schooljaar { Schooljaar(binnenBereik: beginjaar + 1) }

  /// The one before; the first one stays where it is.
  public var vorige: Schooljaar { Schooljaar(binnenBereik: beginjaar - 1) }

  /// Whether one comes before another.
  public static func < (eerder: Schooljaar, later: Schooljaar) -> Bool {
    eerder.beginjaar < later.beginjaar
  }
}
