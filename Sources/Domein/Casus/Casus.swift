import Kalender

/// What is known about a casus: the fold of its events.
public struct Casus: Equatable, Sendable {
  /// What it began with; nil before the opening.
  public internal(set) var opening: Opening?
  /// Its meldingen, in the order in which they joined.
  public internal(set) var meldingen: [CasusMelding] = []
  /// What was established about absence, in the order of the fold: later ones go over earlier.
  public internal(set) var verzuimfeiten: [Verzuimfeit] = []
  /// Phase of the MAS.
  public internal(set) var fase = Fase.waarnemen
  /// Every change of phase.
  public internal(set) var fasen: [Fasewisseling] = []
  /// Who handles it.
  public internal(set) var behandelaar: Medewerkercode?
  /// Everyone who had regie, in order; the last one has it.
  public internal(set) var regies: [Regie] = []
  /// Contacts, failed ones too.
  public internal(set) var contacten: [Contact] = []
  /// Findings.
  public internal(set) var bevindingen: [Bevinding] = []
  /// Agreements and actions.
  public internal(set) var afspraken: [Afspraak] = []
  /// Plans; the last one is in force.
  public internal(set) var plannen: [Plan] = []
  /// Measures.
  public internal(set) var maatregelen: [Maatregel] = []
  /// Who was told, when, and on which ground.
  public internal(set) var informaties: [Informatie] = []
  /// Where it was taken up to.
  public internal(set) var opschalingen: [Opschalingsfeit] = []
  /// Fitting offers.
  public internal(set) var arrangementen: [Arrangement] = []
  /// What was done to find out whether absoluut verzuim is real, in the order of the fold.
  public internal(set) var onderzoeken: [Onderzoek] = []
  /// Acts on its terms by a person.
  public internal(set) var ingrepen: [Termijningreep] = []
  /// Steps recorded so far.
  public internal(set) var escalaties: [Escalatie] = []
  /// Signals recorded so far.
  public internal(set) var signalen: [Signaal] = []
  /// Acts of people that show the casus is worked on, in the order of the fold.
  public internal(set) var handelingen: [Moment] = []
  /// When and why it was closed; nil while it is open.
  public internal(set) var sluiting: Sluiting?
  /// Every closing and reopening, in order.
  public internal(set) var sluitingen: [Sluiting] = []

  /// A casus that was not opened.
  public init() {}

  /// Its number; nil before the opening.
  public var nummer: Casusnummer? { opening?.nummer }
  /// Who has regie; nil is a signal.
  public var regie: Regie? { regies.last }
  /// Whether it was opened.
  public var isBekend: Bool { opening != nil }
  /// Whether it is open.
  public var isOpen: Bool { opening != nil && sluiting == nil }
  /// Absoluut or relatief.
  public var soort: Casussoort? { opening?.soort.casussoort }

  /// The kind of absence it is about now: the heaviest that was reported.
  public var verzuimsoort: Verzuimsoort? {
    let soorten = [opening?.soort].compactMap(\.self) + meldingen.filter(\.telt).map(\.soort)
    return soorten.max { $0.gewicht < $1.gewicht }
  }
}

extension Verzuimsoort {
  /// Order of weight, for the name a casus goes by.
  var gewicht: Int {
    switch self {
    case .overig: 0
    case .luxe: 1
    case .beginnend: 2
    case .signaal: 3
    case .relatief16Uur: 4
    case .langdurigRelatief: 5
    case .absoluut: 6
    }
  }
}
