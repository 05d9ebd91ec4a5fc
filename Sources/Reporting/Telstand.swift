import Domein
import Kalender

/// A span of days on which a jongere counts under a definition.
struct Telstand: Equatable, Sendable {
  /// First day of the absence itself.
  let begin: Datum
  /// First day on which the jongere counts.
  let sinds: Datum
  /// First day on which the jongere no longer counts; nil while it lasts.
  var tot: Datum?
  /// How it ended.
  var einde: Einde
  let groep: Schoolsoortgroep
  let casus: Casusnummer?
  var oorzaak: Oorzaak?

  /// Whether it holds on a day.
  func geldt(op dag: Datum) -> Bool { sinds <= dag && (tot.map { dag < $0 } ?? true) }

  /// Whether the absence lasted longer than three months, on a day or before.
  func isLangerDanDrieMaanden(per dag: Datum) -> Bool {
    let grens = begin.plus(maanden: 3)
    return grens <= dag && (tot.map { grens < $0 } ?? true)
  }
}

extension [Telstand] {
  /// Holding under one or the other: spans that overlap or touch become one.
  func verenigd(met andere: [Telstand]) -> [Telstand] {
    (self + andere).sorted { ($0.sinds, $0.begin) < ($1.sinds, $1.begin) }
      .reduce(into: []) { samen, volgende in
        guard let vorige = samen.last, let einde = vorige.tot else {
          if samen.isEmpty { samen.append(volgende) }
          return
        }
        guard volgende.sinds <= einde else { return samen.append(volgende) }
        guard volgende.tot.map({ $0 > einde }) ?? true else { return }
        samen[samen.count - 1].tot = volgende.tot
        samen[samen.count - 1].einde = volgende.einde
      }
  }
}

/// The absence of a jongere from school over all casussen, as figures need it.
struct Thuislijn {
  private let beeld: Jongerebeeld
  private let omgeving: Telomgeving
  private var spannen: [Telspanne] = []
  private var terugkeerdagen: [Datum] = []

  init(_ beeld: Jongerebeeld, _ omgeving: Telomgeving) {
    self.beeld = beeld
    self.omgeving = omgeving
    let jongere = beeld.jongere
    for casus in beeld.casussen { neemOp(casus) }
    spannen = spannen.flatMap { spanne in
      [spanne].beeindigd(
        door: jongere.buitenTaak(spanne.van, omgeving.plicht(jongere, school: spanne.school))
          + jongere.nietIngeschreven(kalender(spanne)))
    }.geoorloofd(jongere.metReden).sorted { $0.van < $1.van }
  }

  private mutating func neemOp(_ casus: Casus) {
    let lijn = Verzuimlijn(casus.verzuimfeiten.filter { !isWeg($0) })
    let oordeel = Sluitoordeel(casus.sluiting?.reden)
    guard oordeel != .geenVerzuim else { return }
    terugkeerdagen += lijn.terugkeerdagen
    spannen += lijn.stukken.filter {
      $0.verzuim.omvang == .volledig && $0.verzuim.soort != .absoluut
    }
    .map { stuk in
      Telspanne(
        van: stuk.van, tot: stuk.tot, einde: lijn.einde(van: stuk), casus: casus.nummer,
        geoorloofd: stuk.verzuim.geoorloofd || oordeel == .geoorloofd,
        oorzaak: stuk.verzuim.oorzaak, school: stuk.verzuim.school ?? casus.opening?.school)
    }.zonder(casus.gesloten)
  }

  /// What a melding told that was closed as no absence does not count.
  private func isWeg(_ feit: Verzuimfeit) -> Bool {
    guard let nummer = feit.verzuim?.melding else { return false }
    return beeld.meldingen.contains { $0.nummer == nummer && $0.sluitreden?.isGeenVerzuim == true }
  }

