import Kalender

/// The casus as an aggregate.
///
/// Requirements:
/// 1. Nothing happens in a casus that was not opened, nor in the future.
/// 2. A closed casus takes no acts but reopening, and what comes in about its meldingen.
/// 3. The next phase in order needs nothing; skipping or going back needs a motivering.
/// 4. Acts are not tied to a phase: the phase is the officer's account.
/// 5. Telling a party needs a ground.
/// 6. An act on a term names one term that has not ended.
/// 7. What already holds is not recorded again; contacts, findings, agreements, measures and
///    extensions are each an occasion of their own, and are recorded each time.
public enum CasusDecider: Decider {
  /// The state before the first event.
  public static let initial = Casus()

  /// Takes an event into the state.
  public static func evolve(_ casus: inout Casus, _ feit: Feit<CasusGebeurtenis>) {
    casus.neemOp(feit)
  }

  /// A casus begins with its opening.
  public static func isBegin(_ event: CasusGebeurtenis) -> Bool {
    if case .instroom(.casusGeopend) = event { return true }
    return false
  }

  /// What settles or changes something rests on it.
  public static func steuntOp(_ event: CasusGebeurtenis) -> [Gebeurtenisnummer] {
    switch event {
    case .verzuim(.verzuimBijgesteld(let verzuim, _, _)): [verzuim]
    case .contact(.afspraakAfgedaan(let afspraak, _)): [afspraak]
    case .aanpak(.planGeevalueerd(let plan, _, _)): [plan]
    case .aanpak(.maatregelIngestuurd(let maatregel)): [maatregel]
    case .aanpak(.maatregelAfgedaan(let maatregel, _)): [maatregel]
    case .instroom, .verzuim, .contact, .aanpak, .loop, .termijn, .onderzoek: []
    }
  }

  /// Also: a return rests on absence, a resumption on a suspension, a reopening on a closing.
  public static func zonderSteun(_ feiten: [Feit<CasusGebeurtenis>]) -> [Gebeurtenisnummer] {
    var steun = Casussteun()
    let los = feiten.filter { !steun.draagt($0.event) }.map(\.nummer)
    return Set(zonderGenoemde(feiten) + los).sorted()
  }

  /// The events a command leads to.
  public static func decide(
    _ command: CasusCommand, _ casus: Casus
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    let handeling = command.handeling
    guard casus.isBekend || command.opdracht.opent else { throw .onbekendeCasus }
    guard !handeling.ligtInToekomst else {
      throw .opInToekomst(op: handeling.op, vandaag: handeling.vandaag)
    }
    if command.opdracht.opent, let nummer = casus.nummer { throw .casusAlOpen(nummer) }
    if let sluiting = casus.sluiting, !command.opdracht.magNaSluiting {
      throw .casusGesloten(op: sluiting.op, reden: sluiting.reden)
    }
    let besluit = CasusBesluit(casus: casus, handeling: handeling, termijnen: command.termijnen)
    return try besluit.neem(command.opdracht)
  }
}
