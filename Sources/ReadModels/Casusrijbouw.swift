public import Domein
import Kalender

extension Casusrijen {
  /// The rows of a casus, from its state and that of its jongere.
  ///
  /// The same function serves the tables and every question about another day: the caller folds
  /// the states up to that day. Nil when the casus was not opened by then.
  public init?(
    _ casus: Casus, _ jongere: Jongere, versie: Int, omgeving: Termijnomgeving
  ) {
    guard let opening = casus.opening else { return nil }
    // The terms of a measure that was destroyed would tell of it.
    let casus = casus.zonderPolitiekant(tot: jongere.bewaring.politieTot)
    // Where two entries are one person, the casus stands under the one that is left.
    let van = jongere.nummer ?? opening.jongere
    let school = jongere.inschrijvingen.max { $0.van < $1.van }?.school ?? opening.school
    let kalender = omgeving.kalenders.kalender(voor: school)
    let bouw = Termijnbouw(omgeving: omgeving, kalender: kalender)
    let reeksen = casus.thuisreeksen(kalender, jongere)
    let reeks = reeksen.last
    let einde = reeks.flatMap { casus.grondeinde($0, kalender, jongere)?.op }
    let thuisTot = [reeks?.volledigTot, einde, casus.sluiting?.op].compactMap(\.self).min()
    let eersteVerzuim = casus.verzuimfeiten.compactMap(\.verzuim?.van).min()
    self.casus = Casusrij(
      casus: opening.nummer, jongere: van, school: school,
      soort: casus.verzuimsoort ?? opening.soort, fase: casus.fase, geopendOp: opening.op,
      geslotenOp: casus.sluiting?.op, sluitreden: casus.sluiting?.reden,
      begin: reeks?.begin ?? eersteVerzuim, thuisVan: reeks?.eersteDag,
      thuisTot: reeks == nil ? nil : thuisTot, behandelaar: casus.behandelaar,
      regie: casus.regie?.bij, versie: versie)
    termijnen = bouw.rijen(
      casus.termijnaanvangen(
        reeksen, jongere, kalender, omgeving.terugval, vertrokken: omgeving.vertrokken),
      ingrepen: casus.ingrepen, escalaties: casus.escalaties, houder: .casus(opening.nummer),
      jongere: van, behandelaar: casus.behandelaar)
    volgendSignaal = casus.openSignalen(reeksen, jongere, bouw).map(\.op).min()
    let lopend = termijnen.map(\.termijn)
    doorverwijzingen = casus.keten.doorverwijzingen.map { $0.rij(opening, lopend) }
      .sorted { $0.doorverwijzing < $1.doorverwijzing }
    telbereik = casus.telbereik
  }
}

extension Termijnbouw {
  /// Terms with their holder and the first step that is left.
  func rijen(
    _ aanvangen: [Termijnaanvang], ingrepen: [Termijningreep], escalaties: [Escalatie],
    houder: Termijnhouder, jongere: Jongerenummer?, behandelaar: Medewerkercode?
  ) -> [Termijnrij] {
    aanvangen.compactMap { aanvang in
      let termijn = termijn(aanvang, ingrepen: ingrepen)
      if termijn.isOngemerkt { return nil }
      return Termijnrij(
        termijn: termijn, houder: houder, jongere: jongere, behandelaar: behandelaar,
        volgendeStap: termijn.openTrappen(na: escalaties).first?.op, onderwerp: aanvang.onderwerp)
    }
  }
}
