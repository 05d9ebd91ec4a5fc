import Foundation
import TestSupport
import Testing

/// The program killed in the middle of an import, and run again.
@Suite("Afgebroken inlezen", .serialized)
struct AfbreekTests {
  /// How often it is killed; 200 or more with `LEERPLICHT_AFBREKINGEN`.
  private static let aantal =
    ProcessInfo.processInfo.environment["LEERPLICHT_AFBREKINGEN"].flatMap { Int($0) } ?? 40
  /// Kills of one dossier before it may finish.
  private static let perDossier = 5

  /// More rows than go into one transaction, so that a kill can fall between two.
  private static let bestand: String = {
    let kop = "meldingsnummer;bsn;geboortedatum;vestiging;soort;datum_melding;begindatum"
    let bsns = (10_000_000...).lazy.map { "1" + String($0) }.filter(elfproef).prefix(560)
    let soorten = ["luxe", "luxe", "signaal", "langdurig-relatief"]
    let regels = bsns.enumerated().map { nummer, bsn in
      "D\(nummer);\(bsn);2011-01-01;05KO00;\(soorten[nummer % 4]);2026-03-05;2026-03-02"
    }
    return ([kop] + regels).joined(separator: "\n") + "\n"
  }()

  private static func elfproef(_ bsn: String) -> Bool {
    let cijfers = bsn.utf8.map { Int($0) - 48 }
    let som = zip(cijfers.dropLast(), stride(from: 9, to: 1, by: -1)).map { $0 * $1 }.reduce(0, +)
    return (som - cijfers[8]) % 11 == 0
  }

  private static func programma(_ map: String) throws -> Programma {
    var programma = Programma(map: map)
    programma.omgeving["LEERPLICHT_NU"] = "2026-04-14T08:00:00Z"
    programma.omgeving["LEERPLICHT_MEDEWERKER"] = "jansen"
    try bestand.write(toFile: map + "/m.csv", atomically: true, encoding: .utf8)
    try programma.richtIn()
    return programma
  }

  /// What anyone can see of a dossier, and whether it is sound.
  private static func stand(_ programma: Programma) throws -> [String] {
    let vragen = [
      ["casus", "lijst"], ["melding", "lijst"], ["termijn", "lijst"], ["partner", "lijst"],
      ["jongere", "zoek", "1-1-2011"],
    ]
    var antwoorden = try vragen.map { try programma.voer($0).uitvoer }
    // What the last run made of the rows differs; that there is one delivery, and of what, not.
    let leveringen = try programma.voer(["melding", "leveringen"]).uitvoer
    antwoorden.append(
      leveringen.split(separator: "\n").map { regel in
        let velden = regel.split(separator: "\t", omittingEmptySubsequences: false)
        return "\(velden[1...3]) \(velden[5...6])"
      }.joined(separator: "\n"))
    let controle = try programma.voer(["dossier", "controleer"])
    #expect(controle.code == 0, "\(controle)")
    return antwoorden
  }

  @Test("opnieuw draaien geeft altijd dezelfde eindstand, waar het ook afbrak")
  func afbreken() throws {
    let importeer = ["melding", "importeer", "m.csv", "--json"]
    let (heel, duur) = try withTemporaryFolder { map in
      let programma = try Self.programma(map)
      let begin = Date()
      #expect(try programma.voer(importeer).code == 0)
      let duur = Date().timeIntervalSince(begin)
      return (try Self.stand(programma), duur)
    }
    #expect(heel[1].split(separator: "\n").count == 560)
    var bron = SplitMix64(seed: 1_969)
    var geraakt = 0
    for _ in 0..<max(1, Self.aantal / Self.perDossier) {
      try withTemporaryFolder { map in
        let programma = try Self.programma(map)
        for keer in 0..<Self.perDossier {
          let na = Double.random(in: 0...duur, using: &bron)
          // Every fifth time politely, as Ctrl-C does.
          let signaal = keer == 4 ? SIGINT : SIGKILL
          geraakt += try programma.breekAf(importeer, na: na, met: signaal) ? 1 : 0
        }
        #expect(try programma.voer(importeer).code == 0)
        for (nu, toen) in zip(try Self.stand(programma), heel) where nu != toen {
          let anders = zip(nu.split(separator: "\n"), toen.split(separator: "\n"))
            .first { $0 != $1 }
          Issue.record("eerste verschil: \(String(describing: anders))")
        }
      }
    }
    // Kills that all come too late test nothing.
    #expect(geraakt * 4 >= Self.aantal, "\(geraakt) van \(Self.aantal)")
  }
}

extension Programma {
  /// Starts the program and ends it after some seconds.
  ///
  /// - Returns: whether it was still at work.
  func breekAf(_ argumenten: [String], na seconden: Double, met signaal: Int32) throws -> Bool {
    let proces = Process()
    proces.executableURL = URL(filePath: Self.pad)
    proces.arguments = argumenten
    proces.currentDirectoryURL = URL(filePath: map)
    proces.environment = ["HOME": map, "LEERPLICHT_DOSSIER": map + "/dossier.sqlite"]
      .merging(omgeving) { _, nieuw in nieuw }
      .merging(SanitizerOptions.environment) { own, _ in own }
    proces.standardInput = FileHandle.nullDevice
    proces.standardOutput = FileHandle.nullDevice
    proces.standardError = FileHandle.nullDevice
    try proces.run()
    Thread.sleep(forTimeInterval: seconden)
    let bezig = proces.isRunning
    if bezig { kill(proces.processIdentifier, signaal) }
    proces.waitUntilExit()
    return bezig
  }
}
