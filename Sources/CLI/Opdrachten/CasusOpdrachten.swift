import Application
import ArgumentParsing
import Domein
import Kalender

/// The acts of a casus.
enum CasusOpdrachten {
  static let alle: [Opdracht] = [open, fase] + verzuim + contacten + aanpak + loop

  private static func daad(
    _ woorden: String, _ samenvatting: String,
    _ opties: @autoclosure @escaping @Sendable () -> [OptionSpec], machtiging: Machtiging,
    voorbeeld: String, _ uitleg: String, bespreking: String = "",
    _ opdracht: @escaping @Sendable (Waarden) throws -> CasusOpdracht
  ) -> Opdracht {
    Opdracht(
      CommandSpec(
        woorden, samenvatting, discussion: bespreking,
        options: Opties.bijCasus + opties() + Opties.daad,
        examples: [Example("leerplicht \(woorden) \(voorbeeld)", uitleg)], group: "Casus"),
      .daad(machtiging) { sessie, waarden in
        try sessie.handel(
          waarden.casus(), opdracht(waarden), op: waarden.datum("op"),
          verwacht: waarden.getal("verwacht"))
      })
  }

  static let open = Opdracht(
    CommandSpec(
      "casus open", "een casus openen",
      discussion: """
        Heeft de jongere al een open casus van dezelfde soort (relatief of absoluut), dan komt \
        het verzuim daarbij. Een onbekend BSN met een geboortedatum erbij wordt meteen \
        geregistreerd.
        """,
      options: Opties.jongere + [
        Opties.school,
        OptionSpec("soort", Opties.codes(Verzuimsoort.self), "soort verzuim", required: true),
        OptionSpec("begin", .value("DATUM"), "eerste dag van het verzuim", default: "de dag zelf"),
        OptionSpec("einde", .value("DATUM"), "laatste dag van het verzuim, die dag meegeteld"),
        OptionSpec("alle-lessen-gemist", .yesNo, "mist de jongere alle lessen", default: "nee"),
        OptionSpec("geoorloofd", .yesNo, "is er een geldige reden", default: "nee"),
        OptionSpec("oorzaak", Opties.codes(Oorzaak.self), "waarom de jongere niet komt"),
        OptionSpec("melding", .value("MELDING"), "de melding waar de casus mee begint"),
        OptionSpec(
          "behandelaar", .value("CODE"), "wie de casus behandelt",
          default: "de leerplichtambtenaar in het kernteam van de school"),
      ] + Opties.daad,
      examples: [
        Example(
          "leerplicht casus open --jongere J000042 --school 05KO00 --soort langdurig-relatief"
            + " --begin 2-3-2026", "de jongere zit thuis sinds 2 maart")
      ], group: "Casus"),
    .daad(.behandelen) { sessie, waarden in
      try sessie.openCasus(
        Casusaanvraag(
          jongere: waarden.jongere(), school: waarden.school(),
          soort: waarden.verplichteCode("soort"), begin: waarden.datum("begin"),
          einde: waarden.datum("einde"),
          alleLessenGemist: waarden.jaNee("alle-lessen-gemist") ?? false,
          geoorloofd: waarden.jaNee("geoorloofd") ?? false, oorzaak: waarden.code("oorzaak"),
          melding: waarden.melding().map { try sessie.vindMelding($0) },
          behandelaar: waarden.functionaris("behandelaar"), op: waarden.datum("op")))
    })

  static let fase = daad(
    "casus fase", "de casus naar een andere fase van de MAS brengen",
    [
      OptionSpec("fase", Opties.codes(Fase.self), "de nieuwe fase", required: true),
      OptionSpec("motivering", .value("TEKST"), "nodig als u van de volgorde afwijkt"),
    ], machtiging: .behandelen, voorbeeld: "L2026-0042 --fase analyseren", "de volgende fase",
    bespreking: """
      De volgorde is waarnemen, analyseren, plannen, handelen, evalueren. De volgende fase vraagt \
      niets; een fase overslaan of teruggaan vraagt een motivering (pas toe of leg uit).
      """
  ) { waarden in
    .wisselFase(fase: try waarden.verplichteCode("fase"), motivering: waarden.tekst("motivering"))
  }

