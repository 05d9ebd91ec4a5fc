public import Kalender

extension Casus {
  /// Everything in this casus from which a term is counted.
  ///
  /// - Parameters:
  ///   - jongere: ends of the duty lie with the jongere.
  ///   - kalender: that of the jongere's school.
  ///   - terugval: what a relapse does to the terms.
  ///   - vertrokken: functionarissen without a mandate, from which day on.
  public func termijnaanvangen(
    _ jongere: Jongere, _ kalender: Schoolkalender, _ terugval: Terugvalregel,
    vertrokken: [Medewerkercode: Datum] = [:]
  ) -> [Termijnaanvang] {
    termijnaanvangen(
      thuisreeksen(kalender, jongere), jongere, kalender, terugval, vertrokken: vertrokken)
  }

  /// The same for whoever has the runs at home already.
  public func termijnaanvangen(
    _ reeksen: [Thuisreeks], _ jongere: Jongere, _ kalender: Schoolkalender,
    _ terugval: Terugvalregel, vertrokken: [Medewerkercode: Datum] = [:]
  ) -> [Termijnaanvang] {
    guard let opening else { return [] }
    // What others owe and what was agreed stays due until the casus closes or it is settled.
    let voorbij = voorbij(opening, jongere)
    return meldingtermijnen(voorbij) + thuistermijnen(reeksen, jongere, kalender, terugval)
      + [regietermijn(opening, voorbij)] + plantermijnen(voorbij) + afspraaktermijnen()
      + maatregeltermijnen() + opptermijnen(jongere, opening, voorbij)
      + onderzoektermijnen(jongere, opening) + stiltetermijnen(opening, voorbij)
      + overdrachten(vertrokken) + ketentermijnen(gesloten)
  }

  /// Those that tell when the chain around the child is too late: at home, and regie.
  func ketenaanvangen(
    _ reeksen: [Thuisreeks], _ jongere: Jongere, _ kalender: Schoolkalender,
    _ terugval: Terugvalregel
  ) -> [Termijnaanvang] {
    guard let opening else { return [] }
    return thuistermijnen(reeksen, jongere, kalender, terugval)
      + [regietermijn(opening, voorbij(opening, jongere))]
  }

  /// The casus closed or the duty ended.
  private func voorbij(_ opening: Opening, _ jongere: Jongere) -> Termijnaanvang.Verval? {
    .eerste([gesloten, jongere.einde(na: opening.op)])
  }

  private func thuistermijnen(
    _ reeksen: [Thuisreeks], _ jongere: Jongere, _ kalender: Schoolkalender,
    _ terugval: Terugvalregel
  ) -> [Termijnaanvang] {
    guard let opening else { return [] }
    return terugval.reeksen(reeksen).flatMap { thuiszitter($0, jongere, opening, kalender) }
  }

  /// Work of someone who left is handed over to another.
  private func overdrachten(_ vertrokken: [Medewerkercode: Datum]) -> [Termijnaanvang] {
    toewijzingen.enumerated().compactMap { index, toewijzing in
      guard let vertrek = vertrokken[toewijzing.aan] else { return nil }
      let volgende = toewijzingen.dropFirst(index + 1).first
      if let volgende, volgende.op < vertrek { return nil }
      let begin = max(vertrek, toewijzing.op)
      if let sluiting, sluiting.op <= begin { return nil }
      return Termijnaanvang(
        .overdracht, toewijzing.id, begin: begin, voldaanOp: volgende?.op, vervallen: gesloten,
        onderwerp: toewijzing.aan.tekst)
    }
  }

  /// The casus closed, or lost all it rested on: nothing in it runs any more.
  var gesloten: Termijnaanvang.Verval? {
    let dicht = sluiting.map {
      Termijnaanvang.Verval(op: $0.op, door: "casus gesloten: \($0.reden.omschrijving)")
    }
    let leeg = grondloosOp.map {
      Termijnaanvang.Verval(op: $0, door: "de school trok elke melding in")
    }
    return .eerste([dicht, leeg])
  }

