public import Kalender

/// The absence of a casus laid out over the days: later facts go over earlier ones.
///
/// Facts come in the order of the fold. An absence is painted over what stood on its days; a
/// return wipes everything from its day on.
public struct Verzuimlijn: Equatable, Sendable {
  /// Spans with absence in order, without overlap.
  public private(set) var stukken: [Stuk] = []
  /// Days of return: a run never goes on over such a day.
  public private(set) var terugkeerdagen: [Datum] = []

  /// A span of days with one and the same kind of absence.
  public struct Stuk: Equatable, Sendable {
    /// First day.
    public internal(set) var van: Datum
    /// First day after it; nil while it lasts.
    public internal(set) var tot: Datum?
    /// The fact that painted it.
    public let feit: Gebeurtenisnummer
    /// What that fact says.
    public let verzuim: Verzuim

    /// Whether a day lies in it.
    public func bevat(_ dag: Datum) -> Bool { van <= dag && (tot.map { dag < $0 } ?? true) }

    /// What is left of it without the days of another: nothing, one piece or two.
    func zonder(_ ander: Stuk) -> [Stuk] {
      var over: [Stuk] = []
      if van < ander.van {
        var voor = self
        voor.tot = tot.map { min($0, ander.van) } ?? ander.van
        over.append(voor)
      }
      if let einde = ander.tot, tot.map({ $0 > einde }) ?? true {
        var na = self
        na.van = max(van, einde)
        over.append(na)
      }
      return over
    }
  }

  /// Paints the facts in their order.
  ///
  /// An absence without an end runs until the first return after it began, however late that
  /// absence came to be known. A return that was recorded later than an absence with an end
  /// also cuts it off: the last word counts.
  public init(_ feiten: [Verzuimfeit]) {
    let terugkeren = feiten.compactMap { feit -> (id: Gebeurtenisnummer, dag: Datum)? in
      guard case .terugkeer(let dag) = feit.inhoud else { return nil }
      return (feit.id, dag)
    }
    for feit in feiten {
      switch feit.inhoud {
      case .verzuim(let verzuim):
        let terug = terugkeren.filter {
          $0.dag > verzuim.van && (verzuim.totEnMet == nil || $0.id > feit.id)
        }
        schilder(verzuim, feit.id, tot: terug.map(\.dag).min())
      case .terugkeer(let dag): wis(vanaf: dag)
      }
    }
  }

  /// The absence on a day; nil when there is none.
  public func stuk(op dag: Datum) -> Stuk? { stukken.first { $0.bevat(dag) } }

  /// A report of partial absence fills only the days on which the child was not at home.
  ///
  /// That it missed some lessons somewhere does not say that it came back: coming back in part is
  /// established by the officer.
  private mutating func schilder(
    _ verzuim: Verzuim, _ feit: Gebeurtenisnummer, tot terug: Datum?
  ) {
    let einde = [verzuim.totEnMet?.plus(dagen: 1), terug].compactMap(\.self).min()
    let nieuw = Stuk(van: verzuim.van, tot: einde, feit: feit, verzuim: verzuim)
    guard verzuim.bron == .opgave, verzuim.omvang == .gedeeltelijk else {
      leg(nieuw)
      return
    }
    let thuis = stukken.filter(\.isVolledig)
    thuis.reduce([nieuw]) { delen, stuk in delen.flatMap { $0.zonder(stuk) } }
      .forEach { leg($0) }
  }

  /// Lays a span over what stood on its days.
  private mutating func leg(_ nieuw: Stuk) {
    stukken = (stukken.flatMap { $0.zonder(nieuw) } + [nieuw]).sorted { $0.van < $1.van }
  }

  private mutating func wis(vanaf dag: Datum) {
    terugkeerdagen.append(dag)
    stukken = stukken.compactMap { stuk in
      guard stuk.van <= dag else { return stuk }
      guard stuk.van < dag else { return nil }
      var over = stuk
      over.tot = stuk.tot.map { min($0, dag) } ?? dag
      return over
    }
  }
}

extension Verzuimlijn {
  /// Groups of spans that belong together: nothing but days without school between them.
  func groepen(_ kalender: Schoolkalender) -> [[Stuk]] {
    var groepen: [[Stuk]] = []
    for stuk in stukken {
      if let vorige = groepen.last?.last, sluitAan(vorige, stuk, kalender) {
        groepen[groepen.count - 1].append(stuk)
      } else {
        groepen.append([stuk])
      }
    }
    return groepen
  }

  private func sluitAan(_ vorige: Stuk, _ volgende: Stuk, _ kalender: Schoolkalender) -> Bool {
    guard let einde = vorige.tot else { return true }
    if terugkeerdagen.contains(where: { $0 >= einde && $0 <= volgende.van }) { return false }
    return kalender.eersteSchooldag(vanaf: einde).map { $0 >= volgende.van } ?? true
  }
}
