public import Kalender

/// The rules that give a term its length; the raw values are fixed names of the outside surface.
public enum RegelID: String, Codelijst {
  case meldingBeoordelen = "melding-beoordelen"
  case thuiszitterInBeeld = "thuiszitter-in-beeld"
  case thuiszitterPlan = "thuiszitter-plan"
  case thuiszitterDrieMaanden = "thuiszitter-drie-maanden"
  case planEvaluatie = "plan-evaluatie"
  case afspraak
  case doorverwijzingOntvangst = "doorverwijzing-ontvangst"
  case doorverwijzingTerugkoppeling = "doorverwijzing-terugkoppeling"
  case regieBeleggen = "regie-beleggen"
  case stilte
  case haltRetour = "halt-retour"
  case pvInsturen = "pv-insturen"
  case pvAfhandeling = "pv-afhandeling"
  case vrijstellingAfloop = "vrijstelling-afloop"
  case besluitVervangendeLeerplicht = "besluit-vervangende-leerplicht"
  case besluitVerlof = "besluit-verlof"
  case zorgplichtBesluit = "zorgplicht-besluit"
  case opp
  case absoluutOnderzoek = "absoluut-onderzoek"
  case toestemmingAfloop = "toestemming-afloop"
  case swvVergelijking = "swv-vergelijking"
  case leerplichtverslag
  case leerplichttelling
  case afwijkingOnderwijstijd = "afwijking-onderwijstijd"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .meldingBeoordelen: "melding beoordelen"
    case .thuiszitterInBeeld: "thuiszitter in beeld"
    case .thuiszitterPlan: "plan voor de thuiszitter"
    case .thuiszitterDrieMaanden: "passend aanbod binnen drie maanden"
    case .planEvaluatie: "plan evalueren"
    case .afspraak: "afspraak nakomen"
    case .doorverwijzingOntvangst: "ontvangst van een doorverwijzing"
    case .doorverwijzingTerugkoppeling: "terugkoppeling op een doorverwijzing"
    case .regieBeleggen: "regie beleggen"
    case .stilte: "stilte in de casus"
    case .haltRetour: "bericht van Halt"
    case .pvInsturen: "proces-verbaal insturen"
    case .pvAfhandeling: "afhandeling van het proces-verbaal"
    case .vrijstellingAfloop: "vrijstelling loopt af"
    case .besluitVervangendeLeerplicht: "besluit over vervangende leerplicht"
    case .besluitVerlof: "besluit over verlof"
    case .zorgplichtBesluit: "besluit van de school over toelating"
    case .opp: "ontwikkelingsperspectief"
    case .absoluutOnderzoek: "onderzoek naar absoluut verzuim"
    case .toestemmingAfloop: "toestemming loopt af"
    case .swvVergelijking: "vergelijking met het samenwerkingsverband"
    case .leerplichtverslag: "leerplichtverslag"
    case .leerplichttelling: "leerplichttelling"
    case .afwijkingOnderwijstijd: "afwijking van de onderwijstijd loopt af"
    }
  }
}

extension RegelID {
  /// Whether it counts from the first day at home.
  public var teltVanafThuis: Bool {
    [.thuiszitterInBeeld, .thuiszitterPlan, .thuiszitterDrieMaanden].contains(self)
  }
}

/// One escalation step of a rule.
public struct Trap: Equatable, Sendable {
  /// Its number: 0 announces that the day comes near, 1 is the first once the day has passed.
  public let nummer: Int
  /// The day of the step, in days after the due day; negative before it.
  public let dagenNaVervalt: Int
  /// Who is told.
  public let aan: Geadresseerde

  /// Describes a step.
  public init(nummer: Int, dagenNaVervalt: Int, aan: Geadresseerde) {
    self.nummer = nummer
    self.dagenNaVervalt = dagenNaVervalt
    self.aan = aan
  }
}

/// Who is told of a step.
public enum Geadresseerde: String, Codelijst {
  /// Whoever handles the casus; without one the team leader.
  case behandelaar
  case teamleider

  /// What people read.
  public var omschrijving: String { rawValue }
}

/// A version of a rule: data that a municipality can replace from a day on.
public struct Regel: Equatable, Sendable {
  /// Which rule.
  public let id: RegelID
  /// First day on which this version holds: its name in the log (`regelversie`).
  public let geldigVanaf: Datum
  /// Last day on which this version holds; nil until a later one takes its place.
  public let geldigTot: Datum?
  /// Length as written; nil where the due day is agreed each time.
  public let duur: Duur?
  /// Whether the Algemene termijnenwet moves its end: only statutory terms.
  public let atw: Bool
  /// Who has to act.
  public let verantwoordelijk: Rol
  /// Steps, soonest first.
  public let trappen: [Trap]
  /// From what day it is counted.
  public let start: String
  /// What fulfils it.
  public let voldaanDoor: String
  /// Article or agreement it comes from.
  public let bron: String

  /// Describes a version of a rule.
  public init(
    id: RegelID, geldigVanaf: Datum, geldigTot: Datum? = nil, duur: Duur?, atw: Bool,
    verantwoordelijk: Rol, trappen: [Trap], start: String, voldaanDoor: String, bron: String
  ) {
    self.id = id
    self.geldigVanaf = geldigVanaf
    self.geldigTot = geldigTot
    self.duur = duur
    self.atw = atw
    self.verantwoordelijk = verantwoordelijk
    self.trappen = trappen
    self.start = start
    self.voldaanDoor = voldaanDoor
    self.bron = bron
  }
}

extension Regel {
  /// Whether this version holds on a day.
  func geldt(op dag: Datum) -> Bool {
    geldigVanaf <= dag && (geldigTot.map { dag <= $0 } ?? true)
  }
}
