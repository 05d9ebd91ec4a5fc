import Application
import Domein
import EventLog
import Kalender
import ReadModels
import SQLiteReadModels
import Testing

/// One child between the parties, on real dates: nobody drops out of view on the way.
@Suite("Een kind tussen de partijen")
struct KetenverhaalTests {
  @Test("van doorverwijzing en wachtlijst, via de thuiszitterstafel, terug naar school")
  func verhaal() throws {
    try Werkplaats.open(op: "2026-03-20") { plaats in
      try plaats.functionaris("chef", .teamleider)
      for wie in ["beheer", "jansen", "bakker"] {
        try plaats.functionaris(wie, .leerplichtambtenaar)
      }
      let casus = try plaats.thuiszitter(
        begin: "2026-03-02", op: "2026-03-20", behandelaar: "jansen")
      let verwijzing = try doorverwijzen(plaats, casus)
      try stilte(plaats, casus)
      try opschalen(plaats, casus)
      try terug(plaats, casus, verwijzing)
      try vragenAchteraf(plaats, casus)
      let (_, bevindingen) = try plaats.dossier.lees {
        try Dossiercontrole(plaats.omstandigheden()).draai($0, koppen: [])
      }
      #expect(bevindingen == [])
    }
  }

  private func doorverwijzen(
    _ plaats: Werkplaats, _ casus: Casusnummer
  ) throws -> Doorverwijzingnummer {
    plaats.vandaag = try datum("2026-03-24")
    try plaats.handel(casus, .informeer(partij: .swvVo, grond: "AVG 6 lid 1 e"), op: "2026-03-20")
    try plaats.doe(.sturen) { sessie in
      try sessie.belegRegie(
        .nummer(casus), bij: code("jansen"), op: datum("2026-03-23"), verwacht: nil)
    }
    let uitslag = try plaats.doe { sessie in
      try sessie.verstuur(
        Verwijsaanvraag(
          casus: .nummer(casus), naar: #require(Partnercode("cjg")), soort: .kernteam,
          reden: "hulp thuis"), op: nil, verwacht: nil)
    }
    let nummer = try #require(uitslag.doorverwijzing)
    #expect(nummer.tekst == "D2026-0001")
    plaats.vandaag = try datum("2026-03-30")
    try antwoord(plaats, nummer, .wachtlijst)
    let dag = try plaats.bewaak(op: "2026-03-30")
    #expect(dag.signalen.map(\.signaal.soort) == [.doorverwijzingWachtlijst])
    #expect(dag.signalen.map(\.signaal.aan) == ["chef"])
    plaats.vandaag = try datum("2026-04-07")
    try plaats.handel(
      casus,
      .stelPlanVast(
        soort: .planVanAanpak, doelen: ["10 uur per week"], uiterlijk: nil, evaluatie: nil))
    return nummer
  }

  /// The CJG says nothing: the officer hears it the day after four weeks, the team leader later.
  private func stilte(_ plaats: Werkplaats, _ casus: Casusnummer) throws {
    let stappen = try plaats.bewaak(op: "2026-05-06").escalaties
      .filter { $0.escalatie.termijn.regel == .doorverwijzingTerugkoppeling }
    #expect(stappen.map(\.op.iso) == ["2026-04-20", "2026-04-28", "2026-05-05"])
    #expect(stappen.map(\.escalatie.aan) == ["jansen", "jansen", "chef"])
  }

  /// Three months are over: the step to the table is due by itself.
  private func opschalen(_ plaats: Werkplaats, _ casus: Casusnummer) throws {
    #expect(try plaats.bewaak(op: "2026-06-02").signalen.isEmpty)
    let dag = try plaats.bewaak(op: "2026-06-03")
    #expect(dag.signalen.map(\.signaal.soort) == [.thuiszitterstafelNodig])
    #expect(dag.signalen.map(\.signaal.aan) == ["chef"])
    plaats.vandaag = try datum("2026-06-04")
    try plaats.doe { sessie in
      try sessie.schaalOp(
        .nummer(casus), naar: .thuiszitterstafel, tekst: "", motivering: nil, op: nil,
        verwacht: nil)
    }
    let voorstel = try plaats.doe(.sturen) { sessie in
      try sessie.belegRegie(.nummer(casus), bij: code("bakker"), op: nil, verwacht: nil)
    }
    #expect(voorstel.mededelingen.count == 1)
    plaats.vandaag = try datum("2026-06-08")
    #expect(throws: Dossierfout.self) { try aanvaard(plaats, casus, als: "jansen") }
    try aanvaard(plaats, casus, als: "bakker")
    let voorwaarden = Arrangementvoorwaarden(herziening: try datum("2026-09-01"))
    plaats.vandaag = try datum("2026-06-10")
    try plaats.handel(
      casus,
      .spreekArrangementAf(soort: .onderwijsZorg, tekst: "", voorwaarden: voorwaarden))
  }

