public import Domein
public import Kalender
import ReadModels

/// What is asked when a meeting is planned.
public struct Overlegaanvraag: Equatable, Sendable {
  /// Kind.
  public var soort: Overlegsoort
  /// Day on which it is held.
  public var datum: Datum
  /// Time at which it begins.
  public var tijd: Kloktijd?
  /// How many minutes it lasts.
  public var duur: Int
  /// Where.
  public var plaats: String
  /// The school.
  public var school: Vestiging?
  /// Who chairs it; whoever plans it when nil.
  public var voorzitter: Medewerkercode?
  /// Who is invited; of a kernteam its members when nobody is named.
  public var deelnemers: [Medewerkercode]
  /// What is on the agenda.
  public var agenda: [Agendering]

  /// Describes a meeting to plan.
  public init(
    soort: Overlegsoort, datum: Datum, tijd: Kloktijd? = nil, duur: Int = 60,
    plaats: String = "", school: Vestiging? = nil, voorzitter: Medewerkercode? = nil,
    deelnemers: [Medewerkercode] = [], agenda: [Agendering] = []
  ) {
    self.soort = soort
    self.datum = datum
    self.tijd = tijd
    self.duur = duur
    self.plaats = plaats
    self.school = school
    self.voorzitter = voorzitter
    self.deelnemers = deelnemers
    self.agenda = agenda
  }
}

extension Sessie {
  /// Plans a meeting under the next number of the year in which it is held.
  public func planOverleg(_ aanvraag: Overlegaanvraag, op dag: Datum?) throws -> Uitslag {
    let op = dag ?? omstandigheden.vandaag
    if let school = aanvraag.school { try maakSchoolBekend(school, soort: nil, op: op) }
    var deelnemers = aanvraag.deelnemers
    if deelnemers.isEmpty, aanvraag.soort == .kernteam, let school = aanvraag.school {
      deelnemers = try gang.weergaven.partnerrij(Partnercode(school))?.kernteam ?? []
    }
    let gegevens = Overleggegevens(
      soort: aanvraag.soort, datum: aanvraag.datum, tijd: aanvraag.tijd, duur: aanvraag.duur,
      plaats: aanvraag.plaats, school: aanvraag.school,
      voorzitter: aanvraag.voorzitter ?? omstandigheden.medewerker, deelnemers: deelnemers.uniek)
    if let voorzitter = aanvraag.voorzitter { try eisFunctionaris(voorzitter) }
    for code in aanvraag.deelnemers { try eisFunctionaris(code) }
    let nummer = try volgendNummer(Overlegnummer.self, jaar: aanvraag.datum.jaar)
    return try handel(
      nummer, .plan(nummer: nummer, gegevens: gegevens, agenda: aanvraag.agenda), op: dag)
  }

  /// Changes what is said about a meeting; what is left alone stays as it was.
  ///
  /// - Parameter pas: puts the new values in the place of the old.
  public func wijzigOverleg(
    _ nummer: Overlegnummer, op dag: Datum?, _ pas: (inout Overleggegevens) throws -> Void
  ) throws -> Uitslag {
    let overleg = try bekendOverleg(nummer)
    guard let oud = overleg.gegevens else {
      throw Dossierfout.geweigerd(OverlegWeigering.onbekendOverleg)
    }
    var gegevens = oud
    try pas(&gegevens)
    gegevens.deelnemers = gegevens.deelnemers.uniek
    for code in gegevens.deelnemers where !oud.deelnemers.contains(code) {
      try eisFunctionaris(code)
    }
    if gegevens.voorzitter != oud.voorzitter { try eisFunctionaris(gegevens.voorzitter) }
    if let school = gegevens.school, school != oud.school {
      try maakSchoolBekend(school, soort: nil, op: dag ?? omstandigheden.vandaag)
    }
    return try handel(nummer, .wijzig(gegevens), op: dag)
  }

  /// Does an act to a meeting that needs nothing of a casus but that it is there, and open.
  public func handel(
    _ nummer: Overlegnummer, _ opdracht: OverlegOpdracht, op dag: Datum?
  ) throws -> Uitslag {
    let op = dag ?? omstandigheden.vandaag
    if !opdracht.plant { _ = try bekendOverleg(nummer) }
    for wie in opdracht.aanwezigen { try eisFunctionaris(wie) }
    try besluit(
      OverlegAggregaat.self, .overleg(nummer), command(opdracht, op: dag), op: op)
    var uitslag = Uitslag()
    uitslag.overleg = nummer
    return uitslag
  }

