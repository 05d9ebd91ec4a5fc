import Domein
import Kalender
import Testing

@Suite("Termijnen van een jongere") struct JongeretermijnTests {
  private static let geregistreerd: (Datum, JongereGebeurtenis) = (
    dag("2020-01-01"),
    .jongereGeregistreerd(
      nummer: jongerenummer,
      gegevens: Persoonsgegevens(
        bsn: BSN("111222333"), geboortedatum: Geboortedatum("2012-02-29"), achternaam: "Jansen"),
      gemeente: kenmerk("0200"))
  )

  private func vrijgesteld(
    _ artikel: Vrijstellingsartikel, _ van: String, _ totEnMet: String?, op: String? = nil
  ) -> (Datum, JongereGebeurtenis) {
    (
      dag(op ?? van),
      .vrijstellingGeregistreerd(
        artikel: artikel, van: dag(van), totEnMet: totEnMet.map { dag($0) }, schoolsoort: nil)
    )
  }

  private func toegestaan(
    _ partij: Partij, _ op: String, tot: String?
  ) -> (Datum, JongereGebeurtenis) {
    (
      dag(op),
      .toestemmingGegeven(
        gever: .ouder, partij: partij, reikwijdte: [.zorg], totEnMet: tot.map { dag($0) })
    )
  }

  private func aanvangen(_ gebeurtenissen: (Datum, JongereGebeurtenis)...) -> [Termijnaanvang] {
    gegeven(JongereDecider.self, [Self.geregistreerd] + gebeurtenissen).toestand.termijnaanvangen
  }

  @Test(arguments: [Vrijstellingsartikel.art5a, .art5b])
  func `een jaarlijkse vrijstelling vraagt voor 1 juli om een nieuwe kennisgeving`(
    artikel: Vrijstellingsartikel
  ) throws {
    let afloop = try #require(aanvangen(vrijgesteld(artikel, "2025-08-01", "2026-07-31")).first)
    #expect(afloop.id.regel == .vrijstellingAfloop)
    #expect(afloop.vasteDag == dag("2026-06-30"))
    #expect(afloop.voldaanOp == nil)
  }

  @Test(arguments: [("2026-06-30", "2026-06-30"), ("2026-07-01", "2026-06-30")])
  func `op de grens van 30 juni`(tot: String, verwacht: String) throws {
    let afloop = try #require(aanvangen(vrijgesteld(.art5a, "2025-08-01", tot)).first)
    #expect(afloop.vasteDag == dag(verwacht))
  }

  @Test func `een andere vrijstelling loopt af op haar laatste dag`() throws {
    let afloop = try #require(aanvangen(vrijgesteld(.art15, "2025-08-01", "2026-07-31")).first)
    #expect(afloop.vasteDag == dag("2026-07-31"))
  }

  @Test func `een vrijstelling voorgoed loopt niet af`() {
    #expect(aanvangen(vrijgesteld(.art5a, "2025-08-01", nil)).isEmpty)
  }

  @Test func `een nieuwe vrijstelling voldoet op de dag dat zij er kwam`() throws {
    let afloop = try #require(
      aanvangen(
        vrijgesteld(.art5a, "2025-08-01", "2026-07-31"),
        vrijgesteld(.art5a, "2026-08-01", "2027-07-31", op: "2026-06-12")
      ).first)
    #expect(afloop.voldaanOp == dag("2026-06-12"))
  }

  @Test func `een toestemming loopt af, of wordt ingetrokken of vernieuwd`() throws {
    let eerste = toegestaan(.cjg, "2026-01-10", tot: "2026-07-10")
    #expect(aanvangen(eerste).first?.vasteDag == dag("2026-07-10"))
    let ingetrokken = aanvangen(
      eerste, (dag("2026-03-01"), .toestemmingIngetrokken(toestemming: Gebeurtenisnummer(2))))
    #expect(ingetrokken.first?.voldaanOp == dag("2026-03-01"))
    let vernieuwd = aanvangen(eerste, toegestaan(.cjg, "2026-06-01", tot: "2027-06-01"))
    #expect(vernieuwd.first?.voldaanOp == dag("2026-06-01"))
    let anders = aanvangen(eerste, toegestaan(.jeugdarts, "2026-06-01", tot: "2027-06-01"))
    #expect(anders.first?.voldaanOp == nil)
  }

  @Test func `de dag waarop de jongere achttien wordt beëindigt het`() throws {
    // Born on 29 February: the year in which 18 falls has one as well.
    let afloop = try #require(aanvangen(toegestaan(.cjg, "2029-08-01", tot: "2030-06-30")).first)
    #expect(afloop.vervallen?.op == dag("2030-03-01"))
  }
}
