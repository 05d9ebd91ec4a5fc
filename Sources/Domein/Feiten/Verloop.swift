public import Kalender

/// The events of one stream in the order of the fold, and the state they lead to.
///
/// The fold runs in the order of (`op`, number): a late fact takes its place among the earlier
/// ones. Withdrawn events are left out, on every day that is asked about; a question about what
/// was known at an earlier moment does not yet see the withdrawal.
///
/// What is folded by the hundred thousand is compiled for its own types (`@specialized`): through
/// the generic form half of a fold is the runtime, copying events by their metadata.
public struct Verloop<D: Decider>: Sendable {
  /// All events, withdrawn ones included, in the order in which they were recorded.
  public private(set) var feiten: [Feit<D.Event>] = []
  /// The withdrawals, each with the number it stands under in the log.
  public private(set) var intrekkingen: [(nummer: Gebeurtenisnummer, intrekking: Intrekking)] = []
  /// The destructions of personal parts, each with the number it stands under in the log.
  public private(set) var vernietigingen:
    [(nummer: Gebeurtenisnummer, vernietiging: Vernietiging)] = []
  /// The state after all events that count.
  public private(set) var toestand: D.State = D.initial
  private var laatsteOp: Datum?

  /// An empty stream.
  public init() {}

  /// How many entries the stream holds: its version.
  public var versie: Int { feiten.count + intrekkingen.count + vernietigingen.count }

  /// Takes over what was read from the log, in the order in which it was recorded.
  @specialized(where D == CasusDecider)
  @specialized(where D == JongereDecider)
  @specialized(where D == MeldingDecider)
  public init(
    feiten: [Feit<D.Event>],
    intrekkingen: [(nummer: Gebeurtenisnummer, intrekking: Intrekking)],
    vernietigingen: [(nummer: Gebeurtenisnummer, vernietiging: Vernietiging)] = []
  ) {
    self.feiten = feiten
    self.intrekkingen = intrekkingen
    self.vernietigingen = vernietigingen
    vouwOpnieuw()
  }

  /// Adds an event and moves the state: in place, or by a new fold when the event comes late.
  @specialized(where D == CasusDecider)
  @specialized(where D == JongereDecider)
  @specialized(where D == MeldingDecider)
  public mutating func voegToe(_ feit: Feit<D.Event>) {
    feiten.append(feit)
    if let laatsteOp, feit.op < laatsteOp {
      vouwOpnieuw()
    } else {
      laatsteOp = feit.op
      D.evolve(&toestand, feit)
    }
  }

  /// Adds a withdrawal; the state is folded anew without the withdrawn event.
  public mutating func trekIn(_ intrekking: Intrekking, nummer: Gebeurtenisnummer) {
    intrekkingen.append((nummer, intrekking))
    vouwOpnieuw()
  }

  /// Adds a destruction; the state keeps what it held until the stream is read anew.
  public mutating func vernietig(_ vernietiging: Vernietiging, nummer: Gebeurtenisnummer) {
    vernietigingen.append((nummer, vernietiging))
  }

  /// The events that count, in the order of the fold.
  ///
  /// - Parameters:
  ///   - per: only events that happened on or before this day; nil for all.
  ///   - bekendOp: only what stood in the log at this number; nil for all.
  @specialized(where D == CasusDecider)
  @specialized(where D == JongereDecider)
  @specialized(where D == MeldingDecider)
  public func geldig(
    per: Datum? = nil, bekendOp: Gebeurtenisnummer? = nil
  ) -> [Feit<D.Event>] {
    var vervallen: Set<Gebeurtenisnummer> = []
    for (nummer, intrekking) in intrekkingen where bekendOp.map({ nummer <= $0 }) ?? true {
      vervallen.insert(intrekking.gebeurtenis)
    }
    let gekozen = feiten.filter { feit in
      !vervallen.contains(feit.nummer)
        && (per.map { feit.op <= $0 || D.isTijdloos(feit.event) } ?? true)
        && (bekendOp.map { feit.nummer <= $0 } ?? true)
    }
    return Self.opVolgorde(gekozen)
  }

  /// In order of day, and of number within a day: that is how they were recorded.
  ///
  /// Sorts places, not the events: those are far larger.
  private static func opVolgorde(_ feiten: [Feit<D.Event>]) -> [Feit<D.Event>] {
    guard feiten.indices.dropFirst().contains(where: { feiten[$0].op < feiten[$0 - 1].op }) else {
      return feiten
    }
    let dagen = feiten.map { $0.op }
    return dagen.indices.sorted { (dagen[$0], $0) < (dagen[$1], $1) }.map { feiten[$0] }
  }

  /// The state as it was on a day, as it was known at a number.
  @specialized(where D == CasusDecider)
  @specialized(where D == JongereDecider)
  @specialized(where D == MeldingDecider)
  public func toestand(per: Datum?, bekendOp: Gebeurtenisnummer?) -> D.State {
    isGeheel(per, bekendOp) ? toestand : Self.vouw(geldig(per: per, bekendOp: bekendOp))
  }

  /// Whether a question asks for all that is here: then the state is there already.
  private func isGeheel(_ per: Datum?, _ bekendOp: Gebeurtenisnummer?) -> Bool {
    if let per, let laatsteOp, per < laatsteOp { return false }
    guard let bekendOp else { return true }
    return (feiten.last.map { $0.nummer <= bekendOp } ?? true)
      && (intrekkingen.last.map { $0.nummer <= bekendOp } ?? true)
  }

  /// Whether an event was withdrawn.
  public func isIngetrokken(_ nummer: Gebeurtenisnummer) -> Bool {
    intrekkingen.contains { $0.intrekking.gebeurtenis == nummer }
  }

  /// Folds events that are in order already.
  public static func vouw(_ feiten: [Feit<D.Event>]) -> D.State {
    var toestand = D.initial
    for feit in feiten { D.evolve(&toestand, feit) }
    return toestand
  }

  private mutating func vouwOpnieuw() {
    let geldig = intrekkingen.isEmpty ? Self.opVolgorde(feiten) : geldig()
    toestand = Self.vouw(geldig)
    laatsteOp = geldig.last?.op
  }
}
