import Application
import ArgumentParsing
import Domein
import Kalender

/// The acts about a jongere.
enum JongereOpdrachten {
  static let alle: [Opdracht] =
    [registreer, wijzig] + school + leven + toestemmingen + SamenvoegOpdrachten.alle

  /// Options of the acts that say who somebody is.
  private static let personalia =
    [
      OptionSpec("geheim", .yesNo, "het adres is geheim (indicatie geheim van de BRP)")
    ] + Opties.daad

  private static func daad(
    _ woorden: String, _ samenvatting: String,
    _ opties: @autoclosure @escaping @Sendable () -> [OptionSpec],
    personalia: [OptionSpec] = Opties.jongereEerst, voorbeeld: String, _ uitleg: String,
    bespreking: String = "",
    _ opdracht: @escaping @Sendable (Waarden) throws -> JongereOpdracht
  ) -> Opdracht {
    Opdracht(
      CommandSpec(
        woorden, samenvatting, discussion: bespreking, options: personalia + opties() + Opties.daad,
        examples: [Example("leerplicht \(woorden) \(voorbeeld)", uitleg)], group: "Jongeren"),
      .daad(.instroom) { sessie, waarden in
        try sessie.handel(waarden.jongere(), opdracht(waarden), op: waarden.datum("op"))
      })
  }

  static let registreer = Opdracht(
    CommandSpec(
      "jongere registreer", "een jongere registreren",
      options: Opties.persoon + personalia,
      examples: [
        Example(
          "leerplicht jongere registreer --bsn 111222333 --geboortedatum 10-2-2010"
            + " --voornamen Sanne --achternaam Jansen", "een jongere met BSN")
      ], group: "Jongeren"),
    .daad(.instroom) { sessie, waarden in
      guard let naam = ["bsn", "onderwijsnummer"].first(where: { waarden.tekst($0) != nil }),
        let tekst = waarden.tekst(naam)
      else { throw Fout.gebruik("geef --bsn of --onderwijsnummer") }
      var gegevens = try waarden.persoonsgegevens()
      gegevens.geheim = try waarden.jaNee("geheim") ?? false
      return try sessie.registreerJongere(
        waarden.persoonsnummer(naam, tekst), gegevens,
        gemeente: waarden.kenmerk("gemeentecode", "een gemeentecode van vier cijfers"),
        op: waarden.datum("op"))
    })

  static let wijzig = Opdracht(
    CommandSpec(
      "jongere wijzig", "persoonsgegevens verbeteren of aanvullen",
      discussion: """
        Wat u weglaat, blijft staan. Noemt u de jongere bij nummer, dan vult --bsn het BSN aan van \
        wie alleen een onderwijsnummer had.
        """,
      options: Opties.jongereEerst + personalia,
      examples: [
        Example("leerplicht jongere wijzig J000042 --postcode '7311 AA'", "een nieuwe postcode")
      ], group: "Jongeren"),
    .daad(.instroom) { sessie, waarden in
      let nieuw = try waarden.persoonsgegevens()
      let geheim = try waarden.jaNee("geheim")
      let bsn = try waarden.aanTeVullenBSN()
      return try sessie.wijzigJongere(waarden.jongere(), op: waarden.datum("op")) {
        $0.neemOver(nieuw)
        $0.geheim = geheim ?? $0.geheim
        $0.bsn = bsn ?? $0.bsn
      }
    })

  static let school: [Opdracht] = [
    daad(
      "jongere inschrijving", "een inschrijving op een school vastleggen",
      [
        Opties.school, OptionSpec("schoolsoort", Opties.codes(Schoolsoort.self), "soort school"),
        OptionSpec("leerjaar", .value("LEERJAAR"), "leerjaar"),
        OptionSpec("van", .value("DATUM"), "eerste dag", default: "de dag zelf"),
        OptionSpec("tot", .value("DATUM"), "laatste dag, die dag meegeteld"),
      ], voorbeeld: "J000042 --school 05KO00 --schoolsoort vo", "ingeschreven vanaf vandaag"
    ) { waarden in
      guard let school = try waarden.school() else { throw waarden.ontbreekt("school") }
      return .schrijfIn(
        school: school, schoolsoort: try waarden.code("schoolsoort"),
        leerjaar: waarden.tekst("leerjaar"), van: try waarden.datum("van"),
        totEnMet: try waarden.datum("tot"), bron: .registratie)
    },
    daad(
      "jongere uitschrijving", "een uitschrijving vastleggen", [Opties.school, Opties.reden],
      voorbeeld: "J000042 --op 1-5-2026", "vanaf 1 mei niet meer ingeschreven",
      bespreking: "De dag (--op) is de eerste zonder inschrijving."
    ) { .schrijfUit(school: try $0.school(), reden: $0.tekst("reden") ?? "") },
    daad(
      "jongere ziek", "een ziekmelding vastleggen", [Opties.school], voorbeeld: "J000042",
      "ziek vanaf vandaag"
    ) { .meldZiek(school: try $0.school()) },
    daad(
      "jongere beter", "een betermelding vastleggen", [Opties.school], voorbeeld: "J000042",
      "vandaag niet meer ziek"
    ) { .meldBeter(school: try $0.school()) },
  ]

  static let leven: [Opdracht] = [
    daad(
      "jongere verhuisd", "een verhuizing vastleggen", [],
      voorbeeld: "J000042 --gemeentecode 0213", "verhuisd naar een andere gemeente",
      bespreking: "Een andere gemeente (--gemeentecode) beëindigt onze taak op die dag."
    ) { waarden in
      let code: Gemeentecode? = try waarden.kenmerk(
        "gemeentecode", "een gemeentecode van vier cijfers")
      guard let gemeente = code else { throw waarden.ontbreekt("gemeentecode") }
      return .verhuis(gemeente: gemeente, adres: try waarden.adres())
    },
    daad(
      "jongere overleden", "een overlijden vastleggen", [], voorbeeld: "J000042 --op 3-4-2026",
      "overleden op 3 april"
    ) { _ in .meldOverlijden },
    daad(
      "jongere startkwalificatie", "een startkwalificatie vastleggen", [], voorbeeld: "J000042",
      "havo, vwo of mbo niveau 2 of hoger"
    ) { _ in .meldStartkwalificatie },
  ]

