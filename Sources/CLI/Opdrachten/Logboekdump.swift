import Application
import Domein
import EventLog
import Exchange
import JSON
import Platform
import SQLiteEventLog
import SQLiteReadModels

/// Writes the log as lines of JSON, a piece at a time; never in a transaction while printing.
struct Logboekuitvoer {
  private let loop: Loop

  init(_ loop: Loop) { self.loop = loop }

  func draai() throws {
    let dossier = try loop.dossier()
    let vandaag = Assen(per: loop.omstandigheden.vandaag)
    try dossier.lees { try Lezing($0, loop.omstandigheden, vandaag).eisAlles() }
    var vanaf = LogPosition(try loop.waarden.gebeurtenis("na")?.waarde ?? 0)
    let stroom = loop.waarden.tekst("stroom")
    if let stroom, StreamName(stroom) == nil {
      throw loop.waarden.fout("stroom", "verwacht een stroom, zoals L2026-0042")
    }
    while true {
      let (stuk, weg) = try dossier.lees {
        (try $0.log.events(after: vanaf, limit: 1_000), try $0.log.destructions())
      }
      let door = Dictionary(
        weg.map { ($0.position, $0.destroyer) }, uniquingKeysWith: { eerste, _ in eerste })
      guard let laatste = stuk.last else { break }
      vanaf = laatste.position
      for event in stuk where stroom == nil || event.stream.text == stroom {
        try loop.uitvoer.schrijf(
          Dossierregel.json(event, vernietigdDoor: door[event.position]))
      }
    }
  }
}

/// Makes a dossier from lines of JSON, with the same places and hashes.
struct Logboekinvoer {
  private let loop: Loop

  init(_ loop: Loop) { self.loop = loop }

  func draai() throws {
    let pad = loop.voorkeuren.dossier.waarde
    let bestand = try loop.waarden.verplicht("bestand")
    let (events, vernietigd) = try lees(try Invoer.lees(bestand), bestand)
    guard !events.isEmpty else {
      throw Fout.bestandsregel(
        bestand: bestand, regel: 1, veld: nil, reden: "het bestand bevat geen gebeurtenissen")
    }
    let bestaat = try isLeegDossier(pad)
    try SQLiteDossier.maak(pad, vervangLeeg: bestaat) { dossier in
      try dossier.schrijf { gang in
        try gang.groei.restore(events)
        for weg in vernietigd {
          try gang.groei.destroyPersonal(of: weg.position, by: weg.destroyer)
        }
      }
      _ = try loop.herbouw(dossier)
    }
    let kop = events.last.map { Head(position: $0.position, hash: $0.hash) } ?? .empty
    try loop.toon(
      "Geladen: \(events.count) gebeurtenissen in \(pad).\n",
      ["versie": 1, "gebeurtenissen": .int(events.count), "kop": Kopregel.json(kop)])
  }

  private func lees(
    _ bytes: [UInt8], _ bestand: String
  ) throws -> (events: [RecordedEvent], vernietigd: [Destruction]) {
    var events: [RecordedEvent] = []
    var vernietigd: [Destruction] = []
    for (index, regel) in bytes.split(separator: 0x0a).enumerated() {
      guard let json = try? JSONParser.parse(Array(regel)), let event = Dossierregel.event(json)
      else {
        throw Fout.bestandsregel(
          bestand: bestand, regel: index + 1, veld: nil,
          reden: "dit is geen regel van 'dossier gebeurtenissen'; er is niets geladen")
      }
      events.append(event)
      if let weg = Dossierregel.vernietiging(json, event) { vernietigd.append(weg) }
    }
    return (events, vernietigd)
  }

  /// Whether a dossier is there that holds nothing but its making.
  private func isLeegDossier(_ pad: String) throws -> Bool {
    do {
      let dossier = try SQLiteDossier.open(pad)
      guard try dossier.lees({ try $0.log.head().position.number }) <= 1 else {
        throw Fout.kanNietMaken(
          bestand: pad, reden: "dit dossier is niet leeg; laad in een nieuw of leeg dossier")
      }
      return true
    } catch LogFileError.missing {
      return false
    }
  }
}

/// Files that a command reads as a whole.
enum Invoer {
  /// The largest file that is read: half a gigabyte.
  static let grens = 512 << 20

  static func lees(_ bestand: String) throws -> [UInt8] {
    do throws(PlatformError) {
      return bestand == "-"
        ? try Files.readStandardInput(limit: grens) : try Files.read(bestand, limit: grens)
    } catch {
      throw fout(error, bestand)
    }
  }

  /// A file that is read piece by piece, as often as needed; what can be read only once, such as
  /// standard input, is held in memory.
  static func open(_ bestand: String) throws -> Bestandsinhoud {
    guard bestand != "-", let echt = try? Files.resolved(bestand),
      (try? Files.facts(echt))?.kind == .regular
    else { return Bestandsinhoud(try lees(bestand)) }
    return Bestandsinhoud {
      let stroom = try Bestandsstroom(bestand)
      return { try stroom.volgende() }
    }
  }

  /// What went wrong with a file that is read.
  static func fout(_ fout: PlatformError, _ bestand: String) -> Fout {
    switch fout.code {
    case .interrupted: .afgebroken
    case .inputOutput: .invoerUitvoer(reden: "\(bestand): \(fout.code.uitleg)")
    default: .geenInvoer(bestand: bestand, reden: fout.code.uitleg)
    }
  }
}

/// One reading of a file, a piece at a time.
private final class Bestandsstroom {
  private let bestand: String
  private let lezer: FileReader

  init(_ bestand: String) throws {
    self.bestand = bestand
    do throws(PlatformError) {
      lezer = try FileReader(path: bestand)
    } catch {
      throw Invoer.fout(error, bestand)
    }
  }

  /// The next piece; nil at the end.
  func volgende() throws -> [UInt8]? {
    var stuk: [UInt8] = []
    do throws(PlatformError) {
      // A signal while waiting: the work itself looks whether to go on.
      return try lezer.read(into: &stuk) ? stuk : nil
    } catch {
      throw Invoer.fout(error, bestand)
    }
  }
}
