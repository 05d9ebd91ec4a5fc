import Application
import Domein
import EventCodec
import JSON
import Kalender
import SQLiteReadModels

/// Runs one act and shows what it wrote, or with `--proef` what it would write.
struct Daaduitvoering {
  private let loop: Loop

  init(_ loop: Loop) { self.loop = loop }

  func draai(
    _ machtiging: Machtiging, _ daad: @Sendable (Sessie, Waarden) throws -> Uitslag
  ) throws {
    let dossier = try loop.dossier()
    let uitvoerder = Uitvoerder(loop.omstandigheden)
    if loop.waarden.vlag("proef") {
      let proef = try dossier.lees { gang in
        try uitvoerder.proef(gang, machtiging) { try daad($0, loop.waarden) }
      }
      try toon(proef)
      return
    }
    let kenmerk = try loop.kenmerk()
    let uitslag = try dossier.schrijf { gang in
      try uitvoerder.voer(gang, kenmerk, machtiging) { try daad($0, loop.waarden) }
    }
    if uitslag.heeftVernietigd { Vernietiglijst(loop).werkBij(dossier) }
    try toon(uitslag)
  }

  private func toon(_ uitslag: Uitslag) throws {
    // The events it wrote say who had the person in hand.
    loop.uitvoer.poort = nil
    uitslag.mededelingen.forEach(loop.uitvoer.zeg)
    if loop.uitvoer.isJSON {
      try loop.uitvoer.schrijf(Uitslagtekst.json(uitslag))
    } else if loop.uitvoer.isScherm {
      try loop.uitvoer.schrijf(Uitslagtekst.zin(uitslag) + "\n")
    } else {
      try loop.uitvoer.schrijf(Uitslagtekst.tsv(uitslag))
    }
  }

  private func toon(_ proef: Proefuitslag) throws {
    proef.uitslag.mededelingen.forEach(loop.uitvoer.zeg)
    if loop.uitvoer.isJSON {
      try loop.uitvoer.schrijf(Uitslagtekst.json(proef))
    } else {
      try loop.uitvoer.schrijf(Uitslagtekst.regels(proef).joined(separator: "\n") + "\n")
    }
  }
}

/// How the outcome of an act is told.
enum Uitslagtekst {
  static func json(_ uitslag: Uitslag) -> JSONValue { .object(leden(uitslag)) }

  static func leden(_ uitslag: Uitslag) -> [JSONMember] {
    [
      JSONMember("gebeurtenissen", .array(uitslag.gebeurtenissen.map { .int($0.waarde) })),
      JSONMember("casus", .optional(uitslag.casus?.tekst)),
      JSONMember("versie", .optional(uitslag.versie)),
      JSONMember("jongere", .optional(uitslag.jongere?.tekst)),
      JSONMember("melding", .optional(uitslag.melding?.tekst)),
      JSONMember("doorverwijzing", .optional(uitslag.doorverwijzing?.tekst)),
      JSONMember("overleg", .optional(uitslag.overleg?.tekst)),
      JSONMember("mededelingen", .strings(uitslag.mededelingen)),
    ]
  }

  /// One line for people.
  static func zin(_ uitslag: Uitslag) -> String {
    let nummers = uitslag.gebeurtenissen.map(\.description).joined(separator: ", ")
    guard !nummers.isEmpty else { return "Dit gold al: er is niets vastgelegd." }
    let versie = uitslag.versie.map { " (versie \($0))" } ?? ""
    let verwijzing = uitslag.doorverwijzing.map { " Doorverwijzing \($0)." } ?? ""
    return
      "Vastgelegd\(onderwerp(uitslag).map { " in \($0)\(versie)" } ?? ""): \(nummers).\(verwijzing)"
  }

  /// Number, version, events: one record for a pipe.
  static func tsv(_ uitslag: Uitslag) -> String {
    let nummer =
      uitslag.casus?.tekst ?? uitslag.melding?.tekst ?? uitslag.jongere?.tekst
      ?? uitslag.overleg?.tekst ?? ""
    let versie = uitslag.versie.map { String($0) } ?? ""
    let nummers = uitslag.gebeurtenissen.map(\.description).joined(separator: ",")
    let verwijzing = uitslag.doorverwijzing.map { "\t\($0)" } ?? ""
    return "\(nummer)\t\(versie)\t\(nummers)\(verwijzing)\n"
  }

  static func json(_ proef: Proefuitslag) -> JSONValue {
    .object(
      leden(proef.uitslag) + [
        JSONMember("proef", true),
        JSONMember(
          "zou",
          .array(
            proef.zou.map { voorgenomen in
              [
                "stroom": .string(voorgenomen.stroom), "op": .string(voorgenomen.op.iso),
                "soort": .string(Gebeurtenisnaam.kaal(voorgenomen.naam)),
                "inhoud": .object(
                  Gebeurtenissen.velden(voorgenomen.inhoud, voorgenomen.persoonlijk)
                    .map { JSONMember($0.naam, .string($0.waarde)) }),
              ]
            })),
      ])
  }

  static func regels(_ proef: Proefuitslag) -> [String] {
    let regels = proef.zou.map { voorgenomen in
      let velden = Gebeurtenissen.velden(voorgenomen.inhoud, voorgenomen.persoonlijk)
      let inhoud = velden.map { "\($0.naam): \($0.waarde)" }.joined(separator: ", ")
      let soort = Gebeurtenisnaam.kaal(voorgenomen.naam).replacingDashes
      return "Zou vastleggen in \(voorgenomen.stroom) op \(voorgenomen.op.kort): \(soort)"
        + (inhoud.isEmpty ? "" : " (\(inhoud))")
    }
    return regels + ["Er is niets gewijzigd."]
  }

  private static func onderwerp(_ uitslag: Uitslag) -> String? {
    if let casus = uitslag.casus { return "casus \(casus)" }
    if let melding = uitslag.melding { return "melding \(melding)" }
    if let jongere = uitslag.jongere { return "jongere \(jongere)" }
    if let overleg = uitslag.overleg { return "overleg \(overleg)" }
    return nil
  }
}
