public import Domein

/// What belongs to a jongere, by number alone: for whoever folds it anyway.
public protocol Nummerweergaven {
  /// The numbers of the meldingen of a jongere, in any order.
  func meldingnummers(van jongere: Jongerenummer) throws -> [Meldingnummer]
  /// The numbers of the casussen of a jongere, in any order.
  func casusnummers(van jongere: Jongerenummer) throws -> [Casusnummer]
}
