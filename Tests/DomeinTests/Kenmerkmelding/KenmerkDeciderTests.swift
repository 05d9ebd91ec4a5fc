import Domein
import Kalender
import Testing

@Suite("Kenmerkmelding")
struct KenmerkDeciderTests {
  private let nummer: Kenmerknummer = kenmerk("K2026-0001")
  private let ziek: Kenmerksoort = kenmerk("zorgwekkend-ziekteverzuim")
  private let anders: Kenmerksoort = kenmerk("overig")

  private var geregistreerd: KenmerkGebeurtenis {
    .kenmerkmeldingGeregistreerd(
      nummer: nummer, jongere: jongerenummer, soort: ziek, school: school, toelichting: "x")
  }

  private func registreer(_ soort: Kenmerksoort) -> KenmerkOpdracht {
    .registreer(
      nummer: nummer, jongere: jongerenummer, soort: soort, school: school, toelichting: "x",
      soorten: [ziek])
  }

  private func sluit(_ uitkomst: Kenmerkuitkomst) -> KenmerkOpdracht {
    .sluit(uitkomst: uitkomst, toelichting: "")
  }

  @Test("wordt geregistreerd met een soort die er is, en één keer behandeld")
  func loop() {
    let leeg = gegeven(KenmerkDecider.self)
    leeg.wanneer(KenmerkCommand(registreer(ziek), handeling("2026-03-05"))).dan(geregistreerd)
    let bekend = gegeven(KenmerkDecider.self, (dag("2026-03-05"), geregistreerd))
    bekend.wanneer(KenmerkCommand(sluit(.advies), handeling("2026-03-05")))
      .dan(.kenmerkmeldingGesloten(uitkomst: .advies, toelichting: ""))
    let dicht = gegeven(
      KenmerkDecider.self, (dag("2026-03-05"), geregistreerd),
      (dag("2026-03-09"), .kenmerkmeldingGesloten(uitkomst: .advies, toelichting: "")))
    dicht.wanneer(KenmerkCommand(sluit(.advies), handeling("2026-03-10"))).danNiets()
    dicht.wanneer(KenmerkCommand(sluit(.casus), handeling("2026-03-10")))
      .danGeweigerd(.alGesloten(op: dag("2026-03-09")))
  }

  @Test("de ladder van weigeringen")
  func ladder() {
    let leeg = gegeven(KenmerkDecider.self)
    let morgen = handeling("2026-03-06", vandaag: "2026-03-05")
    leeg.wanneer(KenmerkCommand(registreer(anders), morgen))
      .danGeweigerd(.opInToekomst(op: dag("2026-03-06"), vandaag: dag("2026-03-05")))
    leeg.wanneer(KenmerkCommand(registreer(anders), handeling("2026-03-05")))
      .danGeweigerd(.onbekendeSoort(anders, bekend: [ziek]))
    leeg.wanneer(KenmerkCommand(sluit(.advies), handeling("2026-03-05")))
      .danGeweigerd(.onbekendeKenmerkmelding)
    let bekend = gegeven(KenmerkDecider.self, (dag("2026-03-05"), geregistreerd))
    bekend.wanneer(KenmerkCommand(registreer(anders), handeling("2026-03-05")))
      .danGeweigerd(.alGeregistreerd)
    bekend.wanneer(KenmerkCommand(sluit(.advies), handeling("2026-03-04")))
      .danGeweigerd(
        .geslotenVoorRegistratie(op: dag("2026-03-04"), geregistreerd: dag("2026-03-05")))
  }

  @Test("een soort is een code; de lijst is een instelling zonder dubbele")
  func soorten() {
    #expect(Kenmerksoort("") == nil)
    #expect(Kenmerksoort("Ziek") == nil)
    #expect(Kenmerksoort(String(repeating: "a", count: 41)) == nil)
    #expect(Kenmerksoort(String(repeating: "a", count: 40)) != nil)
    #expect(Instellingen().kenmerksoorten.contains(ziek))
    for fout in ["a,,b", "a,a", "A"] {
      gegeven(InstellingDecider.self)
        .wanneer(
          InstellingCommand(
            .zet(sleutel: .kenmerksoorten, waarde: fout, reden: "x"), handeling("2026-03-05"))
        )
        .danGeweigerd(
          .ongeldigeWaarde(
            .kenmerksoorten,
            verwacht: "codes van kleine letters, cijfers en streepjes, met komma's ertussen"))
    }
  }
}
