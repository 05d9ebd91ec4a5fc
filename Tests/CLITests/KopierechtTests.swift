import Foundation
import TestSupport
import Testing

/// A copy is everyone at once: only who manages the dossier makes one, and it is on record.
@Suite("Wie een kopie mag maken, en wat daarvan blijft staan")
struct KopierechtTests {
  private func programma(_ map: String, _ wie: String?) -> Programma {
    var omgeving = ["LEERPLICHT_NU": "2026-04-14T08:00:00Z"]
    omgeving["LEERPLICHT_MEDEWERKER"] = wie
    return Programma(map: map, omgeving: omgeving)
  }

  private func metTeam<R>(gebruiker: String? = nil, _ werk: (String) throws -> R) throws -> R {
    try withTemporaryFolder { map in
      let baas = programma(map, "baas")
      try baas.richtIn(
        ["partner", "functionaris", "baas", "--rol", "teamleider"],
        ["partner", "functionaris", "kantoor", "--rol", "administratie"],
        ["partner", "functionaris", "jansen", "--rol", "leerplichtambtenaar"],
        ["partner", "functionaris", "fg", "--rol", "functionaris-gegevensbescherming"],
        [
          "casus", "open", "--bsn", "111222333", "--geboortedatum", "2010-02-10", "--school",
          "05KO00", "--soort", "langdurig-relatief", "--begin", "2026-03-02",
        ])
      if let gebruiker {
        let koppel = ["partner", "functionaris", "baas", "--rol", "teamleider"]
        let antwoord = try baas.voer(koppel + ["--gebruiker", gebruiker])
        try #require(antwoord.code == 0, "\(antwoord.fouten)")
      }
      return try werk(map)
    }
  }

  private func regels(_ dossier: String) -> [String] {
    let log = try? String(
      contentsOf: URL(filePath: dossier + ".inzage/2026-04.log"), encoding: .utf8)
    return log.map { $0.split(separator: "\n").map(String.init) } ?? []
  }

  private func kopieen(_ map: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: map + "/k")) ?? [])
      .filter { $0.hasSuffix(".sqlite") }
  }

  private static let maak = ["dossier", "reservekopie", "--map", "k"]

  @Test(
    "beheer mag, een ander niet; wie mocht, staat in het inzagelog",
    arguments: [("baas", 0), ("kantoor", 0), ("jansen", 77), ("fg", 77), ("vreemd", 77)])
  func rol(_ wie: String, _ code: Int32) throws {
    try metTeam { map in
      let antwoord = try programma(map, wie).voer(Self.maak)
      #expect(antwoord.code == code, "\(antwoord.fouten)")
      let log = regels(map + "/dossier.sqlite")
      #expect(kopieen(map).count == (code == 0 ? 1 : 0))
      #expect(log.count == (code == 0 ? 1 : 0))
      guard let velden = log.first?.split(separator: "\t"), code == 0 else { return }
      #expect(velden[1] == wie && velden[3] == "dossier reservekopie" && velden[5] == "dossier")
      #expect(velden[4].hasPrefix("beheer van het dossier, als "))
      #expect(!log.joined().contains("111222333"))
      let lijst = try programma(map, "baas").voer(["inzagelog", "toon", "--jongere", "J000001"])
      #expect(lijst.uitvoer.contains("dossier reservekopie"))
    }
  }

  @Test("het account van het bestand mag, uit cron, ook als gebruikers gekoppeld zijn")
  func account() throws {
    for gebruiker in [String?.none, "4242"] {
      try metTeam(gebruiker: gebruiker) { map in
        let cron = try programma(map, nil).voer(Self.maak)
        #expect(cron.code == 0, "\(cron.fouten)")
        let log = regels(map + "/dossier.sqlite")
        #expect(log.count == 1 && log[0].contains("\taccount van het dossier\tdossier\t"), "\(log)")
        // Whoever names somebody is judged as that somebody.
        let alsAnder = try programma(map, nil).voer(Self.maak + ["--medewerker", "jansen"])
        #expect(alsAnder.code == 77)
      }
    }
  }

  @Test("een kopie van elke nacht valt niet op in de steekproef; een van een mens wel")
  func steekproef() throws {
    try metTeam { map in
      for wie in [String?.none, "baas"] { _ = try programma(map, wie).voer(Self.maak) }
      let antwoord = try programma(map, "baas")
        .voer(["inzagelog", "steekproef", "--maand", "2026-04", "--json"])
      let redenen = antwoord.uitvoer.split(separator: "\"reden\":\"").dropFirst()
        .map { $0.prefix { $0 != "\"" } }
      #expect(redenen.sorted() == ["", "veel tegelijk"], "\(antwoord.uitvoer)")
    }
  }

  @Test("terugzetten vraagt hetzelfde van wie in de kopie staat, en staat in het nieuwe log")
  func herstel() throws {
    try metTeam { map in
      try #require(try programma(map, "baas").voer(Self.maak).code == 0)
      let kopie = try "k/" + #require(kopieen(map).first)
      let terug = ["dossier", "herstel", kopie, "--dossier", map + "/nieuw.sqlite"]
      #expect(try programma(map, "jansen").voer(terug).code == 77)
      #expect(!FileManager.default.fileExists(atPath: map + "/nieuw.sqlite"))
      #expect(regels(map + "/nieuw.sqlite") == [])
      let antwoord = try programma(map, "baas").voer(terug)
      #expect(antwoord.code == 0, "\(antwoord.fouten)")
      let log = regels(map + "/nieuw.sqlite")
      #expect(log.count == 1 && log[0].contains("\tdossier herstel\t"), "\(log)")
    }
  }

  @Test("kan het inzagelog niet worden geschreven, dan komt er geen kopie")
  func dicht() throws {
    try metTeam { map in
      try Data().write(to: URL(filePath: map + "/dossier.sqlite.inzage"))
      let antwoord = try programma(map, "baas").voer(Self.maak)
      #expect(antwoord.code == 74 && antwoord.fouten.contains("er wordt niets gemaakt"))
      #expect(kopieen(map) == [])
    }
  }

  @Test("een kop wordt niet bij de bestanden van een dossier gezet")
  func kopNaar() throws {
    try metTeam { map in
      _ = try programma(map, "baas").voer(["casus", "lijst"])
      let pad = map + "/dossier.sqlite.inzage/2026-04.log"
      let voor = try Data(contentsOf: URL(filePath: pad))
      for doel in [pad, map + "/dossier.sqlite.vernietigd", map + "/dossier.sqlite.lock"] {
        let antwoord = try programma(map, "baas").voer(["dag", "--kop-naar", doel])
        #expect(antwoord.code == 73, "\(doel): \(antwoord.fouten)")
      }
      #expect(try Data(contentsOf: URL(filePath: pad)) == voor)
    }
  }
}
