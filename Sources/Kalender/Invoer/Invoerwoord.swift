/// A word of what a user typed, with its place in it.
struct Invoerwoord {
  /// The word with its ASCII letters made small; any other character stays as it is.
  let tekst: String
  /// Its bytes as typed.
  let bytes: [UInt8]
  /// Where it stands: UTF-8 offsets in the input.
  let bereik: Range<Int>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes)
    bereik = bytes.startIndex..<bytes.endIndex
    let klein = bytes.map { 0x41...0x5a ~= $0 ? $0 | 0x20 : $0 }
    tekst = String(decoding: klein, as: UTF8.self)
  }

  /// The words between spaces and tabs.
  static func splits(_ tekst: String) -> [Invoerwoord] {
    let bytes = Array(tekst.utf8)
    var woorden: [Invoerwoord] = []
    var begin = 0
    for einde in 0...bytes.count where einde == bytes.count || isWit(bytes[einde]) {
      if begin < einde { woorden.append(Invoerwoord(bytes[begin..<einde])) }
      begin = einde + 1
    }
    return woorden
  }

  private static func isWit(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// From the first word to the last.
  static func bereik(_ woorden: ArraySlice<Invoerwoord>) -> Range<Int> {
    (woorden.first?.bereik.lowerBound ?? 0)..<(woorden.last?.bereik.upperBound ?? 0)
  }

  /// The value when there are only ASCII digits; held at 999.999.999 when it is larger.
  var getal: Int? { Invoerwoord.getal(bytes[...]) }

  /// The value of bytes that are all ASCII digits; held at 999.999.999 when it is larger.
  static func getal(_ bytes: ArraySlice<UInt8>) -> Int? {
    var waarde = 0
    for byte in bytes {
      guard let cijfer = byte.cijfer else { return nil }
      waarde = min(waarde * 10 + cijfer, 999_999_999)
    }
    return bytes.isEmpty ? nil : waarde
  }
}
