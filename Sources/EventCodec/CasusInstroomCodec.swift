import Domein
import JSON
import Kalender

/// Opening, meldingen, absence.
extension CasusCodec {
  static func naam(_ gebeurtenis: Instroomgebeurtenis) -> String {
    switch gebeurtenis {
    case .casusGeopend: "casus-geopend/1"
    case .meldingToegevoegd: "melding-toegevoegd/1"
    case .meldingBeoordeeld: "casusmelding-beoordeeld/1"
    case .meldingVervallen: "casusmelding-vervallen/1"
    }
  }

  static func schrijf(_ gebeurtenis: Instroomgebeurtenis, _ s: inout Inhoudschrijver) {
    switch gebeurtenis {
    case .casusGeopend(
      let nummer, let jongere, let soort, let school, let behandelaar, let melding):
      s.kenmerk("casus", nummer)
      s.kenmerk("jongere", jongere)
      s.code("soort", soort)
      s.kenmerk("school", school)
      s.kenmerk("behandelaar", behandelaar)
      if let melding { schrijf(melding, &s) }
    case .meldingToegevoegd(let melding, let soort):
      s.code("soort", soort)
      schrijf(melding, &s)
    case .meldingBeoordeeld(let melding), .meldingVervallen(let melding):
      s.kenmerk("melding", melding)
    }
  }

  static func leesInstroom(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> Instroomgebeurtenis? {
    switch naam {
    case "casus-geopend/1":
      .casusGeopend(
        nummer: try l.kenmerk("casus"), jongere: try l.kenmerk("jongere"),
        soort: try l.code("soort"), school: try l.mogelijkKenmerk("school"),
        behandelaar: try l.mogelijkKenmerk("behandelaar"), melding: try leesMelding(&l))
    case "melding-toegevoegd/1": try leesToevoeging(&l)
    case "casusmelding-beoordeeld/1": .meldingBeoordeeld(melding: try l.kenmerk("melding"))
    case "casusmelding-vervallen/1": .meldingVervallen(melding: try l.kenmerk("melding"))
    default: nil
    }
  }

  private static func leesToevoeging(
    _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> Instroomgebeurtenis {
    let soort: Verzuimsoort = try l.code("soort")
    guard let melding = try leesMelding(&l) else { throw l.fout("melding") }
    return .meldingToegevoegd(melding: melding, soort: soort)
  }

  private static func schrijf(_ melding: Meldingkoppeling, _ s: inout Inhoudschrijver) {
    s.kenmerk("melding", melding.melding)
    s.datum("datumMelding", melding.datum)
  }

  private static func leesMelding(_ l: inout Inhoudlezer) throws(JSONFailure) -> Meldingkoppeling? {
    guard let melding: Meldingnummer = try l.mogelijkKenmerk("melding") else { return nil }
    return Meldingkoppeling(melding: melding, datum: try l.datum("datumMelding"))
  }

  static func naam(_ gebeurtenis: Verzuimgebeurtenis) -> String {
    switch gebeurtenis {
    case .verzuimVastgesteld: "verzuim-vastgesteld/1"
    case .verzuimBijgesteld: "verzuim-bijgesteld/1"
    case .teruggekeerd: "teruggekeerd/1"
    }
  }

  static func schrijf(_ gebeurtenis: Verzuimgebeurtenis, _ s: inout Inhoudschrijver) {
    switch gebeurtenis {
    case .verzuimVastgesteld(let verzuim):
      s.code("soort", verzuim.soort)
      s.datum("van", verzuim.van)
      s.datum("tot", verzuim.totEnMet)
      s.code("omvang", verzuim.omvang)
      s.jaNee("geoorloofd", verzuim.geoorloofd)
      s.code("oorzaak", verzuim.oorzaak)
      s.tekst("uren", verzuim.uren?.description)
      s.kenmerk("school", verzuim.school)
      s.kenmerk("melding", verzuim.melding)
      s.code("bron", verzuim.bron)
    case .verzuimBijgesteld(let verzuim, let van, let totEnMet):
      s.gebeurtenis("verzuim", verzuim)
      s.datum("van", van)
      s.datum("tot", totEnMet)
    case .teruggekeerd: return
    }
  }

  static func leesVerzuim(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> Verzuimgebeurtenis? {
    switch naam {
    case "verzuim-vastgesteld/1":
      .verzuimVastgesteld(
        Verzuim(
          soort: try l.code("soort"), van: try l.datum("van"),
          totEnMet: try l.mogelijkeDatum("tot"), omvang: try l.code("omvang"),
          geoorloofd: try l.jaNee("geoorloofd"), oorzaak: try l.mogelijkeCode("oorzaak"),
          uren: try l.mogelijkeUren("uren"),
          school: try l.mogelijkKenmerk("school"), melding: try l.mogelijkKenmerk("melding"),
          bron: try l.code("bron")))
    case "verzuim-bijgesteld/1":
      .verzuimBijgesteld(
        verzuim: try l.gebeurtenis("verzuim"), van: try l.datum("van"),
        totEnMet: try l.mogelijkeDatum("tot"))
    case "teruggekeerd/1": .teruggekeerd
    default: nil
    }
  }
}
