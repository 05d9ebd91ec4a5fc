import Application
import ArgumentParsing
import Domein
import Kalender

/// Requests for exemptions and leave, applications at a school, and the decisions on them.
enum VrijstellingOpdrachten {
  static let alle: [Opdracht] = vrijstellingen + verloven + [aanmelding, onderwijstijd]

  private static func daad(
    _ woorden: String, _ samenvatting: String,
    _ opties: @autoclosure @escaping @Sendable () -> [OptionSpec],
    machtiging: Machtiging = .instroom, voorbeeld: String, _ uitleg: String, bespreking: String,
    personalia: [OptionSpec] = Opties.jongere,
    _ werk: @escaping @Sendable (Sessie, Waarden) throws -> Uitslag
  ) -> Opdracht {
    Opdracht(
      CommandSpec(
        woorden, samenvatting, discussion: bespreking, options: personalia + opties() + Opties.daad,
        examples: [Example("leerplicht \(woorden) \(voorbeeld)", uitleg)], group: "Jongeren"),
      .daad(machtiging, werk))
  }

  private static let artikel = OptionSpec(
    "artikel", Opties.codes(Vrijstellingsartikel.self), "artikel van de Leerplichtwet",
    required: true)
  private static let aanvraag = OptionSpec(
    "aanvraag", .value("NUMMER"), "welke aanvraag, als er meer open staan (#nummer)")
  private static let van = OptionSpec("van", .value("DATUM"), "eerste dag", required: true)

  private static let vrijstellingen = [
    daad(
      "vrijstelling aanvragen", "een verzoek om, of beroep op, vrijstelling vastleggen",
      [
        artikel, van,
        OptionSpec(
          "tot", .value("DATUM"), "laatste dag, die dag meegeteld",
          default: "het eind van het schooljaar"),
        OptionSpec("verklaring", .value("DATUM"), "dag die op de verklaring staat"),
        OptionSpec("verklaring-van", Opties.codes(Verklaringsbron.self), "wie die schreef"),
        OptionSpec("nooit-geschikt", "volgens de verklaring voorgoed niet geschikt (alleen 5a)"),
        OptionSpec(
          "laatst-geplaatst", .value("DATUM"),
          "laatste dag op een school van de richting waar het bezwaar over gaat (5b)"),
        OptionSpec(
          "schoolsoort", .value("SOORT"), "laatste onderwijs",
          default: "dat van de laatste inschrijving"),
      ],
      voorbeeld: "--jongere J000042 --artikel 5a --van 1-8-2026 --verklaring 12-5-2026"
        + " --verklaring-van aangewezen-deskundige", "ontvangen, met de verklaring",
      bespreking: """
        De dag (--op) is de dag van ontvangst. Voor 3a en 3b begint dan de termijn van vier weken \
        om te beslissen. Voor 5a moet de verklaring van een deskundige zijn die de gemeente \
        aanwees, en op de dag van ontvangst niet ouder dan drie maanden. Voor 5b telt of het kind \
        in het jaar ervoor op een school van die richting stond.
        """
    ) { sessie, waarden in
      try sessie.handel(
        waarden.jongere(), .vraagVrijstelling(waarden.vrijstellingsverzoek()),
        op: waarden.datum("op"))
    },
    daad(
      "vrijstelling besluit", "beslissen op een verzoek om, of beroep op, vrijstelling",
      [
        OptionSpec(
          "besluit", Opties.codes(Vrijstellingsbesluit.self),
          "toegekend (of: het beroep is geldig) of afgewezen", required: true), aanvraag,
      ], machtiging: .behandelen, voorbeeld: "--jongere J000042 --besluit toegekend",
      "de vrijstelling geldt",
      bespreking: """
        Toekennen legt ook de vrijstelling vast, en wordt geweigerd zolang aan een voorwaarde van \
        de wet niet is voldaan. Het antwoord zegt of het een besluit is (3a, 3b, 15) of dat de \
        vrijstelling van rechtswege ontstaat (5a, 5b, 5c, trekkend bestaan).
        """
    ) { sessie, waarden in
      try sessie.handel(
        waarden.jongere(),
        .beslisVrijstelling(
          aanvraag: waarden.gebeurtenis("aanvraag"), besluit: waarden.verplichteCode("besluit")),
        op: waarden.datum("op"))
    },
  ]

  private static let verloven = [
    daad(
      "verlof aanvragen", "een aanvraag voor verlof vastleggen",
      [
        OptionSpec(
          "artikel", Opties.codes(Verlofartikel.self), "artikel van de Leerplichtwet",
          required: true),
        van,
        OptionSpec("tot", .value("DATUM"), "laatste dag, die dag meegeteld", required: true),
        OptionSpec(
          "schooldagen", .value("AANTAL"), "aantal schooldagen",
          default: "volgens de kalender van de school"),
      ],
      voorbeeld: "--jongere J000042 --artikel 11g --van 1-3-2027 --tot 19-3-2027",
      "veertien schooldagen: de leerplichtambtenaar beslist",
      bespreking: """
        Het hoofd van de school beslist over gewichtige omstandigheden (11g) tot en met tien \
        schooldagen in een schooljaar, bij elkaar geteld; daarboven beslist de \
        leerplichtambtenaar, binnen acht weken. Over vakantie door het werk van een ouder (11f) \
        beslist het hoofd.
        """
    ) { sessie, waarden in
      try sessie.vraagVerlof(
        waarden.jongere(), waarden.verplichteCode("artikel"), van: waarden.verplichteDatum("van"),
        totEnMet: waarden.verplichteDatum("tot"), schooldagen: waarden.getal("schooldagen"),
        op: waarden.datum("op"))
    },
    daad(
      "verlof besluit", "beslissen op een aanvraag voor verlof",
      [
        OptionSpec("besluit", Opties.codes(Verlofbesluit.self), "het besluit", required: true),
        aanvraag,
        OptionSpec("tot", .value("DATUM"), "laatste dag die wordt gegeven, bij gedeeltelijk"),
        OptionSpec("schooldagen", .value("AANTAL"), "schooldagen die worden gegeven"),
      ], machtiging: .behandelen, voorbeeld: "--jongere J000042 --besluit afgewezen",
      "geen verlof",
      bespreking: """
        Legt ook het verlof vast. Verlof 11f wordt geweigerd als het langer is dan tien \
        schooldagen, als het de tweede keer is in het schooljaar, of als het in de eerste twee \
        lesweken valt.
        """
    ) { sessie, waarden in
      try sessie.handel(
        waarden.jongere(),
        .beslisVerlof(
          aanvraag: waarden.gebeurtenis("aanvraag"), besluit: waarden.verplichteCode("besluit"),
          totEnMet: waarden.datum("tot"), schooldagen: waarden.getal("schooldagen")),
        op: waarden.datum("op"))
    },
  ]

