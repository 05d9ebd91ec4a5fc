import Application
import ArgumentParsing
import Domein
import Exchange
import Kalender
import ReadModels
import Reporting

/// The yearly report, the morning of the team, comparison with the country, and the process.
enum VerslagOpdrachten {
  static let alle: [Opdracht] = [
    verslag, doorloop, ocel, doel, regieEvaluatie, overzicht, landelijk,
  ]

  private static let schooljaar = OptionSpec(
    "schooljaar", .value("SCHOOLJAAR"), "welk schooljaar, zoals 2025-2026",
    default: "dit schooljaar")
  private static let leerplichtigen = OptionSpec(
    "leerplichtigen", .value("AANTAL"),
    "hoeveel leerplichtigen er zijn; voor een ander jaar 2024-2025=24021", repeats: true)
  private static let openbaar = OptionSpec(
    "openbaar", "scherm kleine aantallen af, en wat ze zou verraden")
  private static let vergelijking = [
    OptionSpec("vergelijk", .file("BESTAND"), "CSV-bestand met cijfers om mee te vergelijken"),
    OptionSpec("gebied", .value("GEMEENTE"), "vergelijk met deze gemeente", repeats: true),
  ]
  /// Forms of a report: no rows through a pipe.
  private static let vormen =
    Opties.assen + [
      OptionSpec(
        "formaat",
        .choice([Formaat.tekst, .html, .xlsx, .md, .json].map { Choice($0.rawValue) }),
        "vorm van de uitvoer", default: "tekst")
    ] + Opties.uitvoer

  static let verslag = Opdracht(
    CommandSpec(
      "verslag", "jaarverslag voor de gemeenteraad: cijfers, vergelijking en hoe het werk ging",
      discussion: """
        Het verslag gaat voor 1 oktober naar de raad (Leerplichtwet 1969, artikel 25). Het noemt \
        geen namen of nummers van jongeren. Met --openbaar staat er een x waar een aantal kleiner \
        is dan vijf, en waar het een klein aantal zou verraden.

        Een aandeel gaat over het aantal leerplichtigen van het jaar zelf: geef het voor elk jaar \
        met --leerplichtigen. Voor de jaren in de bronnen volgt het uit gemeente-naam (zie \
        'instellingen zet').

        Met --opgave krijgt u in plaats daarvan de aantallen die de jaarlijkse leerplichttelling \
        vraagt, per schoolsoort.
        """,
      options: [
        schooljaar, leerplichtigen, openbaar,
        OptionSpec(
          "met-administratief", "tel ook absoluut verzuim mee dat administratief bleek"),
        OptionSpec("per-gemeente", "cijfers per gemeente waar de jongere woonde"),
        OptionSpec("opgave", "de aantallen die de leerplichttelling vraagt"),
      ] + vergelijking + Opties.assen
        + [Opties.formaat([.tekst, .tsv, .csv, .json, .html, .xlsx, .md])] + Opties.uitvoer,
      examples: [
        Example(
          "leerplicht verslag --schooljaar 2025-2026 --leerplichtigen 24021 --openbaar"
            + " --formaat html --uit verslag.html", "een pagina voor de raad"),
        Example(
          "leerplicht verslag --schooljaar 2025-2026 --opgave --formaat csv --uit opgave.csv",
          "de aantallen voor de leerplichttelling"),
      ], group: "Cijfers"),
    .vraag { loop, lezing in
      let waarden = loop.waarden
      if waarden.vlag("opgave") {
        guard !waarden.vlag("openbaar") else {
          throw Fout.gebruik("kies één van --opgave en --openbaar")
        }
        return try Telvraag(loop, lezing).opgave()
      }
      var cijfers = try Verslagvraag(loop, lezing).cijfers()
      cijfers.isOpenbaar = waarden.vlag("openbaar")
      cijfers.perGemeente = waarden.vlag("per-gemeente")
      cijfers.schoolnamen = try lezing.schoolnamen()
      cijfers.illustraties = try lezing.ervaringen(van: nil).filter {
        $0.isAnoniem && Schooljaar(van: $0.ervaring.op) == cijfers.jaar
      }.map(\.ervaring.illustratie).filter { !$0.isEmpty }.sorted()
      return Leerplichtverslag(cijfers).antwoord(breedte: loop.uitvoer.breedte)
    })