  private func terug(
    _ plaats: Werkplaats, _ casus: Casusnummer, _ nummer: Doorverwijzingnummer
  ) throws {
    plaats.vandaag = try datum("2026-06-12")
    #expect(throws: Dossierfout.self) { try antwoord(plaats, nummer, .afgerond) }
    try antwoord(plaats, nummer, .intake)
    plaats.vandaag = try datum("2026-09-01")
    try plaats.handel(casus, .keerTerug, op: "2026-08-31")
    try plaats.handel(
      casus, .keten(.herzieArrangement(uitkomst: .beeindigd, volgende: nil)))
    try antwoord(plaats, nummer, .afgerond)
    plaats.vandaag = try datum("2026-09-07")
    try plaats.handel(casus, .sluit(reden: .terugNaarSchool, tekst: ""))
  }

  /// Who had regie, and what was due, on the days on which it changed.
  private func vragenAchteraf(_ plaats: Werkplaats, _ casus: Casusnummer) throws {
    let vragen: [(String, String?, Set<RegelID>)] = [
      ("2026-03-22", nil, [.regieBeleggen, .thuiszitterPlan, .thuiszitterDrieMaanden, .stilte]),
      (
        "2026-03-24", "jansen",
        [.doorverwijzingOntvangst, .thuiszitterPlan, .thuiszitterDrieMaanden, .stilte]
      ),
      (
        "2026-03-30", "jansen",
        [.doorverwijzingTerugkoppeling, .thuiszitterPlan, .thuiszitterDrieMaanden, .stilte]
      ),
      (
        "2026-06-05", "jansen",
        [.doorverwijzingTerugkoppeling, .thuiszitterDrieMaanden, .regieBeleggen, .stilte]
      ),
      (
        "2026-06-08", "bakker",
        [.doorverwijzingTerugkoppeling, .thuiszitterDrieMaanden, .stilte]
      ),
      (
        "2026-06-12", "bakker",
        [.doorverwijzingTerugkoppeling, .arrangementHerziening, .stilte]
      ),
      ("2026-09-01", "bakker", [.stilte]), ("2026-09-07", "bakker", []),
    ]
    for (dag, regie, regels) in vragen {
      let rijen = try #require(try plaats.lees(per: dag) { try $0.casusrijen(casus) })
      let per = try datum(dag)
      let open = rijen.termijnen.filter { $0.termijn.status(per: per).isOpen }
      #expect(rijen.casus.regie?.tekst == regie, "\(dag)")
      #expect(Set(open.map(\.termijn.id.regel)) == regels, "\(dag)")
    }
    let standen = try ["2026-03-24", "2026-05-01", "2026-06-12", "2026-09-01"].map { dag in
      try plaats.lees(per: dag) { try $0.doorverwijzingen(nil).map(\.stand) }
    }
    #expect(standen == [[.verstuurd], [.wachtlijst], [.intake], [.afgerond]])
  }

  private func code(_ tekst: String) throws -> Medewerkercode {
    try #require(Medewerkercode(tekst))
  }

  private func antwoord(
    _ plaats: Werkplaats, _ nummer: Doorverwijzingnummer, _ stand: Doorverwijzingstand
  ) throws {
    try plaats.doe { sessie in
      try sessie.handel(
        nummer, .beantwoordDoorverwijzing(nummer, stand: stand, advies: nil, toelichting: ""),
        op: nil, verwacht: nil)
    }
  }

  private func aanvaard(_ plaats: Werkplaats, _ casus: Casusnummer, als wie: String) throws {
    try plaats.doe(.sturen, als: wie) { sessie in
      try sessie.aanvaardRegie(.nummer(casus), op: nil, verwacht: nil)
    }
  }
}

