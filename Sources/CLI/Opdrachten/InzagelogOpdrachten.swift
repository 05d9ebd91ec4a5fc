import Application
import ArgumentParsing
import Domein
import Formats
import Hashing
import JSON
import Kalender
import ReadModels

/// The log of what was read: shown, sampled every month, kept for its own term.
enum InzagelogOpdrachten {
  static let alle: [Opdracht] = [toon, steekproef, opschonen]

  static let toon = Opdracht(
    CommandSpec(
      "inzagelog toon", "wie wat inzag, wanneer en op welke grond",
      discussion: """
        Elke opdracht die een jongere, casus of melding toont, schrijft dat vóór het tonen in het \
        inzagelog, naast het dossier. Een reservekopie en een herstel staan er als 'dossier' in. \
        Waarop iemand zocht staat er niet in. Het programma rekent de keten van het inzagelog na \
        en zegt waar zij niet klopt.
        """,
      options: [
        OptionSpec("jongere", .value("JONGERE"), "alleen wat over deze jongere ging (J000042)"),
        OptionSpec("functionaris", .value("CODE"), "alleen van deze functionaris"),
        OptionSpec("van", .value("DATUM"), "eerste dag", default: "een maand geleden"),
        OptionSpec("tot", .value("DATUM"), "laatste dag", default: "vandaag"),
      ] + vormen,
      examples: [
        Example("leerplicht inzagelog toon --jongere J000042", "wie dit dossier inzag"),
        Example(
          "leerplicht inzagelog toon --functionaris jansen --van 1-11-2026", "wat jansen zag"),
      ], group: "Beheer"),
    .vrijeVraag { loop, lezing in
      try lezing.eis(.toezien)
      let vandaag = loop.omstandigheden.vandaag
      let van = try loop.waarden.datum("van") ?? vandaag.plus(maanden: -1)
      let tot = try loop.waarden.datum("tot") ?? vandaag
      let over = try nummers(loop, lezing)
      let wie = try loop.waarden.functionaris("functionaris")
      let (alle, breuken) = try lees(loop) {
        van.iso.prefix(7) <= $0[...] && $0[...] <= tot.iso.prefix(7)
      }
      let regels = alle.filter { regel in
        let dag = Tijdstip(iso: regel.tijdstip)?.nederlandseDag
        return dag.map { van <= $0 && $0 <= tot } ?? false
          && (wie == nil || regel.wie == wie?.tekst)
          && (over == nil || regel.isVanIedereen
            || regel.nummers.contains { over?.contains($0) ?? false })
      }
      return Inzagelijst(
        titel: "Inzagelog van \(van.kort) tot en met \(tot.kort)",
        regels: regels.map { ($0, "") }, breuken: breuken
      ).antwoord
    })

  static let steekproef = Opdracht(
    CommandSpec(
      "inzagelog steekproef", "een steekproef uit het inzagelog van een maand, om na te lopen",
      discussion: """
        Een log dat niemand naloopt, beschermt niemand. Trekt uit een maand een vast aantal \
        regels: de helft wat opvalt (buiten werktijd, veel tegelijk, of iemand die de casus niet \
        behandelt), de rest door het lot. Dezelfde maand geeft steeds dezelfde regels.
        """,
      options: [
        OptionSpec("maand", .value("MAAND"), "welke maand, zoals 2026-11", default: "vorige maand"),
        OptionSpec("aantal", .value("AANTAL"), "hoeveel regels", default: "20"),
      ] + vormen,
      examples: [
        Example("leerplicht inzagelog steekproef --maand 2026-11", "om met het team na te lopen")
      ], group: "Beheer"),
    .vrijeVraag { loop, lezing in
      try lezing.eis(.toezien)
      let vorige = String(loop.omstandigheden.vandaag.plus(maanden: -1).iso.prefix(7))
      let maand = loop.waarden.tekst("maand") ?? vorige
      guard Datum(iso: maand + "-01") != nil else {
        throw loop.waarden.fout("maand", "verwacht een maand, zoals 2026-11")
      }
      let (regels, breuken) = try lees(loop) { $0 == maand }
      let trekking = Steekproef(
        regels: regels, zaad: maand, behandelaars: try behandelaars(lezing))
      return Inzagelijst(
        titel: "Steekproef uit het inzagelog van \(maand)",
        regels: trekking.trek(try loop.waarden.getal("aantal") ?? 20), breuken: breuken
      ).antwoord
    })

  static let opschonen = Opdracht(
    CommandSpec(
      "inzagelog opschonen", "weghalen wat langer is bewaard dan de bewaartermijn",
      discussion: """
        De termijn is de instelling bewaar-inzagelog-jaren. Er gaan hele maanden weg.
        """,
      examples: [Example("leerplicht inzagelog opschonen", "wat te oud is, gaat weg")],
      group: "Beheer"),
    .vrijeVraag { loop, lezing in
      try lezing.eis(.toezien)
      let jaren = try lezing.omgeving().instellingen.jaren(.bewaarInzagelog)
      let grens = String(loop.omstandigheden.vandaag.plus(jaren: -jaren).iso.prefix(7))
      let weg = try Self.probeer { () throws(Inzagefout) in
        try Inzagelog(dossier: loop.voorkeuren.dossier.waarde).ruimOp(voor: grens)
      }
      return Antwoord(
        tekst: { weg.isEmpty ? "Niets te oud.\n" : "Weg: \(weg.joined(separator: ", ")).\n" },
        json: { ["versie": 1, "weg": .strings(weg)] })
    })

  private static let vormen =
    [Opties.formaat([.tekst, .tsv, .csv, .json, .html, .xlsx, .md])] + Opties.uitvoer

