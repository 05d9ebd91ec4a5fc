import Domein
import Kalender
import ReadModels
import SQLite
import Schema

/// The rows of the views in tables beside the log.
final class SQLiteWeergaven: Weergaveschrijver {
  let connection: Connection
  /// The rules as the log has them: a row names a version by its first day.
  let regels: () throws -> Regelboek

  init(_ connection: Connection, regels: @escaping () throws -> Regelboek) {
    self.connection = connection
    self.regels = regels
  }

  /// Version of the tables and of the code that fills them: a dossier with an older one is rebuilt.
  static let versie = "9"

  /// Whether the rows were made by this version.
  func isActueel() throws -> Bool {
    try connection.text("SELECT waarde FROM stand WHERE sleutel = 'versie'") == Self.versie
  }

  /// Removes the tables of the views and makes them anew, empty.
  func maakLeeg() throws {
    for tabel in try tabellen() { try connection.execute("DROP TABLE \"\(tabel)\"") }
    try connection.execute(Schema.views)
    try zet("versie", Self.versie)
  }

  /// The tables that are not the log's.
  func tabellen() throws -> [String] {
    try connection.rijen(
      """
      SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
      AND name NOT IN ('event', 'personal', 'destroyed', 'command')
      """
    ) { $0.tekst(0) }
  }

  /// Last day that the daily job watched over.
  func bewaaktTot() throws -> Datum? {
    try connection.rijen("SELECT waarde FROM stand WHERE sleutel = 'bewaakt-tot'") {
      Datum(iso: $0.tekst(0))
    }.first ?? nil
  }

  func vervang(bewaaktTot dag: Datum) throws { try zet("bewaakt-tot", dag.iso) }

  private func zet(_ sleutel: String, _ waarde: String) throws {
    try connection.voer("INSERT OR REPLACE INTO stand VALUES (?1, ?2)") {
      $0.bind(1, sleutel)
      $0.bind(2, waarde)
    }
  }

  /// The highest serial number given out for a kind of number.
  func hoogsteVolgnummer(letter: Character, jaar: Int) throws -> Int {
    try connection.rijen("SELECT hoogste FROM teller WHERE letter = ?1 AND jaar = ?2") {
      $0.bind(1, String(letter))
      $0.bind(2, jaar)
    } _: {
      $0.getal(0)
    }.first ?? 0
  }

  /// Remembers that a number was given out.
  func tel<N: Volgkenmerk>(_ nummer: N) throws {
    try connection.voer(
      """
      INSERT INTO teller VALUES (?1, ?2, ?3)
      ON CONFLICT (letter, jaar) DO UPDATE SET hoogste = max(hoogste, excluded.hoogste)
      """
    ) {
      $0.bind(1, String(N.letter))
      $0.bind(2, nummer.jaar ?? 0)
      $0.bind(3, nummer.volgnummer)
    }
  }
}
