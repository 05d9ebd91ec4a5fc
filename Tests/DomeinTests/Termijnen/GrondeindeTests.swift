import Domein
import Kalender
import Testing

/// The day on which the duty ends is itself no longer absence.
@Suite struct `Het einde van de grond` {
  static func jongere(_ gebeurtenissen: (Datum, JongereGebeurtenis)...) -> Jongere {
    let registratie: (Datum, JongereGebeurtenis) = (
      dag("2026-01-01"),
      .jongereGeregistreerd(
        nummer: jongerenummer,
        gegevens: Persoonsgegevens(
          bsn: BSN("111222333"), geboortedatum: Geboortedatum("2008-04-01")),
        gemeente: kenmerk("0200"))
    )
    return gegeven(JongereDecider.self, [registratie] + gebeurtenissen).toestand
  }

  @Test func `de achttiende verjaardag`() throws {
    let termijn = try termijn(.thuiszitterPlan, Verhaal.thuiszitter, jongere: Self.jongere())
    #expect(termijn.vervallenOp == dag("2026-04-01"))
    #expect(termijn.status(per: dag("2026-03-31")) == .loopt)
    #expect(termijn.status(per: dag("2026-04-01")) == .vervallen)
    #expect(termijn.openTrappen(na: []).isEmpty)
  }

  static let einden: [(JongereGebeurtenis, String)] = [
    (.jongereVerhuisd(gemeente: kenmerk("0213"), adres: Adres()), Sluitreden.verhuisd.omschrijving),
    (.jongereOverleden, Sluitreden.overleden.omschrijving),
    (.startkwalificatieBehaald, Sluitreden.startkwalificatie.omschrijving),
    (
      .vrijstellingGeregistreerd(
        artikel: .art5a, van: dag("2026-03-25"), totEnMet: nil, schoolsoort: nil),
      Sluitreden.vrijgesteld.omschrijving
    ),
  ]

  @Test(arguments: einden)
  func `elk einde laat de termijnen die dag vervallen`(
    gebeurtenis: JongereGebeurtenis, reden: String
  ) throws {
    let jongere = Self.jongere((dag("2026-03-25"), gebeurtenis))
    let termijn = try termijn(.thuiszitterPlan, Verhaal.thuiszitter, jongere: jongere)
    #expect(termijn.vervallenOp == dag("2026-03-25"))
    #expect(termijn.vervallenDoor == reden)
  }

  @Test func `verhuizen binnen de gemeente is geen einde`() throws {
    let jongere = Self.jongere(
      (dag("2026-03-25"), .jongereVerhuisd(gemeente: kenmerk("0200"), adres: Adres())))
    let termijn = try termijn(.thuiszitterPlan, Verhaal.thuiszitter, jongere: jongere)
    #expect(termijn.vervallenOp == dag("2026-04-01"))
  }

  @Test func `vervangende leerplicht stelt niet vrij`() throws {
    let jongere = Self.jongere(
      (
        dag("2026-03-25"),
        .vrijstellingGeregistreerd(
          artikel: .art3a, van: dag("2026-03-25"), totEnMet: nil, schoolsoort: nil)
      ))
    let termijn = try termijn(.thuiszitterPlan, Verhaal.thuiszitter, jongere: jongere)
    #expect(termijn.vervallenOp == dag("2026-04-01"))
  }

  @Test func `sluiten beeindigt alles, heropenen laat het weer lopen`() throws {
    let dicht = Verhaal.thuiszitter + [(dag("2026-03-27"), Verhaal.gesloten)]
    for termijn in termijnen(dicht) {
      #expect(!termijn.status(per: dag("2026-03-27")).isOpen)
    }
    let weer = dicht + [(dag("2026-04-02"), .loop(.casusHeropend(reden: "weer thuis")))]
    #expect(try termijn(.thuiszitterPlan, weer).status(per: dag("2026-04-14")) == .verstreken)
    #expect(
      try termijn(.thuiszitterPlan, weer, per: "2026-03-30").status(per: dag("2026-03-30"))
        == .vervallen)
  }
}
