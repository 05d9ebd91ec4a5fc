import Foundation

/// A session with the program as a text: what was typed, and everything that came back.
///
///     # comment
///     @ LEERPLICHT_NU=2026-04-14T08:00:00Z     a variable from here on
///     + naam.csv                               a file, its lines after "| "
///     | meldingsnummer;bsn
///     $ leerplicht casus toon L2026-0001       a command; "< bestand" gives it standard input
///     what it printed
///     ! what it printed on standard error
///     ? 65                                     the exit code, when it is not 0
struct Transcript {
  let naam: String
  let tekst: String

  static let map = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Transcripten")

  /// Every transcript there is, by name.
  static func alle() throws -> [Transcript] {
    try FileManager.default.contentsOfDirectory(atPath: map.path())
      .filter { $0.hasSuffix(".txt") }.sorted().map { naam in
        Transcript(
          naam: naam, tekst: try String(contentsOf: map.appending(path: naam), encoding: .utf8))
      }
  }

  private var regels: [Substring] { tekst.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The command lines, as they were typed.
  var opdrachten: [String] {
    regels.filter { $0.hasPrefix("$ leerplicht") }
      .map { String($0.dropFirst(2 + "leerplicht".count)) }
  }

  /// Plays the session in a folder, and gives the text with what came back now.
  func speel(in folder: String) throws -> String {
    try speel(in: folder) { regel, programma in try antwoord(regel, programma) }
  }

  /// Which commands gave something on standard output, in the order of the session.
  var gafUitvoer: [Bool] {
    var gaf: [Bool] = []
    for regel in regels {
      if regel.hasPrefix("$ ") {
        gaf.append(false)
      } else if let eerste = regel.first, !"#@+|!?".contains(eerste), !gaf.isEmpty {
        gaf[gaf.count - 1] = true
      }
    }
    return gaf
  }

  /// Plays the session in a folder, each command in a way of its own.
  @discardableResult
  func speel(
    in folder: String, opdracht: (String, Programma) throws -> [Substring]
  ) throws -> String {
    var programma = Programma(map: folder)
    var over: [Substring] = []
    var bestand: String?
    for regel in regels {
      if regel.hasPrefix("@ ") {
        let delen = regel.dropFirst(2).split(separator: "=", maxSplits: 1).map(String.init)
        programma.omgeving[delen[0]] = delen.count > 1 ? delen[1] : nil
      } else if regel.hasPrefix("+ ") {
        bestand = String(regel.dropFirst(2))
        try Data().write(to: URL(filePath: folder + "/" + (bestand ?? "")))
      } else if regel.hasPrefix("| "), let bestand {
        try voegToe(regel.dropFirst(2) + "\n", aan: folder + "/" + bestand)
      } else if regel.hasPrefix("$ ") {
        over.append(regel)
        over += try opdracht(String(regel.dropFirst(2)), programma)
        continue
      } else if regel.isEmpty ? over.last == "" : !regel.hasPrefix("#") {
        continue
      }
      over.append(regel)
    }
    while over.last == "" { over.removeLast() }
    return over.joined(separator: "\n") + "\n"
  }

  private func voegToe(_ regel: String, aan pad: String) throws {
    let bestand = try FileHandle(forUpdating: URL(filePath: pad))
    try bestand.seekToEnd()
    try bestand.write(contentsOf: Data(regel.utf8))
    try bestand.close()
  }

  /// The words behind the name of the program, and the file for standard input.
  static func delen(_ regel: String) -> (argumenten: [String], invoer: String?) {
    var woorden = woorden(regel)
    var invoer: String?
    if let plaats = woorden.firstIndex(of: "<"), plaats + 1 < woorden.count {
      invoer = woorden[plaats + 1]
      woorden.removeSubrange(plaats...(plaats + 1))
    }
    return (Array(woorden.dropFirst()), invoer)
  }

  private func antwoord(_ regel: String, _ programma: Programma) throws -> [Substring] {
    let (argumenten, invoer) = Self.delen(regel)
    let antwoord = try programma.voer(argumenten, invoer: invoer)
    var regels = Self.regels(antwoord.uitvoer, programma.map).map { Self.veilig($0) }
    regels += Self.regels(antwoord.fouten, programma.map).map { "! " + $0 }
    if antwoord.code != 0 { regels.append("? \(antwoord.code)") }
    return regels + [""]
  }

  /// Lines of output that look like one of ours, or are empty, get a mark.
  private static func veilig(_ regel: Substring) -> Substring {
    guard let eerste = regel.first else { return "." }
    return "#@+|$!?.".contains(eerste) ? "." + regel : regel
  }

  /// What changes from run to run is made the same: the folder, hashes, salts, marks.
  private static func regels(_ tekst: String, _ map: String) -> [Substring] {
    var vast = tekst.replacing(map, with: "<map>")
    vast.replace(/\b[0-9a-f]{64}\b/, with: "<hash>")
    vast.replace(/"kenmerk":"[0-9a-f]{32}"/, with: "\"kenmerk\":\"<kenmerk>\"")
    var regels = vast.split(separator: /\r?\n/, omittingEmptySubsequences: false)
    if regels.last?.isEmpty ?? false { regels.removeLast() }
    return regels
  }

  /// Words as a shell takes them: single and double quotes.
  static func woorden(_ regel: String) -> [String] {
    var woorden: [String] = []
    var woord: String?
    var aanhaling: Character?
    for teken in regel {
      if let open = aanhaling {
        if teken == open { aanhaling = nil } else { woord?.append(teken) }
      } else if teken == "'" || teken == "\"" {
        aanhaling = teken
        woord = woord ?? ""
      } else if teken == " " {
        if let af = woord { woorden.append(af) }
        woord = nil
      } else {
        woord = (woord ?? "") + String(teken)
      }
    }
    return woorden + (woord.map { [$0] } ?? [])
  }
}
