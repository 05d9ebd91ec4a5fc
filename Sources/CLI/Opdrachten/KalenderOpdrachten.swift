import Application
import ArgumentParsing
import Domein
import Exchange
import Formats
import JSON
import Kalender
import SQLiteReadModels

/// Holidays, school years and who is leerplichtig: to be asked without a dossier.
enum KalenderOpdrachten {
  static let alle: [Opdracht] = [feestdagen, vakanties, schooljaar, leerplicht, toon, laad]

  private static let regio = OptionSpec("regio", .regio, "regio van de schoolvakanties")
  private static let vormen =
    [
      Opties.formaat([.tekst, .tsv, .csv, .json, .html, .xlsx, .md])
    ] + Opties.uitvoer

  static let feestdagen = Opdracht(
    CommandSpec(
      "kalender feestdagen", "de dagen waarop een wettelijke termijn niet eindigt",
      discussion: """
        De algemeen erkende feestdagen van de Algemene termijnenwet, Goede Vrijdag, en de dagen \
        die bij koninklijk besluit zijn gelijkgesteld. Van jaren voor 2014 zijn niet alle dagen \
        bekend.
        """,
      options: [OptionSpec("jaar", .value("JAAR"), "het jaar", position: 0, required: true)]
        + vormen,
      examples: [Example("leerplicht kalender feestdagen 2027", "de feestdagen van 2027")],
      group: "Kalender"),
    .los { loop in
      guard let jaar = try loop.waarden.getal("jaar"), (1_600...9_999).contains(jaar) else {
        throw loop.waarden.fout("jaar", "verwacht een jaartal van vier cijfers, zoals 2027")
      }
      return Feestdagenlijst(jaar: jaar).antwoord
    })

  static let vakanties = Opdracht(
    CommandSpec(
      "kalender vakanties", "de schoolvakanties van een schooljaar",
      options: [
        OptionSpec(
          "schooljaar", .value("SCHOOLJAAR"), "zoals 2026-2027", position: 0, required: true),
        regio,
      ] + vormen,
      examples: [
        Example("leerplicht kalender vakanties 2026-2027 --regio noord", "die van regio Noord")
      ], group: "Kalender"),
    .los { loop in
      guard let schooljaar = try loop.waarden.schooljaar("schooljaar") else {
        throw loop.waarden.ontbreekt("schooljaar")
      }
      let regios = try loop.waarden.regio("regio").map { [$0] } ?? Regio.allCases
      return Vakantielijst(
        schooljaar: schooljaar, kalenders: regios.map { Schoolkalender(regio: $0) }, school: nil
      ).antwoord
    })

  static let schooljaar = Opdracht(
    CommandSpec(
      "kalender schooljaar", "in welk schooljaar en welke week een dag valt",
      options: [
        OptionSpec("dag", .value("DATUM"), "de dag", position: 0, default: "vandaag"),
        Opties.formaat([.tekst, .json]),
      ] + Opties.uitvoer,
      examples: [Example("leerplicht kalender schooljaar 11-1-2026", "2025-2026, week 2")],
      group: "Kalender"),
    .los { loop in
      let dag = try loop.waarden.datum("dag") ?? loop.omstandigheden.vandaag
      return Schooljaarantwoord(dag: dag).antwoord
    })

  static let leerplicht = Opdracht(
    CommandSpec(
      "kalender leerplicht", "van wanneer tot wanneer iemand leerplichtig is",
      discussion: """
        De leerplicht begint op de eerste schooldag van de maand na de vijfde verjaardag en \
        eindigt met het schooljaar waarin de jongere zestien wordt. Daarna geldt de \
        kwalificatieplicht tot achttien jaar of een startkwalificatie. Elke dag is de laatste, \
        die dag meegeteld. Van een onbekende dag of maand (2010-00-00) telt de laatst mogelijke \
        dag.
        """,
      options: [
        OptionSpec("geboortedatum", .value("DATUM"), "geboortedatum", required: true),
        OptionSpec("regio", .regio, "regio van de schoolvakanties", default: "midden"),
        OptionSpec(
          "schoolstart", .value("DATUM"), "eerste schooldag ooit: telt twaalf schooljaren"),
        OptionSpec("startkwalificatie", .value("DATUM"), "dag waarop die is behaald"),
        Opties.formaat([.tekst, .json]),
      ] + Opties.uitvoer,
      examples: [
        Example("leerplicht kalender leerplicht --geboortedatum 10-2-2021", "begin en einde")
      ], group: "Kalender"),
    .los { loop in try Leerplichtantwoord(loop.waarden).antwoord })

