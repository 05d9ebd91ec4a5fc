import Application
import ArgumentParsing
import Domein
import Formats
import JSON
import Kalender
import ReadModels

/// Meldingen: taken in by hand, assessed, closed, withdrawn, shown.
enum MeldingOpdrachten {
  static let alle: [Opdracht] = [
    registreer, wijzig, beoordeel, sluit, intrekken, lijst, toon,
  ]

  private static let melding = OptionSpec(
    "melding", .value("MELDING"), "nummer van de melding (M2026-000042) of van DUO", position: 0,
    required: true)

  static let registreer = Opdracht(
    CommandSpec(
      "melding registreer", "een melding met de hand vastleggen",
      discussion: """
        De melding gaat dezelfde weg als een melding uit een bestand: langdurig relatief verzuim, \
        16 uur en alle lessen gemist openen of vullen een casus; de rest wacht op een beoordeling.
        """,
      options: Opties.persoon + [
        OptionSpec("meldingsnummer", .value("NUMMER"), "nummer van DUO"),
        OptionSpec("school", .value("VESTIGING"), "de meldende vestiging", required: true),
        OptionSpec("schoolsoort", Opties.codes(Schoolsoort.self), "soort school"),
        OptionSpec("leerjaar", .value("LEERJAAR"), "leerjaar"),
        OptionSpec(
          "soort", Opties.codes(Verzuimsoort.allCases.filter(\.isTeMelden)), "soort verzuim",
          required: true),
        OptionSpec("datum-melding", .value("DATUM"), "dag van de melding", default: "vandaag"),
        OptionSpec("begin", .value("DATUM"), "eerste dag van het verzuim", required: true),
        OptionSpec("einde", .value("DATUM"), "laatste dag, die dag meegeteld"),
        OptionSpec("uren", .value("UREN"), "gemiste uren"),
        OptionSpec("alle-lessen-gemist", .yesNo, "mist de jongere alle lessen", default: "nee"),
        OptionSpec("actie-gewenst", .yesNo, "wil de school dat de gemeente iets doet"),
        Opties.reden, OptionSpec("toelichting", .value("TEKST"), "toelichting van de school"),
      ] + Opties.daad.filter { $0.name != "op" },
      examples: [
        Example(
          "leerplicht melding registreer --bsn 111222333 --geboortedatum 10-2-2010"
            + " --school 05KO00 --soort signaal --begin 2-3-2026", "een signaal van een school")
      ], group: "Meldingen"),
    .daad(.instroom) { sessie, waarden in
      let uitslag = try sessie.neemIn(waarden.meldingsaanbod())
      var antwoord = Uitslag()
      antwoord.melding = uitslag.melding
      antwoord.casus = uitslag.casus
      antwoord.jongere = uitslag.jongere
      if uitslag.casus == nil { antwoord.mededelingen = ["De melding wacht op een beoordeling."] }
      if uitslag.heeftAndereGeboortedatum {
        antwoord.mededelingen.append(
          "Bij dit nummer is een andere geboortedatum bekend; controleer het nummer.")
      }
      return antwoord
    })

  static let wijzig = Opdracht(
    CommandSpec(
      "melding wijzig", "overnemen wat de school aan een melding verbeterde",
      discussion: "Wat u weglaat, blijft staan. Het verzuim in de casus gaat mee.",
      options: [
        melding,
        OptionSpec("begin", .value("DATUM"), "eerste dag van het verzuim"),
        OptionSpec("einde", .value("DATUM"), "laatste dag, die dag meegeteld"),
        OptionSpec("uren", .value("UREN"), "gemiste uren"),
        OptionSpec("toelichting", .value("TEKST"), "toelichting van de school"),
      ] + Opties.daad,
      examples: [
        Example("leerplicht melding wijzig M2026-000042 --einde 20-3-2026", "de school belde")
      ], group: "Meldingen"),
    .daad(.instroom) { sessie, waarden in
      let (begin, einde) = (try waarden.datum("begin"), try waarden.datum("einde"))
      let uren = try waarden.uren("uren")
      return try sessie.wijzigMelding(
        sessie.vindMelding(waarden.verplichteMelding()), op: waarden.datum("op")
      ) { gegevens in
        gegevens.begindatum = begin ?? gegevens.begindatum
        gegevens.einddatum = einde ?? gegevens.einddatum
        gegevens.verzuimuren = uren ?? gegevens.verzuimuren
        if let tekst = waarden.tekst("toelichting") { gegevens.toelichting.toelichting = tekst }
      }
    })

