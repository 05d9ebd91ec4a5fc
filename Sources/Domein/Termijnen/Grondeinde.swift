public import Kalender

/// The day on which the ground of a term falls away, and why.
public struct Grondeinde: Equatable, Sendable {
  /// First day without ground.
  public let op: Datum
  /// The reason with which the casus can be closed.
  public let reden: Sluitreden

  /// Names a day and a reason.
  public init(op: Datum, reden: Sluitreden) {
    self.op = op
    self.reden = reden
  }
}

extension Jongere {
  /// When the duty to attend ends for this jongere, seen from a day on which it was counted.
  ///
  /// Exemption, move to another municipality, death, the 18th birthday and a startkwalificatie
  /// (Leerplichtwet 1969, art. 3, 4a, 4b, 5, 15): that day itself is no longer absence. A
  /// startkwalificatie ends the kwalificatieplicht, never the leerplicht.
  ///
  /// - Parameter ingeschreven: the calendar of the school, where the ground is absence from a
  ///   school: it then ends too when the jongere is taken off the roll (art. 4). Nil where the
  ///   ground is that there is no enrolment.
  public func grondeinde(na begin: Datum, ingeschreven: Schoolkalender? = nil) -> Grondeinde? {
    var einden: [Grondeinde] = []
    if let op = overledenOp { einden.append(Grondeinde(op: op, reden: .overleden)) }
    if let op = achttienOp { einden.append(Grondeinde(op: op, reden: .achttien)) }
    if let op = eindeKwalificatieplicht {
      einden.append(Grondeinde(op: op, reden: .startkwalificatie))
    }
    if let woonperiode = verhuisdOp(na: begin) {
      einden.append(Grondeinde(op: woonperiode.van, reden: .verhuisd))
    }
    if let ingeschreven, let op = uitgeschrevenOp(na: begin, ingeschreven) {
      einden.append(Grondeinde(op: op, reden: .uitschrijvingOverig))
    }
    for vrijstelling in vrijstellingen
    where vrijstelling.artikel.steltVrijVanInschrijving
      && vrijstelling.totEnMet.map({ $0 >= begin }) ?? true
    {
      einden.append(Grondeinde(op: vrijstelling.van, reden: .vrijgesteld))
    }
    return einden.map { Grondeinde(op: max($0.op, begin), reden: $0.reden) }.min { $0.op < $1.op }
  }

  /// First day on which a startkwalificatie leaves no duty.
  ///
  /// Never within the leerplicht: that lasts to the end of the school year in which the jongere
  /// turns 16 (Leerplichtwet 1969, artikel 3 lid 1).
  var eindeKwalificatieplicht: Datum? {
    guard let startkwalificatieOp else { return nil }
    let leerplicht = gegevens.geboortedatum.map {
      Schooljaar(van: $0.verjaardag(leeftijd: 16)).totEnMet.plus(dagen: 1)
    }
    return max(startkwalificatieOp, leerplicht ?? startkwalificatieOp)
  }

  /// First day after a day on which no enrolment holds; days without school do not count.
  private func uitgeschrevenOp(na begin: Datum, _ kalender: Schoolkalender) -> Datum? {
    let perioden = inschrijvingen.compactMap { Periode(van: $0.van, tot: $0.tot) }.verenigd
    for (index, periode) in perioden.enumerated() {
      guard let einde = periode.tot, einde > begin else { continue }
      let volgende = index + 1 < perioden.count ? perioden[index + 1].van : nil
      if let volgende, let schooldag = kalender.eersteSchooldag(vanaf: einde),
        schooldag >= volgende
      {
        continue
      }
      return einde
    }
    return nil
  }
}
