import Domein
import Kalender
import Testing

@Suite struct `Een doorverwijzing en haar antwoorden` {
  @Test func `versturen legt vast wie, waarheen en waarom`() {
    gegeven(CasusDecider.self, Verhaal.thuiszitter)
      .wanneer(
        wil(
          .keten(
            .verstuurDoorverwijzing(
              nummer: Ketenverhaal.nummer, naar: Ketenverhaal.cjg, soort: .gewoon,
              reden: "hulp thuis")))
      )
      .dan(Ketenverhaal.verstuurd())
    let verwijzing = gegeven(CasusDecider.self, Ketenverhaal.doorverwezen()).toestand.keten
      .doorverwijzingen.first
    #expect(verwijzing?.door == jansen)
    #expect(verwijzing?.naar.code.tekst == "cjg")
    #expect(verwijzing?.reden == "hulp thuis")
    #expect(verwijzing?.stand == .verstuurd)
  }

  @Test func `zonder reden wordt niet doorverwezen`() {
    gegeven(CasusDecider.self, Verhaal.thuiszitter)
      .wanneer(
        wil(
          .keten(
            .verstuurDoorverwijzing(
              nummer: Ketenverhaal.nummer, naar: Ketenverhaal.cjg, soort: .gewoon, reden: "")))
      )
      .danGeweigerd(.tekstOntbreekt(veld: "reden"))
  }

  /// What may follow what; written down apart from the code.
  static let mag: [Doorverwijzingstand: Set<Doorverwijzingstand>] = [
    .verstuurd: [
      .ontvangen, .wachtlijst, .intake, .inBehandeling, .geweigerd, .nietVerschenen, .afgerond,
    ],
    .ontvangen: [.wachtlijst, .intake, .inBehandeling, .geweigerd, .nietVerschenen, .afgerond],
    .wachtlijst: [.wachtlijst, .intake, .inBehandeling, .geweigerd, .nietVerschenen, .afgerond],
    .intake: [.wachtlijst, .intake, .inBehandeling, .geweigerd, .nietVerschenen, .afgerond],
    .inBehandeling: [.inBehandeling, .nietVerschenen, .afgerond],
    .nietVerschenen: [
      .wachtlijst, .intake, .inBehandeling, .geweigerd, .nietVerschenen, .afgerond,
    ],
    .geweigerd: [], .afgerond: [], .ingetrokken: [],
  ]

  @Test(arguments: Doorverwijzingstand.allCases)
  func `alleen wat mag volgt op een stand`(van: Doorverwijzingstand) throws {
    var verhaal = Ketenverhaal.doorverwezen()
    if van == .ingetrokken {
      verhaal.append((dag("2026-03-30"), Ketenverhaal.ingetrokken))
    } else if van != .verstuurd {
      verhaal.append((dag("2026-03-30"), Ketenverhaal.antwoord(van)))
    }
    let begin = gegeven(CasusDecider.self, verhaal)
    let toegestaan = try #require(Self.mag[van])
    for naar in Doorverwijzingstand.allCases where naar != .verstuurd && naar != .ingetrokken {
      let poging = begin.wanneer(Ketenverhaal.wilAntwoord(naar))
      if toegestaan.contains(naar) {
        poging.dan(Ketenverhaal.antwoord(naar))
      } else if naar == van {
        poging.danNiets()
      } else if van.isAfgesloten {
        poging.danGeweigerd(
          .keten(.doorverwijzingAfgesloten(Ketenverhaal.nummer, van, op: dag("2026-03-30"))))
      } else {
        poging.danGeweigerd(.keten(.overgangKanNiet(Ketenverhaal.nummer, van: van, naar: naar)))
      }
    }
  }

  @Test func `een onbekende doorverwijzing krijgt geen antwoord`() {
    gegeven(CasusDecider.self, Verhaal.thuiszitter)
      .wanneer(Ketenverhaal.wilAntwoord(.ontvangen))
      .danGeweigerd(.keten(.onbekendeDoorverwijzing(Ketenverhaal.nummer)))
  }

  @Test func `een antwoord volgt op het versturen`() {
    let begin = gegeven(CasusDecider.self, Ketenverhaal.doorverwezen())
    begin.wanneer(Ketenverhaal.wilAntwoord(.ontvangen, op: "2026-03-26"))
      .danGeweigerd(
        .keten(
          .antwoordVoorVerzending(
            Ketenverhaal.nummer, op: dag("2026-03-26"), verstuurd: dag("2026-03-27"))))
    begin.wanneer(Ketenverhaal.wilAntwoord(.ontvangen, op: "2026-03-27"))
      .dan(Ketenverhaal.antwoord(.ontvangen))
  }

