import Kalender

extension Regelboek {
  /// The versions that come with the program, each with its source.
  public static let ingebouwd: [Regel] =
    thuiszitterregels + werkafspraken + partnerregels + wettelijkeRegels + jaarklok

  /// Day from which the agreements of the thuiszitterspact hold.
  private static let pact = Datum(jaar: 2016, maand: 8, dag: 1) ?? Datum(dagnummer: 0)

  private static let thuiszitterregels: [Regel] = [
    Regel(
      id: .thuiszitterInBeeld, geldigVanaf: pact, duur: Duur("P4W"), atw: false,
      verantwoordelijk: .leerplichtambtenaar, trappen: Self.trappen(waarschuwing: -7),
      start: "de dag waarop de jongere thuis kwam te zitten",
      voldaanDoor: "bekend bij leerplicht en het samenwerkingsverband geïnformeerd",
      bron: "Thuiszitterspact 2016; protocol Thuiszitters (Rekenkamer Apeldoorn 2021, B.1.1)"),
    Regel(
      id: .thuiszitterPlan, geldigVanaf: pact, duur: Duur("P6W"), atw: false,
      verantwoordelijk: .leerplichtambtenaar, trappen: Self.trappen(waarschuwing: -7),
      start: "de dag waarop de jongere thuis kwam te zitten",
      voldaanDoor: "een plan van aanpak of OPP is vastgesteld",
      bron: "protocol Thuiszitters (Rekenkamer Apeldoorn 2021, B.1.1)"),
    Regel(
      id: .thuiszitterDrieMaanden, geldigVanaf: pact, duur: Duur("P3M"), atw: false,
      verantwoordelijk: .leerplichtambtenaar,
      trappen: [
        Trap(nummer: 0, dagenNaVervalt: -28, aan: .behandelaar),
        Trap(nummer: 1, dagenNaVervalt: 1, aan: .teamleider),
        Trap(nummer: 2, dagenNaVervalt: 15, aan: .teamleider),
      ],
      start: "de dag waarop de jongere thuis kwam te zitten",
      voldaanDoor: "een passend aanbod: een arrangement of volledige terugkeer",
      bron: "Thuiszitterspact 2016 (Kamerbrieven 26695-108 en 2019)"),
  ]

  private static let werkafspraken: [Regel] = [
    Regel(
      id: .meldingBeoordelen, geldigVanaf: pact, duur: Duur("P5D"), atw: false,
      verantwoordelijk: .leerplichtambtenaar, trappen: Self.trappen(waarschuwing: nil),
      start: "de datum van de melding",
      voldaanDoor: "een beoordeling, of de eerste handeling in de casus",
      bron: "Leerplicht-wijzer, richtlijn (Rekenkamer Apeldoorn 2021, B.2.2)"),
    Regel(
      id: .planEvaluatie, geldigVanaf: pact, duur: nil, atw: false,
      verantwoordelijk: .leerplichtambtenaar, trappen: Self.trappen(waarschuwing: -7),
      start: "de dag waarop het plan is vastgesteld",
      voldaanDoor: "een evaluatie van het plan",
      bron: "MAS, fase evalueren; de dag staat in het plan"),
    Regel(
      id: .afspraak, geldigVanaf: pact, duur: nil, atw: false,
      verantwoordelijk: .leerplichtambtenaar, trappen: Self.trappen(waarschuwing: nil),
      start: "de dag van de afspraak",
      voldaanDoor: "de afspraak is nagekomen, of vastgesteld is dat dat niet zo is",
      bron: "de afspraak zelf"),
    Regel(
      id: .regieBeleggen, geldigVanaf: pact, duur: Duur("P1W"), atw: false,
      verantwoordelijk: .leerplichtambtenaar, trappen: Self.trappen(waarschuwing: nil),
      start: "de dag waarop de casus open ging",
      voldaanDoor: "één regisseur is aangewezen",
      bron: "één gezin, één plan, één regisseur (Rekenkamer Apeldoorn 2021); lengte: instelling"),
    Regel(
      id: .stilte, geldigVanaf: pact, duur: Duur("P4W"), atw: false,
      verantwoordelijk: .leerplichtambtenaar, trappen: Self.trappen(waarschuwing: nil),
      start: "de laatste handeling in de casus",
      voldaanDoor: "een volgende handeling",
      bron: "geen kind uit beeld (Rekenkamer Apeldoorn 2021); lengte: instelling"),
  ]

