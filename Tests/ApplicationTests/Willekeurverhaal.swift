import Application
import Domein
import EventLog
import Exchange
import Kalender
import ReadModels
import SQLiteReadModels
import TestSupport
import Testing

/// A seeded history: acts of all kinds on a handful of jongeren, on days that go to and fro.
struct Willekeurverhaal {
  private var bron: SplitMix64
  private let bsns = GatenTests.bsns(5)

  init(zaad: UInt64) { bron = SplitMix64(seed: zaad) }

  /// Plays acts; a refused one is skipped.
  ///
  /// - Returns: how many were done.
  mutating func speel(_ plaats: Werkplaats, stappen: Int) throws -> Int {
    var gedaan = 0
    for _ in 0..<stappen {
      plaats.vandaag = plaats.vandaag.plus(dagen: Int.random(in: 0...6, using: &bron))
      do {
        try stap(plaats)
        gedaan += 1
      } catch let fout as Dossierfout {
        guard Self.isWeigering(fout) else { throw fout }
      }
    }
    return gedaan
  }

  private static func isWeigering(_ fout: Dossierfout) -> Bool {
    switch fout {
    case .geweigerd, .nietGevonden, .geenOpenCasus, .nietInFunctie, .nietBevoegd: true
    case .andereJongere, .conflict, .conflictInLog, .sleutelBotst,
      .nietEenduidig, .onleesbaar, .nietIngericht:
      false
    }
  }

  private mutating func stap(_ plaats: Werkplaats) throws {
    let dag = plaats.vandaag.plus(dagen: -Int.random(in: 0...20, using: &bron))
    let bsn = bsns[Int.random(in: 0..<bsns.count, using: &bron)]
    switch Int.random(in: 0..<23, using: &bron) {
    case 21 where plaats.vandaag.dagnummer.isMultiple(of: 3): try beperk(plaats, bsn)
    case 18...20: try overlegOpdracht(plaats, bsn, dag)
    case 15: try verstuur(plaats, bsn, dag)
    case 16...17: try beantwoord(plaats, dag)
    case 0...1: _ = try plaats.thuiszitter(bsn, begin: dag.iso, op: plaats.vandaag.iso)
    case 2: _ = try plaats.bewaak(op: plaats.vandaag.iso)
    case 3: try neemTerug(plaats)
    case 4, 13: try jongereOpdracht(plaats, bsn, dag)
    case 14: try vergelijk(plaats, bsn, dag)
    case 5:
      let ja = Bool.random(using: &bron)
      try plaats.doe(.beheren) {
        try $0.zet(.terugvalLooptDoor, ja ? "ja" : "nee", reden: "proef")
      }
    case 6:
      let laatste = try plaats.kop().position.number
      let nummer = Gebeurtenisnummer(max(2, laatste - Int.random(in: 0...8, using: &bron)))
      try plaats.doe(.corrigeren) { sessie in
        do { return try sessie.vernietigInhoud(nummer, .nietNodig) } catch let fout
          as Vernietigfout
        { throw Dossierfout.geweigerd(fout) }
      }
    case 7: try functionaris(plaats, dag)
    default:
      let nummer = try #require(Persoonsnummer(bsn))
      let opdracht = try casusOpdracht(plaats, dag)
      try plaats.doe { sessie in
        let casus = Casusverwijzing.jongere(
          .persoon(nummer, gegevens: Persoonsgegevens(), gemeente: nil))
        return try sessie.handel(casus, opdracht, op: dag, verwacht: nil)
      }
    }
  }

  /// Restricts the use of a file, or lifts it.
  private mutating func beperk(_ plaats: Werkplaats, _ bsn: String) throws {
    let nummer = try #require(Persoonsnummer(bsn))
    let heft = Int.random(in: 0..<3, using: &bron) > 0
    try plaats.doe(.bewaren) { sessie in
      let jongere = try sessie.vindBewaard(
        .persoon(nummer, gegevens: Persoonsgegevens(), gemeente: nil))
      return try sessie.bewaar(
        jongere,
        heft
          ? .hefOp(.verwerking, toelichting: "x")
          : .beperk(.verwerking, .bezwaar, toelichting: "x"))
    }
  }

