import Domein
import Formats
import JSON
import Kalender
import ReadModels

/// Lists of meldingen.
struct Meldingantwoord {
  let rijen: [Meldingrij]

  var antwoord: Antwoord {
    Antwoord(
      tabel: { tabel },
      scherm: ["melding", "datum", "soort", "school", "begin", "status", "casus"],
      json: { ["versie": 1, "meldingen": .array(rijen.map(Self.json))] },
      isWerk: rijen.contains(where: \.wacht))
  }

  private var tabel: Table {
    Table(
      caption: "Meldingen",
      columns: [
        .init(key: "melding", title: "Melding"), .init(key: "meldingsnummer", title: "DUO"),
        .init(key: "datum", title: "Gemeld", kind: .date), .init(key: "soort", title: "Soort"),
        .init(key: "school", title: "School"), .init(key: "jongere", title: "Jongere"),
        .init(key: "begin", title: "Begin", kind: .date),
        .init(key: "einde", title: "Einde", kind: .date), .init(key: "status", title: "Status"),
        .init(key: "casus", title: "Casus"),
      ],
      rows: rijen.map { rij in
        [
          .text(rij.melding.tekst), .text(rij.meldingsnummer), datum(rij.datumMelding),
          .text(rij.soort.rawValue), .text(rij.school.tekst), .text(rij.jongere.tekst),
          datum(rij.begindatum), datum(rij.einddatum), .text(rij.status.rawValue),
          tekst(rij.casus?.tekst),
        ]
      })
  }

  private static func json(_ rij: Meldingrij) -> JSONValue {
    [
      "melding": .string(rij.melding.tekst), "meldingsnummer": .string(rij.meldingsnummer),
      "jongere": .string(rij.jongere.tekst), "casus": .optional(rij.casus?.tekst),
      "school": .string(rij.school.tekst), "schoolsoort": .optional(rij.schoolsoort?.rawValue),
      "soort": .string(rij.soort.rawValue), "status": .string(rij.status.rawValue),
      "datumMelding": .string(rij.datumMelding.iso), "begin": .string(rij.begindatum.iso),
      "einde": .optional(rij.einddatum?.iso), "wacht": .bool(rij.wacht),
      "stroomversie": .int(rij.versie),
    ]
  }
}

/// Everything about one melding.
struct Meldingtoon {
  let melding: Melding
  /// With which reason its casus was closed; nil while that is open.
  let casusGeslotenMet: Sluitreden?
  let gegevens: Meldinggegevens
  let gebeurtenissen: [Gebeurtenisregel]

  var antwoord: Antwoord { Antwoord(tekst: { tekst }, json: { json }) }

  private var status: Meldingstatus {
    melding.status.met(casusGesloten: casusGeslotenMet != nil)
  }

  private var velden: [(naam: String, titel: String, waarde: String?)] {
    let woorden = gegevens.toelichting
    return [
      ("meldingsnummer", "DUO", gegevens.meldingsnummer),
      ("jongere", "Jongere", melding.jongere?.tekst), ("casus", "Casus", melding.casus?.tekst),
      ("school", "School", gegevens.school.tekst),
      ("schoolsoort", "Schoolsoort", gegevens.schoolsoort?.rawValue),
      ("leerjaar", "Leerjaar", gegevens.leerjaar), ("soort", "Soort", gegevens.soort.rawValue),
      ("status", "Status", status.rawValue),
      ("datumMelding", "Gemeld", gegevens.datumMelding.iso),
      ("begin", "Begin", gegevens.begindatum.iso), ("einde", "Einde", gegevens.einddatum?.iso),
      ("uren", "Uren", gegevens.verzuimuren?.description),
      ("alleLessenGemist", "Alle lessen gemist", gegevens.alleLessenGemist ? "ja" : "nee"),
      ("reden", "Reden", woorden.reden),
      ("ondernomenActie", "Actie school", woorden.ondernomenActie),
      ("toelichting", "Toelichting", woorden.toelichting),
      ("oordeel", "Oordeel", melding.oordeel?.rawValue),
      ("sluitreden", "Afgesloten", (melding.sluitreden ?? casusGeslotenMet)?.rawValue),
    ]
  }

  private var tekst: String {
    let regels = velden.compactMap { veld -> String? in
      guard let waarde = veld.waarde, !waarde.isEmpty else { return nil }
      return "  \(veld.titel): \(Datum(iso: waarde)?.kort ?? waarde)"
    }
    let kop = "Melding \(melding.nummer?.tekst ?? "")"
    let laatste = gebeurtenissen.suffix(5).map { "  \($0.zin)" }
    return ([kop] + regels + ["", "Laatste gebeurtenissen"] + laatste).joined(separator: "\n")
      + "\n"
  }

  private var json: JSONValue {
    .object(
      [JSONMember("versie", 1), JSONMember("melding", .optional(melding.nummer?.tekst))]
        + velden.map { JSONMember($0.naam, .optional($0.waarde)) }
        + [JSONMember("gebeurtenissen", .array(gebeurtenissen.map(\.json)))])
  }
}
