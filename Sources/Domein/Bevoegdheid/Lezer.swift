/// Who reads: a person with a role, or a kernteam as a whole.
public enum Lezer: Hashable, Sendable {
  case rol(Rol)
  /// Everyone at the table: what the one with the least power there may be shown.
  case kernteam
  /// The same for the thuiszitterstafel, where the samenwerkingsverbanden sit.
  case thuiszitterstafel

  /// The circle whose row of the table holds.
  var kring: Leeskring {
    switch self {
    case .rol(let rol): rol.kring
    case .kernteam, .thuiszitterstafel: .kernteam
    }
  }

  /// The parties under whose consent it may be shown something.
  public var partijen: [Partij] {
    switch self {
    case .kernteam: [.kernteam]
    case .thuiszitterstafel: [.swvPo, .swvVo]
    case .rol(let rol):
      (rol.partij.map { [$0] } ?? []) + (kring == .kernteam ? [.kernteam] : [])
    }
  }
}

/// Roles that are shown the same, on the same ground.
enum Leeskring: Hashable, CaseIterable {
  /// Upholds the Leerplichtwet and is opsporingsambtenaar, or leads those who are.
  case toezicht
  /// Works for them at the municipality.
  case kantoor
  /// Sits at the table of a school.
  case kernteam
  /// Works with a child, but not at that table.
  case keten
  case halt
  case om
  case ouder
  case jongere
}

extension Rol {
  /// Whether it sits at a table with others: what the whole table may see then bounds what it sees.
  public var zitAanTafel: Bool { kring == .kernteam }

  /// The circle it belongs to.
  var kring: Leeskring {
    switch self {
    case .teamleider, .leerplichtambtenaar: .toezicht
    case .screeningsfunctionaris, .administratie: .kantoor
    case .ondersteuningscoordinator, .verzuimcoordinator, .schoolmaatschappelijkWerker,
      .jeugdverpleegkundige, .jeugdarts, .cjgProfessional, .swvPo, .swvVo:
      .kernteam
    case .jeugdhulpaanbieder, .raad, .veiligThuis, .onderwijsconsulent,
      .functionarisGegevensbescherming:
      .keten
    case .halt: .halt
    case .om: .om
    case .ouder: .ouder
    case .jongere: .jongere
    }
  }

  /// Whether it can sit at the table of a kernteam.
  public var zitInKernteam: Bool { kring == .kernteam }

  /// The party it stands for when something is shared; nil within the municipality.
  public var partij: Partij? {
    switch self {
    case .teamleider, .leerplichtambtenaar, .screeningsfunctionaris, .administratie,
      .functionarisGegevensbescherming:
      nil
    case .ondersteuningscoordinator, .verzuimcoordinator: .school
    case .jeugdhulpaanbieder: .jeugdhulp
    case .jeugdverpleegkundige, .jeugdarts: .jeugdarts
    case .cjgProfessional, .schoolmaatschappelijkWerker: .cjg
    case .swvPo: .swvPo
    case .swvVo: .swvVo
    case .ouder: .ouders
    case .jongere: .jongere
    case .raad: .raad
    case .halt: .halt
    case .om: .om
    case .veiligThuis: .veiligThuis
    case .onderwijsconsulent: .onderwijsconsulent
    }
  }
}
