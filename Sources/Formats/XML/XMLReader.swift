/// Reads XML 1.0 event by event: strictly, without a document type and without following anything.
///
/// It reads less than XML is, so that a file cannot do more than bring data: UTF-8 only, no
/// `<!DOCTYPE`, no entities but the five predefined ones, no processing instructions, names in
/// ASCII, at most 64 elements inside each other. A document that is not complete is refused.
///
///     var reader = try XMLReader(Array("<a n=\"1\">x</a>".utf8))
///     while let event = try reader.next() {
///       event  // .start("a", [n: 1]), .text("x"), .end("a")
///     }
public struct XMLReader: Sendable {
  /// What a document consists of, in its order.
  public enum Event: Hashable, Sendable {
    /// An element begins.
    case start(String, [Attribute])
    /// The element of that name ends; an empty one ends right after its start.
    case end(String)
    /// All text up to the next tag or comment, CDATA included; never empty.
    case text(String)
    /// A comment.
    case comment(String)
  }

  /// An attribute of an element.
  public struct Attribute: Hashable, Sendable {
    /// Its name, with the prefix if it has one.
    public let name: String
    /// Its value.
    public let value: String
  }

  /// The most elements inside each other.
  public static let depthLimit = 64
  /// The most bytes of one text, attribute or comment.
  public static let textLimit = 10_000_000
  /// The most attributes of an element.
  public static let attributeLimit = 256

  /// The document, or as much of it as is in memory.
  private(set) var bytes: [UInt8]
  var position = 0
  /// Where in the document the bytes begin.
  private var origin = XMLPlace()
  private var open: [String] = []
  private var emptyElement: String?
  private var hasRoot = false
  private var counted = (line: 1, position: 0)

  /// A reader of a whole document; a byte order mark before it is skipped.
  ///
  /// It throws at once if there is anything in the document that no XML in UTF-8 holds.
  public init(_ bytes: [UInt8]) throws(XMLError) {
    self.bytes = bytes
    try check(from: 0)
    if bytes.starts(with: ByteOrderMark.utf8) {
      position = ByteOrderMark.utf8.count
    }
    try readDeclaration()
  }

  /// The line at which reading stands, from 1.
  public var line: Int { counted.line }

  /// The next event; `nil` behind the end of a complete document.
  public mutating func next() throws(XMLError) -> Event? {
    defer { countLines() }
    if let name = emptyElement {
      emptyElement = nil
      return .end(name)
    }
    if open.isEmpty {
      skipSpace()
      if isAtEnd, hasRoot { return nil }
    } else if let text = try readText() {
      return .text(text)
    }
    guard !isAtEnd else { throw error(.truncated) }
    guard starts(with: "<") else { throw error(.contentOutsideRoot) }
    if starts(with: "<!--") { return .comment(try readComment()) }
    if starts(with: "<!") { throw error(.markupDeclaration) }
    if starts(with: "<?") { throw error(.processingInstruction) }
    return starts(with: "</") ? try readEnd() : try readStart()
  }

  /// Adds what comes next of the document, and lets go of what was read.
  ///
  /// The bytes must not end in the middle of a character.
  mutating func extend(by more: [UInt8]) throws(XMLError) {
    // The last byte that was read tells whether a line feed ends a line, or half of one.
    let gone = max(0, position - 1)
    origin.pass(bytes[..<gone])
    bytes.removeSubrange(..<gone)
    position -= gone
    counted.position -= gone
    let old = bytes.count
    bytes += more
    try check(from: old)
  }

  /// Refuses bytes that no XML in UTF-8 holds.
  private func check(from start: Int) throws(XMLError) {
    let new = Array(bytes[start...])
    if let offset = UTF8Validator.firstInvalidOffset(in: new.span) {
      throw XMLError(.invalidUTF8, at: start + offset, in: bytes, from: origin)
    }
    if let offset = Self.firstForbiddenOffset(in: new) {
      throw XMLError(.forbiddenCharacter, at: start + offset, in: bytes, from: origin)
    }
  }

  private mutating func countLines() {
    while counted.position < position {
      let byte = bytes[counted.position]
      let isSecondHalf =
        byte == 0x0a && counted.position > 0 && bytes[counted.position - 1] == 0x0d
      if byte == 0x0d || (byte == 0x0a && !isSecondHalf) { counted.line += 1 }
      counted.position += 1
    }
  }

  private mutating func readStart() throws(XMLError) -> Event {
    guard !(hasRoot && open.isEmpty) else { throw error(.contentOutsideRoot) }
    guard open.count < Self.depthLimit else { throw error(.tooDeep) }
    let tag = try readStartTag()
    hasRoot = true
    if tag.isEmpty {
      emptyElement = tag.name
    } else {
      open.append(tag.name)
    }
    return .start(tag.name, tag.attributes)
  }

  private mutating func readEnd() throws(XMLError) -> Event {
    let start = position
    let name = try readEndTag()
    guard open.popLast() == name else { throw error(.mismatchedEndTag, at: start) }
    return .end(name)
  }

  /// The offset of the first character that XML 1.0 does not allow, in bytes that are UTF-8.
  private static func firstForbiddenOffset(in bytes: [UInt8]) -> Int? {
    for (offset, byte) in bytes.enumerated() {
      if byte < 0x20, byte != 0x09, byte != 0x0a, byte != 0x0d {
        return offset
      }
      // U+FFFE and U+FFFF are the bytes EF BF BE and EF BF BF.
      if byte == 0xef, bytes[offset + 1] == 0xbf, bytes[offset + 2] >= 0xbe {
        return offset
      }
    }
    return nil
  }
}

extension XMLReader {
  var isAtEnd: Bool { position == bytes.count }

  func starts(with text: String) -> Bool {
    bytes[position...].starts(with: text.utf8)
  }

  mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) {
      position += 1
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d
  }

  /// An error at an offset, at the current position unless given; at the very end the document is
  /// cut off, whatever was expected there.
  func error(_ kind: XMLError.Kind, at offset: Int? = nil) -> XMLError {
    let place = offset ?? position
    return XMLError(place >= bytes.count ? .truncated : kind, at: place, in: bytes, from: origin)
  }
}
