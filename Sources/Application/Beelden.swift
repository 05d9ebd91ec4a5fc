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
    func heeftIets(_ nummer: Jongerenummer) -> Bool {
      casussen[nummer] != nil || meldingen[nummer] != nil
    }
    func doe(_ jongere: Jongere, _ nummer: Jongerenummer) throws {
      let (persoon, nummers) = try samengevoegd(jongere, nummer)
      try werk(
        Jongerebeeld(
          jongere: persoon,
          casussen: try nummers.flatMap { casussen[$0] ?? [] }
            .map { try toestand(CasusAggregaat.self, .casus($0)) }.filter(\.isBekend),
          meldingen: try nummers.flatMap { meldingen[$0] ?? [] }
            .map { try toestand(MeldingAggregaat.self, .melding($0)) }
            .filter { $0.nummer != nil }))
    }
    var later: Set<Jongerenummer> = []
    for naam in try gang.log.streams(beginningWith: String(Jongerenummer.letter)) {
      guard let nummer = Jongerenummer(naam.text), alle || heeftIets(nummer) else { continue }
      let jongere = try toestand(JongereAggregaat.self, .jongere(nummer))
      guard jongere.isBekend, try !isVernietigd(jongere, nummer) else { continue }
      if let hoofd = try hoofd(jongere) {
        if !alle, !heeftIets(hoofd) { later.insert(hoofd) }
      } else {
        try doe(jongere, nummer)
      }
    }
    for nummer in later.sorted(by: { $0.tekst < $1.tekst }) {
      try doe(toestand(JongereAggregaat.self, .jongere(nummer)), nummer)
    }
  }

  /// Whether the file was destroyed since, also where the question is about before.
  private func isVernietigd(_ jongere: Jongere, _ nummer: Jongerenummer) throws -> Bool {
    if jongere.bewaring.einde != nil { return true }
    return try assen.bekendOp != nil && sessie.isVernietigd(nummer)
  }

  /// Under which number the person is found; nil when it is this one.
  private func hoofd(_ jongere: Jongere) throws -> Jongerenummer? {
    var hoofd = jongere.opgegaanIn
    while let nummer = hoofd,
      let verder = try toestand(JongereAggregaat.self, .jongere(nummer)).opgegaanIn
    {
      hoofd = verder
    }
    return hoofd
  }

  /// A jongere with the entries that turned out to be the same person, and their numbers.
  private func samengevoegd(
    _ jongere: Jongere, _ nummer: Jongerenummer
  ) throws -> (Jongere, [Jongerenummer]) {
    var samen = jongere
    var nummers = [nummer]
    var open = jongere.opgenomen
    while let ander = open.popLast() {
      let daar = try toestand(JongereAggregaat.self, .jongere(ander))
      guard !nummers.contains(ander), daar.opgegaanIn.map(nummers.contains) ?? false else {
        continue
      }
      samen = samen.samen(met: daar)
      nummers.append(ander)
      open += daar.opgenomen
    }
    return (samen, nummers)
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
