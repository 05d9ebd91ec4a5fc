import Kalender

/// Contacts, findings, agreements, plans, measures and what follows from them.
extension CasusBesluit {
  func legBevindingVast(_ tekst: String) throws(CasusWeigering) -> [CasusGebeurtenis] {
    guard !tekst.isEmpty else { throw .tekstOntbreekt(veld: "tekst") }
    return [.contact(.bevindingVastgelegd(tekst: tekst))]
  }

  func maakAfspraak(
    _ soort: Afspraaksoort, _ met: String, _ tekst: String, _ uiterlijk: Datum
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    guard uiterlijk >= handeling.op else {
      throw .dagVoorHandeling(veld: "uiterlijk", dag: uiterlijk, op: handeling.op)
    }
    return [
      .contact(.afspraakGemaakt(soort: soort, met: met, tekst: tekst, uiterlijk: uiterlijk))
    ]
  }

  func doeAfspraakAf(
    _ soort: Afspraaksoort, _ id: Gebeurtenisnummer?, _ nagekomen: Bool
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    if let id {
      guard let afspraak = casus.afspraken.first(where: { $0.id == id }) else {
        throw .onbekendeAfspraak(id)
      }
      if afspraak.nagekomen == nagekomen { return [] }
      return [.contact(.afspraakAfgedaan(afspraak: id, nagekomen: nagekomen))]
    }
    let open = casus.afspraken.filter { $0.soort == soort && $0.nagekomen == nil }
    guard let afspraak = open.first else {
      if casus.afspraken.last(where: { $0.soort == soort })?.nagekomen == nagekomen { return [] }
      throw .geenOpenAfspraak(soort)
    }
    guard open.count == 1 else { throw .meerdereAfspraken(open.map(\.id)) }
    return [.contact(.afspraakAfgedaan(afspraak: afspraak.id, nagekomen: nagekomen))]
  }

  func stelPlanVast(
    _ soort: Plansoort, _ doelen: [String], _ uiterlijk: Datum?, _ evaluatie: Datum?
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    let doelen = doelen.filter { !$0.isEmpty }
    guard !doelen.isEmpty else { throw .doelOntbreekt }
    for (veld, dag) in [("uiterlijk", uiterlijk), ("evaluatie", evaluatie)] {
      if let dag, dag < handeling.op {
        throw .dagVoorHandeling(veld: veld, dag: dag, op: handeling.op)
      }
    }
    let zelfde = casus.plannen.contains {
      $0.soort == soort && $0.doelen == doelen && $0.uiterlijk == uiterlijk
        && $0.evaluatie == evaluatie && $0.op == handeling.op
    }
    if zelfde { return [] }
    return [
      .aanpak(
        .planVastgesteld(soort: soort, doelen: doelen, uiterlijk: uiterlijk, evaluatie: evaluatie))
    ]
  }

  func evalueer(
    _ id: Gebeurtenisnummer?, _ oordelen: [Doeloordeel], _ tekst: String
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    let plan = try gekozenPlan(id)
    guard oordelen.count == plan.doelen.count else {
      throw .oordelenPassenNiet(doelen: plan.doelen.count, oordelen: oordelen.count)
    }
    if let eerder = plan.beoordeling, eerder.oordelen == oordelen, eerder.tekst == tekst,
      eerder.op == handeling.op
    {
      return []
    }
    return [.aanpak(.planGeevalueerd(plan: plan.id, oordelen: oordelen, tekst: tekst))]
  }

  private func gekozenPlan(_ id: Gebeurtenisnummer?) throws(CasusWeigering) -> Plan {
    if let id {
      guard let plan = casus.plannen.first(where: { $0.id == id }) else { throw .onbekendPlan(id) }
      return plan
    }
    guard let laatste = casus.plannen.last else { throw .geenPlan }
    return laatste
  }

  func doeMaatregelAf(
    _ soort: Maatregelsoort?, _ id: Gebeurtenisnummer?, _ resultaat: String
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    guard !resultaat.isEmpty else { throw .tekstOntbreekt(veld: "resultaat") }
    if let id {
      guard let maatregel = casus.maatregelen.first(where: { $0.id == id }) else {
        throw .onbekendeMaatregel(id)
      }
      if maatregel.resultaat == resultaat { return [] }
      return [.aanpak(.maatregelAfgedaan(maatregel: id, resultaat: resultaat))]
    }
    let open = casus.maatregelen.filter {
      $0.afgedaanOp == nil && (soort == nil || $0.soort == soort)
    }
    guard let maatregel = open.first else {
      let laatste = casus.maatregelen.last { soort == nil || $0.soort == soort }
      if laatste?.resultaat == resultaat { return [] }
      throw .geenOpenMaatregel
    }
    guard open.count == 1 else { throw .meerdereMaatregelen(open.map(\.id)) }
    return [.aanpak(.maatregelAfgedaan(maatregel: maatregel.id, resultaat: resultaat))]
  }

  /// Only a proces-verbaal is sent in, once.
  func stuurMaatregelIn(_ id: Gebeurtenisnummer?) throws(CasusWeigering) -> [CasusGebeurtenis] {
    let verbalen = casus.maatregelen.filter { $0.soort == .procesVerbaal }
    if let id, !verbalen.contains(where: { $0.id == id }) { throw .onbekendeMaatregel(id) }
    let open = verbalen.filter { $0.ingestuurdOp == nil && (id == nil || $0.id == id) }
    guard let verbaal = open.first else {
      if verbalen.contains(where: { $0.ingestuurdOp != nil }) { return [] }
      throw .geenOpenMaatregel
    }
    guard open.count == 1 else { throw .meerdereMaatregelen(open.map(\.id)) }
    return [.aanpak(.maatregelIngestuurd(maatregel: verbaal.id))]
  }
}
