import Application
import ArgumentParsing
import Domein
import Formats
import JSON
import Kalender

/// What schools have to tell beside absence: suspensions, and who came and left.
enum InschrijfOpdrachten {
  static let alle: [Opdracht] = [schorsing, controle]

  static let schorsing = Opdracht(
    CommandSpec(
      "jongere schorsing", "een schorsing door een school vastleggen, of aanvullen",
      discussion: """
        Een schorsing is een maatregel van de school: de leerling mag niet komen. Zij telt niet \
        als verzuim en komt in geen cijfer. Duurt zij langer dan een dag, dan meldt de school haar \
        aan de Inspectie; leg die dag vast met --inspectie. Nog een keer met dezelfde school en \
        eerste dag vult aan wat er al stond.

        De reden is een persoonsgegeven. Mag u haar niet hebben, laat haar dan weg.
        """,
      options: Opties.jongereEerst + [
        Opties.school, OptionSpec("van", .value("DATUM"), "eerste dag", required: true),
        OptionSpec(
          "tot", .value("DATUM"), "laatste dag, die dag meegeteld", default: "de eerste dag"),
        Opties.reden,
        OptionSpec("inspectie", .value("DATUM"), "dag waarop de Inspectie is ingelicht"),
      ] + Opties.daad,
      examples: [
        Example(
          "leerplicht jongere schorsing J000042 --school 05KO00 --van 2-3-2026 --tot 4-3-2026"
            + " --inspectie 3-3-2026", "drie dagen, de Inspectie weet ervan")
      ], group: "Jongeren"),
    .daad(.instroom) { sessie, waarden in
      guard let school = try waarden.school() else { throw waarden.ontbreekt("school") }
      let van = try waarden.verplichteDatum("van")
      return try sessie.handel(
        waarden.jongere(),
        .schors(
          Schorsing.Inhoud(
            school: school, van: van, totEnMet: try waarden.datum("tot") ?? van,
            reden: waarden.tekst("reden") ?? "", inspectieOp: try waarden.datum("inspectie"))),
        op: waarden.datum("op"))
    })

  static let controle = Opdracht(
    CommandSpec(
      "jongere inschrijfcontrole", "in- en uitschrijvingen die te laat bekend werden",
      discussion: """
        Een school meldt een in- of uitschrijving binnen zeven dagen (Leerplichtwet, artikel 18). \
        Toont per school wat later bekend werd: de dag waarop het is vastgelegd ligt meer dan \
        zeven dagen na de dag zelf. Een verzuimmelding telt niet als melding van een inschrijving.

        Toont ook wie van school ging, geen nieuwe school heeft en nog leerplichtig of \
        kwalificatieplichtig is. Met --alle staan ook de meldingen erbij die op tijd kwamen.
        """,
      options: [
        OptionSpec(
          "vanaf", .value("DATUM"), "in- en uitschrijvingen vanaf deze dag",
          default: "het begin van het schooljaar"),
        OptionSpec("school", .value("VESTIGING"), "alleen deze school"),
        OptionSpec("alle", "ook wat op tijd bekend werd"), Opties.exitcode,
      ] + Opties.lijst,
      examples: [
        Example("leerplicht jongere inschrijfcontrole", "wat scholen te laat meldden"),
        Example("leerplicht jongere inschrijfcontrole --school 05KO00 --alle", "één school"),
      ], group: "Jongeren"),
    .vraag { loop, lezing in
      let per = lezing.assen.per
      let vanaf = try loop.waarden.datum("vanaf") ?? Schooljaar(van: per).van
      let school = try loop.waarden.school()
      let regels = try lezing.inschrijfregels(vanaf: vanaf)
        .filter { school == nil || $0.school == school }
      return Inschrijflijst(
        regels: regels, alle: loop.waarden.vlag("alle"), vanaf: vanaf, per: per
      ).antwoord
    })
}

/// What schools told late, and who left without a school.
struct Inschrijflijst {
  let regels: [Inschrijfregel]
  let alle: Bool
  let vanaf: Datum
  let per: Datum

  var antwoord: Antwoord {
    Antwoord(
      tabel: { tabel }, scherm: ["school", "soort", "jongere", "dag", "bekend", "telaat"],
      json: { json }, isWerk: !getoond.isEmpty)
  }

  private var getoond: [Inschrijfregel] {
    regels.filter { alle || $0.melding.map { $0.dagenTeLaat > 0 } ?? true }
  }

  private var tabel: Table {
    Table(
      caption: "In- en uitschrijvingen vanaf \(vanaf.kort)",
      columns: [
        .init(key: "school", title: "School"), .init(key: "soort", title: "Wat"),
        .init(key: "jongere", title: "Jongere"), .init(key: "dag", title: "Dag", kind: .date),
        .init(key: "bekend", title: "Bekend", kind: .date),
        .init(key: "telaat", title: "Dagen te laat", kind: .number),
        .init(key: "bron", title: "Bron"),
      ],
      rows: getoond.map { regel in
        [
          tekst(regel.school?.tekst), .text(soort(regel)), .text(regel.jongere.tekst),
          datum(regel.dag), datum(regel.melding?.bekend),
          regel.melding.map { .integer($0.dagenTeLaat) } ?? .empty,
          tekst(regel.melding?.bron.code),
        ]
      })
  }

  private func soort(_ regel: Inschrijfregel) -> String {
    regel.melding?.soort.rawValue ?? "zonder-school"
  }

  private var json: JSONValue {
    [
      "versie": 1, "per": .string(per.iso), "vanaf": .string(vanaf.iso),
      "regels": .array(
        getoond.map { regel in
          [
            "school": .optional(regel.school?.tekst), "soort": .string(soort(regel)),
            "jongere": .string(regel.jongere.tekst), "dag": .optional(regel.dag?.iso),
            "bekend": .optional(regel.melding?.bekend.iso),
            "dagenTeLaat": .optional(regel.melding?.dagenTeLaat),
            "bron": .optional(regel.melding?.bron.code),
          ]
        }),
      "scholen": .array(scholen),
    ]
  }

  /// Each school with how much it told, and how much of that too late.
  private var scholen: [JSONValue] {
    let perSchool = Dictionary(grouping: regels) { $0.school?.tekst ?? "" }
    return perSchool.sorted { $0.key < $1.key }.map { school, regels in
      let meldingen = regels.compactMap(\.melding)
      return [
        "school": .optional(school.isEmpty ? nil : school),
        "inschrijvingen": .int(meldingen.count { $0.soort == .inschrijving }),
        "uitschrijvingen": .int(meldingen.count { $0.soort == .uitschrijving }),
        "teLaat": .int(meldingen.count { $0.dagenTeLaat > 0 }),
        "zonderSchool": .int(regels.count { $0.vertrokken != nil }),
      ]
    }
  }
}
