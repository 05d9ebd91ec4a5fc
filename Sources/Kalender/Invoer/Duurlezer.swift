extension Duur {
  /// Reads a length of time; nil for anything else, of which `lees` tells why.
  ///
  /// `5 dagen`, `1 werkdag`, `10 schooldagen`, `6 weken`, `4 lesweken`, `3 maanden`, `1 jaar`,
  /// or ISO 8601: `P5D`, `P6W`, `P3M`, `P1Y`.
  public init?(_ tekst: String) {
    guard let duur = try? Duur.lees(tekst) else { return nil }
    self = duur
  }

  /// Reads a length, letter case aside.
  ///
  /// - Throws: `Duurfout` with the place of the wrong part and the reason. Zero, fractions,
  ///   hours and compound lengths (`P1Y6M`) are refused: no rule is written so.
  public static func lees(_ tekst: String) throws(Duurfout) -> Duur {
    let woorden = Invoerwoord.splits(tekst)
    guard let eerste = woorden.first, let laatste = woorden.last else {
      throw Duurfout(.leeg, 0..<tekst.utf8.count)
    }
    let geheel = eerste.bereik.lowerBound..<laatste.bereik.upperBound
    var geschreven = ""
    for woord in woorden {
      if !geschreven.isEmpty { geschreven += " " }
      geschreven += String(decoding: woord.bytes, as: UTF8.self)
    }
    if woorden.count == 1, eerste.tekst.utf8.first == UInt8(ascii: "p") {
      return try iso(eerste, geschreven)
    }
    let aantal = try aantal(eerste)
    guard woorden.count > 1 else { throw Duurfout(.eenheidOntbreekt, geheel) }
    let eenheid = try eenheid(woorden[1])
    guard woorden.count == 2 else {
      throw Duurfout(.samengesteld, woorden[2].bereik.lowerBound..<geheel.upperBound)
    }
    return try duur(aantal, eenheid, geschreven, eerste.bereik)
  }

  private static func aantal(_ woord: Invoerwoord) throws(Duurfout) -> Int {
    if let getal = woord.getal { return getal }
    let rest = woord.bytes.dropFirst()
    if woord.bytes.first == .streepje, Invoerwoord.getal(rest) != nil {
      throw Duurfout(.nietPositief, woord.bereik)
    }
    throw Duurfout(.geenHeelGetal, woord.bereik)
  }

  private static func eenheid(_ woord: Invoerwoord) throws(Duurfout) -> Eenheid {
    if let eenheid = Eenheid(woord: woord.tekst) { return eenheid }
    let isUren = woord.tekst == "uur" || woord.tekst == "uren"
    throw Duurfout(isUren ? .uren : .onbekendeEenheid, woord.bereik)
  }

  /// `P6W`: one number and one letter (ISO 8601).
  private static func iso(
    _ woord: Invoerwoord, _ geschreven: String
  ) throws(Duurfout) -> Duur {
    let begin = woord.bereik.lowerBound
    let cijfers = woord.bytes.dropFirst().prefix { $0.cijfer != nil }
    let letters = woord.tekst.utf8.dropFirst(1 + cijfers.count)
    guard letters.first != UInt8(ascii: "t") else {
      throw Duurfout(.uren, begin + 1 + cijfers.count..<woord.bereik.upperBound)
    }
    guard let aantal = Invoerwoord.getal(cijfers) else {
      throw Duurfout(.geenHeelGetal, woord.bereik)
    }
    let eenheid: Eenheid
    switch letters.first {
    case UInt8(ascii: "d"): eenheid = .dagen
    case UInt8(ascii: "w"): eenheid = .weken
    case UInt8(ascii: "m"): eenheid = .maanden
    case UInt8(ascii: "y"): eenheid = .jaren
    case nil: throw Duurfout(.eenheidOntbreekt, woord.bereik)
    default: throw Duurfout(.onbekendeEenheid, begin + 1 + cijfers.count..<woord.bereik.upperBound)
    }
    guard letters.count == 1 else {
      throw Duurfout(.samengesteld, begin + 2 + cijfers.count..<woord.bereik.upperBound)
    }
    return try duur(aantal, eenheid, geschreven, begin + 1..<begin + 1 + cijfers.count)
  }

  private static func duur(
    _ aantal: Int, _ eenheid: Eenheid, _ geschreven: String, _ bereik: Range<Int>
  ) throws(Duurfout) -> Duur {
    guard aantal > 0 else { throw Duurfout(.nietPositief, bereik) }
    guard aantal <= eenheid.hoogstens else {
      throw Duurfout(.teLang(eenheid: eenheid), bereik)
    }
    return Duur(aantal: aantal, eenheid: eenheid, geschreven: geschreven)
  }
}
