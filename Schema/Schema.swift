/// The SQL of a dossier: readable files here, part of the program after the build.
public enum Schema {
  /// Marks a SQLite file as a dossier: `LPLT`.
  public static let applicationID = 0x4C50_4C54
  /// Version of the log's tables; a dossier with a higher one is refused.
  public static let version = 2

  /// Tables and guards of the log.
  public static var log: String { text(PackageResources.log_sql) }
  /// Tables of the views.
  public static var views: String { text(PackageResources.views_sql) }

  /// The SQL that brings the tables of the log from a version to the next; nil for a version that
  /// never was.
  public static func migration(from version: Int) -> String? {
    switch version {
    case 1: text(PackageResources.naar_2_sql)
    default: nil
    }
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
