public import Domein
import EventCodec
import EventLog
public import Kalender
import ReadModels

extension Sessie {
  /// Whether the file of a jongere was destroyed.
  func isVernietigd(_ nummer: Jongerenummer) throws -> Bool {
    try jongere(nummer).toestand.bewaring.einde != nil
  }

  /// Whether the file that a casus belongs to was destroyed.
  func isVernietigd(casus nummer: Casusnummer) throws -> Bool {
    try casus(nummer).toestand.opening.map { try isVernietigd($0.jongere) } ?? false
  }

  /// The jongere a stream is about; nil for a stream about nobody, or about more than one.
  func jongere(van stroom: Stroom) throws -> Jongerenummer? {
    switch stroom {
    case .jongere(let nummer): nummer
    case .casus(let nummer): try casus(nummer).toestand.opening?.jongere
    case .melding(let nummer): try melding(nummer).toestand.jongere
    case .kenmerk: try verloop(KenmerkAggregaat.self, stroom).toestand.jongere
    case .overleg, .partner, .functionaris, .instelling, .levering, .bewaking, .cijfers,
      .bijdragen:
      nil
    }
  }

  /// Refuses a file that was destroyed.
  func toetsVernietigd(_ nummer: Jongerenummer) throws {
    if let einde = try jongere(nummer).toestand.bewaring.einde {
      throw Dossierfout.geweigerd(Bewaarweigering.vernietigd(einde.op, einde.id))
    }
  }

  /// Refuses a file that was destroyed, or whose use is restricted.
  func toetsBewaring(_ nummer: Jongerenummer) throws {
    try toetsVernietigd(nummer)
    guard !magBeperkt, let beperking = try persoon(nummer).bewaring.beperking(.verwerking)
    else { return }
    throw Dossierfout.geweigerd(Bewaarweigering.beperkt(beperking.grond, beperking.op))
  }

  /// Whether a term lies with a file whose use is restricted.
  func isBeperkt(_ houder: Termijnhouder) throws -> Bool {
    let jongere =
      switch houder {
      case .jongere(let nummer): Jongerenummer?.some(nummer)
      case .casus(let nummer): try self.jongere(van: .casus(nummer))
      case .melding(let nummer): try self.jongere(van: .melding(nummer))
      case .overleg, .team: Jongerenummer?.none
      }
    return try jongere.map { try persoon($0).bewaring.beperking(.verwerking) != nil } ?? false
  }

  /// Records a proposal to destroy, its rejection, or a restriction.
  public func bewaar(
    _ nummer: Jongerenummer, _ opdracht: Bewaaropdracht
  ) throws -> Uitslag {
    let vandaag = omstandigheden.vandaag
    try besluit(
      JongereAggregaat.self, .jongere(nummer),
      JongereCommand(.bewaar(opdracht), omstandigheden.handeling(op: vandaag)), op: vandaag)
    var uitslag = Uitslag()
    uitslag.jongere = nummer
    return uitslag
  }

  /// The jongere whose file is to be kept, destroyed or restricted, restricted ones too.
  public func vindBewaard(_ verwijzing: Jongereverwijzing) throws -> Jongerenummer {
    magBeperkt = true
    return try vind(verwijzing)
  }
}

/// What a destruction needs from outside: what the jongere counts for.
public struct Vernietigvraag {
  /// Judges the file, with what stands in the way.
  public let oordeel: (Jongerebeeld, Omgeving) throws -> Bewaaroordeel
  /// What it counts for in closed years.
  public let bijdragen: (Jongerebeeld, Omgeving) throws -> Telbijdragen

  /// Brings them together.
  public init(
    oordeel: @escaping (Jongerebeeld, Omgeving) throws -> Bewaaroordeel,
    bijdragen: @escaping (Jongerebeeld, Omgeving) throws -> Telbijdragen
  ) {
    self.oordeel = oordeel
    self.bijdragen = bijdragen
  }
}

extension Sessie {
  /// Proposes to destroy the file of a jongere.
  public func stelVernietigingVoor(
    _ nummer: Jongerenummer, _ vraag: Vernietigvraag
  ) throws -> Uitslag {
    let beeld = try volledigBeeld(nummer).beeld
    return try bewaar(nummer, .stelVernietigingVoor(vraag.oordeel(beeld, omgeving())))
  }

