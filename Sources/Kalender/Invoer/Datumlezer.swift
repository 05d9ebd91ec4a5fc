/// Reads dates as Dutch people type them, seen from a given today.
///
/// `2026-11-21`, `21-11-2026`, `21/11/2026`, `21.11.2026`, `21 november 2026`, `21 nov 2026`;
/// `vandaag`, `gisteren`, `eergisteren`, `morgen`, `overmorgen`; `ma` … `zo` and the full names
/// (the next one, today included); `volgende week ma`; `+5d`, `-2d`, `+6w`, `+3m`, `+1j`;
/// `over 5 werkdagen`, `6 weken geleden`. Letter case and spaces around do not matter.
///
/// Nothing is guessed: no two-digit year, no missing year, no month before the day. Lengths in
/// schooldagen and lesweken belong to a school, and are not read here.
public struct Datumlezer: Sendable {
  /// What relative dates count from.
  public let vandaag: Datum
  /// Which days are no werkdagen.
  public let feestdagen: Feestdagen

  /// Reads seen from a day.
  ///
  /// - Parameter feestdagen: what werkdagen are counted with; default all that are built in.
  public init(vandaag: Datum, feestdagen: Feestdagen = Feestdagen()) {
    self.vandaag = vandaag
    self.feestdagen = feestdagen
  }

  /// Reads a date.
  ///
  /// - Throws: `Datumfout` with the place of the wrong part and the reason.
  public func lees(_ tekst: String) throws(Datumfout) -> Datum {
    let woorden = Invoerwoord.splits(tekst)
    guard let eerste = woorden.first, let laatste = woorden.last else {
      throw Datumfout(.leeg, 0..<tekst.utf8.count)
    }
    if eerste.tekst == "over" { return try sprong(woorden.dropFirst(), na: eerste, teken: 1) }
    if laatste.tekst == "geleden" { return try sprong(woorden.dropLast(), na: laatste, teken: -1) }
    if eerste.tekst == "volgende", woorden.count > 1 { return try volgendeWeek(woorden) }
    if woorden.count > 1 { return try Datumlezer.uitgeschreven(woorden) }
    if let dag = naam(eerste.tekst) { return dag }
    if eerste.bytes.first == UInt8(ascii: "+") || eerste.bytes.first == .streepje {
      return try korteSprong(eerste)
    }
    return try Datumlezer.inCijfers(eerste)
  }

  private func naam(_ woord: String) -> Datum? {
    switch woord {
    case "vandaag": vandaag
    case "gisteren": vandaag.plus(dagen: -1)
    case "eergisteren": vandaag.plus(dagen: -2)
    case "morgen": vandaag.plus(dagen: 1)
    case "overmorgen": vandaag.plus(dagen: 2)
    default: Weekdag(woord: woord).map(vandaag.eerstvolgende)
    }
  }

  /// `volgende week ma`: in the week that begins next Monday.
  private func volgendeWeek(_ woorden: [Invoerwoord]) throws(Datumfout) -> Datum {
    guard woorden[1].tekst == "week" else {
      throw Datumfout(.geenDatum, Invoerwoord.bereik(woorden[...]))
    }
    guard woorden.count > 2 else {
      throw Datumfout(.weekdagOntbreekt, Invoerwoord.bereik(woorden[...]))
    }
    guard let weekdag = Weekdag(woord: woorden[2].tekst) else {
      throw Datumfout(.weekdagOntbreekt, woorden[2].bereik)
    }
    guard woorden.count == 3 else {
      throw Datumfout(.teVeel, Invoerwoord.bereik(woorden[3...]))
    }
    return vandaag.maandag.plus(weken: 1).eerstvolgende(weekdag)
  }
}
