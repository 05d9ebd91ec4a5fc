public import Kalender

/// What is known about a jongere: the fold of its events.
public struct Jongere: Equatable, Sendable {
  /// Its number; nil before the registration.
  public internal(set) var nummer: Jongerenummer?
  /// Day of registration.
  public internal(set) var geregistreerdOp: Datum?
  /// Personal data; empty after destruction.
  public internal(set) var gegevens = Persoonsgegevens()
  /// Municipality of residence as last known, and since when.
  public internal(set) var gemeenten: [Woonperiode] = []
  /// Enrolments, in the order of the fold.
  public internal(set) var inschrijvingen: [Inschrijving] = []
  /// When the jongere was taken off a roll, in the order of the fold.
  private(set) var uitschrijvingen: [Uitschrijving] = []
  /// Spans of illness.
  public internal(set) var ziekteperioden: [Ziekteperiode] = []
  /// Steps of the jongere's own terms that were recorded.
  public internal(set) var escalaties: [Escalatie] = []
  /// Exemptions.
  public internal(set) var vrijstellingen: [Vrijstelling] = []
  /// Leave.
  public internal(set) var verloven: [Verlof] = []
  /// Appeals on exemptions and requests for them.
  public internal(set) var vrijstellingsaanvragen: [Vrijstellingsaanvraag] = []
  /// Requests for leave.
  public internal(set) var verlofaanvragen: [Verlofaanvraag] = []
  /// Applications at schools.
  public internal(set) var aanmeldingen: [Schoolaanmelding] = []
  /// Decisions to give less than the full onderwijstijd.
  public internal(set) var onderwijstijden: [Onderwijstijdafwijking] = []
  /// Suspensions by a school.
  public internal(set) var schorsingen: [Schorsing] = []
  /// Acts on the jongere's own terms.
  public internal(set) var ingrepen: [Termijningreep] = []
  /// What comparisons of residents with enrolments found, where it is more than plain enrolment.
  public internal(set) var vergelijkingen: [Vergelijkingsfeit] = []
  /// Consents.
  public internal(set) var toestemmingen: [Toestemming] = []
  /// What parents and the jongere told.
  public internal(set) var ervaringen: [Ervaring] = []
  /// Day of death.
  public internal(set) var overledenOp: Datum?
  /// Day of the startkwalificatie.
  public internal(set) var startkwalificatieOp: Datum?

  /// Who has authority.
  public internal(set) var gezag = Gezag.onbekend
  /// The entry of the same person under which everything is found; nil for a person of its own.
  public internal(set) var opgegaanIn: Jongerenummer?
  /// Other entries of the same person that are found here.
  public internal(set) var opgenomen: [Jongerenummer] = []

  /// How long the file is kept, and what holds it.
  public internal(set) var bewaring = Bewaring()

  /// The jongere as known earlier, with what was destroyed since.
  public func metVernietigingen(van nu: Jongere) -> Jongere {
    var jongere = self
    jongere.bewaring.politie = nu.bewaring.politie
    return jongere
  }

  /// A jongere about whom nothing is known.
  public init() {}

  /// Whether the jongere was registered.
  public var isBekend: Bool { nummer != nil }

  /// The 18th birthday; nil when the date of birth is unknown.
  public var achttienOp: Datum? { gegevens.geboortedatum?.verjaardag(leeftijd: 18) }

  /// The enrolment that holds on a day: the one that began last.
  public func inschrijving(op dag: Datum) -> Inschrijving? {
    inschrijvingen.filter { $0.geldt(op: dag) }.max { $0.van < $1.van }
  }

  /// The last enrolment that began on or before a day, ended or not.
  public func laatsteInschrijving(op dag: Datum) -> Inschrijving? {
    inschrijvingen.filter { $0.van <= dag }.max { $0.van < $1.van }
  }

  /// The exemption from enrolment in force on a day.
  public func vrijstelling(op dag: Datum) -> Vrijstelling? {
    vrijstellingen.first { $0.artikel.steltVrijVanInschrijving && $0.geldt(op: dag) }
  }

  /// The first move to another municipality after a day, whose task it then is.
  public func verhuisdOp(na dag: Datum) -> Woonperiode? {
    guard let onze = gemeenten.last(where: { $0.van <= dag })?.gemeente ?? gemeenten.first?.gemeente
    else { return nil }
    return gemeenten.first { $0.van > dag && $0.gemeente != onze }
  }
}

extension Jongere {
  /// Whether the school reported illness that lasts on a day.
  public func isZiek(op dag: Datum) -> Bool {
    ziekteperioden.contains { $0.van <= dag && ($0.tot.map { dag < $0 } ?? true) }
  }
}

/// That a jongere was taken off the roll of a school, or of all.
struct Uitschrijving: Equatable, Sendable {
  /// The event that told it: whoever recorded it knew what was recorded before.
  let nummer: Gebeurtenisnummer
  let school: Vestiging?
  /// First day without enrolment.
  let op: Datum
}

extension Jongere {
  mutating func schrijfUit(_ uitschrijving: Uitschrijving) {
    uitschrijvingen.append(uitschrijving)
    beeindigInschrijvingen(school: uitschrijving.school, op: uitschrijving.op)
  }
}

/// Residence in a municipality from a day on.
public struct Woonperiode: Equatable, Sendable {
  /// The event that told it.
  public let id: Gebeurtenisnummer
  /// The municipality.
  public let gemeente: Gemeentecode
  /// First day there.
  public let van: Datum
}

/// A span of illness, as reported by the school.
public struct Ziekteperiode: Equatable, Sendable {
  /// The event that began it.
  public let id: Gebeurtenisnummer
  /// The school that reported it.
  public let school: Vestiging?
  /// First day ill.
  public let van: Datum
  /// First day no longer ill; nil while it lasts.
  public internal(set) var tot: Datum?
}
