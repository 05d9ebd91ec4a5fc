import Domein
import Exchange
import Formats
import JSON

/// The verdicts on the rows of a file, shown as they fall.
final class Importantwoord {
  private let stroom: Rijstroom
  /// The first refused rows, for people.
  private var eersteGeweigerd: [Rijverslag] = []

  /// How many refused rows are named in the text; the other forms name them all.
  private static let hoogstens = 20

  init(_ loop: Loop, bestand: String) {
    let tabel = Table(
      caption: "Oordeel per rij",
      columns: [
        .init(key: "regel", title: "Regel", kind: .number),
        .init(key: "oordeel", title: "Oordeel"), .init(key: "melding", title: "Melding"),
        .init(key: "casus", title: "Casus"), .init(key: "kolom", title: "Kolom"),
        .init(key: "reden", title: "Reden"),
      ])
    stroom = Rijstroom(
      loop, tabel: tabel,
      kop: [JSONMember("versie", 1), JSONMember("bestand", .string(bestand))], lijst: "oordelen")
  }

  /// Shows the verdict on a row.
  func rij(_ rij: Rijverslag) {
    if rij.oordeel == .geweigerd, eersteGeweigerd.count < Self.hoogstens {
      eersteGeweigerd.append(rij)
    }
    stroom.rij(Self.cellen(rij), Self.json(rij))
  }

  /// Shows the numbers.
  func sluit(_ verslag: Importverslag) throws {
    var leden = [JSONMember("rijen", .int(verslag.rijen))]
    leden += Rijoordeel.allCases.map { JSONMember($0.rawValue, .int(verslag.aantal($0))) }
    leden.append(
      JSONMember(
        "zouStoppen",
        verslag.zouStoppen.map { ["aantal": .int($0.aantal), "bekend": .int($0.bekend)] } ?? .null))
    try stroom.sluit(leden) { self.tekst(verslag) }
  }

  /// A summary, and the first refused rows.
  private func tekst(_ verslag: Importverslag) -> String {
    let aantal = verslag.rijen
    guard aantal > 0 else {
      return "0 rijen.\n"
    }
    let aantallen = Rijoordeel.allCases.map { "\($0.rawValue) \(verslag.aantal($0))" }
    var tekst =
      "\(aantal) \(aantal == 1 ? "rij" : "rijen"): \(aantallen.joined(separator: ", ")).\n"
    for rij in eersteGeweigerd {
      let kolom = rij.fout?.kolom.map { ", kolom \($0)" } ?? ""
      tekst += "- regel \(rij.regel)\(kolom): \(rij.fout?.reden ?? "")\n"
    }
    let rest = verslag.aantal(.geweigerd) - eersteGeweigerd.count
    if rest > 0 { tekst += "- en nog \(rest); met --formaat csv ziet u ze allemaal\n" }
    return tekst
  }

  private static func json(_ rij: Rijverslag) -> JSONValue {
    [
      "regel": .int(rij.regel), "oordeel": .string(rij.oordeel.rawValue),
      "melding": .optional(rij.melding?.tekst), "casus": .optional(rij.casus?.tekst),
      "kolom": .optional(rij.fout?.kolom), "reden": .optional(rij.fout?.reden),
    ]
  }

  private static func cellen(_ rij: Rijverslag) -> [Table.Cell] {
    [
      .integer(rij.regel), .text(rij.oordeel.rawValue), .text(rij.melding?.tekst ?? ""),
      .text(rij.casus?.tekst ?? ""), .text(rij.fout?.kolom ?? ""), .text(rij.fout?.reden ?? ""),
    ]
  }
}