  static let verzuim: [Opdracht] = [
    daad(
      "casus verzuim", "verzuim vastleggen of bijstellen",
      [
        OptionSpec("van", .value("DATUM"), "eerste dag", required: true),
        OptionSpec("tot", .value("DATUM"), "laatste dag, die dag meegeteld"),
        OptionSpec("omvang", Opties.codes(Omvang.self), "alle lessen of een deel"),
        OptionSpec("geoorloofd", .yesNo, "is er een geldige reden"),
        OptionSpec("oorzaak", Opties.codes(Oorzaak.self), "waarom de jongere niet komt"),
        OptionSpec("uren", .value("UREN"), "gemiste uren"),
      ], machtiging: .behandelen, voorbeeld: "L2026-0042 --van 20-4-2026 --omvang gedeeltelijk",
      "vanaf 20 april een deel van de lessen",
      bespreking: """
        Wat u weglaat, blijft zoals het op de eerste dag was. Zonder --geoorloofd blijft elke dag \
        geoorloofd of ongeoorloofd zoals die was. Gedeeltelijk verzuim is geen terugkeer: het \
        kind heeft nog geen volledige plek, de termijnen voor plan en passend aanbod lopen door.
        """
    ) { waarden in
      .stelVerzuimVast(
        van: try waarden.verplichteDatum("van"), totEnMet: try waarden.datum("tot"),
        omvang: try waarden.code("omvang"), geoorloofd: try waarden.jaNee("geoorloofd"),
        oorzaak: try waarden.code("oorzaak"), uren: try waarden.uren("uren"))
    },
    daad(
      "casus terugkeer", "vastleggen dat de jongere weer volledig op school is", [],
      machtiging: .behandelen, voorbeeld: "L2026-0042 --op 4-5-2026", "4 mei is de eerste dag",
      bespreking: "De dag (--op) is de eerste dag terug op school."
    ) { _ in .keerTerug },
  ]
}

extension Waarden {
  /// A number of hours; nil when absent.
  func uren(_ naam: String) throws -> Uren? {
    guard let waarde = tekst(naam) else { return nil }
    guard let uren = Uren(waarde) else { throw fout(naam, "verwacht uren, zoals 16 of 16,5") }
    return uren
  }
}

extension CasusOpdrachten {
  static let contacten: [Opdracht] = [
    daad(
      "casus contact", "een contact of een poging daartoe vastleggen",
      [
        OptionSpec("met", .value("WIE"), "met wie", required: true),
        OptionSpec("wijze", .value("HOE"), "hoe, zoals telefoon of huisbezoek"),
        OptionSpec("gelukt", .yesNo, "kwam het contact tot stand", default: "ja"), Opties.tekst,
      ], machtiging: .behandelen,
      voorbeeld: "L2026-0042 --met moeder --wijze telefoon --tekst 'belt morgen terug'",
      "een gesprek met de moeder"
    ) { waarden in
      .legContactVast(
        met: try waarden.verplicht("met"), wijze: waarden.tekst("wijze"),
        gelukt: try waarden.jaNee("gelukt") ?? true, tekst: waarden.tekst("tekst") ?? "")
    },
    daad(
      "casus bevinding", "een bevinding vastleggen",
      [OptionSpec("tekst", .value("TEKST"), "de bevinding", required: true)],
      machtiging: .behandelen, voorbeeld: "L2026-0042 --tekst 'slaapt slecht sinds januari'",
      "wat uit een gesprek bleek"
    ) { .legBevindingVast(tekst: try $0.verplicht("tekst")) },
    afspraak("casus afspraak", "een afspraak maken, of afdoen met --nagekomen", .afspraak),
    afspraak("casus actie", "een eigen actie vastleggen, of afdoen met --nagekomen", .actie),
    daad(
      "casus informeer", "vastleggen dat een partij is geïnformeerd",
      [
        OptionSpec("partij", Opties.codes(Partij.self), "wie is geïnformeerd", required: true),
        OptionSpec("grond", .value("TEKST"), "op welke grond; zonder grond wordt niets gedeeld"),
        OptionSpec(
          "inhoud", Opties.codes(Reikwijdte.self), "wat is gedeeld, behalve de casus zelf",
          repeats: true),
      ], machtiging: .behandelen,
      voorbeeld: "L2026-0042 --partij swv-vo --grond 'AVG artikel 6 lid 1 e'",
      "het samenwerkingsverband weet ervan",
      bespreking: """
        Is de jongere bekend bij leerplicht én het samenwerkingsverband geïnformeerd, dan is de \
        termijn van vier weken voldaan. Geoorloofd verzuim en inhoud van zorg deelt u alleen \
        onder toestemming die op die dag geldt, met die partij.
        """
    ) { waarden in
      .informeer(
        partij: try waarden.verplichteCode("partij"), grond: waarden.tekst("grond") ?? "",
        inhoud: try waarden.codes("inhoud"))
    },
  ]

  private static func afspraak(
    _ woorden: String, _ samenvatting: String, _ soort: Afspraaksoort
  ) -> Opdracht {
    daad(
      woorden, samenvatting,
      [
        OptionSpec("met", .value("WIE"), "met wie"), Opties.tekst,
        OptionSpec("uiterlijk", .value("DATUM"), "laatste dag"),
        OptionSpec("nagekomen", .yesNo, "doe af: is het nagekomen"),
        OptionSpec(
          "afspraak", .value("NUMMER"), "welke, als er meer open staan (#nummer)"),
      ], machtiging: .behandelen,
      voorbeeld: "L2026-0042 --met school --tekst 'rooster aanpassen' --uiterlijk 15-4-2026",
      "uiterlijk 15 april"
    ) { waarden in
      if let nagekomen = try waarden.jaNee("nagekomen") {
        return .doeAfspraakAf(
          soort: soort, afspraak: try waarden.gebeurtenis("afspraak"), nagekomen: nagekomen)
      }
      return .maakAfspraak(
        soort: soort, met: waarden.tekst("met") ?? "", tekst: waarden.tekst("tekst") ?? "",
        uiterlijk: try waarden.verplichteDatum("uiterlijk"))
    }
  }

