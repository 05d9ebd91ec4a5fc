import Application
import ArgumentParsing
import Domein
import Formats
import JSON
import Kalender
import ReadModels

/// Lists of exemptions and leave.
enum VrijstellingVragen {
  static let alle: [Opdracht] = [
    lijst(
      "vrijstelling lijst", "vrijstellingen en verzoeken daarom tonen", .vrijstelling,
      "wie is vrijgesteld, en welke verzoeken open staan"),
    lijst(
      "verlof lijst", "verlof en aanvragen daarvoor tonen", .verlof,
      "wie verlof heeft, en welke aanvragen open staan"),
  ]

  private static func lijst(
    _ woorden: String, _ samenvatting: String, _ soort: Vrijstellingsoort, _ uitleg: String
  ) -> Opdracht {
    Opdracht(
      CommandSpec(
        woorden, samenvatting,
        discussion: "Toont wat geldt, nog ingaat of is aangevraagd; met --alle ook de rest.",
        options: [
          OptionSpec("alle", "ook wat voorbij of afgewezen is"),
          OptionSpec("artikel", .value("ARTIKEL"), "alleen dit artikel"),
        ] + Opties.lijst,
        examples: [Example("leerplicht \(woorden)", uitleg)], group: "Jongeren"),
      .vraag { loop, lezing in
        let per = lezing.assen.per
        let artikel = loop.waarden.tekst("artikel")
        let rijen = try lezing.vrijstellingsrijen(soort).filter {
          (loop.waarden.vlag("alle") || $0.stand(op: per).isOpen)
            && (artikel == nil || $0.artikel == artikel)
        }
        return Vrijstellingslijst(rijen: rijen, soort: soort, per: per).antwoord
      })
  }
}

/// The answer to both lists.
struct Vrijstellingslijst {
  let rijen: [Vrijstellingsrij]
  let soort: Vrijstellingsoort
  let per: Datum

  var antwoord: Antwoord {
    Antwoord(
      tabel: { tabel },
      scherm: soort == .verlof
        ? ["jongere", "artikel", "stand", "van", "tot", "schooldagen", "nummer"]
        : ["jongere", "artikel", "stand", "van", "tot", "aard", "nummer"],
      json: {
        [
          "versie": 1, "per": .string(per.iso),
          soort == .verlof ? "verloven" : "vrijstellingen": .array(rijen.map(json)),
        ]
      })
  }

  private var tabel: Table {
    Table(
      caption: soort == .verlof ? "Verlof op \(per.kort)" : "Vrijstellingen op \(per.kort)",
      columns: [
        .init(key: "jongere", title: "Jongere"), .init(key: "artikel", title: "Artikel"),
        .init(key: "stand", title: "Stand"), .init(key: "van", title: "Van", kind: .date),
        .init(key: "tot", title: "Tot en met", kind: .date),
        .init(key: "schooldagen", title: "Schooldagen", kind: .number),
        .init(key: "besluit", title: "Besluit"), .init(key: "aard", title: "Aard"),
        .init(key: "aangevraagdOp", title: "Aangevraagd", kind: .date),
        .init(key: "schoolsoort", title: "Schoolsoort"), .init(key: "nummer", title: "Nummer"),
      ],
      rows: rijen.map { rij in
        [
          .text(rij.jongere.tekst), .text(rij.artikel), .text(rij.stand(op: per).omschrijving),
          datum(rij.van), datum(rij.totEnMet), rij.schooldagen.map(Table.Cell.integer) ?? .empty,
          tekst(rij.besluit), .text(aard(rij)), datum(rij.aangevraagdOp),
          tekst(rij.schoolsoort?.rawValue), .text(rij.gebeurtenis.description),
        ]
      })
  }

  private func aard(_ rij: Vrijstellingsrij) -> String {
    (Vrijstellingsartikel(rawValue: rij.artikel)?.rechtskarakter ?? .besluit).code
  }

  private func json(_ rij: Vrijstellingsrij) -> JSONValue {
    [
      "jongere": .string(rij.jongere.tekst), "id": .string(rij.gebeurtenis.description),
      "artikel": .string(rij.artikel), "stand": .string(rij.stand(op: per).rawValue),
      "van": .string(rij.van.iso), "tot": .optional(rij.totEnMet?.iso),
      "schooldagen": .optional(rij.schooldagen), "besluit": .optional(rij.besluit),
      "aard": .string(aard(rij)), "aangevraagdOp": .optional(rij.aangevraagdOp?.iso),
      "schoolsoort": .optional(rij.schoolsoort?.rawValue),
    ]
  }
}
