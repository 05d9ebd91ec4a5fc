import Application
import ArgumentParsing
import Domein
import EventLog
import Kalender
import Reporting

/// Definitions of one's own, and figures that are kept as they were published.
enum CijferOpdrachten {
  static let alle: [Opdracht] = [definities, variant, bevriezen, hertel, bevroren]

  private static let vormen =
    [Opties.formaat([.tekst, .tsv, .csv, .json, .html, .xlsx, .md])]
    + Opties.uitvoer
  private static let naam = OptionSpec(
    "naam", .value("NAAM"), "naam van het cijfer, zoals 'leerplichttelling 2024-2025'",
    position: 0, required: true)

  static let definities = Opdracht(
    CommandSpec(
      "telling definities", "de definities met hun bron, geldigheid en instellingen",
      discussion: "Eigen varianten staan erbij, met de definitie waarop ze rusten.",
      options: [
        OptionSpec("bekend-op", .value("TIJDSTIP"), "de varianten zoals toen bekend")
      ] + vormen,
      examples: [Example("leerplicht telling definities", "alle definities en varianten")],
      group: "Cijfers"),
    .vrijeVraag { _, lezing in
      Definitielijst(
        varianten: try lezing.cijferboek().varianten,
        regels: Telregels(try lezing.omgeving().instellingen)
      ).antwoord
    })

  static let variant = Opdracht(
    CommandSpec(
      "telling variant", "een eigen variant van een definitie vaststellen",
      discussion: """
        Een variant is een definitie met eigen instellingen: telling-vier-weken (28-dagen of \
        maand), telling-vakanties, telling-administratief of telling-meer-dan-zestien (ja of nee). \
        Een cijfer noemt zijn variant. Dezelfde naam nog eens vervangt de variant; wat al bevroren \
        is, blijft zoals het was.
        """,
      options: [
        OptionSpec(
          "naam", .value("NAAM"), "naam: kleine letters, cijfers en streepjes", position: 0,
          required: true),
        OptionSpec(
          "definitie", Opties.codes(Definitie.self), "de definitie waarop ze rust",
          required: true),
        OptionSpec(
          "instelling", .value("SLEUTEL=WAARDE"), "wat er anders is", repeats: true),
        OptionSpec("vanaf-schooljaar", .value("SCHOOLJAAR"), "eerste schooljaar"),
        OptionSpec("tot-schooljaar", .value("SCHOOLJAAR"), "laatste schooljaar"),
        OptionSpec("reden", .value("TEKST"), "waarom, of waar het besluit staat", required: true),
      ] + Opties.daad.filter { $0.name != "op" && $0.name != "verwacht" },
      examples: [
        Example(
          "leerplicht telling variant apeldoorn-maand --definitie langdurig-relatief"
            + " --instelling telling-vier-weken=maand --reden 'besluit college'",
          "langer dan een maand in plaats van 28 dagen")
      ], group: "Cijfers"),
    .daad(.beheren) { sessie, waarden in
      try sessie.stelVariantVast(waarden.telvariant())
    })

  static let bevriezen = Opdracht(
    CommandSpec(
      "telling bevriezen", "cijfers bewaren zoals u ze publiceert",
      discussion: """
        Bewaart de aantallen van elke cel, de vraag, de instellingen en de stand van het logboek. \
        Een naam geldt één keer. Zonder --definitie worden alle cijfers bewaard. 'telling hertel' \
        laat later zien wat er sindsdien veranderde, en waardoor.
        """,
      options: [
        naam, TellingOpdrachten.schooljaar, TellingOpdrachten.definitie,
        TellingOpdrachten.variant, TellingOpdrachten.leerplichtigen,
        TellingOpdrachten.metAdministratief,
      ] + Opties.assen + Opties.daad.filter { $0.name != "op" && $0.name != "verwacht" },
      examples: [
        Example(
          "leerplicht telling bevriezen 'leerplichttelling 2024-2025' --schooljaar 2024-2025"
            + " --per 31-7-2025 --leerplichtigen 24021", "wat de opgave van dat jaar was")
      ], group: "Cijfers"),
    .daad(.beheren) { sessie, waarden in
      try sessie.bevries(Bevriezing(waarden).publicatie(sessie))
    })

