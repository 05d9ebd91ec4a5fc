import Application
import ArgumentParsing
import Domein
import Exchange
import Kalender
import Platform

/// Absoluut verzuim: found by comparison, investigated, listed.
enum AbsoluutOpdrachten {
  static let alle: [Opdracht] = [vergelijk, onderzoek, lijst]

  static let vergelijk = Opdracht(
    CommandSpec(
      "absoluut vergelijk", "inwoners uit de BRP naast de inschrijvingen leggen",
      discussion: """
        Zegt per jongere of die op de dag (--per) is ingeschreven, vrijgesteld of vermoedelijk \
        absoluut verzuimt, of waarom niet: te jong of 18, startkwalificatie, vertrokken, \
        overleden, geen ingezetene. Leest twee CSV-bestanden, met ';', ',' of tab.

        Legt inwoners, inschrijvingen en vermoedens vast, en opent voor een nieuw vermoeden één \
        keer een casus. Is een vermoeden bij een volgende vergelijking opgelost, dan sluit die \
        casus met de reden. Nog een keer met dezelfde bestanden verandert niets.

        Geweigerde rijen houden de andere niet tegen; de opdracht eindigt dan met 65. Over wie een \
        rij met inschrijvingen is geweigerd, ontstaat geen vermoeden.
        """,
      options: [
        OptionSpec("brp", .file("BESTAND"), "inwoners, uit de BRP", required: true),
        OptionSpec("inschrijvingen", .file("BESTAND"), "inschrijvingen op scholen", required: true),
        OptionSpec("per", .value("DATUM"), "de dag waarop wordt vergeleken", default: "vandaag"),
        OptionSpec(
          "proef", "geef hetzelfde verslag en schrijf niets", aliases: ["dry-run"], short: "n"),
        Opties.exitcode, Opties.formaat([.tekst, .tsv, .csv, .json, .html, .xlsx, .md]),
      ] + Opties.uitvoer,
      examples: [
        Example(
          "leerplicht absoluut vergelijk --brp brp.csv --inschrijvingen inschrijvingen.csv --proef",
          "wat zou er gebeuren"),
        Example(
          "leerplicht absoluut vergelijk --brp brp.csv --inschrijvingen inschrijvingen.csv"
            + " --per 1-10-2026", "zoals het op 1 oktober was"),
      ], group: "Meldingen"),
    .eigen { loop in try Vergelijkingsvraag(loop).draai() })

  static let onderzoek = Opdracht(
    CommandSpec(
      "absoluut onderzoek", "vastleggen wat een onderzoek naar absoluut verzuim opleverde",
      discussion: """
        Met een uitkomst is de termijn van het onderzoek voldaan. Bij 'echt' staat het verzuim \
        vast vanaf de eerste dag zonder inschrijving (--begin), en gaan de termijnen voor een \
        thuiszitter lopen. De andere uitkomsten zijn administratief.
        """,
      options: Opties.bijCasus + [
        OptionSpec("uitkomst", Opties.codes(Onderzoeksuitkomst.self), "wat eruit kwam"),
        OptionSpec(
          "ingezet", Opties.codes(Onderzoeksactie.self), "wat in gang is gezet", repeats: true),
        OptionSpec(
          "begin", .value("DATUM"), "eerste dag van echt verzuim",
          default: "de eerste dag zonder inschrijving, anders de dag van het vermoeden"),
        Opties.tekst,
      ] + Opties.daad,
      examples: [
        Example(
          "leerplicht absoluut onderzoek L2026-0042 --ingezet adrescontrole --ingezet svb",
          "publiekszaken kijkt, de SVB weet ervan"),
        Example(
          "leerplicht absoluut onderzoek L2026-0042 --uitkomst wacht-op-intake", "administratief"),
      ], group: "Meldingen"),
    .daad(.behandelen) { sessie, waarden in
      try sessie.onderzoek(
        waarden.casus(), uitkomst: waarden.code("uitkomst"), ingezet: waarden.codes("ingezet"),
        begin: waarden.datum("begin"), tekst: waarden.tekst("tekst") ?? "",
        op: waarden.datum("op"), verwacht: waarden.getal("verwacht"))
    })

