/// A length of time as it was agreed on or laid down: `6 weken`, `5 werkdagen`, `P3M`.
///
/// It stays in its own unit. Weeks are never turned into days or months, for a rule says what it
/// says; only `Termijnrekening` makes a day of it.
///
///     Duur("P6W")?.omschrijving  // "6 weken"
public struct Duur: Hashable, Sendable {
  /// How many: 1 up to `Eenheid.hoogstens`.
  public let aantal: Int
  /// Of what.
  public let eenheid: Eenheid
  /// The text as written, without spaces around it.
  public let geschreven: String

  /// What a length is counted in.
  public enum Eenheid: CaseIterable, Sendable {
    /// Calendar days.
    case dagen
    /// Days that are no Saturday, Sunday or feestdag.
    case werkdagen
    /// Days on which the school gives lessons.
    case schooldagen
    /// Seven days each.
    case weken
    /// Weeks in which the school gives lessons.
    case lesweken
    /// Calendar months.
    case maanden
    /// Calendar years.
    case jaren
  }

  init(aantal: Int, eenheid: Eenheid, geschreven: String) {
    self.aantal = aantal
    self.eenheid = eenheid
    self.geschreven = geschreven
  }

  /// A length by its numbers, written as `omschrijving`; nil below 1 or above `hoogstens`.
  public init?(aantal: Int, eenheid: Eenheid) {
    guard aantal >= 1, aantal <= eenheid.hoogstens else { return nil }
    self.init(
      aantal: aantal, eenheid: eenheid, geschreven: Duur.omschrijving(aantal, eenheid))
  }

  /// What people read: `6 weken`, `1 week`, `2 jaar`.
  public var omschrijving: String { Duur.omschrijving(aantal, eenheid) }

  private static func omschrijving(_ aantal: Int, _ eenheid: Eenheid) -> String {
    "\(aantal) \(aantal == 1 ? eenheid.enkelvoud : eenheid.meervoud)"
  }
}

extension Duur.Eenheid {
  /// `week`.
  public var enkelvoud: String {
    switch self {
    case .dagen: "dag"
    case .werkdagen: "werkdag"
    case .schooldagen: "schooldag"
    case .weken: "week"
    case .lesweken: "lesweek"
    case .maanden: "maand"
    case .jaren: "jaar"
    }
  }

  /// What stands after a number: `weken`, and `jaar`, for Dutch has *2 jaar*.
  public var meervoud: String {
    switch self {
    case .dagen: "dagen"
    case .werkdagen: "werkdagen"
    case .schooldagen: "schooldagen"
    case .weken: "weken"
    case .lesweken: "lesweken"
    case .maanden: "maanden"
    case .jaren: "jaar"
    }
  }

  /// The most that is taken for a length: about a hundred years.
  ///
  /// More is a typing error, and would only cost time.
  public var hoogstens: Int {
    switch self {
    case .dagen, .werkdagen, .schooldagen: 36_500
    case .weken, .lesweken: 5_200
    case .maanden: 1_200
    case .jaren: 100
    }
  }

  /// Reads a unit in small letters, singular or plural; `jaren` too.
  init?(woord: String) {
    let eenheid = Duur.Eenheid.allCases.first {
      $0.enkelvoud == woord || $0.meervoud == woord
    }
    guard let eenheid = eenheid ?? (woord == "jaren" ? .jaren : nil) else { return nil }
    self = eenheid
  }
}
