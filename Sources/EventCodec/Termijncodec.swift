import Domein
import JSON
import Kalender

/// Fields about terms, which several aggregates share.
extension Inhoudschrijver {
  mutating func termijn(_ id: TermijnID) {
    code("regel", id.regel)
    gebeurtenis("start", id.gebeurtenis)
  }

  mutating func escalatie(_ escalatie: Escalatie) {
    termijn(escalatie.termijn)
    getal("trap", escalatie.trap)
    datum("vervalt", escalatie.vervalt)
    tekst("aan", escalatie.aan)
  }
}

extension Inhoudlezer {
  mutating func termijn() throws(JSONFailure) -> TermijnID {
    TermijnID(regel: try code("regel"), gebeurtenis: try gebeurtenis("start"))
  }

  mutating func escalatie() throws(JSONFailure) -> Escalatie {
    Escalatie(
      termijn: try termijn(), trap: try getal("trap"), vervalt: try datum("vervalt"),
      aan: try tekst("aan"))
  }

  mutating func duur(_ sleutel: StaticString) throws(JSONFailure) -> Duur {
    guard let duur = Duur(try tekst(sleutel)) else { throw fout(sleutel) }
    return duur
  }
}
