import Domein
import Kalender
import Testing

@Suite("Ervaringen")
struct ErvaringTests {
  private static let sanne = JongereGebeurtenis.jongereGeregistreerd(
    nummer: jongerenummer,
    gegevens: Persoonsgegevens(
      bsn: BSN("111222333"), geboortedatum: Geboortedatum("2012-02-10"), voornamen: "Sanne",
      voorvoegsel: "van der", achternaam: "Özdemir", adres: Adres(postcode: Postcode("7311 AB"))),
    gemeente: nil)

  private func opgave(
    van: Toestemmingsgever = .ouder, gever: Toestemmingsgever = .ouder, ja: Bool = true,
    tekst: String = "het ging beter", illustratie: String = ""
  ) -> Ervaringopgave {
    Ervaringopgave(
      casus: casusnummer, van: van, gever: gever, heeftToestemming: ja, tekst: tekst,
      illustratie: illustratie)
  }

  private func wanneer(
    _ opgave: Ervaringopgave, op: String = "2026-04-14", na: (Datum, JongereGebeurtenis)...
  ) -> Wanneer<JongereDecider> {
    gegeven(JongereDecider.self, [(dag("2026-03-02"), Self.sanne)] + na)
      .wanneer(JongereCommand(.legErvaringVast(opgave), handeling(op)))
  }

  private let vastgelegd = JongereGebeurtenis.ervaringVastgelegd(
    casus: casusnummer, van: .ouder, gever: .ouder, tekst: "het ging beter", illustratie: "")

  @Test("met toestemming wordt zij vastgelegd, één keer; na intrekken kan het opnieuw")
  func vast() {
    wanneer(opgave()).dan(vastgelegd)
    wanneer(opgave(), na: (dag("2026-04-01"), vastgelegd)).danNiets()
    wanneer(
      opgave(), na: (dag("2026-04-01"), vastgelegd),
      (dag("2026-04-10"), .ervaringIngetrokken(ervaring: Gebeurtenisnummer(2)))
    ).dan(vastgelegd)
  }

  @Test("de ladder van weigeringen")
  func ladder() {
    wanneer(opgave(van: .jongere, gever: .jongere, ja: false, tekst: "", illustratie: "Sanne"))
      .danGeweigerd(.ervaringZonderTekst)
    wanneer(opgave(van: .jongere, gever: .jongere, ja: false, illustratie: "Sanne"))
      .danGeweigerd(.ervaringZonderToestemming)
    wanneer(opgave(van: .jongere, gever: .jongere, illustratie: "Sanne"))
      .danGeweigerd(.teJongVoorToestemming(leeftijd: 14))
    wanneer(opgave(van: .jongere, illustratie: "Sanne"))
      .danGeweigerd(.illustratieHerleidbaar(.naam))
  }

  @Test("de jongere geeft zelf toestemming vanaf de zestiende verjaardag")
  func zestien() {
    let zelf = opgave(van: .jongere, gever: .jongere)
    let command = { (op: String) in
      JongereCommand(.legErvaringVast(zelf), handeling(op, vandaag: "2028-12-31"))
    }
    let verhaal = gegeven(JongereDecider.self, (dag("2026-03-02"), Self.sanne))
    verhaal.wanneer(command("2028-02-09")).danGeweigerd(.teJongVoorToestemming(leeftijd: 15))
    verhaal.wanneer(command("2028-02-10")).dan(
      .ervaringVastgelegd(
        casus: casusnummer, van: .jongere, gever: .jongere, tekst: "het ging beter",
        illustratie: ""))
  }

  @Test(
    "een illustratie die iemand noemt wordt geweigerd",
    arguments: [
      ("De moeder van SANNE", Herleiding.naam), ("familie ozdemir", .naam),
      ("Ö\u{308}zdemir's kind, Sanne.", .naam), ("nr 111222333", .nummer),
      ("nr 111.222.333", .nummer), ("10-02-2012", .geboortedatum), ("2012-02-10", .geboortedatum),
      ("10-2-2012", .geboortedatum), ("op 10 februari 2012", .geboortedatum),
      ("20120210", .geboortedatum), ("in 7311ab", .postcode), ("in 7311 AB", .postcode),
    ])
  func herleidbaar(_ tekst: String, _ wat: Herleiding) {
    wanneer(opgave(illustratie: tekst)).danGeweigerd(.illustratieHerleidbaar(wat))
  }

  @Test(
    "een illustratie zonder personen mag",
    arguments: [
      "Een ouder van een kind.", "In februari 2012 was dat anders.", "Sannes klas", "der",
    ])
  func anoniem(_ tekst: String) {
    wanneer(opgave(illustratie: tekst)).dan(
      .ervaringVastgelegd(
        casus: casusnummer, van: .ouder, gever: .ouder, tekst: "het ging beter",
        illustratie: tekst))
  }

  @Test("intrekken geldt vanaf de dag zelf, één keer, en alleen voor wat er is")
  func intrekken() {
    let trekIn = { (nummer: Int) in
      JongereCommand(
        .trekErvaringIn(ervaring: Gebeurtenisnummer(nummer)), handeling("2026-04-10"))
    }
    let weg = JongereGebeurtenis.ervaringIngetrokken(ervaring: Gebeurtenisnummer(2))
    let verhaal = gegeven(
      JongereDecider.self, (dag("2026-03-02"), Self.sanne), (dag("2026-04-01"), vastgelegd))
    verhaal.wanneer(trekIn(2)).dan(weg)
    verhaal.wanneer(trekIn(9)).danGeweigerd(.onbekendeErvaring(Gebeurtenisnummer(9)))
    let erna = gegeven(
      JongereDecider.self, (dag("2026-03-02"), Self.sanne), (dag("2026-04-01"), vastgelegd),
      (dag("2026-04-10"), weg))
    erna.wanneer(trekIn(2)).danNiets()
    let ervaring = erna.toestand.ervaringen.first
    #expect(ervaring?.geldt(op: dag("2026-04-09")) == true)
    #expect(ervaring?.geldt(op: dag("2026-04-10")) == false)
  }

  @Test("een vergelijking met het SWV voldoet haar termijn één keer")
  func vergelijking() {
    let termijn = TermijnID(regel: .swvVergelijking, gebeurtenis: Gebeurtenisnummer(20_260_331))
    let aantallen = SWVAantallen(beide: 1, alleenGemeente: 2, alleenSWV: 3, verschillend: 4)
    let command = BewakingCommand(
      .legVergelijkingVast(per: dag("2026-03-31"), aantallen: aantallen, termijn: termijn),
      handeling("2026-04-01"))
    let vergeleken = BewakingGebeurtenis.swvVergeleken(
      per: dag("2026-03-31"), aantallen: aantallen)
    gegeven(BewakingDecider.self).wanneer(command)
      .dan(vergeleken, .termijnVoldaan(termijn: termijn))
    gegeven(
      BewakingDecider.self, (dag("2026-04-01"), vergeleken),
      (dag("2026-04-01"), .termijnVoldaan(termijn: termijn))
    ).wanneer(command).danNiets()
  }
}