  static let doorloop = Opdracht(
    CommandSpec(
      "verslag doorloop", "hoe lang casussen in elke fase zijn, en waar ze wachten",
      options: [schooljaar, openbaar] + vormen,
      examples: [
        Example("leerplicht verslag doorloop --schooljaar 2025-2026", "op het scherm")
      ], group: "Cijfers"),
    .vraag { loop, lezing in
      var cijfers = try Verslagvraag(loop, lezing, jaren: 1).cijfers([.langdurigRelatief])
      cijfers.isOpenbaar = loop.waarden.vlag("openbaar")
      return Doorloop(maat: Verslagmaat(cijfers)).antwoord(breedte: loop.uitvoer.breedte)
    })

  static let ocel = Opdracht(
    CommandSpec(
      "verslag ocel", "de loop van casussen als OCEL 2.0, voor process mining",
      discussion: """
        Een JSON-bestand dat programma's als pm4py lezen. Het bevat soorten gebeurtenissen, dagen \
        en wat bij elkaar hoort; geen namen, nummers, scholen of teksten. Wie de dagen van een \
        casus kent, kan hem toch herkennen: behandel het als vertrouwelijk.
        """,
      options: Opties.assen + Opties.uitvoer,
      examples: [
        Example("leerplicht verslag ocel --uit casussen.jsonocel", "alle casussen")
      ], group: "Cijfers"),
    .vraag { _, lezing in
      let beelden = try lezing.casusrijen(Casuskeuze())
        .sorted { ($0.geopendOp, $0.casus) < ($1.geopendOp, $1.casus) }
        .compactMap { try lezing.beeld($0.casus) }
      let zonderMaatregelen = lezing.verzwegen.contains(.maatregelen)
      return Procesexport(beelden, per: lezing.assen) {
        zonderMaatregelen && ($0.hasPrefix("maatregel-") || $0.hasPrefix("termijn-"))
      }.antwoord
    })

  static let doel = Opdracht(
    CommandSpec(
      "verslag doel", "een meetbaar doel stellen voor een schooljaar",
      discussion: """
        Het jaarverslag zet de uitkomst ernaast (Rekenkamer Apeldoorn 2021, aanbeveling 3). Een \
        percentage is minstens zoveel, een aantal is hoogstens zoveel. Een nieuw doel met dezelfde \
        maat komt in de plaats van het vorige.
        """,
      options: [
        OptionSpec(
          "schooljaar", .value("SCHOOLJAAR"), "voor welk schooljaar, zoals 2025-2026",
          required: true),
        OptionSpec("maat", Opties.codes(Doelmaat.self), "wat u meet", required: true),
        OptionSpec("waarde", .value("AANTAL"), "percentage of aantal", required: true),
      ] + Opties.daad.filter { $0.name != "verwacht" },
      examples: [
        Example(
          "leerplicht verslag doel --schooljaar 2025-2026 --maat plan --waarde 90",
          "negen van de tien thuiszitters binnen zes weken een plan")
      ], group: "Cijfers"),
    .daad(.sturen) { sessie, waarden in
      guard let schooljaar = try waarden.schooljaar("schooljaar") else {
        throw waarden.ontbreekt("schooljaar")
      }
      guard let waarde = try waarden.getal("waarde") else { throw waarden.ontbreekt("waarde") }
      return try sessie.stelDoel(
        Jaardoel(schooljaar: schooljaar, maat: try waarden.verplichteCode("maat"), waarde: waarde),
        op: try waarden.datum("op"))
    })

