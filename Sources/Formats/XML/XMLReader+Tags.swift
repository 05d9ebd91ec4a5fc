extension XMLReader {
  /// Reads `<?xml version="1.0" encoding="UTF-8"?>` if the document begins with it.
  mutating func readDeclaration() throws(XMLError) {
    guard starts(with: "<?xml"), position + 5 < bytes.count, Self.isSpace(bytes[position + 5])
    else { return }
    let start = position
    position += 5
    var found: [Attribute] = []
    while let attribute = try readAttribute(after: found) {
      found.append(attribute)
    }
    guard starts(with: "?>") else { throw error(.unsupportedDeclaration) }
    let expected = ["version", "encoding", "standalone"].filter { name in
      found.contains { $0.name == name }
    }
    guard found.map(\.name) == expected, found.allSatisfy(Self.isSupported),
      found.first?.name == "version"
    else { throw error(.unsupportedDeclaration, at: start) }
    position += 2
  }

  private static func isSupported(_ attribute: Attribute) -> Bool {
    switch attribute.name {
    case "version": attribute.value == "1.0"
    case "encoding": attribute.value == "UTF-8" || attribute.value == "utf-8"
    default: attribute.value == "yes" || attribute.value == "no"
    }
  }

  /// Reads a start tag, `isEmpty` if it ends in `/>`.
  mutating func readStartTag() throws(XMLError)
    -> (name: String, attributes: [Attribute], isEmpty: Bool)
  {
    position += 1
    let name = try readName()
    var attributes: [Attribute] = []
    while let attribute = try readAttribute(after: attributes) {
      attributes.append(attribute)
    }
    if starts(with: ">") {
      position += 1
      return (name, attributes, false)
    }
    guard starts(with: "/>") else { throw error(.malformedTag) }
    position += 2
    return (name, attributes, true)
  }

  /// Reads an end tag.
  mutating func readEndTag() throws(XMLError) -> String {
    position += 2
    let name = try readName()
    skipSpace()
    guard starts(with: ">") else { throw error(.malformedTag) }
    position += 1
    return name
  }

  /// Reads space and an attribute behind it; `nil` if none follows.
  private mutating func readAttribute(after others: [Attribute]) throws(XMLError) -> Attribute? {
    let spaceStart = position
    skipSpace()
    guard !isAtEnd else { throw error(.truncated) }
    guard Self.isNameStart(bytes[position]) else { return nil }
    guard position > spaceStart else { throw error(.malformedTag) }
    let start = position
    let name = try readName()
    guard !others.contains(where: { $0.name == name }) else {
      throw error(.duplicateAttribute, at: start)
    }
    guard others.count < Self.attributeLimit else { throw error(.tooManyAttributes, at: start) }
    skipSpace()
    guard starts(with: "=") else { throw error(.malformedTag) }
    position += 1
    skipSpace()
    guard starts(with: "\"") || starts(with: "'") else { throw error(.malformedTag) }
    return Attribute(name: name, value: try readAttributeValue())
  }

  /// Reads a name of ASCII letters, digits and `_ - . :`, which begins with a letter or `_`.
  private mutating func readName() throws(XMLError) -> String {
    guard position < bytes.count, Self.isNameStart(bytes[position]) else {
      throw error(.malformedTag)
    }
    let start = position
    while position < bytes.count, Self.isNamePart(bytes[position]) {
      position += 1
    }
    guard !isAtEnd else { throw error(.truncated) }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    0x41...0x5a ~= byte || 0x61...0x7a ~= byte || byte == 0x5f
  }

  static func isNamePart(_ byte: UInt8) -> Bool {
    isNameStart(byte) || 0x30...0x39 ~= byte || byte == 0x2d || byte == 0x2e || byte == 0x3a
  }
}
