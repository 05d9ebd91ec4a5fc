import Kalender

/// The meeting as an aggregate.
///
/// Requirements:
/// 1. A meeting may lie in the future, but nothing is decided before it is held.
/// 2. A meeting that was called off takes no acts.
/// 3. A closed casus comes on no agenda; only what is on the agenda is decided about.
/// 4. Whoever was not heard, there is a reason for it.
/// 5. What was decided about stays on the agenda.
/// 6. What already holds is not recorded again.
public enum OverlegDecider: Decider {
  /// The state before the first event.
  public static let initial = Overleg()

  /// How many minutes a meeting may last.
  static let duren = 1...720

  /// Takes an event into the state.
  public static func evolve(_ overleg: inout Overleg, _ feit: Feit<OverlegGebeurtenis>) {
    overleg.neemOp(feit)
  }

  /// A meeting begins with its planning.
  public static func isBegin(_ event: OverlegGebeurtenis) -> Bool {
    if case .overlegGepland = event { return true }
    return false
  }

  /// Also: what is said about a casus rests on its place on the agenda.
  public static func zonderSteun(_ feiten: [Feit<OverlegGebeurtenis>]) -> [Gebeurtenisnummer] {
    var geagendeerd: Set<Casusnummer> = []
    var los: [Gebeurtenisnummer] = []
    for feit in feiten {
      switch feit.event {
      case .casusGeagendeerd(let casus, _): geagendeerd.insert(casus)
      case .casusVanAgenda(let casus, _):
        if !geagendeerd.contains(casus) { los.append(feit.nummer) }
      case .besluitGenomen(let inhoud):
        if !geagendeerd.contains(inhoud.casus) { los.append(feit.nummer) }
      case .verslagVastgelegd(let besproken, _, _):
        if !geagendeerd.isSuperset(of: besproken) { los.append(feit.nummer) }
      case .overlegGepland, .overlegGewijzigd, .overlegAfgezegd, .termijnGeescaleerd: continue
      }
    }
    return Set(zonderGenoemde(feiten) + los).sorted()
  }

  /// The events a command leads to.
  public static func decide(
    _ command: OverlegCommand, _ overleg: Overleg
  ) throws(OverlegWeigering) -> [OverlegGebeurtenis] {
    let handeling = command.handeling
    guard overleg.isBekend || command.opdracht.opent else { throw .onbekendOverleg }
    guard !handeling.ligtInToekomst else {
      throw .opInToekomst(op: handeling.op, vandaag: handeling.vandaag)
    }
    if command.opdracht.opent, let nummer = overleg.nummer { throw .overlegBestaatAl(nummer) }
    if let op = overleg.afgezegdOp, !command.opdracht.magNaAfzegging {
      throw .overlegAfgezegd(op: op)
    }
    let besluit = OverlegBesluit(
      overleg: overleg, handeling: handeling, gesloten: command.gesloten)
    return try besluit.neem(command.opdracht)
  }
}

/// The decisions about one meeting.
private struct OverlegBesluit {
  let overleg: Overleg
  let handeling: Handeling
  let gesloten: [Casusnummer: Sluiting]

  func neem(_ opdracht: OverlegOpdracht) throws(OverlegWeigering) -> [OverlegGebeurtenis] {
    switch opdracht {
    case .plan(let nummer, let gegevens, let agenda):
      try toets(gegevens)
      var events: [OverlegGebeurtenis] = [.overlegGepland(nummer: nummer, gegevens: gegevens)]
      for punt in agenda { events += try agendeer(punt) }
      return events
    case .wijzig(let gegevens):
      try toets(gegevens)
      if let op = overleg.verslagenOp, op < gegevens.datum {
        throw .voorOverleg(op: op, datum: gegevens.datum)
      }
      return overleg.gegevens == gegevens ? [] : [.overlegGewijzigd(gegevens: gegevens)]
    case .zegAf(let reden):
      if overleg.afgezegdOp != nil { return [] }
      guard !reden.isEmpty else { throw .tekstOntbreekt(veld: "reden") }
      return [.overlegAfgezegd(reden: reden)]
    case .agendeer(let punt): return try agendeer(punt)
    case .haalVanAgenda(let casus, let reden): return try haalVanAgenda(casus, reden)
    case .besluit(let inhoud): return try besluit(inhoud)
    case .legVerslagVast(let besproken, let aanwezig, let tekst):
      return try legVerslagVast(besproken, aanwezig, tekst)
    case .escaleer(let escalatie):
      return overleg.escalaties.contains(escalatie) ? [] : [.termijnGeescaleerd(escalatie)]
    }
  }

