public import Domein

/// What the rows know about keeping files.
public protocol Bewaarweergaven {
  /// The jongeren whose file is kept and not shown (AVG, artikel 18).
  func beperkteJongeren() throws -> Set<Jongerenummer>
}
