import Kalender

/// Opening, meldingen that join, absence and return.
extension CasusBesluit {
  func open(
    _ nummer: Casusnummer, _ jongere: Jongerenummer, _ soort: Verzuimsoort, _ school: Vestiging?,
    _ behandelaar: Medewerkercode?, _ melding: Meldingkoppeling?, _ verzuim: Verzuim?
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    if let verzuim { try toets(verzuim) }
    let opening = CasusGebeurtenis.instroom(
      .casusGeopend(
        nummer: nummer, jongere: jongere, soort: soort, school: school, behandelaar: behandelaar,
        melding: melding))
    return [opening] + (verzuim.map { [.verzuim(.verzuimVastgesteld($0))] } ?? [])
  }

  func voegToe(
    _ soort: Verzuimsoort, _ melding: Meldingkoppeling?, _ verzuim: Verzuim?
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    var gebeurtenissen: [CasusGebeurtenis] = []
    if let melding, !casus.meldingen.contains(where: { $0.melding == melding.melding }) {
      gebeurtenissen.append(.instroom(.meldingToegevoegd(melding: melding, soort: soort)))
    }
    if let verzuim, !bestaatAl(verzuim) {
      try toets(verzuim)
      gebeurtenissen.append(.verzuim(.verzuimVastgesteld(verzuim)))
    }
    return gebeurtenissen
  }

  func beoordeelMelding(_ melding: Meldingnummer) -> [CasusGebeurtenis] {
    let wacht = casus.meldingen.contains { $0.melding == melding && $0.beoordeeldOp == nil }
    return wacht ? [.instroom(.meldingBeoordeeld(melding: melding))] : []
  }

  func wijzigMelding(
    _ melding: Meldingnummer, _ van: Datum, _ totEnMet: Datum?
  ) -> [CasusGebeurtenis] {
    casus.verzuimfeiten.compactMap { feit in
      guard let verzuim = feit.verzuim, verzuim.melding == melding,
        verzuim.van != van || verzuim.totEnMet != totEnMet
      else { return nil }
      return .verzuim(.verzuimBijgesteld(verzuim: feit.id, van: van, totEnMet: totEnMet))
    }
  }

  func laatMeldingVervallen(_ melding: Meldingnummer) -> [CasusGebeurtenis] {
    let telt = casus.meldingen.contains { $0.melding == melding && $0.telt }
    return telt ? [.instroom(.meldingVervallen(melding: melding))] : []
  }

  /// What is left out stays as it is on the first day: within a run of being at home a new cause
  /// or reason does not turn it into partial absence.
  ///
  /// Whether it was authorised stays as it was on every day, where that is not said anew: an
  /// earlier first day does not take away that the child was ill in between.
  func stelVerzuimVast(
    _ van: Datum, _ totEnMet: Datum?, _ omvang: Omvang?, _ geoorloofd: Bool?,
    _ oorzaak: Oorzaak?, _ uren: Uren?
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    let nu = casus.verzuimlijn.stuk(op: van)?.verzuim
    let verzuim = Verzuim(
      soort: nu?.soort ?? casus.verzuimsoort ?? .overig, van: van, totEnMet: totEnMet,
      omvang: omvang ?? nu?.omvang ?? (uren == nil ? .volledig : .gedeeltelijk),
      geoorloofd: geoorloofd ?? nu?.geoorloofd ?? false, oorzaak: oorzaak ?? nu?.oorzaak,
      uren: uren, school: nu?.school ?? casus.opening?.school)
    try toets(verzuim)
    if bestaatAl(verzuim) { return [] }
    let blijft = geoorloofd == nil ? andersDan(verzuim, omvang, oorzaak) : []
    return ([verzuim] + blijft).map { .verzuim(.verzuimVastgesteld($0)) }
  }

  /// The stretches within an absence that are authorised where it is not, or the other way round.
  private func andersDan(
    _ verzuim: Verzuim, _ omvang: Omvang?, _ oorzaak: Oorzaak?
  ) -> [Verzuim] {
    let lijn = casus.verzuimlijn
    let terug = lijn.terugkeerdagen.filter { verzuim.totEnMet == nil && $0 > verzuim.van }.min()
    let einde = verzuim.totEnMet?.plus(dagen: 1) ?? terug
    return lijn.stukken.compactMap { stuk in
      guard stuk.verzuim.geoorloofd != verzuim.geoorloofd else { return nil }
      let van = max(stuk.van, verzuim.van)
      let tot = [stuk.tot, einde].compactMap(\.self).min()
      if let tot, tot <= van { return nil }
      return Verzuim(
        soort: stuk.verzuim.soort, van: van, totEnMet: tot?.plus(dagen: -1),
        omvang: omvang ?? stuk.verzuim.omvang, geoorloofd: stuk.verzuim.geoorloofd,
        oorzaak: oorzaak ?? stuk.verzuim.oorzaak, uren: stuk.verzuim.uren,
        school: stuk.verzuim.school)
    }
  }

  func keerTerug() throws(CasusWeigering) -> [CasusGebeurtenis] {
    let lijn = casus.verzuimlijn
    if lijn.stuk(op: handeling.op) != nil { return [.verzuim(.teruggekeerd)] }
    guard let begin = casus.verzuimfeiten.compactMap(\.verzuim?.van).min() else {
      throw .geenVerzuim
    }
    guard handeling.op >= begin else {
      throw .terugkeerVoorVerzuim(op: handeling.op, begin: begin)
    }
    return []
  }

  private func toets(_ verzuim: Verzuim) throws(CasusWeigering) {
    if let totEnMet = verzuim.totEnMet, totEnMet < verzuim.van {
      throw .eindeVoorBegin(van: verzuim.van, totEnMet: totEnMet)
    }
    guard verzuim.van <= handeling.vandaag else {
      throw .verzuimInToekomst(van: verzuim.van, vandaag: handeling.vandaag)
    }
  }

  private func bestaatAl(_ verzuim: Verzuim) -> Bool {
    casus.verzuimfeiten.contains { $0.verzuim == verzuim }
  }
}
