public import Domein
public import Kalender

/// A meeting as lists show it.
public struct Overlegrij: Equatable, Sendable {
  /// Number.
  public let overleg: Overlegnummer
  /// Kind.
  public let soort: Overlegsoort
  /// Day on which it is held.
  public let datum: Datum
  /// Time at which it begins; nil when only the day is known.
  public let tijd: Kloktijd?
  /// How many minutes it lasts.
  public let duur: Int
  /// Where.
  public let plaats: String
  /// The school.
  public let school: Vestiging?
  /// Who chairs it.
  public let voorzitter: Medewerkercode
  /// What is on the agenda, in order.
  public let casussen: [Casusnummer]
  /// Chair, participants and owners of agreements.
  public let betrokkenen: [Medewerkercode]
  /// How many decisions were taken.
  public let besluiten: Int
  /// First day on which something of it was put on record; nil while nothing was.
  public let verslagenOp: Datum?
  /// Day on which it was called off; nil while it stands.
  public let afgezegdOp: Datum?
  /// Version of its stream.
  public let versie: Int

  /// Brings the columns together.
  public init(
    overleg: Overlegnummer, soort: Overlegsoort, datum: Datum, tijd: Kloktijd?, duur: Int,
    plaats: String, school: Vestiging?, voorzitter: Medewerkercode, casussen: [Casusnummer],
    betrokkenen: [Medewerkercode], besluiten: Int, verslagenOp: Datum?, afgezegdOp: Datum?,
    versie: Int
  ) {
    self.overleg = overleg
    self.soort = soort
    self.datum = datum
    self.tijd = tijd
    self.duur = duur
    self.plaats = plaats
    self.school = school
    self.voorzitter = voorzitter
    self.casussen = casussen
    self.betrokkenen = betrokkenen
    self.besluiten = besluiten
    self.verslagenOp = verslagenOp
    self.afgezegdOp = afgezegdOp
    self.versie = versie
  }

  /// What it is on a day: planned, held, put on record, or called off.
  public func stand(per dag: Datum) -> Overlegstand {
    if let afgezegdOp, afgezegdOp <= dag { return .afgezegd }
    if let verslagenOp, verslagenOp <= dag { return .vastgelegd }
    return datum < dag ? .zonderVerslag : .gepland
  }
}

/// What a meeting is on a day.
public enum Overlegstand: String, Codelijst {
  case gepland
  case vastgelegd
  case zonderVerslag = "zonder-verslag"
  case afgezegd

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .gepland: "gepland"
    case .vastgelegd: "vastgelegd"
    case .zonderVerslag: "ZONDER VERSLAG"
    case .afgezegd: "afgezegd"
    }
  }
}

/// Everything the tables hold about one meeting.
public struct Overlegrijen: Equatable, Sendable {
  /// The row of the list.
  public let overleg: Overlegrij
  /// The term of its report.
  public let termijnen: [Termijnrij]

  /// The rows of a meeting; nil when it was not planned.
  public init?(_ overleg: Overleg, versie: Int, omgeving: Termijnomgeving) {
    guard let nummer = overleg.nummer, let gegevens = overleg.gegevens else { return nil }
    self.overleg = Overlegrij(
      overleg: nummer, soort: gegevens.soort, datum: gegevens.datum, tijd: gegevens.tijd,
      duur: gegevens.duur, plaats: gegevens.plaats, school: gegevens.school,
      voorzitter: gegevens.voorzitter, casussen: overleg.agenda.map(\.casus),
      betrokkenen: overleg.betrokkenen, besluiten: overleg.besluiten.count,
      verslagenOp: overleg.verslagenOp, afgezegdOp: overleg.afgezegdOp, versie: versie)
    let kalender = omgeving.kalenders.kalender(voor: nil)
    termijnen = Termijnbouw(omgeving: omgeving, kalender: kalender)
      .rijen(
        overleg.termijnaanvangen, ingrepen: [], escalaties: overleg.escalaties,
        houder: .overleg(nummer), jongere: nil, behandelaar: gegevens.voorzitter)
  }
}
