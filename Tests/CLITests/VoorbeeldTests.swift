import Foundation
import TestSupport
import Testing

/// The school year in `Docs/voorbeeld`, through the built program.
@Suite("Het voorbeeld")
struct VoorbeeldTests {
  private static let map = Documenten.wortel
    .appending(path: "Docs/voorbeeld/schooljaar-2024-2025").path()
  private static let meldingen = map + "/meldingen.csv"

  /// Calls a function with a program in a folder with an empty dossier.
  private func metDossier<R>(_ werk: (Programma) throws -> R) throws -> R {
    try withTemporaryFolder { folder in
      let programma = Programma(
        map: folder,
        omgeving: ["LEERPLICHT_NU": "2025-08-01T08:00:00Z", "LEERPLICHT_MEDEWERKER": "test"])
      try programma.richtIn()
      return try werk(programma)
    }
  }

  private func kop(_ programma: Programma) throws -> String {
    try programma.voer(["dossier", "kop"]).uitvoer
  }

  @Test("978 meldingen: een proef schrijft niets, en nog een keer verandert niets")
  func tweeKeer() throws {
    try metDossier { programma in
      let importeer = ["melding", "importeer", Self.meldingen, "--formaat", "tekst"]
      let leeg = try kop(programma)
      let proef = try programma.voer(importeer + ["--proef"])
      #expect(try kop(programma) == leeg)
      let echt = try programma.voer(importeer)
      #expect(echt.uitvoer == proef.uitvoer && proef.code == 0)
      #expect(
        echt.uitvoer
          == "978 rijen: nieuw 953, ongewijzigd 0, gewijzigd 0, ingetrokken 25, geweigerd 0.\n")
      #expect(echt.code == 0)
      let vol = try kop(programma)
      let nogmaals = try programma.voer(importeer)
      #expect(nogmaals.uitvoer.contains("ongewijzigd 978,"))
      #expect(try kop(programma) == vol)
    }
  }

  @Test("wat er binnenkomt opent of vult een casus, of wacht; ingetrokken opent niets")
  func triage() throws {
    try metDossier { programma in
      let json = try programma.voer(["melding", "importeer", Self.meldingen, "--json"]).uitvoer
      let wacht = try programma.voer(["melding", "lijst", "--wacht"]).uitvoer
      let zonderCasus = json.matches(of: /"oordeel":"nieuw","melding":"[^"]+","casus":null/).count
      #expect(wacht.split(separator: "\n").count == zonderCasus)
      #expect(json.matches(of: /"oordeel":"ingetrokken","melding":"[^"]+","casus":"/).count == 0)
      let soorten = Set(wacht.split(separator: "\n").map { $0.split(separator: "\t")[3] })
      #expect(soorten.isSubset(of: ["luxe", "signaal", "beginnend", "overig"]))
    }
  }

  @Test("het werk van de ambtenaren lukt, en nog een keer schrijft niets")
  func opdrachten() throws {
    try metDossier { programma in
      _ = try programma.voer(["melding", "importeer", Self.meldingen])
      let verwerk = ["verwerk", Self.map + "/opdrachten.jsonl"]
      let eerste = try programma.voer(verwerk)
      #expect(eerste.code == 0)
      #expect(eerste.uitvoer.matches(of: /"uitkomst":"gelukt"/).count == 61)
      let vol = try kop(programma)
      #expect(try programma.voer(verwerk).code == 0)
      #expect(try kop(programma) == vol)
      let dag = try programma.voer(["dag", "--json"])
      #expect(dag.uitvoer.matches(of: /"trap":/).count > 1_000)
      #expect(try programma.voer(["dag"]).uitvoer == "")
      #expect(try programma.voer(["dossier", "controleer"]).code == 0)
    }
  }

  @Test("een afgebroken import laat hele rijen achter; nog een keer maakt hem af", arguments: 1...4)
  func afgebroken(_ poging: Int) throws {
    try metDossier { programma in
      let proces = Process()
      proces.executableURL = URL(filePath: Programma.pad)
      proces.arguments = [
        "--dossier", programma.map + "/dossier.sqlite", "melding", "importeer", Self.meldingen,
      ]
      proces.environment = ["LEERPLICHT_NU": "2025-08-01T08:00:00Z", "HOME": programma.map].merging(
        SanitizerOptions.environment
      ) { own, _ in own }
      proces.standardOutput = FileHandle.nullDevice
      proces.standardError = FileHandle.nullDevice
      try proces.run()
      Thread.sleep(forTimeInterval: 0.12 * Double(poging))
      kill(proces.processIdentifier, SIGKILL)
      proces.waitUntilExit()
      #expect(try programma.voer(["dossier", "controleer"]).code == 0)
      let af = try programma.voer(["melding", "importeer", Self.meldingen])
      #expect(af.code == 0)
      let meldingen = try programma.voer(["melding", "lijst"]).uitvoer
      #expect(meldingen.split(separator: "\n").count == 978)
      #expect(try programma.voer(["dossier", "controleer"]).code == 0)
    }
  }
}

