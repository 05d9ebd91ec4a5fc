import Domein
import Kalender
import Testing

/// A new statement about absence changes what it says, and nothing else.
@Suite struct `Verzuim opnieuw vaststellen` {
  /// At home since 2 March, and ill from 9 up to and including 13 March.
  static let ziek: [(Datum, CasusGebeurtenis)] =
    Verhaal.thuiszitter + [(dag("2026-03-20"), geoorloofd("2026-03-09", "2026-03-13"))]

  static func geoorloofd(_ van: String, _ totEnMet: String?) -> CasusGebeurtenis {
    .verzuim(
      .verzuimVastgesteld(
        Verzuim(
          soort: .langdurigRelatief, van: dag(van), totEnMet: totEnMet.map { dag($0) },
          omvang: .volledig, geoorloofd: true, school: school)))
  }

  private func stel(
    _ van: String, _ totEnMet: String? = nil, geoorloofd: Bool? = nil
  ) -> CasusCommand {
    wil(
      .stelVerzuimVast(
        van: dag(van), totEnMet: totEnMet.map { dag($0) }, omvang: nil, geoorloofd: geoorloofd,
        oorzaak: nil, uren: nil))
  }

  /// Whether it is authorised on a day, once the events are taken in; nil without absence.
  private func isGeoorloofd(_ op: String, na wanneer: Wanneer<CasusDecider>) throws -> Bool? {
    var verloop = wanneer.verloop
    for (index, event) in try wanneer.uitkomst.get().enumerated() {
      verloop.voegToe(feit(10 + index, dag("2026-04-01"), event))
    }
    return verloop.toestand.verzuimlijn.stuk(op: dag(op))?.verzuim.geoorloofd
  }

  @Test(
    arguments: [
      ("2026-02-22", Bool?.none), ("2026-02-23", false), ("2026-03-08", false),
      ("2026-03-09", true), ("2026-03-13", true), ("2026-03-14", false), ("2026-06-01", false),
    ])
  func `een eerdere eerste dag laat de ziekte staan`(op: String, verwacht: Bool?) throws {
    let gesteld = gegeven(CasusDecider.self, Self.ziek).wanneer(stel("2026-02-23"))
    gesteld.dan(Verhaal.thuis(vanaf: "2026-02-23"), Self.geoorloofd("2026-03-09", "2026-03-13"))
    #expect(try isGeoorloofd(op, na: gesteld) == verwacht)
  }

  @Test func `wat uitdrukkelijk gezegd wordt, geldt voor het geheel`() {
    gegeven(CasusDecider.self, Self.ziek).wanneer(stel("2026-02-23", geoorloofd: false))
      .dan(Verhaal.thuis(vanaf: "2026-02-23"))
  }

  @Test(
    arguments: [
      ("2026-03-08", String?.none), ("2026-03-09", "2026-03-09"), ("2026-03-12", "2026-03-12"),
      ("2026-03-14", "2026-03-13"),
    ])
  func `alleen wat binnen de nieuwe dagen ligt, wordt herhaald`(
    totEnMet: String, ziekTot: String?
  ) throws {
    let gesteld = gegeven(CasusDecider.self, Self.ziek).wanneer(stel("2026-02-23", totEnMet))
    let basis = Verhaal.thuis(vanaf: "2026-02-23", totEnMet: totEnMet)
    let herhaald = ziekTot.map { [Self.geoorloofd("2026-03-09", $0)] } ?? []
    #expect(gesteld.uitkomst == .success([basis] + herhaald))
  }

  @Test func `ook ongeoorloofd verzuim na geoorloofd blijft staan`() throws {
    let eerstZiek =
      [(dag("2026-03-20"), Verhaal.opening)] + [
        (dag("2026-03-20"), Self.geoorloofd("2026-03-02", "2026-03-06")),
        (dag("2026-03-20"), Verhaal.thuis(vanaf: "2026-03-07")),
      ]
    let gesteld = gegeven(CasusDecider.self, eerstZiek).wanneer(stel("2026-03-02"))
    #expect(try isGeoorloofd("2026-03-06", na: gesteld) == true)
    #expect(try isGeoorloofd("2026-03-07", na: gesteld) == false)
  }

  @Test func `wat na een terugkeer kwam, wordt niet overschreven en niet herhaald`() {
    let weer =
      Verhaal.thuiszitter + [
        (dag("2026-03-23"), Verhaal.terug),
        (dag("2026-03-30"), Self.geoorloofd("2026-03-30", nil)),
      ]
    gegeven(CasusDecider.self, weer).wanneer(stel("2026-02-23"))
      .dan(Verhaal.thuis(vanaf: "2026-02-23"))
  }
}
