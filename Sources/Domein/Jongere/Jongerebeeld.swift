/// Everything that is known about one jongere: what figures are counted from.
///
/// Never changes, and goes from one count to the next: by reference, since its states are large.
public final class Jongerebeeld: Sendable {
  /// The jongere.
  public let jongere: Jongere
  /// The casussen about the jongere, oldest first.
  public let casussen: [Casus]
  /// The meldingen about the jongere, oldest first.
  public let meldingen: [Melding]
  /// The kenmerkmeldingen about the jongere, oldest first.
  public let kenmerkmeldingen: [Kenmerkmelding]

  /// Brings the folded states together.
  public init(
    jongere: Jongere, casussen: [Casus] = [], meldingen: [Melding] = [],
    kenmerkmeldingen: [Kenmerkmelding] = []
  ) {
    self.jongere = jongere
    self.casussen = casussen
    self.meldingen = meldingen
    self.kenmerkmeldingen = kenmerkmeldingen
  }
}
