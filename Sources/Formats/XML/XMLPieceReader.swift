/// Reads XML as `XMLReader` does, from pieces: memory does not grow with the document.
///
///     var reader = try XMLPieceReader { try nextPiece() }
///     while let event = try reader.next() { … }
///
/// What is wrong with a document is found when it is reached: whoever may not use part of one
/// reads it twice.
public struct XMLPieceReader {
  /// How far from the end of what is in memory an event must end to be certain.
  private static let margin = 64

  private let source: () throws -> [UInt8]?
  private var reader: XMLReader
  /// The first bytes of a character whose last have not come yet.
  private var held: [UInt8]
  private var isExhausted: Bool

  /// A reader that takes its bytes from a source, piece by piece, until that gives `nil`.
  public init(source: @escaping () throws -> [UInt8]?) throws {
    self.source = source
    var held: [UInt8] = []
    var start: [UInt8] = []
    var isExhausted = false
    // A declaration is short; what is longer is none.
    while start.count < 4_096, !isExhausted {
      let piece = try Self.piece(source, &held)
      isExhausted = piece == nil
      start += piece ?? held
    }
    reader = try XMLReader(start)
    self.held = held
    self.isExhausted = isExhausted
  }

  /// The line at which reading stands, from 1.
  public var line: Int { reader.line }

  /// The next event; `nil` behind the end of a complete document.
  public mutating func next() throws -> XMLReader.Event? {
    while true {
      var attempt = reader
      let outcome: Result<XMLReader.Event?, XMLError>
      do throws(XMLError) {
        outcome = .success(try attempt.next())
      } catch {
        outcome = .failure(error)
      }
      if isExhausted || attempt.position + Self.margin < attempt.bytes.count {
        reader = attempt
        return try outcome.get()
      }
      try extend()
    }
  }

  /// Brings in at least as much as there is unread: what is long is then read a few times over,
  /// and not once for every piece of it.
  private mutating func extend() throws {
    let unread = reader.bytes.count - reader.position
    var more: [UInt8] = []
    repeat {
      let piece = try Self.piece(source, &held)
      isExhausted = piece == nil
      more += piece ?? held
    } while !isExhausted && more.count < unread
    try reader.extend(by: more)
  }

  /// The next piece up to its last whole character; the rest is held for the one after it.
  private static func piece(
    _ source: () throws -> [UInt8]?, _ held: inout [UInt8]
  ) throws -> [UInt8]? {
    guard var piece = try source() else { return nil }
    piece = held + piece
    let last = piece.lastIndex { $0 & 0xc0 != 0x80 } ?? piece.endIndex
    let cut =
      piece.count - last <= 3 && last < piece.endIndex && piece[last] >= 0xc0
      ? last : piece.endIndex
    held = Array(piece[cut...])
    return Array(piece[..<cut])
  }
}
