import Application
import Domein
import EventLog
import Kalender
import SQLiteReadModels

/// What a dossier costs to read, each as a sum over the results so that no work can be left out.
struct Leesmeting {
  let dossier: SQLiteDossier

  init(_ pad: String) throws { dossier = try SQLiteDossier.open(pad) }

  /// How many events it holds.
  func gebeurtenissen() throws -> Int { try dossier.lees { try $0.log.head().position.number } }

  /// Decodes every event and folds every stream.
  func vouw() throws -> Int {
    try dossier.lees { gang in
      var som = 0
      for letter in [Jongerenummer.letter, Meldingnummer.letter, Casusnummer.letter] {
        try gang.log.forEachStream(beginningWith: String(letter), upTo: nil) { naam, events in
          switch Stroom(naam: naam.text) {
          case .casus: som += try CasusAggregaat.verloop(events).versie
          case .jongere: som += try JongereAggregaat.verloop(events).versie
          case .melding: som += try MeldingAggregaat.verloop(events).versie
          case .overleg, .kenmerk, .partner, .functionaris, .instelling, .levering, .bewaking,
            .cijfers, .bijdragen, nil:
            break
          }
        }
      }
      return som
    }
  }

  /// Recomputes the hash of every event.
  func keten() throws -> Int {
    try dossier.lees { gang in
      let controle = Dossiercontrole(Self.omstandigheden)
      let (kop, bevindingen) = try controle.keten(gang, koppen: [])
      return bevindingen.isEmpty ? kop.position.number : 0
    }
  }

  /// Opens a casus, so many times, each time another one.
  func casus(_ keren: Int) throws -> Int {
    let namen = try dossier.lees { try $0.log.streams(beginningWith: String(Casusnummer.letter)) }
    return try dossier.lees { gang in
      var som = 0
      for keer in 0..<keren {
        // A step without a common factor visits the casussen in no order.
        let naam = namen[keer * 7_919 % namen.count]
        som += try CasusAggregaat.verloop(try gang.log.events(of: naam, upTo: nil)).versie
      }
      return som
    }
  }

  private static let omstandigheden = Omstandigheden(
    nu: Tijdstip(seconden: 0), medewerker: .systeem, toeval: { [UInt8](repeating: 0, count: $0) })
}
