/// An attribute of an HTML element, with a name that is known to be harmless.
public struct HTMLAttribute: Hashable, Sendable {
  let name: String
  let value: String

  /// The name by which other elements and links point here; see `identifier`.
  public static func id(_ text: String) -> HTMLAttribute {
    HTMLAttribute(name: "id", value: identifier(text))
  }

  /// One or more classes of the page's style, with spaces between.
  public static func className(_ text: String) -> HTMLAttribute {
    HTMLAttribute(name: "class", value: text)
  }

  /// A link to an element of the same page.
  public static func fragment(_ id: String) -> HTMLAttribute {
    HTMLAttribute(name: "href", value: "#" + identifier(id))
  }

  /// A link to another site; anything that does not begin with `https://` becomes `#`.
  public static func secureLink(_ address: String) -> HTMLAttribute {
    let isSecure = address.utf8.starts(with: "https://".utf8)
    return HTMLAttribute(name: "href", value: isSecure ? address : "#")
  }

  /// What a header cell heads.
  public static func scope(_ scope: Scope) -> HTMLAttribute {
    HTMLAttribute(name: "scope", value: scope.rawValue)
  }

  /// The role of the element for a screen reader.
  public static func role(_ role: Role) -> HTMLAttribute {
    HTMLAttribute(name: "role", value: role.rawValue)
  }

  /// The elements that name this one.
  public static func labelledBy(_ ids: String...) -> HTMLAttribute {
    let names = ids.map(identifier).joined(separator: " ")
    return HTMLAttribute(name: "aria-labelledby", value: names)
  }

  /// The name of the element for a screen reader.
  public static func label(_ text: String) -> HTMLAttribute {
    HTMLAttribute(name: "aria-label", value: text)
  }

  /// The day of a `time` element.
  public static func dateTime(_ day: ISODay) -> HTMLAttribute {
    HTMLAttribute(name: "datetime", value: day.iso)
  }

  /// What an abbreviation stands for.
  public static func title(_ text: String) -> HTMLAttribute {
    HTMLAttribute(name: "title", value: text)
  }

  /// The language of the element.
  public static func language(_ code: String) -> HTMLAttribute {
    HTMLAttribute(name: "lang", value: code)
  }

  /// Makes the element reachable with the keyboard, as a box that scrolls must be.
  public static let focusable = HTMLAttribute(name: "tabindex", value: "0")

  /// What a header cell can head.
  public enum Scope: String, Hashable, Sendable {
    /// The cells below.
    case column = "col"
    /// The cells beside.
    case row
  }

  /// The roles that are used.
  public enum Role: String, Hashable, Sendable {
    /// A picture.
    case img
    /// A part of the page worth jumping to.
    case region
    /// News that a screen reader reads by itself.
    case status
    /// A note beside the text.
    case note
  }

  /// A length or place in a drawing, in its own units.
  static func number(_ name: DrawingNumber, _ value: Int) -> HTMLAttribute {
    HTMLAttribute(name: name.rawValue, value: String(value))
  }

  /// The part of the plane that a drawing shows, from its origin.
  static func viewBox(width: Int, height: Int) -> HTMLAttribute {
    HTMLAttribute(name: "viewBox", value: "0 0 \(width) \(height)")
  }

  /// The corners of a broken line.
  static func points(_ points: [(x: Int, y: Int)]) -> HTMLAttribute {
    HTMLAttribute(name: "points", value: points.map { "\($0.x),\($0.y)" }.joined(separator: " "))
  }

  enum DrawingNumber: String {
    case x, y, width, height, x1, y1, x2, y2, cx, cy, r
  }

  /// Text made into an identifier: everything but ASCII letters, digits and `_` becomes `-`.
  ///
  /// The same text always gives the same identifier, so links and targets still meet.
  static func identifier(_ text: String) -> String {
    let bytes = text.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x5f: byte
      default: 0x2d as UInt8
      }
    }
    return bytes.isEmpty ? "-" : String(decoding: bytes, as: UTF8.self)
  }
}
