public import Application
import Domein
import EventLog
import Platform
import ReadModels
import SQLite
import SQLiteEventLog
import Schema

/// A dossier in a SQLite file: the log, and the rows that move with it.
public final class SQLiteDossier: Dossier {
  private let file: LogFile
  private let tabellen: SQLiteWeergaven

  private init(_ file: LogFile) {
    self.file = file
    let log = file.log
    tabellen = SQLiteWeergaven(file.connection) { try Regelboek(van: log) }
  }

  /// Opens a dossier that is there; refuses anything else, see `LogFileError`.
  public static func open(_ pad: String) throws -> SQLiteDossier {
    SQLiteDossier(try LogFile(path: pad))
  }

  /// Makes a dossier that nobody sees until it is filled.
  ///
  /// The name is taken in one step at the end; a crash leaves no half dossier under it.
  ///
  /// - Parameter vervangLeeg: whether a dossier of that name may be replaced; the caller has made
  ///   sure that nothing is lost with it.
  public static func maak(
    _ pad: String, vervangLeeg: Bool = false, vul: (SQLiteDossier) throws -> Void
  ) throws {
    do {
      guard try vervangLeeg || !Files.exists(pad) else { throw LogFileError.exists }
      try Files.createDirectory(Files.directory(of: pad))
    } catch let fout as PlatformError {
      throw LogFileError.platform(fout)
    }
    let tijdelijk = pad + ".nieuw"
    defer { for naam in ["", "-journal", ".lock"] { _ = try? Files.remove(tijdelijk + naam) } }
    do {
      _ = try Files.remove(tijdelijk)
      let dossier = SQLiteDossier(try LogFile.create(path: tijdelijk, tables: Schema.views))
      try dossier.schrijf { try $0.schrijver.maakLeeg() }
      try vul(dossier)
    }
    do throws(PlatformError) {
      if vervangLeeg { _ = try Files.remove(pad) }
      try Files.publish(tijdelijk, as: pad)
    } catch {
      throw error.code == .exists ? LogFileError.exists : .platform(error)
    }
  }

  /// Whether the rows were made by another version of the program, and have to be built anew.
  public func isVerouderd() throws -> Bool { try file.read { try !tabellen.isActueel() } }

  /// Runs a question on one consistent state.
  public func lees<R>(_ vraag: (any Leesgang) throws -> R) throws -> R {
    try file.read { try vraag(Gang(log: file.log, tabellen: tabellen)) }
  }

  /// Runs a change as a whole: an error leaves everything as it was.
  public func schrijf<R>(_ wijziging: (any Schrijfgang) throws -> R) throws -> R {
    try file.write { try wijziging(Gang(log: file.log, tabellen: tabellen)) }
  }

  /// The connection of the file, for tables beside the log.
  var verbinding: Connection { file.connection }

  /// The rules as the log has them.
  func regelboek() throws -> Regelboek { try Regelboek(van: file.log) }

  /// Runs a question on the log alone, to build rows elsewhere.
  func metLog<R>(_ vraag: (any EventLog) throws -> R) throws -> R {
    try file.read { try vraag(file.log) }
  }

  /// Tables, indexes and triggers that are not as this program makes them.
  func schemaverschillen() throws -> [String] {
    try file.read { try file.schemaDifferences(tables: Schema.views) }
  }

  /// What SQLite itself finds wrong with the file; empty when nothing.
  func bestandsfouten() throws -> [String] {
    try file.read {
      try file.connection.rijen("PRAGMA integrity_check(20)") { $0.tekst(0) }
        .filter { $0 != "ok" }
    }
  }

  private struct Gang: Schrijfgang {
    let groei: any EventLog
    let schrijver: any Weergaveschrijver
    let omgevingskast = Omgevingskast()

    init(log: SQLiteEventLog, tabellen: SQLiteWeergaven) {
      groei = log
      schrijver = tabellen
    }

    var log: any EventReading { groei }
    var weergaven: any Weergaven { schrijver }
  }
}
