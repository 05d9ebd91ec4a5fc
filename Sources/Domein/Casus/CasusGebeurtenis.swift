public import Kalender

/// What happens in a casus, by subject.
///
/// Stored names stand in `EventCodec`, apart from these.
public enum CasusGebeurtenis: Equatable, Sendable {
  case instroom(Instroomgebeurtenis)
  case verzuim(Verzuimgebeurtenis)
  case contact(Contactgebeurtenis)
  case aanpak(Aanpakgebeurtenis)
  case loop(Loopgebeurtenis)
  case termijn(Termijngebeurtenis)
  case onderzoek(Onderzoeksgebeurtenis)

  /// Whether it shows that someone works on the casus: such an act ends a silence.
  var isBehandeling: Bool {
    switch self {
    case .contact, .aanpak, .loop, .onderzoek: true
    case .instroom, .verzuim, .termijn: false
    }
  }
}

/// How a casus began and which meldingen joined it.
public enum Instroomgebeurtenis: Equatable, Sendable {
  /// A casus about the absence of one jongere was opened.
  case casusGeopend(
    nummer: Casusnummer, jongere: Jongerenummer, soort: Verzuimsoort, school: Vestiging?,
    behandelaar: Medewerkercode?, melding: Meldingkoppeling?)
  /// Another melding joined it.
  case meldingToegevoegd(melding: Meldingkoppeling, soort: Verzuimsoort)
  /// A melding of it was assessed.
  case meldingBeoordeeld(melding: Meldingnummer)
  /// A melding of it was withdrawn: the absence it reported no longer counts.
  case meldingVervallen(melding: Meldingnummer)
}

/// What was established about absence.
public enum Verzuimgebeurtenis: Equatable, Sendable {
  /// Absence over a span of days.
  case verzuimVastgesteld(Verzuim)
  /// The span of an absence was put right, as a changed melding does.
  case verzuimBijgesteld(verzuim: Gebeurtenisnummer, van: Datum, totEnMet: Datum?)
  /// Back at school; the day itself is the first day back.
  case teruggekeerd
}

/// Contacts, findings, agreements, and what was told to others.
public enum Contactgebeurtenis: Equatable, Sendable {
  /// Contact with someone around the child, or an attempt at it.
  case contactVastgelegd(met: String, wijze: String?, gelukt: Bool, tekst: String)
  /// Something that was found out.
  case bevindingVastgelegd(tekst: String)
  /// An agreement, or an action of our own, with its last day.
  case afspraakGemaakt(soort: Afspraaksoort, met: String, tekst: String, uiterlijk: Datum)
  /// An agreement was kept, or turned out not to be.
  case afspraakAfgedaan(afspraak: Gebeurtenisnummer, nagekomen: Bool)
  /// A party was told, on a ground.
  case partijGeinformeerd(partij: Partij, grond: String)
}

/// Plan, measures, and what was offered.
public enum Aanpakgebeurtenis: Equatable, Sendable {
  /// A plan was adopted.
  case planVastgesteld(
    soort: Plansoort, doelen: [String], uiterlijk: Datum?, evaluatie: Datum?)
  /// A plan was evaluated: a judgement for each goal.
  case planGeevalueerd(plan: Gebeurtenisnummer, oordelen: [Doeloordeel], tekst: String)
  /// A measure was taken.
  case maatregelGenomen(soort: Maatregelsoort, tekst: String)
  /// A proces-verbaal went to the Openbaar Ministerie.
  case maatregelIngestuurd(maatregel: Gebeurtenisnummer)
  /// A measure came to its end.
  case maatregelAfgedaan(maatregel: Gebeurtenisnummer, resultaat: String)
  /// It was taken up to another table or party.
  case casusOpgeschaald(naar: Opschaling, tekst: String)
  /// A fitting offer was agreed on.
  case arrangementAfgesproken(soort: Arrangementsoort, tekst: String)
}

/// Phase, regie, handling, closing: the way through the MAS.
public enum Loopgebeurtenis: Equatable, Sendable {
  /// The officer's account of where it stands in the MAS.
  case faseGewijzigd(fase: Fase, motivering: String?)
  /// One regisseur was appointed; the former one, if any, no longer is.
  case regieBelegd(bij: Medewerkercode)
  /// Someone else handles it from this day on.
  case casusOvergedragen(aan: Medewerkercode)
  /// It was closed.
  case casusGesloten(reden: Sluitreden, tekst: String)
  /// It was opened again.
  case casusHeropend(reden: String)
}

