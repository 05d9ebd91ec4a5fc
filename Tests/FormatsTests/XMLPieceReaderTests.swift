import TestSupport
import Testing

@testable import Formats

struct XMLPieceReaderTests {
  /// The events of a document that comes in pieces of these sizes, or why it is refused.
  private static func events(
    _ bytes: [UInt8], sizes: () -> Int
  ) -> Result<[XMLReader.Event], XMLError>? {
    var place = 0
    var pieces: [[UInt8]] = []
    while place < bytes.count {
      let end = min(bytes.count, place + max(1, sizes()))
      pieces.append(Array(bytes[place..<end]))
      place = end
    }
    var rest = pieces.makeIterator()
    do {
      var reader = try XMLPieceReader { rest.next() }
      var events: [XMLReader.Event] = []
      while let event = try reader.next() { events.append(event) }
      return .success(events)
    } catch let error as XMLError {
      return .failure(error)
    } catch {
      return nil
    }
  }

  private static func whole(_ bytes: [UInt8]) -> Result<[XMLReader.Event], XMLError> {
    do throws(XMLError) {
      return .success(try XMLReaderTests.events(of: bytes))
    } catch {
      return .failure(error)
    }
  }

  /// Longer than what is read at first, so that the window moves.
  private static let long =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<lijst versie='1'>\r\n"
    + (1...400).map { "  <rij nr=\"\($0)\">é€👩 &amp; <![CDATA[<\($0)>]]></rij>\r\n" }.joined()
    + "  <!-- -->\n</lijst>\n"

  @Test func `pieces give what the whole gives`() {
    var random = SplitMix64(seed: 26)
    for bytes in [Array(XMLReaderTests.sample.utf8), Array(Self.long.utf8)] {
      let expected = Self.whole(bytes)
      for size in [1, 2, 3, 7, 4_096, 65_536] {
        #expect(Self.events(bytes, sizes: { size }) == expected)
      }
      for _ in 0..<20 {
        let sizes = { Int.random(in: 1...200, using: &random) }
        #expect(Self.events(bytes, sizes: sizes) == expected)
      }
    }
  }

  @Test func `damage is refused for the same reason in the same place`() {
    var random = SplitMix64(seed: 27)
    let sound = Array(Self.long.utf8)
    for _ in 0..<60 {
      var bytes = sound
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = UInt8.random(in: 0...255, using: &random)
      let sizes = { Int.random(in: 1...3_000, using: &random) }
      let (pieces, whole) = (Self.events(bytes, sizes: sizes), Self.whole(bytes))
      guard case .failure(let expected) = whole else {
        #expect(pieces == whole)
        continue
      }
      // Bytes that no XML holds are seen when they come in, whatever stands before them.
      guard case .failure(let found)? = pieces else {
        Issue.record("\(place) was read as sound")
        continue
      }
      if [.invalidUTF8, .forbiddenCharacter].contains(expected.kind) { continue }
      #expect(found == expected)
    }
  }
}
