/// A cell of a figure.
public enum Telcel: String, Codelijst {
  case aanvang
  case nieuw
  case opgelost
  case verhuisd
  case achttien
  case eind
  case aantal
  case langerDanDrieMaanden = "langer-dan-drie-maanden"
  case herhaald

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .aanvang: "Aanvang"
    case .nieuw: "Nieuw"
    case .opgelost: "Opgelost"
    case .verhuisd: "Verhuisd"
    case .achttien: "18 geworden"
    case .eind: "Eind"
    case .aantal: "Aantal"
    case .langerDanDrieMaanden: "Langer dan drie maanden"
    case .herhaald: "Herhaald"
    }
  }

  /// The cells of a balance, in their order.
  public static let saldo: [Telcel] = [.aanvang, .nieuw, .opgelost, .verhuisd, .achttien, .eind]
}

/// By what a run of absence came to its end, where it counts as *opgelost*.
public enum Oplossing: String, Codelijst {
  case teruggekeerd
  case deelsTerug = "deels-terug"
  case ingeschreven
  case andereOpleiding = "andere-opleiding"
  case werk
  case vrijgesteld
  case uitgeschreven
  case geoorloofd
  case startkwalificatie
  case vertrokken
  case plichtVoorbij = "plicht-voorbij"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .teruggekeerd: "terug op school"
    case .deelsTerug: "gedeeltelijk terug op school"
    case .ingeschreven: "weer ingeschreven"
    case .andereOpleiding: "andere opleiding"
    case .werk: "werk"
    case .vrijgesteld: "vrijgesteld"
    case .uitgeschreven: "uitgeschreven"
    case .geoorloofd: "ziek, met verlof of anders met een geldige reden"
    case .startkwalificatie: "startkwalificatie"
    case .vertrokken: "vertrokken, overleden of geen ingezetene"
    case .plichtVoorbij: "niet meer leer- of kwalificatieplichtig"
    }
  }
}

/// The place of a number in a figure.
public struct Telplaats: Hashable, Sendable {
  /// The cell.
  public let cel: Telcel
  /// The row.
  public let schoolsoort: Schoolsoortgroep
  /// The article, the kind, the cause: what a row or a total is split by besides; nil for none.
  public var onderdeel: String?
  /// By what it was solved; nil in other cells.
  public var waardoor: Oplossing?
  /// Where the jongere lived; nil when unknown.
  public var gemeente: Gemeentecode?

  /// Names a place.
  public init(
    cel: Telcel, schoolsoort: Schoolsoortgroep, onderdeel: String? = nil,
    waardoor: Oplossing? = nil, gemeente: Gemeentecode? = nil
  ) {
    self.cel = cel
    self.schoolsoort = schoolsoort
    self.onderdeel = onderdeel
    self.waardoor = waardoor
    self.gemeente = gemeente
  }
}

/// A number in its place.
public struct Telaantal: Equatable, Sendable {
  /// Where it stands.
  public let plaats: Telplaats
  /// How many.
  public let aantal: Int

  /// Puts a number in its place.
  public init(_ plaats: Telplaats, _ aantal: Int) {
    self.plaats = plaats
    self.aantal = aantal
  }
}

extension [Telplaats: Int] {
  /// The numbers in one fixed order: by part, kind of school, cell, solution and municipality.
  public var geordend: [Telaantal] {
    map { Telaantal($0, $1) }.sorted {
      $0.plaats.sleutel.lexicographicallyPrecedes($1.plaats.sleutel)
    }
  }
}

extension Telplaats {
  fileprivate var sleutel: [String] {
    let rij = Schoolsoortgroep.allCases.firstIndex(of: schoolsoort) ?? 0
    let kolom = Telcel.allCases.firstIndex(of: cel) ?? 0
    return [
      onderdeel ?? "", String(rij), String(kolom), waardoor?.rawValue ?? "", gemeente?.tekst ?? "",
    ]
  }
}
