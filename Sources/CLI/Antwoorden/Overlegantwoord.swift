import Application
import Domein
import Exchange
import Formats
import JSON
import Kalender
import ReadModels

/// Lists of meetings.
struct Overleglijst {
  let rijen: [Overlegrij]
  let per: Datum

  var antwoord: Antwoord {
    Antwoord(
      tabel: { tabel },
      scherm: ["overleg", "datum", "tijd", "soort", "school", "casussen", "stand"],
      json: {
        ["versie": 1, "per": .string(per.iso), "overleggen": .array(rijen.map(json))]
      }, isWerk: rijen.contains { $0.stand(per: per) == .zonderVerslag })
  }

  private var tabel: Table {
    Table(
      caption: "Overleggen op \(per.kort)",
      columns: [
        .init(key: "overleg", title: "Overleg"), .init(key: "datum", title: "Datum", kind: .date),
        .init(key: "tijd", title: "Tijd"), .init(key: "soort", title: "Soort"),
        .init(key: "school", title: "School"), .init(key: "plaats", title: "Plaats"),
        .init(key: "voorzitter", title: "Voorzitter"), .init(key: "casussen", title: "Casussen"),
        .init(key: "besluiten", title: "Besluiten", kind: .number),
        .init(key: "stand", title: "Stand"),
      ],
      rows: rijen.map { rij in
        [
          .text(rij.overleg.tekst), datum(rij.datum), tekst(rij.tijd?.description),
          .code(rij.soort), tekst(rij.school?.tekst), .text(rij.plaats),
          .text(rij.voorzitter.tekst),
          .text(rij.casussen.map(\.tekst).joined(separator: ", ")), .integer(rij.besluiten),
          .code(rij.stand(per: per)),
        ]
      })
  }

  private func json(_ rij: Overlegrij) -> JSONValue {
    [
      "overleg": .string(rij.overleg.tekst), "soort": .string(rij.soort.rawValue),
      "datum": .string(rij.datum.iso), "tijd": .optional(rij.tijd?.description),
      "duur": .int(rij.duur), "plaats": .string(rij.plaats),
      "school": .optional(rij.school?.tekst), "voorzitter": .string(rij.voorzitter.tekst),
      "casussen": .strings(rij.casussen.map(\.tekst)), "besluiten": .int(rij.besluiten),
      "stand": .string(rij.stand(per: per).rawValue), "versie": .int(rij.versie),
    ]
  }
}

/// How the agreement of a decision stands.
enum Afspraakstand: String {
  case open
  case teLaat = "te-laat"
  case nagekomen
  case nietNagekomen = "niet-nagekomen"

  init(_ afspraak: Afspraak, per dag: Datum) {
    switch afspraak.nagekomen {
    case true?: self = .nagekomen
    case false?: self = .nietNagekomen
    case nil: self = afspraak.uiterlijk < dag ? .teLaat : .open
    }
  }

  var omschrijving: String {
    switch self {
    case .open: "open"
    case .teLaat: "TE LAAT"
    case .nagekomen: "nagekomen"
    case .nietNagekomen: "niet nagekomen"
    }
  }
}

/// One meeting, in lines for people.
struct Overlegtoon {
  let beeld: Overlegbeeld
  let stand: Overlegstand
  let per: Datum
  let nagekomen: [Gebeurtenisnummer: Afspraakstand]

  var antwoord: Antwoord { Antwoord(tekst: { tekst }, json: { json }) }

  private var tekst: String {
    let gegevens = beeld.gegevens
    let tijd = gegevens.tijd.map { ", \($0), \(gegevens.duur) minuten" } ?? ""
    let kenmerken = [
      ("Soort", gegevens.soort.omschrijving), ("Wanneer", gegevens.datum.metWeekdag + tijd),
      ("Plaats", gegevens.plaats), ("School", gegevens.school?.tekst ?? ""),
      ("Stand", stand.omschrijving + reden), ("Voorzitter", gegevens.voorzitter.tekst),
      ("Deelnemers", lijst(gegevens.deelnemers)),
    ].filter { !$0.1.isEmpty }.map { "  \($0.0): \($0.1)" }
    var regels = ["Overleg \(beeld.nummer) (versie \(beeld.versie))"] + kenmerken
    for punt in beeld.overleg.agenda {
      regels += ["", "\(punt.casus)" + (punt.vraag.isEmpty ? "" : ": \(punt.vraag)")]
      regels += beeld.overleg.besluiten.filter { $0.inhoud.casus == punt.casus }.flatMap(zinnen)
      regels += verslagen(over: punt.casus)
    }
    let algemeen = beeld.overleg.verslagen.filter(\.besproken.isEmpty)
    if !algemeen.isEmpty { regels += [""] + algemeen.map(zin) }
    return regels.joined(separator: "\n") + "\n"
  }

