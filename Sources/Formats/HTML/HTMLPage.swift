/// A whole HTML page in one file: no script, no picture or font from elsewhere.
///
/// The page makes its frame itself: language, title, policy, style, skip link, the only `h1`, the
/// landmarks. It reads on a screen of 320 pixels and prints on A4 with page numbers.
public struct HTMLPage: Hashable, Sendable {
  /// What stands at the foot of every printed page.
  public struct PrintFooter: Hashable, Sendable {
    /// The words before the number of the page.
    public var before: String
    /// The words between the number of the page and that of all pages.
    public var between: String
    /// The words on the other side.
    public var note: String

    /// A footer such as "Page 1 of 3" with a note on the other side.
    public init(before: String, between: String, note: String = "") {
      self.before = before
      self.between = between
      self.note = note
    }
  }

  /// The language of the page, `nl` unless said otherwise.
  public var language = "nl"
  /// The title of the window, and of a document printed to a file.
  public var title: String
  /// The only heading of the first level.
  public var heading: String
  /// The words of the link that jumps over the header.
  public var skipLabel: String
  /// What stands above the heading: who made the page, and for whom.
  public var header: [HTMLNode] = []
  /// What the page is about.
  public var main: [HTMLNode] = []
  /// What stands below: when it was made, from what.
  public var footer: [HTMLNode] = []
  /// What stands at the foot of every printed page.
  public var printFooter: PrintFooter
  /// The look of an organisation; without it a neutral one.
  public var theme: HTMLTheme?

  /// A page with its words, still without content.
  public init(title: String, heading: String, skipLabel: String, printFooter: PrintFooter) {
    self.title = title
    self.heading = heading
    self.skipLabel = skipLabel
    self.printFooter = printFooter
  }

  /// Nothing may be loaded or sent; only the style inside the page counts.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  /// The page as UTF-8.
  public func render() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes += "<!DOCTYPE html>\n<html lang=\"".utf8
    HTMLEscaper.append(language, to: &bytes)
    bytes += "\">\n<head>\n<meta charset=\"utf-8\">\n".utf8
    bytes += "<meta http-equiv=\"Content-Security-Policy\" content=\"\(Self.policy)\">\n".utf8
    bytes += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n".utf8
    bytes += "<meta name=\"referrer\" content=\"no-referrer\">\n<title>".utf8
    HTMLEscaper.append(title, to: &bytes)
    bytes += "</title>\n<style>\n\(style)\n</style>\n</head>\n<body>\n".utf8
    HTMLNode.element(.a, [.className("skip"), .fragment("main")], [.text(skipLabel)])
      .render(into: &bytes)
    bytes.append(0x0a)
    append(header, as: "header", to: &bytes)
    bytes += "<main id=\"main\">\n<h1>".utf8
    HTMLEscaper.append(heading, to: &bytes)
    bytes += "</h1>\n".utf8
    main.forEach { $0.render(into: &bytes) }
    bytes += "</main>\n".utf8
    append(footer, as: "footer", to: &bytes)
    bytes += "</body>\n</html>\n".utf8
    return bytes
  }

  private var style: String {
    let properties = [HTMLStyle.properties, theme?.css].compactMap { $0 }.joined(separator: "\n")
    return ":root{\n\(properties)\n}\n\(HTMLStyle.rules)\n\(HTMLStyle.paper(printFooter))"
  }

  private func append(_ nodes: [HTMLNode], as landmark: String, to bytes: inout [UInt8]) {
    guard !nodes.isEmpty else { return }
    bytes += "<\(landmark)>\n".utf8
    nodes.forEach { $0.render(into: &bytes) }
    bytes += "</\(landmark)>\n".utf8
  }
}
