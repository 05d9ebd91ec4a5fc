public import Domein
import EventCodec
public import EventLog
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
      regelboek: Regelboek(instellingen.regels), kalenders: Kalenders(instellingen, regios: regios),
      terugval: instellingen.terugval)
  }
}

extension Regelboek {
  /// The rules that a log holds.
  public init(van log: any EventReading) throws {
    guard let stroom = StreamName(Stroom.instelling.naam) else { throw Dossierfout.nietIngericht }
    do {
      let events = try log.events(of: stroom, upTo: nil)
      self.init(try InstellingAggregaat.verloop(events).toestand.regels)
    } catch let fout as Codecfout {
      throw Dossierfout.onleesbaar(fout)
    }
  }
}
