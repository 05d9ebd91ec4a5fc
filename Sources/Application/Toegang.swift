public import Domein
import ReadModels

extension Sessie {
  /// Refuses an act that the role of whoever asks does not allow.
  ///
  /// As long as no functionaris is registered anyone may do everything: the first registration
  /// switches the table of powers on. Managing stays open until someone who may do it is
  /// registered, so that nobody locks everyone out by beginning with an officer.
  public func eis(_ machtiging: Machtiging) throws {
    let functionarissen = try gang.weergaven.functionarissen()
    guard !functionarissen.isEmpty else { return }
    if machtiging == .beheren, !functionarissen.contains(where: magBeheren) { return }
    guard let wie = functionarissen.first(where: { $0.code == omstandigheden.medewerker }) else {
      throw Dossierfout.nietBevoegd(
        reden: "'\(omstandigheden.medewerker)' is geen functionaris van dit dossier")
    }
    guard wie.isInFunctie(op: omstandigheden.vandaag) else {
      throw Dossierfout.nietBevoegd(
        reden: "'\(omstandigheden.medewerker)' is vandaag niet in functie")
    }
    let oordeel = Bevoegdheden.oordeel(wie.gegevens.rol, machtiging)
    guard oordeel.mag else { throw Dossierfout.nietBevoegd(reden: oordeel.grond) }
  }

  private func magBeheren(_ functionaris: Functionaris) -> Bool {
    functionaris.isInFunctie(op: omstandigheden.vandaag)
      && Bevoegdheden.oordeel(functionaris.gegevens.rol, .beheren).mag
  }
}
