public import Kalender

/// Why a command about a request is refused, in the order in which it is checked.
public enum Aanvraagweigering: Weigering {
  case onbekendeAanvraag(Gebeurtenisnummer)
  case meerdereAanvragen([Gebeurtenisnummer])
  case geenOpenAanvraag
  case besluitVoorAanvraag(op: Datum, aanvraag: Datum)
  case alBesloten(op: Datum)
  case verklaringInToekomst(verklaring: Datum, op: Datum)
  case nooitGeschiktAlleen5a
  case tijdelijk(Vrijstellingsartikel, hoogstens: Datum)
  case verklaringOntbreekt(Vrijstellingsartikel, van: Verklaringsbron)
  case verklaringVanAnder(Vrijstellingsartikel, van: Verklaringsbron)
  case verklaringTeOud(verklaring: Datum, aanvraag: Datum)
  case eerderGeplaatst(laatst: Datum, dagtekening: Datum)
  case teJong(leeftijd: Int)
  case nietLaatsteSchooljaar(Schooljaar)
  case nietKwalificatieplichtig(van: Datum, tot: Datum)
  case teVeelVakantie(dagen: Int)
  case tweedeVakantie(eerder: Datum)
  case eersteLesweken(tot: Datum)
  case deelOntbreekt
  case redenOntbreekt
  case alleenDagenOfWeken
  case verlengingTeLang(dagen: Int)
  case onderwijstijdTeLang(hoogstens: Datum)
  case geenOnderwijstijd

  /// What kind of refusal it is.
  public var aard: Weigeringsaard {
    switch self {
    case .onbekendeAanvraag, .meerdereAanvragen, .besluitVoorAanvraag, .verklaringInToekomst,
      .deelOntbreekt, .redenOntbreekt, .alleenDagenOfWeken:
      .ongeldigGegeven
    case .geenOpenAanvraag, .alBesloten, .nooitGeschiktAlleen5a, .tijdelijk, .verklaringOntbreekt,
      .verklaringVanAnder, .verklaringTeOud, .eerderGeplaatst, .teJong, .nietLaatsteSchooljaar,
      .nietKwalificatieplichtig, .teVeelVakantie, .tweedeVakantie, .eersteLesweken,
      .verlengingTeLang, .onderwijstijdTeLang, .geenOnderwijstijd:
      .regel
    }
  }

  /// The rule and its source.
  public var bron: String? {
    switch self {
    case .geenOpenAanvraag: "beslissen kan op een aanvraag die nog open staat"
    case .alBesloten: "neem een besluit dat fout is vastgelegd terug met 'corrigeer'"
    case .nooitGeschiktAlleen5a: "Leerplichtwet 1969, artikel 6 lid 3"
    case .tijdelijk(let artikel, _): artikel.duurbron
    case .verklaringOntbreekt(let artikel, _), .verklaringVanAnder(let artikel, _):
      artikel.verklaringbron
    case .verklaringTeOud: "Leerplichtwet 1969, artikel 7"
    case .eerderGeplaatst: "Leerplichtwet 1969, artikel 8 lid 2"
    case .teJong: "Leerplichtwet 1969, artikel 3a"
    case .nietLaatsteSchooljaar: "Leerplichtwet 1969, artikel 3b"
    case .nietKwalificatieplichtig: "Leerplichtwet 1969, artikel 15"
    case .teVeelVakantie, .tweedeVakantie, .eersteLesweken: "Leerplichtwet 1969, artikel 13a"
    case .verlengingTeLang: "Wet op het primair onderwijs, artikel 40 lid 6"
    case .onderwijstijdTeLang: "variawet: hoogstens een jaar (Rekenkamer Apeldoorn 2021)"
    case .geenOnderwijstijd: "herstellen volgt op een afwijking"
    case .onbekendeAanvraag, .meerdereAanvragen, .besluitVoorAanvraag, .verklaringInToekomst,
      .deelOntbreekt, .redenOntbreekt, .alleenDagenOfWeken:
      nil
    }
  }

