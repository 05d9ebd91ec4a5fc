import Kalender

extension Casus {
  /// Takes an event into the state; one that finds no footing changes nothing.
  mutating func neemOp(_ feit: Feit<CasusGebeurtenis>) {
    let moment = Moment(id: feit.identiteit, op: feit.op)
    if feit.event.isBehandeling, feit.door != .systeem { handelingen.append(moment) }
    switch feit.event {
    case .instroom(let gebeurtenis): neemOp(gebeurtenis, moment)
    case .verzuim(let gebeurtenis): neemOp(gebeurtenis, moment)
    case .contact(let gebeurtenis): neemOp(gebeurtenis, moment, door: feit.door)
    case .aanpak(let gebeurtenis): neemOp(gebeurtenis, moment)
    case .loop(let gebeurtenis): neemOp(gebeurtenis, moment)
    case .termijn(let gebeurtenis): neemOp(gebeurtenis, moment)
    case .onderzoek(let gebeurtenis): neemOp(gebeurtenis, moment)
    }
  }

  private mutating func neemOp(_ gebeurtenis: Instroomgebeurtenis, _ moment: Moment) {
    switch gebeurtenis {
    case .casusGeopend(
      let nummer, let jongere, let soort, let school, let behandelaar, let koppeling):
      opening = Opening(
        id: moment.id, op: moment.op, nummer: nummer, jongere: jongere, soort: soort,
        school: school)
      self.behandelaar = behandelaar
      if let koppeling { voegMeldingToe(koppeling, soort, moment, isEerste: true) }
    case .meldingToegevoegd(let koppeling, let soort):
      voegMeldingToe(koppeling, soort, moment, isEerste: false)
    case .meldingBeoordeeld(let melding):
      for index in meldingen.indices where meldingen[index].melding == melding {
        meldingen[index].beoordeeldOp = meldingen[index].beoordeeldOp ?? moment.op
      }
    case .meldingVervallen(let melding):
      for index in meldingen.indices where meldingen[index].melding == melding {
        meldingen[index].vervallenOp = moment.op
      }
      verzuimfeiten.removeAll { $0.verzuim?.melding == melding }
    }
  }

  private mutating func voegMeldingToe(
    _ koppeling: Meldingkoppeling, _ soort: Verzuimsoort, _ moment: Moment, isEerste: Bool
  ) {
    meldingen.append(
      CasusMelding(
        id: moment.id, melding: koppeling.melding, datum: koppeling.datum, soort: soort,
        op: moment.op, isEerste: isEerste))
  }

  private mutating func neemOp(_ gebeurtenis: Verzuimgebeurtenis, _ moment: Moment) {
    switch gebeurtenis {
    case .verzuimVastgesteld(let verzuim):
      verzuimfeiten.append(Verzuimfeit(id: moment.id, inhoud: .verzuim(verzuim)))
    case .verzuimBijgesteld(let id, let van, let totEnMet):
      for index in verzuimfeiten.indices where verzuimfeiten[index].id == id {
        guard let oud = verzuimfeiten[index].verzuim else { continue }
        verzuimfeiten[index].inhoud = .verzuim(oud.bijgesteld(van: van, totEnMet: totEnMet))
      }
    case .teruggekeerd:
      verzuimfeiten.append(Verzuimfeit(id: moment.id, inhoud: .terugkeer(moment.op)))
    }
  }

  private mutating func neemOp(
    _ gebeurtenis: Contactgebeurtenis, _ moment: Moment, door: Medewerkercode
  ) {
    switch gebeurtenis {
    case .contactVastgelegd(let met, let wijze, let gelukt, let tekst):
      contacten.append(
        Contact(
          id: moment.id, op: moment.op, met: met, wijze: wijze, gelukt: gelukt, tekst: tekst,
          door: door))
    case .bevindingVastgelegd(let tekst):
      bevindingen.append(Bevinding(id: moment.id, op: moment.op, tekst: tekst, door: door))
    case .afspraakGemaakt(let soort, let met, let tekst, let uiterlijk):
      afspraken.append(
        Afspraak(
          id: moment.id, soort: soort, op: moment.op, met: met, tekst: tekst,
          uiterlijk: uiterlijk))
    case .afspraakAfgedaan(let id, let nagekomen):
      for index in afspraken.indices where afspraken[index].id == id {
        afspraken[index].afgedaanOp = moment.op
        afspraken[index].nagekomen = nagekomen
      }
    case .partijGeinformeerd(let partij, let grond):
      informaties.append(Informatie(id: moment.id, op: moment.op, partij: partij, grond: grond))
    }
  }

