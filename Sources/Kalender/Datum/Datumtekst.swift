extension Datum: CustomStringConvertible {
  /// Reads `2026-11-21` and nothing else: ten ASCII characters, an existing day.
  public init?(iso tekst: String) { self.init(iso: tekst.utf8) }

  /// Reads `2026-11-21` out of a larger text.
  public init?(iso tekst: Substring) { self.init(iso: tekst.utf8) }

  /// Reads the bytes of `2026-11-21`.
  public init?(iso bytes: some Collection<UInt8>) {
    var lezer = Cijferlezer(bytes.makeIterator())
    guard let datum = lezer.datum(), lezer.einde() else { return nil }
    self = datum
  }

  /// For machines: `2026-11-21`.
  public var iso: String {
    let (jaar, maand, dag) = delen
    return String(
      decoding: [
        UInt8(cijfer: jaar / 1_000), UInt8(cijfer: jaar / 100 % 10),
        UInt8(cijfer: jaar / 10 % 10), UInt8(cijfer: jaar % 10), .streepje,
        UInt8(cijfer: maand / 10), UInt8(cijfer: maand % 10), .streepje,
        UInt8(cijfer: dag / 10), UInt8(cijfer: dag % 10),
      ], as: UTF8.self)
  }

  /// For people, in tables: `21-11-2026`.
  public var kort: String {
    let (jaar, maand, dag) = delen
    return "\(tweeCijfers(dag))-\(tweeCijfers(maand))-\(jaar)"
  }

  /// For people, in sentences: `21 november 2026`.
  public var lang: String {
    let (jaar, maand, dag) = delen
    return "\(dag) \(Maand.naam(maand)) \(jaar)"
  }

  /// For people who plan: `zaterdag 21 november 2026`.
  public var metWeekdag: String { "\(weekdag.naam) \(lang)" }

  /// The ISO text.
  public var description: String { iso }
}

/// A number below 100 in two digits.
func tweeCijfers(_ getal: Int) -> String { getal < 10 ? "0\(getal)" : "\(getal)" }
