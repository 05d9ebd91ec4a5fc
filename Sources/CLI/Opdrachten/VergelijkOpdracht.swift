import Application
import ArgumentParsing
import Domein
import Exchange
import Hashing
import Kalender
import ReadModels
import SQLiteReadModels

/// Our list of jongeren at home beside that of a samenwerkingsverband.
enum VergelijkOpdracht {
  static let alle: [Opdracht] = [swv]

  static let swv = Opdracht(
    CommandSpec(
      "vergelijk swv", "onze thuiszitters naast de lijst van het samenwerkingsverband leggen",
      discussion: """
        Leest een CSV-bestand met bsn, of geboortedatum en achternaam, en verder vestiging, begin \
        en categorie. Zegt wie op beide lijsten staat, wie alleen bij ons, wie alleen bij het \
        samenwerkingsverband, en waar begin of categorie verschilt. Bij ons telt wie op die dag \
        thuis zit en alle lessen mist.

        Met --leg-vast komen de aantallen in het dossier, zonder personen; dat voldoet de \
        termijn swv-vergelijking van het kwartaal.
        """,
      options: [
        OptionSpec(
          "bestand", .file("BESTAND"), "het bestand; - is standaardinvoer", position: 0,
          required: true),
        OptionSpec(
          "swv", Opties.codes(SWVSoort.self), "alleen onze jongeren op scholen van dit verband"),
        OptionSpec("leg-vast", "leg de aantallen vast"), Opties.exitcode,
      ] + Opties.lijst,
      examples: [
        Example("leerplicht vergelijk swv lijst.csv --swv vo", "de lijst van SWV VO"),
        Example(
          "leerplicht vergelijk swv lijst.csv --per 31-3-2026 --leg-vast",
          "de vergelijking van het eerste kwartaal, vastgelegd"),
      ], group: "Cijfers"),
    .eigen { loop in
      let dossier = try loop.dossier()
      try SWVvraag(loop, dossier, try loop.assen(dossier)).draai()
    })
}

/// Reads the list, compares, and records the numbers where asked.
struct SWVvraag {
  private let loop: Loop
  private let dossier: SQLiteDossier
  private let assen: Assen
  private let bestand: String
  private let bytes: [UInt8]

  init(_ loop: Loop, _ dossier: SQLiteDossier, _ assen: Assen) throws {
    self.loop = loop
    self.dossier = dossier
    self.assen = assen
    bestand = try loop.waarden.verplicht("bestand")
    bytes = try Invoer.lees(bestand)
  }

  func draai() throws {
    let lezer = try lees()
    if !lezer.onbekend.isEmpty {
      loop.uitvoer.zeg(
        "\(bestand): onbekende kolommen genegeerd: \(lezer.onbekend.joined(separator: ", "))")
    }
    let swv: SWVSoort? = try loop.waarden.code("swv")
    let ons = try dossier.lees { gang in
      let lezing = try Lezing(gang, loop.omstandigheden, assen)
      try lezing.eis(.inzien)
      return try lezing.thuiszitters()
    }.filter { een in swv.map { een.valt(onder: $0) } ?? true }
    let vergelijking = SWVVergelijking(ons: ons, swv: lezer.regels)
    let fouten = (lezer.fouten + vergelijking.botsingen.map(Self.fout)).sorted {
      $0.regel < $1.regel
    }
    for (regel, fout) in fouten {
      loop.uitvoer.zeg(fout.zin(bestand, regel))
    }
    if loop.waarden.vlag("leg-vast"), fouten.isEmpty { try legVast(vergelijking.aantallen) }
    try Antwoorder(loop).toon(
      SWVantwoord(vergelijking: vergelijking, per: assen.per).antwoord)
    if !fouten.isEmpty {
      if loop.waarden.vlag("leg-vast") {
        loop.uitvoer.zeg("Er is niets vastgelegd: herstel eerst de geweigerde rijen.")
      }
      try loop.uitvoer.sluit()
      throw Fout.geweigerdeRijen(bestand: bestand, aantal: fouten.count, terug: bestand)
    }
  }

  private func lees() throws -> SWVLezer {
    do throws(Importfout) {
      return try SWVLezer(bytes)
    } catch {
      throw Fout.van(error, bestand)
    }
  }

  private static func fout(_ botsing: SWVBotsing) -> (regel: Int, fout: Rijfout) {
    let reden =
      botsing.eerder.map { "deze jongere staat al op regel \($0)" }
      ?? "meer dan één jongere heeft deze geboortedatum en achternaam; geef een BSN"
    return (botsing.regel, Rijfout(kolom: "bsn", reden: reden))
  }

  /// The same list for the same day again records nothing.
  private func legVast(_ aantallen: SWVAantallen) throws {
    let afdruk = SHA256.digest(of: bytes)
    let kenmerk = Opdrachtkenmerk(
      sleutel: "vergelijk:\(assen.per.iso):\(afdruk.hex)", soort: "vergelijk swv")
    let uitslag = try dossier.schrijf { gang in
      try Uitvoerder(loop.omstandigheden).voer(gang, kenmerk, .sturen) { sessie in
        try sessie.legVergelijkingVast(aantallen, per: assen.per)
      }
    }
    uitslag.mededelingen.forEach(loop.uitvoer.zeg)
    loop.uitvoer.zeg(Uitslagtekst.zin(uitslag))
  }
}
