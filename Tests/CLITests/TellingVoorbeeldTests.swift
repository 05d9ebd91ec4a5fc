import Foundation
import TestSupport
import Testing

/// The figures that were published, counted from the example.
@Suite("De cijfers van het voorbeeld")
struct TellingVoorbeeldTests {
  private static let map = Documenten.wortel
    .appending(path: "Docs/voorbeeld/schooljaar-2024-2025").path()

  /// A figure as the program gives it, without what it says besides.
  private func cijfer(_ programma: Programma, _ definitie: String) throws -> [String: Any] {
    let antwoord = try programma.voer([
      "telling", "--schooljaar", "2024-2025", "--leerplichtigen", "24021", "--per", "31-7-2025",
      "--definitie", definitie, "--json",
    ])
    #expect(antwoord.code == 0, "\(antwoord.fouten)")
    let json = try JSONSerialization.jsonObject(with: Data(antwoord.uitvoer.utf8))
    return try #require(json as? [String: Any])
  }

  /// The rows without the article, which stands once in what was published.
  private func rijen(_ cijfer: [String: Any]) throws -> NSArray {
    let rijen = try #require(cijfer["rijen"] as? [[String: Any]])
    return rijen.map { $0.filter { $0.key != "artikel" } } as NSArray
  }

  @Test("gelijk aan de gepubliceerde tabellen B.2, B.4, B.6 en B.8")
  func verwacht() throws {
    try withTemporaryFolder { folder in
      let programma = Programma(
        map: folder,
        omgeving: ["LEERPLICHT_NU": "2025-08-01T08:00:00Z", "LEERPLICHT_MEDEWERKER": "test"])
      try programma.richtIn(
        ["melding", "importeer", Self.map + "/meldingen.csv"],
        ["verwerk", Self.map + "/opdrachten.jsonl"],
        [
          "absoluut", "vergelijk", "--brp", Self.map + "/brp.csv", "--inschrijvingen",
          Self.map + "/inschrijvingen.csv", "--per", "31-7-2025",
        ])
      let bestand = try Data(contentsOf: URL(filePath: Self.map + "/verwacht.json"))
      let verwacht = try #require(
        try JSONSerialization.jsonObject(with: bestand) as? [String: Any])
      for definitie in ["langdurig-relatief", "relatief-16", "absoluut", "vrijstelling"] {
        let gepubliceerd = try #require(verwacht[definitie] as? [String: Any])
        let cijfer = try cijfer(programma, definitie)
        #expect(try rijen(cijfer) == (try rijen(gepubliceerd)), "\(definitie)")
        let totaal = try #require(cijfer["totaal"] as? [String: Any])
        for (cel, aantal) in try #require(gepubliceerd["totaal"] as? [String: Int]) {
          #expect(totaal[cel] as? Int == aantal, "\(definitie), \(cel)")
        }
      }
      let langdurig = try #require(
        try cijfer(programma, "langdurig-relatief")["totaal"] as? [String: Any])
      #expect((langdurig["per1000"] as? NSNumber)?.stringValue == "0.83")
      #expect((langdurig["procent"] as? NSNumber)?.stringValue == "0.18")
    }
  }
}