  /// The day on which the last melding was withdrawn and no absence was left.
  var grondloosOp: Datum? {
    guard !meldingen.isEmpty, meldingen.allSatisfy({ !$0.telt }), verzuimlijn.stukken.isEmpty
    else { return nil }
    return meldingen.compactMap(\.vervallenOp).max()
  }

  /// In view within four weeks, a plan within six, a fitting offer within three months.
  private func thuiszitter(
    _ reeks: Thuisreeks, _ jongere: Jongere, _ opening: Opening, _ kalender: Schoolkalender
  ) -> [Termijnaanvang] {
    let grond = grondeinde(reeks, kalender, jongere)
      .map { Termijnaanvang.Verval(op: $0.op, door: $0.reden.omschrijving) }
    let terug = reeks.tot.map { Termijnaanvang.Verval(op: $0, door: "het verzuim is geëindigd") }
    let deels = reeks.volledigTot.map {
      Termijnaanvang.Verval(op: $0, door: "de jongere zit niet meer volledig thuis")
    }
    let swv = informaties.first { $0.partij.isSamenwerkingsverband && $0.op >= reeks.begin }
    let plan = plannen.first { $0.op >= reeks.begin }
    let aanbod = arrangementen.first { $0.op >= reeks.begin }
    return [
      Termijnaanvang(
        .thuiszitterInBeeld, reeks.anker, begin: reeks.begin,
        voldaanOp: swv.map { max($0.op, opening.op) },
        vervallen: .eerste([grond, deels, gesloten])),
      Termijnaanvang(
        .thuiszitterPlan, reeks.anker, begin: reeks.begin, voldaanOp: plan?.op,
        vervallen: .eerste([grond, terug, gesloten])),
      Termijnaanvang(
        .thuiszitterDrieMaanden, reeks.anker, begin: reeks.begin, voldaanOp: aanbod?.op,
        vervallen: .eerste([grond, terug, gesloten])),
    ]
  }

  /// Each melding is assessed: explicitly, or by the first act in the casus after it came.
  private func meldingtermijnen(_ voorbij: Termijnaanvang.Verval?) -> [Termijnaanvang] {
    meldingen.map { melding in
      let behandeld = handelingen.first { $0.op >= melding.op }?.op
      let voldaan = [melding.beoordeeldOp, behandeld].compactMap(\.self).min()
      let ingetrokken = melding.vervallenOp.map {
        Termijnaanvang.Verval(op: $0, door: "de school trok de melding in")
      }
      return Termijnaanvang(
        .meldingBeoordelen, melding.id, begin: melding.datum, voldaanOp: voldaan,
        vervallen: .eerste([ingetrokken, voorbij]), onderwerp: melding.melding.tekst)
    }
  }

  private func regietermijn(
    _ opening: Opening, _ voorbij: Termijnaanvang.Verval?
  ) -> Termijnaanvang {
    Termijnaanvang(
      .regieBeleggen, opening.id, begin: opening.op,
      voldaanOp: regies.first.map { max($0.op, opening.op) }, vervallen: voorbij)
  }

  /// One plan at a time: a newer one takes the place of the evaluation of the older.
  private func plantermijnen(_ voorbij: Termijnaanvang.Verval?) -> [Termijnaanvang] {
    plannen.enumerated().compactMap { index, plan in
      guard let evaluatie = plan.evaluatie else { return nil }
      let volgende = plannen.dropFirst(index + 1).first { $0.soort == plan.soort }
      let vervangen = volgende.map {
        Termijnaanvang.Verval(op: $0.op, door: "vervangen door een nieuw plan")
      }
      return Termijnaanvang(
        .planEvaluatie, plan.id, begin: plan.op, vasteDag: evaluatie,
        voldaanOp: plan.beoordeling?.op, vervallen: .eerste([vervangen, voorbij]),
        onderwerp: plan.soort.omschrijving)
    }
  }

