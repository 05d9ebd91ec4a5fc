public import Domein
import JSON
import Kalender

/// Stored form of what happens to a meeting.
///
/// Personal: place, question, decision, report and reasons.
public enum OverlegCodec: Veldcodec {
  /// The stored name with its version.
  public static func naam(_ event: OverlegGebeurtenis) -> String {
    switch event {
    case .overlegGepland: "overleg-gepland/1"
    case .overlegGewijzigd: "overleg-gewijzigd/1"
    case .overlegAfgezegd: "overleg-afgezegd/1"
    case .casusGeagendeerd: "casus-geagendeerd/1"
    case .casusVanAgenda: "casus-van-agenda/1"
    case .besluitGenomen: "overlegbesluit-genomen/1"
    case .verslagVastgelegd: "overlegverslag-vastgelegd/1"
    case .termijnGeescaleerd: "overlegtermijn-geescaleerd/1"
    }
  }

  static func schrijf(_ event: OverlegGebeurtenis, _ s: inout Inhoudschrijver) {
    switch event {
    case .overlegGepland(let nummer, let gegevens):
      s.kenmerk("overleg", nummer)
      schrijf(gegevens, &s)
    case .overlegGewijzigd(let gegevens): schrijf(gegevens, &s)
    case .overlegAfgezegd(let reden): s.persoon("reden", reden)
    case .casusGeagendeerd(let casus, let vraag):
      s.kenmerk("casus", casus)
      s.persoon("vraag", vraag)
    case .casusVanAgenda(let casus, let reden):
      s.kenmerk("casus", casus)
      s.persoon("reden", reden)
    case .besluitGenomen(let inhoud): schrijf(inhoud, &s)
    case .verslagVastgelegd(let besproken, let aanwezig, let tekst):
      s.lijst("besproken", besproken.map(\.tekst))
      s.lijst("aanwezig", aanwezig.map(\.tekst))
      s.persoon("tekst", tekst)
    case .termijnGeescaleerd(let escalatie): s.escalatie(escalatie)
    }
  }

  static func lees(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> OverlegGebeurtenis? {
    switch naam {
    case "overleg-gepland/1":
      .overlegGepland(nummer: try l.kenmerk("overleg"), gegevens: try leesGegevens(&l))
    case "overleg-gewijzigd/1": .overlegGewijzigd(gegevens: try leesGegevens(&l))
    case "overleg-afgezegd/1": .overlegAfgezegd(reden: try l.persoon("reden"))
    case "casus-geagendeerd/1":
      .casusGeagendeerd(casus: try l.kenmerk("casus"), vraag: try l.persoon("vraag"))
    case "casus-van-agenda/1":
      .casusVanAgenda(casus: try l.kenmerk("casus"), reden: try l.persoon("reden"))
    case "overlegbesluit-genomen/1": .besluitGenomen(try leesBesluit(&l))
    case "overlegverslag-vastgelegd/1":
      .verslagVastgelegd(
        besproken: try l.kenmerken("besproken"), aanwezig: try l.kenmerken("aanwezig"),
        tekst: try l.persoon("tekst"))
    case "overlegtermijn-geescaleerd/1": .termijnGeescaleerd(try l.escalatie())
    default: nil
    }
  }

  private static func schrijf(_ gegevens: Overleggegevens, _ s: inout Inhoudschrijver) {
    s.code("soort", gegevens.soort)
    s.datum("datum", gegevens.datum)
    s.tekst("tijd", gegevens.tijd?.description)
    s.getal("duur", gegevens.duur)
    s.kenmerk("school", gegevens.school)
    s.kenmerk("voorzitter", gegevens.voorzitter)
    s.lijst("deelnemers", gegevens.deelnemers.map(\.tekst))
    s.persoon("plaats", gegevens.plaats)
  }

  private static func leesGegevens(_ l: inout Inhoudlezer) throws(JSONFailure) -> Overleggegevens {
    let (soort, datum): (Overlegsoort, Datum) = (try l.code("soort"), try l.datum("datum"))
    var tijd: Kloktijd?
    if let tekst = try l.mogelijkeTekst("tijd") {
      guard let gelezen = Kloktijd(tekst) else { throw l.fout("tijd") }
      tijd = gelezen
    }
    let duur = try l.getal("duur")
    let school: Vestiging? = try l.mogelijkKenmerk("school")
    return Overleggegevens(
      soort: soort, datum: datum, tijd: tijd, duur: duur, plaats: try l.persoon("plaats"),
      school: school, voorzitter: try l.kenmerk("voorzitter"),
      deelnemers: try l.kenmerken("deelnemers"))
  }

  private static func schrijf(_ inhoud: Besluitinhoud, _ s: inout Inhoudschrijver) {
    s.kenmerk("casus", inhoud.casus)
    s.datum("uiterlijk", inhoud.uiterlijk)
    s.kenmerk("eigenaar", inhoud.eigenaar)
    s.jaNee("oudersGehoord", inhoud.oudersGehoord)
    s.jaNee("jongereGehoord", inhoud.jongereGehoord)
    s.lijst("aanwezig", inhoud.aanwezig.map(\.tekst))
    s.gebeurtenis("afspraak", inhoud.afspraak)
    s.persoon("tekst", inhoud.tekst)
    s.persoon("waaromNiet", inhoud.waaromNiet)
  }

  private static func leesBesluit(_ l: inout Inhoudlezer) throws(JSONFailure) -> Besluitinhoud {
    let casus: Casusnummer = try l.kenmerk("casus")
    let uiterlijk = try l.datum("uiterlijk")
    let eigenaar: Medewerkercode = try l.kenmerk("eigenaar")
    let ouders = try l.mogelijkJaNee("oudersGehoord")
    let jongere = try l.mogelijkJaNee("jongereGehoord")
    let aanwezig: [Medewerkercode] = try l.kenmerken("aanwezig")
    let afspraak = try l.gebeurtenis("afspraak")
    return Besluitinhoud(
      casus: casus, tekst: try l.persoon("tekst"), uiterlijk: uiterlijk, eigenaar: eigenaar,
      oudersGehoord: ouders, jongereGehoord: jongere, waaromNiet: try l.persoon("waaromNiet"),
      aanwezig: aanwezig, afspraak: afspraak)
  }
}

extension Inhoudlezer {
  /// A list of codes with a form; empty where there is none.
  mutating func kenmerken<K: Kenmerk>(_ sleutel: StaticString) throws(JSONFailure) -> [K] {
    var kenmerken: [K] = []
    for tekst in try lijst(sleutel) {
      guard let kenmerk = K(tekst) else { throw fout(sleutel) }
      kenmerken.append(kenmerk)
    }
    return kenmerken
  }
}
