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
    var einden = taakeinden(na: begin)
    if let ingeschreven,
      let gat = zonderInschrijving(ingeschreven).first(where: { $0.van > begin })
    {
      einden.append(Grondeinde(op: gat.van, reden: .uitschrijvingOverig))
    }
    for vrijstelling in vrijstellingen
    where vrijstelling.artikel.steltVrijVanInschrijving
      && vrijstelling.totEnMet.map({ $0 >= begin }) ?? true
    {
      einden.append(Grondeinde(op: vrijstelling.van, reden: .vrijgesteld))
    }
    return einden.eerste(na: begin)
  }

  /// When the duty ends for another reason than an exemption, seen from a day.
  func plichteinde(na dag: Datum) -> Grondeinde? { taakeinden(na: dag).eerste(na: dag) }

  /// Death, the 18th birthday, a startkwalificatie and a move: whichever are known.
  private func taakeinden(na dag: Datum) -> [Grondeinde] {
    [
      overledenOp.map { Grondeinde(op: $0, reden: .overleden) },
      achttienOp.map { Grondeinde(op: $0, reden: .achttien) },
      eindeKwalificatieplicht.map { Grondeinde(op: $0, reden: .startkwalificatie) },
      verhuisdOp(na: dag).map { Grondeinde(op: $0.van, reden: .verhuisd) },
    ].compactMap(\.self)
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

  /// The days between and after enrolments; none when no enrolment is known.
  ///
  /// Days before the first one that is known count as enrolled: whoever reported the absence
  /// knew the pupil. A gap without a schooldag is none.
  public func zonderInschrijving(_ kalender: Schoolkalender) -> [Periode] {
    guard inschrijvingen.contains(where: { $0.tot != nil }) else { return [] }
    let perioden = inschrijvingen.compactMap { Periode(van: $0.van, tot: $0.tot) }.verenigd
    return perioden.enumerated().compactMap { index, periode in
      guard let einde = periode.tot else { return nil }
      let volgende = index + 1 < perioden.count ? perioden[index + 1].van : nil
      if let volgende, let schooldag = kalender.eersteSchooldag(vanaf: einde),
        schooldag >= volgende
      {
        return nil
      }
      return Periode(van: einde, tot: volgende)
    }
  }
}

extension [Grondeinde] {
  /// The first of them, on the day itself where it fell earlier.
  fileprivate func eerste(na dag: Datum) -> Grondeinde? {
    map { Grondeinde(op: Swift.max($0.op, dag), reden: $0.reden) }.min { $0.op < $1.op }
  }
}