  static let aanpak: [Opdracht] = [
    daad(
      "casus plan", "een plan vaststellen",
      [
        OptionSpec(
          "soort", Opties.codes(Plansoort.self), "wat voor plan", default: "plan-van-aanpak"),
        OptionSpec("doel", .value("TEKST"), "meetbaar doel; meer keer te geven", repeats: true),
        OptionSpec("uiterlijk", .value("DATUM"), "wanneer de doelen gehaald zijn"),
        OptionSpec("evaluatie", .value("DATUM"), "dag van de evaluatie"),
      ], machtiging: .behandelen,
      voorbeeld: "L2026-0042 --doel '10 uur per week op school' --evaluatie 20-4-2026",
      "een plan met één doel"
    ) { waarden in
      .stelPlanVast(
        soort: try waarden.code("soort") ?? .planVanAanpak, doelen: waarden.teksten("doel"),
        uiterlijk: try waarden.datum("uiterlijk"), evaluatie: try waarden.datum("evaluatie"))
    },
    daad(
      "casus evalueer", "een plan evalueren, met een oordeel per doel",
      [
        OptionSpec(
          "oordeel", Opties.codes(Doeloordeel.self), "oordeel per doel, in volgorde",
          repeats: true),
        OptionSpec("plan", .value("NUMMER"), "welk plan", default: "het laatste"), Opties.tekst,
      ], machtiging: .behandelen, voorbeeld: "L2026-0042 --oordeel bereikt", "het doel is bereikt"
    ) { waarden in
      .evalueer(
        plan: try waarden.gebeurtenis("plan"), oordelen: try waarden.codes("oordeel"),
        tekst: waarden.tekst("tekst") ?? "")
    },
    maatregel,
  ]

  private static let maatregel = daad(
    "casus maatregel", "een maatregel nemen, of afdoen met --afgedaan",
    [
      OptionSpec("soort", Opties.codes(Maatregelsoort.self), "soort maatregel"), Opties.tekst,
      OptionSpec("ingestuurd", "het proces-verbaal is ingestuurd"),
      OptionSpec("afgedaan", .value("RESULTAAT"), "doe af: wat kwam eruit"),
      OptionSpec("maatregel", .value("NUMMER"), "welke, als er meer open staan (#nummer)"),
    ], machtiging: .behandelen, voorbeeld: "L2026-0042 --soort waarschuwing",
    "een waarschuwing gegeven"
  ) { waarden in
    if let resultaat = waarden.tekst("afgedaan") {
      return .doeMaatregelAf(
        soort: try waarden.code("soort"), maatregel: try waarden.gebeurtenis("maatregel"),
        resultaat: resultaat)
    }
    if waarden.vlag("ingestuurd") {
      return .stuurMaatregelIn(maatregel: try waarden.gebeurtenis("maatregel"))
    }
    return .neemMaatregel(
      soort: try waarden.verplichteCode("soort"), tekst: waarden.tekst("tekst") ?? "")
  }

  static let loop: [Opdracht] = [
    daad(
      "casus overdragen", "de casus aan een andere behandelaar overdragen",
      [OptionSpec("aan", .value("CODE"), "de nieuwe behandelaar", required: true)],
      machtiging: .sturen, voorbeeld: "L2026-0042 --aan bakker", "bakker behandelt de casus"
    ) { waarden in
      guard let aan = try waarden.functionaris("aan") else { throw waarden.ontbreekt("aan") }
      return .draagOver(aan: aan)
    },
    daad(
      "casus sluit", "de casus sluiten",
      [
        OptionSpec(
          "reden", Opties.codes(Sluitreden.self), "waarom: de wettelijke lijst en de onze",
          required: true), Opties.tekst,
      ], machtiging: .behandelen, voorbeeld: "L2026-0042 --reden terug-naar-school",
      "de jongere is terug op school"
    ) { .sluit(reden: try $0.verplichteCode("reden"), tekst: $0.tekst("tekst") ?? "") },
    daad(
      "casus heropen", "een gesloten casus heropenen",
      [OptionSpec("reden", .value("TEKST"), "waarom", required: true)], machtiging: .behandelen,
      voorbeeld: "L2026-0042 --reden 'weer thuis'", "de casus loopt weer"
    ) { .heropen(reden: try $0.verplicht("reden")) },
  ]
}