@Suite("Het voorbeeld: inwoners en inschrijvingen")
struct VergelijkingsvoorbeeldTests {
  private static let map = Documenten.wortel
    .appending(path: "Docs/voorbeeld/schooljaar-2024-2025").path()
  private static let vergelijk = [
    "absoluut", "vergelijk", "--brp", map + "/brp.csv", "--inschrijvingen",
    map + "/inschrijvingen.csv", "--per", "2025-07-31",
  ]

  private struct Verwacht: Decodable {
    struct Absoluut: Decodable { let rijen: [Rij] }
    struct Rij: Decodable {
      let schoolsoort: String
      let aantal: Int
    }

    let absoluut: Absoluut
  }

  private struct Gevonden: Decodable {
    struct Uitkomst: Decodable {
      let uitkomst: String
      let schoolsoort: String
    }

    let uitkomsten: [Uitkomst]
    let aantallen: [String: Int]
  }

  private func metDossier<R>(_ werk: (Programma) throws -> R) throws -> R {
    try withTemporaryFolder { folder in
      let programma = Programma(
        map: folder,
        omgeving: ["LEERPLICHT_NU": "2025-08-01T08:00:00Z", "LEERPLICHT_MEDEWERKER": "test"])
      try programma.richtIn()
      let opdrachten = try programma.voer(["verwerk", Self.map + "/opdrachten.jsonl"])
      try #require(opdrachten.uitvoer.contains("gelukt"))
      return try werk(programma)
    }
  }

