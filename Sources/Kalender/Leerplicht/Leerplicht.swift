/// From when to when a jongere falls under the Leerplichtwet 1969, to the day.
///
/// Every end is a last day, that day included. Exemptions and the kinds of school without
/// kwalificatieplicht (art. 4a lid 2, 5, 15) are not weighed here.
///
///     Leerplicht(geboortedatum: geboren, kalender: Schoolkalender(regio: .midden))
///     // born 10-02-2021: leerplicht from Monday 2 March 2026 to 31 July 2037
public struct Leerplicht: Hashable, Sendable {
  /// First day of leerplicht.
  ///
  /// The first schooldag of the month after the one in which the child turns 5 (art. 3 lid 1).
  public let leerplichtVan: Datum
  /// Last day of leerplicht.
  ///
  /// The end of the school year in which the jongere turns 16, or of the twelfth full school
  /// year when that comes first (art. 3 lid 1).
  public let leerplichtTot: Datum
  /// Last day of kwalificatieplicht; nil when it ends before it would begin.
  ///
  /// The day before the 18th birthday, or before that of a startkwalificatie (art. 4a, 4b).
  public let kwalificatieplichtTot: Datum?
  /// Whether the holidays around `leerplichtVan` were unknown, so that it may be too early.
  public let isVoorlopig: Bool

  /// Works out the duties of a jongere.
  ///
  /// - Parameters:
  ///   - geboortedatum: unknown parts count as the last possible day (`Geboortedatum`).
  ///   - kalender: that of the school or the region where the child would start.
  ///   - schoolstart: first day at a school, where known: twelve full school years are counted
  ///     from the first one that was attended from its first schooldag on. Default not counted.
  ///   - startkwalificatie: day on which havo, vwo or mbo 2 was gained. Default none.
  ///   - schrikkeldag: the birthday of 29 February in a common year.
  public init(
    geboortedatum: Geboortedatum, kalender: Schoolkalender, schoolstart: Datum? = nil,
    startkwalificatie: Datum? = nil, schrikkeldag: Schrikkelverjaardag = .eersteMaart
  ) {
    let verjaardag = { geboortedatum.verjaardag(leeftijd: $0, schrikkeldag: schrikkeldag) }
    let maandErna = verjaardag(5).eersteVanMaand.plus(maanden: 1)
    leerplichtVan = kalender.eersteSchooldag(vanaf: maandErna) ?? maandErna
    isVoorlopig = !kalender.isBekend(Schooljaar(van: maandErna))
    let zestien = Schooljaar(van: verjaardag(16)).totEnMet
    let twaalf = schoolstart.map { Leerplicht.eindeVanTwaalfJaren($0, kalender) }
    leerplichtTot = min(zestien, twaalf ?? zestien)
    let einde = min(verjaardag(18), startkwalificatie ?? .laatste).plus(dagen: -1)
    kwalificatieplichtTot = einde > leerplichtTot ? einde : nil
  }

  /// The last day of the twelfth full school year at a school.
  ///
  /// Where the summer holiday of a year is not known, a start up to 7 September counts from its
  /// first schooldag: no summer holiday of 2020 to 2029 ends later than the 5th.
  private static func eindeVanTwaalfJaren(
    _ start: Datum, _ kalender: Schoolkalender
  ) -> Datum {
    let jaar = Schooljaar(van: start)
    let eersteDag =
      kalender.isVakantie(jaar.van)
      ? kalender.eersteSchooldag(vanaf: jaar.van) : jaar.van.plus(dagen: 37)
    let eersteVolle = start <= (eersteDag ?? jaar.van) ? jaar : jaar.volgende
    return eersteVolle.totEnMet.plus(jaren: 11)
  }

  /// First day of kwalificatieplicht, right after leerplicht; nil when there is none.
  public var kwalificatieplichtVan: Datum? {
    kwalificatieplichtTot == nil ? nil : leerplichtTot.plus(dagen: 1)
  }

  /// Whether the jongere is leerplichtig on a day.
  public func isLeerplichtig(op dag: Datum) -> Bool { leerplichtVan <= dag && dag <= leerplichtTot }

  /// Whether the jongere is kwalificatieplichtig on a day.
  public func isKwalificatieplichtig(op dag: Datum) -> Bool {
    kwalificatieplichtTot.map { leerplichtTot < dag && dag <= $0 } ?? false
  }

  /// Whether one of the two duties holds on a day: *5 tot 18 jaar* in the tables.
  public func isPlichtig(op dag: Datum) -> Bool {
    isLeerplichtig(op: dag) || isKwalificatieplichtig(op: dag)
  }
}
