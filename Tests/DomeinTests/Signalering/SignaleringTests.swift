import Domein
import Kalender
import TestSupport
import Testing

@Suite("Signalering")
struct SignaleringTests {
  private let kalender = Schoolkalender(regio: .midden)

  private func uur(_ dag: String, _ uren: Int, _ regel: Int = 1) -> Registratie {
    Registratie(
      regel: regel, dag: DomeinTests.dag(dag), soort: .ongeoorloofd,
      uren: Uren(honderdsten: uren * 100))
  }

  private func ziek(_ dag: String, vak: String = "") -> Registratie {
    Registratie(
      regel: 1, dag: DomeinTests.dag(dag), soort: .ziek, uren: Uren(honderdsten: 100), vak: vak)
  }

  private func soorten(_ registraties: [Registratie]) -> [Verzuimsignaalsoort] {
    Signalering(kalender: kalender).signalen(registraties).map(\.soort)
  }

  @Test("precies zestien uur is genoeg; met 'meer dan' niet")
  func zestien() {
    let records = [uur("2025-11-03", 8), uur("2025-11-10", 8)]
    #expect(soorten(records) == [.relatief16Uur])
    let streng = Signalering(
      kalender: kalender, regel: Signaleringsregel(meerDanZestien: true))
    #expect(streng.signalen(records).isEmpty)
    #expect(soorten([uur("2025-11-03", 8), uur("2025-11-10", 7)]).isEmpty)
  }

  @Test("de vierde lesweek telt mee, de vijfde niet; een vakantieweek telt niet en breekt niet")
  func venster() {
    #expect(soorten([uur("2025-11-03", 8), uur("2025-11-24", 8)]) == [.relatief16Uur])
    #expect(soorten([uur("2025-11-03", 8), uur("2025-12-01", 8)]).isEmpty)
    // The Kerstvakantie of two weeks lies between.
    #expect(soorten([uur("2025-12-08", 8), uur("2026-01-12", 8)]) == [.relatief16Uur])
  }

  @Test("een dag zonder school telt niet mee en wordt genoemd")
  func zonderSchool() {
    // Saturday, the Kerstvakantie, and Tweede Paasdag.
    let records = [
      uur("2025-11-03", 8, 2), uur("2025-11-08", 8, 3), uur("2025-12-23", 8, 4),
      uur("2026-04-06", 8, 5),
    ]
    let signalering = Signalering(kalender: kalender)
    #expect(signalering.signalen(records).isEmpty)
    #expect(signalering.zonderSchooldag(records) == [3, 4, 5])
  }

  @Test("een signaal noemt alleen de regels die het maakten")
  func regels() {
    let ziek = [3, 4, 5, 6, 7, 10, 11, 12].enumerated().map { regel, dag in
      Registratie(
        regel: regel + 2, dag: DomeinTests.dag("2025-11-\(dag < 10 ? "0" : "")\(dag)"),
        soort: .ziek, uren: Uren(honderdsten: 100))
    }
    let signalen = Signalering(kalender: kalender).signalen(ziek)
    #expect(signalen.map(\.soort) == [.mazlAaneengesloten])
    #expect(signalen.first?.regels == Array(2...8))
  }

  @Test("na een melding begint het tellen opnieuw")
  func opnieuw() {
    let records = (1...4).map { uur("2025-11-0\($0 + 2)", 8, $0) }
    let signalen = Signalering(kalender: kalender).signalen(records)
    #expect(signalen.map(\.regels) == [[1, 2], [3, 4]])
    let gemeld = Signalering(kalender: kalender)
      .signalen([uur("2025-11-03", 8), uur("2025-11-10", 8)], meldingen: [dag("2025-11-05")])
    #expect(gemeld.isEmpty)
  }

  @Test("zeven en tien schooldagen achtereen; een weekend breekt niet, een schooldag wel")
  func achtereen() {
    let tien = [3, 4, 5, 6, 7, 10, 11, 12, 13, 14].map {
      ziek("2025-11-\($0 < 10 ? "0" : "")\($0)")
    }
    #expect(soorten(tien) == [.mazlAaneengesloten, .ziekLangdurig])
    #expect(soorten(Array(tien.prefix(9))) == [.mazlAaneengesloten])
    #expect(soorten(Array(tien.prefix(6))).isEmpty)
    #expect(soorten(tien.filter { $0.dag != dag("2025-11-06") }).isEmpty)
  }

