import Application
import ArgumentParsing
import Domein
import Exchange
import Formats
import Hashing
import Kalender
import ReadModels
import SQLiteReadModels

/// Comparison with lists of others.
enum VergelijkOpdracht {
  static let alle: [Opdracht] = [swv]

  static let swv = Opdracht(
    CommandSpec(
      "vergelijk swv", "onze thuiszitters naast de lijst van het samenwerkingsverband leggen",
      discussion: """
        Leest een CSV-bestand met bsn (of geboortedatum en achternaam), vestiging, begin en \
        categorie (wil-niet, kan-niet, geen-plek). Onze kant is wie op de dag (--per) helemaal \
        thuis zit en op een school staat. Wie in beide lijsten staat maar met een andere school, \
        dag of categorie, staat apart. Wat het samenwerkingsverband leeg laat, telt niet als \
        verschil.

        Met --leg-vast komen de aantallen in het logboek, zonder namen, en is de vergelijking van \
        dit kwartaal gedaan.
        """,
      options: [
        OptionSpec(
          "bestand", .file("BESTAND"), "het bestand; - is standaardinvoer", position: 0,
          required: true),
        OptionSpec("langer-dan", .value("DAGEN"), "alleen wie langer dan zoveel dagen thuis zit"),
        OptionSpec("leg-vast", "leg de aantallen vast: de vergelijking van dit kwartaal"),
        Opties.exitcode,
      ] + Opties.lijst,
      examples: [
        Example("leerplicht vergelijk swv swv-vo.csv --per 31-3-2026", "de stand op 31 maart"),
        Example(
          "leerplicht vergelijk swv swv-vo.csv --leg-vast", "de vergelijking van dit kwartaal"),
      ], group: "Partners"),
    .eigen { loop in try Swvvraag(loop).draai() })
}

/// Reads the list, lays ours beside it, and records the counts where asked.
struct Swvvraag {
  private let loop: Loop
  private let bestand: String
  private let bytes: [UInt8]

  init(_ loop: Loop) throws {
    self.loop = loop
    bestand = try loop.waarden.verplicht("bestand")
    bytes = try Invoer.lees(bestand)
  }

  func draai() throws {
    let lezer = try lees()
    let dossier = try loop.dossier()
    let assen = try loop.assen(dossier)
    let minimaal = try loop.waarden.getal("langer-dan") ?? 0
    let omstandigheden = loop.omstandigheden
    let (thuis, bekend) = try dossier.lees { gang in
      let lezing = try Lezing(gang, omstandigheden, assen)
      try lezing.eis(.inzien)
      return (
        try lezing.thuiszitters().filter { $0.begin.dagen(tot: assen.per) + 1 > minimaal },
        try lezing.jongererijen()
      )
    }
    let vergelijking = Swvvergelijking(thuis, lezer.regels, bekend: bekend)
    let fouten = (lezer.fouten + vergelijking.fouten).sorted { $0.regel < $1.regel }
    for (regel, fout) in fouten {
      let kolom = fout.kolom.map { ", kolom \($0)" } ?? ""
      loop.uitvoer.zeg("\(bestand), regel \(regel)\(kolom): \(fout.reden)")
    }
    if loop.waarden.vlag("leg-vast") {
      if fouten.isEmpty {
        try legVast(vergelijking.aantallen(per: assen.per), dossier)
      } else {
        loop.uitvoer.zeg("Er is niets vastgelegd: herstel eerst deze regels.")
      }
    }
    try Antwoorder(loop).toon(Vergelijkantwoord(vergelijking: vergelijking).antwoord)
    if !fouten.isEmpty {
      try loop.uitvoer.sluit()
      throw Fout.geweigerdeRijen(bestand: bestand, aantal: fouten.count, terug: bestand)
    }
  }

  private func lees() throws -> Swvlezer {
    do throws(Importfout) {
      return try Swvlezer(bytes)
    } catch {
      guard case .onbruikbaar(let regel, let kolom, let reden) = error else { throw error }
      throw Fout.bestandsregel(bestand: bestand, regel: regel, veld: kolom, reden: reden)
    }
  }

  /// Named after the file: the same list again records nothing.
  private func legVast(_ aantallen: Swvaantallen, _ dossier: SQLiteDossier) throws {
    let kenmerk = Opdrachtkenmerk(
      sleutel: "vergelijk-swv:\(SHA256.digest(of: bytes).hex):\(aantallen.per)",
      soort: "vergelijk swv")
    let uitslag = try dossier.schrijf { gang in
      try Uitvoerder(loop.omstandigheden).voer(gang, kenmerk, .sturen) {
        try $0.legVast(aantallen)
      }
    }
    loop.uitvoer.zeg(Uitslagtekst.zin(uitslag))
  }
}

extension Lezing {
  /// Everyone at a school who sits wholly at home on the day.
  fileprivate func thuiszitters() throws -> [Thuiszitter] {
    let per = assen.per
    let jongeren = Dictionary(
      try jongererijen().map { ($0.jongere, $0) }, uniquingKeysWith: { eerste, _ in eerste })
    return try casusrijen(Casuskeuze(alleenOpen: true)).compactMap { rij in
      guard rij.soort.casussoort == .relatief, rij.dagenThuis(per: per) > 0,
        let begin = rij.thuisVan, let jongere = jongeren[rij.jongere]
      else { return nil }
      let stukken = try beeld(rij.casus).map { Verzuimlijn($0.casus.verzuimfeiten).stukken } ?? []
      return Thuiszitter(
        jongere: jongere, casus: rij.casus, vestiging: rij.school, begin: begin,
        oorzaak: stukken.last { $0.bevat(per) }?.verzuim.oorzaak)
    }
  }
}
