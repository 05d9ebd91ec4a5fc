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
  /// - Parameters:
  ///   - regios: schools in another region than the municipality.
  ///   - functionarissen: everyone who has or had a mandate.
  public init(
    _ instellingen: Instellingen, regios: [Vestiging: Regio], functionarissen: [Functionaris] = []
  ) {
    let vertrokken = functionarissen.compactMap { wie in
      wie.code.flatMap { code in wie.tot.map { (code, $0) } }
    }
    self.instellingen = instellingen
    termijnen = Termijnomgeving(
      regelboek: Regelboek(instellingen.regels), kalenders: Kalenders(instellingen, regios: regios),
      terugval: instellingen.terugval,
      vertrokken: Dictionary(vertrokken, uniquingKeysWith: max))
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
