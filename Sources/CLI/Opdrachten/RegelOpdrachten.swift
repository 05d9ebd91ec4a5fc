import Application
import ArgumentParsing
import Domein
import Formats
import JSON
import Kalender
import ReadModels
import SQLiteReadModels

/// Rules as data: shown, set, compared, and running terms moved to another version.
enum RegelOpdrachten {
  static let alle: [Opdracht] = [toon, stelIn, vergelijk, verplaats, watAls]

  private static let regel = OptionSpec(
    "regel", Opties.codes(RegelID.self), "de regel", position: 0, required: true)
  private static let duur = OptionSpec("duur", .value("DUUR"), "andere lengte, zoals '5 weken'")
  private static let vormen =
    [
      Opties.formaat([.tekst, .tsv, .csv, .json, .html, .xlsx, .md])
    ] + Opties.uitvoer

  static let toon = Opdracht(
    CommandSpec(
      "regels toon", "de regels met hun versies, lengte, trappen en bron",
      options: [
        OptionSpec("regel", Opties.codes(RegelID.self), "alleen deze regel", position: 0),
        OptionSpec("alle", "ook versies die niet meer of nog niet gelden"),
      ] + Opties.assen + vormen,
      examples: [Example("leerplicht regels toon thuiszitter-plan --alle", "alle versies")],
      group: "Termijnen"),
    .vrijeVraag { loop, lezing in
      let gevraagd: RegelID? = try loop.waarden.code("regel")
      let boek = try lezing.omgeving().termijnen.regelboek
      let regels = (gevraagd.map { [$0] } ?? RegelID.allCases).flatMap { id in
        loop.waarden.vlag("alle") ? boek.versies(van: id) : [boek.regel(id, op: lezing.assen.per)]
      }
      return Regellijst(regels: regels, per: lezing.assen.per).antwoord
    })

  static let stelIn = Opdracht(
    CommandSpec(
      "regels stel-in", "een eigen versie van een regel vaststellen, vanaf een dag",
      discussion: """
        Een lopende termijn houdt de versie van haar eerste dag. Bekijk met 'regels vergelijk' wat \
        een versie met lopende termijnen zou doen, en zet ze met 'regels verplaats' over.

        Een trap schrijft u als NUMMER:DAGEN:WIE; -7 is een week voor de vervaldag, 1 de dag erna; \
        WIE is behandelaar of teamleider.
        """,
      options: [
        regel,
        OptionSpec("vanaf", .value("DATUM"), "eerste dag waarop de versie geldt", required: true),
        OptionSpec("tot", .value("DATUM"), "laatste dag waarop de versie geldt"), duur,
        OptionSpec("termijnenwet", .yesNo, "geldt de Algemene termijnenwet"),
        OptionSpec("trap", .value("TRAP"), "een trap, zoals 0:-7:behandelaar", repeats: true),
        OptionSpec("reden", .value("TEKST"), "waarom, of waar het besluit staat", required: true),
      ] + Opties.daad.filter { $0.name != "op" && $0.name != "verwacht" },
      examples: [
        Example(
          "leerplicht regels stel-in thuiszitter-plan --vanaf 1-8-2026 --duur '5 weken'"
            + " --reden 'besluit college'", "vijf weken, vanaf 1 augustus")
      ], group: "Termijnen"),
    .daad(.beheren) { sessie, waarden in
      try sessie.stelRegelIn(waarden.regelwijziging())
    })

  static let vergelijk = Opdracht(
    CommandSpec(
      "regels vergelijk", "wat een andere versie met lopende termijnen zou doen",
      discussion:
        "Schrijft niets. Noem een versie die er al is (--regelversie), of een lengte (--duur).",
      options: [
        regel, OptionSpec("regelversie", .value("DATUM"), "de versie die op deze dag geldt"), duur,
      ] + Opties.assen + vormen,
      examples: [
        Example("leerplicht regels vergelijk thuiszitter-plan --duur '5 weken'", "vijf weken")
      ], group: "Termijnen"),
    .vraag { loop, lezing in
      let boek = try lezing.omgeving().termijnen.regelboek
      let versie = try loop.waarden.versie(boek, per: lezing.assen.per)
      return Verschillijst(
        versie: versie, verschillen: try lezing.vergelijk(versie), per: lezing.assen.per
      ).antwoord
    })

  static let verplaats = Opdracht(
    CommandSpec(
      "regels verplaats", "lopende termijnen overzetten naar een andere versie van hun regel",
      discussion: """
        Vier ogen: wie een eigen versie instelde, zet niet zelf alle lopende termijnen over. Dat \
        doet een ander. In één casus (--casus) mag het wel.
        """,
      options: [
        regel,
        OptionSpec(
          "regelversie", .value("DATUM"), "de versie die op deze dag geldt", required: true),
        OptionSpec("casus", .value("CASUS"), "alleen van deze casus"),
        OptionSpec("alle", "van alle open casussen"),
        OptionSpec("reden", .value("TEKST"), "waarom", required: true),
      ] + Opties.daad.filter { $0.name != "op" && $0.name != "verwacht" },
      examples: [
        Example(
          "leerplicht regels verplaats thuiszitter-plan --regelversie 1-8-2026 --alle"
            + " --reden 'besluit college'",
          "alle lopende")
      ], group: "Termijnen"),
    .daad(.sturen) { sessie, waarden in
      let casus = try waarden.tekst("casus").map { try waarden.casusnummer("casus", $0) }
      guard casus != nil || waarden.vlag("alle") else {
        throw Fout.gebruik("noem een casus met --casus, of kies --alle")
      }
      let versie = try waarden.verplichteDatum("regelversie")
      var (uitslag, aantal) = try sessie.verplaats(
        waarden.verplichteCode("regel"), naar: versie, casus: casus,
        reden: waarden.verplicht("reden"))
      uitslag.mededelingen = ["\(aantal) \(aantal == 1 ? "termijn" : "termijnen") overgezet."]
      return uitslag
    })

