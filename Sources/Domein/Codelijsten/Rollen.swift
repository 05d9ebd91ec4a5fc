/// Role of a person or organisation around a child.
public enum Rol: String, Codelijst {
  case leerplichtambtenaar
  case screeningsfunctionaris
  case teamleider
  case administratie
  case ondersteuningscoordinator
  case verzuimcoordinator
  case schoolmaatschappelijkWerker = "schoolmaatschappelijk-werker"
  case jeugdverpleegkundige
  case jeugdarts
  case cjgProfessional = "cjg-professional"
  case swvPo = "swv-po"
  case swvVo = "swv-vo"
  case jeugdhulpaanbieder
  case ouder
  case jongere
  case raad
  case halt
  case om
  case veiligThuis = "veilig-thuis"
  case onderwijsconsulent
  case functionarisGegevensbescherming = "functionaris-gegevensbescherming"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .leerplichtambtenaar: "leerplichtambtenaar"
    case .screeningsfunctionaris: "screeningsfunctionaris"
    case .teamleider: "teamleider"
    case .administratie: "administratie"
    case .ondersteuningscoordinator: "ondersteuningscoördinator"
    case .verzuimcoordinator: "verzuimcoördinator"
    case .schoolmaatschappelijkWerker: "schoolmaatschappelijk werker"
    case .jeugdverpleegkundige: "jeugdverpleegkundige"
    case .jeugdarts: "jeugdarts"
    case .cjgProfessional: "CJG-professional"
    case .swvPo: "samenwerkingsverband primair onderwijs"
    case .swvVo: "samenwerkingsverband voortgezet onderwijs"
    case .jeugdhulpaanbieder: "jeugdhulpaanbieder"
    case .ouder: "ouder"
    case .jongere: "jongere"
    case .raad: "Raad voor de Kinderbescherming"
    case .halt: "Halt"
    case .om: "Openbaar Ministerie"
    case .veiligThuis: "Veilig Thuis"
    case .onderwijsconsulent: "onderwijsconsulent"
    case .functionarisGegevensbescherming: "functionaris gegevensbescherming"
    }
  }
}

/// A party around the child that can be told something, or be asked for help.
public enum Partij: String, Codelijst {
  case swvPo = "swv-po"
  case swvVo = "swv-vo"
  case cjg
  case kernteam
  case school
  case jeugdarts
  case jeugdhulp
  case halt
  case raad
  case om
  case veiligThuis = "veilig-thuis"
  case onderwijsconsulent
  case doorstroompunt
  case gemeente
  case ouders
  case jongere

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .swvPo: "samenwerkingsverband primair onderwijs"
    case .swvVo: "samenwerkingsverband voortgezet onderwijs"
    case .cjg: "Centrum voor Jeugd en Gezin"
    case .kernteam: "kernteam van de school"
    case .school: "school"
    case .jeugdarts: "jeugdarts"
    case .jeugdhulp: "jeugdhulpaanbieder"
    case .halt: "Halt"
    case .raad: "Raad voor de Kinderbescherming"
    case .om: "Openbaar Ministerie"
    case .veiligThuis: "Veilig Thuis"
    case .onderwijsconsulent: "onderwijsconsulent"
    case .doorstroompunt: "Doorstroompunt"
    case .gemeente: "andere gemeente"
    case .ouders: "ouders"
    case .jongere: "jongere"
    }
  }

  /// Whether it is a samenwerkingsverband: telling one fulfils half of the four-week term.
  public var isSamenwerkingsverband: Bool { self == .swvPo || self == .swvVo }
}
