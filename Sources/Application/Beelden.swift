public import Domein
import EventCodec
public import EventLog
public import Kalender
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
  /// Nothing is kept: what this costs in memory is one jongere.
  ///
  /// - Parameters:
  ///   - alle: also those about whom there is no casus and no melding.
  ///   - metKenmerkmeldingen: whether kenmerkmeldingen are asked for too.
  ///   - dagen: only those about whom something is recorded that a figure over these days can
  ///     count, as far as the rows tell; nil for everyone. Some in it may not count after all.
  ///   - alleenCijfers: leaves out of the casussen what changes no figure, such as contacts and
  ///     phases.
  public func perJongere(
    alle: Bool, metKenmerkmeldingen: Bool = false, dagen: Periode? = nil,
    alleenCijfers: Bool = false, _ werk: (Jongerebeeld) throws -> Void
  ) throws {
    var bron = try Beeldbron(self, metKenmerkmeldingen: metKenmerkmeldingen)
    if alleenCijfers { bron.overslaan = CasusCodec.buitenCijfers }
    var (hoofden, bezocht): (Set<Jongerenummer>, Set<Jongerenummer>) = ([], [])
    try teBezien(alle: alle, dagen, bron) { nummer in
      let jongere = try toestand(JongereAggregaat.self, .jongere(nummer))
      guard jongere.isBekend, try !isVernietigd(jongere, nummer) else { return }
      if let hoofd = try hoofd(jongere) {
        hoofden.insert(hoofd)
        return
      }
      if !jongere.opgenomen.isEmpty { bezocht.insert(nummer) }
      try werk(beeld(jongere, nummer, bron))
    }
    for nummer in hoofden.subtracting(bezocht).sorted(by: { $0.tekst < $1.tekst }) {
      let jongere = try toestand(JongereAggregaat.self, .jongere(nummer))
      if try !isVernietigd(jongere, nummer) { try werk(beeld(jongere, nummer, bron)) }
    }
  }

  /// Hands over the entries to look at; of now the rows know whom days concern.
  private func teBezien(
    alle: Bool, _ dagen: Periode?, _ bron: Beeldbron, _ bekijk: (Jongerenummer) throws -> Void
  ) throws {
    guard isNu, let dagen else {
      for naam in try gang.log.streams(beginningWith: String(Jongerenummer.letter)) {
        guard let nummer = Jongerenummer(naam.text) else { continue }
        if try alle || bron.heeftIets(nummer) { try bekijk(nummer) }
      }
      return
    }
    var anderen = bron.metKenmerkmelding
    try gang.weergaven.elkeJongere(metTelbareDagenIn: dagen, ookZonderCasus: alle) { nummer in
      anderen.remove(nummer)
      try bekijk(nummer)
    }
    try anderen.sorted { $0.tekst < $1.tekst }.forEach(bekijk)
  }

  private func beeld(
    _ jongere: Jongere, _ nummer: Jongerenummer, _ bron: Beeldbron
  ) throws -> Jongerebeeld {
    let (toen, nummers) = try samengevoegd(jongere, nummer)
    let persoon =
      assen.bekendOp == nil ? toen : toen.metVernietigingen(van: try sessie.persoon(nummer))
    var (casussen, meldingen, kenmerken): ([Casus], [Melding], [Kenmerkmelding]) = ([], [], [])
    for nummer in nummers {
      for casusnummer in try bron.casussen(nummer) {
        let casus = try toestand(
          CasusAggregaat.self, .casus(casusnummer), zonder: bron.overslaan)
        if casus.isBekend { casussen.append(casus) }
      }
      meldingen += try bron.meldingen(nummer)
      kenmerken += bron.kenmerkmeldingen(nummer)
    }
    return Jongerebeeld(
      jongere: persoon, casussen: casussen, meldingen: meldingen, kenmerkmeldingen: kenmerken)
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
    guard !jongere.opgenomen.isEmpty else { return (jongere, [nummer]) }
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
  /// casussen and of their meldingen; steps of the daily job change no figure and are left out.
  public func sindsdien(
    _ jongeren: Set<Jongerenummer>, na nummer: Gebeurtenisnummer
  ) throws -> [Jongerenummer: [RecordedEvent]] {
    let bron = try Beeldbron(self, metKenmerkmeldingen: true)
    return try jongeren.reduce(into: [:]) { alle, jongere in
      alle[jongere] = try gebeurtenissen(stromen(jongere, bron), na: nummer)
    }
  }

  /// The events after a position that changed an outcome, for some jongeren.
  ///
  /// Each event about a jongere is put beside the one before it; those at which the outcome becomes
  /// another are named.
  ///
  /// - Parameter uitkomst: what is looked at, nil for a jongere who was not known then.
  public func oorzaken<R: Equatable>(
    _ jongeren: [Jongerenummer], na nummer: Gebeurtenisnummer,
    _ uitkomst: (Jongerebeeld?) throws -> R
  ) throws -> [Jongerenummer: [RecordedEvent]] {
    let toen = try langs(Assen(per: assen.per, bekendOp: nummer))
    let bronToen = try Beeldbron(toen, metKenmerkmeldingen: true)
    let bronNu = try Beeldbron(self, metKenmerkmeldingen: true)
    var alle: [Jongerenummer: [RecordedEvent]] = [:]
    for jongere in jongeren {
      let stromen = try Set(toen.stromen(jongere, bronToen) + self.stromen(jongere, bronNu))
      func stand(_ positie: Gebeurtenisnummer) throws -> R {
        let lezing = try langs(Assen(per: assen.per, bekendOp: positie))
        let bron = try Beeldbron(lezing, metKenmerkmeldingen: true, alleen: stromen)
        return try uitkomst(lezing.beeld(jongere, bron))
      }
      var vorige = try stand(nummer)
      for event in try gebeurtenissen(Array(stromen), na: nummer) {
        let nu = try stand(Gebeurtenisnummer(event.position.number))
        if nu != vorige { alle[jongere, default: []].append(event) }
        vorige = nu
      }
    }
    return alle
  }

  private func beeld(_ nummer: Jongerenummer, _ bron: Beeldbron) throws -> Jongerebeeld? {
    let jongere = try toestand(JongereAggregaat.self, .jongere(nummer))
    guard jongere.isBekend, jongere.opgegaanIn == nil else { return nil }
    return try beeld(jongere, nummer, bron)
  }

  /// The streams that hold what is known about a jongere.
  private func stromen(_ nummer: Jongerenummer, _ bron: Beeldbron) throws -> [Stroom] {
    let eigen = try toestand(JongereAggregaat.self, .jongere(nummer))
    return try samengevoegd(eigen, nummer).1.flatMap { nummer -> [Stroom] in
      [.jongere(nummer)] + (try bron.casussen(nummer).map(Stroom.casus))
        + (try bron.meldingen(nummer).compactMap { $0.nummer.map(Stroom.melding) })
        + bron.kenmerkmeldingen(nummer).compactMap { $0.nummer.map(Stroom.kenmerk) }
    }
  }

  private func gebeurtenissen(
    _ stromen: [Stroom], na nummer: Gebeurtenisnummer
  ) throws -> [RecordedEvent] {
    try stromen.flatMap(gebeurtenissen)
      .filter { $0.position.number > nummer.waarde && !$0.isBewaking }
      .sorted { $0.position.number < $1.position.number }
  }

  /// What was recorded after an event about the settings and the schools: it can change any figure.
  public func algemeen(na nummer: Gebeurtenisnummer) throws -> [RecordedEvent] {
    try gang.log.streams(changedAfter: LogPosition(nummer.waarde)).filter { naam in
      naam.text == Stroom.instelling.naam || naam.text.hasPrefix("partner:")
    }.flatMap { naam in
      try gang.log.events(of: naam, upTo: nil).filter { $0.position.number > nummer.waarde }
    }.sorted { $0.position.number < $1.position.number }
  }

  /// Whether anything at all happened in a span of days, apart from the settings.
  public func heeftGegevens(_ van: Datum, totEnMet: Datum) throws -> Bool {
    try gang.log.hasEvents(
      from: van.iso, through: totEnMet.iso,
      in: [
        Jongerenummer.letter, Meldingnummer.letter, Casusnummer.letter, Kenmerknummer.letter,
      ].map { String($0) })
  }

  /// A stream folded along the axes, without keeping it.
  ///
  /// - Parameter namen: events that do not matter to who asks, by their stored names.
  func toestand<A: Aggregaat>(
    _: A.Type, _ stroom: Stroom, zonder namen: Set<String> = []
  ) throws -> A.D.State {
    guard let naam = StreamName(stroom.naam) else { return A.D.initial }
    let events = try gang.log.events(
      of: naam, upTo: assen.bekendOp.map { LogPosition($0.waarde) }, skipping: namen)
    do {
      return try A.verloop(events).toestand(per: assen.per, bekendOp: assen.bekendOp)
    } catch {
      throw Dossierfout.onleesbaar(error)
    }
  }
}
