/// A word of what a user typed, with its place in it.
struct Invoerwoord {
  /// The word in small letters; empty when it holds anything but ASCII.
  ///
  /// Judged by bytes: a combining mark never hides a letter, and no other script passes for one.
  let tekst: String
  /// Its bytes as typed.
  let bytes: [UInt8]
  /// Where it stands: UTF-8 offsets in the input.
  let bereik: Range<Int>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes)
    bereik = bytes.startIndex..<bytes.endIndex
    let ascii = bytes.allSatisfy { $0 < 0x80 }
    let klein = bytes.map { 0x41...0x5a ~= $0 ? $0 | 0x20 : $0 }
    tekst = ascii ? String(decoding: klein, as: UTF8.self) : ""
  }

  /// The words between spaces and tabs.
  static func splits(_ tekst: String) -> [Invoerwoord] {
    Array(tekst.utf8).split { $0 == 0x20 || $0 == 0x09 }.map(Invoerwoord.init)
  }

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
