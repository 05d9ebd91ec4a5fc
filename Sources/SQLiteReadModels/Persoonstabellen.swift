import Domein
import Kalender
import ReadModels
import SQLite

// MARK: Jongeren.

extension SQLiteWeergaven {
  func jongere(bsn: BSN) throws -> Jongerenummer? {
    try connection.rijen(
      "SELECT jongere FROM jongere_rij WHERE bsn = ?1 ORDER BY opgegaan_in IS NOT NULL"
    ) {
      $0.bind(1, bsn.tekst)
    } _: {
      try $0.kenmerk(0, Jongerenummer.self)
    }.first
  }

  func jongere(onderwijsnummer: Onderwijsnummer) throws -> Jongerenummer? {
    try connection.rijen(
      "SELECT jongere FROM jongere_rij WHERE onderwijsnummer = ?1 ORDER BY opgegaan_in IS NOT NULL"
    ) {
      $0.bind(1, onderwijsnummer.tekst)
    } _: {
      try $0.kenmerk(0, Jongerenummer.self)
    }.first
  }

  private static let jongerekolommen = """
    SELECT jongere, bsn, onderwijsnummer, geboortedatum, naam, zoeknaam, opgegaan_in, versie, \
    beperkt \
    FROM jongere_rij
    """

  private static func jongererij(_ rij: Rijlezer) throws -> Jongererij {
    Jongererij(
      jongere: try rij.kenmerk(0), bsn: try rij.optioneelKenmerk(1),
      onderwijsnummer: try rij.optioneelKenmerk(2), geboortedatum: rij.tekst(3),
      naam: rij.tekst(4), zoeknaam: rij.tekst(5), opgegaanIn: try rij.optioneelKenmerk(6),
      beperkt: rij.getal(8) == 1, versie: rij.getal(7))
  }

  func jongererij(_ nummer: Jongerenummer) throws -> Jongererij? {
    try connection.rijen(Self.jongerekolommen + " WHERE jongere = ?1") {
      $0.bind(1, nummer.tekst)
    } _: {
      try Self.jongererij($0)
    }.first
  }

  func jongererijen() throws -> [Jongererij] {
    try connection.rijen(Self.jongerekolommen + " ORDER BY zoeknaam, jongere") {
      try Self.jongererij($0)
    }
  }

  func beperkteJongeren() throws -> Set<Jongerenummer> {
    Set(
      try connection.rijen("SELECT jongere FROM jongere_rij WHERE beperkt = 1") {
        try $0.kenmerk(0, Jongerenummer.self)
      })
  }

  func elkeJongere(
    metTelbareDagenIn dagen: Periode, ookZonderCasus: Bool,
    _ bekijk: (Jongerenummer) throws -> Void
  ) throws {
    let overlapt = "telt_van < ?2 AND (telt_tot IS NULL OR telt_tot > ?1)"
    // Indexes that hold the days, in order of the jongere: merged as they are walked, not sorted.
    var sql = """
      SELECT jongere FROM casus_rij INDEXED BY casus_jongere WHERE \(overlapt) UNION
      SELECT jongere FROM melding_rij INDEXED BY melding_jongere
      WHERE begindatum >= ?1 AND begindatum < ?2
      """
    if ookZonderCasus { sql += " UNION SELECT jongere FROM jongere_rij WHERE \(overlapt)" }
    _ = try connection.rijen(sql + " ORDER BY jongere") {
      $0.bind(1, dagen.van.dagnummer)
      $0.bind(2, dagen.tot?.dagnummer ?? Self.nooit)
    } _: {
      try bekijk($0.kenmerk(0))
    }
  }

  func vervang(_ rijen: Jongererijen) throws {
    let rij = rijen.jongere
    try vervang(rijen.termijnen, van: .jongere(rij.jongere))
    try vervang(rijen.vrijstellingen, van: rij.jongere)
    try connection.voer(
      "INSERT OR REPLACE INTO jongere_rij VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?9, ?8, ?10, ?11)"
    ) {
      $0.bind(1, rij.jongere.tekst)
      $0.bind(2, rij.bsn?.tekst)
      $0.bind(3, rij.onderwijsnummer?.tekst)
      $0.bind(4, rij.geboortedatum)
      $0.bind(5, rij.naam)
      $0.bind(6, rij.zoeknaam)
      $0.bind(7, rij.opgegaanIn?.tekst)
      $0.bind(8, rij.versie)
      $0.bind(9, rij.beperkt ? 1 : 0)
      $0.bind(10, rijen.telbereik?.van.dagnummer)
      $0.bind(11, rijen.telbereik?.tot?.dagnummer)
    }
    try tel(rij.jongere)
  }
}

// MARK: Partners and functionarissen.

