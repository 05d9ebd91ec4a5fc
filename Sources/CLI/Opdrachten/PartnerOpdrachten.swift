import Application
import ArgumentParsing
import Domein
import Kalender

/// Organisations, functionarissen and their roles.
enum PartnerOpdrachten {
  static let alle: [Opdracht] = [
    registreer, functionaris, kernteam, vervanging, vertrek,
  ]

  private static let code = OptionSpec(
    "code", .value("CODE"), "de code; van een school de vestiging", position: 0, required: true)

  static let registreer = Opdracht(
    CommandSpec(
      "partner registreer", "een school of andere organisatie vastleggen of wijzigen",
      options: [
        code,
        OptionSpec("soort", Opties.codes(Partnersoort.self), "soort organisatie", required: true),
        OptionSpec("naam", .value("NAAM"), "naam"),
        OptionSpec("schoolsoort", Opties.codes(Schoolsoort.self), "soort school"),
        OptionSpec("regio", .regio, "regio van de schoolvakanties"),
        OptionSpec("email", .value("ADRES"), "mailadres"),
      ] + Opties.daad,
      examples: [
        Example(
          "leerplicht partner registreer 05KO00 --soort school --naam 'De Klimop'"
            + " --schoolsoort bo", "een basisschool")
      ], group: "Partners"),
    .daad(.beheren) { sessie, waarden in
      try sessie.legPartnerVast(
        waarden.partner(),
        Partnergegevens(
          soort: waarden.verplichteCode("soort"), naam: waarden.tekst("naam") ?? "",
          schoolsoort: waarden.code("schoolsoort"), regio: waarden.regio("regio"),
          email: waarden.tekst("email") ?? ""),
        op: waarden.datum("op"))
    })

  static let functionaris = Opdracht(
    CommandSpec(
      "partner functionaris", "een functionaris met een rol vastleggen of wijzigen",
      discussion: """
        De eerste functionaris zet de tabel van bevoegdheden aan: daarna doet ieder alleen wat \
        bij zijn rol hoort. Geeft u een functionaris een gebruiker van het besturingssysteem, \
        dan telt alleen die nog als identiteit.
        """,
      options: [
        OptionSpec("code", .value("CODE"), "de code", position: 0, required: true),
        OptionSpec("rol", Opties.codes(Rol.self), "de rol", required: true),
        OptionSpec("naam", .value("NAAM"), "naam"),
        OptionSpec("organisatie", .value("CODE"), "organisatie waar de functionaris werkt"),
        OptionSpec("gebruiker", .value("NUMMER"), "gebruikersnummer van het besturingssysteem"),
        OptionSpec(
          "van", .value("DATUM"), "eerste dag van het mandaat", default: "de dag zelf"),
        OptionSpec("tot", .value("DATUM"), "laatste dag van het mandaat, die dag meegeteld"),
      ] + Opties.daad,
      examples: [
        Example(
          "leerplicht partner functionaris jansen --rol leerplichtambtenaar --naam 'P. Jansen'",
          "een leerplichtambtenaar")
      ], group: "Partners"),
    .daad(.beheren) { sessie, waarden in
      let wie = try waarden.medewerker("code")
      let gegevens = Functionarisgegevens(
        rol: try waarden.verplichteCode("rol"), naam: waarden.tekst("naam") ?? "",
        organisatie: try waarden.kenmerk("organisatie", "de code van een organisatie"),
        gebruiker: try waarden.getal("gebruiker"), van: try waarden.datum("van"),
        totEnMet: try waarden.datum("tot"))
      return try sessie.handel(
        wie, .legVast(code: wie, gegevens: gegevens), op: waarden.datum("op"))
    })

  static let kernteam = Opdracht(
    CommandSpec(
      "partner kernteam", "een lid in het kernteam van een school zetten of eruit halen",
      options: [
        OptionSpec(
          "school", .value("VESTIGING"), "de school", position: 0, required: true),
        OptionSpec("lid", .value("CODE"), "de functionaris", required: true),
        OptionSpec("verwijder", "haal het lid uit het kernteam"),
      ] + Opties.daad,
      examples: [Example("leerplicht partner kernteam 05KO00 --lid jansen", "jansen doet mee")],
      group: "Partners"),
    .daad(.beheren) { sessie, waarden in
      guard let school = try waarden.school() else { throw waarden.ontbreekt("school") }
      let lid = try waarden.medewerker("lid")
      return try sessie.handel(
        Partnercode(school),
        waarden.vlag("verwijder") ? .verwijderKernteamlid(lid) : .voegKernteamlidToe(lid),
        op: waarden.datum("op"))
    })

  static let vervanging = Opdracht(
    CommandSpec(
      "partner vervanging", "iemand het werk van een functionaris laten overnemen",
      options: [
        OptionSpec("code", .value("CODE"), "de functionaris", position: 0, required: true),
        OptionSpec("door", .value("CODE"), "de vervanger", required: true),
        OptionSpec("van", .value("DATUM"), "eerste dag", required: true),
        OptionSpec("tot", .value("DATUM"), "laatste dag, die dag meegeteld"),
      ] + Opties.daad,
      examples: [
        Example(
          "leerplicht partner vervanging jansen --door bakker --van 1-7-2026 --tot 31-7-2026",
          "bakker neemt waar in juli")
      ], group: "Partners"),
    .daad(.beheren) { sessie, waarden in
      try sessie.handel(
        waarden.medewerker("code"),
        .regelVervanging(
          door: waarden.medewerker("door"), van: waarden.verplichteDatum("van"),
          totEnMet: waarden.datum("tot")), op: waarden.datum("op"))
    })

  static let vertrek = Opdracht(
    CommandSpec(
      "partner vertrek", "vastleggen dat een functionaris weggaat",
      discussion: """
        De dag (--op) is de eerste zonder functie. Zijn open casussen staan op 'werklijst \
        --overdracht' tot een ander ze overneemt.
        """,
      options: [OptionSpec("code", .value("CODE"), "de functionaris", position: 0, required: true)]
        + Opties.daad,
      examples: [Example("leerplicht partner vertrek jansen --op 1-9-2026", "weg per 1 september")],
      group: "Partners"),
    .daad(.beheren) { sessie, waarden in
      let code = try waarden.medewerker("code")
      var uitslag = try sessie.handel(code, .laatVertrekken, op: waarden.datum("op"))
      let open = try sessie.openWerk(van: code)
      if open > 0 {
        uitslag.mededelingen.append(
          "\(code) heeft \(open) open \(open == 1 ? "casus" : "casussen") om over te dragen;"
            + " zie 'leerplicht werklijst --overdracht'.")
      }
      return uitslag
    })
}

extension ValueKind {
  /// A region of the school holidays.
  static let regio = ValueKind.choice(Regio.allCases.map { Choice($0.rawValue) })
}

extension Waarden {
  /// An organisation by its code, which has to be there.
  func partner() throws -> Partnercode {
    let code: Partnercode? = try kenmerk(
      "code", "een code van kleine letters, cijfers, punt of streepje, of een vestiging")
    guard let code else { throw ontbreekt("code") }
    return code
  }

  /// A functionaris by code, which has to be there.
  func medewerker(_ naam: String) throws -> Medewerkercode {
    guard let code = try functionaris(naam) else { throw ontbreekt(naam) }
    return code
  }
}
