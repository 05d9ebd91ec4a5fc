import Application
import ArgumentParsing
import Domein
import Formats
import JSON
import Kalender

/// What parents and jongeren tell, with their consent.
enum ErvaringOpdrachten {
  static let alle: [Opdracht] = [legVast, intrekken, lijst]

  private static let daad = Opties.daad.filter { $0.name != "verwacht" }

  static let legVast = Opdracht(
    CommandSpec(
      "ervaring leg-vast", "vastleggen wat een ouder of jongere vertelt, met toestemming",
      discussion: """
        Voor het spiegelgesprek. Zonder toestemming wordt niets vastgelegd. Onder de 16 geeft \
        een ouder de toestemming (--gever ouder).

        Met --illustratie schrijft u hetzelfde zonder dat iemand te herkennen is, voor het \
        jaarverslag. Staan daarin een naam, het nummer, de geboortedatum of de postcode van de \
        jongere, dan wordt dat geweigerd. Lees zelf na of het verhaal niemand verraadt.
        """,
      options: Opties.overCasus + [
        OptionSpec(
          "van", Opties.codes(Toestemmingsgever.self), "wie het vertelde", required: true),
        OptionSpec("tekst", .value("TEKST"), "wat er is verteld", required: true),
        OptionSpec("toestemming", .yesNo, "of er toestemming is", required: true),
        OptionSpec(
          "gever", Opties.codes(Toestemmingsgever.self), "wie de toestemming gaf",
          default: "wie het vertelde"),
        OptionSpec("illustratie", .value("TEKST"), "hetzelfde, zonder personen"),
      ] + daad,
      examples: [
        Example(
          "leerplicht ervaring leg-vast L2026-0042 --van ouder --toestemming ja"
            + " --tekst 'Ik werd eindelijk gehoord.'"
            + " --illustratie 'Een ouder voelde zich gehoord.'",
          "een ervaring die in het jaarverslag mag")
      ], group: "Jongeren"),
    .daad(.behandelen) { sessie, waarden in
      let van: Toestemmingsgever = try waarden.verplichteCode("van")
      return try sessie.legErvaringVast(
        waarden.casus(), van: van, gever: try waarden.code("gever") ?? van,
        heeftToestemming: try waarden.jaNee("toestemming") ?? false,
        tekst: waarden.tekst("tekst") ?? "", illustratie: waarden.tekst("illustratie") ?? "",
        op: try waarden.datum("op"))
    })

  static let intrekken = Opdracht(
    CommandSpec(
      "ervaring intrekken", "de toestemming voor een ervaring intrekken",
      options: Opties.overCasus + [
        OptionSpec("ervaring", .value("NUMMER"), "welke ervaring (#nummer)", required: true)
      ] + daad,
      examples: [
        Example("leerplicht ervaring intrekken L2026-0042 --ervaring '#19'", "niet meer gebruiken")
      ], group: "Jongeren"),
    .daad(.behandelen) { sessie, waarden in
      guard let nummer = try waarden.gebeurtenis("ervaring") else {
        throw waarden.ontbreekt("ervaring")
      }
      return try sessie.trekErvaringIn(waarden.casus(), nummer, op: waarden.datum("op"))
    })

