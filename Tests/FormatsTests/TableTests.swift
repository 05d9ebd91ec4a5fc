import Testing

@testable import Formats

struct TableTests {
  static let sample = Table(
    caption: "Lijst <1>",
    columns: [
      .init(key: "nr", title: "Nummer"), .init(key: "naam", title: "Naam"),
      .init(key: "dagen", title: "Dagen", kind: .number),
      .init(key: "uren", title: "Uren", kind: .decimal),
      .init(key: "vervalt", title: "Vervalt", kind: .date),
    ],
    rows: [
      [
        .text("L2026-0001"), .text("Zoë | van\tDijk"), .integer(28), .decimal(1_650),
        .date(iso: "2026-11-21"),
      ],
      [.text("L2026-0002"), .text("=1\n2"), .integer(-3), .decimal(-5), .date(iso: "onbekend")],
      [.text("L2026-0003")],
    ])

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `a terminal gets aligned columns`() {
    #expect(
      text(Self.sample.textTable(width: 80)) == """
        Nummer      Naam                Dagen   Uren  Vervalt
        ----------  ------------------  -----  -----  ----------
        L2026-0001  Zoë | van\\u{9}Dijk     28  16,50  21-11-2026
        L2026-0002  =1\\u{A}2               -3  -0,05  onbekend
        L2026-0003

        """)
  }

  @Test func `the widest text gives way first`() {
    #expect(
      text(Self.sample.textTable(width: 48)) == """
        Nummer      Naam        Dagen   Uren  Vervalt
        ----------  ----------  -----  -----  ----------
        L2026-0001  Zoë | van…     28  16,50  21-11-2026
        L2026-0002  =1\\u{A}2       -3  -0,05  onbekend
        L2026-0003

        """)
  }

  @Test func `no line is wider than the terminal, whatever it holds`() {
    var table = Self.sample
    table.rows += hostileTexts.map { [.text("x"), .text($0), .integer(1), .empty, .text($0)] }
    for width in 0...120 {
      for line in text(table.textTable(width: width)).split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= width)
      }
    }
    let lines = text(table.textTable(width: 50)).unicodeScalars.split(separator: "\n")
    #expect(lines.count == table.rows.count + 2)
    #expect(!lines.joined().contains { $0.isControl || $0.isBidiControl })
  }

  @Test func `a pipe gets whole values, one record a line`() {
    #expect(
      text(Self.sample.tsv())
        == "L2026-0001\tZoë | van\\tDijk\t28\t16.50\t2026-11-21\n"
        + "L2026-0002\t=1\\n2\t-3\t-0.05\tonbekend\nL2026-0003\t\t\t\t\n")
  }

  @Test func `a line of a pipe can be read back without loss`() {
    let nasty = hostileTexts + ["\u{0}\u{1b}\u{85}", "\\t", "\\", "\\u{41}"]
    let table = Table(
      caption: "", columns: [.init(key: "a", title: "A"), .init(key: "b", title: "B")],
      rows: nasty.map { [.text($0), .text("x")] })
    let lines = text(table.tsv()).unicodeScalars.split(separator: "\n")
    #expect(lines.count == nasty.count)
    for (line, original) in zip(lines, nasty) {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      #expect(cells.count == 2)
      #expect(cells.first.map { Array(Self.unescaped($0).utf8) } == Array(original.utf8))
    }
  }

  @Test func `a spreadsheet gets keys, guarded text and ISO days`() {
    #expect(
      text(Self.sample.csv())
        == "\u{feff}nr;naam;dagen;uren;vervalt\r\n"
        + "L2026-0001;\"Zoë | van\tDijk\";28;16,50;2026-11-21\r\n"
        + "L2026-0002;\"'=1\n2\";-3;-0,05;onbekend\r\nL2026-0003;;;;\r\n")
    #expect(text(Self.sample.csv(.raw)).unicodeScalars.first == "n")
  }

  @Test func `Markdown gets an escaped table`() {
    #expect(
      text(Self.sample.markdown()) == """
        **Lijst \\<1\\>**

        | Nummer | Naam | Dagen | Uren | Vervalt |
        | --- | --- | ---: | ---: | --- |
        | L2026-0001 | Zoë \\| van Dijk | 28 | 16,50 | 21-11-2026 |
        | L2026-0002 | =1<br>2 | -3 | -0,05 | onbekend |
        | L2026-0003 |  |  |  |  |

        """)
  }

  @Test func `HTML gets a caption, headed cells and a box that scrolls`() {
    let html = Self.sample.html(id: "t1").rendered
    for part in [
      "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"t1-caption\">",
      "<caption id=\"t1-caption\">Lijst &lt;1&gt;</caption>", "<th scope=\"col\">Naam</th>",
      "<th scope=\"col\" class=\"num\">Dagen</th>", "<td>Zoë | van\tDijk</td>",
      "<th scope=\"row\" class=\"nowrap\">L2026-0001</th>", "<td class=\"num\">16,50</td>",
      "<td><time datetime=\"2026-11-21\">21-11-2026</time></td>", "<td>onbekend</td>",
    ] {
      #expect(html.contains(part), "\(part)")
    }
    #expect(!Self.sample.html(id: "t1", hasRowHeaders: false).rendered.contains("scope=\"row\""))
  }

  @Test func `a table without columns or rows is written too`() {
    let table = Table(caption: "", columns: [], rows: [[.text("x")]])
    #expect(text(table.textTable()) == "\n\n\n")
    #expect(table.html(id: "").rendered.contains("<tbody>"))
    #expect(text(Table(caption: "", columns: Self.sample.columns).tsv()).isEmpty)
  }

  /// The reading of one TSV cell, written down from its description.
  static func unescaped(_ cell: Substring.UnicodeScalarView) -> String {
    var result = String.UnicodeScalarView()
    var rest = cell
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let kind = rest.popFirst() else {
        result.append(scalar)
        continue
      }
      switch kind {
      case "t": result.append("\t")
      case "n": result.append("\n")
      case "r": result.append("\r")
      case "u":
        let digits = rest.dropFirst().prefix { $0 != "}" }
        rest = rest.dropFirst(digits.count + 2)
        let value = UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init)
        result.append(value ?? "?")
      default: result.append(kind)
      }
    }
    return String(result)
  }
}

@Suite("Choosing columns")
struct SelectingTests {
  @Test("gives the columns asked for, in that order, and short rows their empty cells")
  func selecting() {
    let table = Table(
      caption: "T",
      columns: [
        .init(key: "a", title: "A"), .init(key: "b", title: "B"), .init(key: "c", title: "C"),
      ],
      rows: [[.text("1"), .text("2"), .text("3")], [.text("4")]])
    let chosen = table.selecting(["c", "x", "a"])
    #expect(chosen.columns.map(\.key) == ["c", "a"])
    #expect(chosen.rows == [[.text("3"), .text("1")], [.empty, .text("4")]])
  }
}
