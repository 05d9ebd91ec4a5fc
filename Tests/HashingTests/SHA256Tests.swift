import Hashing
import Testing

struct SHA256Tests {
  /// The examples of FIPS 180-4 and its predecessors.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `the examples of the standard hold`(message: String, expected: String) {
    #expect(SHA256.digest(ofUTF8: message).hex == expected)
    #expect(SHA256.digest(of: Array(message.utf8)).hex == expected)
  }

  @Test func `a million times the letter a`() {
    let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(SHA256.digest(of: [UInt8](repeating: 0x61, count: 1_000_000)).hex == expected)
    var hash = SHA256()
    for _ in 0..<1_000 {
      hash.update([UInt8](repeating: 0x61, count: 1_000))
    }
    #expect(hash.finalize().hex == expected)
  }

  /// Short messages of the NIST validation programme (SHA256ShortMsg.rsp).
  @Test(arguments: [
    ("d3", "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"),
    ("11af", "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98"),
    ("b4190e", "dff2e73091f6c05e528896c4c831b9448653dc2ff043528f6769437bc7b975c2"),
    ("74ba2521", "b16aa56be3880d18cd41e68384cf1ec8c17680c45a02b1575dc1518923ae8b0e"),
    ("c299209682", "f0887fe961c9cd3beab957e8222494abb969b1ce4c6557976df8b0f6d20e9166"),
    ("e1dc724d5621", "eca0a060b489636225b4fa64d267dabbe44273067ac679f20820bddc6b6a90ac"),
    ("06e076f5a442d5", "3fd877e27450e6bbd5d74bb82f9870c64c66e109418baa8e6bbcff355e287926"),
    ("5738c929c4f4ccb6", "963bb88f27f512777aab6c8b1a02c70ec0ad651d428f870036e1917120fb48bf"),
  ])
  func `the short messages of the validation programme hold`(message: String, expected: String) {
    let bytes = Hex.bytes(message)
    #expect(bytes.map { SHA256.digest(of: $0).hex } == expected)
  }

  /// Every length around the ends of a block; the figure comes from another implementation.
  @Test func `every length up to three hundred bytes`() {
    var all = SHA256()
    for count in 0...300 {
      let message = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + count) }
      all.update(SHA256.digest(of: message))
    }
    let expected = "60d63ff40b5558727a9b786ac0be9300f7ca58fd9ddd3b2f3681b369018a87dc"
    #expect(all.finalize().hex == expected)
  }

  @Test func `where the pieces are cut does not matter`() {
    let message = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let expected = SHA256.digest(of: message)
    for first in stride(from: 0, through: 300, by: 7) {
      for second in stride(from: first, through: 300, by: 11) {
        var hash = SHA256()
        hash.update(message[..<first])
        hash.update(Array(message[first..<second]).span)
        hash.update(Array(message[second...]))
        #expect(hash.finalize() == expected, "cut at \(first) and \(second)")
      }
    }
  }

  @Test func `every kind of input hashes the same bytes`() {
    let text = "Zoë — 42"
    let bytes = Array(text.utf8)
    let expected = SHA256.digest(of: bytes)
    var utf8 = SHA256()
    utf8.update(utf8: text)
    #expect(utf8.finalize() == expected)
    let pointed = unsafe bytes.withUnsafeBytes { unsafe SHA256.digest(of: $0) }
    #expect(pointed == expected)
    var chained = SHA256()
    chained.update(expected)
    #expect(chained.finalize() == SHA256.digest(of: expected.bytes))
  }

  @Test func `a copy of a hash goes its own way`() {
    var hash = SHA256()
    hash.update(utf8: "ab")
    var copy = hash
    copy.update(utf8: "c")
    hash.update(utf8: "d")
    #expect(copy.finalize() == SHA256.digest(ofUTF8: "abc"))
    #expect(hash.finalize() == SHA256.digest(ofUTF8: "abd"))
  }
}