  static let beoordeel = Opdracht(
    CommandSpec(
      "melding beoordeel", "een melding beoordelen",
      options: [
        melding,
        OptionSpec(
          "oordeel", Opties.codes(Meldingsoordeel.self), "het oordeel", required: true),
        OptionSpec("casus", .value("CASUS"), "de casus waar de melding bij hoort"), Opties.reden,
      ] + Opties.daad,
      examples: [
        Example(
          "leerplicht melding beoordeel M2026-000042 --oordeel nieuwe-casus --reden 'derde keer'",
          "er komt een casus")
      ], group: "Meldingen"),
    .daad(.instroom) { sessie, waarden in
      try sessie.beoordeel(
        sessie.vindMelding(waarden.verplichteMelding()), waarden.verplichteCode("oordeel"),
        casus: waarden.tekst("casus").map { try waarden.casusnummer("casus", $0) },
        reden: waarden.tekst("reden") ?? "", op: waarden.datum("op"))
    })

  static let sluit = Opdracht(
    CommandSpec(
      "melding sluit", "een melding sluiten, met de reden die naar DUO gaat",
      options: [
        melding,
        OptionSpec("reden", Opties.codes(Sluitreden.self), "de reden", required: true),
        OptionSpec("toelichting", .value("TEKST"), "toelichting"),
      ] + Opties.daad,
      examples: [
        Example("leerplicht melding sluit M2026-000042 --reden terug-naar-school", "afgesloten")
      ], group: "Meldingen"),
    .daad(.instroom) { sessie, waarden in
      try sessie.sluit(
        sessie.vindMelding(waarden.verplichteMelding()), waarden.verplichteCode("reden"),
        toelichting: waarden.tekst("toelichting") ?? "", op: waarden.datum("op"))
    })

  static let intrekken = Opdracht(
    CommandSpec(
      "melding intrekken", "vastleggen dat de school een melding introk",
      options: [melding] + Opties.daad,
      examples: [Example("leerplicht melding intrekken M2026-000042", "de school trok haar in")],
      group: "Meldingen"),
    .daad(.instroom) { sessie, waarden in
      try sessie.trekIn(
        sessie.vindMelding(waarden.verplichteMelding()), op: waarden.datum("op"))
    })

  static let lijst = Opdracht(
    CommandSpec(
      "melding lijst", "meldingen tonen",
      options: [
        OptionSpec("wacht", "alleen meldingen die op een beoordeling wachten"), Opties.exitcode,
      ] + Opties.lijst,
      examples: [Example("leerplicht melding lijst --wacht", "wat nog te beoordelen is")],
      group: "Meldingen"),
    .vraag { loop, lezing in
      Meldingantwoord(
        rijen: try lezing.meldingrijen(alleenWachtend: loop.waarden.vlag("wacht"))
      ).antwoord
    })

  static let toon = Opdracht(
    CommandSpec(
      "melding toon", "alles over één melding",
      options: [melding] + Opties.assen + [Opties.formaat([.tekst, .json])] + Opties.uitvoer,
      examples: [Example("leerplicht melding toon M2026-000042", "de melding")],
      group: "Meldingen"),
    .vraag { loop, lezing in
      let nummer = try lezing.vindMelding(loop.waarden.verplichteMelding())
      guard let melding = try lezing.melding(nummer), let gegevens = melding.gegevens else {
        throw Dossierfout.nietGevonden(wat: "melding op die dag", nummer: nummer.tekst)
      }
      let regels = Gebeurtenissen.regels(try lezing.gebeurtenissen(.melding(nummer)))
      let casus = try melding.casus.flatMap { try lezing.beeld($0)?.casus }
      return Meldingtoon(
        melding: melding, casusGeslotenMet: casus?.sluiting?.reden, gegevens: gegevens,
        gebeurtenissen: regels
      ).antwoord
    })
}

extension Waarden {
  /// A report typed by hand.
  func meldingsaanbod() throws -> Meldingsaanbod {
    guard case .persoon(let nummer, let persoon, let gemeente) = try jongere() else {
      throw Fout.gebruik("geef --bsn of --onderwijsnummer van de leerling")
    }
    guard let school = try school() else { throw ontbreekt("school") }
    let gegevens = Meldinggegevens(
      meldingsnummer: tekst("meldingsnummer") ?? "", school: school,
      schoolsoort: try code("schoolsoort"), leerjaar: tekst("leerjaar") ?? "",
      soort: try verplichteCode("soort"), datumMelding: try datum("datum-melding") ?? vandaag,
      begindatum: try verplichteDatum("begin"), einddatum: try datum("einde"),
      verzuimuren: try uren("uren"), alleLessenGemist: try jaNee("alle-lessen-gemist") ?? false,
      actieGewenst: try jaNee("actie-gewenst"),
      toelichting: Meldingstoelichting(
        reden: tekst("reden") ?? "", toelichting: tekst("toelichting") ?? ""))
    return Meldingsaanbod(
      gegevens: gegevens, nummer: nummer, persoon: persoon, gemeente: gemeente)
  }
}
