import Application
import ArgumentParsing
import Domein
import Kalender

/// Regie, scaling up, arrangement, frictiebudget and care: what goes between the parties.
enum KetenOpdrachten {
  static let alle: [Opdracht] = [regie, opschalen, arrangement, frictiebudget, zorg]

  private static func opdracht(
    _ woorden: String, _ samenvatting: String,
    _ opties: @autoclosure @escaping @Sendable () -> [OptionSpec], machtiging: Machtiging,
    voorbeelden: @autoclosure @escaping @Sendable () -> [Example], bespreking: String,
    _ daad: @escaping @Sendable (Sessie, Waarden) throws -> Uitslag
  ) -> Opdracht {
    Opdracht(
      CommandSpec(
        woorden, samenvatting, discussion: bespreking,
        options: Opties.bijCasus + opties() + Opties.daad, examples: voorbeelden(), group: "Casus"),
      .daad(machtiging, daad))
  }

  private static let herzien = OptionSpec(
    "herzien", Opties.codes(Herzieningsuitkomst.self),
    "leg de herziening vast: hoe gaat het verder")
  private static let herziening = OptionSpec(
    "herziening", .value("DATUM"), "dag van de volgende herziening")

  static let regie = opdracht(
    "casus regie", "de regisseur aanwijzen, of de regie overdragen",
    [
      OptionSpec("bij", .value("CODE"), "de functionaris die de regie krijgt"),
      OptionSpec("aanvaard", "aanvaard de overdracht die is voorgesteld"),
      OptionSpec("afgewezen", "wijs de overdracht af, met --reden"), Opties.reden,
    ], machtiging: .sturen,
    voorbeelden: [
      Example("leerplicht casus regie L2026-0042 --bij jansen", "jansen krijgt de regie"),
      Example("leerplicht casus regie L2026-0042 --aanvaard", "de overdracht gaat in"),
    ],
    bespreking: """
      Eén gezin, één plan, één regisseur. De eerste regisseur heeft de regie meteen. Is er al een, \
      dan is een ander een voorstel: de regisseur van nu houdt de regie tot de ander, of de \
      teamleider, aanvaardt. Wie zelf de regie neemt, aanvaardt daarmee. Er staat hoogstens één \
      voorstel open; na een week komt het in beeld als termijn regie-beleggen.
      """
  ) { sessie, waarden in
    let (op, verwacht) = (try waarden.datum("op"), try waarden.getal("verwacht"))
    if waarden.vlag("aanvaard") {
      return try sessie.aanvaardRegie(waarden.casus(), op: op, verwacht: verwacht)
    }
    if waarden.vlag("afgewezen") {
      return try sessie.handel(
        waarden.casus(), .keten(.wijsRegieAf(reden: waarden.verplicht("reden"))), op: op,
        verwacht: verwacht)
    }
    guard let bij = try waarden.functionaris("bij") else { throw waarden.ontbreekt("bij") }
    return try sessie.belegRegie(waarden.casus(), bij: bij, op: op, verwacht: verwacht)
  }

  static let opschalen = opdracht(
    "casus opschalen", "de casus opschalen",
    [
      OptionSpec("naar", Opties.codes(Opschaling.self), "waarheen", required: true), Opties.tekst,
      OptionSpec("motivering", .value("TEKST"), "nodig als u een trede van de ladder overslaat"),
    ], machtiging: .behandelen,
    voorbeelden: [
      Example("leerplicht casus opschalen L2026-0042 --naar thuiszitterstafel", "eerste trede")
    ],
    bespreking: """
      De ladder is casusregisseur, thuiszitterstafel, doorbraak, arbitrage. Een trede overslaan \
      vraagt een motivering (pas toe of leg uit). De andere staan ernaast. Bij wie de \
      doorzettingsmacht ligt, is een instelling (doorzettingsmacht).
      """
  ) { sessie, waarden in
    try sessie.schaalOp(
      waarden.casus(), naar: waarden.verplichteCode("naar"), tekst: waarden.tekst("tekst") ?? "",
      motivering: waarden.tekst("motivering"), op: waarden.datum("op"),
      verwacht: waarden.getal("verwacht"))
  }

