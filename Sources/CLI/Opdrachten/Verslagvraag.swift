import Application
import ArgumentParsing
import Domein
import EventLog
import Exchange
import Kalender
import Reporting

/// Everything a yearly report is made of.
struct Verslagcijfers {
  /// The school years, oldest first; the last one is the year of the report.
  let jaren: [Schooljaar]
  /// The figures of each year, by definition.
  let tellingen: [[Telling]]
  /// How the work went in each year.
  let metingen: [Aanpakmeting]
  /// How many leerplichtigen there were in each year, where that is known.
  let leerplichtigen: [Schooljaar: Int]
  let assen: Assen
  /// The last event that was counted.
  let stand: Gebeurtenisnummer
  /// Goals and evaluations.
  let bewaking: Bewaking
  /// What parents and jongeren told, with nobody in it.
  var illustraties: [String] = []
  /// The names of schools.
  var schoolnamen: [Vestiging: String] = [:]
  /// Published figures, those of a file first.
  let landelijk: Landelijkecijfers
  /// The name by which published figures have this municipality; empty when it is not set.
  let gebied: String
  /// The areas to compare with.
  var gebieden: [String] = []
  /// The day on which the dossier was made.
  var gemaaktOp: Datum?
  /// Whether the year of the report leaves out destroyed files, for it is a day within it.
  var mistVernietigde = false
  /// Whether small counts are masked.
  var isOpenbaar = false
  /// Whether figures are given for each municipality apart.
  var perGemeente = false

  /// The year of the report.
  var jaar: Schooljaar { jaren[jaren.count - 1] }

  /// The figures of a year under a definition.
  func telling(_ definitie: Definitie, _ plaats: Int) -> Telling? {
    tellingen[plaats].first { $0.definitie == definitie }
  }

  /// Whether anything is known of a year: it has begun, and something lies in it or before it, be
  /// it only what destroyed files counted for.
  func heeftGegevens(_ plaats: Int) -> Bool {
    guard jaren[plaats].van <= assen.per else { return false }
    return metingen[plaats].eersteDag.map { $0 <= jaren[plaats].totEnMet } ?? false
      || tellingen[plaats].contains { !$0.isLeeg }
  }
}

/// Counts several school years in one walk over the dossier.
struct Verslagvraag {
  private let loop: Loop
  private let lezing: Lezing
  private let jaren: [Schooljaar]

  /// - Parameter aantal: how many school years, up to the one asked about.
  init(_ loop: Loop, _ lezing: Lezing, jaren aantal: Int = 5) throws {
    self.loop = loop
    self.lezing = lezing
    let laatste = try loop.waarden.schooljaar("schooljaar") ?? Schooljaar(van: lezing.assen.per)
    jaren = (0..<aantal).reversed().map { terug in
      (0..<terug).reduce(laatste) { jaar, _ in jaar.vorige }
    }
  }

  func cijfers(_ definities: [Definitie] = Definitie.allCases) throws -> Verslagcijfers {
    let omgeving = try lezing.omgeving()
    var regels = Telregels(omgeving.instellingen)
    if loop.waarden.vlag("met-administratief") { regels.metAdministratief = true }
    let schoolsoorten = try lezing.schoolsoorten()
    let perioden = jaren.map { Telperiode(schooljaar: $0, per: lezing.assen.per) }
    var tellingen = perioden.map { periode in
      let tel = Telomgeving(
        periode: periode, regels: regels, kalenders: omgeving.termijnen.kalenders,
        schoolsoorten: schoolsoorten)
      // Years before stand side by side only, in the figures of `Leerplichtverslag.reeksen`.
      let nodig = periode == perioden.last ? definities : definities.filter(\.isKerncijfer)
      return nodig.map { Telling($0, tel) }
    }
    var metingen = perioden.map { Aanpakmeting(periode: $0, omgeving: omgeving.termijnen) }
    try lezing.perJongere(alle: definities.contains(where: \.vraagtIedereen)) { beeld in
      guard let eerste = beeld.eersteDag else { return }
      for jaar in tellingen.indices where eerste <= perioden[jaar].einde {
        tellingen[jaar].voegToe(beeld)
        metingen[jaar].voegToe(beeld)
      }
    }
    let bijdragen = try lezing.telbijdragen()
    for jaar in tellingen.indices { tellingen[jaar].voegToe(bijdragen) }
    try tellingen.flatMap(\.self).forEach(Teller.controleer)
    let gebied = omgeving.instellingen.waarde(.gemeenteNaam)
    let landelijk = try landelijkecijfers()
    var cijfers = Verslagcijfers(
      jaren: jaren, tellingen: tellingen, metingen: metingen,
      leerplichtigen: try leerplichtigen(landelijk, gebied), assen: lezing.assen,
      stand: try lezing.stand(),
      bewaking: try lezing.bewaking(), landelijk: landelijk, gebied: gebied)
    cijfers.gemaaktOp = omgeving.instellingen.gemaaktOp
    cijfers.mistVernietigde = try !lezing.vernietigdBuitenBeeld(cijfers.jaar).isEmpty
    cijfers.gebieden = try gebieden(landelijk, behalve: gebied)
    return cijfers
  }

  // MARK: Denominators.

