/// The eight working words of SHA-256 and the function that folds blocks into them.
///
/// Rounds go by eight with the variables renamed instead of moved, and every index is written so
/// that the compiler sees it lies inside the array: measured as fast as unchecked pointers.
struct SHA256State: Sendable {
  /// The hash value so far; at first the constants of FIPS 180-4, section 5.3.3.
  private(set) var words: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// Folds whole blocks of 64 bytes, read in place, into the words (section 6.2.2).
  mutating func compress(_ bytes: Span<UInt8>, from start: Int, blocks: Int) {
    let constants = Self.constants
    var offset = start
    var sum = words
    for _ in 0..<blocks {
      var schedule = InlineArray<64, UInt32>(repeating: 0)
      Self.fill(&schedule, from: bytes, at: offset)
      var (a, b, c, d) = (sum[0], sum[1], sum[2], sum[3])
      var (e, f, g, h) = (sum[4], sum[5], sum[6], sum[7])
      for group in 0..<8 {
        let i = group &<< 3
        Self.round(a, b, c, &d, e, f, g, &h, constants[i] &+ schedule[i])
        Self.round(h, a, b, &c, d, e, f, &g, constants[i | 1] &+ schedule[i | 1])
        Self.round(g, h, a, &b, c, d, e, &f, constants[i | 2] &+ schedule[i | 2])
        Self.round(f, g, h, &a, b, c, d, &e, constants[i | 3] &+ schedule[i | 3])
        Self.round(e, f, g, &h, a, b, c, &d, constants[i | 4] &+ schedule[i | 4])
        Self.round(d, e, f, &g, h, a, b, &c, constants[i | 5] &+ schedule[i | 5])
        Self.round(c, d, e, &f, g, h, a, &b, constants[i | 6] &+ schedule[i | 6])
        Self.round(b, c, d, &e, f, g, h, &a, constants[i | 7] &+ schedule[i | 7])
      }
      sum[0] &+= a
      sum[1] &+= b
      sum[2] &+= c
      sum[3] &+= d
      sum[4] &+= e
      sum[5] &+= f
      sum[6] &+= g
      sum[7] &+= h
      offset &+= 64
    }
    words = sum
  }

  /// The message schedule of one block: its sixteen words and the 48 that follow from them.
  ///
  /// Filled in place: returned by value it cost two thirds more time for the whole hash.
  @inline(__always)
  private static func fill(
    _ words: inout InlineArray<64, UInt32>, from bytes: Span<UInt8>, at offset: Int
  ) {
    for i in 0..<16 {
      words[i] = unsafe UInt32(
        bigEndian: bytes.bytes.unsafeLoadUnaligned(
          fromByteOffset: offset &+ 4 &* i, as: UInt32.self))
    }
    for i in 16..<64 {
      let (near, far) = (words[i &- 2], words[i &- 15])
      let small0 = rotate(far, 7) ^ rotate(far, 18) ^ far &>> 3
      let small1 = rotate(near, 17) ^ rotate(near, 19) ^ near &>> 10
      words[i] = words[i &- 16] &+ small0 &+ words[i &- 7] &+ small1
    }
  }

  /// One round; `term` is the round's constant plus its word of the schedule.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ term: UInt32
  ) {
    let choice = g ^ (e & (f ^ g))
    let majority = (a & b) | (c & (a | b))
    let first = h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ choice &+ term
    d &+= first
    h = first &+ (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  /// The constants of section 4.2.2: cube roots of the first 64 primes.
  private static let constants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1,
    0x923f_82a4, 0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
    0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786,
    0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147,
    0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
    0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a,
    0x5b9c_ca4f, 0x682e_6ff3, 0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
    0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
