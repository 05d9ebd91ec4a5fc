import JSON
import Testing

private func parse(_ text: String) throws(JSONFailure) -> JSONValue {
  try JSONParser.parse(Array(text.utf8))
}

@Test(arguments: [
  #"{"a":1,"b":[true,false,null],"c":{"d":"é \" \\ \n"}}"#, "[]", "{}", "\"\"", "-1.5e+3", "0",
  #"["\u0001"]"#,
])
func `a canonical text survives reading and writing byte for byte`(text: String) throws {
  #expect(try parse(text).text == text)
}

@Test(arguments: [
  (#""\u00e9\ud83d\ude00\/""#, "é😀/"), (#""\b\f\r\t""#, "\u{8}\u{c}\r\t"),
])
func `escapes are decoded`(text: String, expected: String) throws {
  #expect(try parse(text) == .string(expected))
}

@Test(arguments: [
  "", "{", "[1,", "\"a", "01", "+1", "1.", ".5", "1e", "nul", "[1 2]", "{\"a\" 1}", "{a:1}", "[1],",
  #"{"a":1,"a":2}"#, #""\ud800""#, #""\ud800\u0041""#, #""\x""#, "\"\u{1}\"", "'a'", "[,]",
])
func `what RFC 8259 does not allow is refused`(text: String) {
  #expect(throws: JSONFailure.self) { try parse(text) }
}

@Test func `every truncation of a text is refused`() throws {
  let bytes = Array(#"{"opdracht":"casus open","lijst":["a",{"b":[1,true,null]}],"n":-12.5}"#.utf8)
  for count in 0..<bytes.count {
    #expect(throws: JSONFailure.self) { try JSONParser.parse(Array(bytes[..<count])) }
  }
}

@Test func `depth is limited`() throws {
  let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
  #expect(throws: JSONFailure(offset: 65, kind: .tooDeep)) { try parse(deep) }
  let allowed = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
  #expect(try parse(allowed).text == allowed)
}

@Test func `bytes that are no UTF-8 are refused`() {
  #expect(throws: JSONFailure(offset: 1, kind: .badUTF8)) {
    try JSONParser.parse([0x22, 0xC3, 0x28, 0x22])
  }
}

@Test func `hundredths keep two decimals`() {
  #expect(JSONValue.hundredths(83).text == "0.83")
  #expect(JSONValue.hundredths(5).text == "0.05")
  #expect(JSONValue.hundredths(-1203).text == "-12.03")
}

@Test func `fields are found in the written order and in any other`() throws {
  let bytes = Array(
    #"{"tekst":"a\"b","n":12,"ja":true,"leeg":null,"rij":["x","y"],"o":[{"k":"v"},{"k":"w"}]}"#.utf8
  )
  var inOrder = try JSONFieldReader(bytes)
  #expect(try inOrder.string("tekst") == "a\"b")
  #expect(try inOrder.int("n") == 12)
  #expect(try inOrder.bool("ja") == true)
  #expect(try inOrder.string("leeg") == nil)
  #expect(try inOrder.strings("rij") == ["x", "y"])
  let inner = try inOrder.objects("o") { (reader) throws(JSONFailure) in try reader.string("k") }
  #expect(inner == ["v", "w"])
  var backwards = try JSONFieldReader(bytes)
  #expect(try backwards.strings("rij") == ["x", "y"])
  #expect(try backwards.string("ontbreekt") == nil)
  #expect(try backwards.int("n") == 12)
  #expect(try backwards.string("tekst") == "a\"b")
}

@Test func `a field of another type is refused`() throws {
  var reader = try JSONFieldReader(Array(#"{"a":"tekst","b":1}"#.utf8))
  #expect(throws: JSONFailure.self) { try reader.int("a") }
  #expect(throws: JSONFailure.self) { try reader.string("b") }
}

@Test func `writer and parser are each other's inverse on seeded random trees`() throws {
  var seed: UInt64 = 20_261_121
  for _ in 0..<500 {
    let tree = randomTree(&seed, depth: 0)
    #expect(try JSONParser.parse(Array(tree.text.utf8)) == tree)
  }
}

private func next(_ seed: inout UInt64) -> Int {
  seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
  return Int(seed >> 33)
}

private func randomTree(_ seed: inout UInt64, depth: Int) -> JSONValue {
  let texts = ["", "é", "\"", "\\", "\n\r", "a\u{301}", "😀", "\u{0}"]
  switch next(&seed) % (depth > 4 ? 5 : 7) {
  case 0: return .null
  case 1: return .bool(next(&seed) % 2 == 0)
  case 2: return .int(next(&seed) - 1_000_000)
  case 3: return .hundredths(next(&seed) % 100_000)
  case 4: return .string(texts[next(&seed) % texts.count])
  case 5: return .array((0..<(next(&seed) % 4)).map { _ in randomTree(&seed, depth: depth + 1) })
  default:
    return .object(
      (0..<(next(&seed) % 4)).map { JSONMember("k\($0)", randomTree(&seed, depth: depth + 1)) })
  }
}
