import Domein
import Kalender
import Testing

@Suite struct `De tabel van bevoegdheden` {
  private static let geboren2014 = (
    dag("2026-01-05"),
    JongereGebeurtenis.jongereGeregistreerd(
      nummer: jongerenummer,
      gegevens: Persoonsgegevens(geboortedatum: Geboortedatum("2014-02-10")), gemeente: nil)
  )

  private static func jongere(_ toestemmingen: JongereGebeurtenis...) -> Jongere {
    gegeven(
      JongereDecider.self,
      [geboren2014] + toestemmingen.map { (dag("2026-03-02"), $0) }
    ).toestand
  }

  @Test(arguments: Rol.allCases)
  func `elke cel noemt een grond`(_ rol: Rol) {
    for feit in Feitsoort.allCases {
      #expect(!Bevoegdheden.tonen(feit, aan: .rol(rol)).grond.isEmpty)
    }
    for machtiging in Machtiging.allCases {
      #expect(!Bevoegdheden.oordeel(rol, machtiging).grond.isEmpty)
    }
  }

  @Test(arguments: Rol.allCases, [Feitsoort.geoorloofdVerzuim, .zorg])
  func `geoorloofd verzuim en zorg gaan zonder toestemming naar geen enkele partij`(
    _ rol: Rol, _ feit: Feitsoort
  ) {
    let oordeel = Bevoegdheden.oordeel(
      feit, aan: .rol(rol), over: Self.jongere(), op: dag("2026-03-02"))
    let eigen: Set<Rol> = [
      .teamleider, .leerplichtambtenaar, .screeningsfunctionaris, .administratie, .ouder, .jongere,
    ]
    #expect(oordeel.mag == eigen.contains(rol))
    #expect(oordeel.toestemming == nil)
  }

  @Test(arguments: [
    ("2026-03-01", false), ("2026-03-02", true), ("2026-06-30", true), ("2026-07-01", false),
  ])
  func `een toestemming telt van haar eerste tot en met haar laatste dag`(
    _ op: String, _ mag: Bool
  ) {
    let jongere = Self.jongere(
      .toestemmingGegeven(
        gever: .ouder, partij: .kernteam, reikwijdte: [.zorg], totEnMet: dag("2026-06-30")))
    for rol in Rol.allCases where rol.zitInKernteam {
      let oordeel = Bevoegdheden.oordeel(.zorg, aan: .rol(rol), over: jongere, op: dag(op))
      #expect(oordeel.mag == mag)
      #expect(oordeel.toestemming == (mag ? Gebeurtenisnummer(2) : nil))
      #expect(
        !Bevoegdheden.oordeel(.bevindingen, aan: .rol(rol), over: jongere, op: dag(op)).mag)
    }
  }

  @Test func `toestemming voor een partij geldt niet voor een andere`() {
    let jongere = Self.jongere(
      .toestemmingGegeven(gever: .ouder, partij: .cjg, reikwijdte: [.zorg], totEnMet: nil))
    let mogen = Rol.allCases.filter {
      let oordeel = Bevoegdheden.oordeel(
        .zorg, aan: .rol($0), over: jongere, op: dag("2026-03-02"))
      return oordeel.toestemming != nil
    }
    #expect(mogen == [.schoolmaatschappelijkWerker, .cjgProfessional])
    #expect(
      !Bevoegdheden.oordeel(.zorg, aan: .kernteam, over: jongere, op: dag("2026-03-02")).mag)
  }

  @Test(arguments: Rol.allCases)
  func `maatregelen zijn voor wie opspoort, en voor wie ze krijgt`(_ rol: Rol) {
    let mag = Bevoegdheden.tonen(.maatregelen, aan: .rol(rol)).recht == .altijd
    #expect(mag == [.teamleider, .leerplichtambtenaar, .om, .halt].contains(rol))
  }
}

@Suite struct `Toestemming` {
  private static func geboren(_ tekst: String?) -> [(Datum, JongereGebeurtenis)] {
    [
      (
        dag("2026-01-05"),
        .jongereGeregistreerd(
          nummer: jongerenummer,
          gegevens: Persoonsgegevens(geboortedatum: tekst.flatMap(Geboortedatum.init)),
          gemeente: nil)
      )
    ]
  }

  private static func geef(
    _ gever: Toestemmingsgever, op: String = "2026-04-01", tot: String? = nil
  ) -> JongereCommand {
    JongereCommand(
      .geefToestemming(
        gever: gever, partij: .cjg, reikwijdte: [.zorg], totEnMet: tot.map { dag($0) }),
      handeling(op))
  }

  @Test(arguments: [("2026-02-09", false), ("2026-02-10", true)])
  func `vanaf zestien beslist de ouder niet meer voor de jongere`(_ op: String, _ zelf: Bool) {
    let uitkomst = gegeven(JongereDecider.self, Self.geboren("2010-02-10"))
      .wanneer(Self.geef(.ouder, op: op))
    if zelf {
      uitkomst.danGeweigerd(.jongereBeslistZelf)
    } else {
      uitkomst.dan(
        .toestemmingGegeven(gever: .ouder, partij: .cjg, reikwijdte: [.zorg], totEnMet: nil))
    }
  }

