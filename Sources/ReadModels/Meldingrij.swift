public import Domein
public import Kalender

/// A melding as lists show it.
public struct Meldingrij: Equatable, Sendable {
  /// Number.
  public let melding: Meldingnummer
  /// DUO's number; empty when typed by hand.
  public let meldingsnummer: String
  /// The jongere.
  public let jongere: Jongerenummer
  /// The casus; nil while there is none.
  public let casus: Casusnummer?
  /// The school.
  public let school: Vestiging
  /// Kind of school.
  public let schoolsoort: Schoolsoort?
  /// Kind of absence.
  public let soort: Verzuimsoort
  /// Status that goes back to DUO.
  public private(set) var status: Meldingstatus
  /// Day of receipt.
  public let ontvangenOp: Datum
  /// Day of the report.
  public let datumMelding: Datum
  /// First day of absence.
  public let begindatum: Datum
  /// Last day of absence.
  public let einddatum: Datum?
  /// Whether someone still has to look at it.
  public let wacht: Bool
  /// Why it was closed; nil when it was not closed on its own.
  public let sluitreden: Sluitreden?
  /// What DUO knows: see `Melding.bekendBijDUO`.
  public let bekendBijDUO: String
  /// Version of its stream.
  public let versie: Int

  /// Brings the columns together.
  public init(
    melding: Meldingnummer, meldingsnummer: String, jongere: Jongerenummer, casus: Casusnummer?,
    school: Vestiging, schoolsoort: Schoolsoort?, soort: Verzuimsoort, status: Meldingstatus,
    ontvangenOp: Datum, datumMelding: Datum, begindatum: Datum, einddatum: Datum?, wacht: Bool,
    sluitreden: Sluitreden?, bekendBijDUO: String, versie: Int
  ) {
    self.melding = melding
    self.meldingsnummer = meldingsnummer
    self.jongere = jongere
    self.casus = casus
    self.school = school
    self.schoolsoort = schoolsoort
    self.soort = soort
    self.status = status
    self.ontvangenOp = ontvangenOp
    self.datumMelding = datumMelding
    self.begindatum = begindatum
    self.einddatum = einddatum
    self.wacht = wacht
    self.sluitreden = sluitreden
    self.bekendBijDUO = bekendBijDUO
    self.versie = versie
  }

  /// The same, closed with its casus: a closed casus closes its meldingen.
  public func metGesloten(_ gesloten: Set<Casusnummer>) -> Meldingrij {
    var rij = self
    rij.status = status.met(casusGesloten: casus.map(gesloten.contains) ?? false)
    return rij
  }
}

/// Everything the tables hold about one melding.
public struct Meldingrijen: Equatable, Sendable {
  /// The row of the list.
  public let melding: Meldingrij
  /// Its term, while it waits outside a casus.
  public let termijnen: [Termijnrij]

  /// The rows of a melding; nil when it was not received.
  ///
  /// - Parameter van: the jongere under whom it is found, where that is another entry of the same
  ///   person.
  public init?(
    _ melding: Melding, versie: Int, omgeving: Termijnomgeving, van: Jongerenummer? = nil
  ) {
    guard let nummer = melding.nummer, let jongere = van ?? melding.jongere,
      let gegevens = melding.gegevens, let ontvangenOp = melding.ontvangenOp
    else { return nil }
    self.melding = Meldingrij(
      melding: nummer, meldingsnummer: gegevens.meldingsnummer, jongere: jongere,
      casus: melding.casus, school: gegevens.school, schoolsoort: gegevens.schoolsoort,
      soort: gegevens.soort, status: melding.status, ontvangenOp: ontvangenOp,
      datumMelding: gegevens.datumMelding, begindatum: gegevens.begindatum,
      einddatum: gegevens.einddatum, wacht: melding.wachtOpOordeel,
      sluitreden: melding.sluitreden, bekendBijDUO: melding.bekendBijDUO, versie: versie)
    let kalender = omgeving.kalenders.kalender(voor: gegevens.school)
    termijnen = Termijnbouw(omgeving: omgeving, kalender: kalender)
      .rijen(
        melding.termijnaanvangen, ingrepen: [], escalaties: melding.escalaties,
        houder: .melding(nummer), jongere: jongere, behandelaar: nil)
  }
}
