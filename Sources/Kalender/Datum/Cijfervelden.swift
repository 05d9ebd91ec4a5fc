/// Fixed fields of ASCII text: so many digits here, one given character there.
///
/// On bytes, so that a sign, a digit of another script or a combining mark is never taken for
/// what it resembles. Past the end there is nothing, rather than a trap.
extension Span<UInt8> {
  /// The value of the digits in a field; nil when one of them is none.
  func getal(_ veld: Range<Int>) -> Int? {
    guard veld.upperBound <= count else { return nil }
    var waarde = 0
    for plaats in veld {
      guard let cijfer = self[plaats].cijfer else { return nil }
      waarde = waarde * 10 + cijfer
    }
    return waarde
  }

  /// Whether a byte stands at a place.
  func heeft(_ byte: UInt8, op plaats: Int) -> Bool { plaats < count && self[plaats] == byte }

  /// The date in the first ten bytes: `2026-11-21`, strict.
  var datum: Datum? {
    guard heeft(.streepje, op: 4), heeft(.streepje, op: 7), let jaar = getal(0..<4),
      let maand = getal(5..<7), let dag = getal(8..<10)
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
