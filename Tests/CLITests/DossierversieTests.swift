import Foundation
import TestSupport
import Testing

/// A dossier of every version there was, kept as it was made: each can still be used.
///
/// When `log.sql` gets a new version, its dossier is made with `LEERPLICHT_DOSSIERS=bijwerken`;
/// those of older versions stay as they are for ever.
@Suite("Dossiers van elke versie")
struct DossierversieTests {
  private static let map = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Dossiers")

  /// The versions that are kept, oldest first.
  static let versies: [Int] =
    ((try? FileManager.default.contentsOfDirectory(atPath: map.path())) ?? [])
    .compactMap { naam in
      naam.hasSuffix(".sqlite") ? Int(naam.dropFirst("versie-".count).dropLast(7)) : nil
    }.sorted()

  private func kop(_ versie: Int) throws -> String {
    try String(
      contentsOf: Self.map.appending(path: "versie-\(versie).kop"), encoding: .utf8
    ).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func metKopie<R>(_ versie: Int, _ werk: (Programma) throws -> R) throws -> R {
    try withTemporaryFolder { map in
      try FileManager.default.copyItem(
        at: Self.map.appending(path: "versie-\(versie).sqlite"),
        to: URL(filePath: map + "/dossier.sqlite"))
      return try werk(
        Programma(
          map: map,
          omgeving: [
            "LEERPLICHT_NU": "2026-04-14T08:00:00Z", "LEERPLICHT_MEDEWERKER": "jansen",
          ]))
    }
  }

  @Test("elke versie van 1 af is bewaard; de laatste is die van dit programma")
  func volledig() throws {
    if ProcessInfo.processInfo.environment["LEERPLICHT_DOSSIERS"] == "bijwerken" { try maak() }
    let laatste = try #require(Self.versies.last)
    #expect(Self.versies == Array(1...laatste))
    try metKopie(laatste) { programma in
      let antwoord = try programma.voer(["dossier", "controleer", "--formaat", "tekst"])
      #expect(
        antwoord.code == 0 && antwoord.fouten.isEmpty,
        """
        \(antwoord)
        Het schema is anders dan dat van versie-\(laatste).sqlite. Geef log.sql een nieuwe versie \
        met een stap ernaartoe, of views.sql een nieuwe versie, en bewaar dan een dossier ervan.
        """)
    }
  }

  @Test("een dossier houdt zijn kop, wordt bijgewerkt met een kopie, en werkt", arguments: versies)
  func bijwerken(_ versie: Int) throws {
    try metKopie(versie) { programma in
      let oud = try kop(versie)
      let eerste = try programma.voer(["dossier", "kop"])
      #expect(eerste.uitvoer == oud + "\n")
      let isOud = versie != Self.versies.last
      #expect(eerste.fouten.contains("van een oudere versie (\(versie)) en is bijgewerkt") == isOud)
      let controle = try programma.voer(["dossier", "controleer", "--kop", oud])
      #expect(controle.code == 0, "\(controle)")
      let kopie = programma.map + "/reservekopie/leerplicht-20260414T080000Z.sqlite"
      #expect(FileManager.default.fileExists(atPath: kopie) == isOud)
      if isOud {
        // The copy is of the old version still: putting it back works.
        let herstel = ["dossier", "herstel", kopie, "--dossier", programma.map + "/terug.sqlite"]
        let terug = try programma.voer(herstel + ["--kop", oud])
        #expect(terug.code == 0, "\(terug)")
      }
      let contact = try programma.voer([
        "casus", "contact", "L2025-0001", "--met", "vader", "--sleutel", "goud-1",
      ])
      // The key was used before, for another contact: version 1 forgot what it said.
      #expect(contact.code == (versie == 1 ? 0 : 65), "\(contact)")
    }
  }

  @Test("een dossier van een oudere versie met een kapotte keten blijft zoals het is")
  func kapot() throws {
    try metKopie(1) { programma in
      let pad = URL(filePath: programma.map + "/dossier.sqlite")
      var bytes = try Data(contentsOf: pad)
      let woord = try #require(bytes.range(of: Data("bevinding-vastgelegd/1".utf8)))
      bytes[woord.lowerBound] = UInt8(ascii: "B")
      try bytes.write(to: pad)
      let antwoord = try programma.voer(["dossier", "kop"])
      #expect(antwoord.code == 13, "\(antwoord)")
      #expect(antwoord.fouten.contains("Het is niet bijgewerkt"))
      #expect(try Data(contentsOf: pad) == bytes)
      let kopieen = try FileManager.default.contentsOfDirectory(
        atPath: programma.map + "/reservekopie")
      #expect(kopieen == [])
    }
  }

  /// Makes the dossier of the version of this program.
  private func maak() throws {
    try withTemporaryFolder { map in
      let programma = Programma(
        map: map,
        omgeving: [
          "LEERPLICHT_NU": "2026-04-14T08:00:00Z", "LEERPLICHT_MEDEWERKER": "jansen",
        ])
      try Data(
        #"""
        {"opdracht":"casus open","bsn":"111222333","geboortedatum":"2011-02-10",\#
        "voornamen":"Sanne","achternaam":"Özdemir",\#
        "school":"07GG00","soort":"langdurig-relatief","begin":"2025-09-08",\#
        "op":"2025-09-22","oorzaak":"kan-niet","ref":"sanne"}
        {"opdracht":"casus fase","casus":"@sanne","fase":"analyseren","op":"2025-09-22"}
        """#.utf8
      ).write(to: URL(filePath: map + "/werk.jsonl"))
      try programma.richtIn(
        ["verwerk", "werk.jsonl"],
        ["casus", "bevinding", "L2025-0001", "--tekst", "om te vernietigen"],
        ["dossier", "vernietig-inhoud", "#8", "--reden", "verzoek"], ["dag"],
        ["casus", "contact", "L2025-0001", "--met", "moeder", "--sleutel", "goud-1"])
      let versie = try versie(van: map + "/dossier.sqlite")
      for (bron, naam) in [("dossier.sqlite", "sqlite"), ("kop", "kop")] {
        let doel = Self.map.appending(path: "versie-\(versie).\(naam)")
        try? FileManager.default.removeItem(at: doel)
        let inhoud =
          naam == "kop"
          ? Data(try programma.voer(["dossier", "kop"]).uitvoer.utf8)
          : try Data(contentsOf: URL(filePath: map + "/" + bron))
        try inhoud.write(to: doel)
      }
    }
  }

  /// The `user_version` of a SQLite file: four bytes at place 60 of its header.
  private func versie(van pad: String) throws -> Int {
    try Data(contentsOf: URL(filePath: pad))[60..<64].reduce(0) { $0 << 8 | Int($1) }
  }
}
