/// The calendar of a region's schools, or of one school laid over that of its region.
///
///     let kalender = Schoolkalender(regio: .midden)
///     Datum(iso: "2026-04-25").flatMap(kalender.eersteSchooldag(vanaf:))  // 2026-05-04
public struct Schoolkalender: Hashable, Sendable {
  /// The region whose holidays lie underneath.
  public let regio: Regio
  /// Which days are feestdagen.
  public let feestdagen: Feestdagen
  /// How many schooldagen make a week a lesweek: 1, unless set otherwise.
  ///
  /// No law defines *lesweek*. Read here as a week in which the school gives lessons, on one
  /// day at least; holiday weeks neither count nor break a run (analogy: WEB 8.1.7 lid 6).
  public let schooldagenPerLesweek: Int
  /// The holidays in order, without overlap.
  public let vakanties: [Vakantie]

  /// The same days as `vakanties`, without the names: what every look-up searches.
  private let spannen: [Spanne]
  let bekendeSchooljaren: [Int]

  private struct Spanne: Hashable {
    let van: Datum
    let tot: Datum
  }

  init(
    regio: Regio, feestdagen: Feestdagen, schooldagenPerLesweek: Int, vakanties: [Vakantie]
  ) {
    self.regio = regio
    self.feestdagen = feestdagen
    self.schooldagenPerLesweek = max(1, min(schooldagenPerLesweek, 5))
    self.vakanties = vakanties
    spannen = vakanties.map { Spanne(van: $0.periode.van, tot: $0.periode.tot ?? .laatste) }
    bekendeSchooljaren = Schoolkalender.bekendeJaren(vakanties)
  }

  /// The calendar of a region: the official holidays of 2023-2024 to 2028-2029.
  ///
  /// - Parameter schooldagenPerLesweek: default 1; held between 1 and 5.
  public init(
    regio: Regio, feestdagen: Feestdagen = Feestdagen(), schooldagenPerLesweek: Int = 1
  ) {
    self.init(
      regio: regio, feestdagen: feestdagen, schooldagenPerLesweek: schooldagenPerLesweek,
      vakanties: OfficieleVakanties.vakanties(regio))
  }

  /// The position of the holiday on a day.
  private func index(_ datum: Datum) -> Int? {
    var laag = 0
    var hoog = spannen.count
    while laag < hoog {
      let midden = (laag + hoog) / 2
      if spannen[midden].tot <= datum { laag = midden + 1 } else { hoog = midden }
    }
    return laag < spannen.count && spannen[laag].van <= datum ? laag : nil
  }

  /// The holiday on a day.
  public func vakantie(op datum: Datum) -> Vakantie? { index(datum).map { vakanties[$0] } }

  /// Whether a day lies in a holiday.
  public func isVakantie(_ datum: Datum) -> Bool { index(datum) != nil }

  /// Whether a day is a werkdag (`Feestdagen.isWerkdag`).
  public func isWerkdag(_ datum: Datum) -> Bool { feestdagen.isWerkdag(datum) }

  /// Whether the school gives lessons on a day: a werkdag outside the holidays.
  public func isSchooldag(_ datum: Datum) -> Bool { isWerkdag(datum) && !isVakantie(datum) }

  /// Whether the school gives lessons in a week: on `schooldagenPerLesweek` days or more.
  public func isLesweek(_ week: Weeknummer) -> Bool { isLesweek(vanaf: week.maandag) }

  /// The same for the week that begins on a Monday.
  func isLesweek(vanaf maandag: Datum) -> Bool {
    var nodig = schooldagenPerLesweek
    for dag in 0..<5 where isSchooldag(maandag.plus(dagen: dag)) {
      nodig -= 1
      if nodig == 0 { return true }
    }
    return false
  }

  /// The first schooldag from a day on, that day included; nil past the end of the calendar.
  public func eersteSchooldag(vanaf datum: Datum) -> Datum? {
    var dag = datum
    while !isSchooldag(dag) {
      guard dag < .laatste else { return nil }
      dag = index(dag).map { spannen[$0].tot } ?? dag.plus(dagen: 1)
    }
    return dag
  }
}