  static let toon = Opdracht(
    CommandSpec(
      "kalender toon", "de kalender die in dit dossier geldt, voor de gemeente of een school",
      options: [
        Opties.school,
        OptionSpec(
          "schooljaar", .value("SCHOOLJAAR"), "welk schooljaar", default: "dit schooljaar"),
      ] + Opties.assen + vormen,
      examples: [Example("leerplicht kalender toon --school 05KO00", "de kalender van de school")],
      group: "Kalender"),
    .vrijeVraag { loop, lezing in
      let school = try loop.waarden.school()
      let jaar = try loop.waarden.schooljaar("schooljaar") ?? Schooljaar(van: lezing.assen.per)
      let kalender = try lezing.omgeving().termijnen.kalenders.kalender(voor: school)
      return Vakantielijst(schooljaar: jaar, kalenders: [kalender], school: school).antwoord
    })

  static let laad = Opdracht(
    CommandSpec(
      "kalender laad", "vakanties van een school of regio uit een bestand laden",
      discussion: """
        Een CSV-bestand met de kolommen regio of vestiging, naam, van en tot (de laatste dag). \
        Een vakantie met de naam van een vakantie van de regio komt daarvoor in de plaats; een \
        andere komt ernaast. Wat eerder voor dezelfde school of regio is geladen, vervalt. Is er \
        iets mis, dan wordt er niets geladen. Termijnen in lopende casussen rekenen daarna met de \
        nieuwe kalender.
        """,
      options: [
        OptionSpec(
          "bestand", .file("BESTAND"), "het bestand; - is standaardinvoer", position: 0,
          required: true),
        OptionSpec(
          "proef", "controleer het bestand en schrijf niets", aliases: ["dry-run"], short: "n"),
      ],
      examples: [Example("leerplicht kalender laad vakanties.csv", "laden")], group: "Kalender"),
    .eigen { loop in try Kalenderinvoer(loop).draai() })
}

/// Loads a calendar file: all of it, or nothing.
struct Kalenderinvoer {
  private let loop: Loop

  init(_ loop: Loop) { self.loop = loop }

  func draai() throws {
    let bestand = try loop.waarden.verplicht("bestand")
    let lezer = try lees(bestand)
    if let (regel, fout) = lezer.fouten.first {
      for (regel, fout) in lezer.fouten.dropFirst() {
        loop.uitvoer.zeg(fout.zin(bestand, regel))
      }
      throw Fout.bestandsregel(bestand: bestand, regel: regel, veld: fout.kolom, reden: fout.reden)
    }
    var gebeurtenissen: [Gebeurtenisnummer] = []
    if !loop.waarden.vlag("proef") { gebeurtenissen = try laad(lezer.delen) }
    let rijen = lezer.delen.reduce(0) { $0 + $1.rijen.count }
    try loop.toon(
      "\(rijen) vakanties voor \(lezer.delen.map(\.doel.tekst).joined(separator: ", "))"
        + (loop.waarden.vlag("proef") ? "; er is niets gewijzigd.\n" : " geladen.\n"),
      [
        "versie": 1, "rijen": .int(rijen), "voor": .strings(lezer.delen.map(\.doel.tekst)),
        "gebeurtenissen": .array(gebeurtenissen.map { .int($0.waarde) }),
      ])
  }

  private func laad(_ delen: [Kalenderlezer.Deel]) throws -> [Gebeurtenisnummer] {
    let kenmerk = try loop.kenmerk()
    let omstandigheden = loop.omstandigheden
    return try loop.dossier().schrijf { gang in
      try Uitvoerder(omstandigheden).voer(gang, kenmerk, .beheren) { sessie in
        for deel in delen { try sessie.laadKalender(deel.doel, deel.rijen) }
        return Uitslag()
      }
    }.gebeurtenissen
  }

  private func lees(_ bestand: String) throws -> Kalenderlezer {
    do {
      return try Kalenderlezer(try Invoer.lees(bestand))
    } catch let fout as Importfout {
      throw Fout.van(fout, bestand)
    }
  }
}