  private mutating func neemOp(_ gebeurtenis: Aanpakgebeurtenis, _ moment: Moment) {
    switch gebeurtenis {
    case .planVastgesteld(let soort, let doelen, let uiterlijk, let evaluatie):
      plannen.append(
        Plan(
          id: moment.id, soort: soort, op: moment.op, doelen: doelen, uiterlijk: uiterlijk,
          evaluatie: evaluatie))
    case .planGeevalueerd(let id, let oordelen, let tekst):
      for index in plannen.indices where plannen[index].id == id {
        plannen[index].beoordeling = Planbeoordeling(
          op: moment.op, oordelen: oordelen, tekst: tekst)
      }
    case .maatregelGenomen(let soort, let tekst):
      maatregelen.append(Maatregel(id: moment.id, soort: soort, op: moment.op, tekst: tekst))
    case .maatregelIngestuurd(let id):
      for index in maatregelen.indices where maatregelen[index].id == id {
        maatregelen[index].ingestuurdOp = moment.op
      }
    case .maatregelAfgedaan(let id, let resultaat):
      for index in maatregelen.indices where maatregelen[index].id == id {
        maatregelen[index].afgedaanOp = moment.op
        maatregelen[index].resultaat = resultaat
      }
    case .casusOpgeschaald(let naar, let tekst):
      opschalingen.append(Opschalingsfeit(id: moment.id, op: moment.op, naar: naar, tekst: tekst))
    case .arrangementAfgesproken(let soort, let tekst):
      arrangementen.append(Arrangement(id: moment.id, op: moment.op, soort: soort, tekst: tekst))
    }
  }

  private mutating func neemOp(_ gebeurtenis: Loopgebeurtenis, _ moment: Moment) {
    switch gebeurtenis {
    case .faseGewijzigd(let fase, let motivering):
      self.fase = fase
      fasen.append(
        Fasewisseling(id: moment.id, op: moment.op, fase: fase, motivering: motivering))
    case .regieBelegd(let bij):
      regies.append(Regie(id: moment.id, bij: bij, op: moment.op))
    case .casusOvergedragen(let aan):
      behandelaar = aan
    case .casusGesloten(let reden, _):
      let nieuw = Sluiting(id: moment.id, op: moment.op, reden: reden)
      sluiting = nieuw
      sluitingen.append(nieuw)
    case .casusHeropend:
      sluiting = nil
      if let laatste = sluitingen.indices.last { sluitingen[laatste].heropendOp = moment.op }
    }
  }

  private mutating func neemOp(_ gebeurtenis: Termijngebeurtenis, _ moment: Moment) {
    switch gebeurtenis {
    case .termijnOpgeschort(let termijn, let reden):
      grijpIn(moment, termijn, .opgeschort(reden: reden, tot: nil))
    case .termijnHervat(let termijn):
      hervat(termijn, op: moment.op)
    case .termijnVerlengd(let termijn, let met, let reden):
      grijpIn(moment, termijn, .verlengd(met: met, reden: reden))
    case .termijnVastgesteld(let termijn, let datum, let reden):
      grijpIn(moment, termijn, .vastgesteld(datum: datum, reden: reden))
    case .termijnVerplaatst(let termijn, let versie, let reden):
      grijpIn(moment, termijn, .verplaatst(versie: versie, reden: reden))
    case .termijnGeescaleerd(let escalatie): escalaties.append(escalatie)
    case .signaalGegeven(let signaal): signalen.append(signaal)
    }
  }

  private mutating func grijpIn(
    _ moment: Moment, _ termijn: TermijnID, _ daad: Termijningreep.Daad
  ) {
    ingrepen.append(
      Termijningreep(id: moment.id, op: moment.op, termijn: termijn, daad: daad))
  }

  private mutating func hervat(_ termijn: TermijnID, op dag: Datum) {
    for index in ingrepen.indices where ingrepen[index].termijn == termijn {
      if case .opgeschort(let reden, nil) = ingrepen[index].daad {
        ingrepen[index].daad = .opgeschort(reden: reden, tot: dag)
      }
    }
  }
}

extension Verzuimfeit {
  /// The absence, when this is one.
  public var verzuim: Verzuim? {
    guard case .verzuim(let verzuim) = inhoud else { return nil }
    return verzuim
  }
}

extension Verzuim {
  func bijgesteld(van: Datum, totEnMet: Datum?) -> Verzuim {
    Verzuim(
      soort: soort, van: van, totEnMet: totEnMet, omvang: omvang, geoorloofd: geoorloofd,
      oorzaak: oorzaak, uren: uren, school: school, melding: melding, bron: bron)
  }
}