  @Test func `een laat vastgelegd antwoord past tussen wat ervoor en erna kwam`() {
    let begin = gegeven(
      CasusDecider.self,
      Ketenverhaal.doorverwezen() + [(dag("2026-04-10"), Ketenverhaal.antwoord(.intake))])
    begin.wanneer(Ketenverhaal.wilAntwoord(.ontvangen, op: "2026-04-01"))
      .dan(Ketenverhaal.antwoord(.ontvangen))
    begin.wanneer(Ketenverhaal.wilAntwoord(.geweigerd, op: "2026-04-01"))
      .danGeweigerd(
        .keten(.overgangKanNiet(Ketenverhaal.nummer, van: .geweigerd, naar: .intake)))
  }

  @Test func `nog steeds op de wachtlijst is een nieuw bericht, dezelfde dag niet`() {
    let wacht =
      Ketenverhaal.doorverwezen() + [(dag("2026-04-01"), Ketenverhaal.antwoord(.wachtlijst))]
    let begin = gegeven(CasusDecider.self, wacht)
    begin.wanneer(Ketenverhaal.wilAntwoord(.wachtlijst, op: "2026-04-01")).danNiets()
    begin.wanneer(Ketenverhaal.wilAntwoord(.wachtlijst, op: "2026-04-02"))
      .dan(Ketenverhaal.antwoord(.wachtlijst))
  }

  @Test func `uit het kernteam wordt gevolgd tot de intake`() {
    let begin = gegeven(CasusDecider.self, Ketenverhaal.doorverwezen(.kernteam))
    begin.wanneer(Ketenverhaal.wilAntwoord(.afgerond))
      .danGeweigerd(.keten(.intakeOntbreekt(Ketenverhaal.nummer)))
    begin.wanneer(Ketenverhaal.wilAntwoord(.geweigerd)).dan(Ketenverhaal.antwoord(.geweigerd))
    gegeven(
      CasusDecider.self,
      Ketenverhaal.doorverwezen(.kernteam) + [(dag("2026-03-30"), Ketenverhaal.antwoord(.intake))]
    )
    .wanneer(Ketenverhaal.wilAntwoord(.afgerond)).dan(Ketenverhaal.antwoord(.afgerond))
  }

  @Test func `van een arts blijft alleen ja of nee`() {
    let begin = gegeven(CasusDecider.self, Ketenverhaal.doorverwezen(.mazl))
    let nummer = Ketenverhaal.nummer
    begin.wanneer(Ketenverhaal.wilAntwoord(.afgerond))
      .danGeweigerd(.keten(.adviesOntbreekt(nummer)))
    begin.wanneer(Ketenverhaal.wilAntwoord(.afgerond, advies: true, toelichting: "griep"))
      .danGeweigerd(.keten(.toelichtingVanArts(nummer)))
    begin.wanneer(Ketenverhaal.wilAntwoord(.intake, advies: true))
      .danGeweigerd(.keten(.adviesZonderConsult(nummer)))
    begin.wanneer(Ketenverhaal.wilAntwoord(.afgerond, advies: false))
      .dan(Ketenverhaal.antwoord(.afgerond, advies: false))
    gegeven(CasusDecider.self, Ketenverhaal.doorverwezen())
      .wanneer(Ketenverhaal.wilAntwoord(.afgerond, advies: true))
      .danGeweigerd(.keten(.adviesZonderConsult(nummer)))
  }

  @Test func `intrekken vraagt een reden, en daarna komt er geen antwoord meer`() {
    let begin = gegeven(CasusDecider.self, Ketenverhaal.doorverwezen())
    begin.wanneer(wil(.keten(.trekDoorverwijzingIn(Ketenverhaal.nummer, reden: ""))))
      .danGeweigerd(.tekstOntbreekt(veld: "reden"))
    begin
      .wanneer(wil(.keten(.trekDoorverwijzingIn(Ketenverhaal.nummer, reden: "niet meer nodig"))))
      .dan(Ketenverhaal.ingetrokken)
  }

  @Test func `een antwoord komt ook nog na het sluiten van de casus, versturen niet`() {
    let dicht = gegeven(
      CasusDecider.self, Ketenverhaal.doorverwezen() + [(dag("2026-03-30"), Verhaal.gesloten)])
    dicht.wanneer(Ketenverhaal.wilAntwoord(.ontvangen)).dan(Ketenverhaal.antwoord(.ontvangen))
    dicht
      .wanneer(
        wil(
          .keten(
            .verstuurDoorverwijzing(
              nummer: kenmerk("D2026-0002"), naar: Ketenverhaal.cjg, soort: .gewoon, reden: "x")))
      )
      .danGeweigerd(.casusGesloten(op: dag("2026-03-30"), reden: .terugNaarSchool))
  }

