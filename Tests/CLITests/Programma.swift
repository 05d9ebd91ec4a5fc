import Foundation
import TestSupport
import Testing

/// The built program, run as its users run it.
struct Programma {
  struct Antwoord: Equatable {
    let uitvoer: String
    let fouten: String
    let code: Int32
  }

  /// Where the build put it: beside the tests.
  static let pad = URL(filePath: ProcessInfo.processInfo.arguments[0])
    .deletingLastPathComponent().appending(path: "leerplicht").path()

  let map: String
  /// Variables besides those of every run.
  var omgeving: [String: String] = [:]

  /// - Parameter schil: a line of `sh` that runs the program as `"$0" "$@"`, such as with its
  ///   output elsewhere.
  func voer(
    _ argumenten: [String], invoer: String? = nil, schil: String? = nil
  ) throws -> Antwoord {
    let proces = Process()
    proces.executableURL = URL(filePath: schil == nil ? Self.pad : "/bin/sh")
    proces.arguments = (schil.map { ["-c", $0, Self.pad] } ?? []) + argumenten
    proces.currentDirectoryURL = URL(filePath: map)
    proces.environment = [
      "HOME": map, "LEERPLICHT_DOSSIER": map + "/dossier.sqlite", "PATH": "/usr/bin:/bin",
    ].merging(omgeving) { _, nieuw in nieuw }
      .merging(SanitizerOptions.environment) { own, _ in own }
    // Files for output: a pipe would have to be emptied meanwhile.
    let (uitvoer, fouten) = (map + "/.uitvoer", map + "/.fouten")
    for pad in [uitvoer, fouten] { try Data().write(to: URL(filePath: pad)) }
    proces.standardInput =
      try invoer.map { try FileHandle(forReadingFrom: URL(filePath: map + "/" + $0)) }
      ?? FileHandle.nullDevice
    proces.standardOutput = try FileHandle(forWritingTo: URL(filePath: uitvoer))
    proces.standardError = try FileHandle(forWritingTo: URL(filePath: fouten))
    try proces.run()
    proces.waitUntilExit()
    let tekst = { try String(contentsOf: URL(filePath: $0), encoding: .utf8) }
    return Antwoord(
      uitvoer: try tekst(uitvoer), fouten: try tekst(fouten), code: proces.terminationStatus)
  }

  /// Makes a dossier with what a test starts from; each command must succeed.
  func richtIn(_ opdrachten: [String]...) throws {
    for opdracht in [["dossier", "maak", "--gemeente", "0200"]] + opdrachten {
      let antwoord = try voer(opdracht)
      try #require(antwoord.code == 0, "\(opdracht): \(antwoord.fouten)")
    }
  }
}
