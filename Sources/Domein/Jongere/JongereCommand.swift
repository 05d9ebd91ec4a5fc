public import Kalender

/// A command to a jongere: the act and the circumstances.
public struct JongereCommand: Sendable {
  /// When, what day it is, and who.
  public let handeling: Handeling
  /// What is wanted.
  public let opdracht: JongereOpdracht
  /// Calendar of the school, for acts that depend on it.
  public let kalender: Schoolkalender?

  /// Pairs an act with its circumstances.
  public init(
    _ opdracht: JongereOpdracht, _ handeling: Handeling, kalender: Schoolkalender? = nil
  ) {
    self.handeling = handeling
    self.opdracht = opdracht
    self.kalender = kalender
  }
}

/// What someone wants to record about a jongere.
public enum JongereOpdracht: Equatable, Sendable {
  /// Make the jongere known under a number the program gave out.
  case registreer(
    nummer: Jongerenummer, gegevens: Persoonsgegevens, gemeente: Gemeentecode?)
  /// Replace the personal data.
  case wijzig(gegevens: Persoonsgegevens)
  /// Enrol from `van` on (the day of the act when nil).
  case schrijfIn(
    school: Vestiging?, schoolsoort: Schoolsoort?, leerjaar: String?, van: Datum?,
    totEnMet: Datum?, bron: Inschrijvingsbron)
  /// Take off the roll of one school, or of all.
  case schrijfUit(school: Vestiging?, reden: String)
  /// Record a move.
  case verhuis(gemeente: Gemeentecode, adres: Adres)
  /// Record the death.
  case meldOverlijden
  /// Record the startkwalificatie.
  case meldStartkwalificatie
  /// Record consent.
  case geefToestemming(
    gever: Toestemmingsgever, partij: Partij, reikwijdte: [Reikwijdte], totEnMet: Datum?)
  /// Withdraw consent.
  case trekToestemmingIn(toestemming: Gebeurtenisnummer)
  /// Record a report of illness.
  case meldZiek(school: Vestiging?)
  /// Record recovery.
  case meldBeter(school: Vestiging?)
  /// Record an exemption.
  case registreerVrijstelling(
    artikel: Vrijstellingsartikel, van: Datum, totEnMet: Datum?, schoolsoort: Schoolsoortgroep?)
  /// Record leave.
  case registreerVerlof(
    artikel: Verlofartikel, van: Datum, totEnMet: Datum, schooldagen: Int, besluit: Verlofbesluit)
  /// Record a request or an application, or what was decided on it.
  case aanvraag(Aanvraagopdracht)
  /// Record what a comparison found.
  case vergelijk(Vergelijkingsoordeel)
  /// Record what a parent or the jongere told.
  case legErvaringVast(Ervaringopgave)
  /// Withdraw the consent to use an experience.
  case trekErvaringIn(ervaring: Gebeurtenisnummer)
  /// Record a step of a term.
  case escaleer(Escalatie)
  /// Record who has authority.
  case stelGezagVast(Gezag)
  /// Record a suspension by a school.
  case schors(Schorsing.Inhoud)
  /// Record one side of a merging or splitting.
  case voegSamen(Samenvoeging)
  /// Propose or decide the end of the file, or restrict its use.
  case bewaar(Bewaaropdracht)

  var registreert: Bool {
    if case .registreer = self { return true }
    return false
  }
}

/// What was told, and under which consent.
public struct Ervaringopgave: Equatable, Sendable {
  /// The casus it is about.
  public let casus: Casusnummer
  /// Who told it.
  public let van: Toestemmingsgever
  /// Who gave the consent.
  public let gever: Toestemmingsgever
  /// Whether there is consent.
  public let heeftToestemming: Bool
  /// What was told.
  public let tekst: String
  /// The same without anybody in it.
  public let illustratie: String

  /// Describes what was told.
  public init(
    casus: Casusnummer, van: Toestemmingsgever, gever: Toestemmingsgever, heeftToestemming: Bool,
    tekst: String, illustratie: String
  ) {
    self.casus = casus
    self.van = van
    self.gever = gever
    self.heeftToestemming = heeftToestemming
    self.tekst = tekst
    self.illustratie = illustratie
  }
}

/// Why a command to a jongere is refused, in the order in which it is checked.
///
/// The order is part of the contract: the first that applies is the one reported. A value is
/// never reused for another reason.
public enum JongereWeigering: Weigering {
  case onbekendeJongere
  case opInToekomst(op: Datum, vandaag: Datum)
  case alGeregistreerd
  case nummerOntbreekt
  case geboortedatumInToekomst(Geboortedatum, vandaag: Datum)
  case overledenVoorGeboorte(op: Datum, geboren: Geboortedatum)
  case eindeVoorBegin(van: Datum, totEnMet: Datum)
  case geenInschrijving(school: Vestiging?)
  case teJongVoorToestemming(leeftijd: Int)
  case jongereBeslistZelf
  case reikwijdteOntbreekt
  case onbekendeToestemming(Gebeurtenisnummer)
  case schooldagenNietPositief(Int)
  case meerSchooldagenDanDagen(Int, hoogstens: Int)
  case inspectieVoorSchorsing(inspectie: Datum, van: Datum)
  case aanvraag(Aanvraagweigering)
  case ervaringZonderTekst
  case ervaringZonderToestemming
  case illustratieHerleidbaar(Herleiding)
  case onbekendeErvaring(Gebeurtenisnummer)
  case bewaring(Bewaarweigering)

