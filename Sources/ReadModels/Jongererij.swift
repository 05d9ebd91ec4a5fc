public import Domein
public import Kalender

/// A jongere as lists and searches need it.
///
/// All of it is personal, and goes with a destruction.
public struct Jongererij: Equatable, Sendable {
  /// Number.
  public let jongere: Jongerenummer
  /// BSN.
  public let bsn: BSN?
  /// Onderwijsnummer.
  public let onderwijsnummer: Onderwijsnummer?
  /// Date of birth as known: `2010-02-10`, with `00` for unknown parts.
  public let geboortedatum: String
  /// Full name as people write it.
  public let naam: String
  /// Name to search in: small letters without accents, surname first, prefix after it.
  public let zoeknaam: String
  /// The entry of the same person under which everything is found; nil for a person of its own.
  public let opgegaanIn: Jongerenummer?
  /// Whether its use is restricted (AVG, artikel 18).
  public let beperkt: Bool
  /// Version of its stream.
  public let versie: Int

  /// Brings the columns together.
  public init(
    jongere: Jongerenummer, bsn: BSN?, onderwijsnummer: Onderwijsnummer?, geboortedatum: String,
    naam: String, zoeknaam: String, opgegaanIn: Jongerenummer? = nil,
    beperkt: Bool = false, versie: Int
  ) {
    self.opgegaanIn = opgegaanIn
    self.jongere = jongere
    self.bsn = bsn
    self.onderwijsnummer = onderwijsnummer
    self.geboortedatum = geboortedatum
    self.naam = naam
    self.zoeknaam = zoeknaam
    self.beperkt = beperkt
    self.versie = versie
  }

  /// The row of a jongere; nil before the registration.
  public init?(_ jongere: Jongere, versie: Int) {
    guard let nummer = jongere.nummer else { return nil }
    let gegevens = jongere.gegevens
    self.init(
      jongere: nummer, bsn: gegevens.bsn, onderwijsnummer: gegevens.onderwijsnummer,
      geboortedatum: gegevens.geboortedatum?.iso ?? "", naam: gegevens.naam,
      zoeknaam: Zoeknaam.van(gegevens), opgegaanIn: jongere.opgegaanIn,
      beperkt: jongere.bewaring.beperking(.verwerking) != nil, versie: versie)
  }
}

/// Everything the tables hold about one jongere.
public struct Jongererijen: Equatable, Sendable {
  /// The row of searches.
  public let jongere: Jongererij
  /// Terms that lie with the jongere.
  public let termijnen: [Termijnrij]
  /// Exemptions and leave, asked for or decided on.
  public let vrijstellingen: [Vrijstellingsrij]
  /// The days about which it says something that a figure can count; nil for none.
  public let telbereik: Periode?

  /// Brings the rows together.
  public init(
    jongere: Jongererij, termijnen: [Termijnrij], vrijstellingen: [Vrijstellingsrij] = [],
    telbereik: Periode? = nil
  ) {
    self.jongere = jongere
    self.termijnen = termijnen
    self.vrijstellingen = vrijstellingen
    self.telbereik = telbereik
  }

  /// The rows of a jongere; nil before the registration.
  public init?(_ jongere: Jongere, versie: Int, omgeving: Termijnomgeving) {
    guard let rij = Jongererij(jongere, versie: versie) else { return nil }
    self.jongere = rij
    let school = jongere.inschrijvingen.max { $0.van < $1.van }?.school
    vrijstellingen = jongere.opgegaanIn == nil ? jongere.vrijstellingsrijen : []
    telbereik = jongere.telbereik
    let bouw = Termijnbouw(
      omgeving: omgeving, kalender: omgeving.kalenders.kalender(voor: school))
    // The terms of an entry that went up in another lie there.
    termijnen = bouw.rijen(
      jongere.opgegaanIn == nil ? jongere.termijnaanvangen : [], ingrepen: jongere.ingrepen,
      escalaties: jongere.escalaties,
      houder: .jongere(rij.jongere), jongere: rij.jongere, behandelaar: nil)
  }
}

/// The terms of the team: what comes back every year.
public enum Teamrijen {
  /// The rows that follow from the making of the dossier and the days that were watched over.
  public static func termijnen(
    _ instellingen: Instellingen, _ bewaking: Bewaking, omgeving: Termijnomgeving
  ) -> [Termijnrij] {
    guard let gemaaktOp = instellingen.gemaaktOp else { return [] }
    let kalender = omgeving.kalenders.kalender(voor: nil)
    return Termijnbouw(omgeving: omgeving, kalender: kalender)
      .rijen(
        Jaarklok.aanvangen(gemaaktOp: gemaaktOp, bewaking), ingrepen: [],
        escalaties: bewaking.escalaties, houder: .team, jongere: nil, behandelaar: nil)
  }
}

/// An organisation as lists show it.
public struct Partnerrij: Equatable, Sendable {
  /// Code.
  public let code: Partnercode
  /// Particulars.
  public let gegevens: Partnergegevens
  /// Members of the kernteam.
  public let kernteam: [Medewerkercode]
  /// Version of its stream.
  public let versie: Int

  /// Brings the columns together.
  public init(
    code: Partnercode, gegevens: Partnergegevens, kernteam: [Medewerkercode], versie: Int
  ) {
    self.code = code
    self.gegevens = gegevens
    self.kernteam = kernteam
    self.versie = versie
  }

  /// The row of an organisation; nil before the registration.
  public init?(_ partner: Partner, versie: Int) {
    guard let code = partner.code else { return nil }
    self.init(code: code, gegevens: partner.gegevens, kernteam: partner.kernteam, versie: versie)
  }
}
