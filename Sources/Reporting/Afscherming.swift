/// Which cells of a published table are masked: small counts, and what would give them away.
///
/// A table is a row of counts with equations between them: a row adds up to its total, a balance
/// to its end. A count of 1 to 4 is masked; then so many others that no masked cell follows from
/// the equations and the cells that are shown, and that the masked cells of an equation together
/// are no small count either.
///
///     let verborgen = Afscherming(aantallen: [2, 9, 11], sommen: [[0: 1, 1: 1, 2: -1]]).verborgen
///     // 0 and 1: the second would give away the first
public struct Afscherming: Sendable {
  /// Counts below this are small.
  public static let grens = 5

  /// An equation: the sum of these cells, each times its factor (1 or -1), is zero.
  public typealias Som = [Int: Int]

  /// The places of the masked cells.
  public let verborgen: Set<Int>

  /// Chooses what to mask.
  ///
  /// - Parameters:
  ///   - aantallen: the cells, zero or more each.
  ///   - sommen: the equations that a reader knows, totals included.
  public init(aantallen: [Int], sommen: [Som]) {
    var weg = Set(aantallen.indices.filter { Self.isKlein(aantallen[$0]) })
    while let som = Self.lek(weg, aantallen, sommen) {
      let keuze = som.keys.filter { !weg.contains($0) }
        .min { Self.gewicht($0, aantallen, sommen) < Self.gewicht($1, aantallen, sommen) }
      guard let keuze else { break }
      weg.insert(keuze)
    }
    verborgen = weg
  }

  /// Whether a count may not be shown by itself.
  public static func isKlein(_ aantal: Int) -> Bool { aantal > 0 && aantal < grens }

  /// An equation that gives something away and has a cell left to mask; nil when none does.
  private static func lek(_ weg: Set<Int>, _ aantallen: [Int], _ sommen: [Som]) -> Som? {
    let dun = sommen.first { som in
      let verborgen = som.keys.filter(weg.contains)
      guard !verborgen.isEmpty, verborgen.count < som.count else { return false }
      return verborgen.count == 1 || verborgen.map { aantallen[$0] }.reduce(0, +) < grens
    }
    if let dun { return dun }
    let volgt = volgt(weg, sommen)
    return sommen.first { som in
      som.keys.contains(where: volgt.contains) && som.keys.contains { !weg.contains($0) }
    }
  }

  /// Prefers cells in few equations, and the smallest count that is not zero: a total says most.
  private static func gewicht(
    _ cel: Int, _ aantallen: [Int], _ sommen: [Som]
  ) -> (Int, Int, Int, Int) {
    let isTotaal = sommen.contains { $0[cel] == -1 } ? 1 : 0
    return (aantallen[cel] == 0 ? 1 : 0, isTotaal, aantallen[cel], cel)
  }

  /// The masked cells that follow from the equations and the cells that are shown.
  ///
  /// Row reduction over the masked cells: one that stands alone in a row is known. It is done
  /// modulo a large prime, which can only find too much, never too little, to be known.
  public static func volgt(_ weg: Set<Int>, _ sommen: [Som]) -> Set<Int> {
    let plaatsen = weg.sorted()
    var rijen = sommen.map { som in plaatsen.map { modulo(som[$0] ?? 0) } }
      .filter { $0.contains { $0 != 0 } }
    var klaar = 0
    for kolom in plaatsen.indices {
      guard let spil = rijen.indices.first(where: { $0 >= klaar && rijen[$0][kolom] != 0 })
      else { continue }
      rijen.swapAt(klaar, spil)
      let factor = omgekeerde(rijen[klaar][kolom])
      rijen[klaar] = rijen[klaar].map { $0 * factor % priem }
      for ander in rijen.indices where ander != klaar && rijen[ander][kolom] != 0 {
        let keer = rijen[ander][kolom]
        for plaats in plaatsen.indices {
          rijen[ander][plaats] = modulo(rijen[ander][plaats] - keer * rijen[klaar][plaats])
        }
      }
      klaar += 1
    }
    let bekend = rijen.prefix(klaar).compactMap { rij in
      let over = rij.indices.filter { rij[$0] != 0 }
      return over.count == 1 ? over.first : nil
    }
    return Set(bekend.map { plaatsen[$0] })
  }

  private static let priem = 2_147_483_647

  private static func modulo(_ getal: Int) -> Int {
    let rest = getal % priem
    return rest < 0 ? rest + priem : rest
  }

  /// The inverse modulo the prime, by its power.
  private static func omgekeerde(_ getal: Int) -> Int {
    var (uitkomst, grondtal, macht) = (1, getal, priem - 2)
    while macht > 0 {
      if macht % 2 == 1 { uitkomst = uitkomst * grondtal % priem }
      grondtal = grondtal * grondtal % priem
      macht /= 2
    }
    return uitkomst
  }
}

extension Afscherming {
  /// Masks a table of rows that add up to a last row, with equations along each row.
  ///
  /// - Parameters:
  ///   - rijen: the counts, row by row; the last row is the total of the others.
  ///   - langs: equations between the columns, which hold in every row.
  /// - Returns: the masked cells, as row and column.
  public static func tabel(_ rijen: [[Int]], langs: [Som]) -> [[Bool]] {
    guard let breedte = rijen.first?.count, let laatste = rijen.indices.last else { return [] }
    func plaats(_ rij: Int, _ kolom: Int) -> Int { rij * breedte + kolom }
    let neer = (0..<breedte).map { kolom in
      Dictionary(
        uniqueKeysWithValues: rijen.indices.map { (plaats($0, kolom), $0 == laatste ? -1 : 1) })
    }
    let dwars = rijen.indices.flatMap { rij in
      langs.map { som in
        Dictionary(uniqueKeysWithValues: som.map { (plaats(rij, $0.key), $0.value) })
      }
    }
    // A table of the total alone has nothing that adds up to it.
    let sommen = (rijen.count > 1 ? neer : []) + dwars
    let weg = Afscherming(aantallen: rijen.flatMap(\.self), sommen: sommen).verborgen
    return rijen.indices.map { rij in
      (0..<breedte).map { weg.contains(plaats(rij, $0)) }
    }
  }
}
