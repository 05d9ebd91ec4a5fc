import Domein
import JSON
import Kalender

/// Requests and applications of a jongere.
///
/// Personal: the reason why a school takes longer.
extension JongereCodec {
  static func naam(_ gebeurtenis: Aanvraaggebeurtenis) -> String {
    switch gebeurtenis {
    case .vrijstellingAangevraagd: "vrijstelling-aangevraagd/1"
    case .vrijstellingBesloten: "vrijstelling-besloten/1"
    case .verlofAangevraagd: "verlof-aangevraagd/1"
    case .verlofBesloten: "verlof-besloten/1"
    case .schoolAangemeld: "school-aangemeld/1"
    case .aanmeldingVerlengd: "aanmelding-verlengd/1"
    case .aanmeldingBesloten: "aanmelding-besloten/1"
    case .onderwijstijdAfgeweken: "onderwijstijd-afgeweken/1"
    case .onderwijstijdHersteld: "onderwijstijd-hersteld/1"
    }
  }

  static func schrijf(_ gebeurtenis: Aanvraaggebeurtenis, _ s: inout Inhoudschrijver) {
    switch gebeurtenis {
    case .vrijstellingAangevraagd(let verzoek): schrijf(verzoek, &s)
    case .vrijstellingBesloten(let aanvraag, let besluit):
      s.gebeurtenis("aanvraag", aanvraag)
      s.code("besluit", besluit)
    case .verlofAangevraagd(let verzoek):
      s.code("artikel", verzoek.artikel)
      s.datum("van", verzoek.van)
      s.datum("tot", verzoek.totEnMet)
      s.getal("schooldagen", verzoek.schooldagen)
    case .verlofBesloten(let aanvraag, let besluit):
      s.gebeurtenis("aanvraag", aanvraag)
      s.code("besluit", besluit)
    case .schoolAangemeld(let school): s.kenmerk("school", school)
    case .aanmeldingVerlengd(let aanmelding, let met, let reden):
      s.gebeurtenis("aanmelding", aanmelding)
      s.tekst("met", met.geschreven)
      s.persoon("reden", reden)
    case .aanmeldingBesloten(let aanmelding, let besluit):
      s.gebeurtenis("aanmelding", aanmelding)
      s.code("besluit", besluit)
    case .onderwijstijdAfgeweken(let inhoud):
      s.kenmerk("school", inhoud.school)
      s.datum("van", inhoud.van)
      s.datum("tot", inhoud.totEnMet)
      s.code("beslotenDoor", inhoud.besloten)
      s.jaNee("swv", inhoud.swvIngelicht)
    case .onderwijstijdHersteld(let afwijking): s.gebeurtenis("afwijking", afwijking)
    }
  }

  static func leesAanvraag(
    _ naam: String, _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> Aanvraaggebeurtenis? {
    switch naam {
    case "vrijstelling-aangevraagd/1": .vrijstellingAangevraagd(try leesVerzoek(&l))
    case "vrijstelling-besloten/1":
      .vrijstellingBesloten(aanvraag: try l.gebeurtenis("aanvraag"), besluit: try l.code("besluit"))
    case "verlof-aangevraagd/1":
      .verlofAangevraagd(
        Verlofverzoek(
          artikel: try l.code("artikel"), van: try l.datum("van"), totEnMet: try l.datum("tot"),
          schooldagen: try l.getal("schooldagen")))
    case "verlof-besloten/1":
      .verlofBesloten(aanvraag: try l.gebeurtenis("aanvraag"), besluit: try l.code("besluit"))
    case "school-aangemeld/1": .schoolAangemeld(school: try l.kenmerk("school"))
    case "aanmelding-verlengd/1": try leesVerlenging(&l)
    case "aanmelding-besloten/1":
      .aanmeldingBesloten(
        aanmelding: try l.gebeurtenis("aanmelding"), besluit: try l.code("besluit"))
    case "onderwijstijd-afgeweken/1":
      .onderwijstijdAfgeweken(
        Onderwijstijdafwijking.Inhoud(
          school: try l.mogelijkKenmerk("school"), van: try l.datum("van"),
          totEnMet: try l.datum("tot"), besloten: try l.code("beslotenDoor"),
          swvIngelicht: try l.jaNee("swv")))
    case "onderwijstijd-hersteld/1":
      .onderwijstijdHersteld(afwijking: try l.gebeurtenis("afwijking"))
    default: nil
    }
  }

  private static func schrijf(_ verzoek: Vrijstellingsverzoek, _ s: inout Inhoudschrijver) {
    s.code("artikel", verzoek.artikel)
    s.datum("van", verzoek.van)
    s.datum("tot", verzoek.totEnMet)
    s.jaNee("nooitGeschikt", verzoek.nooitGeschikt ? true : nil)
    s.datum("verklaring", verzoek.verklaring?.op)
    s.code("verklaringVan", verzoek.verklaring?.door)
    s.datum("laatstGeplaatst", verzoek.laatstGeplaatst)
    s.code("schoolsoort", verzoek.schoolsoort)
  }

  private static func leesVerzoek(
    _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> Vrijstellingsverzoek {
    let artikel: Vrijstellingsartikel = try l.code("artikel")
    let (van, tot) = (try l.datum("van"), try l.mogelijkeDatum("tot"))
    let nooit = try l.mogelijkJaNee("nooitGeschikt") ?? false
    let verklaard = try l.mogelijkeDatum("verklaring")
    let bron: Verklaringsbron? = try l.mogelijkeCode("verklaringVan")
    var verklaring: Verklaring?
    if let verklaard, let bron { verklaring = Verklaring(op: verklaard, door: bron) }
    return Vrijstellingsverzoek(
      artikel: artikel, van: van, totEnMet: tot, nooitGeschikt: nooit, verklaring: verklaring,
      laatstGeplaatst: try l.mogelijkeDatum("laatstGeplaatst"),
      schoolsoort: try l.mogelijkeCode("schoolsoort"))
  }

  private static func leesVerlenging(
    _ l: inout Inhoudlezer
  ) throws(JSONFailure) -> Aanvraaggebeurtenis {
    let aanmelding = try l.gebeurtenis("aanmelding")
    let met = try l.duur("met")
    return .aanmeldingVerlengd(aanmelding: aanmelding, met: met, reden: try l.persoon("reden"))
  }
}
