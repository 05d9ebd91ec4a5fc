public import Domein
import EventLog
public import Kalender

extension Sessie {
  /// Records what a parent or the jongere of a casus told.
  public func legErvaringVast(
    _ casus: Casusverwijzing, van: Toestemmingsgever, gever: Toestemmingsgever,
    heeftToestemming: Bool, tekst: String, illustratie: String, op dag: Datum?
  ) throws -> Uitslag {
    let nummer = try vind(casus)
    let jongere = try jongere(van: nummer)
    let opgave = Ervaringopgave(
      casus: nummer, van: van, gever: gever, heeftToestemming: heeftToestemming, tekst: tekst,
      illustratie: illustratie)
    return try handel(.nummer(jongere), .legErvaringVast(opgave), op: dag)
  }

  /// Withdraws the consent to use an experience.
  public func trekErvaringIn(
    _ casus: Casusverwijzing, _ ervaring: Gebeurtenisnummer, op dag: Datum?
  ) throws -> Uitslag {
    let jongere = try jongere(van: try vind(casus))
    return try handel(.nummer(jongere), .trekErvaringIn(ervaring: ervaring), op: dag)
  }

  private func jongere(van casus: Casusnummer) throws -> Jongerenummer {
    guard let opening = try self.casus(casus).toestand.opening else {
      throw Dossierfout.nietGevonden(wat: "casus", nummer: casus.tekst)
    }
    return opening.jongere
  }
}

/// An experience and whose it is.
public struct Ervaringregel: Sendable {
  /// The jongere.
  public let jongere: Jongerenummer
  /// What was told.
  public let ervaring: Ervaring
  /// Whether the illustration names nobody, by what is known of the jongere now.
  public let isAnoniem: Bool
}

extension Lezing {
  /// What was told and may be used, by day.
  ///
  /// - Parameter jongere: of one jongere; nil for all.
  public func ervaringen(van jongere: Jongerenummer?) throws -> [Ervaringregel] {
    let nummers =
      try jongere.map { [$0] }
      ?? gang.log.streams(beginningWith: String(Jongerenummer.letter))
      .compactMap { Jongerenummer($0.text) }
    return try nummers.flatMap { nummer -> [Ervaringregel] in
      guard let stand = try self.jongere(nummer) else { return [] }
      return stand.ervaringen.filter { $0.geldt(op: assen.per) && !$0.tekst.isEmpty }.map {
        Ervaringregel(
          jongere: nummer, ervaring: $0,
          isAnoniem: stand.gegevens.herleiding(in: $0.illustratie) == nil)
      }
    }.sorted { ($0.ervaring.op, $0.ervaring.id) < ($1.ervaring.op, $1.ervaring.id) }
  }
}
