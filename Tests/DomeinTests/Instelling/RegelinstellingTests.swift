import Domein
import Kalender
import Testing

@Suite("Regels als gegevens") struct RegelinstellingTests {
  private static let gemaakt: (Datum, InstellingGebeurtenis) = (
    dag("2026-01-01"), .dossierGemaakt(gemeente: kenmerk("0200"), regio: .midden, kenmerk: "k")
  )

  private let dossier = gegeven(InstellingDecider.self, Self.gemaakt)

  private func wijziging(
    _ regel: RegelID = .thuiszitterPlan, vanaf: String = "2026-03-01", totEnMet: String? = nil,
    duur: String? = "5 weken", trappen: [Trap] = [], reden: String = "raadsbesluit"
  ) -> Regelwijziging {
    Regelwijziging(
      id: regel, vanaf: dag(vanaf), totEnMet: totEnMet.map { dag($0) },
      duur: duur.flatMap { Duur($0) }, trappen: trappen, reden: reden)
  }

  private func stelIn(_ wijziging: Regelwijziging) -> Wanneer<InstellingDecider> {
    dossier.wanneer(InstellingCommand(.stelRegelIn(wijziging), handeling("2026-02-01")))
  }

  @Test func `een eigen versie geldt vanaf haar dag, de oude ervoor`() {
    let wijziging = wijziging()
    stelIn(wijziging).dan(.regelIngesteld(wijziging))
    let boek = Regelboek([wijziging])
    #expect(boek.regel(.thuiszitterPlan, op: dag("2026-02-28")).duur == Duur("P6W"))
    #expect(boek.regel(.thuiszitterPlan, op: dag("2026-03-01")).duur == Duur("5 weken"))
    #expect(
      boek.regel(.thuiszitterPlan, op: dag("2026-03-01")).bron
        == "vastgesteld door de gemeente: raadsbesluit")
  }

  @Test func `na haar laatste dag geldt weer wat eronder lag`() {
    let boek = Regelboek([wijziging(totEnMet: "2026-08-31")])
    #expect(boek.regel(.thuiszitterPlan, op: dag("2026-08-31")).duur == Duur("5 weken"))
    #expect(boek.regel(.thuiszitterPlan, op: dag("2026-09-01")).duur == Duur("P6W"))
  }

  @Test func `een lopende termijn houdt de versie van haar begin`() {
    let eigen = Termijnomgeving(
      regelboek: Regelboek([wijziging()]),
      kalenders: Kalenders(standaard: Schoolkalender(regio: .midden)))
    let bouw = Termijnbouw(omgeving: eigen, kalender: Schoolkalender(regio: .midden))
    let vervalt = ["2026-02-28", "2026-03-01"].map { begin in
      bouw.termijn(
        Termijnaanvang(.thuiszitterPlan, Gebeurtenisnummer(2), begin: dag(begin)), ingrepen: []
      ).vervaldag
    }
    #expect(vervalt == [dag("2026-04-11"), dag("2026-04-05")])
    let verplaatst = Termijningreep(
      id: Gebeurtenisnummer(9), op: dag("2026-03-10"), termijn: doel(.thuiszitterPlan, 2),
      daad: .verplaatst(versie: dag("2026-03-01"), reden: "gelijk voor iedereen"))
    let aanvang = Termijnaanvang(
      .thuiszitterPlan, Gebeurtenisnummer(2), begin: dag("2026-02-28"))
    #expect(bouw.termijn(aanvang, ingrepen: [verplaatst]).vervaldag == dag("2026-04-04"))
  }

  @Test func `de ladder van weigeringen`() {
    stelIn(wijziging(duur: nil, reden: "")).danGeweigerd(.redenOntbreekt)
    stelIn(wijziging(totEnMet: "2026-01-31", duur: nil))
      .danGeweigerd(.regelOngewijzigd(.thuiszitterPlan))
    stelIn(wijziging(.afspraak, totEnMet: "2026-02-28")).danGeweigerd(
      .regelEindigtVoorBegin(.afspraak, vanaf: dag("2026-03-01"), totEnMet: dag("2026-02-28")))
    stelIn(wijziging(.afspraak)).danGeweigerd(.regelZonderLengte(.afspraak))
    let trappen = [
      Trap(nummer: 1, dagenNaVervalt: 8, aan: .behandelaar),
      Trap(nummer: 2, dagenNaVervalt: 8, aan: .teamleider),
    ]
    stelIn(wijziging(trappen: trappen)).danGeweigerd(.trappenNietOplopend(.thuiszitterPlan))
  }

  @Test func `dezelfde versie nog eens schrijft niets`() {
    let al = gegeven(
      InstellingDecider.self, Self.gemaakt, (dag("2026-02-01"), .regelIngesteld(wijziging())))
    al.wanneer(InstellingCommand(.stelRegelIn(wijziging()), handeling("2026-02-02"))).danNiets()
  }

  @Test(arguments: [
    (Instellingssleutel.signaalLesweken, "0"), (.signaalLesweken, "21"),
    (.signaalLesweken, "vier"), (.lesweekSchooldagen, "6"), (.signaalBijzonder, "1"),
    (.terugvalDagen, "0"), (.signaalMeerDanZestien, "misschien"), (.agendaAdres, "geen adres"),
  ])
  func `een instelling buiten haar grenzen wordt geweigerd`(
    sleutel: Instellingssleutel, waarde: String
  ) {
    let uitkomst = dossier.wanneer(
      InstellingCommand(
        .zet(sleutel: sleutel, waarde: waarde, reden: "proef"), handeling("2026-02-01"))
    ).uitkomst
    guard case .failure(.ongeldigeWaarde(sleutel, _)) = uitkomst else {
      Issue.record("\(sleutel.rawValue)=\(waarde) werd niet geweigerd: \(uitkomst)")
      return
    }
  }

  @Test(arguments: Instellingssleutel.allCases)
  func `elke standaardwaarde mag`(sleutel: Instellingssleutel) {
    dossier.wanneer(
      InstellingCommand(
        .zet(sleutel: sleutel, waarde: sleutel.standaard, reden: "proef"),
        handeling("2026-02-01"))
    ).danNiets()
  }
}
