import Domein
public import Formats
import Kalender
import ReadModels

/// The agenda as people read it: the same content for plain text, Markdown and HTML.
extension Agenda {
  var titel: String {
    let waar = school.map { schoolnaam.isEmpty ? " \($0)" : " \(schoolnaam) (\($0))" } ?? ""
    return "Agenda \(soort.omschrijving)\(waar)"
  }

  var ondertitel: String {
    guard let overleg else { return datum.metWeekdag }
    let delen = [datum.metWeekdag, overleg.waarEnWanneer, "overleg \(overleg.nummer)"]
    return delen.filter { !$0.isEmpty }.joined(separator: ", ")
      + (overleg.isAfgezegd ? " (AFGEZEGD)" : "")
  }

  /// Who takes part, with the word for them.
  private var deelnemers: String {
    "\(soort == .kernteam ? "Kernteam" : "Deelnemers"): \(ledenlijst)"
  }

  /// One line for what was left out.
  var weglatingstekst: String {
    weggelaten.map(\.zin).joined(separator: " ")
  }

  /// The agenda as plain text, for a screen or a mail.
  public func tekst() -> String {
    var regels = [titel, ondertitel, ""]
    if !leden.isEmpty { regels += [deelnemers, ""] }
    if punten.isEmpty { regels += ["Er zijn geen casussen te bespreken.", ""] }
    for (index, punt) in punten.enumerated() {
      regels.append("\(index + 1). \(punt.kop)")
      regels += punt.kenmerken.map { "   \($0.0): \($0.1)" }
      regels.append("")
    }
    if !weggelaten.isEmpty { regels += [weglatingstekst, ""] }
    return regels.dropLast().joined(separator: "\n") + "\n"
  }

  /// The agenda as Markdown.
  public func markdown() -> [UInt8] {
    var regels = ["# \(Markdown.inline(titel))", "", Markdown.inline(ondertitel), ""]
    if !leden.isEmpty { regels += [Markdown.inline(deelnemers), ""] }
    if punten.isEmpty { regels += ["Er zijn geen casussen te bespreken.", ""] }
    for punt in punten {
      regels += ["## \(Markdown.inline(punt.kop))", ""]
      regels += punt.kenmerken.map { "- \($0.0): \(Markdown.inline($0.1))" }
      regels.append("")
    }
    if !weggelaten.isEmpty { regels += [Markdown.inline(weglatingstekst), ""] }
    return Array((regels.dropLast().joined(separator: "\n") + "\n").utf8)
  }

  /// The agenda as one self-contained page that prints on A4.
  public func html() -> [UInt8] {
    var pagina = HTMLPage(
      title: "\(titel), \(datum.lang)", heading: titel, skipLabel: "Naar de agenda",
      printFooter: .init(before: "Pagina ", between: " van ", note: "Vertrouwelijk"))
    pagina.main = [.element(.p, [], [tijd(datum, ondertitel)])]
    if !leden.isEmpty {
      pagina.main.append(.element(.p, [], [.text(deelnemers + ".")]))
    }
    if punten.isEmpty {
      pagina.main.append(.element(.p, [], ["Er zijn geen casussen te bespreken."]))
    } else {
      pagina.main.append(overzicht.html(id: "overzicht"))
    }
    pagina.main += punten.map(sectie)
    if !weggelaten.isEmpty {
      pagina.main.append(.element(.p, [], [.text(weglatingstekst)]))
    }
    return pagina.render()
  }

  private var ledenlijst: String { leden.map(\.tekst).joined(separator: ", ") }

  private func tijd(_ dag: Datum, _ tekst: String) -> HTMLNode {
    guard let iso = ISODay(iso: dag.iso) else { return .text(tekst) }
    return .element(.time, [.dateTime(iso)], [.text(tekst)])
  }

  private func sectie(_ punt: Agendapunt) -> HTMLNode {
    .element(
      .section, [],
      [
        .element(.h2, [], [.text(punt.kop)]),
        .element(
          .dl, [],
          punt.kenmerken.flatMap { naam, waarde in
            [.element(.dt, [], [.text(naam)]), .element(.dd, [], [.text(waarde)])]
          }),
      ])
  }

