import Domein
import Kalender
import Testing

private let overlegnummer: Overlegnummer = kenmerk("O2026-0001")
private let bakker: Medewerkercode = kenmerk("bakker")

private func gegevens(
  _ soort: Overlegsoort = .thuiszitterstafel, datum: String = "2026-04-16",
  tijd: String? = "14:00", duur: Int = 60, school: Vestiging? = nil
) -> Overleggegevens {
  Overleggegevens(
    soort: soort, datum: dag(datum), tijd: tijd.flatMap { Kloktijd($0) }, duur: duur,
    school: school, voorzitter: jansen, deelnemers: [bakker])
}

private func besluit(
  _ tekst: String = "plek zoeken", uiterlijk: String = "2026-05-01", ouders: Bool? = nil,
  jongere: Bool? = nil, waaromNiet: String = "", afspraak: Int = 20
) -> Besluitinhoud {
  Besluitinhoud(
    casus: casusnummer, tekst: tekst, uiterlijk: dag(uiterlijk), eigenaar: bakker,
    oudersGehoord: ouders, jongereGehoord: jongere, waaromNiet: waaromNiet,
    aanwezig: [bakker], afspraak: Gebeurtenisnummer(afspraak))
}

private let gepland: (Datum, OverlegGebeurtenis) = (
  dag("2026-04-01"), .overlegGepland(nummer: overlegnummer, gegevens: gegevens())
)
private let geagendeerd: (Datum, OverlegGebeurtenis) = (
  dag("2026-04-02"), .casusGeagendeerd(casus: casusnummer, vraag: "Wat past?")
)
private let besloten: (Datum, OverlegGebeurtenis) = (
  dag("2026-04-16"), .besluitGenomen(besluit())
)

private func doe(
  _ opdracht: OverlegOpdracht, op dag: String = "2026-04-16",
  gesloten: [Casusnummer: Sluiting] = [:]
) -> OverlegCommand {
  OverlegCommand(opdracht, handeling(dag), gesloten: gesloten)
}

@Suite("Overleg")
struct OverlegDeciderTests {
  @Test("plannen legt het overleg vast, met elke casus op de agenda")
  func plan() {
    gegeven(OverlegDecider.self)
      .wanneer(
        doe(
          .plan(
            nummer: overlegnummer, gegevens: gegevens(),
            agenda: [Agendering(casus: casusnummer, vraag: "Wat past?")]), op: "2026-04-01")
      )
      .dan(gepland.1, geagendeerd.1)
  }

  @Test(
    "een tijd die er niet is, of na middernacht eindigt, wordt geweigerd; ervoor en erna kan",
    arguments: [
      ("2026-03-29", "01:59", 60, true), ("2026-03-29", "02:30", 60, false),
      ("2026-03-29", "03:00", 60, true), ("2026-10-25", "02:30", 60, true),
      ("2026-04-16", "22:59", 60, true), ("2026-04-16", "23:00", 60, false),
      ("2026-04-16", "09:00", 0, false), ("2026-04-16", "09:00", 1, true),
      ("2026-04-16", "09:00", 720, true), ("2026-04-16", "09:00", 721, false),
    ])
  func tijden(_ datum: String, _ tijd: String, _ duur: Int, _ kan: Bool) {
    let plan = OverlegOpdracht.plan(
      nummer: overlegnummer, gegevens: gegevens(datum: datum, tijd: tijd, duur: duur), agenda: [])
    let uitkomst = gegeven(OverlegDecider.self).wanneer(doe(plan, op: "2026-04-01")).uitkomst
    #expect(((try? uitkomst.get()) != nil) == kan)
  }

