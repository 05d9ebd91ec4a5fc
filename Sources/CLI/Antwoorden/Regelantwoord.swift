import Application
import Domein
import Exchange
import Formats
import JSON
import Kalender

/// Rules with their versions.
struct Regellijst {
  let regels: [Regel]
  let per: Datum

  var antwoord: Antwoord {
    Antwoord(
      tabel: { tabel }, scherm: ["regel", "versie", "duur", "trappen", "bron"],
      json: {
        [
          "versie": 1, "per": .string(per.iso), "regels": .array(regels.map(Self.json)),
        ]
      })
  }

  private var tabel: Table {
    Table(
      caption: "Regels op \(per.kort)",
      columns: [
        .init(key: "regel", title: "Regel"), .init(key: "versie", title: "Versie", kind: .date),
        .init(key: "tot", title: "Tot en met", kind: .date), .init(key: "duur", title: "Duur"),
        .init(key: "atw", title: "Termijnenwet", kind: .yesNo),
        .init(key: "verantwoordelijk", title: "Verantwoordelijk"),
        .init(key: "trappen", title: "Trappen"), .init(key: "start", title: "Telt vanaf"),
        .init(key: "voldaan", title: "Voldaan door"), .init(key: "bron", title: "Bron"),
      ],
      rows: regels.map { regel in
        [
          .text(regel.id.rawValue), .date(iso: regel.geldigVanaf.iso), datum(regel.geldigTot),
          .text(regel.duur?.omschrijving ?? "vaste dag"), .text(regel.atw ? "ja" : "nee"),
          .text(regel.verantwoordelijk.rawValue),
          .text(regel.trappen.map(\.tekst).joined(separator: " ")), .text(regel.start),
          .text(regel.voldaanDoor), .text(regel.bron),
        ]
      })
  }

  private static func json(_ regel: Regel) -> JSONValue {
    [
      "regel": .string(regel.id.rawValue), "regelversie": .string(regel.geldigVanaf.iso),
      "tot": .optional(regel.geldigTot?.iso), "duur": .optional(regel.duur?.geschreven),
      "atw": .bool(regel.atw), "verantwoordelijk": .string(regel.verantwoordelijk.rawValue),
      "trappen": .array(
        regel.trappen.map {
          [
            "trap": .int($0.nummer), "dagen": .int($0.dagenNaVervalt),
            "aan": .string($0.aan.rawValue),
          ]
        }),
      "start": .string(regel.start), "voldaanDoor": .string(regel.voldaanDoor),
      "bron": .string(regel.bron),
    ]
  }
}

/// What another version would do to running terms.
struct Verschillijst {
  let versie: Regel
  let verschillen: [Regelverschil]
  let per: Datum

  var antwoord: Antwoord {
    Antwoord(
      tabel: {
        Table(
          caption: "\(versie.id.rawValue) met \(versie.duur?.omschrijving ?? "vaste dag")",
          columns: [
            .init(key: "casus", title: "Casus"), .init(key: "id", title: "Termijn"),
            .init(key: "nu", title: "Nu", kind: .date),
            .init(key: "wordt", title: "Wordt", kind: .date),
            .init(key: "verschil", title: "Dagen", kind: .number),
            .init(key: "stand", title: "Stand daarna"),
          ],
          rows: verschillen.map { verschil in
            [
              .text(verschil.casus.tekst), .text(verschil.nu.id.description),
              datum(verschil.nu.vervalt), datum(verschil.wordt.vervalt),
              .integer(verschil.nu.vervaldag.dagen(tot: verschil.wordt.vervaldag)),
              .code(verschil.wordt.status(per: per)),
            ]
          })
      },
      json: {
        [
          "versie": 1, "regel": .string(versie.id.rawValue),
          "duur": .optional(versie.duur?.geschreven),
          "termijnen": .array(
            verschillen.map { verschil in
              [
                "casus": .string(verschil.casus.tekst),
                "id": .string(verschil.nu.id.description),
                "vervalt": .optional(verschil.nu.vervalt?.iso),
                "wordt": .optional(verschil.wordt.vervalt?.iso),
                "dagen": .int(verschil.nu.vervaldag.dagen(tot: verschil.wordt.vervaldag)),
                "status": .string(verschil.wordt.status(per: per).rawValue),
              ]
            }),
        ]
      })
  }
}

/// The terms as they are and as they would be.
struct Watalsantwoord {
  let casus: Casusnummer?
  let regels: [Watalsregel]

  var antwoord: Antwoord {
    var antwoord = Antwoord(tabel: { tabel }, json: { json })
    antwoord.tekst = {
      regels.isEmpty
        ? "Er is geen open termijn om mee te vergelijken.\n"
        : regels.map(Self.zinnen).joined(separator: "\n")
    }
    return antwoord
  }

  private static func zinnen(_ regel: Watalsregel) -> String {
    let dan = regel.dan.vervalt?.metWeekdag ?? "stil; zonder opschorten \(regel.dan.berekend.kort)"
    let nu = regel.nu.map { ", nu \($0.vervalt?.kort ?? "stil")" } ?? ""
    let kop = "\(regel.dan.id.regel.omschrijving): \(dan)\(nu)\n"
    return kop + regel.stappen.map { "  \($0.datum.kort)  \($0.uitleg)\n" }.joined()
  }

  private var tabel: Table {
    Table(
      caption: "Wat als",
      columns: [
        .init(key: "regel", title: "Termijn"), .init(key: "nu", title: "Nu", kind: .date),
        .init(key: "dan", title: "Dan", kind: .date),
        .init(key: "verschil", title: "Dagen", kind: .number),
      ],
      rows: regels.map { regel in
        [
          .text(regel.dan.id.regel.rawValue), datum(regel.nu?.vervalt), datum(regel.dan.vervalt),
          regel.nu.map { .integer($0.vervaldag.dagen(tot: regel.dan.vervaldag)) } ?? .empty,
        ]
      })
  }

  private var json: JSONValue {
    [
      "versie": 1, "casus": .optional(casus?.tekst),
      "termijnen": .array(
        regels.map { regel in
          [
            "regel": .string(regel.dan.id.regel.rawValue),
            "begin": .string(regel.dan.begin.iso),
            "vervalt": .optional(regel.nu?.vervalt?.iso),
            "wordt": .optional(regel.dan.vervalt?.iso),
            "stappen": .array(regel.stappen.map(\.json)),
          ]
        }),
    ]
  }
}
