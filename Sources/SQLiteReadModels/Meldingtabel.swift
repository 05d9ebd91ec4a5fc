import Domein
import Kalender
import ReadModels
import SQLite

extension SQLiteWeergaven {
  /// With the end of its casus: a closed casus closes its meldingen.
  private static let meldingkolommen = """
    SELECT m.melding, m.meldingsnummer, m.jongere, m.casus, m.school, m.schoolsoort, m.soort, \
    m.status, m.ontvangen_op, m.datum_melding, m.begindatum, m.einddatum, m.wacht, m.sluitreden, \
    m.bekend_bij_duo, m.versie, c.gesloten_op IS NOT NULL \
    FROM melding_rij m LEFT JOIN casus_rij c ON c.casus = m.casus
    """

  private static func meldingrij(_ rij: Rijlezer) throws -> Meldingrij {
    let status = try rij.code(7, Meldingstatus.self)
    return Meldingrij(
      melding: try rij.kenmerk(0), meldingsnummer: rij.tekst(1), jongere: try rij.kenmerk(2),
      casus: try rij.optioneelKenmerk(3), school: try rij.kenmerk(4),
      schoolsoort: try rij.optioneleCode(5), soort: try rij.code(6),
      status: status.met(casusGesloten: rij.getal(16) != 0),
      ontvangenOp: rij.dag(8), datumMelding: rij.dag(9), begindatum: rij.dag(10),
      einddatum: rij.optioneleDag(11), wacht: rij.getal(12) != 0,
      sluitreden: try rij.optioneleCode(13),
      bekendBijDUO: rij.tekst(14), versie: rij.getal(15))
  }

  func melding(meldingsnummer: String) throws -> Meldingnummer? {
    guard !meldingsnummer.isEmpty else { return nil }
    return try connection.rijen(
      "SELECT melding FROM melding_rij WHERE meldingsnummer = ?1 AND meldingsnummer <> ''"
    ) {
      $0.bind(1, meldingsnummer)
    } _: {
      try $0.kenmerk(0, Meldingnummer.self)
    }.first
  }

  func meldingrij(_ nummer: Meldingnummer) throws -> Meldingrij? {
    try connection.rijen(Self.meldingkolommen + " WHERE m.melding = ?1") {
      $0.bind(1, nummer.tekst)
    } _: {
      try Self.meldingrij($0)
    }.first
  }

  func meldingrijen(alleenWachtend: Bool) throws -> [Meldingrij] {
    try connection.rijen(
      Self.meldingkolommen + (alleenWachtend ? " WHERE m.wacht = 1" : "") + " ORDER BY m.melding"
    ) { try Self.meldingrij($0) }
  }

  func meldingnummers(van jongere: Jongerenummer) throws -> [Meldingnummer] {
    try connection.rijen("SELECT melding FROM melding_rij WHERE jongere = ?1") {
      $0.bind(1, jongere.tekst)
    } _: {
      try $0.kenmerk(0)
    }
  }

  func meldingrijen(van jongere: Jongerenummer) throws -> [Meldingrij] {
    try connection.rijen(Self.meldingkolommen + " WHERE m.jongere = ?1 ORDER BY m.melding") {
      $0.bind(1, jongere.tekst)
    } _: {
      try Self.meldingrij($0)
    }
  }

  /// A first choice by columns; whether something has to be told follows from the events.
  func terugTeMelden() throws -> [Meldingnummer] {
    try connection.rijen(
      """
      SELECT m.melding, CASE
        WHEN m.status = 'afgesloten' THEN 'afgesloten/' || m.sluitreden
        WHEN m.status = 'in-behandeling' AND c.gesloten_op IS NOT NULL
          THEN 'afgesloten/' || c.sluitreden
        ELSE m.status END AS stand
      FROM melding_rij m LEFT JOIN casus_rij c ON c.casus = m.casus
      WHERE m.meldingsnummer <> '' AND m.bekend_bij_duo <> '-' AND m.bekend_bij_duo <> stand
        AND m.status NOT IN ('geregistreerd', 'ingetrokken')
      ORDER BY m.melding
      """
    ) { try $0.kenmerk(0) }
  }

  func aantalMeldingen() throws -> Int {
    try connection.int("SELECT count(*) FROM melding_rij WHERE meldingsnummer <> ''") ?? 0
  }

  func vervang(_ rijen: Meldingrijen) throws {
    let melding = rijen.melding
    try connection.voer(
      """
      INSERT OR REPLACE INTO melding_rij
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
      """
    ) {
      $0.bind(1, melding.melding.tekst)
      $0.bind(2, melding.meldingsnummer)
      $0.bind(3, melding.jongere.tekst)
      $0.bind(4, melding.casus?.tekst)
      $0.bind(5, melding.school.tekst)
      $0.bind(6, melding.schoolsoort?.rawValue)
      $0.bind(7, melding.soort.rawValue)
      $0.bind(8, melding.status.rawValue)
      $0.bind(9, melding.ontvangenOp.dagnummer)
      $0.bind(10, melding.datumMelding.dagnummer)
      $0.bind(11, melding.begindatum.dagnummer)
      $0.bind(12, melding.einddatum?.dagnummer)
      $0.bind(13, melding.wacht ? 1 : 0)
      $0.bind(14, melding.sluitreden?.rawValue)
      $0.bind(15, melding.bekendBijDUO)
      $0.bind(16, melding.versie)
    }
    try vervang(rijen.termijnen, van: .melding(melding.melding))
    try tel(melding.melding)
  }
}
