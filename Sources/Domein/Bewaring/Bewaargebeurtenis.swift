public import Kalender

/// What happens to the file of a jongere as a file: its end, and what holds it back.
public enum Bewaargebeurtenis: Equatable, Sendable {
  /// Someone proposed to destroy it: the term has passed.
  case vernietigingVoorgesteld(vanaf: Datum, grond: Bewaargrond)
  /// The proposal was turned down or taken back.
  case vernietigingAfgewezen(voorstel: Gebeurtenisnummer, reden: Afwijsreden)
  /// A second person decided, and it was destroyed.
  case jongereVernietigd(Vernietigingsakte)
  /// Someone proposed to destroy the side of the Wet politiegegevens alone.
  case politiegegevensVoorgesteld(vanaf: Datum)
  /// A second person decided, and that side was destroyed.
  case politiegegevensVernietigd(Vernietigingsakte)
  /// Processing was restricted, or destruction held back.
  case beperkingIngesteld(
    soort: Beperkingsoort, grond: Beperkingsgrond, toelichting: String)
  /// The restriction was lifted.
  case beperkingOpgeheven(soort: Beperkingsoort, toelichting: String)
}

/// The term that decides from which day a file goes.
public enum Bewaargrond: String, Codelijst {
  /// Selectielijst gemeenten 2020, 12.1.3.
  case leerplicht
  /// Selectielijst gemeenten 2020, 12.1.4.
  case kwalificatieplicht
  /// Wet politiegegevens, artikel 14.
  case politiegegevens

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .leerplicht: "leerplicht"
    case .kwalificatieplicht: "kwalificatieplicht"
    case .politiegegevens: "politiegegevens (proces-verbaal, Halt)"
    }
  }

  /// Where the term comes from.
  public var bron: String {
    switch self {
    case .leerplicht: "Selectielijst gemeenten 2020, 12.1.3"
    case .kwalificatieplicht: "Selectielijst gemeenten 2020, 12.1.4"
    case .politiegegevens: "Wet politiegegevens, artikel 14"
    }
  }
}

/// Why a proposal did not go through: a closed list, so that the trace stays without content.
public enum Afwijsreden: String, Codelijst {
  case onjuist
  case procedure
  case archief
  case ingetrokken

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .onjuist: "het voorstel klopt niet"
    case .procedure: "er loopt een procedure"
    case .archief: "van blijvend belang voor het archief"
    case .ingetrokken: "door de indiener teruggenomen"
    }
  }
}

/// What is held back.
public enum Beperkingsoort: String, Codelijst {
  /// AVG, artikel 18: kept, and not shown or used.
  case verwerking
  /// Kept beyond its term.
  case vernietiging

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .verwerking: "niet tonen en niet gebruiken"
    case .vernietiging: "niet vernietigen"
    }
  }
}

/// Why it is held back.
public enum Beperkingsgrond: String, Codelijst {
  /// AVG, artikel 18 lid 1 onder a.
  case juistheidBetwist = "juistheid-betwist"
  /// AVG, artikel 18 lid 1 onder b.
  case onrechtmatig
  /// AVG, artikel 18 lid 1 onder c.
  case rechtsvordering
  /// AVG, artikel 18 lid 1 onder d.
  case bezwaar
  /// Archiefwet: of lasting interest.
  case archief

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .juistheidBetwist: "de juistheid wordt betwist (AVG, artikel 18 lid 1 onder a)"
    case .onrechtmatig: "de verwerking is onrechtmatig (AVG, artikel 18 lid 1 onder b)"
    case .rechtsvordering: "nodig voor een rechtsvordering (AVG, artikel 18 lid 1 onder c)"
    case .bezwaar: "er is bezwaar gemaakt (AVG, artikel 18 lid 1 onder d)"
    case .archief: "van blijvend belang voor het archief (Archiefwet)"
    }
  }
}

/// The certificate of a destruction: what went, without what was in it.
public struct Vernietigingsakte: Equatable, Sendable {
  /// The proposal; nil when it was destroyed again in a copy that was put back.
  public var voorstel: Gebeurtenisnummer?
  /// Who proposed it.
  public var voorgesteldDoor: Medewerkercode
  /// The term.
  public var grond: Bewaargrond
  /// From which day it had to go.
  public var vanaf: Datum
  /// The events whose personal part went, in order.
  public var gebeurtenissen: [Gebeurtenisnummer]
  /// How many of which kind, by stored name without version.
  public var soorten: [Vernietigdsoort]
  /// The numbers under which it was found.
  public var nummers: [String]
  /// The end of the log before it: number and hash.
  public var kopErvoor: String

  /// Describes a destruction.
  public init(
    voorstel: Gebeurtenisnummer?, voorgesteldDoor: Medewerkercode, grond: Bewaargrond,
    vanaf: Datum, gebeurtenissen: [Gebeurtenisnummer] = [], soorten: [Vernietigdsoort] = [],
    nummers: [String] = [], kopErvoor: String
  ) {
    self.voorstel = voorstel
    self.voorgesteldDoor = voorgesteldDoor
    self.grond = grond
    self.vanaf = vanaf
    self.gebeurtenissen = gebeurtenissen
    self.soorten = soorten
    self.nummers = nummers
    self.kopErvoor = kopErvoor
  }
}

/// How many personal parts of a kind went.
public struct Vernietigdsoort: Equatable, Sendable {
  /// The stored name, without version.
  public let soort: String
  /// How many.
  public let aantal: Int

  /// Pairs a kind with its number.
  public init(_ soort: String, _ aantal: Int) {
    self.soort = soort
    self.aantal = aantal
  }
}

/// Numbers of events as a short text: `12-19,23`.
public enum Nummerreeks {
  /// Writes numbers that go up.
  public static func tekst(_ nummers: [Gebeurtenisnummer]) -> String {
    var reeksen: [ClosedRange<Int>] = []
    for nummer in nummers.map(\.waarde).sorted() {
      if let laatste = reeksen.last, nummer <= laatste.upperBound + 1 {
        reeksen[reeksen.count - 1] = laatste.lowerBound...max(laatste.upperBound, nummer)
      } else {
        reeksen.append(nummer...nummer)
      }
    }
    return reeksen.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ",")
  }

  /// Reads what `tekst` wrote; nil for anything else.
  public static func lees(_ tekst: String) -> [Gebeurtenisnummer]? {
    guard !tekst.isEmpty else { return [] }
    var nummers: [Gebeurtenisnummer] = []
    for deel in tekst.split(separator: ",", omittingEmptySubsequences: false) {
      let delen = deel.split(separator: "-", omittingEmptySubsequences: false)
      let grenzen = delen.compactMap { Teken.getal($0.utf8) }
      guard let van = grenzen.first, let tot = grenzen.last, delen.count <= 2,
        grenzen.count == delen.count, van > 0, van <= tot
      else { return nil }
      nummers += (van...tot).map(Gebeurtenisnummer.init(_:))
    }
    return nummers
  }
}
