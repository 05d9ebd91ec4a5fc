import Domein
import Kalender
import ReadModels
import Reporting
import TestSupport
import Testing

extension Jongerebeeld {
  /// Whether the rows say that a figure over these days may count this jongere.
  func isTeBezien(_ periode: Telperiode, alleenSaldo: Bool) -> Bool {
    guard let dagen = periode.dagen(alleenSaldo: alleenSaldo) else { return true }
    let omgeving = Termijnomgeving(kalenders: Kalenders(standaard: Schoolkalender(regio: .midden)))
    let bereiken =
      casussen.map {
        Casusrijen($0, jongere, versie: 1, omgeving: omgeving)?.telbereik
      } + [Jongererijen(jongere, versie: 1, omgeving: omgeving)?.telbereik]
    return bereiken.contains { $0?.overlapt(dagen) ?? false }
      || meldingen.contains { $0.gegevens.map { dagen.bevat($0.begindatum) } ?? false }
      || !kenmerkmeldingen.isEmpty
  }
}

@Suite("Wie een telling moet bezien")
struct TelbereikTests {
  @Test("wie telt, wordt bezien: elke definitie, elk schooljaar, elke dag daarin")
  func nietsGemist() throws {
    let jaren = try (2_022...2_027).map { try #require(Schooljaar(beginjaar: $0)) }
    let kalenders = Kalenders(standaard: Schoolkalender(regio: .midden))
    var (geteld, overgeslagen) = (0, 0)
    for zaad in 0..<600 {
      var bron = SplitMix64(seed: UInt64(zaad))
      let beeld = try Verhaal(1, &bron).beeld(per: .laatste)
      for jaar in jaren {
        let per = jaar.van.plus(dagen: Int.random(in: 0...500, using: &bron))
        let periode = Telperiode(schooljaar: jaar, per: per)
        let omgeving = Telomgeving(periode: periode, regels: Telregels(), kalenders: kalenders)
        for alleenSaldo in [false, true] {
          let telt = Definitie.allCases.contains { definitie in
            var telling = Telling(definitie, omgeving)
            telling.voegToe(beeld)
            return !telling.isLeeg && (!alleenSaldo || definitie.isSaldo)
          }
          let isTeBezien = beeld.isTeBezien(periode, alleenSaldo: alleenSaldo)
          if telt {
            geteld += 1
            #expect(isTeBezien, "zaad \(zaad), \(jaar), per \(per), saldo \(alleenSaldo)")
          } else if !isTeBezien {
            overgeslagen += 1
          }
        }
      }
    }
    #expect(geteld > 500)
    #expect(overgeslagen > 1_000)
  }
}
