public import Domein
public import Kalender

/// A casus as lists show it.
///
/// Holds days only, so that a table of them is right tomorrow too.
public struct Casusrij: Equatable, Sendable {
  /// Number.
  public let casus: Casusnummer
  /// The jongere.
  public let jongere: Jongerenummer
  /// The school the jongere is at now, else the one it began with.
  public let school: Vestiging?
  /// Kind of absence it is about: the heaviest reported.
  public let soort: Verzuimsoort
  /// Phase of the MAS.
  public let fase: Fase
  /// Day of opening.
  public let geopendOp: Datum
  /// Day of closing; nil while it is open.
  public let geslotenOp: Datum?
  /// Why it was closed.
  public let sluitreden: Sluitreden?
  /// Begin of the absence it is about: of the run at home, else of the first absence.
  public let begin: Datum?
  /// First day of the last run at home; nil when there was none.
  public let thuisVan: Datum?
  /// First day no longer at home: back, closed, or out of the duty; nil while it lasts.
  public let thuisTot: Datum?
  /// Who handles it.
  public let behandelaar: Medewerkercode?
  /// Who has regie.
  public let regie: Medewerkercode?
  /// Version of its stream: for `--verwacht`.
  public let versie: Int

  /// Brings the columns together.
  public init(
    casus: Casusnummer, jongere: Jongerenummer, school: Vestiging?, soort: Verzuimsoort,
    fase: Fase, geopendOp: Datum, geslotenOp: Datum?, sluitreden: Sluitreden?, begin: Datum?,
    thuisVan: Datum?, thuisTot: Datum?, behandelaar: Medewerkercode?, regie: Medewerkercode?,
    versie: Int
  ) {
    self.casus = casus
    self.jongere = jongere
    self.school = school
    self.soort = soort
    self.fase = fase
    self.geopendOp = geopendOp
    self.geslotenOp = geslotenOp
    self.sluitreden = sluitreden
    self.begin = begin
    self.thuisVan = thuisVan
    self.thuisTot = thuisTot
    self.behandelaar = behandelaar
    self.regie = regie
    self.versie = versie
  }

  /// Whether it is open on a day.
  public func isOpen(op dag: Datum) -> Bool {
    geopendOp <= dag && (geslotenOp.map { dag < $0 } ?? true)
  }

  /// Days at home so far, both ends counted; 0 when the child is not at home on that day.
  public func dagenThuis(per dag: Datum) -> Int {
    guard let thuisVan, thuisVan <= dag, thuisTot.map({ dag < $0 }) ?? true else { return 0 }
    return thuisVan.dagen(tot: dag) + 1
  }
}

/// Everything the tables hold about one casus.
public struct Casusrijen: Equatable, Sendable {
  /// The row of the list.
  public let casus: Casusrij
  /// Its terms.
  public let termijnen: [Termijnrij]
  /// The day of the first signal that is not recorded yet; nil when there is none.
  public let volgendSignaal: Datum?
  /// Its doorverwijzingen.
  public let doorverwijzingen: [Doorverwijzingrij]
  /// The days about which it says something that a figure can count; nil for none.
  public let telbereik: Periode?

  /// Brings the rows together.
  public init(
    casus: Casusrij, termijnen: [Termijnrij], volgendSignaal: Datum?,
    doorverwijzingen: [Doorverwijzingrij] = [], telbereik: Periode? = nil
  ) {
    self.casus = casus
    self.termijnen = termijnen
    self.volgendSignaal = volgendSignaal
    self.doorverwijzingen = doorverwijzingen
    self.telbereik = telbereik
  }
}

/// A term as lists show it.
public struct Termijnrij: Equatable, Sendable {
  /// The term with its days.
  public let termijn: Termijn
  /// Whose it is.
  public let houder: Termijnhouder
  /// The jongere it is about; nil for a term of the team.
  public let jongere: Jongerenummer?
  /// Who handles it.
  public let behandelaar: Medewerkercode?
  /// The day of the first step that is not recorded yet; nil when none is left.
  public let volgendeStap: Datum?
  /// What it is about, without personal data.
  public let onderwerp: String

  /// Brings a term and its holder together.
  public init(
    termijn: Termijn, houder: Termijnhouder, jongere: Jongerenummer?,
    behandelaar: Medewerkercode?, volgendeStap: Datum?, onderwerp: String
  ) {
    self.termijn = termijn
    self.houder = houder
    self.jongere = jongere
    self.behandelaar = behandelaar
    self.volgendeStap = volgendeStap
    self.onderwerp = onderwerp
  }

  /// The casus it belongs to; nil for a term of a melding, a jongere or the team.
  public var casus: Casusnummer? {
    guard case .casus(let nummer) = houder else { return nil }
    return nummer
  }

  /// Its melding, when it is the term of one.
  public var melding: Meldingnummer? {
    guard case .melding(let nummer) = houder else { return nil }
    return nummer
  }

  /// Its meeting, when it is the term of one.
  public var overleg: Overlegnummer? {
    guard case .overleg(let nummer) = houder else { return nil }
    return nummer
  }
}
