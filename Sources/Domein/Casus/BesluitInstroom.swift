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
    return bestaatAl(verzuim) ? [] : [.verzuim(.verzuimVastgesteld(verzuim))]
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
