import Domein
import Formats
import JSON
import Kalender

/// One entry of a history: what stands in the log, and whether it was withdrawn.
struct Gebeurtenisregel {
  let nummer: Int
  let op: String
  let vastgelegd: String
  let door: String
  /// Stored name without its version, such as `contact-vastgelegd`.
  let soort: String
  /// The fields, as text.
  let velden: [(naam: String, waarde: String)]
  let isIngetrokken: Bool

  var json: JSONValue {
    [
      "nummer": .int(nummer), "op": .string(op), "vastgelegd": .string(vastgelegd),
      "door": .string(door), "soort": .string(soort),
      "inhoud": .object(velden.map { JSONMember($0.naam, .string($0.waarde)) }),
      "ingetrokken": .bool(isIngetrokken),
    ]
  }

  var inhoud: String {
    velden.filter { !$0.waarde.isEmpty }.map { "\($0.naam): \($0.waarde)" }
      .joined(separator: ", ")
  }

  var zin: String {
    let dag = Datum(iso: op)?.kort ?? op
    let weg = isIngetrokken ? " (INGETROKKEN)" : ""
    return "#\(nummer) \(dag) \(soort.replacingDashes)\(weg)"
      + (velden.isEmpty ? "" : ": \(inhoud)")
  }

  static func tabel(_ regels: [Gebeurtenisregel], _ titel: String) -> Table {
    Table(
      caption: titel,
      columns: [
        .init(key: "nummer", title: "Nummer", kind: .number),
        .init(key: "op", title: "Op", kind: .date), .init(key: "soort", title: "Wat"),
        .init(key: "inhoud", title: "Inhoud"), .init(key: "door", title: "Door"),
        .init(key: "vastgelegd", title: "Vastgelegd"),
        .init(key: "ingetrokken", title: "Ingetrokken", kind: .yesNo),
      ],
      rows: regels.map { regel in
        [
          .integer(regel.nummer), .date(iso: regel.op), .text(regel.soort.replacingDashes),
          .text(regel.inhoud), .text(regel.door), .text(regel.vastgelegd),
          .text(regel.isIngetrokken ? "ja" : "nee"),
        ]
      })
  }
}

extension String {
  /// A stored name as people read it.
  var replacingDashes: String {
    split(separator: "-").map { Self.metTrema[String($0)] ?? String($0) }.joined(separator: " ")
  }

  /// Stored names are ASCII; people read the words as they are spelled.
  private static let metTrema = [
    "geescaleerd": "geëscaleerd", "geinformeerd": "geïnformeerd", "geevalueerd": "geëvalueerd",
  ]
}
