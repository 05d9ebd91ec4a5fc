import Domein
import Kalender
import Testing

@Suite struct `Eén regisseur, en een overdracht die wordt aanvaard` {
  static let geregisseerd = Verhaal.thuiszitter + [(dag("2026-03-24"), .geregisseerd)]
  static let voorstel = CasusGebeurtenis.keten(
    .regieoverdrachtVoorgesteld(aan: Ketenverhaal.bakker))
  static let aangeboden = geregisseerd + [(dag("2026-03-30"), voorstel)]
  static let id = Gebeurtenisnummer(4)

  static func door(_ wie: Medewerkercode, _ opdracht: CasusOpdracht) -> CasusCommand {
    CasusCommand(
      opdracht, Handeling(op: dag("2026-04-01"), vandaag: dag("2026-12-31"), door: wie))
  }

  @Test func `de eerste regisseur heeft de regie meteen`() {
    gegeven(CasusDecider.self, Verhaal.thuiszitter)
      .wanneer(wil(.belegRegie(bij: Ketenverhaal.bakker)))
      .dan(.loop(.regieBelegd(bij: Ketenverhaal.bakker)))
  }

  @Test func `een tweede is een voorstel; de eerste blijft`() {
    let begin = gegeven(CasusDecider.self, Self.geregisseerd)
    begin.wanneer(wil(.belegRegie(bij: Ketenverhaal.bakker))).dan(Self.voorstel)
    begin.wanneer(wil(.belegRegie(bij: jansen))).danNiets()
    let daarna = gegeven(CasusDecider.self, Self.aangeboden)
    #expect(daarna.toestand.regie?.bij == jansen)
    daarna.wanneer(wil(.belegRegie(bij: Ketenverhaal.bakker))).danNiets()
    daarna.wanneer(wil(.belegRegie(bij: Ketenverhaal.visser)))
      .danGeweigerd(.keten(.regievoorstelOpen(aan: Ketenverhaal.bakker)))
  }

  @Test func `wie zelf de regie neemt, of een plek vult die leeg is, heeft die meteen`() {
    let begin = gegeven(CasusDecider.self, Self.geregisseerd)
    begin.wanneer(Self.door(Ketenverhaal.bakker, .belegRegie(bij: Ketenverhaal.bakker)))
      .dan(.loop(.regieBelegd(bij: Ketenverhaal.bakker)))
    begin.wanneer(wil(.belegRegie(bij: Ketenverhaal.bakker, isVacant: true)))
      .dan(.loop(.regieBelegd(bij: Ketenverhaal.bakker)))
  }

  @Test func `alleen wie gevraagd is, of de teamleider, aanvaardt`() {
    let begin = gegeven(CasusDecider.self, Self.aangeboden)
    let belegd = CasusGebeurtenis.loop(.regieBelegd(bij: Ketenverhaal.bakker, voorstel: Self.id))
    begin.wanneer(wil(.keten(.aanvaardRegie(alsTeamleider: false))))
      .danGeweigerd(.keten(.regieVanAnder(aan: Ketenverhaal.bakker)))
    begin.wanneer(Self.door(Ketenverhaal.bakker, .keten(.aanvaardRegie(alsTeamleider: false))))
      .dan(belegd)
    begin.wanneer(wil(.keten(.aanvaardRegie(alsTeamleider: true)))).dan(belegd)
    begin.wanneer(wil(.keten(.aanvaardRegie(alsTeamleider: true)), op: "2026-03-29"))
      .danGeweigerd(
        .dagVoorHandeling(veld: "op", dag: dag("2026-03-29"), op: dag("2026-03-30")))
    let na = gegeven(CasusDecider.self, Self.aangeboden + [(dag("2026-04-01"), belegd)])
    #expect(na.toestand.regie?.bij == Ketenverhaal.bakker)
    #expect(na.toestand.keten.openVoorstel == nil)
    na.wanneer(wil(.keten(.aanvaardRegie(alsTeamleider: true)))).danNiets()
    gegeven(CasusDecider.self, Self.geregisseerd)
      .wanneer(wil(.keten(.aanvaardRegie(alsTeamleider: true))))
      .danGeweigerd(.keten(.geenRegievoorstel))
  }

  @Test func `afwijzen maakt plaats voor een ander voorstel`() {
    let begin = gegeven(CasusDecider.self, Self.aangeboden)
    begin.wanneer(wil(.keten(.wijsRegieAf(reden: "")))).danGeweigerd(.tekstOntbreekt(veld: "reden"))
    let nee = CasusGebeurtenis.keten(
      .regieoverdrachtAfgewezen(voorstel: Self.id, reden: "te druk"))
    begin.wanneer(wil(.keten(.wijsRegieAf(reden: "te druk")))).dan(nee)
    let na = gegeven(CasusDecider.self, Self.aangeboden + [(dag("2026-04-01"), nee)])
    #expect(na.toestand.regie?.bij == jansen)
    na.wanneer(wil(.belegRegie(bij: Ketenverhaal.visser)))
      .dan(.keten(.regieoverdrachtVoorgesteld(aan: Ketenverhaal.visser)))
  }

  @Test(arguments: [("2026-04-06", Termijnstatus.loopt), ("2026-04-07", .verstreken)])
  func `een voorstel dat te lang open staat komt in beeld`(per: String, status: Termijnstatus) {
    let termijn = termijnen(Self.aangeboden).first { $0.id == doel(.regieBeleggen, 4) }
    #expect(termijn?.status(per: dag(per)) == status)
  }

