public import Kalender

/// What happens to a melding.
public enum MeldingGebeurtenis: Equatable, Sendable {
  /// A school's report came in.
  case meldingOntvangen(
    nummer: Meldingnummer, jongere: Jongerenummer, gegevens: Meldinggegevens)
  /// The school corrected its report.
  case meldingGewijzigd(gegevens: Meldinggegevens)
  /// The school withdrew its report.
  case meldingIngetrokken
  /// It was joined to a casus by the triage rule.
  case meldingGekoppeld(casus: Casusnummer)
  /// Someone assessed it.
  case meldingBeoordeeld(oordeel: Meldingsoordeel, casus: Casusnummer?, reden: String)
  /// It was closed, with the reason of the legal list.
  case meldingGesloten(reden: Sluitreden, toelichting: String)
  /// A term of it escalated.
  case termijnGeescaleerd(Escalatie)
  /// DUO was told how it stands.
  case meldingTeruggemeld(Terugmelding)
}

/// A command to a melding.
public typealias MeldingCommand = Command<MeldingOpdracht>

/// What someone wants to record about a melding.
public enum MeldingOpdracht: Equatable, Sendable {
  /// Take in a report under a number the program gave out.
  case ontvang(nummer: Meldingnummer, jongere: Jongerenummer, gegevens: Meldinggegevens)
  /// Take over a correction by the school.
  case wijzig(gegevens: Meldinggegevens)
  /// Take over a withdrawal by the school.
  case trekIn
  /// Join it to a casus by the triage rule.
  case koppel(casus: Casusnummer)
  /// Record an assessment.
  case beoordeel(oordeel: Meldingsoordeel, casus: Casusnummer?, reden: String)
  /// Close it.
  case sluit(reden: Sluitreden, toelichting: String)
  /// Record an escalation.
  case escaleer(Escalatie)
  /// Record that DUO was told.
  case meldTerug(Terugmelding)
}

/// Why a command to a melding is refused, in the order in which it is checked.
public enum MeldingWeigering: Weigering {
  case onbekendeMelding
  case opInToekomst(op: Datum, vandaag: Datum)
  case alOntvangen
  case meldingInToekomst(datumMelding: Datum, vandaag: Datum)
  case begindatumNaMelding(begindatum: Datum, datumMelding: Datum)
  case eindeVoorBegin(begindatum: Datum, einddatum: Datum)
  case soortNietTeMelden(Verzuimsoort)
  case meldingIngetrokken(op: Datum)
  case meldingGesloten(op: Datum)
  case redenOntbreekt
  case casusOntbreekt
  case reedsBeoordeeld(Meldingsoordeel)

  /// What kind of refusal it is.
  public var aard: Weigeringsaard {
    switch self {
    case .onbekendeMelding, .opInToekomst, .meldingInToekomst, .begindatumNaMelding,
      .eindeVoorBegin, .soortNietTeMelden, .redenOntbreekt, .casusOntbreekt:
      .ongeldigGegeven
    case .alOntvangen, .meldingIngetrokken, .meldingGesloten, .reedsBeoordeeld: .regel
    }
  }

  /// What was wrong and what is allowed.
  public var melding: String {
    switch self {
    case .onbekendeMelding: "deze melding is niet bekend in het dossier"
    case .opInToekomst(let op, let vandaag):
      "de dag \(op.kort) ligt in de toekomst; vandaag is \(vandaag.kort)"
    case .alOntvangen: "deze melding staat al in het dossier"
    case .meldingInToekomst(let dag, let vandaag):
      "de datum van de melding \(dag.kort) ligt in de toekomst; vandaag is \(vandaag.kort)"
    case .begindatumNaMelding(let begin, let dag):
      "de begindatum \(begin.kort) ligt na de datum van de melding \(dag.kort)"
    case .eindeVoorBegin(let begin, let einde):
      "de einddatum \(einde.kort) ligt voor de begindatum \(begin.kort)"
    case .soortNietTeMelden(let soort): "\(soort.omschrijving) kan een school niet melden"
    case .meldingIngetrokken(let op): "de school trok deze melding in op \(op.kort)"
    case .meldingGesloten(let op): "deze melding is gesloten op \(op.kort)"
    case .redenOntbreekt: "een beoordeling vraagt om een reden"
    case .casusOntbreekt: "zeg bij welke casus de melding hoort (--casus)"
    case .reedsBeoordeeld(let oordeel):
      "deze melding is al beoordeeld: \(oordeel.omschrijving);"
        + " gebruik corrigeer om dat te herstellen"
    }
  }

  /// The rule and its source.
  public var bron: String? {
    switch self {
    case .alOntvangen: "een melding heeft één meldingsnummer"
    case .meldingIngetrokken, .meldingGesloten, .reedsBeoordeeld:
      "Besluit verzuimmelding: status van een melding"
    case .onbekendeMelding, .opInToekomst, .meldingInToekomst, .begindatumNaMelding,
      .eindeVoorBegin, .soortNietTeMelden, .redenOntbreekt, .casusOntbreekt:
      nil
    }
  }
}

/// The melding as an aggregate, apart from the casus it may lead to.
///
/// Requirements:
/// 1. It is received once; a report lies not in the future and begins not after it was made.
/// 2. A withdrawn or closed melding is not assessed any more.
/// 3. An assessment has a reason, and a casus unless it is ter kennisneming.
/// 4. A doorverwijzing never changes its status.
public enum MeldingDecider: Decider {
  /// The state before the first event.
  public static let initial = Melding()

