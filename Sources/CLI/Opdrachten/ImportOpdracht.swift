import Application
import ArgumentParsing
import Domein
import Exchange
import Formats
import JSON
import Platform

/// A file of meldingen, taken in.
enum ImportOpdracht {
  static let alle: [Opdracht] = [importeer]

  static let importeer = Opdracht(
    CommandSpec(
      "melding importeer", "meldingen uit een bestand inlezen, met een oordeel per rij",
      discussion: """
        Leest CSV (met ';', ',' of tab, met of zonder BOM, UTF-8 of Windows-1252), JSON Lines en \
        XML; de vorm blijkt uit de inhoud. Een melding wordt herkend aan het meldingsnummer: nog \
        een keer inlezen verandert niets. Heeft een leverancier andere kolomnamen of codes, geef \
        dan met --afbeelding een bestand dat zegt hoe zij heten.

        Langdurig relatief verzuim, 16 uur en rijen waarin alle lessen zijn gemist openen een \
        casus of komen bij de lopende casus van die jongere; de rest wacht op 'melding \
        beoordeel'. Een ingetrokken melding opent niets.

        Geweigerde rijen houden de andere niet tegen; met --geweigerd krijgt u ze terug als \
        bestand om te herstellen. De opdracht eindigt dan met 65.
        """,
      options: [
        OptionSpec(
          "bestand", .file("BESTAND"), "het bestand; - is standaardinvoer", position: 0,
          required: true),
        OptionSpec(
          "afbeelding", .file("BESTAND"), "hoe kolommen en codes van de leverancier hier heten"),
        OptionSpec(
          "soort-bestand", Opties.codes(Bestandsvorm.self), "vorm van het bestand",
          default: "blijkt uit de inhoud"),
        OptionSpec("geweigerd", .file("BESTAND"), "schrijf geweigerde rijen naar dit bestand"),
        OptionSpec("toch", "ga door, ook als meer dan een tiende van de meldingen verandert"),
        OptionSpec(
          "proef", "geef hetzelfde verslag en schrijf niets", aliases: ["dry-run"], short: "n"),
        Opties.formaat([.tekst, .tsv, .csv, .json, .html, .xlsx, .md]),
      ] + Opties.uitvoer,
      examples: [
        Example("leerplicht melding importeer meldingen.csv --proef", "wat zou er gebeuren"),
        Example("leerplicht melding importeer meldingen.csv --geweigerd terug.csv", "inlezen"),
        Example(
          "leerplicht melding importeer uit.xml --afbeelding leverancier.txt",
          "met de namen van een leverancier"),
      ], group: "Meldingen"),
    .eigen { loop in try Importloop(loop).draai() })
}

/// Takes a file in, and shows the verdict on every row as it falls.
struct Importloop {
  private let loop: Loop
  private let bestand: String
  private let isProef: Bool

  init(_ loop: Loop) throws {
    self.loop = loop
    bestand = try loop.waarden.verplicht("bestand")
    isProef = loop.waarden.vlag("proef")
  }

  func draai() throws {
    let doel = loop.waarden.tekst("geweigerd")
    let overschrijf = loop.waarden.vlag("overschrijf")
    if let doel { try Uitvoer.toets(doel, overschrijf: overschrijf) }
    let terug = isProef ? nil : doel.map { Wachtbestand(pad: $0, overschrijf: overschrijf) }
    let antwoord = Importantwoord(loop, bestand: bestand)
    var storing: (any Error)?
    let uitgang = Importuitgang(
      rij: antwoord.rij,
      terug: { stuk in
        guard storing == nil else { return }
        do { try terug?.schrijf(stuk) } catch { storing = error }
      })
    let verslag = try neemIn(uitgang)
    verslag.berichten.forEach { loop.uitvoer.zeg("\(bestand): \($0).") }
    if !verslag.onbekendeKolommen.isEmpty {
      let namen = verslag.onbekendeKolommen.joined(separator: ", ")
      loop.uitvoer.zeg("\(bestand): deze kolommen zijn niet bekend en overgeslagen: \(namen).")
    }
    if verslag.rijen == 0, !verslag.isAfgebroken {
      loop.uitvoer.zeg("Geen rijen: er is niets ingelezen en geen levering vastgelegd.")
    }
    if let storing { throw storing }
    try terug?.sluit()
    try antwoord.sluit(verslag)
    if isProef { loop.uitvoer.zeg("Dit was een proef: er is niets geschreven.") }
    if verslag.isAfgebroken { throw Fout.afgebroken }
    try weiger(verslag)
  }

  private func weiger(_ verslag: Importverslag) throws {
    if let omvang = verslag.zouStoppen {
      try loop.uitvoer.sluit()
      throw Fout.teVeelWijzigingen(
        bestand: bestand, aantal: omvang.aantal, bekend: omvang.bekend)
    }
    let aantal = verslag.aantal(.geweigerd)
    if aantal > 0 {
      try loop.uitvoer.sluit()
      throw Fout.geweigerdeRijen(
        bestand: bestand, aantal: aantal, terug: loop.waarden.tekst("geweigerd"))
    }
  }

  private func neemIn(_ uitgang: Importuitgang) throws -> Importverslag {
    let levering = Meldingimport(
      try Invoer.open(bestand), loop.omstandigheden, vorm: try loop.waarden.code("soort-bestand"),
      afbeelding: try Self.afbeelding(loop))
    let dossier = try loop.dossier()
    let toch = loop.waarden.vlag("toch")
    do {
      guard !isProef else {
        return try levering.proef(dossier, toch: toch, uitgang: uitgang)
      }
      let verslag = try levering.draai(dossier, toch: toch, uitgang: uitgang) { aantal in
        loop.uitvoer.meldVoortgang("\(aantal) rijen")
        return Signals.pending == nil
      }
      loop.uitvoer.eindeVoortgang()
      return verslag
    } catch let fout as Importfout {
      throw Fout.van(fout, bestand)
    }
  }

  /// The mapping that was asked for.
  static func afbeelding(_ loop: Loop) throws -> Afbeelding {
    guard let bestand = loop.waarden.tekst("afbeelding") else { return .geen }
    let bytes = try Invoer.lees(bestand)
    do throws(Importfout) {
      return try Afbeelding(bytes, doel: Meldinglezer.bekend, codes: Meldinglezer.codes)
    } catch {
      throw Fout.van(error, bestand)
    }
  }
}
