public import Kalender

/// Who a jongere is: everything in it is personal and can be destroyed.
public struct Persoonsgegevens: Equatable, Sendable {
  /// BSN, once known.
  public var bsn: BSN?
  /// Onderwijsnummer, for a pupil without BSN; kept beside the BSN that replaces it.
  public var onderwijsnummer: Onderwijsnummer?
  /// Date of birth; parts may be unknown.
  public var geboortedatum: Geboortedatum?
  /// Sex; nil when nobody said.
  public var geslacht: Geslacht?
  /// First names.
  public var voornamen: String
  /// Prefix of the surname, such as `van der`.
  public var voorvoegsel: String
  /// Surname without prefix.
  public var achternaam: String
  /// Where the jongere lives.
  public var adres: Adres
  /// Indicatie geheim of the BRP: the address must not be shown.
  public var geheim: Bool

  /// Describes a jongere; everything but a number and a date of birth may stay empty.
  public init(
    bsn: BSN? = nil, onderwijsnummer: Onderwijsnummer? = nil,
    geboortedatum: Geboortedatum? = nil, geslacht: Geslacht? = nil, voornamen: String = "",
    voorvoegsel: String = "", achternaam: String = "", adres: Adres = Adres(),
    geheim: Bool = false
  ) {
    self.bsn = bsn
    self.onderwijsnummer = onderwijsnummer
    self.geboortedatum = geboortedatum
    self.geslacht = geslacht
    self.voornamen = voornamen
    self.voorvoegsel = voorvoegsel
    self.achternaam = achternaam
    self.adres = adres
    self.geheim = geheim
  }

  /// First names, prefix and surname with single spaces; empty when no name is known.
  public var naam: String {
    [voornamen, voorvoegsel, achternaam].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// An address in the Netherlands.
public struct Adres: Equatable, Sendable {
  /// Postcode; nil when unknown.
  public var postcode: Postcode?
  /// House number with its additions.
  public var huisnummer: String
  /// Place.
  public var woonplaats: String

  /// Describes an address; empty when nothing is known.
  public init(postcode: Postcode? = nil, huisnummer: String = "", woonplaats: String = "") {
    self.postcode = postcode
    self.huisnummer = huisnummer
    self.woonplaats = woonplaats
  }
}
