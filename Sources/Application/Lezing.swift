public import Domein
public import EventLog
public import Kalender
public import ReadModels

/// The two axes of every question: what held on a day, as it was known at a moment.
public struct Assen: Equatable, Sendable {
  /// The day.
  public let per: Datum
  /// The last event that counts; nil for all that is known.
  public let bekendOp: Gebeurtenisnummer?

  /// Sets the axes.
  public init(per: Datum, bekendOp: Gebeurtenisnummer? = nil) {
    self.per = per
    self.bekendOp = bekendOp
  }
}

/// A question to a dossier, along both axes.
///
/// A question about now is answered from the rows; one about another day or another moment folds
/// each casus up to there, with the same functions that made the rows.
public final class Lezing {
  /// The axes.
  public let assen: Assen
  /// Whose questions these are; nil when anyone may see everything.
  public internal(set) var lezer: Lezer?
  let sessie: Sessie
  let gang: any Leesgang
  let isNu: Bool
  /// Settings, rules and calendars of the moment that is asked about, once derived.
  private var toen: Omgeving?
  /// Files that were left out because their use is restricted.
  public internal(set) var beperkt: Set<Jongerenummer> = []

  /// Asks along the axes.
  public init(_ gang: any Leesgang, _ omstandigheden: Omstandigheden, _ assen: Assen) throws {
    self.gang = gang
    self.assen = assen
    sessie = try Sessie(gang, omstandigheden)
    let laatste = try gang.log.lastRecorded().flatMap { Tijdstip(iso: $0) }
    let laatsteDag = laatste?.nederlandseDag ?? assen.per
    isNu = assen.bekendOp == nil && assen.per >= laatsteDag
  }

  /// The end of the log, whatever the axes.
  public func kop() throws -> Head { try gang.log.head() }

  /// Settings, rules and calendars as they were known.
  public func omgeving() throws -> Omgeving {
    guard let bekendOp = assen.bekendOp else { return try sessie.omgeving() }
    if let toen { return toen }
    let verloop = try sessie.verloop(InstellingAggregaat.self, .instelling)
    let regios = try partnerrijen().reduce(into: [Vestiging: Regio]()) { regios, rij in
      if let school = Vestiging(rij.code.tekst) { regios[school] = rij.gegevens.regio }
    }
    let omgeving = Omgeving(
      verloop.toestand(per: nil, bekendOp: bekendOp), regios: regios,
      functionarissen: try functionarissen())
    toen = omgeving
    return omgeving
  }

  /// The rows of the casussen that were open, or of all.
  public func casusrijen(_ keuze: Casuskeuze) throws -> [Casusrij] {
    if isNu { return try zonderBeperkte(gang.weergaven.casusrijen(keuze)) { $0.jongere } }
    return try alleCasussen().map(\.casus).filter { past($0, keuze) }
  }

  /// Terms with their holder: of one casus, or of everyone.
  public func termijnrijen(_ casus: Casusnummer?, alleenOpen: Bool) throws -> [Termijnrij] {
    if let casus { return try casusrijen(casus)?.termijnen ?? [] }
    if isNu {
      return try zonderBeperkte(
        gang.weergaven.termijnrijen(openOp: alleenOpen ? assen.per : nil)
      ) { $0.jongere }
      .filter { !verbergt($0.termijn.id.regel.feitsoort) }
    }
    return try alleCasussen().flatMap(\.termijnen) + alleMeldingen().flatMap(\.termijnen)
      + overigeTermijnen()
  }

  /// Everything the rows hold about one casus; nil when it did not exist by then.
  public func casusrijen(_ nummer: Casusnummer) throws -> Casusrijen? {
    guard let beeld = try beeld(nummer) else { return nil }
    return Casusrijen(
      beeld.casus, beeld.jongere, versie: beeld.versie, omgeving: try omgeving().termijnen)
  }

  /// A casus with its jongere, folded along the axes; nil when it did not exist by then.
  public func beeld(_ nummer: Casusnummer) throws -> Casusbeeld? {
    let verloop = try sessie.casus(nummer)
    var casus = verloop.toestand(per: assen.per, bekendOp: assen.bekendOp)
    if verbergt(.maatregelen) { casus = casus.zonderMaatregelen }
    guard let opening = casus.opening, try isToonbaar(opening.jongere) else { return nil }
    let weg = try sessie.persoon(opening.jongere).bewaring.politieTot
    casus = casus.zonderPolitiekant(tot: weg)
    let jongere = try sessie.persoon(
      opening.jongere, per: assen.per, bekendOp: assen.bekendOp)
    let versie =
      assen.bekendOp == nil
      ? verloop.versie : verloop.geldig(per: nil, bekendOp: assen.bekendOp).count
    return Casusbeeld(
      casus: casus, jongere: jongere, verloop: verloop, versie: versie,
      vernietigd: weg.map(verloop.politiekant) ?? [])
  }

