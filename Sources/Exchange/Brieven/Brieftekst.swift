import Formats

extension Brief {
  /// The letter as plain text.
  public func tekst() -> String {
    var delen = [afzender.joined(separator: "\n"), aan.joined(separator: "\n")]
    delen += [([merk].compactMap(\.self) + gegevens).joined(separator: "\n"), onderwerp]
    delen += blokken.map { blok in
      switch blok {
      case .kop(let tekst): tekst
      case .alinea(let regels): regels.joined(separator: "\n")
      case .lijst(let punten): punten.map { "- " + $0 }.joined(separator: "\n")
      }
    }
    return delen.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The letter as Markdown.
  public func markdown() -> [UInt8] {
    let regels = { (regels: [String]) in regels.map(Markdown.inline).joined(separator: "  \n") }
    var delen = [regels(afzender), regels(aan)]
    delen += [regels([merk].compactMap(\.self) + gegevens), "# " + Markdown.inline(onderwerp)]
    delen += blokken.map { blok in
      switch blok {
      case .kop(let tekst): "## " + Markdown.inline(tekst)
      case .alinea(let tekst): tekst.map(Markdown.paragraph).joined(separator: "  \n")
      case .lijst(let punten):
        punten.map { "- " + Markdown.inline($0) }.joined(separator: "\n")
      }
    }
    return Array((delen.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n").utf8)
  }

  /// The letter as a page to print, on A4.
  public func html() -> [UInt8] {
    var pagina = HTMLPage(
      title: onderwerp, heading: onderwerp, skipLabel: "Naar de brief", printFooter: voet)
    pagina.header = [afzender, aan, gegevens].filter { !$0.isEmpty }.map(Self.regels)
    if let merk {
      pagina.header.append(.element(.p, [], [.element(.strong, [], [.text(merk)])]))
    }
    pagina.main = blokken.map { blok in
      switch blok {
      case .kop(let tekst): .element(.h2, [], [.text(tekst)])
      case .alinea(let regels): Self.regels(regels)
      case .lijst(let punten):
        .element(.ul, [], punten.map { .element(.li, [], [.text($0)]) })
      }
    }
    return pagina.render()
  }

  /// The letter as a document for Word; nil when it is larger than a file can be.
  public func docx() -> [UInt8]? {
    var blokken = [afzender, aan].filter { !$0.isEmpty }.map(DOCXDocument.Block.paragraph)
    if let merk { blokken.append(.strong([merk])) }
    if !gegevens.isEmpty { blokken.append(.paragraph(gegevens)) }
    blokken.append(.heading(level: 1, onderwerp))
    blokken += self.blokken.map { blok in
      switch blok {
      case .kop(let tekst): .heading(level: 2, tekst)
      case .alinea(let regels): .paragraph(regels)
      case .lijst(let punten): .list(punten)
      }
    }
    return DOCXDocument(title: onderwerp, footer: voet, blocks: blokken).render()
  }

  private var voet: HTMLPage.PrintFooter {
    .init(before: "Pagina ", between: " van ", note: merk ?? "Vertrouwelijk")
  }

  private static func regels(_ regels: [String]) -> HTMLNode {
    let nodes = regels.enumerated().flatMap { index, regel -> [HTMLNode] in
      (index == 0 ? [] : [.element(.br)]) + [.text(regel)]
    }
    return .element(.p, [], nodes)
  }
}
