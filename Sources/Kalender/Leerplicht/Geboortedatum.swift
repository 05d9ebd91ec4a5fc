/// A date of birth as the BRP keeps it: the day, or the day and month, can be unknown.
///
/// Where a part is unknown every answer is given for the **last possible day**: so nobody is held
/// to a duty before it is certain that it has begun, and nobody of unknown day is let go of too
/// soon. Without a year there is no date: that reads as nil.
///
///     Geboortedatum("2010-02-00")?.laatstMogelijk.iso  // "2010-02-28"
public struct Geboortedatum: Hashable, Sendable {
  /// The year.
  public let jaar: Int
  /// The month; nil when unknown.
  public let maand: Int?
  /// The day; nil when unknown, as it is whenever the month is.
  public let dag: Int?

  /// A date of birth by its parts; nil when there is no such day, or a day without a month.
  public init?(jaar: Int, maand: Int? = nil, dag: Int? = nil) {
    guard dag == nil || maand != nil,
      Datum(jaar: jaar, maand: maand ?? 1, dag: dag ?? 1) != nil
    else { return nil }
    self.jaar = jaar
    self.maand = maand
    self.dag = dag
  }

  /// A date of birth that is wholly known.
  public init(_ datum: Datum) {
    let (jaar, maand, dag) = datum.delen
    self.jaar = jaar
    self.maand = maand
    self.dag = dag
  }

  /// Reads `2010-02-10` or `20100210`; unknown parts are `00`: `2010-02-00`, `20100000`.
  public init?(_ tekst: String) {
    let bytes = tekst.utf8.span
    let streepjes = bytes.heeft(.streepje, op: 4) && bytes.heeft(.streepje, op: 7)
    let bij = streepjes ? 1 : 0
    guard bytes.count == 8 + 2 * bij, let jaar = bytes.getal(0..<4),
      let maand = bytes.getal(4 + bij..<6 + bij),
      let dag = bytes.getal(6 + 2 * bij..<8 + 2 * bij)
    else { return nil }
    self.init(jaar: jaar, maand: maand == 0 ? nil : maand, dag: dag == 0 ? nil : dag)
  }

  /// `2010-02-10`, with `00` for what is unknown.
  public var iso: String { "\(jaar)-\(tweeCijfers(maand ?? 0))-\(tweeCijfers(dag ?? 0))" }

  /// As people read it: `10-02-2010`, with `00` for unknown parts.
  public var kort: String { "\(tweeCijfers(dag ?? 0))-\(tweeCijfers(maand ?? 0))-\(jaar)" }

  /// The day, when it is known.
  public var datum: Datum? { dag == nil ? nil : laatstMogelijk }

  /// The last day that it can be; the day itself when it is known.
  public var laatstMogelijk: Datum {
    let maand = maand ?? 12
    let dag = dag ?? Gregoriaans.dagenInMaand(maand, jaar)
    return Datum(dagnummer: Gregoriaans.dagnummer(jaar, maand, dag))
  }

  /// The first day that it can be; the day itself when it is known.
  public var eerstMogelijk: Datum {
    Datum(dagnummer: Gregoriaans.dagnummer(jaar, maand ?? 1, dag ?? 1))
  }

  /// The day on which an age is reached, for the last possible day of birth.
  ///
  /// - Parameters:
  ///   - leeftijd: in years; a negative age gives the birth itself.
  ///   - schrikkeldag: when someone of 29 February has his birthday in a common year.
  public func verjaardag(
    leeftijd: Int, schrikkeldag: Schrikkelverjaardag = .eersteMaart
  ) -> Datum {
    let geboren = laatstMogelijk
    let verjaardag = geboren.plus(jaren: max(0, leeftijd))
    guard (geboren.maand, geboren.dag) == (2, 29), verjaardag.dag == 28 else { return verjaardag }
    switch schrikkeldag {
    case .eersteMaart: return verjaardag.plus(dagen: 1)
    case .laatsteFebruari: return verjaardag
    }
  }

  /// The age in whole years on a day, for the last possible day of birth; 0 before that too.
  public func leeftijd(
    op datum: Datum, schrikkeldag: Schrikkelverjaardag = .eersteMaart
  ) -> Int {
    let jaren = datum.jaar - jaar
    let bereikt = verjaardag(leeftijd: jaren, schrikkeldag: schrikkeldag) <= datum
    return max(0, bereikt ? jaren : jaren - 1)
  }
}

/// When someone born on 29 February has his birthday in a common year: no source settles it.
public enum Schrikkelverjaardag: Hashable, Sendable {
  /// 1 March: the year is full when 28 February has ended. The default.
  case eersteMaart
  /// 28 February.
  case laatsteFebruari
}
