import Application
import Domein
import Exchange
import Formats
import JSON
import Kalender
import ReadModels

/// The report of a comparison of residents with enrolments, shown as the findings are made.
struct Vergelijkingsantwoord {
  private let stroom: Rijstroom
  private let per: Datum
  private let isProef: Bool
  /// The name under which a file was given.
  private let naam: (Vergelijkingsbestand) -> String

  init(
    _ loop: Loop, per: Datum, isProef: Bool, naam: @escaping (Vergelijkingsbestand) -> String
  ) {
    self.per = per
    self.isProef = isProef
    self.naam = naam
    let tabel = Table(
      caption: "Inwoners en inschrijvingen per \(per.kort)",
      columns: [
        .init(key: "bsn", title: "BSN"), .init(key: "uitkomst", title: "Uitkomst"),
        .init(key: "schoolsoort", title: "Schoolsoort"),
        .init(key: "sinds", title: "Sinds", kind: .date),
        .init(key: "casus", title: "Casus"), .init(key: "gesloten", title: "Gesloten"),
        .init(key: "reden", title: "Reden"),
      ])
    stroom = Rijstroom(
      loop, tabel: tabel,
      kop: [
        JSONMember("versie", 1), JSONMember("per", .string(per.iso)),
        JSONMember("proef", .bool(isProef)),
      ], lijst: "uitkomsten")
  }

  /// Shows a finding.
  func regel(_ regel: Vergelijkingsregel) {
    stroom.rij(Self.cellen(regel), Self.json(regel))
  }

  /// Shows the numbers and the refused rows.
  func sluit(_ verslag: Vergelijkingsverslag) throws {
    try stroom.sluit(leden(verslag)) { tekst(verslag) }
  }

  /// Each refused row in one line.
  func weigeringen(_ verslag: Vergelijkingsverslag) -> [String] {
    verslag.geweigerd.map { $0.fout.zin(naam($0.bestand), $0.regel) }
  }

  private func leden(_ verslag: Vergelijkingsverslag) -> [JSONMember] {
    [
      JSONMember(
        "aantallen",
        .object(
          Vergelijkingsuitkomst.allCases.map {
            JSONMember($0.rawValue, .int(verslag.aantal($0)))
          })),
      JSONMember(
        "rijen",
        .object(
          Vergelijkingsbestand.allCases.map {
            JSONMember($0.rawValue, .int(verslag.rijen[$0] ?? 0))
          })),
      JSONMember(
        "geweigerd",
        .array(
          verslag.geweigerd.map { rij in
            [
              "bestand": .string(naam(rij.bestand)), "regel": .int(rij.regel),
              "kolom": .optional(rij.fout.kolom), "reden": .string(rij.fout.reden),
            ]
          })),
      JSONMember("nietVergeleken", .int(verslag.nietVergeleken)),
    ]
  }

  /// How many refused rows are named in the text; the other forms name them all.
  private static let hoogstens = 20

  private func tekst(_ verslag: Vergelijkingsverslag) -> String {
    var tekst = "\(verslag.aantal) jongeren vergeleken per \(per.kort).\n\n"
    for uitkomst in Vergelijkingsuitkomst.allCases where verslag.aantal(uitkomst) > 0 {
      tekst += "  \(uitkomst.omschrijving): \(verslag.aantal(uitkomst))\n"
    }
    if verslag.aantal(.vermoedelijkAbsoluut) > 0 {
      tekst += "\nVermoedelijk absoluut, naar laatste onderwijs\n"
      for groep in Schoolsoortgroep.allCases where verslag.vermoedens(groep) > 0 {
        tekst += "  \(groep.omschrijving): \(verslag.vermoedens(groep))\n"
      }
    }
    tekst += "\nCasussen geopend: \(verslag.geopend), gesloten: \(verslag.gesloten)."
    tekst += isProef ? " Dit was een proef: er is niets geschreven.\n" : "\n"
    if !verslag.geweigerd.isEmpty {
      tekst += "\nGeweigerde rijen\n"
      tekst += weigeringen(verslag).prefix(Self.hoogstens).map { "- \($0)\n" }.joined()
      let rest = verslag.geweigerd.count - Self.hoogstens
      if rest > 0 { tekst += "- en nog \(rest); met --json ziet u ze allemaal\n" }
    }
    return tekst
  }

