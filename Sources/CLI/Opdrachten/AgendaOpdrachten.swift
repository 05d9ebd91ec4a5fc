import Application
import ArgumentParsing
import Domein
import Exchange
import Formats
import Kalender

/// The agendas: of a kernteam, an MDO, the thuiszitterstafel, and of whoever asks.
enum AgendaOpdrachten {
  static let alle: [Opdracht] = [kernteam, thuiszitterstafel, mdo, mijn]

  private static let vormen = Opties.formaat([.tekst, .html, .ics, .csv, .xlsx, .json, .md])

  private static func tafel(
    _ soort: Overlegsoort, _ samenvatting: String, _ bespreking: String, school: OptionSpec,
    _ voorbeelden: [Example]
  ) -> Opdracht {
    Opdracht(
      CommandSpec(
        "agenda \(soort.rawValue)", samenvatting, discussion: bespreking,
        options: [
          school,
          OptionSpec(
            "datum", .value("DATUM"), "dag van het overleg",
            default: "het eerste geplande overleg, anders vandaag"),
          OptionSpec("overleg", .value("OVERLEG"), "het overleg zelf, zoals O2026-0001"),
          OptionSpec("voor", Opties.codes(Rol.self), "voor wie de agenda is"),
        ] + Opties.assen + [vormen] + Opties.uitvoer,
        examples: voorbeelden, group: "Overleg"),
      .vrijeVraag { loop, lezing in
        let waarden = loop.waarden
        var keuze = Tafelkeuze(
          soort, school: try waarden.school(), datum: try waarden.datum("datum"),
          overleg: try waarden.tekst("overleg") == nil ? nil : waarden.overleg(),
          lezer: try waarden.code("voor"))
        if soort == .kernteam, keuze.school == nil { throw waarden.ontbreekt("school") }
        keuze.lezer = try lezing.eisTafel(keuze)
        do {
          let agenda = try Agenda.tafel(keuze, lezing)
          let adres = try lezing.omgeving().instellingen.waarde(.agendaAdres)
          return Agendaantwoord(agenda: agenda, adres: adres).antwoord
        } catch Agendafout.andereSoort(let nummer, let gevonden) {
          throw waarden.fout(
            "overleg", "\(nummer) is een \(gevonden.omschrijving), geen \(soort.omschrijving)")
        } catch Agendafout.andereSchool(let nummer, let gevonden) {
          throw waarden.fout("overleg", "\(nummer) is van school \(gevonden)")
        }
      })
  }

  private static let inhoud = """
    Per casus: fase, soort verzuim, dagen thuis, termijnen, afspraken, regie, de vraag voor het \
    overleg en wat de vorige keer is besloten. Geoorloofd verzuim staat er alleen op als er \
    toestemming is; de agenda zegt hoeveel casussen daarom ontbreken. Het ics-bestand noemt geen \
    kind.
    """

  static let kernteam = tafel(
    .kernteam, "de agenda van het kernteam van een school", inhoud,
    school: OptionSpec("school", .value("VESTIGING"), "de school", required: true),
    [
      Example("leerplicht agenda kernteam --school 05KO00 --datum 14-4-2026", "op het scherm"),
      Example(
        "leerplicht agenda kernteam --school 05KO00 --formaat html --uit agenda.html",
        "om af te drukken"),
    ])

  static let thuiszitterstafel = tafel(
    .thuiszitterstafel, "de agenda van de thuiszitterstafel",
    """
    Wat op de agenda van de tafel is gezet, en elke casus die naar de thuiszitterstafel is \
    opgeschaald en daar sindsdien niet is besproken.

    """ + inhoud, school: Opties.school,
    [
      Example("leerplicht agenda thuiszitterstafel", "de eerstvolgende"),
      Example(
        "leerplicht agenda thuiszitterstafel --datum 21-4-2026 --voor swv-vo --formaat csv",
        "voor het samenwerkingsverband"),
    ])

  static let mdo = tafel(
    .mdo, "de agenda van een MDO",
    "De casussen die op de agenda van het MDO zijn gezet.\n\n"
      + inhoud, school: Opties.school,
    [
      Example("leerplicht agenda mdo --overleg O2026-0002", "van dit overleg"),
      Example("leerplicht agenda mdo --datum 15-4-2026 --formaat ics", "voor een agendaprogramma"),
    ])

  static let mijn = Opdracht(
    CommandSpec(
      "agenda mijn", "mijn termijnen, afspraken en overleggen tot een dag",
      discussion: """
        Wat te laat is, blijft staan tot het is gedaan. Het werk van wie u vervangt, staat erbij. \
        Het ics-bestand noemt geen kind, en streept door wat is afgezegd.
        """,
      options: [
        OptionSpec("tot", .value("DATUM"), "tot en met deze dag", default: "over twee weken"),
        OptionSpec("van", .value("CODE"), "agenda van een ander", default: "de medewerker zelf"),
        Opties.exitcode,
      ] + Opties.assen
        + [Opties.formaat([.tekst, .tsv, .html, .ics, .csv, .xlsx, .json, .md])] + Opties.uitvoer,
      examples: [
        Example("leerplicht agenda mijn --tot vr", "deze week"),
        Example("leerplicht agenda mijn --formaat ics --uit mijn.ics", "voor een agendaprogramma"),
      ], group: "Overleg"),
    .vraag { loop, lezing in
      let wie = try loop.waarden.functionaris("van") ?? loop.omstandigheden.medewerker
      let tot = try loop.waarden.datum("tot") ?? lezing.assen.per.plus(dagen: 14)
      let adres = try lezing.omgeving().instellingen.waarde(.agendaAdres)
      let lijst = try Takenlijst(van: wie, totEnMet: tot, lezing)
      var antwoord = Antwoord(
        tabel: { lijst.tabel }, json: { lijst.json }, isWerk: !lijst.taken.isEmpty)
      antwoord.bijlagen = [.ics: { try Agendaantwoord.kalender(adres, lijst.kalender) }]
      return antwoord
    })
}
