import Application
import Domein
import EventLog
import Formats
import JSON
import Kalender
import Reporting

/// Who stands behind every cell of a figure.
struct Tellijst {
  let cijfers: Cijfers

  var antwoord: Antwoord {
    var antwoord = Antwoord(tabel: { tabel }, json: { json })
    antwoord.mededelingen = cijfers.mededelingen
    return antwoord
  }

  /// By cell, row and jongere.
  private var regels: [Telregel] {
    let orde = { (regel: Telregel) in
      (
        Telcel.allCases.firstIndex(of: regel.cel) ?? 0,
        Schoolsoortgroep.allCases.firstIndex(of: regel.schoolsoort) ?? 0, regel.jongere.tekst,
        regel.van?.dagnummer ?? 0
      )
    }
    return cijfers.tellingen.flatMap(\.regels).sorted { orde($0) < orde($1) }
  }

  private var tabel: Table {
    Table(
      caption: cijfers.titel,
      columns: [
        .init(key: "cel", title: "Cel"), .init(key: "schoolsoort", title: "Schoolsoort"),
        .init(key: "jongere", title: "Jongere"), .init(key: "casus", title: "Casus"),
        .init(key: "van", title: "Van", kind: .date),
        .init(key: "tot", title: "Tot en met", kind: .date),
        .init(key: "onderdeel", title: "Onderdeel"), .init(key: "waardoor", title: "Waardoor"),
        .init(key: "gemeente", title: "Gemeente"),
      ],
      rows: regels.map { regel in
        [
          .text(regel.cel.rawValue), .text(regel.schoolsoort.rawValue),
          .text(Self.wie(regel.jongere)),
          tekst(regel.casus?.tekst), datum(regel.van), datum(regel.tot?.plus(dagen: -1)),
          tekst(regel.onderdeel), tekst(regel.waardoor?.omschrijving),
          tekst(regel.gemeente?.tekst),
        ]
      })
  }

  private var json: JSONValue {
    guard case .object(let leden) = Cijferantwoord(cijfers).antwoord.json?() else { return .null }
    return .object(leden + [JSONMember("lijst", .array(regels.map(Self.json)))])
  }

  /// The number; a destroyed file has none.
  static func wie(_ jongere: Jongerenummer) -> String {
    jongere.isVernietigd ? "vernietigd" : jongere.tekst
  }

  private static func json(_ regel: Telregel) -> JSONValue {
    [
      "cel": .string(regel.cel.rawValue), "schoolsoort": .string(regel.schoolsoort.rawValue),
      "onderdeel": .optional(regel.onderdeel), "jongere": .string(wie(regel.jongere)),
      "casus": .optional(regel.casus?.tekst), "van": .optional(regel.van?.iso),
      "tot": .optional(regel.tot?.plus(dagen: -1).iso),
      "gemeente": .optional(regel.gemeente?.tekst),
      "waardoor": .optional(regel.waardoor?.rawValue),
    ]
  }
}

/// The jongeren that make the difference between two figures.
struct Telverschilantwoord {
  let cijfers: Cijfers
  let met: Cijfers
  let regels: [Telverschil.Regel]
  /// What was recorded since the earlier of two moments of knowledge; nil when it is about another
  /// difference.
  let sindsdien: [Jongerenummer: [RecordedEvent]]?

  var antwoord: Antwoord {
    var antwoord = Antwoord(tabel: { tabel }, json: { json })
    antwoord.mededelingen = cijfers.mededelingen + met.mededelingen
    return antwoord
  }

  private func gebeurtenissen(_ jongere: Jongerenummer) -> [String] {
    (sindsdien?[jongere] ?? []).map(Gebeurtenissen.kort)
  }

  private var tabel: Table {
    Table(
      caption: "\(cijfers.titel), tegenover \(met.titel)",
      columns: [
        .init(key: "jongere", title: "Jongere"), .init(key: "casus", title: "Casus"),
        .init(key: "cellen", title: "Hier"), .init(key: "anders", title: "Daar"),
      ]
        + (sindsdien == nil ? [] : [.init(key: "gebeurtenissen", title: "Vastgelegd sindsdien")]),
      rows: regels.map { regel in
        [
          .text(Tellijst.wie(regel.jongere)), .text(lijst(regel.casussen.map(\.tekst))),
          .text(lijst(regel.cellen)), .text(lijst(regel.anders)),
        ] + (sindsdien == nil ? [] : [.text(lijst(gebeurtenissen(regel.jongere)))])
      })
  }

  private func lijst(_ teksten: [String]) -> String { teksten.joined(separator: ", ") }

  private var json: JSONValue {
    guard case .object(let leden) = Cijferantwoord(cijfers).antwoord.json?() else { return .null }
    return .object(
      leden + [
        JSONMember("met", Cijferantwoord(met).antwoord.json?() ?? .null),
        JSONMember(
          "verschil",
          .array(
            regels.map { regel in
              [
                "jongere": .string(Tellijst.wie(regel.jongere)),
                "casussen": .strings(regel.casussen.map(\.tekst)),
                "cellen": .strings(regel.cellen), "anders": .strings(regel.anders),
                "gebeurtenissen": sindsdien == nil
                  ? .null : .strings(gebeurtenissen(regel.jongere)),
              ]
            })),
      ])
  }
}
