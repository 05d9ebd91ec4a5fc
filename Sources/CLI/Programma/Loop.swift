import Application
import ArgumentParsing
import Domein
import EventLog
import Hashing
import JSON
import Kalender
import Platform
import ReadModels
import SQLiteEventLog
import SQLiteReadModels

/// One run of one command: its values, the circumstances, and where output goes.
final class Loop {
  let waarden: Waarden
  let voorkeuren: Voorkeuren
  private(set) var omstandigheden: Omstandigheden
  /// Whether the operating system told who asks: then nobody acts in another's name.
  private(set) var isIdentiteitVast = false
  let uitvoer: Uitvoer
  /// How many streams the rows were built from on opening; nil when they were in step.
  private(set) var herbouwd: Int?
  /// The dossier at work; nil as long as none was opened.
  private(set) var geopend: SQLiteDossier?

  init(_ getypt: ParsedCommand, _ uitvoer: Uitvoer) throws {
    let opdracht = try Self.metGelezenNummer(getypt)
    voorkeuren = try Voorkeuren(
      dossier: opdracht.value("dossier"), medewerker: opdracht.value("medewerker"))
    omstandigheden = Omstandigheden(
      nu: voorkeuren.nu.waarde, medewerker: try voorkeuren.medewerkercode(),
      toeval: { try RandomBytes.fresh($0) })
    waarden = Waarden(opdracht: opdracht, vandaag: omstandigheden.vandaag)
    self.uitvoer = uitvoer
  }

  /// Where a number is `-`, it comes from standard input: no BSN in the history of the shell, nor
  /// in the list of processes.
  private static func metGelezenNummer(_ opdracht: ParsedCommand) throws -> ParsedCommand {
    guard
      let optie = ["bsn", "onderwijsnummer", "jongere"].first(where: { opdracht.value($0) == "-" })
    else { return opdracht }
    let bytes = try Invoer.lees("-")
    let regel = bytes.split(separator: 0x0a, maxSplits: 1).first ?? []
    let nummer = String(decoding: regel, as: UTF8.self).filter { !$0.isWhitespace }
    guard !nummer.isEmpty else {
      throw Fout.waarde(
        optie: optie, reden: "er kwam niets op de standaardinvoer; typ daar het nummer",
        plaats: nil)
    }
    return opdracht.replacing(optie, with: [nummer])
  }

  /// The dossier, open to read and write; rows of an older program are built anew first.
  ///
  /// - Parameter namensProgramma: for work that the program does in its own name: it may run
  ///   under an account that is no functionaris.
  func dossier(namensProgramma: Bool = false) throws -> SQLiteDossier {
    let dossier: SQLiteDossier
    do { dossier = try SQLiteDossier.open(voorkeuren.dossier.waarde) } catch LogFileError.older {
      try werkBij(voorkeuren.dossier.waarde)
      dossier = try SQLiteDossier.open(voorkeuren.dossier.waarde)
    }
    geopend = dossier
    if try dossier.isVerouderd() {
      uitvoer.zeg("De weergaven zijn van een andere versie; ze worden opnieuw gemaakt.")
      herbouwd = try herbouw(dossier)
    }
    if !namensProgramma { try stelIdentiteitVast(dossier) }
    return dossier
  }

  /// Brings a dossier of an older program up to date; a copy of it stays among the others.
  private func werkBij(_ pad: String) throws {
    let map = Files.directory(of: pad) + "/reservekopie"
    var tijdstip = omstandigheden.nu
    while try Files.exists(map + "/" + Kopienaam(tijdstip: tijdstip).tekst) {
      tijdstip = Tijdstip(seconden: tijdstip.seconden + 1)
    }
    let kopie = map + "/" + Kopienaam(tijdstip: tijdstip).tekst
    let versie = try SQLiteDossier.werkBij(pad, kopie: kopie) { log in
      guard try Dossiercontrole(omstandigheden).keten(log).isEmpty else {
        uitvoer.zeg("Dit dossier is van een oudere versie, en zijn keten klopt niet.")
        uitvoer.zeg("Het is niet bijgewerkt: zet een goede kopie terug met 'dossier herstel'.")
        throw Fout.bevindingen
      }
    }
    guard let versie else { return }
    uitvoer.zeg("Het dossier was van een oudere versie (\(versie)) en is bijgewerkt.")
    uitvoer.zeg("Zoals het was, staat het in \(kopie).")
  }

