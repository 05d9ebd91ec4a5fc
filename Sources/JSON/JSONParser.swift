/// Reads a JSON text into a tree: strict RFC 8259, UTF-8, every name once in an object.
public enum JSONParser {
  /// How many brackets may stand inside each other.
  ///
  /// Deeper texts are refused, not followed: a hostile file must not eat the stack.
  public static let depthLimit = 64

  /// Reads one value that fills the whole text (white space around it is allowed).
  ///
  ///     try JSONParser.parse(Array(#"{"opdracht":"dag"}"#.utf8))
  public static func parse(_ bytes: [UInt8]) throws(JSONFailure) -> JSONValue {
    var scanner = JSONScanner(bytes)
    let value = try value(&scanner, depth: 0)
    scanner.skipSpace()
    guard scanner.isAtEnd else { throw scanner.failure(.trailing) }
    return value
  }

  private static func value(
    _ scanner: inout JSONScanner, depth: Int
  ) throws(JSONFailure) -> JSONValue {
    guard depth <= depthLimit else { throw scanner.failure(.tooDeep) }
    scanner.skipSpace()
    switch scanner.peek {
    case UInt8(ascii: "\""): return .string(try scanner.string())
    case UInt8(ascii: "{"): return try object(&scanner, depth: depth)
    case UInt8(ascii: "["): return try array(&scanner, depth: depth)
    case UInt8(ascii: "t"):
      try scanner.word("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try scanner.word("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try scanner.word("null")
      return .null
    case .some(let byte) where byte == UInt8(ascii: "-") || scanner.isDigit(byte):
      return .number(try scanner.number())
    default: throw scanner.failure(.unexpected)
    }
  }

  private static func object(
    _ scanner: inout JSONScanner, depth: Int
  ) throws(JSONFailure) -> JSONValue {
    try scanner.expect(UInt8(ascii: "{"))
    var members: [JSONMember] = []
    var names: Set<String> = []
    scanner.skipSpace()
    if scanner.take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      scanner.skipSpace()
      let key = try scanner.string()
      guard names.insert(key).inserted else { throw scanner.failure(.duplicateKey(key)) }
      scanner.skipSpace()
      try scanner.expect(UInt8(ascii: ":"))
      members.append(JSONMember(key, try value(&scanner, depth: depth + 1)))
      scanner.skipSpace()
    } while scanner.take(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "}"))
    return .object(members)
  }

  private static func array(
    _ scanner: inout JSONScanner, depth: Int
  ) throws(JSONFailure) -> JSONValue {
    try scanner.expect(UInt8(ascii: "["))
    var elements: [JSONValue] = []
    scanner.skipSpace()
    if scanner.take(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      elements.append(try value(&scanner, depth: depth + 1))
      scanner.skipSpace()
    } while scanner.take(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "]"))
    return .array(elements)
  }
}