  @Test("precies de gepubliceerde aantallen, en nog een keer schrijft niets")
  func aantallen() throws {
    let bestand = try Data(contentsOf: URL(filePath: Self.map + "/verwacht.json"))
    let verwacht = try JSONDecoder().decode(Verwacht.self, from: bestand)
    try metDossier { programma in
      let antwoord = try programma.voer(Self.vergelijk + ["--json"])
      #expect(antwoord.code == 0)
      let gevonden = try JSONDecoder().decode(Gevonden.self, from: Data(antwoord.uitvoer.utf8))
      let vermoedens = gevonden.uitkomsten.filter { $0.uitkomst == "vermoedelijk-absoluut" }
      let perSoort = Dictionary(grouping: vermoedens, by: \.schoolsoort).mapValues(\.count)
      #expect(
        perSoort
          == Dictionary(
            uniqueKeysWithValues: verwacht.absoluut.rijen.map { ($0.schoolsoort, $0.aantal) }))
      #expect(
        gevonden.aantallen == [
          "vermoedelijk-absoluut": 148, "ingeschreven": 23838, "vrijgesteld": 35,
          "niet-plichtig": 30, "startkwalificatie": 15, "vertrokken": 8, "overleden": 12,
          "niet-ingezetene": 0,
        ])
      let casussen = try programma.voer(["absoluut", "lijst"]).uitvoer
      #expect(casussen.split(separator: "\n").count == 148)
      let kop = try programma.voer(["dossier", "kop"]).uitvoer
      #expect(try programma.voer(Self.vergelijk).code == 0)
      #expect(try programma.voer(["dossier", "kop"]).uitvoer == kop)
    }
  }

  /// The first residents of the example with their enrolments, as files in a folder.
  private func begin(_ aantal: Int, in map: String) throws -> [String] {
    let regels = { (naam: String) in
      try String(contentsOfFile: Self.map + "/" + naam, encoding: .utf8)
        .split(separator: "\n").map(String.init)
    }
    let brp = try regels("brp.csv").prefix(aantal + 1)
    let nummers = Set(brp.map { $0.prefix(9) })
    let inschrijvingen = try regels("inschrijvingen.csv")
    let gekozen =
      inschrijvingen.prefix(1) + inschrijvingen.filter { nummers.contains($0.prefix(9)) }
    for (naam, tekst) in [("b.csv", brp), ("i.csv", gekozen[...])] {
      try (tekst.joined(separator: "\n") + "\n")
        .write(toFile: map + "/" + naam, atomically: true, encoding: .utf8)
    }
    return [
      "absoluut", "vergelijk", "--brp", map + "/b.csv", "--inschrijvingen", map + "/i.csv",
      "--per", "2025-07-31",
    ]
  }

  @Test("een afgebroken vergelijking laat hele rijen achter; nog een keer maakt haar af")
  func afgebroken() throws {
    try metDossier { programma in
      let vergelijk = try begin(3_000, in: programma.map)
      let proef = try programma.voer(vergelijk + ["--proef"])
      let proces = Process()
      proces.executableURL = URL(filePath: Programma.pad)
      proces.arguments = ["--dossier", programma.map + "/dossier.sqlite"] + vergelijk
      proces.environment = ["LEERPLICHT_NU": "2025-08-01T08:00:00Z", "HOME": programma.map].merging(
        SanitizerOptions.environment
      ) { own, _ in own }
      proces.standardOutput = FileHandle.nullDevice
      proces.standardError = FileHandle.nullDevice
      try proces.run()
      Thread.sleep(forTimeInterval: 0.6)
      kill(proces.processIdentifier, SIGKILL)
      proces.waitUntilExit()
      #expect(try programma.voer(["dossier", "controleer"]).code == 0)
      #expect(try programma.voer(vergelijk).code == 0)
      let kop = try programma.voer(["dossier", "kop"]).uitvoer
      let casussen = try programma.voer(["absoluut", "lijst"]).uitvoer
      let vermoedens = proef.uitvoer.matches(of: /vermoedelijk-absoluut/).count
      #expect(vermoedens > 0)
      #expect(casussen.split(separator: "\n").count == vermoedens)
      #expect(try programma.voer(vergelijk).code == 0)
      #expect(try programma.voer(["dossier", "kop"]).uitvoer == kop)
      #expect(try programma.voer(["dossier", "controleer"]).code == 0)
    }
  }
}

@Suite("Storingen")
struct StoringTests {
  private func metCasus<R>(_ werk: (Programma) throws -> R) throws -> R {
    try withTemporaryFolder { folder in
      let programma = Programma(
        map: folder,
        omgeving: ["LEERPLICHT_NU": "2026-04-14T08:00:00Z", "LEERPLICHT_MEDEWERKER": "test"])
      try programma.richtIn()
      let open = try programma.voer([
        "casus", "open", "--bsn", "111222333", "--geboortedatum", "2010-02-10", "--soort",
        "langdurig-relatief", "--begin", "2026-03-02",
      ])
      try #require(open.code == 0)
      return try werk(programma)
    }
  }

