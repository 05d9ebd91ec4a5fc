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
          rows: delingen.map { deling in
            [
              .text(deling.id.description), .date(iso: deling.op.iso),
              .text(deling.aan.code), .text(deling.wat), .text(deling.grond),
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

extension Deling.Ontvanger {
  /// The party, or the meeting.
  var code: String {
    switch self {
    case .partij(let partij): partij.rawValue
    case .tafel(let overleg, _, _): overleg.tekst
    }
  }

  /// Who got to know it, in words.
  var omschrijving: String {
    switch self {
    case .partij(let partij): partij.omschrijving
    case .tafel(let overleg, let soort, let aanwezig):
      "\(soort.omschrijving) \(overleg)"
        + (aanwezig.isEmpty ? "" : ": \(aanwezig.map(\.tekst).joined(separator: ", "))")
    }
  }

  /// The parts of it for machines; what does not hold is null.
  var json: [JSONMember] {
    switch self {
    case .partij(let partij):
      [
        JSONMember("partij", .string(partij.rawValue)), JSONMember("overleg", nil),
        JSONMember("aanwezig", .strings([])),
      ]
    case .tafel(let overleg, _, let aanwezig):
      [
        JSONMember("partij", nil), JSONMember("overleg", .string(overleg.tekst)),
        JSONMember("aanwezig", .strings(aanwezig.map(\.tekst))),
      ]
    }
  }
}

extension Deling {
  /// What was told, in words.
  var wat: String {
    inhoud.isEmpty ? "de casus" : inhoud.map(\.omschrijving).joined(separator: ", ")
  }

  /// For example: *op 03-03-2026 is zorg gedeeld met Centrum voor Jeugd en Gezin onder toestemming
  /// #7 (L2026-0001, toestemming)*.
  var zin: String {
    let nummers = toestemmingen.map(\.description).joined(separator: ", ")
    let onder = nummers.isEmpty ? "" : " onder toestemming \(nummers)"
    return "op \(op.kort) is \(wat) gedeeld met \(aan.omschrijving)\(onder)"
      + " (\(casus), grond: \(grond.isEmpty ? "vernietigd" : grond))"
  }

  var json: JSONValue {
    .object(
      [
        JSONMember("gebeurtenis", .string(id.description)),
        JSONMember("casus", .string(casus.tekst)), JSONMember("op", .string(op.iso)),
      ] + aan.json + [
        JSONMember("inhoud", .strings(inhoud.map(\.rawValue))),
        JSONMember("grond", .string(grond)),
        JSONMember("toestemmingen", .strings(toestemmingen.map(\.description))),
        JSONMember("door", .string(door.tekst)),
      ])
  }
}
