import Domein
import Kalender
import ReadModels
import SQLite

extension SQLiteWeergaven {
  private static let casuskolommen = """
    SELECT casus, jongere, school, soort, fase, geopend_op, gesloten_op, sluitreden, begin, \
    thuis_van, thuis_tot, behandelaar, regie, versie FROM casus_rij
    """

  private static func casusrij(_ rij: Rijlezer) throws -> Casusrij {
    Casusrij(
      casus: try rij.kenmerk(0), jongere: try rij.kenmerk(1), school: try rij.optioneelKenmerk(2),
      soort: try rij.code(3), fase: try rij.code(4), geopendOp: rij.dag(5),
      geslotenOp: rij.optioneleDag(6), sluitreden: try rij.optioneleCode(7),
      begin: rij.optioneleDag(8), thuisVan: rij.optioneleDag(9), thuisTot: rij.optioneleDag(10),
      behandelaar: try rij.optioneelKenmerk(11), regie: try rij.optioneelKenmerk(12),
      versie: rij.getal(13))
  }

  func casusrij(_ nummer: Casusnummer) throws -> Casusrij? {
    try connection.rijen(Self.casuskolommen + " WHERE casus = ?1") {
      $0.bind(1, nummer.tekst)
    } _: {
      try Self.casusrij($0)
    }.first
  }

  func casussen(van jongere: Jongerenummer) throws -> [Casusrij] {
    try connection.rijen(Self.casuskolommen + " WHERE jongere = ?1 ORDER BY geopend_op, casus") {
      $0.bind(1, jongere.tekst)
    } _: {
      try Self.casusrij($0)
    }
  }

  func casusnummers(van jongere: Jongerenummer) throws -> [Casusnummer] {
    try connection.rijen("SELECT casus FROM casus_rij WHERE jongere = ?1") {
      $0.bind(1, jongere.tekst)
    } _: {
      try $0.kenmerk(0)
    }
  }

  func behandelaars() throws -> [Medewerkercode] {
    try connection.rijen(
      """
      SELECT DISTINCT behandelaar FROM casus_rij
      WHERE gesloten_op IS NULL AND behandelaar IS NOT NULL ORDER BY behandelaar
      """
    ) {
      try $0.kenmerk(0)
    }
  }

  func casusrijen(_ keuze: Casuskeuze) throws -> [Casusrij] {
    var sql = Self.casuskolommen + " WHERE 1 = 1"
    if keuze.alleenOpen { sql += " AND gesloten_op IS NULL" }
    if keuze.behandelaar != nil { sql += " AND behandelaar = ?1" }
    if keuze.zonderBehandelaar { sql += " AND behandelaar IS NULL" }
    if keuze.school != nil { sql += " AND school = ?2" }
    return try connection.rijen(sql + " ORDER BY casus") {
      if let behandelaar = keuze.behandelaar { $0.bind(1, behandelaar.tekst) }
      if let school = keuze.school { $0.bind(2, school.tekst) }
    } _: {
      try Self.casusrij($0)
    }
  }

  func vervang(_ rijen: Casusrijen) throws {
    let casus = rijen.casus
    try connection.voer(
      """
      INSERT OR REPLACE INTO casus_rij
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
      """
    ) {
      $0.bind(1, casus.casus.tekst)
      $0.bind(2, casus.jongere.tekst)
      $0.bind(3, casus.school?.tekst)
      $0.bind(4, casus.soort.rawValue)
      $0.bind(5, casus.fase.rawValue)
      $0.bind(6, casus.geopendOp.dagnummer)
      $0.bind(7, casus.geslotenOp?.dagnummer)
      $0.bind(8, casus.sluitreden?.rawValue)
      $0.bind(9, casus.begin?.dagnummer)
      $0.bind(10, casus.thuisVan?.dagnummer)
      $0.bind(11, casus.thuisTot?.dagnummer)
      $0.bind(12, casus.behandelaar?.tekst)
      $0.bind(13, casus.regie?.tekst)
      $0.bind(14, casus.versie)
      $0.bind(15, rijen.volgendSignaal?.dagnummer)
      $0.bind(16, rijen.telbereik?.van.dagnummer)
      $0.bind(17, rijen.telbereik?.tot?.dagnummer)
    }
    try vervang(rijen.termijnen, van: .casus(casus.casus))
    try vervang(rijen.doorverwijzingen, van: casus.casus)
    try tel(casus.casus)
  }
}

// MARK: Terms.

extension SQLiteWeergaven {
  private static let termijnkolommen = """
    SELECT houder, regel, start, jongere, behandelaar, regelversie, begin, berekend, verschoven, \
    vastgesteld, opgeschort_vanaf, voldaan_op, vervallen_op, vervallen_door, onderwerp, stap_op \
    FROM termijn_rij
    """