  private func afspraaktermijnen() -> [Termijnaanvang] {
    afspraken.map { afspraak in
      let gebroken =
        afspraak.nagekomen == false
        ? afspraak.afgedaanOp.map { Termijnaanvang.Verval(op: $0, door: "niet nagekomen") } : nil
      return Termijnaanvang(
        .afspraak, afspraak.id, begin: afspraak.op, vasteDag: afspraak.uiterlijk,
        voldaanOp: afspraak.nagekomen == true ? afspraak.afgedaanOp : nil,
        vervallen: .eerste([gebroken, gesloten]), onderwerp: afspraak.soort.omschrijving)
    }
  }

  /// Silence counts from each act of a person to the next; a closed casus is not silent.
  ///
  /// One that was broken on its own day is none; one that was broken in time tells nothing: see
  /// `Termijn.isOngemerkt`.
  private func stiltetermijnen(
    _ opening: Opening, _ voorbij: Termijnaanvang.Verval?
  ) -> [Termijnaanvang] {
    let daden = [Moment(id: opening.id, op: opening.op)] + handelingen
    return daden.enumerated().compactMap { index, daad in
      let begin = max(daad.op, opening.op)
      let volgende = daden.dropFirst(index + 1).first
      if let volgende, volgende.op <= begin { return nil }
      let dicht = sluitingen.first { sluiting in
        sluiting.op >= begin && sluiting.heropendOp.map { $0 > begin } ?? true
      }
      let gesloten = dicht.map { Termijnaanvang.Verval(op: $0.op, door: "casus gesloten") }
      return Termijnaanvang(
        .stilte, daad.id, begin: begin, voldaanOp: volgende?.op,
        vervallen: .eerste(volgende == nil ? [voorbij] : [gesloten, voorbij]))
    }
  }

  /// Halt tells how it ended; a proces-verbaal is sent in and then dealt with.
  ///
  /// Closing the casus ends none of these: the others still owe an answer.
  private func maatregeltermijnen() -> [Termijnaanvang] {
    maatregelen.flatMap { maatregel -> [Termijnaanvang] in
      switch maatregel.soort {
      case .halt:
        [
          Termijnaanvang(
            .haltRetour, maatregel.id, begin: maatregel.op, voldaanOp: maatregel.afgedaanOp)
        ]
      case .procesVerbaal: verbaaltermijnen(maatregel)
      case .verzuimgesprek, .waarschuwing, .zorgmelding: []
      }
    }
  }

  private func verbaaltermijnen(_ verbaal: Maatregel) -> [Termijnaanvang] {
    let ingestuurd = [verbaal.ingestuurdOp, verbaal.afgedaanOp].compactMap(\.self).min()
    let insturen = Termijnaanvang(
      .pvInsturen, verbaal.id, begin: verbaal.op, voldaanOp: ingestuurd)
    guard let op = verbaal.ingestuurdOp else { return [insturen] }
    return [
      insturen,
      Termijnaanvang(.pvAfhandeling, verbaal.id, begin: op, voldaanOp: verbaal.afgedaanOp),
    ]
  }

  /// An OPP follows an enrolment, during the casus, at a school where every pupil has one.
  private func opptermijnen(
    _ jongere: Jongere, _ opening: Opening, _ voorbij: Termijnaanvang.Verval?
  ) -> [Termijnaanvang] {
    jongere.inschrijvingen.filter { $0.van >= opening.op && $0.schoolsoort?.vraagtOPP ?? false }
      .map { inschrijving in
        let plan = plannen.first { $0.soort == .opp && $0.op >= inschrijving.van }
        let weg = inschrijving.tot.map { Termijnaanvang.Verval(op: $0, door: "uitgeschreven") }
        return Termijnaanvang(
          .opp, inschrijving.id, begin: inschrijving.van, voldaanOp: plan?.op,
          vervallen: .eerste([weg, voorbij]))
      }
  }
}
