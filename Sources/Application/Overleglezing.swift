public import Domein
import EventLog
public import Kalender
public import ReadModels

/// A meeting with its events, along the axes of a question.
public struct Overlegbeeld: Sendable {
  /// The meeting.
  public let overleg: Overleg
  /// Day, place and people.
  public let gegevens: Overleggegevens
  /// Its number.
  public let nummer: Overlegnummer
  /// Version of its stream.
  public let versie: Int
  /// How often day, time, place or people changed, or it was called off: the sequence number in
  /// a calendar.
  public let verplaatsingen: Int
  /// When that last happened.
  public let gewijzigd: Tijdstip
}

extension Lezing {
  /// A meeting, folded along the axes; nil when it was not planned by then.
  public func overleg(_ nummer: Overlegnummer) throws -> Overlegbeeld? {
    let verloop = try sessie.overleg(nummer)
    let overleg = verloop.toestand(per: assen.per, bekendOp: assen.bekendOp)
    guard let gegevens = overleg.gegevens else { return nil }
    let geldig = verloop.geldig(per: nil, bekendOp: assen.bekendOp)
    let bekend = verloop.feiten.filter { feit in
      assen.bekendOp.map { feit.nummer <= $0 } ?? true
    }
    let planning = bekend.filter { $0.event.raaktPlanning }
    let terug = verloop.intrekkingen.filter { nummer, _ in
      assen.bekendOp.map { nummer <= $0 } ?? true
    }
    return Overlegbeeld(
      overleg: overleg, gegevens: gegevens, nummer: nummer,
      versie: assen.bekendOp == nil ? verloop.versie : geldig.count,
      verplaatsingen: max(0, planning.count - 1) + terug.count,
      gewijzigd: planning.map(\.vastgelegd).max() ?? Tijdstip(seconden: 0))
  }

  /// Meetings in order of their day.
  public func overlegrijen(_ keuze: Overlegkeuze) throws -> [Overlegrij] {
    if isNu { return try gang.weergaven.overlegrijen(keuze) }
    return try alleOverleggen().map(\.overleg).filter(keuze.kiest).sorted(by: Self.eerder)
  }

  /// The terms of the reports of all meetings, for a question about another day.
  func overlegtermijnen() throws -> [Termijnrij] { try alleOverleggen().flatMap(\.termijnen) }

  private func alleOverleggen() throws -> [Overlegrijen] {
    let omgeving = try omgeving().termijnen
    return try gang.log.streams(beginningWith: String(Overlegnummer.letter)).compactMap { naam in
      guard let nummer = Overlegnummer(naam.text), let beeld = try overleg(nummer) else {
        return nil
      }
      return Overlegrijen(beeld.overleg, versie: beeld.versie, omgeving: omgeving)
    }
  }

  private static func eerder(_ links: Overlegrij, _ rechts: Overlegrij) -> Bool {
    let sleutel = { (rij: Overlegrij) in
      (rij.datum.dagnummer, rij.tijd?.minuten ?? -1, rij.overleg.tekst)
    }
    return sleutel(links) < sleutel(rechts)
  }

  /// A meeting that a question names, as it was.
  public func vindOverleg(_ nummer: Overlegnummer) throws -> Overlegbeeld {
    guard let beeld = try overleg(nummer) else {
      throw Dossierfout.nietGevonden(wat: "overleg", nummer: nummer.tekst)
    }
    return beeld
  }

  /// What was decided about a casus in the last meeting before a day; empty when nothing was.
  public func laatsteBesluiten(
    over casus: Casusnummer, voor dag: Datum
  ) throws -> (overleg: Overlegbeeld, besluiten: [Overlegbesluit])? {
    for rij in try overlegrijen(Overlegkeuze(casus: casus)).reversed() where rij.datum < dag {
      guard let beeld = try overleg(rij.overleg) else { continue }
      let besluiten = beeld.overleg.besluiten.filter { $0.inhoud.casus == casus }
      if !besluiten.isEmpty { return (beeld, besluiten) }
    }
    return nil
  }

  /// The agreements of meetings that someone owns and that are still open in their casus.
  public func eigenAfspraken(
    van wie: Medewerkercode
  ) throws -> [(overleg: Overlegnummer, casus: Casusnummer, afspraak: Afspraak)] {
    var gevonden: [(overleg: Overlegnummer, casus: Casusnummer, afspraak: Afspraak)] = []
    for rij in try overlegrijen(Overlegkeuze(betrokkene: wie)) {
      guard let beeld = try overleg(rij.overleg) else { continue }
      for besluit in beeld.overleg.besluiten where besluit.inhoud.eigenaar == wie {
        guard let casus = try self.beeld(besluit.inhoud.casus)?.casus, casus.isOpen,
          let afspraak = casus.afspraken.first(where: { $0.id == besluit.inhoud.afspraak }),
          afspraak.nagekomen == nil
        else { continue }
        gevonden.append((rij.overleg, besluit.inhoud.casus, afspraak))
      }
    }
    return gevonden
  }

  /// Whom someone stands in for on the day of the question, himself first.
  public func plaatsen(van wie: Medewerkercode) throws -> [Medewerkercode] {
    let anderen = try functionarissen()
      .filter { $0.vervanger(op: assen.per) == wie }.compactMap(\.code)
    return [wie] + anderen
  }
}

extension OverlegGebeurtenis {
  /// Whether a calendar has to show it.
  fileprivate var raaktPlanning: Bool {
    switch self {
    case .overlegGepland, .overlegGewijzigd, .overlegAfgezegd: true
    case .casusGeagendeerd, .casusVanAgenda, .besluitGenomen, .verslagVastgelegd,
      .termijnGeescaleerd:
      false
    }
  }
}

extension Lezing {
  /// When an event was recorded; the beginning of time for one that is not there.
  public func vastgelegd(_ nummer: Gebeurtenisnummer) throws -> Tijdstip {
    let event = try gang.log.event(at: LogPosition(nummer.waarde))
    return event.flatMap { Tijdstip(iso: $0.vastgelegd) } ?? Tijdstip(seconden: 0)
  }
}
