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
        Leest CSV met ';', ',' of tab, met of zonder BOM, UTF-8 of Windows-1252. Een melding \
        wordt herkend aan het meldingsnummer: nog een keer inlezen verandert niets.

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
        OptionSpec("geweigerd", .file("BESTAND"), "schrijf geweigerde rijen naar dit bestand"),
        OptionSpec("toch", "ga door, ook als meer dan een tiende van de meldingen verandert"),
        OptionSpec(
          "proef", "geef hetzelfde verslag en schrijf niets", aliases: ["dry-run"], short: "n"),
        Opties.formaat([.tekst, .tsv, .csv, .json, .html, .xlsx, .md]),
      ] + Opties.uitvoer,
      examples: [
        Example("leerplicht melding importeer meldingen.csv --proef", "wat zou er gebeuren"),
        Example("leerplicht melding importeer meldingen.csv --geweigerd terug.csv", "inlezen"),
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
    let dossier = try loop.dossier()
    let levering = Meldingimport(bytes, loop.omstandigheden)
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
      switch fout {
      case .onbruikbaar(let regel, let kolom, let reden):
        throw Fout.bestandsregel(bestand: bestand, regel: regel, veld: kolom, reden: reden)
      case .teVeelWijzigingen(let aantal, let bekend):
        throw Fout.teVeelWijzigingen(bestand: bestand, aantal: aantal, bekend: bekend)
      }
    }
  }
}