  private static let partnerregels: [Regel] = [
    Regel(
      id: .doorverwijzingOntvangst, geldigVanaf: pact, duur: Duur("P1W"), atw: false,
      verantwoordelijk: .leerplichtambtenaar, trappen: Self.trappen(waarschuwing: nil),
      start: "de dag waarop de doorverwijzing is verstuurd",
      voldaanDoor: "de partner meldt de ontvangst",
      bron: "Leerplicht in regie (Rekenkamer Apeldoorn 2021); lengte: instelling"),
    Regel(
      id: .doorverwijzingTerugkoppeling, geldigVanaf: pact, duur: Duur("P4W"), atw: false,
      verantwoordelijk: .leerplichtambtenaar, trappen: Self.trappen(waarschuwing: -7),
      start: "de dag waarop de partner de ontvangst meldde",
      voldaanDoor: "de partner koppelt terug",
      bron: "Leerplicht in regie (Rekenkamer Apeldoorn 2021); lengte: instelling"),
    Regel(
      id: .haltRetour, geldigVanaf: pact, duur: Duur("P3M"), atw: false,
      verantwoordelijk: .leerplichtambtenaar, trappen: Self.trappen(waarschuwing: -14),
      start: "de dag van de verwijzing naar Halt",
      voldaanDoor: "Halt meldt de afloop, en de maatregel is afgedaan",
      bron: "Wetboek van Strafrecht, art. 77e; lengte: instelling"),
    Regel(
      id: .pvInsturen, geldigVanaf: pact, duur: Duur("P1M"), atw: false,
      verantwoordelijk: .leerplichtambtenaar, trappen: Self.trappen(waarschuwing: -7),
      start: "de dag van het proces-verbaal (het eerste verhoor)",
      voldaanDoor: "het proces-verbaal is ingestuurd",
      bron: "Aanwijzing strafrechtelijke aanpak schoolverzuim (BWBR0029497), par. 4.1"),
    Regel(
      id: .pvAfhandeling, geldigVanaf: pact, duur: Duur("P12W"), atw: false,
      verantwoordelijk: .leerplichtambtenaar, trappen: Self.trappen(waarschuwing: -42),
      start: "de dag waarop het proces-verbaal is ingestuurd",
      voldaanDoor: "het Openbaar Ministerie meldt de afloop",
      bron: "zes tot twaalf weken (Kamerbrief 2019, par. 2.6)"),
    Regel(
      id: .toestemmingAfloop, geldigVanaf: pact, duur: nil, atw: false,
      verantwoordelijk: .leerplichtambtenaar,
      trappen: [Trap(nummer: 0, dagenNaVervalt: -28, aan: .behandelaar)],
      start: "de dag waarop de toestemming is gegeven",
      voldaanDoor: "een nieuwe toestemming, of intrekking",
      bron: "AVG art. 7; de toestemming zelf noemt haar laatste dag"),
    Regel(
      id: .absoluutOnderzoek, geldigVanaf: pact, duur: Duur("P2W"), atw: false,
      verantwoordelijk: .leerplichtambtenaar, trappen: Self.trappen(waarschuwing: nil),
      start: "de dag waarop het vermoeden ontstond",
      voldaanDoor: "de uitkomst van het onderzoek is vastgelegd",
      bron: "Leerplichtwet 1969, art. 22 (geen termijn in de wet); lengte: instelling"),
  ]

