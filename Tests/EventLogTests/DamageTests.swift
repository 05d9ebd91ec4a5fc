import EventLog
import Platform
import SQLiteEventLog
import TestSupport
import Testing

@Suite("A damaged log in a file")
struct DamageTests {
  private struct Endless: Error {}

  /// The bytes of a file with a log of some pages.
  private func made(in folder: String) throws -> [UInt8] {
    let path = folder + "/whole.sqlite"
    let file = try LogFile.create(path: path, tables: "")
    for number in 0..<200 {
      _ = try file.write { try file.log.append(request([event(payload: "{\"a\":\(number)}")])) }
    }
    return try Files.read(path, limit: 1 << 22)
  }

  @Test("is walked through to an end, whichever page stands in place of another")
  func pagesOfAnother() throws {
    try withTemporaryFolder { folder in
      let (whole, size) = (try made(in: folder), 4_096)
      let pages = whole.count / size
      var (ended, refused) = (0, 0)
      for page in 1..<pages {
        for other in 1..<pages where other != page {
          var bytes = whole
          bytes.replaceSubrange(
            page * size..<(page + 1) * size, with: whole[other * size..<(other + 1) * size])
          let copy = folder + "/\(page)-\(other)"
          try Files.write(bytes, to: copy)
          do {
            let file = try LogFile(path: copy)
            var seen = 0
            try file.read {
              try file.log.forEachEvent { _ in
                seen += 1
                if seen > 100_000 { throw Endless() }
              }
            }
            ended += 1
          } catch is Endless {
            Issue.record("page \(other) in place of page \(page): no end")
          } catch {
            refused += 1
          }
        }
      }
      #expect(ended > 0)
      #expect(refused > 0)
    }
  }
}
