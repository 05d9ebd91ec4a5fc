public import Domein

/// The rows of meldingen.
public protocol Meldingweergaven {
  /// The melding with DUO's number.
  func melding(meldingsnummer: String) throws -> Meldingnummer?
  /// The row of a melding.
  func meldingrij(_ nummer: Meldingnummer) throws -> Meldingrij?
  /// Meldingen, in order of their number; only the waiting ones where asked.
  func meldingrijen(alleenWachtend: Bool) throws -> [Meldingrij]
  /// The meldingen of a jongere, in order of their number.
  func meldingrijen(van jongere: Jongerenummer) throws -> [Meldingrij]
  /// Meldingen of which DUO may have to be told something, in order of their number.
  func terugTeMelden() throws -> [Meldingnummer]
  /// How many meldingen came from DUO: what an import measures its changes against.
  func aantalMeldingen() throws -> Int
}
