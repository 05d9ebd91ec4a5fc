public import Application
import Domein
import Formats
import Hashing
import Kalender
import ReadModels

/// Takes in a file of meldingen, row by row, in transactions of many rows.
///
/// A crash leaves whole rows; running again completes it, because a row that is known by its
/// meldingsnummer and has not changed is left as it is. The file is read more than once, and never
/// held: memory does not grow with it.
public struct Meldingimport {
  /// How many rows go into one transaction.
  static let bundel = 500

  private let inhoud: Bestandsinhoud
  private let omstandigheden: Omstandigheden
  private let vorm: Bestandsvorm?
  private let afbeelding: Afbeelding

  /// A file, as it came.
  ///
  /// - Parameters:
  ///   - vorm: its form; nil to tell it by the content.
  ///   - afbeelding: how the supplier's names and codes become ours.
  public init(
    _ inhoud: Bestandsinhoud, _ omstandigheden: Omstandigheden, vorm: Bestandsvorm? = nil,
    afbeelding: Afbeelding = .geen
  ) {
    self.inhoud = inhoud
    self.omstandigheden = omstandigheden
    self.vorm = vorm
    self.afbeelding = afbeelding
  }

  /// Takes the file in.
  ///
  /// - Parameters:
  ///   - toch: whether many changes are meant.
  ///   - voortgang: told how many rows are done; says whether to go on.
  public func draai(
    _ dossier: any Dossier, toch: Bool, uitgang: Importuitgang = .geen, voortgang: (Int) -> Bool
  ) throws -> Importverslag {
    let (kenmerk, zeef) = try verken()
    if !toch, let omvang = try omvang(dossier, kenmerk, zeef), omvang.isTeVeel {
      throw Importfout.teVeelWijzigingen(aantal: omvang.aantal, bekend: omvang.bekend)
    }
    let teller = Afdrukteller()
    var ronde = try ronde(inhoud.open(teller), kenmerk, zeef)
    repeat {
      try dossier.schrijf { gang in
        try gang.eis(omstandigheden)
        try ronde.neemIn(gang, omstandigheden, hoogstens: Self.bundel)
      }
      ronde.vertel(uitgang)
      ronde.verslag.isAfgebroken = !voortgang(ronde.verslag.rijen)
    } while !ronde.isKlaar && !ronde.verslag.isAfgebroken
    if !ronde.verslag.isAfgebroken {
      guard teller.afdruk == kenmerk.afdruk else { throw Importfout.veranderd }
      // A file without rows is no delivery: there is nothing to tell about it later.
      if ronde.verslag.rijen > 0 {
        try dossier.schrijf { try $0.noteer(levering(ronde.verslag, kenmerk), omstandigheden) }
      }
    }
    return ronde.afgerond(uitgang)
  }

  /// Gives the same report and writes nothing: everything is done, and undone.
  ///
  /// A file that would be stopped gets its report all the same, which says so.
  public func proef(
    _ dossier: any Dossier, toch: Bool, uitgang: Importuitgang = .geen
  ) throws -> Importverslag {
    let (kenmerk, zeef) = try verken()
    let omvang = toch ? nil : try omvang(dossier, kenmerk, zeef)
    var ronde = try ronde(inhoud.open(), kenmerk, zeef)
    try dossier.proef { gang in
      try gang.eis(omstandigheden)
      while !ronde.isKlaar {
        try ronde.neemIn(gang, omstandigheden, hoogstens: Self.bundel)
        ronde.vertel(uitgang)
      }
    }
    if let omvang, omvang.isTeVeel { ronde.verslag.zouStoppen = omvang }
    return ronde.afgerond(uitgang)
  }

  private func bron(
    _ stukken: @escaping Bestandsinhoud.Stukken, _ kenmerk: Bestandskenmerk
  ) throws -> any Meldingbron {
    switch vorm ?? Bestandsvorm(eersteTeken: kenmerk.eersteTeken) {
    case .csv: try CSVBron(stukken, kenmerk.codering, afbeelding)
    case .jsonl: try JSONBron(stukken, kenmerk, afbeelding)
    case .xml: try XMLBron(stukken, afbeelding)
    }
  }

