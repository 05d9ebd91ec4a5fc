public import Domein
import JSON
import Kalender

/// Stored form of what happens to a melding.
///
/// Personal: the words of the school and who wrote them.
public enum MeldingCodec: Veldcodec {
  /// The stored name with its version.
  public static func naam(_ event: MeldingGebeurtenis) -> String {
    switch event {
    case .meldingOntvangen: "melding-ontvangen/1"
    case .meldingGewijzigd: "melding-gewijzigd/1"
    case .meldingIngetrokken: "melding-ingetrokken/1"
    case .meldingGekoppeld: "melding-gekoppeld/1"
    case .meldingBeoordeeld: "melding-beoordeeld/1"
    case .meldingGesloten: "melding-gesloten/1"
    case .termijnGeescaleerd: "termijn-geescaleerd/1"
    case .meldingTeruggemeld: "melding-teruggemeld/1"
    }
  }

  static func schrijf(_ event: MeldingGebeurtenis, _ s: inout Inhoudschrijver) {
    switch event {
    case .meldingOntvangen(let nummer, let jongere, let gegevens):
      s.kenmerk("melding", nummer)
      s.kenmerk("jongere", jongere)
      schrijf(gegevens, &s)
    case .meldingGewijzigd(let gegevens): schrijf(gegevens, &s)
    case .meldingIngetrokken: return
    case .meldingGekoppeld(let casus): s.kenmerk("casus", casus)
    case .meldingBeoordeeld(let oordeel, let casus, let reden):
      s.code("oordeel", oordeel)
      s.kenmerk("casus", casus)
      s.persoon("reden", reden)
    case .meldingGesloten(let reden, let toelichting):
      s.code("reden", reden)
      s.persoon("toelichting", toelichting)
    case .termijnGeescaleerd(let escalatie): s.escalatie(escalatie)
    case .meldingTeruggemeld(let terugmelding): schrijf(terugmelding, &s)
    }
  }

  static func lees(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> MeldingGebeurtenis? {
    switch naam {
    case "melding-ontvangen/1":
      .meldingOntvangen(
        nummer: try l.kenmerk("melding"), jongere: try l.kenmerk("jongere"),
        gegevens: try leesGegevens(&l))
    case "melding-gewijzigd/1": .meldingGewijzigd(gegevens: try leesGegevens(&l))
    case "melding-ingetrokken/1": .meldingIngetrokken
    case "melding-gekoppeld/1": .meldingGekoppeld(casus: try l.kenmerk("casus"))
    case "melding-beoordeeld/1":
      .meldingBeoordeeld(
        oordeel: try l.code("oordeel"), casus: try l.mogelijkKenmerk("casus"),
        reden: try l.persoon("reden"))
    case "melding-gesloten/1":
      .meldingGesloten(reden: try l.code("reden"), toelichting: try l.persoon("toelichting"))
    case "termijn-geescaleerd/1": .termijnGeescaleerd(try l.escalatie())
    case "melding-teruggemeld/1": .meldingTeruggemeld(try leesTerugmelding(&l))
    default: nil
    }
  }

  private static func schrijf(_ terugmelding: Terugmelding, _ s: inout Inhoudschrijver) {
    s.gebeurtenis("zending", terugmelding.zending)
    s.code("status", terugmelding.stand.status)
    s.code("reden", terugmelding.stand.reden)
    s.persoon("naam", terugmelding.contact.naam)
    s.persoon("functie", terugmelding.contact.functie)
    s.persoon("telefoon", terugmelding.contact.telefoon)
    s.persoon("email", terugmelding.contact.email)
  }

  private static func leesTerugmelding(
    _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> Terugmelding {
    Terugmelding(
      zending: try l.gebeurtenis("zending"),
      stand: Terugmeldstand(try l.code("status"), reden: try l.mogelijkeCode("reden")),
      contact: Contactpersoon(
        naam: try l.persoon("naam"), functie: try l.persoon("functie"),
        telefoon: try l.persoon("telefoon"), email: try l.persoon("email")))
  }

  private static func schrijf(_ gegevens: Meldinggegevens, _ s: inout Inhoudschrijver) {
    s.tekst("meldingsnummer", gegevens.meldingsnummer)
    s.code("status", gegevens.status)
    s.kenmerk("school", gegevens.school)
    s.code("schoolsoort", gegevens.schoolsoort)
    s.tekst("leerjaar", gegevens.leerjaar)
    s.code("soort", gegevens.soort)
    s.datum("datumMelding", gegevens.datumMelding)
    s.datum("begin", gegevens.begindatum)
    s.datum("eind", gegevens.einddatum)
    s.getal("verzuimdagen", gegevens.verzuimdagen)
    s.tekst("verzuimuren", gegevens.verzuimuren?.description)
    s.jaNee("alleLessen", gegevens.alleLessenGemist)
    s.jaNee("actieGewenst", gegevens.actieGewenst)
    let woorden = gegevens.toelichting
    s.persoon("reden", woorden.reden)
    s.persoon("ondernomenActie", woorden.ondernomenActie)
    s.persoon("toelichting", woorden.toelichting)
    s.persoon("melderNaam", woorden.melderNaam)
    s.persoon("melderFunctie", woorden.melderFunctie)
    s.persoon("melderTelefoon", woorden.melderTelefoon)
    s.persoon("melderEmail", woorden.melderEmail)
    s.persoon("telefoonOuder", woorden.telefoonOuder)
    s.persoon("persoonsafdruk", woorden.persoonsafdruk)
  }

  private static func leesGegevens(_ l: inout Inhoudlezer) throws(JSONFailure) -> Meldinggegevens {
    Meldinggegevens(
      meldingsnummer: try l.tekst("meldingsnummer"), status: try l.code("status"),
      school: try l.kenmerk("school"), schoolsoort: try l.mogelijkeCode("schoolsoort"),
      leerjaar: try l.tekst("leerjaar"), soort: try l.code("soort"),
      datumMelding: try l.datum("datumMelding"), begindatum: try l.datum("begin"),
      einddatum: try l.mogelijkeDatum("eind"), verzuimdagen: try l.mogelijkGetal("verzuimdagen"),
      verzuimuren: try l.mogelijkeUren("verzuimuren"),
      alleLessenGemist: try l.jaNee("alleLessen"),
      actieGewenst: try l.mogelijkJaNee("actieGewenst"), toelichting: try leesWoorden(&l))
  }

  private static func leesWoorden(
    _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> Meldingstoelichting {
    Meldingstoelichting(
      reden: try l.persoon("reden"), ondernomenActie: try l.persoon("ondernomenActie"),
      toelichting: try l.persoon("toelichting"), melderNaam: try l.persoon("melderNaam"),
      melderFunctie: try l.persoon("melderFunctie"),
      melderTelefoon: try l.persoon("melderTelefoon"), melderEmail: try l.persoon("melderEmail"),
      telefoonOuder: try l.persoon("telefoonOuder"),
      persoonsafdruk: try l.persoon("persoonsafdruk"))
  }
}
