import Kalender

/// Regie: appointing, handing over, accepting, declining; and the steps up.
extension CasusBesluit {
  /// The first regisseur takes it at once, and so does whoever takes it over in person.
  ///
  /// Otherwise the present one stays until the other, or the team leader, accepts.
  func belegRegie(
    _ bij: Medewerkercode, isVacant: Bool
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    if casus.regie?.bij == bij { return [] }
    let voorstel = casus.keten.openVoorstel
    if let voorstel, voorstel.aan != bij { throw .keten(.regievoorstelOpen(aan: voorstel.aan)) }
    if casus.regie == nil || isVacant || handeling.door == bij {
      return [.loop(.regieBelegd(bij: bij, voorstel: voorstel?.id))]
    }
    return voorstel == nil ? [.keten(.regieoverdrachtVoorgesteld(aan: bij))] : []
  }

  func aanvaardRegie(_ alsTeamleider: Bool) throws(CasusWeigering) -> [CasusGebeurtenis] {
    guard let voorstel = casus.keten.openVoorstel else {
      let laatste = casus.keten.regievoorstellen.last
      if laatste?.aanvaardOp != nil, laatste?.aan == casus.regie?.bij { return [] }
      throw .keten(.geenRegievoorstel)
    }
    try toets(voorstel, alsTeamleider)
    return [.loop(.regieBelegd(bij: voorstel.aan, voorstel: voorstel.id))]
  }

  func wijsRegieAf(_ reden: String) throws(CasusWeigering) -> [CasusGebeurtenis] {
    guard let voorstel = casus.keten.openVoorstel else {
      if casus.keten.regievoorstellen.last?.afgewezenOp != nil { return [] }
      throw .keten(.geenRegievoorstel)
    }
    try toetsDag(voorstel)
    guard !reden.isEmpty else { throw .tekstOntbreekt(veld: "reden") }
    return [.keten(.regieoverdrachtAfgewezen(voorstel: voorstel.id, reden: reden))]
  }

  private func toets(
    _ voorstel: Regievoorstel, _ alsTeamleider: Bool
  ) throws(CasusWeigering) {
    guard alsTeamleider || handeling.door == voorstel.aan else {
      throw .keten(.regieVanAnder(aan: voorstel.aan))
    }
    try toetsDag(voorstel)
  }

  private func toetsDag(_ voorstel: Regievoorstel) throws(CasusWeigering) {
    guard handeling.op >= voorstel.op else {
      throw .dagVoorHandeling(veld: "op", dag: handeling.op, op: voorstel.op)
    }
  }

  /// The ladder goes step by step: whoever skips one says why.
  func schaalOp(
    _ naar: Opschaling, _ tekst: String, _ motivering: String?
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    let zelfde = casus.opschalingen.contains { $0.naar == naar && $0.op == handeling.op }
    if zelfde { return [] }
    let uitgelegd = motivering?.isEmpty == false
    if !uitgelegd, let overgeslagen = casus.overgeslagenTrede(naar, op: handeling.op) {
      throw .keten(.tredeOvergeslagen(naar: naar, overgeslagen: overgeslagen))
    }
    return [
      .aanpak(
        .casusOpgeschaald(
          naar: naar, tekst: tekst, motivering: uitgelegd ? motivering : nil))
    ]
  }
}

extension Casus {
  /// The first step of the ladder that was not taken by a day; nil when `naar` is the next.
  func overgeslagenTrede(_ naar: Opschaling, op dag: Datum) -> Opschaling? {
    guard let trede = naar.trede else { return nil }
    let bereikt = opschalingen.filter { $0.op <= dag }.compactMap(\.naar.trede).max() ?? 0
    return Opschaling.allCases.filter { $0.trede.map { $0 > bereikt && $0 < trede } ?? false }
      .min { ($0.trede ?? 0) < ($1.trede ?? 0) }
  }
}
