public import Domein
public import EventCodec
import EventLog
public import Kalender
import ReadModels

/// A kenmerkmelding.
public enum KenmerkAggregaat: Aggregaat {
  /// Its decider.
  public typealias D = KenmerkDecider
  /// Its stored form.
  public typealias C = KenmerkCodec
}

extension Sessie {
  /// Registers a preventive report about a jongere.
  public func registreerKenmerk(
    _ verwijzing: Jongereverwijzing, soort: Kenmerksoort, school: Vestiging?,
    toelichting: String, op dag: Datum?
  ) throws -> Uitslag {
    let op = dag ?? omstandigheden.vandaag
    let jongere = try vindOfRegistreer(verwijzing, op: op)
    let nummer = try volgendNummer(Kenmerknummer.self, jaar: op.jaar)
    if let school { try maakSchoolBekend(school, soort: nil, op: op) }
    let opdracht = KenmerkOpdracht.registreer(
      nummer: nummer, jongere: jongere, soort: soort, school: school, toelichting: toelichting,
      soorten: try omgeving().instellingen.kenmerksoorten)
    try besluit(
      KenmerkAggregaat.self, .kenmerk(nummer),
      KenmerkCommand(opdracht, omstandigheden.handeling(op: op)), op: op)
    var uitslag = Uitslag()
    uitslag.jongere = jongere
    uitslag.mededelingen = ["Dit is kenmerkmelding \(nummer)."]
    return uitslag
  }

  /// Records what came of a preventive report.
  public func sluitKenmerk(
    _ nummer: Kenmerknummer, _ uitkomst: Kenmerkuitkomst, toelichting: String, op dag: Datum?
  ) throws -> Uitslag {
    let op = dag ?? omstandigheden.vandaag
    try besluit(
      KenmerkAggregaat.self, .kenmerk(nummer),
      KenmerkCommand(
        .sluit(uitkomst: uitkomst, toelichting: toelichting), omstandigheden.handeling(op: op)),
      op: op)
    var uitslag = Uitslag()
    uitslag.jongere = try verloop(KenmerkAggregaat.self, .kenmerk(nummer)).toestand.jongere
    return uitslag
  }
}

extension Lezing {
  /// All kenmerkmeldingen along the axes, by number; each under the person it is about.
  public func kenmerkmeldingen() throws -> [(melding: Kenmerkmelding, jongere: Jongerenummer)] {
    try gang.log.streams(beginningWith: String(Kenmerknummer.letter)).compactMap { naam in
      guard let nummer = Kenmerknummer(naam.text) else { return nil }
      let melding = try sessie.verloop(KenmerkAggregaat.self, .kenmerk(nummer))
        .toestand(per: assen.per, bekendOp: assen.bekendOp)
      guard let jongere = melding.jongere else { return nil }
      return (melding, try hoofd(jongere))
    }
  }
}
