import Foundation
import TestSupport
import Testing

@testable import Formats

/// Properties over tables that a seed makes; `FORMATS_ROUNDS` sets how many, 5 000 without it.
struct CSVPropertyTests {
  static let rounds =
    ProcessInfo.processInfo.environment["FORMATS_ROUNDS"].flatMap { Int($0) } ?? 5_000
  static let seed: UInt64 = 20_261_121

  /// What cells are made of: all that means something to CSV, to Unicode or to a spreadsheet.
  static let pieces = [
    "a", "Jansen", "é", "e\u{301}", "\u{301}", "\"", "\"\"", ";", ",", "\t", "\r", "\n", "\r\n",
    " ", "=", "+", "-", "@", "'", "\u{feff}", "\u{200b}", "\u{200d}", "\u{202e}", "€", "漢", "\\",
    "👩‍👩‍👧", "\u{2028}", "\u{ff1d}", "0", "1,5", "2026-11-21",
  ]

  static func table(using random: inout SplitMix64) -> [[String]] {
    let columns = Int.random(in: 1...5, using: &random)
    return (0..<Int.random(in: 1...6, using: &random)).map { _ in
      (0..<columns).map { _ in
        let count = Int.random(in: 0...5, using: &random)
        return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      }
    }
  }

  @Test func `what is written is what is read`() {
    var random = SplitMix64(seed: Self.seed)
    for round in 0..<Self.rounds {
      let rows = Self.table(using: &random)
      let header = (0..<(rows.first?.count ?? 0)).map { "kolom \($0)" }
      var dialect = CSVWriter.Dialect.raw
      dialect.hasByteOrderMark = Bool.random(using: &random)
      dialect.separator = CSVSeparator.allCases.randomElement(using: &random) ?? .comma
      var writer = CSVWriter(dialect: dialect)
      writer.append(header)
      rows.forEach { writer.append($0) }
      let given = header.count == 1 ? dialect.separator : nil
      let size = Int.random(in: 1...40, using: &random)
      let reading = CSVReading(writer.bytes, chunkSize: size, separator: given)
      #expect(reading.columns == header, "seed \(Self.seed), round \(round)")
      let read = reading.records.map { $0.cells.map { Array($0.utf8) } }
      #expect(read == rows.map { $0.map { Array($0.utf8) } }, "seed \(Self.seed), round \(round)")
      #expect(reading.allFindings.isEmpty, "seed \(Self.seed), round \(round)")
    }
  }

  /// Whatever bytes come, reading ends, lines go up, and no more is kept than the limits allow.
  @Test func `damaged files are read to their end`() {
    var random = SplitMix64(seed: Self.seed &+ 1)
    let limits = CSVLimits(cellBytes: 40, recordBytes: 120, cells: 6)
    let special: [UInt8] = [0x22, 0x3b, 0x2c, 0x09, 0x0a, 0x0d, 0x00, 0x1b, 0xc3, 0xe2, 0xff, 0xef]
    for round in 0..<Self.rounds {
      var writer = CSVWriter(dialect: round % 2 == 0 ? .raw : .dutchExcel)
      Self.table(using: &random).forEach { writer.append($0) }
      var bytes = writer.bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let byte =
          Bool.random(using: &random)
          ? special.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes.insert(byte, at: place)
        case 1: if place < bytes.count { bytes[place] = byte }
        case 2: if place < bytes.count { bytes.remove(at: place) }
        default: bytes.removeSubrange(place...)
        }
      }
      let reading = CSVReading(bytes, limits: limits)
      let inPieces = CSVReading(
        bytes, chunkSize: Int.random(in: 1...20, using: &random), limits: limits)
      #expect(inPieces == reading, "seed \(Self.seed &+ 1), round \(round)")
      let lines = reading.records.map(\.line)
      #expect(zip(lines, lines.dropFirst()).allSatisfy(<), "seed \(Self.seed &+ 1), round \(round)")
      #expect(reading.records.allSatisfy { $0.count <= 6 && $0.cells.allSatisfy(Self.isShort) })
    }
  }

  /// Forty bytes, threefold at most in Windows-1252 or where broken bytes became U+FFFD.
  private static func isShort(_ cell: String) -> Bool {
    cell.utf8.count <= 120
  }
}
