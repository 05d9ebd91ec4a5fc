public import Kalender

/// Finds in one pupil's records at one school what has to be reported or looked at.
///
/// Sources: Leerplichtwet 1969, art. 21a (sixteen hours); Rekenkamer Apeldoorn 2021, B.2.1 and
/// B.2.2 (M@ZL, signaalverzuim, counting anew after a melding).
public struct Signalering: Sendable {
  private let kalender: Schoolkalender
  private let regel: Signaleringsregel

  /// Looks with a school's calendar.
  public init(kalender: Schoolkalender, regel: Signaleringsregel = Signaleringsregel()) {
    self.kalender = kalender
    self.regel = regel
  }

  /// Every signal, by the day on which it became true.
  ///
  /// - Parameter meldingen: days of reports that were made already: counting starts anew after.
  public func signalen(
    _ registraties: [Registratie], meldingen: [Datum] = []
  ) -> [Verzuimsignaal] {
    let opVolgorde = registraties.filter { kalender.isSchooldag($0.dag) }
      .sorted { ($0.dag, $0.regel) < ($1.dag, $1.regel) }
    let ziek = opVolgorde.filter { $0.soort == .ziek }
    let perioden = ziekteperioden(ziek)
    let alle =
      zestienUur(opVolgorde, meldingen) + mazlFrequent(perioden) + achtereen(perioden)
      + perSchooljaar(perioden) + bijzonder(ziek)
    return alle.sorted {
      ($0.totEnMet, $0.soort.rawValue, $0.van) < ($1.totEnMet, $1.soort.rawValue, $1.van)
    }
  }

  /// Lines about days on which the school gives no lessons: there is nothing to miss on them.
  public func zonderSchooldag(_ registraties: [Registratie]) -> [Int] {
    registraties.filter { !kalender.isSchooldag($0.dag) }.map(\.regel)
  }

  // MARK: Sixteen hours.

  /// Sixteen hours in so many lesweken in a row; weeks without lessons neither count nor break.
  ///
  /// After a signal, or a melding that was made, counting starts anew.
  private func zestienUur(
    _ registraties: [Registratie], _ meldingen: [Datum]
  ) -> [Verzuimsignaal] {
    var signalen: [Verzuimsignaal] = []
    var venster: [(registratie: Registratie, lesweek: Int)] = []
    var weken = Lesweekteller(kalender)
    var som = 0
    let gemeld = meldingen.sorted()
    for registratie in registraties where registratie.soort == .ongeoorloofd {
      let lesweek = weken.nummer(registratie.dag)
      if let vorige = venster.last?.registratie.dag,
        gemeld.contains(where: { $0 >= vorige && $0 < registratie.dag })
      {
        venster = []
        som = 0
      }
      while let oudste = venster.first, oudste.lesweek <= lesweek - regel.lesweken {
        som -= regel.uren(oudste.registratie).honderdsten
        venster.removeFirst()
      }
      venster.append((registratie, lesweek))
      som += regel.uren(registratie).honderdsten
      guard regel.meerDanZestien ? som > 1_600 : som >= 1_600 else { continue }
      signalen.append(
        Verzuimsignaal(
          soort: .relatief16Uur, van: venster[0].registratie.dag, totEnMet: registratie.dag,
          reden: "\(Uren(honderdsten: som)) uur ongeoorloofd in \(regel.lesweken) lesweken",
          regels: venster.map(\.registratie.regel)))
      venster = []
      som = 0
    }
    return signalen
  }

  // MARK: Illness.

  /// A report of illness: schooldagen on end with a record of illness.
  private struct Ziekte {
    var dagen: [Datum]
    var registraties: [Registratie]
    var begin: Datum { dagen[0] }

    /// The lines up to a day, that day included: later ones made no signal.
    func regels(totEnMet dag: Datum) -> [Int] {
      registraties.filter { $0.dag <= dag }.map(\.regel)
    }
  }

  private func ziekteperioden(_ ziek: [Registratie]) -> [Ziekte] {
    var perioden: [Ziekte] = []
    for registratie in ziek {
      if let laatste = perioden.last?.dagen.last {
        if laatste == registratie.dag {
          perioden[perioden.count - 1].registraties.append(registratie)
          continue
        }
        let volgende = kalender.eersteSchooldag(vanaf: laatste.plus(dagen: 1))
        if volgende.map({ registratie.dag <= $0 }) ?? false {
          perioden[perioden.count - 1].dagen.append(registratie.dag)
          perioden[perioden.count - 1].registraties.append(registratie)
          continue
        }
      }
      perioden.append(Ziekte(dagen: [registratie.dag], registraties: [registratie]))
    }
    return perioden
  }

