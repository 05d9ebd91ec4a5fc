import Domein
import Kalender
import Testing

@Suite("Onderzoek naar absoluut verzuim")
struct OnderzoekTests {
  private static func casus(
    _ soort: Verzuimsoort = .absoluut, _ meer: (String, CasusGebeurtenis)...
  ) -> Gegeven<CasusDecider> {
    gegeven(
      CasusDecider.self,
      [
        (
          dag("2026-03-02"),
          .instroom(
            .casusGeopend(
              nummer: casusnummer, jongere: jongerenummer, soort: soort, school: nil,
              behandelaar: nil, melding: nil))
        )
      ] + meer.map { (dag($0), $1) })
  }

  private static func onderzoek(
    _ uitkomst: Onderzoeksuitkomst?, _ ingezet: [Onderzoeksactie] = [], begin: String? = nil,
    op: String = "2026-03-09"
  ) -> CasusCommand {
    CasusCommand(
      .onderzoek(
        uitkomst: uitkomst, ingezet: ingezet, begin: begin.map { dag($0) }, tekst: ""),
      handeling(op))
  }

  private static func onderzocht(
    _ uitkomst: Onderzoeksuitkomst?, _ ingezet: [Onderzoeksactie] = []
  ) -> CasusGebeurtenis {
    .onderzoek(.absoluutOnderzocht(uitkomst: uitkomst, ingezet: ingezet, tekst: ""))
  }

  private static func termijn(_ gegeven: Gegeven<CasusDecider>) -> Termijn? {
    let kalender = Schoolkalender(regio: .midden)
    let bouw = Termijnbouw(
      omgeving: Termijnomgeving(kalenders: Kalenders(standaard: kalender)), kalender: kalender)
    return gegeven.toestand.termijnaanvangen(Jongere(), kalender, Terugvalregel())
      .first { $0.id.regel == .absoluutOnderzoek }
      .map { bouw.termijn($0, ingrepen: []) }
  }

  @Test("de termijn van twee weken begint met het vermoeden, en een uitkomst voldoet haar")
  func termijn() throws {
    let open = try #require(Self.termijn(Self.casus()))
    #expect(open.begin == dag("2026-03-02"))
    #expect(open.vervalt == dag("2026-03-16"))
    #expect(open.status(per: dag("2026-03-16")) == .loopt)
    #expect(open.status(per: dag("2026-03-17")) == .verstreken)
    let ingezet = Self.casus(.absoluut, ("2026-03-05", Self.onderzocht(nil, [.svb])))
    #expect(try #require(Self.termijn(ingezet)).voldaanOp == nil)
    let klaar = Self.casus(.absoluut, ("2026-03-16", Self.onderzocht(.onvindbaar)))
    #expect(try #require(Self.termijn(klaar)).status(per: dag("2026-03-16")) == .voldaan)
    #expect(Self.termijn(Self.casus(.relatief16Uur)) == nil)
  }

  @Test("echt verzuim staat vast vanaf de eerste dag; administratief niet")
  func uitkomst() {
    Self.casus().wanneer(Self.onderzoek(.wachtOpIntake, [.huisbezoek]))
      .dan(Self.onderzocht(.wachtOpIntake, [.huisbezoek]))
    Self.casus().wanneer(Self.onderzoek(.echt, begin: "2026-02-14"))
      .dan(
        Self.onderzocht(.echt),
        .verzuim(
          .verzuimVastgesteld(
            Verzuim(
              soort: .absoluut, van: dag("2026-02-14"), omvang: .volledig, geoorloofd: false))))
  }

  @Test("geweigerd in volgorde, en wat al zo is niet nog een keer")
  func weigeringen() {
    Self.casus(.relatief16Uur).wanneer(Self.onderzoek(nil)).danGeweigerd(.geenAbsoluutVerzuim)
    Self.casus().wanneer(Self.onderzoek(nil)).danGeweigerd(.onderzoekLeeg)
    Self.casus(.absoluut, ("2026-03-09", Self.onderzocht(.onvindbaar)))
      .wanneer(Self.onderzoek(.onvindbaar)).danNiets()
  }
}
