import Application
import Domein
import Formats
import JSON
import Kalender
import ReadModels

/// Lists of doorverwijzingen.
struct Doorverwijzinglijst {
  let rijen: [Doorverwijzingrij]
  let per: Datum

  var antwoord: Antwoord {
    Antwoord(
      tabel: { tabel },
      scherm: ["doorverwijzing", "casus", "naar", "stand", "sinds", "vervalt", "soort"],
      json: {
        ["versie": 1, "per": .string(per.iso), "doorverwijzingen": .array(rijen.map(\.json))]
      },
      isWerk: rijen.contains { $0.vervalt.map { $0 < per } ?? false })
  }

  private var tabel: Table {
    Table(
      caption: "Doorverwijzingen op \(per.kort)",
      columns: [
        .init(key: "doorverwijzing", title: "Nummer"), .init(key: "casus", title: "Casus"),
        .init(key: "jongere", title: "Jongere"), .init(key: "naar", title: "Naar"),
        .init(key: "soort", title: "Soort"), .init(key: "door", title: "Door"),
        .init(key: "verstuurd", title: "Verstuurd", kind: .date),
        .init(key: "stand", title: "Stand"), .init(key: "sinds", title: "Sinds", kind: .date),
        .init(key: "aangekomen", title: "Aangekomen", kind: .date),
        .init(key: "advies", title: "Advies"),
        .init(key: "vervalt", title: "Antwoord voor", kind: .date),
      ],
      rows: rijen.map { rij in
        [
          .text(rij.doorverwijzing.tekst), .text(rij.casus.tekst), .text(rij.jongere.tekst),
          .text(rij.naar.code.tekst), .text(rij.soort.rawValue), .text(rij.door.tekst),
          datum(rij.verstuurdOp), .text(rij.stand.rawValue), datum(rij.standOp),
          datum(rij.aangekomenOp), tekst(rij.advies.map { $0 ? "ja" : "nee" }),
          datum(rij.vervalt),
        ]
      })
  }
}

extension Doorverwijzingrij {
  /// The keys of a list; a casus adds the reason and the answers.
  var velden: [JSONMember] {
    [
      JSONMember("doorverwijzing", .string(doorverwijzing.tekst)),
      JSONMember("casus", .string(casus.tekst)), JSONMember("jongere", .string(jongere.tekst)),
      JSONMember("naar", .string(naar.code.tekst)),
      JSONMember("partij", .optional(naar.partij?.rawValue)),
      JSONMember("soort", .string(soort.rawValue)), JSONMember("door", .string(door.tekst)),
      JSONMember("op", .string(verstuurdOp.iso)), JSONMember("stand", .string(stand.rawValue)),
      JSONMember("standOp", .string(standOp.iso)), JSONMember("open", .bool(isOpen)),
      JSONMember("aangekomenOp", .optional(aangekomenOp?.iso)),
      JSONMember("advies", advies.map(JSONValue.bool) ?? .null),
      JSONMember("vervalt", .optional(vervalt?.iso)),
    ]
  }

  var json: JSONValue { .object(velden) }

  var zin: String {
    let wacht = vervalt.map { ", antwoord uiterlijk \($0.kort)" } ?? ""
    let oordeel = advies.map { $0 ? ", advies ja" : ", advies nee" } ?? ""
    return "\(doorverwijzing) \(soort.omschrijving) naar \(naar.code) van \(verstuurdOp.kort):"
      + " \(stand.omschrijving) sinds \(standOp.kort)\(oordeel)\(wacht)"
  }
}