  @Test func `niemand met regie is na een week een signaal`() {
    #expect(signalen(Verhaal.thuiszitter).contains("regie-ontbreekt 2026-03-28"))
    #expect(!signalen(Self.geregisseerd).contains { $0.hasPrefix("regie-ontbreekt") })
    let laat = Verhaal.thuiszitter + [(dag("2026-03-30"), .geregisseerd)]
    #expect(signalen(laat).contains("regie-ontbreekt 2026-03-28"))
  }

  @Test(arguments: [
    (Oorzaak.wilNiet, Regiedrager.leerplicht), (.kanNiet, .leerplicht),
    (.geenPlek, .samenwerkingsverband),
  ])
  func `de oorzaak stelt een regisseur voor`(oorzaak: Oorzaak, bij: Regiedrager) {
    let verzuim = CasusGebeurtenis.verzuim(
      .verzuimVastgesteld(
        Verzuim(
          soort: .langdurigRelatief, van: dag("2026-03-02"), omvang: .volledig,
          geoorloofd: false, oorzaak: oorzaak)))
    let verhaal = [(dag("2026-03-20"), Verhaal.opening), (dag("2026-03-20"), verzuim)]
    #expect(gegeven(CasusDecider.self, verhaal).toestand.regieadvies?.bij == bij)
    let zorg = verhaal + [(dag("2026-04-01"), Ketenverhaal.zorg)]
    #expect(gegeven(CasusDecider.self, zorg).toestand.regieadvies?.bij == .cjg)
    let leidend = Ketenverhaal.arrangement(herziening: nil, soort: .zorgOnderwijs)
    #expect(
      gegeven(CasusDecider.self, verhaal + [(dag("2026-04-01"), leidend)]).toestand.regieadvies?.bij
        == .cjg)
  }

  @Test func `zonder oorzaak is er geen voorstel`() {
    #expect(gegeven(CasusDecider.self, Verhaal.thuiszitter).toestand.regieadvies == nil)
  }
}

@Suite struct `De ladder van opschalen` {
  static func naar(_ naar: Opschaling, _ motivering: String? = nil) -> CasusGebeurtenis {
    .aanpak(.casusOpgeschaald(naar: naar, tekst: "", motivering: motivering))
  }

  @Test func `de volgende trede vraagt niets, een overslaan een motivering`() {
    let begin = gegeven(CasusDecider.self, Verhaal.thuiszitter)
    begin.wanneer(wil(.schaalOp(naar: .thuiszitterstafel, tekst: "")))
      .dan(Self.naar(.thuiszitterstafel))
    for hoog in [Opschaling.doorbraak, .arbitrage] {
      begin.wanneer(wil(.schaalOp(naar: hoog, tekst: "", motivering: "")))
        .danGeweigerd(.keten(.tredeOvergeslagen(naar: hoog, overgeslagen: .thuiszitterstafel)))
      begin.wanneer(wil(.schaalOp(naar: hoog, tekst: "", motivering: "nood")))
        .dan(Self.naar(hoog, "nood"))
    }
    let tafel = Verhaal.thuiszitter + [(dag("2026-03-30"), Self.naar(.thuiszitterstafel))]
    gegeven(CasusDecider.self, tafel).wanneer(wil(.schaalOp(naar: .doorbraak, tekst: "")))
      .dan(Self.naar(.doorbraak))
    gegeven(CasusDecider.self, tafel).wanneer(wil(.schaalOp(naar: .arbitrage, tekst: "")))
      .danGeweigerd(.keten(.tredeOvergeslagen(naar: .arbitrage, overgeslagen: .doorbraak)))
    gegeven(CasusDecider.self, tafel)
      .wanneer(wil(.schaalOp(naar: .doorbraak, tekst: ""), op: "2026-03-29"))
      .danGeweigerd(.keten(.tredeOvergeslagen(naar: .doorbraak, overgeslagen: .thuiszitterstafel)))
  }

  @Test(arguments: [
    Opschaling.onderwijsconsulent, .jeugdbeschermingstafel, .geschillencommissie,
  ])
  func `wat naast de ladder staat, kan altijd`(naar: Opschaling) {
    gegeven(CasusDecider.self, Verhaal.thuiszitter).wanneer(wil(.schaalOp(naar: naar, tekst: "")))
      .dan(Self.naar(naar))
  }

  @Test func `na drie maanden zonder aanbod is de thuiszitterstafel aan de beurt`() {
    let begin = `Eén regisseur, en een overdracht die wordt aanvaard`.geregisseerd
    #expect(signalen(begin).contains("thuiszitterstafel-nodig 2026-06-03"))
    let stand = gegeven(CasusDecider.self, begin).toestand
    let kalender = omgeving.kalenders.kalender(voor: school)
    let bouw = Termijnbouw(omgeving: omgeving, kalender: kalender)
    let sinds = { (per: String) in
      stand.thuiszitterstafelNodigSinds(zestienjarige, bouw, per: dag(per))
    }
    #expect(sinds("2026-06-02") == nil)
    #expect(sinds("2026-06-03") == dag("2026-06-03"))
    for einde in [
      Self.naar(.thuiszitterstafel), .aanbod, Verhaal.terug,
    ] {
      let klaar = begin + [(dag("2026-05-20"), einde)]
      #expect(!signalen(klaar).contains { $0.hasPrefix("thuiszitterstafel") })
    }
  }
}
