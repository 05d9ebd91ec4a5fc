extension Schoolkalender {
  /// The calendar of one school, laid over that of its region.
  ///
  /// A row with the name of a holiday of the region (letter case aside) takes its place in that
  /// school year; a row with another name comes beside it. Where days coincide the row gives
  /// the name. So a school that shifts its Zomervakantie gives one row, and its days off.
  ///
  /// - Throws: `Kalenderfout` for the first row that cannot stand: without a name, reversed,
  ///   longer than a year, or with days in common with another row.
  public init(
    regio: Regio, feestdagen: Feestdagen = Feestdagen(), schooldagenPerLesweek: Int = 1,
    eigenVakanties rijen: [Vakantierij]
  ) throws(Kalenderfout) {
    let onder = Schoolkalender(
      regio: regio, feestdagen: feestdagen, schooldagenPerLesweek: schooldagenPerLesweek)
    self = try onder.met(rijen)
  }

  /// This calendar with rows laid over it, as the initialiser does.
  ///
  /// Rows for a whole region (a year that is not built in) can thus lie under those of a school.
  public func met(_ rijen: [Vakantierij]) throws(Kalenderfout) -> Schoolkalender {
    var eigen: [(rij: Int, vakantie: Vakantie)] = []
    for (nummer, rij) in rijen.enumerated() {
      let periode = try Schoolkalender.periode(rij, nummer)
      eigen.append((nummer, Vakantie(naam: rij.naam, regio: regio, periode: periode)))
    }
    eigen.sort { ($0.vakantie.periode.van, $0.rij) < ($1.vakantie.periode.van, $1.rij) }
    for (eerder, later) in zip(eigen, eigen.dropFirst())
    where eerder.vakantie.periode.overlapt(later.vakantie.periode) {
      throw .overlapt(rij: max(eerder.rij, later.rij), met: min(eerder.rij, later.rij))
    }
    return Schoolkalender(
      regio: regio, feestdagen: feestdagen, schooldagenPerLesweek: schooldagenPerLesweek,
      vakanties: Schoolkalender.over(vakanties, eigen.map(\.vakantie)))
  }

  private static func periode(_ rij: Vakantierij, _ nummer: Int) throws(Kalenderfout) -> Periode {
    guard !rij.naam.isEmpty else { throw .naamOntbreekt(rij: nummer) }
    guard let periode = Periode(van: rij.van, totEnMet: rij.totEnMet) else {
      throw .omgekeerd(rij: nummer, van: rij.van, totEnMet: rij.totEnMet)
    }
    guard let dagen = periode.aantalDagen, dagen <= 366 else {
      throw .langerDanEenJaar(rij: nummer, van: rij.van, totEnMet: rij.totEnMet)
    }
    return periode
  }

  /// What is left of the holidays underneath, with the own ones between them.
  private static func over(_ onder: [Vakantie], _ eigen: [Vakantie]) -> [Vakantie] {
    let vervangen = Set(eigen.map(Naamgenoot.init))
    let resten = onder.filter { !vervangen.contains(Naamgenoot($0)) }
      .flatMap { vakantie in
        eigen.reduce([vakantie.periode]) { delen, los in
          delen.flatMap { $0.zonder(los.periode) }
        }
        .map { Vakantie(naam: vakantie.naam, regio: vakantie.regio, periode: $0) }
      }
    return (resten + eigen).sorted { $0.periode.van < $1.periode.van }
  }

  /// What makes one holiday take the place of another.
  private struct Naamgenoot: Hashable {
    let naam: String
    let schooljaar: Schooljaar

    init(_ vakantie: Vakantie) {
      naam = vakantie.naam.lowercased()
      schooljaar = vakantie.schooljaar
    }
  }
}

extension Periode {
  /// What is left without the days of another span: nothing, one span or two.
  func zonder(_ ander: Periode) -> [Periode] {
    let ervoor = Periode(van: van, tot: ander.van).flatMap(doorsnede)
    let erna = ander.tot.flatMap { Periode(van: max(van, $0), tot: tot) }
    return [ervoor, erna].compactMap(\.self)
  }
}
