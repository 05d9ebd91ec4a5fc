import Application
import ArgumentParsing
import Domein
import Hashing
import Kalender
import Platform
import SQLiteReadModels

/// One run of one command: its values, the circumstances, and where output goes.
final class Loop {
  let waarden: Waarden
  let voorkeuren: Voorkeuren
  let omstandigheden: Omstandigheden
  let uitvoer: Uitvoer

  init(_ opdracht: ParsedCommand, _ uitvoer: Uitvoer) throws {
    voorkeuren = try Voorkeuren(
      dossier: opdracht.value("dossier"), medewerker: opdracht.value("medewerker"))
    omstandigheden = Omstandigheden(
      nu: voorkeuren.nu.waarde, medewerker: try voorkeuren.medewerkercode(),
      toeval: { aantal in
        var bron = RandomBytes()
        return try bron.next(aantal)
      })
    waarden = Waarden(opdracht: opdracht, vandaag: omstandigheden.vandaag)
    self.uitvoer = uitvoer
  }

  /// The dossier, open to read and write.
  func dossier() throws -> SQLiteDossier { try SQLiteDossier.open(voorkeuren.dossier.waarde) }

  /// The axes a question is asked along.
  func assen(_ dossier: any Dossier) throws -> Assen {
    let per = try waarden.datum("per") ?? omstandigheden.vandaag
    guard let tekst = waarden.tekst("bekend-op") else { return Assen(per: per) }
    if let nummer = Gebeurtenisnummer(tekst: tekst) { return Assen(per: per, bekendOp: nummer) }
    let tijdstip: Tijdstip
    if let gegeven = Tijdstip(iso: tekst) {
      tijdstip = gegeven
    } else if let dag = try waarden.datum("bekend-op"),
      let einde = Tijdstip(nederlandseDag: dag, uur: 23, minuut: 59, seconde: 59)
    {
      tijdstip = einde
    } else {
      throw waarden.fout("bekend-op", "verwacht een tijdstip, een dag of een gebeurtenis (#1234)")
    }
    let positie = try dossier.lees { try $0.log.position(at: tijdstip.iso) }
    return Assen(per: per, bekendOp: Gebeurtenisnummer(positie.number))
  }

  /// The name by which this command is recognised when it comes again.
  func kenmerk() throws -> Opdrachtkenmerk {
    let opdracht = waarden.opdracht
    let eigen = opdracht.values.filter { !Self.buitenAfdruk.contains($0.key) }
    let tekst = eigen.sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.value.joined(separator: "\u{1F}"))" }.joined(separator: "\u{1E}")
    let sleutel = waarden.tekst("sleutel") ?? Hex.text(try omstandigheden.toeval(16))
    return Opdrachtkenmerk(
      sleutel: sleutel, soort: waarden.woorden, afdruk: SHA256.digest(ofUTF8: tekst).bytes)
  }

  /// Options that say how a command is run, not what it does.
  static let buitenAfdruk: Set<String> = [
    "sleutel", "proef", "verwacht", "json", "formaat", "uit", "overschrijf", "dossier",
    "medewerker",
  ]
}
