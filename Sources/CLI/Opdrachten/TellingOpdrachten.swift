import Application
import ArgumentParsing
import Domein
import EventLog
import Kalender
import Reporting

/// Figures under a definition.
enum TellingOpdrachten {
  static let alle: [Opdracht] = [telling]

  private static let schooljaar = OptionSpec(
    "schooljaar", .value("SCHOOLJAAR"), "welk schooljaar, zoals 2025-2026",
    default: "dit schooljaar")
  private static let leerplichtigen = OptionSpec(
    "leerplichtigen", .value("AANTAL"), "hoeveel leerplichtigen er zijn, voor aandelen")
  private static let metAdministratief = OptionSpec(
    "met-administratief", "tel ook absoluut verzuim mee dat administratief bleek")
  private static let perGemeente = OptionSpec(
    "per-gemeente", "cijfers per gemeente waar de jongere woonde")

  static let telling = Opdracht(
    CommandSpec(
      "telling", "cijfers van een schooljaar, onder elke definitie en zoals toen bekend",
      discussion: """
        Telt vanaf 1 augustus tot en met 31 juli, of tot de dag van --per als die eerder valt. \
        Zonder --definitie ziet u alle cijfers. Elk cijfer noemt zijn definitie, bron en \
        instellingen; wat de bronnen openlaten stelt u in met 'instellingen zet' (telling-…).

        Bij een saldo geldt in elke rij: aanvang + nieuw − opgelost − verhuisd − 18 geworden = \
        eind. Klopt dat niet, dan komt er geen cijfer. --lijst toont wie er achter elke cel staat. \
        --verschil toont welke jongeren het verschil maken met een andere definitie, \
        --verschil-per met een andere dag, --verschil-bekend-op met wat toen bekend was.
        """,
      options: [
        schooljaar, OptionSpec("definitie", Opties.codes(Definitie.self), "onder welke definitie"),
        leerplichtigen, metAdministratief, perGemeente,
        OptionSpec("lijst", "wie er achter elke cel staat"),
        OptionSpec(
          "verschil", Opties.codes(Definitie.self), "welke jongeren anders tellen onder deze"),
        OptionSpec("verschil-per", .value("DATUM"), "welke jongeren anders telden op deze dag"),
        OptionSpec(
          "verschil-bekend-op", .value("TIJDSTIP"),
          "welke jongeren anders telden, zoals toen bekend"
        ),
      ] + Opties.lijst,
      examples: [
        Example(
          "leerplicht telling --schooljaar 2025-2026 --definitie langdurig-relatief"
            + " --leerplichtigen 24021", "de thuiszitters van een jaar"),
        Example(
          "leerplicht telling --definitie thuiszitter-2016 --verschil thuiszitter-apeldoorn",
          "wie het verschil tussen twee definities maakt"),
      ], group: "Cijfers"),
    .vraag { loop, lezing in
      var antwoord = try Telvraag(loop, lezing).antwoord()
      // JSON says by itself what was counted.
      if loop.uitvoer.isJSON { antwoord.mededelingen = [] }
      return antwoord
    })
}

/// Counts what was asked, along one or two pairs of axes.
struct Telvraag {
  private let loop: Loop
  private let lezing: Lezing
  private let schooljaar: Schooljaar

  init(_ loop: Loop, _ lezing: Lezing) throws {
    self.loop = loop
    self.lezing = lezing
    schooljaar = try loop.waarden.schooljaar("schooljaar") ?? Schooljaar(van: lezing.assen.per)
  }

