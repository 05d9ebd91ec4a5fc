public import Domein
import EventLog
public import ReadModels

/// Who there is: jongeren, organisations and functionarissen.
///
/// Who someone is has no day of its own; what was known of it differs from moment to moment.
extension Lezing {
  /// All jongeren, by surname.
  public func jongererijen() throws -> [Jongererij] {
    try zonderBeperkte(bekendeJongeren()) { $0.jongere }
  }

  /// The jongeren that fit, by surname; whoever went up in another is shown as that other.
  public func jongeren(_ past: (Jongererij) -> Bool) throws -> [Jongererij] {
    var gezien: Set<Jongerenummer> = []
    let alle = try bekendeJongeren()
    return try zonderBeperkte(alle.filter(past)) { $0.jongere }
      .compactMap { rij in
        let hoofd = rij.opgegaanIn == nil ? rij.jongere : try hoofd(rij.jongere)
        guard gezien.insert(hoofd).inserted else { return nil }
        return hoofd == rij.jongere ? rij : alle.first { $0.jongere == hoofd }
      }
  }

  private func bekendeJongeren() throws -> [Jongererij] {
    guard let bekendOp = assen.bekendOp else { return try gang.weergaven.jongererijen() }
    return try gang.log.streams(beginningWith: String(Jongerenummer.letter)).compactMap { naam in
      guard let nummer = Jongerenummer(naam.text), try !sessie.isVernietigd(nummer) else {
        return nil
      }
      let verloop = try sessie.jongere(nummer)
      let eigen = verloop.toestand(per: nil, bekendOp: bekendOp)
      return Jongererij(
        eigen.opgegaanIn == nil ? try sessie.persoon(nummer, bekendOp: bekendOp) : eigen,
        versie: verloop.geldig(bekendOp: bekendOp).count)
    }.sorted { ($0.zoeknaam, $0.jongere) < ($1.zoeknaam, $1.jongere) }
  }

  /// Everyone, folded along the axes; whoever went up in another is in that other, once.
  func personen() throws -> [Jongere] {
    try gang.log.streams(beginningWith: String(Jongerenummer.letter)).compactMap { naam in
      guard let nummer = Jongerenummer(naam.text), let persoon = try jongere(nummer),
        persoon.nummer == nummer
      else { return nil }
      return persoon
    }
  }

  /// The casussen of a jongere, oldest first.
  public func casussen(van jongere: Jongerenummer) throws -> [Casusrij] {
    let rijen = try gang.weergaven.casussen(van: jongere)
    if isNu { return rijen }
    return try rijen.compactMap { try casusrijen($0.casus)?.casus }
      .filter { assen.bekendOp == nil || $0.jongere == jongere }
  }

  /// The meldingen of a jongere.
  public func meldingen(van jongere: Jongerenummer) throws -> [Meldingrij] {
    let rijen = try gang.weergaven.meldingrijen(van: jongere)
    if isNu { return rijen }
    let gesloten = Set(
      try casussen(van: jongere).filter { $0.geslotenOp != nil }.map(\.casus))
    return try rijen.compactMap { try meldingrijen($0.melding)?.melding.metGesloten(gesloten) }
      .filter { assen.bekendOp == nil || $0.jongere == jongere }
  }

  /// An organisation as it was known.
  public func partnerrij(_ code: Partnercode) throws -> Partnerrij? {
    guard let bekendOp = assen.bekendOp else { return try gang.weergaven.partnerrij(code) }
    let verloop = try sessie.verloop(PartnerAggregaat.self, .partner(code))
    return Partnerrij(
      verloop.toestand(per: nil, bekendOp: bekendOp),
      versie: verloop.geldig(bekendOp: bekendOp).count)
  }

  /// All organisations as they were known, by code.
  public func partnerrijen() throws -> [Partnerrij] {
    guard assen.bekendOp != nil else { return try gang.weergaven.partnerrijen() }
    return try gang.log.streams(beginningWith: "partner:").compactMap { naam in
      guard case .partner(let code) = Stroom(naam: naam.text) else { return nil }
      return try partnerrij(code)
    }
  }

  /// All functionarissen as they were known, by code.
  public func functionarissen() throws -> [Functionaris] {
    guard let bekendOp = assen.bekendOp else { return try gang.weergaven.functionarissen() }
    return try sessie.functionarissenUitLogboek(bekendOp: bekendOp)
  }
}