  private static func gegevenDoor(_ gever: Toestemmingsgever) -> (Datum, JongereGebeurtenis) {
    (
      dag("2026-04-01"),
      .toestemmingGegeven(gever: gever, partij: .cjg, reikwijdte: [.zorg], totEnMet: nil)
    )
  }

  @Test func `een kind van twaalf geeft zelf geen toestemming`() {
    gegeven(JongereDecider.self, Self.geboren("2014-02-10"))
      .wanneer(Self.geef(.jongere))
      .danGeweigerd(.teJongVoorToestemming(leeftijd: 12))
    #expect(JongereWeigering.teJongVoorToestemming(leeftijd: 12).bron != nil)
  }

  @Test(arguments: [("2026-02-09", false), ("2026-02-10", true), ("2026-02-11", true)])
  func `vanaf de zestiende verjaardag geeft de jongere zelf toestemming`(_ op: String, _ mag: Bool)
  {
    let uitkomst = gegeven(JongereDecider.self, Self.geboren("2010-02-10"))
      .wanneer(Self.geef(.jongere, op: op))
    if mag {
      uitkomst.dan(
        .toestemmingGegeven(gever: .jongere, partij: .cjg, reikwijdte: [.zorg], totEnMet: nil))
    } else {
      uitkomst.danGeweigerd(.teJongVoorToestemming(leeftijd: 15))
    }
  }

  /// Born in 2010, day unknown: on 1 April 2026 fifteen or sixteen.
  @Test(arguments: [
    ([Toestemmingsgever.ouder], false), ([.jongere], false), ([.ouder, .jongere], true),
    ([.jongere, .ouder], true), ([.beiden], true),
  ])
  func `is onduidelijk of de jongere zestien is, dan geven beiden toestemming`(
    _ gevers: [Toestemmingsgever], _ geldt: Bool
  ) {
    for geboren in ["2010-00-00", nil] {
      let jongere = gegeven(
        JongereDecider.self, Self.geboren(geboren) + gevers.map(Self.gegevenDoor)
      ).toestand
      #expect(jongere.isZestien(op: dag("2026-04-01")) == nil)
      let toestemming = jongere.toestemming(voor: .zorg, aan: [.cjg], op: dag("2026-04-01"))
      #expect((toestemming != nil) == geldt)
    }
  }

  @Test func `een toestemming die nooit gegeven is, wordt niet ingetrokken`() {
    gegeven(JongereDecider.self, Self.geboren("2014-02-10"))
      .wanneer(
        JongereCommand(
          .trekToestemmingIn(toestemming: Gebeurtenisnummer(9)), handeling("2026-04-01"))
      )
      .danGeweigerd(.onbekendeToestemming(Gebeurtenisnummer(9)))
  }

  @Test(arguments: [(nil, "2027-04-01"), ("2026-12-31", "2026-12-31")])
  func `elke toestemming heeft een termijn, ook zonder einde`(_ tot: String?, _ vervalt: String) {
    let jongere = gegeven(
      JongereDecider.self,
      Self.geboren("2014-02-10") + [
        (
          dag("2026-04-01"),
          .toestemmingGegeven(
            gever: .ouder, partij: .cjg, reikwijdte: [.zorg], totEnMet: tot.map { dag($0) })
        )
      ]
    ).toestand
    let bouw = Termijnbouw(
      omgeving: omgeving, kalender: omgeving.kalenders.kalender(voor: nil))
    let termijnen = jongere.termijnaanvangen.map { bouw.termijn($0, ingrepen: []) }
    #expect(termijnen.map(\.vervaldag) == [dag(vervalt)])
    #expect(termijnen.first?.id.gebeurtenis == Gebeurtenisnummer(2))
  }

  @Test(arguments: [("2026-04-02", true), ("2027-02-28", true), ("2027-03-01", false)])
  func `dezelfde toestemming opnieuw schrijft niets, tot zij aan vernieuwing toe is`(
    _ op: String, _ niets: Bool
  ) {
    let uitkomst = gegeven(
      JongereDecider.self, Self.geboren("2014-02-10") + [Self.gegevenDoor(.ouder)]
    ).wanneer(
      JongereCommand(
        .geefToestemming(gever: .ouder, partij: .cjg, reikwijdte: [.zorg], totEnMet: nil),
        handeling(op, vandaag: "2027-12-31")))
    if niets {
      uitkomst.danNiets()
    } else {
      uitkomst.dan(
        .toestemmingGegeven(gever: .ouder, partij: .cjg, reikwijdte: [.zorg], totEnMet: nil))
    }
  }
}

@Suite struct `Delen` {
  @Test(arguments: [Reikwijdte.zorg, .geoorloofdVerzuim])
  func `zonder toestemming wordt zorg of geoorloofd verzuim niet gedeeld`(_ wat: Reikwijdte) {
    gegeven(CasusDecider.self, Verhaal.thuiszitter)
      .wanneer(wil(.informeer(partij: .cjg, grond: "overleg", inhoud: [wat])))
      .danGeweigerd(.toestemmingOntbreekt(.cjg, [wat]))
  }

