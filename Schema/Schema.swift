/// The SQL of a dossier: readable files here, part of the program after the build.
public enum Schema {
  /// Marks a SQLite file as a dossier: `LPLT`.
  public static let applicationID = 0x4C50_4C54
  /// Version of the log's tables; a dossier with a higher one is refused.
  public static let version = 1

  /// Tables and guards of the log.
  public static var log: String { text(PackageResources.log_sql) }
  /// Tables of the views.
  public static var views: String { text(PackageResources.views_sql) }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
