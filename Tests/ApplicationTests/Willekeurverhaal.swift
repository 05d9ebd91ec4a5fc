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
    case .geweigerd, .nietGevonden, .geenOpenCasus: true
    case .nietInFunctie, .andereJongere, .conflict, .conflictInLog, .sleutelBotst, .nietBevoegd,
      .nietEenduidig, .onleesbaar, .nietIngericht:
      false
    }
  }

  private mutating func stap(_ plaats: Werkplaats) throws {
    let dag = plaats.vandaag.plus(dagen: -Int.random(in: 0...20, using: &bron))
    let bsn = bsns[Int.random(in: 0..<bsns.count, using: &bron)]
    switch Int.random(in: 0..<15, using: &bron) {
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

  private mutating func casusOpdracht(_ plaats: Werkplaats, _ dag: Datum) throws -> CasusOpdracht {
    let later = dag.plus(dagen: Int.random(in: 0...40, using: &bron))
    let regel =
      [RegelID.thuiszitterPlan, .thuiszitterInBeeld, .thuiszitterDrieMaanden]
      .randomElement(using: &bron) ?? .thuiszitterPlan
    let fase = Fase.allCases.randomElement(using: &bron) ?? .waarnemen
    let mogelijk: [CasusOpdracht] = [
      .wisselFase(fase: fase, motivering: "daarom"), .keerTerug,
      .legContactVast(met: "ouder", wijze: nil, gelukt: true, tekst: "x"),
      .maakAfspraak(soort: .afspraak, met: "ouder", tekst: "x", uiterlijk: later),
      .doeAfspraakAf(soort: .afspraak, afspraak: nil, nagekomen: true),
      .informeer(partij: .swvVo, grond: "x"),
      .stelPlanVast(soort: .planVanAanpak, doelen: ["x"], uiterlijk: later, evaluatie: later),
      .sluit(reden: .terugNaarSchool, tekst: ""), .heropen(reden: "x"),
      .schortOp(.regel(regel), reden: "x"), .hervat(.regel(regel)),
      .verleng(.regel(regel), met: try #require(Duur("P1W")), reden: "x"),
      .stelVast(.regel(regel), datum: later, reden: "x"),
      .onderzoek(uitkomst: .echt, ingezet: [.svb], begin: nil, tekst: "x"),
      .belegRegie(bij: try #require(Medewerkercode("jansen"))),
      .stelVerzuimVast(
        van: dag, totEnMet: later < plaats.vandaag ? later : nil, omvang: .gedeeltelijk,
        geoorloofd: nil, oorzaak: nil, uren: nil),
    ]
    return mogelijk[Int.random(in: 0..<mogelijk.count, using: &bron)]
  }

  private mutating func jongereOpdracht(_ plaats: Werkplaats, _ bsn: String, _ dag: Datum) throws {
    let nummer = try #require(Persoonsnummer(bsn))
    let keuze = Int.random(in: 0..<10, using: &bron)
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
      default: .meldZiek(school: nil)
      }
    try plaats.doe(.instroom) { sessie in
      try sessie.handel(
        .persoon(nummer, gegevens: Persoonsgegevens(), gemeente: nil), opdracht, op: dag)
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
      brp: Array((brp + "\(bsn);2012-02-10;0200;;\n").utf8),
      inschrijvingen: Array(("bsn;vestiging;schoolsoort;van;tot\n" + inschrijvingen[keuze]).utf8),
      per: dag, plaats.omstandigheden())
    _ = try vergelijking.draai(plaats.dossier) { _ in true }
  }

  /// Takes back one of the last events, when it can be.
  private mutating func neemTerug(_ plaats: Werkplaats) throws {
    let laatste = try plaats.kop().position.number
    let nummer = Gebeurtenisnummer(max(2, laatste - Int.random(in: 0...8, using: &bron)))
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
    jongeren = try weergaven.jongererijen()
    vrijstellingen = try Vrijstellingsoort.allCases.flatMap {
      try weergaven.vrijstellingsrijen($0)
    }
    partners = try weergaven.partnerrijen()
    functionarissen = try weergaven.functionarissen()
    houders = try weergaven.houders(metStapTot: .laatste, hoogstens: Int.max)
    bewaaktTot = try weergaven.bewaaktTot()
    tellers = try ["L", "J", "M"].map { letter in
      try weergaven.hoogsteVolgnummer(letter: letter, jaar: letter == "J" ? 0 : 2026)
    }
  }
}
