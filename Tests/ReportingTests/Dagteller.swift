import Domein
import Kalender

/// The figures of one story, counted the slow and obvious way: day after day.
///
/// Written from the sources, without a look at the code that is tested; only the calendar is
/// shared. A day is the number of days since the story began.
struct Dagteller {
  /// Which runs are asked for.
  enum Soort: CaseIterable {
    case ongeoorloofd
    case geoorloofd
  }

  private let kalender: Dagkalender
  private let verhaal: Verhaal
  /// The day asked about: what happened later is not known.
  private let per: Int
  /// The last day that counts.
  private let einde: Int
  private let achttien: Int
  private let weg: Int
  /// For each day the stretch of absence on it that counts as being at home; -1 for none.
  private var thuis: [Int] = []

  private static let jaarbegin = Verhaal.nummer(Datum(iso: "2024-08-01") ?? .eerste)
  private static let aanvang = Verhaal.nummer(Datum(iso: "2024-09-01") ?? .eerste)
  private static let jaareinde = Verhaal.nummer(Datum(iso: "2025-07-31") ?? .eerste)
  private static let nooit = 100_000

  init(_ verhaal: Verhaal, _ kalender: Dagkalender, per: Datum) {
    self.verhaal = verhaal
    self.kalender = kalender
    self.per = Verhaal.nummer(per)
    einde = min(self.per, Self.jaareinde)
    achttien = Verhaal.nummer(verhaal.achttien)
    weg = Self.nummer(verhaal.verhuisd ?? verhaal.overleden)
    thuis = loop()
  }

  private static func nummer(_ dag: Datum?) -> Int { dag.map(Verhaal.nummer) ?? nooit }

  // MARK: Figures.

  /// The balance of runs longer than four weeks, of one kind or of either.
  func saldo(_ soorten: [Soort]) -> [Telcel: Int] {
    let lijnen = soorten.map(langdurig)
    guard let eerste = lijnen.first, lijnen.count > 1 else { return saldo(lijnen[0]) }
    // A day of either kind; two runs that touch are one.
    return saldo(zip(eerste, lijnen[1]).map { max($0, $1) > 0 ? 1 : 0 })
  }

  func heeftBericht(_ soort: Verzuimsoort) -> Bool {
    verhaal.berichten.contains { bericht in
      bericht.soort == soort && !bericht.ingetrokken && isInJaar(Verhaal.nummer(bericht.op))
    }
  }

  var isVrijgesteld: Bool {
    guard let vrij = verhaal.vrijgesteld else { return false }
    let (van, tot) = (Verhaal.nummer(vrij.van), Verhaal.nummer(vrij.totEnMet))
    return van <= tot && (van...tot).contains { isInJaar($0) && $0 < achttien && $0 < weg }
      && van <= einde
  }

  var verbalen: Int { verhaal.verbalen.count { isInJaar(Verhaal.nummer($0)) } }

  private func isInJaar(_ dag: Int) -> Bool { Self.jaarbegin <= dag && dag <= einde }

  // MARK: Day by day.

  private func loop() -> [Int] {
    let stukken = verhaal.afwezig.map { (Verhaal.nummer($0.van), Self.nummer($0.tot)) }
    let dicht = Self.nummer(verhaal.gesloten?.op)
    let isOnterecht = verhaal.gesloten?.reden == .onterecht && dicht <= per
    var (begonnen, afgebroken): (Set<Int>, Set<Int>) = ([], [])
    return (0...per).map { dag in
      guard !isOnterecht, dag < dicht,
        let stuk = stukken.lastIndex(where: { $0.0 <= dag && dag < $0.1 }),
        !verhaal.afwezig[stuk].gedeeltelijk, !afgebroken.contains(stuk)
      else { return -1 }
      guard isPlichtig(dag) else {
        // Once it was broken off only a new report begins another.
        if begonnen.contains(stuk) { afgebroken.insert(stuk) }
        return -1
      }
      begonnen.insert(stuk)
      return stuk
    }
  }

