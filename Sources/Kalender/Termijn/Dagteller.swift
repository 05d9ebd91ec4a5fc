/// The direction in which a term is counted.
public enum Telrichting: Hashable, Sendable {
  /// From an event to the day by which something is done.
  case vooruit
  /// From a day back to the last day on which something can still be done.
  case terug

  /// One day in this direction.
  var stap: Int {
    switch self {
    case .vooruit: 1
    case .terug: -1
    }
  }

  /// Where counting stops at the latest.
  var grens: Datum {
    switch self {
    case .vooruit: .laatste
    case .terug: .eerste
    }
  }
}

/// Counts days that count, one by one.
struct Dagteller {
  let richting: Telrichting

  /// The n-th day after a day that counts.
  ///
  /// A start on a day that does not count itself counts from the next day on that does: from
  /// Saturday, one werkdag ends on Tuesday, as it does from Monday. Counting back, it counts
  /// from the day before. Stops at the end of the range.
  ///
  /// - Parameter overgeslagen: told of every day that does not count, in order, from the start on.
  func dag(
    _ aantal: Int, na begin: Datum, telt: (Datum) -> Bool, overgeslagen: (Datum) -> Void
  ) -> Datum {
    let eerste = eerste(vanaf: begin, telt: telt, overgeslagen: overgeslagen)
    var dag = eerste
    for _ in 0..<aantal {
      guard dag != richting.grens else { break }
      dag = self.eerste(
        vanaf: dag.plus(dagen: richting.stap), telt: telt, overgeslagen: overgeslagen)
    }
    return dag
  }

  /// The first day from here on that counts, this day included.
  func eerste(
    vanaf begin: Datum, telt: (Datum) -> Bool, overgeslagen: (Datum) -> Void
  ) -> Datum {
    var dag = begin
    while dag != richting.grens, !telt(dag) {
      overgeslagen(dag)
      dag = dag.plus(dagen: richting.stap)
    }
    return dag
  }
}

extension Feestdagen {
  /// The n-th werkdag after a day, or before it when `aantal` is negative.
  ///
  /// A start on another day counts from the next werkdag on (counting back: the one before), so
  /// that 0 gives the first werkdag from a day on.
  public func werkdag(_ aantal: Int, na begin: Datum) -> Datum {
    // More werkdagen than there are days: the end of the range comes first anyhow.
    let hoogstens = Datum.eerste.dagen(tot: .laatste)
    let teller = Dagteller(richting: aantal < 0 ? .terug : .vooruit)
    return teller.dag(
      Int(min(aantal.magnitude, UInt(hoogstens))), na: begin, telt: isWerkdag,
      overgeslagen: { _ in })
  }
}
