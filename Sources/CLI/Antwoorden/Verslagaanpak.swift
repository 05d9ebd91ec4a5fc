import Domein
import Exchange
import Formats
import Kalender
import Reporting

/// The chapters of a report about how the work went.
struct Verslagaanpak {
  let maat: Verslagmaat
  private var cijfers: Verslagcijfers { maat.cijfers }
  private var laatste: Int { cijfers.jaren.count - 1 }
  private var meting: Aanpakmeting { cijfers.metingen[laatste] }

  var delen: [Rapport.Deel] {
    [termijnen, terugkeer, duur, scholen, regie, doelen]
  }

  // MARK: Terms.

  private var termijnen: Rapport.Deel {
    let rijen = Aanpakmeting.regels.map { regel -> (RegelID, Termijnscore) in
      (regel, meting.termijnen[regel] ?? Termijnscore())
    }
    let punten = rijen.compactMap { regel, score -> SVGChart.Point? in
      guard score.beslist > 0,
        case .decimal(let procent) = maat.deling(score.opTijd, score.teLaat).procent
      else { return nil }
      return SVGChart.Point(
        label: regel.rawValue, value: Double(procent), shown: Self.heel(procent))
    }
    return Rapport.Deel(
      id: "termijnen", kop: "Zijn de termijnen gehaald?",
      alineas: [
        "Termijnen die in dit schooljaar begonnen. Op tijd en te laat zijn samen 100%. Een termijn"
          + " vervalt als het niet meer hoefde, bijvoorbeeld omdat de jongere eerder terug was."
      ],
      tabellen: [
        Rapport.Tabel(
          id: "termijnen",
          tabel: Table(
            caption: "Termijnen",
            columns: [
              .init(key: "termijn", title: "Termijn"),
              .init(key: "opTijd", title: "Op tijd", kind: .number),
              .init(key: "teLaat", title: "Te laat", kind: .number),
              .init(key: "loopt", title: "Loopt nog", kind: .number),
              .init(key: "vervallen", title: "Vervallen", kind: .number),
              .init(key: "procent", title: "% op tijd", kind: .decimal),
              .init(key: "vorigJaar", title: "% vorig jaar", kind: .decimal),
            ],
            rows: rijen.map { regel, score in
              let deling = maat.deling(score.opTijd, score.teLaat)
              return [
                .text(regel.omschrijving), deling.deel, deling.rest, maat.cel(score.loopt),
                maat.cel(score.vervallen), deling.procent,
                vorigJaar {
                  let score = $0.termijnen[regel] ?? Termijnscore()
                  return (score.opTijd, score.teLaat)
                },
              ]
            }),
          grafiek: punten.count > 1
            ? SVGChart(
              style: .bars, title: "Termijnen op tijd, in procenten",
              summary: punten.map { "\($0.label) \($0.shown)%" }.joined(separator: ", ") + ".",
              points: punten) : nil)
      ])
  }

  /// The same share in the year before.
  private func vorigJaar(_ delen: (Aanpakmeting) -> (deel: Int, rest: Int)) -> Table.Cell {
    guard laatste > 0, cijfers.heeftGegevens(laatste - 1) else {
      return .text(Verslagmaat.geenGegevens)
    }
    let (deel, rest) = delen(cijfers.metingen[laatste - 1])
    return maat.deling(deel, rest).procent
  }

  /// Hundredths as whole per cents.
  private static func heel(_ procent: Int) -> String { "\((procent + 50) / 100)%" }

  // MARK: Back to school.

  private var terugkeer: Rapport.Deel {
    Rapport.Deel(
      id: "terugkeer", kop: "Terug naar school",
      alineas: [
        "Van de reeksen thuiszitten die in dit schooljaar begonnen: hoeveel jongeren binnen 3, 6"
          + " en 12 maanden weer naar school gingen. Wie verhuisde, 18 werd of werd vrijgesteld,"
          + " telt niet mee. Van wie korter geleden thuis kwam te zitten, is het nog niet te"
          + " zeggen."
      ],
      tabellen: [
        Rapport.Tabel(
          id: "terugkeer",
          tabel: Table(
            caption: "Terug naar school",
            columns: [
              .init(key: "binnen", title: "Binnen"),
              .init(key: "terug", title: "Terug", kind: .number),
              .init(key: "nietTerug", title: "Niet terug", kind: .number),
              .init(key: "procent", title: "% terug", kind: .decimal),
              .init(key: "teVroeg", title: "Nog niet te zeggen", kind: .number),
              .init(key: "nietMeer", title: "Telt niet mee", kind: .number),
              .init(key: "vorigJaar", title: "% van vorig jaar", kind: .decimal),
            ],
            rows: Aanpakmeting.maanden.map { maanden in
              let score = meting.terugkeer[maanden] ?? Terugkeerscore()
              let deling = maat.deling(score.terug, score.nietTerug)
              return [
                .text("\(maanden) maanden"), deling.deel, deling.rest, deling.procent,
                maat.cel(score.teVroeg), maat.cel(score.nietMeer),
                vorigJaar {
                  // Known for more of them than of those of this year.
                  let score = $0.terugkeer[maanden] ?? Terugkeerscore()
                  return (score.terug, score.nietTerug)
                },
              ]
            }))
      ])
  }

