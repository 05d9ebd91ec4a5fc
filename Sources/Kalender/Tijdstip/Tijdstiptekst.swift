extension Tijdstip: CustomStringConvertible {
  /// Reads `2026-11-21T06:30:00Z`, the internet profile of ISO 8601 (RFC 3339).
  ///
  /// A fraction of a second is cut off; an offset such as `+01:00` may stand in place of `Z`.
  /// Anything else is refused: small letters, a missing offset, the leap second `:60`.
  public init?(iso tekst: String) {
    var lezer = Cijferlezer(tekst.utf8.makeIterator())
    guard let datum = lezer.datum(), lezer.teken(UInt8(ascii: "T")),
      let uur = lezer.getal(2), uur < 24, lezer.teken(.dubbelepunt),
      let minuut = lezer.getal(2), minuut < 60, lezer.teken(.dubbelepunt),
      let seconde = lezer.getal(2), seconde < 60,
      let voorsprong = Tijdstip.voorsprong(&lezer), lezer.einde()
    else { return nil }
    let inDeDag = Int64(uur * 3_600 + minuut * 60 + seconde)
    let som = Int64(datum.dagnummer) * Tijdstip.secondenPerDag + inDeDag - voorsprong
    self.init(seconden: som)
    guard seconden == som else { return nil }
  }

  /// A fraction, which is dropped, and `Z` or an offset; gives the seconds ahead of UTC.
  private static func voorsprong(
    _ lezer: inout Cijferlezer<some IteratorProtocol<UInt8>>
  ) -> Int64? {
    var teken = lezer.volgende()
    if teken == UInt8(ascii: ".") {
      teken = lezer.volgende()
      guard teken?.cijfer != nil else { return nil }
      while teken?.cijfer != nil { teken = lezer.volgende() }
    }
    if teken == UInt8(ascii: "Z") { return 0 }
    guard teken == UInt8(ascii: "+") || teken == .streepje,
      let uren = lezer.getal(2), uren < 24, lezer.teken(.dubbelepunt),
      let minuten = lezer.getal(2), minuten < 60
    else { return nil }
    let seconden = Int64(uren * 3_600 + minuten * 60)
    return teken == .streepje ? -seconden : seconden
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
