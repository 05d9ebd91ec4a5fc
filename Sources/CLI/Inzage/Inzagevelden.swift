import Application
import Domein
import EventCodec
import EventLog
import Kalender

/// What of an event is shown to whom it is about: a list of what may be shown, and nothing else.
///
/// Names and words of others (who reported it, who was spoken to, who works on it) stand in the
/// same events; a field that is not named here is left out, and so is a new one.
enum Inzagevelden {
  /// Fields of the personal part that are about the person.
  static let persoonlijk: Set = [
    "bsn", "onderwijsnummer", "geboortedatum", "geslacht", "voornamen", "voorvoegsel",
    "achternaam", "postcode", "huisnummer", "woonplaats", "geheim", "gezag", "reden",
    "ondernomenActie", "toelichting", "melderFunctie", "wijze", "tekst", "illustratie", "doelen",
    "doel", "grond", "resultaat", "motivering", "vraag", "waaromNiet",
  ]

  /// Fields of the open part: days, kinds, outcomes, schools.
  static let open: Set = [
    "soort", "van", "tot", "school", "schoolsoort", "leerjaar", "regel", "uitkomst", "gemeente",
    "artikel", "vervalt", "vanaf", "trap", "partij", "grond", "datumMelding", "besluit",
    "uiterlijk", "status", "naar", "gever", "datum", "zorg", "volgende", "stand", "schooldagen",
    "reikwijdte", "met", "meldingsnummer", "herziening", "begin", "alleLessen", "actieGewenst",
    "verzuimdagen", "verzuimuren", "verklaring", "uren", "terugkoppeling", "sinds",
    "oudersGehoord", "jongereGehoord", "oorzaak", "omvang", "nooitGeschikt", "nagekomen",
    "laatstGeplaatst", "geoorloofd", "gelukt", "fase", "evaluatie", "eind", "cent", "inhoud",
    "afwijking", "advies", "aanbieder", "oordeel", "reden", "bron", "ingezet", "uitgelegd",
  ]

  /// Fields with a number of the dossier: shown where it is the person's own.
  static let nummer: Set = ["casus", "jongere", "melding", "kenmerkmelding", "in"]

  /// Fields that only tie events together, or that say who works on it: nothing about the person.
  static let stil: Set = [
    "gebeurtenis", "afspraak", "plan", "maatregel", "doorverwijzing", "aanmelding", "aanvraag",
    "arrangement", "ervaring", "toestemming", "toestemmingen", "voorstel", "start", "vervangt",
    "verzuim", "delen", "oordelen", "persoonsafdruk", "zending", "opname",
  ]

  /// The fields of an event that are shown, and the names of what was left out.
  static func kies(
    _ event: RecordedEvent, eigen: Set<String>
  ) -> (velden: [(naam: String, waarde: String)], weggelaten: [String]) {
    var velden: [(naam: String, waarde: String)] = []
    var weg: [String] = []
    for veld in Gebeurtenissen.velden(event.payload, nil) {
      if open.contains(veld.naam) || (nummer.contains(veld.naam) && eigen.contains(veld.waarde)) {
        velden.append(veld)
      } else if !stil.contains(veld.naam) {
        weg.append(veld.naam)
      }
    }
    switch event.personal {
    case .none: break
    case .destroyed: velden.append(("persoonlijk", "vernietigd"))
    case .present(let deel):
      let vanAnder = isVanAnder(event)
      for veld in Gebeurtenissen.velden(Array("{}".utf8), deel.body) {
        if persoonlijk.contains(veld.naam), !(vanAnder && veld.naam == "tekst") {
          velden.append(veld)
        } else if !stil.contains(veld.naam) {
          weg.append(veld.naam)
        }
      }
    }
    return (velden, weg)
  }

  /// What a parent told is the parent's.
  private static func isVanAnder(_ event: RecordedEvent) -> Bool {
    Gebeurtenisnaam.kaal(event.type) == "ervaring-vastgelegd"
      && Gebeurtenissen.velden(event.payload, nil)
        .contains { $0.naam == "van" && $0.waarde != Toestemmingsgever.jongere.rawValue }
  }
}
