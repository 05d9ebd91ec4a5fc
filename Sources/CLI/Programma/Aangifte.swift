import ArgumentParsing

/// The whole command line, declared once: parsing, help, completion and the reference follow.
enum Aangifte {
  /// Commands that are built together, and the first words that call them.
  struct Deel: Sendable {
    let woorden: [String]
    let maak: @Sendable () -> [Opdracht]
  }

  /// Every command in parts, in the order of lists.
  static let delen: [Deel] = [
    Deel(woorden: ["melding"]) {
      MeldingOpdrachten.alle + ImportOpdracht.alle + CodeOpdracht.alle + TerugmeldOpdrachten.alle
    },
    Deel(woorden: ["kenmerkmelding"]) { KenmerkOpdrachten.alle },
    Deel(woorden: ["signaleer"]) { SignaleerOpdracht.alle },
    Deel(woorden: ["absoluut"]) { AbsoluutOpdrachten.alle },
    Deel(woorden: ["casus", "werklijst"]) {
      CasusOpdrachten.alle + KetenOpdrachten.alle + CasusVragen.alle
    },
    Deel(woorden: ["doorverwijzing"]) { DoorverwijzingOpdrachten.alle },
    Deel(woorden: ["termijn", "leg-uit"]) { TermijnOpdrachten.alle + TermijnVragen.alle },
    Deel(woorden: ["regels", "wat-als"]) { RegelOpdrachten.alle },
    Deel(woorden: ["kalender"]) { KalenderOpdrachten.alle },
    Deel(woorden: ["dag", "gezond"]) { DagOpdrachten.alle },
    Deel(woorden: ["overleg"]) { OverlegOpdrachten.alle + OverlegVragen.alle },
    Deel(woorden: ["agenda"]) { AgendaOpdrachten.alle },
    Deel(woorden: ["jongere", "vrijstelling", "verlof", "partner"]) {
      JongereOpdrachten.alle + InschrijfOpdrachten.alle + BewaarOpdrachten.alle
        + VrijstellingOpdrachten.alle + VrijstellingVragen.alle + JongereVragen.alle
        + PartnerOpdrachten.alle
    },
    Deel(woorden: ["vergelijk", "telling", "verslag", "overzicht"]) {
      VergelijkOpdracht.alle + TellingOpdrachten.alle + VerslagOpdrachten.alle
    },
    Deel(woorden: ["mag"]) { MagOpdracht.alle },
    Deel(woorden: ["brief"]) { BriefOpdrachten.alle },
    Deel(woorden: ["ervaring"]) { ErvaringOpdrachten.alle },
    Deel(woorden: ["verwerk"]) { VerwerkOpdracht.alle },
    Deel(woorden: ["corrigeer", "instellingen", "voltooiing", "naslag", "handleiding"]) {
      BeheerOpdrachten.alle
    },
    Deel(woorden: ["inzagelog"]) { InzagelogOpdrachten.alle },
    Deel(woorden: ["dossier"]) { DossierOpdrachten.alle + KopieOpdrachten.alle },
  ]

  /// Every command, in the order of lists.
  static let opdrachten: [Opdracht] = delen.flatMap { $0.maak() }

  /// The command that these words call.
  static func opdracht(_ woorden: [String]) -> Opdracht? {
    delen.lazy.filter { deel in woorden.first.map(deel.woorden.contains) ?? false }
      .flatMap { $0.maak() }.first { $0.spec.words == woorden }
  }

  /// Reads the words behind the program's name.
  ///
  /// To build every command takes as long as to start the program. So those are tried first that
  /// some word can call. What they take is what the whole would take: each of its options is one
  /// of the command's own. Anything else is left to the whole, that knows what to suggest.
  static func lees(_ argumenten: [String]) throws(ParseFailure) -> Invocation {
    let getypt = Set(argumenten)
    let deel = delen.filter { !getypt.isDisjoint(with: $0.woorden) }.flatMap { $0.maak() }
    if case .run(let opdracht)? = try? programma(deel).parse(argumenten) { return .run(opdracht) }
    return try programma.parse(argumenten)
  }

  /// The whole, for help, suggestions, completion and pages.
  static let programma = programma(opdrachten)

