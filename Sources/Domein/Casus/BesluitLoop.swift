import Kalender

/// Phase, closing and reopening.
extension CasusBesluit {
  /// *Pas toe of leg uit*: a late fact must fit between the phases before and after it.
  func wisselFase(_ fase: Fase, _ motivering: String?) throws(CasusWeigering) -> [CasusGebeurtenis]
  {
    let eerder = casus.fasen.last { $0.op <= handeling.op }
    let van = eerder?.fase ?? .waarnemen
    if van == fase { return [] }
    let uitgelegd = motivering?.isEmpty == false
    guard uitgelegd || van.gaatDirectOverIn(fase) else {
      throw .motiveringOntbreekt(van: van, naar: fase)
    }
    if let later = casus.fasen.first(where: { $0.op > handeling.op }), !uitgelegd,
      later.motivering == nil, !fase.gaatDirectOverIn(later.fase)
    {
      throw .motiveringOntbreekt(van: fase, naar: later.fase)
    }
    return [.loop(.faseGewijzigd(fase: fase, motivering: uitgelegd ? motivering : nil))]
  }

  func sluit(_ reden: Sluitreden, _ tekst: String) throws(CasusWeigering) -> [CasusGebeurtenis] {
    if let sluiting = casus.sluiting {
      if sluiting.reden == reden { return [] }
      throw .casusGesloten(op: sluiting.op, reden: sluiting.reden)
    }
    if let opening = casus.opening, handeling.op < opening.op {
      throw .sluitingVoorOpening(op: handeling.op, opening: opening.op)
    }
    return [.loop(.casusGesloten(reden: reden, tekst: tekst))]
  }

  func heropen(_ reden: String) throws(CasusWeigering) -> [CasusGebeurtenis] {
    guard casus.sluiting != nil else { return [] }
    guard !reden.isEmpty else { throw .tekstOntbreekt(veld: "reden") }
    return [.loop(.casusHeropend(reden: reden))]
  }
}
