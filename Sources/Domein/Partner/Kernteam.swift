/// A place at the table of a school's kernteam (Rekenkamer Apeldoorn 2021, kernteams).
public enum Kernteamplaats: String, Codelijst {
  case ondersteuningscoordinator
  case schoolmaatschappelijkWerker = "schoolmaatschappelijk-werker"
  case jeugdgezondheidszorg
  case leerplichtambtenaar
  case adviseurSwv = "adviseur-swv"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .ondersteuningscoordinator: "ondersteuningscoördinator"
    case .schoolmaatschappelijkWerker: "schoolmaatschappelijk werker"
    case .jeugdgezondheidszorg: "jeugdarts of jeugdverpleegkundige"
    case .leerplichtambtenaar: "leerplichtambtenaar"
    case .adviseurSwv: "adviseur van het samenwerkingsverband"
    }
  }

  /// The roles of which one has to sit there.
  var rollen: Set<Rol> {
    switch self {
    case .ondersteuningscoordinator: [.ondersteuningscoordinator]
    case .schoolmaatschappelijkWerker: [.schoolmaatschappelijkWerker]
    case .jeugdgezondheidszorg: [.jeugdarts, .jeugdverpleegkundige]
    case .leerplichtambtenaar: [.leerplichtambtenaar]
    case .adviseurSwv: [.swvPo, .swvVo]
    }
  }

  /// The places that nobody of these roles takes.
  public static func leeg(zonder rollen: some Sequence<Rol>) -> [Kernteamplaats] {
    let bezet = Set(rollen)
    return allCases.filter { $0.rollen.isDisjoint(with: bezet) }
  }
}
