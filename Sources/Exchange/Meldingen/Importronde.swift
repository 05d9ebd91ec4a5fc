import Application
import Domein

/// One pass over a delivered file: rows in, verdicts out.
struct Importronde {
  private var bron: any Meldingbron
  /// The first row with each meldingsnummer in this file.
  private var eerder: [String: (regel: Int, gegevens: Meldinggegevens)] = [:]
  private var vanElders: [Int] = []
  private var andereGeboortedatum: [Int] = []
  var verslag = Importverslag()
  private(set) var isKlaar = false

  init(_ bron: any Meldingbron) { self.bron = bron }

  /// The next row, read or refused; nil at the end.
  mutating func volgende() -> (Bronrij, Result<Meldingsaanbod, Rijfout>)? {
    guard let rij = bron.volgende() else {
      isKlaar = true
      return nil
    }
    do throws(Rijfout) {
      if let schade = rij.schade { throw schade }
      let aanbod = try Meldinglezer.lees(rij.rij)
      try toetsDubbel(aanbod.gegevens, rij.regel)
      return (rij, .success(aanbod))
    } catch {
      return (rij, .failure(error))
    }
  }

  /// Twice the same number with other content in one file cannot both be right.
  private mutating func toetsDubbel(
    _ gegevens: Meldinggegevens, _ regel: Int
  ) throws(Rijfout) {
    guard let eerste = eerder[gegevens.meldingsnummer] else {
      eerder[gegevens.meldingsnummer] = (regel, gegevens)
      return
    }
    guard eerste.gegevens == gegevens else {
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
      guard let (rij, aanbod) = volgende() else { return }
      switch aanbod {
      case .failure(let fout): weiger(rij, fout)
      case .success(let aanbod):
        if let gemeente = aanbod.gemeente, gemeente != thuis { vanElders.append(rij.regel) }
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
    if uitslag.heeftAndereGeboortedatum { andereGeboortedatum.append(rij.regel) }
    verslag.oordelen.append(
      Rijverslag(
        regel: rij.regel, oordeel: uitslag.oordeel, melding: uitslag.melding,
        casus: uitslag.casus, fout: nil))
  }

  private mutating func weiger(_ rij: Bronrij, _ fout: Rijfout) {
    verslag.oordelen.append(
      Rijverslag(regel: rij.regel, oordeel: .geweigerd, melding: nil, casus: nil, fout: fout))
    bron.geefTerug(rij)
  }

  /// The report as it ends.
  func afgerond() -> Importverslag {
    var verslag = verslag
    verslag.onbekendeKolommen = bron.onbekend
    verslag.berichten = bron.berichten + elders + botsingen
    if verslag.aantal(.geweigerd) > 0 { verslag.geweigerd = bron.teruggegeven }
    return verslag
  }

  /// How many lines are named; the rest is counted.
  private static let hoogstens = 10

  private var elders: [String] {
    guard !vanElders.isEmpty else { return [] }
    let aantal = vanElders.count
    return [
      "\(aantal) \(aantal == 1 ? "rij gaat" : "rijen gaan") over een leerling uit een andere"
        + " gemeente (\(Self.plaatsen(vanElders)))"
    ]
  }

  private var botsingen: [String] {
    guard !andereGeboortedatum.isEmpty else { return [] }
    let aantal = andereGeboortedatum.count
    return [
      "\(aantal) \(aantal == 1 ? "rij heeft" : "rijen hebben") een andere geboortedatum dan bij"
        + " dit nummer bekend is (\(Self.plaatsen(andereGeboortedatum))); controleer het nummer"
    ]
  }

  private static func plaatsen(_ regels: [Int]) -> String {
    let genoemd = regels.prefix(hoogstens).map(String.init).joined(separator: ", ")
    return "regel \(genoemd)\(regels.count > hoogstens ? " en andere" : "")"
  }
}
