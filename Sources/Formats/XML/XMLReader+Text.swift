extension XMLReader {
  /// Reads text, references and CDATA up to the next tag or comment; `nil` if there is none.
  mutating func readText() throws(XMLError) -> String? {
    var text: [UInt8] = []
    let start = position
    while !isAtEnd {
      switch bytes[position] {
      case 0x3c:
        guard starts(with: "<![CDATA[") else {
          return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
        }
        try readCDATA(into: &text)
      case 0x26:
        text += try readReference()
      case 0x5d where starts(with: "]]>"):
        throw error(.forbiddenSequence)
      default:
        appendCharacter(to: &text)
      }
      guard text.count <= Self.textLimit else { throw error(.textTooLarge, at: start) }
    }
    throw error(.truncated)
  }

  /// Reads an attribute's value with its quotes; line ends and tabs in it become spaces.
  mutating func readAttributeValue() throws(XMLError) -> String {
    let start = position
    let quote = bytes[position]
    position += 1
    var text: [UInt8] = []
    while !isAtEnd, bytes[position] != quote {
      guard bytes[position] != 0x3c else { throw error(.malformedTag) }
      if bytes[position] == 0x26 {
        text += try readReference()
      } else {
        appendCharacter(to: &text)
        if let last = text.last, Self.isSpace(last) {
          text[text.count - 1] = 0x20
        }
      }
      guard text.count <= Self.textLimit else { throw error(.textTooLarge, at: start) }
    }
    guard !isAtEnd else { throw error(.truncated) }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads `<!-- … -->`.
  mutating func readComment() throws(XMLError) -> String {
    let start = position
    position += 4
    var text: [UInt8] = []
    while true {
      guard !isAtEnd else { throw error(.truncated) }
      if bytes[position] == 0x2d, starts(with: "--") { break }
      appendCharacter(to: &text)
      guard text.count <= Self.textLimit else { throw error(.textTooLarge, at: start) }
    }
    guard starts(with: "-->") else { throw error(.forbiddenSequence) }
    position += 3
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func readCDATA(into text: inout [UInt8]) throws(XMLError) {
    let start = position
    position += 9
    while true {
      guard !isAtEnd else { throw error(.truncated) }
      if bytes[position] == 0x5d, starts(with: "]]>") { break }
      appendCharacter(to: &text)
      guard text.count <= Self.textLimit else { throw error(.textTooLarge, at: start) }
    }
    position += 3
  }

  /// Takes over one byte; CR and CRLF become LF, as XML 1.0 asks (2.11).
  private mutating func appendCharacter(to text: inout [UInt8]) {
    let byte = bytes[position]
    position += 1
    guard byte == 0x0d else {
      text.append(byte)
      return
    }
    if !isAtEnd, bytes[position] == 0x0a {
      position += 1
    }
    text.append(0x0a)
  }

  /// Reads `&lt;` and its like, or a reference to a character by its number.
  private mutating func readReference() throws(XMLError) -> [UInt8] {
    let start = position
    // The longest reference that means something is `&#x10FFFF;`; zeros in front are allowed.
    guard let end = bytes[start...].prefix(32).firstIndex(of: 0x3b) else {
      throw error(.invalidReference)
    }
    let name = bytes[(start + 1)..<end]
    position = end + 1
    if name.first == 0x23 {
      guard let scalar = Self.scalar(ofNumber: name.dropFirst()) else {
        throw error(.invalidReference, at: start)
      }
      var encoded: [UInt8] = []
      encoded.append(utf8: scalar)
      return encoded
    }
    switch String(decoding: name, as: UTF8.self) {
    case "lt": return [0x3c]
    case "gt": return [0x3e]
    case "amp": return [0x26]
    case "quot": return [0x22]
    case "apos": return [0x27]
    default:
      throw error(name.allSatisfy(Self.isNamePart) ? .unknownEntity : .invalidReference, at: start)
    }
  }

  /// The character of `65` or `x41`, if XML allows it.
  private static func scalar(ofNumber digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == 0x78
    let number = isHexadecimal ? digits.dropFirst() : digits
    guard !number.isEmpty, number.allSatisfy({ isDigit($0, hexadecimal: isHexadecimal) }),
      let value = UInt32(String(decoding: number, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(value), scalar.isAllowedInXML
    else { return nil }
    return scalar
  }

  private static func isDigit(_ byte: UInt8, hexadecimal: Bool) -> Bool {
    switch byte {
    case 0x30...0x39: true
    case 0x41...0x46, 0x61...0x66: hexadecimal
    default: false
    }
  }
}