  @Test("vier ziekmeldingen in twaalf weken, en de vierde van het schooljaar")
  func vaak() {
    let vier = ["2025-09-08", "2025-09-22", "2025-10-13", "2025-11-24"].map { ziek($0) }
    #expect(soorten(vier) == [.mazlFrequent, .ziekFrequent])
    let later = ["2025-09-08", "2025-09-22", "2025-10-13", "2025-12-01"].map { ziek($0) }
    #expect(soorten(later) == [.ziekFrequent])
  }

  @Test("meer dan tien dagen over meer meldingen; vier keer bij één vak")
  func meerDanTien() {
    let elf =
      ["03", "04", "05", "06", "07"].map { ziek("2025-11-\($0)") }
      + ["17", "18", "19", "20", "21", "24"].map { ziek("2025-11-\($0)") }
    #expect(soorten(elf) == [.ziekFrequent])
    #expect(soorten(Array(elf.dropLast())).isEmpty)
    let gym = ["2025-09-08", "2025-10-06", "2026-01-12", "2026-03-09"].map { ziek($0, vak: "gym") }
    #expect(soorten(gym).contains(.ziekBijzonder))
  }

  @Test("een lesuur telt als één uur waar de instelling dat zegt")
  func lesuren() {
    let lessen = (0..<16).map { nummer in
      Registratie(
        regel: nummer + 1, dag: dag("2025-11-03").plus(dagen: nummer / 8), soort: .ongeoorloofd,
        uren: Uren(honderdsten: 75), isLesuur: true)
    }
    #expect(soorten(lessen).isEmpty)
    let perLes = Signalering(kalender: kalender, regel: Signaleringsregel(inLesuren: true))
    #expect(perLes.signalen(lessen).map(\.soort) == [.relatief16Uur])
    #expect(perLes.signalen(Array(lessen.dropLast())).isEmpty)
  }

  /// A school year of records: on one schooldag in five something, once in a while a long illness.
  private func schooljaar(_ bron: inout SplitMix64) -> [Registratie] {
    var registraties: [Registratie] = []
    var ziekTot = dag("2025-08-31")
    for nummer in 0..<303 {
      let schooldag = dag("2025-09-01").plus(dagen: nummer)
      guard kalender.isSchooldag(schooldag) else { continue }
      if Int.random(in: 0..<60, using: &bron) == 0 {
        ziekTot = schooldag.plus(dagen: .random(in: 5...20, using: &bron))
      }
      guard schooldag <= ziekTot || Int.random(in: 0..<5, using: &bron) == 0 else { continue }
      let soort =
        schooldag <= ziekTot
        ? .ziek : Registratiesoort.allCases.randomElement(using: &bron) ?? .ziek
      for _ in 0...Int.random(in: 0...2, using: &bron) {
        registraties.append(
          Registratie(
            regel: registraties.count + 2, dag: schooldag, soort: soort,
            uren: Uren(honderdsten: Int.random(in: 1...8, using: &bron) * 50),
            vak: ["", "gym", "gym", "wiskunde"].randomElement(using: &bron) ?? "",
            dagdeel: ["", "ochtend", "ochtend", "middag"].randomElement(using: &bron) ?? "",
            isLesuur: .random(using: &bron)))
      }
    }
    return registraties
  }

  @Test("is gelijk aan de trage naslag op bedachte schooljaren", arguments: 1...120)
  func naslag(_ zaad: Int) {
    var bron = SplitMix64(seed: UInt64(zaad))
    let regel = Signaleringsregel(
      meerDanZestien: .random(using: &bron), lesweken: .random(in: 1...6, using: &bron),
      inLesuren: .random(using: &bron), bijzonder: .random(in: 2...5, using: &bron))
    let registraties = schooljaar(&bron)
    let signalen = Signalering(kalender: kalender, regel: regel).signalen(registraties.shuffled())
    let dagen = { (soort: Verzuimsignaalsoort) in
      signalen.filter { $0.soort == soort }.map(\.totEnMet).sorted()
    }
    #expect(dagen(.relatief16Uur) == Naslagsignalering.zestienUur(registraties, kalender, regel))
    let perioden = Naslagsignalering.ziekmeldingen(registraties, kalender)
    #expect(dagen(.mazlFrequent) == Naslagsignalering.mazlFrequent(perioden))
    #expect(
      dagen(.mazlAaneengesloten) == perioden.filter { $0.count >= 7 }.map { $0[6] }.sorted())
    #expect(dagen(.ziekLangdurig) == perioden.filter { $0.count >= 10 }.map { $0[9] }.sorted())
    #expect(dagen(.ziekFrequent) == Naslagsignalering.frequent(perioden))
    #expect(
      dagen(.ziekBijzonder) == Naslagsignalering.bijzonder(registraties, keer: regel.bijzonder))
  }
}
