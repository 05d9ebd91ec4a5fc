import Domein
import Kalender
import Testing

@Suite struct `Arrangement en frictiebudget` {
  static func deel(_ wie: String, _ procent: Int) -> Arrangementdeel {
    Arrangementdeel(partij: Ketenpartij(code: kenmerk(wie), partij: nil), procent: procent)
  }

  static func wilDelen(_ delen: [Arrangementdeel], herziening: String? = nil) -> CasusCommand {
    wil(
      .spreekArrangementAf(
        soort: .onderwijsZorg, tekst: "",
        voorwaarden: Arrangementvoorwaarden(
          delen: delen, herziening: herziening.map { dag($0) })))
  }

  @Test func `de delen tellen op tot honderd, ieder één keer`() {
    let begin = gegeven(CasusDecider.self, Verhaal.thuiszitter)
    begin.wanneer(Self.wilDelen([Self.deel("swv-vo", 60), Self.deel("gemeente", 39)]))
      .danGeweigerd(.keten(.delenGeenHonderd(99)))
    begin.wanneer(Self.wilDelen([Self.deel("swv-vo", 60), Self.deel("gemeente", 41)]))
      .danGeweigerd(.keten(.delenGeenHonderd(101)))
    begin.wanneer(Self.wilDelen([Self.deel("swv-vo", 50), Self.deel("swv-vo", 50)]))
      .danGeweigerd(.keten(.deelDubbel(kenmerk("swv-vo"))))
    begin.wanneer(Self.wilDelen([Self.deel("swv-vo", 0), Self.deel("gemeente", 100)]))
      .danGeweigerd(.keten(.procentOngeldig(kenmerk("swv-vo"))))
    let goed = [Self.deel("swv-vo", 60), Self.deel("gemeente", 40)]
    begin.wanneer(Self.wilDelen(goed))
      .dan(
        .aanpak(
          .arrangementAfgesproken(
            soort: .onderwijsZorg, tekst: "", voorwaarden: Arrangementvoorwaarden(delen: goed))))
    begin.wanneer(Self.wilDelen(goed, herziening: "2026-03-31"))
      .danGeweigerd(
        .dagVoorHandeling(veld: "herziening", dag: dag("2026-03-31"), op: dag("2026-04-01")))
  }