  func antwoord() throws -> Antwoord {
    let waarden = loop.waarden
    let definitie: Definitie? = try waarden.code("definitie")
    let vraagt = waarden.vlag("lijst") || ander != nil
    guard let definitie else {
      if vraagt { throw Fout.gebruik("noem met --definitie om welk cijfer het gaat") }
      return try Cijferantwoord(cijfers(Definitie.allCases, lezing)).antwoord
    }
    if vraagt, waarden.vlag("per-gemeente") || (waarden.vlag("lijst") && ander != nil) {
      throw Fout.gebruik("kies één van --lijst, --per-gemeente en --verschil")
    }
    let cijfers = try cijfers([definitie], lezing)
    if ander != nil { return try verschil(cijfers, definitie).antwoord }
    return waarden.vlag("lijst")
      ? Tellijst(cijfers: cijfers).antwoord : Cijferantwoord(cijfers).antwoord
  }

  /// The numbers that the yearly telling asks for.
  func opgave() throws -> Antwoord {
    Opgave(cijfers: try cijfers(Definitie.allCases, lezing)).antwoord
  }

  /// The option that asks for a comparison; nil when none does.
  private var ander: String? {
    ["verschil", "verschil-per", "verschil-bekend-op"].first { loop.waarden.tekst($0) != nil }
  }

  /// Figures under some definitions in one walk over the dossier, each with its balance checked.
  private func cijfers(_ definities: [Definitie], _ lezing: Lezing) throws -> Cijfers {
    let omgeving = try lezing.omgeving()
    var regels = Telregels(omgeving.instellingen)
    if loop.waarden.vlag("met-administratief") { regels.metAdministratief = true }
    let tel = Telomgeving(
      periode: Telperiode(schooljaar: schooljaar, per: lezing.assen.per), regels: regels,
      kalenders: omgeving.termijnen.kalenders, schoolsoorten: try lezing.schoolsoorten())
    var tellingen = definities.map { Telling($0, tel) }
    try lezing.perJongere(alle: definities.contains(where: \.vraagtIedereen)) { beeld in
      for index in tellingen.indices { tellingen[index].voegToe(beeld) }
    }
    let bijdragen = try lezing.telbijdragen()
    for (id, telbijdragen) in bijdragen {
      for index in tellingen.indices { tellingen[index].voegToe(telbijdragen, van: id) }
    }
    for telling in tellingen {
      do throws(Telfout) {
        try telling.controleer()
      } catch {
        throw Fout.tellingKloptNiet(
          definitie: error.definitie.rawValue, rij: error.schoolsoort?.rawValue ?? "totaal",
          saldo: error.saldo, eind: error.eind)
      }
    }
    return Cijfers(
      tellingen: tellingen, assen: lezing.assen, leerplichtigen: try leerplichtigen(),
      perGemeente: loop.waarden.vlag("per-gemeente"),
      stand: try lezing.assen.bekendOp
        ?? Gebeurtenisnummer(try lezing.kop().position.number))
  }

  private func leerplichtigen() throws -> Int? {
    let aantal = try loop.waarden.getal("leerplichtigen")
    guard aantal != 0 else { throw loop.waarden.fout("leerplichtigen", "verwacht 1 of meer") }
    return aantal
  }

  private func verschil(_ cijfers: Cijfers, _ definitie: Definitie) throws -> Telverschilantwoord {
    let waarden = loop.waarden
    let bekendOp = try loop.bekendOp("verschil-bekend-op") { try lezing.positie(op: $0) }
    let assen = Assen(
      per: try waarden.datum("verschil-per") ?? lezing.assen.per,
      bekendOp: bekendOp ?? lezing.assen.bekendOp)
    let met: Definitie = try waarden.code("verschil") ?? definitie
    let anders = try self.cijfers(
      [met], assen == lezing.assen ? lezing : lezing.langs(assen))
    let regels = zip(cijfers.tellingen, anders.tellingen).flatMap { Telverschil($0, $1).regels }
    let sinds = bekendOp.map { min($0, lezing.assen.bekendOp ?? $0) }
    return Telverschilantwoord(
      cijfers: cijfers, met: anders, regels: regels,
      sindsdien: try sinds.map {
        try lezing.sindsdien(Set(regels.map(\.jongere)), na: $0)
      })
  }
}