  /// A jongere, folded along the axes; nil when unknown.
  public func jongere(_ nummer: Jongerenummer) throws -> Jongere? {
    guard try isToonbaar(nummer) else { return nil }
    let toestand = try sessie.persoon(nummer, per: assen.per, bekendOp: assen.bekendOp)
    return toestand.isBekend ? toestand : nil
  }

  /// A melding, folded along the axes; nil when it had not come by then.
  public func melding(_ nummer: Meldingnummer) throws -> Melding? {
    let toestand = try sessie.melding(nummer).toestand(per: assen.per, bekendOp: assen.bekendOp)
    if let jongere = toestand.jongere, try !isToonbaar(jongere) { return nil }
    return toestand.nummer == nil ? nil : toestand
  }

  /// The entry under which a jongere is found: itself, or the one it went up in.
  public func hoofd(_ nummer: Jongerenummer) throws -> Jongerenummer {
    try sessie.hoofd(nummer, bekendOp: assen.bekendOp)
  }

  /// Meldingen; only those that wait where asked.
  public func meldingrijen(alleenWachtend: Bool) throws -> [Meldingrij] {
    if isNu {
      return try zonderBeperkte(gang.weergaven.meldingrijen(alleenWachtend: alleenWachtend)) {
        $0.jongere
      }
    }
    let rijen = try alleMeldingen().map(\.melding)
    if alleenWachtend { return rijen.filter(\.wacht) }
    let gesloten = Set(
      try casusrijen(Casuskeuze()).filter { $0.geslotenOp != nil }.map(\.casus))
    return rijen.map { $0.metGesloten(gesloten) }
  }

  private func alleCasussen() throws -> [Casusrijen] {
    try gang.log.streams(beginningWith: String(Casusnummer.letter)).compactMap { naam in
      guard let nummer = Casusnummer(naam.text) else { return nil }
      return try casusrijen(nummer)
    }
  }

  /// Terms that lie with a jongere, a meeting or the team.
  private func overigeTermijnen() throws -> [Termijnrij] {
    let omgeving = try omgeving()
    let vanJongeren = try personen().flatMap {
      Jongererijen($0, versie: 0, omgeving: omgeving.termijnen)?.termijnen ?? []
    }
    return try vanJongeren + overlegtermijnen() + teamtermijnen(omgeving)
  }

  /// Terms of the team; none before the dossier was made.
  private func teamtermijnen(_ omgeving: Omgeving) throws -> [Termijnrij] {
    guard let gemaaktOp = omgeving.instellingen.gemaaktOp, gemaaktOp <= assen.per else {
      return []
    }
    let bewaking = try sessie.verloop(BewakingAggregaat.self, .bewaking)
      .toestand(per: assen.per, bekendOp: assen.bekendOp)
    return Teamrijen.termijnen(omgeving.instellingen, bewaking, omgeving: omgeving.termijnen)
  }

  private func alleMeldingen() throws -> [Meldingrijen] {
    try gang.log.streams(beginningWith: String(Meldingnummer.letter)).compactMap { naam in
      try Meldingnummer(naam.text).flatMap { try meldingrijen($0) }
    }
  }

  /// Everything the rows hold about one melding; nil when it had not come by then.
  func meldingrijen(_ nummer: Meldingnummer) throws -> Meldingrijen? {
    guard let melding = try melding(nummer) else { return nil }
    return Meldingrijen(
      melding, versie: try sessie.melding(nummer).versie, omgeving: try omgeving().termijnen,
      van: try melding.jongere.map { try sessie.hoofd($0, bekendOp: assen.bekendOp) })
  }

  private func past(_ rij: Casusrij, _ keuze: Casuskeuze) -> Bool {
    (!keuze.alleenOpen || rij.isOpen(op: assen.per))
      && (keuze.behandelaar == nil || keuze.behandelaar == rij.behandelaar)
      && (!keuze.zonderBehandelaar || rij.behandelaar == nil)
      && (keuze.school == nil || keuze.school == rij.school)
  }
}

/// A casus with everything around it, for `casus toon` and the agenda.
public struct Casusbeeld: Sendable {
  /// The casus.
  public let casus: Casus
  /// Its jongere.
  public let jongere: Jongere
  /// Its events, withdrawn ones too.
  public let verloop: Verloop<CasusDecider>
  /// Version of its stream.
  public let versie: Int
  /// Entries that were destroyed as one side of the file: not shown any more.
  public let vernietigd: Set<Gebeurtenisnummer>
}

/// A term with the steps by which its date came about.
public struct Termijnuitlegging: Sendable {
  /// The term.
  public let termijn: Termijn
  /// The steps, in order of reasoning.
  public let stappen: [Rekenstap]
  /// What would change the date, in words.
  public let verandert: [String]
}

