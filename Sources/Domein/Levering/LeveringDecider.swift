/// The record of what came in and what went out, as an aggregate: it takes everything.
public enum LeveringDecider: Decider {
  /// Nothing was delivered.
  public static let initial: [Levering] = []

  /// Takes an event into the state.
  public static func evolve(_ leveringen: inout [Levering], _ feit: Feit<LeveringGebeurtenis>) {
    switch feit.event {
    case .leveringVerwerkt(let levering): leveringen.append(levering)
    }
  }

  /// Deliveries rest on nothing: each is a beginning.
  public static func isBegin(_ event: LeveringGebeurtenis) -> Bool { true }

  /// A delivery is recorded as it is.
  public static func decide(
    _ command: Levering, _ leveringen: [Levering]
  ) throws(Never) -> [LeveringGebeurtenis] {
    [.leveringVerwerkt(command)]
  }
}
