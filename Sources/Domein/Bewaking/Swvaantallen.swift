public import Kalender

/// What a comparison with the list of the SWV found: counts, and nobody's name.
public struct Swvaantallen: Equatable, Sendable {
  /// The day that was compared.
  public let per: Datum
  /// In both lists, and the same.
  public let beide: Int
  /// Only known to the municipality.
  public let alleenGemeente: Int
  /// Only known to the SWV.
  public let alleenSwv: Int
  /// In both lists, with other dates, school or category.
  public let verschillend: Int

  /// Describes what was found.
  public init(per: Datum, beide: Int, alleenGemeente: Int, alleenSwv: Int, verschillend: Int) {
    self.per = per
    self.beide = beide
    self.alleenGemeente = alleenGemeente
    self.alleenSwv = alleenSwv
    self.verschillend = verschillend
  }
}
