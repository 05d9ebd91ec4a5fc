import Application
import ArgumentParsing
import Domein
import Exchange
import Formats
import JSON
import Kalender
import ReadModels
import SQLiteReadModels

/// The daily job, and the agenda of the kernteam.
enum DagOpdrachten {
  static let alle: [Opdracht] = [dag, agendaKernteam, gezond]

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

  static let agendaKernteam = Opdracht(
    CommandSpec(
      "agenda kernteam", "de agenda van het kernteam van een school",
      discussion: """
        Per casus: fase, soort verzuim, dagen thuis, termijnen, afspraken, regie, de vraag voor \
        het overleg en wat de vorige keer is besloten. Wat de lezer niet mag zien, staat er niet \
        op: geoorloofd verzuim, zorg en bevindingen alleen onder toestemming die op die dag \
        geldt. De agenda zegt wat is weggelaten, hoeveel en waarom. Een lid van het kernteam \
        vraagt de agenda van zijn eigen school. Het ics-bestand noemt geen kind.
        """,
      options: [
        OptionSpec("school", .value("VESTIGING"), "de school", required: true),
        OptionSpec("datum", .value("DATUM"), "dag van het overleg", default: "vandaag"),
        OptionSpec("voor", Opties.codes(Rol.self), "voor wie de agenda is"),
      ] + Opties.assen + [Opties.formaat([.tekst, .html, .ics, .csv, .xlsx, .json, .md])]
        + Opties.uitvoer,
      examples: [
        Example("leerplicht agenda kernteam --school 05KO00 --datum 14-4-2026", "op het scherm"),
        Example(
          "leerplicht agenda kernteam --school 05KO00 --formaat html --uit agenda.html",
          "om af te drukken"),
      ], group: "Overleg"),
    .vrijeVraag { loop, lezing in
      guard let school = try loop.waarden.school() else { throw loop.waarden.ontbreekt("school") }
      let datum = try loop.waarden.datum("datum") ?? lezing.assen.per
      let rol = try lezing.eisAgenda(van: school, voor: loop.waarden.code("voor"))
      let agenda = try Agenda.kernteam(school, op: datum, voor: rol, lezing)
      let adres = try lezing.omgeving().instellingen.waarde(.agendaAdres)
      return Agendaantwoord(agenda: agenda, adres: adres).antwoord
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
