import Platform
import SQLite

extension LogFile {
  /// Writes one consistent state of the file to a new file, while others may go on writing.
  ///
  /// `VACUUM INTO`: a plain copy of a file in use is no copy, and this one leaves out what was
  /// deleted. Rights 0600; the content is on the disk when this returns. A connection of its own,
  /// which only reads.
  public func copy(to target: String) throws {
    do throws(PlatformError) {
      try Files.createEmpty(target)
    } catch {
      throw error.code == .exists ? LogFileError.exists : .platform(error)
    }
    do {
      let reader = try Connection(path: path, .read, key: FileKey.read())
      let statement = try reader.statement("VACUUM INTO ?1")
      statement.bind(1, target)
      defer { statement.reset() }
      _ = try statement.step()
      try Files.sync(target)
    } catch {
      _ = try? Files.remove(target)
      if let error = error as? SQLiteError { throw LogFileError.sqlite(error) }
      if let error = error as? PlatformError { throw LogFileError.platform(error) }
      throw error
    }
  }
}
