/// What can be done with a dossier, as far as powers tell acts apart.
public enum Machtiging: String, Codelijst {
  /// See casussen and jongeren.
  case inzien
  /// Take in and assess meldingen, register jongeren.
  case instroom
  /// Work a casus: contacts, plans, phases, measures, terms.
  case behandelen
  /// Appoint the regisseur, hand a casus over, override a term.
  case sturen
  /// Take back an event.
  case corrigeren
  /// Register partners and functionarissen, change settings and rules.
  case beheren
  /// Propose and decide to destroy, restrict the use of a file.
  case bewaren
  /// See who saw what.
  case toezien

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .inzien: "casussen inzien"
    case .instroom: "meldingen en jongeren registreren"
    case .behandelen: "een casus behandelen"
    case .sturen: "regie, overdracht en vastgestelde termijnen"
    case .corrigeren: "een gebeurtenis terugnemen"
    case .beheren: "partners, functionarissen, regels en instellingen"
    case .bewaren: "dossiers vernietigen of beperken"
    case .toezien: "zien wie wat inzag"
    }
  }
}

/// Answer to the question whether a role may do something, and why.
public struct Bevoegdheid: Equatable, Sendable {
  /// Yes or no.
  public let mag: Bool
  /// The ground, or why not.
  public let grond: String
}

/// The one table of powers.
public enum Bevoegdheden {
  /// Whether a role may do something to a dossier.
  public static func oordeel(_ rol: Rol, _ machtiging: Machtiging) -> Bevoegdheid {
    tabel(rol).contains(machtiging)
      ? Bevoegdheid(mag: true, grond: grond(rol))
      : Bevoegdheid(
        mag: false,
        grond: "de rol \(rol.omschrijving) mag niet: \(machtiging.omschrijving)"
          + " (\(weigergrond(rol)))")
  }

  /// On which ground a role looks into a casus: what the log of what was read says.
  public static func inzagegrond(_ rol: Rol) -> String {
    tonen(.identiteit, aan: .rol(rol)).grond
  }

  /// What each role may do.
  static func tabel(_ rol: Rol) -> Set<Machtiging> {
    switch rol {
    case .teamleider:
      [.inzien, .instroom, .behandelen, .sturen, .corrigeren, .beheren, .bewaren, .toezien]
    case .leerplichtambtenaar:
      [.inzien, .instroom, .behandelen, .sturen, .corrigeren, .bewaren]
    case .screeningsfunctionaris: [.inzien, .instroom]
    case .administratie: [.inzien, .instroom, .beheren, .toezien]
    case .functionarisGegevensbescherming: [.toezien]
    case .ondersteuningscoordinator, .verzuimcoordinator, .schoolmaatschappelijkWerker,
      .jeugdverpleegkundige, .jeugdarts, .cjgProfessional, .swvPo, .swvVo, .jeugdhulpaanbieder,
      .ouder, .jongere, .raad, .halt, .om, .veiligThuis, .onderwijsconsulent:
      []
    }
  }

  private static func weigergrond(_ rol: Rol) -> String {
    switch rol.kring {
    case .toezicht: "ambtsinstructie: dat doet de teamleider"
    case .kantoor: "ambtsinstructie: dat doet de leerplichtambtenaar of de teamleider"
    case .kernteam, .keten, .halt, .om, .ouder, .jongere: "\(grond(rol)); AVG, artikel 6"
    }
  }

  private static func grond(_ rol: Rol) -> String {
    switch rol {
    case .teamleider, .leerplichtambtenaar: "Leerplichtwet 1969, artikel 16"
    case .functionarisGegevensbescherming: "AVG, artikel 39: toezien, zonder zelf in te zien"
    case .screeningsfunctionaris, .administratie: "ambtsinstructie, namens de leerplichtambtenaar"
    case .ondersteuningscoordinator, .verzuimcoordinator, .schoolmaatschappelijkWerker,
      .jeugdverpleegkundige, .jeugdarts, .cjgProfessional, .swvPo, .swvVo, .jeugdhulpaanbieder,
      .ouder, .jongere, .raad, .halt, .om, .veiligThuis, .onderwijsconsulent:
      "geen toegang tot het dossier; delen gaat per casus, op een grond"
    }
  }
}
