/// Kind of school.
public enum Schoolsoort: String, Codelijst {
  case bo
  case sbo
  case so
  case vso
  case pro
  case vo
  case mbo

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .bo: "basisonderwijs"
    case .sbo: "speciaal basisonderwijs"
    case .so: "speciaal onderwijs"
    case .vso: "voortgezet speciaal onderwijs"
    case .pro: "praktijkonderwijs"
    case .vo: "voortgezet onderwijs"
    case .mbo: "middelbaar beroepsonderwijs"
    }
  }

  /// Whether every pupil has an ontwikkelingsperspectief.
  ///
  /// Wet op het primair onderwijs, article 40a; Wet op de expertisecentra, article 41a.
  public var vraagtOPP: Bool {
    switch self {
    case .sbo, .so, .vso: true
    case .bo, .pro, .vo, .mbo: false
    }
  }

  /// The row of the yearly telling it belongs to.
  public var groep: Schoolsoortgroep {
    switch self {
    case .bo, .sbo: .boSbo
    case .so, .vso: .soVso
    case .pro, .vo: .vo
    case .mbo: .mbo
    }
  }
}

/// Row of the yearly leerplichttelling (Opgave ex artikel 25: six onderwijssoorten).
public enum Schoolsoortgroep: String, Codelijst {
  case boSbo = "bo-sbo"
  case soVso = "so-vso"
  case vo
  case mbo
  case onbekend
  /// Never or no longer enrolled anywhere.
  case geen

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .boSbo: "basisonderwijs en speciaal basisonderwijs"
    case .soVso: "(voortgezet) speciaal onderwijs"
    case .vo: "voortgezet onderwijs en praktijkonderwijs"
    case .mbo: "middelbaar beroepsonderwijs"
    case .onbekend: "onbekend"
    case .geen: "geen onderwijs"
    }
  }

  /// Reads the name of a group, or of a single kind of school.
  public init?(codeOfSoort tekst: String) {
    if let groep = Schoolsoortgroep(rawValue: tekst) {
      self = groep
    } else if let soort = Schoolsoort(rawValue: tekst) {
      self = soort.groep
    } else {
      return nil
    }
  }
}

/// Sex as the BRP and the school report it.
public enum Geslacht: String, Codelijst {
  case man = "M"
  case vrouw = "V"
  case onbekend = "X"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .man: "man"
    case .vrouw: "vrouw"
    case .onbekend: "onbekend"
    }
  }
}
