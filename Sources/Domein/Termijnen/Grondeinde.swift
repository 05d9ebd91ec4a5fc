public import Kalender

/// The day on which the ground of a term falls away, and why.
public struct Grondeinde: Equatable, Sendable {
  /// First day without ground.
  public let op: Datum
  /// The reason with which the casus can be closed.
  public let reden: Sluitreden

  /// Names a day and a reason.
  public init(op: Datum, reden: Sluitreden) {
    self.op = op
    self.reden = reden
  }
}

extension Jongere {
  /// When the duty to attend ends for this jongere, seen from a day on which it was counted.
  ///
  /// Exemption, move to another municipality, death, the 18th birthday and a startkwalificatie
  /// (Leerplichtwet 1969, art. 3, 4a, 4b, 5, 15): that day itself is no longer absence.
  public func grondeinde(na begin: Datum) -> Grondeinde? {
    var einden: [Grondeinde] = []
    if let op = overledenOp { einden.append(Grondeinde(op: op, reden: .overleden)) }
    if let op = achttienOp { einden.append(Grondeinde(op: op, reden: .achttien)) }
    if let op = startkwalificatieOp {
      einden.append(Grondeinde(op: op, reden: .startkwalificatie))
    }
    if let woonperiode = verhuisdOp(na: begin) {
      einden.append(Grondeinde(op: woonperiode.van, reden: .verhuisd))
    }
    for vrijstelling in vrijstellingen
    where vrijstelling.artikel.steltVrijVanInschrijving
      && vrijstelling.totEnMet.map({ $0 >= begin }) ?? true
    {
      einden.append(Grondeinde(op: vrijstelling.van, reden: .vrijgesteld))
    }
    return einden.map { Grondeinde(op: max($0.op, begin), reden: $0.reden) }.min { $0.op < $1.op }
  }
}
