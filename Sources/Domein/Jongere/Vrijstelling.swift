public import Kalender

/// Ground on which the duty to enrol, or to attend, does not hold (Leerplichtwet 1969).
public enum Vrijstellingsartikel: String, Codelijst {
  /// Vervangende leerplicht: work beside school, from 14.
  case art3a = "3a"
  /// Vervangende leerplicht in the last school year.
  case art3b = "3b"
  /// Lichamelijk of psychisch niet geschikt.
  case art5a = "5a"
  /// Bedenkingen tegen de richting van alle scholen.
  case art5b = "5b"
  /// Ingeschreven op een school in het buitenland.
  case art5c = "5c"
  /// Trekkend bestaan (artikel 5a of the law: another article than ground 5 onder a).
  case trekkend = "5a-trekkend"
  /// Kwalificatieplichtigen with other sufficient education.
  case art15 = "15"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .art3a: "vervangende leerplicht (artikel 3a)"
    case .art3b: "vervangende leerplicht, laatste schooljaar (artikel 3b)"
    case .art5a: "niet geschikt om toegelaten te worden (artikel 5 onder a)"
    case .art5b: "bedenkingen tegen de richting (artikel 5 onder b)"
    case .art5c: "school in het buitenland (artikel 5 onder c)"
    case .trekkend: "trekkend bestaan (artikel 5a)"
    case .art15: "andere opleiding bij kwalificatieplicht (artikel 15)"
    }
  }

  /// Whether it frees from enrolment: vervangende leerplicht does not, the jongere is enrolled.
  public var steltVrijVanInschrijving: Bool {
    switch self {
    case .art3a, .art3b: false
    case .art5a, .art5b, .art5c, .trekkend, .art15: true
    }
  }
}

/// An exemption in force for a span of days.
public struct Vrijstelling: Equatable, Sendable {
  /// The event that registered it.
  public let id: Gebeurtenisnummer
  /// Day on which it was granted or taken note of.
  public let op: Datum
  /// Its ground.
  public let artikel: Vrijstellingsartikel
  /// First and last day, that day included.
  public let van: Datum
  /// Last day; nil when it holds for good (a 5a whose statement says *nooit*).
  public let totEnMet: Datum?
  /// Kind of school the figures count it under: the last education before it.
  public let schoolsoort: Schoolsoortgroep?

  /// Whether it is in force on this day.
  public func geldt(op dag: Datum) -> Bool {
    van <= dag && (totEnMet.map { dag <= $0 } ?? true)
  }
}

/// Ground of leave (Leerplichtwet 1969, artikel 11).
public enum Verlofartikel: String, Codelijst {
  /// Vakantie wegens de specifieke aard van het beroep.
  case art11f = "11f"
  /// Andere gewichtige omstandigheden.
  case art11g = "11g"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .art11f: "vakantie door het werk van een ouder (artikel 11 onder f)"
    case .art11g: "gewichtige omstandigheden (artikel 11 onder g)"
    }
  }
}

/// What was decided about a request for leave.
public enum Verlofbesluit: String, Codelijst {
  case toegekend
  case afgewezen
  case gedeeltelijk

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .toegekend: "toegekend"
    case .afgewezen: "afgewezen"
    case .gedeeltelijk: "gedeeltelijk toegekend"
    }
  }
}

/// Leave of a jongere.
public struct Verlof: Equatable, Sendable {
  /// The event that registered it.
  public let id: Gebeurtenisnummer
  /// Its ground.
  public let artikel: Verlofartikel
  /// First day.
  public let van: Datum
  /// Last day, that day included.
  public let totEnMet: Datum
  /// How many schooldagen it takes.
  public let schooldagen: Int
  /// What was decided.
  public let besluit: Verlofbesluit
}
