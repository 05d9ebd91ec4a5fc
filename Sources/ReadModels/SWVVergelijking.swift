public import Domein
public import Kalender

/// How a list names a jongere.
public enum Lijstpersoon: Hashable, Sendable {
  /// By BSN or onderwijsnummer.
  case nummer(Persoonsnummer)
  /// By date of birth and surname, as `Zoeknaam.kern` gives it.
  case naam(geboortedatum: Geboortedatum, achternaam: String)
}

/// Kinds of samenwerkingsverband.
public enum SWVSoort: String, Codelijst {
  case po
  case vo

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .po: "samenwerkingsverband primair onderwijs"
    case .vo: "samenwerkingsverband voortgezet onderwijs"
    }
  }
}

/// A jongere on the list of a samenwerkingsverband.
public struct SWVRegel: Equatable, Sendable {
  /// Line of the file.
  public let regel: Int
  /// Who it is.
  public let wie: Lijstpersoon
  /// The school; nil when the list does not say.
  public let vestiging: Vestiging?
  /// First day at home.
  public let begin: Datum
  /// The word they have for it; empty when they have none.
  public let categorie: String

  /// Describes a line.
  public init(
    regel: Int, wie: Lijstpersoon, vestiging: Vestiging?, begin: Datum, categorie: String
  ) {
    self.regel = regel
    self.wie = wie
    self.vestiging = vestiging
    self.begin = begin
    self.categorie = categorie
  }
}

/// A jongere who is at home by our own facts.
public struct Thuiszitter: Equatable, Sendable {
  /// Number.
  public let jongere: Jongerenummer
  /// The casus.
  public let casus: Casusnummer
  /// Who it is.
  public let gegevens: Persoonsgegevens
  /// The school.
  public let school: Vestiging?
  /// First day at home.
  public let begin: Datum
  /// Kind of absence.
  public let soort: Verzuimsoort
  /// Why the jongere does not come; nil when nobody said.
  public let oorzaak: Oorzaak?
  /// Whether there is a valid reason.
  public let isGeoorloofd: Bool
  /// Kind of school; nil when unknown.
  public let schoolsoort: Schoolsoort?

  /// Describes a jongere at home.
  public init(
    jongere: Jongerenummer, casus: Casusnummer, gegevens: Persoonsgegevens, school: Vestiging?,
    begin: Datum, soort: Verzuimsoort, oorzaak: Oorzaak?, isGeoorloofd: Bool,
    schoolsoort: Schoolsoort?
  ) {
    self.jongere = jongere
    self.casus = casus
    self.gegevens = gegevens
    self.school = school
    self.begin = begin
    self.soort = soort
    self.oorzaak = oorzaak
    self.isGeoorloofd = isGeoorloofd
    self.schoolsoort = schoolsoort
  }

  /// The word we have for it: the cause where it is known, else the kind.
  public var categorie: String {
    oorzaak?.rawValue ?? (isGeoorloofd ? "geoorloofd" : soort.rawValue)
  }

  /// Whether a samenwerkingsverband is about this kind of school; unknown ones are about both.
  public func valt(onder swv: SWVSoort) -> Bool {
    switch schoolsoort {
    case .bo, .sbo, .so: swv == .po
    case .vo, .vso, .pro: swv == .vo
    case .mbo: false
    case nil: true
    }
  }

  func heet(_ wie: Lijstpersoon) -> Bool {
    switch wie {
    case .nummer(.bsn(let bsn)): gegevens.bsn == bsn
    case .nummer(.onderwijsnummer(let nummer)): gegevens.onderwijsnummer == nummer
    case .naam(let geboortedatum, let achternaam):
      gegevens.geboortedatum == geboortedatum && Zoeknaam.kern(gegevens.achternaam) == achternaam
    }
  }
}

/// What two lists say about one jongere.
public struct SWVPaar: Equatable, Sendable {
  /// What we have; nil when only they have it.
  public let ons: Thuiszitter?
  /// What they have; nil when only we have it.
  public let swv: SWVRegel?
  /// What differs.
  public let verschillen: [Verschil]

  /// What can differ.
  public enum Verschil: String, Codelijst {
    case begin
    case categorie

    /// What people read.
    public var omschrijving: String {
      switch self {
      case .begin: "andere begindatum"
      case .categorie: "andere categorie"
      }
    }
  }
}

/// Why a line cannot be laid beside ours.
public struct SWVBotsing: Equatable, Sendable {
  /// The line.
  public let regel: Int
  /// The earlier line about the same jongere; nil when several of ours answer to it.
  public let eerder: Int?

