import Domein
public import EventLog
public import Kalender
import ReadModels

/// What monitoring wants to know, in one look.
public struct Gezondheid: Equatable, Sendable {
  /// Last day that the daily job watched over; nil when it never ran.
  public let bewaaktTot: Datum?
  /// The end of the log.
  public let kop: Head
  /// Whether every event fits the chain.
  public let ketenKlopt: Bool
  /// How many terms are overdue today.
  public let verstreken: Int

  /// Looks at a dossier.
  ///
  /// - Parameter koppen: earlier ends of the log, kept elsewhere: each must still be in it.
  public init(
    _ gang: any Leesgang, _ omstandigheden: Omstandigheden, koppen: [Head] = []
  ) throws {
    let (kop, bevindingen) = try Dossiercontrole(omstandigheden).keten(gang, koppen: koppen)
    self.kop = kop
    ketenKlopt = bevindingen.isEmpty
    bewaaktTot = try gang.weergaven.bewaaktTot()
    let vandaag = omstandigheden.vandaag
    verstreken = try gang.weergaven.termijnrijen(openOp: vandaag)
      .count { $0.termijn.status(per: vandaag) == .verstreken }
  }
}