  // MARK: Duration.

  private var duur: Rapport.Deel {
    let gesloten = meting.doorlooptijden
    let isKlein = cijfers.isOpenbaar && Afscherming.isKlein(gesloten.count)
    return Rapport.Deel(
      id: "duur", kop: "Hoe lang duurt elke fase?",
      alineas: isKlein || gesloten.isEmpty
        ? []
        : [
          "\(gesloten.count) casussen zijn dit schooljaar gesloten; de helft was binnen"
            + " \(Duurreeks.mediaan(gesloten) ?? 0) dagen klaar."
        ],
      tabellen: [Rapport.Tabel(id: "duur", tabel: Doorloop(maat: maat).fasetabel)])
  }

  // MARK: Schools.

  private var scholen: Rapport.Deel {
    let rijen = meting.scholen.sorted { $0.key.tekst < $1.key.tekst }.map { school, score in
      let isKlein = cijfers.isOpenbaar && Afscherming.isKlein(score.dagen.count)
      let weg = Table.Cell.text(Verslagmaat.afgeschermd)
      return [
        .text(school.tekst), .text(cijfers.schoolnamen[school] ?? ""),
        isKlein ? weg : .integer(score.dagen.count),
        isKlein ? weg : Duurreeks.mediaan(score.dagen).map(Table.Cell.integer) ?? .empty,
        isKlein ? weg : maat.cel(score.teLaat), maat.cel(score.ontbreekt),
      ]
    }
    return Rapport.Deel(
      id: "scholen", kop: "Hoe snel melden scholen?",
      alineas: [
        "De dagen tussen de eerste dag van het verzuim en de melding; de helft van de meldingen"
          + " kwam sneller dan het midden. Een melding van 16 uur of van langdurig verzuim heet"
          + " hier te laat na vijf weken, een melding van luxeverzuim na een week. Een melding"
          + " ontbreekt als een leerling langer dan vier weken thuis zat zonder melding.",
        "Een te late of ontbrekende melding kan de gemeente doorgeven aan de Inspectie van het"
          + " Onderwijs (Leerplichtwet 1969, artikel 16a en 21a).",
      ],
      tabellen: [
        Rapport.Tabel(
          id: "scholen",
          tabel: Table(
            caption: "Meldingen per school",
            columns: [
              .init(key: "school", title: "School"), .init(key: "naam", title: "Naam"),
              .init(key: "meldingen", title: "Meldingen", kind: .number),
              .init(key: "dagen", title: "Midden in dagen", kind: .number),
              .init(key: "teLaat", title: "Te laat", kind: .number),
              .init(key: "ontbreekt", title: "Ontbreekt", kind: .number),
            ], rows: rijen))
      ], leeg: "Er zijn dit schooljaar geen meldingen.")
  }

  // MARK: Regie.

  private var regie: Rapport.Deel {
    let jaar = cijfers.jaar
    let evaluaties = cijfers.bewaking.regieevaluaties.filter {
      jaar.van <= $0.op && $0.op <= jaar.totEnMet.plus(maanden: 2)
    }
    return Rapport.Deel(
      id: "regie", kop: "Regie",
      alineas: [
        "Eén gezin, één plan, één regisseur. De Rekenkamer vraagt om de regieafspraken minstens"
          + " één keer per jaar te evalueren met scholen, CJG en leerplicht (Rekenkamer Apeldoorn"
          + " 2021, aanbeveling 4). Of regie op tijd is belegd, staat bij de termijnen."
      ]
        + (evaluaties.isEmpty
          ? ["Er is over dit schooljaar geen evaluatie van de regieafspraken vastgelegd."] : []),
      tabellen: evaluaties.isEmpty
        ? []
        : [
          Rapport.Tabel(
            id: "regie",
            tabel: Table(
              caption: "Evaluatie van de regieafspraken",
              columns: [
                .init(key: "dag", title: "Dag", kind: .date),
                .init(key: "oordeel", title: "Nageleefd"),
                .init(key: "uitkomst", title: "Uitkomst"),
              ],
              rows: evaluaties.map {
                [.date(iso: $0.op.iso), .text($0.oordeel.regiewoord), .text($0.tekst)]
              }))
        ])
  }

  // MARK: Goals.

