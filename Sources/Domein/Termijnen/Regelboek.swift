public import Kalender

/// All versions of all rules, and which one holds on a day.
public struct Regelboek: Equatable, Sendable {
  private var versies: [RegelID: [Regel]] = [:]

  /// The rules as the program brings them.
  public init() {
    for regel in Self.ingebouwd { voegToe(regel) }
  }

  /// Adds a version; one of the same rule and day takes the place of the earlier.
  public mutating func voegToe(_ regel: Regel) {
    var lijst = versies[regel.id, default: []].filter { $0.geldigVanaf != regel.geldigVanaf }
    lijst.append(regel)
    versies[regel.id] = lijst.sorted { $0.geldigVanaf < $1.geldigVanaf }
  }

  /// The version in force on a day; before the first version that one serves.
  public func regel(_ id: RegelID, op dag: Datum) -> Regel {
    let lijst = versies[id] ?? []
    return lijst.last { $0.geldigVanaf <= dag } ?? lijst.first ?? Self.vervanger(id, dag)
  }

  /// All versions of a rule, oldest first.
  public func versies(van id: RegelID) -> [Regel] { versies[id] ?? [] }

  /// Every rule has a built-in version, which a test checks; this keeps the lookup total.
  private static func vervanger(_ id: RegelID, _ dag: Datum) -> Regel {
    Regel(
      id: id, geldigVanaf: dag, duur: nil, atw: false, verantwoordelijk: .leerplichtambtenaar,
      trappen: [], start: "", voldaanDoor: "", bron: "")
  }
}

extension Regelboek {
  /// The versions that come with the program, each with its source.
  public static let ingebouwd: [Regel] = thuiszitterregels + werkafspraken

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

  /// The usual steps: perhaps a warning, the day after the due day, a week later the team leader.
  private static func trappen(waarschuwing: Int?) -> [Trap] {
    let eerste = waarschuwing.map { [Trap(nummer: 0, dagenNaVervalt: $0, aan: .behandelaar)] } ?? []
    return eerste + [
      Trap(nummer: 1, dagenNaVervalt: 1, aan: .behandelaar),
      Trap(nummer: 2, dagenNaVervalt: 8, aan: .teamleider),
    ]
  }
}