  static let watAls = Opdracht(
    CommandSpec(
      "wat-als", "de termijnen van een casus, als iets anders was geweest",
      discussion: """
        Schrijft niets. Met --casus staan de dagen van nu ernaast; zonder --casus rekent de \
        opdracht voor een verzonnen thuiszitter, ook zonder dossier.
        """,
      options: [
        OptionSpec("casus", .value("CASUS"), "de casus", position: 0),
        OptionSpec(
          "begin", .value("DATUM"), "een andere eerste dag thuis; met --regel: van die termijn"),
        OptionSpec("regel", Opties.codes(RegelID.self), "alleen termijnen van deze regel"), duur,
        OptionSpec("regelversie", .value("DATUM"), "de versie van de regel die op deze dag geldt"),
        OptionSpec("opschorten", .value("DATUM"), "stil vanaf deze dag"),
        OptionSpec("hervatten", .value("DATUM"), "weer lopend op deze dag"),
        OptionSpec("regio", .regio, "de kalender van een andere regio"), Opties.school,
      ] + Opties.assen + vormen,
      examples: [
        Example("leerplicht wat-als L2026-0042 --begin 9-3-2026", "een week later begonnen"),
        Example("leerplicht wat-als --begin 2-3-2026 --opschorten 1-4-2026", "verzonnen"),
      ], group: "Termijnen"),
    .eigen { loop in
      let veronderstelling = try loop.waarden.veronderstelling()
      try Antwoorder(loop).toon(try Watalsvraag(loop, veronderstelling).antwoord())
    })
}

/// Asks what would be, of a casus or of an invented one.
struct Watalsvraag {
  private let loop: Loop
  private let veronderstelling: Veronderstelling

  init(_ loop: Loop, _ veronderstelling: Veronderstelling) {
    self.loop = loop
    self.veronderstelling = veronderstelling
  }

  func antwoord() throws -> Antwoord {
    guard let casus = loop.waarden.tekst("casus") else {
      guard let begin = veronderstelling.begin else {
        throw Fout.gebruik("noem een casus, of een begin met --begin")
      }
      return Watalsantwoord(
        casus: nil, regels: Watals(veronderstelling).verzonnen(begin: begin)
      ).antwoord
    }
    let nummer = try loop.waarden.casusnummer("casus", casus)
    let dossier = try loop.dossier()
    let assen = try loop.assen(dossier)
    return try dossier.lees { gang in
      let lezing = try Lezing(gang, loop.omstandigheden, assen)
      try lezing.eis(.inzien)
      let gevonden = try lezing.vind(.nummer(nummer))
      guard let beeld = try lezing.beeld(gevonden), let rijen = try lezing.casusrijen(gevonden)
      else { throw Dossierfout.nietGevonden(wat: "casus op die dag", nummer: nummer.tekst) }
      let regels = Watals(veronderstelling, omgeving: try lezing.omgeving().termijnen)
        .termijnen(beeld, school: rijen.casus.school, per: assen.per)
      return Watalsantwoord(casus: nummer, regels: regels).antwoord
    }
  }
}

extension Waarden {
  /// A version of a rule of the municipality's own.
  func regelwijziging() throws -> Regelwijziging {
    let trappen = try teksten("trap").map { tekst in
      guard let trap = Trap(tekst: tekst) else {
        throw fout("trap", "verwacht NUMMER:DAGEN:WIE, zoals 0:-7:behandelaar of 2:8:teamleider")
      }
      return trap
    }
    return Regelwijziging(
      id: try verplichteCode("regel"), vanaf: try verplichteDatum("vanaf"),
      totEnMet: try datum("tot"), duur: try duur("duur"), atw: try jaNee("termijnenwet"),
      trappen: trappen, reden: try verplicht("reden"))
  }

  /// The version to compare with: one there is, or one with another length.
  func versie(_ boek: Regelboek, per dag: Datum) throws -> Regel {
    let id: RegelID = try verplichteCode("regel")
    let versie = try datum("regelversie")
    guard let duur = try duur("duur") else {
      guard let versie else { throw Fout.gebruik("geef --regelversie of --duur") }
      return boek.regel(id, op: versie)
    }
    let basis = boek.regel(id, op: versie ?? dag)
    guard basis.duur != nil else {
      throw fout("duur", "regel \(id.rawValue) heeft een vaste dag en geen lengte")
    }
    return boek.versie(
      Regelwijziging(id: id, vanaf: versie ?? dag, duur: duur, reden: "voorstel"))
  }

  /// What is supposed.
  func veronderstelling() throws -> Veronderstelling {
    var wat = Veronderstelling()
    wat.begin = try datum("begin")
    wat.regel = try code("regel")
    wat.duur = try duur("duur")
    wat.versie = try datum("regelversie")
    wat.regio = try regio("regio")
    wat.school = try school()
    let hervat = try datum("hervatten")
    if let van = try datum("opschorten") {
      if let hervat, hervat < van {
        throw fout("hervatten", "deze dag ligt voor het opschorten op \(van.kort)")
      }
      wat.stil = (van, hervat)
    } else if hervat != nil {
      throw Fout.gebruik("--hervatten vraagt om --opschorten")
    }
    return wat
  }
}
