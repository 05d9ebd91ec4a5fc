public import Application
import Domein
import Formats
import Hashing
public import Kalender

/// Compares an extract of residents with a delivery of enrolments, in transactions of many rows.
///
/// Enrolments are kept by person, residents pass by one at a time. A crash leaves whole rows;
/// running again completes it, because what is known already is not written again.
public struct Inschrijvingsvergelijking {
  /// How many rows go into one transaction.
  static let bundel = 500

  private let brp: [UInt8]
  private let inschrijvingen: [UInt8]
  private let per: Datum
  private let omstandigheden: Omstandigheden

  /// Two files, as they came, compared on a day.
  public init(
    brp: [UInt8], inschrijvingen: [UInt8], per: Datum, _ omstandigheden: Omstandigheden
  ) {
    self.brp = brp
    self.inschrijvingen = inschrijvingen
    self.per = per
    self.omstandigheden = omstandigheden
  }

  /// Compares, and writes residents, enrolments and findings.
  ///
  /// - Parameter voortgang: told how many rows are done; says whether to go on.
  public func draai(
    _ dossier: any Dossier, voortgang: (Int) -> Bool
  ) throws -> Vergelijkingsverslag {
    var loop = try Vergelijkingsloop(brp: brp, inschrijvingen: inschrijvingen, per: per)
    repeat {
      try dossier.schrijf { gang in
        try gang.eis(omstandigheden)
        try loop.draai(gang, omstandigheden, hoogstens: Self.bundel)
      }
      loop.verslag.isAfgebroken = !voortgang(loop.gedaan)
    } while !loop.isKlaar && !loop.verslag.isAfgebroken
    if !loop.verslag.isAfgebroken {
      try dossier.schrijf { gang in
        for levering in leveringen(loop.verslag) { try gang.noteer(levering, omstandigheden) }
      }
    }
    return loop.afgerond()
  }

  /// Gives the same report and writes nothing: everything is done, and undone.
  public func proef(_ dossier: any Dossier) throws -> Vergelijkingsverslag {
    var loop = try Vergelijkingsloop(brp: brp, inschrijvingen: inschrijvingen, per: per)
    do {
      try dossier.schrijf { gang in
        try gang.eis(omstandigheden)
        try loop.draai(gang, omstandigheden, hoogstens: Int.max)
        throw Terugdraaien.proef
      }
    } catch is Terugdraaien {}
    return loop.afgerond()
  }

  private enum Terugdraaien: Error { case proef }

  private func leveringen(_ verslag: Vergelijkingsverslag) -> [Levering] {
    let geweigerd = { (bestand: Vergelijkingsbestand) in
      verslag.geweigerd.count { $0.bestand == bestand }
    }
    let rijen = verslag.rijen[.inschrijvingen] ?? 0
    return [
      Levering(
        soort: .brp, afdruk: SHA256.digest(of: brp).hex, rijen: verslag.rijen[.brp] ?? 0,
        oordelen: Rijoordeel.allCases.map {
          Leveringstelling(
            $0, $0 == .geweigerd ? geweigerd(.brp) : verslag.veranderingen[$0] ?? 0)
        }),
      Levering(
        soort: .inschrijvingen, afdruk: SHA256.digest(of: inschrijvingen).hex, rijen: rijen,
        oordelen: [
          Leveringstelling(.nieuw, rijen - geweigerd(.inschrijvingen)),
          Leveringstelling(.geweigerd, geweigerd(.inschrijvingen)),
        ]),
    ]
  }
}

/// One pass over the files of a comparison.
private struct Vergelijkingsloop {
  private var lezer: CSVReader<Never>
  private let residenten: BRPLezer
  private let inschrijvingen: Inschrijvingenlezer
  private let per: Datum
  private var omgeving: Omgeving?
  private var regels: [BSN: Int] = [:]
  private var gezien: Set<Persoonsnummer> = []
  private var rest: [Persoonsnummer]?
  private var isAfgekapt = false
  private(set) var gedaan = 0
  private(set) var isKlaar = false
  var verslag = Vergelijkingsverslag()

  init(brp: [UInt8], inschrijvingen: [UInt8], per: Datum) throws {
    self.per = per
    do throws(Importfout) {
      self.inschrijvingen = try Inschrijvingenlezer(inschrijvingen)
    } catch {
      throw Vergelijkingsfout(bestand: .inschrijvingen, fout: error)
    }
    var stukken = [brp].makeIterator()
    lezer = CSVReader(encoding: EncodingInspector.encoding(of: brp)) { () throws(Never) in
      stukken.next()
    }
    let kop = lezer.readHeader()
    residenten = BRPLezer(kop)
    if let fout = lezer.findings.first(where: { !$0.isNotice }) {
      throw Vergelijkingsfout(
        bestand: .brp,
        fout: .onbruikbaar(
          regel: fout.line, kolom: fout.columnName, reden: CSVBevinding.tekst(fout.kind)))
    }
    if let ontbreekt = residenten.kolommen.ontbrekend.first {
      throw Vergelijkingsfout(
        bestand: .brp,
        fout: .onbruikbaar(
          regel: 1, kolom: ontbreekt, reden: "deze kolom ontbreekt in de kopregel"))
    }
    verslag.geweigerd = self.inschrijvingen.fouten.map {
      Geweigerderij(bestand: .inschrijvingen, regel: $0.regel, fout: $0.fout)
    }
    verslag.rijen = [.brp: 0, .inschrijvingen: self.inschrijvingen.rijen]
  }

