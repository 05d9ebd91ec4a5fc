/// Picks the members of one object out of its bytes, without building a tree.
///
/// Made for the payloads of the event log: our own writer gave the members a fixed order, and
/// asking in that order costs one pass over the bytes. Another order is found too, and a member
/// that is absent is missed, after one more pass that notes where each one stands.
public struct JSONFieldReader: Sendable {
  private var scanner: JSONScanner
  private let first: Int
  /// Where every member stands; nil as long as each was the next.
  private var members: [Member]?

  private struct Member {
    let key: Range<Int>
    let value: Int
  }

  /// Starts at the first member.
  public init(_ bytes: [UInt8]) throws(JSONFailure) {
    var scanner = JSONScanner(bytes)
    scanner.skipSpace()
    try scanner.expect(UInt8(ascii: "{"))
    self.init(inside: scanner)
  }

  private init(inside scanner: JSONScanner) {
    self.scanner = scanner
    first = scanner.position
  }

  /// A string; nil where the member is absent or null.
  public mutating func string(_ key: StaticString) throws(JSONFailure) -> String? {
    guard try seek(key), try !isNull() else { return nil }
    guard scanner.peek == UInt8(ascii: "\"") else { throw wrongType(key) }
    return try scanner.string()
  }

  /// A whole number; nil where the member is absent or null.
  public mutating func int(_ key: StaticString) throws(JSONFailure) -> Int? {
    guard try seek(key), try !isNull() else { return nil }
    guard let value = Int(try scanner.number()) else { throw wrongType(key) }
    return value
  }

  /// A whole number that can only stand here, as the next member: no search through the rest.
  public mutating func nextInt(_ key: StaticString) throws(JSONFailure) -> Int? {
    let here = scanner.position
    guard try nextKey(is: key) else {
      scanner.position = here
      return nil
    }
    guard let value = Int(try scanner.number()) else { throw wrongType(key) }
    return value
  }

  /// Yes or no; nil where the member is absent or null.
  public mutating func bool(_ key: StaticString) throws(JSONFailure) -> Bool? {
    guard try seek(key), try !isNull() else { return nil }
    if scanner.peek == UInt8(ascii: "t") {
      try scanner.word("true")
      return true
    }
    try scanner.word("false")
    return false
  }

  /// An array of strings; empty where the member is absent or null.
  public mutating func strings(_ key: StaticString) throws(JSONFailure) -> [String] {
    var values: [String] = []
    try elements(key) { (scanner) throws(JSONFailure) in values.append(try scanner.string()) }
    return values
  }

  /// An array of objects, each handed to `body`; nothing happens where the member is absent.
  public mutating func objects<T>(
    _ key: StaticString, _ body: (inout JSONFieldReader) throws(JSONFailure) -> T
  ) throws(JSONFailure) -> [T] {
    var values: [T] = []
    try elements(key) { (scanner) throws(JSONFailure) in
      let start = scanner
      try scanner.skipValue()
      var inside = start
      try inside.expect(UInt8(ascii: "{"))
      var reader = JSONFieldReader(inside: inside)
      values.append(try body(&reader))
    }
    return values
  }

  /// The member is required.
  public func missing(_ key: StaticString) -> JSONFailure {
    scanner.failure(.missing("\(key)"))
  }

  /// The member does not hold what it should.
  public func wrongType(_ key: StaticString) -> JSONFailure {
    scanner.failure(.wrongType("\(key)"))
  }

  private mutating func elements(
    _ key: StaticString, _ body: (inout JSONScanner) throws(JSONFailure) -> Void
  ) throws(JSONFailure) {
    guard try seek(key), try !isNull() else { return }
    try scanner.expect(UInt8(ascii: "["))
    scanner.skipSpace()
    if scanner.take(UInt8(ascii: "]")) { return }
    repeat {
      scanner.skipSpace()
      try body(&scanner)
      scanner.skipSpace()
    } while scanner.take(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "]"))
  }

  private mutating func isNull() throws(JSONFailure) -> Bool {
    guard scanner.peek == UInt8(ascii: "n") else { return false }
    try scanner.word("null")
    return true
  }

  /// Moves to the value of a member; looks at the next one first, for in our own texts that is it.
  private mutating func seek(_ key: StaticString) throws(JSONFailure) -> Bool {
    let here = scanner.position
    if try nextKey(is: key) { return true }
    let found = try allMembers().first { holds(key, at: $0.key) }
    scanner.position = found?.value ?? here
    return found != nil
  }

  private func holds(_ key: StaticString, at range: Range<Int>) -> Bool {
    guard range.count == key.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count {
      let wanted = unsafe key.utf8Start[offset]
      if scanner.bytes[range.lowerBound + offset] != wanted { return false }
    }
    return true
  }

  private mutating func allMembers() throws(JSONFailure) -> [Member] {
    if let members { return members }
    var found: [Member] = []
    scanner.position = first
    while let member = try skipMember() { found.append(member) }
    members = found
    return found
  }

  private mutating func nextKey(is key: StaticString) throws(JSONFailure) -> Bool {
    scanner.skipSpace()
    _ = scanner.take(UInt8(ascii: ","))
    scanner.skipSpace()
    let count = key.utf8CodeUnitCount
    guard scanner.position + count + 2 <= scanner.bytes.count,
      scanner.take(UInt8(ascii: "\"")),
      holds(key, at: scanner.position..<scanner.position + count)
    else { return false }
    scanner.position += count
    guard scanner.take(UInt8(ascii: "\"")) else { return false }
    scanner.skipSpace()
    try scanner.expect(UInt8(ascii: ":"))
    scanner.skipSpace()
    return true
  }

  private mutating func skipMember() throws(JSONFailure) -> Member? {
    scanner.skipSpace()
    _ = scanner.take(UInt8(ascii: ","))
    scanner.skipSpace()
    guard scanner.peek == UInt8(ascii: "\"") else { return nil }
    let key = scanner.position + 1
    try scanner.skipString()
    let end = scanner.position - 1
    scanner.skipSpace()
    try scanner.expect(UInt8(ascii: ":"))
    scanner.skipSpace()
    let value = scanner.position
    try scanner.skipValue()
    return Member(key: key..<end, value: value)
  }
}
