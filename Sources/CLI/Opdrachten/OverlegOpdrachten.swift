import Application
import ArgumentParsing
import Domein
import Kalender

/// The acts of a meeting.
enum OverlegOpdrachten {
  static let alle: [Opdracht] = [plan, wijzig, afzeggen, agendeer, afvoeren, besluit, verslag]

  /// What every act takes; there is a version of a casus to compare only where one is written in.
  private static let daad = Opties.daad.filter { $0.name != "verwacht" }

  private static let casus = OptionSpec(
    "casus", .value("CASUS"), "nummer van de casus, zoals L2026-0042", required: true)

  private static let casussen = OptionSpec(
    "casus", .value("CASUS"), "nummer van een casus", repeats: true)

  private static let aanwezig = OptionSpec(
    "aanwezig", .value("CODE"), "wie erbij was",
    repeats: true, default: "wie eerder is genoemd, of is uitgenodigd")

  private static let gegevens = [
    OptionSpec("tijd", .value("TIJD"), "begintijd, zoals 14:00"),
    OptionSpec("duur", .value("MINUTEN"), "hoeveel minuten het duurt", default: "60"),
    OptionSpec("plaats", .value("TEKST"), "waar het is"), Opties.school,
    OptionSpec("voorzitter", .value("CODE"), "wie het leidt", default: "wie het plant"),
    OptionSpec(
      "deelnemer", .value("CODE"), "wie is uitgenodigd", repeats: true,
      default: "bij een kernteam de leden"),
  ]

  static let plan = Opdracht(
    CommandSpec(
      "overleg plan", "een kernteam, MDO of thuiszitterstafel plannen",
      discussion: """
        Het overleg mag in de toekomst liggen (--datum); --op is de dag waarop u plant. Geef bij \
        meer casussen één vraag voor alle, of één per casus in dezelfde volgorde.
        """,
      options: [
        OptionSpec("soort", Opties.codes(Overlegsoort.self), "soort overleg", required: true),
        OptionSpec("datum", .value("DATUM"), "dag van het overleg", required: true),
      ] + gegevens + [
        casussen,
        OptionSpec("vraag", .value("TEKST"), "vraag voor de tafel", repeats: true),
      ] + daad,
      examples: [
        Example(
          "leerplicht overleg plan --soort thuiszitterstafel --datum 21-4-2026 --tijd 14:00"
            + " --casus L2026-0042 --vraag 'Welk aanbod past?'", "met één casus op de agenda")
      ], group: "Overleg"),
    .daad(.behandelen) { sessie, waarden in
      try sessie.planOverleg(
        Overlegaanvraag(
          soort: waarden.verplichteCode("soort"), datum: waarden.verplichteDatum("datum"),
          tijd: waarden.kloktijd("tijd"), duur: waarden.getal("duur") ?? 60,
          plaats: waarden.tekst("plaats") ?? "", school: waarden.school(),
          voorzitter: waarden.functionaris("voorzitter"),
          deelnemers: waarden.functionarissen("deelnemer"), agenda: waarden.agenderingen()),
        op: waarden.datum("op"))
    })

  static let wijzig = Opdracht(
    CommandSpec(
      "overleg wijzig", "dag, tijd, plaats of mensen van een overleg veranderen",
      discussion: "Wat u weglaat, blijft. Noemt u deelnemers, dan is dat de hele lijst.",
      options: [Opties.overleg, OptionSpec("datum", .value("DATUM"), "dag van het overleg")]
        + gegevens + daad,
      examples: [
        Example("leerplicht overleg wijzig O2026-0001 --datum 28-4-2026", "een week later")
      ], group: "Overleg"),
    .daad(.behandelen) { sessie, waarden in
      let school = try waarden.school()
      let deelnemers = try waarden.functionarissen("deelnemer")
      return try sessie.wijzigOverleg(waarden.overleg(), op: waarden.datum("op")) { gegevens in
        gegevens.datum = try waarden.datum("datum") ?? gegevens.datum
        gegevens.tijd = try waarden.kloktijd("tijd") ?? gegevens.tijd
        gegevens.duur = try waarden.getal("duur") ?? gegevens.duur
        gegevens.plaats = waarden.tekst("plaats") ?? gegevens.plaats
        gegevens.school = school ?? gegevens.school
        gegevens.voorzitter = try waarden.functionaris("voorzitter") ?? gegevens.voorzitter
        if !deelnemers.isEmpty { gegevens.deelnemers = deelnemers }
      }
    })