  private var reden: String {
    beeld.overleg.afzegreden.isEmpty ? "" : ": \(beeld.overleg.afzegreden)"
  }

  private func lijst(_ codes: [Medewerkercode]) -> String {
    codes.map(\.tekst).joined(separator: ", ")
  }

  private func zinnen(_ besluit: Overlegbesluit) -> [String] {
    let inhoud = besluit.inhoud
    let tekst = inhoud.tekst.isEmpty ? "zonder omschrijving" : inhoud.tekst
    let stand = nagekomen[besluit.id]?.omschrijving ?? "teruggenomen"
    let gehoord = [
      ("ouders", inhoud.oudersGehoord), ("jongere", inhoud.jongereGehoord),
    ].map { wie, ja in "\(wie) \(ja.map { $0 ? "gehoord" : "NIET gehoord" } ?? "niet vermeld")" }
      .joined(separator: ", ")
    let waarom = inhoud.waaromNiet.isEmpty ? "" : " (\(inhoud.waaromNiet))"
    var regels = [
      "  \(besluit.id) \(besluit.op.kort) besluit: \(tekst)",
      "     \(inhoud.eigenaar), uiterlijk \(inhoud.uiterlijk.kort): \(stand)",
      "     \(gehoord)\(waarom)",
    ]
    if !inhoud.aanwezig.isEmpty { regels.append("     aanwezig: \(lijst(inhoud.aanwezig))") }
    return regels
  }

  private func verslagen(over casus: Casusnummer) -> [String] {
    beeld.overleg.verslagen.filter { $0.besproken.contains(casus) }.map(zin)
  }

  private func zin(_ verslag: Overlegverslag) -> String {
    "  \(verslag.id) \(verslag.op.kort) verslag: \(verslag.tekst)"
  }

  private var json: JSONValue {
    let gegevens = beeld.gegevens
    let overleg = beeld.overleg
    return [
      "versie": 1, "overleg": .string(beeld.nummer.tekst), "per": .string(per.iso),
      "soort": .string(gegevens.soort.rawValue), "datum": .string(gegevens.datum.iso),
      "tijd": .optional(gegevens.tijd?.description), "duur": .int(gegevens.duur),
      "plaats": .string(gegevens.plaats), "school": .optional(gegevens.school?.tekst),
      "voorzitter": .string(gegevens.voorzitter.tekst),
      "deelnemers": .strings(gegevens.deelnemers.map(\.tekst)),
      "stand": .string(stand.rawValue), "stroomversie": .int(beeld.versie),
      "agenda": .array(
        overleg.agenda.map {
          ["casus": .string($0.casus.tekst), "vraag": .string($0.vraag)]
        }),
      "besluiten": .array(overleg.besluiten.map(json)),
      "verslagen": .array(
        overleg.verslagen.map {
          [
            "id": .int($0.id.waarde), "op": .string($0.op.iso),
            "casussen": .strings($0.besproken.map(\.tekst)),
            "aanwezig": .strings($0.aanwezig.map(\.tekst)), "tekst": .string($0.tekst),
          ]
        }),
    ]
  }

  private func json(_ besluit: Overlegbesluit) -> JSONValue {
    let inhoud = besluit.inhoud
    return [
      "id": .int(besluit.id.waarde), "op": .string(besluit.op.iso),
      "casus": .string(inhoud.casus.tekst), "tekst": .string(inhoud.tekst),
      "uiterlijk": .string(inhoud.uiterlijk.iso), "eigenaar": .string(inhoud.eigenaar.tekst),
      "oudersGehoord": inhoud.oudersGehoord.map { .bool($0) } ?? nil,
      "jongereGehoord": inhoud.jongereGehoord.map { .bool($0) } ?? nil,
      "waaromNiet": .string(inhoud.waaromNiet),
      "aanwezig": .strings(inhoud.aanwezig.map(\.tekst)),
      "afspraak": .int(inhoud.afspraak.waarde),
      "stand": .optional(nagekomen[besluit.id]?.rawValue),
    ]
  }
}
