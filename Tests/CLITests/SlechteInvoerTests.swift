import Foundation
import TestSupport
import Testing

/// Broken files, each with the message that the program gives for it.
@Suite("Slechte invoer")
struct SlechteInvoerTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "SlechteInvoer")

  /// File, exit code and what is said about it.
  private static let gevallen: [(bestand: String, code: Int32, zin: String)] =
    ((try? String(contentsOf: folder.appending(path: "verwacht.tsv"), encoding: .utf8)) ?? "")
    .split(separator: "\n").compactMap { regel in
      let velden = regel.split(separator: "\t", maxSplits: 2).map(String.init)
      guard velden.count == 3, let code = Int32(velden[1]) else { return nil }
      return (velden[0], code, velden[2])
    }

  private func importeer(_ bestand: String, _ map: String) throws -> Programma.Antwoord {
    var programma = Programma(map: map)
    programma.omgeving["LEERPLICHT_NU"] = "2026-04-14T08:00:00Z"
    _ = try programma.voer(["dossier", "maak", "--gemeente", "0200"])
    return try programma.voer(["melding", "importeer", bestand, "--formaat", "tekst"])
  }

  @Test("elk bestand krijgt zijn melding en zijn afsluitcode", arguments: gevallen.indices)
  func geval(_ index: Int) throws {
    let geval = Self.gevallen[index]
    try withTemporaryFolder { map in
      let bron = Self.folder.appending(path: geval.bestand)
      try FileManager.default.copyItem(
        at: bron, to: URL(filePath: map).appending(path: geval.bestand))
      let antwoord = try importeer(geval.bestand, map)
      #expect(antwoord.code == geval.code, "\(geval.bestand): \(antwoord)")
      #expect(
        (antwoord.uitvoer + antwoord.fouten).contains(geval.zin), "\(geval.bestand): \(antwoord)")
    }
  }

  @Test("elk bestand in de map heeft een regel, en andersom")
  func volledig() throws {
    let bestanden = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
    #expect(Set(bestanden) == Set(Self.gevallen.map(\.bestand) + ["verwacht.tsv"]))
    #expect(Self.gevallen.count > 30)
  }

  @Test(
    "een cel van tien megabyte wordt geweigerd, in elke vorm", arguments: ["csv", "jsonl", "xml"])
  func grootteVanCel(_ vorm: String) throws {
    let groot = String(repeating: "a", count: 10_000_000)
    let namen = ["meldingsnummer", "bsn", "vestiging", "soort", "datum_melding", "begindatum"]
    let cellen = ["D-1", "111222333", "05KO00", "luxe", "2026-03-05", "2026-03-02"]
    let tekst =
      switch vorm {
      case "csv":
        (namen + ["reden"]).joined(separator: ";") + "\n"
          + (cellen + [groot]).joined(separator: ";") + "\n"
      case "jsonl":
        "{"
          + zip(namen + ["reden"], cellen + [groot]).map { "\"\($0)\":\"\($1)\"" }
          .joined(separator: ",") + "}\n"
      default:
        "<meldingen versie=\"1\"><melding>"
          + zip(namen + ["reden"], cellen + [groot]).map { "<\($0)>\($1)</\($0)>" }.joined()
          + "</melding></meldingen>"
      }
    try withTemporaryFolder { map in
      try Data(tekst.utf8).write(to: URL(filePath: map).appending(path: "groot"))
      let antwoord = try importeer("groot", map)
      #expect(antwoord.code == 65)
      #expect(antwoord.uitvoer.contains("kolom reden: de cel is groter dan 1048576 bytes"))
      #expect(!antwoord.uitvoer.contains("aaaa"))
    }
  }
}
