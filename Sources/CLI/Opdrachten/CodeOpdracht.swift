import ArgumentParsing
import Domein
import Exchange
import Formats
import JSON
import Kalender

/// The code lists of meldingen, shown.
enum CodeOpdracht {
  static let alle: [Opdracht] = [codes]

  static let codes = Opdracht(
    CommandSpec(
      "melding codes", "de codelijsten van meldingen tonen, met hun geldigheid",
      discussion: """
        Toont elke code met haar bron, en van wanneer tot wanneer zij gebruikt mag worden. De wet \
        en DUO noemen geen begin of eind; geef die in een afbeelding (--afbeelding), met een regel \
        als 'geldig soort beginnend = 2009-01-01..2020-07-31'. Bij het inlezen met die afbeelding \
        wordt een code die op de dag van de melding niet gold, geweigerd.
        """,
      options: [
        OptionSpec(
          "afbeelding", .file("BESTAND"), "met de dagen die dit bestand aan codes geeft"),
        OptionSpec("per", .value("DATUM"), "alleen wat op deze dag gebruikt mag worden"),
        Opties.formaat([.tekst, .tsv, .csv, .json, .html, .xlsx, .md]),
      ] + Opties.uitvoer,
      examples: [
        Example("leerplicht melding codes", "alle codes"),
        Example(
          "leerplicht melding codes --afbeelding leverancier.txt --per 1-9-2026",
          "wat een leverancier dan mag sturen"),
      ], group: "Meldingen"),
    .los { loop in
      let lijsten = try Importloop.afbeelding(loop).codelijsten
      let per = try loop.waarden.datum("per")
      let codes = lijsten.codes.filter { code in per.map { code.geldt(op: $0) } ?? true }
      return Antwoord(
        tabel: { tabel(codes) }, scherm: ["lijst", "code", "omschrijving", "vanaf", "tot"],
        json: { ["versie": 1, "per": .optional(per?.iso), "codes": .array(codes.map(json))] })
    })

  private static func tabel(_ codes: [Codegeldigheid]) -> Table {
    Table(
      caption: "Codes van meldingen",
      columns: [
        .init(key: "lijst", title: "Lijst"), .init(key: "code", title: "Code"),
        .init(key: "omschrijving", title: "Betekenis"),
        .init(key: "vanaf", title: "Vanaf", kind: .date),
        .init(key: "tot", title: "Tot en met", kind: .date), .init(key: "bron", title: "Bron"),
      ],
      rows: codes.map { code in
        [
          .text(code.lijst), .text(code.code), .text(code.omschrijving), datum(code.vanaf),
          datum(code.tot), .text(code.bron),
        ]
      })
  }

  private static func json(_ code: Codegeldigheid) -> JSONValue {
    [
      "lijst": .string(code.lijst), "code": .string(code.code),
      "omschrijving": .string(code.omschrijving), "vanaf": .optional(code.vanaf?.iso),
      "tot": .optional(code.tot?.iso), "bron": .string(code.bron),
    ]
  }
}
