import ArgumentParsing

/// The declaration that the tests play with: a garden, with every kind of option.
enum Garden {
  static let program = ProgramSpec(
    name: "tuin",
    summary: "bedden, planten en oogst van één tuin",
    version: "1.2.3",
    discussion: """
      Tuin houdt bij wat waar groeit. Elke handeling wordt bewaard, ook die van vorig jaar.
      """,
    globalOptions: [
      OptionSpec("schrift", .file("PAD"), "het tuinschrift", default: "~/tuin.txt"),
      OptionSpec("json", "uitvoer als JSON"),
      OptionSpec("stil", "minder praten; nog eens: nog stiller", short: "q", repeats: true),
      OptionSpec("nu", .value("TIJDSTIP"), "zet de klok", hidden: true),
    ],
    groups: ["Dagelijks werk", "Beheer"],
    subjects: [
      SubjectSpec("bed", "bedden maken en omspitten", group: "Dagelijks werk"),
      SubjectSpec(
        "plant", "planten zaaien, bekijken en oogsten",
        discussion: "Een plant heeft een nummer, zoals P0042.", group: "Dagelijks werk"),
      SubjectSpec("schrift", "het tuinschrift zelf", group: "Beheer"),
      SubjectSpec("kalender", "maanden en seizoenen", group: "Beheer"),
    ],
    commands: [bedMake, bedDig, plantSow, plantShow, plantHarvest, water] + management,
    topics: [
      TopicSpec("datums", "hoe u een datum typt", text: dates),
      TopicSpec("afsluitcodes", "wat de afsluitcode betekent", text: exitCodes),
    ],
    examples: [
      Example("tuin water", "wat vandaag water nodig heeft"),
      Example("tuin plant zaai biet --bed B1 --zaai vandaag", "biet zaaien in bed B1"),
    ])

  static let bedMake = CommandSpec(
    "bed maak", "een nieuw bed maken",
    options: [
      OptionSpec("naam", .value("NAAM"), "naam van het bed", required: true),
      OptionSpec(
        "grond",
        .choice([Choice("klei", "zwaar en nat"), Choice("zand", "licht en droog"), "veen"]),
        "soort grond", default: "klei"),
      OptionSpec("zon", .yesNo, "of er zon komt"),
      OptionSpec("proef", "doet niets, toont alles", aliases: ["dry-run"], short: "n"),
    ],
    examples: [
      Example("tuin bed maak --naam 'Bij de heg' --zon ja", "een bed in de zon"),
      Example("tuin bed maak --naam Kas --grond zand -n", "kijken wat er zou gebeuren"),
    ],
    tags: ["schrijft"])

  static let bedDig = CommandSpec(
    "bed spit", "een bed omspitten",
    options: [
      OptionSpec("bed", .value("BED"), "nummer van het bed", position: 0, required: true),
      OptionSpec("diepte", .value("CM"), "hoe diep, in centimeter", default: "25"),
    ],
    tags: ["schrijft"])

  static let plantSow = CommandSpec(
    "plant zaai", "een of meer soorten zaaien",
    discussion: """
      Zaait elke genoemde soort in hetzelfde bed. Een soort die al in het bed staat,
      wordt daar bijgezaaid.

      - Zaai niet vóór de ijsheiligen.
      - Zaai niet in de volle zon.
      """,
    options: [
      OptionSpec(
        "soort", .value("SOORT"), "wat u zaait", position: 0, repeats: true, required: true),
      OptionSpec("bed", .value("BED"), "nummer van het bed", required: true),
      OptionSpec("zaai", .value("DATUM"), "dag van zaaien", short: "d", default: "vandaag"),
      OptionSpec(
        "merk", .value("WOORD"), "eigen trefwoord, om op te zoeken en mee te tellen in de lijsten",
        repeats: true),
    ],
    examples: [Example("tuin plant zaai biet ui --bed B1", "twee soorten in één bed")],
    tags: ["schrijft"])

  static let plantShow = CommandSpec(
    "plant toon", "alles over één plant",
    options: [
      OptionSpec("plant", .value("PLANT"), "nummer van de plant", position: 0, required: true),
      OptionSpec(
        "vorm", .choice(["tekst", "csv", "json", "html", "markdown"]), "vorm van de uitvoer",
        position: 1, default: "tekst"),
      OptionSpec("uit", .file("BESTAND"), "schrijft naar een bestand", short: "u"),
    ],
    examples: [Example("tuin plant toon P0042 html > plant.html", "een bladzijde maken")])

  static let plantHarvest = CommandSpec(
    "plant oogst", "een plant oogsten",
    options: [
      OptionSpec("plant", .value("PLANT"), "nummer van de plant", required: true),
      OptionSpec("gewicht", .value("GRAM"), "opbrengst, min de kuip", required: true),
      OptionSpec("notitie", .value("TEKST"), "wat u opviel"),
    ])

  static let water = CommandSpec(
    "water", "wat vandaag water nodig heeft",
    options: [OptionSpec("dagen", .value("AANTAL"), "zoveel dagen vooruit", default: "0")],
    group: "Dagelijks werk")

  static let management = [
    CommandSpec("schrift regels", "de regels van het schrift tonen"),
    CommandSpec(
      "schrift regels laad", "regels uit een bestand inlezen",
      options: [
        OptionSpec("bestand", .file("BESTAND"), "het bestand, of - voor de invoer", required: true)
      ],
      examples: [Example("zcat oud.gz | tuin schrift regels laad --bestand -", "een oud schrift")]),
    CommandSpec(
      "kalender maanden", "de maanden van een jaar",
      options: [
        OptionSpec("jaar", .value("JAAR"), "het jaar", position: 0, default: "dit jaar")
      ]),
    CommandSpec("kalender ijsheiligen", "wanneer het nog kan vriezen"),
    CommandSpec("kalender geheim", "voor de tuinman", hidden: true),
  ]

  static let dates = """
    U kunt een datum op veel manieren typen. Een jaar met twee cijfers wordt geweigerd, net als
    een dag die niet bestaat.

      vandaag, morgen     de dag zelf
      2026-11-21          jaar, maand, dag
    """

  static let exitCodes = """
    0 is gelukt, 64 een gebruiksfout.
    """
}
