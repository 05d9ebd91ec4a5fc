public import Domein
import ReadModels

extension Sessie {
  /// Refuses an act that the role of whoever asks does not allow.
  ///
  /// As long as no functionaris is registered anyone may do everything: the first registration
  /// switches the table of powers on. Managing stays open until someone who may do it is
  /// registered, so that nobody locks everyone out by beginning with an officer.
  ///
  /// - Returns: the role of whoever asks; nil when anyone may.
  @discardableResult
  public func eis(_ machtiging: Machtiging) throws -> Rol? {
    if machtiging == .beheren,
      try !gang.weergaven.functionarissen().contains(where: magBeheren)
    {
      return nil
    }
    guard let wie = try functionaris() else { return nil }
    let oordeel = Bevoegdheden.oordeel(wie.gegevens.rol, machtiging)
    guard oordeel.mag else { throw Dossierfout.nietBevoegd(reden: oordeel.grond) }
    return wie.gegevens.rol
  }

  private func magBeheren(_ functionaris: Functionaris) -> Bool {
    functionaris.isInFunctie(op: omstandigheden.vandaag)
      && Bevoegdheden.oordeel(functionaris.gegevens.rol, .beheren).mag
  }
}
