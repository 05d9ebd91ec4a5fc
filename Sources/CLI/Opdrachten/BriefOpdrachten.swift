import Application
import ArgumentParsing
import Domein
import Exchange
import Formats
import JSON

/// Letters: which there are, and one of them made.
enum BriefOpdrachten {
  static let alle: [Opdracht] = [maak, soorten, sjabloon]

  private static let soort = OptionSpec(
    "soort", Opties.codes(Briefsoort.self), "soort brief", required: true)

  static let maak = Opdracht(
    CommandSpec(
      "brief maak", "een brief maken uit het dossier",
      discussion: """
        Vult een sjabloon met wat het dossier weet: casus, jongere, school, functionaris en \
        instellingen. Wat het dossier niet weet, geeft u met --veld naam=waarde. Ontbreekt er \
        iets, dan komt er geen brief, maar een lijst van wat ontbreekt. 'leerplicht brief \
        soorten' noemt de velden van elke soort.

        Een eigen sjabloon geeft u met --sjabloon, of u zet de map met eigen sjablonen \
        (uitnodiging.txt, …) in LEERPLICHT_SJABLONEN.

        De brief verandert niets in het dossier, tenzij u --vastleggen geeft: dan komt er een \
        contact (wijze brief) bij de casus.
        """,
      options: [
        Opties.casus, soort,
        OptionSpec("jongere", .value("JONGERE"), "nummer van de jongere (J000042) of BSN"),
      ] + Opties.nummers + [
        OptionSpec(
          "aan", .choice([Choice("ouders"), Choice("jongere")]), "aan wie de brief gaat",
          default: "ouders; vanaf 18 jaar de jongere"),
        OptionSpec("datum", .value("DATUM"), "dag van verzending", default: "vandaag"),
        OptionSpec("veld", .value("NAAM=WAARDE"), "vul een veld", repeats: true),
        OptionSpec("sjabloon", .file("BESTAND"), "eigen sjabloon"),
        OptionSpec("vastleggen", "leg de brief als contact vast in de casus"),
        OptionSpec(
          "proef", "leg niets vast, ook niet met --vastleggen", aliases: ["dry-run"], short: "n"),
        Opties.formaat([.tekst, .html, .docx, .md, .json]),
      ] + Opties.uitvoer,
      examples: [
        Example(
          "leerplicht brief maak L2026-0042 --soort uitnodiging --veld straat=Kerkstraat"
            + " --veld gesprek-datum=di --veld gesprek-tijd='14.00 uur'"
            + " --veld gesprek-plaats=stadhuis --formaat docx --uit uitnodiging.docx",
          "een uitnodiging voor Word")
      ], group: "Brieven"),
    .eigen { loop in
      let dossier = try loop.dossier()
      let assen = try loop.assen(dossier)
      try Briefmaker(loop, dossier).maak(assen)
    })

  static let soorten = Opdracht(
    CommandSpec(
      "brief soorten", "welke brieven er zijn, met hun velden",
      options: [Opties.formaat([.tekst, .tsv, .csv, .json, .html, .xlsx, .md])] + Opties.uitvoer,
      examples: [Example("leerplicht brief soorten", "alle soorten")], group: "Brieven"),
    .los { _ in Briefsoortenlijst.antwoord })

  static let sjabloon = Opdracht(
    CommandSpec(
      "brief sjabloon", "het ingebouwde sjabloon van een brief, om aan te passen",
      options: [soort] + Opties.uitvoer,
      examples: [
        Example(
          "leerplicht brief sjabloon --soort uitnodiging --uit uitnodiging.txt",
          "een begin voor een eigen sjabloon")
      ], group: "Brieven"),
    .los { loop in
      let soort: Briefsoort = try loop.waarden.verplichteCode("soort")
      return Antwoord(tekst: { String(decoding: soort.ingebouwd, as: UTF8.self) })
    })
}

/// The kinds of letters as a list.
enum Briefsoortenlijst {
  static var antwoord: Antwoord {
    Antwoord(
      tabel: { tabel }, scherm: ["soort", "omschrijving", "bezwaar", "velden"],
      json: { ["versie": 1, "soorten": .array(Briefsoort.allCases.map(json))] })
  }

  private static var tabel: Table {
    Table(
      caption: "Brieven",
      columns: [
        .init(key: "soort", title: "Soort"), .init(key: "omschrijving", title: "Brief"),
        .init(key: "bezwaar", title: "Bezwaar", kind: .yesNo),
        .init(key: "grondslag", title: "Grondslag"), .init(key: "velden", title: "Eigen velden"),
      ],
      rows: Briefsoort.allCases.map { soort in
        [
          .text(soort.rawValue), .text(soort.omschrijving),
          .text(soort.isBesluit ? "ja" : "nee"), .text(soort.grondslag),
          .text(soort.eigenVelden.map(\.rawValue).joined(separator: ", ")),
        ]
      })
  }

  private static func json(_ soort: Briefsoort) -> JSONValue {
    [
      "soort": .string(soort.rawValue), "omschrijving": .string(soort.omschrijving),
      "grondslag": .string(soort.grondslag), "bezwaar": .bool(soort.isBesluit),
      "velden": .array(
        soort.velden.map { veld in
          ["veld": .string(veld.rawValue), "omschrijving": .string(veld.omschrijving)]
        }),
    ]
  }
}
