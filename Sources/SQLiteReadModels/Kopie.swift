import Platform
import SQLiteEventLog

extension SQLiteDossier {
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
    try LogFile(path: bron).copy(to: tijdelijk)
    try kijkNa(open(tijdelijk))
    do throws(PlatformError) {
      try Files.publish(tijdelijk, as: doel)
    } catch {
      throw error.code == .exists ? LogFileError.exists : .platform(error)
    }
  }
}