  private func ronde(
    _ stukken: @escaping Bestandsinhoud.Stukken, _ kenmerk: Bestandskenmerk, _ zeef: Herhaalzeef
  ) throws -> Importronde {
    Importronde(try bron(stukken, kenmerk), zeef, afbeelding.codelijsten)
  }

  /// Reads the file to its end before any of it is used: what it is, whether it is whole, and which
  /// numbers may stand in it twice.
  private func verken() throws -> (Bestandskenmerk, Herhaalzeef) {
    let kenmerk = try inhoud.kenmerk()
    var bron = try bron(inhoud.open(), kenmerk)
    var zeef = Herhaalzeef()
    while let rij = try bron.volgende() { zeef.zie(rij.rij.tekst("meldingsnummer")) }
    return (kenmerk, zeef)
  }

  /// How much of what is known the file would change; nil while nothing is known.
  private func omvang(
    _ dossier: any Dossier, _ kenmerk: Bestandskenmerk, _ zeef: Herhaalzeef
  ) throws -> Importomvang? {
    var ronde = try ronde(inhoud.open(), kenmerk, zeef)
    return try dossier.lees { gang in
      let bekend = try gang.weergaven.aantalMeldingen()
      guard bekend > 0 else { return nil }
      var sessie = try Sessie(gang, omstandigheden)
      var (aantal, gelezen) = (0, 0)
      while let (_, aanbod) = try ronde.volgende() {
        guard case .success(let aanbod) = aanbod else { continue }
        gelezen += 1
        // A session keeps what it loaded.
        if gelezen.isMultiple(of: Self.bundel) { sessie = try Sessie(gang, omstandigheden) }
        if try sessie.zouWijzigen(aanbod) { aantal += 1 }
      }
      return Importomvang(aantal: aantal, bekend: bekend)
    }
  }

  private func levering(_ verslag: Importverslag, _ kenmerk: Bestandskenmerk) -> Levering {
    Levering(
      soort: .meldingen, afdruk: kenmerk.afdruk, afbeelding: afbeelding.afdruk,
      rijen: verslag.rijen,
      oordelen: Rijoordeel.allCases.map { Leveringstelling($0, verslag.aantal($0)) })
  }
}

extension Rijfout {
  /// A refusal by the domain, told about the row; nil for an error of the dossier itself.
  init?(_ fout: Dossierfout) {
    switch fout {
    case .geweigerd(let weigering):
      self.init(kolom: Self.kolom(weigering), reden: weigering.melding)
    case .andereJongere:
      self.init(kolom: "meldingsnummer", reden: "dit nummer hoort bij een andere leerling")
    case .nietGevonden(let wat, _): self.init(kolom: nil, reden: "\(wat) is niet bekend")
    case .geenOpenCasus, .nietInFunctie, .nietEenduidig, .conflict, .conflictInLog, .sleutelBotst,
      .nietBevoegd, .onleesbaar, .nietIngericht:
      return nil
    }
  }

  /// The column that a refusal by the domain is about; nil when it is about the whole row.
  private static func kolom(_ weigering: any Weigering) -> String? {
    switch weigering {
    case let weigering as MeldingWeigering:
      switch weigering {
      case .meldingInToekomst, .opInToekomst: "datum_melding"
      case .begindatumNaMelding: "begindatum"
      case .eindeVoorBegin: "einddatum"
      case .soortNietTeMelden: "soort"
      case .onbekendeMelding, .alOntvangen, .meldingIngetrokken, .meldingGesloten,
        .redenOntbreekt, .casusOntbreekt, .reedsBeoordeeld:
        nil
      }
    case JongereWeigering.opInToekomst: "datum_melding"
    case JongereWeigering.geboortedatumInToekomst: "geboortedatum"
    case is Samenloopweigering: "bsn"
    default: nil
    }
  }
}