  /// Destroys the file of a jongere, decided by a second person.
  ///
  /// What it counted for in closed years is recorded first; then every personal part goes, of the
  /// jongere, its casussen, meldingen, kenmerkmeldingen and what meetings said about them.
  public func vernietigJongere(
    _ nummer: Jongerenummer, _ vraag: Vernietigvraag
  ) throws -> Uitslag {
    let (beeld, stromen) = try volledigBeeld(nummer)
    let oordeel = try vraag.oordeel(beeld, omgeving())
    let voorstel = beeld.jongere.bewaring.voorstel
    let stap = oordeel.bepalend
    return try vernietig(
      nummer, beeld, stromen, vraag,
      akte: Vernietigingsakte(
        voorstel: voorstel?.id, voorgesteldDoor: voorstel?.door ?? omstandigheden.medewerker,
        grond: stap?.grond ?? .leerplicht, vanaf: stap?.vanaf ?? omstandigheden.vandaag,
        kopErvoor: try koptekst())
    ) { akte in
      try bewaar(
        nummer,
        .vernietig(akte, oordeel, zelfdeGebruiker: try isZelfdeGebruiker(voorstel?.door)))
    }
  }

  /// Destroys again, in a copy that was put back, what was destroyed before: that was decided.
  ///
  /// - Returns: false when it is not there, or gone already.
  public func vernietigOpnieuw(
    _ nummer: Jongerenummer, grond: Bewaargrond, vanaf: Datum, door: Medewerkercode,
    _ vraag: Vernietigvraag
  ) throws -> Bool {
    guard try jongere(nummer).toestand.isBekend, try !isVernietigd(nummer) else { return false }
    let (beeld, stromen) = try volledigBeeld(nummer)
    _ = try vernietig(
      nummer, beeld, stromen, vraag,
      akte: Vernietigingsakte(
        voorstel: nil, voorgesteldDoor: door, grond: grond, vanaf: vanaf,
        kopErvoor: try koptekst())
    ) { akte in
      try voegToe(
        JongereAggregaat.self, .jongere(nummer), .bewaring(.jongereVernietigd(akte)),
        op: omstandigheden.vandaag)
      return Uitslag()
    }
    return true
  }

  /// Writes the file anew for a destruction that was decided and recorded before.
  ///
  /// A machine that failed in between can have left copies in free room of the file.
  ///
  /// - Returns: nil when the file of this jongere was not destroyed.
  public func wisOpnieuw(
    _ nummer: Jongerenummer, _ deel: Vernietigdeel = .dossier
  ) throws -> Uitslag? {
    let bewaring = try jongere(nummer).toestand.bewaring
    let laatste = deel == .dossier ? bewaring.einde : bewaring.politie.last
    guard let einde = laatste, bewaring.voorstel(deel) == nil else { return nil }
    vernietig(alle: einde.akte.gebeurtenissen, door: einde.id, raakt: [])
    var uitslag = Uitslag()
    uitslag.jongere = nummer
    return uitslag
  }

  private func vernietig(
    _ nummer: Jongerenummer, _ beeld: Jongerebeeld, _ stromen: [Stroom], _ vraag: Vernietigvraag,
    akte leeg: Vernietigingsakte, _ beslis: (Vernietigingsakte) throws -> Uitslag
  ) throws -> Uitslag {
    let overleg = try overlegdelen(stromen)
    var akte = leeg
    akte.noem(try gang.gebeurtenissen(stromen) + overleg)
    akte.nummers = stromen.filter { $0 != .jongere(nummer) }.map(\.naam)
    let bijdragen = try vraag.bijdragen(beeld, omgeving())
    // What does not hold is found before anything is added.
    let uitslag = try beslis(akte)
    let besluit = Gebeurtenisnummer(eerstvolgende.waarde - 1)
    for stroom in stromen {
      guard case .jongere(let ander) = stroom, ander != nummer else { continue }
      var kort = akte
      (kort.gebeurtenissen, kort.soorten, kort.nummers) = ([], [], [nummer.tekst])
      try voegToe(
        JongereAggregaat.self, stroom, .bewaring(.jongereVernietigd(kort)),
        op: omstandigheden.vandaag)
    }
    if !bijdragen.bijdragen.isEmpty {
      try voegToe(
        BijdrageAggregaat.self, .bijdragen, .telbijdragenVastgelegd(bijdragen),
        op: omstandigheden.vandaag)
    }
    vernietig(
      alle: akte.gebeurtenissen, door: besluit,
      raakt: stromen + Set(overleg.map(\.stream.text)).sorted().compactMap(Stroom.init(naam:)))
    return uitslag
  }

