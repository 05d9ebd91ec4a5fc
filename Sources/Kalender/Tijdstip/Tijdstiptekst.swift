extension Tijdstip: CustomStringConvertible {
  /// Reads `2026-11-21T06:30:00Z`, the internet profile of ISO 8601 (RFC 3339).
  ///
  /// A fraction of a second is cut off; an offset such as `+01:00` may stand in place of `Z`.
  /// Anything else is refused: small letters, a missing offset, the leap second `:60`.
  public init?(iso tekst: String) {
    let bytes = tekst.utf8.span
    guard let datum = bytes.datum, bytes.heeft(UInt8(ascii: "T"), op: 10),
      let uur = bytes.getal(11..<13), uur < 24, bytes.heeft(.dubbelepunt, op: 13),
      let minuut = bytes.getal(14..<16), minuut < 60, bytes.heeft(.dubbelepunt, op: 16),
      let seconde = bytes.getal(17..<19), seconde < 60,
      let voorsprong = Tijdstip.voorsprong(bytes)
    else { return nil }
    let inDeDag = Int64(uur * 3_600 + minuut * 60 + seconde)
    let som = Int64(datum.dagnummer) * Tijdstip.secondenPerDag + inDeDag - voorsprong
    self.init(seconden: som)
    guard seconden == som else { return nil }
  }

  /// What stands after the seconds: a fraction, which is dropped, and `Z` or an offset.
  ///
  /// - Returns: the seconds ahead of UTC.
  private static func voorsprong(_ bytes: Span<UInt8>) -> Int64? {
    var plaats = 19
    if bytes.heeft(UInt8(ascii: "."), op: plaats) {
      guard bytes.getal(20..<21) != nil else { return nil }
      plaats = 21
      while plaats < bytes.count, bytes[plaats].cijfer != nil { plaats += 1 }
    }
    if bytes.heeft(UInt8(ascii: "Z"), op: plaats) { return bytes.count == plaats + 1 ? 0 : nil }
    let terug = bytes.heeft(.streepje, op: plaats)
    guard terug || bytes.heeft(UInt8(ascii: "+"), op: plaats), bytes.count == plaats + 6,
      let uren = bytes.getal(plaats + 1..<plaats + 3), uren < 24,
      bytes.heeft(.dubbelepunt, op: plaats + 3),
      let minuten = bytes.getal(plaats + 4..<plaats + 6), minuten < 60
    else { return nil }
    let seconden = Int64(uren * 3_600 + minuten * 60)
    return terug ? -seconden : seconden
  }

  /// For machines: `2026-11-21T06:30:00Z`.
  public var iso: String {
    let (datum, seconde) = delen
    let uur = tweeCijfers(seconde / 3_600)
    let minuut = tweeCijfers(seconde / 60 % 60)
    return "\(datum.iso)T\(uur):\(minuut):\(tweeCijfers(seconde % 60))Z"
  }

  /// The ISO text.
  public var description: String { iso }
}

extension UInt8 {
  static var dubbelepunt: UInt8 { UInt8(ascii: ":") }
}
