import Domein
import JSON
import Kalender

/// The personal data of a jongere, all of it in the personal part.
extension JongereCodec {
  static func schrijf(_ gegevens: Persoonsgegevens, _ s: inout Inhoudschrijver) {
    s.persoon("bsn", gegevens.bsn?.tekst)
    s.persoon("onderwijsnummer", gegevens.onderwijsnummer?.tekst)
    s.persoon("geboortedatum", gegevens.geboortedatum?.iso)
    s.persoon("geslacht", gegevens.geslacht?.rawValue)
    s.persoon("voornamen", gegevens.voornamen)
    s.persoon("voorvoegsel", gegevens.voorvoegsel)
    s.persoon("achternaam", gegevens.achternaam)
    schrijf(gegevens.adres, &s)
    s.persoon("geheim", gegevens.geheim ? "ja" : nil)
  }

  static func schrijf(_ adres: Adres, _ s: inout Inhoudschrijver) {
    s.persoon("postcode", adres.postcode?.tekst)
    s.persoon("huisnummer", adres.huisnummer)
    s.persoon("woonplaats", adres.woonplaats)
  }

  static func leesGegevens(_ l: inout Inhoudlezer) throws(JSONFailure) -> Persoonsgegevens {
    var gegevens = Persoonsgegevens()
    gegevens.bsn = BSN(try l.persoon("bsn"))
    gegevens.onderwijsnummer = Onderwijsnummer(try l.persoon("onderwijsnummer"))
    gegevens.geboortedatum = Geboortedatum(try l.persoon("geboortedatum"))
    gegevens.geslacht = Geslacht(rawValue: try l.persoon("geslacht"))
    gegevens.voornamen = try l.persoon("voornamen")
    gegevens.voorvoegsel = try l.persoon("voorvoegsel")
    gegevens.achternaam = try l.persoon("achternaam")
    gegevens.adres = try leesAdres(&l)
    gegevens.geheim = try l.persoon("geheim") == "ja"
    return gegevens
  }

  static func leesAdres(_ l: inout Inhoudlezer) throws(JSONFailure) -> Adres {
    Adres(
      postcode: Postcode(try l.persoon("postcode")), huisnummer: try l.persoon("huisnummer"),
      woonplaats: try l.persoon("woonplaats"))
  }

  static func leesRegistratie(_ l: inout Inhoudlezer) throws(JSONFailure) -> JongereGebeurtenis {
    let nummer: Jongerenummer = try l.kenmerk("jongere")
    let gemeente: Gemeentecode? = try l.mogelijkKenmerk("gemeente")
    return .jongereGeregistreerd(
      nummer: nummer, gegevens: try leesGegevens(&l), gemeente: gemeente)
  }

  static func leesInschrijving(_ l: inout Inhoudlezer) throws(JSONFailure) -> JongereGebeurtenis {
    let school: Vestiging? = try l.mogelijkKenmerk("school")
    let soort: Schoolsoort? = try l.mogelijkeCode("schoolsoort")
    let leerjaar = try l.mogelijkeTekst("leerjaar")
    let van = try l.datum("van")
    let totEnMet = try l.mogelijkeDatum("tot")
    guard let bron = Inschrijvingsbron(code: try l.tekst("bron")) else { throw l.fout("bron") }
    return .jongereIngeschreven(
      school: school, schoolsoort: soort, leerjaar: leerjaar, van: van, totEnMet: totEnMet,
      bron: bron)
  }
}
