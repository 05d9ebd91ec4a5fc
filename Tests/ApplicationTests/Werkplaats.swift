import Application
import Domein
import EventLog
import Kalender
import ReadModels
import SQLiteReadModels
import TestSupport
import Testing

/// A dossier in a temporary folder with a clock that a test sets.
final class Werkplaats {
  let pad: String
  let dossier: SQLiteDossier
  /// The day it is.
  var vandaag: Datum
  private var sleutel = 0

  /// Calls a function with an empty dossier.
  static func open<R>(op dag: String, _ werk: (Werkplaats) throws -> R) throws -> R {
    try withTemporaryFolder { map in
      let plaats = try Werkplaats(map + "/dossier.sqlite", try datum(dag))
      return try werk(plaats)
    }
  }

  private init(_ pad: String, _ dag: Datum) throws {
    self.pad = pad
    vandaag = dag
    let omstandigheden = Self.omstandigheden(dag, "beheer")
    let gemeente = try #require(Gemeentecode("0200"))
    try SQLiteDossier.maak(pad) { nieuw in
      try nieuw.schrijf { gang in
        try Sessie(gang, omstandigheden).maakDossier(
          gang, gemeente: gemeente, regio: .midden, kenmerk: "vast")
      }
    }
    dossier = try SQLiteDossier.open(pad)
  }

  static func omstandigheden(_ dag: Datum, _ wie: String) -> Omstandigheden {
    let tien = Tijdstip(nederlandseDag: dag, uur: 10, minuut: 0, seconde: 0)
    return Omstandigheden(
      nu: tien ?? Tijdstip(seconden: 0), medewerker: Medewerkercode(wie) ?? .systeem,
      toeval: { Array(repeating: 7, count: $0) })
  }

  func omstandigheden(_ wie: String = "beheer") -> Omstandigheden {
    Self.omstandigheden(vandaag, wie)
  }

  /// Does an act as a command of its own.
  @discardableResult
  func doe(
    _ machtiging: Machtiging = .behandelen, als wie: String = "beheer", sleutel: String? = nil,
    _ daad: (Sessie) throws -> Uitslag
  ) throws -> Uitslag {
    self.sleutel += 1
    let kenmerk = Opdrachtkenmerk(sleutel: sleutel ?? "k\(self.sleutel)", soort: "test")
    return try dossier.schrijf { gang in
      try Uitvoerder(omstandigheden(wie)).voer(gang, kenmerk, machtiging, daad)
    }
  }

  /// Opens a casus of a child at home; gives its number.
  func thuiszitter(
    _ bsn: String = "111222333", begin: String, op: String, behandelaar: String? = nil
  ) throws -> Casusnummer {
    let nummer = try #require(Persoonsnummer(bsn))
    let geboren = try #require(Geboortedatum("2012-02-10"))
    let uitslag = try doe { sessie in
      try sessie.openCasus(
        Casusaanvraag(
          jongere: .persoon(
            nummer, gegevens: Persoonsgegevens(geboortedatum: geboren), gemeente: nil),
          school: Vestiging("05KO00"), soort: .langdurigRelatief, begin: try datum(begin),
          behandelaar: behandelaar.flatMap(Medewerkercode.init(_:)), op: try datum(op)))
    }
    return try #require(uitslag.casus)
  }

  /// Does an act in a casus.
  @discardableResult
  func handel(
    _ casus: Casusnummer, _ opdracht: CasusOpdracht, op dag: String? = nil,
    als wie: String = "beheer", verwacht: Int? = nil
  ) throws -> Uitslag {
    try doe(als: wie) { sessie in
      try sessie.handel(
        .nummer(casus), opdracht, op: try dag.map { try datum($0) }, verwacht: verwacht)
    }
  }

  func functionaris(_ code: String, _ rol: Rol) throws {
    let wie = try #require(Medewerkercode(code))
    try doe(.beheren, als: "chef") { sessie in
      try sessie.handel(
        wie, .legVast(code: wie, gegevens: Functionarisgegevens(rol: rol)),
        op: try datum("2026-01-01"))
    }
  }

  /// Runs the daily job on a day.
  func bewaak(op dag: String) throws -> Dagverslag {
    vandaag = try datum(dag)
    return try Dagbewaking(omstandigheden()).draai(dossier)
  }

  func lees<R>(
    per dag: String? = nil, bekendOp: Int? = nil, _ vraag: (Lezing) throws -> R
  ) throws -> R {
    let per = try dag.map { try datum($0) } ?? vandaag
    return try dossier.lees { gang in
      try vraag(
        try Lezing(
          gang, omstandigheden(),
          Assen(per: per, bekendOp: bekendOp.map { Gebeurtenisnummer($0) })))
    }
  }

  /// What differs between the rows and the log, by number.
  func afwijkingen() throws -> [String] {
    try dossier.weergavebevindingen(omstandigheden()).map(\.plaats)
  }

  func kop() throws -> Head { try dossier.lees { try $0.log.head() } }

  func termijn(_ casus: Casusnummer, _ regel: RegelID, per: String? = nil) throws -> Termijn {
    let rijen = try lees(per: per) { try $0.termijnrijen(casus, alleenOpen: false) }
    return try #require(rijen.first { $0.termijn.id.regel == regel }?.termijn)
  }
}

func datum(_ iso: String) throws -> Datum { try #require(Datum(iso: iso)) }
