import Application
import Domein
import Formats
import JSON
import Kalender
import ReadModels

/// Lists of organisations.
struct Partnerlijst {
  let rijen: [Partnerrij]
  var kernteam: Kernteambezetting?

  var antwoord: Antwoord {
    Antwoord(
      tabel: {
        Table(
          caption: "Partners",
          columns: [
            .init(key: "code", title: "Code"), .init(key: "soort", title: "Soort"),
            .init(key: "naam", title: "Naam"), .init(key: "schoolsoort", title: "Schoolsoort"),
            .init(key: "regio", title: "Regio"), .init(key: "kernteam", title: "Kernteam"),
            .init(key: "volledig", title: "Volledig", kind: .yesNo),
          ],
          rows: rijen.map {
            [
              .text($0.code.tekst), .text($0.gegevens.soort.rawValue), .text($0.gegevens.naam),
              tekst($0.gegevens.schoolsoort?.rawValue), tekst($0.gegevens.regio?.rawValue),
              .text($0.kernteam.map(\.tekst).joined(separator: ", ")),
              .text($0.gegevens.isOnvolledig ? "nee" : "ja"),
            ]
          })
      }, json: { ["versie": 1, "partners": .array(rijen.map(Self.json))] })
  }

  /// One organisation, in lines for people.
  var antwoordEen: Antwoord {
    Antwoord(
      tekst: {
        rijen.map { rij in
          let regels = kenmerken(rij).filter { !$0.1.isEmpty }.map { "  \($0.0): \($0.1)" }
          return (["Partner \(rij.code)"] + regels).joined(separator: "\n") + "\n"
        }.joined()
      },
      json: {
        guard let rij = rijen.first, case .object(let velden) = Self.json(rij) else { return .null }
        let leeg = kernteam?.leeg.map(\.rawValue) ?? []
        let vestigingen = kernteam?.vestigingen.map(\.tekst) ?? []
        return .object(
          velden + [
            JSONMember("kernteamOntbreekt", .strings(leeg)),
            JSONMember("andereVestigingen", .strings(vestigingen)),
          ])
      })
  }

  private func kenmerken(_ rij: Partnerrij) -> [(String, String)] {
    let gegevens = rij.gegevens
    let codes = rij.kernteam.map(\.tekst).joined(separator: ", ")
    let vestigingen = kernteam?.vestigingen.map(\.tekst) ?? []
    let leeg = kernteam?.leeg.map(\.omschrijving) ?? []
    return [
      ("Soort", gegevens.soort.omschrijving),
      ("Naam", gegevens.naam.isEmpty ? "nog niet bekend" : gegevens.naam),
      ("Schoolsoort", gegevens.schoolsoort?.omschrijving ?? ""),
      ("Andere vestigingen", vestigingen.joined(separator: ", ")),
      ("Regio", gegevens.regio?.rawValue ?? ""), ("E-mail", gegevens.email),
      ("Kernteam", leden ?? codes),
      ("Ontbreekt in het kernteam", leeg.joined(separator: ", ")),
    ]
  }

  /// The members with their roles; nil when nobody is in function.
  private var leden: String? {
    guard let kernteam, !kernteam.leden.isEmpty else { return nil }
    return kernteam.leden.compactMap { lid in
      lid.code.map { "\($0) (\(lid.gegevens.rol.omschrijving))" }
    }.joined(separator: ", ")
  }

  private static func json(_ rij: Partnerrij) -> JSONValue {
    [
      "code": .string(rij.code.tekst), "soort": .string(rij.gegevens.soort.rawValue),
      "naam": .string(rij.gegevens.naam),
      "schoolsoort": .optional(rij.gegevens.schoolsoort?.rawValue),
      "regio": .optional(rij.gegevens.regio?.rawValue), "email": .string(rij.gegevens.email),
      "kernteam": .strings(rij.kernteam.map(\.tekst)),
      "onvolledig": .bool(rij.gegevens.isOnvolledig),
    ]
  }
}

/// Lists of functionarissen.
struct Functionarislijst {
  let lijst: [Functionaris]
  let per: Datum

  var antwoord: Antwoord {
    Antwoord(
      tabel: {
        Table(
          caption: "Functionarissen",
          columns: [
            .init(key: "code", title: "Code"), .init(key: "rol", title: "Rol"),
            .init(key: "naam", title: "Naam"), .init(key: "organisatie", title: "Organisatie"),
            .init(key: "van", title: "Van", kind: .date),
            .init(key: "tot", title: "Tot en met", kind: .date),
            .init(key: "vervanger", title: "Vervanger"),
          ],
          rows: lijst.map {
            [
              tekst($0.code?.tekst), .text($0.gegevens.rol.rawValue), .text($0.gegevens.naam),
              tekst($0.gegevens.organisatie?.tekst), datum($0.van),
              datum($0.tot?.plus(dagen: -1)), tekst($0.vervanger(op: per)?.tekst),
            ]
          })
      },
      json: {
        [
          "versie": 1,
          "functionarissen": .array(
            lijst.map {
              [
                "code": .optional($0.code?.tekst), "rol": .string($0.gegevens.rol.rawValue),
                "naam": .string($0.gegevens.naam),
                "organisatie": .optional($0.gegevens.organisatie?.tekst),
                "gebruiker": .optional($0.gegevens.gebruiker), "van": .optional($0.van?.iso),
                "tot": .optional($0.tot?.plus(dagen: -1).iso),
                "vervanger": .optional($0.vervanger(op: per)?.tekst),
              ]
            }),
        ]
      })
  }
}
