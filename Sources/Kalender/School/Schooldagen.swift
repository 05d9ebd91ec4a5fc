/// The schooldagen of a span, one after the other, computed while they are asked for.
public struct Schooldagen: Sequence, IteratorProtocol, Sendable {
  private let kalender: Schoolkalender
  private let tot: Datum?
  private var volgende: Datum?

  init(_ kalender: Schoolkalender, in periode: Periode) {
    self.kalender = kalender
    tot = periode.tot
    volgende = periode.van
  }

  /// The next schooldag; nil when the span has no more.
  public mutating func next() -> Datum? {
    guard let vanaf = volgende, let dag = kalender.eersteSchooldag(vanaf: vanaf),
      tot.map({ dag < $0 }) ?? true
    else { return nil }
    volgende = dag < .laatste ? dag.plus(dagen: 1) : nil
    return dag
  }
}

extension Schoolkalender {
  /// The schooldagen of a span in order.
  public func schooldagen(in periode: Periode) -> Schooldagen { Schooldagen(self, in: periode) }

  /// How many schooldagen a span has; nil without end.
  public func aantalSchooldagen(in periode: Periode) -> Int? {
    guard periode.tot != nil else { return nil }
    return schooldagen(in: periode).reduce(0) { aantal, _ in aantal + 1 }
  }

  /// How many days of a span lie outside the holidays; nil without end.
  ///
  /// Weekends and feestdagen outside the holidays count: so *langdurig relatief verzuim* is
  /// counted, a run in which only days of the school's holidays are left out.
  public func dagenBuitenVakantie(in periode: Periode) -> Int? {
    guard let dagen = periode.aantalDagen else { return nil }
    return vakanties.reduce(dagen) { rest, vakantie in
      rest - (vakantie.periode.doorsnede(periode)?.aantalDagen ?? 0)
    }
  }
}