  static let lijst = Opdracht(
    CommandSpec(
      "ervaring lijst", "wat ouders en jongeren vertelden",
      discussion: """
        Met --illustraties alleen de teksten zonder personen, voor het jaarverslag: zonder \
        nummer, casus of dag. Wat is ingetrokken, staat er niet bij.
        """,
      options: Opties.overCasus + [
        OptionSpec("illustraties", "alleen de illustraties, zonder personen"),
        OptionSpec("schooljaar", .value("JAREN"), "alleen dit schooljaar, zoals 2025-2026"),
      ] + Opties.lijst,
      examples: [
        Example("leerplicht ervaring lijst L2026-0042", "van één casus"),
        Example(
          "leerplicht ervaring lijst --illustraties --schooljaar 2025-2026",
          "voor het jaarverslag"),
      ], group: "Jongeren"),
    .vraag { loop, lezing in
      let waarden = loop.waarden
      var jongere: Jongerenummer?
      if waarden.tekst("casus") != nil {
        let nummer = try lezing.vind(waarden.casus())
        jongere = try lezing.beeld(nummer)?.jongere.nummer
      } else if waarden.noemtJongere {
        jongere = try lezing.vind(waarden.jongere())
      }
      let jaar = try waarden.schooljaar("schooljaar")
      let regels = try lezing.ervaringen(van: jongere).filter { regel in
        jaar.map { Schooljaar(van: regel.ervaring.op) == $0 } ?? true
      }
      return waarden.vlag("illustraties")
        ? Ervaringlijst.illustraties(regels) : Ervaringlijst.alles(regels)
    })
}

/// Experiences as lists.
enum Ervaringlijst {
  static func alles(_ regels: [Ervaringregel]) -> Antwoord {
    Antwoord(
      tabel: {
        Table(
          caption: "Ervaringen",
          columns: [
            .init(key: "ervaring", title: "Ervaring"), .init(key: "op", title: "Dag", kind: .date),
            .init(key: "casus", title: "Casus"), .init(key: "jongere", title: "Jongere"),
            .init(key: "van", title: "Van"), .init(key: "tekst", title: "Ervaring"),
            .init(key: "illustratie", title: "Illustratie"),
          ],
          rows: regels.map { regel in
            let ervaring = regel.ervaring
            return [
              .text(ervaring.id.description), .date(iso: ervaring.op.iso),
              .text(ervaring.casus.tekst), .text(regel.jongere.tekst),
              .text(ervaring.van.rawValue), .text(ervaring.tekst), .text(ervaring.illustratie),
            ]
          })
      }, scherm: ["ervaring", "op", "casus", "van", "tekst"],
      json: {
        [
          "versie": 1,
          "ervaringen": .array(
            regels.map { regel in
              let ervaring = regel.ervaring
              return [
                "ervaring": .string(ervaring.id.description), "op": .string(ervaring.op.iso),
                "casus": .string(ervaring.casus.tekst), "jongere": .string(regel.jongere.tekst),
                "van": .string(ervaring.van.rawValue), "tekst": .string(ervaring.tekst),
                "illustratie": .optional(ervaring.illustratie.isEmpty ? nil : ervaring.illustratie),
              ]
            }),
        ]
      })
  }

  /// Only what names nobody; in an order that says nothing about when it was told.
  static func illustraties(_ regels: [Ervaringregel]) -> Antwoord {
    let met = regels.filter { !$0.ervaring.illustratie.isEmpty }
    let rijen = met.filter(\.isAnoniem).map { regel in
      (
        jaar: Schooljaar(van: regel.ervaring.op).naam, van: regel.ervaring.van.rawValue,
        tekst: regel.ervaring.illustratie
      )
    }.sorted { ($0.jaar, $0.tekst) < ($1.jaar, $1.tekst) }
    var antwoord = Antwoord(
      tabel: {
        Table(
          caption: "Uit gesprekken met ouders en jongeren",
          columns: [
            .init(key: "schooljaar", title: "Schooljaar"), .init(key: "van", title: "Van"),
            .init(key: "illustratie", title: "Illustratie"),
          ], rows: rijen.map { [.text($0.jaar), .text($0.van), .text($0.tekst)] })
      },
      json: {
        [
          "versie": 1,
          "illustraties": .array(
            rijen.map {
              [
                "schooljaar": .string($0.jaar), "van": .string($0.van),
                "illustratie": .string($0.tekst),
              ]
            }),
        ]
      })
    let weggelaten = met.count - rijen.count
    if weggelaten > 0 {
      antwoord.mededelingen = [
        "\(weggelaten) weggelaten: met wat nu van de jongere bekend is, zijn ze herleidbaar."
      ]
    }
    return antwoord
  }
}