  /// Those that were typed go before those that were published for this municipality.
  private func leerplichtigen(
    _ landelijk: Landelijkecijfers, _ gebied: String
  ) throws -> [Schooljaar: Int] {
    var uit: [Schooljaar: Int] = [:]
    for jaar in jaren { uit[jaar] = landelijk.aantal(gebied, jaar, .leerplichtigen) }
    for tekst in loop.waarden.teksten("leerplichtigen") {
      let delen = tekst.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard let laatste = delen.last, delen.count <= 2, let aantal = Self.aantal(laatste) else {
        throw loop.waarden.fout(
          "leerplichtigen", "verwacht een aantal van 1 of meer, of SCHOOLJAAR=AANTAL")
      }
      let jaar = delen.count == 2 ? Schooljaar(naam: delen[0]) : jaren.last
      guard let jaar else {
        throw loop.waarden.fout("leerplichtigen", "verwacht een schooljaar, zoals 2025-2026=24021")
      }
      guard jaren.contains(jaar) else {
        throw loop.waarden.fout(
          "leerplichtigen",
          "schooljaar \(jaar.naam) staat niet in het verslag (\(jaren[0].naam) tot en met"
            + " \(jaren[jaren.count - 1].naam))")
      }
      uit[jaar] = aantal
    }
    return uit
  }

  private static func aantal(_ tekst: String) -> Int? {
    guard (1...9).contains(tekst.utf8.count),
      tekst.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let aantal = Int(tekst), aantal > 0
    else { return nil }
    return aantal
  }

  // MARK: Published figures.

  /// Those of the sources, with those of a file before them.
  func landelijkecijfers() throws -> Landelijkecijfers {
    let ingebouwd = try Landelijkecijfers.ingebouwd()
    guard let bestand = loop.waarden.tekst("vergelijk") else { return ingebouwd }
    let bytes = try Invoer.lees(bestand)
    let eigen: Landelijkecijfers
    do throws(Importfout) {
      eigen = try Landelijkecijfers(bytes)
    } catch {
      throw Fout.van(error, bestand)
    }
    if let (regel, fout) = eigen.fouten.first {
      throw Fout.bestandsregel(bestand: bestand, regel: regel, veld: fout.kolom, reden: fout.reden)
    }
    if !eigen.onbekend.isEmpty {
      loop.uitvoer.zeg(
        "\(bestand): onbekende kolommen genegeerd: \(eigen.onbekend.joined(separator: ", "))")
    }
    return ingebouwd.met(eigen)
  }

  /// The areas asked for; an unknown one is named with what there is.
  private func gebieden(_ landelijk: Landelijkecijfers, behalve eigen: String) throws -> [String] {
    let bekend = landelijk.gebieden.subtracting([Landelijkecijfers.land])
    let gevraagd = loop.waarden.teksten("gebied")
    guard gevraagd.allSatisfy(bekend.contains) else {
      throw loop.waarden.fout(
        "gebied",
        "van deze gemeente zijn er geen cijfers; wel van \(bekend.sorted().joined(separator: ", "))"
      )
    }
    return gevraagd.filter { $0 != eigen }
  }
}

extension Definitie {
  /// Whether it is one of the figures of the yearly report: beside those of other years, and open
  /// to everyone.
  ///
  /// The difference between two notions of thuiszitter can be a small count by itself.
  var isKerncijfer: Bool {
    switch self {
    case .absoluut, .relatief16, .luxe, .langdurigRelatief, .langerDanDrieMaanden, .vrijstelling,
      .procesVerbaal:
      true
    case .thuiszitter2014, .thuiszitter2016, .thuiszitterApeldoornOud, .thuiszitterApeldoorn,
      .thuiszitterSwv, .halt, .geoorloofdThuis, .kenmerkmelding:
      false
    }
  }
}

extension Cijferreeks {
  /// The same figure of our own; nil where it is not counted.
  func eigen(_ cijfers: Verslagcijfers, _ plaats: Int) -> Int? {
    func totaal(_ definitie: Definitie) -> Telrij? {
      cijfers.telling(definitie, plaats)?.totaal
    }
    func deel(_ definitie: Definitie, _ onderdeel: String) -> Int? {
      cijfers.telling(definitie, plaats)?.aantal(.aantal, onderdeel: onderdeel)
    }
    switch self {
    case .leerplichtigen: return cijfers.leerplichtigen[cijfers.jaren[plaats]]
    case .absoluut: return totaal(.absoluut)?.inHetJaar
    case .absoluutDrieMaanden: return totaal(.absoluut)?[.langerDanDrieMaanden]
    case .absoluutOpgelost: return totaal(.absoluut)?[.opgelost]
    case .relatief16: return totaal(.relatief16)?.inHetJaar
    case .luxe: return totaal(.luxe)?.inHetJaar
    case .langdurigRelatief: return totaal(.langdurigRelatief)?.inHetJaar
    case .langdurigAanvang: return totaal(.langdurigRelatief)?[.aanvang]
    case .langdurigNieuw: return totaal(.langdurigRelatief)?[.nieuw]
    case .langdurigOpgelost: return totaal(.langdurigRelatief)?[.opgelost]
    case .langdurigVerhuisd: return totaal(.langdurigRelatief)?[.verhuisd]
    case .langdurigAchttien: return totaal(.langdurigRelatief)?[.achttien]
    case .langdurigEind: return totaal(.langdurigRelatief)?[.eind]
    case .langdurigDrieMaanden: return totaal(.langdurigRelatief)?[.langerDanDrieMaanden]
    case .thuisDrieMaanden: return totaal(.langerDanDrieMaanden)?.inHetJaar
    case .vrijstelling5a: return deel(.vrijstelling, "5a")
    case .vrijstelling5b: return deel(.vrijstelling, "5b")
    case .vrijstelling5c: return deel(.vrijstelling, "5c")
    case .procesVerbaalAbsoluut: return deel(.procesVerbaal, "absoluut")
    case .procesVerbaalLuxe: return deel(.procesVerbaal, "luxe")
    case .procesVerbaalRelatief: return deel(.procesVerbaal, "relatief")
    }
  }
}
