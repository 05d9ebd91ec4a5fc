public import Domein
import JSON
import Kalender

/// Stored form of what happens to a jongere.
///
/// Personal: who it is and where it lives.
public enum JongereCodec: Veldcodec {
  /// The events of a jongere.
  public typealias Event = JongereGebeurtenis

  /// The stored name with its version.
  public static func naam(_ event: JongereGebeurtenis) -> String {
    switch event {
    case .jongereGeregistreerd: "jongere-geregistreerd/1"
    case .persoonsgegevensGewijzigd: "persoonsgegevens-gewijzigd/1"
    case .jongereIngeschreven: "jongere-ingeschreven/1"
    case .jongereUitgeschreven: "jongere-uitgeschreven/1"
    case .jongereVerhuisd: "jongere-verhuisd/1"
    case .jongereOverleden: "jongere-overleden/1"
    case .startkwalificatieBehaald: "startkwalificatie-behaald/1"
    case .toestemmingGegeven: "toestemming-gegeven/1"
    case .toestemmingIngetrokken: "toestemming-ingetrokken/1"
    case .ziekGemeld: "ziek-gemeld/1"
    case .beterGemeld: "beter-gemeld/1"
    case .vrijstellingGeregistreerd: "vrijstelling-geregistreerd/1"
    case .verlofGeregistreerd: "verlof-geregistreerd/1"
    case .aanvraag(let gebeurtenis): naam(gebeurtenis)
    case .inschrijvingVergeleken: "inschrijving-vergeleken/1"
    case .ervaringVastgelegd: "ervaring-vastgelegd/1"
    case .ervaringIngetrokken: "ervaring-ingetrokken/1"
    case .termijnGeescaleerd: "jongeretermijn-geescaleerd/1"
    case .gezagVastgesteld: "gezag-vastgesteld/1"
    case .leerlingGeschorst: "leerling-geschorst/1"
    case .samenvoeging(let samenvoeging): samenvoegnaam(samenvoeging)
    case .bewaring(let gebeurtenis): bewaarnaam(gebeurtenis)
    }
  }

  static func schrijf(_ event: JongereGebeurtenis, _ s: inout Inhoudschrijver) {
    switch event {
    case .jongereGeregistreerd(let nummer, let gegevens, let gemeente):
      s.kenmerk("jongere", nummer)
      s.kenmerk("gemeente", gemeente)
      schrijf(gegevens, &s)
    case .persoonsgegevensGewijzigd(let gegevens): schrijf(gegevens, &s)
    case .jongereIngeschreven(let school, let soort, let leerjaar, let van, let totEnMet, let bron):
      s.kenmerk("school", school)
      s.code("schoolsoort", soort)
      s.tekst("leerjaar", leerjaar)
      s.datum("van", van)
      s.datum("tot", totEnMet)
      s.tekst("bron", bron.code)
    case .jongereUitgeschreven(let school, let reden):
      s.kenmerk("school", school)
      s.persoon("reden", reden)
    case .jongereVerhuisd(let gemeente, let adres):
      s.kenmerk("gemeente", gemeente)
      schrijf(adres, &s)
    case .jongereOverleden, .startkwalificatieBehaald: return
    case .toestemmingGegeven(let gever, let partij, let reikwijdte, let totEnMet):
      s.code("gever", gever)
      s.code("partij", partij)
      s.codes("reikwijdte", reikwijdte)
      s.datum("tot", totEnMet)
    case .toestemmingIngetrokken(let toestemming): s.gebeurtenis("toestemming", toestemming)
    case .ziekGemeld(let school), .beterGemeld(let school): s.kenmerk("school", school)
    case .vrijstellingGeregistreerd(let artikel, let van, let totEnMet, let schoolsoort):
      s.code("artikel", artikel)
      s.datum("van", van)
      s.datum("tot", totEnMet)
      s.code("schoolsoort", schoolsoort)
    case .verlofGeregistreerd(let artikel, let van, let totEnMet, let schooldagen, let besluit):
      s.code("artikel", artikel)
      s.datum("van", van)
      s.datum("tot", totEnMet)
      s.getal("schooldagen", schooldagen)
      s.code("besluit", besluit)
    case .aanvraag(let gebeurtenis): schrijf(gebeurtenis, &s)
    case .inschrijvingVergeleken(let uitkomst, let schoolsoort, let sinds):
      s.code("uitkomst", uitkomst)
      s.code("schoolsoort", schoolsoort)
      s.datum("sinds", sinds)
    case .ervaringVastgelegd(let casus, let van, let gever, let tekst, let illustratie):
      s.kenmerk("casus", casus)
      s.code("van", van)
      s.code("gever", gever)
      s.persoon("tekst", tekst)
      s.persoon("illustratie", illustratie)
    case .ervaringIngetrokken(let ervaring): s.gebeurtenis("ervaring", ervaring)
    case .termijnGeescaleerd(let escalatie): s.escalatie(escalatie)
    case .gezagVastgesteld(let gezag): s.persoon("gezag", gezag.rawValue)
    case .leerlingGeschorst(let inhoud):
      s.kenmerk("school", inhoud.school)
      s.datum("van", inhoud.van)
      s.datum("tot", inhoud.totEnMet)
      s.datum("inspectieOp", inhoud.inspectieOp)
      s.persoon("reden", inhoud.reden)
    case .samenvoeging(let samenvoeging): schrijfSamenvoeging(samenvoeging, &s)
    case .bewaring(let gebeurtenis): schrijfBewaring(gebeurtenis, &s)
    }
  }

