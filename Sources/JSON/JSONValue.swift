/// A JSON text as a tree (RFC 8259).
///
/// Objects keep the order of their members. Numbers keep the text they were written in: nothing is
/// rounded on the way through.
///
///     let answer: JSONValue = ["versie": 1, "casus": "L2026-0001", "regie": nil]
///     answer.text   // {"versie":1,"casus":"L2026-0001","regie":null}
public enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])
}

/// One member of an object: a name and its value.
public struct JSONMember: Equatable, Sendable {
  /// The name.
  public let key: String
  /// What it holds.
  public let value: JSONValue

  /// Pairs a name with a value.
  public init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }
}

extension JSONValue {
  /// A whole number.
  public static func int(_ value: Int) -> JSONValue { .number(String(value)) }

  /// A number in hundredths, written with two decimals: `83` becomes `0.83`.
  public static func hundredths(_ value: Int) -> JSONValue {
    let digits = String(value.magnitude % 100)
    let fraction = digits.count == 1 ? "0" + digits : digits
    return .number("\(value < 0 ? "-" : "")\(value.magnitude / 100).\(fraction)")
  }

  /// A string, or null where there is none.
  public static func optional(_ value: String?) -> JSONValue {
    value.map(JSONValue.string) ?? .null
  }

  /// A whole number, or null where there is none.
  public static func optional(_ value: Int?) -> JSONValue { value.map(JSONValue.int) ?? .null }

  /// Strings as an array.
  public static func strings(_ values: [String]) -> JSONValue {
    .array(values.map(JSONValue.string))
  }

  /// The member with this name, nil where the value is no object or lacks it.
  public subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a string value.
  public var stringValue: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The value of a whole number that fits an `Int`.
  public var intValue: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text)
  }

  /// The elements of an array value.
  public var arrayValue: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The canonical text on one line: no white space, members in their order.
  public var text: String {
    var writer = JSONWriter()
    writer.value(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .int(value) }
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Null.
  public init(nilLiteral: ()) { self = .null }
  /// An array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// An object; the members keep their order.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { JSONMember($0.0, $0.1) })
  }
}
