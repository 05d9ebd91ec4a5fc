public import Kalender

/// A command to a meeting: the act and the circumstances.
public struct OverlegCommand: Sendable {
  /// When, what day it is, and who.
  public let handeling: Handeling
  /// What is wanted.
  public let opdracht: OverlegOpdracht
  /// The closings of casussen the act is about: a closed casus comes on no agenda.
  public let gesloten: [Casusnummer: Sluiting]

  /// Pairs an act with its circumstances.
  public init(
    _ opdracht: OverlegOpdracht, _ handeling: Handeling,
    gesloten: [Casusnummer: Sluiting] = [:]
  ) {
    self.handeling = handeling
    self.opdracht = opdracht
    self.gesloten = gesloten
  }
}

/// A casus with the question for the table.
public struct Agendering: Equatable, Sendable {
  /// The casus.
  public let casus: Casusnummer
  /// What the table has to answer; empty leaves it to the state of the casus.
  public let vraag: String

  /// Names a casus and a question.
  public init(casus: Casusnummer, vraag: String = "") {
    self.casus = casus
    self.vraag = vraag
  }
}

/// What someone wants to record about a meeting.
public enum OverlegOpdracht: Equatable, Sendable {
  /// Plan it under a number the program gave out.
  case plan(nummer: Overlegnummer, gegevens: Overleggegevens, agenda: [Agendering])
  /// Replace day, place and people.
  case wijzig(Overleggegevens)
  /// Call it off.
  case zegAf(reden: String)
  /// Put a casus on the agenda, or change its question.
  case agendeer(Agendering)
  /// Take a casus off the agenda.
  case haalVanAgenda(Casusnummer, reden: String)
  /// Record a decision.
  case besluit(Besluitinhoud)
  /// Record what was said.
  case legVerslagVast(besproken: [Casusnummer], aanwezig: [Medewerkercode], tekst: String)
  /// Record an escalation.
  case escaleer(Escalatie)

  var opent: Bool {
    if case .plan = self { return true }
    return false
  }

  /// Whether it may be done to a meeting that was called off.
  var magNaAfzegging: Bool {
    switch self {
    case .zegAf, .escaleer: true
    case .plan, .wijzig, .agendeer, .haalVanAgenda, .besluit, .legVerslagVast: false
    }
  }
}

/// Why a command to a meeting is refused, in the order in which it is checked.
public enum OverlegWeigering: Weigering {
  case onbekendOverleg
  case opInToekomst(op: Datum, vandaag: Datum)
  case overlegBestaatAl(Overlegnummer)
  case overlegAfgezegd(op: Datum)
  case tijdBestaatNiet(Kloktijd, Datum)
  case duurBuitenGrens(Int)
  case voorbijMiddernacht(Kloktijd, duur: Int)
  case kernteamZonderSchool
  case casusGesloten(Casusnummer, op: Datum, reden: Sluitreden)
  case casusNietOpAgenda(Casusnummer)
  case voorOverleg(op: Datum, datum: Datum)
  case tekstOntbreekt(veld: String)
  case dagVoorHandeling(dag: Datum, op: Datum)
  case waaromNietOntbreekt
  case alBesloten(Casusnummer)

  /// What kind of refusal it is.
  public var aard: Weigeringsaard {
    switch self {
    case .onbekendOverleg, .opInToekomst, .tijdBestaatNiet, .duurBuitenGrens,
      .voorbijMiddernacht, .tekstOntbreekt, .dagVoorHandeling:
      .ongeldigGegeven
    case .overlegBestaatAl, .overlegAfgezegd, .kernteamZonderSchool, .casusGesloten,
      .casusNietOpAgenda, .voorOverleg, .waaromNietOntbreekt, .alBesloten:
      .regel
    }
  }

  /// What was wrong and what is allowed.
  public var melding: String {
    switch self {
    case .onbekendOverleg: "dit overleg is niet bekend in het dossier"
    case .opInToekomst(let op, let vandaag):
      "de dag \(op.kort) ligt in de toekomst; vandaag is \(vandaag.kort)"
    case .overlegBestaatAl(let nummer): "overleg \(nummer) is al gepland"
    case .overlegAfgezegd(let op): "het overleg is afgezegd op \(op.kort)"
    case .tijdBestaatNiet(let tijd, let dag):
      "\(tijd) bestaat niet op \(dag.kort): de klok slaat dat uur over"
    case .duurBuitenGrens(let duur): "een overleg duurt 1 tot 720 minuten; gegeven is \(duur)"
    case .voorbijMiddernacht(let tijd, let duur):
      "een overleg dat om \(tijd) begint en \(duur) minuten duurt, eindigt na middernacht"
    case .kernteamZonderSchool: "een kernteam vraagt om een school (school)"
    case .casusGesloten(let casus, let op, let reden):
      "casus \(casus) is gesloten op \(op.kort) (\(reden.omschrijving))"
    case .casusNietOpAgenda(let casus):
      "casus \(casus) staat niet op de agenda van dit overleg; zet die er eerst op"
        + " (overleg agendeer)"
    case .voorOverleg(let op, let datum):
      "de dag \(op.kort) ligt voor het overleg zelf, \(datum.kort)"
    case .tekstOntbreekt(let veld): "er is geen \(veld) gegeven"
    case .dagVoorHandeling(let dag, let op):
      "uiterlijk \(dag.kort) ligt voor de dag zelf, \(op.kort)"
    case .waaromNietOntbreekt:
      "wie niet is gehoord, vraagt om een reden (waarom-niet)"
    case .alBesloten(let casus):
      "over casus \(casus) is in dit overleg al besloten; die blijft op de agenda"
    }
  }

  /// The rule and its source.
  public var bron: String? {
    switch self {
    case .overlegBestaatAl: "een overleg wordt één keer gepland"
    case .overlegAfgezegd: "een afgezegd overleg verandert niet; plan een nieuw (overleg plan)"
    case .kernteamZonderSchool: "een kernteam hoort bij een school"
    case .casusGesloten: "een gesloten casus verandert niet; heropen die eerst (casus heropen)"
    case .casusNietOpAgenda: "een tafel besluit over wat op haar agenda staat"
    case .voorOverleg: "een besluit valt in het overleg, niet ervoor"
    case .waaromNietOntbreekt: "Verdrag inzake de rechten van het kind, artikel 12"
    case .alBesloten: "waarover is besloten, is besproken"
    case .onbekendOverleg, .opInToekomst, .tijdBestaatNiet, .duurBuitenGrens,
      .voorbijMiddernacht, .tekstOntbreekt, .dagVoorHandeling:
      nil
    }
  }
}
