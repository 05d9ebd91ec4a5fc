/// Walks over the bytes of a JSON text: the piece that tree parser and field reader share.
struct JSONScanner {
  let bytes: [UInt8]
  var position: Int

  init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  var isAtEnd: Bool { position >= bytes.count }

  func failure(_ kind: JSONFailure.Kind) -> JSONFailure {
    JSONFailure(offset: position, kind: isAtEnd && kind == .unexpected ? .truncated : kind)
  }

  /// The byte here, nil at the end.
  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  mutating func expect(_ byte: UInt8) throws(JSONFailure) {
    guard position < bytes.count, bytes[position] == byte else { throw failure(.unexpected) }
    position += 1
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func word(_ text: StaticString) throws(JSONFailure) {
    for offset in 0..<text.utf8CodeUnitCount {
      try expect(unsafe text.utf8Start[offset])
    }
  }

  /// A string, the opening quote included; without escapes it is taken over in one piece.
  mutating func string() throws(JSONFailure) -> String {
    try expect(UInt8(ascii: "\""))
    let start = position
    var seen: UInt8 = 0
    while position < bytes.count {
      let byte = bytes[position]
      seen |= byte
      if byte == UInt8(ascii: "\"") {
        // ASCII cannot be invalid; to check it would cost as much as to take it over.
        let text =
          seen < 0x80
          ? String(decoding: bytes[start..<position], as: UTF8.self) : try decoded(start, position)
        position += 1
        return text
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
      if byte < 0x20 { throw failure(.controlCharacter) }
      position += 1
    }
    throw failure(.truncated)
  }

  private func decoded(_ start: Int, _ end: Int) throws(JSONFailure) -> String {
    guard let text = String(validating: bytes[start..<end], as: UTF8.self) else {
      throw JSONFailure(offset: start, kind: .badUTF8)
    }
    return text
  }

  private mutating func escapedString(from start: Int) throws(JSONFailure) -> String {
    var buffer = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: buffer, as: UTF8.self) else {
          throw JSONFailure(offset: start, kind: .badUTF8)
        }
        return text
      case UInt8(ascii: "\\"): try appendEscape(to: &buffer)
      case 0..<0x20:
        position -= 1
        throw failure(.controlCharacter)
      default: buffer.append(byte)
      }
    }
    throw failure(.truncated)
  }

  private mutating func appendEscape(to buffer: inout [UInt8]) throws(JSONFailure) {
    guard let byte = peek else { throw failure(.truncated) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(byte)
    case UInt8(ascii: "b"): buffer.append(0x08)
    case UInt8(ascii: "f"): buffer.append(0x0C)
    case UInt8(ascii: "n"): buffer.append(0x0A)
    case UInt8(ascii: "r"): buffer.append(0x0D)
    case UInt8(ascii: "t"): buffer.append(0x09)
    case UInt8(ascii: "u"): try appendScalar(to: &buffer)
    default: throw failure(.badEscape)
    }
  }

  private mutating func appendScalar(to buffer: inout [UInt8]) throws(JSONFailure) {
    var value = try fourHexDigits()
    if 0xD800..<0xDC00 ~= value {
      guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw failure(.badEscape) }
      let low = try fourHexDigits()
      guard 0xDC00..<0xE000 ~= low else { throw failure(.badEscape) }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw failure(.badEscape) }
    buffer.append(contentsOf: String(Character(scalar)).utf8)
  }

  private mutating func fourHexDigits() throws(JSONFailure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek else { throw failure(.truncated) }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value * 16 + UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"):
        value = value * 16 + UInt32(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"):
        value = value * 16 + UInt32(byte - UInt8(ascii: "A") + 10)
      default: throw failure(.badEscape)
      }
      position += 1
    }
    return value
  }

  /// The text of a number, checked against the grammar of RFC 8259 section 6.
  mutating func number() throws(JSONFailure) -> String {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      _ = take(UInt8(ascii: "+")) || take(UInt8(ascii: "-"))
      try digits()
    }
    if let byte = peek, isDigit(byte) { throw failure(.badNumber) }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(JSONFailure) {
    guard let first = peek, isDigit(first) else { throw failure(.badNumber) }
    while let byte = peek, isDigit(byte) { position += 1 }
  }

  func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Steps over one value of any kind without making anything of it.
  mutating func skipValue(depth: Int = 0) throws(JSONFailure) {
    guard depth <= JSONParser.depthLimit else { throw failure(.tooDeep) }
    skipSpace()
    switch peek {
    case UInt8(ascii: "\""): try skipString()
    case UInt8(ascii: "{"): try skipMembers(depth: depth)
    case UInt8(ascii: "["): try skipElements(depth: depth)
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: _ = try number()
    }
  }

  mutating func skipString() throws(JSONFailure) {
    try expect(UInt8(ascii: "\""))
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return }
      if byte == UInt8(ascii: "\\") { position += 1 }
    }
    throw failure(.truncated)
  }

  private mutating func skipMembers(depth: Int) throws(JSONFailure) {
    try expect(UInt8(ascii: "{"))
    skipSpace()
    if take(UInt8(ascii: "}")) { return }
    repeat {
      skipSpace()
      try skipString()
      skipSpace()
      try expect(UInt8(ascii: ":"))
      try skipValue(depth: depth + 1)
      skipSpace()
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
  }

  private mutating func skipElements(depth: Int) throws(JSONFailure) {
    try expect(UInt8(ascii: "["))
    skipSpace()
    if take(UInt8(ascii: "]")) { return }
    repeat {
      try skipValue(depth: depth + 1)
      skipSpace()
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
  }
}