  @Test("de weigeringen komen in volgorde")
  func ladder() {
    let leeg = gegeven(OverlegDecider.self)
    leeg.wanneer(doe(.zegAf(reden: "x"), op: "2027-01-01")).danGeweigerd(.onbekendOverleg)
    let overleg = gegeven(OverlegDecider.self, gepland, geagendeerd)
    overleg.wanneer(doe(.besluit(besluit()), op: "2027-01-01"))
      .danGeweigerd(.opInToekomst(op: dag("2027-01-01"), vandaag: dag("2026-12-31")))
    overleg.wanneer(doe(.plan(nummer: overlegnummer, gegevens: gegevens(), agenda: [])))
      .danGeweigerd(.overlegBestaatAl(overlegnummer))
    leeg.wanneer(
      doe(.plan(nummer: overlegnummer, gegevens: gegevens(.kernteam), agenda: []))
    ).danGeweigerd(.kernteamZonderSchool)
    let afgezegd = gegeven(
      OverlegDecider.self, gepland, (dag("2026-04-03"), .overlegAfgezegd(reden: "x")))
    for opdracht in [
      OverlegOpdracht.wijzig(gegevens()), .agendeer(Agendering(casus: casusnummer)),
      .besluit(besluit()), .legVerslagVast(besproken: [], aanwezig: [], tekst: "x"),
    ] {
      afgezegd.wanneer(doe(opdracht)).danGeweigerd(.overlegAfgezegd(op: dag("2026-04-03")))
    }
    afgezegd.wanneer(doe(.zegAf(reden: "y"))).danNiets()
    overleg.wanneer(doe(.zegAf(reden: ""))).danGeweigerd(.tekstOntbreekt(veld: "reden"))
  }

  @Test("een gesloten casus komt niet op de agenda")
  func gesloten() throws {
    let casus = gegeven(
      CasusDecider.self,
      (
        dag("2026-03-01"),
        .instroom(
          .casusGeopend(
            nummer: casusnummer, jongere: jongerenummer, soort: .langdurigRelatief,
            school: school, behandelaar: nil, melding: nil))
      ), (dag("2026-04-01"), .loop(.casusGesloten(reden: .werk, tekst: "")))
    ).toestand
    let sluiting = try #require(casus.sluiting)
    gegeven(OverlegDecider.self, gepland)
      .wanneer(
        doe(.agendeer(Agendering(casus: casusnummer)), gesloten: [casusnummer: sluiting])
      )
      .danGeweigerd(.casusGesloten(casusnummer, op: dag("2026-04-01"), reden: .werk))
  }

  @Test("de vraag is te veranderen; dezelfde vraag, of geen, legt niets vast")
  func vraag() {
    let overleg = gegeven(OverlegDecider.self, gepland, geagendeerd)
    for vraag in ["", "Wat past?"] {
      overleg.wanneer(doe(.agendeer(Agendering(casus: casusnummer, vraag: vraag)))).danNiets()
    }
    overleg.wanneer(doe(.agendeer(Agendering(casus: casusnummer, vraag: "Nu?"))))
      .dan(.casusGeagendeerd(casus: casusnummer, vraag: "Nu?"))
  }

  @Test("besluiten kan over wat op de agenda staat, vanaf de dag van het overleg")
  func besluiten() {
    gegeven(OverlegDecider.self, gepland).wanneer(doe(.besluit(besluit())))
      .danGeweigerd(.casusNietOpAgenda(casusnummer))
    let overleg = gegeven(OverlegDecider.self, gepland, geagendeerd)
    overleg.wanneer(doe(.besluit(besluit()), op: "2026-04-15"))
      .danGeweigerd(.voorOverleg(op: dag("2026-04-15"), datum: dag("2026-04-16")))
    overleg.wanneer(doe(.besluit(besluit()), op: "2026-04-16")).dan(.besluitGenomen(besluit()))
    overleg.wanneer(doe(.besluit(besluit()), op: "2026-04-17")).dan(.besluitGenomen(besluit()))
    overleg.wanneer(doe(.besluit(besluit(""))))
      .danGeweigerd(.tekstOntbreekt(veld: "tekst"))
    overleg.wanneer(doe(.besluit(besluit(uiterlijk: "2026-04-15"))))
      .danGeweigerd(.dagVoorHandeling(dag: dag("2026-04-15"), op: dag("2026-04-16")))
    gegeven(OverlegDecider.self, gepland, geagendeerd, besloten)
      .wanneer(doe(.besluit(besluit(afspraak: 99)))).danNiets()
  }

  @Test("een overleg waarin is besloten, verhuist niet naar een latere dag")
  func verplaatsen() {
    let overleg = gegeven(OverlegDecider.self, gepland, geagendeerd, besloten)
    let eerder = gegevens(datum: "2026-04-15")
    overleg.wanneer(doe(.wijzig(eerder))).dan(.overlegGewijzigd(gegevens: eerder))
    overleg.wanneer(doe(.wijzig(gegevens()))).danNiets()
    overleg.wanneer(doe(.wijzig(gegevens(datum: "2026-04-17"))))
      .danGeweigerd(.voorOverleg(op: dag("2026-04-16"), datum: dag("2026-04-17")))
  }

