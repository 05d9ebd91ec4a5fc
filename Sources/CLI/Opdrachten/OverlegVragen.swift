import Application
import ArgumentParsing
import Domein
import Kalender
import ReadModels

/// Questions about meetings.
enum OverlegVragen {
  static let alle: [Opdracht] = [toon, lijst]

  static let toon = Opdracht(
    CommandSpec(
      "overleg toon", "alles over één overleg: agenda, besluiten en verslag",
      options: [Opties.overleg] + Opties.assen + [Opties.formaat([.tekst, .json])]
        + Opties.uitvoer,
      examples: [Example("leerplicht overleg toon O2026-0001", "het overleg zoals het nu is")],
      group: "Overleg"),
    .vraag { loop, lezing in
      let beeld = try lezing.vindOverleg(loop.waarden.overleg())
      let per = lezing.assen.per
      let rij = try lezing.overlegrijen(
        Overlegkeuze(van: beeld.gegevens.datum, totEnMet: beeld.gegevens.datum)
      ).first { $0.overleg == beeld.nummer }
      return try Overlegtoon(
        beeld: beeld, stand: rij?.stand(per: per) ?? .gepland, per: per,
        nagekomen: Self.nagekomen(beeld, lezing)
      ).antwoord
    })

  /// How the agreement of each decision stands in its casus; no entry when it was taken back.
  private static func nagekomen(
    _ beeld: Overlegbeeld, _ lezing: Lezing
  ) throws -> [Gebeurtenisnummer: Afspraakstand] {
    var standen: [Gebeurtenisnummer: Afspraakstand] = [:]
    for besluit in beeld.overleg.besluiten {
      let afspraken = try lezing.beeld(besluit.inhoud.casus)?.casus.afspraken ?? []
      guard let afspraak = afspraken.first(where: { $0.id == besluit.inhoud.afspraak }) else {
        continue
      }
      standen[besluit.id] = Afspraakstand(afspraak, per: lezing.assen.per)
    }
    return standen
  }

  static let lijst = Opdracht(
    CommandSpec(
      "overleg lijst", "overleggen tonen, op dag",
      options: [
        OptionSpec("soort", Opties.codes(Overlegsoort.self), "alleen van deze soort"),
        OptionSpec("van", .value("DATUM"), "vanaf deze dag"),
        OptionSpec("tot", .value("DATUM"), "tot en met deze dag"), Opties.school,
        OptionSpec("casus", .value("CASUS"), "alleen met deze casus op de agenda"),
        OptionSpec("deelnemer", .value("CODE"), "alleen waar deze functionaris bij hoort"),
        Opties.exitcode,
      ] + Opties.lijst,
      examples: [
        Example("leerplicht overleg lijst --van vandaag", "wat er nog komt"),
        Example(
          "leerplicht overleg lijst --soort thuiszitterstafel --json", "elke thuiszitterstafel"),
      ], group: "Overleg"),
    .vraag { loop, lezing in
      let waarden = loop.waarden
      let keuze = Overlegkeuze(
        soort: try waarden.code("soort"), school: try waarden.school(),
        van: try waarden.datum("van"), totEnMet: try waarden.datum("tot"),
        casus: try waarden.tekst("casus").map { try waarden.casusnummer("casus", $0) },
        betrokkene: try waarden.functionaris("deelnemer"))
      return Overleglijst(rijen: try lezing.overlegrijen(keuze), per: lezing.assen.per).antwoord
    })
}
