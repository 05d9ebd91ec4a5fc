/// What a doorverwijzing asks for.
public enum Doorverwijzingsoort: String, Codelijst {
  /// Help, care or advice, by any party.
  case gewoon
  /// Out of a kernteam to the CJG: followed until the intake (Rekenkamer Apeldoorn 2021).
  case kernteam
  /// Consult of the jeugdarts (Medische Advisering van de Ziekgemelde Leerling).
  case mazl

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .gewoon: "doorverwijzing"
    case .kernteam: "doorverwijzing uit het kernteam"
    case .mazl: "M@ZL-consult"
    }
  }
}

/// Where a doorverwijzing stands: the last answer that came in.
public enum Doorverwijzingstand: String, Codelijst {
  case verstuurd
  case ontvangen
  case wachtlijst
  case intake
  case inBehandeling = "in-behandeling"
  case geweigerd
  case nietVerschenen = "niet-verschenen"
  case afgerond
  case ingetrokken

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .verstuurd: "verstuurd"
    case .ontvangen: "ontvangen"
    case .wachtlijst: "op de wachtlijst"
    case .intake: "intake"
    case .inBehandeling: "in behandeling"
    case .geweigerd: "geweigerd"
    case .nietVerschenen: "niet verschenen"
    case .afgerond: "afgerond"
    case .ingetrokken: "ingetrokken"
    }
  }

  /// The stands that may follow; none once it is closed.
  ///
  /// A no-show leaves it open: the child still waits for what it was referred for.
  public var volgende: [Doorverwijzingstand] {
    switch self {
    case .verstuurd:
      [
        .ontvangen, .wachtlijst, .intake, .inBehandeling, .geweigerd, .nietVerschenen, .afgerond,
        .ingetrokken,
      ]
    case .ontvangen, .wachtlijst, .intake, .nietVerschenen:
      [
        .wachtlijst, .intake, .inBehandeling, .geweigerd, .nietVerschenen, .afgerond, .ingetrokken,
      ]
    case .inBehandeling: [.inBehandeling, .nietVerschenen, .afgerond, .ingetrokken]
    case .geweigerd, .afgerond, .ingetrokken: []
    }
  }

  /// Whether nothing may follow.
  public var isAfgesloten: Bool { volgende.isEmpty }

  /// Whether it shows that the child was taken in.
  var isAangekomen: Bool { self == .intake || self == .inBehandeling }
}

/// Kind of care of a leerling in zorg.
public enum Zorgsoort: String, Codelijst {
  case zorgboerderij
  case tweedelijnszorg
  case dagbehandeling
  case opname
  /// Long authorised absence without one of these.
  case overig

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .zorgboerderij: "zorgboerderij"
    case .tweedelijnszorg: "tweedelijnszorg"
    case .dagbehandeling: "dagbehandeling"
    case .opname: "opname"
    case .overig: "langdurig geoorloofd thuis"
    }
  }
}

/// How the review of an arrangement, or of care, came out.
public enum Herzieningsuitkomst: String, Codelijst {
  case voortgezet
  case beeindigd

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .voortgezet: "voortgezet"
    case .beeindigd: "beëindigd"
    }
  }
}

/// Who should have regie by what is known of the casus.
public enum Regiedrager: String, Codelijst {
  case leerplicht
  case samenwerkingsverband
  case cjg

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .leerplicht: "leerplicht"
    case .samenwerkingsverband: "het samenwerkingsverband"
    case .cjg: "het Centrum voor Jeugd en Gezin"
    }
  }
}
