/// Why a text is no JSON, and where; never the text itself, for it may be personal.
public struct JSONFailure: Error, Equatable, Sendable {
  /// The offset of the byte that did not fit, from 0.
  public let offset: Int
  /// What was wrong there.
  public let kind: Kind

  /// What was wrong.
  public enum Kind: Equatable, Sendable {
    /// The text ends in the middle of a value.
    case truncated
    /// A character that cannot stand here.
    case unexpected
    /// Something follows after the value.
    case trailing
    /// A number that RFC 8259 does not know, such as `01` or `+1`.
    case badNumber
    /// An escape that does not exist, or half a surrogate pair.
    case badEscape
    /// A control character inside a string.
    case controlCharacter
    /// Bytes that are no UTF-8.
    case badUTF8
    /// The same name twice in one object.
    case duplicateKey(String)
    /// More brackets inside each other than the limit allows.
    case tooDeep
    /// A required member is missing.
    case missing(String)
    /// A member holds another type than asked for.
    case wrongType(String)
  }

  /// Names the place and the reason.
  public init(offset: Int, kind: Kind) {
    self.offset = offset
    self.kind = kind
  }
}