  static let afzeggen = Opdracht(
    CommandSpec(
      "overleg afzeggen", "een overleg afzeggen",
      discussion: "In een agendabestand (ics) wordt het daarna doorgestreept.",
      options: [Opties.overleg, Opties.reden] + daad,
      examples: [
        Example(
          "leerplicht overleg afzeggen O2026-0001 --reden 'te weinig mensen'", "gaat niet door")
      ], group: "Overleg"),
    .daad(.behandelen) { sessie, waarden in
      try sessie.handel(
        waarden.overleg(), .zegAf(reden: waarden.tekst("reden") ?? ""), op: waarden.datum("op"))
    })

  static let agendeer = Opdracht(
    CommandSpec(
      "overleg agendeer", "een casus op de agenda zetten, of de vraag erbij veranderen",
      options: [
        Opties.overleg, casus,
        OptionSpec("vraag", .value("TEKST"), "vraag voor de tafel", default: "volgt uit de casus"),
      ] + daad,
      examples: [
        Example(
          "leerplicht overleg agendeer O2026-0001 --casus L2026-0042 --vraag 'Wie heeft plek?'",
          "met een vraag")
      ], group: "Overleg"),
    .daad(.behandelen) { sessie, waarden in
      let punt = Agendering(
        casus: try waarden.casusnummer("casus", waarden.verplicht("casus")),
        vraag: waarden.tekst("vraag") ?? "")
      return try sessie.handel(waarden.overleg(), .agendeer(punt), op: waarden.datum("op"))
    })

  static let afvoeren = Opdracht(
    CommandSpec(
      "overleg afvoeren", "een casus van de agenda halen",
      options: [Opties.overleg, casus, Opties.reden] + daad,
      examples: [
        Example(
          "leerplicht overleg afvoeren O2026-0001 --casus L2026-0042 --reden 'al opgelost'",
          "niet meer nodig")
      ], group: "Overleg"),
    .daad(.behandelen) { sessie, waarden in
      let casus = try waarden.casusnummer("casus", waarden.verplicht("casus"))
      return try sessie.handel(
        waarden.overleg(), .haalVanAgenda(casus, reden: waarden.tekst("reden") ?? ""),
        op: waarden.datum("op"))
    })

  static let besluit = Opdracht(
    CommandSpec(
      "overleg besluit", "een besluit over een casus vastleggen, als afspraak met een eigenaar",
      discussion: """
        Het besluit komt tegelijk als afspraak in de casus, met haar uiterste dag. Wie aanwezig \
        was, heeft het besluit gehoord: het besluit noemt hen. Is een ouder of de jongere niet \
        gehoord, zeg dan waarom.
        """,
      options: [
        Opties.overleg, casus,
        OptionSpec("tekst", .value("TEKST"), "wat er gaat gebeuren", required: true),
        OptionSpec("uiterlijk", .value("DATUM"), "laatste dag", required: true),
        OptionSpec("eigenaar", .value("CODE"), "wie het doet", required: true),
        OptionSpec("ouders-gehoord", .yesNo, "zijn de ouders gehoord"),
        OptionSpec("jongere-gehoord", .yesNo, "is de jongere gehoord"),
        OptionSpec("waarom-niet", .value("TEKST"), "waarom iemand niet is gehoord"), aanwezig,
      ] + Opties.daad,
      examples: [
        Example(
          "leerplicht overleg besluit O2026-0001 --casus L2026-0042 --tekst 'plek zoeken'"
            + " --uiterlijk 1-5-2026 --eigenaar jansen --ouders-gehoord ja --jongere-gehoord nee"
            + " --waarom-niet 'wilde niet komen'", "jansen zoekt een plek")
      ], group: "Overleg"),
    .daad(.behandelen) { sessie, waarden in
      let inhoud = Besluitinhoud(
        casus: try waarden.casusnummer("casus", waarden.verplicht("casus")),
        tekst: try waarden.verplicht("tekst"),
        uiterlijk: try waarden.verplichteDatum("uiterlijk"),
        eigenaar: try waarden.medewerker("eigenaar"),
        oudersGehoord: try waarden.jaNee("ouders-gehoord"),
        jongereGehoord: try waarden.jaNee("jongere-gehoord"),
        waaromNiet: waarden.tekst("waarom-niet") ?? "",
        aanwezig: try waarden.functionarissen("aanwezig"), afspraak: Gebeurtenisnummer(0))
      return try sessie.besluitInOverleg(
        waarden.overleg(), inhoud, op: waarden.datum("op"),
        verwacht: waarden.getal("verwacht"))
    })