  /// Runs longer than four weeks of absence of one kind.
  func langdurig(_ telt: (Telspanne) -> Bool) -> [Telstand] {
    groepen(spannen.filter(telt)).compactMap(stand)
  }

  /// Runs: nothing but days without school between their spans.
  private func groepen(_ spannen: [Telspanne]) -> [[Telspanne]] {
    spannen.reduce(into: []) { groepen, spanne in
      if let groep = groepen.last, sluitAan(groep, spanne) {
        groepen[groepen.count - 1].append(spanne)
      } else {
        groepen.append([spanne])
      }
    }
  }

  private func sluitAan(_ groep: [Telspanne], _ volgende: Telspanne) -> Bool {
    guard let laatste = Self.laatste(groep), let einde = laatste.tot else { return true }
    guard einde < volgende.van else { return true }
    if terugkeerdagen.contains(where: { $0 >= einde && $0 <= volgende.van }) { return false }
    return kalender(laatste).eersteSchooldag(vanaf: einde).map { $0 >= volgende.van } ?? true
  }

  private static func laatste(_ groep: [Telspanne]) -> Telspanne? {
    groep.max { ($0.tot ?? .laatste) < ($1.tot ?? .laatste) }
  }

  private func stand(_ groep: [Telspanne]) -> Telstand? {
    guard let eerste = groep.first, let laatste = Self.laatste(groep) else { return nil }
    let sinds = langerDanVierWeken(eerste.van, kalender(eerste))
    guard sinds < laatste.tot ?? .laatste else { return nil }
    return Telstand(
      begin: eerste.van, sinds: sinds, tot: laatste.tot, einde: laatste.einde,
      groep: omgeving.groep(beeld.jongere, op: eerste.van, school: eerste.school) ?? .onbekend,
      casus: laatste.casus, oorzaak: groep.compactMap(\.oorzaak).last)
  }

  /// The first day on which an absence from a day on has lasted longer than four weeks.
  private func langerDanVierWeken(_ van: Datum, _ kalender: Schoolkalender) -> Datum {
    let dagen = omgeving.regels.inMaanden ? van.dagen(tot: van.plus(maanden: 1)) : 28
    guard !omgeving.regels.vakantiesTellen else { return van.plus(dagen: dagen) }
    var (dag, over) = (van, dagen)
    while dag < .laatste {
      if !kalender.isVakantie(dag) {
        if over == 0 { return dag }
        over -= 1
      }
      dag = dag.plus(dagen: 1)
    }
    return dag
  }

  private func kalender(_ spanne: Telspanne) -> Schoolkalender {
    let school = beeld.jongere.laatsteInschrijving(op: spanne.van)?.school ?? spanne.school
    return omgeving.kalenders.kalender(voor: school)
  }
}

/// What the closing of a casus says about the absence in it.
enum Sluitoordeel: Equatable {
  case verzuim
  /// There was a valid reason after all.
  case geoorloofd
  /// There was no absence.
  case geenVerzuim

  init(_ reden: Sluitreden?) {
    switch reden {
    case .langdurigZiek, .legitiemAfwezig: self = .geoorloofd
    case .administratief, .onterecht: self = .geenVerzuim
    case .terugNaarSchool, .andereOpleiding, .werk, .uitschrijvingOverig, .overleden, .vrijgesteld,
      .verhuisd, .achttien, .startkwalificatie, nil:
      self = .verzuim
    }
  }
}

extension Verzuimlijn {
  /// How a span ended: what begins on that day tells it.
  fileprivate func einde(van stuk: Stuk) -> Einde {
    guard let daarna = stukken.first(where: { $0.van == stuk.tot })?.verzuim else {
      return .opgelost(.teruggekeerd)
    }
    if daarna.soort == .absoluut { return .opgelost(.uitgeschreven) }
    if daarna.omvang == .gedeeltelijk { return .opgelost(.deelsTerug) }
    return .opgelost(daarna.geoorloofd ? .geoorloofd : .teruggekeerd)
  }
}
