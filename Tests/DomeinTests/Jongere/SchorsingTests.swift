import Domein
import Kalender
import Testing

@Suite("Schorsing")
struct SchorsingTests {
  private static let geregistreerd = JongereGebeurtenis.jongereGeregistreerd(
    nummer: jongerenummer,
    gegevens: Persoonsgegevens(
      bsn: BSN("111222333"), geboortedatum: Geboortedatum("2012-02-10")), gemeente: nil)

  private func inhoud(
    van: String = "2026-03-02", tot: String = "2026-03-04", inspectie: String? = nil
  ) -> Schorsing.Inhoud {
    Schorsing.Inhoud(
      school: kenmerk("05KO00"), van: dag(van), totEnMet: dag(tot), reden: "vechten",
      inspectieOp: inspectie.map { dag($0) })
  }

  private func wanneer(
    _ opdracht: JongereOpdracht, op: String = "2026-04-14", na: (Datum, JongereGebeurtenis)...
  ) -> Wanneer<JongereDecider> {
    gegeven(JongereDecider.self, [(dag("2026-03-01"), Self.geregistreerd)] + na)
      .wanneer(JongereCommand(opdracht, handeling(op, vandaag: "2026-04-14")))
  }

  @Test("zij wordt vastgelegd, één keer; met meer erbij vult zij aan")
  func vast() {
    wanneer(.schors(inhoud())).dan(.leerlingGeschorst(inhoud()))
    let eerder = (dag("2026-03-02"), JongereGebeurtenis.leerlingGeschorst(inhoud()))
    wanneer(.schors(inhoud()), na: eerder).danNiets()
    let aangevuld = inhoud(inspectie: "2026-03-03")
    wanneer(.schors(aangevuld), na: eerder).dan(.leerlingGeschorst(aangevuld))
    let toestand = gegeven(
      JongereDecider.self, (dag("2026-03-01"), Self.geregistreerd), eerder,
      (dag("2026-03-03"), .leerlingGeschorst(aangevuld))
    ).toestand
    #expect(toestand.schorsingen.map(\.inhoud) == [aangevuld])
  }

  @Test("de ladder van weigeringen")
  func ladder() {
    wanneer(.schors(inhoud(tot: "2026-03-01", inspectie: "2026-03-01")))
      .danGeweigerd(.eindeVoorBegin(van: dag("2026-03-02"), totEnMet: dag("2026-03-01")))
    wanneer(.schors(inhoud(inspectie: "2026-03-01")))
      .danGeweigerd(
        .inspectieVoorSchorsing(inspectie: dag("2026-03-01"), van: dag("2026-03-02")))
  }

  @Test("langer dan een dag naar de Inspectie, langer dan een week mag niet")
  func grenzen() {
    #expect(!inhoud(tot: "2026-03-02").moetNaarInspectie)
    #expect(inhoud(tot: "2026-03-03").moetNaarInspectie)
    #expect(!inhoud(tot: "2026-03-08").isTeLang)
    #expect(inhoud(tot: "2026-03-09").isTeLang)
  }

  @Test("niemand is in de toekomst geboren, of voor de geboorte overleden")
  func geboorte() {
    let morgen = Persoonsgegevens(
      bsn: BSN("111222333"), geboortedatum: Geboortedatum("2026-04-15"))
    wanneer(.wijzig(gegevens: morgen)).danGeweigerd(
      .geboortedatumInToekomst(Geboortedatum(dag("2026-04-15")), vandaag: dag("2026-04-14")))
    let vandaag = Persoonsgegevens(
      bsn: BSN("111222333"), geboortedatum: Geboortedatum("2026-04-14"))
    wanneer(.wijzig(gegevens: vandaag)).dan(.persoonsgegevensGewijzigd(gegevens: vandaag))
    wanneer(.meldOverlijden, op: "2012-02-09").danGeweigerd(
      .overledenVoorGeboorte(op: dag("2012-02-09"), geboren: Geboortedatum(dag("2012-02-10"))))
    wanneer(.meldOverlijden, op: "2012-02-10").dan(.jongereOverleden)
  }

  @Test("meer schooldagen dan werkdagen in de periode kan niet")
  func schooldagen() {
    let verlof = { (aantal: Int) in
      JongereOpdracht.registreerVerlof(
        artikel: .art11g, van: dag("2026-03-06"), totEnMet: dag("2026-03-10"),
        schooldagen: aantal, besluit: .toegekend)
    }
    wanneer(verlof(4)).danGeweigerd(.meerSchooldagenDanDagen(4, hoogstens: 3))
    wanneer(verlof(3)).dan(
      .verlofGeregistreerd(
        artikel: .art11g, van: dag("2026-03-06"), totEnMet: dag("2026-03-10"), schooldagen: 3,
        besluit: .toegekend))
  }

  @Test("een vrijstelling van elders wordt gewogen, niet geweigerd")
  func bezwaren() {
    let jongere = gegeven(JongereDecider.self, (dag("2026-03-01"), Self.geregistreerd)).toestand
    let tegen15 = jongere.bezwaren(
      tegen: .art15, van: dag("2025-08-01"), totEnMet: dag("2026-07-31"))
    #expect(
      tegen15 == [.nietKwalificatieplichtig(van: dag("2028-08-01"), tot: dag("2030-02-09"))])
    #expect(jongere.bezwaren(tegen: .art5a, van: dag("2025-08-01"), totEnMet: nil).isEmpty)
    #expect(jongere.bezwaren(tegen: .art5b, van: dag("2025-08-01"), totEnMet: nil).count == 1)
    #expect(
      jongere.bezwaren(tegen: .art5b, van: dag("2025-08-01"), totEnMet: dag("2026-07-31"))
        .isEmpty)
  }
}
