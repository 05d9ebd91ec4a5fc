/// A strict check of UTF-8, byte by byte, that can stop and go on at any cut between chunks.
///
/// It accepts exactly the well-formed sequences of the Unicode Standard, table 3-7: no overlong
/// forms, no surrogates, nothing above U+10FFFF.
struct UTF8Validator {
  /// What one byte meant.
  enum Step: Equatable {
    /// An ASCII byte.
    case ascii
    /// Part of a sequence that is not finished.
    case pending
    /// The last byte of a sequence of two to four bytes.
    case complete
    /// A byte that can stand nowhere.
    case invalid
    /// The sequence before this byte was broken off; look at the byte again.
    case brokenOff
  }

  private var needed = 0
  private var lower: UInt8 = 0x80
  private var upper: UInt8 = 0xbf

  /// Whether no sequence is half done.
  var isComplete: Bool { needed == 0 }

  /// Takes the next byte.
  mutating func step(_ byte: UInt8) -> Step {
    if needed > 0 {
      return continueSequence(byte)
    }
    switch byte {
    case 0x00...0x7f: return .ascii
    case 0xc2...0xdf: begin(needs: 1)
    case 0xe0: begin(needs: 2, lower: 0xa0)
    case 0xed: begin(needs: 2, upper: 0x9f)
    case 0xe1...0xef: begin(needs: 2)
    case 0xf0: begin(needs: 3, lower: 0x90)
    case 0xf1...0xf3: begin(needs: 3)
    case 0xf4: begin(needs: 3, upper: 0x8f)
    default: return .invalid
    }
    return .pending
  }

  private mutating func begin(needs count: Int, lower: UInt8 = 0x80, upper: UInt8 = 0xbf) {
    needed = count
    self.lower = lower
    self.upper = upper
  }

  private mutating func continueSequence(_ byte: UInt8) -> Step {
    guard lower...upper ~= byte else {
      needed = 0
      return .brokenOff
    }
    needed -= 1
    lower = 0x80
    upper = 0xbf
    return needed == 0 ? .complete : .pending
  }

  /// The offset of the first sequence that is not UTF-8; `nil` if all bytes are.
  static func firstInvalidOffset(in bytes: Span<UInt8>) -> Int? {
    var validator = UTF8Validator()
    var sequenceStart = 0
    for index in bytes.indices {
      switch validator.step(bytes[index]) {
      case .ascii, .complete: sequenceStart = index + 1
      case .pending: continue
      case .invalid, .brokenOff: return sequenceStart
      }
    }
    return validator.isComplete ? nil : sequenceStart
  }
}
