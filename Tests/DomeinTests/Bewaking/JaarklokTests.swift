import Domein
import Kalender
import Testing

@Suite("De jaarklok van het team") struct JaarklokTests {
  private func bewaking(_ gebeurtenissen: (Datum, BewakingGebeurtenis)...) -> Bewaking {
    gegeven(BewakingDecider.self, gebeurtenissen).toestand
  }

  private func bewaakt(_ totEnMet: String) -> (Datum, BewakingGebeurtenis) {
    (
      dag(totEnMet),
      .dagBewaakt(van: dag(totEnMet), totEnMet: dag(totEnMet), escalaties: 0, signalen: 0)
    )
  }

  private func dagen(
    _ regel: RegelID, gemaakt: String, _ bewaking: Bewaking = Bewaking()
  ) -> [String] {
    Jaarklok.aanvangen(gemaaktOp: dag(gemaakt), bewaking).filter { $0.id.regel == regel }
      .compactMap { $0.vasteDag?.iso }
  }

  @Test func `het verslag moet er voor 1 oktober zijn`() {
    #expect(dagen(.leerplichtverslag, gemaakt: "2026-07-31") == ["2026-09-30"])
  }

  @Test func `een nieuw bureau is het verslag van vorig jaar niet schuldig`() {
    #expect(dagen(.leerplichtverslag, gemaakt: "2026-08-01") == [])
    let later = bewaking(bewaakt("2027-07-31"))
    #expect(dagen(.leerplichtverslag, gemaakt: "2026-08-01", later) == ["2027-09-30"])
  }

  @Test func `elk kwartaal een vergelijking, ook in een schrikkeljaar`() {
    let einden = dagen(.swvVergelijking, gemaakt: "2028-01-01")
    #expect(einden == ["2028-03-31", "2028-06-30", "2028-09-30", "2028-12-31"])
    #expect(dagen(.swvVergelijking, gemaakt: "2028-01-02").first == "2028-06-30")
  }

  @Test func `de telling loopt over de jaarwisseling`() throws {
    let telling = try #require(
      Jaarklok.aanvangen(gemaaktOp: dag("2026-10-01"), Bewaking())
        .first { $0.id.regel == .leerplichttelling })
    #expect(telling.begin == dag("2026-10-01"))
    #expect(telling.vasteDag == dag("2027-01-31"))
    #expect(telling.onderwerp == "telling 2026")
  }

  @Test func `wat voldaan is blijft voldaan, en één keer`() throws {
    let id = TermijnID(regel: .swvVergelijking, gebeurtenis: Gebeurtenisnummer(20_260_930))
    let voldaan = gegeven(
      BewakingDecider.self, (dag("2026-09-15"), .termijnVoldaan(termijn: id)))
    let aanvang = try #require(
      Jaarklok.aanvangen(gemaaktOp: dag("2026-07-01"), voldaan.toestand).first { $0.id == id })
    #expect(aanvang.voldaanOp == dag("2026-09-15"))
    let voldoe = { (op: String) in
      voldaan.wanneer(
        BewakingCommand(.voldoe(id, begin: aanvang.begin), handeling(op)))
    }
    voldoe("2026-07-01").danNiets()
    voldoe("2026-06-30").danGeweigerd(.nogNietBegonnen(id, begin: dag("2026-07-01")))
    voldoe("2027-01-01")
      .danGeweigerd(.opInToekomst(op: dag("2027-01-01"), vandaag: dag("2026-12-31")))
  }
}
