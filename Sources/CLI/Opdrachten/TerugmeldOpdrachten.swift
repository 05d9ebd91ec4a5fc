import Application
import ArgumentParsing
import Domein
import Exchange
import Formats
import JSON
import Kalender
import SQLiteReadModels

/// Feedback to DUO, and the record of what came in and went out.
enum TerugmeldOpdrachten {
  static let alle: [Opdracht] = [terugmelden, leveringen]

  static let terugmelden = Opdracht(
    CommandSpec(
      "melding terugmelden", "aan DUO melden hoe het met meldingen staat",
      discussion: """
        Geeft precies wat DUO nog niet weet: in behandeling, afgesloten (met de reden) of ter \
        kennisgeving aangenomen, met een contactpersoon. Een gesloten casus sluit zijn meldingen; \
        een doorverwijzing verandert niets.

        Wat in het bestand staat, is daarna vastgelegd als teruggemeld en komt niet nog eens. Is \
        het bestand kwijt, dan maakt --opnieuw het weer, byte voor byte. Met --uit wordt het CSV.
        """,
      options: [
        OptionSpec("opnieuw", .value("NUMMER"), "maak een eerdere zending opnieuw (#1234)"),
        OptionSpec(
          "proef", "laat zien wat er gemeld zou worden; schrijf niets", aliases: ["dry-run"],
          short: "n"),
        OptionSpec("sleutel", .value("ID"), "naam van de opdracht: nog een keer schrijft niets"),
        Opties.formaat([.tekst, .tsv, .csv, .json]),
      ] + Opties.uitvoer,
      examples: [
        Example("leerplicht melding terugmelden --proef", "wat er te melden is"),
        Example("leerplicht melding terugmelden --uit naar-duo.csv", "het bestand, één keer"),
        Example("leerplicht melding terugmelden --opnieuw '#1234' --uit weer.csv", "nog eens"),
      ], group: "Meldingen"),
    .eigen { loop in
      let dossier = try loop.dossier()
      let omstandigheden = loop.omstandigheden
      if let nummer = try loop.waarden.gebeurtenis("opnieuw") {
        let regels = try dossier.lees { gang in
          try Sessie(gang, omstandigheden).eis(.instroom)
          return try gang.zending(nummer, omstandigheden)
        }
        guard let regels else {
          throw loop.waarden.fout(
            "opnieuw", "dit is geen zending; 'melding leveringen' toont de nummers")
        }
        try toon(loop, regels, nummer)
        return loop.uitvoer.zeg("Zending \(nummer): \(regels.count) teruggemeld.")
      }
      let uitvoerder = Uitvoerder(omstandigheden)
      if loop.waarden.vlag("proef"), loop.uitvoer.bestand != nil {
        throw Fout.gebruik("--proef schrijft niets; laat --uit weg")
      }
      if loop.waarden.vlag("proef") {
        var regels: [Terugmeldregel] = []
        _ = try dossier.lees { gang in
          try uitvoerder.proef(gang, .instroom) { sessie in
            regels = try sessie.terugTeMelden()
            return Uitslag()
          }
        }
        return try toon(loop, regels, nil)
      }
      let kenmerk = try loop.kenmerk()
      // What could not be written is not recorded as told: it comes again the next time.
      let verteld: (Gebeurtenisnummer?, Int) = try dossier.schrijf { gang in
        let uitslag = try uitvoerder.voer(gang, kenmerk, .instroom) { sessie in
          try sessie.meldTerug { Terugmeldbestand($0).afdruk }
        }
        let zending = uitslag.gebeurtenissen.first
        let regels = try zending.flatMap { try gang.zending($0, omstandigheden) }
        try toon(loop, regels ?? [], zending)
        try loop.uitvoer.sluit()
        return (zending, regels?.count ?? 0)
      }
      if let zending = verteld.0 {
        loop.uitvoer.zeg("Zending \(zending): \(verteld.1) teruggemeld.")
      }
    })

