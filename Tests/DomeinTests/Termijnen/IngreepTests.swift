import Domein
import Kalender
import Testing

@Suite("Ingrijpen in een termijn") struct IngreepTests {
  static let plan = doel(.thuiszitterPlan, 2)

  static func opgeschort(_ op: String) -> (Datum, CasusGebeurtenis) {
    (dag(op), .termijn(.termijnOpgeschort(termijn: plan, reden: "diagnose")))
  }

  static func hervat(_ op: String) -> (Datum, CasusGebeurtenis) {
    (dag(op), .termijn(.termijnHervat(termijn: plan)))
  }

  static func vastgesteld(_ datum: String, op: String) -> (Datum, CasusGebeurtenis) {
    (dag(op), .termijn(.termijnVastgesteld(termijn: plan, datum: dag(datum), reden: "afspraak")))
  }

  @Test func `een open opschorting heeft geen laatste dag`() throws {
    let stil = Verhaal.thuiszitter + [Self.opgeschort("2026-03-23")]
    let termijn = try termijn(.thuiszitterPlan, stil)
    #expect(termijn.status(per: dag("2026-05-01")) == .opgeschort)
    #expect(termijn.vervalt == nil)
    #expect(termijn.berekend == dag("2026-04-13"))
    #expect(termijn.openTrappen(na: []).isEmpty)
  }

  @Test func `opschorten telt tot en zonder de dag van hervatten`() throws {
    let weer = Verhaal.thuiszitter + [Self.opgeschort("2026-03-23"), Self.hervat("2026-03-30")]
    let termijn = try termijn(.thuiszitterPlan, weer)
    #expect(termijn.vervalt == dag("2026-04-20"))
    #expect(termijn.berekend == dag("2026-04-13"))
  }

  @Test func `overlappende en losse opschortingen tellen elke dag één keer`() throws {
    let vaak =
      Verhaal.thuiszitter + [
        Self.opgeschort("2026-03-23"), Self.hervat("2026-03-25"), Self.opgeschort("2026-03-30"),
        Self.hervat("2026-04-01"),
      ]
    #expect(try termijn(.thuiszitterPlan, vaak).vervalt == dag("2026-04-17"))
  }

  @Test func `een verstreken termijn schuift ook op`() throws {
    let laat = Verhaal.thuiszitter + [Self.opgeschort("2026-04-20"), Self.hervat("2026-04-27")]
    let termijn = try termijn(.thuiszitterPlan, laat)
    #expect(termijn.vervalt == dag("2026-04-20"))
    let eerder = try self.termijn(.thuiszitterPlan, laat, per: "2026-04-15")
    #expect(eerder.status(per: dag("2026-04-15")) == .verstreken)
  }

  private func termijn(
    _ regel: RegelID, _ verhaal: [(Datum, CasusGebeurtenis)], per: String? = nil
  ) throws -> Termijn {
    try DomeinTests.termijn(regel, verhaal, per: per)
  }

  @Test func `een vaststelling staat, ook als het begin verschuift`() throws {
    let vast = Verhaal.thuiszitter + [Self.vastgesteld("2026-05-04", op: "2026-04-01")]
    let eerst = try termijn(.thuiszitterPlan, vast)
    #expect(eerst.vervalt == dag("2026-05-04"))
    #expect(eerst.berekend == dag("2026-04-13"))
    let bijgesteld =
      vast + [
        (
          dag("2026-04-02"),
          .verzuim(
            .verzuimBijgesteld(
              verzuim: Gebeurtenisnummer(2), van: dag("2026-03-09"), totEnMet: nil))
        )
      ]
    let later = try termijn(.thuiszitterPlan, bijgesteld)
    #expect(later.berekend == dag("2026-04-20"))
    #expect(later.vastgesteld == dag("2026-05-04"))
    #expect(later.vervalt == dag("2026-05-04"))
  }

  @Test func `een verlenging komt erbij`() throws {
    let met = try #require(Duur("2 weken"))
    let lang =
      Verhaal.thuiszitter + [
        (dag("2026-04-01"), .termijn(.termijnVerlengd(termijn: Self.plan, met: met, reden: "x")))
      ]
    #expect(try termijn(.thuiszitterPlan, lang).vervalt == dag("2026-04-27"))
  }

  @Test func `een verplaatste termijn escaleert opnieuw`() throws {
    let eerst = try termijn(.thuiszitterPlan, Verhaal.thuiszitter)
    let gedaan = eerst.openTrappen(na: []).map {
      Escalatie(termijn: eerst.id, trap: $0.trap.nummer, vervalt: eerst.vervaldag, aan: "jansen")
    }
    #expect(gedaan.count == 3)
    #expect(eerst.openTrappen(na: gedaan).isEmpty)
    let vast = Verhaal.thuiszitter + [Self.vastgesteld("2026-05-04", op: "2026-04-01")]
    #expect(try termijn(.thuiszitterPlan, vast).openTrappen(na: gedaan).count == 3)
  }

  @Test func `een regel noemen kan als er één loopt`() throws {
    let begin = gegeven(CasusDecider.self, Verhaal.thuiszitter)
    let lopend = termijnen(Verhaal.thuiszitter)
    begin.wanneer(wil(.schortOp(.regel(.thuiszitterPlan), reden: "diagnose"), termijnen: lopend))
      .dan(.termijn(.termijnOpgeschort(termijn: Self.plan, reden: "diagnose")))
    begin.wanneer(wil(.schortOp(.regel(.afspraak), reden: "x"), termijnen: lopend))
      .danGeweigerd(
        .onbekendeTermijn(
          .regel(.afspraak),
          bekend: lopend.filter { $0.status(per: dag("2026-04-01")).isOpen }.map(\.id)))
  }

  @Test func `opschorten kan niet voor het begin`() throws {
    let begin = gegeven(CasusDecider.self, Verhaal.thuiszitter)
    begin.wanneer(
      wil(
        .schortOp(.regel(.thuiszitterPlan), reden: "x"), op: "2026-03-01",
        termijnen: termijnen(Verhaal.thuiszitter))
    ).danGeweigerd(
      .opschortingVoorBegin(Self.plan, op: dag("2026-03-01"), begin: dag("2026-03-02")))
  }

  @Test func `een geeindigde termijn laat niets meer toe`() throws {
    let terug = Verhaal.thuiszitter + [(dag("2026-04-08"), Verhaal.terug)]
    gegeven(CasusDecider.self, terug)
      .wanneer(
        wil(
          .verleng(.regel(.thuiszitterPlan), met: try #require(Duur("1 week")), reden: "x"),
          op: "2026-04-09", termijnen: termijnen(terug))
      ).danGeweigerd(.termijnGeeindigd(Self.plan, op: dag("2026-04-08")))
  }
}