  static let arrangement = opdracht(
    "casus arrangement", "een passend aanbod vastleggen, of herzien met --herzien",
    [
      OptionSpec("soort", Opties.codes(Arrangementsoort.self), "soort arrangement"),
      OptionSpec("leiding", .value("PARTNER"), "wie de leiding heeft: een partner of partij"),
      OptionSpec(
        "deel", .value("WIE=PROCENT"), "wie welk deel betaalt; samen 100", repeats: true),
      herziening, herzien, Opties.tekst,
    ], machtiging: .behandelen,
    voorbeelden: [
      Example("leerplicht casus arrangement L2026-0042 --soort onderwijs-zorg", "een aanbod"),
      Example(
        "leerplicht casus arrangement L2026-0042 --soort onderwijs-zorg --leiding school"
          + " --deel swv-vo=60 --deel gemeente=40 --herziening 1-9-2026",
        "met leiding, verdeling en herziening"),
      Example(
        "leerplicht casus arrangement L2026-0042 --herzien voortgezet --herziening 1-12-2026",
        "herzien: het gaat door"),
    ],
    bespreking: """
      Een nieuw arrangement komt in de plaats van het vorige. Met een dag van herziening bewaakt \
      het programma die dag (termijn arrangement-herziening).
      """
  ) { sessie, waarden in
    var opdracht: CasusOpdracht
    if let uitkomst: Herzieningsuitkomst = try waarden.code("herzien") {
      opdracht = .keten(
        .herzieArrangement(uitkomst: uitkomst, volgende: try waarden.datum("herziening")))
    } else {
      opdracht = .spreekArrangementAf(
        soort: try waarden.verplichteCode("soort"), tekst: waarden.tekst("tekst") ?? "",
        voorwaarden: try waarden.voorwaarden(sessie))
    }
    return try sessie.handel(
      waarden.casus(), opdracht, op: waarden.datum("op"), verwacht: waarden.getal("verwacht"))
  }

  static let frictiebudget = opdracht(
    "casus frictiebudget", "geld in het frictiebudget van de casus leggen, of eruit nemen",
    [
      OptionSpec("bij", .value("BEDRAG"), "in het budget, in euro's, zoals 1250 of 99,50"),
      OptionSpec("af", .value("BEDRAG"), "uit het budget"),
      OptionSpec("doel", .value("TEKST"), "waarvoor, of van wie", required: true),
    ], machtiging: .behandelen,
    voorbeelden: [
      Example(
        "leerplicht casus frictiebudget L2026-0042 --bij 2500 --doel 'bijdrage gemeente'", "erin"),
      Example(
        "leerplicht casus frictiebudget L2026-0042 --af 312,50 --doel 'taxi april'", "eruit"),
    ],
    bespreking: "Er gaat niet meer uit dan erin zit, op geen enkele dag."
  ) { sessie, waarden in
    let cent = try waarden.mutatie()
    return try sessie.handel(
      waarden.casus(),
      .keten(.wijzigFrictiebudget(cent: cent, doel: waarden.verplicht("doel"))),
      op: waarden.datum("op"), verwacht: waarden.getal("verwacht"))
  }