  @Test func `een arrangement wordt herzien op zijn dag, en opnieuw`() throws {
    var verhaal =
      Verhaal.thuiszitter + [
        (dag("2026-04-01"), Ketenverhaal.arrangement(herziening: "2026-06-01"))
      ]
    let eerste = try termijn(.arrangementHerziening, verhaal)
    #expect(eerste.status(per: dag("2026-06-01")) == .nadert)
    #expect(eerste.status(per: dag("2026-06-02")) == .verstreken)
    let begin = gegeven(CasusDecider.self, verhaal)
    begin.wanneer(wil(.keten(.herzieArrangement(uitkomst: .voortgezet, volgende: nil))))
      .danGeweigerd(.keten(.nieuweHerzieningOntbreekt))
    let door = CasusGebeurtenis.keten(
      .arrangementHerzien(
        arrangement: Gebeurtenisnummer(3), uitkomst: .voortgezet, volgende: dag("2026-09-01")))
    begin
      .wanneer(
        wil(
          .keten(.herzieArrangement(uitkomst: .voortgezet, volgende: dag("2026-09-01"))),
          op: "2026-06-01")
      ).dan(door)
    verhaal.append((dag("2026-06-01"), door))
    #expect(
      termijnen(verhaal).filter { $0.id.regel == .arrangementHerziening }
        .map { $0.status(per: dag("2026-06-02")) } == [.voldaan, .loopt])
    verhaal.append((dag("2026-07-01"), Ketenverhaal.arrangement(herziening: nil)))
    #expect(
      try termijn(.arrangementHerziening, verhaal).status(per: dag("2026-07-01")) == .vervallen)
  }

  @Test func `zonder arrangement valt er niets te herzien`() {
    gegeven(CasusDecider.self, Verhaal.thuiszitter)
      .wanneer(wil(.keten(.herzieArrangement(uitkomst: .beeindigd, volgende: nil))))
      .danGeweigerd(.keten(.geenArrangement))
  }

  static func budget(_ cent: Int) -> CasusGebeurtenis {
    .keten(.frictiebudgetGewijzigd(cent: cent, doel: "taxi"))
  }

  @Test func `er gaat niet meer uit dan erin zit, tot op de cent`() {
    let begin = gegeven(
      CasusDecider.self, Verhaal.thuiszitter + [(dag("2026-03-30"), Self.budget(10_000))])
    begin.wanneer(Ketenverhaal.wilBudget(-10_001))
      .danGeweigerd(.keten(.saldoTekort(saldo: 10_000, op: dag("2026-04-01"))))
    begin.wanneer(Ketenverhaal.wilBudget(-10_000)).dan(Self.budget(-10_000))
    begin.wanneer(Ketenverhaal.wilBudget(-1, op: "2026-03-29"))
      .danGeweigerd(.keten(.saldoTekort(saldo: 0, op: dag("2026-03-29"))))
    begin.wanneer(Ketenverhaal.wilBudget(0)).danGeweigerd(.keten(.bedragNul))
  }

  @Test func `een late opname mag geen latere opname onderuit halen`() {
    gegeven(
      CasusDecider.self,
      Verhaal.thuiszitter + [
        (dag("2026-03-30"), Self.budget(10_000)), (dag("2026-04-10"), Self.budget(-8_000)),
      ]
    )
    .wanneer(Ketenverhaal.wilBudget(-3_000))
    .danGeweigerd(.keten(.saldoTekort(saldo: 2_000, op: dag("2026-04-10"))))
  }

  @Test func `een opname rust op geld dat er is`() {
    let feiten = [
      feit(1, dag("2026-03-20"), Verhaal.opening), feit(2, dag("2026-04-01"), Self.budget(-1)),
    ]
    #expect(CasusDecider.zonderSteun(feiten) == [Gebeurtenisnummer(2)])
  }
}

@Suite struct `Leerlingen in zorg` {
  static let inZorg = Verhaal.thuiszitter + [(dag("2026-04-01"), Ketenverhaal.zorg)]

  @Test func `zonder dag van herziening komt niemand in zorg`() {
    let begin = gegeven(CasusDecider.self, Verhaal.thuiszitter)
    begin.wanneer(Ketenverhaal.wilZorg(nil)).danGeweigerd(.keten(.herzieningOntbreekt))
    begin.wanneer(Ketenverhaal.wilZorg("2026-03-31"))
      .danGeweigerd(
        .dagVoorHandeling(veld: "herziening", dag: dag("2026-03-31"), op: dag("2026-04-01")))
    begin.wanneer(Ketenverhaal.wilZorg("2026-06-01")).dan(Ketenverhaal.zorg)
  }

  @Test func `op één plek tegelijk`() {
    let begin = gegeven(CasusDecider.self, Self.inZorg)
    begin.wanneer(Ketenverhaal.wilZorg("2026-06-01")).danNiets()
    begin.wanneer(Ketenverhaal.wilZorg("2026-06-02"))
      .danGeweigerd(.keten(.zorgLoopt(sinds: dag("2026-04-01"))))
    gegeven(CasusDecider.self, Verhaal.thuiszitter)
      .wanneer(wil(.keten(.koppelZorgTerug(volgende: nil)))).danGeweigerd(.keten(.geenZorg))
    gegeven(CasusDecider.self, Verhaal.thuiszitter)
      .wanneer(wil(.keten(.herzieZorg(uitkomst: .beeindigd, volgende: nil))))
      .danGeweigerd(.keten(.geenZorg))
  }

