public import Domein

/// What became of a delivered file, in numbers; the verdict on each row goes out as it falls.
public struct Importverslag: Equatable, Sendable {
  private var aantallen: [Rijoordeel: Int] = [:]
  /// Columns that were not known, and ignored.
  public internal(set) var onbekendeKolommen: [String] = []
  /// News about the file as a whole, such as its encoding.
  public internal(set) var berichten: [String] = []
  /// Whether the run was broken off by a signal; what was done is kept.
  public internal(set) var isAfgebroken = false
  /// What would stop it if it were meant; nil when nothing would.
  public internal(set) var zouStoppen: Importomvang?

  /// Nothing became of anything yet.
  public init() {}

  /// How many rows there were.
  public var rijen: Int { aantallen.values.reduce(0, +) }

  /// How many rows got a verdict.
  public func aantal(_ oordeel: Rijoordeel) -> Int { aantallen[oordeel] ?? 0 }

  mutating func tel(_ rij: Rijverslag) { aantallen[rij.oordeel, default: 0] += 1 }
}

/// How many of the meldingen that are known a file would change.
public struct Importomvang: Equatable, Sendable {
  /// How many it would change or withdraw.
  public let aantal: Int
  /// How many were known.
  public let bekend: Int

  /// Whether that is more than a tenth: it may be the wrong file.
  var isTeVeel: Bool { aantal * 10 > bekend }
}

/// Where the outcome of an import goes, row by row.
public struct Importuitgang {
  /// Takes the verdict on a row: after it was written, or at once where nothing is written.
  let rij: (Rijverslag) -> Void
  /// Takes a piece of the file with the refused rows, that can be mended and taken in again.
  let terug: ([UInt8]) -> Void

  /// Sends verdicts and refused rows somewhere.
  public init(
    rij: @escaping (Rijverslag) -> Void, terug: @escaping ([UInt8]) -> Void = { _ in }
  ) {
    self.rij = rij
    self.terug = terug
  }

  /// Sends them nowhere.
  public static var geen: Importuitgang { Importuitgang { _ in } }
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
  /// The file changed while it was read: what was taken in is whole rows, but not of one file.
  case veranderd
}
