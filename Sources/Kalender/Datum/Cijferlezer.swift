/// Reads fixed fields from left to right: exactly so many ASCII digits, or one given character.
///
/// On bytes, so that a sign, a digit of another script or a combining mark is never taken for
/// what it resembles.
struct Cijferlezer<Bytes: IteratorProtocol> where Bytes.Element == UInt8 {
  private var bytes: Bytes

  init(_ bytes: Bytes) { self.bytes = bytes }

  /// The value of exactly so many digits.
  mutating func getal(_ aantal: Int) -> Int? {
    var waarde = 0
    for _ in 0..<aantal {
      guard let byte = bytes.next(), let cijfer = byte.cijfer else { return nil }
      waarde = waarde * 10 + cijfer
    }
    return waarde
  }

  /// Whether the next byte is this one.
  mutating func teken(_ teken: UInt8) -> Bool { bytes.next() == teken }

  /// The next byte, whatever it is.
  mutating func volgende() -> UInt8? { bytes.next() }

  /// Whether nothing is left.
  mutating func einde() -> Bool { bytes.next() == nil }

  /// `2026-11-21`, strict.
  mutating func datum() -> Datum? {
    guard let jaar = getal(4), teken(.streepje), let maand = getal(2), teken(.streepje),
      let dag = getal(2)
    else { return nil }
    return Datum(jaar: jaar, maand: maand, dag: dag)
  }
}

extension UInt8 {
  static var streepje: UInt8 { UInt8(ascii: "-") }

  /// The value of an ASCII digit.
  var cijfer: Int? { 0x30...0x39 ~= self ? Int(self & 0x0f) : nil }

  /// The ASCII digit of a value from 0 to 9.
  init(cijfer: Int) { self = 0x30 | UInt8(truncatingIfNeeded: cijfer) }
}
