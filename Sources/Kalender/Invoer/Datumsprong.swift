extension Datumlezer {
  /// The number and the unit of `over 5 dagen` and `5 dagen geleden`.
  func sprong(
    _ woorden: ArraySlice<Invoerwoord>, na sleutel: Invoerwoord, teken: Int
  ) throws(Datumfout) -> Datum {
    guard let eerste = woorden.first else { throw Datumfout(.geenAantal, sleutel.bereik) }
    let aantal = try Datumlezer.aantal(eerste.bytes[...], eerste.bereik)
    guard let woord = woorden.dropFirst().first else {
      throw Datumfout(.onbekendeEenheid, eerste.bereik)
    }
    guard let eenheid = Duur.Eenheid(woord: woord.tekst) else {
      throw Datumfout(.onbekendeEenheid, woord.bereik)
    }
    guard woorden.count == 2 else {
      throw Datumfout(.teVeel, Invoerwoord.bereik(woorden.dropFirst(2)))
    }
    return try verschoven(
      teken * aantal, eenheid, bijAantal: eerste.bereik, bijEenheid: woord.bereik)
  }

  /// `+5d`, `-2w`, `+3m`, `+1j`.
  func korteSprong(_ woord: Invoerwoord) throws(Datumfout) -> Datum {
    let begin = woord.bereik.lowerBound
    let cijfers = woord.bytes.dropFirst().prefix { $0.cijfer != nil }
    let letter = begin + 1 + cijfers.count
    let bijAantal = begin..<max(letter, begin + 1)
    let aantal = try Datumlezer.aantal(cijfers, bijAantal)
    let bijEenheid = letter..<woord.bereik.upperBound
    let eenheid: Duur.Eenheid
    switch woord.bytes.dropFirst(1 + cijfers.count).map({ $0 | 0x20 }) {
    case [UInt8(ascii: "d")]: eenheid = .dagen
    case [UInt8(ascii: "w")]: eenheid = .weken
    case [UInt8(ascii: "m")]: eenheid = .maanden
    case [UInt8(ascii: "j")]: eenheid = .jaren
    case []: throw Datumfout(.onbekendeLetter, woord.bereik)
    default: throw Datumfout(.onbekendeLetter, bijEenheid)
    }
    let teken = woord.bytes.first == .streepje ? -1 : 1
    return try verschoven(teken * aantal, eenheid, bijAantal: bijAantal, bijEenheid: bijEenheid)
  }

  /// A number of at most four digits: so far nobody plans.
  private static func aantal(
    _ bytes: ArraySlice<UInt8>, _ bereik: Range<Int>
  ) throws(Datumfout) -> Int {
    guard let aantal = Invoerwoord.getal(bytes), aantal <= 9_999 else {
      throw Datumfout(.geenAantal, bereik)
    }
    return aantal
  }

  private func verschoven(
    _ aantal: Int, _ eenheid: Duur.Eenheid, bijAantal: Range<Int>, bijEenheid: Range<Int>
  ) throws(Datumfout) -> Datum {
    let dag: Datum
    switch eenheid {
    case .dagen: dag = vandaag.plus(dagen: aantal)
    case .werkdagen: dag = feestdagen.werkdag(aantal, na: vandaag)
    case .weken: dag = vandaag.plus(weken: aantal)
    case .maanden: dag = vandaag.plus(maanden: aantal)
    case .jaren: dag = vandaag.plus(jaren: aantal)
    case .schooldagen, .lesweken: throw Datumfout(.onbekendeEenheid, bijEenheid)
    }
    // Sums stop at the ends of the range: who ends there went past it.
    guard dag > .eerste, dag < .laatste else { throw Datumfout(.buitenBereik, bijAantal) }
    return dag
  }
}
