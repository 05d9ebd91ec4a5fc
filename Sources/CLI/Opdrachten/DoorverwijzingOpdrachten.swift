import Application
import ArgumentParsing
import Domein
import Kalender
import ReadModels

/// Doorverwijzingen: sending, what came back, and the list.
enum DoorverwijzingOpdrachten {
  static let alle: [Opdracht] =
    [
      verstuur,
      antwoord(.ontvangen, "ontvangen", "de partner heeft de doorverwijzing ontvangen"),
      antwoord(.wachtlijst, "wachtlijst", "de jongere staat bij de partner op de wachtlijst"),
      antwoord(.intake, "intake", "de jongere is bij de partner op intake geweest"),
      antwoord(.inBehandeling, "gestart", "de hulp is gestart: de jongere is in behandeling"),
      antwoord(.geweigerd, "geweigerd", "de partner neemt de jongere niet in behandeling"),
      antwoord(.nietVerschenen, "niet-verschenen", "de jongere is niet verschenen"), afgerond,
      ingetrokken, lijst,
    ]

  private static let nummer = OptionSpec(
    "doorverwijzing", .value("DOORVERWIJZING"), "nummer, zoals D2026-0042", position: 0,
    required: true)

  static let verstuur = Opdracht(
    CommandSpec(
      "doorverwijzing verstuur", "een jongere doorverwijzen naar een partner of partij",
      discussion: """
        De partner meldt de ontvangst binnen een week; daarna loopt na elk antwoord dat de \
        doorverwijzing open laat, de termijn voor de terugkoppeling. Wachtlijst, weigering en niet \
        verschijnen gaan naar de teamleider. Een verwijzing uit het kernteam (--soort kernteam) \
        wordt gevolgd tot de intake. Van een M@ZL-consult (--soort mazl) wordt alleen het advies \
        van de jeugdarts bewaard, ja of nee. Schrijf in de reden geen medische gegevens.
        """,
      options: Opties.bijCasus + [
        OptionSpec(
          "naar", .value("PARTNER"),
          "naar wie: de code van een partner, of een partij zoals cjg of jeugdarts",
          required: true),
        Opties.reden,
        OptionSpec(
          "soort", Opties.codes(Doorverwijzingsoort.self), "wat voor doorverwijzing",
          default: "gewoon"),
      ] + Opties.daad,
      examples: [
        Example(
          "leerplicht doorverwijzing verstuur L2026-0042 --naar cjg --reden 'hulp thuis'",
          "naar het CJG"),
        Example(
          "leerplicht doorverwijzing verstuur L2026-0042 --naar jeugdarts --soort mazl"
            + " --reden 'vaak ziek gemeld'", "een M@ZL-consult"),
      ], group: "Doorverwijzingen"),
    .daad(.behandelen) { sessie, waarden in
      try sessie.verstuur(
        Verwijsaanvraag(
          casus: waarden.casus(), naar: waarden.verplichtePartner("naar"),
          soort: waarden.code("soort") ?? .gewoon, reden: waarden.verplicht("reden")),
        op: waarden.datum("op"), verwacht: waarden.getal("verwacht"))
    })

  private static func daad(
    _ handeling: String, _ samenvatting: String,
    _ opties: @autoclosure @escaping @Sendable () -> [OptionSpec], voorbeeld: String,
    _ uitleg: String, bespreking: String = "",
    _ opdracht: @escaping @Sendable (Waarden, Doorverwijzingnummer) throws -> Ketenopdracht
  ) -> Opdracht {
    let woorden = "doorverwijzing \(handeling)"
    return Opdracht(
      CommandSpec(
        woorden, samenvatting, discussion: bespreking,
        options: [nummer] + opties() + Opties.daad,
        examples: [Example("leerplicht \(woorden) \(voorbeeld)", uitleg)],
        group: "Doorverwijzingen"),
      .daad(.behandelen) { sessie, waarden in
        let nummer = try waarden.doorverwijzing()
        return try sessie.handel(
          nummer, opdracht(waarden, nummer), op: waarden.datum("op"),
          verwacht: waarden.getal("verwacht"))
      })
  }

  private static func antwoord(
    _ stand: Doorverwijzingstand, _ handeling: String, _ samenvatting: String
  ) -> Opdracht {
    daad(
      handeling, samenvatting, [Opties.reden], voorbeeld: "D2026-0042", stand.omschrijving
    ) { waarden, nummer in
      .beantwoordDoorverwijzing(
        nummer, stand: stand, advies: nil, toelichting: waarden.tekst("reden") ?? "")
    }
  }

  private static let afgerond = daad(
    "afgerond", "de doorverwijzing is klaar",
    [
      Opties.reden,
      OptionSpec(
        "advies", .yesNo, "advies van de jeugdarts: kan de jongere naar school (alleen M@ZL)"),
    ], voorbeeld: "D2026-0042 --advies ja", "de jeugdarts adviseert: naar school",
    bespreking: "Van een M@ZL-consult bewaart het programma alleen ja of nee, geen tekst."
  ) { waarden, nummer in
    .beantwoordDoorverwijzing(
      nummer, stand: .afgerond, advies: try waarden.jaNee("advies"),
      toelichting: waarden.tekst("reden") ?? "")
  }

  private static let ingetrokken = daad(
    "ingetrokken", "de doorverwijzing intrekken", [Opties.reden],
    voorbeeld: "D2026-0042 --reden 'ouders zien ervan af'", "niet meer nodig"
  ) { waarden, nummer in
    .trekDoorverwijzingIn(nummer, reden: try waarden.verplicht("reden"))
  }

  static let lijst = Opdracht(
    CommandSpec(
      "doorverwijzing lijst",
      "doorverwijzingen met hun stand, en wanneer het antwoord er moet zijn",
      options: [
        OptionSpec("casus", .value("CASUS"), "alleen van deze casus"),
        OptionSpec("open", "alleen die nog op een antwoord wachten"), Opties.exitcode,
      ] + Opties.lijst,
      examples: [
        Example("leerplicht doorverwijzing lijst --open", "waar nog antwoord op moet komen"),
        Example("leerplicht doorverwijzing lijst --casus L2026-0042", "van één casus"),
      ], group: "Doorverwijzingen"),
    .vraag { loop, lezing in
      let casus = try loop.waarden.tekst("casus").map {
        try lezing.vind(.nummer(loop.waarden.casusnummer("casus", $0)))
      }
      let rijen = try lezing.doorverwijzingen(casus)
        .filter { !loop.waarden.vlag("open") || $0.isOpen }
      return Doorverwijzinglijst(rijen: rijen, per: lezing.assen.per).antwoord
    })
}

extension Waarden {
  /// The doorverwijzing a command names: by its number or by `@ref`.
  func doorverwijzing() throws -> Doorverwijzingnummer {
    let waarde = try verplicht("doorverwijzing")
    guard
      let nummer = try verwezen("doorverwijzing", waarde, \.doorverwijzing, "doorverwijzing")
        ?? Doorverwijzingnummer(waarde)
    else {
      throw fout("doorverwijzing", "verwacht het nummer van een doorverwijzing, zoals D2026-0042")
    }
    return nummer
  }

  /// The code of a partner or party that has to be there.
  func verplichtePartner(_ naam: String) throws -> Partnercode {
    guard let code: Partnercode = try kenmerk(naam, "de code van een partner of partij") else {
      throw ontbreekt(naam)
    }
    return code
  }
}
