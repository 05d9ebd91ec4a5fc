/// Kind of absence that a school reports, or that a casus is about.
///
/// The first five stand in the annex of the Besluit verzuimmelding, `overig` in DUO's present
/// practice; `absoluut` is found by the municipality itself (Leerplichtwet 1969, art. 19).
public enum Verzuimsoort: String, Codelijst {
  case luxe
  case beginnend
  case signaal
  case relatief16Uur = "relatief-16-uur"
  case langdurigRelatief = "langdurig-relatief"
  case overig
  case absoluut

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .luxe: "luxeverzuim"
    case .beginnend: "beginnend verzuim"
    case .signaal: "signaalverzuim"
    case .relatief16Uur: "16 uur in 4 lesweken"
    case .langdurigRelatief: "langdurig relatief verzuim"
    case .overig: "overig verzuim"
    case .absoluut: "absoluut verzuim"
    }
  }

  /// Whether a school can report it; absoluut verzuim is found by the municipality.
  public var isTeMelden: Bool { self != .absoluut }

  /// Whether the municipality handles it as absoluut or as relatief verzuim.
  public var casussoort: Casussoort { self == .absoluut ? .absoluut : .relatief }
}

/// The two kinds of casus of which a jongere has at most one open each.
public enum Casussoort: String, Codelijst {
  /// Enrolled, but absent.
  case relatief
  /// Not enrolled at any school.
  case absoluut

  /// What people read.
  public var omschrijving: String { rawValue }
}

/// How much of the lessons is missed.
public enum Omvang: String, Codelijst {
  /// All lessons: the child sits at home.
  case volledig
  /// Part of the lessons.
  case gedeeltelijk

  /// What people read.
  public var omschrijving: String { rawValue }
}

/// How an absence came to be known.
public enum Verzuimbron: String, Codelijst {
  /// Somebody reported it: a melding, or whatever a casus was opened with.
  case opgave
  /// The officer established it.
  case vaststelling

  /// What people read.
  public var omschrijving: String { rawValue }
}

/// Why the child does not come: the three causes of the thuiszitterspact.
public enum Oorzaak: String, Codelijst {
  case wilNiet = "wil-niet"
  case kanNiet = "kan-niet"
  case geenPlek = "geen-plek"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .wilNiet: "wil niet"
    case .kanNiet: "kan niet"
    case .geenPlek: "geen passende plek"
    }
  }
}

/// Status of a melding: DUO's five since 2020.
///
/// A doorverwijzing never changes it.
public enum Meldingstatus: String, Codelijst {
  case geregistreerd
  case inBehandeling = "in-behandeling"
  case afgesloten
  case ingetrokken
  case terKennisgevingAangenomen = "ter-kennisgeving-aangenomen"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .geregistreerd: "geregistreerd"
    case .inBehandeling: "in behandeling"
    case .afgesloten: "afgesloten"
    case .ingetrokken: "ingetrokken"
    case .terKennisgevingAangenomen: "ter kennisgeving aangenomen"
    }
  }

  /// How it stands beside its casus: a closed casus closes its meldingen.
  public func met(casusGesloten: Bool) -> Meldingstatus {
    self == .inBehandeling && casusGesloten ? .afgesloten : self
  }
}
