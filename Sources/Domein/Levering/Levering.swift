/// What is recorded about a delivered file: that it came, and what became of its rows.
public enum LeveringGebeurtenis: Equatable, Sendable {
  /// A file was taken in.
  case leveringVerwerkt(Levering)
}

/// A delivered file with its counts.
public struct Levering: Equatable, Sendable {
  /// What it held.
  public let soort: Leveringsoort
  /// SHA-256 of its bytes in hex: the same file again is recognised.
  public let afdruk: String
  /// SHA-256 of the mapping it was read with; nil when there was none.
  public let afbeelding: String?
  /// How many rows it had.
  public let rijen: Int
  /// How many rows got which verdict.
  public let oordelen: [Leveringstelling]

  /// Describes a delivered file.
  public init(
    soort: Leveringsoort, afdruk: String, afbeelding: String? = nil, rijen: Int,
    oordelen: [Leveringstelling]
  ) {
    self.soort = soort
    self.afdruk = afdruk
    self.afbeelding = afbeelding
    self.rijen = rijen
    self.oordelen = oordelen
  }
}

/// How many rows got a verdict.
public struct Leveringstelling: Equatable, Sendable {
  /// The verdict.
  public let oordeel: Rijoordeel
  /// How many rows.
  public let aantal: Int

  /// Pairs a verdict with its count.
  public init(_ oordeel: Rijoordeel, _ aantal: Int) {
    self.oordeel = oordeel
    self.aantal = aantal
  }
}

/// What a delivered file holds.
public enum Leveringsoort: String, Codelijst {
  case meldingen
  case brp
  case inschrijvingen
  /// Feedback on meldingen, sent out.
  case terugmelding

  /// What people read.
  public var omschrijving: String { rawValue }
}

/// The verdict on one row.
public enum Rijoordeel: String, Codelijst {
  case nieuw
  case ongewijzigd
  case gewijzigd
  case ingetrokken
  case geweigerd

  /// What people read.
  public var omschrijving: String { rawValue }
}
