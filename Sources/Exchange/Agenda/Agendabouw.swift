public import Application
import Domein
import Kalender
import ReadModels

extension Agenda {
  /// The agenda of a meeting.
  ///
  /// A kernteam speaks about every open casus of a jongere at its school and what was put on the
  /// agenda besides; an MDO about what was put on its agenda; the thuiszitterstafel also about
  /// whoever was scaled up to it and not discussed since.
  public static func tafel(_ keuze: Tafelkeuze, _ lezing: Lezing) throws -> Agenda {
    let beeld = try keuze.overleg(lezing)
    if let nummer = keuze.overleg, let eigen = beeld?.gegevens.school, let gevraagd = keuze.school,
      eigen != gevraagd
    {
      throw Agendafout.andereSchool(nummer, eigen)
    }
    let datum = beeld?.gegevens.datum ?? keuze.datum ?? lezing.assen.per
    let school = beeld?.gegevens.school ?? keuze.school
    let partner = try school.flatMap { try lezing.partnerrij(Partnercode($0)) }
    let deelnemers = beeld?.gegevens.deelnemers ?? []
    var bouw = Agendabouw(
      keuze: keuze, overleg: beeld?.overleg, datum: datum, lezing: lezing,
      omgeving: try lezing.omgeving().termijnen)
    for casus in try bouw.casussen(school) { try bouw.neemOp(casus) }
    return Agenda(
      soort: keuze.soort, overleg: beeld.map(Overlegkop.init(_:)), school: school,
      schoolnaam: partner?.gegevens.naam ?? "", datum: datum, lezer: keuze.lezer,
      leden: deelnemers.isEmpty && keuze.soort == .kernteam ? partner?.kernteam ?? [] : deelnemers,
      punten: bouw.punten.sorted(by: Agendapunt.dringender), weggelaten: bouw.weglatingen.lijst)
  }
}

/// Brings the casussen of one agenda together, and counts whom the reader may not see.
private struct Agendabouw {
  let keuze: Tafelkeuze
  let overleg: Overleg?
  let datum: Datum
  let lezing: Lezing
  let omgeving: Termijnomgeving
  var punten: [Agendapunt] = []
  var weglatingen = Weglatingen()

  init(
    keuze: Tafelkeuze, overleg: Overleg?, datum: Datum, lezing: Lezing,
    omgeving: Termijnomgeving
  ) {
    self.keuze = keuze
    self.overleg = overleg
    self.datum = datum
    self.lezing = lezing
    self.omgeving = omgeving
  }

  /// Everyone who has to be allowed to see what is shown: the table, and whoever asks.
  private var lezers: [Lezer] {
    [keuze.lezer.map(Lezer.rol) ?? keuze.tafel] + (lezing.lezer.map { [$0] } ?? [])
      + (keuze.soort == .thuiszitterstafel && keuze.lezer?.zitAanTafel == true ? [keuze.tafel] : [])
  }

  /// What is on the table, each casus once.
  func casussen(_ school: Vestiging?) throws -> [Casusnummer] {
    let geagendeerd = overleg?.agenda.map(\.casus) ?? []
    let vanzelf: [Casusnummer]
    switch keuze.soort {
    case .kernteam:
      vanzelf = try lezing.casusrijen(Casuskeuze(alleenOpen: true, school: school)).map(\.casus)
    case .mdo: vanzelf = []
    case .thuiszitterstafel: vanzelf = try opgeschaald(school)
    }
    return geagendeerd + vanzelf.filter { !geagendeerd.contains($0) }
  }

  /// Scaled up to the thuiszitterstafel, and not discussed there since.
  private func opgeschaald(_ school: Vestiging?) throws -> [Casusnummer] {
    try lezing.casusrijen(Casuskeuze(alleenOpen: true, school: school)).map(\.casus)
      .filter { nummer in
        guard
          let laatste = try lezing.beeld(nummer)?.casus.opschalingen
            .last(where: { $0.naar == .thuiszitterstafel && $0.op <= datum })
        else { return false }
        return try !isBesproken(nummer, sinds: laatste.op)
      }
  }

  private func isBesproken(_ casus: Casusnummer, sinds dag: Datum) throws -> Bool {
    try lezing.overlegrijen(Overlegkeuze(soort: .thuiszitterstafel, van: dag, casus: casus))
      .contains { try lezing.overleg($0.overleg)?.overleg.besprak(casus) ?? false }
  }

  mutating func neemOp(_ casus: Casusnummer) throws {
    guard let beeld = try lezing.beeld(casus), let rij = try lezing.casusrijen(casus)?.casus else {
      return
    }
    let zicht = Agendazicht(lezers, beeld.jongere, op: datum)
    if let reden = zicht.weglating(van: beeld) { return weglatingen.tel(nil, reden) }
    guard beeld.casus.isOpen else { return weglatingen.tel(nil, "intussen gesloten") }
    var punt = Agendapunt(beeld, rij, op: datum, omgeving, zicht, &weglatingen)
    if let vraag = overleg?.agenda.first(where: { $0.casus == casus })?.vraag, !vraag.isEmpty {
      punt.vraag = vraag
    }
    if zicht.mag(.afspraken),
      let vorige = try lezing.laatsteBesluiten(over: casus, voor: datum)
    {
      let zinnen = vorige.besluiten.map { besluit in
        let inhoud = besluit.inhoud
        let tekst = inhoud.tekst.isEmpty ? "zonder omschrijving" : inhoud.tekst
        return "\(tekst) (\(inhoud.eigenaar), uiterlijk \(inhoud.uiterlijk.kort))"
      }
      let gegevens = vorige.overleg.gegevens
      punt.besluit =
        "\(gegevens.datum.kort), \(gegevens.soort.omschrijving) \(vorige.overleg.nummer): "
        + zinnen.joined(separator: "; ")
    }
    punten.append(punt)
  }
}
