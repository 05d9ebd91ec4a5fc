import Application
import Domein
import Formats
import Kalender

/// One pass over the files of a comparison.
struct Vergelijkingsloop {
  private var lezer: CSVReader<any Error>
  private let residenten: BRPLezer
  private var inschrijvingen: Inschrijvingenlezer
  private let per: Datum
  private let zeef: Herhaalzeef
  private let kenmerk: Bestandskenmerk
  private let teller = Afdrukteller()
  /// The first line with each number that may come again.
  private var regels: [BSN: Int] = [:]
  /// Where to go on among those who only stand in the enrolments; nil while there are residents.
  private var rest: Int?
  private var isAfgekapt = false
  private(set) var gedaan = 0
  private(set) var isKlaar = false
  /// What was found since the last time this was emptied.
  private var gevonden: [Vergelijkingsregel] = []
  var verslag = Vergelijkingsverslag()

  init(
    brp: Bestandsinhoud, inschrijvingen: Bestandsinhoud, per: Datum, vandaag: Datum
  ) throws {
    self.per = per
    do {
      self.inschrijvingen = try Inschrijvingenlezer(inschrijvingen)
    } catch let fout as Importfout {
      throw Vergelijkingsfout(bestand: .inschrijvingen, fout: fout)
    }
    do {
      kenmerk = try brp.kenmerk()
      zeef = try Self.zeef(brp, kenmerk, vandaag)
      lezer = CSVReader(encoding: kenmerk.codering, source: try brp.open(teller))
      let kop = try lezer.readHeader()
      residenten = try BRPLezer(kop, lezer.findings, vandaag: vandaag)
    } catch let fout as Importfout {
      throw Vergelijkingsfout(bestand: .brp, fout: fout)
    }
    verslag.geweigerd = self.inschrijvingen.fouten.map {
      Geweigerderij(bestand: .inschrijvingen, regel: $0.regel, fout: $0.fout)
    }
    verslag.rijen = [.brp: 0, .inschrijvingen: self.inschrijvingen.rijen]
  }

  /// Which numbers may stand in the extract twice.
  private static func zeef(
    _ brp: Bestandsinhoud, _ kenmerk: Bestandskenmerk, _ vandaag: Datum
  ) throws -> Herhaalzeef {
    var lezer = CSVReader(encoding: kenmerk.codering, source: try brp.open())
    let kop = try lezer.readHeader()
    let residenten = try BRPLezer(kop, lezer.findings, vandaag: vandaag)
    var zeef = Herhaalzeef()
    while let record = try lezer.next() {
      if let bsn = residenten.bsn(record) { zeef.zie(bsn.tekst) }
    }
    return zeef
  }

  mutating func draai(
    _ gang: any Schrijfgang, _ omstandigheden: Omstandigheden, hoogstens: Int
  ) throws {
    for _ in 0..<hoogstens {
      guard try stap(gang, omstandigheden) else {
        isKlaar = true
        return
      }
      gedaan += 1
    }
  }

  /// One resident, or one person who only stands in the enrolments; false at the end.
  private mutating func stap(
    _ gang: any Schrijfgang, _ omstandigheden: Omstandigheden
  ) throws -> Bool {
    while rest == nil, let record = try lezer.next() {
      if record.isBlank { continue }
      verslag.rijen[.brp, default: 0] += 1
      try neemOp(record, gang, omstandigheden)
      return true
    }
    // Who stands in the part of the extract that is missing would look as if gone.
    guard !isAfgekapt, let over = inschrijvingen.onbesproken(vanaf: rest ?? 0) else {
      return false
    }
    rest = over.verder
    let uitslag = try gang.vergelijk(
      over.nummer, inschrijvingen.inschrijvingen(over.nummer), per: per, omstandigheden)
    voegToe(over.nummer, uitslag)
    return true
  }

