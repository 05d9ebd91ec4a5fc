import Domein
import Kalender
import Testing

@Suite struct `Een casus openen en bewerken` {
  @Test func `een casus gaat open met het verzuim erin`() {
    let verzuim = Verzuim(
      soort: .langdurigRelatief, van: dag("2026-03-02"), omvang: .volledig, geoorloofd: false)
    gegeven(CasusDecider.self)
      .wanneer(
        wil(
          .open(
            nummer: casusnummer, jongere: jongerenummer, soort: .langdurigRelatief, school: school,
            behandelaar: jansen, melding: nil, verzuim: verzuim))
      )
      .dan(Verhaal.opening, .verzuim(.verzuimVastgesteld(verzuim)))
  }

  @Test func `de volgende fase vraagt niets`() {
    gegeven(CasusDecider.self, Verhaal.thuiszitter)
      .wanneer(wil(.wisselFase(fase: .analyseren, motivering: nil)))
      .dan(Verhaal.fase(.analyseren))
  }

  @Test(arguments: [Fase.plannen, .handelen, .evalueren])
  func `een fase overslaan vraagt een motivering`(fase: Fase) {
    let begin = gegeven(CasusDecider.self, Verhaal.thuiszitter)
    begin.wanneer(wil(.wisselFase(fase: fase, motivering: nil)))
      .danGeweigerd(.motiveringOntbreekt(van: .waarnemen, naar: fase))
    begin.wanneer(wil(.wisselFase(fase: fase, motivering: "")))
      .danGeweigerd(.motiveringOntbreekt(van: .waarnemen, naar: fase))
    begin.wanneer(wil(.wisselFase(fase: fase, motivering: "crisis")))
      .dan(Verhaal.fase(fase, "crisis"))
  }

  @Test func `een late fasewissel moet passen bij wat erna kwam`() {
    let later = Verhaal.thuiszitter + [(dag("2026-04-10"), Verhaal.fase(.analyseren))]
    gegeven(CasusDecider.self, later)
      .wanneer(wil(.wisselFase(fase: .plannen, motivering: "bleek al afgesproken")))
      .dan(Verhaal.fase(.plannen, "bleek al afgesproken"))
    let terug =
      Verhaal.thuiszitter + [
        (dag("2026-03-25"), Verhaal.fase(.analyseren)), (dag("2026-04-10"), Verhaal.fase(.plannen)),
      ]
    gegeven(CasusDecider.self, terug)
      .wanneer(wil(.wisselFase(fase: .plannen, motivering: nil)))
      .danGeweigerd(.motiveringOntbreekt(van: .plannen, naar: .plannen))
  }

  @Test func `een tweede contact is een tweede contact`() {
    let contact = CasusGebeurtenis.contact(
      .contactVastgelegd(met: "moeder", wijze: "telefoon", gelukt: false, tekst: ""))
    gegeven(CasusDecider.self, Verhaal.thuiszitter + [(dag("2026-04-01"), contact)])
      .wanneer(
        wil(.legContactVast(met: "moeder", wijze: "telefoon", gelukt: false, tekst: ""))
      )
      .dan(contact)
  }

  @Test func `informeren zonder grond wordt geweigerd`() {
    gegeven(CasusDecider.self, Verhaal.thuiszitter)
      .wanneer(wil(.informeer(partij: .swvVo, grond: "")))
      .danGeweigerd(.grondOntbreekt(.swvVo))
  }

  @Test func `een plan zonder doel is geen plan`() {
    gegeven(CasusDecider.self, Verhaal.thuiszitter)
      .wanneer(
        wil(.stelPlanVast(soort: .opp, doelen: ["", ""], uiterlijk: nil, evaluatie: nil))
      )
      .danGeweigerd(.doelOntbreekt)
  }

  @Test func `een evaluatie geeft een oordeel per doel`() {
    let begin = gegeven(
      CasusDecider.self, Verhaal.thuiszitter + [(dag("2026-04-07"), Verhaal.plan)])
    begin.wanneer(wil(.evalueer(plan: nil, oordelen: [.bereikt, .niet], tekst: "")))
      .danGeweigerd(.oordelenPassenNiet(doelen: 1, oordelen: 2))
    begin.wanneer(wil(.evalueer(plan: nil, oordelen: [.deels], tekst: "")))
      .dan(
        .aanpak(
          .planGeevalueerd(plan: Gebeurtenisnummer(3), oordelen: [.deels], tekst: "")))
  }

  @Test func `afdoen zonder nummer kan als er één afspraak open staat`() {
    let afspraak = CasusGebeurtenis.contact(
      .afspraakGemaakt(soort: .afspraak, met: "school", tekst: "", uiterlijk: dag("2026-04-15")))
    let een = Verhaal.thuiszitter + [(dag("2026-04-01"), afspraak)]
    gegeven(CasusDecider.self, een)
      .wanneer(wil(.doeAfspraakAf(soort: .afspraak, afspraak: nil, nagekomen: true)))
      .dan(.contact(.afspraakAfgedaan(afspraak: Gebeurtenisnummer(3), nagekomen: true)))
    gegeven(CasusDecider.self, een + [(dag("2026-04-02"), afspraak)])
      .wanneer(wil(.doeAfspraakAf(soort: .afspraak, afspraak: nil, nagekomen: true)))
      .danGeweigerd(.meerdereAfspraken([Gebeurtenisnummer(3), Gebeurtenisnummer(4)]))
    gegeven(CasusDecider.self, een)
      .wanneer(wil(.doeAfspraakAf(soort: .actie, afspraak: nil, nagekomen: true)))
      .danGeweigerd(.geenOpenAfspraak(.actie))
  }

  @Test func `een gesloten casus neemt alleen heropenen aan`() {
    let dicht = Verhaal.thuiszitter + [(dag("2026-05-01"), Verhaal.gesloten)]
    let begin = gegeven(CasusDecider.self, dicht)
    begin.wanneer(wil(.legBevindingVast(tekst: "te laat"), op: "2026-05-02"))
      .danGeweigerd(.casusGesloten(op: dag("2026-05-01"), reden: .terugNaarSchool))
    begin.wanneer(wil(.sluit(reden: .terugNaarSchool, tekst: ""), op: "2026-05-02")).danNiets()
    begin.wanneer(wil(.sluit(reden: .verhuisd, tekst: ""), op: "2026-05-02"))
      .danGeweigerd(.casusGesloten(op: dag("2026-05-01"), reden: .terugNaarSchool))
    begin.wanneer(wil(.heropen(reden: "weer thuis"), op: "2026-05-02"))
      .dan(.loop(.casusHeropend(reden: "weer thuis")))
  }

  @Test func `terugkeer volgt op verzuim`() {
    gegeven(CasusDecider.self, (dag("2026-03-20"), Verhaal.opening))
      .wanneer(wil(.keerTerug)).danGeweigerd(.geenVerzuim)
    let begin = gegeven(CasusDecider.self, Verhaal.thuiszitter)
    begin.wanneer(wil(.keerTerug, op: "2026-03-01"))
      .danGeweigerd(
        .terugkeerVoorVerzuim(op: dag("2026-03-01"), begin: dag("2026-03-02")))
    begin.wanneer(wil(.keerTerug)).dan(Verhaal.terug)
    gegeven(CasusDecider.self, Verhaal.thuiszitter + [(dag("2026-04-01"), Verhaal.terug)])
      .wanneer(wil(.keerTerug, op: "2026-04-08")).danNiets()
  }
}
