import Application
import ArgumentParsing
import Domein
import Exchange
import Formats
import JSON
import Kalender
import ReadModels
import SQLiteReadModels

/// The daily job, and the line for monitoring.
enum DagOpdrachten {
  static let alle: [Opdracht] = [dag, gezond]

  static let dag = Opdracht(
    CommandSpec(
      "dag", "de dagelijkse bewaking: legt vast welke termijnen vandaag iets vragen",
      discussion: """
        Legt elke stap en elk signaal vast met de dag waarop die gold, ook van dagen die zijn \
        overgeslagen. Nog een keer draaien legt niets dubbel vast. Is er niets gebeurd, dan zegt \
        de opdracht niets.

        Kijkt eerst de keten na vanaf de vorige bewaking, of vanaf de laatste kop in het bestand \
        van --kop-naar. Klopt die niet, dan schrijft de opdracht niets en eindigt zij met 13.
        """,
      options: [
        OptionSpec(
          "kop-naar", .file("BESTAND"), "zet de kop van het logboek erbij, achter de vorige"),
        OptionSpec(
          "proef", "laat zien wat er vastgelegd zou worden", aliases: ["dry-run"], short: "n"),
        Opties.exitcode, Opties.formaat([.tekst, .json]),
      ] + Opties.uitvoer,
      examples: [
        Example("leerplicht dag", "elke ochtend, uit cron"),
        Example("leerplicht dag --json", "voor een ander programma"),
        Example("leerplicht dag --kop-naar /mnt/elders/koppen.txt", "en de kop elders bewaren"),
      ], group: "Dagelijks werk"),
    .eigen { loop in
      let dossier = try loop.dossier(namensProgramma: true)
      let bewaking = Dagbewaking(loop.omstandigheden)
      let isProef = loop.waarden.vlag("proef")
      let koppen = try loop.waarden.tekst("kop-naar").map { pad in
        try Uitvoer.toetsDossier(pad)
        return Koppenbestand(pad: pad)
      }
      let vorige = try koppen?.laatste()
      let bevindingen = try dossier.lees { try bewaking.schade($0, sinds: vorige) }
      guard bevindingen.isEmpty else {
        for bevinding in bevindingen {
          loop.uitvoer.zeg("\(bevinding.plaats): \(bevinding.omschrijving)")
        }
        loop.uitvoer.zeg("Het logboek is niet meer wat het was; de bewaking heeft niets gedaan.")
        loop.uitvoer.zeg("Typ 'leerplicht dossier controleer', of zet een reservekopie terug.")
        throw Fout.bevindingen
      }
      let verslag = isProef ? try bewaking.proef(dossier) : try bewaking.draai(dossier)
      if !isProef { try koppen?.voegToe(verslag.kop, op: loop.omstandigheden.nu) }
      try Antwoorder(loop).toon(Dagantwoord(verslag).antwoord)
      if !verslag.mislukt.isEmpty {
        try loop.uitvoer.sluit()
        throw Fout.bewakingMislukt(verslag.mislukt)
      }
    })

  static let gezond = Opdracht(
    CommandSpec(
      "gezond", "één regel voor bewaking van het systeem",
      discussion: """
        Zegt tot welke dag de bewaking liep, of de keten klopt en hoeveel termijnen verstreken \
        zijn. Eindigt met 13 als de keten niet klopt, en met --exitcode met 10 als de bewaking \
        vandaag nog niet liep.
        """,
      options: [
        Opties.exitcode,
        OptionSpec(
          "koppen", .file("BESTAND"), "een bestand met koppen van dag --kop-naar", repeats: true),
        Opties.formaat([.tekst, .json]),
      ] + Opties.uitvoer,
      examples: [Example("leerplicht gezond --exitcode", "voor een bewakingssysteem")],
      group: "Beheer"),
    .eigen { loop in
      let dossier = try loop.dossier(namensProgramma: true)
      let omstandigheden = loop.omstandigheden
      let koppen = try loop.koppen()
      let stand = try dossier.lees { gang in
        try Gezondheid(gang, omstandigheden, koppen: koppen)
      }
      try Antwoorder(loop).toon(
        Gezondantwoord(stand: stand, vandaag: omstandigheden.vandaag).antwoord)
      if !stand.ketenKlopt { throw Fout.bevindingen }
    })
}
