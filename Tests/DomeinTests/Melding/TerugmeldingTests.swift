import Domein
import Kalender
import Testing

@Suite("Terugmelden aan DUO")
struct TerugmeldingTests {
  private let nummer: Meldingnummer = kenmerk("M2026-000001")

  private func ontvangen(
    _ status: Meldingstatus = .geregistreerd, duo: String = "7000924"
  ) -> (Datum, MeldingGebeurtenis) {
    (
      dag("2026-03-05"),
      .meldingOntvangen(
        nummer: nummer, jongere: jongerenummer,
        gegevens: Meldinggegevens(
          meldingsnummer: duo, status: status, school: school, soort: .luxe,
          datumMelding: dag("2026-03-05"), begindatum: dag("2026-03-02")))
    )
  }

  private let gekoppeld = (
    dag("2026-03-06"), MeldingGebeurtenis.meldingGekoppeld(casus: casusnummer)
  )

  private func gemeld(_ stand: Terugmeldstand) -> (Datum, MeldingGebeurtenis) {
    (
      dag("2026-03-07"),
      .meldingTeruggemeld(
        Terugmelding(
          zending: Gebeurtenisnummer(9), stand: stand, contact: Contactpersoon(naam: "jansen")))
    )
  }

  private func casus(gesloten reden: Sluitreden? = nil) -> Casus {
    var feiten: [(Datum, CasusGebeurtenis)] = [
      (
        dag("2026-03-06"),
        .instroom(
          .casusGeopend(
            nummer: casusnummer, jongere: jongerenummer, soort: .luxe, school: school,
            behandelaar: nil, melding: nil))
      )
    ]
    if let reden {
      feiten.append((dag("2026-03-20"), .loop(.casusGesloten(reden: reden, tekst: ""))))
    }
    return gegeven(CasusDecider.self, feiten).toestand
  }

  private func stand(_ feiten: (Datum, MeldingGebeurtenis)..., casus: Casus? = nil)
    -> Terugmeldstand?
  {
    gegeven(MeldingDecider.self, feiten).toestand.terugTeMelden(casus)
  }

  @Test("wat wacht is niets te melden; wat in een casus zit is in behandeling")
  func begin() {
    #expect(stand(ontvangen()) == nil)
    #expect(stand(ontvangen(), gekoppeld, casus: casus()) == Terugmeldstand(.inBehandeling))
    #expect(stand(ontvangen(.inBehandeling), gekoppeld, casus: casus()) == nil)
  }

  @Test("een gesloten casus sluit zijn meldingen, met de reden in de woorden van de wet")
  func gesloten() {
    let dicht = stand(ontvangen(), gekoppeld, casus: casus(gesloten: .verhuisd))
    #expect(dicht == Terugmeldstand(.afgesloten, reden: .verhuisd))
    #expect(dicht?.reden?.wettelijk == .uitschrijvingOverig)
    #expect(dicht?.toelichting == .geenActieMeer)
    for reden in Sluitreden.allCases {
      #expect(reden.wettelijk.wettelijk == reden.wettelijk)
    }
  }

  @Test("wat gemeld is komt niet nog eens; een andere reden of een heropening wel")
  func eenKeer() {
    let behandeling = gemeld(Terugmeldstand(.inBehandeling))
    #expect(stand(ontvangen(), gekoppeld, behandeling, casus: casus()) == nil)
    let dicht = gemeld(Terugmeldstand(.afgesloten, reden: .werk))
    #expect(stand(ontvangen(), gekoppeld, dicht, casus: casus(gesloten: .werk)) == nil)
    #expect(
      stand(ontvangen(), gekoppeld, dicht, casus: casus(gesloten: .overleden))
        == Terugmeldstand(.afgesloten, reden: .overleden))
    #expect(
      stand(ontvangen(), gekoppeld, dicht, casus: casus()) == Terugmeldstand(.inBehandeling))
  }

  @Test("zonder nummer van DUO, ingetrokken, of gesloten binnengekomen: niets te melden")
  func niets() {
    #expect(stand(ontvangen(duo: ""), gekoppeld, casus: casus()) == nil)
    let weg = (dag("2026-03-08"), MeldingGebeurtenis.meldingIngetrokken)
    #expect(stand(ontvangen(), gekoppeld, weg, casus: casus()) == nil)
    #expect(stand(ontvangen(.afgesloten), gekoppeld, casus: casus()) == nil)
  }

  @Test("ter kennisneming en een eigen sluiting gaan voor de casus")
  func eigen() {
    let kennis = (
      dag("2026-03-08"),
      MeldingGebeurtenis.meldingBeoordeeld(oordeel: .terKennisneming, casus: nil, reden: "x")
    )
    #expect(stand(ontvangen(), kennis) == Terugmeldstand(.terKennisgevingAangenomen))
    let dicht = (
      dag("2026-03-08"), MeldingGebeurtenis.meldingGesloten(reden: .onterecht, toelichting: "")
    )
    #expect(
      stand(ontvangen(), gekoppeld, dicht, casus: casus())
        == Terugmeldstand(.afgesloten, reden: .onterecht))
  }

  @Test("dezelfde stand wordt niet twee keer vastgelegd")
  func idempotent() {
    let melding = Terugmelding(
      zending: Gebeurtenisnummer(12), stand: Terugmeldstand(.inBehandeling),
      contact: Contactpersoon(naam: "bakker"))
    let opdracht = MeldingCommand(.meldTerug(melding), handeling("2026-03-09"))
    gegeven(MeldingDecider.self, ontvangen(), gekoppeld).wanneer(opdracht)
      .dan(.meldingTeruggemeld(melding))
    gegeven(MeldingDecider.self, ontvangen(), gekoppeld, gemeld(Terugmeldstand(.inBehandeling)))
      .wanneer(opdracht).danNiets()
  }
}
