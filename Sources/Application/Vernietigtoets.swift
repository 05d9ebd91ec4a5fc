import Domein
import EventCodec
import EventLog

/// Looks at the events one by one for personal parts that are not where they should be.
///
/// What is gone was destroyed by a later event that says so, and what was destroyed is gone: the
/// table of destructions and the events that decide on them are both asked.
struct Vernietigtoets {
  private var gevonden: [Bevinding] = []
  /// What the table names as destroyed, with the event that would say so.
  private let genoemd: [LogPosition: LogPosition]
  /// Events that say that something was destroyed.
  private var vernietigers: Set<LogPosition> = []
  private var aanwezig: Set<LogPosition> = []
  private var weg: Set<LogPosition> = []
  private var besloten: Set<LogPosition> = []

  init(_ vernietigd: [Destruction]) {
    genoemd = Dictionary(
      vernietigd.map { ($0.position, $0.destroyer) }, uniquingKeysWith: { eerste, _ in eerste })
  }

  mutating func bekijk(_ event: RecordedEvent) {
    let plaats = event.position
    switch event.personal {
    case .destroyed:
      weg.insert(plaats)
      if genoemd[plaats] == nil {
        meld(plaats, "het persoonlijke deel ontbreekt, en geen vernietiging noemt het")
      }
    case .present, .none:
      if event.personal != .none { aanwezig.insert(plaats) }
      if genoemd[plaats] != nil {
        meld(plaats, "hier staat als vernietigd wat er nog is, of wat er nooit was")
      }
    }
    // What cannot be read is found as such, stream by stream.
    let opgeslagen = Opgeslagen(event)
    if let vernietiging = try? VernietigingCodec.decodeer(opgeslagen) {
      vernietigers.insert(plaats)
      besloten.insert(LogPosition(vernietiging.gebeurtenis.waarde))
    } else if let (akte, _) = try? JongereCodec.akte(opgeslagen) {
      vernietigers.insert(plaats)
      besloten.formUnion(akte.gebeurtenissen.map { LogPosition($0.waarde) })
    }
  }

  /// Everything that was found, at most one thing for each event.
  func afgerond() -> [Bevinding] {
    var slot = self
    for (plaats, door) in genoemd.sorted(by: { $0.key < $1.key })
    where door <= plaats || !vernietigers.contains(door) {
      slot.meld(plaats, "de vernietiging noemt een gebeurtenis die er geen is")
    }
    for plaats in aanwezig.intersection(besloten).sorted() {
      slot.meld(plaats, "de persoonlijke inhoud is vernietigd, en staat er toch weer")
    }
    for plaats in weg.subtracting(besloten).sorted() {
      slot.meld(plaats, "de persoonlijke inhoud is weg zonder besluit tot vernietiging")
    }
    var gezien: Set<String> = []
    return slot.gevonden.filter { gezien.insert($0.plaats).inserted }
  }

  private mutating func meld(_ plaats: LogPosition, _ omschrijving: String) {
    gevonden.append(Invariant.vernietigd.bevinding("#\(plaats.number)", omschrijving))
  }
}