  /// Takes an event into the state.
  public static func evolve(_ melding: inout Melding, _ feit: Feit<MeldingGebeurtenis>) {
    switch feit.event {
    case .meldingOntvangen(let nummer, let jongere, let gegevens):
      melding.nummer = nummer
      melding.id = feit.identiteit
      melding.jongere = jongere
      melding.ontvangenOp = feit.op
      melding.gegevens = gegevens
      if gegevens.status == .ingetrokken { melding.ingetrokkenOp = feit.op }
    case .meldingGewijzigd(let gegevens):
      melding.gegevens = gegevens
      melding.ingetrokkenOp = gegevens.status == .ingetrokken ? feit.op : nil
    case .meldingIngetrokken:
      melding.ingetrokkenOp = feit.op
    case .meldingGekoppeld(let casus):
      melding.casus = casus
    case .meldingBeoordeeld(let oordeel, let casus, _):
      melding.oordeel = oordeel
      melding.beoordeeldOp = feit.op
      if let casus { melding.casus = casus }
    case .meldingGesloten(let reden, _):
      melding.sluitreden = reden
      melding.geslotenOp = feit.op
    case .termijnGeescaleerd(let escalatie):
      melding.escalaties.append(escalatie)
    case .meldingTeruggemeld(let terugmelding): melding.teruggemeld = terugmelding
    }
  }

  /// A melding begins with its receipt.
  public static func isBegin(_ event: MeldingGebeurtenis) -> Bool {
    if case .meldingOntvangen = event { return true }
    return false
  }

  /// The events a command leads to.
  public static func decide(
    _ command: MeldingCommand, _ melding: Melding
  ) throws(MeldingWeigering) -> [MeldingGebeurtenis] {
    let handeling = command.handeling
    if case .ontvang(let nummer, let jongere, let gegevens) = command.opdracht {
      guard melding.nummer == nil else { throw .alOntvangen }
      try toets(gegevens, handeling)
      return [.meldingOntvangen(nummer: nummer, jongere: jongere, gegevens: gegevens)]
    }
    guard melding.nummer != nil, let bekend = melding.gegevens else { throw .onbekendeMelding }
    guard !handeling.ligtInToekomst else {
      throw .opInToekomst(op: handeling.op, vandaag: handeling.vandaag)
    }
    switch command.opdracht {
    case .ontvang: return []
    case .wijzig(let gegevens):
      try toets(gegevens, handeling)
      return gegevens == bekend ? [] : [.meldingGewijzigd(gegevens: gegevens)]
    case .trekIn: return melding.ingetrokkenOp == nil ? [.meldingIngetrokken] : []
    case .koppel(let casus):
      return melding.casus == casus ? [] : [.meldingGekoppeld(casus: casus)]
    case .beoordeel(let oordeel, let casus, let reden):
      return try beoordeel(melding, oordeel, casus, reden)
    case .sluit(let reden, let toelichting): return try sluit(melding, reden, toelichting)
    case .escaleer(let escalatie):
      return melding.escalaties.contains(escalatie) ? [] : [.termijnGeescaleerd(escalatie)]
    case .meldTerug(let terugmelding):
      return melding.teruggemeld?.stand == terugmelding.stand
        ? [] : [.meldingTeruggemeld(terugmelding)]
    }
  }

  private static func toets(
    _ gegevens: Meldinggegevens, _ handeling: Handeling
  ) throws(MeldingWeigering) {
    guard gegevens.datumMelding <= handeling.vandaag else {
      throw .meldingInToekomst(datumMelding: gegevens.datumMelding, vandaag: handeling.vandaag)
    }
    guard gegevens.begindatum <= gegevens.datumMelding else {
      throw .begindatumNaMelding(
        begindatum: gegevens.begindatum, datumMelding: gegevens.datumMelding)
    }
    if let einddatum = gegevens.einddatum, einddatum < gegevens.begindatum {
      throw .eindeVoorBegin(begindatum: gegevens.begindatum, einddatum: einddatum)
    }
    guard gegevens.soort.isTeMelden else { throw .soortNietTeMelden(gegevens.soort) }
  }

  private static func beoordeel(
    _ melding: Melding, _ oordeel: Meldingsoordeel, _ casus: Casusnummer?, _ reden: String
  ) throws(MeldingWeigering) -> [MeldingGebeurtenis] {
    if let op = melding.ingetrokkenOp { throw .meldingIngetrokken(op: op) }
    if let op = melding.geslotenOp { throw .meldingGesloten(op: op) }
    guard !reden.isEmpty else { throw .redenOntbreekt }
    guard oordeel == .terKennisneming || casus != nil else { throw .casusOntbreekt }
    if let eerder = melding.oordeel {
      if eerder == oordeel, casus == nil || casus == melding.casus { return [] }
      throw .reedsBeoordeeld(eerder)
    }
    return [.meldingBeoordeeld(oordeel: oordeel, casus: casus, reden: reden)]
  }

  private static func sluit(
    _ melding: Melding, _ reden: Sluitreden, _ toelichting: String
  ) throws(MeldingWeigering) -> [MeldingGebeurtenis] {
    if let op = melding.ingetrokkenOp { throw .meldingIngetrokken(op: op) }
    if let op = melding.geslotenOp {
      if melding.sluitreden == reden { return [] }
      throw .meldingGesloten(op: op)
    }
    return [.meldingGesloten(reden: reden, toelichting: toelichting)]
  }
}