extension SQLiteWeergaven {
  private static let partnerkolommen =
    "SELECT code, soort, naam, schoolsoort, regio, email, kernteam, versie FROM partner_rij"

  private static func partnerrij(_ rij: Rijlezer) throws -> Partnerrij {
    Partnerrij(
      code: try rij.kenmerk(0),
      gegevens: Partnergegevens(
        soort: try rij.code(1), naam: rij.tekst(2), schoolsoort: try rij.optioneleCode(3),
        regio: try rij.optioneleCode(4), email: rij.tekst(5)),
      kernteam: rij.tekst(6).split(separator: " ").compactMap { Medewerkercode(String($0)) },
      versie: rij.getal(7))
  }

  func partnerrij(_ code: Partnercode) throws -> Partnerrij? {
    try connection.rijen(Self.partnerkolommen + " WHERE code = ?1") {
      $0.bind(1, code.tekst)
    } _: {
      try Self.partnerrij($0)
    }.first
  }

  func partnerrijen() throws -> [Partnerrij] {
    try connection.rijen(Self.partnerkolommen + " ORDER BY code") { try Self.partnerrij($0) }
  }

  func schoolregios() throws -> [Vestiging: Regio] {
    let paren = try connection.rijen(
      "SELECT code, regio FROM partner_rij WHERE regio IS NOT NULL"
    ) { rij in
      (Vestiging(rij.tekst(0)), try rij.code(1, Regio.self))
    }
    return Dictionary(
      paren.compactMap { school, regio in school.map { ($0, regio) } },
      uniquingKeysWith: { eerste, _ in eerste })
  }

  func vervang(_ rij: Partnerrij) throws {
    try connection.voer(
      "INSERT OR REPLACE INTO partner_rij VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
    ) {
      $0.bind(1, rij.code.tekst)
      $0.bind(2, rij.gegevens.soort.rawValue)
      $0.bind(3, rij.gegevens.naam)
      $0.bind(4, rij.gegevens.schoolsoort?.rawValue)
      $0.bind(5, rij.gegevens.regio?.rawValue)
      $0.bind(6, rij.gegevens.email)
      $0.bind(7, rij.kernteam.map(\.tekst).joined(separator: " "))
      $0.bind(8, rij.versie)
    }
  }

  private static let functionariskolommen =
    "SELECT code, rol, naam, organisatie, gebruiker, van, tot, vervangingen FROM functionaris_rij"

  private static func functionaris(_ rij: Rijlezer) throws -> Functionaris {
    Functionaris(
      code: try rij.kenmerk(0),
      gegevens: Functionarisgegevens(
        rol: try rij.code(1), naam: rij.tekst(2), organisatie: try rij.optioneelKenmerk(3),
        gebruiker: rij.statement.optionalInt(4)),
      van: rij.optioneleDag(5), tot: rij.optioneleDag(6),
      vervangingen: try rij.tekst(7).split(separator: " ").map { try vervanging(String($0)) })
  }

  /// `door/2026-03-01/2026-03-31`, the last part empty without an end.
  private static func vervanging(_ tekst: String) throws -> Vervanging {
    let delen = tekst.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard delen.count == 3, let door = Medewerkercode(delen[0]), let van = Datum(iso: delen[1])
    else { throw Weergavefout.onleesbareRij }
    return Vervanging(door: door, van: van, totEnMet: Datum(iso: delen[2]))
  }

  func functionaris(_ code: Medewerkercode) throws -> Functionaris? {
    try connection.rijen(Self.functionariskolommen + " WHERE code = ?1") {
      $0.bind(1, code.tekst)
    } _: {
      try Self.functionaris($0)
    }.first
  }

  func functionarissen() throws -> [Functionaris] {
    try connection.rijen(Self.functionariskolommen + " ORDER BY code") {
      try Self.functionaris($0)
    }
  }

  func vervang(_ functionaris: Functionaris, versie: Int) throws {
    guard let code = functionaris.code else { return }
    let vervangingen = functionaris.vervangingen.map {
      "\($0.door.tekst)/\($0.van.iso)/\($0.totEnMet?.iso ?? "")"
    }
    try connection.voer(
      "INSERT OR REPLACE INTO functionaris_rij VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
    ) {
      $0.bind(1, code.tekst)
      $0.bind(2, functionaris.gegevens.rol.rawValue)
      $0.bind(3, functionaris.gegevens.naam)
      $0.bind(4, functionaris.gegevens.organisatie?.tekst)
      $0.bind(5, functionaris.gegevens.gebruiker)
      $0.bind(6, functionaris.van?.dagnummer)
      $0.bind(7, functionaris.tot?.dagnummer)
      $0.bind(8, vervangingen.joined(separator: " "))
      $0.bind(9, versie)
    }
  }
}
