import Application
import ArgumentParsing
import Domein
import Hashing
import JSON
import Kalender
import Platform
import SQLiteReadModels

/// Runs the commands of a file, many in one transaction, each all or nothing.
///
/// Results are told after their transaction, so that what was told is on the disk.
struct Verwerking {
  /// How many lines go into one transaction.
  private static let bundel = 200

  private let loop: Loop
  private let dossier: SQLiteDossier
  private let regels: [ArraySlice<UInt8>]
  private let afdruk: String

  init(_ loop: Loop) throws {
    self.loop = loop
    let bytes = try Invoer.lees(try loop.waarden.verplicht("bestand"))
    afdruk = SHA256.digest(of: bytes).hex
    regels = Self.regels(bytes)
    dossier = try loop.dossier()
  }

  /// Lines end in LF or CRLF; a byte order mark is taken off.
  private static func regels(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let zonderMerk = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes[...]
    return zonderMerk.split(separator: 0x0a, omittingEmptySubsequences: false).map { regel in
      regel.last == 0x0d ? regel.dropLast() : regel
    }
  }

  func draai() throws {
    var verwijzingen: [String: Uitslag] = [:]
    var isAllesGelukt = true
    var volgende = 0
    while volgende < regels.count {
      guard Signals.pending == nil else { throw Fout.afgebroken }
      let (uitkomsten, klaar) = try bundel(vanaf: volgende, &verwijzingen)
      for uitkomst in uitkomsten { try loop.uitvoer.schrijf(uitkomst.json) }
      if uitkomsten.contains(where: \.heeftVernietigd) { Vernietiglijst(loop).werkBij(dossier) }
      isAllesGelukt = isAllesGelukt && uitkomsten.allSatisfy(\.isGelukt)
      if !isAllesGelukt, loop.waarden.vlag("stop-bij-fout") { break }
      volgende = klaar
    }
    try loop.uitvoer.sluit()
    if !isAllesGelukt { throw Fout.nietAllesGelukt }
  }

  /// - Returns: the results, and the line to go on with.
  private func bundel(
    vanaf eerste: Int, _ verwijzingen: inout [String: Uitslag]
  ) throws -> ([Regeluitkomst], Int) {
    let isProef = loop.waarden.vlag("proef")
    let tot = isProef ? regels.count : min(eerste + Self.bundel, regels.count)
    var uitkomsten: [Regeluitkomst] = []
    func voer(_ gang: any Schrijfgang) throws {
      for index in eerste..<tot where !Self.isLeeg(regels[index]) {
        let uitkomst = try self.voer(index, gang, &verwijzingen)
        uitkomsten.append(uitkomst)
        if !uitkomst.isGelukt, loop.waarden.vlag("stop-bij-fout") { break }
      }
    }
    if isProef { try dossier.proef(voer) } else { try dossier.schrijf(voer) }
    return (uitkomsten, tot)
  }

  private static func isLeeg(_ regel: ArraySlice<UInt8>) -> Bool {
    regel.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Runs one line; a refusal is its result, trouble with the dossier ends the run.
  private func voer(
    _ index: Int, _ gang: any Schrijfgang, _ verwijzingen: inout [String: Uitslag]
  ) throws -> Regeluitkomst {
    let nummer = index + 1
    do {
      let regel = try Opdrachtregel(regels[index], vandaag: loop.omstandigheden.vandaag)
      var waarden = regel.waarden
      waarden.verwijzingen = verwijzingen
      let uitslag = try voer(regel, waarden, gang, nummer)
      if let ref = regel.ref { verwijzingen[ref] = uitslag }
      return .gelukt(regel: nummer, uitslag)
    } catch {
      guard let verslag = Opdrachtregel.verslag(error) else { throw error }
      return .geweigerd(regel: nummer, verslag)
    }
  }

  private func voer(
    _ regel: Opdrachtregel, _ waarden: Waarden, _ gang: any Schrijfgang, _ nummer: Int
  ) throws -> Uitslag {
    var omstandigheden = loop.omstandigheden
    if let wie = regel.medewerker, wie != omstandigheden.medewerker {
      guard !loop.isIdentiteitVast else {
        throw Dossierfout.nietBevoegd(
          reden: "een regel namens een ander kan niet nu gebruikers aan functionarissen vastzitten")
      }
      omstandigheden = omstandigheden.als(wie)
    }
    if waarden.vlag("proef") {
      return try Uitvoerder(omstandigheden).proef(gang, regel.machtiging) { sessie in
        try regel.daad(sessie, waarden)
      }.uitslag
    }
    let sleutel = waarden.tekst("sleutel") ?? "\(afdruk):\(nummer)"
    let kenmerk = Opdrachtkenmerk(
      sleutel: sleutel, soort: waarden.woorden,
      afdruk: SHA256.digest(ofUTF8: waarden.woorden).bytes)
    return try Uitvoerder(omstandigheden).voer(gang, kenmerk, regel.machtiging) { sessie in
      try regel.daad(sessie, waarden)
    }
  }
}

/// What became of one line.
enum Regeluitkomst {
  case gelukt(regel: Int, Uitslag)
  case geweigerd(regel: Int, Foutverslag)

