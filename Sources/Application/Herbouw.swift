import Domein
import EventLog
import Kalender
import ReadModels

/// Builds all rows anew from the log, stream by stream, with the code that keeps them up to date.
public struct Herbouw {
  private let omstandigheden: Omstandigheden

  /// Rebuilds at an instant.
  public init(_ omstandigheden: Omstandigheden) { self.omstandigheden = omstandigheden }

  /// Empties the rows and fills them again, in one transaction.
  ///
  /// - Parameter meld: told how many streams are done, now and then.
  public func draai(_ gang: any Schrijfgang, meld: (Int) -> Void) throws {
    try gang.schrijver.maakLeeg()
    var klaar = 0
    let begonnen = try Sessie(gang, omstandigheden)
    for begin in Self.volgorde {
      try gang.log.forEachStream(beginningWith: begin, upTo: nil) { naam, events in
        guard let stroom = Stroom(naam: naam.text) else { return }
        let sessie = Sessie(als: begonnen, stroom, events)
        let verversing = Verversing(sessie: sessie, schrijver: gang.schrijver)
        if stroom == .instelling {
          try verversing.bewaking()
        } else {
          try verversing.ververs([stroom])
        }
        klaar += 1
        if klaar.isMultiple(of: 1000) { meld(klaar) }
      }
    }
    meld(klaar)
  }

  /// The settings give the team its terms; jongeren come before casussen.
  static let volgorde = [
    "partner:", "functionaris:", "instelling", "bewaking", String(Jongerenummer.letter),
    String(Meldingnummer.letter), String(Casusnummer.letter), String(Overlegnummer.letter),
    String(Kenmerknummer.letter),
  ]
}
