/// How the bytes of a text file stand for characters.
public enum TextEncoding: Hashable, Sendable {
  /// UTF-8, with or without a byte order mark.
  case utf8
  /// Windows code page 1252, what older Dutch programs write.
  case windows1252
  /// UTF-16, seen by its byte order mark; it is not read.
  case utf16
}

/// Finds out how a text file is encoded, in one pass over its chunks.
///
/// The rule looks at the whole input:
/// 1. A byte order mark decides: UTF-8 or UTF-16.
/// 2. Without one, input that is UTF-8 from begin to end is UTF-8.
/// 3. Otherwise whichever is more frequent decides: correct sequences of two bytes or more (then it
///    is UTF-8 with damage, and damage is reported where it stands) or bytes that cannot be UTF-8
///    (then it is Windows-1252). An equal number means Windows-1252.
///
/// The third rule keeps one broken byte from turning every accent of a UTF-8 file into two
/// characters, and one name that was garbled long ago from refusing a whole Windows-1252 file.
public struct EncodingInspector: Sendable {
  private var validator = UTF8Validator()
  private var start: [UInt8] = []
  private var sequenceCount = 0
  private var invalidCount = 0

  /// An inspector that has seen nothing yet.
  public init() {}

  /// Looks at the next bytes of the file.
  public mutating func inspect(_ chunk: [UInt8]) {
    if start.count < 3 {
      start.append(contentsOf: chunk.prefix(3 - start.count))
    }
    for byte in chunk {
      switch validator.step(byte) {
      case .ascii, .pending: continue
      case .complete: sequenceCount += 1
      case .invalid: invalidCount += 1
      case .brokenOff:
        invalidCount += 1
        if validator.step(byte) == .invalid {
          invalidCount += 1
        }
      }
    }
  }

  /// The encoding, judged by everything inspected.
  public var encoding: TextEncoding {
    if start.starts(with: ByteOrderMark.utf8) {
      return .utf8
    }
    if ByteOrderMark.utf16.contains(where: { start.starts(with: $0) }) {
      return .utf16
    }
    let invalid = invalidCount + (validator.isComplete ? 0 : 1)
    return invalid == 0 || sequenceCount > invalid ? .utf8 : .windows1252
  }

  /// The encoding of bytes that are all in memory.
  public static func encoding(of bytes: [UInt8]) -> TextEncoding {
    var inspector = EncodingInspector()
    inspector.inspect(bytes)
    return inspector.encoding
  }
}

/// The bytes that some programs put before a text.
enum ByteOrderMark {
  static let utf8: [UInt8] = [0xef, 0xbb, 0xbf]
  /// Little and big endian.
  static let utf16: [[UInt8]] = [[0xff, 0xfe], [0xfe, 0xff]]
}
