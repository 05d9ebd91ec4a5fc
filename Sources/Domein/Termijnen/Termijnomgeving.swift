public import Kalender

/// What terms are computed with: the rules and the calendars in force.
public struct Termijnomgeving: Sendable {
  /// The rules with their versions.
  public var regelboek: Regelboek
  /// The calendars of schools.
  public var kalenders: Kalenders
  /// What a relapse is, and what it does.
  public var terugval: Terugvalregel
  /// Functionarissen whose mandate ended, with the first day without it.
  public var vertrokken: [Medewerkercode: Datum]

  /// Brings rules and calendars together.
  public init(
    regelboek: Regelboek = Regelboek(), kalenders: Kalenders,
    terugval: Terugvalregel = Terugvalregel(), vertrokken: [Medewerkercode: Datum] = [:]
  ) {
    self.regelboek = regelboek
    self.kalenders = kalenders
    self.terugval = terugval
    self.vertrokken = vertrokken
  }
}

/// What a relapse is, and what it does to the terms: the sources leave both open.
public struct Terugvalregel: Equatable, Sendable {
  /// Within how many days after a return absence is a relapse.
  public let dagen: Int
  /// Whether the terms of the run before it go on, as if the child had not been back.
  public let looptDoor: Bool

  /// A rule; without more, new terms after four weeks or less.
  public init(dagen: Int = 28, looptDoor: Bool = false) {
    self.dagen = dagen
    self.looptDoor = looptDoor
  }

  /// The runs from which terms are counted: relapses joined to the run before them, where asked.
  func reeksen(_ reeksen: [Thuisreeks]) -> [Thuisreeks] {
    guard looptDoor else { return reeksen }
    return reeksen.reduce(into: []) { samen, reeks in
      guard let vorige = samen.last, let terug = vorige.tot,
        terug.dagen(tot: reeks.eersteDag) <= dagen
      else { return samen.append(reeks) }
      samen[samen.count - 1] = Thuisreeks(
        anker: vorige.anker, begin: vorige.begin, eersteDag: vorige.eersteDag,
        volledigTot: reeks.volledigTot, tot: reeks.tot)
    }
  }
}

/// The calendar of every school: its own where there is one, else that of its region.
public struct Kalenders: Sendable {
  private let standaard: Schoolkalender
  private var perSchool: [Vestiging: Schoolkalender] = [:]

  /// Starts with the calendar of the municipality's region.
  public init(standaard: Schoolkalender) { self.standaard = standaard }

  /// The calendars that follow from the settings and the regions of schools.
  ///
  /// Rows of a region lie over what is built in; rows of a school lie over those of its region.
  ///
  /// - Parameter regios: schools in another region than the municipality.
  public init(_ instellingen: Instellingen, regios: [Vestiging: Regio]) {
    let basis = { (regio: Regio) in
      let kaal = Schoolkalender(
        regio: regio, schooldagenPerLesweek: instellingen.schooldagenPerLesweek)
      return (try? instellingen.kalenders[.regio(regio)].map(kaal.met)) ?? kaal
    }
    self.init(standaard: basis(instellingen.regio))
    for (school, regio) in regios { zet(basis(regio), voor: school) }
    for case (.school(let school), let rijen) in instellingen.kalenders {
      let onder = basis(regios[school] ?? instellingen.regio)
      zet((try? onder.met(rijen)) ?? onder, voor: school)
    }
  }

  /// Gives a school a calendar of its own.
  public mutating func zet(_ kalender: Schoolkalender, voor school: Vestiging) {
    perSchool[school] = kalender
  }

  /// The calendar of a school; that of the municipality where no school is known.
  public func kalender(voor school: Vestiging?) -> Schoolkalender {
    school.flatMap { perSchool[$0] } ?? standaard
  }
}
