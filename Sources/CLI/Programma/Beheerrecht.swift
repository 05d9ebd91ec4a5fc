import Application
import Domein
import Platform
import SQLiteReadModels

/// On which ground someone has a dossier as a whole in hand: copied, or put back.
enum Beheergrond {
  /// As long as nobody is registered, anyone may do everything.
  case iedereen
  /// The account that the dossier belongs to, or root, in its own name: cron.
  case account
  case rol(Rol)

  /// What the log of what was read says.
  var tekst: String {
    switch self {
    case .iedereen: "geen functionaris vastgelegd"
    case .account: Self.accountgrond
    case .rol(let rol): "beheer van het dossier, als \(rol.omschrijving)"
    }
  }

  /// What that log says of the account itself: a copy of every night stands out to nobody.
  static let accountgrond = "account van het dossier"
}

extension Loop {
  /// Refuses what takes a dossier as a whole to whoever does not manage it.
  ///
  /// The account that the file belongs to could read it without this program, and so could root:
  /// they may, as long as they name nobody else and are themselves no functionaris.
  ///
  /// - Parameter pad: the file whose owner counts.
  func eisBeheer(_ dossier: SQLiteDossier, bestand pad: String) throws -> Beheergrond {
    if try isAccount(dossier, pad) { return .account }
    try stelIdentiteitVast(dossier)
    let omstandigheden = omstandigheden
    return try dossier.lees { gang in
      let sessie = try Sessie(gang, omstandigheden)
      try sessie.eis(.beheren)
      return try sessie.functionaris().map { .rol($0.gegevens.rol) } ?? .iedereen
    }
  }

  private func isAccount(_ dossier: SQLiteDossier, _ pad: String) throws -> Bool {
    guard voorkeuren.medewerker.herkomst == .aanmelding,
      let feiten = try? Files.facts(pad),
      [0, feiten.ownerID].contains(voorkeuren.aanroeper.gebruiker)
    else { return false }
    let functionarissen = try functionarissen(dossier)
    return !functionarissen.isEmpty
      && !functionarissen.contains {
        $0.code == omstandigheden.medewerker
          || $0.gegevens.gebruiker == Int(voorkeuren.aanroeper.gebruiker)
      }
  }

  /// Records in the log of what was read that a whole dossier was taken; throws when it cannot.
  func legInhandenVast(_ grond: Beheergrond, bij pad: String) throws {
    try Inzageregel(
      tijdstip: omstandigheden.nu, wie: omstandigheden.medewerker.tekst,
      gebruiker: Int(voorkeuren.aanroeper.gebruiker), opdracht: waarden.woorden, grond: grond.tekst,
      nummers: [Inzageregel.heelDossier]
    ).legVast(bij: pad, anders: "er wordt niets gemaakt")
  }
}