  private static func programma(_ opdrachten: [Opdracht]) -> ProgramSpec {
    ProgramSpec(
      name: "leerplicht",
      summary: "casussen van leerplichtambtenaren, van verzuimmelding tot terug naar school",
      version: Hoofdprogramma.versie,
      discussion: """
        Voor het team dat in een gemeente de leerplicht bewaakt. Alles wat gebeurt staat als \
        gebeurtenis in een logboek dat alleen groeit; lijsten, termijnen en agenda's volgen daaruit.
        """,
      globalOptions: [
        OptionSpec("dossier", .file("PAD"), "het dossier; anders LEERPLICHT_DOSSIER"),
        OptionSpec("medewerker", .value("CODE"), "wie dit doet; anders LEERPLICHT_MEDEWERKER"),
        OptionSpec("json", "antwoord in JSON, fouten ook"),
      ],
      groups: [
        "Dagelijks werk", "Meldingen", "Casus", "Doorverwijzingen", "Termijnen", "Kalender",
        "Jongeren", "Overleg", "Brieven", "Cijfers", "Partners", "Beheer",
      ],
      subjects: [
        SubjectSpec("melding", "verzuimmeldingen van scholen", group: "Meldingen"),
        SubjectSpec("kenmerkmelding", "zorgen voordat er verzuim is", group: "Meldingen"),
        SubjectSpec("casus", "casussen en wat daarin gebeurt", group: "Casus"),
        SubjectSpec(
          "doorverwijzing", "doorverwijzingen en wat erop terugkwam", group: "Doorverwijzingen"),
        SubjectSpec("termijn", "termijnen tonen, uitrekenen en bijstellen", group: "Termijnen"),
        SubjectSpec(
          "regels", "regels tonen, instellen, vergelijken, verplaatsen", group: "Termijnen"),
        SubjectSpec("kalender", "feestdagen, schoolvakanties en leerplicht", group: "Kalender"),
        SubjectSpec("absoluut", "absoluut verzuim vinden en onderzoeken", group: "Meldingen"),
        SubjectSpec("vrijstelling", "vrijstellingen van de leerplicht", group: "Jongeren"),
        SubjectSpec("verlof", "verlof buiten de schoolvakanties", group: "Jongeren"),
        SubjectSpec("jongere", "jongeren en hun inschrijvingen", group: "Jongeren"),
        SubjectSpec(
          "overleg", "kernteam, MDO en thuiszitterstafel plannen en vastleggen", group: "Overleg"),
        SubjectSpec("ervaring", "wat ouders en jongeren vertellen", group: "Jongeren"),
        SubjectSpec("brief", "brieven aan ouders en jongeren", group: "Brieven"),
        SubjectSpec(
          "vergelijk", "onze lijst naast die van een ander", group: "Cijfers"),
        SubjectSpec("agenda", "agenda's voor overleg", group: "Overleg"),
        SubjectSpec(
          "partner", "scholen, kernteams, organisaties en functionarissen", group: "Partners"),
        SubjectSpec("instellingen", "instellingen tonen en veranderen", group: "Beheer"),
        SubjectSpec("dossier", "het dossier als geheel", group: "Beheer"),
        SubjectSpec("inzagelog", "wie wat inzag, wanneer en waarom", group: "Beheer"),
      ],
      commands: opdrachten.map(\.spec), topics: Onderwerpen.alle,
      examples: [
        Example("leerplicht melding importeer meldingen.csv", "verzuimmeldingen inlezen"),
        Example("leerplicht werklijst", "wat ik vandaag te doen heb"),
        Example("leerplicht leg-uit L2026-0042", "waarom een termijn op die dag valt"),
        Example("leerplicht dag", "de dagelijkse bewaking, uit cron"),
      ])
  }
}

/// Pages of help that belong to no command.
enum Onderwerpen {
  static let alle = [datums, afsluitcodes, assen, uitvoer]

  static let datums = TopicSpec(
    "datums", "hoe u een dag of een duur typt",
    text: """
      Een dag typt u als 21-11-2026, 2026-11-21 of '21 november 2026'. Ook kan:

      - vandaag, gisteren, morgen
      - ma, di, wo, do, vr, za, zo: de eerstvolgende, vandaag meegerekend
      - +5d, +6w: over vijf dagen, over zes weken
      - 'over 5 werkdagen'

      Een jaartal heeft vier cijfers. Een duur is '6 weken', '5 werkdagen', '4 lesweken', \
      '3 maanden', '1 jaar' of ISO 8601, zoals P6W.

      Elke 'tot' is de laatste dag, die dag meegeteld.
      """)

  static let afsluitcodes = TopicSpec(
    "afsluitcodes", "waarmee het programma eindigt",
    text: """
       0    gedaan; ook als er niets te vinden of te doen was
       1    mislukt
       10   er is werk (alleen met --exitcode)
       11   intussen gewijzigd; lees opnieuw en probeer het weer
       12   geweigerd door een regel; de melding noemt regel en bron
       13   het dossier heeft schade
       64   de opdracht is verkeerd getypt
       65   ongeldige gegevens; regel en veld staan erbij
       66   een bestand is er niet
       73   een bestand kan niet worden gemaakt
       74   lezen of schrijven mislukte
       75   bezet; probeer het later
       77   uw rol mag dit niet
       78   een instelling is verkeerd
       130  afgebroken met Ctrl-C
      """)

  static let assen = TopicSpec(
    "assen", "wat op een dag gold, en wat toen bekend was",
    text: """
      Elke gebeurtenis heeft twee tijden: de dag waarop het gebeurde (--op) en het moment waarop \
      het is vastgelegd. Daarom heeft elke vraag twee assen:

      - --per DATUM toont wat op die dag gold, met alles wat nu bekend is
      - --bekend-op TIJDSTIP toont wat op dat moment bekend was; een dag telt tot en met \
      middernacht, en een gebeurtenis (#1234) mag ook, als die er is

      Samen geven ze wat u op 1 maart wist over 1 februari.
      """)

  static let uitvoer = TopicSpec(
    "uitvoer", "hoe antwoorden eruitzien",
    text: """
      Op een scherm ziet u een tabel, op breedte. Door een pijp komen hele waarden, gescheiden \
      door tabs, met datums als 2026-11-21 en codes zoals in json (verstreken). Met --formaat \
      kiest u csv, json, html, xlsx of md; met --uit BESTAND schrijft u naar een bestand dat \
      alleen u kunt lezen. Een bestaand bestand blijft staan, tenzij u --overschrijf geeft.

      CSV is bedoeld voor een Nederlandse Excel: met BOM, puntkomma en komma voor decimalen. \
      Tekst die op een formule lijkt, krijgt een ' ervoor.
      """)
}
