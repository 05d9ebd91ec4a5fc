public import Kalender

/// What asks for attention around the child: it goes to the team leader.
extension Casus {
  typealias Ketensignaal = (soort: Signaalsoort, gebeurtenis: Gebeurtenisnummer, op: Datum)

  /// - Parameter bouw: makes the terms that tell when something is overdue.
  func ketensignalen(
    _ reeksen: [Thuisreeks], _ jongere: Jongere, _ bouw: Termijnbouw
  ) -> [Ketensignaal] {
    let aanvangen = ketenaanvangen(reeksen, jongere, bouw.kalender, bouw.omgeving.terugval)
    return doorverwijzingssignalen() + zorgsignalen() + regiesignaal(aanvangen, bouw)
      + opschalingssignalen(aanvangen, bouw)
  }

  /// Waiting list, refusal and no-show (protocol Leerplicht in regie).
  private func doorverwijzingssignalen() -> [Ketensignaal] {
    keten.doorverwijzingen.flatMap { verwijzing -> [Ketensignaal] in
      var vorige = Doorverwijzingstand.verstuurd
      return verwijzing.antwoorden.compactMap { antwoord in
        defer { vorige = antwoord.stand }
        guard antwoord.stand != vorige || antwoord.stand == .nietVerschenen,
          let soort = antwoord.stand.signaal
        else { return nil }
        return (soort, antwoord.id, antwoord.op)
      }
    }
  }

  /// A leerling in zorg has a plan and a regisseur from the first day.
  private func zorgsignalen() -> [Ketensignaal] {
    keten.zorg.flatMap { zorg -> [Ketensignaal] in
      let heeftPlan = plannen.contains { $0.op <= zorg.op }
      let heeftRegie = regies.contains { $0.op <= zorg.op }
      return (heeftPlan ? [] : [(.zorgZonderPlan, zorg.id, zorg.op)])
        + (heeftRegie ? [] : [(.zorgZonderRegie, zorg.id, zorg.op)])
    }
  }

  /// Nobody had regie when the term to appoint someone was over.
  private func regiesignaal(
    _ aanvangen: [Termijnaanvang], _ bouw: Termijnbouw
  ) -> [Ketensignaal] {
    verstreken(.regieBeleggen, aanvangen, bouw).filter { $0.id == opening?.id }
      .map { (.regieOntbreekt, $0.id, $0.op) }
  }

  /// After three months without a fitting offer the step to the table is due by itself.
  private func opschalingssignalen(
    _ aanvangen: [Termijnaanvang], _ bouw: Termijnbouw
  ) -> [Ketensignaal] {
    verstreken(.thuiszitterDrieMaanden, aanvangen, bouw).filter { laat in
      !opschalingen.contains { $0.naar.trede != nil && $0.op >= laat.begin && $0.op < laat.op }
    }.map { (.thuiszitterstafelNodig, $0.id, $0.op) }
  }

  /// The terms of a rule that became overdue before they ended, with the first day too late.
  private func verstreken(
    _ regel: RegelID, _ aanvangen: [Termijnaanvang], _ bouw: Termijnbouw
  ) -> [(id: Gebeurtenisnummer, begin: Datum, op: Datum, einde: Datum?)] {
    aanvangen.filter { $0.id.regel == regel }
      .compactMap { aanvang in
        let termijn = bouw.termijn(aanvang, ingrepen: ingrepen)
        guard let laat = termijn.vervalt?.plus(dagen: 1),
          termijn.geeindigdOp.map({ laat < $0 }) ?? true
        else { return nil }
        return (aanvang.id.gebeurtenis, aanvang.begin, laat, termijn.geeindigdOp)
      }
  }

  /// The day since which the step to the thuiszitterstafel is due; nil when it is not.
  ///
  /// - Parameter dag: the day that is asked about.
  public func thuiszitterstafelNodigSinds(
    _ jongere: Jongere, _ bouw: Termijnbouw, per dag: Datum
  ) -> Datum? {
    guard sluiting == nil else { return nil }
    let genomen = { (begin: Datum) in
      opschalingen.contains { $0.naar.trede != nil && $0.op >= begin }
    }
    let aanvangen = ketenaanvangen(
      thuisreeksen(bouw.kalender, jongere), jongere, bouw.kalender, bouw.omgeving.terugval)
    return verstreken(.thuiszitterDrieMaanden, aanvangen, bouw)
      .filter { laat in
        laat.op <= dag && laat.einde.map({ dag < $0 }) ?? true && !genomen(laat.begin)
      }.map(\.op).min()
  }
}

extension Doorverwijzingstand {
  /// What the team leader is told when it comes to stand here; nil for nothing.
  var signaal: Signaalsoort? {
    switch self {
    case .wachtlijst: .doorverwijzingWachtlijst
    case .geweigerd: .doorverwijzingGeweigerd
    case .nietVerschenen: .doorverwijzingNietVerschenen
    case .verstuurd, .ontvangen, .intake, .inBehandeling, .afgerond, .ingetrokken: nil
    }
  }
}

extension Signaalsoort {
  /// Who is told.
  public var aan: Geadresseerde {
    switch self {
    case .terugval, .nieuweMelding, .achttienNadert, .grondVervallen: .behandelaar
    case .doorverwijzingWachtlijst, .doorverwijzingGeweigerd, .doorverwijzingNietVerschenen,
      .regieOntbreekt, .thuiszitterstafelNodig, .zorgZonderPlan, .zorgZonderRegie:
      .teamleider
    }
  }
}
