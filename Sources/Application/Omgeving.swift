public import Domein
import Kalender

/// What decisions and rows are made with besides facts: settings, rules, calendars.
public struct Omgeving: Sendable {
  /// The settings in force.
  public let instellingen: Instellingen
  /// Rules and calendars.
  public let termijnen: Termijnomgeving

  /// Derives rules and calendars from the settings.
  public init(_ instellingen: Instellingen) {
    self.instellingen = instellingen
    termijnen = Termijnomgeving(
      kalenders: Kalenders(standaard: Schoolkalender(regio: instellingen.regio)),
      terugval: Terugvalregel(
        dagen: instellingen.terugvalDagen, looptDoor: instellingen.terugvalLooptDoor))
  }
}
