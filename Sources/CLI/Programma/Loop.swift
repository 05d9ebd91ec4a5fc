import Application
import ArgumentParsing
import Domein
import EventLog
import Hashing
import JSON
import Kalender
import Platform
import ReadModels
import SQLiteReadModels

/// One run of one command: its values, the circumstances, and where output goes.
final class Loop {
  let waarden: Waarden
  let voorkeuren: Voorkeuren
  private(set) var omstandigheden: Omstandigheden
  /// Whether the operating system told who asks: then nobody acts in another's name.
  private(set) var isIdentiteitVast = false
  let uitvoer: Uitvoer
  /// The dossier at work; nil as long as none was opened.
  private(set) var geopend: SQLiteDossier?

  init(_ getypt: ParsedCommand, _ uitvoer: Uitvoer) throws {
    let opdracht = try Self.metGelezenNummer(getypt)
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
    let dossier = try SQLiteDossier.open(voorkeuren.dossier.waarde)
    geopend = dossier
    if try dossier.isVerouderd() {
      uitvoer.zeg("De weergaven zijn van een andere versie; ze worden opnieuw gemaakt.")
      _ = try herbouw(dossier)
    }
    if !namensProgramma { try stelIdentiteitVast(dossier) }
    return dossier
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

  /// Once a functionaris is tied to a user of the operating system, the real user id alone tells
  /// who asks: names in options and environment are what anyone can type.
  private func stelIdentiteitVast(_ dossier: SQLiteDossier) throws {
    let gekoppeld = try dossier.lees { try $0.weergaven.functionarissen() }
      .filter { $0.gegevens.gebruiker != nil }
    guard !gekoppeld.isEmpty else { return }
    let gebruiker = Int(ProcessFacts.realUserID)
    guard let code = gekoppeld.first(where: { $0.gegevens.gebruiker == gebruiker })?.code else {
      throw Dossierfout.nietBevoegd(
        reden: "uw gebruiker (\(gebruiker)) hoort niet bij een functionaris van dit dossier")
    }
    omstandigheden = omstandigheden.als(code)
    isIdentiteitVast = true
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
      bekendOp: try bekendOp("bekend-op") { tijdstip in
        try dossier.lees { try $0.log.position(at: tijdstip).number }
      })
  }

  /// The moment of knowledge that an option names: an instant, a day or an event; nil when absent.
  ///
  /// - Parameter positie: the last event recorded at or before an instant.
  func bekendOp(_ naam: String, positie: (String) throws -> Int) throws -> Gebeurtenisnummer? {
    guard let tekst = waarden.tekst(naam) else { return nil }
    if let nummer = Gebeurtenisnummer(tekst: tekst) { return nummer }
    let tijdstip: Tijdstip
    if let gegeven = Tijdstip(iso: tekst) {
      tijdstip = gegeven
    } else if let dag = try? waarden.datum(naam),
      let einde = Tijdstip(nederlandseDag: dag, uur: 23, minuut: 59, seconde: 59)
    {
      tijdstip = einde
    } else {
      throw waarden.fout(naam, "verwacht een tijdstip, een dag of een gebeurtenis (#1234)")
    }
    return Gebeurtenisnummer(try positie(tijdstip.iso))
  }

  /// The name by which this command is recognised when it comes again.
  func kenmerk() throws -> Opdrachtkenmerk {
    let opdracht = waarden.opdracht
    // A name made here is never given again: there is nothing to compare it with.
    guard let gegeven = waarden.tekst("sleutel") else {
      return Opdrachtkenmerk(
        sleutel: Hex.text(try omstandigheden.toeval(16)), soort: waarden.woorden)
    }
    let eigen = opdracht.values.filter {
      !Self.buitenAfdruk.contains($0.key) && !Self.persoonlijk.contains($0.key)
    }.mapValues { $0.filter { Persoonsnummer($0) == nil } }
    let tekst = eigen.sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.value.joined(separator: "\u{1F}"))" }.joined(separator: "\u{1E}")
    return Opdrachtkenmerk(
      sleutel: gegeven, soort: waarden.woorden, afdruk: SHA256.digest(ofUTF8: tekst).bytes)
  }

  /// Options whose digest could be guessed back: it stays when the file of a person is destroyed.
  static let persoonlijk: Set = [
    "bsn", "onderwijsnummer", "geboortedatum", "geslacht", "voornamen", "voorvoegsel",
    "achternaam", "postcode", "huisnummer", "woonplaats",
  ]

  /// Options that say how a command is run, not what it does.
  static let buitenAfdruk: Set<String> = [
    "sleutel", "proef", "verwacht", "json", "formaat", "uit", "overschrijf", "dossier",
    "medewerker",
  ]
}