  /// One row a casus, for the top of the page and for spreadsheets.
  ///
  /// Holds no names.
  public var overzicht: Table {
    Table(
      caption: "Casussen op de agenda van \(datum.lang)",
      columns: [
        .init(key: "casus", title: "Casus"), .init(key: "jongere", title: "Jongere"),
        .init(key: "fase", title: "Fase"), .init(key: "soort", title: "Soort verzuim"),
        .init(key: "dagenThuis", title: "Dagen thuis", kind: .number),
        .init(key: "regie", title: "Regie"),
        .init(key: "termijn", title: "Eerste termijn"),
        .init(key: "vervalt", title: "Vervalt", kind: .date),
        .init(key: "status", title: "Status"), .init(key: "vraag", title: "Vraag voor de tafel"),
      ],
      rows: punten.map { punt in
        let eerste = punt.termijnen.first
        return [
          .text(punt.casus.tekst), .text(punt.jongere.tekst), .code(punt.fase),
          .code(punt.soort), .integer(punt.dagenThuis),
          .text(punt.regie?.tekst ?? "geen"),
          .code(eerste?.termijn.id.regel),
          eerste?.termijn.vervalt.map { .date(iso: $0.iso) } ?? .empty,
          .code(eerste?.status),
          .text(punt.vraag),
        ]
      })
  }
}

extension Agendapunt {
  var kop: String { naam.isEmpty ? casus.tekst : "\(casus): \(naam)" }

  /// What is said about the casus, in order.
  var kenmerken: [(String, String)] {
    var regels = [
      ("Fase", fase.omschrijving), ("Verzuim", verzuimtekst),
      ("Regie", regie.map { "bij \($0)" } ?? "NIEMAND heeft de regie"),
    ]
    if let behandelaar { regels.append(("Behandelaar", behandelaar.tekst)) }
    regels += termijnen.map { ("Termijn", $0.zin) }
    regels += afspraken.map { ("Afspraak", $0.zin) }
    regels += doorverwijzingen.map { ("Doorverwijzing", $0.agendazin) }
    regels += toegestaan.map { ($0.label, $0.tekst) }
    regels.append(("Vraag voor de tafel", vraag))
    if !besluit.isEmpty { regels.append(("Vorige keer besloten", besluit)) }
    return regels
  }

  private var verzuimtekst: String {
    switch dagenThuis {
    case 0: soort.omschrijving
    case 1: "\(soort.omschrijving), 1 dag thuis"
    default: "\(soort.omschrijving), \(dagenThuis) dagen thuis"
    }
  }
}

extension Agendatermijn {
  /// For example: *plan voor de thuiszitter: VERSTREKEN op 13-04-2026*.
  var zin: String {
    let naam = termijn.id.regel.omschrijving
    guard let vervalt = termijn.vervalt else { return "\(naam): opgeschort" }
    switch status {
    case .verstreken: return "\(naam): VERSTREKEN op \(vervalt.kort)"
    case .loopt, .nadert, .voldaan, .teLaatVoldaan, .opgeschort, .vervallen:
      return "\(naam): \(status.omschrijving), uiterlijk \(vervalt.kort)"
    }
  }
}

extension Doorverwijzingrij {
  /// For example: *D2026-0001 naar cjg: op de wachtlijst sinds 14-04-2026, nog geen intake*.
  var agendazin: String {
    let aan = aangekomenOp == nil && soort == .kernteam ? ", nog geen intake" : ""
    let wacht = vervalt.map { ", antwoord uiterlijk \($0.kort)" } ?? ""
    return "\(doorverwijzing) naar \(naar.code): \(stand.omschrijving) sinds \(standOp.kort)"
      + aan + wacht
  }
}

extension Agendaafspraak {
  var zin: String {
    let wie = met.isEmpty ? "" : "met \(met): "
    return "\(wie)\(tekst.isEmpty ? "zonder omschrijving" : tekst), uiterlijk \(uiterlijk.kort)"
  }
}