  mutating func draai(
    _ gang: any Schrijfgang, _ omstandigheden: Omstandigheden, hoogstens: Int
  ) throws {
    let omgeving = try omgeving ?? gang.omgeving(omstandigheden)
    self.omgeving = omgeving
    for _ in 0..<hoogstens {
      guard try stap(gang, omgeving, omstandigheden) else {
        isKlaar = true
        return
      }
      gedaan += 1
    }
  }

  /// One resident, or one person who only stands in the enrolments; false at the end.
  private mutating func stap(
    _ gang: any Schrijfgang, _ omgeving: Omgeving, _ omstandigheden: Omstandigheden
  ) throws -> Bool {
    while rest == nil, let record = lezer.next() {
      if record.isBlank { continue }
      verslag.rijen[.brp, default: 0] += 1
      try neemOp(record, gang, omgeving, omstandigheden)
      return true
    }
    let over = rest ?? overigen()
    rest = over
    guard let nummer = over.last else { return false }
    rest?.removeLast()
    let uitslag = try gang.vergelijk(
      nummer, inschrijvingen.inschrijvingen[nummer] ?? [], per: per, omgeving: omgeving,
      omstandigheden)
    voegToe(nummer, uitslag)
    return true
  }

  /// Who stands in the enrolments and not in the extract, last number first.
  private func overigen() -> [Persoonsnummer] {
    guard !isAfgekapt else { return [] }
    return inschrijvingen.inschrijvingen.keys.filter { !gezien.contains($0) }
      .sorted { $0.tekst > $1.tekst }
  }

  private mutating func neemOp(
    _ record: CSVRecord, _ gang: any Schrijfgang, _ omgeving: Omgeving,
    _ omstandigheden: Omstandigheden
  ) throws {
    if let bsn = residenten.bsn(record) { gezien.insert(.bsn(bsn)) }
    let ingezetene: Ingezetene
    do throws(Rijfout) {
      ingezetene = try residenten.lees(record)
      if let eerder = regels.updateValue(record.line, forKey: ingezetene.bsn) {
        throw Rijfout(kolom: "bsn", reden: "dit BSN staat ook op regel \(eerder)")
      }
    } catch {
      isAfgekapt = isAfgekapt || record.findings.contains { $0.kind == .unterminatedQuote }
      return verslag.geweigerd.append(
        Geweigerderij(bestand: .brp, regel: record.line, fout: error))
    }
    let bsn = Persoonsnummer.bsn(ingezetene.bsn)
    let ander = try gang.onderwijsnummer(van: ingezetene.bsn).map(Persoonsnummer.onderwijsnummer)
    if let ander { gezien.insert(ander) }
    let namen = [bsn] + (ander.map { [$0] } ?? [])
    let uitslag = try gang.vergelijk(
      ingezetene, namen.flatMap { inschrijvingen.inschrijvingen[$0] ?? [] },
      onvolledig: namen.contains { inschrijvingen.onvolledig.contains($0) }, per: per,
      omgeving: omgeving, omstandigheden)
    verslag.veranderingen[uitslag.verandering, default: 0] += 1
    voegToe(bsn, uitslag)
  }

  private mutating func voegToe(_ nummer: Persoonsnummer, _ uitslag: Vergelijkingsuitslag) {
    guard let oordeel = uitslag.oordeel else {
      verslag.nietVergeleken += 1
      return
    }
    verslag.uitkomsten.append(
      Vergelijkingsregel(
        nummer: nummer, oordeel: oordeel, casus: uitslag.casus, gesloten: uitslag.gesloten))
  }

  func afgerond() -> Vergelijkingsverslag {
    var verslag = verslag
    verslag.berichten += lezer.findings.filter(\.isNotice)
      .map { (.brp, CSVBevinding.tekst($0.kind)) }
    verslag.berichten += inschrijvingen.berichten.map { (.inschrijvingen, $0) }
    for (bestand, namen) in [
      (Vergelijkingsbestand.brp, residenten.kolommen.onbekend),
      (.inschrijvingen, inschrijvingen.onbekendeKolommen),
    ] where !namen.isEmpty {
      verslag.berichten.append(
        (
          bestand,
          "deze kolommen zijn niet bekend en overgeslagen: \(namen.joined(separator: ", "))"
        ))
    }
    if !residenten.gemist.isEmpty {
      verslag.berichten.append(
        (
          .brp,
          "zonder \(residenten.gemist.joined(separator: ", ")) is niet te zien wie overleden of"
            + " vertrokken is"
        ))
    }
    return verslag
  }
}