  /// Plans a meeting, or does something to the first one.
  private mutating func overlegOpdracht(
    _ plaats: Werkplaats, _ bsn: String, _ dag: Datum
  ) throws {
    let keuze = Int.random(in: 0..<6, using: &bron)
    let nummer = try #require(Persoonsnummer(bsn))
    let jansen = try #require(Medewerkercode("jansen"))
    let overleg = Overlegnummer(jaar: 2026, volgnummer: 1)
    let vandaag = plaats.vandaag
    try plaats.doe { sessie in
      let casus = try sessie.vind(
        .jongere(.persoon(nummer, gegevens: Persoonsgegevens(), gemeente: nil)))
      switch try sessie.overleg(overleg).toestand.isBekend ? keuze : 0 {
      case 0:
        return try sessie.planOverleg(
          Overlegaanvraag(
            soort: .mdo, datum: dag, voorzitter: jansen, agenda: [Agendering(casus: casus)]),
          op: dag)
      case 1:
        return try sessie.handel(overleg, .agendeer(Agendering(casus: casus)), op: vandaag)
      case 2: return try sessie.handel(overleg, .haalVanAgenda(casus, reden: "x"), op: vandaag)
      case 3:
        return try sessie.handel(
          overleg, .legVerslagVast(besproken: [casus], aanwezig: [], tekst: "x"), op: vandaag)
      case 4:
        return try sessie.wijzigOverleg(overleg, op: vandaag) { $0.datum = dag.plus(dagen: 3) }
      default:
        return try sessie.besluitInOverleg(
          overleg,
          Besluitinhoud(
            casus: casus, tekst: "x", uiterlijk: vandaag, eigenaar: jansen,
            afspraak: Gebeurtenisnummer(0)), op: vandaag, verwacht: nil)
      }
    }
  }

