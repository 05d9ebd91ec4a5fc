import Application
import Domein
import Exchange
import Formats
import JSON
import Kalender
import ReadModels

/// Lists of casussen.
struct Casuslijst {
  let rijen: [Casusrij]
  let termijnen: [Casusnummer: [Termijnrij]]
  let per: Datum
  let titel: String

  var antwoord: Antwoord {
    Antwoord(
      tabel: { tabel },
      scherm: [
        "casus", "dagenThuis", "vervalt", "termijnstatus", "termijn", "fase", "behandelaar",
      ],
      json: { ["versie": 1, "per": .string(per.iso), "casussen": .array(rijen.map(json))] },
      isWerk: rijen.contains {
        volgende($0).map { $0.termijn.status(per: per) == .verstreken } ?? false
      })
  }

  private var tabel: Table {
    Table(
      caption: titel,
      columns: [
        .init(key: "casus", title: "Casus"), .init(key: "jongere", title: "Jongere"),
        .init(key: "school", title: "School"), .init(key: "soort", title: "Soort"),
        .init(key: "fase", title: "Fase"), .init(key: "status", title: "Status"),
        .init(key: "begin", title: "Begin", kind: .date),
        .init(key: "dagenThuis", title: "Thuis", kind: .number),
        .init(key: "behandelaar", title: "Behandelaar"), .init(key: "regie", title: "Regie"),
        .init(key: "vervalt", title: "Vervalt", kind: .date),
        .init(key: "termijn", title: "Termijn"),
        .init(key: "termijnstatus", title: "Stand"),
      ],
      rows: rijen.map(cellen))
  }

  private func cellen(_ rij: Casusrij) -> [Table.Cell] {
    let eerste = volgende(rij)
    return [
      .text(rij.casus.tekst), .text(rij.jongere.tekst), tekst(rij.school?.tekst),
      .text(rij.soort.rawValue), .text(rij.fase.rawValue), .text(status(rij)),
      datum(rij.begin), .integer(rij.dagenThuis(per: per)), tekst(rij.behandelaar?.tekst),
      tekst(rij.regie?.tekst), datum(eerste?.termijn.vervalt),
      tekst(eerste?.termijn.id.regel.rawValue),
      .code(eerste?.termijn.status(per: per)),
    ]
  }

  private func json(_ rij: Casusrij) -> JSONValue {
    .object(Self.velden(rij, per: per, volgende: volgende(rij)))
  }

  /// The keys of one casus; `casus toon` adds to them.
  static func velden(_ rij: Casusrij, per: Datum, volgende: Termijnrij?) -> [JSONMember] {
    [
      JSONMember("casus", .string(rij.casus.tekst)),
      JSONMember("jongere", .string(rij.jongere.tekst)),
      JSONMember("school", .optional(rij.school?.tekst)),
      JSONMember("soort", .string(rij.soort.rawValue)),
      JSONMember("fase", .string(rij.fase.rawValue)),
      JSONMember("status", .string(rij.isOpen(op: per) ? "open" : "gesloten")),
      JSONMember("begin", .optional(rij.begin?.iso)),
      JSONMember("dagenThuis", .int(rij.dagenThuis(per: per))),
      JSONMember("behandelaar", .optional(rij.behandelaar?.tekst)),
      JSONMember("regie", .optional(rij.regie?.tekst)),
      JSONMember("volgendeTermijn", .optional(volgende?.termijn.vervalt?.iso)),
      JSONMember("volgendeRegel", .optional(volgende?.termijn.id.regel.rawValue)),
      JSONMember("versie", .int(rij.versie)),
    ]
  }

  private func status(_ rij: Casusrij) -> String { rij.isOpen(op: per) ? "open" : "gesloten" }

  private func volgende(_ rij: Casusrij) -> Termijnrij? {
    Self.volgende(termijnen[rij.casus] ?? [], per: per)
  }

  /// The open term whose day comes first; suspended ones come last.
  static func volgende(_ termijnen: [Termijnrij], per: Datum) -> Termijnrij? {
    termijnen.filter { $0.termijn.status(per: per).isOpen }
      .min {
        ($0.termijn.vervalt?.dagnummer ?? Int.max) < ($1.termijn.vervalt?.dagnummer ?? Int.max)
      }
  }
}

/// Shorthand for cells that may be empty.
func tekst(_ waarde: String?) -> Table.Cell { waarde.map(Table.Cell.text) ?? .empty }

/// Shorthand for days that may be absent.
func datum(_ dag: Datum?) -> Table.Cell { dag.map { .date(iso: $0.iso) } ?? .empty }