  static let verslag = Opdracht(
    CommandSpec(
      "overleg verslag", "vastleggen wat er is gezegd, ook zonder besluit",
      discussion: """
        Een verslag over één casus (--casus) gaat met het dossier van die jongere mee; noem \
        liever één casus per keer. Een casus die in een verslag staat, is besproken.
        """,
      options: [
        Opties.overleg, casussen,
        OptionSpec("tekst", .value("TEKST"), "wat er is gezegd", required: true), aanwezig,
      ] + daad,
      examples: [
        Example(
          "leerplicht overleg verslag O2026-0001 --casus L2026-0042 --tekst 'volgende keer verder'",
          "besproken, nog geen besluit")
      ], group: "Overleg"),
    .daad(.behandelen) { sessie, waarden in
      let nummer = try waarden.overleg()
      let genoemd = try waarden.functionarissen("aanwezig")
      let besproken = try waarden.teksten("casus").map { try waarden.casusnummer("casus", $0) }
      let aanwezig = try genoemd.isEmpty ? sessie.bekendOverleg(nummer).aanwezigen : genoemd
      return try sessie.handel(
        nummer,
        .legVerslagVast(
          besproken: besproken, aanwezig: aanwezig, tekst: waarden.verplicht("tekst")),
        op: waarden.datum("op"))
    })
}

extension Opties {
  /// The meeting an act is about.
  static let overleg = OptionSpec(
    "overleg", .value("OVERLEG"), "nummer van het overleg, zoals O2026-0001", position: 0,
    required: true)
}

extension Waarden {
  /// A meeting by its number or by `@ref`, which has to be there.
  func overleg() throws -> Overlegnummer {
    let waarde = try verplicht("overleg")
    guard
      let nummer = try verwezen("overleg", waarde, \.overleg, "overleg") ?? Overlegnummer(waarde)
    else {
      throw fout("overleg", "verwacht een overlegnummer, zoals O2026-0001")
    }
    return nummer
  }

  /// A time of the clock; nil when absent.
  func kloktijd(_ naam: String) throws -> Kloktijd? {
    guard let waarde = tekst(naam) else { return nil }
    guard let tijd = Kloktijd(waarde) else {
      throw fout(naam, "verwacht een tijd van 00:00 tot en met 23:59, zoals 14:00")
    }
    return tijd
  }

  /// Functionarissen, in the order given.
  func functionarissen(_ naam: String) throws -> [Medewerkercode] {
    try teksten(naam).map { waarde in
      guard let code = Medewerkercode(waarde) else {
        throw fout(naam, "verwacht een code van kleine letters, cijfers, punt of streepje")
      }
      return code
    }
  }

  /// Casussen with the questions for the table: one for all, or one each.
  func agenderingen() throws -> [Agendering] {
    let casussen = try teksten("casus").map { try casusnummer("casus", $0) }
    let vragen = teksten("vraag")
    guard vragen.count <= 1 || vragen.count == casussen.count else {
      throw fout("vraag", "verwacht één vraag voor alle casussen, of één per casus")
    }
    if casussen.isEmpty, !vragen.isEmpty {
      throw fout("vraag", "een vraag hoort bij een casus; noem die met --casus")
    }
    return casussen.enumerated().map { index, casus in
      Agendering(
        casus: casus, vraag: vragen.count == 1 ? vragen[0] : vragen.isEmpty ? "" : vragen[index])
    }
  }
}
