public import Domein
import JSON
import Kalender

/// Stored form of what happens to an organisation.
public enum PartnerCodec: Veldcodec {
  /// The stored name with its version.
  public static func naam(_ event: PartnerGebeurtenis) -> String {
    switch event {
    case .partnerGeregistreerd: "partner-geregistreerd/1"
    case .partnerGewijzigd: "partner-gewijzigd/1"
    case .kernteamlidToegevoegd: "kernteamlid-toegevoegd/1"
    case .kernteamlidVertrokken: "kernteamlid-vertrokken/1"
    }
  }

  static func schrijf(_ event: PartnerGebeurtenis, _ s: inout Inhoudschrijver) {
    switch event {
    case .partnerGeregistreerd(let code, let gegevens):
      s.kenmerk("partner", code)
      schrijf(gegevens, &s)
    case .partnerGewijzigd(let gegevens): schrijf(gegevens, &s)
    case .kernteamlidToegevoegd(let lid), .kernteamlidVertrokken(let lid):
      s.kenmerk("functionaris", lid)
    }
  }

  static func lees(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> PartnerGebeurtenis? {
    switch naam {
    case "partner-geregistreerd/1":
      .partnerGeregistreerd(code: try l.kenmerk("partner"), gegevens: try leesGegevens(&l))
    case "partner-gewijzigd/1": .partnerGewijzigd(gegevens: try leesGegevens(&l))
    case "kernteamlid-toegevoegd/1":
      .kernteamlidToegevoegd(functionaris: try l.kenmerk("functionaris"))
    case "kernteamlid-vertrokken/1":
      .kernteamlidVertrokken(functionaris: try l.kenmerk("functionaris"))
    default: nil
    }
  }

  private static func schrijf(_ gegevens: Partnergegevens, _ s: inout Inhoudschrijver) {
    s.code("soort", gegevens.soort)
    s.tekst("naam", gegevens.naam)
    s.code("schoolsoort", gegevens.schoolsoort)
    s.tekst("regio", gegevens.regio?.rawValue)
    s.tekst("email", gegevens.email)
  }

  private static func leesGegevens(_ l: inout Inhoudlezer) throws(JSONFailure) -> Partnergegevens {
    Partnergegevens(
      soort: try l.code("soort"), naam: try l.tekst("naam"),
      schoolsoort: try l.mogelijkeCode("schoolsoort"),
      regio: try l.mogelijkeTekst("regio").flatMap(Regio.init(rawValue:)),
      email: try l.tekst("email"))
  }
}

/// Stored form of what happens to a functionaris.
///
/// Personal: the name.
public enum FunctionarisCodec: Veldcodec {
  /// The stored name with its version.
  public static func naam(_ event: FunctionarisGebeurtenis) -> String {
    switch event {
    case .functionarisGeregistreerd: "functionaris-geregistreerd/1"
    case .functionarisGewijzigd: "functionaris-gewijzigd/1"
    case .vervangingGeregeld: "vervanging-geregeld/1"
    case .functionarisVertrokken: "functionaris-vertrokken/1"
    }
  }

  static func schrijf(_ event: FunctionarisGebeurtenis, _ s: inout Inhoudschrijver) {
    switch event {
    case .functionarisGeregistreerd(let code, let gegevens):
      s.kenmerk("functionaris", code)
      schrijf(gegevens, &s)
    case .functionarisGewijzigd(let gegevens): schrijf(gegevens, &s)
    case .vervangingGeregeld(let door, let van, let totEnMet):
      s.kenmerk("door", door)
      s.datum("van", van)
      s.datum("tot", totEnMet)
    case .functionarisVertrokken: return
    }
  }

  static func lees(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> FunctionarisGebeurtenis? {
    switch naam {
    case "functionaris-geregistreerd/1":
      .functionarisGeregistreerd(
        code: try l.kenmerk("functionaris"), gegevens: try leesGegevens(&l))
    case "functionaris-gewijzigd/1": .functionarisGewijzigd(gegevens: try leesGegevens(&l))
    case "vervanging-geregeld/1":
      .vervangingGeregeld(
        door: try l.kenmerk("door"), van: try l.datum("van"), totEnMet: try l.mogelijkeDatum("tot"))
    case "functionaris-vertrokken/1": .functionarisVertrokken
    default: nil
    }
  }

  private static func schrijf(_ gegevens: Functionarisgegevens, _ s: inout Inhoudschrijver) {
    s.code("rol", gegevens.rol)
    s.kenmerk("organisatie", gegevens.organisatie)
    s.getal("gebruiker", gegevens.gebruiker)
    s.datum("van", gegevens.van)
    s.datum("tot", gegevens.totEnMet)
    s.persoon("naam", gegevens.naam)
  }

  private static func leesGegevens(
    _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> Functionarisgegevens {
    Functionarisgegevens(
      rol: try l.code("rol"), naam: try l.persoon("naam"),
      organisatie: try l.mogelijkKenmerk("organisatie"),
      gebruiker: try l.mogelijkGetal("gebruiker"), van: try l.mogelijkeDatum("van"),
      totEnMet: try l.mogelijkeDatum("tot"))
  }
}
