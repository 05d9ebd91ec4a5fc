import ArgumentParsing

/// A file of commands.
enum VerwerkOpdracht {
  static let alle: [Opdracht] = [verwerk]

  static let verwerk = Opdracht(
    CommandSpec(
      "verwerk", "een bestand met opdrachten uitvoeren",
      discussion: """
        Elke regel is een JSON-object: "opdracht" bevat de woorden, elke andere naam is een optie. \
        Een lijst herhaalt de optie. Met "ref" krijgt een regel een naam; een latere regel \
        verwijst ernaar met "@naam".

        Elke regel geeft één regel terug. Een regel die wordt geweigerd houdt de andere niet \
        tegen. Nog een keer uitvoeren schrijft niets dubbel. De opdracht eindigt met 0 als alles \
        lukte, anders met 65.
        """,
      options: [
        OptionSpec(
          "bestand", .file("BESTAND"), "het bestand; - is standaardinvoer", position: 0,
          required: true),
        OptionSpec("stop-bij-fout", "stop bij de eerste regel die niet lukt"),
        OptionSpec(
          "proef", "geef dezelfde uitkomst en schrijf niets", aliases: ["dry-run"], short: "n"),
      ] + Opties.uitvoer,
      examples: [
        Example("leerplicht verwerk opdrachten.jsonl", "een bestand"),
        Example("leerplicht verwerk - < opdrachten.jsonl", "van standaardinvoer"),
      ], group: "Beheer"),
    .eigen { loop in try Verwerking(loop).draai() })
}
