import Application
import Domein
import Kalender
import Platform
import SQLiteEventLog
import SQLiteReadModels

/// The list beside a dossier of what was destroyed: numbers and hashes, nothing personal.
///
/// It outlives the dossier: an older copy that is put back is cleared by it again.
struct Vernietiglijst {
  /// The largest list that is read.
  private static let grens = 64 << 20

  private let loop: Loop

  init(_ loop: Loop) { self.loop = loop }

  /// How the name of a list ends.
  private static let einde = ".vernietigd"

  private var pad: String { loop.voorkeuren.dossier.waarde + Self.einde }

  /// Adds what the dossier says was destroyed to the list beside it, and to another list.
  ///
  /// The destruction itself is done: what goes wrong here is told, and made good next time.
  func werkBij(_ dossier: SQLiteDossier, ook ander: String? = nil) {
    do {
      let nieuw = try dossier.lees { try $0.vernietigsporen() }.map(Vernietigregel.tekst)
      for pad in [pad, ander].compactMap(\.self) {
        let oud = try Self.regels(pad)
        let samen = oud + nieuw.filter { !oud.contains($0) }
        guard samen != oud else { continue }
        let tekst = samen.map { $0 + "\n" }.joined()
        try Files.write(Array(tekst.utf8), to: pad, replacing: true)
      }
    } catch {
      loop.uitvoer.zeg(
        "De lijst van vernietigingen (\(pad)) kon niet worden bijgewerkt; het vernietigen zelf is"
          + " gelukt. 'dossier reservekopie' probeert het opnieuw.")
    }
  }

  /// What was destroyed, from the lists beside the dossier and the copy, and those that are named.
  ///
  /// A line holds for the event with that hash alone: a list of another dossier does nothing.
  func sporen(bijKopie kopie: String) throws -> [Vernietigspoor] {
    var sporen: [Vernietigspoor] = []
    let map = Files.directory(of: kopie)
    for map in Set([Files.directory(of: pad), map, map + "/.."]).sorted() {
      for naam in ((try? Files.names(in: map)) ?? []).sorted() where naam.hasSuffix(Self.einde) {
        sporen += try Self.lees(map + "/" + naam)
      }
    }
    for pad in loop.waarden.teksten("vernietigd") {
      guard (try? Files.facts(pad)) ?? nil != nil else {
        throw Fout.geenInvoer(bestand: pad, reden: ErrorCode.notFound.uitleg)
      }
      do {
        sporen += try SQLiteDossier.open(pad).lees { try $0.vernietigsporen() }
      } catch LogFileError.notALog {
        sporen += try Self.lees(pad)
      }
    }
    return sporen
  }

  private static func lees(_ pad: String) throws -> [Vernietigspoor] {
    try regels(pad).enumerated().map { index, regel in
      guard let spoor = Vernietigregel.lees(regel) else {
        throw Fout.bestandsregel(
          bestand: pad, regel: index + 1, veld: nil,
          reden: "dit is geen regel van een lijst van vernietigingen")
      }
      return spoor
    }
  }

  private static func regels(_ pad: String) throws -> [String] {
    do throws(PlatformError) {
      let bytes = try Files.read(pad, limit: grens)
      return bytes.split(separator: 0x0a).map { String(decoding: $0, as: UTF8.self) }
    } catch {
      if error.code == .notFound { return [] }
      throw Fout.geenInvoer(bestand: pad, reden: error.code.uitleg)
    }
  }
}

/// One line of the list: fields between tabs.
enum Vernietigregel {
  static func tekst(_ spoor: Vernietigspoor) -> String {
    switch spoor.soort {
    case .jongere(let nummer, let grond, let vanaf, let door):
      ["jongere", nummer.tekst, spoor.hash, grond.rawValue, vanaf.iso, door.tekst]
        .joined(separator: "\t")
    case .politiegegevens(let nummer, let besluit, let vanaf, let door):
      ["politiegegevens", nummer.tekst, spoor.hash, String(besluit.waarde), vanaf.iso, door.tekst]
        .joined(separator: "\t")
    case .gebeurtenis(let nummer, let reden):
      ["gebeurtenis", String(nummer.waarde), spoor.hash, reden.rawValue].joined(separator: "\t")
    }
  }

  static func lees(_ regel: String) -> Vernietigspoor? {
    let velden = regel.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    if velden.count == 6, velden[0] == "jongere", let nummer = Jongerenummer(velden[1]),
      let grond = Bewaargrond(rawValue: velden[3]), let vanaf = Datum(iso: velden[4]),
      let door = Medewerkercode(velden[5])
    {
      return Vernietigspoor(.jongere(nummer, grond, vanaf: vanaf, door: door), hash: velden[2])
    }
    if velden.count == 6, velden[0] == "politiegegevens", let nummer = Jongerenummer(velden[1]),
      let besluit = Gebeurtenisnummer(tekst: velden[3]), let vanaf = Datum(iso: velden[4]),
      let door = Medewerkercode(velden[5])
    {
      return Vernietigspoor(
        .politiegegevens(nummer, besluit: besluit, vanaf: vanaf, door: door), hash: velden[2])
    }
    if velden.count == 4, velden[0] == "gebeurtenis",
      let nummer = Gebeurtenisnummer(tekst: velden[1]),
      let reden = Vernietigingsreden(rawValue: velden[3])
    {
      return Vernietigspoor(.gebeurtenis(nummer, reden), hash: velden[2])
    }
    return nil
  }
}
