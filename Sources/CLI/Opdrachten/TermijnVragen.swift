import Application
import ArgumentParsing
import Domein
import Formats
import JSON
import Kalender
import ReadModels

/// Questions about terms.
enum TermijnVragen {
  static let alle: [Opdracht] = [lijst, bereken, legUit]

  static let lijst = Opdracht(
    CommandSpec(
      "termijn lijst", "termijnen tonen, de eerste bovenaan",
      options: [
        OptionSpec("casus", .value("CASUS"), "alleen van deze casus"),
        OptionSpec(
          "status",
          .choice(
            [Choice("open", "loopt, nadert, verstreken of opgeschort"), Choice("alle")]
              + Termijnstatus.allCases.map { Choice($0.rawValue) }), "welke termijnen",
          default: "open"),
        OptionSpec("regel", Opties.codes(RegelID.self), "alleen van deze regel"),
        OptionSpec("behandelaar", .value("CODE"), "alleen van deze behandelaar"), Opties.exitcode,
      ] + Opties.lijst,
      examples: [
        Example("leerplicht termijn lijst", "alle open termijnen"),
        Example("leerplicht termijn lijst --status verstreken --json", "wat te laat is"),
      ], group: "Termijnen"),
    .vraag { loop, lezing in
      let waarden = loop.waarden
      let casus = try waarden.tekst("casus").map { try waarden.casusnummer("casus", $0) }
      if let casus { _ = try lezing.vind(.nummer(casus)) }
      let status = waarden.tekst("status") ?? "open"
      let regel: RegelID? = try waarden.code("regel")
      let behandelaar = try waarden.functionaris("behandelaar")
      let per = lezing.assen.per
      let rijen = try lezing.termijnrijen(casus, alleenOpen: status == "open").filter { rij in
        let stand = rij.termijn.status(per: per)
        return (status == "alle" || (status == "open" ? stand.isOpen : stand.rawValue == status))
          && (regel == nil || rij.termijn.id.regel == regel)
          && (behandelaar == nil || rij.behandelaar == behandelaar)
      }
      return Termijnlijst(rijen, per: per).antwoord
    })

  static let bereken = Opdracht(
    CommandSpec(
      "termijn bereken", "een termijn uitrekenen, met elke stap",
      discussion: """
        Werkt zonder dossier. De dag van het begin telt niet mee. Met --regel geldt de lengte van \
        die regel; met --atw verschuift het einde volgens de Algemene termijnenwet.
        """,
      options: [
        OptionSpec("regel", Opties.codes(RegelID.self), "de regel die de lengte geeft"),
        OptionSpec(
          "duur", .value("DUUR"), "lengte, zoals '6 weken', '5 werkdagen', '3 maanden' of P6W"),
        OptionSpec("begin", .value("DATUM"), "de dag van de gebeurtenis", required: true),
        OptionSpec("regio", .regio, "regio van de schoolvakanties", default: "midden"),
        OptionSpec("atw", "pas de Algemene termijnenwet toe"),
        OptionSpec("terug", "tel terug vanaf de dag"),
        Opties.formaat([.tekst, .tsv, .csv, .json, .html, .xlsx, .md]),
      ] + Opties.uitvoer,
      examples: [
        Example("leerplicht termijn bereken --duur '6 weken' --begin 2-3-2026", "zes weken"),
        Example(
          "leerplicht termijn bereken --regel thuiszitter-plan --begin 2-3-2026 --json",
          "met de lengte van de regel"),
      ], group: "Termijnen"),
    .los { loop in try Termijnberekening(loop.waarden).antwoord })

  static let legUit = Opdracht(
    CommandSpec(
      "leg-uit", "elke stap van elke datum in een casus",
      options: [Opties.casus] + [
        OptionSpec("termijn", .value("TERMIJN"), "alleen deze regel of termijn", position: 1),
        OptionSpec(
          "status", .choice(["open", "alle"]), "welke termijnen", default: "open"),
      ] + Opties.assen + [Opties.formaat([.tekst, .tsv, .csv, .json, .html, .xlsx, .md])]
        + Opties.uitvoer,
      examples: [
        Example("leerplicht leg-uit L2026-0042", "alle lopende termijnen"),
        Example("leerplicht leg-uit L2026-0042 thuiszitter-plan", "één termijn"),
      ], group: "Termijnen"),
    .vraag { loop, lezing in
      let nummer = try lezing.vind(loop.waarden.casus())
      let doel =
        try loop.waarden.tekst("termijn") == nil
        ? nil : loop.waarden.termijndoel("termijn")
      let gevraagd = try lezing.uitleg(nummer).filter { uitleg in
        doel.map { Uitlegtekst.past(uitleg.termijn.id, $0) } ?? true
      }
      let open = gevraagd.filter { $0.termijn.status(per: lezing.assen.per).isOpen }
      let alles = loop.waarden.tekst("status") == "alle" || (doel != nil && open.isEmpty)
      let uitleg = alles ? gevraagd : open
      return Uitlegtekst(casus: nummer, uitleg: uitleg, per: lezing.assen.per).antwoord
    })
}
