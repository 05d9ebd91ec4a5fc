import Foundation
import TestSupport
import Testing

/// Sessions with the built program, word for word.
///
/// After a change that is meant, `LEERPLICHT_TRANSCRIPTEN=bijwerken swift test --filter Transcript`
/// writes them anew; read the difference before it is committed.
@Suite("Transcripten")
struct TranscriptTests {
  private static let namen = (try? Transcript.alle().map(\.naam)) ?? []

  @Test("elke sessie geeft wat er staat", arguments: namen)
  func sessie(_ naam: String) throws {
    let transcript = try #require(try Transcript.alle().first { $0.naam == naam })
    let nu = try withTemporaryFolder { try transcript.speel(in: $0) }
    if ProcessInfo.processInfo.environment["LEERPLICHT_TRANSCRIPTEN"] == "bijwerken" {
      try nu.write(to: Transcript.map.appending(path: naam), atomically: true, encoding: .utf8)
      return
    }
    let verwacht = transcript.tekst.split(separator: "\n", omittingEmptySubsequences: false)
    let gevonden = nu.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, (oud, nieuw)) in zip(verwacht, gevonden).enumerated() where oud != nieuw {
      Issue.record("\(naam), regel \(index + 1)\n  stond er: \(oud)\n  kwam nu: \(nieuw)")
      return
    }
    #expect(verwacht.count == gevonden.count, "\(naam)")
  }

  @Test("er zijn sessies, en elke opdracht komt erin voor")
  func volledig() throws {
    let naslag = try withTemporaryFolder { try Programma(map: $0).voer(["naslag"]).uitvoer }
    let namen = naslag.matches(of: /(?m)^####? ([a-z -]+)$/).map { String($0.1) }
    #expect(namen.count > 60)
    let getypt = try Transcript.alle().flatMap(\.opdrachten)
    let ontbreekt = namen.filter { naam in !getypt.contains { $0.contains(" " + naam) } }
    #expect(ontbreekt == [])
  }
}
