public import Kalender

/// What happens to a meeting.
public enum OverlegGebeurtenis: Equatable, Sendable {
  /// It was planned.
  case overlegGepland(nummer: Overlegnummer, gegevens: Overleggegevens)
  /// Day, time, place or people changed; the whole set is repeated.
  case overlegGewijzigd(gegevens: Overleggegevens)
  /// It was called off.
  case overlegAfgezegd(reden: String)
  /// A casus came on the agenda, or its question changed.
  case casusGeagendeerd(casus: Casusnummer, vraag: String)
  /// A casus was taken off the agenda.
  case casusVanAgenda(casus: Casusnummer, reden: String)
  /// The table decided something about a casus; whoever was present has heard it.
  case besluitGenomen(Besluitinhoud)
  /// What was said is on record, also about casussen without a decision.
  case verslagVastgelegd(besproken: [Casusnummer], aanwezig: [Medewerkercode], tekst: String)
  /// A step of the term of its report became true.
  case termijnGeescaleerd(Escalatie)
}

/// Day, place and people of a meeting.
public struct Overleggegevens: Equatable, Sendable {
  /// Kind.
  public var soort: Overlegsoort
  /// Day on which it is held.
  public var datum: Datum
  /// Time at which it begins; nil when only the day is known.
  public var tijd: Kloktijd?
  /// How many minutes it lasts.
  public var duur: Int
  /// Where; personal, for it may be at somebody's home.
  public var plaats: String
  /// The school it is about or held at.
  public var school: Vestiging?
  /// Who chairs it and sees to its report.
  public var voorzitter: Medewerkercode
  /// Who is invited.
  public var deelnemers: [Medewerkercode]

  /// Describes a meeting.
  public init(
    soort: Overlegsoort, datum: Datum, tijd: Kloktijd? = nil, duur: Int = 60,
    plaats: String = "", school: Vestiging? = nil, voorzitter: Medewerkercode,
    deelnemers: [Medewerkercode] = []
  ) {
    self.soort = soort
    self.datum = datum
    self.tijd = tijd
    self.duur = duur
    self.plaats = plaats
    self.school = school
    self.voorzitter = voorzitter
    self.deelnemers = deelnemers
  }
}

/// What a table decided about a casus.
public struct Besluitinhoud: Equatable, Sendable {
  /// The casus.
  public let casus: Casusnummer
  /// What is going to happen.
  public let tekst: String
  /// Last day.
  public let uiterlijk: Datum
  /// Who does it.
  public let eigenaar: Medewerkercode
  /// Whether the parents were heard; nil when nobody said.
  public let oudersGehoord: Bool?
  /// Whether the jongere was heard; nil when nobody said.
  public let jongereGehoord: Bool?
  /// Why one of them was not.
  public let waaromNiet: String
  /// Who was present, and so knows it from this day.
  public let aanwezig: [Medewerkercode]
  /// The agreement in the casus that carries it out.
  public let afspraak: Gebeurtenisnummer

  /// Describes a decision.
  public init(
    casus: Casusnummer, tekst: String, uiterlijk: Datum, eigenaar: Medewerkercode,
    oudersGehoord: Bool? = nil, jongereGehoord: Bool? = nil, waaromNiet: String = "",
    aanwezig: [Medewerkercode] = [], afspraak: Gebeurtenisnummer
  ) {
    self.casus = casus
    self.tekst = tekst
    self.uiterlijk = uiterlijk
    self.eigenaar = eigenaar
    self.oudersGehoord = oudersGehoord
    self.jongereGehoord = jongereGehoord
    self.waaromNiet = waaromNiet
    self.aanwezig = aanwezig
    self.afspraak = afspraak
  }

  /// The same decision, carried out by another agreement and heard by whoever was present.
  public func met(afspraak: Gebeurtenisnummer, aanwezig: [Medewerkercode]) -> Besluitinhoud {
    Besluitinhoud(
      casus: casus, tekst: tekst, uiterlijk: uiterlijk, eigenaar: eigenaar,
      oudersGehoord: oudersGehoord, jongereGehoord: jongereGehoord, waaromNiet: waaromNiet,
      aanwezig: aanwezig, afspraak: afspraak)
  }
}
