import Domein
import Kalender

/// Enrolments of many persons, packed into some twenty bytes each and found by number.
///
/// A delivery names every pupil of a municipality: as values they would take ten times as much.
struct Inschrijvingenpak {
  /// One enrolment.
  fileprivate struct Regel {
    let nummer: UInt32
    /// Line of the file: keeps the order of the delivery within a person.
    let regel: UInt32
    /// Place in `scholen`.
    let school: UInt16
    /// Place in the list of kinds, from 1; 0 for unknown.
    let soort: UInt8
    let van: Int32
    /// `Int32.max` while it lasts.
    let tot: Int32
    /// `Int32.min` without a startkwalificatie, `Int32.max` when the day is unknown.
    let behaald: Int32
  }

  private var regels: [Regel] = []
  private var scholen: [Vestiging] = []
  private var plaatsen: [Vestiging: UInt16] = [:]
  /// Which rows belong to persons that were asked about, at their first row.
  private var gezien: [Bool] = []

  /// Makes room for so many enrolments at once.
  init(ruimte: Int) { regels.reserveCapacity(ruimte) }

  /// Adds an enrolment; false when there are more schools than there can be.
  mutating func voegToe(
    _ nummer: Persoonsnummer, _ inschrijving: Geleverdeinschrijving, regel: Int
  ) -> Bool {
    guard let school = plaats(inschrijving.school), let cijfers = UInt32(nummer.tekst) else {
      return false
    }
    let soort = inschrijving.schoolsoort.flatMap { Schoolsoort.allCases.firstIndex(of: $0) }
    let behaald: Int32 =
      switch inschrijving.startkwalificatie {
      case .nee: .min
      case .ja: .max
      case .op(let dag): Int32(clamping: dag.dagnummer)
      }
    regels.append(
      Regel(
        nummer: cijfers, regel: UInt32(clamping: regel), school: school,
        soort: UInt8(clamping: soort.map { $0 + 1 } ?? 0),
        van: Int32(clamping: inschrijving.van.dagnummer),
        tot: inschrijving.totEnMet.map { Int32(clamping: $0.dagnummer) } ?? .max,
        behaald: behaald))
    return true
  }

  private mutating func plaats(_ school: Vestiging) -> UInt16? {
    if let bekend = plaatsen[school] { return bekend }
    guard let nieuw = UInt16(exactly: scholen.count) else { return nil }
    scholen.append(school)
    plaatsen[school] = nieuw
    return nieuw
  }

  /// Orders the enrolments by person, and lets go of what is delivered twice.
  ///
  /// - Parameter botsing: told the number and the line of an enrolment that is there already, with
  ///   something else about it.
  mutating func orden(_ botsing: (Persoonsnummer, Int) -> Void) {
    regels.sort { ($0.nummer, $0.regel) < ($1.nummer, $1.regel) }
    var (gehouden, begin) = (0, 0)
    for index in regels.indices {
      let regel = regels[index]
      if gehouden > begin, regels[begin].nummer != regel.nummer { begin = gehouden }
      // Places and not a slice of the rows: a slice would have them copied with every row.
      let eerdere = begin..<gehouden
      if eerdere.contains(where: {
        regels[$0].isDezelfde(als: regel) && !regels[$0].zegtHetzelfde(als: regel)
      }) {
        if let nummer = Self.persoon(regel.nummer) { botsing(nummer, Int(regel.regel)) }
        continue
      }
      if eerdere.contains(where: { regels[$0].zegtHetzelfde(als: regel) }) { continue }
      regels[gehouden] = regel
      gehouden += 1
    }
    regels.removeLast(regels.count - gehouden)
    gezien = [Bool](repeating: false, count: regels.count)
  }

  /// The enrolments of a person in order of the file; notes that the person was asked about.
  mutating func inschrijvingen(_ nummer: Persoonsnummer) -> [Geleverdeinschrijving] {
    guard let cijfers = UInt32(nummer.tekst) else { return [] }
    let begin = eerste(vanaf: cijfers)
    guard begin < regels.count, regels[begin].nummer == cijfers else { return [] }
    gezien[begin] = true
    return regels[begin...].prefix { $0.nummer == cijfers }.compactMap(inschrijving)
  }

  /// Notes that a person was asked about.
  mutating func noteer(_ nummer: Persoonsnummer) {
    guard let cijfers = UInt32(nummer.tekst) else { return }
    let begin = eerste(vanaf: cijfers)
    if begin < regels.count, regels[begin].nummer == cijfers { gezien[begin] = true }
  }

  /// The next person nobody asked about, from a place on, with the place to go on from.
  func onbesproken(vanaf plaats: Int) -> (nummer: Persoonsnummer, verder: Int)? {
    var begin = plaats
    while begin < regels.count {
      let cijfers = regels[begin].nummer
      let verder = regels[begin...].firstIndex { $0.nummer != cijfers } ?? regels.count
      if !gezien[begin], let nummer = Self.persoon(cijfers) { return (nummer, verder) }
      begin = verder
    }
    return nil
  }

  /// The first row of a number, or of the number behind it.
  private func eerste(vanaf nummer: UInt32) -> Int {
    var (laag, hoog) = (0, regels.count)
    while laag < hoog {
      let midden = (laag + hoog) / 2
      if regels[midden].nummer < nummer { laag = midden + 1 } else { hoog = midden }
    }
    return laag
  }

  private func inschrijving(_ regel: Regel) -> Geleverdeinschrijving? {
    let behaald: Geleverdeinschrijving.Behaald =
      switch regel.behaald {
      case .min: .nee
      case .max: .ja
      default: .op(Datum(dagnummer: Int(regel.behaald)))
      }
    return Geleverdeinschrijving(
      school: scholen[Int(regel.school)],
      schoolsoort: regel.soort == 0 ? nil : Schoolsoort.allCases[Int(regel.soort) - 1],
      van: Datum(dagnummer: Int(regel.van)),
      totEnMet: regel.tot == .max ? nil : Datum(dagnummer: Int(regel.tot)),
      startkwalificatie: behaald)
  }

  private static func persoon(_ cijfers: UInt32) -> Persoonsnummer? {
    let tekst = String(cijfers)
    return Persoonsnummer(String(repeating: "0", count: max(0, 9 - tekst.count)) + tekst)
  }
}

extension Inschrijvingenpak.Regel {
  /// Whether it is about the same enrolment: the same school and kind from the same day on.
  fileprivate func isDezelfde(als ander: Self) -> Bool {
    school == ander.school && van == ander.van && soort == ander.soort
  }

  fileprivate func zegtHetzelfde(als ander: Self) -> Bool {
    isDezelfde(als: ander) && tot == ander.tot && behaald == ander.behaald
  }
}
