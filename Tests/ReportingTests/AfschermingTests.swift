import Reporting
import TestSupport
import Testing

@Suite("Afscherming van kleine aantallen")
struct AfschermingTests {
  /// A balance: aanvang + nieuw - opgelost - verhuisd - achttien - eind = 0.
  private static let saldo: [Afscherming.Som] = [[0: 1, 1: 1, 2: -1, 3: -1, 4: -1, 5: -1]]

  @Test(
    "alleen 1 tot en met 4 is klein", arguments: [(0, false), (1, true), (4, true), (5, false)])
  func grens(_ aantal: Int, _ klein: Bool) {
    #expect(Afscherming.isKlein(aantal) == klein)
  }

  @Test("een klein aantal trekt een tweede mee, anders volgt het uit het totaal")
  func tweede() {
    let weg = Afscherming.tabel([[2], [9], [30], [41]], langs: [])
    #expect(weg == [[true], [true], [false], [false]])
  }

  @Test("wat alleen uit twee tabellen samen volgt, is ook bekend")
  func brug() {
    // Two squares joined by one cell: that cell follows, though each line hides two.
    let sommen: [Afscherming.Som] = [
      [0: 1, 1: 1], [2: 1, 3: 1, 4: 1], [5: 1, 6: 1, 4: 1], [7: 1, 8: 1],
      [0: 1, 2: 1], [1: 1, 3: 1], [5: 1, 7: 1], [6: 1, 8: 1],
    ]
    #expect(Afscherming.volgt(Set(0...8), sommen) == [4])
  }

  @Test("zonder kleine aantallen blijft alles staan")
  func niets() {
    let weg = Afscherming.tabel([[5, 0], [7, 12], [12, 12]], langs: [])
    #expect(weg == [[false, false], [false, false], [false, false]])
  }

  @Test("geen afgeschermde cel volgt uit de rijen en de totalen", arguments: 0..<400)
  func eigenschap(_ zaad: Int) {
    var bron = SplitMix64(seed: UInt64(zaad))
    let rijen = Self.saldotabel(&bron)
    let weg = Afscherming.tabel(rijen, langs: Self.saldo)
    for rij in rijen.indices {
      for kolom in 0..<6 {
        if Afscherming.isKlein(rijen[rij][kolom]) { #expect(weg[rij][kolom]) }
        if weg[rij][kolom] {
          #expect(!Self.volgt(rij, kolom, weg), "zaad \(zaad), \(rij), \(kolom)")
        }
      }
    }
    // What is hidden of a line is no small count either, as long as something of it is shown.
    let lijnen =
      rijen.indices.map { rij in (0..<6).map { (rij, $0) } }
      + (0..<6).map { kolom in rijen.indices.map { ($0, kolom) } }
    for lijn in lijnen {
      let verborgen = lijn.filter { weg[$0.0][$0.1] }
      guard !verborgen.isEmpty, verborgen.count < lijn.count else { continue }
      #expect(verborgen.map { rijen[$0.0][$0.1] }.reduce(0, +) >= Afscherming.grens)
    }
  }

  /// Rows that balance, and their total below.
  private static func saldotabel(_ bron: inout SplitMix64) -> [[Int]] {
    let hoogste = Int.random(in: 1...30, using: &bron)
    let rijen = (0..<Int.random(in: 2...6, using: &bron)).map { _ -> [Int] in
      let (aanvang, nieuw) = (
        Int.random(in: 0...hoogste, using: &bron), Int.random(in: 0...hoogste, using: &bron)
      )
      let opgelost = Int.random(in: 0...(aanvang + nieuw), using: &bron)
      let over = aanvang + nieuw - opgelost
      let verhuisd = Int.random(in: 0...min(over, 3), using: &bron)
      let achttien = Int.random(in: 0...min(over - verhuisd, 3), using: &bron)
      return [aanvang, nieuw, opgelost, verhuisd, achttien, over - verhuisd - achttien]
    }
    return rijen + [(0..<6).map { kolom in rijen.map { $0[kolom] }.reduce(0, +) }]
  }

  /// The slow and obvious way: rows and columns are places, masked cells roads between them.
  ///
  /// A cell is known exactly when there is no way round it: then a walk along the equations on one
  /// side of it gives its value.
  private static func volgt(_ rij: Int, _ kolom: Int, _ weg: [[Bool]]) -> Bool {
    var (rijen, kolommen): (Set<Int>, Set<Int>) = ([rij], [])
    var groeit = true
    while groeit {
      groeit = false
      for (plaats, cellen) in weg.enumerated() {
        for (naast, isWeg) in cellen.enumerated()
        where isWeg && (plaats, naast) != (rij, kolom) {
          guard rijen.contains(plaats) != kolommen.contains(naast) else { continue }
          rijen.insert(plaats)
          kolommen.insert(naast)
          groeit = true
        }
      }
    }
    return !kolommen.contains(kolom)
  }
}