/// Acts on terms, and what the daily job recorded about them.
public enum Termijngebeurtenis: Equatable, Sendable {
  /// A term stands still from this day on.
  case termijnOpgeschort(termijn: TermijnID, reden: String)
  /// It runs on from this day on.
  case termijnHervat(termijn: TermijnID)
  /// A term was made longer.
  case termijnVerlengd(termijn: TermijnID, met: Duur, reden: String)
  /// A person set the due day.
  case termijnVastgesteld(termijn: TermijnID, datum: Datum, reden: String)
  /// A running term went over to another version of its rule.
  case termijnVerplaatst(termijn: TermijnID, versie: Datum, reden: String)
  /// A step of a term became true.
  case termijnGeescaleerd(Escalatie)
  /// Something that asks for attention, once.
  case signaalGegeven(Signaal)
}

/// The melding a casus began with or took up.
public struct Meldingkoppeling: Equatable, Sendable {
  /// Its number.
  public let melding: Meldingnummer
  /// Day of the report: the term to assess it counts from there.
  public let datum: Datum

  /// Names a melding and its day.
  public init(melding: Meldingnummer, datum: Datum) {
    self.melding = melding
    self.datum = datum
  }
}

/// Absence over a span of days, as someone established it.
public struct Verzuim: Equatable, Sendable {
  /// Kind.
  public let soort: Verzuimsoort
  /// First day.
  public let van: Datum
  /// Last day, that day included; nil while it lasts.
  public let totEnMet: Datum?
  /// All lessons or part of them.
  public let omvang: Omvang
  /// Whether there is a valid reason (Leerplichtwet 1969, artikel 11).
  public let geoorloofd: Bool
  /// Why the child does not come.
  public let oorzaak: Oorzaak?
  /// Hours missed.
  public let uren: Uren?
  /// The school it was at.
  public let school: Vestiging?
  /// The melding that told it.
  public let melding: Meldingnummer?
  /// How it came to be known: a report of partial absence does not say that a child came back.
  public let bron: Verzuimbron

  /// Describes an absence.
  public init(
    soort: Verzuimsoort, van: Datum, totEnMet: Datum? = nil, omvang: Omvang, geoorloofd: Bool,
    oorzaak: Oorzaak? = nil, uren: Uren? = nil, school: Vestiging? = nil,
    melding: Meldingnummer? = nil, bron: Verzuimbron = .vaststelling
  ) {
    self.soort = soort
    self.van = van
    self.totEnMet = totEnMet
    self.omvang = omvang
    self.geoorloofd = geoorloofd
    self.oorzaak = oorzaak
    self.uren = uren
    self.school = school
    self.melding = melding
    self.bron = bron
  }
}

/// An agreement with others, or an action of our own.
public enum Afspraaksoort: String, Codelijst {
  case afspraak
  case actie

  /// What people read.
  public var omschrijving: String { rawValue }
}

/// Something that asks for attention; recorded once for each occasion.
public struct Signaal: Hashable, Sendable {
  /// What is the matter.
  public let soort: Signaalsoort
  /// The event it is about: the same signal about another event is another signal.
  public let gebeurtenis: Gebeurtenisnummer
  /// Who was told.
  public let aan: String

  /// Describes a signal.
  public init(soort: Signaalsoort, gebeurtenis: Gebeurtenisnummer, aan: String) {
    self.soort = soort
    self.gebeurtenis = gebeurtenis
    self.aan = aan
  }
}

/// Kinds of signal.
public enum Signaalsoort: String, Codelijst {
  /// Absent again within four weeks after a return.
  case terugval
  /// Another melding joined a running casus.
  case nieuweMelding = "nieuwe-melding"
  /// The jongere turns 18 within four weeks.
  case achttienNadert = "achttien-nadert"
  /// The ground fell away: close it with the reason that fits.
  case grondVervallen = "grond-vervallen"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .terugval: "terugval: kort na de terugkeer weer thuis"
    case .nieuweMelding: "nieuwe melding in een lopende casus"
    case .achttienNadert: "de jongere wordt binnen vier weken 18: draag over aan het Doorstroompunt"
    case .grondVervallen: "de grond is vervallen: sluit de casus of draag die over"
    }
  }
}
