import Domein
import Kalender
import ReadModels
import SQLite

extension SQLiteWeergaven {
  private static let kolommen = """
    SELECT doorverwijzing, casus, jongere, naar, soort, door, verstuurd_op, stand, stand_op, \
    aangekomen_op, advies, vervalt FROM doorverwijzing_rij
    """

  private static func doorverwijzingrij(_ rij: Rijlezer) throws -> Doorverwijzingrij {
    guard let naar = Ketenpartij(tekst: rij.tekst(3)) else { throw Weergavefout.onleesbareRij }
    return Doorverwijzingrij(
      doorverwijzing: try rij.kenmerk(0), casus: try rij.kenmerk(1), jongere: try rij.kenmerk(2),
      naar: naar, soort: try rij.code(4), door: try rij.kenmerk(5), verstuurdOp: rij.dag(6),
      stand: try rij.code(7), standOp: rij.dag(8), aangekomenOp: rij.optioneleDag(9),
      advies: rij.statement.optionalInt(10).map { $0 != 0 }, vervalt: rij.optioneleDag(11))
  }

  func doorverwijzingrij(_ nummer: Doorverwijzingnummer) throws -> Doorverwijzingrij? {
    try connection.rijen(Self.kolommen + " WHERE doorverwijzing = ?1") {
      $0.bind(1, nummer.tekst)
    } _: {
      try Self.doorverwijzingrij($0)
    }.first
  }

  func doorverwijzingrijen(van casus: Casusnummer?) throws -> [Doorverwijzingrij] {
    let keuze = casus == nil ? "" : " WHERE casus = ?1"
    return try connection.rijen(Self.kolommen + keuze + " ORDER BY doorverwijzing") {
      if let casus { $0.bind(1, casus.tekst) }
    } _: {
      try Self.doorverwijzingrij($0)
    }
  }

  /// Replaces the doorverwijzingen of one casus.
  func vervang(_ rijen: [Doorverwijzingrij], van casus: Casusnummer) throws {
    try connection.voer("DELETE FROM doorverwijzing_rij WHERE casus = ?1") {
      $0.bind(1, casus.tekst)
    }
    for rij in rijen { try voegToe(rij) }
  }

  private func voegToe(_ rij: Doorverwijzingrij) throws {
    try connection.voer(
      """
      INSERT INTO doorverwijzing_rij
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
      """
    ) {
      $0.bind(1, rij.doorverwijzing.tekst)
      $0.bind(2, rij.casus.tekst)
      $0.bind(3, rij.jongere.tekst)
      $0.bind(4, rij.naar.tekst)
      $0.bind(5, rij.soort.rawValue)
      $0.bind(6, rij.door.tekst)
      $0.bind(7, rij.verstuurdOp.dagnummer)
      $0.bind(8, rij.stand.rawValue)
      $0.bind(9, rij.standOp.dagnummer)
      $0.bind(10, rij.aangekomenOp?.dagnummer)
      $0.bind(11, rij.advies.map { $0 ? 1 : 0 })
      $0.bind(12, rij.vervalt?.dagnummer)
    }
  }

  func tel(doorverwijzing nummer: Doorverwijzingnummer) throws { try tel(nummer) }
}