  /// What was wrong and what is allowed.
  public var melding: String {
    switch self {
    case .onbekendeAanvraag(let nummer): "er is geen aanvraag met nummer \(nummer)"
    case .meerdereAanvragen(let nummers):
      "er staan meer aanvragen open: \(nummers.map(\.description).joined(separator: ", "));"
        + " kies er een (aanvraag)"
    case .geenOpenAanvraag: "er staat geen aanvraag open"
    case .besluitVoorAanvraag(let op, let aanvraag):
      "het besluit van \(op.kort) ligt voor de aanvraag van \(aanvraag.kort)"
    case .alBesloten(let op): "op deze aanvraag is al anders beslist, op \(op.kort)"
    case .verklaringInToekomst(let verklaring, let op):
      "de verklaring van \(verklaring.kort) is van na de aanvraag van \(op.kort)"
    case .nooitGeschiktAlleen5a:
      "alleen een vrijstelling 5a kan voor altijd gelden (nooit-geschikt)"
    case .tijdelijk(_, let hoogstens):
      "deze vrijstelling geldt niet langer dan tot en met \(hoogstens.kort)"
    case .verklaringOntbreekt(_, let van):
      "er hoort een verklaring bij van \(van.omschrijving) (verklaring, verklaring-van)"
    case .verklaringVanAnder(_, let van):
      "een verklaring van \(van.omschrijving) volstaat niet voor dit artikel"
    case .verklaringTeOud(let verklaring, let aanvraag):
      "de verklaring van \(verklaring.kort) was op \(aanvraag.kort) ouder dan drie maanden"
    case .eerderGeplaatst(let laatst, let dagtekening):
      "tot \(laatst.kort) stond het kind op een school van die richting, minder dan een jaar voor"
        + " \(dagtekening.kort)"
    case .teJong(let leeftijd):
      "de jongere is dan \(leeftijd) jaar; vervangende leerplicht kan vanaf 14 jaar"
    case .nietLaatsteSchooljaar(let jaar):
      "dit kan alleen in het laatste schooljaar van de leerplicht, \(jaar.naam)"
    case .nietKwalificatieplichtig(let van, let tot):
      "de jongere is alleen kwalificatieplichtig van \(van.kort) tot en met \(tot.kort)"
    case .teVeelVakantie, .tweedeVakantie, .eersteLesweken, .deelOntbreekt, .redenOntbreekt,
      .alleenDagenOfWeken, .verlengingTeLang, .onderwijstijdTeLang, .geenOnderwijstijd:
      schoolmelding
    }
  }

  private var schoolmelding: String {
    switch self {
    case .teVeelVakantie(let dagen):
      "vakantie door het werk van een ouder is hoogstens 10 schooldagen, niet \(dagen)"
    case .tweedeVakantie(let eerder):
      "dit kan één keer in een schooljaar, en er was al zulk verlof vanaf \(eerder.kort)"
    case .eersteLesweken(let tot):
      "dit kan niet in de eerste twee lesweken, tot en met \(tot.kort)"
    case .deelOntbreekt: "een deel toekennen vraagt om de laatste dag (tot) en de schooldagen"
    case .redenOntbreekt: "er is geen reden gegeven (reden)"
    case .alleenDagenOfWeken: "verlengen gaat in dagen of weken, zoals '4 weken'"
    case .verlengingTeLang(let dagen):
      "de school kan hoogstens vier weken verlengen; dit zou samen \(dagen) dagen zijn"
    case .onderwijstijdTeLang(let hoogstens):
      "een afwijking van de onderwijstijd geldt hoogstens een jaar: tot en met \(hoogstens.kort)"
    case .geenOnderwijstijd: "op die dag is er geen afwijking van de onderwijstijd"
    case .onbekendeAanvraag, .meerdereAanvragen, .geenOpenAanvraag, .besluitVoorAanvraag,
      .alBesloten, .verklaringInToekomst, .nooitGeschiktAlleen5a, .tijdelijk,
      .verklaringOntbreekt, .verklaringVanAnder, .verklaringTeOud, .eerderGeplaatst, .teJong,
      .nietLaatsteSchooljaar, .nietKwalificatieplichtig:
      melding
    }
  }
}

extension Vrijstellingsartikel {
  /// Who has to make the statement; nil when none is asked for.
  public var vereisteVerklaring: Verklaringsbron? {
    switch self {
    case .art5a: .aangewezenDeskundige
    case .art5b: .ouders
    case .art5c: .buitenlandseSchool
    case .art3a, .art3b, .trekkend, .art15: nil
    }
  }

  fileprivate var verklaringbron: String {
    switch self {
    case .art5a: "Leerplichtwet 1969, artikel 7"
    case .art5b: "Leerplichtwet 1969, artikel 8 lid 1"
    case .art5c: "Leerplichtwet 1969, artikel 9"
    case .art3a, .art3b, .trekkend, .art15: "Leerplichtwet 1969"
    }
  }

  fileprivate var duurbron: String {
    switch self {
    case .art3a: "Leerplichtwet 1969, artikel 3a: een bepaald schooljaar"
    case .art3b: "Leerplichtwet 1969, artikel 3b: het laatste schooljaar"
    case .art5a, .art5b, .art5c, .trekkend, .art15:
      "Leerplichtwet 1969, artikel 6 lid 2 onder b: elk jaar opnieuw"
    }
  }
}