  /// Records a decision of a table, and the agreement that carries it out in the casus.
  ///
  /// Both are written in one piece. Without a word about who was there, whoever was there at the
  /// decision before it, or was invited, counts as present.
  ///
  /// - Parameter verwacht: the version of the casus somebody saw.
  public func besluitInOverleg(
    _ nummer: Overlegnummer, _ inhoud: Besluitinhoud, op dag: Datum?, verwacht: Int?
  ) throws -> Uitslag {
    let op = dag ?? omstandigheden.vandaag
    let overleg = try bekendOverleg(nummer)
    let aanwezig = inhoud.aanwezig.isEmpty ? overleg.aanwezigen : inhoud.aanwezig.uniek
    var nieuw = inhoud.met(afspraak: inhoud.afspraak, aanwezig: aanwezig)
    try eisFunctionaris(inhoud.eigenaar)
    for wie in inhoud.aanwezig { try eisFunctionaris(wie) }
    var uitslag = Uitslag()
    uitslag.overleg = nummer
    uitslag.casus = inhoud.casus
    guard try heeftGevolg(overleg, .besluit(nieuw), op: dag) else { return uitslag }
    let afspraak = CasusOpdracht.maakAfspraak(
      soort: .afspraak, met: inhoud.eigenaar.tekst, tekst: inhoud.tekst,
      uiterlijk: inhoud.uiterlijk)
    let verloop = try casus(inhoud.casus)
    if let verwacht, verwacht != verloop.versie {
      throw Dossierfout.conflict(
        casus: inhoud.casus, verwacht: verwacht, gevonden: verloop.versie)
    }
    let nummers = try besluit(
      CasusAggregaat.self, .casus(inhoud.casus),
      CasusCommand(afspraak, omstandigheden.handeling(op: dag)), op: op)
    if let eerste = nummers.first { nieuw = nieuw.met(afspraak: eerste, aanwezig: aanwezig) }
    try besluit(
      OverlegAggregaat.self, .overleg(nummer), command(.besluit(nieuw), op: dag), op: op)
    return uitslag
  }

  /// A meeting that has to be there.
  public func bekendOverleg(_ nummer: Overlegnummer) throws -> Overleg {
    let overleg = try overleg(nummer).toestand
    guard overleg.isBekend else {
      throw Dossierfout.nietGevonden(wat: "overleg", nummer: nummer.tekst)
    }
    return overleg
  }

  /// Whether an act would add anything; refuses what the decider refuses.
  private func heeftGevolg(
    _ overleg: Overleg, _ opdracht: OverlegOpdracht, op dag: Datum?
  ) throws -> Bool {
    do {
      return try !OverlegDecider.decide(command(opdracht, op: dag), overleg).isEmpty
    } catch let weigering as OverlegWeigering {
      throw Dossierfout.geweigerd(weigering)
    }
  }

  private func command(_ opdracht: OverlegOpdracht, op dag: Datum?) throws -> OverlegCommand {
    var gesloten: [Casusnummer: Sluiting] = [:]
    for nummer in opdracht.agenderingen {
      let casus = try casus(nummer).toestand
      guard casus.isBekend else {
        throw Dossierfout.nietGevonden(wat: "casus", nummer: nummer.tekst)
      }
      gesloten[nummer] = casus.sluiting
    }
    return OverlegCommand(opdracht, omstandigheden.handeling(op: dag), gesloten: gesloten)
  }
}

extension OverlegOpdracht {
  fileprivate var plant: Bool {
    if case .plan = self { return true }
    return false
  }

  /// The casussen it puts on the agenda.
  fileprivate var agenderingen: [Casusnummer] {
    switch self {
    case .plan(_, _, let agenda): agenda.map(\.casus)
    case .agendeer(let punt): [punt.casus]
    case .wijzig, .zegAf, .haalVanAgenda, .besluit, .legVerslagVast, .escaleer: []
    }
  }

  fileprivate var aanwezigen: [Medewerkercode] {
    switch self {
    case .legVerslagVast(_, let aanwezig, _): aanwezig
    case .plan, .wijzig, .zegAf, .agendeer, .haalVanAgenda, .besluit, .escaleer: []
    }
  }
}

extension [Medewerkercode] {
  /// Each once, in the order in which they were first named.
  fileprivate var uniek: [Medewerkercode] {
    var gezien: Set<Medewerkercode> = []
    return filter { gezien.insert($0).inserted }
  }
}
