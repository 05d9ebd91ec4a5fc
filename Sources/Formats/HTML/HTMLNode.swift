/// A piece of an HTML document: text, or an element with attributes and pieces inside.
///
/// There is no way to put in markup as a string: text and attribute values are always escaped, and
/// names come from `HTMLTag` and `HTMLAttribute`, which hold no script.
///
///     let node = HTMLNode.element(.p, [.className("note")], ["a < b"])
///     node.rendered  // <p class="note">a &lt; b</p>
public indirect enum HTMLNode: Hashable, Sendable {
  /// Text, shown as it is.
  case text(String)
  /// An element; attributes and children are empty unless given.
  case element(HTMLTag, [HTMLAttribute] = [], [HTMLNode] = [])

  /// The node as HTML.
  public var rendered: String {
    var bytes: [UInt8] = []
    render(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the node as HTML in UTF-8; a line ends behind every block, for whoever reads along.
  func render(into bytes: inout [UInt8]) {
    switch self {
    case .text(let text):
      HTMLEscaper.append(text, to: &bytes)
    case .element(let tag, let attributes, let children):
      bytes += "<\(tag.rawValue)".utf8
      for attribute in attributes {
        bytes += " \(attribute.name)=\"".utf8
        HTMLEscaper.append(attribute.value, to: &bytes)
        bytes.append(0x22)
      }
      bytes.append(0x3e)
      if !tag.isVoid {
        children.forEach { $0.render(into: &bytes) }
        bytes += "</\(tag.rawValue)>".utf8
      }
      if tag.isBlock {
        bytes.append(0x0a)
      }
    }
  }
}

extension HTMLNode: ExpressibleByStringLiteral {
  /// Text, shown as it is.
  public init(stringLiteral text: String) {
    self = .text(text)
  }
}

/// The elements that a page may hold below its own frame; `h1` is the page's, scripts have none.
public enum HTMLTag: String, Hashable, Sendable {
  case section, nav, div, p, ul, ol, li, dl, dt, dd, h2, h3, h4, hr, pre, blockquote
  case table, caption, thead, tbody, tfoot, tr, th, td
  case figure, figcaption, details, summary
  case a, abbr, b, br, code, em, span, strong, time
  case svg, title, desc, g, rect, line, polyline, circle, text

  /// Whether the element has no content and no end tag.
  var isVoid: Bool { self == .br || self == .hr }

  /// Whether a line end behind the element changes nothing.
  var isBlock: Bool {
    switch self {
    case .section, .nav, .div, .p, .ul, .ol, .li, .dl, .dt, .dd, .h2, .h3, .h4, .hr, .pre,
      .blockquote, .table, .caption, .thead, .tbody, .tfoot, .tr, .figure, .figcaption, .details,
      .summary, .svg, .title, .desc, .g, .rect, .line, .polyline, .circle, .text:
      true
    case .th, .td, .a, .abbr, .b, .br, .code, .em, .span, .strong, .time: false
    }
  }
}
