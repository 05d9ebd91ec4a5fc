import ArgumentParsing
import Domein

/// Options that many commands share.
enum Opties {
  /// What every writing command takes.
  static let daad = [
    OptionSpec("op", .value("DATUM"), "dag waarop het gebeurde", default: "vandaag"),
    OptionSpec(
      "proef", "laat zien wat er geschreven zou worden; schrijf niets", aliases: ["dry-run"],
      short: "n"),
    OptionSpec("verwacht", .value("VERSIE"), "weiger als de casus sinds deze versie veranderde"),
    OptionSpec("sleutel", .value("ID"), "naam van de opdracht: nog een keer schrijft niets"),
  ]

  /// What every question takes: both axes.
  static let assen = [
    OptionSpec("per", .value("DATUM"), "wat op deze dag gold", default: "vandaag"),
    OptionSpec(
      "bekend-op", .value("TIJDSTIP"), "wat toen bekend was: een tijdstip, dag of gebeurtenis"),
  ]

  /// Where output goes.
  static let uitvoer = [
    OptionSpec("uit", .file("BESTAND"), "schrijf naar dit bestand; - is standaarduitvoer"),
    OptionSpec("overschrijf", "vervang een bestaand bestand"),
  ]

  static func formaat(_ formaten: [Formaat]) -> OptionSpec {
    OptionSpec(
      "formaat", .choice(formaten.map { Choice($0.rawValue) }), "vorm van de uitvoer",
      default: "tekst op een scherm, tsv door een pijp")
  }

  /// What every list takes.
  static let lijst =
    assen + [formaat([.tekst, .tsv, .csv, .json, .html, .xlsx, .md])] + uitvoer

  static let exitcode = OptionSpec("exitcode", "eindig met 10 als er werk is")

  static let casus = OptionSpec(
    "casus", .value("CASUS"), "nummer van de casus, zoals L2026-0042", position: 0)

  /// The jongere by number, or by BSN with what is needed to register one that is new.
  static let jongere =
    [
      OptionSpec("jongere", .value("JONGERE"), "nummer van de jongere (J000042) of BSN")
    ] + persoon

  static let jongereEerst =
    [
      OptionSpec(
        "jongere", .value("JONGERE"), "nummer van de jongere (J000042) of BSN", position: 0)
    ] + persoon

  static let nummers = [
    OptionSpec("bsn", .value("BSN"), "burgerservicenummer; - leest het van standaardinvoer"),
    OptionSpec("onderwijsnummer", .value("NUMMER"), "onderwijsnummer"),
  ]

  static let persoon = nummers + gegevens

  static let gegevens = [
    OptionSpec("geboortedatum", .value("DATUM"), "geboortedatum"),
    OptionSpec("geslacht", codes(Geslacht.self), "geslacht"),
    OptionSpec("voornamen", .value("NAMEN"), "voornamen"),
    OptionSpec("voorvoegsel", .value("TEKST"), "voorvoegsel van de achternaam"),
    OptionSpec("achternaam", .value("NAAM"), "achternaam"),
    OptionSpec("postcode", .value("POSTCODE"), "postcode"),
    OptionSpec("huisnummer", .value("NUMMER"), "huisnummer met toevoeging"),
    OptionSpec("woonplaats", .value("PLAATS"), "woonplaats"),
    OptionSpec("gemeentecode", .value("CODE"), "gemeente waar de jongere woont"),
  ]

  static let school = OptionSpec(
    "school", .value("VESTIGING"), "vestiging van de school, zoals 05KO00")

  static let reden = OptionSpec("reden", .value("TEKST"), "waarom")

  static let tekst = OptionSpec("tekst", .value("TEKST"), "toelichting in eigen woorden")

  /// The casus of an act, by its number or by its jongere.
  static let bijCasus = [casus] + jongere

  /// The casus of a question, by its number or by its jongere, who is known.
  static let overCasus =
    [casus, OptionSpec("jongere", .value("JONGERE"), "de open casus van deze jongere")] + nummers

  /// The codes of a closed list as choices.
  static func codes<C: Codelijst>(_: C.Type) -> ValueKind {
    .choice(C.allCases.map { Choice($0.rawValue, $0.omschrijving) })
  }

  static func codes<C: Codelijst>(_ lijst: [C]) -> ValueKind {
    .choice(lijst.map { Choice($0.rawValue, $0.omschrijving) })
  }
}