  private mutating func neemOp(
    _ record: CSVRecord, _ gang: any Schrijfgang, _ omstandigheden: Omstandigheden
  ) throws {
    if let bsn = residenten.bsn(record) { inschrijvingen.noteer(.bsn(bsn)) }
    let ingezetene: Ingezetene
    do throws(Rijfout) {
      ingezetene = try residenten.lees(record)
      try toetsDubbel(ingezetene.bsn, record.line)
    } catch {
      isAfgekapt = isAfgekapt || record.findings.contains { $0.kind == .unterminatedQuote }
      return verslag.geweigerd.append(
        Geweigerderij(bestand: .brp, regel: record.line, fout: error))
    }
    let bsn = Persoonsnummer.bsn(ingezetene.bsn)
    let ander = try gang.onderwijsnummer(van: ingezetene.bsn).map(Persoonsnummer.onderwijsnummer)
    let namen = [bsn] + (ander.map { [$0] } ?? [])
    var geleverd: [Geleverdeinschrijving] = []
    for naam in namen { geleverd += inschrijvingen.inschrijvingen(naam) }
    let uitslag = try gang.vergelijk(
      ingezetene, geleverd,
      onvolledig: namen.contains { inschrijvingen.onvolledig.contains($0) }, per: per,
      omstandigheden)
    verslag.veranderingen[uitslag.verandering, default: 0] += 1
    voegToe(bsn, uitslag)
  }

  private mutating func toetsDubbel(_ bsn: BSN, _ regel: Int) throws(Rijfout) {
    guard zeef.kanHerhalen(bsn.tekst) else { return }
    if let eerder = regels[bsn] {
      throw Rijfout(kolom: "bsn", reden: "dit BSN staat ook op regel \(eerder)")
    }
    regels[bsn] = regel
  }

  private mutating func voegToe(_ nummer: Persoonsnummer, _ uitslag: Vergelijkingsuitslag) {
    guard let oordeel = uitslag.oordeel else {
      verslag.nietVergeleken += 1
      return
    }
    let regel = Vergelijkingsregel(
      nummer: nummer, oordeel: oordeel, casus: uitslag.casus, gesloten: uitslag.gesloten)
    verslag.tel(regel)
    gevonden.append(regel)
  }

  /// Tells what was found since the last time, once that is sure.
  mutating func vertel(_ uitgang: (Vergelijkingsregel) -> Void) {
    gevonden.forEach(uitgang)
    gevonden.removeAll(keepingCapacity: true)
  }

  /// The record of both files; a file without rows is no delivery.
  func leveringen() throws -> [Levering] {
    guard teller.afdruk == kenmerk.afdruk else {
      throw Vergelijkingsfout(bestand: .brp, fout: .veranderd)
    }
    let geweigerd = { (bestand: Vergelijkingsbestand) in
      verslag.geweigerd.count { $0.bestand == bestand }
    }
    let rijen = verslag.rijen[.inschrijvingen] ?? 0
    return [
      Levering(
        soort: .brp, afdruk: kenmerk.afdruk, rijen: verslag.rijen[.brp] ?? 0,
        oordelen: Rijoordeel.allCases.map {
          Leveringstelling(
            $0, $0 == .geweigerd ? geweigerd(.brp) : verslag.veranderingen[$0] ?? 0)
        }),
      Levering(
        soort: .inschrijvingen, afdruk: inschrijvingen.afdruk, rijen: rijen,
        oordelen: [
          Leveringstelling(.nieuw, rijen - geweigerd(.inschrijvingen)),
          Leveringstelling(.geweigerd, geweigerd(.inschrijvingen)),
        ]),
    ].filter { $0.rijen > 0 }
  }

  func afgerond() -> Vergelijkingsverslag {
    var verslag = verslag
    verslag.berichten += lezer.findings.filter(\.isNotice)
      .map { (.brp, CSVBevinding.tekst($0.kind)) }
    verslag.berichten += inschrijvingen.berichten.map { (.inschrijvingen, $0) }
    for bestand in [Vergelijkingsbestand.brp, .inschrijvingen] where verslag.rijen[bestand] == 0 {
      verslag.berichten.append((bestand, "geen rijen, en dus geen levering vastgelegd"))
    }
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
