/// A day of the week, numbered as in ISO 8601: Monday is 1, Sunday 7.
public enum Weekdag: Int, CaseIterable, Comparable, Sendable {
  case maandag = 1
  case dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag

  init(dagenNaMaandag: Int) {
    switch dagenNaMaandag {
    case 0: self = .maandag
    case 1: self = .dinsdag
    case 2: self = .woensdag
    case 3: self = .donderdag
    case 4: self = .vrijdag
    case 5: self = .zaterdag
    default: self = .zondag
    }
  }

  /// Reads a name or an abbreviation, in small letters.
  init?(woord: String) {
    guard let dag = Weekdag.allCases.first(where: { $0.naam == woord || $0.afkorting == woord })
    else { return nil }
    self = dag
  }

  /// The Dutch name: `maandag`.
  public var naam: String {
    switch self {
    case .maandag: "maandag"
    case .dinsdag: "dinsdag"
    case .woensdag: "woensdag"
    case .donderdag: "donderdag"
    case .vrijdag: "vrijdag"
    case .zaterdag: "zaterdag"
    case .zondag: "zondag"
    }
  }

  /// The first two letters: `ma`.
  public var afkorting: String { String(naam.prefix(2)) }

  /// Saturday and Sunday.
  public var isWeekend: Bool { self >= .zaterdag }

  /// Whether one day comes before another in the week.
  public static func < (eerder: Weekdag, later: Weekdag) -> Bool {
    eerder.rawValue < later.rawValue
  }
}
