import Domein
import EventLog
import Kalender
import ReadModels

/// Builds all rows anew from the log, stream by stream, with the code that keeps them up to date.
public struct Herbouw {
  private let omstandigheden: Omstandigheden

  /// Rebuilds at an instant.
  public init(_ omstandigheden: Omstandigheden) { self.omstandigheden = omstandigheden }

  /// Empties the rows and fills them again, in one transaction.
  ///
  /// - Parameter meld: told how many streams are done, now and then.
  public func draai(_ gang: any Schrijfgang, meld: (Int) -> Void) throws {
    try gang.schrijver.maakLeeg()
    var klaar = 0
    let begonnen = try Sessie(gang, omstandigheden)
    for begin in Self.volgorde {
      try gang.log.forEachStream(beginningWith: begin, upTo: nil) { naam, events in
        guard let stroom = Stroom(naam: naam.text) else { return }
        let sessie = Sessie(als: begonnen, stroom, events)
        let verversing = Verversing(sessie: sessie, schrijver: gang.schrijver)
        if stroom == .instelling {
          try verversing.bewaking()
        } else {
          try verversing.ververs([stroom])
        }
        klaar += 1
        if klaar.isMultiple(of: 1000) { meld(klaar) }
      }
    }
    meld(klaar)
  }

  /// The settings give the team its terms; jongeren come before casussen.
  static let volgorde = [
    "partner:", "functionaris:", "instelling", "bewaking", String(Jongerenummer.letter),
    String(Meldingnummer.letter), String(Casusnummer.letter), String(Overlegnummer.letter),
    String(Kenmerknummer.letter),
  ]
}

/// Compares the rows with what the log says they should be.
public struct Rijencontrole {
  private let omstandigheden: Omstandigheden

  /// Checks at an instant.
  public init(_ omstandigheden: Omstandigheden) { self.omstandigheden = omstandigheden }

  /// Casussen, meldingen, jongeren and meetings whose rows differ from the fold, by number.
  public func afwijkingen(_ gang: any Leesgang) throws -> [String] {
    var afwijkend: [String] = []
    let begonnen = try Sessie(gang, omstandigheden)
    for begin in Self.letters {
      try gang.log.forEachStream(beginningWith: String(begin), upTo: nil) { naam, events in
        guard let stroom = Stroom(naam: naam.text) else { return }
        let sessie = Sessie(als: begonnen, stroom, events)
        if try !klopt(stroom, sessie, gang.weergaven) { afwijkend.append(naam.text) }
      }
    }
    return afwijkend
  }

  private static let letters = [
    Jongerenummer.letter, Meldingnummer.letter, Casusnummer.letter, Overlegnummer.letter,
  ]

  private func klopt(
    _ stroom: Stroom, _ sessie: Sessie, _ weergaven: any Weergaven
  ) throws -> Bool {
    let omgeving = try sessie.omgeving().termijnen
    switch stroom {
    case .casus(let nummer):
      let verloop = try sessie.casus(nummer)
      guard let opening = verloop.toestand.opening else { return true }
      guard try !sessie.isVernietigd(opening.jongere) else {
        return try weergaven.casusrij(nummer) == nil
          && weergaven.termijnrijen(van: .casus(nummer)).isEmpty
          && weergaven.doorverwijzingrijen(van: nummer).isEmpty
      }
      let jongere = try sessie.persoon(opening.jongere)
      let rijen = Casusrijen(
        verloop.toestand, jongere, versie: verloop.versie, omgeving: omgeving)
      return try rijen?.casus == weergaven.casusrij(nummer)
        && Self.gelijk(rijen?.termijnen ?? [], weergaven.termijnrijen(van: .casus(nummer)))
        && rijen?.doorverwijzingen == weergaven.doorverwijzingrijen(van: nummer)
    case .melding(let nummer):
      let verloop = try sessie.melding(nummer)
      guard try !(verloop.toestand.jongere.map { try sessie.isVernietigd($0) } ?? false) else {
        return try weergaven.meldingrij(nummer) == nil
          && weergaven.termijnrijen(van: .melding(nummer)).isEmpty
      }
      let van = try verloop.toestand.jongere.map { try sessie.hoofd($0) }
      let rijen = Meldingrijen(
        verloop.toestand, versie: verloop.versie, omgeving: omgeving, van: van)
      return try rijen?.melding == weergaven.meldingrij(nummer)
        && Self.gelijk(rijen?.termijnen ?? [], weergaven.termijnrijen(van: .melding(nummer)))
    case .jongere(let nummer):
      let rijen = try sessie.isVernietigd(nummer) ? nil : sessie.jongererijen(nummer)
      return try rijen?.jongere == weergaven.jongererij(nummer)
        && Self.gelijk(rijen?.termijnen ?? [], weergaven.termijnrijen(van: .jongere(nummer)))
        && (rijen?.vrijstellingen ?? []).sorted { $0.gebeurtenis < $1.gebeurtenis }
          == weergaven.vrijstellingsrijen(van: nummer)
    case .overleg(let nummer):
      let verloop = try sessie.overleg(nummer)
      let rijen = Overlegrijen(verloop.toestand, versie: verloop.versie, omgeving: omgeving)
      return try rijen?.overleg == weergaven.overlegrij(nummer)
        && Self.gelijk(rijen?.termijnen ?? [], weergaven.termijnrijen(van: .overleg(nummer)))
    case .kenmerk, .partner, .functionaris, .instelling, .levering, .bewaking, .bijdragen:
      return true
    }
  }

  /// The same terms, in whatever order.
  private static func gelijk(_ links: [Termijnrij], _ rechts: [Termijnrij]) -> Bool {
    let orde = { (rij: Termijnrij) in rij.termijn.id.description }
    return links.sorted { orde($0) < orde($1) } == rechts.sorted { orde($0) < orde($1) }
  }
}
