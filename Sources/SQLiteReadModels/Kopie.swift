public import EventLog
public import Hashing
import Platform
import SQLiteEventLog

extension SQLiteDossier {
  /// Brings a dossier of an older program up to date, after a copy that was looked over.
  ///
  /// - Parameters:
  ///   - kopie: where the dossier stays as it was.
  ///   - kijkNa: looks over its chain; what it throws leaves the dossier as it was.
  /// - Returns: the version it had; nil when there was nothing to do.
  public static func werkBij(
    _ pad: String, kopie: String, kijkNa: (any EventReading) throws -> Void
  ) throws -> Int? {
    guard let versie = try LogFile.olderVersion(path: pad) else { return nil }
    let tijdelijk = kopie + ".nieuw"
    defer { for naam in ["", "-journal", ".lock"] { _ = try? Files.remove(tijdelijk + naam) } }
    do {
      try Files.createDirectory(Files.directory(of: kopie))
      _ = try Files.remove(tijdelijk)
      try LogFile(path: pad, acceptsOlder: true).copy(to: tijdelijk)
      let file = try LogFile(path: tijdelijk, acceptsOlder: true)
      try file.read { try kijkNa(file.log) }
      try Files.publish(tijdelijk, as: kopie)
    } catch let fout as PlatformError {
      throw fout.code == .exists ? LogFileError.exists : .platform(fout)
    }
    try LogFile.upgrade(path: pad)
    return versie
  }

  /// The hash of the first event, which no two dossiers share; nil when it cannot be read.
  public static func eersteHash(_ pad: String) -> Digest? {
    guard let file = try? LogFile(path: pad, acceptsOlder: true) else { return nil }
    return try? file.read { try file.log.events(after: LogPosition(0), limit: 1).first?.hash }
  }

  /// Refuses anything but a dossier of this program or of an older one.
  public static func herken(_ pad: String) throws { _ = try LogFile.olderVersion(path: pad) }

  /// Copies a dossier to a new file that nobody sees until it was looked over.
  ///
  /// - Parameters:
  ///   - kijkNa: looks over the copy, not the original; what it throws leaves nothing behind.
  public static func kopieer(
    _ bron: String, naar doel: String, kijkNa: (SQLiteDossier) throws -> Void
  ) throws {
    let tijdelijk = doel + ".nieuw"
    do {
      if try Files.exists(doel) { throw LogFileError.exists }
      try Files.createDirectory(Files.directory(of: doel))
      _ = try Files.remove(tijdelijk)
    } catch let fout as PlatformError {
      throw LogFileError.platform(fout)
    }
    defer { for naam in ["", "-journal", ".lock"] { _ = try? Files.remove(tijdelijk + naam) } }
    try LogFile(path: bron, acceptsOlder: true).copy(to: tijdelijk)
    // A copy of an older program is brought up to date where nobody sees it yet.
    if try LogFile.olderVersion(path: tijdelijk) != nil { try LogFile.upgrade(path: tijdelijk) }
    try kijkNa(open(tijdelijk))
    do throws(PlatformError) {
      try Files.publish(tijdelijk, as: doel)
    } catch {
      throw error.code == .exists ? LogFileError.exists : .platform(error)
    }
  }
}