  @Test func `de deling noemt de toestemming, een keer`() {
    let command = CasusCommand(
      .informeer(partij: .cjg, grond: "overleg", inhoud: [.zorg, .geoorloofdVerzuim, .plan]),
      handeling("2026-04-01"),
      dekking: [
        .zorg: .toestemming(Gebeurtenisnummer(7)), .plan: .nietNodig,
        .geoorloofdVerzuim: .toestemming(Gebeurtenisnummer(7)),
      ])
    gegeven(CasusDecider.self, Verhaal.thuiszitter).wanneer(command)
      .dan(
        .contact(
          .partijGeinformeerd(
            partij: .cjg, grond: "overleg", inhoud: [.geoorloofdVerzuim, .zorg, .plan],
            toestemmingen: [Gebeurtenisnummer(7)])))
  }

  @Test func `zonder grond wordt niets gedeeld, ook niet onder toestemming`() {
    gegeven(CasusDecider.self, Verhaal.thuiszitter)
      .wanneer(wil(.informeer(partij: .cjg, grond: "", inhoud: [.zorg])))
      .danGeweigerd(.grondOntbreekt(.cjg))
  }
}

@Suite struct `Mandaat en overdracht` {
  private static func legVast(van: String?, tot: String?) -> FunctionarisCommand {
    FunctionarisCommand(
      .legVast(
        code: jansen,
        gegevens: Functionarisgegevens(
          rol: .leerplichtambtenaar, van: van.map { dag($0) }, totEnMet: tot.map { dag($0) })),
      handeling("2026-04-01"))
  }

  @Test func `een mandaat eindigt niet voor het begint`() {
    gegeven(FunctionarisDecider.self)
      .wanneer(Self.legVast(van: "2026-09-01", tot: "2026-08-31"))
      .danGeweigerd(
        .mandaatEindigtVoorBegin(van: dag("2026-09-01"), totEnMet: dag("2026-08-31")))
  }

  @Test(arguments: [
    ("2026-08-31", false), ("2026-09-01", true), ("2027-08-31", true), ("2027-09-01", false),
  ])
  func `een mandaat loopt van de eerste tot en met de laatste dag`(_ op: String, _ geldt: Bool) {
    let wie = gegeven(
      FunctionarisDecider.self,
      (
        dag("2026-04-01"),
        .functionarisGeregistreerd(
          code: jansen,
          gegevens: Functionarisgegevens(
            rol: .leerplichtambtenaar, van: dag("2026-09-01"), totEnMet: dag("2027-08-31")))
      )
    ).toestand
    #expect(wie.isInFunctie(op: dag(op)) == geldt)
  }

  private func overdrachten(
    _ feiten: [(Datum, CasusGebeurtenis)], vertrek: String
  ) -> [Termijn] {
    let casus = gegeven(CasusDecider.self, feiten).toestand
    let kalender = omgeving.kalenders.kalender(voor: school)
    let bouw = Termijnbouw(omgeving: omgeving, kalender: kalender)
    return casus.termijnaanvangen(
      Jongere(), kalender, Terugvalregel(), vertrokken: [jansen: dag(vertrek)]
    ).filter { $0.id.regel == .overdracht }.map { bouw.termijn($0, ingrepen: []) }
  }

  @Test func `wie weg is, draagt over binnen een week`() throws {
    let termijn = try #require(overdrachten(Verhaal.thuiszitter, vertrek: "2026-04-06").first)
    #expect(termijn.vervalt == dag("2026-04-13"))
    #expect(termijn.status(per: dag("2026-04-13")) == .nadert)
    #expect(termijn.status(per: dag("2026-04-14")) == .verstreken)
    #expect(termijn.trapdagen.allSatisfy { $0.trap.aan == .teamleider })
  }

  @Test func `een ander neemt over en de termijn is voldaan`() throws {
    let over = CasusGebeurtenis.loop(.casusOvergedragen(aan: kenmerk("bakker")))
    let na = Verhaal.thuiszitter + [(dag("2026-04-08"), over)]
    #expect(
      try #require(overdrachten(na, vertrek: "2026-04-06").first)
        .status(per: dag("2026-04-08")) == .voldaan)
    #expect(overdrachten(na, vertrek: "2026-04-09").isEmpty)
    #expect(overdrachten(Verhaal.thuiszitter, vertrek: "2026-04-06").count == 1)
  }

  @Test func `lege plaatsen in een kernteam worden genoemd`() {
    #expect(Kernteamplaats.leeg(zonder: [Rol]()) == Kernteamplaats.allCases)
    #expect(
      Kernteamplaats.leeg(zonder: [.jeugdverpleegkundige, .swvPo, .leerplichtambtenaar])
        == [.ondersteuningscoordinator, .schoolmaatschappelijkWerker])
  }
}
