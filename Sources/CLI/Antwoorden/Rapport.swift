import Formats
import JSON

/// A report of chapters with tables and charts: one page, one workbook, one text, one object.
struct Rapport {
  /// A chapter.
  struct Deel {
    /// Its name for machines and in links.
    let id: String
    let kop: String
    var alineas: [String] = []
    var tabellen: [Tabel] = []
    /// What to say when no table has a row.
    var leeg = "Niets gevonden."
  }

  /// A table with its name for machines, and the chart of the same numbers.
  struct Tabel {
    let id: String
    var tabel: Table
    var grafiek: SVGChart?
    /// How many rows people are shown at most; machines get all of them.
    var hoogstens: Int?

    /// What people are shown.
    var opPapier: Table {
      var kort = tabel
      if let hoogstens { kort.rows = Array(tabel.rows.prefix(hoogstens)) }
      return kort
    }

    /// What to say about the rows that are not shown; nil when all are.
    var rest: String? {
      guard let hoogstens, tabel.rows.count > hoogstens else { return nil }
      return "Dit zijn de eerste \(hoogstens) van \(tabel.rows.count)."
    }
  }

  let titel: String
  var inleiding: [String] = []
  var delen: [Deel]
  /// What stands at the foot of every printed page.
  var voet: String
  /// What machines are told besides the chapters.
  var kenmerken: [JSONMember] = []

  /// The report as an answer.
  ///
  /// - Parameter breedte: how many columns a table may take as text.
  func antwoord(breedte: Int) -> Antwoord {
    var antwoord = Antwoord(tekst: { tekst(breedte) }, json: { json })
    antwoord.bijlagen = [
      .md: { markdown }, .html: { pagina.render() }, .xlsx: { try werkmap() },
    ]
    return antwoord
  }

  // MARK: Text.

  private func tekst(_ breedte: Int) -> String {
    var uit = "\(titel)\n" + (inleiding.isEmpty ? "" : "\n")
    for alinea in inleiding { uit += alinea + "\n" }
    for deel in delen {
      uit += "\n== \(deel.kop)\n"
      for alinea in deel.alineas { uit += alinea + "\n" }
      if deel.isLeeg { uit += deel.leeg + "\n" }
      for tabel in deel.gevuld {
        if deel.gevuld.count > 1 { uit += "\n\(tabel.tabel.caption)\n" }
        uit += String(decoding: tabel.opPapier.textTable(width: breedte), as: UTF8.self)
        if let rest = tabel.rest { uit += rest + "\n" }
      }
    }
    return uit
  }

  private var markdown: [UInt8] {
    var tekst = "# \(Markdown.inline(titel))\n\n"
    for alinea in inleiding { tekst += Markdown.paragraph(alinea) + "\n\n" }
    for deel in delen {
      tekst += "## \(Markdown.inline(deel.kop))\n\n"
      for alinea in deel.alineas { tekst += Markdown.paragraph(alinea) + "\n\n" }
      if deel.isLeeg { tekst += deel.leeg + "\n\n" }
      for tabel in deel.gevuld {
        tekst += String(decoding: tabel.opPapier.markdown(), as: UTF8.self) + "\n"
        if let rest = tabel.rest { tekst += rest + "\n\n" }
      }
    }
    return Array(tekst.utf8)
  }

  // MARK: Page.

  /// As a page of its own, with a list of its chapters above.
  var pagina: HTMLPage {
    var pagina = HTMLPage(
      title: titel, heading: titel, skipLabel: "Naar de inhoud",
      printFooter: .init(before: "Pagina ", between: " van ", note: voet))
    pagina.main = inleiding.map { .element(.p, [], [.text($0)]) }
    if delen.count > 2 { pagina.main.append(inhoudsopgave) }
    pagina.main += delen.map { deel in
      .element(
        .section, [],
        [.element(.h2, [.id("kop-" + deel.id)], [.text(deel.kop)])]
          + deel.alineas.map { .element(.p, [], [.text($0)]) }
          + (deel.isLeeg ? [.element(.p, [], [.text(deel.leeg)])] : [])
          + deel.gevuld.flatMap { tabel in
            (tabel.grafiek.map { [Self.figuur($0, id: "grafiek-" + tabel.id)] } ?? [])
              + [tabel.opPapier.html(id: "tabel-" + tabel.id)]
              + (tabel.rest.map { [.element(.p, [], [.text($0)])] } ?? [])
          })
    }
    pagina.footer = [.element(.p, [], [.text(voet)])]
    return pagina
  }

  /// A chart with its name above it.
  private static func figuur(_ grafiek: SVGChart, id: String) -> HTMLNode {
    .element(
      .figure, [],
      [.element(.figcaption, [], [.text(grafiek.title)]), grafiek.node(id: id)])
  }

  private var inhoudsopgave: HTMLNode {
    .element(
      .nav, [.label("Inhoud")],
      [
        .element(
          .ul, [],
          delen.map { deel in
            .element(
              .li, [], [.element(.a, [.fragment("kop-" + deel.id)], [.text(deel.kop)])])
          })
      ])
  }

  // MARK: Workbook.

  private func werkmap() throws -> [UInt8] {
    let toelichting = Table(
      caption: "Toelichting",
      columns: [.init(key: "deel", title: "Deel"), .init(key: "tekst", title: "Tekst")],
      rows: inleiding.map { [.text(titel), .text($0)] }
        + delen.flatMap { deel in deel.alineas.map { [.text(deel.kop), .text($0)] } })
    let bladen = delen.flatMap { deel in
      deel.tabellen.map { XLSXWorkbook.Sheet($0.tabel, name: $0.id) }
    }
    do {
      return try XLSXWorkbook(sheets: bladen + [.init(toelichting, name: "toelichting")]).render()
    } catch {
      throw Fout.invoerUitvoer(reden: "het werkblad kon niet worden gemaakt")
    }
  }

  // MARK: JSON.

  private var json: JSONValue {
    .object(
      [JSONMember("versie", 1)] + kenmerken
        + [
          JSONMember("titel", .string(titel)),
          JSONMember("delen", .array(delen.map(Self.json))),
        ])
  }

  private static func json(_ deel: Deel) -> JSONValue {
    [
      "id": .string(deel.id), "kop": .string(deel.kop), "toelichting": .strings(deel.alineas),
      "tabellen": .array(
        deel.tabellen.map { tabel in
          [
            "id": .string(tabel.id), "naam": .string(tabel.tabel.caption),
            "rijen": .array(
              tabel.tabel.rows.map { rij in
                .object(
                  zip(tabel.tabel.columns, rij).map { kolom, cel in
                    JSONMember(kolom.key, json(cel))
                  })
              }),
          ]
        }),
    ]
  }

  private static func json(_ cel: Table.Cell) -> JSONValue {
    switch cel {
    case .text(let tekst), .code(let tekst, _): .string(tekst)
    case .integer(let getal): .int(getal)
    case .decimal(let honderdsten): .hundredths(honderdsten)
    case .date(let iso): .string(iso)
    case .empty: .null
    }
  }
}

extension Rapport.Deel {
  fileprivate var isLeeg: Bool { !tabellen.isEmpty && gevuld.isEmpty }
  fileprivate var gevuld: [Rapport.Tabel] { tabellen.filter { !$0.tabel.rows.isEmpty } }
}