extension Lezing {
  /// Every term of a casus with its steps, soonest first.
  public func uitleg(_ nummer: Casusnummer) throws -> [Termijnuitlegging] {
    guard let beeld = try beeld(nummer), let rijen = try casusrijen(nummer) else { return [] }
    let omgeving = try omgeving().termijnen
    let kalender = omgeving.kalenders.kalender(voor: rijen.casus.school)
    let bouw = Termijnbouw(omgeving: omgeving, kalender: kalender)
    return beeld.casus.termijnaanvangen(
      beeld.jongere, kalender, omgeving.terugval, vertrokken: omgeving.vertrokken
    ).compactMap { aanvang in
      var lijst = Stappenlijst()
      let termijn = bouw.termijn(aanvang, ingrepen: beeld.casus.ingrepen, stappen: &lijst)
      if termijn.isOngemerkt { return nil }
      return Termijnuitlegging(
        termijn: termijn, stappen: lijst.stappen, verandert: Self.verandert(termijn))
    }.sorted {
      ($0.termijn.vervaldag, $0.termijn.id.description)
        < ($1.termijn.vervaldag, $1.termijn.id.description)
    }
  }

  private static func verandert(_ termijn: Termijn) -> [String] {
    var lijst = [termijn.regel.voldaanDoor + " (dan is de termijn voldaan)"]
    if termijn.regel.duur != nil { lijst.append("een ander begin dan \(termijn.begin.kort)") }
    if termijn.vastgesteld == nil {
      lijst.append("opschorten, verlengen of vaststellen, met een reden")
    } else {
      lijst.append("een nieuwe vaststelling, met een reden")
    }
    return lijst
  }

  /// The casus a question names.
  public func vind(_ verwijzing: Casusverwijzing) throws -> Casusnummer {
    try sessie.vind(verwijzing)
  }

  /// The jongere a question names.
  public func vind(_ verwijzing: Jongereverwijzing) throws -> Jongerenummer {
    try sessie.vind(verwijzing)
  }

  /// The melding a question names, by its own number or by DUO's.
  public func vindMelding(_ tekst: String) throws -> Meldingnummer {
    try sessie.vindMelding(tekst)
  }

  /// The entries of a stream up to the day, as they were known.
  public func gebeurtenissen(_ stroom: Stroom) throws -> [RecordedEvent] {
    guard let naam = StreamName(stroom.naam) else { return [] }
    let per = assen.per.iso
    let weg = try sessie.vernietigdePolitiekant(stroom)
    return zonderVerborgen(
      try gang.log.events(of: naam, upTo: assen.bekendOp.map { LogPosition($0.waarde) })
        .filter { $0.op <= per && !weg.contains(Gebeurtenisnummer($0.position.number)) })
  }

  /// The terms of each of some casussen.
  public func termijnen(van rijen: [Casusrij]) throws -> [Casusnummer: [Termijnrij]] {
    var termijnen: [Casusnummer: [Termijnrij]] = [:]
    for rij in rijen {
      termijnen[rij.casus] =
        isNu
        ? try gang.weergaven.termijnrijen(van: .casus(rij.casus))
          .filter { !verbergt($0.termijn.id.regel.feitsoort) }
        : try casusrijen(rij.casus)?.termijnen ?? []
    }
    return termijnen
  }

  /// Who handles an open casus.
  private func behandelaars() throws -> Set<Medewerkercode> {
    guard !isNu else { return Set(try gang.weergaven.behandelaars()) }
    return Set(try casusrijen(Casuskeuze(alleenOpen: true)).compactMap(\.behandelaar))
  }

  /// The open casussen of which whoever handles them or has regie is no longer in function.
  public func overdrachten() throws -> [Casusrij] {
    let weg = Set(
      try functionarissen().filter { !$0.isInFunctie(op: assen.per) }
        .compactMap(\.code))
    return try casusrijen(Casuskeuze(alleenOpen: true)).filter { rij in
      [rij.behandelaar, rij.regie].compactMap(\.self).contains(where: weg.contains)
    }
  }

  /// The open casussen someone handles, with those of whoever is replaced; for a team leader also
  /// those that nobody handles.
  public func werkvoorraad(van wie: Medewerkercode) throws -> [Casusrij] {
    let functionarissen = try functionarissen()
    let vervangen =
      functionarissen
      .filter { $0.vervanger(op: assen.per) == wie }.compactMap(\.code)
    var rijen: [Casusrij] = []
    for code in [wie] + vervangen {
      rijen += try casusrijen(Casuskeuze(alleenOpen: true, behandelaar: code))
    }
    let isLeider = functionarissen.contains { $0.code == wie && $0.gegevens.rol == .teamleider }
    guard isLeider || functionarissen.isEmpty else { return rijen }
    let actief = Set(functionarissen.filter { $0.isInFunctie(op: assen.per) }.compactMap(\.code))
    let weg = try behandelaars().filter { !functionarissen.isEmpty && !actief.contains($0) }
    let verweesd =
      try casusrijen(Casuskeuze(alleenOpen: true, zonderBehandelaar: true))
      + weg.flatMap { try casusrijen(Casuskeuze(alleenOpen: true, behandelaar: $0)) }
    return rijen
      + verweesd.filter { rij in !rijen.contains { $0.casus == rij.casus } }
      .sorted { $0.casus.tekst < $1.casus.tekst }
  }
}