  private var doelen: Rapport.Deel {
    let dit = cijfers.bewaking.doelen.filter { $0.schooljaar == cijfers.jaar }
    let volgend = cijfers.bewaking.doelen.filter { $0.schooljaar == cijfers.jaar.volgende }
    var tabellen: [Rapport.Tabel] = []
    if !dit.isEmpty {
      tabellen.append(Rapport.Tabel(id: "doelen", tabel: tabel("Doelen en uitkomst", dit)))
    }
    if !volgend.isEmpty {
      tabellen.append(
        Rapport.Tabel(
          id: "doelen-volgend-jaar",
          tabel: Table(
            caption: "Doelen voor \(cijfers.jaar.volgende.naam)",
            columns: [.init(key: "maat", title: "Doel"), .init(key: "doel", title: "Streven")],
            rows: volgend.map { [.text($0.maat.omschrijving.hoofdletter), .text($0.tekst)] })))
    }
    return Rapport.Deel(
      id: "doelen", kop: "Doelen",
      alineas: [
        "Meetbaar gesteld, met de uitkomst ernaast (Rekenkamer Apeldoorn 2021, aanbeveling 3)."
      ] + (dit.isEmpty ? ["Voor dit schooljaar zijn geen doelen vastgelegd."] : []),
      tabellen: tabellen)
  }

  private func tabel(_ naam: String, _ doelen: [Jaardoel]) -> Table {
    Table(
      caption: naam,
      columns: [
        .init(key: "maat", title: "Doel"), .init(key: "doel", title: "Streven"),
        .init(key: "uitkomst", title: "Uitkomst"), .init(key: "gehaald", title: "Gehaald"),
        .init(key: "doelVorigJaar", title: "Streven vorig jaar"),
        .init(key: "uitkomstVorigJaar", title: "Uitkomst vorig jaar"),
      ],
      rows: doelen.map { doel in
        let vorig = cijfers.bewaking.doelen.first {
          $0.schooljaar == cijfers.jaar.vorige && $0.maat == doel.maat
        }
        let uitkomst = Doeluitkomst(doel.maat, laatste, maat)
        return [
          .text(doel.maat.omschrijving.hoofdletter), .text(doel.tekst), .text(uitkomst.tekst),
          .text(uitkomst.isGehaald(doel).map { $0 ? "ja" : "nee" } ?? "niet te zeggen"),
          .text(vorig?.tekst ?? "geen"),
          .text(laatste > 0 ? Doeluitkomst(doel.maat, laatste - 1, maat).tekst : ""),
        ]
      })
  }
}

extension Doeloordeel {
  /// How far agreements are kept.
  fileprivate var regiewoord: String {
    switch self {
    case .bereikt: "ja"
    case .deels: "deels"
    case .niet: "nee"
    }
  }
}

/// How a measure came out in a year.
struct Doeluitkomst {
  private enum Waarde {
    case onbekend
    case afgeschermd
    /// In hundredths of a per cent.
    case procent(Int)
    case aantal(Int)
  }

  private let waarde: Waarde

  init(_ doelmaat: Doelmaat, _ plaats: Int, _ maat: Verslagmaat) {
    guard maat.cijfers.heeftGegevens(plaats) else {
      waarde = .onbekend
      return
    }
    let meting = maat.cijfers.metingen[plaats]
    func aandeel(_ deel: Int, _ rest: Int) -> Waarde {
      guard deel + rest > 0 else { return .onbekend }
      guard case .decimal(let procent) = maat.deling(deel, rest).procent else {
        return .afgeschermd
      }
      return .procent(procent)
    }
    func regel(_ regels: RegelID...) -> Waarde {
      let scores = regels.compactMap { meting.termijnen[$0] }
      return aandeel(
        scores.map(\.opTijd).reduce(0, +), scores.map(\.teLaat).reduce(0, +))
    }
    switch doelmaat {
    case .inBeeld: waarde = regel(.thuiszitterInBeeld)
    case .plan: waarde = regel(.thuiszitterPlan)
    case .aanbod: waarde = regel(.thuiszitterDrieMaanden)
    case .regie: waarde = regel(.regieBeleggen)
    case .doorverwijzing:
      waarde = regel(.doorverwijzingOntvangst, .doorverwijzingTerugkoppeling)
    case .terug3Maanden:
      let score = meting.terugkeer[3] ?? Terugkeerscore()
      waarde = aandeel(score.terug, score.nietTerug)
    case .langdurigRelatief: waarde = Self.aantal(.langdurigRelatief, plaats, maat)
    case .absoluut: waarde = Self.aantal(.absoluut, plaats, maat)
    case .langerDanDrieMaanden: waarde = Self.aantal(.thuisDrieMaanden, plaats, maat)
    }
  }

  private static func aantal(_ reeks: Cijferreeks, _ plaats: Int, _ maat: Verslagmaat) -> Waarde {
    if maat.isAfgeschermd(reeks, plaats) { return .afgeschermd }
    return maat.aantal(reeks, plaats).map(Waarde.aantal) ?? .onbekend
  }

  var tekst: String {
    switch waarde {
    case .onbekend: Verslagmaat.geenGegevens
    case .afgeschermd: Verslagmaat.afgeschermd
    case .procent(let procent): Verslagmaat.tekst(procent) + "%"
    case .aantal(let aantal): String(aantal)
    }
  }

  /// Whether the goal was met; nil where that cannot be said, or may not be shown.
  func isGehaald(_ doel: Jaardoel) -> Bool? {
    switch waarde {
    case .onbekend, .afgeschermd: nil
    case .procent(let procent): procent >= doel.waarde * 100
    case .aantal(let aantal): aantal <= doel.waarde
    }
  }
}
