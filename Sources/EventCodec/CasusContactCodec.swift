import Domein
import JSON
import Kalender

/// Contacts, findings, agreements, and what was told to others.
extension CasusCodec {
  static func naam(_ gebeurtenis: Contactgebeurtenis) -> String {
    switch gebeurtenis {
    case .contactVastgelegd: "contact-vastgelegd/1"
    case .bevindingVastgelegd: "bevinding-vastgelegd/1"
    case .afspraakGemaakt: "afspraak-gemaakt/1"
    case .afspraakAfgedaan: "afspraak-afgedaan/1"
    case .partijGeinformeerd: "partij-geinformeerd/1"
    }
  }

  static func schrijf(_ gebeurtenis: Contactgebeurtenis, _ s: inout Inhoudschrijver) {
    switch gebeurtenis {
    case .contactVastgelegd(let met, let wijze, let gelukt, let tekst):
      s.jaNee("gelukt", gelukt)
      s.persoon("met", met)
      s.persoon("wijze", wijze)
      s.persoon("tekst", tekst)
    case .bevindingVastgelegd(let tekst): s.persoon("tekst", tekst)
    case .afspraakGemaakt(let soort, let met, let tekst, let uiterlijk):
      s.code("soort", soort)
      s.datum("uiterlijk", uiterlijk)
      s.persoon("met", met)
      s.persoon("tekst", tekst)
    case .afspraakAfgedaan(let afspraak, let nagekomen):
      s.gebeurtenis("afspraak", afspraak)
      s.jaNee("nagekomen", nagekomen)
    case .partijGeinformeerd(let partij, let grond, let inhoud, let toestemmingen):
      s.code("partij", partij)
      s.codes("inhoud", inhoud)
      s.lijst("toestemmingen", toestemmingen.map(\.description))
      s.persoon("grond", grond)
    }
  }

  static func leesContact(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> Contactgebeurtenis? {
    switch naam {
    case "contact-vastgelegd/1":
      .contactVastgelegd(
        met: try l.persoon("met"), wijze: try l.mogelijkePersoon("wijze"),
        gelukt: try l.jaNee("gelukt"), tekst: try l.persoon("tekst"))
    case "bevinding-vastgelegd/1": .bevindingVastgelegd(tekst: try l.persoon("tekst"))
    case "afspraak-gemaakt/1":
      .afspraakGemaakt(
        soort: try l.code("soort"), met: try l.persoon("met"), tekst: try l.persoon("tekst"),
        uiterlijk: try l.datum("uiterlijk"))
    case "afspraak-afgedaan/1":
      .afspraakAfgedaan(
        afspraak: try l.gebeurtenis("afspraak"), nagekomen: try l.jaNee("nagekomen"))
    case "partij-geinformeerd/1":
      .partijGeinformeerd(
        partij: try l.code("partij"), grond: try l.persoon("grond"),
        inhoud: try l.codes("inhoud"), toestemmingen: try l.gebeurtenissen("toestemmingen"))
    default: nil
    }
  }
}
