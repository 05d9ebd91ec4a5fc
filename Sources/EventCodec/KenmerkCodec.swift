public import Domein
import JSON

/// Stored form of what happens to a kenmerkmelding.
///
/// Personal: the words about the child.
public enum KenmerkCodec: Veldcodec {
  /// The stored name with its version.
  public static func naam(_ event: KenmerkGebeurtenis) -> String {
    switch event {
    case .kenmerkmeldingGeregistreerd: "kenmerkmelding-geregistreerd/1"
    case .kenmerkmeldingGesloten: "kenmerkmelding-gesloten/1"
    }
  }

  static func schrijf(_ event: KenmerkGebeurtenis, _ s: inout Inhoudschrijver) {
    switch event {
    case .kenmerkmeldingGeregistreerd(
      let nummer, let jongere, let soort, let school, let toelichting):
      s.kenmerk("kenmerkmelding", nummer)
      s.kenmerk("jongere", jongere)
      s.kenmerk("soort", soort)
      s.kenmerk("school", school)
      s.persoon("toelichting", toelichting)
    case .kenmerkmeldingGesloten(let uitkomst, let toelichting):
      s.code("uitkomst", uitkomst)
      s.persoon("toelichting", toelichting)
    }
  }

  static func lees(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> KenmerkGebeurtenis? {
    switch naam {
    case "kenmerkmelding-geregistreerd/1":
      .kenmerkmeldingGeregistreerd(
        nummer: try l.kenmerk("kenmerkmelding"), jongere: try l.kenmerk("jongere"),
        soort: try l.kenmerk("soort"), school: try l.mogelijkKenmerk("school"),
        toelichting: try l.persoon("toelichting"))
    case "kenmerkmelding-gesloten/1":
      .kenmerkmeldingGesloten(
        uitkomst: try l.code("uitkomst"), toelichting: try l.persoon("toelichting"))
    default: nil
    }
  }
}
