public import Kalender

/// What happens between the municipality and the others around the child.
public enum Ketengebeurtenis: Equatable, Sendable {
  /// A jongere was referred to a party; the reason is a person's words.
  case doorverwijzingVerstuurd(
    nummer: Doorverwijzingnummer, naar: Ketenpartij, soort: Doorverwijzingsoort, reden: String)
  /// The party answered; of a doctor only yes or no is kept.
  case doorverwijzingBeantwoord(
    doorverwijzing: Doorverwijzingnummer, stand: Doorverwijzingstand, advies: Bool?,
    toelichting: String)
  /// We took it back.
  case doorverwijzingIngetrokken(doorverwijzing: Doorverwijzingnummer, reden: String)
  /// Somebody else was asked to take regie over; the present regisseur stays until then.
  case regieoverdrachtVoorgesteld(aan: Medewerkercode)
  /// The one who was asked, or the team leader, declined.
  case regieoverdrachtAfgewezen(voorstel: Gebeurtenisnummer, reden: String)
  /// An arrangement was reviewed.
  case arrangementHerzien(
    arrangement: Gebeurtenisnummer, uitkomst: Herzieningsuitkomst, volgende: Datum?)
  /// Money went into the frictiebudget, or out of it when negative; whole cents.
  case frictiebudgetGewijzigd(cent: Int, doel: String)
  /// The jongere is in care, with a provider, and will be reviewed.
  case zorgGemeld(
    soort: Zorgsoort, aanbieder: Ketenpartij, herziening: Datum, terugkoppeling: Datum?)
  /// The provider told how it goes; `volgende` is the day of the next time.
  case zorgTeruggekoppeld(zorg: Gebeurtenisnummer, volgende: Datum?)
  /// The way back to school was reviewed.
  case zorgHerzien(
    zorg: Gebeurtenisnummer, uitkomst: Herzieningsuitkomst, volgende: Datum?)
}

extension Ketengebeurtenis {
  /// The doorverwijzing it is about; nil for anything else.
  public var doorverwijzing: Doorverwijzingnummer? {
    switch self {
    case .doorverwijzingVerstuurd(let nummer, _, _, _),
      .doorverwijzingBeantwoord(let nummer, _, _, _), .doorverwijzingIngetrokken(let nummer, _):
      nummer
    case .regieoverdrachtVoorgesteld, .regieoverdrachtAfgewezen, .arrangementHerzien,
      .frictiebudgetGewijzigd, .zorgGemeld, .zorgTeruggekoppeld, .zorgHerzien:
      nil
    }
  }
}

/// A party around the child: a partner of the dossier, or a kind of party.
public struct Ketenpartij: Hashable, Sendable {
  /// The code by which it was named: `cjg`, `swv-vo`, or a partner's own.
  public let code: Partnercode
  /// What kind of party it is; nil for a partner of another kind.
  public let partij: Partij?

  /// Names a party.
  public init(code: Partnercode, partij: Partij?) {
    self.code = code
    self.partij = partij
  }

  /// A kind of party under its own code; nil when the text is none.
  public init?(_ code: Partnercode) {
    guard let partij = Partij(rawValue: code.tekst) else { return nil }
    self.init(code: code, partij: partij)
  }
}

extension Partnersoort {
  /// The kind of party an organisation is; nil where there is no word for it.
  public var partij: Partij? {
    switch self {
    case .school: .school
    case .swvPo: .swvPo
    case .swvVo: .swvVo
    case .cjg: .cjg
    case .jeugdhulp: .jeugdhulp
    case .halt: .halt
    case .raad: .raad
    case .om: .om
    case .veiligThuis: .veiligThuis
    case .onderwijsconsulent: .onderwijsconsulent
    case .jeugdgezondheidszorg: .jeugdarts
    case .gemeente: .gemeente
    case .doorstroompunt: .doorstroompunt
    case .ggz, .zorginstantie: .jeugdhulp
    case .jongerenloket, .jeugdbeschermingstafel, .expertisecentrum, .politie, .reclassering,
      .rechtbank, .duo, .inspectie, .arbeidsinspectie, .svb, .uwv, .ingrado, .provincie,
      .ministerie, .overig:
      nil
    }
  }
}

/// What is agreed with an arrangement besides its kind.
public struct Arrangementvoorwaarden: Equatable, Sendable {
  /// Who leads.
  public let leiding: Ketenpartij?
  /// Who pays which part, in per cent: 100 together, or empty.
  public let delen: [Arrangementdeel]
  /// Day of review.
  public let herziening: Datum?

  /// Describes an agreement; nothing agreed when nothing is given.
  public init(
    leiding: Ketenpartij? = nil, delen: [Arrangementdeel] = [], herziening: Datum? = nil
  ) {
    self.leiding = leiding
    self.delen = delen
    self.herziening = herziening
  }
}

/// The part of the costs that a party pays.
public struct Arrangementdeel: Equatable, Sendable {
  /// Who pays.
  public let partij: Ketenpartij
  /// How much, in per cent.
  public let procent: Int

  /// Describes a part.
  public init(partij: Ketenpartij, procent: Int) {
    self.partij = partij
    self.procent = procent
  }
}

extension Ketenpartij {
  /// As the log keeps it: `cjg`, or `jgz-noord:jeugdarts` for a partner of that kind.
  public var tekst: String {
    code.tekst == partij?.rawValue ? code.tekst : "\(code.tekst):\(partij?.rawValue ?? "")"
  }

  /// Reads what the log keeps.
  public init?(tekst: String) {
    let delen = tekst.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let eerste = delen.first, let code = Partnercode(eerste), delen.count <= 2 else {
      return nil
    }
    guard delen.count == 2 else {
      self.init(code)
      return
    }
    let partij = Partij(rawValue: delen[1])
    guard partij != nil || delen[1].isEmpty else { return nil }
    self.init(code: code, partij: partij)
  }
}

extension Arrangementdeel {
  /// As the log keeps it: `swv-vo=60`.
  public var tekst: String { "\(partij.tekst)=\(procent)" }

  /// Reads what the log keeps.
  public init?(tekst: String) {
    let delen = tekst.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard delen.count == 2, let partij = Ketenpartij(tekst: delen[0]),
      let procent = Teken.getal(delen[1].utf8)
    else { return nil }
    self.init(partij: partij, procent: procent)
  }
}