  @Test("velen tegelijk: elke handeling staat er één keer")
  func tegelijk() throws {
    try metCasus { programma in
      let schrijvers = try (1...6).map { nummer in
        let proces = Process()
        proces.executableURL = URL(filePath: "/bin/sh")
        proces.arguments = [
          "-c",
          """
          for i in 1 2 3 4 5 6 7 8 9 10; do "$0" casus bevinding L2026-0001 \
          --tekst "schrijver \(nummer) regel $i" >/dev/null || exit 1; done
          """, Programma.pad,
        ]
        proces.environment = [
          "LEERPLICHT_DOSSIER": programma.map + "/dossier.sqlite", "HOME": programma.map,
          "LEERPLICHT_NU": "2026-04-14T08:00:00Z",
        ].merging(SanitizerOptions.environment) { own, _ in own }
        try proces.run()
        return proces
      }
      for proces in schrijvers {
        proces.waitUntilExit()
        #expect(proces.terminationStatus == 0)
      }
      let historie = try programma.voer(["casus", "historie", "L2026-0001"]).uitvoer
      let teksten = historie.matches(of: /schrijver [0-9]+ regel [0-9]+/).map { String($0.0) }
      #expect(teksten.count == 60)
      #expect(Set(teksten).count == 60)
      #expect(try programma.voer(["dossier", "controleer"]).code == 0)
    }
  }

  @Test("twee bewakingen tegelijk leggen elke stap één keer vast")
  func tweeBewakingen() throws {
    try metCasus { programma in
      let processen = try (1...3).map { _ in
        let proces = Process()
        proces.executableURL = URL(filePath: Programma.pad)
        proces.arguments = ["dag"]
        proces.environment = [
          "LEERPLICHT_DOSSIER": programma.map + "/dossier.sqlite", "HOME": programma.map,
          "LEERPLICHT_NU": "2026-06-14T08:00:00Z",
        ].merging(SanitizerOptions.environment) { own, _ in own }
        proces.standardOutput = FileHandle.nullDevice
        try proces.run()
        return proces
      }
      processen.forEach { $0.waitUntilExit() }
      let log = try programma.voer(["dossier", "gebeurtenissen"]).uitvoer
      let stappen = log.matches(of: /"termijn-geescaleerd\/1".*?"inhoud":(\{[^}]*\})/)
        .map { String($0.1) }
      #expect(!stappen.isEmpty)
      #expect(Set(stappen).count == stappen.count)
    }
  }

  @Test("een volle schijf achter de uitvoer is een fout, geen stilte")
  func volleUitvoer() throws {
    try metCasus { programma in
      for woorden in [["casus", "lijst"], ["--help"], ["dossier", "gebeurtenissen"]] {
        let proces = Process()
        proces.executableURL = URL(filePath: Programma.pad)
        proces.arguments = woorden
        proces.environment = [
          "LEERPLICHT_DOSSIER": programma.map + "/dossier.sqlite", "HOME": programma.map,
        ].merging(SanitizerOptions.environment) { own, _ in own }
        proces.standardOutput = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
        proces.standardError = FileHandle.nullDevice
        try proces.run()
        proces.waitUntilExit()
        #expect(proces.terminationStatus == 74, "\(woorden)")
      }
    }
  }

  @Test("een map waarin niets te maken is geeft 73, een dossier dat weg is 66")
  func geenPlek() throws {
    try metCasus { programma in
      let maak = ["dossier", "maak", "--gemeente", "0200", "--dossier"]
      #expect(try programma.voer(maak + ["/proc/niets/dossier.sqlite"]).code == 73)
      let bestand = programma.map + "/dossier.sqlite"
      #expect(try programma.voer(maak + [bestand + "/dossier.sqlite"]).code == 73)
      try FileManager.default.removeItem(atPath: bestand)
      #expect(try programma.voer(["casus", "lijst"]).code == 66)
    }
  }

  @Test("een dossier van een nieuwere versie wordt geweigerd en blijft zoals het is")
  func nieuwer() throws {
    try metCasus { programma in
      let pad = URL(filePath: programma.map + "/dossier.sqlite")
      var bytes = try Data(contentsOf: pad)
      // user_version: four bytes, big-endian, at offset 60 of a SQLite file.
      bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
      try bytes.write(to: pad)
      let antwoord = try programma.voer(["casus", "lijst"])
      #expect(antwoord.code == 65)
      #expect(antwoord.fouten.contains("nieuwere versie (99)"))
      #expect(try Data(contentsOf: pad) == bytes)
    }
  }
}
