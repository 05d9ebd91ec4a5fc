public import Application
import Domein
import Hashing
import Kalender

/// Reads meldingen from rows: the columns of the outside surface, in any order.
public enum Meldinglezer {
  /// All columns that are known.
  public static let bekend = [
    "meldingsnummer", "status", "bsn", "onderwijsnummer", "geboortedatum", "geslacht",
    "voornamen", "voorvoegsel", "achternaam", "postcode", "huisnummer", "woonplaats",
    "gemeentecode", "vestiging", "schoolsoort", "leerjaar", "soort", "datum_melding",
    "begindatum", "einddatum", "verzuimdagen", "verzuimuren", "alle_lessen_gemist", "reden",
    "ondernomen_actie", "actie_gewenst", "toelichting", "melder_naam", "melder_functie",
    "melder_telefoon", "melder_email", "telefoon_ouder",
  ]

  /// Columns without which no row can be used.
  public static let verplicht = [
    "meldingsnummer", "vestiging", "soort", "datum_melding", "begindatum",
  ]

  /// The codes of the columns that have a closed list.
  public static let codes: [String: [String]] = [
    "status": Meldingstatus.codes, "geslacht": Geslacht.codes, "schoolsoort": Schoolsoort.codes,
    "soort": Verzuimsoort.allCases.filter(\.isTeMelden).map(\.rawValue),
    "alle_lessen_gemist": ["ja", "nee"], "actie_gewenst": ["ja", "nee"],
  ]

  /// Makes a melding of a row; the first thing that is wrong is named with its column.
  public static func lees(_ rij: Kolommen.Rij) throws(Rijfout) -> Meldingsaanbod {
    let nummer = try persoonsnummer(rij)
    var gegevens = try meldinggegevens(rij)
    gegevens.toelichting = woorden(rij)
    let persoon = try persoon(rij)
    gegevens.toelichting.persoonsafdruk = afdruk(nummer, persoon, rij)
    return Meldingsaanbod(
      gegevens: gegevens, nummer: nummer, persoon: persoon,
      gemeente: try rij.kenmerk("gemeentecode", "een gemeentecode van vier cijfers"))
  }

  private static func persoonsnummer(_ rij: Kolommen.Rij) throws(Rijfout) -> Persoonsnummer {
    if !rij.tekst("bsn").isEmpty { return .bsn(try rij.verplichtBSN("bsn")) }
    let nummer = rij.tekst("onderwijsnummer")
    guard !nummer.isEmpty else {
      throw Rijfout(kolom: "bsn", reden: "er is geen BSN en geen onderwijsnummer")
    }
    guard let geldig = Onderwijsnummer(nummer) else {
      throw Rijfout(kolom: "onderwijsnummer", reden: "dit is geen geldig onderwijsnummer")
    }
    return .onderwijsnummer(geldig)
  }

  private static func meldinggegevens(_ rij: Kolommen.Rij) throws(Rijfout) -> Meldinggegevens {
    let vestiging: Vestiging? = try rij.kenmerk(
      "vestiging", "een vestiging: twee cijfers, twee hoofdletters, twee cijfers")
    guard let school = vestiging else {
      throw Rijfout(kolom: "vestiging", reden: "deze cel is leeg")
    }
    let gemeld: Verzuimsoort? = try rij.code("soort")
    guard let soort = gemeld else { throw Rijfout(kolom: "soort", reden: "deze cel is leeg") }
    let uren = rij.tekst("verzuimuren")
    guard uren.isEmpty || Uren(uren) != nil else {
      throw Rijfout(kolom: "verzuimuren", reden: "verwacht uren, zoals 16 of 16,5")
    }
    return Meldinggegevens(
      meldingsnummer: try rij.verplicht("meldingsnummer"),
      status: try rij.code("status") ?? .geregistreerd, school: school,
      schoolsoort: try rij.code("schoolsoort"), leerjaar: rij.tekst("leerjaar"), soort: soort,
      datumMelding: try rij.verplichteDatum("datum_melding"),
      begindatum: try rij.verplichteDatum("begindatum"), einddatum: try rij.datum("einddatum"),
      verzuimdagen: try rij.getal("verzuimdagen"), verzuimuren: Uren(uren),
      alleLessenGemist: try rij.jaNee("alle_lessen_gemist") ?? false,
      actieGewenst: try rij.jaNee("actie_gewenst"))
  }

  private static func woorden(_ rij: Kolommen.Rij) -> Meldingstoelichting {
    Meldingstoelichting(
      reden: rij.letterlijk("reden"), ondernomenActie: rij.letterlijk("ondernomen_actie"),
      toelichting: rij.letterlijk("toelichting"), melderNaam: rij.letterlijk("melder_naam"),
      melderFunctie: rij.letterlijk("melder_functie"),
      melderTelefoon: rij.letterlijk("melder_telefoon"),
      melderEmail: rij.letterlijk("melder_email"),
      telefoonOuder: rij.letterlijk("telefoon_ouder"))
  }

  private static func persoon(_ rij: Kolommen.Rij) throws(Rijfout) -> Persoonsgegevens {
    let geboren = rij.tekst("geboortedatum")
    guard geboren.isEmpty || Geboortedatum(geboren) != nil else {
      throw Rijfout(kolom: "geboortedatum", reden: "ongeldige datum; verwacht JJJJ-MM-DD")
    }
    let onderwijsnummer: Onderwijsnummer? = try rij.kenmerk(
      "onderwijsnummer", "een geldig onderwijsnummer van negen cijfers")
    return Persoonsgegevens(
      onderwijsnummer: onderwijsnummer, geboortedatum: Geboortedatum(geboren),
      geslacht: try rij.code("geslacht"), voornamen: rij.tekst("voornamen"),
      voorvoegsel: rij.tekst("voorvoegsel"), achternaam: rij.tekst("achternaam"),
      adres: Adres(
        postcode: try rij.kenmerk("postcode", "een postcode, zoals 1234 AB"),
        huisnummer: rij.tekst("huisnummer"), woonplaats: rij.tekst("woonplaats")))
  }

  /// Recognises the same pupil's data in a later delivery.
  ///
  /// Kept with the personal part.
  private static func afdruk(
    _ nummer: Persoonsnummer, _ persoon: Persoonsgegevens, _ rij: Kolommen.Rij
  ) -> String {
    let velden = [
      nummer.tekst, rij.tekst("geboortedatum"), rij.tekst("geslacht"), persoon.voornamen,
      persoon.voorvoegsel, persoon.achternaam, persoon.adres.postcode?.tekst ?? "",
      persoon.adres.huisnummer, persoon.adres.woonplaats,
    ]
    return SHA256.digest(ofUTF8: velden.joined(separator: "\u{1F}")).hex
  }
}