  static func lees(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> JongereGebeurtenis? {
    if let gebeurtenis = try leesAanvraag(naam, &l) { return .aanvraag(gebeurtenis) }
    return switch naam {
    case "jongere-geregistreerd/1": try leesRegistratie(&l)
    case "persoonsgegevens-gewijzigd/1":
      .persoonsgegevensGewijzigd(gegevens: try leesGegevens(&l))
    case "jongere-ingeschreven/1": try leesInschrijving(&l)
    case "jongere-uitgeschreven/1":
      .jongereUitgeschreven(
        school: try l.mogelijkKenmerk("school"), reden: try l.persoon("reden"))
    case "jongere-verhuisd/1":
      .jongereVerhuisd(gemeente: try l.kenmerk("gemeente"), adres: try leesAdres(&l))
    case "jongere-overleden/1": .jongereOverleden
    case "startkwalificatie-behaald/1": .startkwalificatieBehaald
    case "toestemming-gegeven/1":
      .toestemmingGegeven(
        gever: try l.code("gever"), partij: try l.code("partij"),
        reikwijdte: try l.codes("reikwijdte"), totEnMet: try l.mogelijkeDatum("tot"))
    case "toestemming-ingetrokken/1":
      .toestemmingIngetrokken(toestemming: try l.gebeurtenis("toestemming"))
    case "ziek-gemeld/1": .ziekGemeld(school: try l.mogelijkKenmerk("school"))
    case "beter-gemeld/1": .beterGemeld(school: try l.mogelijkKenmerk("school"))
    case "vrijstelling-geregistreerd/1":
      .vrijstellingGeregistreerd(
        artikel: try l.code("artikel"), van: try l.datum("van"),
        totEnMet: try l.mogelijkeDatum("tot"), schoolsoort: try l.mogelijkeCode("schoolsoort"))
    case "verlof-geregistreerd/1":
      .verlofGeregistreerd(
        artikel: try l.code("artikel"), van: try l.datum("van"), totEnMet: try l.datum("tot"),
        schooldagen: try l.getal("schooldagen"), besluit: try l.code("besluit"))
    case "inschrijving-vergeleken/1":
      .inschrijvingVergeleken(
        uitkomst: try l.code("uitkomst"), schoolsoort: try l.code("schoolsoort"),
        sinds: try l.mogelijkeDatum("sinds"))
    case "ervaring-vastgelegd/1":
      .ervaringVastgelegd(
        casus: try l.kenmerk("casus"), van: try l.code("van"), gever: try l.code("gever"),
        tekst: try l.persoon("tekst"), illustratie: try l.persoon("illustratie"))
    case "ervaring-ingetrokken/1":
      .ervaringIngetrokken(ervaring: try l.gebeurtenis("ervaring"))
    case "jongeretermijn-geescaleerd/1": .termijnGeescaleerd(try l.escalatie())
    case "gezag-vastgesteld/1":
      .gezagVastgesteld(Gezag(rawValue: try l.persoon("gezag")) ?? .onbekend)
    case "leerling-geschorst/1":
      .leerlingGeschorst(
        Schorsing.Inhoud(
          school: try l.kenmerk("school"), van: try l.datum("van"), totEnMet: try l.datum("tot"),
          reden: try l.persoon("reden"), inspectieOp: try l.mogelijkeDatum("inspectieOp")))
    default: try leesRest(naam, &l)
    }
  }

  private static func leesRest(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> JongereGebeurtenis? {
    if let samenvoeging = try leesSamenvoeging(naam, &l) { return samenvoeging }
    return try leesBewaring(naam, &l)
  }
}