  private static let aanmelding = daad(
    "jongere aanmelding", "een aanmelding bij een school vastleggen, verlengen of afdoen",
    [
      Opties.school,
      OptionSpec("besluit", Opties.codes(Toelatingsbesluit.self), "wat de school besloot"),
      OptionSpec("verleng", .value("DUUR"), "de school heeft langer nodig, hoogstens '4 weken'"),
      Opties.reden,
      OptionSpec(
        "aanmelding", .value("NUMMER"), "welke aanmelding, als er meer open staan (#nummer)"),
    ], voorbeeld: "J000042 --school 05KO00 --op 7-9-2026", "de school heeft zes weken",
    bespreking: """
      De school beslist binnen zes weken na de aanmelding, en kan dat met hoogstens vier weken \
      verlengen (zorgplicht). Een inschrijving op die school telt als besluit.
      """, personalia: Opties.jongereEerst
  ) { sessie, waarden in
    try sessie.handel(
      waarden.jongere(), waarden.aanmeldingsopdracht(), op: waarden.datum("op"))
  }
}

extension VrijstellingOpdrachten {
  private static let onderwijstijd = daad(
    "jongere onderwijstijd", "minder onderwijstijd vastleggen, of dat die weer volledig is",
    [
      Opties.school, OptionSpec("van", .value("DATUM"), "eerste dag"),
      OptionSpec(
        "tot", .value("DATUM"), "laatste dag, die dag meegeteld", default: "na een jaar"),
      OptionSpec(
        "besloten-door", Opties.codes(Onderwijstijdbeslisser.self), "wie besloot",
        default: "bevoegd-gezag"),
      OptionSpec("swv", .yesNo, "is het samenwerkingsverband ingelicht", default: "nee"),
      OptionSpec("hersteld", "de jongere volgt weer de volledige onderwijstijd"),
    ], voorbeeld: "J000042 --school 05KO00 --van 1-9-2026 --swv ja", "een jaar minder uren",
    bespreking: """
      De school beslist over afwijken van de onderwijstijd (variawet), voor hoogstens een jaar. \
      Het einde kondigt zich vier weken vooraf aan. Met --hersteld is --op de eerste dag met de \
      volledige onderwijstijd.
      """, personalia: Opties.jongereEerst
  ) { sessie, waarden in
    try sessie.handel(
      waarden.jongere(), waarden.onderwijstijdopdracht(), op: waarden.datum("op"))
  }
}

extension Waarden {
  fileprivate func onderwijstijdopdracht() throws -> Aanvraagopdracht {
    if vlag("hersteld") { return .herstelOnderwijstijd }
    let van = try verplichteDatum("van")
    return .wijkAfVanOnderwijstijd(
      Onderwijstijdafwijking.Inhoud(
        school: try school(), van: van,
        totEnMet: try datum("tot") ?? van.plus(jaren: 1).plus(dagen: -1),
        besloten: try code("besloten-door") ?? .bevoegdGezag,
        swvIngelicht: try jaNee("swv") ?? false))
  }

  fileprivate func vrijstellingsverzoek() throws -> Vrijstellingsverzoek {
    let dag = try datum("verklaring")
    let bron: Verklaringsbron? = try code("verklaring-van")
    guard (dag == nil) == (bron == nil) else {
      throw Fout.gebruik("geef --verklaring en --verklaring-van samen")
    }
    var verklaring: Verklaring?
    if let dag, let bron { verklaring = Verklaring(op: dag, door: bron) }
    return Vrijstellingsverzoek(
      artikel: try verplichteCode("artikel"), van: try verplichteDatum("van"),
      totEnMet: try datum("tot"), nooitGeschikt: vlag("nooit-geschikt"), verklaring: verklaring,
      laatstGeplaatst: try datum("laatst-geplaatst"), schoolsoort: try schoolsoortgroep())
  }

  fileprivate func aanmeldingsopdracht() throws -> Aanvraagopdracht {
    let nummer = try gebeurtenis("aanmelding")
    if let besluit: Toelatingsbesluit = try code("besluit") {
      return .beslisAanmelding(aanmelding: nummer, besluit: besluit)
    }
    if let met = try duur("verleng") {
      return .verlengAanmelding(aanmelding: nummer, met: met, reden: tekst("reden") ?? "")
    }
    guard let school = try school() else { throw ontbreekt("school") }
    return .meldAan(school: school)
  }
}
