/// What DUO is told about a melding (Leerplichtwet 1969, artikel 21a; Besluit verzuimmelding).
public struct Terugmelding: Equatable, Sendable {
  /// The delivery it went out with: the number of the event that records that.
  public let zending: Gebeurtenisnummer
  /// Status, and why it was closed.
  public let stand: Terugmeldstand
  /// Who can be asked about it.
  public let contact: Contactpersoon

  /// Describes what is told.
  public init(
    zending: Gebeurtenisnummer, stand: Terugmeldstand, contact: Contactpersoon
  ) {
    self.zending = zending
    self.stand = stand
    self.contact = contact
  }
}

/// Where a melding stands, as far as DUO wants to know.
public struct Terugmeldstand: Equatable, Sendable {
  /// In treatment, closed or taken note of.
  public let status: Meldingstatus
  /// Why it was closed, in our own list; nil as long as it is not.
  public let reden: Sluitreden?

  /// Pairs a status with a reason.
  public init(_ status: Meldingstatus, reden: Sluitreden? = nil) {
    self.status = status
    self.reden = reden
  }

  /// What the legal list of explanations says about it.
  public var toelichting: Sluittoelichting {
    switch status {
    case .afgesloten, .ingetrokken: .geenActieMeer
    case .inBehandeling: .actieOndernomen
    case .geregistreerd, .terKennisgevingAangenomen: .gezien
    }
  }

  /// Status and reason in one word, as rows compare them.
  public var sleutel: String {
    [status.rawValue, reden?.rawValue].compactMap(\.self).joined(separator: "/")
  }
}

/// The explanations of the annex of the Besluit verzuimmelding.
public enum Sluittoelichting: String, Codelijst {
  case gezien = "gezien-door-gemeente"
  case actieOndernomen = "er-wordt-actie-ondernomen"
  case geenActieMeer = "er-loopt-geen-actie-meer"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .gezien: "gezien door gemeente"
    case .actieOndernomen: "er wordt actie ondernomen"
    case .geenActieMeer: "er loopt geen actie meer"
    }
  }
}

/// Whom a school can ask about a melding: personal.
public struct Contactpersoon: Equatable, Sendable {
  /// Name.
  public let naam: String
  /// Function.
  public let functie: String
  /// Telephone.
  public let telefoon: String
  /// E-mail.
  public let email: String

  /// Describes a person; empty where nothing is known.
  public init(naam: String = "", functie: String = "", telefoon: String = "", email: String = "") {
    self.naam = naam
    self.functie = functie
    self.telefoon = telefoon
    self.email = email
  }
}

extension Melding {
  /// Where it stands for DUO; nil when there is nothing to tell about it.
  ///
  /// A closed casus closes its meldingen. A doorverwijzing changes nothing: help is no outcome.
  public func stand(_ casus: Casus?) -> Terugmeldstand? {
    guard let gegevens, !gegevens.meldingsnummer.isEmpty, ingetrokkenOp == nil else { return nil }
    if let sluitreden { return Terugmeldstand(.afgesloten, reden: sluitreden) }
    if oordeel == .terKennisneming { return Terugmeldstand(.terKennisgevingAangenomen) }
    guard self.casus != nil else { return nil }
    if let sluiting = casus?.sluiting { return Terugmeldstand(.afgesloten, reden: sluiting.reden) }
    return Terugmeldstand(.inBehandeling)
  }

  /// What DUO does not know yet; nil when it was told, or knew already.
  ///
  /// A melding that came in closed is DUO's history, and is not told about on its own account.
  public func terugTeMelden(_ casus: Casus?) -> Terugmeldstand? {
    guard let stand = stand(casus), stand.sleutel != bekendBijDUO else { return nil }
    return bekendBijDUO == Self.nooit ? nil : stand
  }

  /// What DUO knows: what it was told last, or else what it delivered itself.
  public var bekendBijDUO: String {
    if let teruggemeld { return teruggemeld.stand.sleutel }
    switch gegevens?.status {
    case .geregistreerd, .inBehandeling: return gegevens?.status.rawValue ?? Self.nooit
    case .afgesloten, .ingetrokken, .terKennisgevingAangenomen, nil: return Self.nooit
    }
  }

  /// Stands for a melding about which nothing has to be told.
  private static var nooit: String { "-" }
}

extension Sluitreden {
  /// The reason of the legal list that comes nearest to one of ours.
  public var wettelijk: Sluitreden {
    switch self {
    case .terugNaarSchool, .andereOpleiding, .werk, .uitschrijvingOverig, .overleden,
      .langdurigZiek, .legitiemAfwezig:
      self
    case .vrijgesteld, .administratief, .onterecht: .legitiemAfwezig
    case .verhuisd, .achttien, .startkwalificatie: .uitschrijvingOverig
    }
  }
}
