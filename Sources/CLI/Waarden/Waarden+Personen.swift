import Application
import ArgumentParsing
import Domein
import Kalender

extension Waarden {
  /// The jongere a command names: by number, by `@ref`, or by BSN or onderwijsnummer.
  func jongere() throws -> Jongereverwijzing {
    if let waarde = tekst("jongere") {
      if let nummer = try verwezen("jongere", waarde, \.jongere, "jongere") ?? Jongerenummer(waarde)
      {
        return .nummer(nummer)
      }
      return try persoon("jongere", waarde)
    }
    for naam in ["bsn", "onderwijsnummer"] {
      if let waarde = tekst(naam) { return try persoon(naam, waarde) }
    }
    throw Fout.gebruik("noem de jongere met --jongere, --bsn of --onderwijsnummer")
  }

  /// Whether the command names a jongere at all.
  var noemtJongere: Bool {
    ["jongere", "bsn", "onderwijsnummer"].contains { tekst($0) != nil }
  }

  private func persoon(_ naam: String, _ waarde: String) throws -> Jongereverwijzing {
    .persoon(
      try persoonsnummer(naam, waarde), gegevens: try persoonsgegevens(),
      gemeente: try kenmerk("gemeentecode", "een gemeentecode van vier cijfers"))
  }

  /// BSN or onderwijsnummer.
  ///
  /// The number itself is never repeated in an error.
  func persoonsnummer(_ naam: String, _ waarde: String) throws -> Persoonsnummer {
    if let nummer = Persoonsnummer(waarde) { return nummer }
    if BSN.mistVoorloopnul(waarde) {
      throw fout(naam, "dit BSN heeft acht cijfers; er ontbreekt vooraan een nul")
    }
    let vorm = naam == "onderwijsnummer" ? "een onderwijsnummer" : "een BSN of onderwijsnummer"
    throw fout(naam, "dit is geen geldig nummer: verwacht \(vorm) van negen cijfers")
  }

  /// The personal data given with the command.
  func persoonsgegevens() throws -> Persoonsgegevens {
    var gegevens = Persoonsgegevens(
      geboortedatum: try geboortedatum("geboortedatum"), geslacht: try code("geslacht"),
      voornamen: tekst("voornamen") ?? "", voorvoegsel: tekst("voorvoegsel") ?? "",
      achternaam: tekst("achternaam") ?? "", adres: try adres())
    if let waarde = tekst("onderwijsnummer") {
      guard let nummer = Onderwijsnummer(waarde) else {
        throw fout("onderwijsnummer", "dit is geen geldig onderwijsnummer van negen cijfers")
      }
      gegevens.onderwijsnummer = nummer
    }
    return gegevens
  }

  /// The address given with the command.
  func adres() throws -> Adres {
    Adres(
      postcode: try kenmerk("postcode", "een postcode, zoals 1234 AB"),
      huisnummer: tekst("huisnummer") ?? "", woonplaats: tekst("woonplaats") ?? "")
  }

  /// The casus a command names: by number, by `@ref`, or the open one of a jongere.
  func casus() throws -> Casusverwijzing {
    guard let waarde = tekst("casus") else {
      guard noemtJongere else {
        throw Fout.gebruik("noem de casus met --casus, of de jongere met --jongere of --bsn")
      }
      return .jongere(try jongere())
    }
    return .nummer(try casusnummer("casus", waarde))
  }

  /// A casus by its number or by `@ref`.
  func casusnummer(_ naam: String, _ waarde: String) throws -> Casusnummer {
    guard let nummer = try verwezen(naam, waarde, \.casus, "casus") ?? Casusnummer(waarde) else {
      throw fout(naam, "verwacht een casusnummer, zoals L2026-0042")
    }
    return nummer
  }

  /// A melding by its number, DUO's number or `@ref`; nil when absent.
  func melding() throws -> String? {
    guard let waarde = tekst("melding") else { return nil }
    return try verwezen("melding", waarde, \.melding, "melding")?.tekst ?? waarde
  }

  /// A melding that has to be named.
  func verplichteMelding() throws -> String {
    guard let melding = try melding() else { throw ontbreekt("melding") }
    return melding
  }

  /// A school's vestiging; nil when absent.
  func school(_ naam: String = "school") throws -> Vestiging? {
    try kenmerk(naam, "een vestiging: twee cijfers, twee hoofdletters, twee cijfers, zoals 05KO00")
  }

  /// A functionaris; nil when absent.
  func functionaris(_ naam: String) throws -> Medewerkercode? {
    try kenmerk(naam, "een code van kleine letters, cijfers, punt of streepje")
  }
}
