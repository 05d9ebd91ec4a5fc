import Domein
import JSON
import Kalender

/// Doorverwijzingen, regie that is handed over, reviews, frictiebudget, care.
extension CasusCodec {
  static func naam(_ gebeurtenis: Ketengebeurtenis) -> String {
    switch gebeurtenis {
    case .doorverwijzingVerstuurd: "doorverwijzing-verstuurd/1"
    case .doorverwijzingBeantwoord: "doorverwijzing-beantwoord/1"
    case .doorverwijzingIngetrokken: "doorverwijzing-ingetrokken/1"
    case .regieoverdrachtVoorgesteld: "regieoverdracht-voorgesteld/1"
    case .regieoverdrachtAfgewezen: "regieoverdracht-afgewezen/1"
    case .arrangementHerzien: "arrangement-herzien/1"
    case .frictiebudgetGewijzigd: "frictiebudget-gewijzigd/1"
    case .zorgGemeld: "zorg-gemeld/1"
    case .zorgTeruggekoppeld: "zorg-teruggekoppeld/1"
    case .zorgHerzien: "zorg-herzien/1"
    }
  }

  static func schrijf(_ gebeurtenis: Ketengebeurtenis, _ s: inout Inhoudschrijver) {
    switch gebeurtenis {
    case .doorverwijzingVerstuurd(let nummer, let naar, let soort, let reden):
      s.kenmerk("doorverwijzing", nummer)
      s.tekst("naar", naar.tekst)
      s.code("soort", soort)
      s.persoon("reden", reden)
    case .doorverwijzingBeantwoord(let nummer, let stand, let advies, let toelichting):
      s.kenmerk("doorverwijzing", nummer)
      s.code("stand", stand)
      s.jaNee("advies", advies)
      s.persoon("toelichting", toelichting)
    case .doorverwijzingIngetrokken(let nummer, let reden):
      s.kenmerk("doorverwijzing", nummer)
      s.persoon("reden", reden)
    case .regieoverdrachtVoorgesteld(let aan): s.kenmerk("aan", aan)
    case .regieoverdrachtAfgewezen(let voorstel, let reden):
      s.gebeurtenis("voorstel", voorstel)
      s.persoon("reden", reden)
    case .arrangementHerzien(let id, let uitkomst, let volgende):
      s.gebeurtenis("arrangement", id)
      s.code("uitkomst", uitkomst)
      s.datum("volgende", volgende)
    case .frictiebudgetGewijzigd(let cent, let doel):
      s.getal("cent", cent)
      s.persoon("doel", doel)
    case .zorgGemeld, .zorgTeruggekoppeld, .zorgHerzien: schrijfZorg(gebeurtenis, &s)
    }
  }

  private static func schrijfZorg(_ gebeurtenis: Ketengebeurtenis, _ s: inout Inhoudschrijver) {
    switch gebeurtenis {
    case .zorgGemeld(let soort, let aanbieder, let herziening, let terugkoppeling):
      s.code("soort", soort)
      s.tekst("aanbieder", aanbieder.tekst)
      s.datum("herziening", herziening)
      s.datum("terugkoppeling", terugkoppeling)
    case .zorgTeruggekoppeld(let zorg, let volgende):
      s.gebeurtenis("zorg", zorg)
      s.datum("volgende", volgende)
    case .zorgHerzien(let zorg, let uitkomst, let volgende):
      s.gebeurtenis("zorg", zorg)
      s.code("uitkomst", uitkomst)
      s.datum("volgende", volgende)
    case .doorverwijzingVerstuurd, .doorverwijzingBeantwoord, .doorverwijzingIngetrokken,
      .regieoverdrachtVoorgesteld, .regieoverdrachtAfgewezen, .arrangementHerzien,
      .frictiebudgetGewijzigd:
      return
    }
  }

  static func leesKeten(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> Ketengebeurtenis? {
    switch naam {
    case "doorverwijzing-verstuurd/1":
      .doorverwijzingVerstuurd(
        nummer: try l.kenmerk("doorverwijzing"), naar: try l.partij("naar"),
        soort: try l.code("soort"), reden: try l.persoon("reden"))
    case "doorverwijzing-beantwoord/1":
      .doorverwijzingBeantwoord(
        doorverwijzing: try l.kenmerk("doorverwijzing"), stand: try l.code("stand"),
        advies: try l.mogelijkJaNee("advies"), toelichting: try l.persoon("toelichting"))
    case "doorverwijzing-ingetrokken/1":
      .doorverwijzingIngetrokken(
        doorverwijzing: try l.kenmerk("doorverwijzing"), reden: try l.persoon("reden"))
    case "regieoverdracht-voorgesteld/1": .regieoverdrachtVoorgesteld(aan: try l.kenmerk("aan"))
    case "regieoverdracht-afgewezen/1":
      .regieoverdrachtAfgewezen(
        voorstel: try l.gebeurtenis("voorstel"), reden: try l.persoon("reden"))
    case "arrangement-herzien/1":
      .arrangementHerzien(
        arrangement: try l.gebeurtenis("arrangement"), uitkomst: try l.code("uitkomst"),
        volgende: try l.mogelijkeDatum("volgende"))
    case "frictiebudget-gewijzigd/1":
      .frictiebudgetGewijzigd(cent: try l.getal("cent"), doel: try l.persoon("doel"))
    case "zorg-gemeld/1":
      .zorgGemeld(
        soort: try l.code("soort"), aanbieder: try l.partij("aanbieder"),
        herziening: try l.datum("herziening"),
        terugkoppeling: try l.mogelijkeDatum("terugkoppeling"))
    case "zorg-teruggekoppeld/1":
      .zorgTeruggekoppeld(
        zorg: try l.gebeurtenis("zorg"), volgende: try l.mogelijkeDatum("volgende"))
    case "zorg-herzien/1":
      .zorgHerzien(
        zorg: try l.gebeurtenis("zorg"), uitkomst: try l.code("uitkomst"),
        volgende: try l.mogelijkeDatum("volgende"))
    default: nil
    }
  }

  static func schrijf(_ voorwaarden: Arrangementvoorwaarden, _ s: inout Inhoudschrijver) {
    s.tekst("leiding", voorwaarden.leiding?.tekst)
    s.lijst("delen", voorwaarden.delen.map(\.tekst))
    s.datum("herziening", voorwaarden.herziening)
  }

  static func leesVoorwaarden(
    _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> Arrangementvoorwaarden {
    let leiding = try l.mogelijkePartij("leiding")
    var delen: [Arrangementdeel] = []
    for tekst in try l.lijst("delen") {
      guard let deel = Arrangementdeel(tekst: tekst) else { throw l.fout("delen") }
      delen.append(deel)
    }
    return Arrangementvoorwaarden(
      leiding: leiding, delen: delen, herziening: try l.mogelijkeDatum("herziening"))
  }
}

extension Inhoudlezer {
  mutating func mogelijkePartij(_ sleutel: StaticString) throws(JSONFailure) -> Ketenpartij? {
    guard let tekst = try mogelijkeTekst(sleutel) else { return nil }
    guard let partij = Ketenpartij(tekst: tekst) else { throw fout(sleutel) }
    return partij
  }

  mutating func partij(_ sleutel: StaticString) throws(JSONFailure) -> Ketenpartij {
    guard let partij = Ketenpartij(tekst: try tekst(sleutel)) else { throw fout(sleutel) }
    return partij
  }
}
