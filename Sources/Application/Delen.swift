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
    let leden = try functionarissen().filter { wie in
      wie.isInFunctie(op: assen.per) && wie.code.map(rij.kernteam.contains) ?? false
    }
    return Kernteambezetting(
      leden: leden, leeg: Kernteamplaats.leeg(zonder: leden.map(\.gegevens.rol)))
  }
}

/// The kernteam of a school on a day.
public struct Kernteambezetting: Sendable {
  /// Members who are in function.
  public let leden: [Functionaris]
  /// Places that nobody takes.
  public let leeg: [Kernteamplaats]
}
