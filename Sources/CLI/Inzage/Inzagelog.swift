import Hashing
import Kalender
import Platform

/// The log of what was read, beside the dossier: a folder with a file for each month.
///
/// Lines are only added, each in one write that is on the disk before anything is shown, and each
/// tied to the one before by its hash. Apart from the dossier, because it has a term of its own,
/// and because reading must never change the dossier.
struct Inzagelog {
  /// The longest line that is looked back for.
  private static let terug = 1 << 20

  let map: String

  /// The log that belongs to a dossier.
  init(dossier: String) { map = dossier + ".inzage" }

  /// Adds a line, durably; whoever comes next waits.
  func voegToe(_ regel: Inzageregel) throws(Inzagefout) {
    do {
      try Files.createDirectory(map)
      let slot = try FileLock(path: map + "/slot")
      try slot.lock(waitingAtMost: .seconds(30))
      defer { slot.unlock() }
      let pad = map + "/" + Self.naam(regel.tijdstip)
      let (vorige, isHeel) = try laatste(pad)
      let tekst = (isHeel ? "" : "\n") + regel.regel(na: vorige) + "\n"
      try Files.append(Array(tekst.utf8), to: pad)
    } catch let fout as PlatformError {
      throw Inzagefout(reden: fout.code.uitleg)
    } catch {
      throw Inzagefout(reden: "een ander programma hield het vast")
    }
  }

  /// The hash of the last line, and whether the file ends with a whole one.
  private func laatste(_ pad: String) throws -> (hash: String, isHeel: Bool) {
    let staart = try Files.tail(pad, count: Self.terug)
    if let hash = Self.hash(staart) { return (hash, staart.last == 0x0a) }
    let eerder = try maanden().last { map + "/" + $0 < pad }
    guard let eerder else { return (Inzageregel.begin, staart.isEmpty) }
    let hash = Self.hash(try Files.tail(map + "/" + eerder, count: Self.terug))
    return (hash ?? Inzageregel.begin, staart.isEmpty)
  }

  /// The hash of the last whole line.
  private static func hash(_ bytes: [UInt8]) -> String? {
    for regel in bytes.split(separator: 0x0a).reversed() {
      let tekst = String(decoding: regel, as: UTF8.self)
      if Inzageregel(tekst[...]) != nil { return String(tekst.suffix(64)) }
    }
    return nil
  }

  private static func naam(_ tijdstip: String) -> String { tijdstip.prefix(7) + ".log" }

  /// The names of the files, by month.
  func maanden() throws(Inzagefout) -> [String] {
    do throws(PlatformError) {
      return try Files.names(in: map).filter { $0.hasSuffix(".log") }.sorted()
    } catch {
      if error.code == .notFound { return [] }
      throw Inzagefout(reden: error.code.uitleg)
    }
  }

  /// Reads whole months, with the places where the chain does not hold.
  ///
  /// - Parameter kies: which months, as `2026-11`.
  func lees(
    _ kies: (String) -> Bool
  ) throws(Inzagefout) -> (regels: [Inzageregel], breuken: [String]) {
    var regels: [Inzageregel] = []
    var breuken: [String] = []
    var vorige: String?
    for naam in try maanden() {
      let maand = String(naam.prefix(7))
      guard kies(maand) else {
        vorige = nil
        continue
      }
      for (index, regel) in try inhoud(naam).enumerated() {
        guard let gelezen = Inzageregel(regel), let tab = regel.lastIndex(of: "\t") else {
          breuken.append("\(maand), regel \(index + 1): niet te lezen")
          continue
        }
        let hash = String(regel[regel.index(after: tab)...])
        if let vorige, Inzageregel.hash(vorige, String(regel[..<tab])) != hash {
          breuken.append("\(maand), regel \(index + 1): past niet bij de regel ervoor")
        }
        vorige = hash
        regels.append(gelezen)
      }
    }
    return (regels, breuken)
  }

  private func inhoud(_ naam: String) throws(Inzagefout) -> [Substring] {
    do throws(PlatformError) {
      let bytes = try Files.read(map + "/" + naam, limit: 1 << 30)
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    } catch {
      throw Inzagefout(reden: error.code.uitleg)
    }
  }

  /// Removes months from before a month; tells which.
  func ruimOp(voor maand: String) throws(Inzagefout) -> [String] {
    let weg = try maanden().filter { $0.prefix(7) < maand[...] }
    do throws(PlatformError) {
      for naam in weg { try Files.remove(map + "/" + naam) }
    } catch {
      throw Inzagefout(reden: error.code.uitleg)
    }
    return weg.map { String($0.prefix(7)) }
  }
}

/// Why the log of what was read could not be used.
struct Inzagefout: Error {
  let reden: String
}
