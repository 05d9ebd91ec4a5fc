/// Why an XML document is refused, and where.
public struct XMLError: Error, Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The place in the line, in characters (code points) from 1.
  public let column: Int
  /// What is wrong there.
  public let kind: Kind

  /// What can be wrong with a document.
  public enum Kind: Hashable, Sendable {
    /// A byte that is not UTF-8.
    case invalidUTF8
    /// A character that XML 1.0 does not allow.
    case forbiddenCharacter
    /// The document ends before its root does, or without a root.
    case truncated
    /// The declaration at the top is not one of XML 1.0 in UTF-8.
    case unsupportedDeclaration
    /// `<!DOCTYPE`, `<!ENTITY` or another declaration: documents bring no rules of their own.
    case markupDeclaration
    /// `<?…`: documents bring no instructions.
    case processingInstruction
    /// A tag or attribute that is not well formed.
    case malformedTag
    /// An attribute that the element has already.
    case duplicateAttribute
    /// More attributes than an element may have.
    case tooManyAttributes
    /// An end tag that is not that of the open element.
    case mismatchedEndTag
    /// A reference to an entity other than `&lt; &gt; &amp; &quot; &apos;`.
    case unknownEntity
    /// A `&` that begins no reference, or a reference to a character that is not allowed.
    case invalidReference
    /// `]]>` in text, or `--` in a comment.
    case forbiddenSequence
    /// Text or a second element outside the root.
    case contentOutsideRoot
    /// Elements inside each other deeper than is allowed.
    case tooDeep
    /// A text, attribute or comment larger than is allowed.
    case textTooLarge
  }

  init(_ kind: Kind, at offset: Int, in bytes: [UInt8], from start: XMLPlace = XMLPlace()) {
    self.kind = kind
    var place = start
    place.pass(bytes[..<min(offset, bytes.count)])
    line = place.line
    column = place.column
  }
}

/// A place in a document, found by passing everything before it.
struct XMLPlace {
  private(set) var line = 1
  private(set) var column = 1
  private var previous: UInt8 = 0

  /// Goes on to the end of some bytes.
  mutating func pass(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if byte == 0x0a || byte == 0x0d {
        line += byte == 0x0a && previous == 0x0d ? 0 : 1
        column = 1
      } else if byte & 0xc0 != 0x80 {
        column += 1
      }
      previous = byte
    }
  }
}
