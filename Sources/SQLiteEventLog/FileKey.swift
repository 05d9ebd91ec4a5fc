public import Platform

/// The key of an encrypted file, from a file of its own that the environment names.
///
/// Only in a program that was built on SQLCipher; on plain SQLite there is no key.
public enum FileKey {
  /// The variable that names the file.
  public static let variable = "LEERPLICHT_SLEUTELBESTAND"

  /// Why there is no key.
  public enum Failure: Hashable, Sendable {
    /// No file is named.
    case notNamed
    /// It cannot be read.
    case unreadable(PlatformError)
    /// Others than its owner have rights to it, or it is no ordinary file.
    case notPrivate
    /// It holds fewer than sixteen bytes.
    case tooShort
  }

  /// The key: the bytes of the file, without the line end it may have.
  static func read() throws(LogFileError) -> [UInt8]? {
    #if SQLCIPHER
    guard let path = ProcessFacts.environment(variable), !path.isEmpty else {
      throw .key(.notNamed)
    }
    let found: (bytes: [UInt8], facts: FileFacts?)
    do throws(PlatformError) {
      found = (try Files.read(path, limit: 4_096), try Files.facts(path))
    } catch {
      throw .key(.unreadable(error))
    }
    return try key(found.bytes, found.facts)
    #else
    return nil
    #endif
  }

  /// The key in the bytes of a file, when it is kept as a key should be.
  static func key(_ bytes: [UInt8], _ facts: FileFacts?) throws(LogFileError) -> [UInt8] {
    guard let facts, facts.kind == .regular, facts.mode & 0o077 == 0 else {
      throw .key(.notPrivate)
    }
    let end = bytes.last == 0x0a ? bytes.dropLast() : bytes[...]
    guard end.count >= 16 else { throw .key(.tooShort) }
    return Array(end)
  }
}
