/// SHA-256 over bytes that come in pieces (FIPS 180-4, section 6.2).
///
/// Whole blocks are hashed where they lie; only what is left over at the end of a piece is copied.
/// Where the pieces are cut does not change the result.
///
///     var hash = SHA256()
///     hash.update(utf8: "abc")
///     hash.finalize().hex  // "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
public struct SHA256: Sendable {
  private var state = SHA256State()
  /// What was left over of the last piece: fewer than 64 bytes, in front.
  private var rest = InlineArray<64, UInt8>(repeating: 0)
  private var restCount = 0
  private var byteCount: UInt64 = 0

  /// A hash of nothing yet.
  public init() {}

  /// Adds the bytes of a span.
  public mutating func update(_ bytes: Span<UInt8>) {
    byteCount &+= UInt64(bytes.count)
    var offset = restCount == 0 ? 0 : fill(from: bytes, at: 0)
    let blocks = (bytes.count &- offset) / 64
    if blocks > 0 {
      state.compress(bytes, from: offset, blocks: blocks)
      offset &+= 64 &* blocks
    }
    if offset < bytes.count {
      _ = fill(from: bytes, at: offset)
    }
  }

  /// Adds the bytes of an array.
  public mutating func update(_ bytes: [UInt8]) {
    update(bytes.span)
  }

  /// Adds the bytes of part of an array.
  public mutating func update(_ bytes: ArraySlice<UInt8>) {
    update(bytes.span)
  }

  /// Adds the bytes of a buffer that must stay valid during the call, such as a column of SQLite.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    unsafe update(bytes.assumingMemoryBound(to: UInt8.self).span)
  }

  /// Adds the UTF-8 bytes of a text.
  public mutating func update(utf8 text: String) {
    update(text.utf8.span)
  }

  /// Adds the 32 bytes of an earlier result, as a chain does.
  public mutating func update(_ digest: Digest) {
    update(digest.inlineBytes.span)
  }

  /// The digest of everything added.
  public consuming func finalize() -> Digest {
    let bitCount = byteCount &* 8
    // Section 5.1.1: a bit, zeros up to eight bytes before the end of a block, and the length.
    rest[restCount] = 0x80
    for index in (restCount &+ 1)..<64 {
      rest[index] = 0
    }
    if restCount >= 56 {
      compressRest()
      rest = InlineArray(repeating: 0)
    }
    for index in 0..<8 {
      rest[63 &- index] = UInt8(truncatingIfNeeded: bitCount &>> UInt64(8 &* index))
    }
    compressRest()
    return Digest(words: state.words)
  }

  /// The digest of an array of bytes.
  public static func digest(of bytes: [UInt8]) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalize()
  }

  /// The digest of a buffer that must stay valid during the call.
  public static func digest(of bytes: UnsafeRawBufferPointer) -> Digest {
    var hash = SHA256()
    unsafe hash.update(bytes)
    return hash.finalize()
  }

  /// The digest of the UTF-8 bytes of a text.
  public static func digest(ofUTF8 text: String) -> Digest {
    var hash = SHA256()
    hash.update(utf8: text)
    return hash.finalize()
  }

  /// Hashes the rest as a block.
  private mutating func compressRest() {
    state.compress(rest.span, from: 0, blocks: 1)
  }

  /// Copies bytes behind the rest until it is a block or they are used up; a full block is hashed.
  ///
  /// Returns the offset of the first byte not copied.
  private mutating func fill(from bytes: Span<UInt8>, at start: Int) -> Int {
    let count = min(64 &- restCount, bytes.count &- start)
    for index in 0..<count {
      rest[restCount &+ index] = bytes[start &+ index]
    }
    restCount &+= count
    if restCount == 64 {
      compressRest()
      restCount = 0
    }
    return start &+ count
  }
}