@Suite("De controle op wat openstaat")
struct OpenstaandControleTests {
  @Test("een open doorverwijzing of afspraak zonder termijn wordt genoemd")
  func zonderTermijn() throws {
    try Werkplaats.open(op: "2026-03-20") { plaats in
      let casus = try plaats.thuiszitter(begin: "2026-03-02", op: "2026-03-20")
      try plaats.handel(
        casus,
        .maakAfspraak(soort: .afspraak, met: "", tekst: "", uiterlijk: datum("2026-04-01")))
      try plaats.doe { sessie in
        try sessie.verstuur(
          Verwijsaanvraag(
            casus: .nummer(casus), naar: #require(Partnercode("cjg")), soort: .gewoon,
            reden: "x"), op: nil, verwacht: nil)
      }
      #expect(try soorten(plaats) == [])
      for regel in [RegelID.afspraak, .doorverwijzingOntvangst] {
        try verlies(regel, plaats, casus)
        #expect(try soorten(plaats).contains("zonder-termijn \(casus)"), "\(regel)")
        try plaats.dossier.schrijf { try Herbouw(plaats.omstandigheden()).draai($0) { _ in } }
        #expect(try soorten(plaats) == [])
      }
    }
  }

  /// Breaks the dossier: the term of a rule is gone from the rows.
  private func verlies(_ regel: RegelID, _ plaats: Werkplaats, _ casus: Casusnummer) throws {
    try plaats.dossier.schrijf { gang in
      let rij = try #require(try gang.weergaven.casusrij(casus))
      let over = try gang.weergaven.termijnrijen(van: .casus(casus))
        .filter { $0.termijn.id.regel != regel }
      try gang.schrijver.vervang(
        Casusrijen(
          casus: rij, termijnen: over, volgendSignaal: nil,
          doorverwijzingen: try gang.weergaven.doorverwijzingrijen(van: casus)))
    }
  }

  private func soorten(_ plaats: Werkplaats) throws -> [String] {
    let (_, bevindingen) = try plaats.dossier.lees {
      try Dossiercontrole(plaats.omstandigheden()).draai($0, koppen: [])
    }
    return bevindingen.map { "\($0.soort) \($0.plaats)" }
  }

  @Test("een teruggenomen doorverwijzing geeft haar nummer niet vrij")
  func nummer() throws {
    try Werkplaats.open(op: "2026-03-20") { plaats in
      let casus = try plaats.thuiszitter(begin: "2026-03-02", op: "2026-03-20")
      let verstuur = { (reden: String) in
        try plaats.doe { sessie in
          try sessie.verstuur(
            Verwijsaanvraag(
              casus: .nummer(casus), naar: #require(Partnercode("cjg")), soort: .gewoon,
              reden: reden), op: nil, verwacht: nil)
        }
      }
      let eerste = try verstuur("x")
      try plaats.doe(.corrigeren) { sessie in
        try sessie.corrigeer(
          Correctieaanvraag(gebeurtenissen: eerste.gebeurtenissen, reden: "fout"))
      }
      #expect(try plaats.lees { try $0.doorverwijzingen(nil) } == [])
      try plaats.dossier.schrijf { try Herbouw(plaats.omstandigheden()).draai($0) { _ in } }
      #expect(try verstuur("x").doorverwijzing?.tekst == "D2026-0002")
    }
  }

  @Test("dezelfde sleutel nog eens geeft hetzelfde nummer")
  func sleutel() throws {
    try Werkplaats.open(op: "2026-03-20") { plaats in
      let casus = try plaats.thuiszitter(begin: "2026-03-02", op: "2026-03-20")
      let keren = try (1...2).map { _ in
        try plaats.doe(sleutel: "vast") { sessie in
          try sessie.verstuur(
            Verwijsaanvraag(
              casus: .nummer(casus), naar: #require(Partnercode("cjg")), soort: .gewoon,
              reden: "x"), op: nil, verwacht: nil)
        }
      }
      #expect(keren.map { $0.doorverwijzing?.tekst } == ["D2026-0001", "D2026-0001"])
      #expect(keren[0].gebeurtenissen == keren[1].gebeurtenissen)
    }
  }
}