  @Test func `een antwoord rust op de doorverwijzing`() {
    let feiten = [
      feit(1, dag("2026-03-20"), Verhaal.opening),
      feit(2, dag("2026-04-01"), Ketenverhaal.antwoord(.ontvangen)),
    ]
    #expect(CasusDecider.zonderSteun(feiten) == [Gebeurtenisnummer(2)])
  }
}

@Suite struct `De klok op stilte na een doorverwijzing` {
  @Test(arguments: [("2026-04-03", Termijnstatus.loopt), ("2026-04-04", .verstreken)])
  func `de ontvangst komt binnen een week`(per: String, status: Termijnstatus) throws {
    let ontvangst = try termijn(.doorverwijzingOntvangst, Ketenverhaal.doorverwezen())
    #expect(ontvangst.vervalt == dag("2026-04-03"))
    #expect(ontvangst.status(per: dag(per)) == status)
  }

  @Test func `elk antwoord dat haar open laat, begint opnieuw te tellen`() throws {
    var verhaal = Ketenverhaal.doorverwezen()
    verhaal.append((dag("2026-04-01"), Ketenverhaal.antwoord(.ontvangen)))
    #expect(
      try termijn(.doorverwijzingOntvangst, verhaal).status(per: dag("2026-04-01")) == .voldaan)
    let eerste = try termijn(.doorverwijzingTerugkoppeling, verhaal)
    #expect(eerste.id == doel(.doorverwijzingTerugkoppeling, 4))
    #expect(eerste.vervalt == dag("2026-04-29"))
    #expect(eerste.status(per: dag("2026-04-29")) == .nadert)
    #expect(eerste.status(per: dag("2026-04-30")) == .verstreken)
    verhaal.append((dag("2026-04-30"), Ketenverhaal.antwoord(.wachtlijst)))
    let alle = termijnen(verhaal).filter { $0.id.regel == .doorverwijzingTerugkoppeling }
    #expect(alle.map { $0.status(per: dag("2026-04-30")) } == [.teLaatVoldaan, .loopt])
    #expect(alle.last?.vervalt == dag("2026-05-28"))
    verhaal.append((dag("2026-05-04"), Ketenverhaal.antwoord(.geweigerd)))
    let klaar = termijnen(verhaal).filter { $0.id.regel == .doorverwijzingTerugkoppeling }
    #expect(klaar.count == 2)
    #expect(klaar.last?.status(per: dag("2026-05-04")) == .voldaan)
  }

  @Test func `intrekken en sluiten laten de klok vervallen`() throws {
    let weg = Ketenverhaal.doorverwezen() + [(dag("2026-03-30"), Ketenverhaal.ingetrokken)]
    #expect(
      try termijn(.doorverwijzingOntvangst, weg).status(per: dag("2026-03-30")) == .vervallen)
    let dicht = Ketenverhaal.doorverwezen() + [(dag("2026-03-30"), Verhaal.gesloten)]
    #expect(
      try termijn(.doorverwijzingOntvangst, dicht).status(per: dag("2026-03-30")) == .vervallen)
  }

  @Test func `wachtlijst, weigering en niet verschijnen gaan naar de teamleider`() {
    let verhaal =
      Ketenverhaal.doorverwezen() + [
        (dag("2026-03-27"), .geregisseerd),
        (dag("2026-03-30"), Ketenverhaal.antwoord(.wachtlijst)),
        (dag("2026-04-02"), Ketenverhaal.antwoord(.wachtlijst)),
        (dag("2026-04-07"), Ketenverhaal.antwoord(.nietVerschenen)),
        (dag("2026-04-09"), Ketenverhaal.antwoord(.geweigerd)),
      ]
    let gevonden = signalen(verhaal).filter { $0.hasPrefix("doorverwijzing") }
    #expect(
      gevonden == [
        "doorverwijzing-wachtlijst 2026-03-30", "doorverwijzing-niet-verschenen 2026-04-07",
        "doorverwijzing-geweigerd 2026-04-09",
      ])
    #expect(Signaalsoort.doorverwijzingWachtlijst.aan == .teamleider)
    #expect(Signaalsoort.terugval.aan == .behandelaar)
  }
}