  @Test func `de aanbieder koppelt terug, telkens weer, tot de zorg eindigt`() throws {
    var verhaal = Self.inZorg
    let eerste = try termijn(.zorgTerugkoppeling, verhaal)
    #expect(eerste.vervalt == dag("2026-04-29"))
    #expect(eerste.status(per: dag("2026-04-30")) == .verstreken)
    let terug = CasusGebeurtenis.keten(
      .zorgTeruggekoppeld(zorg: Gebeurtenisnummer(3), volgende: dag("2026-05-15")))
    verhaal.append((dag("2026-04-29"), terug))
    let tweede = try termijn(.zorgTerugkoppeling, verhaal)
    #expect(tweede.vervalt == dag("2026-05-15"))
    let klaar = CasusGebeurtenis.keten(
      .zorgHerzien(zorg: Gebeurtenisnummer(3), uitkomst: .beeindigd, volgende: nil))
    gegeven(CasusDecider.self, verhaal)
      .wanneer(
        wil(.keten(.herzieZorg(uitkomst: .beeindigd, volgende: nil)), op: "2026-05-11")
      ).dan(klaar)
    verhaal.append((dag("2026-05-11"), klaar))
    #expect(
      try termijn(.zorgTerugkoppeling, verhaal).status(per: dag("2026-05-11")) == .vervallen)
    #expect(try termijn(.zorgHerziening, verhaal).status(per: dag("2026-05-11")) == .voldaan)
    #expect(gegeven(CasusDecider.self, verhaal).toestand.keten.openZorg == nil)
  }

  @Test func `zonder plan of regisseur is een signaal`() {
    #expect(signalen(Self.inZorg).contains("zorg-zonder-plan 2026-04-01"))
    #expect(signalen(Self.inZorg).contains("zorg-zonder-regie 2026-04-01"))
    let verzorgd =
      Verhaal.thuiszitter + [
        (dag("2026-04-01"), Verhaal.plan), (dag("2026-04-01"), .geregisseerd),
        (dag("2026-04-01"), Ketenverhaal.zorg),
      ]
    #expect(!signalen(verzorgd).contains { $0.hasPrefix("zorg") })
  }
}

@Suite struct `Niets staat open zonder termijn` {
  static let vol =
    Ketenverhaal.doorverwezen() + [
      (dag("2026-03-27"), .geregisseerd),
      (dag("2026-03-28"), `De andere termijnen van een casus`.afspraak("2026-04-15")),
      (dag("2026-03-30"), Ketenverhaal.antwoord(.wachtlijst)),
      (dag("2026-04-01"), Ketenverhaal.arrangement(herziening: "2026-06-01")),
      (dag("2026-04-01"), Ketenverhaal.zorg),
      (
        dag("2026-04-02"), .keten(.regieoverdrachtVoorgesteld(aan: Ketenverhaal.bakker))
      ),
    ]

  @Test func `elk open ding heeft zijn lopende termijn`() {
    let casus = gegeven(CasusDecider.self, Self.vol).toestand
    #expect(casus.openstaand.count == 6)
    #expect(casus.zonderTermijn(termijnen(Self.vol)) == [])
  }

  @Test func `een ontbrekende of beëindigde termijn wordt genoemd`() throws {
    let casus = gegeven(CasusDecider.self, Self.vol).toestand
    #expect(casus.zonderTermijn([]) == casus.openstaand)
    for open in casus.openstaand {
      let kapot = termijnen(Self.vol).filter { $0.id != open.termijn }
      #expect(casus.zonderTermijn(kapot) == [open])
    }
    let dicht = termijnen(Self.vol + [(dag("2026-05-01"), Verhaal.gesloten)])
    #expect(casus.zonderTermijn(dicht) == casus.openstaand)
  }

  @Test func `een gesloten casus wacht op niemand`() {
    let dicht = Self.vol + [(dag("2026-05-01"), Verhaal.gesloten)]
    #expect(gegeven(CasusDecider.self, dicht).toestand.openstaand == [])
  }
}
