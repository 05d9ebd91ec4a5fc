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
  private let sessie: Sessie
  private let gang: any Leesgang
  private let isNu: Bool

  /// Asks along the axes.
  public init(_ gang: any Leesgang, _ omstandigheden: Omstandigheden, _ assen: Assen) throws {
    self.gang = gang
    self.assen = assen
    sessie = try Sessie(gang, omstandigheden)
    let laatste = try gang.laatsteTijdstip().flatMap { Tijdstip(iso: $0) }
    let laatsteDag = laatste?.nederlandseDag ?? assen.per
    isNu = assen.bekendOp == nil && assen.per >= laatsteDag
  }

  /// Settings, rules and calendars as they were known.
  public func omgeving() throws -> Omgeving {
    guard let bekendOp = assen.bekendOp else { return try sessie.omgeving() }
    let verloop = try sessie.verloop(InstellingAggregaat.self, .instelling)
    return Omgeving(verloop.toestand(per: nil, bekendOp: bekendOp))
  }

  /// The rows of the casussen that were open, or of all.
  public func casusrijen(_ keuze: Casuskeuze) throws -> [Casusrij] {
    if isNu { return try gang.weergaven.casusrijen(keuze) }
    return try alleCasussen().map(\.casus).filter { past($0, keuze) }
  }

  /// Terms with their holder: of one casus, or of everyone.
  public func termijnrijen(_ casus: Casusnummer?, alleenOpen: Bool) throws -> [Termijnrij] {
    if let casus { return try casusrijen(casus)?.termijnen ?? [] }
    if isNu { return try gang.weergaven.termijnrijen(alleenOpen: alleenOpen) }
    return try alleCasussen().flatMap(\.termijnen) + alleMeldingen().flatMap(\.termijnen)
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
    let casus = verloop.toestand(per: assen.per, bekendOp: assen.bekendOp)
    guard let opening = casus.opening else { return nil }
    let jongere = try sessie.jongere(opening.jongere)
      .toestand(per: assen.per, bekendOp: assen.bekendOp)
    let versie =
      assen.bekendOp == nil
      ? verloop.versie : verloop.geldig(per: nil, bekendOp: assen.bekendOp).count
    return Casusbeeld(casus: casus, jongere: jongere, verloop: verloop, versie: versie)
  }

  /// A jongere, folded along the axes; nil when unknown.
  public func jongere(_ nummer: Jongerenummer) throws -> Jongere? {
    let toestand = try sessie.jongere(nummer).toestand(per: assen.per, bekendOp: assen.bekendOp)
    return toestand.isBekend ? toestand : nil
  }

  /// A melding, folded along the axes; nil when it had not come by then.
  public func melding(_ nummer: Meldingnummer) throws -> Melding? {
    let toestand = try sessie.melding(nummer).toestand(per: assen.per, bekendOp: assen.bekendOp)
    return toestand.nummer == nil ? nil : toestand
  }

  /// An organisation as it is registered now.
  public func partnerrij(_ code: Partnercode) throws -> Partnerrij? {
    try gang.weergaven.partnerrij(code)
  }

  /// Meldingen; only those that wait where asked.
  public func meldingrijen(alleenWachtend: Bool) throws -> [Meldingrij] {
    if isNu { return try gang.weergaven.meldingrijen(alleenWachtend: alleenWachtend) }
    return try alleMeldingen().map(\.melding).filter { !alleenWachtend || $0.wacht }
  }

  private func alleCasussen() throws -> [Casusrijen] {
    try gang.stromen(beginnendMet: String(Casusnummer.letter)).compactMap { naam in
      guard let nummer = Casusnummer(naam.text) else { return nil }
      return try casusrijen(nummer)
    }
  }

  private func alleMeldingen() throws -> [Meldingrijen] {
    let omgeving = try omgeving().termijnen
    return try gang.stromen(beginnendMet: String(Meldingnummer.letter)).compactMap { naam in
      guard let nummer = Meldingnummer(naam.text), let melding = try melding(nummer) else {
        return nil
      }
      return Meldingrijen(
        melding, versie: try sessie.melding(nummer).versie, omgeving: omgeving)
    }
  }

  private func past(_ rij: Casusrij, _ keuze: Casuskeuze) -> Bool {
    (!keuze.alleenOpen || rij.isOpen(op: assen.per))
      && (keuze.behandelaar == nil || keuze.behandelaar == rij.behandelaar)
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
}
