import Testing

@testable import Formats

struct HTMLTests {
  static var page: HTMLPage {
    var page = HTMLPage(
      title: "Lijst </title>", heading: "Kop <1>", skipLabel: "Naar de inhoud",
      printFooter: .init(before: "Pagina ", between: " van ", note: "\"é\"</style>\\"))
    page.header = [.element(.p, [], ["boven"])]
    page.main = [TableTests.sample.html(id: "t")]
    page.footer = [.element(.p, [], ["onder"])]
    return page
  }

  @Test func `text and attributes are always escaped`() {
    let node = HTMLNode.element(.p, [.title("\"'<&>"), .label("a\u{0}b")], ["<b>\"'&</b>\u{301}"])
    #expect(
      node.rendered == "<p title=\"&quot;&#39;&lt;&amp;&gt;\" aria-label=\"a\\u{0}b\">"
        + "&lt;b&gt;&quot;&#39;&amp;&lt;/b&gt;\u{301}</p>\n")
  }

  @Test(arguments: [
    ("\"\u{301}>", "&quot;\u{301}&gt;"), ("<\u{338}", "&lt;\u{338}"),
    ("'\u{200d}", "&#39;\u{200d}"),
    ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("\u{1b}\u{85}", #"\u{1B}\u{85}"#), ("\u{fffe}", #"\u{FFFE}"#),
    ("\u{202e}", "\u{202e}"), ("\t", "\t"),
  ])
  func `escaping goes by scalar`(text: String, expected: String) {
    #expect(Array(HTMLNode.text(text).rendered.utf8) == Array(expected.utf8))
  }

  @Test func `names and links cannot carry anything else`() {
    let rendered = HTMLNode.element(
      .a, [.id("a b\"é"), .fragment("a b\"é"), .labelledBy("x y", "z")], ["x"]
    ).rendered
    #expect(
      rendered == "<a id=\"a-b---\" href=\"#a-b---\" aria-labelledby=\"x-y z\">x</a>")
    for address in ["javascript:alert(1)", "http://a.nl", "data:text/html,x", "//a.nl", ""] {
      #expect(HTMLNode.element(.a, [.secureLink(address)]).rendered == "<a href=\"#\"></a>")
    }
    #expect(
      HTMLNode.element(.a, [.secureLink("https://a.nl/?b=\"c\"&d")]).rendered
        == "<a href=\"https://a.nl/?b=&quot;c&quot;&amp;d\"></a>")
  }

  @Test func `hostile texts come back from a page as they went in`() throws {
    let texts = hostileTexts.filter { !$0.utf8.contains(0x0d) }
    let list = HTMLNode.element(
      .ul, [], texts.map { .element(.li, [.title($0)], [.text($0)]) })
    let events = try XMLReaderTests.events(of: Array(list.rendered.utf8))
    var read: [String] = []
    for (index, event) in events.enumerated() {
      guard case .start("li", let attributes) = event else { continue }
      #expect(attributes.map(\.value).map { Array($0.utf8) }.count == 1)
      guard case .text(let text) = events[index + 1] else {
        read.append("")
        continue
      }
      read.append(text)
    }
    #expect(read.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
  }

  @Test func `a page has its frame once`() {
    let html = String(decoding: Self.page.render(), as: UTF8.self)
    #expect(
      html.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n"))
    for part in [
      "<h1>Kop &lt;1&gt;</h1>", "<main id=\"main\">", "<header>\n<p>boven", "<footer>\n<p>onder",
      "<title>Lijst &lt;/title&gt;</title>", "<a class=\"skip\" href=\"#main\">Naar de inhoud</a>",
      "content=\"default-src 'none'; style-src 'unsafe-inline';", "@page{size:A4;",
    ] {
      #expect(html.split(separator: part, omittingEmptySubsequences: false).count == 2, "\(part)")
    }
    for part in ["</style>", "</title>", "<h1", "<body>", "<main"] {
      #expect(html.split(separator: part, omittingEmptySubsequences: false).count == 2, "\(part)")
    }
    #expect(!html.contains("<script"))
    #expect(Self.page.render() == Self.page.render())
  }

  @Test func `a page without header or footer has no empty landmarks`() {
    var page = Self.page
    (page.header, page.footer) = ([], [])
    let html = String(decoding: page.render(), as: UTF8.self)
    #expect(!html.contains("<header>"))
    #expect(!html.contains("<footer>"))
  }

  @Test func `words at the foot of the paper are strings of CSS`() {
    #expect(
      HTMLStyle.paper(Self.page.printFooter).contains(
        #"@bottom-left{content:"\22 \e9 \22 \3c \2f style\3e \5c "}"#))
  }

  @Test(arguments: [
    ("", ""), ("\n--color-accent: #00457c;\n", "--color-accent: #00457c;"),
    (
      "  --a-1 : rgb(1, 2, 3) ;\r\n\n--b:calc(1rem + 2px);",
      "--a-1 : rgb(1, 2, 3) ;\n--b:calc(1rem + 2px);"
    ),
  ])
  func `a theme of custom properties is taken`(text: String, expected: String) throws {
    #expect(try HTMLTheme(text).css == expected)
    var page = Self.page
    page.theme = try HTMLTheme(text)
    #expect(String(decoding: page.render(), as: UTF8.self).contains(expected))
  }

  @Test(arguments: [
    "color: red;", "--a: red", "--a red;", "--a: red; }", "--a: red; --b: x;", "--a: url(x);",
    "--a: URL (x);", "--a: image-set(x);", "--a: </style>;", "--a: \"x\";", "--A: x;", "--: x;",
    "--a: ;", "--a: x\\;", "@import x;", "--a: é;", "/* x */", "--a\u{301}: x;",
  ])
  func `anything else in a theme is refused with its line`(line: String) {
    #expect(throws: HTMLThemeError(line: 3)) { try HTMLTheme("\n--ok: 1;\n" + line) }
  }

  /// WCAG 2.2, 1.4.6: at least 7 : 1 on both backgrounds.
  @Test(arguments: ["text", "muted", "accent", "alert", "warn", "good", "focus"])
  func `every colour of text stands out`(name: String) throws {
    let color = try #require(Self.luminance(of: name))
    for background in ["background", "band"] {
      let behind = try #require(Self.luminance(of: background))
      #expect((behind + 0.05) / (color + 0.05) >= 7, "\(name) on \(background)")
    }
  }

  @Test func `a chart says in words what it is and escapes them`() {
    let chart = SVGChart(
      style: .bars, title: "<Titel>", summary: "a & b",
      points: [.init(label: "heel lang", value: 1, shown: "1")]
        + (1...40).map { .init(label: "maand \($0)", value: Double($0), shown: "\($0)") })
    let html = chart.node(id: "g").rendered
    for part in [
      "<svg class=\"chart\" role=\"img\" aria-labelledby=\"g-title g-desc\" viewBox=\"0 0 6400 ",
      "<title id=\"g-title\">&lt;Titel&gt;</title>", "<desc id=\"g-desc\">a &amp; b</desc>",
    ] {
      #expect(html.contains(part), "\(part)")
    }
    #expect(html.split(separator: "<rect ").count == 42)
  }

  @Test func `values that cannot be drawn are drawn as zero`() {
    let values: [Double] = [1, -.infinity, .nan, .infinity, -5, 2, 0]
    for style in [SVGChart.Style.bars, .line] {
      let chart = SVGChart(
        style: style, title: "t", summary: "s",
        points: values.map { .init(label: "", value: $0, shown: "") })
      let html = chart.node(id: "g").rendered
      let name = style == .bars ? " y=\"" : " cy=\""
      let heights = html.split(separator: style == .bars ? "<rect " : "<circle ").dropFirst()
        .compactMap { $0.split(separator: name).dropFirst().first?.prefix { $0 != "\"" } }
      #expect(heights == ["1200", "2100", "2100", "2100", "2100", "300", "2100"])
    }
    #expect(SVGChart(style: .line, title: "", summary: "", points: []).node(id: "g").rendered != "")
  }

  /// The relative luminance of a colour of the page (WCAG 2.2, definition).
  private static func luminance(of name: String) -> Double? {
    let line = HTMLStyle.properties.split(separator: "\n").first {
      $0.hasPrefix("--color-\(name):")
    }
    guard let digits = line?.split(separator: "#").last?.dropLast(), digits.count == 6,
      let value = Int(digits, radix: 16)
    else { return nil }
    let channels = [value >> 16, value >> 8 & 255, value & 255].map { channel -> Double in
      let share = Double(channel) / 255
      return share <= 0.03928 ? share / 12.92 : pow24((share + 0.055) / 1.055)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  /// The power 2.4 by way of twelve fifths: x² times the fifth root of x², found by Newton.
  private static func pow24(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 0..<60 {
      root = (4 * root + square / (root * root * root * root)) / 5
    }
    return square * root
  }
}