  /// Every number under which a jongere is shown; nil when none was asked for.
  private static func nummers(_ loop: Loop, _ lezing: Lezing) throws -> Set<String>? {
    guard let tekst = loop.waarden.tekst("jongere") else { return nil }
    guard let nummer = Jongerenummer(tekst) else {
      throw loop.waarden.fout("jongere", "verwacht een nummer, zoals J000042")
    }
    return Set(
      [nummer.tekst] + (try lezing.casussen(van: nummer).map(\.casus.tekst))
        + (try lezing.meldingen(van: nummer).map(\.melding.tekst)))
  }

  /// Who handles a casus or has regie, by number.
  private static func behandelaars(_ lezing: Lezing) throws -> [String: Set<String>] {
    try lezing.casusrijen(Casuskeuze()).reduce(into: [:]) { wie, rij in
      wie[rij.casus.tekst] = Set([rij.behandelaar, rij.regie].compactMap { $0?.tekst })
    }
  }

  static func lees(
    _ loop: Loop, _ kies: (String) -> Bool
  ) throws -> (regels: [Inzageregel], breuken: [String]) {
    try probeer { () throws(Inzagefout) in
      try Inzagelog(dossier: loop.voorkeuren.dossier.waarde).lees(kies)
    }
  }

  static func probeer<R>(_ werk: () throws(Inzagefout) -> R) throws -> R {
    do throws(Inzagefout) { return try werk() } catch {
      throw Fout.invoerUitvoer(reden: "het inzagelog: \(error.reden)")
    }
  }
}

/// Draws lines to look over: half of what stands out, the rest by lot.
struct Steekproef {
  let regels: [Inzageregel]
  /// The same seed draws the same lines.
  let zaad: String
  let behandelaars: [String: Set<String>]

  func trek(_ aantal: Int) -> [(Inzageregel, String)] {
    let geschud = regels.enumerated().map { index, regel in
      (orde: SHA256.digest(ofUTF8: "\(zaad)\n\(index)").hex, regel: regel, reden: reden(regel))
    }.sorted { $0.orde < $1.orde }
    let opvallend = geschud.filter { !$0.reden.isEmpty }.prefix((aantal + 1) / 2)
    let gekozen = Set(opvallend.map(\.orde))
    let rest = geschud.filter { !gekozen.contains($0.orde) }.prefix(aantal - opvallend.count)
    return (Array(opvallend) + Array(rest)).sorted { $0.regel.tijdstip < $1.regel.tijdstip }
      .map { ($0.regel, $0.reden) }
  }

  /// What stands out about a line; empty when nothing does.
  private func reden(_ regel: Inzageregel) -> String {
    if regel.nummers == [Inzageregel.heelDossier], regel.grond == Beheergrond.accountgrond {
      return ""
    }
    var redenen: [String] = []
    if let tijdstip = Tijdstip(iso: regel.tijdstip), tijdstip.isBuitenWerktijd {
      redenen.append("buiten werktijd")
    }
    if regel.nummers.count > 50 || regel.isVanIedereen { redenen.append("veel tegelijk") }
    let casussen = regel.nummers.filter { $0.hasPrefix("L") }
    if casussen.count == 1, let casus = casussen.first, let wie = behandelaars[casus],
      !wie.isEmpty, !wie.contains(regel.wie)
    {
      redenen.append("niet de behandelaar of regisseur")
    }
    return redenen.joined(separator: ", ")
  }
}

extension Tijdstip {
  /// Before seven, after eight in the evening, or in the weekend, by the Dutch clock.
  fileprivate var isBuitenWerktijd: Bool {
    let dag = nederlandseDag
    if [.zaterdag, .zondag].contains(dag.weekdag) { return true }
    guard let zeven = Tijdstip(nederlandseDag: dag, uur: 7, minuut: 0, seconde: 0),
      let acht = Tijdstip(nederlandseDag: dag, uur: 20, minuut: 0, seconde: 0)
    else { return false }
    return self < zeven || self > acht
  }
}

/// Lines of the log as a list.
struct Inzagelijst {
  let titel: String
  let regels: [(regel: Inzageregel, reden: String)]
  let breuken: [String]

  var antwoord: Antwoord {
    var antwoord = Antwoord(
      tabel: { tabel }, scherm: ["tijdstip", "wie", "opdracht", "nummers", "reden"],
      json: { json })
    antwoord.mededelingen = breuken.map { "Let op: het inzagelog klopt niet: \($0)." }
    return antwoord
  }

  private var tabel: Table {
    Table(
      caption: titel,
      columns: [
        .init(key: "tijdstip", title: "Tijdstip (UTC)"), .init(key: "wie", title: "Wie"),
        .init(key: "opdracht", title: "Opdracht"), .init(key: "nummers", title: "Getoond"),
        .init(key: "grond", title: "Grond"), .init(key: "reden", title: "Valt op"),
      ],
      rows: regels.map { regel, reden in
        [
          .text(regel.tijdstip), .text(regel.wie), .text(regel.opdracht),
          .text(regel.nummers.joined(separator: " ")), .text(regel.grond), .text(reden),
        ]
      })
  }

  private var json: JSONValue {
    [
      "versie": 1,
      "regels": .array(
        regels.map { regel, reden in
          [
            "tijdstip": .string(regel.tijdstip), "wie": .string(regel.wie),
            "gebruiker": .int(regel.gebruiker), "opdracht": .string(regel.opdracht),
            "nummers": .strings(regel.nummers), "grond": .string(regel.grond),
            "reden": .string(reden),
          ]
        }), "breuken": .strings(breuken),
    ]
  }
}
