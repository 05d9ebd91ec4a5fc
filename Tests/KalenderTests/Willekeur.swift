import Kalender
import TestSupport
import Testing

/// Calendars and lengths that a seed fixes.
enum Willekeur {
  /// Rows without overlap from August 2023 on, none with a name of the region's.
  static func rijen(_ toeval: inout SplitMix64) -> [Vakantierij] {
    var van = dag("2023-08-01")
    return (0..<40).map { nummer in
      van = van.plus(dagen: .random(in: 1...90, using: &toeval))
      let totEnMet = van.plus(dagen: .random(in: 0...20, using: &toeval))
      let rij = Vakantierij(naam: "Rij \(nummer)", van: van, totEnMet: totEnMet)
      van = totEnMet
      return rij
    }.shuffled(using: &toeval)
  }

  /// Decreed days at random, on top of those of the law.
  static func feestdagen(_ toeval: inout SplitMix64, aantal: Int = 60) -> Feestdagen {
    Feestdagen(
      gelijkgesteld: (0..<aantal).map { _ in
        Feestdag(datum: datum(&toeval), naam: "Besluit", gelijkgesteld: true)
      })
  }

  static func datum(_ toeval: inout SplitMix64) -> Datum {
    Datum(
      dagnummer: .random(
        in: dag("2023-08-01").dagnummer...dag("2029-07-31").dagnummer, using: &toeval))
  }

  static func kalender(_ toeval: inout SplitMix64) throws -> Schoolkalender {
    try Schoolkalender(
      regio: Regio.allCases.randomElement(using: &toeval) ?? .midden,
      feestdagen: feestdagen(&toeval),
      schooldagenPerLesweek: .random(in: 1...5, using: &toeval),
      eigenVakanties: rijen(&toeval))
  }

  static func duur(_ toeval: inout SplitMix64, _ eenheid: Duur.Eenheid? = nil) throws -> Duur {
    let eenheid = eenheid ?? Duur.Eenheid.allCases.randomElement(using: &toeval) ?? .dagen
    return try #require(Duur(aantal: .random(in: 1...40, using: &toeval), eenheid: eenheid))
  }
}
