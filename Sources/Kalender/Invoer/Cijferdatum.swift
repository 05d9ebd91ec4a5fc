extension Datumlezer {
  /// A part of a date with its place.
  private struct Deel {
    let waarde: Int
    let cijfers: Int
    let bereik: Range<Int>
  }

  /// `21-11-2026`, `21/11/2026`, `21.11.2026` or `2026-11-21`.
  static func inCijfers(_ woord: Invoerwoord) throws(Datumfout) -> Datum {
    let tekens = woord.bytes.indices.filter { isTeken(woord.bytes[$0]) }
    guard let eerste = tekens.first else { throw Datumfout(.geenDatum, woord.bereik) }
    var delen: [Deel] = []
    var begin = 0
    for einde in tekens + [woord.bytes.count] {
      delen.append(try deel(woord, begin, einde))
      begin = einde + 1
    }
    guard delen.count > 2 else { throw Datumfout(.jaarOntbreekt, woord.bereik) }
    let wortel = woord.bereik.lowerBound
    guard delen.count == 3 else {
      throw Datumfout(.teVeel, wortel + tekens[2]..<woord.bereik.upperBound)
    }
    guard woord.bytes[eerste] == woord.bytes[tekens[1]] else {
      throw Datumfout(.anderTeken, wortel + tekens[1]..<wortel + tekens[1] + 1)
    }
    guard delen[0].cijfers > 2, delen[2].cijfers <= 2 else {
      return try datum(dag: delen[0], maand: delen[1], jaar: delen[2])
    }
    guard woord.bytes[eerste] == .streepje else {
      throw Datumfout(.jaarVoorop, wortel + eerste..<wortel + eerste + 1)
    }
    return try datum(dag: delen[2], maand: delen[1], jaar: delen[0])
  }

  private static func isTeken(_ byte: UInt8) -> Bool {
    byte == .streepje || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
  }

  /// The digits between two separators; what is empty is pointed at by the separator.
  private static func deel(
    _ woord: Invoerwoord, _ begin: Int, _ einde: Int
  ) throws(Datumfout) -> Deel {
    let wortel = woord.bereik.lowerBound
    guard begin < einde else {
      throw Datumfout(.geenDatum, wortel + max(begin - 1, 0)..<wortel + max(begin, 1))
    }
    let bereik = wortel + begin..<wortel + einde
    guard let waarde = Invoerwoord.getal(woord.bytes[begin..<einde]) else {
      throw Datumfout(.geenDatum, bereik)
    }
    return Deel(waarde: waarde, cijfers: einde - begin, bereik: bereik)
  }

  /// `21 november 2026` or `21 nov 2026`.
  static func uitgeschreven(_ woorden: [Invoerwoord]) throws(Datumfout) -> Datum {
    guard let dag = woorden[0].getal else { throw Datumfout(.geenDatum, woorden[0].bereik) }
    guard let maand = Maand.nummer(woorden[1].tekst) else {
      throw Datumfout(.onbekendeMaand, woorden[1].bereik)
    }
    guard woorden.count > 2 else {
      throw Datumfout(.jaarOntbreekt, Invoerwoord.bereik(woorden[...]))
    }
    guard let jaar = woorden[2].getal else { throw Datumfout(.geenDatum, woorden[2].bereik) }
    guard woorden.count == 3 else {
      throw Datumfout(.teVeel, Invoerwoord.bereik(woorden[3...]))
    }
    return try datum(
      dag: Deel(waarde: dag, cijfers: woorden[0].bytes.count, bereik: woorden[0].bereik),
      maand: Deel(waarde: maand, cijfers: 2, bereik: woorden[1].bereik),
      jaar: Deel(waarde: jaar, cijfers: woorden[2].bytes.count, bereik: woorden[2].bereik))
  }

  /// The year is judged first, then the month, then the day: the sentence about a day names both.
  private static func datum(dag: Deel, maand: Deel, jaar: Deel) throws(Datumfout) -> Datum {
    guard jaar.cijfers == 4 else { throw Datumfout(.jaarNietInVierCijfers, jaar.bereik) }
    guard Datum.jaren.contains(jaar.waarde) else {
      throw Datumfout(.jaarBuitenBereik, jaar.bereik)
    }
    guard maand.cijfers <= 2, 1...12 ~= maand.waarde else {
      throw Datumfout(.maandBestaatNiet, maand.bereik)
    }
    guard dag.waarde > 0 else { throw Datumfout(.dagNul, dag.bereik) }
    guard dag.cijfers <= 2,
      let datum = Datum(jaar: jaar.waarde, maand: maand.waarde, dag: dag.waarde)
    else {
      throw Datumfout(.dagBestaatNiet(maand: maand.waarde, jaar: jaar.waarde), dag.bereik)
    }
    return datum
  }
}
