extension CSVDraft {
  /// The cells in UTF-8 with everything found in them.
  typealias DecodedCells = (bytes: [UInt8], ends: [Int], findings: [CSVFinding])

  /// The cells decoded, each by itself: half a character must not join with the next cell's half.
  func decoded(from encoding: TextEncoding) -> DecodedCells {
    guard hasHighBytes else { return (bytes, ends, findings) }
    switch encoding {
    case .utf8, .utf16: return checkedAsUTF8()
    case .windows1252: return decodedFromWindows1252()
    }
  }

  private func checkedAsUTF8() -> DecodedCells {
    var all = findings
    var start = 0
    for (index, end) in ends.enumerated() {
      if let kind = Self.problem(in: bytes[start..<end]) {
        all.append(CSVFinding(line: line, column: index + 1, kind: kind))
      }
      start = end
    }
    return (bytes, ends, all)
  }

  private func decodedFromWindows1252() -> DecodedCells {
    var result: DecodedCells = ([], [], findings)
    result.bytes.reserveCapacity(bytes.count + bytes.count / 8)
    var start = 0
    for (index, end) in ends.enumerated() {
      if let byte = Windows1252.decode(bytes[start..<end], into: &result.bytes) {
        result.findings.append(
          CSVFinding(line: line, column: index + 1, kind: .undefinedByte(byte)))
      }
      result.ends.append(result.bytes.count)
      start = end
    }
    return result
  }

  /// What is wrong with a cell in UTF-8: broken sequences, or controls above ASCII.
  private static func problem(in cell: ArraySlice<UInt8>) -> CSVFinding.Kind? {
    if UTF8Validator.firstInvalidOffset(in: cell.span) != nil {
      return .invalidUTF8
    }
    // U+0080 to U+009F are the bytes C2 80 to C2 9F.
    var previous: UInt8 = 0
    for byte in cell {
      if previous == 0xc2, byte < 0xa0 {
        return .controlCharacter(UInt32(byte))
      }
      previous = byte
    }
    return nil
  }
}
