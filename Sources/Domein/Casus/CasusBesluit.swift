import Kalender

/// The decisions about one casus: which function answers for which act.
struct CasusBesluit {
  let casus: Casus
  let handeling: Handeling
  let termijnen: [Termijn]

  func neem(_ opdracht: CasusOpdracht) throws(CasusWeigering) -> [CasusGebeurtenis] {
    switch opdracht {
    case .open(let nummer, let jongere, let soort, let school, let wie, let melding, let verzuim):
      return try open(nummer, jongere, soort, school, wie, melding, verzuim)
    case .voegToe(let soort, let melding, let verzuim): return try voegToe(soort, melding, verzuim)
    case .beoordeelMelding(let melding): return beoordeelMelding(melding)
    case .wijzigMelding(let melding, let van, let totEnMet):
      return wijzigMelding(melding, van, totEnMet)
    case .laatMeldingVervallen(let melding): return laatMeldingVervallen(melding)
    case .stelVerzuimVast(let van, let tot, let omvang, let geoorloofd, let oorzaak, let uren):
      return try stelVerzuimVast(van, tot, omvang, geoorloofd, oorzaak, uren)
    case .keerTerug: return try keerTerug()
    case .legContactVast(let met, let wijze, let gelukt, let tekst):
      return [.contact(.contactVastgelegd(met: met, wijze: wijze, gelukt: gelukt, tekst: tekst))]
    case .legBevindingVast(let tekst): return try legBevindingVast(tekst)
    case .maakAfspraak(let soort, let met, let tekst, let uiterlijk):
      return try maakAfspraak(soort, met, tekst, uiterlijk)
    case .doeAfspraakAf(let soort, let id, let nagekomen):
      return try doeAfspraakAf(soort, id, nagekomen)
    case .informeer(let partij, let grond): return try informeer(partij, grond)
    case .stelPlanVast(let soort, let doelen, let uiterlijk, let evaluatie):
      return try stelPlanVast(soort, doelen, uiterlijk, evaluatie)
    case .evalueer(let plan, let oordelen, let tekst): return try evalueer(plan, oordelen, tekst)
    case .neemMaatregel(let soort, let tekst):
      return [.aanpak(.maatregelGenomen(soort: soort, tekst: tekst))]
    case .stuurMaatregelIn(let id): return try stuurMaatregelIn(id)
    case .doeMaatregelAf(let soort, let id, let resultaat):
      return try doeMaatregelAf(soort, id, resultaat)
    case .schaalOp(let naar, let tekst): return schaalOp(naar, tekst)
    case .spreekArrangementAf(let soort, let tekst): return spreekArrangementAf(soort, tekst)
    case .wisselFase(let fase, let motivering): return try wisselFase(fase, motivering)
    case .belegRegie(let bij):
      return casus.regie?.bij == bij ? [] : [.loop(.regieBelegd(bij: bij))]
    case .draagOver(let aan):
      return casus.behandelaar == aan ? [] : [.loop(.casusOvergedragen(aan: aan))]
    case .sluit(let reden, let tekst): return try sluit(reden, tekst)
    case .heropen(let reden): return try heropen(reden)
    case .onderzoek(let uitkomst, let ingezet, let begin, let tekst):
      return try onderzoek(uitkomst, ingezet, begin, tekst)
    case .schortOp(let doel, let reden): return try schortOp(doel, reden)
    case .hervat(let doel): return try hervat(doel)
    case .verleng(let doel, let met, let reden): return try verleng(doel, met, reden)
    case .verplaats(let doel, let versie, let reden):
      return try verplaats(doel, versie, reden)
    case .stelVast(let doel, let datum, let reden): return try stelVast(doel, datum, reden)
    case .escaleer(let escalatie):
      return casus.escalaties.contains(escalatie) ? [] : [.termijn(.termijnGeescaleerd(escalatie))]
    case .signaleer(let signaal):
      let bekend = casus.signalen.contains {
        $0.soort == signaal.soort && $0.gebeurtenis == signaal.gebeurtenis
      }
      return bekend ? [] : [.termijn(.signaalGegeven(signaal))]
    }
  }
}