  static let hertel = Opdracht(
    CommandSpec(
      "telling hertel", "een bewaard cijfer opnieuw tellen: wat veranderde, en waardoor",
      discussion: """
        Stelt dezelfde vraag opnieuw, met de definitie en de instellingen van toen en met wat nu \
        bekend is. Toont elke cel die anders is, de jongeren die het verschil maken, en de \
        gebeurtenissen van daarna waardoor dat komt.
        """,
      options: [naam] + vormen,
      examples: [
        Example("leerplicht telling hertel 'leerplichttelling 2024-2025'", "wat er veranderde")
      ], group: "Cijfers"),
    .vraag { loop, lezing in
      var antwoord = Hertelantwoord(
        hertelling: try Hertelling(lezing, try loop.waarden.cijfernaam())
      ).antwoord
      if loop.uitvoer.isJSON { antwoord.mededelingen = [] }
      return antwoord
    })

  static let bevroren = Opdracht(
    CommandSpec(
      "telling bevroren", "de cijfers die bewaard zijn",
      options: vormen,
      examples: [Example("leerplicht telling bevroren", "welke, van wanneer en door wie")],
      group: "Cijfers"),
    .vrijeVraag { _, lezing in
      Bevrorenlijst(bevroren: try lezing.cijferboek().bevroren).antwoord
    })
}

/// Counts what is to be kept, inside the act that keeps it.
struct Bevriezing {
  private let waarden: Waarden

  init(_ waarden: Waarden) { self.waarden = waarden }

  func publicatie(_ sessie: Sessie) throws -> Publicatie {
    let naam = try waarden.cijfernaam()
    let nu = try Lezing(
      sessie.gang, sessie.omstandigheden, Assen(per: sessie.omstandigheden.vandaag))
    let assen = Assen(
      per: try waarden.datum("per") ?? sessie.omstandigheden.vandaag,
      bekendOp: try waarden.bekendOp("bekend-op") {
        try nu.kop().position.number
      } positie: {
        try nu.positie(op: $0)
      })
    let lezing = try nu.langs(assen)
    let schooljaar = try waarden.schooljaar("schooljaar") ?? Schooljaar(van: assen.per)
    let tellingen = try Teller(
      schooljaar: schooljaar, wijzen: waarden.telwijzen(lezing.cijferboek()),
      metAdministratief: waarden.vlag("met-administratief")
    ).tel(lezing)
    return Publicatie(
      naam: naam, schooljaar: schooljaar, per: assen.per, stand: try lezing.stand(),
      leerplichtigen: try waarden.leerplichtigen(), cijfers: tellingen.map(\.bevroren))
  }
}

extension Waarden {
  /// The name of a figure that is kept.
  func cijfernaam() throws -> Cijfernaam {
    guard let naam = Cijfernaam(try verplicht("naam")) else {
      throw fout(
        "naam", "verwacht hoogstens 60 letters, cijfers, spaties, punten en streepjes")
    }
    return naam
  }

  /// A variant of the municipality's own.
  func telvariant() throws -> Telvariant {
    let tekst = try verplicht("naam")
    guard let naam = Variantnaam(tekst) else {
      throw fout(
        "naam",
        Definitie(rawValue: tekst) == nil
          ? "verwacht 2 tot 40 kleine letters, cijfers en streepjes"
          : "zo heet een definitie al; kies een eigen naam")
    }
    let instellingen = try teksten("instelling").map { tekst in
      guard let instelling = Telinstelling(tekst: tekst) else {
        throw fout("instelling", "verwacht SLEUTEL=WAARDE, zoals telling-vier-weken=maand")
      }
      return instelling
    }
    return Telvariant(
      naam: naam, definitie: try verplichteCode("definitie"), instellingen: instellingen,
      geldigheid: Telgeldigheid(
        vanaf: try schooljaar("vanaf-schooljaar"), totEnMet: try schooljaar("tot-schooljaar")),
      reden: try verplicht("reden"))
  }
}
