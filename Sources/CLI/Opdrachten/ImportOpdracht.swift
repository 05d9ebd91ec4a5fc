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
    .eigen { loop in
      let bestand = try loop.waarden.verplicht("bestand")
      if let doel = loop.waarden.tekst("geweigerd") {
        try Uitvoer.toets(doel, overschrijf: loop.waarden.vlag("overschrijf"))
      }
      let verslag = try neemIn(loop, bestand)
      verslag.berichten.forEach { loop.uitvoer.zeg("\(bestand): \($0).") }
      if !verslag.onbekendeKolommen.isEmpty {
        let namen = verslag.onbekendeKolommen.joined(separator: ", ")
        loop.uitvoer.zeg("\(bestand): deze kolommen zijn niet bekend en overgeslagen: \(namen).")
      }
      if let geweigerd = verslag.geweigerd, let doel = loop.waarden.tekst("geweigerd"),
        !loop.waarden.vlag("proef")
      {
        try Uitvoer.bewaar(
          geweigerd, als: doel, overschrijf: loop.waarden.vlag("overschrijf"))
      }
      try Antwoorder(loop).toon(Importantwoord(bestand: bestand, verslag: verslag).antwoord)
      if verslag.isAfgebroken { throw Fout.afgebroken }
      let aantal = verslag.aantal(.geweigerd)
      if aantal > 0 {
        try loop.uitvoer.sluit()
        throw Fout.geweigerdeRijen(
          bestand: bestand, aantal: aantal, terug: loop.waarden.tekst("geweigerd"))
      }
    })

  private static func neemIn(_ loop: Loop, _ bestand: String) throws -> Importverslag {
    let bytes = try Invoer.lees(bestand)
    let levering = Meldingimport(
      bytes, loop.omstandigheden, vorm: try loop.waarden.code("soort-bestand"),
      afbeelding: try afbeelding(loop))
    let dossier = try loop.dossier()
    let toch = loop.waarden.vlag("toch")
    do {
      guard !loop.waarden.vlag("proef") else { return try levering.proef(dossier, toch: toch) }
      let verslag = try levering.draai(dossier, toch: toch) { aantal in
        loop.uitvoer.meldVoortgang("\(aantal) rijen")
        return Signals.pending == nil
      }
      loop.uitvoer.eindeVoortgang()
      return verslag
    } catch let fout as Importfout {
      throw Self.fout(fout, bestand)
    }
  }

  private static func afbeelding(_ loop: Loop) throws -> Afbeelding {
    guard let bestand = loop.waarden.tekst("afbeelding") else { return .geen }
    let bytes = try Invoer.lees(bestand)
    do throws(Importfout) {
      return try Afbeelding(bytes, doel: Meldinglezer.bekend, codes: Meldinglezer.codes)
    } catch {
      throw fout(error, bestand)
    }
  }

  private static func fout(_ fout: Importfout, _ bestand: String) -> Fout {
    switch fout {
    case .onbruikbaar(let regel, let kolom, let reden):
      .bestandsregel(bestand: bestand, regel: regel, veld: kolom, reden: reden)
    case .teVeelWijzigingen(let aantal, let bekend):
      .teVeelWijzigingen(bestand: bestand, aantal: aantal, bekend: bekend)
    }
  }
}
