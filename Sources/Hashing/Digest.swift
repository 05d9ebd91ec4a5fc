/// A SHA-256 result: 32 bytes, kept as four words so that a copy costs no allocation.
public struct Digest: Hashable, Sendable {
  /// The number of bytes in a digest.
  public static let byteCount = 32

  /// The first eight bytes, most significant first.
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  /// A digest from the eight words that SHA-256 ends with.
  init(words: InlineArray<8, UInt32>) {
    first = UInt64(words[0]) &<< 32 | UInt64(words[1])
    second = UInt64(words[2]) &<< 32 | UInt64(words[3])
    third = UInt64(words[4]) &<< 32 | UInt64(words[5])
    fourth = UInt64(words[6]) &<< 32 | UInt64(words[7])
  }

  /// A digest from its 32 bytes; `nil` for any other number of bytes.
  public init?(bytes: [UInt8]) { self.init(bytes: bytes.span) }

  /// A digest from its 32 bytes, wherever they are; `nil` for any other number of bytes.
  public init?(bytes: Span<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    var words = InlineArray<4, UInt64>(repeating: 0)
    for word in words.indices {
      var value: UInt64 = 0
      for index in 0..<8 { value = value &<< 8 | UInt64(bytes[8 &* word &+ index]) }
      words[word] = value
    }
    (first, second, third, fourth) = (words[0], words[1], words[2], words[3])
  }

  /// A digest from 64 hexadecimal digits in either case; `nil` for anything else.
  public init?(hex: some StringProtocol) {
    guard let bytes = Hex.bytes(hex) else { return nil }
    self.init(bytes: bytes)
  }

  /// The 32 bytes, in the order in which SHA-256 writes them.
  public var bytes: [UInt8] {
    let inline = inlineBytes
    return inline.indices.map { inline[$0] }
  }

  /// The 64 lower-case hexadecimal digits.
  public var hex: String { Hex.text(bytes) }

  /// The 32 bytes without an allocation.
  var inlineBytes: InlineArray<32, UInt8> {
    let words: InlineArray<4, UInt64> = [first, second, third, fourth]
    return InlineArray { index in
      UInt8(truncatingIfNeeded: words[index / 8] &>> UInt64(56 &- 8 &* (index & 7)))
    }
  }
}

extension Digest: CustomStringConvertible {
  /// The same as `hex`.
  public var description: String { hex }
}

extension Digest {
  /// Thirty-two zero bytes: what a chain starts from.
  public static let zero = Digest(words: InlineArray(repeating: 0))
}
