public import Kalender

/// Answer to the question whether a reader is shown a kind of fact of one jongere on a day.
public struct Toonoordeel: Equatable, Sendable {
  /// Yes or no.
  public let mag: Bool
  /// The cell of the table it follows from.
  public let regel: Toonregel
  /// The consent it rests on.
  public let toestemming: Gebeurtenisnummer?

  /// The answer with its reason, for people.
  public var uitleg: String {
    switch (regel.recht, mag, toestemming) {
    case (_, true, let nummer?): "onder toestemming \(nummer): \(regel.grond)"
    case (.vanafZestienOnderToestemming, true, nil): "tot 16 jaar: \(regel.grond)"
    case (.onderToestemming(let wat), false, _), (.vanafZestienOnderToestemming(let wat), false, _):
      "er geldt geen toestemming voor \(wat.omschrijving): \(regel.grond)"
    case (.altijd, _, nil), (.nooit, _, _), (.altijd, false, _), (.onderToestemming, true, nil):
      regel.grond
    }
  }
}

extension Bevoegdheden {
  /// Whether a reader is shown a kind of fact of a jongere on a day.
  public static func oordeel(
    _ feit: Feitsoort, aan lezer: Lezer, over jongere: Jongere, op dag: Datum
  ) -> Toonoordeel {
    let regel = tonen(feit, aan: lezer)
    switch regel.recht {
    case .altijd: return Toonoordeel(mag: true, regel: regel, toestemming: nil)
    case .nooit: return Toonoordeel(mag: false, regel: regel, toestemming: nil)
    case .onderToestemming(let wat):
      let toestemming = jongere.toestemming(voor: wat, aan: lezer.partijen, op: dag)
      return Toonoordeel(mag: toestemming != nil, regel: regel, toestemming: toestemming?.id)
    case .vanafZestienOnderToestemming(let wat):
      if jongere.isZestien(op: dag) == false {
        return Toonoordeel(mag: true, regel: regel, toestemming: nil)
      }
      let toestemming = jongere.toestemming(voor: wat, aan: lezer.partijen, op: dag)
      return Toonoordeel(mag: toestemming != nil, regel: regel, toestemming: toestemming?.id)
    }
  }
}
