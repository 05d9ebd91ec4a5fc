import Application
import ArgumentParsing
import Domein
import Formats
import JSON
import Kalender

/// The table of powers, asked: who may do and see what, and why.
enum MagOpdracht {
  static let alle: [Opdracht] = [mag]

  static let mag = Opdracht(
    CommandSpec(
      "mag", "of een rol iets mag doen of zien van een casus, en waarom",
      discussion: """
        Beantwoordt de vraag uit de tabel van bevoegdheden. Zonder --wat staan alle handelingen \
        en soorten feiten er. Met --casus telt de toestemming die op die dag geldt; zonder casus \
        ziet u wat er in de tabel staat.
        """,
      options: [
        OptionSpec("rol", Opties.codes(Rol.self), "de rol", required: true),
        OptionSpec("casus", .value("CASUS"), "de casus"),
        OptionSpec(
          "wat",
          .choice(
            Feitsoort.allCases.map { Choice($0.rawValue, $0.omschrijving) }
              + Machtiging.allCases.map { Choice($0.rawValue, $0.omschrijving) }),
          "een soort feit of een handeling", default: "alle"),
      ] + Opties.lijst,
      examples: [
        Example(
          "leerplicht mag --rol jeugdarts --casus L2026-0042 --wat geoorloofd-verzuim",
          "ja of nee, met de grond"),
        Example("leerplicht mag --rol swv-vo", "de hele rij van de tabel"),
      ], group: "Partners"),
    .vraag { loop, lezing in
      let rol: Rol = try loop.waarden.verplichteCode("rol")
      var jongere: Jongere?
      let nummer = try loop.waarden.tekst("casus").map { tekst in
        try lezing.vind(.nummer(loop.waarden.casusnummer("casus", tekst)))
      }
      if let nummer {
        guard let beeld = try lezing.beeld(nummer) else {
          throw Dossierfout.nietGevonden(wat: "casus op die dag", nummer: nummer.tekst)
        }
        jongere = beeld.jongere
      }
      let wat = loop.waarden.tekst("wat")
      let regels = Magregel.alle(rol, jongere, op: lezing.assen.per)
        .filter { wat == nil || $0.wat == wat }
      return Magantwoord(rol: rol, casus: nummer, per: lezing.assen.per, regels: regels).antwoord
    })
}

/// One answer: an act or a kind of fact, yes or no, and why.
struct Magregel {
  let wat: String
  let omschrijving: String
  let isFeit: Bool
  let mag: Bool
  let oordeel: String
  let grond: String
  let toestemming: Gebeurtenisnummer?

  /// The acts, then the kinds of fact.
  static func alle(_ rol: Rol, _ jongere: Jongere?, op dag: Datum) -> [Magregel] {
    Machtiging.allCases.map { daad($0, rol) }
      + Feitsoort.allCases.map { feit($0, rol, jongere, dag) }
  }

  private static func daad(_ machtiging: Machtiging, _ rol: Rol) -> Magregel {
    let oordeel = Bevoegdheden.oordeel(rol, machtiging)
    return Magregel(
      wat: machtiging.rawValue, omschrijving: machtiging.omschrijving, isFeit: false,
      mag: oordeel.mag, oordeel: oordeel.mag ? Toonrecht.altijd.code : Toonrecht.nooit.code,
      grond: oordeel.grond, toestemming: nil)
  }

  private static func tabelgrond(_ regel: Toonregel) -> String {
    switch regel.recht {
    case .altijd, .nooit: regel.grond
    case .onderToestemming: "alleen onder toestemming: \(regel.grond)"
    case .vanafZestienOnderToestemming: "vanaf 16 jaar alleen onder toestemming: \(regel.grond)"
    }
  }

  /// Without a jongere consent is not known: the answer is what the table says.
  private static func feit(
    _ feit: Feitsoort, _ rol: Rol, _ jongere: Jongere?, _ dag: Datum
  ) -> Magregel {
    let regel = Bevoegdheden.tonen(feit, aan: .rol(rol))
    let oordeel = jongere.map {
      Bevoegdheden.oordeel(feit, aan: .rol(rol), over: $0, op: dag)
    }
    return Magregel(
      wat: feit.rawValue, omschrijving: feit.omschrijving, isFeit: true,
      mag: oordeel?.mag ?? (regel.recht == .altijd), oordeel: regel.recht.code,
      grond: oordeel?.uitleg ?? tabelgrond(regel), toestemming: oordeel?.toestemming)
  }
}

/// The answers as a list.
struct Magantwoord {
  let rol: Rol
  let casus: Casusnummer?
  let per: Datum
  let regels: [Magregel]

  var antwoord: Antwoord {
    Antwoord(
      tabel: {
        Table(
          caption: "Wat mag de rol \(rol.omschrijving)?",
          columns: [
            .init(key: "wat", title: "Wat"), .init(key: "soort", title: "Soort"),
            .init(key: "mag", title: "Mag", kind: .yesNo), .init(key: "oordeel", title: "Tabel"),
            .init(key: "grond", title: "Grond"),
          ],
          rows: regels.map {
            [
              .text($0.wat), .text($0.isFeit ? "feit" : "handeling"),
              .text($0.mag ? "ja" : "nee"), .text($0.oordeel), .text($0.grond),
            ]
          })
      },
      scherm: ["wat", "mag", "grond"],
      json: {
        [
          "versie": 1, "rol": .string(rol.rawValue), "casus": .optional(casus?.tekst),
          "per": .string(per.iso), "oordelen": .array(regels.map(Self.json)),
        ]
      })
  }

  private static func json(_ regel: Magregel) -> JSONValue {
    [
      "wat": .string(regel.wat), "soort": .string(regel.isFeit ? "feit" : "handeling"),
      "omschrijving": .string(regel.omschrijving), "mag": .bool(regel.mag),
      "oordeel": .string(regel.oordeel), "grond": .string(regel.grond),
      "toestemming": .optional(regel.toestemming?.description),
    ]
  }
}
