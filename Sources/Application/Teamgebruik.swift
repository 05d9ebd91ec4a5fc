public import Domein
public import Kalender
import ReadModels

extension Sessie {
  /// Records that a term of the team was met: the one named, or the first open one of a rule.
  public func voldoe(_ doel: Termijndoel, op dag: Datum?) throws -> Uitslag {
    let op = dag ?? omstandigheden.vandaag
    let termijnen = try gang.weergaven.termijnrijen(van: .team).map(\.termijn)
    let open = termijnen.filter { $0.status(per: op).isOpen }
      .sorted { ($0.vervaldag, $0.id.description) < ($1.vervaldag, $1.id.description) }
    let gevonden: Termijn?
    switch doel {
    case .termijn(let id): gevonden = termijnen.first { $0.id == id }
    case .regel(let regel):
      let vanDeze = open.filter { $0.id.regel == regel }
      gevonden = vanDeze.first { $0.begin <= op } ?? vanDeze.first
    }
    guard let termijn = gevonden else {
      throw Dossierfout.nietEenduidig(
        wat: "de termijn van het team", keuzes: open.map(\.id.description))
    }
    try voldoe(termijn, op: op)
    return Uitslag()
  }

  /// Records what a comparison with the SWV found; the term of its quarter is met with it.
  public func legVast(_ vergelijking: Swvaantallen) throws -> Uitslag {
    let op = omstandigheden.vandaag
    try besluit(
      BewakingAggregaat.self, .bewaking,
      BewakingCommand(.legVast(vergelijking), omstandigheden.handeling(op: op)), op: op)
    let lopend = try gang.weergaven.termijnrijen(van: .team).map(\.termijn)
      .filter { $0.id.regel == .swvVergelijking && $0.begin <= op && $0.status(per: op).isOpen }
      .min { $0.vervaldag < $1.vervaldag }
    if let lopend { try voldoe(lopend, op: op) }
    return Uitslag()
  }

  private func voldoe(_ termijn: Termijn, op: Datum) throws {
    try besluit(
      BewakingAggregaat.self, .bewaking,
      BewakingCommand(
        .voldoe(termijn.id, begin: termijn.begin), omstandigheden.handeling(op: op)), op: op)
  }
}
