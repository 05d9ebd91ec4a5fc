import Application
import ArgumentParsing
import Domein
import EventLog
import Kalender
import Reporting
import SQLiteReadModels

/// Figures under a definition.
enum TellingOpdrachten {
  static let alle: [Opdracht] = [telling] + CijferOpdrachten.alle

  static let schooljaar = OptionSpec(
    "schooljaar", .value("SCHOOLJAAR"), "welk schooljaar, zoals 2025-2026",
    default: "dit schooljaar")
  static let leerplichtigen = OptionSpec(
    "leerplichtigen", .value("AANTAL"), "hoeveel leerplichtigen er zijn, voor aandelen")
  static let definitie = OptionSpec(
    "definitie", Opties.codes(Definitie.self), "onder welke definitie")
  static let variant = OptionSpec(
    "variant", .value("NAAM"), "onder welke eigen variant; zie 'telling definities'")
  static let metAdministratief = OptionSpec(
    "met-administratief", "tel ook absoluut verzuim mee dat administratief bleek")
  private static let perGemeente = OptionSpec(
    "per-gemeente", "cijfers per gemeente waar de jongere woonde")

  static let telling = Opdracht(
    CommandSpec(
      "telling", "cijfers van een schooljaar, onder elke definitie en zoals toen bekend",
      discussion: """
        Telt vanaf 1 augustus tot en met 31 juli, of tot de dag van --per als die eerder valt. \
        Zonder --definitie ziet u alle cijfers. Elk cijfer noemt zijn definitie, bron en \
        instellingen; wat de bronnen openlaten stelt u in met 'instellingen zet' (telling-…), of \
        voor één cijfer met een eigen variant ('telling variant').

        Bij een saldo geldt in elke rij: aanvang + nieuw − opgelost − verhuisd − 18 geworden = \
        eind. Klopt dat niet, dan komt er geen cijfer. --lijst toont wie er achter elke cel staat. \
        --verschil toont welke jongeren het verschil maken met een andere definitie, \
        --verschil-per met een andere dag, --verschil-bekend-op met wat toen bekend was.

        Met --dossier meer dan eens krijgt u de cijfers van elk dossier en hun som. Elk dossier \
        wordt alleen gelezen; er gaan aantallen uit, geen jongeren.
        """,
      options: [
        schooljaar, definitie, variant, leerplichtigen,
        OptionSpec(
          "leerplichtigen-jaar", .value("SCHOOLJAAR"), "van welk schooljaar dat aantal is",
          default: "het schooljaar dat u telt"),
        metAdministratief, perGemeente,
        OptionSpec("lijst", "wie er achter elke cel staat"),
        OptionSpec(
          "verschil", Opties.codes(Definitie.self), "welke jongeren anders tellen onder deze"),
        OptionSpec(
          "verschil-variant", .value("NAAM"), "welke jongeren anders tellen onder deze variant"),
        OptionSpec("verschil-per", .value("DATUM"), "welke jongeren anders telden op deze dag"),
        OptionSpec(
          "verschil-bekend-op", .value("TIJDSTIP"),
          "welke jongeren anders telden, zoals toen bekend"
        ),
        OptionSpec(
          "dossier", .file("PAD"), "het dossier; vaker voor de som van meer gemeenten",
          repeats: true),
      ] + Opties.lijst,
      examples: [
        Example(
          "leerplicht telling --schooljaar 2025-2026 --definitie langdurig-relatief"
            + " --leerplichtigen 24021", "de thuiszitters van een jaar"),
        Example(
          "leerplicht telling --definitie thuiszitter-2016 --verschil thuiszitter-apeldoorn",
          "wie het verschil tussen twee definities maakt"),
        Example(
          "leerplicht telling --definitie absoluut --dossier apeldoorn.sqlite"
            + " --dossier epe.sqlite", "van twee gemeenten en samen"),
      ], group: "Cijfers"),
    .eigen { loop in
      let paden = loop.waarden.teksten("dossier")
      var antwoord = paden.count > 1 ? try Dossiersom(loop).antwoord(paden) : try een(loop)
      // JSON says by itself what was counted.
      if loop.uitvoer.isJSON { antwoord.mededelingen = [] }
      try Antwoorder(loop).toon(antwoord)
    })

  private static func een(_ loop: Loop) throws -> Antwoord {
    let dossier = try loop.dossier()
    let assen = try loop.assen(dossier)
    return try dossier.lees { gang in
      let lezing = try Lezing(gang, loop.omstandigheden, assen)
      try lezing.eis(.inzien)
      return try Telvraag(loop, lezing).antwoord()
    }
  }
}