  static let lijst = Opdracht(
    CommandSpec(
      "absoluut lijst", "vermoedens van absoluut verzuim en hun onderzoek tonen",
      options: [
        OptionSpec(
          "met-administratief", "ook wat administratief bleek, en daarom niet meetelt"),
        Opties.exitcode,
      ] + Opties.lijst,
      examples: [
        Example("leerplicht absoluut lijst", "wat nog te onderzoeken is, en wat echt is"),
        Example("leerplicht absoluut lijst --met-administratief", "alles wat gevonden is"),
      ], group: "Meldingen"),
    .vraag { loop, lezing in
      Absoluutlijst(
        rijen: try lezing.absoluutrijen(
          metAdministratief: loop.waarden.vlag("met-administratief")),
        per: lezing.assen.per
      ).antwoord
    })
}

/// Runs a comparison and shows its report.
struct Vergelijkingsvraag {
  private let loop: Loop
  private let bestanden: [Vergelijkingsbestand: String]

  init(_ loop: Loop) throws {
    self.loop = loop
    bestanden = [
      .brp: try loop.waarden.verplicht("brp"),
      .inschrijvingen: try loop.waarden.verplicht("inschrijvingen"),
    ]
  }

  func draai() throws {
    let per = try loop.waarden.datum("per") ?? loop.omstandigheden.vandaag
    guard per <= loop.omstandigheden.vandaag else {
      throw loop.waarden.fout("per", "deze dag ligt in de toekomst")
    }
    let antwoord = Vergelijkingsantwoord(
      loop, per: per, isProef: loop.waarden.vlag("proef"), naam: naam)
    let verslag = try vergelijk(per, antwoord.regel)
    for (bestand, tekst) in verslag.berichten { loop.uitvoer.zeg("\(naam(bestand)): \(tekst).") }
    if verslag.nietVergeleken > 0 {
      loop.uitvoer.zeg(
        "\(verslag.nietVergeleken) niet vergeleken: een rij over deze jongeren is geweigerd.")
    }
    if !loop.uitvoer.isScherm { antwoord.weigeringen(verslag).forEach(loop.uitvoer.zeg) }
    try antwoord.sluit(verslag)
    if verslag.isAfgebroken { throw Fout.afgebroken }
    guard let eerste = verslag.geweigerd.first else {
      guard loop.waarden.vlag("exitcode"), verslag.aantal(.vermoedelijkAbsoluut) > 0 else { return }
      try loop.uitvoer.sluit()
      throw Fout.erIsWerk
    }
    try loop.uitvoer.sluit()
    throw Fout.overgeslagenRijen(
      bestand: naam(eerste.bestand), aantal: verslag.geweigerd.count)
  }

  private func vergelijk(
    _ per: Datum, _ uitgang: (Vergelijkingsregel) -> Void
  ) throws -> Vergelijkingsverslag {
    let vergelijking = Inschrijvingsvergelijking(
      brp: try Invoer.open(naam(.brp)), inschrijvingen: try Invoer.open(naam(.inschrijvingen)),
      per: per, loop.omstandigheden)
    let dossier = try loop.dossier()
    do {
      guard !loop.waarden.vlag("proef") else {
        return try vergelijking.proef(dossier, uitgang: uitgang)
      }
      let verslag = try vergelijking.draai(dossier, uitgang: uitgang) { aantal in
        loop.uitvoer.meldVoortgang("\(aantal) rijen")
        return Signals.pending == nil
      }
      loop.uitvoer.eindeVoortgang()
      return verslag
    } catch let fout as Vergelijkingsfout {
      throw Fout.van(fout.fout, naam(fout.bestand))
    }
  }

  private func naam(_ bestand: Vergelijkingsbestand) -> String {
    bestanden[bestand] ?? bestand.rawValue
  }
}
