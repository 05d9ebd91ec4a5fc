public import Domein
import EventCodec
import EventLog
import Kalender

extension Sessie {
  /// Proposes to destroy the side of the Wet politiegegevens of a jongere.
  public func stelPolitievernietigingVoor(_ nummer: Jongerenummer) throws -> Uitslag {
    let beeld = try volledigBeeld(nummer).beeld
    return try bewaar(
      nummer, .stelVernietigingVoor(try politieoordeel(beeld), .politiegegevens))
  }

  /// Destroys that side, decided by a second person; the side of leerplicht stays as it is.
  ///
  /// The measures stay in the fold, by kind and day: that is what figures count. Nothing shows them
  /// any more, nor the terms that hung on them.
  public func vernietigPolitiekant(_ nummer: Jongerenummer) throws -> Uitslag {
    let (beeld, stromen) = try volledigBeeld(nummer)
    let oordeel = try politieoordeel(beeld)
    let voorstel = beeld.jongere.bewaring.politievoorstel
    let akte = try politieakte(
      stromen, tot: eerstvolgende, voorstel: voorstel?.id,
      door: voorstel?.door ?? omstandigheden.medewerker,
      vanaf: oordeel.bepalend?.vanaf ?? omstandigheden.vandaag)
    let uitslag = try bewaar(
      nummer,
      .vernietig(
        akte, oordeel, .politiegegevens,
        zelfdeGebruiker: try isZelfdeGebruiker(voorstel?.door)))
    wis(akte, stromen)
    return uitslag
  }

  /// Destroys that side again in a copy that was put back: that was decided.
  ///
  /// - Parameter besluit: the decision; what was recorded after it stays.
  /// - Returns: false when nothing of it is there.
  func vernietigPolitiekantOpnieuw(
    _ nummer: Jongerenummer, tot besluit: Gebeurtenisnummer, vanaf: Datum, door: Medewerkercode
  ) throws -> Bool {
    guard try jongere(nummer).toestand.isBekend, try !isVernietigd(nummer) else { return false }
    let stromen = try volledigBeeld(nummer).stromen
    let akte = try politieakte(stromen, tot: besluit, voorstel: nil, door: door, vanaf: vanaf)
    let al = Set(try jongere(nummer).toestand.bewaring.politie.flatMap(\.akte.gebeurtenissen))
    guard akte.gebeurtenissen.contains(where: { !al.contains($0) }) else { return false }
    try voegToe(
      JongereAggregaat.self, .jongere(nummer), .bewaring(.politiegegevensVernietigd(akte)),
      op: omstandigheden.vandaag)
    wis(akte, stromen)
    return true
  }

  /// What of a stream was destroyed as the side of the Wet politiegegevens.
  func vernietigdePolitiekant(_ stroom: Stroom) throws -> Set<Gebeurtenisnummer> {
    guard case .casus(let nummer) = stroom else { return [] }
    let verloop = try casus(nummer)
    guard let jongere = verloop.toestand.opening?.jongere,
      let besluit = try persoon(jongere).bewaring.politieTot
    else { return [] }
    return verloop.politiekant(tot: besluit)
  }

  private func politieoordeel(_ beeld: Jongerebeeld) throws -> Bewaaroordeel {
    Bewaaroordeel(
      politiekant: beeld, regels: Bewaarregels(try omgeving().instellingen),
      op: omstandigheden.vandaag)
  }

  private func politieakte(
    _ stromen: [Stroom], tot besluit: Gebeurtenisnummer, voorstel: Gebeurtenisnummer?,
    door: Medewerkercode, vanaf: Datum
  ) throws -> Vernietigingsakte {
    var akte = Vernietigingsakte(
      voorstel: voorstel, voorgesteldDoor: door, grond: .politiegegevens, vanaf: vanaf,
      kopErvoor: try gang.log.head().text)
    var events: [RecordedEvent] = []
    for stroom in stromen {
      guard case .casus(let nummer) = stroom, let naam = StreamName(stroom.naam) else { continue }
      let kant = try casus(nummer).politiekant(tot: besluit)
      guard !kant.isEmpty else { continue }
      akte.nummers.append(stroom.naam)
      events += try gang.log.events(of: naam, upTo: nil)
        .filter { kant.contains(Gebeurtenisnummer($0.position.number)) }
    }
    akte.noem(events)
    return akte
  }

  private func wis(_ akte: Vernietigingsakte, _ stromen: [Stroom]) {
    let besluit = Gebeurtenisnummer(eerstvolgende.waarde - 1)
    vernietig(alle: akte.gebeurtenissen, door: besluit, raakt: stromen)
  }
}

extension Vernietigingsakte {
  /// Names the events whose personal part goes: those that still have one.
  mutating func noem(_ events: [RecordedEvent]) {
    let weg = events.filter { event in
      if case .present = event.personal { return true }
      return false
    }.sorted { $0.position < $1.position }
    gebeurtenissen = weg.map { Gebeurtenisnummer($0.position.number) }
    soorten = Dictionary(grouping: weg) { Gebeurtenisnaam.kaal($0.type) }
      .map { Vernietigdsoort($0, $1.count) }.sorted { $0.soort < $1.soort }
  }
}
