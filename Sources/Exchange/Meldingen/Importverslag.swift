public import Domein

/// What became of a delivered file: a verdict for every row.
public struct Importverslag: Equatable, Sendable {
  /// The verdicts, in order of the file.
  public internal(set) var oordelen: [Rijverslag] = []
  /// Columns that were not known, and ignored.
  public internal(set) var onbekendeKolommen: [String] = []
  /// News about the file as a whole, such as its encoding.
  public internal(set) var berichten: [String] = []
  /// The refused rows as a file that can be mended and taken in again; nil when there are none.
  public internal(set) var geweigerd: [UInt8]?
  /// Whether the run was broken off by a signal; what was done is kept.
  public internal(set) var isAfgebroken = false

  /// How many rows got a verdict.
  public func aantal(_ oordeel: Rijoordeel) -> Int { oordelen.count { $0.oordeel == oordeel } }
}

/// The verdict on one row.
public struct Rijverslag: Equatable, Sendable {
  /// Line of the file on which the row begins.
  public let regel: Int
  /// The verdict.
  public let oordeel: Rijoordeel
  /// The melding; nil for a refused row.
  public let melding: Meldingnummer?
  /// The casus; nil when it waits or opens none.
  public let casus: Casusnummer?
  /// Why it was refused.
  public let fout: Rijfout?
}

/// Why a file as a whole is not taken in; nothing was written.
public enum Importfout: Error, Equatable, Sendable {
  /// The file holds no rows that can be read.
  case onbruikbaar(regel: Int, kolom: String?, reden: String)
  /// It would change or withdraw more than a tenth of what is known.
  case teVeelWijzigingen(aantal: Int, bekend: Int)
}
