import Domein
import JSON
import Kalender

/// Plan, measures, offers; phase, regie, closing.
extension CasusCodec {
  static func naam(_ gebeurtenis: Aanpakgebeurtenis) -> String {
    switch gebeurtenis {
    case .planVastgesteld: "plan-vastgesteld/1"
    case .planGeevalueerd: "plan-geevalueerd/1"
    case .maatregelGenomen: "maatregel-genomen/1"
    case .maatregelIngestuurd: "maatregel-ingestuurd/1"
    case .maatregelAfgedaan: "maatregel-afgedaan/1"
    case .casusOpgeschaald: "casus-opgeschaald/1"
    case .arrangementAfgesproken: "arrangement-afgesproken/1"
    }
  }

  static func schrijf(_ gebeurtenis: Aanpakgebeurtenis, _ s: inout Inhoudschrijver) {
    switch gebeurtenis {
    case .planVastgesteld(let soort, let doelen, let uiterlijk, let evaluatie):
      s.code("soort", soort)
      s.datum("uiterlijk", uiterlijk)
      s.datum("evaluatie", evaluatie)
      s.personen("doelen", doelen)
    case .planGeevalueerd(let plan, let oordelen, let tekst):
      s.gebeurtenis("plan", plan)
      s.codes("oordelen", oordelen)
      s.persoon("tekst", tekst)
    case .maatregelGenomen(let soort, let tekst):
      s.code("soort", soort)
      s.persoon("tekst", tekst)
    case .maatregelIngestuurd(let maatregel): s.gebeurtenis("maatregel", maatregel)
    case .maatregelAfgedaan(let maatregel, let resultaat):
      s.gebeurtenis("maatregel", maatregel)
      s.persoon("resultaat", resultaat)
    case .casusOpgeschaald(let naar, let tekst, let motivering):
      s.code("naar", naar)
      s.jaNee("uitgelegd", motivering == nil ? nil : true)
      s.persoon("tekst", tekst)
      s.persoon("motivering", motivering)
    case .arrangementAfgesproken(let soort, let tekst, let voorwaarden):
      s.code("soort", soort)
      schrijf(voorwaarden, &s)
      s.persoon("tekst", tekst)
    }
  }

  static func leesAanpak(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> Aanpakgebeurtenis? {
    switch naam {
    case "plan-vastgesteld/1": try leesPlan(&l)
    case "plan-geevalueerd/1":
      .planGeevalueerd(
        plan: try l.gebeurtenis("plan"), oordelen: try l.codes("oordelen"),
        tekst: try l.persoon("tekst"))
    case "maatregel-genomen/1":
      .maatregelGenomen(soort: try l.code("soort"), tekst: try l.persoon("tekst"))
    case "maatregel-ingestuurd/1":
      .maatregelIngestuurd(maatregel: try l.gebeurtenis("maatregel"))
    case "maatregel-afgedaan/1":
      .maatregelAfgedaan(
        maatregel: try l.gebeurtenis("maatregel"), resultaat: try l.persoon("resultaat"))
    case "casus-opgeschaald/1":
      .casusOpgeschaald(
        naar: try l.code("naar"), tekst: try l.persoon("tekst"),
        motivering: try l.mogelijkJaNee("uitgelegd") == true ? try l.persoon("motivering") : nil)
    case "arrangement-afgesproken/1":
      .arrangementAfgesproken(
        soort: try l.code("soort"), tekst: try l.persoon("tekst"),
        voorwaarden: try leesVoorwaarden(&l))
    default: nil
    }
  }

  private static func leesPlan(_ l: inout Inhoudlezer) throws(JSONFailure) -> Aanpakgebeurtenis {
    let soort: Plansoort = try l.code("soort")
    let uiterlijk = try l.mogelijkeDatum("uiterlijk")
    let evaluatie = try l.mogelijkeDatum("evaluatie")
    return .planVastgesteld(
      soort: soort, doelen: try l.personen("doelen"), uiterlijk: uiterlijk, evaluatie: evaluatie)
  }

  static func naam(_ gebeurtenis: Loopgebeurtenis) -> String {
    switch gebeurtenis {
    case .faseGewijzigd: "fase-gewijzigd/1"
    case .regieBelegd: "regie-belegd/1"
    case .casusOvergedragen: "casus-overgedragen/1"
    case .casusGesloten: "casus-gesloten/1"
    case .casusHeropend: "casus-heropend/1"
    }
  }

  static func schrijf(_ gebeurtenis: Loopgebeurtenis, _ s: inout Inhoudschrijver) {
    switch gebeurtenis {
    case .faseGewijzigd(let fase, let motivering):
      s.code("fase", fase)
      s.jaNee("uitgelegd", motivering == nil ? nil : true)
      s.persoon("motivering", motivering)
    case .regieBelegd(let bij, let voorstel):
      s.kenmerk("bij", bij)
      s.gebeurtenis("voorstel", voorstel)
    case .casusOvergedragen(let aan): s.kenmerk("aan", aan)
    case .casusGesloten(let reden, let tekst):
      s.code("reden", reden)
      s.persoon("tekst", tekst)
    case .casusHeropend(let reden): s.persoon("reden", reden)
    }
  }

  static func leesLoop(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> Loopgebeurtenis? {
    switch naam {
    case "fase-gewijzigd/1":
      .faseGewijzigd(
        fase: try l.code("fase"),
        motivering: try l.mogelijkJaNee("uitgelegd") == true ? try l.persoon("motivering") : nil)
    case "regie-belegd/1":
      .regieBelegd(bij: try l.kenmerk("bij"), voorstel: try l.mogelijkeGebeurtenis("voorstel"))
    case "casus-overgedragen/1": .casusOvergedragen(aan: try l.kenmerk("aan"))
    case "casus-gesloten/1":
      .casusGesloten(reden: try l.code("reden"), tekst: try l.persoon("tekst"))
    case "casus-heropend/1": .casusHeropend(reden: try l.persoon("reden"))
    default: nil
    }
  }
}