  private static func json(_ regel: Vergelijkingsregel) -> JSONValue {
    [
      "bsn": .string(regel.nummer.tekst),
      "uitkomst": .string(regel.oordeel.uitkomst.rawValue),
      "schoolsoort": .string(regel.oordeel.schoolsoort.rawValue),
      "reden": .string(regel.oordeel.reden),
      "sinds": .optional(regel.oordeel.sinds?.iso), "casus": .optional(regel.casus?.tekst),
      "gesloten": .optional(regel.gesloten?.rawValue),
    ]
  }

  private static func cellen(_ regel: Vergelijkingsregel) -> [Table.Cell] {
    [
      .text(regel.nummer.tekst), .text(regel.oordeel.uitkomst.rawValue),
      .text(regel.oordeel.schoolsoort.rawValue), datum(regel.oordeel.sinds),
      .text(regel.casus?.tekst ?? ""), .text(regel.gesloten?.rawValue ?? ""),
      .text(regel.oordeel.reden),
    ]
  }
}

/// The list of suspicions with their investigation.
struct Absoluutlijst {
  let rijen: [Absoluutrij]
  let per: Datum

  var antwoord: Antwoord {
    Antwoord(
      tabel: { tabel },
      scherm: ["casus", "sinds", "schoolsoort", "vervalt", "stand", "uitkomst", "behandelaar"],
      json: {
        ["versie": 1, "per": .string(per.iso), "absoluut": .array(rijen.map(json))]
      },
      isWerk: rijen.contains { $0.uitkomst == nil })
  }

  private var tabel: Table {
    Table(
      caption: "Absoluut verzuim op \(per.kort)",
      columns: [
        .init(key: "casus", title: "Casus"), .init(key: "jongere", title: "Jongere"),
        .init(key: "sinds", title: "Sinds", kind: .date),
        .init(key: "schoolsoort", title: "Schoolsoort"),
        .init(key: "gevonden", title: "Gevonden", kind: .date),
        .init(key: "vervalt", title: "Vervalt", kind: .date),
        .init(key: "stand", title: "Onderzoek"), .init(key: "uitkomst", title: "Uitkomst"),
        .init(key: "ingezet", title: "Ingezet"), .init(key: "gesloten", title: "Gesloten"),
        .init(key: "behandelaar", title: "Behandelaar"),
      ],
      rows: rijen.map { rij in
        [
          .text(rij.casus.casus.tekst), .text(rij.casus.jongere.tekst), datum(rij.sinds),
          .text(rij.schoolsoort.rawValue), datum(rij.casus.geopendOp),
          datum(rij.termijn?.vervalt),
          .code(rij.termijn?.status(per: per)), tekst(rij.uitkomst?.rawValue),
          .text(rij.ingezet.map(\.rawValue).joined(separator: ",")),
          datum(rij.casus.geslotenOp), tekst(rij.casus.behandelaar?.tekst),
        ]
      })
  }

  private func json(_ rij: Absoluutrij) -> JSONValue {
    [
      "casus": .string(rij.casus.casus.tekst), "jongere": .string(rij.casus.jongere.tekst),
      "sinds": .optional(rij.sinds?.iso), "schoolsoort": .string(rij.schoolsoort.rawValue),
      "gevonden": .string(rij.casus.geopendOp.iso),
      "vervalt": .optional(rij.termijn?.vervalt?.iso),
      "onderzoek": .optional(rij.termijn?.status(per: per).rawValue),
      "uitkomst": .optional(rij.uitkomst?.rawValue),
      "administratief": .bool(
        rij.uitkomst?.isAdministratief == true || rij.casus.sluitreden == .administratief),
      "ingezet": .strings(rij.ingezet.map(\.rawValue)),
      "geslotenOp": .optional(rij.casus.geslotenOp?.iso),
      "behandelaar": .optional(rij.casus.behandelaar?.tekst),
    ]
  }
}
