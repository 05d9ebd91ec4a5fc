import Domein
import Kalender
import ReadModels
import SQLite

// Meetings: the row itself, and who or what it is found by.

extension SQLiteWeergaven {
  private static let overlegkolommen = """
    SELECT overleg, soort, datum, tijd, duur, plaats, school, voorzitter, casussen, betrokkenen,
    besluiten, verslagen_op, afgezegd_op, versie FROM overleg_rij
    """

  private static func overlegrij(_ rij: Rijlezer) throws -> Overlegrij {
    Overlegrij(
      overleg: try rij.kenmerk(0), soort: try rij.code(1), datum: rij.dag(2),
      tijd: rij.statement.optionalInt(3).flatMap { Kloktijd(minuten: $0) }, duur: rij.getal(4),
      plaats: rij.tekst(5), school: try rij.optioneelKenmerk(6), voorzitter: try rij.kenmerk(7),
      casussen: try kenmerken(rij.tekst(8)), betrokkenen: try kenmerken(rij.tekst(9)),
      besluiten: rij.getal(10), verslagenOp: rij.optioneleDag(11),
      afgezegdOp: rij.optioneleDag(12), versie: rij.getal(13))
  }

  private static func kenmerken<K: Kenmerk>(_ tekst: String) throws -> [K] {
    try tekst.split(separator: " ").map {
      guard let kenmerk = K(String($0)) else { throw Weergavefout.onleesbareRij }
      return kenmerk
    }
  }

  func overlegrij(_ nummer: Overlegnummer) throws -> Overlegrij? {
    try connection.rijen(Self.overlegkolommen + " WHERE overleg = ?1") {
      $0.bind(1, nummer.tekst)
    } _: {
      try Self.overlegrij($0)
    }.first
  }

  func overlegrijen(_ keuze: Overlegkeuze) throws -> [Overlegrij] {
    try connection.rijen(
      Self.overlegkolommen + """
         WHERE datum BETWEEN ?1 AND ?2
        AND (?3 IS NULL OR overleg IN (SELECT overleg FROM overleg_casus WHERE casus = ?3))
        AND (?4 IS NULL OR overleg IN (SELECT overleg FROM overleg_wie WHERE functionaris = ?4))
        ORDER BY datum, tijd, overleg
        """
    ) {
      $0.bind(1, (keuze.van ?? .eerste).dagnummer)
      $0.bind(2, (keuze.totEnMet ?? .laatste).dagnummer)
      $0.bind(3, keuze.casus?.tekst)
      $0.bind(4, keuze.betrokkene?.tekst)
    } _: {
      try Self.overlegrij($0)
    }.filter(keuze.kiest)
  }

  func vervang(_ rijen: Overlegrijen) throws {
    let overleg = rijen.overleg
    try verwijder(overleg.overleg)
    try connection.voer(
      """
      INSERT INTO overleg_rij
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
      """
    ) {
      $0.bind(1, overleg.overleg.tekst)
      $0.bind(2, overleg.soort.rawValue)
      $0.bind(3, overleg.datum.dagnummer)
      $0.bind(4, overleg.tijd?.minuten)
      $0.bind(5, overleg.duur)
      $0.bind(6, overleg.plaats)
      $0.bind(7, overleg.school?.tekst)
      $0.bind(8, overleg.voorzitter.tekst)
      $0.bind(9, overleg.casussen.map(\.tekst).joined(separator: " "))
      $0.bind(10, overleg.betrokkenen.map(\.tekst).joined(separator: " "))
      $0.bind(11, overleg.besluiten)
      $0.bind(12, overleg.verslagenOp?.dagnummer)
      $0.bind(13, overleg.afgezegdOp?.dagnummer)
      $0.bind(14, overleg.versie)
    }
    for casus in overleg.casussen { try koppel("overleg_casus", casus.tekst, overleg.overleg) }
    for wie in overleg.betrokkenen { try koppel("overleg_wie", wie.tekst, overleg.overleg) }
    try vervang(rijen.termijnen, van: .overleg(overleg.overleg))
  }

  private func koppel(_ tabel: String, _ sleutel: String, _ overleg: Overlegnummer) throws {
    try connection.voer("INSERT INTO \(tabel) VALUES (?1, ?2)") {
      $0.bind(1, sleutel)
      $0.bind(2, overleg.tekst)
    }
  }
}
