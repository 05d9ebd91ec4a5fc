public import Kalender

/// Compares residents with enrolments on one day.
///
/// Enrolments, exemptions and diplomas are those the dossier knows, the delivered ones included;
/// residence is what the extract says. The first that applies is the outcome: died, gone, no
/// resident, enrolled, exempt, startkwalificatie, too young or of age; whoever is left is under
/// suspicion.
public struct Vergelijking: Sendable {
  /// The day.
  public let per: Datum
  /// The municipality whose task it is; nil when the dossier does not say.
  public let gemeente: Gemeentecode?

  /// Compares on a day for a municipality.
  public init(per: Datum, gemeente: Gemeentecode?) {
    self.per = per
    self.gemeente = gemeente
  }

  /// What is found about a person of the extract.
  ///
  /// - Parameters:
  ///   - jongere: folded up to the day, with what was delivered.
  ///   - kalender: tells on which schooldag leerplicht begins.
  public func oordeel(
    over ingezetene: Ingezetene, _ jongere: Jongere, kalender: Schoolkalender
  ) -> Vergelijkingsoordeel {
    let laatste = jongere.laatsteInschrijving(op: per)
    let groep = laatste.map { $0.schoolsoort?.groep ?? .onbekend } ?? .geen
    let oordeel = { (uitkomst: Vergelijkingsuitkomst, reden: String) in
      Vergelijkingsoordeel(uitkomst: uitkomst, schoolsoort: groep, reden: reden)
    }
    if let (uitkomst, reden) = afwezigheid(ingezetene) { return oordeel(uitkomst, reden) }
    if let dag = jongere.overledenOp, dag <= per {
      return oordeel(.overleden, "overleden op \(dag.kort)")
    }
    if let nu = jongere.inschrijving(op: per) {
      return oordeel(.ingeschreven, "ingeschreven \(plaats(nu)) vanaf \(nu.van.kort)")
    }
    if let vrijstelling = jongere.vrijstelling(op: per) {
      return oordeel(
        .vrijgesteld,
        "\(vrijstelling.artikel.omschrijving) vanaf \(vrijstelling.van.kort)"
          + (vrijstelling.totEnMet.map { " tot en met \($0.kort)" } ?? ""))
    }
    let plicht = Leerplicht(
      geboortedatum: ingezetene.geboortedatum, kalender: kalender,
      schoolstart: jongere.inschrijvingen.map(\.van).min(),
      startkwalificatie: jongere.startkwalificatieOp)
    if let (uitkomst, reden) = buitenPlicht(ingezetene, jongere, plicht) {
      return oordeel(uitkomst, reden)
    }
    return Vergelijkingsoordeel(
      uitkomst: .vermoedelijkAbsoluut, schoolsoort: groep,
      sinds: sinds(ingezetene, jongere, plicht), reden: vermoeden(laatste, plicht))
  }

  /// Why someone of the extract is no resident on the day; nil for a resident.
  public func afwezigheid(
    _ ingezetene: Ingezetene
  ) -> (uitkomst: Vergelijkingsuitkomst, reden: String)? {
    if let opschorting = ingezetene.opschorting, opschorting.geldt(op: per) {
      let sinds = opschorting.op.map { " op \($0.kort)" } ?? ""
      return (opschorting.reden.uitkomst, opschorting.reden.omschrijving + sinds)
    }
    if let code = ingezetene.gemeente {
      if code.isRNI { return (.nietIngezetene, Opschortingsreden.nietIngezetene.omschrijving) }
      if let gemeente, code != gemeente { return (.vertrokken, "woont in gemeente \(code)") }
    }
    if let dag = ingezetene.gevestigdOp, dag > per {
      return (.nietIngezetene, "vestigt zich pas op \(dag.kort) in de gemeente")
    }
    return nil
  }

  /// Not under the duty: a startkwalificatie ends kwalificatieplicht, never leerplicht.
  private func buitenPlicht(
    _ ingezetene: Ingezetene, _ jongere: Jongere, _ plicht: Leerplicht
  ) -> (Vergelijkingsuitkomst, String)? {
    if let dag = jongere.startkwalificatieOp, dag <= per, per > plicht.leerplichtTot {
      return (.startkwalificatie, "startkwalificatie behaald, bekend vanaf \(dag.kort)")
    }
    if per < plicht.leerplichtVan {
      return (.nietPlichtig, "nog niet leerplichtig; dat begint op \(plicht.leerplichtVan.kort)")
    }
    guard !plicht.isPlichtig(op: per) else { return nil }
    let achttien = ingezetene.geboortedatum.verjaardag(leeftijd: 18)
    return (.nietPlichtig, "18 jaar geworden op \(achttien.kort)")
  }

  private func vermoeden(_ laatste: Inschrijving?, _ plicht: Leerplicht) -> String {
    let soort = plicht.isLeerplichtig(op: per) ? "leerplichtig" : "kwalificatieplichtig"
    guard let laatste else {
      return "\(soort), en er is geen inschrijving of vrijstelling bekend"
    }
    let einde = laatste.tot.map { " tot en met \($0.plus(dagen: -1).kort)" } ?? ""
    return "\(soort), en niet meer ingeschreven; was ingeschreven \(plaats(laatste))\(einde)"
  }

  private func plaats(_ inschrijving: Inschrijving) -> String {
    let soort = inschrijving.schoolsoort.map { " (\($0.rawValue))" } ?? ""
    return inschrijving.school.map { "op \($0)\(soort)" } ?? "op een school\(soort)"
  }

  /// The day after whatever covered the jongere last; nil when nothing tells.
  ///
  /// The begin of leerplicht tells only when it lies in this school year: for an older child
  /// without any enrolment the register does not reach back far enough.
  private func sinds(
    _ ingezetene: Ingezetene, _ jongere: Jongere, _ plicht: Leerplicht
  ) -> Datum? {
    let einden =
      jongere.inschrijvingen.compactMap(\.tot)
      + jongere.vrijstellingen.filter(\.artikel.steltVrijVanInschrijving)
      .compactMap { $0.totEnMet?.plus(dagen: 1) }
    let bekend = einden.filter { $0 <= per } + [ingezetene.gevestigdOp].compactMap(\.self)
    if let laatste = bekend.max() { return max(laatste, plicht.leerplichtVan) }
    return plicht.leerplichtVan >= Schooljaar(van: per).van ? plicht.leerplichtVan : nil
  }
}

extension Vergelijkingsuitkomst {
  /// The reason to close a casus whose suspicion is solved; nil while it stands.
  ///
  /// - Parameter sinds: first day without enrolment that the suspicion rested on: an enrolment
  ///   that began before it was there all the time, and only came to be known late.
  public func sluitreden(_ jongere: Jongere, sinds: Datum, per: Datum) -> Sluitreden? {
    switch self {
    case .vermoedelijkAbsoluut: nil
    case .ingeschreven:
      jongere.inschrijving(op: per).map { $0.van <= sinds } == true
        ? .administratief : .terugNaarSchool
    case .vrijgesteld: .vrijgesteld
    case .startkwalificatie: .startkwalificatie
    case .vertrokken, .nietIngezetene: .verhuisd
    case .overleden: .overleden
    case .nietPlichtig: jongere.achttienOp.map { $0 <= per } == true ? .achttien : .onterecht
    }
  }
}
