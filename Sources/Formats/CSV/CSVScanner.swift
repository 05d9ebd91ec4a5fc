/// Cuts bytes into records and cells (RFC 4180), at any cut between chunks.
///
/// It works on bytes: in ASCII and everything that extends it the separators are single bytes,
/// while a `Character` may hide a quote under an accent. Quotes inside a cell that does not begin
/// with one are text.
struct CSVScanner {
  private enum State {
    case cellStart
    case plain
    case quoted
    /// Behind a quote in a quoted cell: its end, or the first of two.
    case quoteSeen
    /// Behind damage, up to the end of the line.
    case skipping
  }

  private let limits: CSVLimits
  private let separator: UInt8
  /// For each byte 1 if reading a cell outside quotes must stop at it.
  private let plainStops: [UInt8]
  /// The same inside quotes.
  private let quotedStops: [UInt8]
  private var state = State.cellStart
  private var line = 1
  private var quoteLine = 1
  private var isAfterCarriageReturn = false
  private var draft: CSVDraft

  init(separator: CSVSeparator, limits: CSVLimits) {
    self.separator = separator.rawValue
    self.limits = limits
    draft = CSVDraft(line: 1, limits: limits)
    var stops = (0...255).map { UInt8($0 < 0x20 || $0 == 0x7f ? 1 : 0) }
    stops[0x09] = 0
    quotedStops = stops.enumerated().map { $0.offset == CSVByte.quote ? 1 : $0.element }
    stops[Int(separator.rawValue)] = 1
    plainStops = stops
  }

  /// Reads on from an offset to the end of a record or of the chunk.
  ///
  /// Gives the offset behind what was read, and whether a record is complete.
  mutating func scan(_ chunk: [UInt8], from start: Int) -> (end: Int, isComplete: Bool) {
    var position = start
    while position < chunk.count {
      switch state {
      case .cellStart: position += beginCell(with: chunk[position])
      case .plain:
        position = takeRun(of: chunk, from: position, upTo: plainStops)
        guard position < chunk.count else { break }
        position += 1
        if stop(at: chunk[position - 1]) { return (position, true) }
      case .quoted:
        position = takeRun(of: chunk, from: position, upTo: quotedStops)
        guard position < chunk.count else { break }
        position += 1
        stopInQuotes(at: chunk[position - 1])
      case .quoteSeen:
        position += 1
        if afterQuote(chunk[position - 1]) { return (position, true) }
      case .skipping:
        position += 1
        if isLineEnd(chunk[position - 1]), stop(at: chunk[position - 1]) {
          return (position, true)
        }
      }
    }
    return (position, false)
  }

  /// Closes what is open at the end of the file; `false` if nothing is.
  mutating func finish() -> Bool {
    if state == .cellStart, draft.cellCount == 0 {
      return false
    }
    if state == .quoted {
      draft.note(.unterminatedQuote, line: quoteLine)
    }
    draft.endCell()
    state = .cellStart
    return true
  }

  /// Hands over the record that was completed and begins the next.
  mutating func takeDraft() -> CSVDraft {
    let complete = draft
    draft = CSVDraft(line: line, limits: limits, like: complete)
    return complete
  }

  /// Decides what kind of cell begins; gives 1 if the byte was used up, else 0.
  private mutating func beginCell(with byte: UInt8) -> Int {
    let endsPair = isAfterCarriageReturn && byte == CSVByte.lineFeed
    isAfterCarriageReturn = false
    if endsPair {
      return 1
    }
    if draft.cellCount == 0 {
      if isLineEnd(byte) {
        countLine(byte)
        return 1
      }
      draft.line = line
    }
    guard byte == CSVByte.quote else {
      state = .plain
      return 0
    }
    quoteLine = line
    state = .quoted
    return 1
  }

  /// Adds to the cell what stands before the next stop, and gives the offset of that.
  @inline(__always)
  private mutating func takeRun(
    of chunk: [UInt8], from start: Int, upTo stops: [UInt8]
  ) -> Int {
    var end = start
    var seen: UInt8 = 0
    while end < chunk.count, stops[Int(chunk[end])] == 0 {
      seen |= chunk[end]
      end &+= 1
    }
    if end > start {
      isAfterCarriageReturn = false
      draft.hasHighBytes = draft.hasHighBytes || seen >= 0x80
      draft.append(chunk[start..<end])
    }
    return end
  }

  /// Handles a byte that ends a cell outside quotes; `true` if it ends the record too.
  private mutating func stop(at byte: UInt8) -> Bool {
    if byte == separator {
      draft.endCell()
      state = .cellStart
      return false
    }
    guard isLineEnd(byte) else {
      draft.noteControl(byte)
      draft.append(byte)
      return false
    }
    draft.endCell()
    state = .cellStart
    countLine(byte)
    return true
  }

  private mutating func stopInQuotes(at byte: UInt8) {
    if byte == CSVByte.quote {
      state = .quoteSeen
      return
    }
    draft.append(byte)
    if isLineEnd(byte) {
      countLine(byte)
    } else {
      isAfterCarriageReturn = false
      draft.noteControl(byte)
    }
  }

  /// Handles the byte behind a closing quote; `true` if it ends the record.
  private mutating func afterQuote(_ byte: UInt8) -> Bool {
    isAfterCarriageReturn = false
    if byte == CSVByte.quote {
      draft.append(byte)
      state = .quoted
      return false
    }
    if byte == separator || isLineEnd(byte) {
      return stop(at: byte)
    }
    draft.note(.textAfterQuote)
    state = .skipping
    return false
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == CSVByte.lineFeed || byte == CSVByte.carriageReturn
  }

  /// Counts a line at its end; the line feed of a pair does not count again.
  private mutating func countLine(_ byte: UInt8) {
    if byte == CSVByte.carriageReturn || !isAfterCarriageReturn {
      line += 1
    }
    isAfterCarriageReturn = byte == CSVByte.carriageReturn
  }
}
