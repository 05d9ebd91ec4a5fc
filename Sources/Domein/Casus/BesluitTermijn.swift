import Kalender

/// Acts of a person on a term.
extension CasusBesluit {
  func schortOp(_ doel: Termijndoel, _ reden: String) throws(CasusWeigering) -> [CasusGebeurtenis] {
    let termijn = try termijn(doel)
    guard !reden.isEmpty else { throw .tekstOntbreekt(veld: "reden") }
    guard handeling.op >= termijn.begin else {
      throw .opschortingVoorBegin(termijn.id, op: handeling.op, begin: termijn.begin)
    }
    if termijn.opgeschortVanaf != nil { return [] }
    return [.termijn(.termijnOpgeschort(termijn: termijn.id, reden: reden))]
  }

  func hervat(_ doel: Termijndoel) throws(CasusWeigering) -> [CasusGebeurtenis] {
    let termijn = try termijn(doel)
    guard let vanaf = termijn.opgeschortVanaf else { return [] }
    guard handeling.op >= vanaf else {
      throw .dagVoorHandeling(veld: "op", dag: handeling.op, op: vanaf)
    }
    return [.termijn(.termijnHervat(termijn: termijn.id))]
  }

  func verleng(
    _ doel: Termijndoel, _ met: Duur, _ reden: String
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    let termijn = try termijn(doel)
    guard !reden.isEmpty else { throw .tekstOntbreekt(veld: "reden") }
    return [.termijn(.termijnVerlengd(termijn: termijn.id, met: met, reden: reden))]
  }

  func stelVast(
    _ doel: Termijndoel, _ datum: Datum, _ reden: String
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    let termijn = try termijn(doel)
    guard !reden.isEmpty else { throw .tekstOntbreekt(veld: "reden") }
    guard datum >= termijn.begin else {
      throw .vaststellingVoorBegin(termijn.id, datum: datum, begin: termijn.begin)
    }
    if termijn.vastgesteld == datum { return [] }
    return [.termijn(.termijnVastgesteld(termijn: termijn.id, datum: datum, reden: reden))]
  }

  func verplaats(
    _ doel: Termijndoel, _ versie: Datum, _ reden: String
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    let termijn = try termijn(doel)
    guard !reden.isEmpty else { throw .tekstOntbreekt(veld: "reden") }
    if termijn.regel.geldigVanaf == versie { return [] }
    return [.termijn(.termijnVerplaatst(termijn: termijn.id, versie: versie, reden: reden))]
  }

  /// The one term that is meant.
  ///
  /// A rule's name serves where one of its terms runs.
  private func termijn(_ doel: Termijndoel) throws(CasusWeigering) -> Termijn {
    switch doel {
    case .termijn(let id):
      guard let termijn = termijnen.first(where: { $0.id == id }) else {
        throw .onbekendeTermijn(doel, bekend: bekendeTermijnen)
      }
      return try lopend(termijn)
    case .regel(let regel):
      let alle = termijnen.filter { $0.id.regel == regel }
      let lopende = alle.filter { $0.status(per: handeling.op).isOpen }
      if lopende.count > 1 { throw .meerdereTermijnen(regel, lopende.map(\.id)) }
      if let termijn = lopende.first { return termijn }
      guard let laatste = alle.last else {
        throw .onbekendeTermijn(doel, bekend: bekendeTermijnen)
      }
      return try lopend(laatste)
    }
  }

  private func lopend(_ termijn: Termijn) throws(CasusWeigering) -> Termijn {
    guard let einde = termijn.geeindigdOp, einde <= handeling.op else { return termijn }
    throw .termijnGeeindigd(termijn.id, op: einde)
  }

  private var bekendeTermijnen: [TermijnID] {
    termijnen.filter { $0.status(per: handeling.op).isOpen }.map(\.id)
  }
}
