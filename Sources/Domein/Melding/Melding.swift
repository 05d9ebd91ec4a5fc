public import Kalender

/// What a school reports (Besluit verzuimmelding, annex; DUO's present kinds and statuses).
public struct Meldinggegevens: Hashable, Sendable {
  /// DUO's own number: the identity of a delivered melding; empty for one typed by hand.
  public var meldingsnummer: String
  /// Status as delivered.
  public var status: Meldingstatus
  /// The reporting vestiging.
  public var school: Vestiging
  /// Kind of school.
  public var schoolsoort: Schoolsoort?
  /// Leerjaar.
  public var leerjaar: String
  /// Presumed kind of absence.
  public var soort: Verzuimsoort
  /// Day of the report.
  public var datumMelding: Datum
  /// First day of absence.
  public var begindatum: Datum
  /// Last day of absence, that day included; nil while it lasts.
  public var einddatum: Datum?
  /// Days of absence as reported.
  public var verzuimdagen: Int?
  /// Hours of absence as reported.
  public var verzuimuren: Uren?
  /// Whether all lessons were missed.
  public var alleLessenGemist: Bool
  /// Whether the school wants the municipality to act.
  public var actieGewenst: Bool?
  /// What the school wrote in its own words, and who wrote it: personal.
  public var toelichting: Meldingstoelichting

  /// Describes a report.
  public init(
    meldingsnummer: String = "", status: Meldingstatus = .geregistreerd, school: Vestiging,
    schoolsoort: Schoolsoort? = nil, leerjaar: String = "", soort: Verzuimsoort,
    datumMelding: Datum, begindatum: Datum, einddatum: Datum? = nil, verzuimdagen: Int? = nil,
    verzuimuren: Uren? = nil, alleLessenGemist: Bool = false, actieGewenst: Bool? = nil,
    toelichting: Meldingstoelichting = Meldingstoelichting()
  ) {
    self.meldingsnummer = meldingsnummer
    self.status = status
    self.school = school
    self.schoolsoort = schoolsoort
    self.leerjaar = leerjaar
    self.soort = soort
    self.datumMelding = datumMelding
    self.begindatum = begindatum
    self.einddatum = einddatum
    self.verzuimdagen = verzuimdagen
    self.verzuimuren = verzuimuren
    self.alleLessenGemist = alleLessenGemist
    self.actieGewenst = actieGewenst
    self.toelichting = toelichting
  }

  /// Whether it starts a whole absence on its begindatum.
  public var isVolledig: Bool { soort == .langdurigRelatief || alleLessenGemist }

  /// Whether the triage rule opens or extends a casus for it without anyone asking.
  ///
  /// `langdurig-relatief`, `relatief-16-uur` and every report of all lessons missed do; the rest
  /// waits for an assessment, and a withdrawn report opens nothing.
  public var opentCasus: Bool {
    status != .ingetrokken && (isVolledig || soort == .relatief16Uur)
  }
}

/// The words of the school: free text and the person who reported.
///
/// All of it is personal.
public struct Meldingstoelichting: Hashable, Sendable {
  /// Presumed reason.
  public var reden: String
  /// What the school did.
  public var ondernomenActie: String
  /// Explanation, for example why no action is wanted.
  public var toelichting: String
  /// Name of the person who reported.
  public var melderNaam: String
  /// Function of the person who reported.
  public var melderFunctie: String
  /// Telephone of the person who reported.
  public var melderTelefoon: String
  /// E-mail of the person who reported.
  public var melderEmail: String
  /// Telephone of a parent or the pupil.
  public var telefoonOuder: String
  /// Digest of what the report said about the pupil, by which a correction is recognised.
  public var persoonsafdruk: String

  /// Holds what the school wrote; empty where it wrote nothing.
  public init(
    reden: String = "", ondernomenActie: String = "", toelichting: String = "",
    melderNaam: String = "", melderFunctie: String = "", melderTelefoon: String = "",
    melderEmail: String = "", telefoonOuder: String = "", persoonsafdruk: String = ""
  ) {
    self.reden = reden
    self.ondernomenActie = ondernomenActie
    self.toelichting = toelichting
    self.melderNaam = melderNaam
    self.melderFunctie = melderFunctie
    self.melderTelefoon = melderTelefoon
    self.melderEmail = melderEmail
    self.telefoonOuder = telefoonOuder
    self.persoonsafdruk = persoonsafdruk
  }
}

