import Domein
import Exchange
import Formats
import JSON

/// The verdicts on the rows of a file.
struct Importantwoord {
  let bestand: String
  let verslag: Importverslag

  var antwoord: Antwoord {
    var antwoord = Antwoord(tabel: { tabel }, json: { json })
    antwoord.tekst = { tekst }
    return antwoord
  }

  private var json: JSONValue {
    var leden = [
      JSONMember("versie", 1), JSONMember("bestand", .string(bestand)),
      JSONMember("rijen", .int(verslag.oordelen.count)),
    ]
    leden += Rijoordeel.allCases.map { JSONMember($0.rawValue, .int(verslag.aantal($0))) }
    leden.append(
      JSONMember(
        "oordelen",
        .array(
          verslag.oordelen.map { rij in
            [
              "regel": .int(rij.regel), "oordeel": .string(rij.oordeel.rawValue),
              "melding": .optional(rij.melding?.tekst), "casus": .optional(rij.casus?.tekst),
              "kolom": .optional(rij.fout?.kolom), "reden": .optional(rij.fout?.reden),
            ]
          })))
    return .object(leden)
  }

  /// How many refused rows are named in the text; the other forms name them all.
  private static let hoogstens = 20

  /// A summary, and the first refused rows.
  private var tekst: String {
    let aantallen = Rijoordeel.allCases.map { "\($0.rawValue) \(verslag.aantal($0))" }
    let aantal = verslag.oordelen.count
    var tekst =
      "\(aantal) \(aantal == 1 ? "rij" : "rijen"): \(aantallen.joined(separator: ", ")).\n"
    let geweigerd = verslag.oordelen.filter { $0.oordeel == .geweigerd }
    for rij in geweigerd.prefix(Self.hoogstens) {
      let kolom = rij.fout?.kolom.map { ", kolom \($0)" } ?? ""
      tekst += "- regel \(rij.regel)\(kolom): \(rij.fout?.reden ?? "")\n"
    }
    let rest = geweigerd.count - Self.hoogstens
    if rest > 0 { tekst += "- en nog \(rest); met --formaat csv ziet u ze allemaal\n" }
    return tekst
  }

  private var tabel: Table {
    Table(
      caption: "Oordeel per rij",
      columns: [
        .init(key: "regel", title: "Regel", kind: .number),
        .init(key: "oordeel", title: "Oordeel"), .init(key: "melding", title: "Melding"),
        .init(key: "casus", title: "Casus"), .init(key: "kolom", title: "Kolom"),
        .init(key: "reden", title: "Reden"),
      ],
      rows: verslag.oordelen.map { rij in
        [
          .integer(rij.regel), .text(rij.oordeel.rawValue), .text(rij.melding?.tekst ?? ""),
          .text(rij.casus?.tekst ?? ""), .text(rij.fout?.kolom ?? ""),
          .text(rij.fout?.reden ?? ""),
        ]
      })
  }
}
