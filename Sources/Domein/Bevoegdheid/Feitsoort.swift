/// Kinds of fact about a casus, as far as powers tell them apart.
public enum Feitsoort: String, Codelijst {
  /// Name and numbers of jongere and casus.
  case identiteit
  /// BSN, date of birth, address.
  case persoonsgegevens
  /// Phase, regie, who handles it, where it was taken up to.
  case aanpak
  /// Absence without a valid reason.
  case ongeoorloofdVerzuim = "ongeoorloofd-verzuim"
  /// Authorised absence, such as illness.
  case geoorloofdVerzuim = "geoorloofd-verzuim"
  /// Content of care: what help there is, and why.
  case zorg
  /// Findings about home and school.
  case bevindingen
  /// Contacts, and what was said.
  case contacten
  /// Plan and goals.
  case plan
  /// Agreements.
  case afspraken
  /// Terms and their days.
  case termijnen
  /// Measures, and the terms that hang on them: the side of the Wet politiegegevens.
  case maatregelen
  /// Reports of the school, in its own words.
  case meldingen
  /// Who consented to what.
  case toestemmingen

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .identiteit: "naam en nummers"
    case .persoonsgegevens: "BSN, geboortedatum en adres"
    case .aanpak: "fase, regie, behandelaar en opschaling"
    case .ongeoorloofdVerzuim: "ongeoorloofd verzuim"
    case .geoorloofdVerzuim: "geoorloofd verzuim, zoals ziekte"
    case .zorg: "inhoud van zorg"
    case .bevindingen: "bevindingen"
    case .contacten: "contacten"
    case .plan: "plan en doelen"
    case .afspraken: "afspraken"
    case .termijnen: "termijnen"
    case .maatregelen: "maatregelen (Halt, proces-verbaal) en hun termijnen"
    case .meldingen: "meldingen van scholen"
    case .toestemmingen: "toestemmingen"
    }
  }
}

extension RegelID {
  /// The kind of fact that a term of this rule tells.
  public var feitsoort: Feitsoort {
    switch self {
    case .haltRetour, .pvInsturen, .pvAfhandeling: .maatregelen
    case .toestemmingAfloop: .toestemmingen
    case .zorgHerziening, .zorgTerugkoppeling: .zorg
    case .meldingBeoordelen, .thuiszitterInBeeld, .thuiszitterPlan, .thuiszitterDrieMaanden,
      .planEvaluatie, .afspraak, .doorverwijzingOntvangst, .doorverwijzingTerugkoppeling,
      .regieBeleggen, .stilte, .vrijstellingAfloop, .besluitVervangendeLeerplicht,
      .besluitVerlof, .zorgplichtBesluit, .opp, .absoluutOnderzoek, .swvVergelijking,
      .leerplichtverslag, .leerplichttelling, .overdracht, .arrangementHerziening,
      .afwijkingOnderwijstijd:
      .termijnen
    }
  }
}

extension Doorverwijzingsoort {
  /// The kind of fact that a referral of this kind tells: a consult of the jeugdarts tells illness.
  public var feitsoort: Feitsoort {
    switch self {
    case .gewoon, .kernteam: .aanpak
    case .mazl: .geoorloofdVerzuim
    }
  }
}

extension Arrangementsoort {
  /// The kind of fact that an offer of this kind tells.
  public var feitsoort: Feitsoort {
    switch self {
    case .onderwijs: .aanpak
    case .onderwijsZorg, .zorgOnderwijs, .zorg: .zorg
    }
  }
}

extension Opschaling {
  /// The kind of fact that a step up of this kind tells.
  public var feitsoort: Feitsoort {
    switch self {
    case .jeugdbeschermingstafel: .zorg
    case .thuiszitterstafel, .doorbraak, .arbitrage, .onderwijsconsulent, .geschillencommissie:
      .aanpak
    }
  }
}
