public import EventLog
public import Platform
public import SQLite

/// Why a file cannot be used as a log, as data; the sentence is made elsewhere.
public enum LogFileError: Error, Hashable, Sendable {
  /// There is no such file.
  case missing
  /// There is something with that name already.
  case exists
  /// It is a link, a folder or a device.
  case notAFile
  /// It is a file, but not one of ours.
  case notALog
  /// A newer program made it.
  case newer(found: Int, known: Int)
  /// An older program made it.
  case older(found: Int, known: Int)
  /// It lies on a network file system, where locks do not hold.
  case network(String)
  /// Somebody else kept on writing; the process id where it is known.
  case busy(holder: Int32?)
  /// A pragma did not take: the file would not be safe.
  case unsafeMode(String)
  /// Bringing an older file up to date did not give what it should; the file is as it was.
  case notMigrated
  /// What is stored for an event cannot be.
  case damaged(at: LogPosition)
  /// The file is encrypted, and there is no key for it.
  case key(FileKey.Failure)
  /// SQLite failed.
  case sqlite(SQLiteError)
  /// The operating system failed.
  case platform(PlatformError)
}
