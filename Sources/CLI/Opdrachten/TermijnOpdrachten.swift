import Application
import ArgumentParsing
import Domein
import Kalender

/// The acts of a person on a term.
enum TermijnOpdrachten {
  static let alle: [Opdracht] = [
    daad(
      "termijn opschorten", "een termijn laten stilstaan", [reden],
      voorbeeld: "L2026-0042 --regel thuiszitter-plan --reden 'wacht op diagnose'",
      "de termijn staat stil vanaf vandaag",
      bespreking: """
        De dag (--op) telt als eerste stille dag; de dag van hervatten telt weer mee. De termijn \
        schuift even veel dagen op.
        """
    ) { .schortOp($1, reden: try $0.verplicht("reden")) },
    daad(
      "termijn hervatten", "een stilstaande termijn weer laten lopen",
      [OptionSpec("reden", .value("TEKST"), "waarom")],
      voorbeeld: "L2026-0042 --regel thuiszitter-plan", "de termijn loopt weer"
    ) { .hervat($1) },
    daad(
      "termijn verlengen", "een termijn langer maken",
      [
        OptionSpec("met", .value("DUUR"), "hoeveel langer, zoals '2 weken'", required: true), reden,
      ], voorbeeld: "L2026-0042 --regel thuiszitter-plan --met '2 weken' --reden 'met de SWV'",
      "twee weken langer"
    ) { waarden, doel in
      guard let met = try waarden.duur("met") else { throw waarden.ontbreekt("met") }
      return .verleng(doel, met: met, reden: try waarden.verplicht("reden"))
    },
    daad(
      "termijn vaststellen", "zelf de laatste dag van een termijn bepalen",
      [OptionSpec("datum", .value("DATUM"), "de laatste dag", required: true), reden],
      voorbeeld: "L2026-0042 --regel thuiszitter-plan --datum 4-5-2026 --reden 'afgesproken'",
      "4 mei is de laatste dag",
      bespreking: """
        De berekende dag blijft ernaast zichtbaar. Verschuift later het begin, dan verschuift de \
        berekende dag; wat u vaststelde blijft staan.
        """
    ) { waarden, doel in
      .stelVast(
        doel, datum: try waarden.verplichteDatum("datum"), reden: try waarden.verplicht("reden"))
    },
    voldaan,
  ]

  private static let voldaan = Opdracht(
    CommandSpec(
      "termijn voldaan", "een termijn van het team afvinken",
      discussion: """
        Voor wat elk jaar terugkomt: het leerplichtverslag, de leerplichttelling en de \
        vergelijking met het samenwerkingsverband. Met alleen de regel geldt het de eerste die \
        open staat.
        """,
      options: [
        OptionSpec(
          "termijn", .value("TERMIJN"), "de regel, of de termijn zelf", position: 0, required: true)
      ] + Opties.daad.filter { $0.name != "verwacht" },
      examples: [
        Example("leerplicht termijn voldaan leerplichtverslag --op 15-9-2026", "het is verzonden")
      ], group: "Termijnen"),
    .daad(.sturen) { sessie, waarden in
      try sessie.voldoe(waarden.termijndoel("termijn"), op: waarden.datum("op"))
    })

  private static let reden = OptionSpec("reden", .value("TEKST"), "waarom", required: true)

  private static func daad(
    _ woorden: String, _ samenvatting: String,
    _ opties: @autoclosure @escaping @Sendable () -> [OptionSpec], voorbeeld: String,
    _ uitleg: String, bespreking: String = "",
    _ opdracht: @escaping @Sendable (Waarden, Termijndoel) throws -> CasusOpdracht
  ) -> Opdracht {
    let regel = OptionSpec(
      "regel", .value("REGEL"), "de regel, of de termijn zelf (regel#nummer)", required: true)
    return Opdracht(
      CommandSpec(
        woorden, samenvatting, discussion: bespreking,
        options: Opties.bijCasus + [regel] + opties() + Opties.daad,
        examples: [Example("leerplicht \(woorden) \(voorbeeld)", uitleg)], group: "Termijnen"),
      .daad(.sturen) { sessie, waarden in
        let doel = try waarden.termijndoel("regel")
        return try sessie.handel(
          waarden.casus(), opdracht(waarden, doel), op: waarden.datum("op"),
          verwacht: waarden.getal("verwacht"))
      })
  }
}

extension Waarden {
  /// A term by its rule or by its full name.
  func termijndoel(_ naam: String) throws -> Termijndoel {
    let waarde = try verplicht(naam)
    guard let doel = Termijndoel(tekst: waarde) else {
      throw fout(
        naam, "verwacht een regel (\(RegelID.codes.joined(separator: ", "))) of regel#nummer")
    }
    return doel
  }
}
