/// Writes canonical JSON: no white space, members in the order they are given, UTF-8.
///
/// The same calls give the same bytes on every run and every machine, so the result may be
/// hashed (Foundation's encoder orders keys differently from run to run).
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Starts with nothing.
  public init() {}

  /// Makes room beforehand, so that short texts cost one allocation.
  public init(reserving capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Whether nothing was written yet.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Opens an object.
  public mutating func beginObject() { begin(UInt8(ascii: "{")) }
  /// Closes the object opened last.
  public mutating func endObject() { end(UInt8(ascii: "}")) }
  /// Opens an array.
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }
  /// Closes the array opened last.
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// The name of the member whose value comes next.
  public mutating func key(_ name: String) {
    separate()
    quoted(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A string value, escaped.
  public mutating func string(_ value: String) {
    separate()
    quoted(value)
    needsComma = true
  }

  /// A whole number.
  public mutating func int(_ value: Int) {
    separate()
    appendDecimal(value)
    needsComma = true
  }

  /// True or false.
  public mutating func bool(_ value: Bool) { token(value ? "true" : "false") }

  /// Null.
  public mutating func null() { token("null") }

  /// A text that is JSON already, taken over byte for byte.
  public mutating func raw(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  /// A whole tree.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let flag): bool(flag)
    case .number(let text): token(text)
    case .string(let text): string(text)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        key(member.key)
        self.value(member.value)
      }
      endObject()
    }
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func token(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func appendDecimal(_ value: Int) {
    if value >= 0 && value < 10 {
      bytes.append(UInt8(ascii: "0") + UInt8(value))
    } else {
      bytes.append(contentsOf: String(value).utf8)
    }
  }

  /// Escapes what RFC 8259 section 7 asks: quote, backslash and control characters.
  private mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") {
        bytes.append(byte)
      } else {
        escape(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }
}
