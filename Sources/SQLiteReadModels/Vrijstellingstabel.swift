import Domein
import Kalender
import ReadModels
import SQLite

// MARK: Exemptions and leave.

extension SQLiteWeergaven {
  private static let vrijstellingskolommen = """
    SELECT jongere, gebeurtenis, soort, artikel, aangevraagd_op, van, tot, schooldagen, besluit, \
    schoolsoort FROM vrijstelling_rij
    """

  private static func vrijstellingsrij(_ rij: Rijlezer) throws -> Vrijstellingsrij {
    Vrijstellingsrij(
      jongere: try rij.kenmerk(0), gebeurtenis: Gebeurtenisnummer(rij.getal(1)),
      soort: try rij.code(2), artikel: rij.tekst(3), aangevraagdOp: rij.optioneleDag(4),
      van: rij.dag(5), totEnMet: rij.optioneleDag(6), schooldagen: rij.statement.optionalInt(7),
      besluit: rij.statement.optionalText(8), schoolsoort: try rij.optioneleCode(9))
  }

  func vrijstellingsrijen(_ soort: Vrijstellingsoort) throws -> [Vrijstellingsrij] {
    try connection.rijen(
      Self.vrijstellingskolommen + " WHERE soort = ?1 ORDER BY van, jongere, gebeurtenis"
    ) {
      $0.bind(1, soort.rawValue)
    } _: {
      try Self.vrijstellingsrij($0)
    }
  }

  func vrijstellingsrijen(van jongere: Jongerenummer) throws -> [Vrijstellingsrij] {
    try connection.rijen(
      Self.vrijstellingskolommen + " WHERE jongere = ?1 ORDER BY gebeurtenis"
    ) {
      $0.bind(1, jongere.tekst)
    } _: {
      try Self.vrijstellingsrij($0)
    }
  }

  /// Replaces the exemptions and leave of one jongere.
  func vervang(_ rijen: [Vrijstellingsrij], van jongere: Jongerenummer) throws {
    try connection.voer("DELETE FROM vrijstelling_rij WHERE jongere = ?1") {
      $0.bind(1, jongere.tekst)
    }
    for rij in rijen {
      try connection.voer(
        "INSERT INTO vrijstelling_rij VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
      ) {
        $0.bind(1, rij.jongere.tekst)
        $0.bind(2, rij.gebeurtenis.waarde)
        $0.bind(3, rij.soort.rawValue)
        $0.bind(4, rij.artikel)
        $0.bind(5, rij.aangevraagdOp?.dagnummer)
        $0.bind(6, rij.van.dagnummer)
        $0.bind(7, rij.totEnMet?.dagnummer)
        $0.bind(8, rij.schooldagen)
        $0.bind(9, rij.besluit)
        $0.bind(10, rij.schoolsoort?.rawValue)
      }
    }
  }
}
