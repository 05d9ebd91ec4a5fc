public import Domein
import EventLog
public import Kalender
import ReadModels

/// One line of the check on what schools told about coming and leaving.
public struct Inschrijfregel: Equatable, Sendable {
  /// The jongere.
  public let jongere: Jongerenummer
  /// What was told; nil for one who left and has no school.
  public let melding: Inschrijfmelding?
  /// The enrolment that ended, for one who has no school.
  public let vertrokken: Inschrijving?

  /// The school it is about.
  public var school: Vestiging? { melding?.school ?? vertrokken?.school }
  /// Its day.
  public var dag: Datum? { melding?.dag ?? vertrokken?.tot }
}

extension Lezing {
  /// What schools told about coming and leaving since a day, and who left without a new school.
  ///
  /// Each jongere is folded by itself and let go: memory does not grow with the municipality.
  public func inschrijfregels(vanaf: Datum) throws -> [Inschrijfregel] {
    let omgeving = try omgeving()
    var regels: [Inschrijfregel] = []
    for naam in try gang.log.streams(beginningWith: String(Jongerenummer.letter)) {
      guard let nummer = Jongerenummer(naam.text) else { continue }
      let verloop = try JongereAggregaat.verloop(gang.log.events(of: naam, upTo: nil))
      let feiten = verloop.geldig(per: assen.per, bekendOp: assen.bekendOp)
      regels += Inschrijfcontrole.meldingen(feiten)
        .filter { $0.dag >= vanaf && $0.dag <= assen.per }
        .map { Inschrijfregel(jongere: nummer, melding: $0, vertrokken: nil) }
      var jongere = verloop.toestand(per: assen.per, bekendOp: assen.bekendOp)
      guard jongere.opgegaanIn == nil else { continue }
      if !jongere.opgenomen.isEmpty { jongere = try self.jongere(nummer) ?? jongere }
      let kalender = omgeving.termijnen.kalenders.kalender(
        voor: jongere.laatsteInschrijving(op: assen.per)?.school)
      if let vertrokken = jongere.vertrokkenZonderSchool(
        op: assen.per, gemeente: omgeving.instellingen.gemeente, kalender: kalender)
      {
        regels.append(Inschrijfregel(jongere: nummer, melding: nil, vertrokken: vertrokken))
      }
    }
    return regels.sorted {
      ($0.school?.tekst ?? "", $0.dag ?? .eerste, $0.jongere)
        < ($1.school?.tekst ?? "", $1.dag ?? .eerste, $1.jongere)
    }
  }
}
