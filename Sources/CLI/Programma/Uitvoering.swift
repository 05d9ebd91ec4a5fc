import Application
import ArgumentParsing
import Domein
import Formats
import JSON
import Kalender
import Platform
import SQLiteReadModels

/// Runs a parsed command: opens what it needs, shows what comes out, names what went wrong.
enum Uitvoering {
  static func draai(_ opdracht: ParsedCommand) -> Int32 {
    let isJSON = opdracht.flag("json") || opdracht.value("formaat") == Formaat.json.rawValue
    let uitvoer = Uitvoer(
      isJSON: isJSON, bestand: opdracht.value("uit"), overschrijf: opdracht.flag("overschrijf"))
    var dossier: String?
    do {
      let loop = try Loop(opdracht, uitvoer)
      dossier = loop.voorkeuren.dossier.waarde
      try uitvoer.toetsBestand()
      try draai(loop)
      try uitvoer.sluit()
      return Afsluitcode.gelukt
    } catch {
      try? uitvoer.sluit()
      return meld(error, woorden: opdracht.words, dossier: dossier, uitvoer)
    }
  }

  private static func draai(_ loop: Loop) throws {
    guard let opdracht = Aangifte.opdracht(loop.waarden.opdracht.words) else {
      throw Fout.gebruik("deze opdracht is er niet")
    }
    loop.uitvoer.poort = Inzagepoort(loop, loop.inzagewijze(opdracht))
    switch opdracht.werk {
    case .los(let werk): try Antwoorder(loop).toon(try werk(loop))
    case .vraag(let werk):
      try vraag(loop) { loop, lezing in
        try lezing.eis(.inzien)
        return try werk(loop, lezing)
      }
    case .vrijeVraag(let werk): try vraag(loop, werk)
    case .daad(let machtiging, let daad): try Daaduitvoering(loop).draai(machtiging, daad)
    case .eigen(let werk): try werk(loop)
    }
  }

  static func vraag(_ loop: Loop, _ werk: (Loop, Lezing) throws -> Antwoord) throws {
    let dossier = try loop.dossier()
    let assen = try loop.assen(dossier)
    let antwoord = try dossier.lees { gang in
      let lezing = try Lezing(gang, loop.omstandigheden, assen)
      var antwoord = try werk(loop, lezing)
      if let beperkt = Beperktmelding.zin(lezing.beperkt.count) {
        antwoord.mededelingen.append(beperkt)
      }
      return antwoord
    }
    try Antwoorder(loop).toon(antwoord)
  }

  /// Says what went wrong, and gives the exit code for it.
  static func meld(
    _ fout: any Error, woorden: [String], dossier: String? = nil, _ uitvoer: Uitvoer
  ) -> Int32 {
    let verslag = Foutverslag(fout, woorden: woorden, dossier: dossier)
    guard !verslag.isStil else { return verslag.code }
    uitvoer.klaag(uitvoer.isJSON ? verslag.json.text + "\n" : verslag.tekst)
    return verslag.code
  }
}
