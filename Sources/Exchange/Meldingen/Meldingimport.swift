public import Application
import Domein
import Formats
import Hashing
import Kalender
import ReadModels

/// Takes in a file of meldingen, row by row, in transactions of many rows.
///
/// A crash leaves whole rows; running again completes it, because a row that is known by its
/// meldingsnummer and has not changed is left as it is.
public struct Meldingimport {
  /// How many rows go into one transaction.
  static let bundel = 500

  private let bytes: [UInt8]
  private let omstandigheden: Omstandigheden
  private let vorm: Bestandsvorm
  private let afbeelding: Afbeelding

  /// A file, as it came.
  ///
  /// - Parameters:
  ///   - vorm: its form; nil to tell it by the content.
  ///   - afbeelding: how the supplier's names and codes become ours.
  public init(
    _ bytes: [UInt8], _ omstandigheden: Omstandigheden, vorm: Bestandsvorm? = nil,
    afbeelding: Afbeelding = .geen
  ) {
    self.bytes = bytes
    self.omstandigheden = omstandigheden
    self.vorm = vorm ?? Bestandsvorm(bytes)
    self.afbeelding = afbeelding
  }

  private func bron() throws(Importfout) -> any Meldingbron {
    switch vorm {
    case .csv: try CSVBron(bytes, afbeelding)
    case .jsonl: try JSONBron(bytes, afbeelding)
    case .xml: try XMLBron(bytes, afbeelding)
    }
  }

  /// Takes the file in.
  ///
  /// - Parameters:
  ///   - toch: whether many changes are meant.
  ///   - voortgang: told how many rows are done; says whether to go on.
  public func draai(
    _ dossier: any Dossier, toch: Bool, voortgang: (Int) -> Bool
  ) throws -> Importverslag {
    if !toch { try toetsOmvang(dossier) }
    var ronde = try Importronde(bron())
    repeat {
      try dossier.schrijf { gang in
        try gang.eis(omstandigheden)
        try ronde.neemIn(gang, omstandigheden, hoogstens: Self.bundel)
      }
      ronde.verslag.isAfgebroken = !voortgang(ronde.verslag.oordelen.count)
    } while !ronde.isKlaar && !ronde.verslag.isAfgebroken
    if !ronde.verslag.isAfgebroken {
      try dossier.schrijf { try $0.noteer(levering(ronde.verslag), omstandigheden) }
    }
    return ronde.afgerond()
  }

  /// Gives the same report and writes nothing: everything is done, and undone.
  public func proef(_ dossier: any Dossier, toch: Bool) throws -> Importverslag {
    if !toch { try toetsOmvang(dossier) }
    var ronde = try Importronde(bron())
    do {
      try dossier.schrijf { gang in
        try gang.eis(omstandigheden)
        try ronde.neemIn(gang, omstandigheden, hoogstens: Int.max)
        throw Terugdraaien.proef
      }
    } catch is Terugdraaien {}
    return ronde.afgerond()
  }

  private enum Terugdraaien: Error { case proef }

  /// Refuses a file that would change much of what is known: it may be the wrong file.
  private func toetsOmvang(_ dossier: any Dossier) throws {
    var ronde = try Importronde(bron())
    try dossier.lees { gang in
      let bekend = try gang.weergaven.aantalMeldingen()
      guard bekend > 0 else { return }
      let sessie = try Sessie(gang, omstandigheden)
      var aantal = 0
      while let (_, aanbod) = ronde.volgende() {
        guard case .success(let aanbod) = aanbod, try sessie.zouWijzigen(aanbod) else { continue }
        aantal += 1
      }
      guard aantal * 10 <= bekend else {
        throw Importfout.teVeelWijzigingen(aantal: aantal, bekend: bekend)
      }
    }
  }

  private func levering(_ verslag: Importverslag) -> Levering {
    Levering(
      soort: .meldingen, afdruk: SHA256.digest(of: bytes).hex, afbeelding: afbeelding.afdruk,
      rijen: verslag.oordelen.count,
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
    case is Samenloopweigering: "bsn"
    default: nil
    }
  }
}