  static let zorg = opdracht(
    "casus zorg", "vastleggen dat de jongere in zorg is, en hoe het daarmee gaat",
    [
      OptionSpec("soort", Opties.codes(Zorgsoort.self), "wat voor zorg"),
      OptionSpec("aanbieder", .value("PARTNER"), "wie de zorg geeft: een partner of partij"),
      herziening,
      OptionSpec(
        "terugkoppeling", .value("DATUM"), "wanneer de aanbieder terugkoppelt",
        default: "na de lengte van regel zorg-terugkoppeling"),
      OptionSpec("teruggekoppeld", "de aanbieder heeft teruggekoppeld"), herzien,
    ], machtiging: .behandelen,
    voorbeelden: [
      Example(
        "leerplicht casus zorg L2026-0042 --soort zorgboerderij --aanbieder jeugdhulp"
          + " --herziening 1-6-2026", "op de zorgboerderij"),
      Example("leerplicht casus zorg L2026-0042 --teruggekoppeld", "de aanbieder vertelde"),
      Example("leerplicht casus zorg L2026-0042 --herzien beeindigd", "de zorg is klaar"),
    ],
    bespreking: """
      Leerlingen in zorg hebben altijd een OPP of plan, een regisseur en een dag waarop de weg \
      terug naar school wordt herzien. Zonder die dag wordt het geweigerd; zonder plan of \
      regisseur krijgt de teamleider een signaal. Het verzuim zelf legt u vast met casus verzuim.
      """
  ) { sessie, waarden in
    try sessie.handel(
      waarden.casus(), .keten(waarden.zorgopdracht(sessie)), op: waarden.datum("op"),
      verwacht: waarden.getal("verwacht"))
  }
}

extension Waarden {
  /// What is agreed with an arrangement; parties have to be known.
  func voorwaarden(_ sessie: Sessie) throws -> Arrangementvoorwaarden {
    let leiding: Partnercode? = try kenmerk("leiding", "de code van een partner of partij")
    let delen = try teksten("deel").map { tekst in
      let paar = tekst.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard paar.count == 2, let code = Partnercode(paar[0]), let procent = Int(paar[1]) else {
        throw fout("deel", "verwacht WIE=PROCENT, zoals swv-vo=60")
      }
      return Arrangementdeel(partij: try sessie.ketenpartij(code), procent: procent)
    }
    return Arrangementvoorwaarden(
      leiding: try leiding.map { try sessie.ketenpartij($0) }, delen: delen,
      herziening: try datum("herziening"))
  }

  /// What is recorded about care: its start, a review, or what the provider told.
  func zorgopdracht(_ sessie: Sessie) throws -> Ketenopdracht {
    if let uitkomst: Herzieningsuitkomst = try code("herzien") {
      return .herzieZorg(uitkomst: uitkomst, volgende: try datum("herziening"))
    }
    if vlag("teruggekoppeld") { return .koppelZorgTerug(volgende: try datum("terugkoppeling")) }
    return .meldZorg(
      soort: try verplichteCode("soort"),
      aanbieder: try sessie.ketenpartij(verplichtePartner("aanbieder")),
      herziening: try datum("herziening"), terugkoppeling: try datum("terugkoppeling"))
  }

  /// A change of the frictiebudget in cents: in is positive, out negative.
  func mutatie() throws -> Int {
    switch (try bedrag("bij"), try bedrag("af")) {
    case (let cent?, nil): return cent
    case (nil, let cent?): return -cent
    case (nil, nil): throw Fout.gebruik("noem een bedrag met --bij of met --af")
    case (_?, _?): throw Fout.gebruik("kies --bij of --af, niet allebei")
    }
  }

  /// An amount in euros as whole cents; nil when absent.
  func bedrag(_ naam: String) throws -> Int? {
    guard let waarde = tekst(naam) else { return nil }
    let delen = waarde.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
      .map(String.init)
    let cijfers = delen.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
    guard cijfers, (1...2).contains(delen.count), (1...9).contains(delen[0].utf8.count),
      delen.count == 1 || delen[1].utf8.count == 2, let heel = Int(delen[0]),
      let rest = delen.count == 2 ? Int(delen[1]) : 0
    else { throw fout(naam, "verwacht een bedrag in euro's, zoals 1250 of 99,50") }
    return heel * 100 + rest
  }
}
