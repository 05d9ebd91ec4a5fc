import Domein
import Formats
import JSON
import Kalender
import Reporting

/// The definitions there are, those of the municipality's own below those of the sources.
struct Definitielijst {
  let varianten: [Telvariant]
  /// The settings of the dossier, which hold where a variant has none of its own.
  let regels: Telregels

  var antwoord: Antwoord {
    var antwoord = Antwoord(tabel: { tabel }, json: { json })
    antwoord.scherm = ["naam", "geldigheid", "instellingen", "uitleg"]
    return antwoord
  }

  private struct Regel {
    let naam: String
    let definitie: Definitie
    let geldigheid: Telgeldigheid
    let instellingen: [Telinstelling]
    let bron: String
    let isVariant: Bool
  }

  private var lijst: [Regel] {
    Definitie.allCases.map { definitie in
      Regel(
        naam: definitie.rawValue, definitie: definitie, geldigheid: definitie.geldigheid,
        instellingen: regels.instellingen(van: definitie), bron: definitie.bron, isVariant: false)
    }
      + varianten.map { variant in
        var eigen = regels
        eigen.pas(variant.instellingen)
        return Regel(
          naam: variant.naam.tekst, definitie: variant.definitie, geldigheid: variant.geldigheid,
          instellingen: eigen.instellingen(van: variant.definitie), bron: variant.reden,
          isVariant: true)
      }
  }

  private var tabel: Table {
    Table(
      caption: "Definities",
      columns: [
        .init(key: "naam", title: "Naam"), .init(key: "basis", title: "Variant van"),
        .init(key: "vorm", title: "Vorm"), .init(key: "geldigheid", title: "Geldt"),
        .init(key: "instellingen", title: "Instellingen"), .init(key: "uitleg", title: "Wie telt"),
        .init(key: "bron", title: "Bron"),
      ],
      rows: lijst.map { regel in
        [
          .text(regel.naam), tekst(regel.isVariant ? regel.definitie.rawValue : nil),
          .text(regel.definitie.isSaldo ? "saldo" : "aantal"), .text(regel.geldigheid.tekst),
          .text(regel.instellingen.map(\.tekst).joined(separator: ", ")),
          .text(regel.definitie.uitleg), .text(regel.bron),
        ]
      })
  }

  private var json: JSONValue {
    [
      "versie": 1,
      "definities": .array(
        lijst.map { regel in
          [
            "naam": .string(regel.naam), "definitie": .string(regel.definitie.rawValue),
            "variant": .bool(regel.isVariant),
            "omschrijving": .string(regel.definitie.omschrijving),
            "vorm": .string(regel.definitie.isSaldo ? "saldo" : "aantal"),
            "vanaf": .optional(regel.geldigheid.vanaf?.naam),
            "tot": .optional(regel.geldigheid.totEnMet?.naam),
            "instellingen": .object(
              regel.instellingen.map { JSONMember($0.sleutel.rawValue, .string($0.waarde)) }),
            "uitleg": .string(regel.definitie.uitleg), "bron": .string(regel.bron),
          ]
        }),
    ]
  }
}
