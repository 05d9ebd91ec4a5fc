import Domein
import Kalender
import TestSupport
import Testing

/// The same rules, written the slow and obvious way: every window looked at from every side.
enum Naslagsignalering {
  /// Sixteen hours: for every record, all records since the last signal in this lesweek and the
  /// three before it.
  static func zestienUur(
    _ registraties: [Registratie], _ kalender: Schoolkalender, meerDan: Bool = false
  ) -> [Datum] {
    let ongeoorloofd = registraties.filter { $0.soort == .ongeoorloofd }
      .sorted { ($0.dag, $0.regel) < ($1.dag, $1.regel) }
    var signalen: [Datum] = []
    var laatste = -1
    for index in ongeoorloofd.indices where index > laatste {
      let dag = ongeoorloofd[index].dag
      var som = 0
      for vorige in (laatste + 1)...index {
        if lesweken(van: ongeoorloofd[vorige].dag, tot: dag, kalender) < 4 {
          som += ongeoorloofd[vorige].uren.honderdsten
        }
      }
      if meerDan ? som > 1_600 : som >= 1_600 {
        signalen.append(dag)
        laatste = index
      }
    }
    return signalen
  }

  /// How many weeks with lessons come after the week of one day, up to and including another's.
  private static func lesweken(van: Datum, tot: Datum, _ kalender: Schoolkalender) -> Int {
    var week = van.week.maandag.plus(dagen: 7)
    var aantal = 0
    while week <= tot.week.maandag {
      let heeftLes = (0..<5).contains { kalender.isSchooldag(week.plus(dagen: $0)) }
      if heeftLes { aantal += 1 }
      week = week.plus(dagen: 7)
    }
    return aantal
  }

  /// Reports of illness: a day of illness of which the schooldag before was not one.
  static func ziekmeldingen(_ registraties: [Registratie], _ kalender: Schoolkalender) -> [[Datum]]
  {
    let ziek = Set(registraties.filter { $0.soort == .ziek }.map(\.dag))
    var perioden: [[Datum]] = []
    for dag in ziek.sorted() {
      var ervoor = dag.plus(dagen: -1)
      while !kalender.isSchooldag(ervoor) { ervoor = ervoor.plus(dagen: -1) }
      if ziek.contains(ervoor), !perioden.isEmpty {
        perioden[perioden.count - 1].append(dag)
      } else {
        perioden.append([dag])
      }
    }
    return perioden
  }

  static func mazlFrequent(_ perioden: [[Datum]]) -> [Datum] {
    var signalen: [Datum] = []
    var sinds: [Datum] = []
    for periode in perioden {
      sinds.append(periode[0])
      let recent = sinds.suffix(4)
      if recent.count == 4, let eerste = recent.first, eerste.dagen(tot: periode[0]) < 84 {
        signalen.append(periode[0])
        sinds = []
      }
    }
    return signalen
  }
}

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

  @Test("is gelijk aan de trage naslag op bedachte schooljaren", arguments: 1...60)
  func naslag(_ zaad: Int) {
    var bron = SplitMix64(seed: UInt64(zaad))
    var registraties: [Registratie] = []
    var schooldag = dag("2025-09-01")
    while schooldag <= dag("2026-06-30") {
      if kalender.isSchooldag(schooldag), Int.random(in: 0..<5, using: &bron) == 0 {
        let soort = Registratiesoort.allCases.randomElement(using: &bron) ?? .ziek
        for _ in 0...Int.random(in: 0...2, using: &bron) {
          registraties.append(
            Registratie(
              regel: registraties.count + 2, dag: schooldag, soort: soort,
              uren: Uren(honderdsten: Int.random(in: 1...8, using: &bron) * 50)))
        }
      }
      schooldag = schooldag.plus(dagen: 1)
    }
    let signalen = Signalering(kalender: kalender).signalen(registraties)
    let dagen = { (soort: Verzuimsignaalsoort) in
      signalen.filter { $0.soort == soort }.map(\.totEnMet).sorted()
    }
    #expect(dagen(.relatief16Uur) == Naslagsignalering.zestienUur(registraties, kalender))
    let perioden = Naslagsignalering.ziekmeldingen(registraties, kalender)
    #expect(dagen(.mazlFrequent) == Naslagsignalering.mazlFrequent(perioden))
    #expect(
      dagen(.mazlAaneengesloten) == perioden.filter { $0.count >= 7 }.map { $0[6] }.sorted())
    #expect(dagen(.ziekLangdurig) == perioden.filter { $0.count >= 10 }.map { $0[9] }.sorted())
  }
}
