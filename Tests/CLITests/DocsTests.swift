import Foundation
import TestSupport
import Testing

/// The documents of the repository.
enum Documenten {
  static let wortel = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func tekst(_ pad: String) throws -> String {
    try String(contentsOf: wortel.appending(path: pad), encoding: .utf8)
  }

  /// The README and every document of `Docs`, by path.
  static func alle() throws -> [String] {
    let map = wortel.appending(path: "Docs").path()
    let namen = FileManager.default.enumerator(atPath: map)?.allObjects ?? []
    return ["README.md", "CHANGELOG.md"]
      + namen.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }.sorted()
      .map { "Docs/" + $0 }
  }
}

@Suite("Documenten")
struct DocsTests {
  @Test("de naslag is die van dit programma; scripts/naslag maakt hem opnieuw")
  func naslag() throws {
    let nu = try withTemporaryFolder { try Programma(map: $0).voer(["naslag"]).uitvoer }
    #expect(try Documenten.tekst("Docs/naslag.md") == nu)
  }

  @Test("de tabel van bevoegdheden is die van dit programma")
  func bevoegdheden() throws {
    let nu = try withTemporaryFolder {
      try Programma(map: $0).voer(["naslag", "--bevoegdheden"]).uitvoer
    }
    #expect(try Documenten.tekst("Docs/bevoegdheden.md") == nu)
  }

  @Test("elke verwijzing wijst naar iets dat er is")
  func verwijzingen() throws {
    for document in try Documenten.alle() {
      let map = (document as NSString).deletingLastPathComponent
      for treffer in try Documenten.tekst(document).matches(of: /\]\(([^)#\s]+)(#[^)]*)?\)/) {
        let doel = String(treffer.1)
        if doel.hasPrefix("http") || doel.hasPrefix("mailto:") { continue }
        let pad = Documenten.wortel.appending(path: map).appending(path: doel).path()
        #expect(FileManager.default.fileExists(atPath: pad), "\(document): \(doel)")
      }
    }
  }

  @Test("elke opdracht in een document bestaat")
  func opdrachten() throws {
    let naslag = try Documenten.tekst("Docs/naslag.md")
    let bekend = Set(naslag.matches(of: /(?m)^####? ([a-z -]+)$/).map { String($0.1) })
    for document in try Documenten.alle() where document != "Docs/naslag.md" {
      for regel in try Documenten.tekst(document).split(separator: "\n") {
        guard let treffer = regel.firstMatch(of: /^(?:\$ )?leerplicht ([a-z][a-z -]*)/) else {
          continue
        }
        let woorden = treffer.1.split(separator: " ").map(String.init)
        if ["help", "hulp"].contains(woorden[0]) { continue }
        let namen = (1...min(3, woorden.count)).map { woorden.prefix($0).joined(separator: " ") }
        #expect(namen.contains { bekend.contains($0) }, "\(document): \(regel)")
      }
    }
  }

  @Test("de woordenlijst is op volgorde, zonder dubbele, en kent elk onderwerp van het programma")
  func woordenlijst() throws {
    let woorden = try Documenten.tekst("Docs/woordenlijst.md")
      .matches(of: /(?m)^\| ([^|]+) \| [^|]+ \|$/).map { String($0.1).lowercased() }
      .filter { $0 != "woord" && !$0.hasPrefix("---") }
    #expect(woorden.count > 60)
    #expect(woorden == woorden.sorted())
    #expect(Set(woorden).count == woorden.count)
    let naslag = try Documenten.tekst("Docs/naslag.md")
    let koppen = naslag.matches(of: /(?m)^####? ([a-z]+)(?: ([a-z]+))?$/)
    let onderwerpen = Set(koppen.filter { $0.2 != nil }.map { String($0.1) })
      .subtracting(["instellingen", "leg", "regels"])
    #expect(onderwerpen.subtracting(woorden) == [])
  }
}
