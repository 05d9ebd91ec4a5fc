/// Vestiging of a school: BRIN of four characters and a number of two digits (BRIN6).
///
///     Vestiging("05KO00")   // the hoofdvestiging of BRIN 05KO
///     Vestiging("30AJ0A")   // nil
public struct Vestiging: Kenmerk {
  /// Two digits, two capitals, two digits.
  public let tekst: String

  /// Reads the six characters; nil when the form differs (small letters too).
  public init?(_ tekst: String) {
    let bytes = Array(tekst.utf8)
    guard bytes.count == 6, bytes[0..<2].allSatisfy(Teken.isCijfer),
      bytes[2..<4].allSatisfy(Teken.isHoofdletter), bytes[4..<6].allSatisfy(Teken.isCijfer)
    else { return nil }
    self.tekst = tekst
  }

  /// The school without the vestiging: the first four characters.
  public var brin: String { String(tekst.prefix(4)) }
}

/// Gemeentecode: four digits, leading zeros kept; 1999 is the RNI (non-residents).
public struct Gemeentecode: Kenmerk {
  /// The four digits.
  public let tekst: String

  /// Reads exactly four digits.
  public init?(_ tekst: String) {
    guard tekst.utf8.count == 4, tekst.utf8.allSatisfy(Teken.isCijfer) else { return nil }
    self.tekst = tekst
  }

  /// Registratie niet-ingezetenen: no municipality, so no leerplicht task.
  public var isRNI: Bool { tekst == "1999" }
}

/// Postcode: four digits and two letters, kept with one space between them.
///
/// The first digit is not 0 and the letters are not SA, SD or SS.
public struct Postcode: Kenmerk {
  /// `1234 AB`.
  public let tekst: String

  /// Reads `1234AB` or `1234 AB`, small letters too.
  public init?(_ tekst: String) {
    let bytes = tekst.utf8.filter { $0 != UInt8(ascii: " ") }
      .map { Teken.isKleineLetter($0) ? $0 - 32 : $0 }
    guard bytes.count == 6, bytes[0..<4].allSatisfy(Teken.isCijfer), bytes[0] != UInt8(ascii: "0"),
      bytes[4..<6].allSatisfy(Teken.isHoofdletter)
    else { return nil }
    let letters = String(decoding: bytes[4..<6], as: UTF8.self)
    guard !["SA", "SD", "SS"].contains(letters) else { return nil }
    self.tekst = String(decoding: bytes[0..<4], as: UTF8.self) + " " + letters
  }
}

/// The code of a functionaris, and of whoever types a command: the name events are signed with.
///
/// One to thirty-two characters: small letters, digits, `.`, `-` and `_`. Capitals are made
/// small, for login names differ only by them on some systems.
public struct Medewerkercode: Kenmerk {
  /// The code in small letters.
  public let tekst: String

  /// Reads a code; nil when it holds anything else.
  public init?(_ tekst: String) {
    guard let tekst = Codevorm.klein(tekst, hoogstens: 32) else { return nil }
    self.tekst = tekst
  }

  /// The daily job and other work that no person typed.
  public static let systeem = Medewerkercode(vast: "leerplicht")

  private init(vast tekst: String) { self.tekst = tekst }
}

/// The code of an organisation the team works with, such as a vestiging or `swv-po`.
///
/// One to thirty-two characters: letters, digits, `.`, `-` and `_`; a vestiging keeps its
/// capitals, everything else is made small.
public struct Partnercode: Kenmerk {
  /// The code.
  public let tekst: String

  /// Reads a code; nil when it holds anything else.
  public init?(_ tekst: String) {
    if Vestiging(tekst) != nil {
      self.tekst = tekst
    } else if let klein = Codevorm.klein(tekst, hoogstens: 32) {
      self.tekst = klein
    } else {
      return nil
    }
  }

  /// The code of a school's vestiging.
  public init(_ vestiging: Vestiging) { tekst = vestiging.tekst }

  /// The vestiging, when this is one.
  public var vestiging: Vestiging? { Vestiging(tekst) }
}

/// The shared form of short codes.
enum Codevorm {
  static func klein(_ tekst: String, hoogstens: Int) -> String? {
    guard !tekst.isEmpty, tekst.utf8.count <= hoogstens else { return nil }
    var heeftHoofdletter = false
    for byte in tekst.utf8 {
      if Teken.isHoofdletter(byte) {
        heeftHoofdletter = true
      } else if !Teken.isKleineLetter(byte), !Teken.isCijfer(byte), !".-_".utf8.contains(byte) {
        return nil
      }
    }
    return heeftHoofdletter ? tekst.lowercased() : tekst
  }
}
