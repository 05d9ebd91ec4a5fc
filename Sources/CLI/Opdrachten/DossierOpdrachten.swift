import Application
import ArgumentParsing
import Domein
import EventLog
import Formats
import Hashing
import JSON
import Kalender
import Platform
import SQLiteReadModels

/// The dossier as a whole: made, checked, rebuilt, dumped, loaded.
enum DossierOpdrachten {
  static let alle: [Opdracht] = [
    maak, controleer, herbouw, kop, gebeurtenissen, vernietigInhoud, BewaarOpdrachten.verklaring,
    laad("dossier laad"), laad("dossier gebeurtenissen laad"),
  ]

  static let maak = Opdracht(
    CommandSpec(
      "dossier maak", "een leeg dossier maken",
      discussion: """
        Het dossier is één bestand dat alleen u kunt lezen. De regio bepaalt de schoolvakanties; \
        voor Apeldoorn (0200), Brummen (0213) en Epe (0232) is die bekend, voor een andere \
        gemeente geeft u --regio mee.
        """,
      options: [
        OptionSpec("gemeente", .value("CODE"), "gemeentecode van vier cijfers", required: true),
        OptionSpec("regio", .regio, "regio van de schoolvakanties"),
      ],
      examples: [
        Example("leerplicht dossier maak --gemeente 0200", "een dossier voor Apeldoorn"),
        Example("leerplicht dossier maak --gemeente 0363 --regio noord", "voor Amsterdam"),
      ], group: "Beheer"),
    .eigen { loop in
      guard
        let code: Gemeentecode = try loop.waarden.kenmerk(
          "gemeente", "een gemeentecode van vier cijfers, zoals 0200")
      else { throw loop.waarden.ontbreekt("gemeente") }
      guard let regio = try loop.waarden.regio("regio") ?? Gemeenteregio.regio(code.tekst) else {
        throw Fout.gebruik(
          "de regio van gemeente \(code) is niet ingebouwd; geef --regio noord, midden of zuid")
      }
      let pad = loop.voorkeuren.dossier.waarde
      let kenmerk = Hex.text(try loop.omstandigheden.toeval(16))
      var kop = Head.empty
      try SQLiteDossier.maak(pad) { dossier in
        try dossier.schrijf { gang in
          try Sessie(gang, loop.omstandigheden).maakDossier(
            gang, gemeente: code, regio: regio, kenmerk: kenmerk)
          kop = try gang.log.head()
        }
      }
      try loop.toon(
        "Dossier gemaakt: \(pad) (gemeente \(code), \(regio.omschrijving)).\n",
        [
          "versie": 1, "dossier": .string(pad), "gemeente": .string(code.tekst),
          "regio": .string(regio.rawValue), "kop": Kopregel.json(kop),
        ])
    })

  static let kop = Opdracht(
    CommandSpec(
      "dossier kop", "het einde van het logboek: nummer en hash",
      discussion: """
        Bewaar deze regel buiten de machine. Met 'dossier controleer --kop' ziet u later of er \
        gebeurtenissen zijn afgeknipt of herschreven.
        """,
      options: [Opties.formaat([.tekst, .json])] + Opties.uitvoer,
      examples: [Example("leerplicht dossier kop", "nummer en hash")], group: "Beheer"),
    .vrijeVraag { _, lezing in
      let kop = try lezing.kop()
      return Antwoord(
        tekst: { "\(kop.position.number):\(kop.hash.hex)\n" },
        json: {
          [
            "versie": 1, "nummer": .int(kop.position.number), "hash": .string(kop.hash.hex),
          ]
        })
    })

  static let controleer = Opdracht(
    CommandSpec(
      "dossier controleer", "het hele dossier nakijken",
      discussion: """
        Controleert het bestand en zijn tabellen, de keten over alle gebeurtenissen, of elke \
        gebeurtenis te lezen is, of elke rij van de weergaven uit het logboek volgt, en wat er \
        altijd moet gelden. Eindigt met 13 als er iets niet klopt.
        """,
      options: [
        OptionSpec(
          "kop", .value("NUMMER:HASH"), "een kop die eerder is bewaard", repeats: true),
        OptionSpec(
          "koppen", .file("BESTAND"), "een bestand met koppen van dag --kop-naar", repeats: true),
        Opties.formaat([.tekst, .tsv, .csv, .json, .html, .md]),
      ] + Opties.uitvoer,
      examples: [
        Example("leerplicht dossier controleer", "alles nakijken"),
        Example("leerplicht dossier controleer --kop 1234:9f…", "ook tegen een bewaarde kop"),
        Example("leerplicht dossier controleer --koppen koppen.txt", "tegen alle bewaarde koppen"),
      ], group: "Beheer"),
    .eigen { loop in
      let koppen = try loop.koppen()
      let (kop, bevindingen) = try loop.nazicht(loop.dossier(), koppen: koppen)
      try Antwoorder(loop).toon(Controleantwoord(kop: kop, bevindingen: bevindingen).antwoord)
      if !bevindingen.isEmpty { throw Fout.bevindingen }
    })