  /// Four reports of illness within twelve weeks; then counting starts anew.
  private func mazlFrequent(_ perioden: [Ziekte]) -> [Verzuimsignaal] {
    var signalen: [Verzuimsignaal] = []
    var vanaf = 0
    for index in perioden.indices where index - vanaf >= 3 {
      let vier = perioden[(index - 3)...index]
      guard let eerste = vier.first, eerste.begin.dagen(tot: perioden[index].begin) < 84 else {
        continue
      }
      signalen.append(
        Verzuimsignaal(
          soort: .mazlFrequent, van: eerste.begin, totEnMet: perioden[index].begin,
          reden: "vier ziekmeldingen in twaalf weken",
          regels: vier.flatMap { $0.regels(totEnMet: perioden[index].begin) }))
      vanaf = index + 1
    }
    return signalen
  }

  /// Seven schooldagen on end for M@ZL, ten for signaalverzuim.
  private func achtereen(_ perioden: [Ziekte]) -> [Verzuimsignaal] {
    perioden.flatMap { periode in
      [
        (7, Verzuimsignaalsoort.mazlAaneengesloten, "zeven schooldagen achtereen ziek"),
        (10, .ziekLangdurig, "tien schooldagen achtereen ziek"),
      ].filter { periode.dagen.count >= $0.0 }
        .map { aantal, soort, reden in
          Verzuimsignaal(
            soort: soort, van: periode.begin, totEnMet: periode.dagen[aantal - 1], reden: reden,
            regels: periode.regels(totEnMet: periode.dagen[aantal - 1]))
        }
    }
  }

  /// The fourth report of a school year, and more than ten days over several reports.
  private func perSchooljaar(_ perioden: [Ziekte]) -> [Verzuimsignaal] {
    Dictionary(grouping: perioden) { Schooljaar(van: $0.begin) }.values.flatMap { jaar in
      [vierde(jaar), meerDanTien(jaar)].compactMap(\.self)
    }
  }

  private func vierde(_ jaar: [Ziekte]) -> Verzuimsignaal? {
    guard jaar.count >= 4 else { return nil }
    return Verzuimsignaal(
      soort: .ziekFrequent, van: jaar[0].begin, totEnMet: jaar[3].begin,
      reden: "vierde ziekmelding in het schooljaar",
      regels: jaar[...3].flatMap { $0.regels(totEnMet: jaar[3].begin) })
  }

  private func meerDanTien(_ jaar: [Ziekte]) -> Verzuimsignaal? {
    var aantal = 0
    for (index, periode) in jaar.enumerated() {
      guard aantal + periode.dagen.count > 10, index > 0 else {
        aantal += periode.dagen.count
        continue
      }
      // The eleventh day of the year; at once when the first report was longer by itself.
      let dag = periode.dagen[max(0, 10 - aantal)]
      return Verzuimsignaal(
        soort: .ziekFrequent, van: jaar[0].begin, totEnMet: dag,
        reden: "meer dan tien dagen ziek in het schooljaar",
        regels: jaar[...index].flatMap { $0.regels(totEnMet: dag) })
    }
    return nil
  }

  /// Days on which only one subject, or one part of the day, was missed through illness.
  private func bijzonder(_ ziek: [Registratie]) -> [Verzuimsignaal] {
    let dagen = Dictionary(grouping: ziek, by: \.dag)
    var perGroep: [String: [Registratie]] = [:]
    for (dag, registraties) in dagen {
      let vakken = Set(registraties.map(\.vak))
      let delen = Set(registraties.map(\.dagdeel))
      guard let eerste = registraties.first else { continue }
      let jaar = Schooljaar(van: dag).naam
      if vakken.count == 1, !eerste.vak.isEmpty {
        perGroep["vak|\(eerste.vak)|\(jaar)", default: []].append(eerste)
      } else if delen.count == 1, !eerste.dagdeel.isEmpty {
        perGroep["dagdeel|\(dag.weekdag)|\(eerste.dagdeel)|\(jaar)", default: []].append(eerste)
      }
    }
    return perGroep.compactMap { groep, registraties in
      let opVolgorde = registraties.sorted { $0.dag < $1.dag }
      guard opVolgorde.count >= regel.bijzonder, let eerste = opVolgorde.first else { return nil }
      let tot = opVolgorde[regel.bijzonder - 1].dag
      let wat = groep.hasPrefix("vak|") ? "hetzelfde vak" : "hetzelfde dagdeel"
      return Verzuimsignaal(
        soort: .ziekBijzonder, van: eerste.dag, totEnMet: tot,
        reden: "\(regel.bijzonder) keer ziek bij \(wat)",
        regels: opVolgorde.prefix(regel.bijzonder).map(\.regel))
    }
  }
}

/// Numbers the lesweken one after the other; a week without lessons shares the number before it.
struct Lesweekteller {
  private let kalender: Schoolkalender
  private var maandag: Datum?
  private var teller = 0

  init(_ kalender: Schoolkalender) { self.kalender = kalender }

  /// The number of the week of a day; days come in order.
  mutating func nummer(_ dag: Datum) -> Int {
    let doel = dag.week.maandag
    guard var week = maandag else {
      maandag = doel
      return teller
    }
    while week < doel {
      week = week.plus(dagen: 7)
      if kalender.isLesweek(week.week) { teller += 1 }
    }
    maandag = doel
    return teller
  }
}
