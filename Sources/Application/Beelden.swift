public import Domein
public import EventLog
import Kalender
import ReadModels

extension Lezing {
  /// The same dossier along other axes.
  public func langs(_ assen: Assen) throws -> Lezing {
    try Lezing(gang, sessie.omstandigheden, assen)
  }

  /// The last event recorded at or before an instant.
  public func positie(op tijdstip: String) throws -> Int {
    try gang.log.position(at: tijdstip).number
  }

  /// The kinds of the schools that are registered.
  public func schoolsoorten() throws -> [Vestiging: Schoolsoort] {
    try partnerrijen().reduce(into: [:]) { soorten, rij in
      if let school = Vestiging(rij.code.tekst) { soorten[school] = rij.gegevens.schoolsoort }
    }
  }

  /// Everything about each jongere, folded along the axes, one after the other.
  ///
  /// Nothing is kept: what this costs in memory is one jongere and the numbers of what belongs to
  /// whom.
  ///
  /// - Parameter alle: also those about whom there is no casus and no melding.
  public func perJongere(alle: Bool, _ werk: (Jongerebeeld) throws -> Void) throws {
    let casussen = try casussenPerJongere()
    let meldingen = try meldingenPerJongere()
    for naam in try gang.log.streams(beginningWith: String(Jongerenummer.letter)) {
      guard let nummer = Jongerenummer(naam.text),
        alle || casussen[nummer] != nil || meldingen[nummer] != nil
      else { continue }
      let jongere = try toestand(JongereAggregaat.self, .jongere(nummer))
      guard jongere.isBekend else { continue }
      try werk(
        Jongerebeeld(
          jongere: jongere,
          casussen: try (casussen[nummer] ?? []).map {
            try toestand(CasusAggregaat.self, .casus($0))
          }
          .filter(\.isBekend),
          meldingen: try (meldingen[nummer] ?? []).map {
            try toestand(MeldingAggregaat.self, .melding($0))
          }.filter { $0.nummer != nil }))
    }
  }

  /// What was recorded about some jongeren after an event, in their own streams, those of their
  /// casussen and of their meldingen.
  public func sindsdien(
    _ jongeren: Set<Jongerenummer>, na nummer: Gebeurtenisnummer
  ) throws -> [Jongerenummer: [RecordedEvent]] {
    let casussen = try casussenPerJongere()
    let meldingen = try meldingenPerJongere()
    return try jongeren.reduce(into: [:]) { alle, jongere in
      let stromen =
        [Stroom.jongere(jongere)] + (casussen[jongere] ?? []).map(Stroom.casus)
        + (meldingen[jongere] ?? []).map(Stroom.melding)
      alle[jongere] = try stromen.flatMap(gebeurtenissen)
        .filter { $0.position.number > nummer.waarde }
        .sorted { $0.position.number < $1.position.number }
    }
  }

  /// The rows tell what belongs to whom now; for what was known then the log is read.
  private func casussenPerJongere() throws -> [Jongerenummer: [Casusnummer]] {
    let paren: [(Jongerenummer, Casusnummer)]
    if assen.bekendOp == nil {
      paren = try gang.weergaven.casusrijen(Casuskeuze()).map { ($0.jongere, $0.casus) }
    } else {
      paren = try gang.log.streams(beginningWith: String(Casusnummer.letter)).compactMap { naam in
        guard let nummer = Casusnummer(naam.text),
          let opening = try toestand(CasusAggregaat.self, .casus(nummer)).opening
        else { return nil }
        return (opening.jongere, nummer)
      }
    }
    return Dictionary(grouping: paren, by: \.0).mapValues { $0.map(\.1) }
  }

  private func meldingenPerJongere() throws -> [Jongerenummer: [Meldingnummer]] {
    let paren: [(Jongerenummer, Meldingnummer)]
    if assen.bekendOp == nil {
      paren = try gang.weergaven.meldingrijen(alleenWachtend: false)
        .map { ($0.jongere, $0.melding) }
    } else {
      paren = try gang.log.streams(beginningWith: String(Meldingnummer.letter)).compactMap { naam in
        guard let nummer = Meldingnummer(naam.text),
          let jongere = try toestand(MeldingAggregaat.self, .melding(nummer)).jongere
        else { return nil }
        return (jongere, nummer)
      }
    }
    return Dictionary(grouping: paren, by: \.0).mapValues { $0.map(\.1) }
  }

  /// A stream folded along the axes, without keeping it.
  private func toestand<A: Aggregaat>(_: A.Type, _ stroom: Stroom) throws -> A.D.State {
    guard let naam = StreamName(stroom.naam) else { return A.D.initial }
    let events = try gang.log.events(of: naam, upTo: assen.bekendOp.map { LogPosition($0.waarde) })
    do {
      return try A.verloop(events).toestand(per: assen.per, bekendOp: assen.bekendOp)
    } catch {
      throw Dossierfout.onleesbaar(error)
    }
  }
}
