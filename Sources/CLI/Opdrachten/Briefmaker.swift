import Application
import ArgumentParsing
import Domein
import Exchange
import Hashing
import JSON
import Kalender
import Platform
import ReadModels
import SQLiteReadModels

/// Makes one letter, and records it where asked.
struct Briefmaker {
  private let loop: Loop
  private let dossier: SQLiteDossier
  private let soort: Briefsoort
  private let datum: Datum

  init(_ loop: Loop, _ dossier: SQLiteDossier) throws {
    self.loop = loop
    self.dossier = dossier
    soort = try loop.waarden.verplichteCode("soort")
    datum = try loop.waarden.datum("datum") ?? loop.omstandigheden.vandaag
  }

  func maak(_ assen: Assen) throws {
    let sjabloon = try sjabloon()
    let (brief, vulling, casus) = try dossier.lees { gang in
      let lezing = try Lezing(gang, loop.omstandigheden, assen)
      try lezing.eis(.inzien)
      return try vul(sjabloon, lezing)
    }
    if loop.waarden.vlag("vastleggen") { try legVast(brief, casus) }
    try Antwoorder(loop).toon(antwoord(brief, vulling, casus))
  }

  // MARK: The template

  private func sjabloon() throws -> Sjabloon {
    guard let bestand = try bestand() else { return try Sjabloon.ingebouwd(soort) }
    let bytes = try Invoer.lees(bestand)
    do throws(Sjabloonfout) {
      return try Sjabloon(bytes, soort: soort)
    } catch {
      throw Fout.bestandsregel(
        bestand: bestand, regel: error.regel, veld: error.veld, reden: error.reden)
    }
  }

  /// The template asked for, else that of the folder of own templates where it has one.
  private func bestand() throws -> String? {
    if let bestand = loop.waarden.tekst("sjabloon") { return bestand }
    guard let map = ProcessFacts.environment("LEERPLICHT_SJABLONEN"), !map.isEmpty else {
      return nil
    }
    guard let feiten = try? Files.facts(map), feiten.kind == .directory else {
      throw Fout.instelling(reden: "LEERPLICHT_SJABLONEN: \(map) is geen map")
    }
    let bestand = "\(map)/\(soort.rawValue).txt"
    return (try? Files.facts(bestand)) == nil ? nil : bestand
  }

  // MARK: The fields

  private func vul(
    _ sjabloon: Sjabloon, _ lezing: Lezing
  ) throws -> (Brief, Briefvulling, Casusnummer?) {
    let (jongere, casus) = try onderwerp(lezing)
    let vulling = Briefvulling(
      soort: soort, datum: datum, jongere: jongere, casus: casus, omgeving: try lezing.omgeving(),
      aanJongere: try gaatNaarJongere(jongere))
    try vulling.toets()
    let partner = try vulling.school.flatMap { Partnercode($0.tekst) }
      .flatMap { try lezing.partnerrij($0) }
    let wie = casus?.behandelaar ?? loop.omstandigheden.medewerker
    let ambtenaar = try lezing.functionarissen().first { $0.code == wie }
    var gegevens = vulling.gegevens(school: partner, ambtenaar: ambtenaar)
    try neemOver(sjabloon, &gegevens)
    do throws(Briefgat) {
      return (try sjabloon.vul(gegevens), vulling, casus?.nummer)
    } catch {
      throw loop.waarden.fout("veld", Self.zin(error))
    }
  }

  private func onderwerp(_ lezing: Lezing) throws -> (Jongere, Casus?) {
    if loop.waarden.tekst("casus") != nil || soort.vraagtCasus {
      let nummer = try lezing.vind(loop.waarden.casus())
      guard let beeld = try lezing.beeld(nummer) else {
        throw Dossierfout.nietGevonden(wat: "casus op die dag", nummer: nummer.tekst)
      }
      return (beeld.jongere, beeld.casus)
    }
    let nummer = try lezing.vind(loop.waarden.jongere())
    guard let jongere = try lezing.jongere(nummer) else {
      throw Dossierfout.nietGevonden(wat: "jongere", nummer: nummer.tekst)
    }
    return (jongere, nil)
  }

  private func gaatNaarJongere(_ jongere: Jongere) throws -> Bool {
    if let aan = loop.waarden.tekst("aan") { return aan == "jongere" }
    return jongere.achttienOp.map { $0 <= datum } ?? false
  }

