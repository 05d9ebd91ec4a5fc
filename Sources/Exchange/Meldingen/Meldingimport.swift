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
  private let codering: TextEncoding

  /// A file, as it came.
  public init(_ bytes: [UInt8], _ omstandigheden: Omstandigheden) {
    self.bytes = bytes
    self.omstandigheden = omstandigheden
    codering = EncodingInspector.encoding(of: bytes)
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
    var loop = try Loop(bytes, codering)
    repeat {
      try dossier.schrijf { gang in
        try gang.eis(omstandigheden)
        try loop.neemIn(gang, omstandigheden, hoogstens: Self.bundel)
      }
      loop.verslag.isAfgebroken = !voortgang(loop.verslag.oordelen.count)
    } while !loop.isKlaar && !loop.verslag.isAfgebroken
    if !loop.verslag.isAfgebroken {
      try dossier.schrijf { try $0.noteer(levering(loop.verslag), omstandigheden) }
    }
    return loop.afgerond()
  }

  /// Gives the same report and writes nothing: everything is done, and undone.
  public func proef(_ dossier: any Dossier, toch: Bool) throws -> Importverslag {
    if !toch { try toetsOmvang(dossier) }
    var loop = try Loop(bytes, codering)
    do {
      try dossier.schrijf { gang in
        try gang.eis(omstandigheden)
        try loop.neemIn(gang, omstandigheden, hoogstens: Int.max)
        throw Terugdraaien.proef
      }
    } catch is Terugdraaien {}
    return loop.afgerond()
  }

  private enum Terugdraaien: Error { case proef }

  /// Refuses a file that would change much of what is known: it may be the wrong file.
  private func toetsOmvang(_ dossier: any Dossier) throws {
    var loop = try Loop(bytes, codering)
    try dossier.lees { gang in
      let bekend = try gang.weergaven.aantalMeldingen()
      guard bekend > 0 else { return }
      let sessie = try Sessie(gang, omstandigheden)
      var aantal = 0
      while let (_, aanbod) = loop.volgende() {
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
      soort: .meldingen, afdruk: SHA256.digest(of: bytes).hex, rijen: verslag.oordelen.count,
      oordelen: Rijoordeel.allCases.map { Leveringstelling($0, verslag.aantal($0)) })
  }
}

extension Meldingimport {
  /// One pass over the file.
  private struct Loop {
    private var lezer: CSVReader<Never>
    private let meldingen: Meldinglezer
    private let codering: TextEncoding
    private var terug: CSVWriter
    var verslag = Importverslag()
    private(set) var isKlaar = false

    init(_ bytes: [UInt8], _ codering: TextEncoding) throws {
      var stukken = [bytes].makeIterator()
      lezer = CSVReader(encoding: codering) { () throws(Never) in stukken.next() }
      self.codering = codering
      let kop = lezer.readHeader()
      if let fout = lezer.findings.first(where: { !$0.isNotice }) {
        throw Importfout.onbruikbaar(
          regel: fout.line, kolom: fout.columnName, reden: CSVBevinding.tekst(fout.kind))
      }
      meldingen = Meldinglezer(kop)
      if let ontbreekt = meldingen.kolommen.ontbrekend.first {
        throw Importfout.onbruikbaar(
          regel: 1, kolom: ontbreekt, reden: "deze kolom ontbreekt in de kopregel")
      }
      verslag.onbekendeKolommen = meldingen.kolommen.onbekend
      var dialect = CSVWriter.Dialect.raw
      dialect.separator = lezer.separator ?? .semicolon
      terug = CSVWriter(dialect: dialect)
      terug.append(kop.columns)
    }

    /// The next row, read or refused; nil at the end.
    mutating func volgende() -> (CSVRecord, Result<Meldingsaanbod, Rijfout>)? {
      while let record = lezer.next() {
        if record.isBlank { continue }
        do throws(Rijfout) {
          return (record, .success(try meldingen.lees(record)))
        } catch {
          return (record, .failure(error))
        }
      }
      isKlaar = true
      return nil
    }

    mutating func neemIn(
      _ gang: any Schrijfgang, _ omstandigheden: Omstandigheden, hoogstens: Int
    ) throws {
      for _ in 0..<hoogstens {
        guard let (record, aanbod) = volgende() else { return }
        switch aanbod {
        case .failure(let fout): weiger(record, fout)
        case .success(let aanbod): try neemIn(aanbod, record, gang, omstandigheden)
        }
      }
    }

    private mutating func neemIn(
      _ aanbod: Meldingsaanbod, _ record: CSVRecord, _ gang: any Schrijfgang,
      _ omstandigheden: Omstandigheden
    ) throws {
      let uitslag: Innameuitslag
      do {
        uitslag = try gang.neemIn(aanbod, omstandigheden)
      } catch let fout as Dossierfout {
        guard let rijfout = Rijfout(fout) else { throw fout }
        weiger(record, rijfout)
        return
      }
      verslag.oordelen.append(
        Rijverslag(
          regel: record.line, oordeel: uitslag.oordeel, melding: uitslag.melding,
          casus: uitslag.casus, fout: nil))
    }

    private mutating func weiger(_ record: CSVRecord, _ fout: Rijfout) {
      verslag.oordelen.append(
        Rijverslag(regel: record.line, oordeel: .geweigerd, melding: nil, casus: nil, fout: fout))
      if codering == .utf8, let raw = record.raw {
        terug.append(raw: raw)
      } else {
        terug.append(record.cells)
      }
    }

    func afgerond() -> Importverslag {
      var verslag = verslag
      verslag.berichten = lezer.findings.filter(\.isNotice).map { CSVBevinding.tekst($0.kind) }
      if verslag.aantal(.geweigerd) > 0 { verslag.geweigerd = terug.bytes }
      return verslag
    }
  }
}

extension Rijfout {
  /// A refusal by the domain, told about the row; nil for an error of the dossier itself.
  init?(_ fout: Dossierfout) {
    switch fout {
    case .geweigerd(let weigering): self.init(kolom: nil, reden: weigering.melding)
    case .andereJongere:
      self.init(kolom: "meldingsnummer", reden: "dit nummer hoort bij een andere leerling")
    case .nietGevonden(let wat, _): self.init(kolom: nil, reden: "\(wat) is niet bekend")
    case .geenOpenCasus, .nietInFunctie, .nietEenduidig, .conflict, .conflictInLog, .sleutelBotst,
      .nietBevoegd, .onleesbaar, .nietIngericht:
      return nil
    }
  }
}
