public import Domein
public import Kalender

/// How the work on casussen went in a school year: terms kept, time taken, ways back to school.
///
///     var meting = Aanpakmeting(periode: periode, omgeving: omgeving)
///     for beeld in beelden { meting.voegToe(beeld) }
public struct Aanpakmeting: Sendable {
  /// The school year, up to the day that is asked about.
  public let periode: Telperiode
  /// How the terms that began in the year came out, by rule.
  public private(set) var termijnen: [RegelID: Termijnscore] = [:]
  /// How many came back, by the months after which was looked.
  public private(set) var terugkeer: [Int: Terugkeerscore] = [:]
  /// How long casussen were in a phase that they left in the year, in days.
  public private(set) var faseduren: [Fase: [Int]] = [:]
  /// How long casussen have been in the phase they are in now, in days.
  public private(set) var wachtend: [Fase: [Int]] = [:]
  /// How long open doorverwijzingen have stood where they are now, in days.
  public private(set) var wachtOp: [Doorverwijzingstand: [Int]] = [:]
  /// The ways of casussen that were closed in the year, with how many went each.
  public private(set) var paden: [[Fase]: Int] = [:]
  /// How long the casussen that were closed in the year were open, in days.
  public private(set) var doorlooptijden: [Int] = []
  /// How soon each school reports.
  public private(set) var scholen: [Vestiging: Meldscore] = [:]
  /// First day of anything that is known; nil when nothing is.
  public private(set) var eersteDag: Datum?
  private let omgeving: Termijnomgeving

  /// The months after which is looked whether a child is back at school.
  public static let maanden = [3, 6, 12]

  /// The rules by which the work is measured, in the order of reports.
  public static let regels: [RegelID] = [
    .thuiszitterInBeeld, .thuiszitterPlan, .thuiszitterDrieMaanden, .regieBeleggen,
    .meldingBeoordelen, .doorverwijzingOntvangst, .doorverwijzingTerugkoppeling, .planEvaluatie,
  ]

  /// Starts with nothing measured.
  public init(periode: Telperiode, omgeving: Termijnomgeving) {
    self.periode = periode
    self.omgeving = omgeving
  }

  /// Adds one jongere.
  public mutating func voegToe(_ beeld: Jongerebeeld) {
    guard let eerste = beeld.eersteDag else { return }
    eersteDag = eersteDag.map { min($0, eerste) } ?? eerste
    guard eerste <= periode.einde else { return }
    for casus in beeld.casussen { voegToe(casus, beeld) }
    for melding in beeld.meldingen { voegToe(melding) }
  }

  private mutating func voegToe(_ casus: Casus, _ beeld: Jongerebeeld) {
    guard let opening = casus.opening else { return }
    let jongere = beeld.jongere
    let school = jongere.inschrijvingen.max { $0.van < $1.van }?.school ?? opening.school
    let kalender = omgeving.kalenders.kalender(voor: school)
    let bouw = Termijnbouw(omgeving: omgeving, kalender: kalender)
    let aanvangen = casus.termijnaanvangen(
      jongere, kalender, omgeving.terugval, vertrokken: omgeving.vertrokken)
    for aanvang in aanvangen
    where Self.regels.contains(aanvang.id.regel) && periode.bevat(aanvang.begin) {
      let termijn = bouw.termijn(aanvang, ingrepen: casus.ingrepen)
      termijnen[aanvang.id.regel, default: Termijnscore()].tel(termijn, per: periode.per)
    }
    for reeks in casus.thuisreeksen(kalender, jongere) where periode.bevat(reeks.begin) {
      let einde = casus.grondeinde(reeks, kalender, jongere)?.op
      for aantal in Self.maanden {
        terugkeer[aantal, default: Terugkeerscore()]
          .tel(reeks, casus, grondeinde: einde, maanden: aantal, per: periode.per)
      }
      meetMelding(reeks, casus, beeld, school: opening.school)
    }
    meetFasen(casus)
    guard casus.isOpen else { return }
    for doorverwijzing in casus.keten.doorverwijzingen where doorverwijzing.isOpen {
      wachtOp[doorverwijzing.stand, default: []]
        .append(doorverwijzing.standOp.dagen(tot: periode.per))
    }
  }

  // MARK: Phases.

  private mutating func meetFasen(_ casus: Casus) {
    let loop = Faseloop(casus)
    for stap in loop.stappen {
      if let tot = stap.tot {
        if periode.bevat(tot) { faseduren[stap.fase, default: []].append(stap.dagen(per: tot)) }
      } else if stap.van <= periode.per {
        wachtend[stap.fase, default: []].append(stap.dagen(per: periode.per))
      }
    }
    if let dicht = casus.sluiting?.op, periode.bevat(dicht) {
      paden[loop.pad, default: 0] += 1
      doorlooptijden.append(loop.stappen.map { $0.dagen(per: dicht) }.reduce(0, +))
    }
  }

  // MARK: Schools.

  private mutating func voegToe(_ melding: Melding) {
    guard let gegevens = melding.gegevens, melding.ingetrokkenOp == nil,
      gegevens.status != .ingetrokken, periode.bevat(gegevens.datumMelding)
    else { return }
    scholen[gegevens.school, default: Meldscore()].tel(gegevens)
  }

