import Domein
import Kalender

/// The same rules, written the slow and obvious way: every window looked at from every side.
enum Naslagsignalering {
  /// Sixteen hours: for every record, all records since the last signal in this lesweek and the
  /// three before it.
  static func zestienUur(
    _ registraties: [Registratie], _ kalender: Schoolkalender, _ regel: Signaleringsregel
  ) -> [Datum] {
    let ongeoorloofd = registraties.filter { $0.soort == .ongeoorloofd }
      .sorted { ($0.dag, $0.regel) < ($1.dag, $1.regel) }
    var signalen: [Datum] = []
    var laatste = -1
    for index in ongeoorloofd.indices where index > laatste {
      let dag = ongeoorloofd[index].dag
      var som = 0
      for vorige in (laatste + 1)...index {
        let record = ongeoorloofd[vorige]
        if lesweken(van: record.dag, tot: dag, kalender) < regel.lesweken {
          som += regel.inLesuren && record.isLesuur ? 100 : record.uren.honderdsten
        }
      }
      if regel.meerDanZestien ? som > 1_600 : som >= 1_600 {
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

  /// The fourth report of a school year, and the eleventh day of illness over several reports.
  static func frequent(_ perioden: [[Datum]]) -> [Datum] {
    Set(perioden.map { Schooljaar(van: $0[0]) }).flatMap { jaar in
      let deze = perioden.filter { Schooljaar(van: $0[0]) == jaar }
      var signalen = deze.count >= 4 ? [deze[3][0]] : []
      var geteld = 0
      elfde: for (nummer, periode) in deze.enumerated() {
        for dag in periode {
          geteld += 1
          if geteld > 10, nummer > 0 {
            signalen.append(dag)
            break elfde
          }
        }
      }
      return signalen
    }.sorted()
  }

  /// Days with illness at one subject only, else in one part of the same weekday only: the n-th.
  static func bijzonder(_ registraties: [Registratie], keer: Int) -> [Datum] {
    let ziek = registraties.filter { $0.soort == .ziek }
    let dagen = Set(ziek.map(\.dag)).sorted()
    var signalen: [Datum] = []
    for jaar in Set(dagen.map { Schooljaar(van: $0) }) {
      var gezien: [String: Int] = [:]
      for dag in dagen where Schooljaar(van: dag) == jaar {
        let records = ziek.filter { $0.dag == dag }
        let vak = records[0].vak
        let deel = records[0].dagdeel
        let groep: String
        if !vak.isEmpty, records.allSatisfy({ $0.vak == vak }) {
          groep = "vak " + vak
        } else if !deel.isEmpty, records.allSatisfy({ $0.dagdeel == deel }) {
          groep = "\(dag.weekdag) " + deel
        } else {
          continue
        }
        gezien[groep, default: 0] += 1
        if gezien[groep] == keer { signalen.append(dag) }
      }
    }
    return signalen.sorted()
  }
}
