public import Domein
public import Kalender
import ReadModels

/// What another version of a rule would do to a running term.
public struct Regelverschil: Equatable, Sendable {
  /// The casus.
  public let casus: Casusnummer
  /// The term as it stands.
  public let nu: Termijn
  /// The term under the other version.
  public let wordt: Termijn
}

extension Sessie {
  /// Gives a rule a version of the municipality's own.
  public func stelRegelIn(_ wijziging: Regelwijziging) throws -> Uitslag {
    let command = InstellingCommand(.stelRegelIn(wijziging), omstandigheden.handeling(op: nil))
    try besluit(
      InstellingAggregaat.self, .instelling, command, op: omstandigheden.vandaag)
    return Uitslag()
  }

  /// Lets running terms of a rule go over to another version: of one casus, or of all.
  ///
  /// - Returns: how many terms moved.
  public func verplaats(
    _ regel: RegelID, naar versie: Datum, casus: Casusnummer?, reden: String
  ) throws -> (uitslag: Uitslag, aantal: Int) {
    let vandaag = omstandigheden.vandaag
    var aantal = 0
    if casus == nil { try eisTweedePersoon(regel, versie) }
    for nummer in try casus.map({ [$0] }) ?? casussen(metOpen: regel) {
      let verloop = try self.casus(nummer)
      guard let opening = verloop.toestand.opening else {
        throw Dossierfout.nietGevonden(wat: "casus", nummer: nummer.tekst)
      }
      let jongere = try persoon(opening.jongere)
      let rijen = Casusrijen(
        verloop.toestand, jongere, versie: verloop.versie, omgeving: try omgeving().termijnen)
      let termijnen = rijen?.termijnen.map(\.termijn) ?? []
      for termijn in termijnen
      where termijn.id.regel == regel && termijn.status(per: vandaag).isOpen {
        let command = CasusCommand(
          .verplaats(.termijn(termijn.id), versie: versie, reden: reden),
          omstandigheden.handeling(op: nil), termijnen: termijnen)
        aantal += try besluit(CasusAggregaat.self, .casus(nummer), command, op: vandaag).count
      }
    }
    var uitslag = Uitslag()
    uitslag.casus = casus
    return (uitslag, aantal)
  }

  /// Whoever set a version does not move everyone's running terms to it.
  private func eisTweedePersoon(_ regel: RegelID, _ versie: Datum) throws {
    let feiten = try verloop(InstellingAggregaat.self, .instelling).geldig()
    let door = feiten.last { feit in
      guard case .regelIngesteld(let wijziging) = feit.event else { return false }
      return wijziging.id == regel && wijziging.vanaf <= versie
        && wijziging.totEnMet.map { versie <= $0 } ?? true
    }?.door
    guard let door else { return }
    if try door == omstandigheden.medewerker || isZelfdeGebruiker(door) {
      throw Dossierfout.geweigerd(VierOgenweigering.steldeZelfIn(door))
    }
  }

  private func casussen(metOpen regel: RegelID) throws -> [Casusnummer] {
    let rijen = try gang.weergaven.termijnrijen(openOp: omstandigheden.vandaag)
    return Set(rijen.filter { $0.termijn.id.regel == regel }.compactMap(\.casus)).sorted()
  }
}

extension Lezing {
  /// The running terms of a rule, as they are and as another version would have them.
  public func vergelijk(_ versie: Regel) throws -> [Regelverschil] {
    let omgeving = try omgeving().termijnen
    var ander = omgeving
    ander.regelboek = omgeving.regelboek.met(alleen: versie)
    let rijen = try termijnrijen(nil, alleenOpen: true).filter { rij in
      rij.termijn.id.regel == versie.id && rij.termijn.status(per: assen.per).isOpen
    }
    return try Set(rijen.compactMap(\.casus)).sorted().flatMap { nummer -> [Regelverschil] in
      guard let beeld = try beeld(nummer), let rijen = try casusrijen(nummer) else { return [] }
      let kalender = omgeving.kalenders.kalender(voor: rijen.casus.school)
      return beeld.casus.termijnaanvangen(
        beeld.jongere, kalender, omgeving.terugval, vertrokken: omgeving.vertrokken
      )
      .filter { $0.id.regel == versie.id }
      .map { aanvang in
        let bouw = { (omgeving: Termijnomgeving) in
          Termijnbouw(omgeving: omgeving, kalender: kalender)
            .termijn(aanvang, ingrepen: beeld.casus.ingrepen)
        }
        return Regelverschil(casus: nummer, nu: bouw(omgeving), wordt: bouw(ander))
      }
      .filter { $0.nu.status(per: assen.per).isOpen }
    }
  }
}
