import Application
import Domein
import Formats
import JSON
import Kalender

/// The steps of every date, for people and for machines.
struct Uitlegtekst {
  let casus: Casusnummer
  let uitleg: [Termijnuitlegging]
  let per: Datum

  /// Whether a term is the one that was asked about.
  static func past(_ id: TermijnID, _ doel: Termijndoel) -> Bool {
    switch doel {
    case .termijn(let gevraagd): id == gevraagd
    case .regel(let regel): id.regel == regel
    }
  }

  var antwoord: Antwoord {
    var antwoord = Antwoord(tekst: { tekst }, json: { json })
    antwoord.tabel = { tabel }
    return antwoord
  }

  private var tekst: String {
    guard !uitleg.isEmpty else { return "Casus \(casus) heeft geen termijnen om uit te leggen.\n" }
    return uitleg.map(blok).joined(separator: "\n")
  }

  private func blok(_ deel: Termijnuitlegging) -> String {
    let termijn = deel.termijn
    let dag = termijn.vervalt.map { "uiterlijk \($0.metWeekdag)" } ?? "opgeschort"
    var regels = ["\(termijn.id.regel.omschrijving) (\(termijn.id)): \(dag)"]
    regels += deel.stappen.map { "  \($0.datum.kort)  \($0.uitleg)" }
    regels.append("  stand op \(per.kort): \(termijn.status(per: per).omschrijving)")
    if termijn.status(per: per).isOpen {
      regels += deel.verandert.map { "  verandert door: \($0)" }
    }
    return regels.joined(separator: "\n") + "\n"
  }

  private var tabel: Table {
    Table(
      caption: "Uitleg van de termijnen van casus \(casus)",
      columns: [
        .init(key: "id", title: "Termijn"), .init(key: "datum", title: "Datum", kind: .date),
        .init(key: "uitleg", title: "Uitleg"),
      ],
      rows: uitleg.flatMap { deel in
        deel.stappen.map {
          [.text(deel.termijn.id.description), .date(iso: $0.datum.iso), .text($0.uitleg)]
        }
      })
  }

  private var json: JSONValue {
    [
      "versie": 1, "casus": .string(casus.tekst), "per": .string(per.iso),
      "termijnen": .array(
        uitleg.map { deel in
          [
            "id": .string(deel.termijn.id.description),
            "regel": .string(deel.termijn.id.regel.rawValue),
            "regelversie": .string(deel.termijn.regel.geldigVanaf.iso),
            "bron": .string(deel.termijn.regel.bron), "begin": .string(deel.termijn.begin.iso),
            "berekend": .string(deel.termijn.berekend.iso),
            "vervalt": .optional(deel.termijn.vervalt?.iso),
            "vastgesteld": .optional(deel.termijn.vastgesteld?.iso),
            "status": .string(deel.termijn.status(per: per).rawValue),
            "stappen": .array(deel.stappen.map(\.json)), "verandert": .strings(deel.verandert),
          ]
        }),
    ]
  }
}

extension Rekenstap {
  var json: JSONValue {
    ["datum": .string(datum.iso), "uitleg": .string(uitleg), "waarschuwing": .bool(isWaarschuwing)]
  }
}

/// A term that is computed without a dossier.
struct Termijnberekening {
  private let begin: Datum
  private let uitleg: Termijnuitleg
  private let atw: Bool

  init(_ waarden: Waarden) throws {
    let begin = try waarden.verplichteDatum("begin")
    self.begin = begin
    let regel: RegelID? = try waarden.code("regel")
    let gegeven = try waarden.duur("duur")
    let boek = Regelboek()
    let versie = regel.map { boek.regel($0, op: begin) }
    guard let duur = gegeven ?? versie?.duur else {
      throw Fout.gebruik(
        regel == nil
          ? "geef --regel of --duur" : "deze regel heeft geen vaste lengte; geef --duur")
    }
    atw = waarden.vlag("atw") || (versie?.atw ?? false)
    let kalender = Schoolkalender(regio: try waarden.regio("regio") ?? .midden)
    uitleg = Termijnrekening(
      kalender: kalender, atw: atw, richting: waarden.vlag("terug") ? .terug : .vooruit
    ).uitgelegd(begin: begin, duur: duur)
  }

  var antwoord: Antwoord {
    var antwoord = Antwoord(tekst: { tekst }, json: { json })
    antwoord.tabel = {
      Table(
        caption: "Termijn vanaf \(begin.kort)",
        columns: [
          .init(key: "datum", title: "Datum", kind: .date), .init(key: "uitleg", title: "Uitleg"),
        ], rows: uitleg.stappen.map { [.date(iso: $0.datum.iso), .text($0.uitleg)] })
    }
    return antwoord
  }

  private var tekst: String {
    let regels = uitleg.stappen.map { "  \($0.datum.kort)  \($0.uitleg)" }
    return (["Uiterlijk \(uitleg.vervalt.metWeekdag)"] + regels).joined(separator: "\n") + "\n"
  }

  private var json: JSONValue {
    [
      "versie": 1, "begin": .string(begin.iso), "vervalt": .string(uitleg.vervalt.iso),
      "atw": .bool(atw), "stappen": .array(uitleg.stappen.map(\.json)),
    ]
  }
}
