import Application
import Domein
import Formats
import JSON
import Kalender
import ReadModels

/// What the team sees in the morning: what is late, what comes, and who carries what.
///
/// It names casussen and functionarissen by their codes, and no child by name.
struct Overzicht {
  private let per: Datum
  private let termijnen: [Termijnrij]
  private let open: [Casusrij]
  private let alle: [Casusrij]
  private let verwijzingen: [Doorverwijzingrij]
  private let overleggen: [Overlegrij]
  private let functionarissen: [Functionaris]

  /// How many rows of a list fit a morning.
  private static let meeste = 25

  /// The last day of the week that begins today.
  private var einde: Datum { per.plus(dagen: 6) }

  init(_ lezing: Lezing) throws {
    per = lezing.assen.per
    termijnen = try lezing.termijnrijen(nil, alleenOpen: true)
      .filter { [per] rij in rij.termijn.status(per: per).isOpen }
    alle = try lezing.casusrijen(Casuskeuze())
    open = alle.filter { [per] rij in rij.isOpen(op: per) }
    verwijzingen = try lezing.doorverwijzingen(nil)
      .filter { [per] rij in rij.vervalt.map { $0 < per } ?? false }
    overleggen = try lezing.overlegrijen(
      Overlegkeuze(van: per, totEnMet: per.plus(dagen: 6))
    ).filter { $0.afgezegdOp == nil }
    functionarissen = try lezing.functionarissen()
  }

  func antwoord(breedte: Int) -> Antwoord {
    var antwoord = Rapport(
      titel: "Overzicht van het team op \(per.weekdag.naam) \(per.kort)",
      inleiding: [samenvatting],
      delen: [teLaat, dezeWeek, zonderRegie, stil, belasting, trend],
      voet: "Overzicht leerplicht, vertrouwelijk",
      kenmerken: [
        JSONMember("per", .string(per.iso)), JSONMember("openCasussen", .int(open.count)),
        JSONMember("teLaat", .int(verstreken.count)), JSONMember("dezeWeek", .int(komend.count)),
        JSONMember("zonderRegie", .int(onbelegd.count)),
        JSONMember("stilleDoorverwijzingen", .int(verwijzingen.count)),
      ]
    ).antwoord(breedte: breedte)
    antwoord.isWerk = !verstreken.isEmpty
    return antwoord
  }

  private var samenvatting: String {
    "Open casussen: \(open.count). Te laat: \(verstreken.count). Deze week: \(komend.count)."
      + " Zonder regie: \(onbelegd.count). Doorverwijzingen zonder antwoord:"
      + " \(verwijzingen.count)."
  }

  // MARK: Terms.

  private var verstreken: [Termijnrij] {
    termijnen.filter { $0.termijn.status(per: per) == .verstreken }.sorted(by: Self.eerder)
  }

  private var komend: [Termijnrij] {
    termijnen.filter { rij in
      rij.termijn.vervalt.map { per <= $0 && $0 <= einde } ?? false
    }.sorted(by: Self.eerder)
  }

  private static func eerder(_ links: Termijnrij, _ rechts: Termijnrij) -> Bool {
    (links.termijn.vervaldag, links.houder.tekst, links.termijn.id.description)
      < (rechts.termijn.vervaldag, rechts.houder.tekst, rechts.termijn.id.description)
  }

  private var teLaat: Rapport.Deel {
    deel(
      "te-laat", "Te laat",
      Table(
        caption: "Termijnen die verstreken zijn",
        columns: Self.termijnkolommen(dagen: "Dagen te laat"),
        rows: verstreken.map { rij in
          Self.termijncellen(rij, dagen: rij.termijn.dagenTeLaat(per: per))
        }), leeg: "Er is niets te laat.")
  }

