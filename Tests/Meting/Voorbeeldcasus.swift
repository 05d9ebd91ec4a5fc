import Domein
import Kalender

/// A casus of ten events: at home, told, agreed, planned, suspended.
enum Voorbeeldcasus {
  static var casus: Casus {
    guard let nummer = Casusnummer("L2026-0001"), let jongere = Jongerenummer("J000001"),
      let jansen = Medewerkercode("jansen")
    else { return Casus() }
    let plan = TermijnID(regel: .thuiszitterPlan, gebeurtenis: Gebeurtenisnummer(2))
    let gebeurtenissen: [(Int, CasusGebeurtenis)] = [
      (
        18,
        .instroom(
          .casusGeopend(
            nummer: nummer, jongere: jongere, soort: .langdurigRelatief, school: nil,
            behandelaar: jansen, melding: nil))
      ),
      (
        18,
        .verzuim(
          .verzuimVastgesteld(
            Verzuim(
              soort: .langdurigRelatief, van: dag(0), omvang: .volledig, geoorloofd: false)))
      ),
      (19, .contact(.contactVastgelegd(met: "moeder", wijze: nil, gelukt: true, tekst: ""))),
      (
        20,
        .contact(
          .afspraakGemaakt(soort: .afspraak, met: "school", tekst: "", uiterlijk: dag(30)))
      ),
      (21, .loop(.regieBelegd(bij: jansen))),
      (22, .contact(.partijGeinformeerd(partij: .swvVo, grond: "protocol"))),
      (23, .termijn(.termijnOpgeschort(termijn: plan, reden: "diagnose"))),
      (33, .termijn(.termijnHervat(termijn: plan))),
      (
        36,
        .aanpak(
          .planVastgesteld(
            soort: .planVanAanpak, doelen: ["op school"], uiterlijk: nil, evaluatie: dag(60)))
      ),
      (40, .loop(.faseGewijzigd(fase: .handelen, motivering: "het plan loopt"))),
    ]
    var verloop = Verloop<CasusDecider>()
    for (index, (dagen, event)) in gebeurtenissen.enumerated() {
      verloop.voegToe(
        Feit(
          nummer: Gebeurtenisnummer(index + 1), op: dag(dagen),
          vastgelegd: Tijdstip(seconden: 1_700_000_000), door: jansen, event: event))
    }
    return verloop.toestand
  }

  static var jongere: Jongere {
    guard let nummer = Jongerenummer("J000001"), let jansen = Medewerkercode("jansen"),
      let geboren = Geboortedatum("2010-02-10")
    else { return Jongere() }
    var verloop = Verloop<JongereDecider>()
    verloop.voegToe(
      Feit(
        nummer: Gebeurtenisnummer(1), op: dag(0), vastgelegd: Tijdstip(seconden: 1_700_000_000),
        door: jansen,
        event: .jongereGeregistreerd(
          nummer: nummer, gegevens: Persoonsgegevens(geboortedatum: geboren), gemeente: nil)))
    return verloop.toestand
  }

  /// So many days after Monday 2 March 2026.
  private static func dag(_ aantal: Int) -> Datum { Datum(dagnummer: 20_514).plus(dagen: aantal) }
}
