public import Domein
public import Kalender
import ReadModels

extension Sessie {
  /// The melding a command is about, by its own number or by DUO's.
  public func vindMelding(_ tekst: String) throws -> Meldingnummer {
    if let nummer = Meldingnummer(tekst) {
      guard try melding(nummer).toestand.nummer != nil else {
        throw Dossierfout.nietGevonden(wat: "melding", nummer: nummer.tekst)
      }
      if let jongere = try melding(nummer).toestand.jongere { try toetsBewaring(jongere) }
      return nummer
    }
    guard let nummer = try gang.weergaven.melding(meldingsnummer: tekst) else {
      throw Dossierfout.nietGevonden(wat: "melding", nummer: tekst)
    }
    if let jongere = try melding(nummer).toestand.jongere { try toetsBewaring(jongere) }
    return nummer
  }

  /// Records the assessment of a melding, and does what it says.
  public func beoordeel(
    _ nummer: Meldingnummer, _ oordeel: Meldingsoordeel, casus gekozen: Casusnummer?,
    reden: String, op dag: Datum?
  ) throws -> Uitslag {
    let op = dag ?? omstandigheden.vandaag
    let melding = try melding(nummer).toestand
    guard let gegevens = melding.gegevens, let eigen = melding.jongere else {
      throw Dossierfout.nietGevonden(wat: "melding", nummer: nummer.tekst)
    }
    let jongere = try hoofd(eigen)
    let opdracht = { (casus: Casusnummer?) in
      MeldingCommand(
        .beoordeel(oordeel: oordeel, casus: casus, reden: reden),
        self.omstandigheden.handeling(op: op))
    }
    var uitslag = Uitslag()
    uitslag.melding = nummer
    uitslag.jongere = jongere
    var casus = gekozen ?? melding.casus
    switch oordeel {
    case .terKennisneming: casus = nil
    case .bijCasus:
      casus = try casus ?? openCasus(van: jongere, gegevens.soort.casussoort)
    case .nieuweCasus: break
    }
    try toetsBeoordeling(melding, opdracht(casus ?? melding.casus), oordeel)
    switch oordeel {
    case .terKennisneming: break
    case .bijCasus: if let casus { try voegToe(nummer, gegevens, aan: casus, op: op) }
    case .nieuweCasus:
      if casus == nil {
        casus = try openOfVoegToe(
          jongere, soort: gegevens.soort, school: gegevens.school, behandelaar: nil,
          melding: Meldingkoppeling(melding: nummer, datum: gegevens.datumMelding),
          verzuim: gegevens.verzuim(nummer), op: op
        ).casus
      }
    }
    try besluit(MeldingAggregaat.self, .melding(nummer), opdracht(casus), op: op)
    if let casus { try beoordeeldIn(casus, nummer, op: op) }
    uitslag.casus = casus
    return uitslag
  }

  /// Closes a melding with a reason of the legal list.
  public func sluit(
    _ nummer: Meldingnummer, _ reden: Sluitreden, toelichting: String, op dag: Datum?
  ) throws -> Uitslag {
    try handel(nummer, .sluit(reden: reden, toelichting: toelichting), op: dag)
  }

  /// Takes over that the school withdrew a melding.
  public func trekIn(_ nummer: Meldingnummer, op dag: Datum?) throws -> Uitslag {
    let casus = try melding(nummer).toestand.casus
    var uitslag = try handel(nummer, .trekIn, op: dag)
    try laatVervallen(nummer, casus, op: dag ?? omstandigheden.vandaag)
    uitslag.casus = casus
    return uitslag
  }

  private func handel(
    _ nummer: Meldingnummer, _ opdracht: MeldingOpdracht, op dag: Datum?
  ) throws -> Uitslag {
    let op = dag ?? omstandigheden.vandaag
    try besluit(
      MeldingAggregaat.self, .melding(nummer),
      MeldingCommand(opdracht, omstandigheden.handeling(op: op)), op: op)
    var uitslag = Uitslag()
    uitslag.melding = nummer
    return uitslag
  }

  /// Asks the melding's own rules first, so that nothing is decided about a casus in vain.
  private func toetsBeoordeling(
    _ melding: Melding, _ command: MeldingCommand, _ oordeel: Meldingsoordeel
  ) throws {
    do {
      _ = try MeldingDecider.decide(command, melding)
    } catch {
      if error == .casusOntbreekt, oordeel == .nieuweCasus { return }
      throw Dossierfout.geweigerd(error)
    }
  }

  private func voegToe(
    _ nummer: Meldingnummer, _ gegevens: Meldinggegevens, aan casus: Casusnummer, op dag: Datum
  ) throws {
    let bestemming = try self.casus(try vind(.nummer(casus))).toestand
    let deze = try melding(nummer).toestand.jongere.map { try hoofd($0) }
    guard try bestemming.opening.map({ try hoofd($0.jongere) }) == deze else {
      throw Dossierfout.andereJongere(melding: nummer)
    }
    let koppeling = Meldingkoppeling(melding: nummer, datum: gegevens.datumMelding)
    let opdracht = CasusOpdracht.voegToe(
      soort: gegevens.soort, melding: koppeling, verzuim: gegevens.verzuim(nummer))
    try besluit(
      CasusAggregaat.self, .casus(casus),
      CasusCommand(opdracht, omstandigheden.handeling(op: dag)), op: dag)
  }

  private func beoordeeldIn(_ casus: Casusnummer, _ nummer: Meldingnummer, op dag: Datum) throws {
    try besluit(
      CasusAggregaat.self, .casus(casus),
      CasusCommand(.beoordeelMelding(nummer), omstandigheden.handeling(op: dag)), op: dag)
  }
}
