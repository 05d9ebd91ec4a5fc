public import Kalender

/// A run of being at home: it begins with a day on which all lessons are missed.
///
/// It goes on while the child has no full place: a partial return ends `volledigTot`, not the
/// run. The terms of four and six weeks and of three months count from `begin`, the start that
/// was established first; a later report that goes back further moves `eersteDag` only.
public struct Thuisreeks: Equatable, Sendable {
  /// The event that established it: its terms are named after it.
  public let anker: Gebeurtenisnummer
  /// Day from which its terms count.
  public let begin: Datum
  /// First day at home by any report.
  public let eersteDag: Datum
  /// First day on which not all lessons were missed any more; nil while they are.
  public let volledigTot: Datum?
  /// First day back; nil while it lasts.
  public let tot: Datum?

  /// Whether it lasts on this day.
  public func geldt(op dag: Datum) -> Bool { eersteDag <= dag && (tot.map { dag < $0 } ?? true) }
}

extension Casus {
  /// The absence laid out over the days.
  public var verzuimlijn: Verzuimlijn { Verzuimlijn(verzuimfeiten) }

  /// The runs of being at home, oldest first.
  ///
  /// A run ends where its ground ends; what is reported after that begins a run of its own.
  ///
  /// - Parameter kalender: a gap without a schooldag does not break a run.
  public func thuisreeksen(_ kalender: Schoolkalender, _ jongere: Jongere) -> [Thuisreeks] {
    verzuimlijn.groepen(kalender).flatMap { gesplitst($0, kalender, jongere) }
      .compactMap(thuisreeks)
  }

  /// The end of the ground of a run; an enrolment that ends is no end where there was none.
  public func grondeinde(
    _ reeks: Thuisreeks, _ kalender: Schoolkalender, _ jongere: Jongere
  ) -> Grondeinde? {
    grondeinde(na: reeks.begin, kalender, jongere)
  }

  /// The end of the ground of this casus, seen from a day.
  func grondeinde(
    na dag: Datum, _ kalender: Schoolkalender, _ jongere: Jongere
  ) -> Grondeinde? {
    jongere.grondeinde(na: dag, ingeschreven: soort == .absoluut ? nil : kalender)
  }

  private func gesplitst(
    _ groep: [Verzuimlijn.Stuk], _ kalender: Schoolkalender, _ jongere: Jongere
  ) -> [[Verzuimlijn.Stuk]] {
    guard let reeks = thuisreeks(groep), let einde = grondeinde(reeks, kalender, jongere),
      let nieuw = groep.firstIndex(where: { $0.van > einde.op && $0.van == $0.verzuim.van })
    else { return [groep] }
    return [Array(groep[..<nieuw])] + gesplitst(Array(groep[nieuw...]), kalender, jongere)
  }

  private func thuisreeks(_ groep: [Verzuimlijn.Stuk]) -> Thuisreeks? {
    guard let eerste = groep.first(where: \.isVolledig),
      let laatsteVolledig = groep.last(where: \.isVolledig), let laatste = groep.last
    else { return nil }
    let anker = verzuimfeiten.first { feit in
      guard let verzuim = feit.verzuim, verzuim.omvang == .volledig else { return false }
      return verzuim.van >= eerste.van && (laatste.tot.map { verzuim.van < $0 } ?? true)
    }
    return Thuisreeks(
      anker: anker?.id ?? eerste.feit, begin: anker?.verzuim?.van ?? eerste.van,
      eersteDag: eerste.van, volledigTot: laatsteVolledig.tot, tot: laatste.tot)
  }
}

extension Verzuimlijn.Stuk {
  var isVolledig: Bool { verzuim.omvang == .volledig }
}