  /// Names a line.
  public init(regel: Int, eerder: Int?) {
    self.regel = regel
    self.eerder = eerder
  }
}

/// Our jongeren at home beside those on the list of a samenwerkingsverband.
///
/// Every jongere of ours is in exactly one list, and every line of theirs in one list or among the
/// collisions.
public struct SWVVergelijking: Equatable, Sendable {
  /// On both lists, with the same begin and category.
  public private(set) var beide: [SWVPaar] = []
  /// Only with us.
  public private(set) var alleenGemeente: [SWVPaar] = []
  /// Only with them.
  public private(set) var alleenSWV: [SWVPaar] = []
  /// On both lists, with something that differs.
  public private(set) var verschillend: [SWVPaar] = []
  /// Lines that name nobody for certain, or somebody twice.
  public private(set) var botsingen: [SWVBotsing] = []

  /// Lays the lists side by side.
  public init(ons: [Thuiszitter], swv: [SWVRegel]) {
    var gezien: [Lijstpersoon: Int] = [:]
    var gevonden: [Jongerenummer: Int] = [:]
    for regel in swv {
      if let eerder = gezien[regel.wie] {
        botsingen.append(SWVBotsing(regel: regel.regel, eerder: eerder))
        continue
      }
      gezien[regel.wie] = regel.regel
      let treffers = ons.filter { $0.heet(regel.wie) }
      guard let treffer = treffers.first else {
        alleenSWV.append(SWVPaar(ons: nil, swv: regel, verschillen: []))
        continue
      }
      if Set(treffers.map(\.jongere)).count > 1 {
        botsingen.append(SWVBotsing(regel: regel.regel, eerder: nil))
      } else if let eerder = gevonden[treffer.jongere] {
        botsingen.append(SWVBotsing(regel: regel.regel, eerder: eerder))
      } else {
        gevonden[treffer.jongere] = regel.regel
        neemOp(treffer, regel)
      }
    }
    alleenGemeente = ons.filter { gevonden[$0.jongere] == nil }
      .map { SWVPaar(ons: $0, swv: nil, verschillen: []) }
  }

  private mutating func neemOp(_ een: Thuiszitter, _ regel: SWVRegel) {
    var verschillen: [SWVPaar.Verschil] = []
    if een.begin != regel.begin { verschillen.append(.begin) }
    if !SWVCategorie.past(regel.categorie, een) { verschillen.append(.categorie) }
    let paar = SWVPaar(ons: een, swv: regel, verschillen: verschillen)
    if verschillen.isEmpty { beide.append(paar) } else { verschillend.append(paar) }
  }

  /// How many there are in each list.
  public var aantallen: SWVAantallen {
    SWVAantallen(
      beide: beide.count, alleenGemeente: alleenGemeente.count, alleenSWV: alleenSWV.count,
      verschillend: verschillend.count)
  }
}

/// Words of samenwerkingsverbanden for why a jongere is at home.
enum SWVCategorie {
  /// Whether their word says what we know; where one of the two says nothing, it does.
  ///
  /// The words of SWV VO are those of Rekenkamer Apeldoorn 2021; a word that is not known differs
  /// from any cause we have.
  static func past(_ woord: String, _ een: Thuiszitter) -> Bool {
    let kaal = Zoeknaam.plat(woord).split(separator: " ").joined(separator: "-")
    if kaal.isEmpty || kaal == "thuiszitter" { return true }
    if let soort = Verzuimsoort(rawValue: kaal) { return soort == een.soort }
    if geoorloofd.contains(kaal) { return een.isGeoorloofd }
    if een.isGeoorloofd, een.oorzaak == nil { return false }
    guard let oorzaak = een.oorzaak else { return true }
    return oorzaken[kaal] == oorzaak
  }

  private static let geoorloofd: Set = ["geoorloofd", "medisch", "ziek", "ziekte"]

  private static let oorzaken: [String: Oorzaak] = [
    "wil-niet": .wilNiet, "niet-willer": .wilNiet, "niet-willers": .wilNiet,
    "kan-niet": .kanNiet, "niet-kunner": .kanNiet, "niet-kunners": .kanNiet,
    "geen-plek": .geenPlek, "geen-passende-plek": .geenPlek, "organisatorisch": .geenPlek,
    "organisatorische-reden": .geenPlek, "organisatorische-redenen": .geenPlek,
  ]
}
