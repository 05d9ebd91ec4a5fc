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
    try programma.richtIn()
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

  // MARK: The other readers: a folder of their own, the reader in the name of the file.

  private static let lezers = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "SlechteInvoerLezers")

  private static let perLezer: [(bestand: String, code: Int32, zin: String)] =
    ((try? String(contentsOf: lezers.appending(path: "verwacht.tsv"), encoding: .utf8)) ?? "")
    .split(separator: "\n").compactMap { regel in
      let velden = regel.split(separator: "\t", maxSplits: 2).map(String.init)
      guard velden.count == 3, let code = Int32(velden[1]) else { return nil }
      return (velden[0], code, velden[2])
    }

  /// The command that reads a file, by the last word of its name.
  private static func opdracht(_ bestand: String) -> [String] {
    let ander = "goed.csv"
    return switch bestand.split(separator: "-").last {
    case "brp.csv":
      ["absoluut", "vergelijk", "--brp", bestand, "--inschrijvingen", ander]
    case "inschrijvingen.csv":
      ["absoluut", "vergelijk", "--brp", ander, "--inschrijvingen", bestand]
    case "verzuim.csv": ["signaleer", bestand]
    default: ["vergelijk", "swv", bestand]
    }
  }

  @Test("ook de andere lezers geven per bestand hun melding", arguments: perLezer.indices)
  func lezer(_ index: Int) throws {
    let geval = Self.perLezer[index]
    try withTemporaryFolder { map in
      try FileManager.default.copyItem(
        at: Self.lezers.appending(path: geval.bestand),
        to: URL(filePath: map).appending(path: geval.bestand))
      let goed =
        "bsn;geboortedatum;gemeentecode;vestiging;van\n"
        + "123456782;2012-02-10;0200;05KO00;2025-08-01\n"
      try Data(goed.utf8).write(to: URL(filePath: map).appending(path: "goed.csv"))
      var programma = Programma(map: map)
      programma.omgeving["LEERPLICHT_NU"] = "2026-04-14T08:00:00Z"
      programma.omgeving["LEERPLICHT_MEDEWERKER"] = "jansen"
      try programma.richtIn()
      let antwoord = try programma.voer(Self.opdracht(geval.bestand))
      let gezegd = antwoord.uitvoer + antwoord.fouten
      #expect(antwoord.code == geval.code, "\(geval.bestand): \(antwoord)")
      #expect(gezegd.contains(geval.zin), "\(geval.bestand): \(antwoord)")
      #expect(!gezegd.contains("Jansen"), "\(geval.bestand): \(antwoord)")
    }
  }

  @Test("ook hun map heeft voor elk bestand een regel, en andersom")
  func volledigPerLezer() throws {
    let bestanden = try FileManager.default.contentsOfDirectory(atPath: Self.lezers.path())
    #expect(Set(bestanden) == Set(Self.perLezer.map(\.bestand) + ["verwacht.tsv"]))
    #expect(Self.perLezer.count > 20)
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