  /// Counts a run at home that no melding told of within four weeks.
  private mutating func meetMelding(
    _ reeks: Thuisreeks, _ casus: Casus, _ beeld: Jongerebeeld, school: Vestiging?
  ) {
    guard casus.soort != .absoluut, let school else { return }
    let grens = reeks.eersteDag.plus(weken: 4)
    let gemeld = beeld.meldingen.contains { melding in
      guard let gegevens = melding.gegevens, melding.ingetrokkenOp == nil else { return false }
      return gegevens.begindatum <= grens && gegevens.datumMelding >= reeks.eersteDag
    }
    let isVoorbij = grens < periode.per && (reeks.tot.map { $0 > grens } ?? true)
    if isVoorbij, !gemeld { scholen[school, default: Meldscore()].telOntbrekend() }
  }
}

/// How the terms of one rule came out.
public struct Termijnscore: Equatable, Sendable {
  /// Met on or before the due day.
  public private(set) var opTijd = 0
  /// Met after it, or not met when it had passed.
  public private(set) var teLaat = 0
  /// Still running.
  public private(set) var loopt = 0
  /// The ground fell away before the due day: nothing had to be done any more.
  public private(set) var vervallen = 0

  /// Starts at nothing.
  public init() {}

  /// The terms of which is known how they came out.
  public var beslist: Int { opTijd + teLaat }

  mutating func tel(_ termijn: Termijn, per dag: Datum) {
    switch termijn.status(per: dag) {
    case .voldaan: opTijd += 1
    case .teLaatVoldaan, .verstreken: teLaat += 1
    case .vervallen where termijn.geeindigdOp.map({ $0 > termijn.vervaldag }) ?? false:
      teLaat += 1
    case .vervallen: vervallen += 1
    case .loopt, .nadert, .opgeschort: loopt += 1
    }
  }
}

/// How many runs at home had ended with a return so many months after they began.
public struct Terugkeerscore: Equatable, Sendable {
  /// Back at school by then.
  public private(set) var terug = 0
  /// Not back by then.
  public private(set) var nietTerug = 0
  /// Less long ago than that: not known yet.
  public private(set) var teVroeg = 0
  /// The duty ended before: moved, 18, exempt.
  public private(set) var nietMeer = 0

  /// Starts at nothing.
  public init() {}

  /// The runs of which it is known.
  public var beslist: Int { terug + nietTerug }

  mutating func tel(
    _ reeks: Thuisreeks, _ casus: Casus, grondeinde: Datum?, maanden: Int, per dag: Datum
  ) {
    let grens = reeks.begin.plus(maanden: maanden)
    let terugOp = [reeks.tot, casus.terugNaarSchoolOp].compactMap(\.self).min()
    // Whoever came back early is not counted before the others could have.
    if grens > dag {
      teVroeg += 1
    } else if let terugOp, terugOp <= grens, grondeinde.map({ terugOp < $0 }) ?? true {
      terug += 1
    } else if let grondeinde, grondeinde <= grens {
      nietMeer += 1
    } else {
      nietTerug += 1
    }
  }
}

/// How soon a school reports.
public struct Meldscore: Equatable, Sendable {
  /// Days between the first day of absence and the report, of each melding.
  public private(set) var dagen: [Int] = []
  /// Reports that came late by their kind.
  public private(set) var teLaat = 0
  /// Children at home for more than four weeks without a melding.
  public private(set) var ontbreekt = 0

  /// Starts at nothing.
  public init() {}

  mutating func tel(_ gegevens: Meldinggegevens) {
    let verschil = max(0, gegevens.begindatum.dagen(tot: gegevens.datumMelding))
    dagen.append(verschil)
    if let grens = gegevens.soort.meldgrens, verschil > grens { teLaat += 1 }
  }

  mutating func telOntbrekend() { ontbreekt += 1 }
}

extension Jongerebeeld {
  /// The first day of anything that figures count; nil when nothing is known.
  ///
  /// Enrolments do not count: they may be taken over from long before the dossier.
  public var eersteDag: Datum? {
    let dagen =
      jongere.vrijstellingen.map(\.van) + jongere.vergelijkingen.compactMap(\.sinds)
      + casussen.compactMap { $0.opening?.op } + casussen.flatMap(\.eersteVerzuimdagen)
      + meldingen.compactMap { $0.gegevens?.begindatum }
    return dagen.min()
  }
}

extension Verzuimsoort {
  /// After how many days a report is late; nil where the sources set no term.
  ///
  /// The law says at once (Leerplichtwet 1969, artikel 21a): sixteen hours may take four lesweken
  /// to come about, a child at home is to be in view within four weeks, and luxeverzuim is
  /// reported the same day (Leerplicht-wijzer). A week is left for the reporting itself.
  var meldgrens: Int? {
    switch self {
    case .relatief16Uur, .langdurigRelatief: 35
    case .luxe: 7
    case .absoluut, .signaal, .beginnend, .overig: nil
    }
  }
}

extension Casus {
  /// The first days of absence that were established.
  fileprivate var eersteVerzuimdagen: [Datum] {
    verzuimfeiten.compactMap { feit in
      switch feit.inhoud {
      case .verzuim(let verzuim): verzuim.van
      case .terugkeer: nil
      }
    }
  }

  /// The day on which it was closed because the jongere went to a school again.
  var terugNaarSchoolOp: Datum? {
    switch sluiting?.reden {
    case .terugNaarSchool, .andereOpleiding: sluiting?.op
    case .werk, .uitschrijvingOverig, .overleden, .langdurigZiek, .legitiemAfwezig, .vrijgesteld,
      .verhuisd, .achttien, .startkwalificatie, .administratief, .onterecht, nil:
      nil
    }
  }
}
