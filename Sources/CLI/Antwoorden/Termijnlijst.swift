import Application
import Domein
import Exchange
import Formats
import JSON
import Kalender
import ReadModels

/// Lists of terms, soonest first.
struct Termijnlijst {
  let rijen: [Termijnrij]
  let per: Datum

  init(_ rijen: [Termijnrij], per: Datum) {
    self.rijen = rijen.sorted { Self.sleutel($0) < Self.sleutel($1) }
    self.per = per
  }

  private static func sleutel(_ rij: Termijnrij) -> (Int, String, String) {
    (rij.termijn.vervalt?.dagnummer ?? Int.max, rij.houder.tekst, rij.termijn.id.description)
  }

  var antwoord: Antwoord {
    Antwoord(
      tabel: { tabel },
      scherm: ["houder", "vervalt", "status", "dagenTeLaat", "regel", "behandelaar"],
      json: {
        [
          "versie": 1, "per": .string(per.iso),
          "termijnen": .array(rijen.map { $0.json(per: per) }),
        ]
      }, isWerk: rijen.contains { $0.termijn.status(per: per) == .verstreken })
  }

  private var tabel: Table {
    Table(
      caption: "Termijnen op \(per.kort)",
      columns: [
        .init(key: "vervalt", title: "Vervalt", kind: .date),
        .init(key: "status", title: "Stand"),
        .init(key: "dagenTeLaat", title: "Te laat", kind: .number),
        .init(key: "houder", title: "Casus"), .init(key: "regel", title: "Termijn"),
        .init(key: "behandelaar", title: "Behandelaar"),
        .init(key: "begin", title: "Begin", kind: .date),
        .init(key: "berekend", title: "Berekend", kind: .date),
        .init(key: "vastgesteld", title: "Vastgesteld", kind: .date),
        .init(key: "id", title: "Nummer"),
      ],
      rows: rijen.map { rij in
        let termijn = rij.termijn
        return [
          datum(termijn.vervalt), .code(termijn.status(per: per)),
          .integer(termijn.dagenTeLaat(per: per)), .text(rij.houder.tekst),
          .code(termijn.id.regel), tekst(rij.behandelaar?.tekst),
          datum(termijn.begin), datum(termijn.berekend), datum(termijn.vastgesteld),
          .text(termijn.id.description),
        ]
      })
  }
}

extension Termijnrij {
  /// The keys of the outside surface.
  func json(per dag: Datum) -> JSONValue {
    [
      "id": .string(termijn.id.description), "casus": .optional(casus?.tekst),
      "melding": .optional(melding?.tekst), "jongere": .optional(jongere?.tekst),
      "overleg": .optional(overleg?.tekst),
      "regel": .string(termijn.id.regel.rawValue),
      "regelversie": .string(termijn.regel.geldigVanaf.iso),
      "begin": .string(termijn.begin.iso), "berekend": .string(termijn.berekend.iso),
      "vervalt": .optional(termijn.vervalt?.iso),
      "vastgesteld": .optional(termijn.vastgesteld?.iso),
      "status": .string(termijn.status(per: dag).rawValue),
      "voldaanOp": .optional(gebeurd(termijn.voldaanOp, per: dag)),
      "dagenTeLaat": .int(termijn.dagenTeLaat(per: dag)),
      "verantwoordelijk": .string(termijn.regel.verantwoordelijk.rawValue),
      "behandelaar": .optional(behandelaar?.tekst),
      "trap": .int(termijn.bereikteTrap(per: dag) ?? 0), "bron": .string(termijn.regel.bron),
    ]
  }

  private func gebeurd(_ voldaan: Datum?, per dag: Datum) -> String? {
    switch termijn.status(per: dag) {
    case .voldaan, .teLaatVoldaan: voldaan?.iso
    case .loopt, .nadert, .verstreken, .opgeschort, .vervallen: nil
    }
  }
}
