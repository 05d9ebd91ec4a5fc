import Formats
import JSON
import Platform

/// Where a command's output goes: data to standard output or a file, talk to standard error.
final class Uitvoer {
  private let standaard = StreamWriter(.output)
  private let praat = StreamWriter(.error)
  /// Whether JSON was asked for: errors then are JSON too.
  let isJSON: Bool
  /// The name of the file asked for; nil for standard output.
  let bestand: String?
  /// Whether an existing file may be replaced.
  let overschrijf: Bool
  /// Where data go when a file was asked for: it is seen once, as a whole.
  private let wacht: Wachtbestand?

  init(isJSON: Bool, bestand: String?, overschrijf: Bool) {
    self.isJSON = isJSON
    self.bestand = bestand == "-" ? nil : bestand
    self.overschrijf = overschrijf
    wacht = self.bestand.map { Wachtbestand(pad: $0, overschrijf: overschrijf) }
  }

  /// Whether people look at it directly.
  var isScherm: Bool { bestand == nil && StandardStream.output.isTerminal }

  /// How many columns a table may take.
  var breedte: Int {
    guard isScherm else { return 1_000 }
    return StandardStream.output.terminalWidth
      ?? ProcessFacts.environment("COLUMNS").flatMap { Int($0) } ?? 80
  }

  /// Refuses a file that may not be written, before anything is done.
  func toetsBestand() throws {
    guard let bestand else { return }
    try Self.toets(bestand, overschrijf: overschrijf)
  }

  /// Records who sees it before anything leaves; nil for commands without a dossier.
  var poort: Inzagepoort?

  /// What waits to be let through: one record for a piece of output, not one for every line.
  private var wachtend: [UInt8] = []
  private static let stuk = 65_536

  /// Writes data.
  func schrijf(_ bytes: [UInt8]) throws {
    guard poort != nil || !wachtend.isEmpty else { return try geefDoor(bytes) }
    wachtend += bytes
    if wachtend.count >= Self.stuk { try laatDoor() }
  }

  private func laatDoor() throws {
    guard !wachtend.isEmpty else { return }
    let bytes = wachtend
    // What could not be recorded is not shown, and not tried again either.
    wachtend = []
    try poort?.laatDoor(bytes)
    try geefDoor(bytes)
  }

  private func geefDoor(_ bytes: [UInt8]) throws {
    if let wacht { return try wacht.schrijf(bytes) }
    try naarStroom { () throws(PlatformError) in try standaard.write(bytes) }
  }

  /// Writes data as text.
  func schrijf(_ tekst: String) throws { try schrijf(Array(tekst.utf8)) }

  /// Writes one JSON value on a line.
  func schrijf(_ json: JSONValue) throws { try schrijf(json.text + "\n") }

  /// Tells people something, beside the data.
  func zeg(_ regel: String) {
    let zichtbaar = StandardStream.error.isTerminal ? VisibleText.line(regel) : regel
    try? praat.write(zichtbaar + "\n")
    try? praat.flush()
  }

  private var heeftVoortgang = false

  /// Shows on a terminal how far a long command is; says nothing anywhere else.
  func meldVoortgang(_ tekst: String) {
    guard StandardStream.error.isTerminal else { return }
    heeftVoortgang = true
    try? praat.write("\r\u{1b}[K" + tekst)
    try? praat.flush()
  }

  /// Wipes the line of progress.
  func eindeVoortgang() {
    guard heeftVoortgang else { return }
    heeftVoortgang = false
    klaag("\r\u{1b}[K")
  }

  /// Writes ready text to standard error.
  func klaag(_ tekst: String) {
    try? praat.write(tekst)
    try? praat.flush()
  }

  /// Makes sure that everything arrived; a full disk is an error, a reader that left is not.
  func sluit() throws {
    try laatDoor()
    try wacht?.sluit()
    try naarStroom { () throws(PlatformError) in try standaard.flush() }
  }

  private func naarStroom(_ werk: () throws(PlatformError) -> Void) throws {
    do throws(PlatformError) {
      try werk()
    } catch {
      if error.isBrokenPipe { throw Fout.lezerWeg }
      throw Fout.invoerUitvoer(reden: "de uitvoer kon niet worden geschreven: \(error.code.uitleg)")
    }
  }

  /// Refuses what exists already, and a database whatever was asked: it may be a dossier.
  static func toets(_ pad: String, overschrijf: Bool) throws {
    try toetsDossier(pad)
    guard let facts = try? Files.facts(pad) else { return try toetsMap(van: pad) }
    guard overschrijf else {
      throw Fout.kanNietMaken(
        bestand: pad, reden: "het bestaat al; gebruik --overschrijf om het te vervangen")
    }
    guard facts.kind == .regular, let reader = try? FileReader(path: pad) else { return }
    var begin: [UInt8] = []
    _ = try? reader.read(into: &begin)
    if begin.starts(with: "SQLite format 3\0".utf8) {
      throw Fout.kanNietMaken(
        bestand: pad, reden: "dit is een database, misschien een dossier; die wordt niet vervangen")
    }
  }

  /// Refuses what belongs to a dossier.
  static func toetsDossier(_ pad: String) throws {
    guard !hoortBijDossier(pad) else {
      throw Fout.kanNietMaken(
        bestand: pad, reden: "dit hoort bij een dossier; kies een andere naam of map")
    }
  }

  /// Whether a name is one of those beside a dossier: the log of what was read, the list of what
  /// was destroyed, the lock.
  private static func hoortBijDossier(_ pad: String) -> Bool {
    let map = Files.directory(of: pad)
    let echt = (try? Files.resolved(map)) ?? map
    return echt.hasSuffix(".inzage") || pad.hasSuffix(".vernietigd")
      || pad.hasSuffix(".sqlite.lock")
  }

  /// Refuses a file in a folder that is not there: known before anything is done.
  private static func toetsMap(van pad: String) throws {
    let map = Files.directory(of: pad)
    guard let echt = try? Files.resolved(map), let facts = try? Files.facts(echt) else {
      throw Fout.kanNietMaken(bestand: pad, reden: "de map \(map) bestaat niet")
    }
    guard facts.kind == .directory else {
      throw Fout.kanNietMaken(bestand: pad, reden: "\(map) is geen map")
    }
  }

  /// Writes a file as a whole, for its owner only, and never over another unasked.
  static func bewaar(_ bytes: [UInt8], als pad: String, overschrijf: Bool) throws {
    try toets(pad, overschrijf: overschrijf)
    let bestand = Wachtbestand(pad: pad, overschrijf: overschrijf)
    try bestand.schrijf(bytes)
    try bestand.sluit()
  }
}

extension ErrorCode {
  /// What the operating system's code means, in Dutch.
  var uitleg: String {
    switch self {
    case .notFound: "het bestaat niet"
    case .exists: "het bestaat al"
    case .accessDenied, .notPermitted: "daar zijn geen rechten voor"
    case .symbolicLink: "het is een symbolische koppeling"
    case .isDirectory: "het is een map"
    case .notDirectory: "een deel van het pad is geen map"
    case .noSpace: "de schijf is vol"
    case .quotaExceeded: "het schijfquotum is op"
    case .tooLarge: "het bestand zou te groot worden"
    case .readOnlyFileSystem: "het bestandssysteem is alleen-lezen"
    case .inputOutput: "de schijf meldt een fout"
    case .badDescriptor: "de uitvoer is gesloten"
    default: "het besturingssysteem meldt fout \(rawValue)"
    }
  }
}
