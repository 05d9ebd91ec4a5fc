extension Datum {
  /// The day so many days later, or earlier when negative.
  public func plus(dagen: Int) -> Datum {
    let (som, teGroot) = dagnummer.addingReportingOverflow(dagen)
    return teGroot ? Datum.grens(dagen) : Datum(dagnummer: som)
  }

  /// The same day of the week so many weeks later, or earlier when negative.
  public func plus(weken: Int) -> Datum {
    let (dagen, teGroot) = weken.multipliedReportingOverflow(by: 7)
    return teGroot ? Datum.grens(weken) : plus(dagen: dagen)
  }

  /// The same day number so many months later, or the last day of a shorter month.
  ///
  ///     Datum(iso: "2027-01-31")?.plus(maanden: 1)  // 2027-02-28
  public func plus(maanden: Int) -> Datum {
    let (jaar, maand, dag) = delen
    let (som, teGroot) = (jaar * 12 + maand - 1).addingReportingOverflow(maanden)
    guard !teGroot, Datum.jaren.contains(som / 12) else { return Datum.grens(maanden) }
    let nieuweMaand = som % 12 + 1
    let nieuweDag = min(dag, Gregoriaans.dagenInMaand(nieuweMaand, som / 12))
    return Datum(dagnummer: Gregoriaans.dagnummer(som / 12, nieuweMaand, nieuweDag))
  }

  /// The same day so many years later; 29 February becomes 28 February in a common year.
  public func plus(jaren: Int) -> Datum {
    let (maanden, teGroot) = jaren.multipliedReportingOverflow(by: 12)
    return teGroot ? Datum.grens(jaren) : plus(maanden: maanden)
  }

  /// How many days later another day is; negative when it comes before.
  public func dagen(tot ander: Datum) -> Int { ander.dagnummer - dagnummer }

  /// The first day of its month.
  public var eersteVanMaand: Datum { plus(dagen: 1 - dag) }

  /// The last day of its month.
  public var laatsteVanMaand: Datum {
    let (jaar, maand, dag) = delen
    return plus(dagen: Gregoriaans.dagenInMaand(maand, jaar) - dag)
  }

  /// The Monday of its week.
  public var maandag: Datum { plus(dagen: -dagenNaMaandag) }

  /// The first such day of the week from here on, this day included.
  public func eerstvolgende(_ weekdag: Weekdag) -> Datum {
    plus(dagen: (weekdag.rawValue - 1 - dagenNaMaandag + 7) % 7)
  }

  /// The length of a month in days; 0 for a month that does not exist.
  public static func dagenInMaand(_ maand: Int, jaar: Int) -> Int {
    Gregoriaans.dagenInMaand(maand, jaar)
  }

  /// Where a sum stops that goes past the ends of the range.
  private static func grens(_ verschil: Int) -> Datum { verschil < 0 ? .eerste : .laatste }
}