  var isGelukt: Bool {
    if case .gelukt = self { return true }
    return false
  }

  var heeftVernietigd: Bool {
    switch self {
    case .gelukt(_, let uitslag): uitslag.heeftVernietigd
    case .geweigerd: false
    }
  }

  var json: JSONValue {
    switch self {
    case .gelukt(let regel, let uitslag):
      .object(
        [JSONMember("regel", .int(regel)), JSONMember("uitkomst", "gelukt")]
          + Uitslagtekst.leden(uitslag))
    case .geweigerd(let regel, let verslag):
      [
        "regel": .int(regel), "uitkomst": "geweigerd", "code": .int(Int(verslag.code)),
        "melding": .string(verslag.inhoud.melding), "veld": .optional(verslag.inhoud.veld),
      ]
    }
  }
}

/// One line of the file: a command with its options.
struct Opdrachtregel {
  let waarden: Waarden
  let ref: String?
  /// In whose name, where the line says so: history of another system has many hands.
  let medewerker: Medewerkercode?
  let machtiging: Machtiging
  let daad: @Sendable (Sessie, Waarden) throws -> Uitslag

  init(_ bytes: ArraySlice<UInt8>, vandaag: Datum) throws {
    let json: JSONValue
    do {
      json = try JSONParser.parse(Array(bytes))
    } catch {
      throw Fout.waarde(
        optie: "regel", reden: "dit is geen geldige JSON (bij teken \(error.offset + 1))",
        plaats: nil)
    }
    guard case .object(let leden) = json, let woorden = json["opdracht"]?.stringValue else {
      throw Fout.waarde(
        optie: "opdracht", reden: "verwacht een object met \"opdracht\"", plaats: nil)
    }
    ref = json["ref"]?.stringValue
    medewerker = try json["medewerker"]?.stringValue.map { tekst in
      guard let code = Medewerkercode(tekst) else {
        throw Fout.waarde(optie: "medewerker", reden: "dit is geen code", plaats: nil)
      }
      return code
    }
    var opties: [(String, [String])] = []
    for lid in leden where !Self.eigen.contains(lid.key) {
      opties.append((lid.key, try Self.teksten(lid.value, lid.key)))
    }
    let opdracht = try Aangifte.programma.parse(
      words: woorden.split(separator: " ").map(String.init), options: opties)
    guard case .daad(let machtiging, let daad)? = Aangifte.opdracht(opdracht.words)?.werk else {
      throw Fout.waarde(
        optie: "opdracht",
        reden: "'\(woorden)' legt geen gebeurtenis vast en past niet in een bestand",
        plaats: nil)
    }
    self.machtiging = machtiging
    self.daad = daad
    waarden = Waarden(opdracht: opdracht, vandaag: vandaag)
  }

  /// Names of a line that are no options.
  private static let eigen: Set = ["opdracht", "ref", "medewerker"]

  /// A value as options take it: yes and no for truth, a list for a repeated option.
  private static func teksten(_ waarde: JSONValue, _ naam: String) throws -> [String] {
    switch waarde {
    case .null: []
    case .bool(let ja): [ja ? ValueKind.yes : ValueKind.no]
    case .number(let getal): [getal]
    case .string(let tekst): [tekst]
    case .array(let delen): try delen.flatMap { try teksten($0, naam) }
    case .object: throw Fout.waarde(optie: naam, reden: "verwacht tekst of een lijst", plaats: nil)
    }
  }

  /// The refusal of one line; nil for trouble that is not about the line.
  static func verslag(_ fout: any Error) -> Foutverslag? {
    switch fout {
    case is Fout, is any Weigering: return Foutverslag(fout, woorden: [])
    case let fout as Dossierfout:
      if case .onleesbaar = fout { return nil }
      return Foutverslag(fout, woorden: [])
    case let fout as ParseFailure: return Foutverslag(fout)
    default: return nil
    }
  }
}
