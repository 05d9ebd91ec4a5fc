import Domein
import Kalender
import Reporting
import TestSupport
import Testing

/// Figures of invented municipalities, put beside a reference that walks every day.
@Suite("Tienduizend willekeurige gemeenten")
struct ReferentieTests {
  private static let schoolkalender = Schoolkalender(regio: .midden)
  private static let dagkalender = Dagkalender(schoolkalender)
  private static let laatste = Datum(iso: "2025-07-31") ?? .eerste

  /// What the reference gives for a story under a definition, by cell.
  private static func verwacht(_ dagteller: Dagteller, _ definitie: Definitie) -> [Telcel: Int] {
    let cellen: [Telcel: Int] =
      switch definitie {
      case .langdurigRelatief, .thuiszitter2014, .thuiszitterApeldoorn:
        dagteller.saldo([.ongeoorloofd])
      case .geoorloofdThuis: dagteller.saldo([.geoorloofd])
      case .thuiszitterApeldoornOud: dagteller.saldo([.ongeoorloofd, .geoorloofd])
      case .relatief16: [.aantal: dagteller.heeftBericht(.relatief16Uur) ? 1 : 0]
      case .luxe: [.aantal: dagteller.heeftBericht(.luxe) ? 1 : 0]
      case .vrijstelling: [.aantal: dagteller.isVrijgesteld ? 1 : 0]
      case .procesVerbaal: [.aantal: dagteller.verbalen]
      case .absoluut, .thuiszitter2016, .thuiszitterSwv, .langerDanDrieMaanden, .halt,
        .kenmerkmelding:
        [:]
      }
    return cellen.filter { $0.value > 0 }
  }

  private static let definities: [Definitie] = [
    .langdurigRelatief, .geoorloofdThuis, .thuiszitterApeldoornOud, .relatief16, .luxe,
    .vrijstelling, .procesVerbaal,
  ]

  @Test("elke cel is gelijk aan die van een dag-voor-dagtelling", arguments: 0..<8)
  func gelijk(_ deel: Int) throws {
    let jaar = try #require(Schooljaar(beginjaar: 2024))
    var geteld: [Telcel: Int] = [:]
    for gemeente in 0..<1_250 {
      var bron = SplitMix64(seed: UInt64(deel * 1_250 + gemeente))
      let per =
        gemeente.isMultiple(of: 3)
        ? Verhaal.begin.plus(dagen: Int.random(in: 180...700, using: &bron)) : Self.laatste
      let omgeving = Telomgeving(
        periode: Telperiode(schooljaar: jaar, per: per), regels: Telregels(),
        kalenders: Kalenders(standaard: Self.schoolkalender))
      var tellingen = Self.definities.map { Telling($0, omgeving, bewaartRegels: false) }
      var referentie = Self.definities.map { _ in [Schoolsoortgroep: [Telcel: Int]]() }
      for nummer in 1...Int.random(in: 1...2, using: &bron) {
        let verhaal = Verhaal(nummer, &bron)
        let beeld = try verhaal.beeld(per: per)
        let dagteller = Dagteller(verhaal, Self.dagkalender, per: per)
        for index in tellingen.indices {
          tellingen[index].voegToe(beeld)
          let cellen = Self.verwacht(dagteller, Self.definities[index])
          if !cellen.isEmpty {
            referentie[index][verhaal.schoolsoort.groep, default: [:]]
              .merge(cellen, uniquingKeysWith: +)
          }
        }
      }
      for (telling, verwacht) in zip(tellingen, referentie) {
        try telling.controleer()
        var gekregen: [Schoolsoortgroep: [Telcel: Int]] = [:]
        for (plaats, aantal) in telling.aantallen
        where plaats.cel != .langerDanDrieMaanden && plaats.cel != .herhaald {
          gekregen[plaats.schoolsoort, default: [:]][plaats.cel, default: 0] += aantal
          geteld[plaats.cel, default: 0] += aantal
        }
        #expect(
          gekregen == verwacht, "gemeente \(deel * 1_250 + gemeente), \(telling.definitie)")
      }
    }
    for cel in Telcel.saldo + [.aantal] { #expect(geteld[cel] ?? 0 > 20, "\(cel)") }
  }
}
