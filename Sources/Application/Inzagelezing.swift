public import Domein
public import EventLog
import Kalender

/// Everything held about one person, as it stands in the log.
public struct Persoonsdossier: Sendable {
  /// The number it is found under.
  public let nummer: Jongerenummer
  /// The person as known now.
  public let jongere: Jongere
  /// The person with casussen and meldingen.
  public let beeld: Jongerebeeld
  /// Every number under which something stands: jongere, casussen, meldingen, kenmerkmeldingen.
  public let nummers: Set<String>
  /// The events, in order of the log.
  public let gebeurtenissen: [RecordedEvent]
  /// Reports of meetings that are about others too, and so are left out.
  public let verslagenMetAnderen: Int
  /// What was shared with others.
  public let delingen: [Deling]
}

extension Lezing {
  /// Everything held about one person, restricted or not.
  public func persoonsdossier(_ verwijzing: Jongereverwijzing) throws -> Persoonsdossier {
    metBeperkte()
    let nummer = try sessie.vind(verwijzing)
    let (beeld, stromen) = try sessie.volledigBeeld(nummer)
    let weg = try stromen.reduce(into: Set<Gebeurtenisnummer>()) {
      $0.formUnion(try sessie.vernietigdePolitiekant($1))
    }
    var events = try gang.gebeurtenissen(stromen)
      .filter { !weg.contains(Gebeurtenisnummer($0.position.number)) }
    let eigen = stromen.casussen
    var gedeeld = 0
    for event in try sessie.overlegdelen(stromen) {
      guard let nummer = Overlegnummer(event.stream.text) else { continue }
      let feit = try sessie.overleg(nummer).feiten.first {
        $0.nummer.waarde == event.position.number
      }
      let casussen = feit?.event.casussen ?? []
      if casussen.isEmpty { continue }
      if casussen.allSatisfy(eigen.contains) { events.append(event) } else { gedeeld += 1 }
    }
    return Persoonsdossier(
      nummer: nummer, jongere: beeld.jongere, beeld: beeld, nummers: Set(stromen.map(\.naam)),
      gebeurtenissen: events.sorted { $0.position < $1.position }, verslagenMetAnderen: gedeeld,
      delingen: try gedeeldOver(eigen))
  }

  private func gedeeldOver(_ casussen: Set<Casusnummer>) throws -> [Deling] {
    try casussen.sorted { $0.tekst < $1.tekst }.flatMap { try gedeeld(uit: $0) }
      .sorted { ($0.op, $0.id) < ($1.op, $1.id) }
  }
}
