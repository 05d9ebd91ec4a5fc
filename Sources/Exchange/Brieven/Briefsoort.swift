public import Domein

/// The letters the team sends.
public enum Briefsoort: String, Codelijst {
  case uitnodiging
  case hoorbrief
  case waarschuwing
  case bevestigingAfspraken = "bevestiging-afspraken"
  case doorverwijzing
  case besluit11g = "besluit-11g"
  case besluit3a = "besluit-3a"
  case besluit3b = "besluit-3b"
  case besluit15 = "besluit-15"
  case kennisgeving5a = "kennisgeving-5a"
  case kennisgeving5b = "kennisgeving-5b"
  case kennisgeving5c = "kennisgeving-5c"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .uitnodiging: "uitnodiging voor een gesprek"
    case .hoorbrief: "uitnodiging voor een verhoor (Wpg)"
    case .waarschuwing: "waarschuwing"
    case .bevestigingAfspraken: "bevestiging van afspraken"
    case .doorverwijzing: "bericht van doorverwijzing"
    case .besluit11g: "besluit over verlof van meer dan tien dagen"
    case .besluit3a: "besluit over vervangende leerplicht (3a)"
    case .besluit3b: "besluit over vervangende leerplicht (3b)"
    case .besluit15: "besluit over vrijstelling door andere opleiding"
    case .kennisgeving5a: "reactie op een kennisgeving, niet geschikt"
    case .kennisgeving5b: "reactie op een kennisgeving, bedenkingen tegen richting"
    case .kennisgeving5c: "reactie op een kennisgeving, school in het buitenland"
    }
  }

  /// The article it rests on.
  public var grondslag: String {
    switch self {
    case .uitnodiging, .waarschuwing, .bevestigingAfspraken, .doorverwijzing:
      "Leerplichtwet 1969, artikel 22"
    case .hoorbrief: "Leerplichtwet 1969, artikel 22; Wet politiegegevens"
    case .besluit11g: "Leerplichtwet 1969, artikelen 11 onder g en 14 lid 3"
    case .besluit3a: "Leerplichtwet 1969, artikel 3a"
    case .besluit3b: "Leerplichtwet 1969, artikel 3b"
    case .besluit15: "Leerplichtwet 1969, artikel 15"
    case .kennisgeving5a: "Leerplichtwet 1969, artikelen 5 onder a en 7"
    case .kennisgeving5b: "Leerplichtwet 1969, artikelen 5 onder b en 8"
    case .kennisgeving5c: "Leerplichtwet 1969, artikelen 5 onder c en 9"
    }
  }

  /// Whether it is a decision (Awb 1:3), against which objection lies.
  ///
  /// An exemption of article 5 comes about by law: the letter about it is no decision
  /// (ECLI:NL:GHARL:2015:5814).
  public var isBesluit: Bool {
    switch self {
    case .besluit11g, .besluit3a, .besluit3b, .besluit15: true
    case .uitnodiging, .hoorbrief, .waarschuwing, .bevestigingAfspraken, .doorverwijzing,
      .kennisgeving5a, .kennisgeving5b, .kennisgeving5c:
      false
    }
  }

  /// Whether it belongs to the police data of the officer as BOA, not to the dossier.
  public var isPolitiegegeven: Bool { self == .hoorbrief }

  /// Whether it is about a casus; the others are about a jongere, with or without one.
  public var vraagtCasus: Bool {
    switch self {
    case .uitnodiging, .hoorbrief, .waarschuwing, .bevestigingAfspraken, .doorverwijzing: true
    case .besluit11g, .besluit3a, .besluit3b, .besluit15, .kennisgeving5a, .kennisgeving5b,
      .kennisgeving5c:
      false
    }
  }

  /// The exemption it is about.
  public var artikel: Vrijstellingsartikel? {
    switch self {
    case .besluit3a: .art3a
    case .besluit3b: .art3b
    case .besluit15: .art15
    case .kennisgeving5a: .art5a
    case .kennisgeving5b: .art5b
    case .kennisgeving5c: .art5c
    case .uitnodiging, .hoorbrief, .waarschuwing, .bevestigingAfspraken, .doorverwijzing,
      .besluit11g:
      nil
    }
  }

  /// The fields a template of this kind may use.
  public var velden: [Briefveld] { Briefveld.algemeen + eigenVelden }

  /// The fields of this kind beside those of every letter.
  public var eigenVelden: [Briefveld] {
    switch self {
    case .uitnodiging: [.gesprekDatum, .gesprekTijd, .gesprekPlaats, .verzuimVanaf]
    case .hoorbrief: [.gesprekDatum, .gesprekTijd, .gesprekPlaats, .verzuimVanaf, .feit]
    case .waarschuwing: [.verzuimVanaf, .aanleiding]
    case .bevestigingAfspraken: [.gesprekDatum, .afspraken]
    case .doorverwijzing: [.naar, .reden]
    case .besluit11g:
      [.aanvraagDatum, .van, .tot, .schooldagen, .besluit, .motivering, .gehoord] + bezwaar
    case .besluit3a, .besluit3b, .besluit15:
      [.aanvraagDatum, .van, .tot, .besluit, .motivering, .gehoord] + bezwaar
    case .kennisgeving5a, .kennisgeving5b, .kennisgeving5c:
      [.kennisgevingDatum, .van, .tot, .oordeel, .motivering]
    }
  }

  /// The fields without which a template of this kind is not right in law.
  public var verplicht: [Briefveld] {
    if isBesluit { return [.besluit, .motivering] + bezwaar }
    return artikel == nil ? [] : [.oordeel, .motivering]
  }

  private var bezwaar: [Briefveld] { [.bezwaarUiterlijk] }

  /// The template the program brings.
  public var ingebouwd: [UInt8] {
    switch self {
    case .uitnodiging: PackageResources.uitnodiging_txt
    case .hoorbrief: PackageResources.hoorbrief_txt
    case .waarschuwing: PackageResources.waarschuwing_txt
    case .bevestigingAfspraken: PackageResources.bevestiging_afspraken_txt
    case .doorverwijzing: PackageResources.doorverwijzing_txt
    case .besluit11g: PackageResources.besluit_11g_txt
    case .besluit3a: PackageResources.besluit_3a_txt
    case .besluit3b: PackageResources.besluit_3b_txt
    case .besluit15: PackageResources.besluit_15_txt
    case .kennisgeving5a: PackageResources.kennisgeving_5a_txt
    case .kennisgeving5b: PackageResources.kennisgeving_5b_txt
    case .kennisgeving5c: PackageResources.kennisgeving_5c_txt
    }
  }
}
