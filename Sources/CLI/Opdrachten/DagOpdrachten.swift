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
        """,
      options: [
        OptionSpec(
          "proef", "laat zien wat er vastgelegd zou worden", aliases: ["dry-run"], short: "n"),
        Opties.exitcode, Opties.formaat([.tekst, .json]),
      ] + Opties.uitvoer,
      examples: [
        Example("leerplicht dag", "elke ochtend, uit cron"),
        Example("leerplicht dag --json", "voor een ander programma"),
      ], group: "Dagelijks werk"),
    .eigen { loop in
      let dossier = try loop.dossier(namensProgramma: true)
      let bewaking = Dagbewaking(loop.omstandigheden)
      let verslag =
        loop.waarden.vlag("proef") ? try bewaking.proef(dossier) : try bewaking.draai(dossier)
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
      options: [Opties.exitcode, Opties.formaat([.tekst, .json])] + Opties.uitvoer,
      examples: [Example("leerplicht gezond --exitcode", "voor een bewakingssysteem")],
      group: "Beheer"),
    .eigen { loop in
      let dossier = try loop.dossier(namensProgramma: true)
      let omstandigheden = loop.omstandigheden
      let stand = try dossier.lees { gang in
        try Gezondheid(gang, omstandigheden)
      }
      try Antwoorder(loop).toon(
        Gezondantwoord(stand: stand, vandaag: omstandigheden.vandaag).antwoord)
      if !stand.ketenKlopt { throw Fout.bevindingen }
    })
}
