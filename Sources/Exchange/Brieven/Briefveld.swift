public import Domein

/// What a template can leave open: `{{naam}}`.
public enum Briefveld: String, Codelijst {
  case aan
  case aanhef
  case straat
  case huisnummer
  case postcode
  case woonplaats
  case datum
  case kenmerk
  case gemeente
  case afzender
  case telefoon
  case ambtenaar
  case jongere
  case geboortedatum
  case school
  case gesprekDatum = "gesprek-datum"
  case gesprekTijd = "gesprek-tijd"
  case gesprekPlaats = "gesprek-plaats"
  case verzuimVanaf = "verzuim-vanaf"
  case feit
  case aanleiding
  case afspraken
  case naar
  case reden
  case aanvraagDatum = "aanvraag-datum"
  case kennisgevingDatum = "kennisgeving-datum"
  case van
  case tot
  case schooldagen
  case besluit
  case oordeel
  case motivering
  case gehoord
  case bezwaarUiterlijk = "bezwaar-uiterlijk"

  /// The fields of every letter.
  public static let algemeen: [Briefveld] = [
    .aan, .aanhef, .straat, .huisnummer, .postcode, .woonplaats, .datum, .kenmerk, .gemeente,
    .afzender, .telefoon, .ambtenaar, .jongere, .geboortedatum, .school,
  ]

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .aan: "aan wie de brief gaat"
    case .aanhef: "de aanhef"
    case .straat: "straat van de jongere"
    case .huisnummer: "huisnummer van de jongere"
    case .postcode: "postcode van de jongere"
    case .woonplaats: "woonplaats van de jongere"
    case .datum: "dag waarop de brief wordt verzonden"
    case .kenmerk: "nummer van de casus of de jongere"
    case .gemeente: "naam van de gemeente"
    case .afzender: "postadres van de afzender"
    case .telefoon: "telefoonnummer van de afzender"
    case .ambtenaar: "naam van de leerplichtambtenaar"
    case .jongere: "naam van de jongere"
    case .geboortedatum: "geboortedatum van de jongere"
    case .school: "naam van de school"
    case .gesprekDatum: "dag van het gesprek"
    case .gesprekTijd: "tijd van het gesprek"
    case .gesprekPlaats: "plaats van het gesprek"
    case .verzuimVanaf: "eerste dag van het verzuim"
    case .feit: "waarover het verhoor gaat"
    case .aanleiding: "waarom er een waarschuwing is"
    case .afspraken: "de afspraken die openstaan"
    case .naar: "naar wie wordt doorverwezen"
    case .reden: "waarom wordt doorverwezen"
    case .aanvraagDatum: "dag waarop de aanvraag kwam"
    case .kennisgevingDatum: "dag waarop de kennisgeving kwam"
    case .van: "eerste dag"
    case .tot: "laatste dag, die dag meegeteld"
    case .schooldagen: "aantal schooldagen"
    case .besluit: "het besluit"
    case .oordeel: "of het beroep op de vrijstelling geldig is"
    case .motivering: "waarom zo is besloten"
    case .gehoord: "wie zijn gehoord, en wanneer"
    case .bezwaarUiterlijk: "laatste dag om bezwaar te maken"
    }
  }

  /// What a value has to look like.
  public var vorm: Vorm {
    switch self {
    case .datum, .gesprekDatum, .verzuimVanaf, .aanvraagDatum, .kennisgevingDatum, .van, .tot,
      .bezwaarUiterlijk:
      .dag
    case .schooldagen: .getal
    case .besluit: .keuze(Self.besluiten)
    case .oordeel: .keuze(Self.oordelen)
    case .afspraken: .lijst
    case .aan, .aanhef, .straat, .huisnummer, .postcode, .woonplaats, .kenmerk, .gemeente,
      .afzender, .telefoon, .ambtenaar, .jongere, .geboortedatum, .school, .gesprekTijd,
      .gesprekPlaats, .feit, .aanleiding, .naar, .reden, .motivering, .gehoord:
      .tekst
    }
  }

  /// Whether somebody may give it: what follows from the law and the dossier may not be changed.
  public var isTeGeven: Bool {
    switch self {
    case .bezwaarUiterlijk, .datum, .kenmerk, .afspraken: false
    case .aan, .aanhef, .straat, .huisnummer, .postcode, .woonplaats, .gemeente, .afzender,
      .telefoon, .ambtenaar, .jongere, .geboortedatum, .school, .gesprekDatum, .gesprekTijd,
      .gesprekPlaats, .verzuimVanaf, .feit, .aanleiding, .naar, .reden, .aanvraagDatum,
      .kennisgevingDatum, .van, .tot, .schooldagen, .besluit, .oordeel, .motivering, .gehoord:
      true
    }
  }

  /// Shapes of a value.
  public enum Vorm: Equatable, Sendable {
    case tekst
    case dag
    case getal
    /// One of some words; each stands for the words of the letter.
    case keuze([Briefkeuze])
    /// Items of a list.
    case lijst
  }

  private static let besluiten = [
    Briefkeuze(code: "toegekend", tekst: "Wij kennen uw aanvraag toe."),
    Briefkeuze(code: "gedeeltelijk", tekst: "Wij kennen uw aanvraag voor een deel toe."),
    Briefkeuze(code: "afgewezen", tekst: "Wij wijzen uw aanvraag af."),
  ]

  private static let oordelen = [
    Briefkeuze(
      code: "geldig",
      tekst: "Uw beroep op de vrijstelling is geldig. De vrijstelling ontstaat door de wet zelf."
    ),
    Briefkeuze(
      code: "ongeldig",
      tekst: "Uw beroep op de vrijstelling is niet geldig. De leerplicht geldt dus nog."
    ),
  ]
}

/// A word for the command line and the sentence it stands for in a letter.
public struct Briefkeuze: Equatable, Sendable {
  /// What is typed.
  public let code: String
  /// What the letter says.
  public let tekst: String
}