  private static let wettelijkeRegels: [Regel] = [
    Regel(
      id: .vrijstellingAfloop, geldigVanaf: pact, duur: nil, atw: false,
      verantwoordelijk: .administratie, trappen: Self.trappen(waarschuwing: -42),
      start: "de eerste dag van de vrijstelling",
      voldaanDoor: "een nieuwe vrijstelling, of een inschrijving",
      bron: "Leerplichtwet 1969, art. 6 lid 2 onder b: elk jaar voor 1 juli"),
    Regel(
      id: .afwijkingOnderwijstijd, geldigVanaf: pact, duur: nil, atw: false,
      verantwoordelijk: .leerplichtambtenaar, trappen: Self.trappen(waarschuwing: -28),
      start: "de eerste dag met minder onderwijstijd",
      voldaanDoor: "weer de volledige onderwijstijd, of een nieuw besluit van de school",
      bron: "variawet: hoogstens een jaar (Rekenkamer Apeldoorn 2021)"),
    Regel(
      id: .besluitVervangendeLeerplicht, geldigVanaf: pact, duur: Duur("P4W"), atw: true,
      verantwoordelijk: .leerplichtambtenaar, trappen: Self.trappen(waarschuwing: -7),
      start: "de dag waarop het verzoek is ontvangen",
      voldaanDoor: "een besluit", bron: "Leerplichtwet 1969, art. 3a en 3b"),
    Regel(
      id: .besluitVerlof, geldigVanaf: pact, duur: Duur("P8W"), atw: true,
      verantwoordelijk: .leerplichtambtenaar, trappen: Self.trappen(waarschuwing: -7),
      start: "de dag waarop de aanvraag is ontvangen", voldaanDoor: "een besluit",
      bron: "Algemene wet bestuursrecht, art. 4:13; Leerplichtwet 1969, art. 14 lid 3"),
    Regel(
      id: .zorgplichtBesluit, geldigVanaf: pact, duur: Duur("P6W"), atw: true,
      verantwoordelijk: .leerplichtambtenaar, trappen: Self.trappen(waarschuwing: -7),
      start: "de dag van de aanmelding bij de school",
      voldaanDoor: "het bevoegd gezag beslist; verlengen kan met hoogstens vier weken",
      bron: "Wet op het primair onderwijs, art. 40 lid 6"),
    Regel(
      id: .opp, geldigVanaf: pact, duur: Duur("P6W"), atw: true,
      verantwoordelijk: .leerplichtambtenaar, trappen: Self.trappen(waarschuwing: -7),
      start: "de dag van de inschrijving", voldaanDoor: "een OPP is vastgesteld",
      bron: "Wet op het primair onderwijs, art. 40a"),
  ]

  /// What comes back every year, whatever the casussen do.
  private static let jaarklok: [Regel] = [
    Regel(
      id: .leerplichtverslag, geldigVanaf: pact, duur: nil, atw: false,
      verantwoordelijk: .teamleider, trappen: Self.trappen(waarschuwing: -42),
      start: "het einde van het schooljaar",
      voldaanDoor: "het verslag is aan de raad gezonden",
      bron: "Leerplichtwet 1969, art. 25 lid 1: voor 1 oktober"),
    Regel(
      id: .leerplichttelling, geldigVanaf: pact, duur: nil, atw: false,
      verantwoordelijk: .teamleider, trappen: Self.trappen(waarschuwing: -28),
      start: "de uitvraag in oktober", voldaanDoor: "de opgave is geleverd",
      bron: "Opgave ex artikel 25 Leerplichtwet (BWBR0015560): tot en met januari"),
    Regel(
      id: .swvVergelijking, geldigVanaf: pact, duur: nil, atw: false,
      verantwoordelijk: .teamleider, trappen: Self.trappen(waarschuwing: -14),
      start: "het begin van het kwartaal",
      voldaanDoor: "de lijsten zijn naast elkaar gelegd",
      bron: "vier keer per jaar (Rekenkamer Apeldoorn 2021, par. 3.2)"),
  ]

  /// The usual steps: perhaps a warning, the day after the due day, a week later the team leader.
  private static func trappen(waarschuwing: Int?) -> [Trap] {
    let eerste = waarschuwing.map { [Trap(nummer: 0, dagenNaVervalt: $0, aan: .behandelaar)] } ?? []
    return eerste + [
      Trap(nummer: 1, dagenNaVervalt: 1, aan: .behandelaar),
      Trap(nummer: 2, dagenNaVervalt: 8, aan: .teamleider),
    ]
  }
}
