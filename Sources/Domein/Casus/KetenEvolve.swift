import Kalender

extension Casus {
  /// Takes what happened around the child into the state.
  mutating func neemOp(
    _ gebeurtenis: Ketengebeurtenis, _ moment: Moment, door: Medewerkercode
  ) {
    switch gebeurtenis {
    case .doorverwijzingVerstuurd(let nummer, let naar, let soort, let reden):
      keten.doorverwijzingen.append(
        Doorverwijzing(
          id: moment.id, nummer: nummer, op: moment.op, naar: naar, soort: soort, reden: reden,
          door: door))
    case .doorverwijzingBeantwoord(let nummer, let stand, let advies, let toelichting):
      neemAntwoordOp(nummer, stand, advies, toelichting, moment)
    case .doorverwijzingIngetrokken(let nummer, let reden):
      neemAntwoordOp(nummer, .ingetrokken, nil, reden, moment)
    case .regieoverdrachtVoorgesteld(let aan):
      keten.regievoorstellen.append(Regievoorstel(id: moment.id, op: moment.op, aan: aan))
    case .regieoverdrachtAfgewezen(let id, _):
      for index in keten.regievoorstellen.indices where keten.regievoorstellen[index].id == id {
        keten.regievoorstellen[index].afgewezenOp = moment.op
      }
    case .arrangementHerzien(let id, let uitkomst, let volgende):
      for index in arrangementen.indices where arrangementen[index].id == id {
        arrangementen[index].herzieningen.append(
          Herziening(id: moment.id, op: moment.op, uitkomst: uitkomst, volgende: volgende))
      }
    case .frictiebudgetGewijzigd(let cent, let doel):
      keten.frictiebudget.append(
        Frictiemutatie(id: moment.id, op: moment.op, cent: cent, doel: doel))
    case .zorgGemeld(let soort, let aanbieder, let herziening, let terugkoppeling):
      keten.zorg.append(
        Zorgperiode(
          id: moment.id, op: moment.op, soort: soort, aanbieder: aanbieder,
          herziening: herziening, terugkoppeling: terugkoppeling))
    case .zorgTeruggekoppeld(let id, let volgende):
      for index in keten.zorg.indices where keten.zorg[index].id == id {
        keten.zorg[index].terugkoppelingen.append(
          .init(id: moment.id, op: moment.op, volgende: volgende))
      }
    case .zorgHerzien(let id, let uitkomst, let volgende):
      for index in keten.zorg.indices where keten.zorg[index].id == id {
        keten.zorg[index].herzieningen.append(
          Herziening(id: moment.id, op: moment.op, uitkomst: uitkomst, volgende: volgende))
      }
    }
  }

  private mutating func neemAntwoordOp(
    _ nummer: Doorverwijzingnummer, _ stand: Doorverwijzingstand, _ advies: Bool?,
    _ toelichting: String, _ moment: Moment
  ) {
    for index in keten.doorverwijzingen.indices
    where keten.doorverwijzingen[index].nummer == nummer {
      keten.doorverwijzingen[index].antwoorden.append(
        .init(
          id: moment.id, op: moment.op, stand: stand, advies: advies, toelichting: toelichting))
    }
  }

  /// One regisseur was appointed; the proposal it answers, or any to the same person, is met.
  mutating func belegRegie(_ bij: Medewerkercode, _ voorstel: Gebeurtenisnummer?, _ moment: Moment)
  {
    regies.append(Regie(id: moment.id, bij: bij, op: moment.op))
    for index in keten.regievoorstellen.indices where keten.regievoorstellen[index].isOpen {
      let open = keten.regievoorstellen[index]
      if open.id == voorstel || open.aan == bij {
        keten.regievoorstellen[index].aanvaardOp = moment.op
      }
    }
  }
}