  /// What kind of refusal it is.
  public var aard: Weigeringsaard {
    switch self {
    case .onbekendeJongere, .opInToekomst, .nummerOntbreekt, .geboortedatumInToekomst,
      .overledenVoorGeboorte, .eindeVoorBegin, .onbekendeToestemming, .reikwijdteOntbreekt,
      .schooldagenNietPositief, .meerSchooldagenDanDagen, .inspectieVoorSchorsing,
      .ervaringZonderTekst, .onbekendeErvaring:
      .ongeldigGegeven
    case .alGeregistreerd, .geenInschrijving, .teJongVoorToestemming, .jongereBeslistZelf,
      .ervaringZonderToestemming, .illustratieHerleidbaar:
      .regel
    case .aanvraag(let weigering): weigering.aard
    case .bewaring(let weigering): weigering.aard
    }
  }

  /// What was wrong and what is allowed.
  public var melding: String {
    switch self {
    case .onbekendeJongere: "deze jongere is niet bekend in het dossier"
    case .opInToekomst(let op, let vandaag):
      "de dag \(op.kort) ligt in de toekomst; vandaag is \(vandaag.kort)"
    case .alGeregistreerd: "deze jongere is al geregistreerd"
    case .nummerOntbreekt: "er is een BSN of onderwijsnummer nodig om een jongere te registreren"
    case .geboortedatumInToekomst(_, let vandaag):
      "de geboortedatum ligt in de toekomst; vandaag is \(vandaag.kort)"
    case .overledenVoorGeboorte(let op, _):
      "de dag van overlijden \(op.kort) ligt voor de geboortedatum"
    case .eindeVoorBegin(let van, let totEnMet):
      "de laatste dag \(totEnMet.kort) ligt voor de eerste dag \(van.kort)"
    case .geenInschrijving(let school):
      "de jongere is op die dag niet ingeschreven" + (school.map { " op school \($0)" } ?? "")
    case .teJongVoorToestemming(let leeftijd):
      "de jongere is \(leeftijd) jaar; onder de 16 geeft een ouder toestemming"
    case .jongereBeslistZelf:
      "de jongere is 16 of ouder en geeft zelf toestemming (--gever jongere, of beiden)"
    case .reikwijdteOntbreekt: "de toestemming noemt niet wat er gedeeld mag worden (reikwijdte)"
    case .onbekendeToestemming(let nummer): "er is geen toestemming met nummer \(nummer)"
    case .schooldagenNietPositief(let aantal):
      "het aantal schooldagen moet 1 of meer zijn, niet \(aantal)"
    case .meerSchooldagenDanDagen(let aantal, let hoogstens):
      "\(aantal) schooldagen kan niet: in deze dagen zitten er hoogstens \(hoogstens)"
        + " (maandag tot en met vrijdag)"
    case .inspectieVoorSchorsing(let inspectie, let van):
      "de Inspectie is ingelicht op \(inspectie.kort), maar de schorsing begint op \(van.kort)"
    case .aanvraag(let weigering): weigering.melding
    case .bewaring(let weigering): weigering.melding
    case .ervaringZonderTekst: "een ervaring heeft een tekst nodig (--tekst)"
    case .ervaringZonderToestemming:
      "zonder toestemming wordt een ervaring niet vastgelegd; vraag die eerst (--toestemming ja)"
    case .illustratieHerleidbaar(let herleiding):
      "de illustratie noemt \(herleiding.omschrijving); schrijf haar zo dat niemand te herkennen is"
    case .onbekendeErvaring(let nummer): "er is geen ervaring met nummer \(nummer)"
    }
  }

  /// The rule and its source.
  public var bron: String? {
    switch self {
    case .teJongVoorToestemming, .jongereBeslistZelf: "Uitvoeringswet AVG, artikel 5"
    case .alGeregistreerd: "een jongere staat één keer in het dossier"
    case .geenInschrijving: "uitschrijven kan alleen na een inschrijving"
    case .ervaringZonderToestemming: "AVG, artikel 6 lid 1 onder a"
    case .illustratieHerleidbaar: "AVG, overweging 26: anoniem is niet herleidbaar"
    case .onbekendeToestemming:
      "AVG, artikel 7 lid 3: intrekken kan alleen een toestemming die gegeven is"
    case .reikwijdteOntbreekt: "AVG, artikel 4 onder 11: toestemming is specifiek"
    case .aanvraag(let weigering): weigering.bron
    case .bewaring(let weigering): weigering.bron
    case .onbekendeJongere, .opInToekomst, .nummerOntbreekt, .geboortedatumInToekomst,
      .overledenVoorGeboorte, .eindeVoorBegin, .schooldagenNietPositief,
      .meerSchooldagenDanDagen, .inspectieVoorSchorsing, .ervaringZonderTekst,
      .onbekendeErvaring:
      nil
    }
  }
}
