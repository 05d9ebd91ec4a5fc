/// A code that names something: only values of the right form exist.
///
/// A `Kenmerk` is its text; two are equal when their texts are. Reading is strict, and a text of
/// the wrong form gives nil, so that a value of the type is proof of its form.
public protocol Kenmerk: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The text, in its one official form.
  var tekst: String { get }

  /// Reads a text; nil when it does not have the form.
  init?(_ tekst: String)
}

extension Kenmerk {
  /// The text itself.
  public var description: String { tekst }

  /// Orders by text.
  public static func < (links: Self, rechts: Self) -> Bool { links.tekst < rechts.tekst }
}

/// Tests of single ASCII bytes, shared by the readers of the codes.
enum Teken {
  static func isCijfer(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  static func isHoofdletter(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
  }

  static func isKleineLetter(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }

  /// The value of a run of digits; nil when one of them is no digit or there are none.
  static func getal(_ bytes: some Collection<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
    var waarde = 0
    for byte in bytes {
      guard isCijfer(byte) else { return nil }
      waarde = waarde * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return waarde
  }
}
