import Domein
import Kalender

// The days from the first to the last that a file says something about that a figure can count.
// Wider than what counts, never narrower: a figure folds only whoever has a day in common with its
// school year, and must find everyone. What settings, calendars and duty leave of it is for the
// figure itself.

extension Casus {
  /// From the first absence or measure up to the closing; nil without either.
  var telbereik: Periode? {
    let maatregeldagen = maatregelen.map(\.op)
    guard let van = (verzuimfeiten.compactMap(\.verzuim?.van) + maatregeldagen).min() else {
      return nil
    }
    guard let sluiting else { return Periode(vanaf: van) }
    return Periode(
      van: van, tot: (maatregeldagen.map { $0.plus(dagen: 1) } + [sluiting.op]).max())
  }
}

extension Jongere {
  /// From the first suspicion of a comparison, or the first exemption, up to the last; nil without.
  var telbereik: Periode? {
    let vermoedens = vergelijkingen.filter { $0.uitkomst == .vermoedelijkAbsoluut }
    let dagen = vermoedens.map { $0.sinds ?? $0.op } + vrijstellingen.map(\.van)
    guard let van = dagen.min() else { return nil }
    var einden: [Datum] = []
    for vrijstelling in vrijstellingen {
      guard let totEnMet = vrijstelling.totEnMet else { return Periode(vanaf: van) }
      einden.append(totEnMet.plus(dagen: 1))
    }
    if let laatste = vergelijkingen.last, !vermoedens.isEmpty {
      // A suspicion lasts up to the first comparison after it with another outcome.
      if laatste.uitkomst == .vermoedelijkAbsoluut { return Periode(vanaf: van) }
      einden += vergelijkingen.map(\.op)
    }
    return Periode(van: van, tot: einden.max())
  }
}
