public import Domein
import EventCodec
import EventLog
public import Kalender

/// Runs one act on a dossier: as a whole, or not at all.
public struct Uitvoerder {
  private let omstandigheden: Omstandigheden

  /// Acts in these circumstances.
  public init(_ omstandigheden: Omstandigheden) { self.omstandigheden = omstandigheden }

  /// Does an act inside a change that is under way, and writes what it decided.
  ///
  /// The same key again writes nothing and answers as before.
  public func voer(
    _ gang: any Schrijfgang, _ kenmerk: Opdrachtkenmerk, _ machtiging: Machtiging,
    _ daad: (Sessie) throws -> Uitslag
  ) throws -> Uitslag {
    if let eerder = try herhaling(gang, kenmerk) { return eerder }
    let sessie = try Sessie(gang, omstandigheden)
    try sessie.eis(machtiging)
    var uitslag = try daad(sessie)
    let opgenomen = try sessie.legVast(gang, kenmerk)
    if let klokmelding = sessie.klokmelding, !opgenomen.isEmpty {
      uitslag.mededelingen.append(klokmelding)
    }
    uitslag.heeftVernietigd = !sessie.teVernietigen.isEmpty
    uitslag.gebeurtenissen = opgenomen.map { Gebeurtenisnummer($0.position.number) }
    if let casus = uitslag.casus { uitslag.versie = try sessie.casus(casus).versie }
    return uitslag
  }

  /// Tells what an act would write, and writes nothing.
  public func proef(
    _ gang: any Leesgang, _ machtiging: Machtiging, _ daad: (Sessie) throws -> Uitslag
  ) throws -> Proefuitslag {
    let sessie = try Sessie(gang, omstandigheden)
    try sessie.eis(machtiging)
    var uitslag = try daad(sessie)
    if let casus = uitslag.casus { uitslag.versie = try sessie.casus(casus).versie }
    let zou = sessie.nieuw.map {
      Voorgenomen(
        stroom: $0.stroom.naam, op: $0.op, naam: $0.gecodeerd.naam, inhoud: $0.gecodeerd.inhoud,
        persoonlijk: $0.gecodeerd.persoonlijk)
    }
    return Proefuitslag(uitslag: uitslag, zou: zou)
  }

  private func herhaling(
    _ gang: any Leesgang, _ kenmerk: Opdrachtkenmerk
  ) throws -> Uitslag? {
    guard let sleutel = kenmerk.sleutel, let key = CommandKey(sleutel),
      let record = try gang.log.record(of: key)
    else { return nil }
    guard record.matches(kind: kenmerk.soort, fingerprint: kenmerk.afdruk) else {
      throw Dossierfout.sleutelBotst(sleutel: sleutel)
    }
    let eerste = LogPosition(record.first.number - 1)
    let aantal = record.last.number - record.first.number + 1
    var uitslag = Uitslag(herhaald: try gang.log.events(after: eerste, limit: aantal))
    if uitslag.jongere == nil, Self.noemtJongere.contains(record.kind) {
      uitslag.jongere = try jongere(gang, uitslag, na: eerste, aantal)
    }
    return uitslag
  }

  /// Commands that tell whom they are about, also when that person was known already.
  private static let noemtJongere: Set = [
    "casus open", "melding registreer", "melding beoordeel", "kenmerkmelding registreer",
    "kenmerkmelding sluit", "signaleer",
  ]

  private func jongere(
    _ gang: any Leesgang, _ uitslag: Uitslag, na eerste: LogPosition, _ aantal: Int
  ) throws -> Jongerenummer? {
    let sessie = try Sessie(gang, omstandigheden)
    if let casus = uitslag.casus { return try sessie.casus(casus).toestand.opening?.jongere }
    if let melding = uitslag.melding { return try sessie.melding(melding).toestand.jongere }
    for event in try gang.log.events(after: eerste, limit: aantal) {
      guard case .kenmerk(let nummer) = Stroom(naam: event.stream.text) else { continue }
      return try sessie.verloop(KenmerkAggregaat.self, .kenmerk(nummer)).toestand.jongere
    }
    return nil
  }
}

/// What an act would lead to.
public struct Proefuitslag: Sendable {
  /// The outcome, without numbers of events.
  public let uitslag: Uitslag
  /// The events it would write.
  public let zou: [Voorgenomen]
}

/// An event that was not written.
public struct Voorgenomen: Equatable, Sendable {
  /// The stream it would go to.
  public let stroom: String
  /// Its day.
  public let op: Datum
  /// Its stored name with version.
  public let naam: String
  /// Its open part.
  public let inhoud: [UInt8]
  /// Its personal part.
  public let persoonlijk: [UInt8]?
}