  /// Stands for a term without an end: behind every day there is.
  static var nooit: Int { Datum.laatste.dagnummer + 1 }

  private static func termijnrij(_ rij: Rijlezer, _ regels: Regelboek) throws -> Termijnrij {
    let regel: RegelID = try rij.code(1)
    let termijn = Termijn(
      id: TermijnID(regel: regel, gebeurtenis: Gebeurtenisnummer(rij.getal(2))),
      regel: regels.regel(regel, op: rij.dag(5)), begin: rij.dag(6), berekend: rij.dag(7),
      verschoven: rij.dag(8), vastgesteld: rij.optioneleDag(9),
      opgeschortVanaf: rij.optioneleDag(10), voldaanOp: rij.optioneleDag(11),
      vervallenOp: rij.optioneleDag(12),
      vervallenDoor: rij.statement.optionalText(13))
    return Termijnrij(
      termijn: termijn, houder: try houder(rij.tekst(0)),
      jongere: try rij.optioneelKenmerk(3), behandelaar: try rij.optioneelKenmerk(4),
      volgendeStap: rij.optioneleDag(15), onderwerp: rij.tekst(14))
  }

  private static func houder(_ tekst: String) throws -> Termijnhouder {
    guard let houder = Termijnhouder(tekst: tekst) else { throw Weergavefout.onleesbareRij }
    return houder
  }

  func termijnrijen(van houder: Termijnhouder) throws -> [Termijnrij] {
    let regels = try regels()
    return try connection.rijen(Self.termijnkolommen + " WHERE houder = ?1 ORDER BY regel, start") {
      $0.bind(1, houder.tekst)
    } _: {
      try Self.termijnrij($0, regels)
    }
  }

  func termijnrijen(openOp dag: Datum?) throws -> [Termijnrij] {
    let regels = try regels()
    return try connection.rijen(
      Self.termijnkolommen + " WHERE eind > ?1 ORDER BY houder, regel, start"
    ) {
      $0.bind(1, dag?.dagnummer ?? Datum.eerste.dagnummer - 1)
    } _: {
      try Self.termijnrij($0, regels)
    }
  }

  /// By index on purpose: left to itself, SQLite walks both tables in the order of the answer.
  func houders(metStapTot dag: Datum, hoogstens: Int) throws -> [Termijnhouder] {
    try connection.rijen(
      """
      SELECT houder FROM termijn_rij INDEXED BY termijn_stap WHERE stap_op <= ?1
      UNION SELECT casus FROM casus_rij INDEXED BY casus_signaal WHERE signaal_op <= ?1
      ORDER BY 1 LIMIT ?2
      """
    ) {
      $0.bind(1, dag.dagnummer)
      $0.bind(2, hoogstens)
    } _: {
      try Self.houder($0.tekst(0))
    }
  }

  func vervang(teamtermijnen rijen: [Termijnrij]) throws { try vervang(rijen, van: .team) }

  /// Replaces the terms of one holder.
  func vervang(_ rijen: [Termijnrij], van houder: Termijnhouder) throws {
    try connection.voer("DELETE FROM termijn_rij WHERE houder = ?1") { $0.bind(1, houder.tekst) }
    for rij in rijen { try voegToe(rij) }
  }

  private func voegToe(_ rij: Termijnrij) throws {
    let termijn = rij.termijn
    try connection.voer(
      """
      INSERT INTO termijn_rij
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
      """
    ) {
      $0.bind(1, rij.houder.tekst)
      $0.bind(2, termijn.id.regel.rawValue)
      $0.bind(3, termijn.id.gebeurtenis.waarde)
      $0.bind(4, rij.jongere?.tekst)
      $0.bind(5, rij.behandelaar?.tekst)
      $0.bind(6, termijn.regel.geldigVanaf.dagnummer)
      $0.bind(7, termijn.begin.dagnummer)
      $0.bind(8, termijn.berekend.dagnummer)
      $0.bind(9, termijn.verschoven.dagnummer)
      $0.bind(10, termijn.vastgesteld?.dagnummer)
      $0.bind(11, termijn.opgeschortVanaf?.dagnummer)
      $0.bind(12, termijn.voldaanOp?.dagnummer)
      $0.bind(13, termijn.vervallenOp?.dagnummer)
      $0.bind(14, termijn.vervallenDoor)
      $0.bind(15, rij.onderwerp)
      $0.bind(16, rij.volgendeStap?.dagnummer)
      $0.bind(17, termijn.geeindigdOp?.dagnummer ?? Self.nooit)
    }
  }
}
