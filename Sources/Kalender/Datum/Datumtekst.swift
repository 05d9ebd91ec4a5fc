extension Datum: CustomStringConvertible {
  /// Reads `2026-11-21` and nothing else: ten ASCII characters, an existing day.
  public init?(iso tekst: String) { self.init(iso: tekst.utf8.span) }

  /// Reads `2026-11-21` out of a larger text.
  public init?(iso tekst: Substring) { self.init(iso: tekst.utf8.span) }

  /// Reads the bytes of `2026-11-21`.
  public init?(iso bytes: some Collection<UInt8>) { self.init(iso: Array(bytes.prefix(11)).span) }

  /// Reads the bytes of `2026-11-21` where they lie.
  public init?(iso bytes: Span<UInt8>) {
    guard bytes.count == 10, let datum = bytes.datum else { return nil }
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