  static let toestemmingen: [Opdracht] = [
    daad(
      "jongere toestemming", "toestemming om te delen vastleggen, of intrekken met --intrekken",
      [
        OptionSpec("gever", Opties.codes(Toestemmingsgever.self), "wie toestemming geeft"),
        OptionSpec("partij", Opties.codes(Partij.self), "met wie gedeeld mag worden"),
        OptionSpec(
          "reikwijdte", Opties.codes(Reikwijdte.self), "wat gedeeld mag worden", repeats: true),
        OptionSpec("tot", .value("DATUM"), "laatste dag, die dag meegeteld"),
        OptionSpec("intrekken", .yesNo, "trek de toestemming in"),
        OptionSpec("toestemming", .value("NUMMER"), "welke toestemming (#nummer)"),
      ],
      voorbeeld: "J000042 --gever ouder --partij kernteam --reikwijdte geoorloofd-verzuim",
      "het kernteam mag van ziekte weten"
    ) { waarden in
      if try waarden.jaNee("intrekken") == true {
        guard let nummer = try waarden.gebeurtenis("toestemming") else {
          throw waarden.ontbreekt("toestemming")
        }
        return .trekToestemmingIn(toestemming: nummer)
      }
      return .geefToestemming(
        gever: try waarden.verplichteCode("gever"), partij: try waarden.verplichteCode("partij"),
        reikwijdte: try waarden.codes("reikwijdte"), totEnMet: try waarden.datum("tot"))
    },
    daad(
      "vrijstelling registreer", "een vrijstelling vastleggen",
      [
        OptionSpec(
          "artikel", Opties.codes(Vrijstellingsartikel.self), "artikel van de Leerplichtwet",
          required: true),
        OptionSpec("van", .value("DATUM"), "eerste dag", required: true),
        OptionSpec("tot", .value("DATUM"), "laatste dag, die dag meegeteld"),
        OptionSpec(
          "schoolsoort", .value("SOORT"),
          "laatste onderwijs: bo, sbo, so, vso, pro, vo, mbo, bo-sbo, so-vso, onbekend of geen"),
      ], personalia: Opties.jongere,
      voorbeeld: "--jongere J000042 --artikel 5a --van 1-8-2026 --tot 31-7-2027",
      "een schooljaar vrijgesteld"
    ) { waarden in
      .registreerVrijstelling(
        artikel: try waarden.verplichteCode("artikel"), van: try waarden.verplichteDatum("van"),
        totEnMet: try waarden.datum("tot"), schoolsoort: try waarden.schoolsoortgroep())
    },
    daad(
      "verlof registreer", "een besluit over verlof vastleggen",
      [
        OptionSpec(
          "artikel", Opties.codes(Verlofartikel.self), "artikel van de Leerplichtwet",
          required: true),
        OptionSpec("van", .value("DATUM"), "eerste dag", required: true),
        OptionSpec("tot", .value("DATUM"), "laatste dag, die dag meegeteld", required: true),
        OptionSpec("schooldagen", .value("AANTAL"), "aantal schooldagen", required: true),
        OptionSpec("besluit", Opties.codes(Verlofbesluit.self), "het besluit", required: true),
      ], personalia: Opties.jongere,
      voorbeeld: "--jongere J000042 --artikel 11g --van 4-5-2026 --tot 8-5-2026 --schooldagen 4"
        + " --besluit toegekend", "vier schooldagen verlof"
    ) { waarden in
      .registreerVerlof(
        artikel: try waarden.verplichteCode("artikel"), van: try waarden.verplichteDatum("van"),
        totEnMet: try waarden.verplichteDatum("tot"),
        schooldagen: try waarden.getal("schooldagen") ?? 0,
        besluit: try waarden.verplichteCode("besluit"))
    },
  ]
}

extension Waarden {
  /// A group of kinds of school, also by one of its kinds; nil when absent.
  func schoolsoortgroep() throws -> Schoolsoortgroep? {
    guard let waarde = tekst("schoolsoort") else { return nil }
    guard let groep = Schoolsoortgroep(codeOfSoort: waarde) else {
      let codes = Schoolsoort.codes + Schoolsoortgroep.codes
      throw fout("schoolsoort", "verwacht een van: \(codes.joined(separator: ", "))")
    }
    return groep
  }
}

extension Persoonsgegevens {
  /// Takes over what is given; what is empty stays.
  mutating func neemOver(_ nieuw: Persoonsgegevens) {
    onderwijsnummer = nieuw.onderwijsnummer ?? onderwijsnummer
    geboortedatum = nieuw.geboortedatum ?? geboortedatum
    geslacht = nieuw.geslacht ?? geslacht
    if !nieuw.voornamen.isEmpty { voornamen = nieuw.voornamen }
    if !nieuw.voorvoegsel.isEmpty { voorvoegsel = nieuw.voorvoegsel }
    if !nieuw.achternaam.isEmpty { achternaam = nieuw.achternaam }
    adres.postcode = nieuw.adres.postcode ?? adres.postcode
    if !nieuw.adres.huisnummer.isEmpty { adres.huisnummer = nieuw.adres.huisnummer }
    if !nieuw.adres.woonplaats.isEmpty { adres.woonplaats = nieuw.adres.woonplaats }
  }
}