/// A number of hours, in hundredths so that nothing is rounded.
public struct Uren: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Hundredths of an hour.
  public let honderdsten: Int

  /// Takes hundredths.
  public init(honderdsten: Int) { self.honderdsten = honderdsten }

  /// Reads `16`, `16,5` or `16.25`; nil for anything else, and below zero.
  public init?(_ tekst: String) {
    let delen = tekst.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard delen.count <= 2, let heel = Teken.getal(delen[0].utf8), heel < 100_000 else {
      return nil
    }
    var breuk = 0
    if delen.count == 2 {
      guard delen[1].utf8.count <= 2, let getal = Teken.getal(delen[1].utf8) else { return nil }
      breuk = delen[1].utf8.count == 1 ? getal * 10 : getal
    }
    honderdsten = heel * 100 + breuk
  }

  /// `16` or `16,5`.
  public var description: String {
    let (heel, breuk) = honderdsten.quotientAndRemainder(dividingBy: 100)
    if breuk == 0 { return String(heel) }
    return breuk % 10 == 0 ? "\(heel),\(breuk / 10)" : "\(heel),\(breuk < 10 ? "0" : "")\(breuk)"
  }

  /// Orders by length.
  public static func < (links: Uren, rechts: Uren) -> Bool {
    links.honderdsten < rechts.honderdsten
  }
}

/// What is known about a melding: the fold of its events.
public struct Melding: Equatable, Sendable {
  /// Its number; nil before it was received.
  public internal(set) var nummer: Meldingnummer?
  /// The event of receipt.
  public internal(set) var id: Gebeurtenisnummer?
  /// The jongere it is about.
  public internal(set) var jongere: Jongerenummer?
  /// Day of receipt.
  public internal(set) var ontvangenOp: Datum?
  /// The report as it last stood.
  public internal(set) var gegevens: Meldinggegevens?
  /// The casus it belongs to.
  public internal(set) var casus: Casusnummer?
  /// What the assessment was; nil while it waits.
  public internal(set) var oordeel: Meldingsoordeel?
  /// Day of the assessment.
  public internal(set) var beoordeeldOp: Datum?
  /// Day of withdrawal by the school.
  public internal(set) var ingetrokkenOp: Datum?
  /// Why it was closed; nil while it is open.
  public internal(set) var sluitreden: Sluitreden?
  /// Day of closing.
  public internal(set) var geslotenOp: Datum?
  /// What DUO was told last; nil when it was told nothing.
  public internal(set) var teruggemeld: Terugmelding?
  /// Escalations recorded so far.
  public internal(set) var escalaties: [Escalatie] = []

  /// A melding that was not received.
  public init() {}

  /// The status that goes back to DUO.
  public var status: Meldingstatus {
    if ingetrokkenOp != nil { return .ingetrokken }
    if sluitreden != nil { return .afgesloten }
    if oordeel == .terKennisneming { return .terKennisgevingAangenomen }
    if casus != nil { return .inBehandeling }
    return gegevens?.status ?? .geregistreerd
  }

  /// Whether someone still has to look at it.
  public var wachtOpOordeel: Bool {
    guard let gegevens else { return false }
    return oordeel == nil && casus == nil && ingetrokkenOp == nil && sluitreden == nil
      && (gegevens.status == .geregistreerd || gegevens.status == .inBehandeling)
  }
}

/// Outcome of the triage of a melding.
public enum Meldingsoordeel: String, Codelijst {
  case terKennisneming = "ter-kennisneming"
  case bijCasus = "bij-casus"
  case nieuweCasus = "nieuwe-casus"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .terKennisneming: "ter kennisneming"
    case .bijCasus: "bij een lopende casus"
    case .nieuweCasus: "nieuwe casus"
    }
  }
}