  /// Takes over what was given with `--veld`, each read as what the field should be.
  private func neemOver(_ sjabloon: Sjabloon, _ gegevens: inout Briefgegevens) throws {
    var namen: [String] = []
    for tekst in loop.waarden.teksten("veld") {
      let delen = tekst.split(separator: "=", maxSplits: 1).map(String.init)
      guard delen.count == 2, !delen[1].isEmpty else {
        throw loop.waarden.fout("veld", "verwacht naam=waarde, zoals straat=Kerkstraat")
      }
      namen.append(delen[0])
      gegevens.waarden[delen[0]] = .tekst(try waarde(delen[0], delen[1]))
    }
    if let naam = sjabloon.overtollig(namen).first {
      throw loop.waarden.fout(
        "veld", "deze brief heeft geen veld '\(naam)'; zie 'leerplicht brief soorten'")
    }
  }

  private func waarde(_ naam: String, _ tekst: String) throws -> String {
    guard let veld = Briefveld(rawValue: naam) else { return tekst }
    guard veld.isTeGeven else {
      throw loop.waarden.fout("veld", "\(naam) volgt uit het dossier en is niet te geven")
    }
    switch veld.vorm {
    case .tekst, .lijst: return tekst
    case .dag:
      do throws(Datumfout) {
        let dag = try Datumlezer(vandaag: loop.waarden.vandaag).lees(tekst)
        return veld == .gesprekDatum && dag >= datum ? dag.metWeekdag : dag.lang
      } catch {
        throw loop.waarden.fout(
          "veld", "\(naam): ongeldige datum: \(error.zin)",
          Aanwijzing(tekst: tekst, bereik: error.bereik))
      }
    case .getal:
      guard let getal = Int(tekst), getal > 0 else {
        throw loop.waarden.fout("veld", "\(naam): verwacht een heel getal van 1 of meer")
      }
      return String(getal)
    case .keuze(let keuzes):
      guard let keuze = keuzes.first(where: { $0.code == tekst }) else {
        let codes = keuzes.map(\.code).joined(separator: ", ")
        throw loop.waarden.fout("veld", "\(naam): verwacht een van: \(codes)")
      }
      return keuze.tekst
    }
  }

  /// Everything that is missing in one sentence, with what to type for it.
  private static func zin(_ gat: Briefgat) -> String {
    let velden = gat.velden.joined(separator: ", ")
    let geef = gat.velden.filter { Briefveld(rawValue: $0)?.isTeGeven ?? true }
      .map { "--veld \($0)=…" }.joined(separator: " ")
    let raad = gat.raad.map { "; of leg vast met '\($0)'" }.joined()
    return "deze brief mist \(velden)" + (geef.isEmpty ? "" : "; geef \(geef)") + raad
  }

  // MARK: The outcome

  /// The same letter of the same day again records nothing.
  private func legVast(_ brief: Brief, _ casus: Casusnummer?) throws {
    guard !soort.isPolitiegegeven else { throw Briefweigering.politiegegeven }
    guard let casus else { throw Briefweigering.geenCasus(soort) }
    guard !loop.waarden.vlag("proef") else {
      loop.uitvoer.zeg("Zou een contact vastleggen in casus \(casus). Er is niets gewijzigd.")
      return
    }
    let afdruk = SHA256.digest(ofUTF8: "\(soort.rawValue)\u{1F}\(brief.tekst())")
    let kenmerk = Opdrachtkenmerk(
      sleutel: "brief:\(casus):\(afdruk.hex)", soort: "brief maak", afdruk: afdruk.bytes)
    let uitslag = try dossier.schrijf { gang in
      try Uitvoerder(loop.omstandigheden).voer(gang, kenmerk, .behandelen) { sessie in
        try sessie.handel(
          .nummer(casus),
          .legContactVast(
            met: brief.aan.first ?? "", wijze: "brief", gelukt: true,
            tekst: "\(soort.omschrijving): \(brief.onderwerp)"),
          op: datum, verwacht: nil)
      }
    }
    loop.uitvoer.zeg(Uitslagtekst.zin(uitslag))
  }

  private func antwoord(_ brief: Brief, _ vulling: Briefvulling, _ casus: Casusnummer?) -> Antwoord
  {
    var antwoord = Antwoord(
      tekst: { brief.tekst() },
      json: {
        [
          "versie": 1, "soort": .string(soort.rawValue), "casus": .optional(casus?.tekst),
          "datum": .string(datum.iso), "onderwerp": .string(brief.onderwerp),
          "bezwaarUiterlijk": .optional(soort.isBesluit ? vulling.bezwaarUiterlijk.iso : nil),
          "tekst": .string(brief.tekst()),
        ]
      })
    antwoord.bijlagen = [
      .html: { brief.html() }, .md: { brief.markdown() },
      .docx: {
        guard let bytes = brief.docx() else {
          throw Fout.invoerUitvoer(reden: "de brief is te groot voor een bestand")
        }
        return bytes
      },
    ]
    return antwoord
  }
}
