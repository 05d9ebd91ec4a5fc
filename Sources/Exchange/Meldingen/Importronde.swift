import Application
import Domein

/// One pass over a delivered file: rows in, verdicts out, a bundle at a time.
struct Importronde {
  private var bron: any Meldingbron
  private let zeef: Herhaalzeef
  /// The first row with each meldingsnummer that may come again in this file.
  private var eerder: [String: (regel: Int, inhoud: Int)] = [:]
  private var vanElders = Regelnoemer()
  private var andereGeboortedatum = Regelnoemer()
  private(set) var isKlaar = false
  /// What became of the rows since the last time this was emptied.
  private var oordelen: [Rijverslag] = []
  var verslag = Importverslag()

  private let codelijsten: Codelijsten

  init(
    _ bron: any Meldingbron, _ zeef: Herhaalzeef, _ codelijsten: Codelijsten = Codelijsten()
  ) {
    self.bron = bron
    self.zeef = zeef
    self.codelijsten = codelijsten
  }

  /// The next row, read or refused; nil at the end.
  mutating func volgende() throws -> (Bronrij, Result<Meldingsaanbod, Rijfout>)? {
    guard let rij = try bron.volgende() else {
      isKlaar = true
      return nil
    }
    do throws(Rijfout) {
      if let schade = rij.schade { throw schade }
      let aanbod = try Meldinglezer.lees(rij.rij)
      try toetsCodes(aanbod.gegevens)
      try toetsDubbel(aanbod.gegevens, rij.regel)
      return (rij, .success(aanbod))
    } catch {
      return (rij, .failure(error))
    }
  }

  /// A code has to be one that could be used on the day of the melding.
  private func toetsCodes(_ gegevens: Meldinggegevens) throws(Rijfout) {
    let gebruikt = [
      ("status", gegevens.status.rawValue), ("soort", gegevens.soort.rawValue),
      ("schoolsoort", gegevens.schoolsoort?.rawValue),
    ]
    for (lijst, code) in gebruikt {
      guard let code,
        let ongeldig = codelijsten.ongeldig(lijst, code, op: gegevens.datumMelding)
      else { continue }
      let wel = codelijsten.geldig(lijst, op: gegevens.datumMelding).map(\.code)
      throw Rijfout(
        kolom: lijst,
        reden: "code '\(code)' geldt \(ongeldig.periode ?? ""), niet op de dag van de melding;"
          + " dan geldt: \(wel.joined(separator: ", "))")
    }
  }

  /// Twice the same number with other content in one file cannot both be right.
  private mutating func toetsDubbel(
    _ gegevens: Meldinggegevens, _ regel: Int
  ) throws(Rijfout) {
    let nummer = gegevens.meldingsnummer
    guard zeef.kanHerhalen(nummer) else { return }
    let inhoud = gegevens.hashValue
    guard let eerste = eerder[nummer] else {
      eerder[nummer] = (regel, inhoud)
      return
    }
    guard eerste.inhoud == inhoud else {
      throw Rijfout(
        kolom: "meldingsnummer",
        reden: "dit nummer staat ook op regel \(eerste.regel) van dit bestand, met andere gegevens")
    }
  }

  /// Takes in the next rows.
  mutating func neemIn(
    _ gang: any Schrijfgang, _ omstandigheden: Omstandigheden, hoogstens: Int
  ) throws {
    let thuis = try gang.gemeente(omstandigheden)
    for _ in 0..<hoogstens {
      guard let (rij, aanbod) = try volgende() else { return }
      switch aanbod {
      case .failure(let fout): weiger(rij, fout)
      case .success(let aanbod):
        if let gemeente = aanbod.gemeente, gemeente != thuis { vanElders.noem(rij.regel) }
        try neemIn(aanbod, rij, gang, omstandigheden)
      }
    }
  }

  private mutating func neemIn(
    _ aanbod: Meldingsaanbod, _ rij: Bronrij, _ gang: any Schrijfgang,
    _ omstandigheden: Omstandigheden
  ) throws {
    let uitslag: Innameuitslag
    do {
      uitslag = try gang.neemIn(aanbod, omstandigheden)
    } catch let fout as Dossierfout {
      guard let rijfout = Rijfout(fout) else { throw fout }
      weiger(rij, rijfout)
      return
    }
    if uitslag.heeftAndereGeboortedatum { andereGeboortedatum.noem(rij.regel) }
    oordeel(
      Rijverslag(
        regel: rij.regel, oordeel: uitslag.oordeel, melding: uitslag.melding,
        casus: uitslag.casus, fout: nil))
  }

  private mutating func weiger(_ rij: Bronrij, _ fout: Rijfout) {
    oordeel(
      Rijverslag(regel: rij.regel, oordeel: .geweigerd, melding: nil, casus: nil, fout: fout))
    bron.geefTerug(rij)
  }

  private mutating func oordeel(_ rij: Rijverslag) {
    verslag.tel(rij)
    oordelen.append(rij)
  }

  /// Tells what became of the rows since the last time, once that is sure.
  mutating func vertel(_ uitgang: Importuitgang) {
    for rij in oordelen { uitgang.rij(rij) }
    oordelen.removeAll(keepingCapacity: true)
    let terug = bron.haalTerug()
    if verslag.aantal(.geweigerd) > 0, !terug.isEmpty { uitgang.terug(terug) }
  }

  /// The report as it ends.
  mutating func afgerond(_ uitgang: Importuitgang) -> Importverslag {
    vertel(uitgang)
    if verslag.aantal(.geweigerd) > 0, !bron.slotTerug.isEmpty {
      uitgang.terug(bron.slotTerug)
    }
    verslag.onbekendeKolommen = bron.onbekend
    verslag.berichten = bron.berichten + elders + botsingen
    return verslag
  }

  private var elders: [String] {
    vanElders.zin(
      een: "rij gaat over een leerling uit een andere gemeente",
      meer: "rijen gaan over een leerling uit een andere gemeente")
  }

  private var botsingen: [String] {
    andereGeboortedatum.zin(
      een: "rij heeft een andere geboortedatum dan bij dit nummer bekend is",
      meer: "rijen hebben een andere geboortedatum dan bij dit nummer bekend is",
      raad: "; controleer het nummer")
  }
}

/// Counts lines of a file, and names the first of them.
struct Regelnoemer {
  /// How many lines are named; the rest is counted.
  private static let hoogstens = 10

  private var aantal = 0
  private var eerste: [Int] = []

  mutating func noem(_ regel: Int) {
    aantal += 1
    if eerste.count < Self.hoogstens { eerste.append(regel) }
  }

  /// The count with the lines in a sentence; nothing when there are none.
  func zin(een: String, meer: String, raad: String = "") -> [String] {
    guard aantal > 0 else { return [] }
    let genoemd = eerste.map(String.init).joined(separator: ", ")
    let rest = aantal > eerste.count ? " en andere" : ""
    return ["\(aantal) \(aantal == 1 ? een : meer) (regel \(genoemd)\(rest))\(raad)"]
  }
}
