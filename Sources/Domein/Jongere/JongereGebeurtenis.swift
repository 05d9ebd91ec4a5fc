public import Kalender

/// What happens to a jongere.
///
/// Stored names stand in `EventCodec`, apart from these.
public enum JongereGebeurtenis: Equatable, Sendable {
  /// The jongere became known to the municipality.
  case jongereGeregistreerd(
    nummer: Jongerenummer, gegevens: Persoonsgegevens, gemeente: Gemeentecode?)
  /// Personal data were corrected or completed; the whole set is repeated.
  case persoonsgegevensGewijzigd(gegevens: Persoonsgegevens)
  /// Enrolment at a school from `van` on, up to and including `totEnMet` where that is known.
  case jongereIngeschreven(
    school: Vestiging?, schoolsoort: Schoolsoort?, leerjaar: String?, van: Datum,
    totEnMet: Datum?, bron: Inschrijvingsbron)
  /// Taken off the roll; the day itself is the first without enrolment.
  case jongereUitgeschreven(school: Vestiging?, reden: String)
  /// Moved; another municipality ends our task.
  case jongereVerhuisd(gemeente: Gemeentecode, adres: Adres)
  /// Died.
  case jongereOverleden
  /// Obtained a startkwalificatie (Leerplichtwet 1969, art. 1 onder f).
  case startkwalificatieBehaald
  /// Consent was given.
  case toestemmingGegeven(
    gever: Toestemmingsgever, partij: Partij, reikwijdte: [Reikwijdte], totEnMet: Datum?)
  /// Consent was withdrawn; the day itself is the first without it.
  case toestemmingIngetrokken(toestemming: Gebeurtenisnummer)
  /// Reported ill; the absence is authorised from this day on.
  case ziekGemeld(school: Vestiging?)
  /// Reported recovered; the day itself is no longer illness.
  case beterGemeld(school: Vestiging?)
  /// An exemption is in force.
  case vrijstellingGeregistreerd(
    artikel: Vrijstellingsartikel, van: Datum, totEnMet: Datum?, schoolsoort: Schoolsoortgroep?)
  /// Leave was decided on.
  case verlofGeregistreerd(
    artikel: Verlofartikel, van: Datum, totEnMet: Datum, schooldagen: Int, besluit: Verlofbesluit)
  /// What happened to a request or an application.
  case aanvraag(Aanvraaggebeurtenis)
  /// A comparison of residents with enrolments found a suspicion, or its end.
  case inschrijvingVergeleken(
    uitkomst: Vergelijkingsuitkomst, schoolsoort: Schoolsoortgroep, sinds: Datum?)
  /// A parent or the jongere told how it went, and may be quoted.
  case ervaringVastgelegd(
    casus: Casusnummer, van: Toestemmingsgever, gever: Toestemmingsgever, tekst: String,
    illustratie: String)
  /// The consent to use an experience was withdrawn.
  case ervaringIngetrokken(ervaring: Gebeurtenisnummer)
  /// A step of one of the jongere's own terms became true.
  case termijnGeescaleerd(Escalatie)
  /// Who has authority became known, or turned out to be unknown.
  case gezagVastgesteld(Gezag)
  /// A school suspended the jongere, or told more about it.
  case leerlingGeschorst(Schorsing.Inhoud)
  /// Two entries turned out to be one person, or not after all.
  case samenvoeging(Samenvoeging)
  /// What happened to the file itself.
  case bewaring(Bewaargebeurtenis)
}
