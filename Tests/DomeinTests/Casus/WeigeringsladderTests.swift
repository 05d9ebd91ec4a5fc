import Domein
import Kalender
import Testing

/// The order of refusals is a contract: with several reasons at once the first is reported.
@Suite struct `De ladder van weigeringen` {
  @Test func `een onbekende casus gaat voor een dag in de toekomst`() {
    gegeven(CasusDecider.self)
      .wanneer(wil(.legBevindingVast(tekst: ""), op: "2027-01-01"))
      .danGeweigerd(.onbekendeCasus)
  }

  @Test func `een dag in de toekomst gaat voor een gesloten casus`() {
    gegeven(CasusDecider.self, Verhaal.thuiszitter + [(dag("2026-05-01"), Verhaal.gesloten)])
      .wanneer(wil(.legBevindingVast(tekst: ""), op: "2027-01-01"))
      .danGeweigerd(.opInToekomst(op: dag("2027-01-01"), vandaag: dag("2026-12-31")))
  }

  @Test func `een gesloten casus gaat voor een lege tekst`() {
    gegeven(CasusDecider.self, Verhaal.thuiszitter + [(dag("2026-05-01"), Verhaal.gesloten)])
      .wanneer(wil(.legBevindingVast(tekst: ""), op: "2026-06-01"))
      .danGeweigerd(.casusGesloten(op: dag("2026-05-01"), reden: .terugNaarSchool))
  }

  @Test func `een lege tekst is het laatste`() {
    gegeven(CasusDecider.self, Verhaal.thuiszitter)
      .wanneer(wil(.legBevindingVast(tekst: "")))
      .danGeweigerd(.tekstOntbreekt(veld: "tekst"))
  }

  @Test func `vandaag zelf ligt niet in de toekomst`() {
    gegeven(CasusDecider.self, Verhaal.thuiszitter)
      .wanneer(wil(.legBevindingVast(tekst: "gezien"), op: "2026-12-31"))
      .dan(.contact(.bevindingVastgelegd(tekst: "gezien")))
  }

  @Test func `het einde voor het begin gaat voor een begin in de toekomst`() {
    gegeven(CasusDecider.self, Verhaal.thuiszitter)
      .wanneer(
        wil(
          .stelVerzuimVast(
            van: dag("2027-02-01"), totEnMet: dag("2027-01-01"), omvang: nil, geoorloofd: nil,
            oorzaak: nil, uren: nil))
      )
      .danGeweigerd(.eindeVoorBegin(van: dag("2027-02-01"), totEnMet: dag("2027-01-01")))
  }

  @Test func `elke weigering heeft een tekst zonder gegevens van personen`() {
    let weigeringen: [CasusWeigering] = [
      .onbekendeCasus, .casusAlOpen(casusnummer), .geenVerzuim, .doelOntbreekt, .geenPlan,
      .keten(.onbekendePartij(kenmerk("x"))), .keten(.geenRegievoorstel),
      .keten(.onbekendeDoorverwijzing(Ketenverhaal.nummer)), .keten(.bedragNul),
      .keten(.delenGeenHonderd(90)), .keten(.saldoTekort(saldo: 5, op: dag("2026-04-01"))),
      .keten(.regieVanAnder(aan: jansen)), .keten(.herzieningOntbreekt),
      .grondOntbreekt(.cjg), .motiveringOntbreekt(van: .waarnemen, naar: .handelen),
    ]
    for weigering in weigeringen {
      #expect(!weigering.melding.isEmpty)
      #expect(weigering.aard == .ongeldigGegeven || weigering.bron != nil)
    }
  }
}
