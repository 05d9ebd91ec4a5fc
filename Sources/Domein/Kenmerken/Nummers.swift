/// A number the program itself gives out: a letter, sometimes a year, and a serial number.
///
/// The letter in front keeps a spreadsheet from reading it as a date or a number.
public protocol Volgkenmerk: Kenmerk {
  /// The letter in front.
  static var letter: Character { get }
  /// How many digits the serial number has at least.
  static var cijfers: Int { get }
  /// Whether the year stands in it.
  static var metJaar: Bool { get }

  /// Takes a text that has the form.
  init(geldig tekst: String)
}

extension Volgkenmerk {
  /// Makes the number `volgnummer` of `jaar` (the year is left out where the form has none).
  public init(jaar: Int, volgnummer: Int) {
    let nummer = String(volgnummer)
    let nullen = String(repeating: "0", count: max(0, Self.cijfers - nummer.utf8.count))
    let midden = Self.metJaar ? "\(jaar)-" : ""
    self.init(geldig: "\(Self.letter)\(midden)\(nullen)\(nummer)")
  }

  /// Reads a text of the form; small letter and capital are the same.
  public init?(_ tekst: String) {
    guard let eerste = tekst.utf8.first else { return nil }
    let hoofdletter = Teken.isKleineLetter(eerste) ? eerste - 32 : eerste
    guard hoofdletter == Self.letter.asciiValue else { return nil }
    var rest = tekst.utf8.dropFirst()
    if Self.metJaar {
      guard Teken.getal(rest.prefix(4)) != nil, rest.dropFirst(4).first == UInt8(ascii: "-") else {
        return nil
      }
      rest = rest.dropFirst(5)
    }
    guard rest.count >= Self.cijfers, rest.count <= 9, let nummer = Teken.getal(rest), nummer > 0
    else { return nil }
    self.init(geldig: hoofdletter == eerste ? tekst : tekst.uppercased())
  }

  /// The serial number.
  public var volgnummer: Int {
    Teken.getal(tekst.utf8.dropFirst(Self.metJaar ? 6 : 1)) ?? 0
  }

  /// The year in it; nil where the form has none.
  public var jaar: Int? {
    Self.metJaar ? Teken.getal(tekst.utf8.dropFirst().prefix(4)) : nil
  }
}

/// Casus: `L2026-0042`, the year of opening and at least four digits.
public struct Casusnummer: Volgkenmerk {
  /// The number.
  public let tekst: String
  /// `L`.
  public static let letter: Character = "L"
  /// At least four digits.
  public static let cijfers = 4
  /// The year stands in it.
  public static let metJaar = true
  /// Takes a text that has the form.
  public init(geldig tekst: String) { self.tekst = tekst }
}

/// Jongere: `J000042`.
public struct Jongerenummer: Volgkenmerk {
  /// The number.
  public let tekst: String
  /// `J`.
  public static let letter: Character = "J"
  /// At least six digits.
  public static let cijfers = 6
  /// No year.
  public static let metJaar = false
  /// Takes a text that has the form.
  public init(geldig tekst: String) { self.tekst = tekst }
}

/// Melding: `M2026-000042`, beside DUO's own number; the year is that of the datum melding.
public struct Meldingnummer: Volgkenmerk {
  /// The number.
  public let tekst: String
  /// `M`.
  public static let letter: Character = "M"
  /// At least six digits.
  public static let cijfers = 6
  /// The year stands in it.
  public static let metJaar = true
  /// Takes a text that has the form.
  public init(geldig tekst: String) { self.tekst = tekst }
}

/// Doorverwijzing: `D2026-0042`, the year in which it was sent.
public struct Doorverwijzingnummer: Volgkenmerk {
  /// The number.
  public let tekst: String
  /// `D`.
  public static let letter: Character = "D"
  /// At least four digits.
  public static let cijfers = 4
  /// The year stands in it.
  public static let metJaar = true
  /// Takes a text that has the form.
  public init(geldig tekst: String) { self.tekst = tekst }
}

/// Overleg: `O2026-0042`, the year in which it is held.
public struct Overlegnummer: Volgkenmerk {
  /// The number.
  public let tekst: String
  /// `O`.
  public static let letter: Character = "O"
  /// At least four digits.
  public static let cijfers = 4
  /// The year stands in it.
  public static let metJaar = true
  /// Takes a text that has the form.
  public init(geldig tekst: String) { self.tekst = tekst }
}

/// Number of an event in the whole log, from 1: people write it `#1234`.
public struct Gebeurtenisnummer: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The position in the log.
  public let waarde: Int

  /// Wraps a position.
  public init(_ waarde: Int) { self.waarde = waarde }

  /// Reads `#1234` or `1234`.
  public init?(tekst: String) {
    let cijfers = tekst.utf8.first == UInt8(ascii: "#") ? tekst.utf8.dropFirst() : tekst.utf8[...]
    guard let waarde = Teken.getal(cijfers), waarde > 0 else { return nil }
    self.waarde = waarde
  }

  /// `#1234`.
  public var description: String { "#\(waarde)" }

  /// Orders by position.
  public static func < (links: Self, rechts: Self) -> Bool { links.waarde < rechts.waarde }
}
