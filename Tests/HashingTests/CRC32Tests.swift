import Hashing
import Testing

struct CRC32Tests {
  @Test(arguments: [
    ("", 0x0000_0000),
    ("a", 0xe8b7_be43),
    ("123456789", 0xcbf4_3926),
    ("The quick brown fox jumps over the lazy dog", 0x414f_a339),
  ])
  func `the published check values hold`(text: String, expected: UInt32) {
    #expect(CRC32.checksum(of: Array(text.utf8)) == expected)
  }

  @Test func `every byte value counts`() {
    #expect(CRC32.checksum(of: (0...255).map { UInt8($0) }) == 0x2905_8c73)
  }

  @Test func `pieces give the same checksum as the whole`() {
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 13) }
    var crc = CRC32()
    crc.update(Array(bytes[..<333]))
    crc.update(Array(bytes[333...]).span)
    #expect(crc.value == CRC32.checksum(of: bytes))
  }
}