  static let herbouw = Opdracht(
    CommandSpec(
      "dossier herbouw", "de weergaven opnieuw maken uit het logboek",
      examples: [Example("leerplicht dossier herbouw", "alle lijsten opnieuw opbouwen")],
      group: "Beheer"),
    .eigen { loop in
      let dossier = try loop.dossier()
      let stromen = try loop.herbouwd ?? loop.herbouw(dossier)
      try loop.toon(
        "Weergaven opnieuw gemaakt uit \(stromen) stromen.\n",
        ["versie": 1, "stromen": .int(stromen)])
    })

  static let gebeurtenissen = Opdracht(
    CommandSpec(
      "dossier gebeurtenissen", "het logboek als JSON, één gebeurtenis per regel",
      discussion: """
        Bevat persoonsgegevens. Met 'dossier gebeurtenissen laad' maakt u er een gelijk dossier \
        van: dezelfde nummers, dezelfde hashes.
        """,
      options: [
        OptionSpec("na", .value("GEBEURTENIS"), "alleen wat na deze gebeurtenis kwam"),
        OptionSpec("stroom", .value("STROOM"), "alleen van deze stroom, zoals L2026-0042"),
      ] + Opties.uitvoer,
      examples: [
        Example("leerplicht dossier gebeurtenissen --uit logboek.jsonl", "alles in een bestand")
      ], group: "Beheer"),
    .eigen { loop in try Logboekuitvoer(loop).draai() })

  static let vernietigInhoud = Opdracht(
    CommandSpec(
      "dossier vernietig-inhoud", "wat niet bewaard mag worden meteen vernietigen",
      discussion: """
        Een school meldt soms ziekte of schorsing. Dat mag leerplicht niet bewaren. Deze opdracht \
        vernietigt de namen en teksten van één gebeurtenis, ook in het bestand zelf. Wat blijft: \
        dat het gebeurde, wie dit deed, wanneer en waarom, zonder inhoud. Terughalen kan niet.
        """,
      options: [
        OptionSpec(
          "gebeurtenis", .value("NUMMER"), "de gebeurtenis (#nummer)", position: 0, required: true),
        OptionSpec("reden", Opties.codes(Vernietigingsreden.self), "waarom", required: true),
      ] + Opties.daad.filter { $0.name != "op" && $0.name != "verwacht" },
      examples: [
        Example(
          "leerplicht dossier vernietig-inhoud '#12' --reden ziekteverzuim",
          "de tekst van gebeurtenis 12 is weg")
      ], group: "Beheer"),
    .daad(.corrigeren) { sessie, waarden in
      guard let nummer = try waarden.gebeurtenis("gebeurtenis") else {
        throw waarden.ontbreekt("gebeurtenis")
      }
      return try sessie.vernietigInhoud(nummer, waarden.verplichteCode("reden"))
    })

  static func laad(_ woorden: String) -> Opdracht {
    Opdracht(
      CommandSpec(
        woorden, "een uitgevoerd logboek in een leeg dossier laden",
        discussion: """
          Het dossier bestaat nog niet, of is leeg: net gemaakt. De keten wordt regel voor regel \
          nagerekend; klopt er iets niet, dan wordt er niets geladen.
          """,
        options: [
          OptionSpec(
            "bestand", .file("BESTAND"), "het bestand; - is standaardinvoer", position: 0,
            required: true)
        ],
        examples: [
          Example("leerplicht \(woorden) logboek.jsonl --dossier kopie.sqlite", "een kopie maken")
        ], group: "Beheer"),
      .eigen { loop in try Logboekinvoer(loop).draai() })
  }
}
