public import Domein
import EventCodec
import EventLog
public import Kalender
import ReadModels

/// One line of what DUO is told.
public struct Terugmeldregel: Equatable, Sendable {
  /// The melding.
  public let melding: Meldingnummer
  /// DUO's own number.
  public let meldingsnummer: String
  /// Day on which it is told.
  public let dag: Datum
  /// What is told.
  public let terugmelding: Terugmelding
}

extension Sessie {
  /// What DUO does not know yet, melding by melding.
  ///
  /// Follows from the events alone: whatever was recorded as told is not told again, and whatever
  /// was not recorded as told comes up again the next time.
  public func terugTeMelden() throws -> [Terugmeldregel] {
    let zending = eerstvolgende
    return try gang.weergaven.terugTeMelden().compactMap { nummer in
      let melding = try melding(nummer).toestand
      let casus = try melding.casus.map { try self.casus($0).toestand }
      guard let stand = melding.terugTeMelden(casus), let gegevens = melding.gegevens else {
        return nil
      }
      return Terugmeldregel(
        melding: nummer, meldingsnummer: gegevens.meldingsnummer, dag: omstandigheden.vandaag,
        terugmelding: Terugmelding(
          zending: zending, stand: stand, contact: try contact(casus?.behandelaar)))
    }
  }

  /// Records that DUO is told what it does not know yet: the delivery, and every line of it.
  ///
  /// - Parameter afdruk: the digest of the file that holds these lines.
  public func meldTerug(_ afdruk: ([Terugmeldregel]) -> String) throws -> Uitslag {
    let regels = try terugTeMelden()
    guard !regels.isEmpty else { return Uitslag() }
    let vandaag = omstandigheden.vandaag
    try besluit(
      LeveringAggregaat.self, .levering,
      Levering(
        soort: .terugmelding, afdruk: afdruk(regels), rijen: regels.count, oordelen: []),
      op: vandaag)
    for regel in regels {
      try besluit(
        MeldingAggregaat.self, .melding(regel.melding),
        MeldingCommand(.meldTerug(regel.terugmelding), omstandigheden.handeling(op: nil)),
        op: vandaag)
    }
    return Uitslag()
  }

  /// Whom a school can ask: who handles the casus, else whoever sends.
  private func contact(_ behandelaar: Medewerkercode?) throws -> Contactpersoon {
    let code = behandelaar ?? omstandigheden.medewerker
    let functionaris = try gang.weergaven.functionaris(code)
    let naam = functionaris?.gegevens.naam ?? ""
    let instellingen = try omgeving().instellingen
    return Contactpersoon(
      naam: naam.isEmpty ? code.tekst : naam,
      functie: functionaris?.gegevens.rol.omschrijving ?? Rol.leerplichtambtenaar.omschrijving,
      telefoon: instellingen.waarde(.contactTelefoon), email: instellingen.waarde(.contactEmail))
  }
}

extension Leesgang {
  /// The lines of a delivery to DUO as they were recorded; nil when the number is no such event.
  public func zending(
    _ nummer: Gebeurtenisnummer, _ omstandigheden: Omstandigheden
  ) throws -> [Terugmeldregel]? {
    guard let eerste = try log.event(at: LogPosition(nummer.waarde)),
      let levering = try? LeveringAggregaat.inhoud(eerste), case .feit(let feit) = levering,
      case .leveringVerwerkt(let inhoud) = feit.event, inhoud.soort == .terugmelding
    else { return nil }
    let sessie = try Sessie(self, omstandigheden)
    return try log.events(after: LogPosition(nummer.waarde), limit: inhoud.rijen)
      .compactMap { event in
        guard case .melding(let melding) = Stroom(naam: event.stream.text),
          case .feit(let feit) = try MeldingAggregaat.inhoud(event),
          case .meldingTeruggemeld(let terugmelding) = feit.event
        else { return nil }
        let gegevens = try sessie.melding(melding).toestand.gegevens
        return Terugmeldregel(
          melding: melding, meldingsnummer: gegevens?.meldingsnummer ?? "", dag: feit.op,
          terugmelding: terugmelding)
      }
  }
}

/// A delivery as it was recorded.
public struct Leveringsregel: Sendable {
  /// Its event.
  public let nummer: Gebeurtenisnummer
  /// Day.
  public let op: Datum
  /// Who took it in or sent it.
  public let door: Medewerkercode
  /// What it was.
  public let levering: Levering
}

extension Lezing {
  /// What came in and what went out, in order.
  public func leveringen() throws -> [Leveringsregel] {
    try sessie.verloop(LeveringAggregaat.self, .levering)
      .geldig(per: assen.per, bekendOp: assen.bekendOp)
      .map { feit in
        switch feit.event {
        case .leveringVerwerkt(let levering):
          Leveringsregel(nummer: feit.nummer, op: feit.op, door: feit.door, levering: levering)
        }
      }
  }
}
