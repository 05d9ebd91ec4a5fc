import Application
import Domein
import Formats
import JSON
import Kalender

/// What was shared from a casus.
struct Deellijst {
  let casus: Casusnummer
  let delingen: [Deling]

  var antwoord: Antwoord {
    Antwoord(
      tabel: {
        Table(
          caption: "Gedeeld uit casus \(casus)",
          columns: [
            .init(key: "gebeurtenis", title: "Nummer"),
            .init(key: "op", title: "Op", kind: .date), .init(key: "partij", title: "Met"),
            .init(key: "inhoud", title: "Wat"), .init(key: "grond", title: "Grond"),
            .init(key: "toestemmingen", title: "Toestemming"),
            .init(key: "door", title: "Door"),
          ],
          rows: delingen.map(\.informatie).map { deling in
            [
              .text(deling.id.description), .date(iso: deling.op.iso),
              .text(deling.partij.rawValue), .text(deling.wat), .text(deling.grond),
              .text(deling.toestemmingen.map(\.description).joined(separator: ", ")),
              .text(deling.door.tekst),
            ]
          })
      },
      scherm: ["op", "partij", "inhoud", "grond", "toestemmingen"],
      json: {
        [
          "versie": 1, "casus": .string(casus.tekst),
          "gedeeld": .array(delingen.map(\.json)),
        ]
      })
  }
}

extension Informatie {
  /// What was told, in words.
  var wat: String {
    inhoud.isEmpty ? "de casus" : inhoud.map(\.omschrijving).joined(separator: ", ")
  }
}

extension Deling {
  /// For example: *op 03-03-2026 is zorg gedeeld met Centrum voor Jeugd en Gezin onder toestemming
  /// #7 (L2026-0001, toestemming)*.
  var zin: String {
    let nummers = informatie.toestemmingen.map(\.description).joined(separator: ", ")
    let onder = nummers.isEmpty ? "" : " onder toestemming \(nummers)"
    return "op \(informatie.op.kort) is \(informatie.wat) gedeeld met"
      + " \(informatie.partij.omschrijving)\(onder) (\(casus), grond: \(grond))"
  }

  private var grond: String { informatie.grond.isEmpty ? "vernietigd" : informatie.grond }

  var json: JSONValue {
    [
      "gebeurtenis": .string(informatie.id.description), "casus": .string(casus.tekst),
      "op": .string(informatie.op.iso), "partij": .string(informatie.partij.rawValue),
      "inhoud": .strings(informatie.inhoud.map(\.rawValue)),
      "grond": .string(informatie.grond),
      "toestemmingen": .strings(informatie.toestemmingen.map(\.description)),
      "door": .string(informatie.door.tekst),
    ]
  }
}
