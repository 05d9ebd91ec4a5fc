import Application
import ArgumentParsing
import Domein
import Formats
import JSON
import Kalender

/// Preventive reports: registered and counted by kind.
enum KenmerkOpdrachten {
  static let alle: [Opdracht] = [registreer, sluit, lijst, telling]

  static let registreer = Opdracht(
    CommandSpec(
      "kenmerkmelding registreer", "een zorg vastleggen voordat er ongeoorloofd verzuim is",
      discussion: """
        Een kenmerkmelding komt van school of ouder zelf en niet van DUO. De soorten bepaalt uw \
        gemeente: 'instellingen zet kenmerk-soorten'.
        """,
      options: Opties.jongereEerst + [
        OptionSpec(
          "soort", .value("SOORT"), "soort, een van de instelling kenmerk-soorten",
          required: true),
        Opties.school,
        OptionSpec("toelichting", .value("TEKST"), "waar de zorg over gaat"),
      ] + Opties.daad,
      examples: [
        Example(
          "leerplicht kenmerkmelding registreer J000042 --soort zorgwekkend-ziekteverzuim",
          "vaak ziek, de school belt")
      ], group: "Meldingen"),
    .daad(.instroom) { sessie, waarden in
      let soort: Kenmerksoort? = try waarden.kenmerk(
        "soort", "een soort van kleine letters, cijfers en streepjes")
      guard let soort else { throw waarden.ontbreekt("soort") }
      return try sessie.registreerKenmerk(
        waarden.jongere(), soort: soort, school: waarden.school(),
        toelichting: waarden.tekst("toelichting") ?? "", op: waarden.datum("op"))
    })

  static let sluit = Opdracht(
    CommandSpec(
      "kenmerkmelding sluit", "vastleggen wat een kenmerkmelding opleverde",
      options: [
        OptionSpec(
          "kenmerkmelding", .value("NUMMER"), "nummer, zoals K2026-0042", position: 0,
          required: true),
        OptionSpec(
          "uitkomst", Opties.codes(Kenmerkuitkomst.self), "wat het opleverde", required: true),
        OptionSpec("toelichting", .value("TEKST"), "toelichting"),
      ] + Opties.daad,
      examples: [
        Example("leerplicht kenmerkmelding sluit K2026-0042 --uitkomst advies", "advies gegeven")
      ], group: "Meldingen"),
    .daad(.instroom) { sessie, waarden in
      let nummer: Kenmerknummer? = try waarden.kenmerk(
        "kenmerkmelding", "een nummer, zoals K2026-0042")
      guard let nummer else { throw waarden.ontbreekt("kenmerkmelding") }
      return try sessie.sluitKenmerk(
        nummer, waarden.verplichteCode("uitkomst"),
        toelichting: waarden.tekst("toelichting") ?? "", op: waarden.datum("op"))
    })

  private static let schooljaar = OptionSpec(
    "schooljaar", .value("SCHOOLJAAR"), "alleen dit schooljaar, zoals 2025-2026")

  static let lijst = Opdracht(
    CommandSpec(
      "kenmerkmelding lijst", "kenmerkmeldingen tonen",
      options: [
        OptionSpec("open", "alleen wat nog niet is afgehandeld"), schooljaar, Opties.exitcode,
      ] + Opties.lijst,
      examples: [Example("leerplicht kenmerkmelding lijst --open", "wat er nog ligt")],
      group: "Meldingen"),
    .vraag { loop, lezing in
      let rijen = try kies(loop, lezing)
        .filter { !loop.waarden.vlag("open") || $0.melding.geslotenOp == nil }
      return Kenmerklijst(rijen: rijen).antwoord
    })

  static let telling = Opdracht(
    CommandSpec(
      "kenmerkmelding telling", "kenmerkmeldingen tellen per soort",
      options: [schooljaar] + Opties.lijst,
      examples: [
        Example("leerplicht kenmerkmelding telling --schooljaar 2025-2026", "een schooljaar")
      ], group: "Meldingen"),
    .vraag { loop, lezing in
      Kenmerktelling(
        schooljaar: try loop.waarden.schooljaar("schooljaar"),
        soorten: try lezing.omgeving().instellingen.kenmerksoorten,
        rijen: try kies(loop, lezing)
      ).antwoord
    })

