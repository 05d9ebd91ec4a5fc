import Domein
import Kalender
import Testing

/// Deciding, folding and deciding again writes nothing: what already holds is not recorded twice.
@Suite struct `Wat al geldt wordt niet nog eens vastgelegd` {
  static let herhaalbaar: [CasusOpdracht] = [
    .wisselFase(fase: .analyseren, motivering: nil),
    .wisselFase(fase: .handelen, motivering: "crisis"),
    .belegRegie(bij: jansen), .draagOver(aan: kenmerk("bakker")),
    .informeer(partij: .swvVo, grond: "AVG 6 lid 1 e"),
    .stelPlanVast(
      soort: .planVanAanpak, doelen: ["a"], uiterlijk: nil, evaluatie: dag("2026-05-01")),
    .keerTerug, .sluit(reden: .terugNaarSchool, tekst: ""),
    .schaalOp(naar: .thuiszitterstafel, tekst: ""),
    .spreekArrangementAf(soort: .onderwijsZorg, tekst: ""),
    .keten(
      .verstuurDoorverwijzing(
        nummer: Ketenverhaal.nummer, naar: Ketenverhaal.cjg, soort: .gewoon, reden: "x")),
    .keten(
      .meldZorg(
        soort: .opname, aanbieder: Ketenverhaal.cjg, herziening: dag("2026-06-01"),
        terugkoppeling: nil)),
    .stelVerzuimVast(
      van: dag("2026-03-20"), totEnMet: nil, omvang: .gedeeltelijk, geoorloofd: nil,
      oorzaak: .kanNiet, uren: nil),
  ]

  @Test(arguments: herhaalbaar)
  func `dezelfde opdracht twee keer is één keer`(opdracht: CasusOpdracht) throws {
    var verloop = gegeven(CasusDecider.self, Verhaal.thuiszitter).verloop
    let eerst = try CasusDecider.decide(wil(opdracht), verloop.toestand)
    #expect(!eerst.isEmpty)
    for (index, event) in eerst.enumerated() {
      verloop.voegToe(feit(10 + index, dag("2026-04-01"), event))
    }
    #expect(try CasusDecider.decide(wil(opdracht), verloop.toestand) == [])
  }

  /// Each of these is an occasion of its own, and is recorded each time.
  static let telkensOpnieuw: [CasusOpdracht] = [
    .legContactVast(met: "vader", wijze: nil, gelukt: true, tekst: ""),
    .legBevindingVast(tekst: "slaapt slecht"),
    .maakAfspraak(soort: .actie, met: "", tekst: "bellen", uiterlijk: dag("2026-04-08")),
    .neemMaatregel(soort: .waarschuwing, tekst: ""),
    .keten(.wijzigFrictiebudget(cent: 100, doel: "taxi")),
  ]

  @Test(arguments: telkensOpnieuw)
  func `een nieuwe gelegenheid wordt telkens vastgelegd`(opdracht: CasusOpdracht) throws {
    var verloop = gegeven(CasusDecider.self, Verhaal.thuiszitter).verloop
    let eerst = try CasusDecider.decide(wil(opdracht), verloop.toestand)
    for (index, event) in eerst.enumerated() {
      verloop.voegToe(feit(10 + index, dag("2026-04-01"), event))
    }
    #expect(try CasusDecider.decide(wil(opdracht), verloop.toestand) == eerst)
  }
}
