public import Kalender

/// For whom a calendar of holidays was loaded.
public enum Kalenderdoel: Hashable, Sendable {
  /// All schools of a region, for a school year that is not built in.
  case regio(Regio)
  /// One school.
  case school(Vestiging)

  /// As files and the log name it.
  public var tekst: String {
    switch self {
    case .regio(let regio): regio.rawValue
    case .school(let school): school.tekst
    }
  }

  /// Reads what files and the log name.
  public init?(_ tekst: String) {
    if let regio = Regio(rawValue: tekst) {
      self = .regio(regio)
    } else if let school = Vestiging(tekst) {
      self = .school(school)
    } else {
      return nil
    }
  }
}

extension Vakantierij {
  /// As the log keeps it: `2026-10-10/2026-10-18/Herfstvakantie`.
  public var tekst: String { "\(van.iso)/\(totEnMet.iso)/\(naam)" }

  /// Reads what the log keeps.
  public init?(tekst: String) {
    let delen = tekst.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard delen.count == 3, let van = Datum(iso: String(delen[0])),
      let totEnMet = Datum(iso: String(delen[1]))
    else { return nil }
    self.init(naam: String(delen[2]), van: van, totEnMet: totEnMet)
  }
}