  private static func kies(
    _ loop: Loop, _ lezing: Lezing
  ) throws -> [(melding: Kenmerkmelding, jongere: Jongerenummer)] {
    let schooljaar = try loop.waarden.schooljaar("schooljaar")
    return try lezing.kenmerkmeldingen().filter { rij in
      guard let schooljaar, let op = rij.melding.op else { return true }
      return schooljaar.periode.bevat(op)
    }
  }
}

/// Lists of kenmerkmeldingen.
struct Kenmerklijst {
  let rijen: [(melding: Kenmerkmelding, jongere: Jongerenummer)]

  var antwoord: Antwoord {
    Antwoord(
      tabel: {
        Table(
          caption: "Kenmerkmeldingen",
          columns: [
            .init(key: "kenmerkmelding", title: "Nummer"),
            .init(key: "op", title: "Op", kind: .date), .init(key: "soort", title: "Soort"),
            .init(key: "jongere", title: "Jongere"), .init(key: "school", title: "School"),
            .init(key: "uitkomst", title: "Uitkomst"),
            .init(key: "gesloten", title: "Gesloten", kind: .date),
          ],
          rows: rijen.map { rij in
            [
              tekst(rij.melding.nummer?.tekst), datum(rij.melding.op),
              tekst(rij.melding.soort?.tekst), .text(rij.jongere.tekst),
              tekst(rij.melding.school?.tekst), tekst(rij.melding.uitkomst?.rawValue),
              datum(rij.melding.geslotenOp),
            ]
          })
      },
      json: {
        [
          "versie": 1,
          "kenmerkmeldingen": .array(
            rijen.map { rij in
              [
                "kenmerkmelding": .optional(rij.melding.nummer?.tekst),
                "op": .optional(rij.melding.op?.iso),
                "soort": .optional(rij.melding.soort?.tekst), "jongere": .string(rij.jongere.tekst),
                "school": .optional(rij.melding.school?.tekst),
                "uitkomst": .optional(rij.melding.uitkomst?.rawValue),
                "gesloten": .optional(rij.melding.geslotenOp?.iso),
              ]
            }),
        ]
      }, isWerk: rijen.contains { $0.melding.geslotenOp == nil })
  }
}

/// How many kenmerkmeldingen there are of each kind.
struct Kenmerktelling {
  let schooljaar: Schooljaar?
  let soorten: [Kenmerksoort]
  let rijen: [(melding: Kenmerkmelding, jongere: Jongerenummer)]

  private struct Regel {
    let soort: String
    let aantal: Int
    let jongeren: Int
    let open: Int
  }

  var antwoord: Antwoord {
    Antwoord(
      tabel: {
        Table(
          caption: "Kenmerkmeldingen per soort",
          columns: [
            .init(key: "soort", title: "Soort"),
            .init(key: "aantal", title: "Aantal", kind: .number),
            .init(key: "jongeren", title: "Jongeren", kind: .number),
            .init(key: "open", title: "Open", kind: .number),
          ],
          rows: (regels + [totaal]).map {
            [.text($0.soort), .integer($0.aantal), .integer($0.jongeren), .integer($0.open)]
          })
      },
      json: {
        [
          "versie": 1, "schooljaar": .optional(schooljaar?.naam),
          "rijen": .array(regels.map(Self.json)), "totaal": Self.json(totaal),
        ]
      })
  }

  /// Kinds that were taken off the list are still counted.
  private var regels: [Regel] {
    let gebruikt = Set(rijen.compactMap(\.melding.soort)).subtracting(soorten).sorted()
    return (soorten + gebruikt).map { soort in
      regel(soort.tekst, rijen.filter { $0.melding.soort == soort })
    }
  }

  private var totaal: Regel { regel("totaal", rijen) }

  private func regel(
    _ soort: String, _ rijen: [(melding: Kenmerkmelding, jongere: Jongerenummer)]
  ) -> Regel {
    Regel(
      soort: soort, aantal: rijen.count, jongeren: Set(rijen.map(\.jongere)).count,
      open: rijen.count { $0.melding.geslotenOp == nil })
  }

  private static func json(_ regel: Regel) -> JSONValue {
    [
      "soort": .string(regel.soort), "aantal": .int(regel.aantal),
      "jongeren": .int(regel.jongeren), "open": .int(regel.open),
    ]
  }
}