  @Test("wie niet is gehoord, vraagt om een reden")
  func gehoord() {
    let overleg = gegeven(OverlegDecider.self, gepland, geagendeerd)
    for niet in [besluit(ouders: false), besluit(ouders: true, jongere: false)] {
      overleg.wanneer(doe(.besluit(niet))).danGeweigerd(.waaromNietOntbreekt)
    }
    let wel = besluit(ouders: true, jongere: false, waaromNiet: "ziek")
    overleg.wanneer(doe(.besluit(wel))).dan(.besluitGenomen(wel))
  }

  @Test("waarover is besloten, blijft op de agenda; wat eraf is, gaat er niet nog eens af")
  func afvoeren() {
    let af = OverlegOpdracht.haalVanAgenda(casusnummer, reden: "x")
    gegeven(OverlegDecider.self, gepland, geagendeerd, besloten).wanneer(doe(af))
      .danGeweigerd(.alBesloten(casusnummer))
    gegeven(OverlegDecider.self, gepland).wanneer(doe(af))
      .danGeweigerd(.casusNietOpAgenda(casusnummer))
    let eraf = (dag("2026-04-03"), OverlegGebeurtenis.casusVanAgenda(casus: casusnummer, reden: ""))
    gegeven(OverlegDecider.self, gepland, geagendeerd, eraf).wanneer(doe(af)).danNiets()
  }

  @Test("een besluit rust op zijn plaats op de agenda")
  func steun() {
    let overleg = gegeven(OverlegDecider.self, gepland, geagendeerd, besloten)
    let zonder = overleg.verloop.feiten.filter { $0.nummer.waarde != 2 }
    #expect(OverlegDecider.zonderSteun(overleg.verloop.feiten) == [])
    #expect(OverlegDecider.zonderSteun(zonder) == [Gebeurtenisnummer(3)])
  }

  @Test(
    "een tijd leest als op de klok",
    arguments: [
      ("14:00", "14:00"), ("9:30", "09:30"), ("14.05", "14:05"), ("00:00", "00:00"),
      ("23:59", "23:59"), ("24:00", nil), ("12:60", nil), ("1400", nil), ("12:5", nil),
      ("", nil), ("12:00:00", nil), ("-1:00", nil),
    ] as [(String, String?)])
  func klok(_ tekst: String, _ verwacht: String?) {
    #expect(Kloktijd(tekst)?.description == verwacht)
  }
}

@Suite("Verslag van een overleg")
struct OverlegtermijnTests {
  private func termijn(_ events: (Datum, OverlegGebeurtenis)...) throws -> Termijn {
    let overleg = gegeven(OverlegDecider.self, events).toestand
    let kalender = Schoolkalender(regio: .midden)
    let bouw = Termijnbouw(
      omgeving: Termijnomgeving(kalenders: Kalenders(standaard: kalender)), kalender: kalender)
    return bouw.termijn(try #require(overleg.termijnaanvangen.first), ingrepen: [])
  }

  @Test("binnen een week; ervoor, op de dag en erna")
  func dagen() throws {
    let termijn = try termijn(gepland, geagendeerd)
    #expect(termijn.vervalt == dag("2026-04-23"))
    #expect(termijn.status(per: dag("2026-04-22")) == .loopt)
    #expect(termijn.status(per: dag("2026-04-23")) == .loopt)
    #expect(termijn.status(per: dag("2026-04-24")) == .verstreken)
  }

  @Test("een besluit of een verslag vervult de termijn, een afzegging laat haar vervallen")
  func einde() throws {
    let na = dag("2026-06-01")
    #expect(try termijn(gepland, geagendeerd, besloten).status(per: na) == .voldaan)
    let verslag = OverlegGebeurtenis.verslagVastgelegd(besproken: [], aanwezig: [], tekst: "x")
    #expect(try termijn(gepland, (dag("2026-04-23"), verslag)).status(per: na) == .voldaan)
    #expect(try termijn(gepland, (dag("2026-04-24"), verslag)).status(per: na) == .teLaatVoldaan)
    let af = OverlegGebeurtenis.overlegAfgezegd(reden: "x")
    #expect(try termijn(gepland, (dag("2026-04-15"), af)).status(per: na) == .vervallen)
  }

  @Test("een verplaatst overleg verplaatst de termijn")
  func verplaatst() throws {
    let later = OverlegGebeurtenis.overlegGewijzigd(gegevens: gegevens(datum: "2026-04-30"))
    #expect(try termijn(gepland, (dag("2026-04-10"), later)).vervalt == dag("2026-05-07"))
  }
}