  private mutating func casusOpdracht(_ plaats: Werkplaats, _ dag: Datum) throws -> CasusOpdracht {
    let later = dag.plus(dagen: Int.random(in: 0...40, using: &bron))
    let regel =
      [RegelID.thuiszitterPlan, .thuiszitterInBeeld, .thuiszitterDrieMaanden]
      .randomElement(using: &bron) ?? .thuiszitterPlan
    let fase = Fase.allCases.randomElement(using: &bron) ?? .waarnemen
    let cjg = try #require(Partnercode("cjg").flatMap { Ketenpartij($0) })
    let mogelijk: [CasusOpdracht] = [
      .wisselFase(fase: fase, motivering: "daarom"), .keerTerug,
      .legContactVast(met: "ouder", wijze: nil, gelukt: true, tekst: "x"),
      .maakAfspraak(soort: .afspraak, met: "ouder", tekst: "x", uiterlijk: later),
      .doeAfspraakAf(soort: .afspraak, afspraak: nil, nagekomen: true),
      .informeer(partij: .swvVo, grond: "x"), .informeer(partij: .cjg, grond: "x", inhoud: [.zorg]),
      .draagOver(aan: try #require(Medewerkercode("bakker"))),
      .stelPlanVast(soort: .planVanAanpak, doelen: ["x"], uiterlijk: later, evaluatie: later),
      .sluit(reden: .terugNaarSchool, tekst: ""), .heropen(reden: "x"),
      .schortOp(.regel(regel), reden: "x"), .hervat(.regel(regel)),
      .verleng(.regel(regel), met: try #require(Duur("P1W")), reden: "x"),
      .stelVast(.regel(regel), datum: later, reden: "x"),
      .onderzoek(uitkomst: .echt, ingezet: [.svb], begin: nil, tekst: "x"),
      .belegRegie(bij: try #require(Medewerkercode("jansen"))),
      .belegRegie(bij: try #require(Medewerkercode("bakker"))),
      .keten(.aanvaardRegie(alsTeamleider: true)), .keten(.wijsRegieAf(reden: "x")),
      .schaalOp(naar: .thuiszitterstafel, tekst: ""),
      .spreekArrangementAf(
        soort: .zorg, tekst: "", voorwaarden: Arrangementvoorwaarden(herziening: later)),
      .keten(.herzieArrangement(uitkomst: .voortgezet, volgende: later)),
      .keten(.wijzigFrictiebudget(cent: Int.random(in: -500...900, using: &bron), doel: "x")),
      .keten(.meldZorg(soort: .opname, aanbieder: cjg, herziening: later, terugkoppeling: nil)),
      .keten(.koppelZorgTerug(volgende: nil)),
      .keten(.herzieZorg(uitkomst: .beeindigd, volgende: nil)),
      .stelVerzuimVast(
        van: dag, totEnMet: later < plaats.vandaag ? later : nil, omvang: .gedeeltelijk,
        geoorloofd: nil, oorzaak: nil, uren: nil),
    ]
    return mogelijk[Int.random(in: 0..<mogelijk.count, using: &bron)]
  }

  private mutating func jongereOpdracht(_ plaats: Werkplaats, _ bsn: String, _ dag: Datum) throws {
    let nummer = try #require(Persoonsnummer(bsn))
    let keuze = Int.random(in: 0..<12, using: &bron)
    let opdracht: JongereOpdracht =
      switch keuze {
      case 3:
        .aanvraag(
          .vraagVrijstelling(
            Vrijstellingsverzoek(
              artikel: .art3a, van: dag, totEnMet: dag.plus(dagen: 60), schoolsoort: .vo)))
      case 4: .aanvraag(.beslisVrijstelling(aanvraag: nil, besluit: .toegekend))
      case 5:
        .aanvraag(
          .vraagVerlof(
            Verlofverzoek(
              artikel: .art11g, van: dag, totEnMet: dag.plus(dagen: 20), schooldagen: 12)))
      case 6:
        .aanvraag(
          .beslisVerlof(aanvraag: nil, besluit: .toegekend, totEnMet: nil, schooldagen: nil))
      case 7: .aanvraag(.meldAan(school: try #require(Vestiging("06AB00"))))
      case 9:
        .aanvraag(
          .wijkAfVanOnderwijstijd(
            Onderwijstijdafwijking.Inhoud(
              school: nil, van: dag, totEnMet: dag.plus(dagen: 90), besloten: .inspectie,
              swvIngelicht: false)))
      case 8: .aanvraag(.beslisAanmelding(aanmelding: nil, besluit: .geweigerd))
      case 0: .verhuis(gemeente: try #require(Gemeentecode("0232")), adres: Adres())
      case 1:
        .schrijfIn(
          school: Vestiging("06AB00"), schoolsoort: .vo, leerjaar: nil, van: dag, totEnMet: nil,
          bron: .registratie)
      case 2:
        .geefToestemming(
          gever: .ouder, partij: .cjg, reikwijdte: [.zorg],
          totEnMet: Bool.random(using: &bron) ? dag.plus(dagen: 30) : nil)
      case 10: .schrijfUit(school: nil, reden: "verhuisd naar oma")
      case 11:
        .legErvaringVast(
          Ervaringopgave(
            casus: try #require(Casusnummer("L2026-0001")), van: .ouder, gever: .ouder,
            heeftToestemming: true, tekst: "x", illustratie: ""))
      default: .meldZiek(school: nil)
      }
    try plaats.doe(.instroom) { sessie in
      try sessie.handel(
        .persoon(nummer, gegevens: Persoonsgegevens(), gemeente: nil), opdracht, op: dag)
    }
  }

  /// Someone comes or goes; `beheer` may do everything all the time.
  private mutating func functionaris(_ plaats: Werkplaats, _ dag: Datum) throws {
    let codes = ["beheer", "jansen", "bakker"].compactMap(Medewerkercode.init(_:))
    let komt = Bool.random(using: &bron)
    let wie = komt ? codes : [codes[Int.random(in: 1...2, using: &bron)]]
    for code in wie {
      let gegevens = Functionarisgegevens(
        rol: .teamleider, van: try datum("2025-01-01"))
      try plaats.doe(.beheren) { sessie in
        try sessie.handel(
          code, komt ? .legVast(code: code, gegevens: gegevens) : .laatVertrekken, op: dag)
      }
    }
  }

  private mutating func verstuur(_ plaats: Werkplaats, _ bsn: String, _ dag: Datum) throws {
    let nummer = try #require(Persoonsnummer(bsn))
    let soort = Doorverwijzingsoort.allCases.randomElement(using: &bron) ?? .gewoon
    try plaats.doe { sessie in
      try sessie.verstuur(
        Verwijsaanvraag(
          casus: .jongere(.persoon(nummer, gegevens: Persoonsgegevens(), gemeente: nil)),
          naar: #require(Partnercode("cjg")), soort: soort, reden: "x"), op: dag, verwacht: nil)
    }
  }

  private mutating func beantwoord(_ plaats: Werkplaats, _ dag: Datum) throws {
    let bekend = try plaats.lees { try $0.doorverwijzingen(nil) }.map(\.doorverwijzing)
    guard let nummer = bekend.randomElement(using: &bron) else { return }
    let standen = Doorverwijzingstand.allCases.filter { $0 != .verstuurd && $0 != .ingetrokken }
    let stand = standen.randomElement(using: &bron) ?? .ontvangen
    try plaats.doe { sessie in
      try sessie.handel(
        nummer, .beantwoordDoorverwijzing(nummer, stand: stand, advies: nil, toelichting: ""),
        op: dag, verwacht: nil)
    }
  }

  /// Compares one resident: with an enrolment that has ended, one that lasts, or none.
  private mutating func vergelijk(_ plaats: Werkplaats, _ bsn: String, _ dag: Datum) throws {
    let inschrijvingen: [String] = [
      "", "\(bsn);06AB00;vo;2025-08-01;2026-01-31\n", "\(bsn);06AB00;vo;2025-08-01;\n",
    ]
    let keuze = Int.random(in: 0..<inschrijvingen.count, using: &bron)
    let brp = "bsn;geboortedatum;gemeentecode;datum_opschorting;reden_opschorting\n"
    let vergelijking = Inschrijvingsvergelijking(
      brp: Bestandsinhoud(Array((brp + "\(bsn);2012-02-10;0200;;\n").utf8)),
      inschrijvingen: Bestandsinhoud(
        Array(("bsn;vestiging;schoolsoort;van;tot\n" + inschrijvingen[keuze]).utf8)),
      per: dag, plaats.omstandigheden())
    _ = try vergelijking.draai(plaats.dossier) { _ in true }
  }

  /// Takes back one of the last events, when it can be.
  private mutating func neemTerug(_ plaats: Werkplaats) throws {
    let laatste = try plaats.kop().position.number
    let nummer = Gebeurtenisnummer(max(2, laatste - Int.random(in: 0...8, using: &bron)))
    let stroom = try plaats.dossier.lees {
      try $0.log.events(after: LogPosition(nummer.waarde - 1), limit: 1).first?.stream.text
    }
    // Without the one who may do everything the story would end there.
    guard stroom != "functionaris:beheer" else { return }
    try plaats.doe(.corrigeren) { sessie in
      do {
        return try sessie.corrigeer(Correctieaanvraag(gebeurtenissen: [nummer], reden: "fout"))
      } catch let fout as Correctiefout {
        throw Dossierfout.geweigerd(fout)
      }
    }
  }
}

/// All rows of the views, to compare.
struct Momentopname: Equatable {
  let casussen: [Casusrij]
  let termijnen: [Termijnrij]
  let meldingen: [Meldingrij]
  let doorverwijzingen: [Doorverwijzingrij]
  let overleggen: [Overlegrij]
  let overleggenVanJansen: [Overlegrij]
  let jongeren: [Jongererij]
  let vrijstellingen: [Vrijstellingsrij]
  let partners: [Partnerrij]
  let functionarissen: [Functionaris]
  let houders: [Termijnhouder]
  let bewaaktTot: Datum?
  let tellers: [Int]

  init(_ dossier: SQLiteDossier) throws {
    self = try dossier.lees { try Momentopname($0.weergaven) }
  }

  private init(_ weergaven: any Weergaven) throws {
    casussen = try weergaven.casusrijen(Casuskeuze())
    termijnen = try weergaven.termijnrijen(openOp: nil)
    meldingen = try weergaven.meldingrijen(alleenWachtend: false)
    doorverwijzingen = try weergaven.doorverwijzingrijen(van: nil)
    overleggen = try weergaven.overlegrijen(Overlegkeuze())
    overleggenVanJansen = try weergaven.overlegrijen(
      Overlegkeuze(betrokkene: Medewerkercode("jansen")))
    jongeren = try weergaven.jongererijen()
    vrijstellingen = try Vrijstellingsoort.allCases.flatMap {
      try weergaven.vrijstellingsrijen($0)
    }
    partners = try weergaven.partnerrijen()
    functionarissen = try weergaven.functionarissen()
    houders = try weergaven.houders(metStapTot: .laatste, hoogstens: Int.max)
    bewaaktTot = try weergaven.bewaaktTot()
    tellers = try ["L", "J", "M", "D", "O"].map { letter in
      try weergaven.hoogsteVolgnummer(letter: letter, jaar: letter == "J" ? 0 : 2026)
    }
  }
}
