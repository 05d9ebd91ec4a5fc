import Domein
import Kalender
import Testing

/// Given what happened, when someone asks something, then this follows: for every decider.
///
///     gegeven(CasusDecider.self, (dag("2026-03-02"), .instroom(…)))
///       .wanneer(CasusCommand(…))
///       .dan(.contact(…))
struct Gegeven<D: Decider> where D.Event: Equatable, D.Rejection: Equatable {
  let verloop: Verloop<D>

  func wanneer(_ command: D.Command) -> Wanneer<D> {
    do throws(D.Rejection) {
      return Wanneer(verloop: verloop, uitkomst: .success(try D.decide(command, verloop.toestand)))
    } catch {
      return Wanneer(verloop: verloop, uitkomst: .failure(error))
    }
  }

  var toestand: D.State { verloop.toestand }
}

struct Wanneer<D: Decider> where D.Event: Equatable, D.Rejection: Equatable {
  let verloop: Verloop<D>
  let uitkomst: Result<[D.Event], D.Rejection>

  func dan(_ verwacht: D.Event..., sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(uitkomst == .success(verwacht), sourceLocation: sourceLocation)
  }

  func danNiets(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(uitkomst == .success([]), sourceLocation: sourceLocation)
  }

  func danGeweigerd(
    _ verwacht: D.Rejection, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(uitkomst == .failure(verwacht), sourceLocation: sourceLocation)
  }
}

func gegeven<D: Decider>(
  _: D.Type, _ gebeurtenissen: (Datum, D.Event)...
) -> Gegeven<D> where D.Event: Equatable, D.Rejection: Equatable {
  gegeven(D.self, gebeurtenissen)
}

func gegeven<D: Decider>(
  _: D.Type, _ gebeurtenissen: [(Datum, D.Event)]
) -> Gegeven<D> where D.Event: Equatable, D.Rejection: Equatable {
  var verloop = Verloop<D>()
  for (index, (op, event)) in gebeurtenissen.enumerated() {
    verloop.voegToe(feit(index + 1, op, event))
  }
  return Gegeven(verloop: verloop)
}

func feit<Event: Sendable>(_ nummer: Int, _ op: Datum, _ event: Event) -> Feit<Event> {
  Feit(
    nummer: Gebeurtenisnummer(nummer), op: op, vastgelegd: Tijdstip(seconden: 1_700_000_000),
    door: jansen, event: event)
}

/// A day that a test writes down; a day that does not exist fails the test at once.
func dag(_ iso: String, sourceLocation: SourceLocation = #_sourceLocation) -> Datum {
  guard let datum = Datum(iso: iso) else {
    Issue.record("\(iso) bestaat niet", sourceLocation: sourceLocation)
    return Datum(dagnummer: 0)
  }
  return datum
}

/// A code that a test writes down.
func kenmerk<K: Kenmerk>(
  _ tekst: String, sourceLocation: SourceLocation = #_sourceLocation
) -> K {
  guard let kenmerk = K(tekst) else {
    Issue.record("\(tekst) heeft niet de vorm van \(K.self)", sourceLocation: sourceLocation)
    return kenmerk(tekst, sourceLocation: sourceLocation)
  }
  return kenmerk
}

let jansen: Medewerkercode = kenmerk("jansen")
let casusnummer: Casusnummer = kenmerk("L2026-0001")
let jongerenummer: Jongerenummer = kenmerk("J000001")
let school: Vestiging = kenmerk("05KO00")

func handeling(_ op: String, vandaag: String = "2026-12-31") -> Handeling {
  Handeling(op: dag(op), vandaag: dag(vandaag), door: jansen)
}