  /// Shows the lines; a file without a form of its own is CSV.
  private static func toon(
    _ loop: Loop, _ regels: [Terugmeldregel], _ zending: Gebeurtenisnummer?
  ) throws {
    let antwoord = Terugmeldantwoord(regels: regels, zending: zending)
    if regels.isEmpty { loop.uitvoer.zeg("Er is niets terug te melden.") }
    if loop.uitvoer.bestand != nil, loop.waarden.tekst("formaat") == nil, !loop.uitvoer.isJSON {
      try loop.uitvoer.schrijf(Terugmeldbestand(regels).csv)
    } else {
      try Antwoorder(loop).toon(antwoord.antwoord)
    }
    if loop.waarden.vlag("proef") { loop.uitvoer.zeg("Er is niets gewijzigd.") }
  }

  static let leveringen = Opdracht(
    CommandSpec(
      "melding leveringen", "wat er is ingelezen en teruggemeld, door wie en met welke uitkomst",
      options: Opties.lijst,
      examples: [Example("leerplicht melding leveringen", "elk bestand, in volgorde")],
      group: "Meldingen"),
    .vraag { _, lezing in Leveringslijst(regels: try lezing.leveringen()).antwoord })
}

/// What DUO is told.
struct Terugmeldantwoord {
  let regels: [Terugmeldregel]
  let zending: Gebeurtenisnummer?

  var antwoord: Antwoord {
    let bestand = Terugmeldbestand(regels)
    var antwoord = Antwoord(
      tabel: {
        Table(
          caption: "Terug te melden",
          columns: Terugmeldbestand.kolommen.map {
            .init(key: $0, title: $0.replacing("_", with: " "))
          },
          rows: bestand.cellen.map { $0.map { .text($0) } })
      }, scherm: ["meldingsnummer", "status", "reden_afgesloten", "datum", "contact_naam"],
      json: {
        [
          "versie": 1, "zending": .optional(zending?.waarde),
          "terugmeldingen": .array(
            bestand.cellen.map { rij in
              .object(
                zip(Terugmeldbestand.kolommen, rij).map {
                  JSONMember($0, $1.isEmpty ? .null : .string($1))
                })
            }),
        ]
      })
    antwoord.bijlagen[.csv] = { bestand.csv }
    return antwoord
  }
}

/// The record of files that came in and went out.
struct Leveringslijst {
  let regels: [Leveringsregel]

  var antwoord: Antwoord {
    Antwoord(
      tabel: {
        Table(
          caption: "Leveringen",
          columns: [
            .init(key: "nummer", title: "Nummer", kind: .number),
            .init(key: "op", title: "Op", kind: .date), .init(key: "soort", title: "Soort"),
            .init(key: "rijen", title: "Rijen", kind: .number),
            .init(key: "uitkomst", title: "Uitkomst"), .init(key: "door", title: "Door"),
            .init(key: "afdruk", title: "Afdruk (SHA-256)"),
          ],
          rows: regels.map { regel in
            [
              .integer(regel.nummer.waarde), .date(iso: regel.op.iso),
              .text(regel.levering.soort.rawValue), .integer(regel.levering.rijen),
              .text(uitkomst(regel.levering)), .text(regel.door.tekst),
              .text(regel.levering.afdruk),
            ]
          })
      }, scherm: ["nummer", "op", "soort", "rijen", "uitkomst", "door"],
      json: { ["versie": 1, "leveringen": .array(regels.map(Self.json))] })
  }

  private func uitkomst(_ levering: Levering) -> String {
    levering.oordelen.filter { $0.aantal > 0 }.map { "\($0.oordeel.rawValue) \($0.aantal)" }
      .joined(separator: ", ")
  }

  private static func json(_ regel: Leveringsregel) -> JSONValue {
    [
      "nummer": .int(regel.nummer.waarde), "op": .string(regel.op.iso),
      "door": .string(regel.door.tekst), "soort": .string(regel.levering.soort.rawValue),
      "afdruk": .string(regel.levering.afdruk),
      "afbeelding": .optional(regel.levering.afbeelding),
      "rijen": .int(regel.levering.rijen),
      "oordelen": .object(
        regel.levering.oordelen.map { JSONMember($0.oordeel.rawValue, .int($0.aantal)) }),
    ]
  }
}
