import Domein
import Formats
import Kalender

/// Reads a delivery of enrolments, and keeps it by person.
struct Inschrijvingenlezer {
  /// The enrolments of each person.
  private var pak: Inschrijvingenpak
  /// Rows that cannot be used, with their line.
  private(set) var fouten: [(regel: Int, fout: Rijfout)] = []
  /// Persons about whom a row was refused.
  private(set) var onvolledig: Set<Persoonsnummer> = []
  /// How many rows there were.
  private(set) var rijen = 0
  /// SHA-256 of the file in hex.
  let afdruk: String
  /// Columns that were not known, and ignored.
  let onbekendeKolommen: [String]
  /// News about the file as a whole.
  private(set) var berichten: [String] = []

  private let kolommen: Kolommen

  private static let bekend = [
    "bsn", "onderwijsnummer", "vestiging", "schoolsoort", "van", "tot", "startkwalificatie",
  ]

  /// Reads a file; one that is cut off is not used at all: who stands in the missing part would
  /// look as if enrolled nowhere.
  init(_ inhoud: Bestandsinhoud) throws {
    let kenmerk = try inhoud.kenmerk()
    afdruk = kenmerk.afdruk
    pak = Inschrijvingenpak(ruimte: kenmerk.regels)
    var lezer = CSVReader(encoding: kenmerk.codering, source: try inhoud.open())
    let kop = try lezer.readHeader()
    kolommen = try Kolommen(
      kop, lezer.findings, bekend: Self.bekend, verplicht: ["vestiging", "van"])
    onbekendeKolommen = kolommen.onbekend
    guard kolommen.heeft("bsn") || kolommen.heeft("onderwijsnummer") else {
      throw Importfout.onbruikbaar(
        regel: 1, kolom: "bsn", reden: "deze kolom ontbreekt in de kopregel")
    }
    while let record = try lezer.next() {
      if record.isBlank { continue }
      if let schade = record.findings.first(where: { $0.kind == .unterminatedQuote }) {
        throw Importfout.onbruikbaar(
          regel: schade.line, kolom: schade.columnName, reden: CSVBevinding.tekst(schade.kind))
      }
      rijen += 1
      neemOp(record)
    }
    berichten = lezer.findings.filter(\.isNotice).map { CSVBevinding.tekst($0.kind) }
    orden()
  }

  /// The enrolments of a person in order of the file; notes that the person was asked about.
  mutating func inschrijvingen(_ nummer: Persoonsnummer) -> [Geleverdeinschrijving] {
    pak.inschrijvingen(nummer)
  }

  /// Notes that a person was asked about.
  mutating func noteer(_ nummer: Persoonsnummer) { pak.noteer(nummer) }

  /// The next person nobody asked about, by number, with the place to go on from.
  func onbesproken(vanaf plaats: Int) -> (nummer: Persoonsnummer, verder: Int)? {
    pak.onbesproken(vanaf: plaats)
  }

  private mutating func neemOp(_ record: CSVRecord) {
    let rij = kolommen.rij(record)
    do throws(Rijfout) {
      if let schade = Rijfout(record.findings) { throw schade }
      let nummer = try Self.nummer(rij)
      guard pak.voegToe(nummer, try Self.inschrijving(rij), regel: record.line) else {
        throw Rijfout(kolom: "vestiging", reden: "het bestand noemt meer scholen dan er zijn")
      }
    } catch {
      fouten.append((record.line, error))
      for kolom in ["bsn", "onderwijsnummer"] {
        if let nummer = Persoonsnummer(rij.tekst(kolom)) { onvolledig.insert(nummer) }
      }
    }
  }

  private mutating func orden() {
    var botsingen: [(nummer: Persoonsnummer, regel: Int)] = []
    pak.orden { nummer, regel in botsingen.append((nummer, regel)) }
    guard !botsingen.isEmpty else { return }
    fouten += botsingen.map {
      (
        $0.regel,
        Rijfout(
          kolom: "tot", reden: "dezelfde inschrijving staat er al, met iets anders erbij")
      )
    }
    fouten.sort { $0.regel < $1.regel }
    onvolledig.formUnion(botsingen.map(\.nummer))
  }

  private static func nummer(_ rij: Kolommen.Rij) throws(Rijfout) -> Persoonsnummer {
    if !rij.tekst("bsn").isEmpty { return .bsn(try rij.verplichtBSN("bsn")) }
    let nummer: Onderwijsnummer? = try rij.kenmerk(
      "onderwijsnummer", "een geldig onderwijsnummer van negen cijfers")
    guard let nummer else {
      throw Rijfout(kolom: "bsn", reden: "er is geen BSN en geen onderwijsnummer")
    }
    return .onderwijsnummer(nummer)
  }

  private static func inschrijving(_ rij: Kolommen.Rij) throws(Rijfout) -> Geleverdeinschrijving {
    let vestiging: Vestiging? = try rij.kenmerk(
      "vestiging", "een vestiging: twee cijfers, twee hoofdletters, twee cijfers")
    guard let school = vestiging else {
      throw Rijfout(kolom: "vestiging", reden: "deze cel is leeg")
    }
    let (van, tot) = (try rij.verplichteDatum("van"), try rij.datum("tot"))
    if let tot, tot < van {
      throw Rijfout(
        kolom: "tot",
        reden: "de laatste dag \(tot.kort) ligt voor de eerste dag \(van.kort)")
    }
    return Geleverdeinschrijving(
      school: school, schoolsoort: try rij.code("schoolsoort"), van: van, totEnMet: tot,
      startkwalificatie: try behaald(rij))
  }

  /// `ja`, `nee`, or the day.
  private static func behaald(
    _ rij: Kolommen.Rij
  ) throws(Rijfout) -> Geleverdeinschrijving.Behaald {
    switch rij.tekst("startkwalificatie") {
    case "", "nee": return .nee
    case "ja": return .ja
    default:
      guard let dag = try? rij.datum("startkwalificatie") else {
        throw Rijfout(kolom: "startkwalificatie", reden: "verwacht ja, nee of een dag")
      }
      return .op(dag)
    }
  }
}
