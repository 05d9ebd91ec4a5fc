/// A region of the staggered school holidays.
///
/// Regeling vaststelling schoolvakanties 2016-2019 (BWBR0037100), article 3.
public enum Regio: String, CaseIterable, Sendable {
  case noord
  case midden
  case zuid

  /// What people read: `regio Midden`.
  public var omschrijving: String {
    switch self {
    case .noord: "regio Noord"
    case .midden: "regio Midden"
    case .zuid: "regio Zuid"
    }
  }
}

/// The region of a municipality, as far as it is certain.
public enum Gemeenteregio {
  /// Built in: 0200 Apeldoorn, 0213 Brummen and 0232 Epe, all in regio Midden.
  ///
  /// No other code is: municipalities merge, and four of them lie in two regions.
  public static let ingebouwd: [String: Regio] = [
    "0200": .midden, "0213": .midden, "0232": .midden,
  ]

  /// The region of a municipality code of four digits; nil when it has to be told.
  public static func regio(_ gemeentecode: String) -> Regio? { ingebouwd[gemeentecode] }
}
