/// Burgerservicenummer: nine digits that pass the elfproef.
///
/// The weighted sum 9·d1 + 8·d2 + … + 2·d8 − d9 is a multiple of 11, and the number is not zero
/// (Wet algemene bepalingen burgerservicenummer; Logisch Ontwerp BRP 01.20).
///
///     BSN("111222333")   // a value
///     BSN("111252333")   // nil: fails the elfproef
public struct BSN: Kenmerk {
  /// The nine digits.
  public let tekst: String

  /// Reads exactly nine ASCII digits; nil when the form or the elfproef fails.
  public init?(_ tekst: String) {
    guard Elfproef.cijfers(tekst) != nil, Elfproef.rest(tekst) == 0, tekst != "000000000" else {
      return nil
    }
    self.tekst = tekst
  }

  /// Whether the text is a BSN that lost its leading zero, as a spreadsheet does to it.
  ///
  /// Such a text is never mended silently: the reader says so, and asks for the nine digits.
  public static func mistVoorloopnul(_ tekst: String) -> Bool {
    tekst.utf8.count == 8 && BSN("0" + tekst) != nil
  }
}

/// Onderwijsnummer: for a pupil without BSN; may later be replaced by a BSN.
///
/// Nine digits that begin with 10, whose weighted sum leaves 5 modulo 11, so that it never equals
/// a valid BSN (Wet op het onderwijstoezicht; Wet register onderwijsdeelnemers).
public struct Onderwijsnummer: Kenmerk {
  /// The nine digits.
  public let tekst: String

  /// Reads exactly nine ASCII digits; nil when the form or the check fails.
  public init?(_ tekst: String) {
    guard Elfproef.cijfers(tekst) != nil, tekst.utf8.starts(with: "10".utf8),
      Elfproef.rest(tekst) == 5
    else { return nil }
    self.tekst = tekst
  }
}

/// The number by which school and municipality name a jongere.
public enum Persoonsnummer: Hashable, Sendable {
  case bsn(BSN)
  case onderwijsnummer(Onderwijsnummer)

  /// The nine digits.
  public var tekst: String {
    switch self {
    case .bsn(let bsn): bsn.tekst
    case .onderwijsnummer(let nummer): nummer.tekst
    }
  }

  /// Reads either kind; nil when the text is neither.
  public init?(_ tekst: String) {
    if let bsn = BSN(tekst) {
      self = .bsn(bsn)
    } else if let nummer = Onderwijsnummer(tekst) {
      self = .onderwijsnummer(nummer)
    } else {
      return nil
    }
  }
}

/// The weighted sum modulo 11 under BSN and onderwijsnummer.
enum Elfproef {
  /// The nine digits as numbers; nil when the text is anything else.
  static func cijfers(_ tekst: String) -> [Int]? {
    let bytes = Array(tekst.utf8)
    guard bytes.count == 9, bytes.allSatisfy(Teken.isCijfer) else { return nil }
    return bytes.map { Int($0 - UInt8(ascii: "0")) }
  }

  /// The remainder of the weighted sum, 0...10; nil when the text is not nine digits.
  static func rest(_ tekst: String) -> Int? {
    guard let cijfers = cijfers(tekst) else { return nil }
    var som = -cijfers[8]
    for plaats in 0..<8 { som += cijfers[plaats] * (9 - plaats) }
    return ((som % 11) + 11) % 11
  }
}
