import Application
import ArgumentParsing
import Domein
import Formats
import JSON
import Kalender
import ReadModels

/// Questions about casussen.
enum CasusVragen {
  static let alle: [Opdracht] = [lijst, toon, historie, gedeeld, werklijst]

  static let lijst = Opdracht(
    CommandSpec(
      "casus lijst", "casussen tonen",
      options: [
        OptionSpec(
          "status", .choice(["open", "gesloten", "alle"]), "welke casussen", default: "open"),
        OptionSpec("behandelaar", .value("CODE"), "alleen van deze behandelaar"), Opties.school,
        OptionSpec("in-zorg", "alleen van jongeren die in zorg zijn"), Opties.exitcode,
      ] + Opties.lijst,
      examples: [
        Example("leerplicht casus lijst", "alle open casussen"),
        Example("leerplicht casus lijst --per 1-9-2025 --json", "zoals het op 1 september was"),
      ], group: "Casus"),
    .vraag { loop, lezing in
      let status = loop.waarden.tekst("status") ?? "open"
      let keuze = Casuskeuze(
        alleenOpen: status == "open", behandelaar: try loop.waarden.functionaris("behandelaar"),
        school: try loop.waarden.school())
      let per = lezing.assen.per
      let rijen = try lezing.casusrijen(keuze)
        .filter { status != "gesloten" || !$0.isOpen(op: per) }
        .filter { rij in
          try !loop.waarden.vlag("in-zorg")
            || lezing.beeld(rij.casus)?.casus.keten.openZorg != nil
        }
      return try Casuslijst(
        rijen: rijen, termijnen: lezing.termijnen(van: rijen), per: per,
        titel: "Casussen op \(per.kort)"
      ).antwoord
    })

  static let werklijst = Opdracht(
    CommandSpec(
      "werklijst", "wat ik te doen heb, het eerste bovenaan",
      discussion: """
        Toont de casussen die u behandelt, op de dag van hun eerste termijn. Bent u teamleider, \
        dan staan de casussen zonder behandelaar er ook bij.
        """,
      options: [
        OptionSpec("van", .value("CODE"), "werklijst van een ander", default: "de medewerker zelf"),
        OptionSpec(
          "overdracht", "casussen waarvan de behandelaar of regisseur niet meer in functie is"),
        Opties.exitcode,
      ] + Opties.lijst,
      examples: [
        Example("leerplicht werklijst", "mijn werk"),
        Example("leerplicht werklijst --van jansen", "het werk van jansen"),
        Example("leerplicht werklijst --overdracht", "wat iemand anders moet overnemen"),
      ], group: "Dagelijks werk"),
    .vraag { loop, lezing in
      let wie = try loop.waarden.functionaris("van") ?? loop.omstandigheden.medewerker
      let isOverdracht = loop.waarden.vlag("overdracht")
      let rijen =
        isOverdracht ? try lezing.overdrachten() : try lezing.werkvoorraad(van: wie)
      let per = lezing.assen.per
      let termijnen = try lezing.termijnen(van: rijen)
      let eerste = { (rij: Casusrij) in
        Casuslijst.volgende(termijnen[rij.casus] ?? [], per: per)?.termijn.vervalt?.dagnummer
          ?? Int.max
      }
      return Casuslijst(
        rijen: rijen.sorted { (eerste($0), $0.casus.tekst) < (eerste($1), $1.casus.tekst) },
        termijnen: termijnen, per: per,
        titel: "\(isOverdracht ? "Over te dragen" : "Werklijst van \(wie)") op \(per.kort)"
      ).antwoord
    })

  static let toon = Opdracht(
    CommandSpec(
      "casus toon", "alles over één casus",
      options: Opties.overCasus + Opties.assen + [Opties.formaat([.tekst, .json])] + Opties.uitvoer,
      examples: [
        Example("leerplicht casus toon L2026-0042", "de casus zoals die nu is"),
        Example("leerplicht casus toon L2026-0042 --bekend-op '#120'", "wat toen bekend was"),
      ], group: "Casus"),
    .vraag { loop, lezing in
      let nummer = try lezing.vind(loop.waarden.casus())
      guard let beeld = try lezing.beeld(nummer), let rijen = try lezing.casusrijen(nummer) else {
        throw Dossierfout.nietGevonden(wat: "casus op die dag", nummer: nummer.tekst)
      }
      var antwoord = Casustoon(
        rij: rijen.casus, termijnen: rijen.termijnen, beeld: beeld,
        keten: Ketentoon(
          casus: beeld.casus, doorverwijzingen: rijen.doorverwijzingen,
          tafelSinds: try lezing.thuiszitterstafelNodigSinds(beeld, rijen.casus),
          doorzettingsmacht: try lezing.omgeving().instellingen.waarde(.doorzettingsmacht)),
        gebeurtenissen: Gebeurtenissen.regels(try lezing.gebeurtenissen(.casus(nummer))),
        per: lezing.assen.per
      ).antwoord
      antwoord.mededelingen = lezing.verzwegenZin
      return antwoord
    })

  static let gedeeld = Opdracht(
    CommandSpec(
      "casus gedeeld", "wat er uit een casus is gedeeld: met wie, op welke grond",
      options: Opties.overCasus + Opties.lijst,
      examples: [Example("leerplicht casus gedeeld L2026-0042", "van eerst naar laatst")],
      group: "Casus"),
    .vraag { loop, lezing in
      let nummer = try lezing.vind(loop.waarden.casus())
      return Deellijst(casus: nummer, delingen: try lezing.gedeeld(uit: nummer)).antwoord
    })

  static let historie = Opdracht(
    CommandSpec(
      "casus historie", "wat er in een casus gebeurde, ook wat is teruggenomen",
      options: Opties.overCasus + Opties.lijst,
      examples: [Example("leerplicht casus historie L2026-0042", "van eerst naar laatst")],
      group: "Casus"),
    .vraag { loop, lezing in
      let nummer = try lezing.vind(loop.waarden.casus())
      let regels = Gebeurtenissen.regels(try lezing.gebeurtenissen(.casus(nummer)))
      var antwoord = Antwoord(
        tabel: { Gebeurtenisregel.tabel(regels, "Historie van casus \(nummer)") },
        scherm: ["nummer", "op", "soort", "inhoud", "door"],
        json: {
          [
            "versie": 1, "casus": .string(nummer.tekst),
            "gebeurtenissen": .array(regels.map(\.json)),
          ]
        })
      antwoord.mededelingen = lezing.verzwegenZin
      return antwoord
    })
}

extension Lezing {
  /// Says what this reader is never shown, whether it is there or not.
  fileprivate var verzwegenZin: [String] {
    let soorten = verzwegen.map(\.omschrijving)
    return soorten.isEmpty
      ? [] : ["Uw rol ziet niet: \(soorten.joined(separator: ", ")) (zie 'leerplicht mag')."]
  }
}
