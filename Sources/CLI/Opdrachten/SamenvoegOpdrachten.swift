import Application
import ArgumentParsing
import Domein

/// Who is one person, and who has authority over a jongere.
enum SamenvoegOpdrachten {
  static let alle: [Opdracht] = [samenvoegen, splitsen, gezag]

  private static let jongere = OptionSpec(
    "jongere", .value("JONGERE"), "nummer van de jongere, zoals J000042", position: 0,
    required: true)

  static let samenvoegen = Opdracht(
    CommandSpec(
      "jongere samenvoegen", "vastleggen dat twee jongeren dezelfde zijn",
      discussion: """
        De eerste gaat op in de tweede (--met): casussen, meldingen en inschrijvingen van beide \
        staan daarna onder de tweede. Er gaat niets verloren; 'jongere splitsen' maakt het \
        ongedaan.
        """,
      options: [
        jongere,
        OptionSpec("met", .value("JONGERE"), "onder wie beide te vinden zijn", required: true),
        Opties.reden,
      ] + daad,
      examples: [
        Example(
          "leerplicht jongere samenvoegen J000043 --met J000042 --reden 'BSN gekregen'",
          "J000043 is voortaan J000042")
      ], group: "Jongeren"),
    .daad(.instroom) { sessie, waarden in
      try sessie.voegSamen(
        waarden.nummer("jongere"), met: waarden.nummer("met"), reden: waarden.tekst("reden") ?? "")
    })

  static let splitsen = Opdracht(
    CommandSpec(
      "jongere splitsen", "een samenvoeging ongedaan maken",
      discussion: "Wat onder het oude nummer was vastgelegd, staat daar weer.",
      options: [jongere, Opties.reden] + daad,
      examples: [
        Example("leerplicht jongere splitsen J000043 --reden 'toch een tweeling'", "weer apart")
      ], group: "Jongeren"),
    .daad(.instroom) { sessie, waarden in
      try sessie.splits(waarden.nummer("jongere"), reden: waarden.tekst("reden") ?? "")
    })

  static let gezag = Opdracht(
    CommandSpec(
      "jongere gezag", "vastleggen wie het gezag heeft, ook als dat onbekend is",
      options: Opties.jongereEerst + [
        OptionSpec("gezag", Opties.codes(Gezag.self), "wie het gezag heeft", required: true)
      ] + Opties.daad,
      examples: [Example("leerplicht jongere gezag J000042 --gezag een-ouder", "één ouder")],
      group: "Jongeren"),
    .daad(.instroom) { sessie, waarden in
      try sessie.handel(
        waarden.jongere(), .stelGezagVast(waarden.verplichteCode("gezag")),
        op: waarden.datum("op"))
    })

  /// Who somebody is has no day of its own.
  private static let daad = Opties.daad.filter { $0.name != "op" }
}

extension Waarden {
  /// A jongere by its own number, or by `@ref`.
  func nummer(_ naam: String) throws -> Jongerenummer {
    let waarde = try verplicht(naam)
    guard let nummer = try verwezen(naam, waarde, \.jongere, "jongere") ?? Jongerenummer(waarde)
    else {
      throw fout(naam, "verwacht een nummer, zoals J000042")
    }
    return nummer
  }

  /// The number a question names, where it names one.
  var jongerenummer: Jongerenummer? { tekst("jongere").flatMap(Jongerenummer.init(_:)) }

  /// The BSN to fill in, where the jongere is named otherwise.
  func aanTeVullenBSN() throws -> BSN? {
    guard tekst("jongere") != nil, let waarde = tekst("bsn") else { return nil }
    guard case .bsn(let bsn) = try persoonsnummer("bsn", waarde) else {
      throw fout("bsn", "dit is een onderwijsnummer; gebruik --onderwijsnummer")
    }
    return bsn
  }
}