  private var dezeWeek: Rapport.Deel {
    var deel = deel(
      "deze-week", "Deze week, tot en met \(einde.weekdag.naam) \(einde.kort)",
      Table(
        caption: "Termijnen", columns: Self.termijnkolommen(dagen: "Over dagen"),
        rows: komend.map { rij in
          Self.termijncellen(rij, dagen: per.dagen(tot: rij.termijn.vervaldag))
        }), leeg: "Er loopt deze week niets af.")
    deel.tabellen.append(
      Rapport.Tabel(
        id: "overleggen",
        tabel: Table(
          caption: "Overleggen",
          columns: [
            .init(key: "dag", title: "Dag", kind: .date), .init(key: "tijd", title: "Tijd"),
            .init(key: "overleg", title: "Overleg"), .init(key: "soort", title: "Soort"),
            .init(key: "school", title: "School"),
            .init(key: "casussen", title: "Casussen", kind: .number),
          ],
          rows: overleggen.map { rij in
            [
              .date(iso: rij.datum.iso), .text(rij.tijd?.description ?? ""),
              .text(rij.overleg.tekst), .text(rij.soort.omschrijving),
              .text(rij.school?.tekst ?? ""), .integer(rij.casussen.count),
            ]
          })))
    return deel
  }

  private static func termijnkolommen(dagen: String) -> [Table.Column] {
    [
      .init(key: "nummer", title: "Nummer"), .init(key: "termijn", title: "Wat"),
      .init(key: "vervalt", title: "Uiterlijk", kind: .date),
      .init(key: "dagen", title: dagen, kind: .number),
      .init(key: "behandelaar", title: "Behandelaar"),
    ]
  }

  private static func termijncellen(_ rij: Termijnrij, dagen: Int) -> [Table.Cell] {
    [
      .text(rij.houder.tekst), .text(rij.termijn.id.regel.omschrijving),
      .date(iso: rij.termijn.vervaldag.iso), .integer(dagen),
      .text(rij.behandelaar?.tekst ?? "niemand"),
    ]
  }

  // MARK: Casussen and referrals.

  private var onbelegd: [Casusrij] {
    open.filter { $0.regie == nil }.sorted { ($0.geopendOp, $0.casus) < ($1.geopendOp, $1.casus) }
  }

  private var zonderRegie: Rapport.Deel {
    deel(
      "zonder-regie", "Casussen zonder regie",
      Table(
        caption: "Casussen zonder regie",
        columns: [
          .init(key: "casus", title: "Casus"), .init(key: "school", title: "School"),
          .init(key: "fase", title: "Fase"),
          .init(key: "geopend", title: "Open sinds", kind: .date),
          .init(key: "dagen", title: "Dagen", kind: .number),
          .init(key: "behandelaar", title: "Behandelaar"),
        ],
        rows: onbelegd.map { rij in
          [
            .text(rij.casus.tekst), .text(rij.school?.tekst ?? ""), .text(rij.fase.rawValue),
            .date(iso: rij.geopendOp.iso), .integer(rij.geopendOp.dagen(tot: per)),
            .text(rij.behandelaar?.tekst ?? "niemand"),
          ]
        }), leeg: "Elke open casus heeft een regisseur.")
  }

  private var stil: Rapport.Deel {
    deel(
      "stil", "Doorverwijzingen zonder antwoord",
      Table(
        caption: "Doorverwijzingen waarop een antwoord had moeten komen",
        columns: [
          .init(key: "doorverwijzing", title: "Nummer"), .init(key: "casus", title: "Casus"),
          .init(key: "naar", title: "Naar"), .init(key: "stand", title: "Stand"),
          .init(key: "vervalt", title: "Antwoord voor", kind: .date),
          .init(key: "dagen", title: "Dagen te laat", kind: .number),
          .init(key: "door", title: "Verwezen door"),
        ],
        rows: verwijzingen.map { rij in
          [
            .text(rij.doorverwijzing.tekst), .text(rij.casus.tekst), .text(rij.naar.code.tekst),
            .text(rij.stand.rawValue), .date(iso: (rij.vervalt ?? per).iso),
            .integer((rij.vervalt ?? per).dagen(tot: per)), .text(rij.door.tekst),
          ]
        }), leeg: "Op elke doorverwijzing is op tijd geantwoord.")
  }

