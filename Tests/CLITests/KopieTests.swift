import Foundation
import TestSupport
import Testing

/// Copies of a dossier that is at work, through the built program.
@Suite("Reservekopie en herstel") struct KopieTests {
  private func programma(_ map: String, _ tijd: String = "08:00:00") -> Programma {
    Programma(
      map: map,
      omgeving: ["LEERPLICHT_NU": "2026-04-14T\(tijd)Z", "LEERPLICHT_MEDEWERKER": "jansen"])
  }

  private func metCasus<R>(_ werk: (String) throws -> R) throws -> R {
    try withTemporaryFolder { map in
      let programma = programma(map)
      try programma.richtIn()
      let open = try programma.voer([
        "casus", "open", "--bsn", "111222333", "--geboortedatum", "2010-02-10", "--school",
        "05KO00", "--soort", "langdurig-relatief", "--begin", "2026-03-02",
      ])
      try #require(open.code == 0)
      return try werk(map)
    }
  }

  private func nummer(_ programma: Programma, _ dossier: String? = nil) throws -> Int {
    let keuze = dossier.map { ["--dossier", $0] } ?? []
    let kop = try programma.voer(["dossier", "kop"] + keuze).uitvoer
    return Int(kop.prefix { $0 != ":" }) ?? -1
  }

  @Test("een kopie van een dossier in gebruik is heel, en mist niets van daarvoor")
  func onderBelasting() throws {
    try metCasus { map in
      let schrijvers = try ["moeder", "school"].map { try schrijver($0, in: map) }
      for ronde in 10..<20 {
        let programma = programma(map, "08:00:\(ronde)")
        let ervoor = try nummer(programma)
        let antwoord = try programma.voer(["dossier", "reservekopie", "--map", map + "/k"])
        #expect(antwoord.code == 0, "\(antwoord.fouten)")
        let kopie = "\(map)/k/leerplicht-20260414T0800\(ronde)Z.sqlite"
        #expect(try nummer(programma, kopie) >= ervoor)
        let controle = try programma.voer(["dossier", "controleer", "--dossier", kopie])
        #expect(controle.code == 0, "\(controle.uitvoer)")
      }
      try Data().write(to: URL(filePath: map + "/stop"))
      for schrijver in schrijvers {
        schrijver.waitUntilExit()
        #expect(schrijver.terminationStatus == 0)
      }
      #expect(try nummer(programma(map)) > 20)
    }
  }

  /// A process of its own that writes contacts until there is a file `stop`.
  private func schrijver(_ wie: String, in map: String) throws -> Process {
    let proces = Process()
    proces.executableURL = URL(filePath: "/bin/sh")
    proces.arguments = [
      "-c",
      """
      cd "$2" && until [ -e stop ]; do
        "$0" casus contact L2026-0001 --met "$1" >/dev/null 2>fouten || exit 1
      done
      """, Programma.pad, wie, map,
    ]
    proces.environment = [
      "HOME": map, "LEERPLICHT_DOSSIER": map + "/dossier.sqlite",
      "LEERPLICHT_NU": "2026-04-14T08:00:00Z", "LEERPLICHT_MEDEWERKER": wie,
    ].merging(SanitizerOptions.environment) { own, _ in own }
    try proces.run()
    return proces
  }

  @Test("een beschadigde kopie wordt niet teruggezet")
  func beschadigd() throws {
    try metCasus { map in
      let programma = programma(map)
      _ = try programma.voer(["dossier", "reservekopie", "--map", map])
      let kopie = map + "/leerplicht-20260414T080000Z.sqlite"
      var bytes = try Data(contentsOf: URL(filePath: kopie))
      let woord = Data("langdurig-relatief".utf8)
      let plaats = try #require(bytes.range(of: woord))
      bytes[plaats.lowerBound] = UInt8(ascii: "X")
      try bytes.write(to: URL(filePath: kopie))
      let nieuw = map + "/nieuw.sqlite"
      let antwoord = try programma.voer(["dossier", "herstel", kopie, "--dossier", nieuw])
      #expect(antwoord.code == 13)
      #expect(antwoord.fouten.hasSuffix("Deze kopie is niet goed; er is niets gemaakt.\n"))
      #expect(!FileManager.default.fileExists(atPath: nieuw))
      #expect(!FileManager.default.fileExists(atPath: nieuw + ".nieuw"))
    }
  }
}
