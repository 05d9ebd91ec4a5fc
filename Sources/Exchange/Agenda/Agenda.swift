import Application
public import Domein
public import Kalender
public import ReadModels

/// The agenda of a meeting about casussen: what is on the table, and what was left out.
public struct Agenda: Equatable, Sendable {
  /// The school it is about.
  public let school: Vestiging
  /// Name of the school; empty when only its code is known.
  public let schoolnaam: String
  /// Day of the meeting.
  public let datum: Datum
  /// Who reads it.
  public let lezer: Rol?
  /// Members of the kernteam, by code.
  public let leden: [Medewerkercode]
  /// The casussen, the most urgent first.
  public let punten: [Agendapunt]
  /// How many casussen were left out, and why.
  public let weggelaten: [Weglating]
}

/// Casussen, or parts of casussen, that a reader may not see.
public struct Weglating: Equatable, Sendable {
  /// What was left out of those casussen; nil when it is the casus as a whole.
  public let feit: Feitsoort?
  /// How many casussen.
  public let aantal: Int
  /// Why.
  public let reden: String
}

/// One casus on the agenda.
public struct Agendapunt: Equatable, Sendable {
  /// The casus.
  public let casus: Casusnummer
  /// The jongere.
  public let jongere: Jongerenummer
  /// Name of the jongere; never in a calendar file.
  public let naam: String
  /// Phase of the MAS.
  public let fase: Fase
  /// Kind of absence.
  public let soort: Verzuimsoort
  /// Days at home so far; 0 when the child is not at home.
  public let dagenThuis: Int
  /// Who has regie.
  public let regie: Medewerkercode?
  /// Who handles it.
  public let behandelaar: Medewerkercode?
  /// Terms that run or are overdue, soonest first.
  public let termijnen: [Agendatermijn]
  /// Agreements that are open, soonest first.
  public let afspraken: [Agendaafspraak]
  /// Doorverwijzingen that wait for an answer, without their reason.
  public let doorverwijzingen: [Doorverwijzingrij]
  /// What the table has to answer.
  public let vraag: String
  /// What was decided last time.
  public let besluit: String
  /// What is shown because the reader may see it, or under consent in force on the day.
  public let toegestaan: [Agendafeit]
}

/// A fact that not every reader may see.
public struct Agendafeit: Equatable, Sendable {
  /// What kind it is.
  public let feit: Feitsoort
  /// The fact.
  public let tekst: String
}

/// A term on the agenda.
public struct Agendatermijn: Equatable, Sendable {
  /// The term.
  public let termijn: Termijn
  /// What it is on the day of the meeting.
  public let status: Termijnstatus
  /// How often a person moved it or took something back: the sequence number in a calendar.
  public let verplaatsingen: Int
  /// When it last changed in the log.
  public let gewijzigd: Tijdstip
}

/// An agreement on the agenda.
public struct Agendaafspraak: Equatable, Sendable {
  /// With whom.
  public let met: String
  /// What.
  public let tekst: String
  /// Last day.
  public let uiterlijk: Datum
}
