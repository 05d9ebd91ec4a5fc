import Domein
import JSON
import Kalender

/// Acts on terms, and what the daily job recorded.
extension CasusCodec {
  static func naam(_ gebeurtenis: Termijngebeurtenis) -> String {
    switch gebeurtenis {
    case .termijnOpgeschort: "termijn-opgeschort/1"
    case .termijnHervat: "termijn-hervat/1"
    case .termijnVerlengd: "termijn-verlengd/1"
    case .termijnVastgesteld: "termijn-vastgesteld/1"
    case .termijnVerplaatst: "termijn-verplaatst/1"
    case .termijnGeescaleerd: "termijn-geescaleerd/1"
    case .signaalGegeven: "signaal-gegeven/1"
    }
  }

  static func schrijf(_ gebeurtenis: Termijngebeurtenis, _ s: inout Inhoudschrijver) {
    switch gebeurtenis {
    case .termijnOpgeschort(let termijn, let reden):
      s.termijn(termijn)
      s.persoon("reden", reden)
    case .termijnHervat(let termijn): s.termijn(termijn)
    case .termijnVerlengd(let termijn, let met, let reden):
      s.termijn(termijn)
      s.tekst("met", met.geschreven)
      s.persoon("reden", reden)
    case .termijnVastgesteld(let termijn, let datum, let reden):
      s.termijn(termijn)
      s.datum("datum", datum)
      s.persoon("reden", reden)
    case .termijnVerplaatst(let termijn, let versie, let reden):
      s.termijn(termijn)
      s.datum("versie", versie)
      s.persoon("reden", reden)
    case .termijnGeescaleerd(let escalatie): s.escalatie(escalatie)
    case .signaalGegeven(let signaal):
      s.code("soort", signaal.soort)
      s.gebeurtenis("gebeurtenis", signaal.gebeurtenis)
      s.tekst("aan", signaal.aan)
    }
  }

  static func leesTermijn(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> Termijngebeurtenis? {
    switch naam {
    case "termijn-opgeschort/1":
      .termijnOpgeschort(termijn: try l.termijn(), reden: try l.persoon("reden"))
    case "termijn-hervat/1": .termijnHervat(termijn: try l.termijn())
    case "termijn-verlengd/1":
      .termijnVerlengd(
        termijn: try l.termijn(), met: try l.duur("met"), reden: try l.persoon("reden"))
    case "termijn-vastgesteld/1":
      .termijnVastgesteld(
        termijn: try l.termijn(), datum: try l.datum("datum"), reden: try l.persoon("reden"))
    case "termijn-verplaatst/1":
      .termijnVerplaatst(
        termijn: try l.termijn(), versie: try l.datum("versie"), reden: try l.persoon("reden"))
    case "termijn-geescaleerd/1": .termijnGeescaleerd(try l.escalatie())
    case "signaal-gegeven/1":
      .signaalGegeven(
        Signaal(
          soort: try l.code("soort"), gebeurtenis: try l.gebeurtenis("gebeurtenis"),
          aan: try l.tekst("aan")))
    default: nil
    }
  }
}
