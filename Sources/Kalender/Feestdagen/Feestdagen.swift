/// The feestdagen of every year, and with them the working days.
///
/// Those of the law are computed (see `isVolledig`); those of a royal decree are data.
public struct Feestdagen: Hashable, Sendable {
  /// The days equated by royal decree, in order, each once.
  public let gelijkgesteld: [Feestdag]

  /// The law's own days, with these decreed ones beside them.
  ///
  /// - Parameter gelijkgesteld: default the decrees that are built in; to add one, give
  ///   `Feestdag.gelijkgesteldBijBesluit + [nieuw]`. Of two on one day the first is kept.
  public init(gelijkgesteld: [Feestdag] = Feestdag.gelijkgesteldBijBesluit) {
    var dagen: [Feestdag] = []
    for dag in gelijkgesteld.sorted(by: { $0.datum < $1.datum })
    where dag.datum != dagen.last?.datum {
      dagen.append(Feestdag(datum: dag.datum, naam: dag.naam, gelijkgesteld: true))
    }
    self.gelijkgesteld = dagen
  }

  /// Whether all feestdagen of a year are modelled: from 2014, the first year of Koningsdag.
  ///
  /// Before that the King's (Queen's) birthday is missing, and decrees of before 2023 always.
  public func isVolledig(_ jaar: Int) -> Bool { jaar >= WettelijkeFeestdagen.eersteKoningsdag }

  /// Whether a day is a feestdag, on whatever day of the week it falls.
  public func isFeestdag(_ datum: Datum) -> Bool {
    !WettelijkeFeestdagen(op: datum).isEmpty || besluit(op: datum) != nil
  }

  /// The feestdag on a day; a decree adds its name to that of the law.
  public func feestdag(op datum: Datum) -> Feestdag? {
    let besluit = besluit(op: datum).map { gelijkgesteld[$0] }
    guard let naam = WettelijkeFeestdagen(op: datum).naam else { return besluit }
    guard let besluit else { return Feestdag(datum: datum, naam: naam, gelijkgesteld: false) }
    return Feestdag(datum: datum, naam: "\(naam) en \(besluit.naam)", gelijkgesteld: false)
  }

  /// The name of the feestdag on a day.
  public func naam(_ datum: Datum) -> String? { feestdag(op: datum)?.naam }

  /// The feestdagen of a year in order; none for a year outside 1600...9999.
  public func van(jaar: Int) -> [Feestdag] {
    guard let eerste = Datum(jaar: jaar, maand: 1, dag: 1) else { return [] }
    return (0..<366).lazy.map { eerste.plus(dagen: $0) }
      .filter { isFeestdag($0) && $0.jaar == jaar }
      .compactMap(feestdag(op:))
  }

  /// Whether a day is a werkdag: no Saturday, no Sunday and no feestdag, decreed ones included.
  public func isWerkdag(_ datum: Datum) -> Bool {
    datum.dagenNaMaandag < 5 && !isFeestdag(datum)
  }

  /// The position of the decree about a day: a binary search, for every day walked asks for it.
  private func besluit(op datum: Datum) -> Int? {
    var laag = 0
    var hoog = gelijkgesteld.count
    while laag < hoog {
      let midden = (laag + hoog) / 2
      if gelijkgesteld[midden].datum < datum { laag = midden + 1 } else { hoog = midden }
    }
    return laag < gelijkgesteld.count && gelijkgesteld[laag].datum == datum ? laag : nil
  }
}