  /// Ours, under the duty, enrolled and not exempt.
  private func isPlichtig(_ dag: Int) -> Bool {
    guard dag < achttien, dag < weg else { return false }
    if let vrij = verhaal.vrijgesteld, Verhaal.nummer(vrij.van) <= dag,
      dag <= Verhaal.nummer(vrij.totEnMet)
    {
      return false
    }
    guard let uit = verhaal.uitgeschreven, Verhaal.nummer(uit.van) <= dag else { return true }
    let (van, tot) = (Verhaal.nummer(uit.van), Self.nummer(uit.tot))
    // That the jongere came back is known from that day on.
    guard tot <= per else { return false }
    return dag >= tot || !kalender.heeftSchooldag(van..<tot)
  }

  private func isZiek(_ dag: Int) -> Bool {
    guard let ziek = verhaal.ziek else { return false }
    return Verhaal.nummer(ziek.van) <= dag && dag < Verhaal.nummer(ziek.tot)
  }

  /// For each day the run that lasts longer than four weeks on it; 0 when there is none.
  private func langdurig(_ soort: Soort) -> [Int] {
    let telt = thuis.enumerated().map { dag, stuk in
      guard stuk >= 0 else { return false }
      let heeftReden = verhaal.afwezig[stuk].geoorloofd || isZiek(dag)
      return heeftReden == (soort == .geoorloofd)
    }
    var (reeks, geteld, loopt) = (0, 0, false)
    return telt.indices.map { dag in
      if telt[dag] {
        if !loopt { (reeks, geteld, loopt) = (reeks + 1, 0, true) }
      } else if loopt, dag > 0, telt[dag - 1] {
        loopt = gaatDoor(dag, telt)
      }
      if loopt, !kalender.isVakantie(dag) { geteld += 1 }
      return loopt && geteld > 28 ? reeks : 0
    }
  }

  /// A run goes on over days without school, unless somebody came back.
  private func gaatDoor(_ dag: Int, _ telt: [Bool]) -> Bool {
    guard let weer = telt[dag...].firstIndex(of: true) else { return false }
    let isTeruggeweest = verhaal.afwezig.contains { stuk in
      stuk.isTerugkeer && (dag...weer).contains(Self.nummer(stuk.tot))
    }
    return !isTeruggeweest && !kalender.heeftSchooldag(dag..<weer)
  }

  private func saldo(_ standen: [Int]) -> [Telcel: Int] {
    var cellen: [Telcel: Int] = [:]
    guard Self.aanvang <= einde else { return cellen }
    if standen[Self.aanvang] > 0 { cellen[.aanvang] = 1 }
    for dag in standen.indices
    where Self.aanvang < dag && dag <= einde && standen[dag] != standen[dag - 1] {
      if standen[dag - 1] > 0 { cellen[reden(dag), default: 0] += 1 }
      if standen[dag] > 0 { cellen[.nieuw, default: 0] += 1 }
    }
    if standen[einde] > 0 { cellen[.eind] = 1 }
    return cellen
  }

  /// Why a run ended on a day: back, gone, or of age.
  private func reden(_ dag: Int) -> Telcel {
    if verhaal.afwezig.contains(where: { Self.nummer($0.tot) == dag }) { return .opgelost }
    if dag == weg { return .verhuisd }
    if dag == achttien { return .achttien }
    if let gesloten = verhaal.gesloten, Verhaal.nummer(gesloten.op) == dag {
      return gesloten.reden == .verhuisd ? .verhuisd : .opgelost
    }
    return .opgelost
  }
}

/// Which days are holidays and which are schooldagen, looked up once.
struct Dagkalender {
  private let vakanties: [Bool]
  private let schooldagen: [Bool]

  init(_ kalender: Schoolkalender) {
    let dagen = (0...1_400).map { Verhaal.begin.plus(dagen: $0) }
    vakanties = dagen.map(kalender.isVakantie)
    schooldagen = dagen.map { kalender.eersteSchooldag(vanaf: $0) == $0 }
  }

  func isVakantie(_ dag: Int) -> Bool { vakanties[dag] }

  func heeftSchooldag(_ dagen: Range<Int>) -> Bool { dagen.contains { schooldagen[$0] } }
}
