import Domein
import JSON

/// The investigation of absoluut verzuim.
///
/// Personal: the explanation.
extension CasusCodec {
  static func naam(_ gebeurtenis: Onderzoeksgebeurtenis) -> String {
    switch gebeurtenis {
    case .absoluutOnderzocht: "absoluut-onderzocht/1"
    }
  }

  static func schrijf(_ gebeurtenis: Onderzoeksgebeurtenis, _ s: inout Inhoudschrijver) {
    switch gebeurtenis {
    case .absoluutOnderzocht(let uitkomst, let ingezet, let tekst):
      s.code("uitkomst", uitkomst)
      s.codes("ingezet", ingezet)
      s.persoon("tekst", tekst)
    }
  }

  static func leesOnderzoek(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> Onderzoeksgebeurtenis? {
    switch naam {
    case "absoluut-onderzocht/1":
      .absoluutOnderzocht(
        uitkomst: try l.mogelijkeCode("uitkomst"), ingezet: try l.codes("ingezet"),
        tekst: try l.persoon("tekst"))
    default: nil
    }
  }
}
