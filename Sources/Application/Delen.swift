public import Domein
import Kalender
public import ReadModels

/// Something that was shared, with the casus it was shared from.
public struct Deling: Equatable, Sendable {
  /// The casus.
  public let casus: Casusnummer
  /// What was told to whom.
  public let informatie: Informatie
}

extension Lezing {
  /// What was shared from one casus, in order.
  public func gedeeld(uit casus: Casusnummer) throws -> [Deling] {
    try beeld(casus)?.casus.informaties.map { Deling(casus: casus, informatie: $0) } ?? []
  }

  /// What was shared about one jongere, in order of the day.
  public func gedeeld(over jongere: Jongerenummer) throws -> [Deling] {
    try casussen(van: jongere).flatMap { try gedeeld(uit: $0.casus) }
      .sorted { ($0.informatie.op, $0.informatie.id) < ($1.informatie.op, $1.informatie.id) }
  }

  /// Who sits in the kernteam of a school, and which places nobody takes.
  ///
  /// Nil for an organisation that has no kernteam.
  public func kernteambezetting(_ rij: Partnerrij) throws -> Kernteambezetting? {
    guard rij.gegevens.soort == .school else { return nil }
    let inFunctie = try functionarissen().filter { $0.isInFunctie(op: assen.per) }
    let leden = rij.kernteam.compactMap { code in inFunctie.first { $0.code == code } }
    let brin = rij.code.tekst.prefix(4)
    return Kernteambezetting(
      leden: leden, leeg: Kernteamplaats.leeg(zonder: leden.map(\.gegevens.rol)),
      vestigingen: try partnerrijen().map(\.code).filter { $0 != rij.code }
        .compactMap { Vestiging($0.tekst) }.filter { $0.tekst.hasPrefix(brin) })
  }
}

/// The kernteam of a school on a day.
public struct Kernteambezetting: Sendable {
  /// Members who are in function.
  public let leden: [Functionaris]
  /// Places that nobody takes.
  public let leeg: [Kernteamplaats]
  /// Other vestigingen of the same school, by BRIN.
  public let vestigingen: [Vestiging]
}
