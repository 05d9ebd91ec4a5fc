import Application
import Domein
import Exchange
import Formats
import JSON
import Kalender
import Reporting

/// The yearly report for the gemeenteraad: figures, comparison, and how the work went.
///
/// Leerplichtwet 1969, artikel 25. It names no jongere.
struct Leerplichtverslag {
  let maat: Verslagmaat
  private var cijfers: Verslagcijfers { maat.cijfers }

  init(_ cijfers: Verslagcijfers) { maat = Verslagmaat(cijfers) }

  func antwoord(breedte: Int) -> Antwoord { rapport.antwoord(breedte: breedte) }

  private var rapport: Rapport {
    Rapport(
      titel: "Jaarverslag leerplicht \(cijfers.jaar.naam)", inleiding: inleiding,
      delen: [vijfJaar] + definities + vergelijkingen
        + (cijfers.perGemeente ? [perGemeente] : [])
        + Verslagaanpak(maat: maat).delen + [gesprekken],
      voet: cijfers.isOpenbaar
        ? "Jaarverslag leerplicht \(cijfers.jaar.naam)"
        : "Jaarverslag leerplicht \(cijfers.jaar.naam), niet afgeschermd: niet openbaar",
      kenmerken: [
        JSONMember("schooljaar", .string(cijfers.jaar.naam)),
        JSONMember("per", .string(cijfers.assen.per.iso)),
        JSONMember("bekendOp", .optional(cijfers.assen.bekendOp?.description)),
        JSONMember("stand", .string(cijfers.stand.description)),
        JSONMember("openbaar", .bool(cijfers.isOpenbaar)),
        JSONMember("leerplichtigen", .optional(cijfers.leerplichtigen[cijfers.jaar])),
      ])
  }

  private var inleiding: [String] {
    let bekend = cijfers.assen.bekendOp.map { ", zoals bekend bij gebeurtenis \($0)" } ?? ""
    return [
      "Cijfers van schooljaar \(cijfers.jaar.naam), op \(cijfers.assen.per.kort)\(bekend). Elk"
        + " cijfer noemt zijn definitie en bron. In elke rij van een saldo is aanvang en nieuw,"
        + " min opgelost, verhuisd en 18 geworden, gelijk aan eind.",
      cijfers.leerplichtigen[cijfers.jaar].map { "De aandelen gaan over \($0) leerplichtigen." }
        ?? "Het aantal leerplichtigen is niet opgegeven; aandelen ontbreken daarom.",
      cijfers.isOpenbaar
        ? "Een x staat waar een aantal kleiner is dan \(Afscherming.grens), of waar het een klein"
          + " aantal zou verraden. Cijfers onder andere definities van thuiszitter staan er niet"
          + " in: ook het verschil tussen twee definities kan een klein aantal zijn."
        : "Let op: in dit verslag staan ook kleine aantallen. Maak voor publicatie het verslag"
          + " met --openbaar.",
      "Stand van het logboek: \(cijfers.stand). Met --bekend-op '\(cijfers.stand)' komen later"
        + " dezelfde cijfers terug.",
    ]
  }

  // MARK: Figures.

  /// The series that stand side by side.
  static let reeksen: [Cijferreeks] = [
    .absoluut, .relatief16, .luxe, .langdurigRelatief, .langdurigEind, .thuisDrieMaanden,
    .vrijstelling5a, .vrijstelling5b, .vrijstelling5c, .procesVerbaalAbsoluut,
    .procesVerbaalLuxe, .procesVerbaalRelatief,
  ]

  private var vijfJaar: Rapport.Deel {
    let leeg = cijfers.jaren.indices.filter { !cijfers.heeftGegevens($0) }
      .map { cijfers.jaren[$0].naam }
    let zonder = cijfers.jaren.filter { cijfers.leerplichtigen[$0] == nil }.map(\.naam)
    var alineas = ["Elk aandeel gaat over het aantal leerplichtigen van het jaar zelf."]
    if !leeg.isEmpty {
      alineas.append(
        "Over \(leeg.joined(separator: ", ")) heeft dit dossier geen gegevens; dat is geen nul.")
    }
    if let gemaaktOp = cijfers.gemaaktOp, gemaaktOp > cijfers.jaren[0].van {
      alineas.append(
        "Het dossier is gemaakt op \(gemaaktOp.kort). Over de tijd daarvoor staat er alleen wat"
          + " later is ingevoerd.")
    }
    if cijfers.mistVernietigde {
      alineas.append(
        "Van dossiers die vernietigd zijn, staat alleen vast waarvoor zij in het hele schooljaar"
          + " telden. In \(cijfers.jaar.naam) tellen zij hier niet mee; met --per"
          + " \(cijfers.jaar.totEnMet.kort) of later wel.")
    }
    if !zonder.isEmpty {
      alineas.append(
        "Het aantal leerplichtigen ontbreekt voor \(zonder.joined(separator: ", "));"
          + " geef het met --leerplichtigen SCHOOLJAAR=AANTAL.")
    }
    return Rapport.Deel(
      id: "vijf-jaar", kop: "\(cijfers.jaren.count) schooljaren naast elkaar", alineas: alineas,
      tabellen: [
        Rapport.Tabel(
          id: "jaren-aantal", tabel: jarentabel("Aantallen", .number, maat.cel),
          grafiek: lijn(.langdurigRelatief)),
        Rapport.Tabel(
          id: "jaren-per-1000",
          tabel: jarentabel("Per 1.000 leerplichtigen", .decimal, maat.perDuizend)),
      ])
  }

