import Hashing
import Testing

struct DigestTests {
  let sample = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test func `hexadecimal text and bytes give the digest back`() throws {
    let digest = try #require(Digest(hex: sample))
    #expect(digest == SHA256.digest(ofUTF8: "abc"))
    #expect(digest.hex == sample)
    #expect("\(digest)" == sample)
    #expect(Digest(hex: sample.uppercased()) == digest)
    #expect(Digest(bytes: digest.bytes) == digest)
    #expect(digest.bytes.count == Digest.byteCount)
  }

  @Test func `anything but 64 hexadecimal digits is refused`() {
    #expect(Digest(hex: "") == nil)
    #expect(Digest(hex: String(sample.dropLast())) == nil)
    #expect(Digest(hex: sample + "00") == nil)
    #expect(Digest(hex: String(sample.dropLast()) + "g") == nil)
    #expect(Digest(hex: String(sample.dropLast()) + " ") == nil)
    // Full-width digits are no ASCII digits.
    #expect(Digest(hex: String(sample.dropLast()) + "１") == nil)
  }

  @Test func `anything but 32 bytes is refused`() {
    #expect(Digest(bytes: [UInt8](repeating: 0, count: 31)) == nil)
    #expect(Digest(bytes: [UInt8](repeating: 0, count: 33)) == nil)
    #expect(Digest(bytes: [UInt8](repeating: 0, count: 32)) != nil)
  }

  @Test func `equal digests are one member of a set`() {
    let digests = ["a", "b", "a", "c", "b"].map { SHA256.digest(ofUTF8: $0) }
    #expect(Set(digests).count == 3)
  }

  @Test func `hexadecimal text of every byte comes back`() {
    let all = (0...255).map { UInt8($0) }
    #expect(Hex.bytes(Hex.text(all)) == all)
    #expect(Hex.text([0x00, 0x9f, 0xab, 0xf0]) == "009fabf0")
    #expect(Hex.bytes("0aFf") == [0x0a, 0xff])
    #expect(Hex.bytes("0a0") == nil)
    #expect(Hex.bytes("@`gG/:") == nil)
    #expect(Hex.bytes("").map(\.isEmpty) == true)
  }
}