  /// Builds the rows anew; tells how many streams they follow from.
  func herbouw(_ dossier: SQLiteDossier) throws -> Int {
    var stromen = 0
    let omstandigheden = omstandigheden
    try dossier.schrijf { gang in
      try Herbouw(omstandigheden).draai(gang) { klaar in
        stromen = klaar
        uitvoer.meldVoortgang("\(klaar) stromen")
      }
    }
    uitvoer.eindeVoortgang()
    return stromen
  }

  /// Another dossier than the one at work, to read only, and who asks there.
  func anderDossier(_ pad: String) throws -> (SQLiteDossier, Omstandigheden) {
    let dossier: SQLiteDossier
    do { dossier = try SQLiteDossier.open(pad) } catch let fout as LogFileError {
      throw Fout.anderDossier(pad: pad, fout)
    }
    guard try !dossier.isVerouderd() else {
      throw Fout.dossier(
        pad: pad,
        reden: "de weergaven zijn van een andere versie;"
          + " maak ze eerst opnieuw met 'leerplicht dossier herbouw'")
    }
    return (dossier, try identiteit(dossier) ?? omstandigheden)
  }

  func stelIdentiteitVast(_ dossier: SQLiteDossier) throws {
    guard let vast = try identiteit(dossier) else { return }
    omstandigheden = vast
    isIdentiteitVast = true
  }

  /// Once a functionaris is tied to a user of the operating system, the one who started the program
  /// alone tells who asks: names in options and environment are what anyone can type.
  private func identiteit(_ dossier: SQLiteDossier) throws -> Omstandigheden? {
    let gekoppeld = try functionarissen(dossier).filter { $0.gegevens.gebruiker != nil }
    guard !gekoppeld.isEmpty else { return nil }
    let gebruiker = Int(voorkeuren.aanroeper.gebruiker)
    guard let code = gekoppeld.first(where: { $0.gegevens.gebruiker == gebruiker })?.code else {
      throw Dossierfout.nietBevoegd(
        reden: "uw gebruiker (\(gebruiker)) hoort niet bij een functionaris van dit dossier")
    }
    return omstandigheden.als(code)
  }

  /// From the rows; from the log when a row cannot be read, so that a check and a rebuild go on.
  func functionarissen(_ dossier: SQLiteDossier) throws -> [Functionaris] {
    do {
      return try dossier.lees { try $0.weergaven.functionarissen() }
    } catch is Weergavefout {
      return try dossier.lees { try Sessie($0, omstandigheden).functionarissenUitLogboek() }
    }
  }

  /// The form of an answer: as asked for, or as fits where it goes.
  func formaat(doorPijp pijp: Formaat) -> Formaat {
    if uitvoer.isJSON { return .json }
    return waarden.tekst("formaat").flatMap(Formaat.init(rawValue:))
      ?? (uitvoer.isScherm ? .tekst : pijp)
  }

  /// Shows what a command did: a sentence for people, an object for machines.
  func toon(_ zin: String, _ json: JSONValue) throws {
    if uitvoer.isJSON { try uitvoer.schrijf(json) } else { try uitvoer.schrijf(zin) }
  }

  /// The axes a question is asked along.
  func assen(_ dossier: any Dossier) throws -> Assen {
    // A question about a meeting in the past is asked as of that day.
    let anders = try waarden.datum("datum").map { min($0, omstandigheden.vandaag) }
    let per = try waarden.datum("per") ?? anders ?? omstandigheden.vandaag
    return Assen(
      per: per,
      bekendOp: try waarden.bekendOp("bekend-op") {
        try dossier.lees { try $0.log.head().position.number }
      } positie: { tijdstip in
        try dossier.lees { try $0.log.position(at: tijdstip).number }
      })
  }

  /// The name by which this command is recognised when it comes again; without a key of its own
  /// nothing is kept of it beside its events.
  func kenmerk() throws -> Opdrachtkenmerk {
    let opdracht = waarden.opdracht
    let eigen = opdracht.values.filter { !Self.buitenAfdruk.contains($0.key) }
    let tekst = eigen.sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.value.joined(separator: "\u{1F}"))" }.joined(separator: "\u{1E}")
    return Opdrachtkenmerk(
      sleutel: waarden.tekst("sleutel"), soort: waarden.woorden,
      afdruk: SHA256.digest(ofUTF8: tekst).bytes)
  }

  /// Options that say how a command is run, not what it does.
  static let buitenAfdruk: Set<String> = [
    "sleutel", "proef", "verwacht", "json", "formaat", "uit", "overschrijf", "dossier",
    "medewerker",
  ]
}
