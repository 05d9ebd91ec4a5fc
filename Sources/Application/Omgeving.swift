public import Domein
public import Kalender

/// What decisions and rows are made with besides facts: settings, rules, calendars.
public struct Omgeving: Sendable {
  /// The settings in force.
  public let instellingen: Instellingen
  /// Rules and calendars.
  public let termijnen: Termijnomgeving

  /// Derives rules and calendars from the settings.
  ///
  /// - Parameter regios: schools in another region than the municipality.
  public init(_ instellingen: Instellingen, regios: [Vestiging: Regio]) {
    self.instellingen = instellingen
    termijnen = Termijnomgeving(
      kalenders: Kalenders(instellingen, regios: regios),
      terugval: Terugvalregel(
        dagen: instellingen.terugvalDagen, looptDoor: instellingen.terugvalLooptDoor))
  }
}