  private func toets(_ gegevens: Overleggegevens) throws(OverlegWeigering) {
    guard OverlegDecider.duren ~= gegevens.duur else { throw .duurBuitenGrens(gegevens.duur) }
    if let tijd = gegevens.tijd {
      guard tijd.bestaat(op: gegevens.datum) else { throw .tijdBestaatNiet(tijd, gegevens.datum) }
      guard Kloktijd(minuten: tijd.minuten + gegevens.duur) != nil else {
        throw .voorbijMiddernacht(tijd, duur: gegevens.duur)
      }
    }
    if gegevens.soort == .kernteam, gegevens.school == nil { throw .kernteamZonderSchool }
  }

  private func agendeer(_ punt: Agendering) throws(OverlegWeigering) -> [OverlegGebeurtenis] {
    if let sluiting = gesloten[punt.casus] {
      throw .casusGesloten(punt.casus, op: sluiting.op, reden: sluiting.reden)
    }
    if let eerder = overleg.agenda.first(where: { $0.casus == punt.casus }),
      punt.vraag.isEmpty || eerder.vraag == punt.vraag
    {
      return []
    }
    return [.casusGeagendeerd(casus: punt.casus, vraag: punt.vraag)]
  }

  private func haalVanAgenda(
    _ casus: Casusnummer, _ reden: String
  ) throws(OverlegWeigering) -> [OverlegGebeurtenis] {
    guard overleg.agendeert(casus) else {
      if overleg.punten.contains(where: { $0.casus == casus }) { return [] }
      throw .casusNietOpAgenda(casus)
    }
    guard !reden.isEmpty else { throw .tekstOntbreekt(veld: "reden") }
    guard !overleg.besprak(casus) else { throw .alBesloten(casus) }
    return [.casusVanAgenda(casus: casus, reden: reden)]
  }

  private func besluit(
    _ inhoud: Besluitinhoud
  ) throws(OverlegWeigering) -> [OverlegGebeurtenis] {
    try toetsBespreking([inhoud.casus])
    guard !inhoud.tekst.isEmpty else { throw .tekstOntbreekt(veld: "tekst") }
    guard inhoud.uiterlijk >= handeling.op else {
      throw .dagVoorHandeling(dag: inhoud.uiterlijk, op: handeling.op)
    }
    let isNietGehoord = inhoud.oudersGehoord == false || inhoud.jongereGehoord == false
    guard !isNietGehoord || !inhoud.waaromNiet.isEmpty else { throw .waaromNietOntbreekt }
    let isBekend = overleg.besluiten.contains {
      $0.op == handeling.op
        && $0.inhoud.met(afspraak: inhoud.afspraak, aanwezig: inhoud.aanwezig) == inhoud
    }
    return isBekend ? [] : [.besluitGenomen(inhoud)]
  }

  private func legVerslagVast(
    _ besproken: [Casusnummer], _ aanwezig: [Medewerkercode], _ tekst: String
  ) throws(OverlegWeigering) -> [OverlegGebeurtenis] {
    try toetsBespreking(besproken)
    guard !tekst.isEmpty else { throw .tekstOntbreekt(veld: "tekst") }
    let isBekend = overleg.verslagen.contains {
      $0.op == handeling.op && $0.besproken == besproken && $0.tekst == tekst
    }
    if isBekend { return [] }
    return [.verslagVastgelegd(besproken: besproken, aanwezig: aanwezig, tekst: tekst)]
  }

  /// What is said about casussen is said at the table, about what is on it.
  private func toetsBespreking(_ casussen: [Casusnummer]) throws(OverlegWeigering) {
    for casus in casussen where !overleg.agendeert(casus) { throw .casusNietOpAgenda(casus) }
    if let datum = overleg.gegevens?.datum, handeling.op < datum {
      throw .voorOverleg(op: handeling.op, datum: datum)
    }
  }
}
