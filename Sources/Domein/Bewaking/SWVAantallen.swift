/// How two lists of jongeren at home compare: numbers only.
public struct SWVAantallen: Equatable, Sendable {
  /// On both, the same.
  public let beide: Int
  /// Only with the municipality.
  public let alleenGemeente: Int
  /// Only with the samenwerkingsverband.
  public let alleenSWV: Int
  /// On both, with something that differs.
  public let verschillend: Int

  /// Describes a comparison.
  public init(beide: Int, alleenGemeente: Int, alleenSWV: Int, verschillend: Int) {
    self.beide = beide
    self.alleenGemeente = alleenGemeente
    self.alleenSWV = alleenSWV
    self.verschillend = verschillend
  }
}
