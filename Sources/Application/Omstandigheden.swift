public import Domein
public import Kalender

/// What a run of the program brings along: the instant, who asks, and randomness for salts.
///
/// Read once, at the edge; nothing deeper looks at a clock.
public struct Omstandigheden: Sendable {
  /// The present instant.
  public let nu: Tijdstip
  /// The present Dutch civil day.
  public let vandaag: Datum
  /// Who asks.
  public let medewerker: Medewerkercode
  /// Gives random bytes, as many as asked.
  public let toeval: @Sendable (Int) throws -> [UInt8]

  /// Describes a run.
  public init(
    nu: Tijdstip, medewerker: Medewerkercode, toeval: @escaping @Sendable (Int) throws -> [UInt8]
  ) {
    self.nu = nu
    vandaag = nu.nederlandseDag
    self.medewerker = medewerker
    self.toeval = toeval
  }

  /// The same run in the name of someone else.
  public func als(_ medewerker: Medewerkercode) -> Omstandigheden {
    Omstandigheden(nu: nu, medewerker: medewerker, toeval: toeval)
  }

  /// The circumstances of an act on a day, today when none is given.
  public func handeling(op dag: Datum?) -> Handeling {
    Handeling(op: dag ?? vandaag, vandaag: vandaag, door: medewerker)
  }
}