  static let regieEvaluatie = Opdracht(
    CommandSpec(
      "verslag regie-evaluatie", "vastleggen wat de evaluatie van de regieafspraken opleverde",
      discussion: """
        Minstens één keer per jaar, met scholen, CJG en leerplicht (Rekenkamer Apeldoorn 2021, \
        aanbeveling 4). Het staat in het jaarverslag; schrijf over afspraken, niet over personen.
        """,
      options: [
        OptionSpec(
          "oordeel", Opties.codes(Doeloordeel.self), "of de afspraken zijn nageleefd",
          required: true),
        OptionSpec("tekst", .value("TEKST"), "wat eruit kwam", required: true),
      ] + Opties.daad.filter { $0.name != "verwacht" },
      examples: [
        Example(
          "leerplicht verslag regie-evaluatie --oordeel deels --tekst 'Overdracht aan het SWV"
            + " gaat goed; terugkoppeling van het CJG ontbreekt.'", "de evaluatie van dit jaar")
      ], group: "Cijfers"),
    .daad(.sturen) { sessie, waarden in
      try sessie.evalueerRegie(
        waarden.verplichteCode("oordeel"), tekst: waarden.tekst("tekst") ?? "",
        op: waarden.datum("op"))
    })

  static let overzicht = Opdracht(
    CommandSpec(
      "overzicht", "de ochtend van het team: te laat, deze week, zonder regie, wie heeft wat",
      discussion: """
        Noemt casussen en functionarissen met hun nummer of code, en geen kind bij naam. Met \
        --formaat html krijgt u één pagina die u kunt afdrukken.
        """,
      options: [Opties.exitcode] + vormen,
      examples: [
        Example("leerplicht overzicht", "op het scherm"),
        Example(
          "leerplicht overzicht --formaat html --uit overzicht.html --overschrijf",
          "een pagina voor de ochtend"),
      ], group: "Dagelijks werk"),
    .vraag { loop, lezing in
      try Overzicht(lezing).antwoord(breedte: loop.uitvoer.breedte)
    })

  static let landelijk = Opdracht(
    CommandSpec(
      "vergelijk landelijk", "onze cijfers per 1.000 naast die van Nederland en van gemeenten",
      discussion: """
        Vijf schooljaren, elk met het aantal leerplichtigen van dat jaar. De landelijke cijfers \
        komen uit de Kamerbrieven van 2014, 2016 en 2019 en het rapport van de Rekenkamer \
        Apeldoorn; waar die zichzelf tegenspreken, staat een kanttekening. Met --kanttekeningen \
        ziet u al die tegenspraken.

        Een eigen bestand (--vergelijk) heeft de kolommen gebied, schooljaar, reeks en waarde, en \
        als u wilt schoolsoort, bron, plaats en kanttekening.
        """,
      options: [
        schooljaar, leerplichtigen, openbaar,
        OptionSpec("kanttekeningen", "wat in de gepubliceerde cijfers niet klopt"),
      ] + vergelijking + vormen,
      examples: [
        Example("leerplicht vergelijk landelijk --schooljaar 2019-2020", "vijf jaren"),
        Example(
          "leerplicht vergelijk landelijk --schooljaar 2014-2015 --gebied Alkmaar --gebied Arnhem",
          "ook naast twee gemeenten"),
      ], group: "Cijfers"),
    .vraag { loop, lezing in
      let vraag = try Verslagvraag(loop, lezing)
      if loop.waarden.vlag("kanttekeningen") {
        return Kanttekeningen(bevindingen: Cijfertoets(try vraag.landelijkecijfers()).bevindingen)
          .antwoord
      }
      let definities: [Definitie] = [
        .absoluut, .relatief16, .luxe, .langdurigRelatief, .langerDanDrieMaanden, .vrijstelling,
      ]
      var cijfers = try vraag.cijfers(definities)
      cijfers.isOpenbaar = loop.waarden.vlag("openbaar")
      return Landelijkvergelijking(maat: Verslagmaat(cijfers))
        .antwoord(breedte: loop.uitvoer.breedte)
    })
}

extension Lezing {
  /// The names of the schools that are registered.
  fileprivate func schoolnamen() throws -> [Vestiging: String] {
    try partnerrijen().reduce(into: [:]) { namen, rij in
      if let school = Vestiging(rij.code.tekst) { namen[school] = rij.gegevens.naam }
    }
  }
}