  private func jarentabel(
    _ naam: String, _ soort: Table.Kind, _ cel: (Cijferreeks, Int) -> Table.Cell
  ) -> Table {
    Table(
      caption: naam,
      columns: [.init(key: "cijfer", title: "Cijfer")]
        + cijfers.jaren.map { .init(key: $0.naam, title: $0.naam, kind: soort) },
      rows: Self.reeksen.map { reeks in
        [.text(reeks.omschrijving)] + cijfers.jaren.indices.map { cel(reeks, $0) }
      })
  }

  /// A line through the years of which something is shown.
  private func lijn(_ reeks: Cijferreeks) -> SVGChart? {
    let punten = cijfers.jaren.indices.compactMap { plaats -> SVGChart.Point? in
      guard let aantal = maat.aantal(reeks, plaats), !maat.isAfgeschermd(reeks, plaats) else {
        return nil
      }
      return SVGChart.Point(
        label: cijfers.jaren[plaats].naam, value: Double(aantal), shown: String(aantal))
    }
    guard punten.count > 1 else { return nil }
    return SVGChart(
      style: .line, title: "\(reeks.omschrijving.hoofdletter), per schooljaar",
      summary: punten.map { "\($0.label): \($0.shown)" }.joined(separator: ", ") + ".",
      points: punten)
  }

  private var definities: [Rapport.Deel] {
    maat.tabellen.map { tabel in
      let telling = tabel.telling
      let naam = telling.definitie.omschrijving.hoofdletter
      return Rapport.Deel(
        id: telling.definitie.rawValue, kop: naam,
        alineas: [
          "\(telling.definitie.uitleg.hoofdletter). Bron: \(telling.definitie.bron)."
            + " Geldt voor: \(telling.definitie.geldigheid.tekst).\(telling.instellingentekst)"
        ],
        tabellen: [
          Rapport.Tabel(
            id: telling.definitie.rawValue,
            tabel: tabel.tabel(
              naam: naam, leerplichtigen: cijfers.leerplichtigen[cijfers.jaar]),
            grafiek: tabel.grafiek(naam: naam))
        ])
    }
  }

  /// The main figures of each municipality, which add up to those of the report.
  private var perGemeente: Rapport.Deel {
    let definities: [Definitie] = [.absoluut, .relatief16, .luxe, .langdurigRelatief]
    let laatste = cijfers.jaren.count - 1
    let tellingen = definities.compactMap { cijfers.telling($0, laatste) }
    // A total that is masked elsewhere would show here again.
    let dicht = [Cijferreeks.absoluut, .relatief16, .luxe, .langdurigRelatief].map {
      maat.isAfgeschermd($0, laatste)
    }
    let gemeenten = Set(tellingen.flatMap(\.gemeenten).map { $0?.tekst ?? "" }).sorted()
    let rijen = gemeenten.map { gemeente in
      tellingen.map { telling in
        telling.gemeenten.filter { ($0?.tekst ?? "") == gemeente }
          .map { telling.inGemeente($0).totaal.inHetJaar }.reduce(0, +)
      }
    }
    let alles = rijen + [tellingen.map(\.totaal.inHetJaar)]
    let weg = cijfers.isOpenbaar ? Afscherming.tabel(alles, langs: []) : []
    return Rapport.Deel(
      id: "gemeenten", kop: "Per gemeente",
      alineas: ["Naar de gemeente waar de jongere woonde. Aantallen in het schooljaar."],
      tabellen: [
        Rapport.Tabel(
          id: "gemeenten",
          tabel: Table(
            caption: "Per gemeente",
            columns: [.init(key: "gemeente", title: "Gemeente")]
              + tellingen.map {
                .init(
                  key: $0.definitie.rawValue, title: $0.definitie.omschrijving.hoofdletter,
                  kind: .number)
              },
            rows: alles.indices.map { rij in
              let naam = rij < gemeenten.count ? gemeenten[rij] : "totaal"
              return [.text(naam.isEmpty ? "onbekend" : naam)]
                + alles[rij].indices.map { kolom in
                  !weg.isEmpty && (weg[rij][kolom] || dicht[kolom])
                    ? .text(Verslagmaat.afgeschermd) : .integer(alles[rij][kolom])
                }
            }))
      ])
  }

  // MARK: Comparison.

  private var vergelijkingen: [Rapport.Deel] {
    let vergelijking = Landelijkvergelijking(maat: maat)
    return [vergelijking.land] + (cijfers.gebieden.isEmpty ? [] : [vergelijking.gemeenten])
  }

  /// What parents and jongeren told, with their consent and with nobody in it.
  private var gesprekken: Rapport.Deel {
    Rapport.Deel(
      id: "gesprekken", kop: "Uit gesprekken met ouders en jongeren",
      alineas: [
        "Vastgelegd met toestemming en zonder personen (Rekenkamer Apeldoorn 2021,"
          + " aanbeveling 1 en 6)."
      ]
        + (cijfers.illustraties.isEmpty
          ? ["Er is over dit schooljaar geen casusillustratie vastgelegd."] : []),
      tabellen: cijfers.illustraties.isEmpty
        ? []
        : [
          Rapport.Tabel(
            id: "gesprekken",
            tabel: Table(
              caption: "Casusillustraties",
              columns: [.init(key: "illustratie", title: "Illustratie")],
              rows: cijfers.illustraties.map { [.text($0)] }))
        ])
  }
}

extension Telling {
  /// The settings it was counted with, in words; empty when it rests on none.
  var instellingentekst: String {
    let teksten = definitie.instellingen.compactMap { sleutel in
      omgeving.regels.waarde(sleutel).map { "\(sleutel.rawValue) \($0)" }
    }
    return teksten.isEmpty ? "" : " Instellingen: \(teksten.joined(separator: ", "))."
  }
}

extension String {
  /// The same with a capital.
  var hoofdletter: String { prefix(1).uppercased() + dropFirst() }
}