  private func koptekst() throws -> String {
    try gang.log.head().text
  }

  /// Two codes tied to one user of the operating system are one pair of eyes.
  func isZelfdeGebruiker(_ voorsteller: Medewerkercode?) throws -> Bool {
    let alle = try gang.weergaven.functionarissen()
    let gebruiker = { (code: Medewerkercode?) in
      alle.first { $0.code == code }?.gegevens.gebruiker
    }
    guard let een = gebruiker(voorsteller) else { return false }
    return een == gebruiker(omstandigheden.medewerker)
  }

  /// Everything about a jongere, whatever is restricted, and every stream that is its own.
  func volledigBeeld(_ nummer: Jongerenummer) throws -> (beeld: Jongerebeeld, stromen: [Stroom]) {
    let persoon = try persoon(nummer)
    var open = [nummer]
    var nummers: [Jongerenummer] = []
    while let volgende = open.popLast() {
      guard !nummers.contains(volgende) else { continue }
      nummers.append(volgende)
      open += try jongere(volgende).toestand.opgenomen.filter {
        try jongere($0).toestand.opgegaanIn == volgende
      }
    }
    let wie = Set(nummers)
    let casussen = try eigen(Casusnummer.letter) { try self.jongere(van: $0).map(wie.contains) }
    let meldingen = try eigen(Meldingnummer.letter) { try self.jongere(van: $0).map(wie.contains) }
    let kenmerken = try eigen(Kenmerknummer.letter) { try self.jongere(van: $0).map(wie.contains) }
    let beeld = Jongerebeeld(
      jongere: persoon,
      casussen: try casussen.map { try verloop(CasusAggregaat.self, $0).toestand },
      meldingen: try meldingen.map { try verloop(MeldingAggregaat.self, $0).toestand },
      kenmerkmeldingen: try kenmerken.map { try verloop(KenmerkAggregaat.self, $0).toestand })
    return (beeld, nummers.sorted().map(Stroom.jongere) + casussen + meldingen + kenmerken)
  }

  private func eigen(
    _ letter: Character, _ isEigen: (Stroom) throws -> Bool?
  ) throws -> [Stroom] {
    try gang.log.streams(beginningWith: String(letter)).compactMap { naam in
      guard let stroom = Stroom(naam: naam.text), try isEigen(stroom) ?? false else { return nil }
      return stroom
    }
  }

  /// What meetings recorded about casussen, and the withdrawal of it.
  ///
  /// A meeting that was about nobody else goes as a whole: it may have been held at a child's home.
  /// Minutes about more than one casus go too: what was decided about others stands in theirs.
  func overlegdelen(_ stromen: [Stroom]) throws -> [RecordedEvent] {
    let casussen = stromen.casussen
    guard !casussen.isEmpty else { return [] }
    return try gang.log.streams(beginningWith: String(Overlegnummer.letter)).flatMap { naam in
      guard let nummer = Overlegnummer(naam.text) else { return [RecordedEvent]() }
      let verloop = try overleg(nummer)
      let over = Set(verloop.feiten.filter { $0.event.gaat(over: casussen) }.map(\.nummer))
      guard !over.isEmpty else { return [] }
      let events = try gang.log.events(of: naam, upTo: nil)
      let anderen = try verloop.feiten.flatMap(\.event.casussen).filter {
        try !casussen.contains($0) && !isVernietigd(casus: $0)
      }
      if anderen.isEmpty { return events }
      let terug = verloop.intrekkingen.filter { over.contains($0.intrekking.gebeurtenis) }
      let alle = over.union(terug.map(\.nummer))
      return events.filter { alle.contains(Gebeurtenisnummer($0.position.number)) }
    }
  }
}

extension OverlegGebeurtenis {
  /// The casussen it is about.
  var casussen: [Casusnummer] {
    switch self {
    case .casusGeagendeerd(let casus, _), .casusVanAgenda(let casus, _): [casus]
    case .besluitGenomen(let inhoud): [inhoud.casus]
    case .verslagVastgelegd(let besproken, _, _): besproken
    case .overlegGepland, .overlegGewijzigd, .overlegAfgezegd, .termijnGeescaleerd: []
    }
  }

  /// Whether it is about one of some casussen.
  fileprivate func gaat(over gezocht: Set<Casusnummer>) -> Bool {
    casussen.contains(where: gezocht.contains)
  }
}
