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