  // MARK: Load.

  private var belasting: Rapport.Deel {
    let codes = Set(
      open.compactMap(\.behandelaar)
        + functionarissen.filter {
          $0.isInFunctie(op: per) && $0.gegevens.rol == .leerplichtambtenaar
        }.compactMap(\.code))
    let mensen: [Medewerkercode?] = codes.sorted { $0.tekst < $1.tekst }.map(Optional.some)
    let verweesd: [Medewerkercode?] = open.contains { $0.behandelaar == nil } ? [nil] : []
    let rijen = (mensen + verweesd).map { wie -> [Table.Cell] in
      let eigen = open.filter { $0.behandelaar == wie }
      return [
        .text(wie?.tekst ?? "niemand"), .integer(eigen.count),
        .integer(eigen.count { $0.dagenThuis(per: per) > 0 }),
        .integer(verstreken.count { $0.behandelaar == wie }),
        .integer(komend.count { $0.behandelaar == wie }),
      ]
    }
    return deel(
      "belasting", "Wie heeft wat",
      Table(
        caption: "Open casussen en termijnen per behandelaar",
        columns: [
          .init(key: "behandelaar", title: "Behandelaar"),
          .init(key: "casussen", title: "Open casussen", kind: .number),
          .init(key: "thuis", title: "Thuiszitters", kind: .number),
          .init(key: "teLaat", title: "Te laat", kind: .number),
          .init(key: "dezeWeek", title: "Deze week", kind: .number),
        ], rows: rijen), leeg: "Er zijn geen open casussen.")
  }

  // MARK: Trend.

  /// The four weeks up to today, each with its last day.
  private var weken: [(naam: String, van: Datum, totEnMet: Datum)] {
    (0..<4).reversed().map { terug in
      let totEnMet = per.plus(weken: -terug)
      return (totEnMet.kort, totEnMet.plus(dagen: -6), totEnMet)
    }
  }

  private var trend: Rapport.Deel {
    let rijen = weken.map { week in
      (
        week.naam, nieuw: alle.count { week.van <= $0.geopendOp && $0.geopendOp <= week.totEnMet },
        gesloten: alle.count { rij in
          rij.geslotenOp.map { week.van <= $0 && $0 <= week.totEnMet } ?? false
        },
        open: alle.count { $0.isOpen(op: week.totEnMet) },
        thuis: alle.count { $0.isOpen(op: week.totEnMet) && $0.dagenThuis(per: week.totEnMet) > 0 }
      )
    }
    var deel = deel(
      "trend", "Vier weken",
      Table(
        caption: "Casussen per week",
        columns: [
          .init(key: "weekTotEnMet", title: "Week tot en met"),
          .init(key: "nieuw", title: "Nieuw", kind: .number),
          .init(key: "gesloten", title: "Gesloten", kind: .number),
          .init(key: "open", title: "Open", kind: .number),
          .init(key: "thuis", title: "Thuis", kind: .number),
        ],
        rows: rijen.map {
          [
            .text($0.0), .integer($0.nieuw), .integer($0.gesloten), .integer($0.open),
            .integer($0.thuis),
          ]
        }), leeg: "")
    deel.tabellen[0].grafiek = SVGChart(
      style: .line, title: "Open casussen aan het eind van elke week",
      summary: rijen.map { "\($0.0): \($0.open)" }.joined(separator: ", ") + ".",
      points: rijen.map {
        SVGChart.Point(label: $0.0, value: Double($0.open), shown: "\($0.open)")
      })
    return deel
  }

  private func deel(_ id: String, _ kop: String, _ tabel: Table, leeg: String) -> Rapport.Deel {
    Rapport.Deel(
      id: id, kop: kop,
      tabellen: [Rapport.Tabel(id: id, tabel: tabel, hoogstens: Self.meeste)], leeg: leeg)
  }
}
