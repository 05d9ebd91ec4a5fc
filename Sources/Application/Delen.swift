public import Domein
public import Kalender
public import ReadModels

/// Something about a casus that was told to others: by word of a person, or at a table.
public struct Deling: Equatable, Sendable {
  /// Who got to know it.
  public enum Ontvanger: Equatable, Sendable {
    case partij(Partij)
    case tafel(Overlegnummer, Overlegsoort, aanwezig: [Medewerkercode])
  }

  /// The casus.
  public let casus: Casusnummer
  /// The event.
  public let id: Gebeurtenisnummer
  /// Day.
  public let op: Datum
  /// Who got to know it.
  public let aan: Ontvanger
  /// Which content beyond the casus itself.
  public let inhoud: [Reikwijdte]
  /// On which ground.
  public let grond: String
  /// Under which consents.
  public let toestemmingen: [Gebeurtenisnummer]
  /// Who told it.
  public let door: Medewerkercode
}

extension Lezing {
  /// What was shared from one casus, in order of the day.
  public func gedeeld(uit casus: Casusnummer) throws -> [Deling] {
    let verteld = try beeld(casus)?.casus.informaties ?? []
    let delingen = verteld.map {
      Deling(
        casus: casus, id: $0.id, op: $0.op, aan: .partij($0.partij), inhoud: $0.inhoud,
        grond: $0.grond, toestemmingen: $0.toestemmingen, door: $0.door)
    }
    return (delingen + (try aanTafel(casus))).sorted { ($0.op, $0.id) < ($1.op, $1.id) }
  }

  /// What was shared about one jongere, in order of the day.
  public func gedeeld(over jongere: Jongerenummer) throws -> [Deling] {
    try casussen(van: jongere).flatMap { try gedeeld(uit: $0.casus) }
      .sorted { ($0.op, $0.id) < ($1.op, $1.id) }
  }

  /// Whoever sat at a table where the casus was spoken about has heard it.
  private func aanTafel(_ casus: Casusnummer) throws -> [Deling] {
    try overlegrijen(Overlegkeuze(casus: casus)).flatMap { rij -> [Deling] in
      guard let beeld = try overleg(rij.overleg) else { return [] }
      let door = Dictionary(
        try sessie.overleg(rij.overleg).feiten.map { ($0.identiteit, $0.door) },
        uniquingKeysWith: { _, laatste in laatste })
      let deel = { (id: Gebeurtenisnummer, op: Datum, aanwezig: [Medewerkercode], wat: String) in
        Deling(
          casus: casus, id: id, op: op,
          aan: .tafel(rij.overleg, beeld.gegevens.soort, aanwezig: aanwezig), inhoud: [],
          grond: "\(wat) van overleg \(rij.overleg)", toestemmingen: [],
          door: door[id] ?? beeld.gegevens.voorzitter)
      }
      return beeld.overleg.besluiten.filter { $0.inhoud.casus == casus }
        .map { deel($0.id, $0.op, $0.inhoud.aanwezig, "besluit") }
        + beeld.overleg.verslagen.filter { $0.besproken.contains(casus) }
        .map { deel($0.id, $0.op, $0.aanwezig, "verslag") }
    }
  }

  /// Who sits in the kernteam of a school, and which places nobody takes.
  ///
  /// Nil for an organisation that has no kernteam.
  public func kernteambezetting(_ rij: Partnerrij) throws -> Kernteambezetting? {
    guard rij.gegevens.soort == .school else { return nil }
    let inFunctie = try functionarissen().filter { $0.isInFunctie(op: assen.per) }
    let leden = rij.kernteam.compactMap { code in inFunctie.first { $0.code == code } }
    let brin = rij.code.tekst.prefix(4)
    return Kernteambezetting(
      leden: leden, leeg: Kernteamplaats.leeg(zonder: leden.map(\.gegevens.rol)),
      vestigingen: try partnerrijen().map(\.code).filter { $0 != rij.code }
        .compactMap { Vestiging($0.tekst) }.filter { $0.tekst.hasPrefix(brin) })
  }
}

/// The kernteam of a school on a day.
public struct Kernteambezetting: Sendable {
  /// Members who are in function.
  public let leden: [Functionaris]
  /// Places that nobody takes.
  public let leeg: [Kernteamplaats]
  /// Other vestigingen of the same school, by BRIN.
  public let vestigingen: [Vestiging]
}
