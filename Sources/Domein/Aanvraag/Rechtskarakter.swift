/// What an answer of the municipality or the school is in law.
///
/// Decisions in the sense of the Algemene wet bestuursrecht are those about 3a, 3b, 11 onder f,
/// 11 onder g and 15; an exemption under artikel 5 arises by law (ECLI:NL:GHARL:2015:5814).
public enum Rechtskarakter: Equatable, Sendable {
  /// A decision against which bezwaar lies.
  case besluit
  /// It arises when the conditions are met; the municipality only says whether they are.
  case vanRechtswege

  /// What the letter has to say, in words.
  public var omschrijving: String {
    switch self {
    case .besluit: "een besluit (Awb): de brief noemt de bezwaartermijn van zes weken"
    case .vanRechtswege:
      "van rechtswege: geen besluit, dus geen bezwaarclausule; de gemeente stelt alleen vast of"
        + " het beroep geldig is gedaan"
    }
  }

  /// The short name in lists.
  public var code: String {
    switch self {
    case .besluit: "besluit"
    case .vanRechtswege: "van-rechtswege"
    }
  }
}

extension Vrijstellingsartikel {
  /// What the answer to an appeal on it is in law.
  public var rechtskarakter: Rechtskarakter {
    switch self {
    case .art3a, .art3b, .art15: .besluit
    case .art5a, .art5b, .art5c, .trekkend: .vanRechtswege
    }
  }
}

/// Who decides on leave.
public enum Verlofbeslisser: String, Codelijst {
  case hoofd
  case leerplichtambtenaar

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .hoofd: "het hoofd van de school"
    case .leerplichtambtenaar: "de leerplichtambtenaar, na het hoofd te hebben gehoord"
    }
  }
}

extension Verlofartikel {
  /// How many schooldagen the head of a school may give in a school year (artikel 13a, 14 lid 3).
  public static let dagenVanHoofd = 10

  /// Who decides, given how many schooldagen it would be in the school year with this leave.
  public func beslisser(dagenInSchooljaar: Int) -> Verlofbeslisser {
    switch self {
    case .art11f: .hoofd
    case .art11g: dagenInSchooljaar > Self.dagenVanHoofd ? .leerplichtambtenaar : .hoofd
    }
  }
}
