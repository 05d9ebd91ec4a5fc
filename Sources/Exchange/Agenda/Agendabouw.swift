public import Application
public import Domein
public import Kalender
import ReadModels

extension Agenda {
  /// The agenda of the kernteam of a school: every open casus of a jongere who is there.
  ///
  /// - Parameters:
  ///   - lezer: who will read it; authorised absence is shown only under consent in force.
  public static func kernteam(
    _ school: Vestiging, op datum: Datum, voor lezer: Rol?, _ lezing: Lezing
  ) throws -> Agenda {
    let omgeving = try lezing.omgeving().termijnen
    let partner = try lezing.partnerrij(Partnercode(school))
    var punten: [Agendapunt] = []
    var weggelaten = Weglatingen()
    let lezers = [lezer.map(Lezer.rol) ?? .kernteam] + (lezing.lezer.map { [$0] } ?? [])
    for rij in try lezing.casusrijen(Casuskeuze(alleenOpen: true, school: school)) {
      guard let beeld = try lezing.beeld(rij.casus) else { continue }
      let zicht = Agendazicht(lezers, beeld.jongere, op: datum)
      if let reden = zicht.weglating(van: beeld) {
        weggelaten.tel(nil, reden)
        continue
      }
      punten.append(Agendapunt(beeld, rij, op: datum, omgeving, zicht, &weggelaten))
    }
    return Agenda(
      school: school, schoolnaam: partner?.gegevens.naam ?? "", datum: datum, lezer: lezer,
      leden: partner?.kernteam ?? [], punten: punten.sorted(by: Agendapunt.dringender),
      weggelaten: weggelaten.lijst)
  }
}

extension Agendapunt {
  init(
    _ beeld: Casusbeeld, _ rij: Casusrij, op dag: Datum, _ omgeving: Termijnomgeving,
    _ zicht: Agendazicht, _ weggelaten: inout Weglatingen
  ) {
    casus = rij.casus
    jongere = rij.jongere
    naam = beeld.jongere.gegevens.naam
    fase = rij.fase
    soort = rij.soort
    dagenThuis = rij.dagenThuis(per: dag)
    regie = rij.regie
    behandelaar = rij.behandelaar
    let rijen = Casusrijen(
      beeld.casus, beeld.jongere, versie: beeld.versie, omgeving: omgeving)
    termijnen = Self.termijnen(beeld, rijen?.termijnen ?? [], op: dag).filter {
      $0.termijn.id.regel != .overdracht && zicht.mag($0.termijn.id.regel.feitsoort)
    }
    doorverwijzingen = (rijen?.doorverwijzingen ?? [])
      .filter { $0.isOpen && zicht.mag($0.soort.feitsoort) }
    afspraken = (zicht.mag(.afspraken) ? beeld.casus.afspraken : [])
      .filter { $0.nagekomen == nil }
      .sorted { $0.uiterlijk < $1.uiterlijk }
      .map { Agendaafspraak(met: $0.met, tekst: $0.tekst, uiterlijk: $0.uiterlijk) }
    vraag = Self.vraag(beeld.casus, thuis: rij.dagenThuis(per: dag) > 0)
    besluit = Self.laatsteBesluit(beeld.casus, zicht)
    let feiten = beeld.agendafeiten(op: dag)
    toegestaan = feiten.filter { zicht.mag($0.feit) }
    let soorten = Set(feiten.map(\.feit))
    for feit in Feitsoort.allCases where soorten.contains(feit) && zicht.telt(feit) {
      if let reden = zicht.reden(feit) { weggelaten.tel(feit, reden) }
    }
  }

  /// What was decided last: the newest agreement, plan, offer or step up.
  private static func laatsteBesluit(_ casus: Casus, _ zicht: Agendazicht) -> String {
    let besluiten =
      casus.afspraken.map { (Feitsoort.afspraken, $0.op, "afspraak: \($0.tekst)") }
      + casus.plannen.map {
        (.plan, $0.op, "\($0.soort.omschrijving): \($0.doelen.joined(separator: "; "))")
      }
      + casus.arrangementen.map {
        ($0.soort.feitsoort, $0.op, "arrangement: \($0.soort.omschrijving)")
      }
      + casus.opschalingen.map { ($0.naar.feitsoort, $0.op, "naar \($0.naar.omschrijving)") }
    let laatste = besluiten.filter { zicht.mag($0.0) }.max { $0.1 < $1.1 }
    return laatste.map { "\($0.1.kort), \($0.2)" } ?? ""
  }

  private static func termijnen(
    _ beeld: Casusbeeld, _ rijen: [Termijnrij], op dag: Datum
  ) -> [Agendatermijn] {
    rijen.map(\.termijn).filter { $0.status(per: dag).isOpen }
      .sorted { ($0.vervaldag, $0.id.description) < ($1.vervaldag, $1.id.description) }
      .map { termijn in
        let ingrepen = beeld.casus.ingrepen.filter { $0.termijn == termijn.id }
        return Agendatermijn(
          termijn: termijn, status: termijn.status(per: dag),
          verplaatsingen: ingrepen.count + beeld.verloop.intrekkingen.count,
          gewijzigd: beeld.gewijzigd(termijn.id, ingrepen))
      }
  }

  /// What the table has to answer: the first thing that is missing, in the order that counts.
  private static func vraag(_ casus: Casus, thuis: Bool) -> String {
    if casus.regie == nil { return "Wie krijgt de regie?" }
    if thuis, !casus.informaties.contains(where: { $0.partij.isSamenwerkingsverband }) {
      return "Is het samenwerkingsverband geïnformeerd?"
    }
    guard let plan = casus.plannen.last else { return "Welk plan past bij deze jongere?" }
    if plan.beoordeling == nil, plan.evaluatie != nil { return "Werkt het plan?" }
    if thuis { return "Wat is er nodig voor een passend aanbod?" }
    return "Kan de casus dicht?"
  }

  /// Overdue before running, then the earliest day, then the longest at home.
  static func dringender(_ links: Agendapunt, _ rechts: Agendapunt) -> Bool {
    let sleutel = { (punt: Agendapunt) -> (Int, Int, String) in
      let eerste = punt.termijnen.first?.termijn.vervaldag.dagnummer ?? Int.max
      return (eerste, -punt.dagenThuis, punt.casus.tekst)
    }
    return sleutel(links) < sleutel(rechts)
  }
}

extension Casusbeeld {
  /// The instant at which a term last changed: its start, or the last act of a person on it.
  func gewijzigd(_ id: TermijnID, _ ingrepen: [Termijningreep]) -> Tijdstip {
    let nummers = Set(ingrepen.map(\.id) + [id.gebeurtenis])
    return verloop.feiten.filter { nummers.contains($0.identiteit) }.map(\.vastgelegd).max()
      ?? Tijdstip(seconden: 0)
  }
}
