import Foundation
import TestSupport
import Testing

@testable import ArgumentParsing
@testable import CLI

/// What becomes of output that cannot be written, and of files: for every command there is.
///
/// The sessions of the transcripts are played again; between them they hold every command.
@Suite("Uitvoer van elke opdracht")
struct UitvoerTests {
  /// A session in which every command was seen before is left out.
  static let namen: [String] = {
    var gezien: Set<[String]> = []
    return ((try? Transcript.alle()) ?? []).filter { sessie in
      let woorden = sessie.opdrachten.compactMap {
        spec(Transcript.delen("x" + $0).argumenten)?.words
      }
      defer { gezien.formUnion(woorden) }
      return woorden.contains { !gezien.contains($0) }
    }.map(\.naam)
  }()

  @Test("samen roepen zij elke opdracht aan")
  func volledig() throws {
    let gezien = try Set(
      Transcript.alle().filter { Self.namen.contains($0.naam) }.flatMap(\.opdrachten)
        .compactMap { Self.spec(Transcript.delen("x" + $0).argumenten)?.words })
    let ontbreekt = Aangifte.opdrachten.map(\.spec).filter { !$0.hidden }.map(\.words)
      .filter { !gezien.contains($0) }
    #expect(ontbreekt == [])
  }

  private func sessie(_ naam: String) throws -> Transcript {
    try #require(try Transcript.alle().first { $0.naam == naam })
  }

  @Test("een volle schijf of gesloten uitvoer is nooit gelukt", arguments: namen)
  func vol(_ naam: String) throws {
    let sessie = try sessie(naam)
    let gaf = sessie.gafUitvoer
    try withTemporaryFolder { map in
      var nummer = 0
      try sessie.speel(in: map) { regel, programma in
        let (argumenten, invoer) = Transcript.delen(regel)
        // Both ways in turn: a command that ran has done its work, whatever became of its words.
        let doel = nummer.isMultiple(of: 2) ? "> /dev/full" : ">&-"
        let antwoord = try programma.voer(
          argumenten, invoer: invoer, schil: "exec \"$0\" \"$@\" \(doel)")
        #expect(!gaf[nummer] || antwoord.code != 0, "\(regel) \(doel)")
        #expect(antwoord.code < 128, "\(regel) \(doel): \(antwoord)")
        nummer += 1
        return []
      }
    }
  }

  @Test("een bestand is alleen van de eigenaar, en nooit dat van een ander", arguments: namen)
  func bestanden(_ naam: String) throws {
    var gedaan: Set<[String]> = []
    try withTemporaryFolder { map in
      _ = try sessie(naam).speel(in: map) { regel, programma in
        let (argumenten, invoer) = Transcript.delen(regel)
        let voor = try? Data(contentsOf: URL(filePath: map + "/dossier.sqlite"))
        let eerst = try programma.voer(argumenten, invoer: invoer)
        guard eerst.code == 0, !eerst.uitvoer.isEmpty,
          let spec = Self.spec(argumenten), spec.options.contains(where: { $0.name == "uit" }),
          !argumenten.contains(where: {
            ["--uit", "--proef", "--help", "--hulp", "-h"].contains($0)
          }),
          gedaan.insert(spec.words + [Self.vorm(argumenten)]).inserted
        else { return [] }
        try toets(programma, argumenten, invoer, voor)
        return []
      }
    }
  }

  /// - Parameter voor: the dossier as it was before the command, which then has its work to do.
  private func toets(
    _ programma: Programma, _ argumenten: [String], _ invoer: String?, _ voor: Data?
  ) throws {
    let map = programma.map + "/uit"
    let dossier = URL(filePath: programma.map + "/dossier.sqlite")
    let na = try? Data(contentsOf: dossier)
    defer { try? na?.write(to: dossier) }
    try FileManager.default.createDirectory(atPath: map, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: map) }
    func schrijf(_ naam: String, _ masker: String, _ extra: [String] = []) throws -> Int32 {
      try voor?.write(to: dossier)
      return try programma.voer(
        argumenten + ["--uit", "\(map)/\(naam)"] + extra, invoer: invoer,
        schil: "umask \(masker); exec \"$0\" \"$@\""
      ).code
    }
    for masker in ["000", "022", "077"] {
      #expect(try schrijf(masker, masker) == 0, "\(argumenten)")
      #expect(try rechten("\(map)/\(masker)") == 0o600, "\(argumenten) umask \(masker)")
    }
    let eerst = try Data(contentsOf: URL(filePath: map + "/000"))
    #expect(try schrijf("000", "022") == 73, "\(argumenten)")
    #expect(try Data(contentsOf: URL(filePath: map + "/000")) == eerst)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: map + "/022")
    #expect(try schrijf("022", "000", ["--overschrijf"]) == 0)
    #expect(try rechten(map + "/022") == 0o600, "\(argumenten) over een bestand")
    try FileManager.default.createSymbolicLink(
      atPath: map + "/link", withDestinationPath: map + "/077")
    let doel = try Data(contentsOf: URL(filePath: map + "/077"))
    #expect(try schrijf("link", "022", ["--overschrijf"]) == 73, "\(argumenten) door een koppeling")
    #expect(try Data(contentsOf: URL(filePath: map + "/077")) == doel)
    #expect(try schrijf("weg/ergens", "022") == 73)
    #expect(
      try Set(FileManager.default.contentsOfDirectory(atPath: map))
        == ["000", "022", "077", "link"], "\(argumenten) liet iets liggen")
  }

  private func rechten(_ pad: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: pad)[.posixPermissions] as? Int
  }

  /// The declaration of the command that these arguments call.
  private static func spec(_ argumenten: [String]) -> CommandSpec? {
    Aangifte.opdrachten.map(\.spec).filter { argumenten.starts(with: $0.words) }
      .max { $0.words.count < $1.words.count }
  }

  /// In which form an answer is asked for.
  private static func vorm(_ argumenten: [String]) -> String {
    if argumenten.contains("--json") { return "json" }
    guard let plaats = argumenten.firstIndex(of: "--formaat"), plaats + 1 < argumenten.count
    else { return "" }
    return argumenten[plaats + 1]
  }
}
