public import Application
import EventLog
import ReadModels
import SQLite
import SQLiteEventLog
import Schema

// What a file itself shows, beside the chain and the events.

extension SQLiteDossier {
  /// Damage to the file, tables that are not ours, and rows that do not follow from the log.
  ///
  /// SQLite's own words may quote a row, so they stay unsaid.
  public func bestandsbevindingen() throws -> [Bevinding] {
    let schade = try bestandsfouten().map { _ in
      Bevinding(soort: "bestand", plaats: "bestand", omschrijving: "SQLite meldt schade")
    }
    return try schade
      + schemaverschillen().map {
        Bevinding(
          soort: "schema", plaats: $0, omschrijving: "dit is niet zoals het programma het maakte")
      }
  }

  /// Rows that differ from what the log gives when everything is built anew beside it.
  ///
  /// Every table, every column, and rows that belong to nothing: what people look at, and what
  /// they may do, rests on them.
  public func weergavebevindingen(_ omstandigheden: Omstandigheden) throws -> [Bevinding] {
    let naast = try Connection(path: ":memory:", .create)
    try naast.execute(Schema.views)
    let tabellen = SQLiteWeergaven(naast) { [self] in try regelboek() }
    return try metLog { log in
      try Herbouw(omstandigheden).draai(Naastgang(groei: log, schrijver: tabellen)) { _ in }
      return try tabellen.tabellen().flatMap { tabel in
        try Self.verschillen(tabel, verbinding, naast)
      }
    }
  }

  /// A look at the log of the file, with rows that are built beside it.
  private struct Naastgang: Schrijfgang {
    let groei: any EventLog
    let schrijver: any Weergaveschrijver
    let omgevingskast = Omgevingskast()

    var log: any EventReading { groei }
    var weergaven: any Weergaven { schrijver }
  }

  private static func verschillen(
    _ tabel: String, _ hier: Connection, _ daar: Connection
  ) throws -> [Bevinding] {
    let (links, rechts) = (try rijen(tabel, hier), try rijen(tabel, daar))
    return Set(links.keys).union(rechts.keys).filter { links[$0] != rechts[$0] }.sorted().map {
      Bevinding(
        soort: "weergave", plaats: $0,
        omschrijving: "de rijen wijken af van het logboek; 'dossier herbouw' maakt ze opnieuw")
    }
  }

  /// The rows of a table, by their first column: a number or a code, never a person.
  private static func rijen(
    _ tabel: String, _ connection: Connection
  ) throws -> [String: [String]] {
    let kolommen = try connection.rijen("SELECT name FROM pragma_table_info('\(tabel)')") {
      $0.tekst(0)
    }
    let velden = kolommen.map { "quote(\($0))" }.joined(separator: " || ',' || ")
    var rijen: [String: [String]] = [:]
    let gevonden = try connection.rijen("SELECT \(kolommen[0]), \(velden) FROM \(tabel)") {
      (sleutel: $0.tekst(0), rij: $0.tekst(1))
    }
    for (sleutel, rij) in gevonden { rijen[sleutel, default: []].append(rij) }
    return rijen.mapValues { $0.sorted() }
  }
}
