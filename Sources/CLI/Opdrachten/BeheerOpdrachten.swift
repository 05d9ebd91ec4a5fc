import Application
import ArgumentParsing
import Domein
import Formats
import JSON
import Kalender
import SQLiteEventLog
import SQLiteReadModels

/// Corrections, settings, completion and the reference page.
enum BeheerOpdrachten {
  static let alle: [Opdracht] = [corrigeer, toon, zet, voltooiing, naslag, man]

  static let corrigeer = Opdracht(
    CommandSpec(
      "corrigeer", "een gebeurtenis terugnemen, en zo nodig de juiste ervoor in de plaats",
      discussion: """
        Er wordt niets gewist: de oude gebeurtenis blijft in het logboek staan, met de reden \
        erbij. Met --met geeft u de juiste waarde van een veld; met --op de juiste dag. Rusten er \
        andere gebeurtenissen op, dan noemt de opdracht die: neem ze samen terug.
        """,
      options: [
        OptionSpec(
          "gebeurtenis", .value("GEBEURTENIS"), "nummer, zoals #1234", position: 0,
          repeats: true, required: true),
        OptionSpec("reden", .value("TEKST"), "waarom", required: true),
        OptionSpec(
          "met", .value("VELD=WAARDE"), "juiste waarde van een veld; leeg na = is geen waarde",
          repeats: true),
        OptionSpec("op", .value("DATUM"), "juiste dag van de gebeurtenis"),
      ] + Opties.daad.filter { $0.name != "op" && $0.name != "verwacht" },
      examples: [
        Example("leerplicht corrigeer '#17' --reden 'verkeerde casus'", "terugnemen"),
        Example("leerplicht corrigeer '#17' --op 3-3-2026 --reden 'dag was fout'", "vervangen"),
      ], group: "Casus"),
    .daad(.corrigeren) { sessie, waarden in
      try sessie.corrigeer(waarden.correctie())
    })

  static let toon = Opdracht(
    CommandSpec(
      "instellingen toon", "alle instellingen, en waar ze vandaan komen",
      options: [Opties.formaat([.tekst, .tsv, .csv, .json, .html, .md])] + Opties.uitvoer,
      examples: [Example("leerplicht instellingen toon", "wat nu geldt")], group: "Beheer"),
    .los { loop in
      Instellingantwoord(voorkeuren: loop.voorkeuren, dossier: try ingericht(loop)).antwoord
    })

  static let zet = Opdracht(
    CommandSpec(
      "instellingen zet", "een instelling van het dossier veranderen",
      options: [
        OptionSpec(
          "instelling", Opties.codes(Instellingssleutel.self), "de instelling", position: 0,
          required: true),
        OptionSpec("waarde", .value("WAARDE"), "de nieuwe waarde", position: 1, required: true),
        OptionSpec("reden", .value("TEKST"), "waarom", required: true),
      ] + Opties.daad.filter { $0.name != "op" && $0.name != "verwacht" },
      examples: [
        Example(
          "leerplicht instellingen zet terugval-dagen 42 --reden 'afspraak met scholen'",
          "terugval binnen zes weken")
      ], group: "Beheer"),
    .daad(.beheren) { sessie, waarden in
      try sessie.zet(
        waarden.verplichteCode("instelling"), waarden.verplicht("waarde"),
        reden: waarden.verplicht("reden"))
    })

  static let voltooiing = Opdracht(
    CommandSpec(
      "voltooiing", "aanvulling met de tabtoets voor uw opdrachtvenster",
      options: [
        OptionSpec(
          "schil", .choice(CompletionShell.allCases.map { Choice($0.rawValue) }), "de schil",
          position: 0, required: true)
      ],
      examples: [
        Example(
          "leerplicht voltooiing bash > ~/.local/share/bash-completion/completions/leerplicht",
          "voor bash")
      ], group: "Beheer"),
    .los { loop in
      let schil = try loop.waarden.verplicht("schil")
      guard let keuze = CompletionShell(rawValue: schil) else {
        throw loop.waarden.fout("schil", "verwacht bash, zsh of fish")
      }
      return Antwoord(tekst: { Aangifte.programma.completionScript(for: keuze) })
    })

  static let naslag = Opdracht(
    CommandSpec(
      "naslag", "alle opdrachten op één pagina, als Markdown",
      options: [OptionSpec("bevoegdheden", "in plaats daarvan: welke rol welke opdracht mag")],
      group: "Beheer", hidden: true),
    .los { loop in
      let vraagt = loop.waarden.vlag("bevoegdheden")
      return Antwoord(tekst: {
        vraagt ? Bevoegdheidspagina.markdown() : Aangifte.programma.referenceMarkdown()
      })
    })

  static let man = Opdracht(
    CommandSpec(
      "handleiding", "de handleiding voor man(1)",
      examples: [
        Example("leerplicht handleiding > ~/.local/share/man/man1/leerplicht.1", "voor man")
      ], group: "Beheer"),
    .los { loop in
      let dag = loop.omstandigheden.vandaag.iso
      return Antwoord(tekst: { Aangifte.programma.manualPage(date: dag) })
    })

  /// The settings of the dossier; nil when there is none.
  private static func ingericht(_ loop: Loop) throws -> Instellingantwoord.Dossier? {
    do {
      let dossier = try loop.dossier()
      return try dossier.lees { gang in
        let lezing = try Lezing(
          gang, loop.omstandigheden, Assen(per: loop.omstandigheden.vandaag))
        let functionarissen = try lezing.functionarissen()
        return Instellingantwoord.Dossier(
          instellingen: try lezing.omgeving().instellingen,
          functionarissen: functionarissen.count,
          isGekoppeld: functionarissen.contains { $0.gegevens.gebruiker != nil })
      }
    } catch LogFileError.missing {
      return nil
    }
  }
}

extension Waarden {
  /// What is asked when events are taken back.
  func correctie() throws -> Correctieaanvraag {
    let nummers = try teksten("gebeurtenis").map { tekst in
      guard let nummer = Gebeurtenisnummer(tekst: tekst.hasPrefix("#") ? tekst : "#" + tekst) else {
        throw fout("gebeurtenis", "verwacht het nummer van een gebeurtenis, zoals #1234")
      }
      return nummer
    }
    guard !nummers.isEmpty else { throw ontbreekt("gebeurtenis") }
    let velden = try teksten("met").map { tekst in
      let delen = tekst.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard delen.count == 2, !delen[0].isEmpty else {
        throw fout("met", "verwacht VELD=WAARDE")
      }
      return (naam: String(delen[0]), waarde: String(delen[1]))
    }
    return Correctieaanvraag(
      gebeurtenissen: nummers, reden: try verplicht("reden"), velden: velden,
      dag: try datum("op"))
  }
}
