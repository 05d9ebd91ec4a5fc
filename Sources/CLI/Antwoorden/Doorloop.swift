import Application
import Domein
import Formats
import JSON
import Kalender
import Reporting

/// How casussen go through the phases: how long, along which way, and where they wait.
struct Doorloop {
  let maat: Verslagmaat
  private var cijfers: Verslagcijfers { maat.cijfers }
  private var meting: Aanpakmeting { cijfers.metingen[cijfers.jaren.count - 1] }

  func antwoord(breedte: Int) -> Antwoord {
    Rapport(
      titel: "Doorloop van casussen, schooljaar \(cijfers.jaar.naam)",
      inleiding: [
        "Op \(cijfers.assen.per.kort). Dagen waarop een casus gesloten was, tellen niet mee. Het"
          + " midden is het aantal dagen dat de helft van de casussen niet haalde."
      ],
      delen: [
        Rapport.Deel(
          id: "fasen", kop: "Hoe lang duurt elke fase?",
          alineas: wacht.map { [$0] } ?? [],
          tabellen: [Rapport.Tabel(id: "fasen", tabel: fasetabel, grafiek: grafiek)]),
        Rapport.Deel(
          id: "paden", kop: "Langs welke weg?",
          alineas: ["De casussen die dit schooljaar zijn gesloten, naar hun weg door de fasen."],
          tabellen: [Rapport.Tabel(id: "paden", tabel: padentabel)],
          leeg: "Er zijn dit schooljaar geen casussen gesloten."),
        Rapport.Deel(
          id: "wachten", kop: "Wachten op een ander",
          alineas: ["Doorverwijzingen die nu open staan, naar waar ze op wachten."],
          tabellen: [Rapport.Tabel(id: "wachten", tabel: wachttabel)],
          leeg: "Er staan geen doorverwijzingen open."),
      ],
      voet: "Doorloop van casussen",
      kenmerken: [
        JSONMember("schooljaar", .string(cijfers.jaar.naam)),
        JSONMember("per", .string(cijfers.assen.per.iso)),
        JSONMember("bekendOp", .optional(cijfers.assen.bekendOp?.description)),
        JSONMember("openbaar", .bool(cijfers.isOpenbaar)),
      ]
    ).antwoord(breedte: breedte)
  }

  /// Where most open casussen wait longest; nil where nothing waits, or it may not be shown.
  private var wacht: String? {
    let langste = Fase.allCases.compactMap { fase -> (Fase, Int, Int)? in
      guard let dagen = meting.wachtend[fase], let midden = Duurreeks.mediaan(dagen),
        !cijfers.isOpenbaar || !Afscherming.isKlein(dagen.count)
      else { return nil }
      return (fase, midden, dagen.count)
    }.max { $0.1 < $1.1 }
    return langste.map { fase, midden, aantal in
      "Casussen die nu open zijn, wachten het langst in de fase \(fase.rawValue): \(aantal)"
        + " \(aantal == 1 ? "casus" : "casussen"), midden \(midden) dagen."
    }
  }

  /// Phases that were left in the year, and what is in them now.
  var fasetabel: Table {
    Table(
      caption: "Dagen per fase",
      columns: [
        .init(key: "fase", title: "Fase"),
        .init(key: "afgerond", title: "Verlaten", kind: .number),
        .init(key: "midden", title: "Midden", kind: .number),
        .init(key: "gemiddeld", title: "Gemiddeld", kind: .number),
        .init(key: "langste", title: "Langste", kind: .number),
        .init(key: "nu", title: "Nu hierin", kind: .number),
        .init(key: "nuMidden", title: "Midden nu", kind: .number),
      ],
      rows: Fase.allCases.map { fase in
        let (weg, nu) = (meting.faseduren[fase] ?? [], meting.wachtend[fase] ?? [])
        return [.text(fase.rawValue)]
          + reeks(weg, [Duurreeks.mediaan(weg), Duurreeks.gemiddelde(weg), weg.max()])
          + reeks(nu, [Duurreeks.mediaan(nu)])
      })
  }

  /// The number of durations and what they come to; none of it where they are few.
  private func reeks(_ dagen: [Int], _ maten: [Int?]) -> [Table.Cell] {
    guard !cijfers.isOpenbaar || !Afscherming.isKlein(dagen.count) else {
      return ([0] + maten.map { $0 ?? 0 }).map { _ in .text(Verslagmaat.afgeschermd) }
    }
    return [.integer(dagen.count)] + maten.map { $0.map(Table.Cell.integer) ?? .empty }
  }

  private var grafiek: SVGChart? {
    let punten = Fase.allCases.compactMap { fase -> SVGChart.Point? in
      guard let dagen = meting.faseduren[fase], let midden = Duurreeks.mediaan(dagen),
        !cijfers.isOpenbaar || !Afscherming.isKlein(dagen.count)
      else { return nil }
      return SVGChart.Point(
        label: fase.rawValue, value: Double(midden), shown: "\(midden)")
    }
    guard punten.count > 1 else { return nil }
    return SVGChart(
      style: .bars, title: "Midden van de dagen per fase",
      summary: punten.map { "\($0.label) \($0.shown)" }.joined(separator: ", ") + ".",
      points: punten)
  }

  private var wachttabel: Table {
    let standen = Doorverwijzingstand.allCases.compactMap { stand in
      meting.wachtOp[stand].map { (stand, $0) }
    }
    return Table(
      caption: "Open doorverwijzingen",
      columns: [
        .init(key: "stand", title: "Stand"),
        .init(key: "doorverwijzingen", title: "Doorverwijzingen", kind: .number),
        .init(key: "midden", title: "Midden in dagen", kind: .number),
        .init(key: "langste", title: "Langste", kind: .number),
      ],
      rows: standen.map { stand, dagen in
        [.text(stand.omschrijving)] + reeks(dagen, [Duurreeks.mediaan(dagen), dagen.max()])
      })
  }

  private var padentabel: Table {
    let paden = meting.paden.map { (pad: $0.key.map(\.rawValue), aantal: $0.value) }
      .sorted { ($1.aantal, $0.pad.joined()) < ($0.aantal, $1.pad.joined()) }
    return Table(
      caption: "Wegen door de fasen",
      columns: [
        .init(key: "pad", title: "Weg"), .init(key: "casussen", title: "Casussen", kind: .number),
      ],
      rows: paden.map { [.text($0.pad.joined(separator: " > ")), maat.cel($0.aantal)] })
  }
}
