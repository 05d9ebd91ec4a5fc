import Application
import EventLog
import Formats
import Hashing
import Kalender
import Platform
import SQLiteEventLog
import SQLiteReadModels

/// A file of heads that were kept, one a line: `2026-11-21T06:30:00Z 1234:9f86…`.
///
/// Only grows. It belongs on another machine or in other hands than the dossier: then it shows that
/// the log was cut off or written anew.
struct Koppenbestand {
  let pad: String

  /// The largest file that is read: some hundred thousand days.
  private static let grens = 16 << 20

  /// What `voegToe` writes behind a line that a crash tore.
  private static let gescheurd = " # afgebroken"

  /// Every head in the file.
  ///
  /// The instant before it is for people; `#` begins a comment.
  ///
  /// A last line that a crash tore does not count.
  func lees() throws -> [Head] {
    let regels = try regels()
    return try regels.enumerated().compactMap { index, regel in
      if regel.isEmpty || regel.hasPrefix("#") || regel.hasSuffix(Self.gescheurd) { return nil }
      if let kop = Self.kop(regel) { return kop }
      if index == regels.count - 1 { return nil }
      throw Fout.bestandsregel(
        bestand: pad, regel: index + 1, veld: nil,
        reden: "verwacht een tijdstip en NUMMER:HASH")
    }
  }

  private static func kop(_ regel: String) -> Head? {
    regel.split(separator: " ").last.flatMap { Kopregel.lees($0) }
  }

  /// The last head that was kept; nil when the file is not there yet.
  func laatste() throws -> Head? {
    guard try bestaat() else { return nil }
    return try lees().last
  }

  /// Adds a head, on the disk when this returns; the head that is last already is not repeated.
  ///
  /// A last line that was torn by a crash gets its end first.
  func voegToe(_ kop: Head, op tijdstip: Tijdstip) throws {
    let bestaat = try bestaat()
    if bestaat, try laatste() == kop { return }
    let regel = "\(tijdstip.iso) \(kop.position.number):\(kop.hash.hex)\n"
    do throws(PlatformError) {
      let oud = bestaat ? try Files.read(pad, limit: Self.grens) : []
      let laatste = oud.split(separator: 0x0a, omittingEmptySubsequences: false).last ?? []
      let isHeel = Self.kop(String(decoding: laatste, as: UTF8.self)) != nil
      let begin = laatste.isEmpty ? "" : isHeel ? "\n" : Self.gescheurd + "\n"
      try Files.append(Array((begin + regel).utf8), to: pad)
    } catch {
      throw Fout.kanNietMaken(bestand: pad, reden: error.code.uitleg)
    }
  }

  private func bestaat() throws -> Bool {
    do throws(PlatformError) {
      guard let facts = try Files.facts(pad) else { return false }
      guard facts.kind == .regular else {
        throw PlatformError(.open, facts.kind == .symbolicLink ? .symbolicLink : .exists, path: pad)
      }
      return true
    } catch {
      throw Fout.kanNietMaken(bestand: pad, reden: "dit is geen gewoon bestand")
    }
  }

  private func regels() throws -> [String] {
    let bytes: [UInt8]
    do throws(PlatformError) {
      bytes = try Files.read(pad, limit: Self.grens)
    } catch {
      throw Fout.geenInvoer(bestand: pad, reden: error.code.uitleg)
    }
    return bytes.split(separator: 0x0a, omittingEmptySubsequences: false).map {
      String(decoding: $0.last == 0x0d ? $0.dropLast() : $0, as: UTF8.self)
    }
  }
}

extension Loop {
  /// The heads that options name: each by itself, and those of files.
  func koppen() throws -> [Head] {
    try waarden.teksten("kop").map { try Kopregel.lees($0, waarden) }
      + waarden.teksten("koppen").flatMap { try Koppenbestand(pad: $0).lees() }
  }

  /// Everything that can be looked over about a dossier.
  ///
  /// What a later look rests on is looked at first: rows need a log, and what must hold between
  /// events needs rows.
  func nazicht(
    _ dossier: SQLiteDossier, koppen: [Head]
  ) throws -> (kop: Head, bevindingen: [Bevinding]) {
    let controle = Dossiercontrole(omstandigheden)
    var bevindingen = try dossier.bestandsbevindingen()
    var kop = Head.empty
    do {
      let (einde, rest) = try dossier.lees { try controle.logboek($0, koppen: koppen) }
      kop = einde
      bevindingen += rest
    } catch LogFileError.sqlite where !bevindingen.isEmpty {
      // What is wrong with the file is known; its log cannot be read any more.
      return (kop, bevindingen)
    }
    if bevindingen.isEmpty { bevindingen = try dossier.weergavebevindingen(omstandigheden) }
    if bevindingen.isEmpty { bevindingen = try dossier.lees { try controle.samenhang($0) } }
    return (kop, bevindingen)
  }
}
