import Application
import Domein
import EventLog
import Kalender
import ReadModels
import SQLite
import SQLiteReadModels
import TestSupport
import Testing

/// Every rule that `controleer` knows by name, broken once.
@Suite("Wat altijd geldt")
struct InvariantTests {
  /// Kinds of breach that a dossier has.
  private func soorten(_ plaats: Werkplaats) throws -> Set<String> {
    let controle = Dossiercontrole(plaats.omstandigheden())
    return try plaats.dossier.lees { gang in
      let (_, log) = try controle.logboek(gang, koppen: [])
      return Set(try (log + controle.samenhang(gang)).map(\.soort))
    }
  }

  @Test("een gebroken regel wordt bij zijn naam gevonden", arguments: Invariant.allCases)
  func gebroken(_ invariant: Invariant) throws {
    try Werkplaats.open(op: "2026-03-20") { plaats in
      let casus = try plaats.thuiszitter(begin: "2026-03-02", op: "2026-03-20")
      #expect(try soorten(plaats) == [])
      #expect(try plaats.afwijkingen() == [])
      try breek(invariant, plaats, casus)
      #expect(try soorten(plaats) == [invariant.rawValue])
    }
  }

  private func breek(_ invariant: Invariant, _ plaats: Werkplaats, _ casus: Casusnummer) throws {
    switch invariant {
    case .eersteGebeurtenis: try voegToe(plaats, stroom: "instelling", vastgelegd: nil)
    case .tijd: try voegToe(plaats, stroom: "L2026-0001", vastgelegd: "2020-01-01T00:00:00Z")
    case .vernietigd:
      try plaats.dossier.schrijf {
        try $0.groei.destroyPersonal(of: LogPosition(2), by: LogPosition(4))
      }
    case .verwijzing:
      let weg = try #require(Jongerenummer("J000099"))
      try vervang(plaats, casus) { $0.met(jongere: weg) }
    case .eenOpenCasus:
      let tweede = try plaats.thuiszitter("123456782", begin: "2026-03-02", op: "2026-03-20")
      let een = try #require(Jongerenummer("J000001"))
      try vervang(plaats, tweede) { $0.met(jongere: een) }
    case .uniekNummer:
      _ = try plaats.thuiszitter("123456782", begin: "2026-03-02", op: "2026-03-20")
      let een = try #require(Jongerenummer("J000001"))
      let twee = try #require(Jongerenummer("J000002"))
      try plaats.dossier.schrijf { gang in
        let rij = try #require(try gang.weergaven.jongererij(een))
        let dubbel = Jongererij(
          jongere: twee, bsn: rij.bsn, onderwijsnummer: nil, geboortedatum: rij.geboortedatum,
          naam: rij.naam, zoeknaam: rij.zoeknaam, versie: 1)
        try gang.schrijver.vervang(
          Jongererijen(
            jongere: dubbel, termijnen: gang.weergaven.termijnrijen(van: .jongere(twee))))
      }
    case .toestemming:
      let jongere = try #require(Jongerenummer("J000001"))
      try plaats.doe(.instroom) { sessie in
        try sessie.handel(
          .nummer(jongere),
          .geefToestemming(gever: .ouder, partij: .cjg, reikwijdte: [.zorg], totEnMet: nil),
          op: nil)
      }
      try plaats.dossier.schrijf { gang in
        let rij = try #require(try gang.weergaven.jongererij(jongere))
        try gang.schrijver.vervang(Jongererijen(jongere: rij, termijnen: []))
      }
    case .zonderTermijn:
      try plaats.handel(
        casus,
        .maakAfspraak(
          soort: .afspraak, met: "", tekst: "", uiterlijk: try datum("2026-04-01")))
      try plaats.dossier.schrijf { gang in
        let rij = try #require(try gang.weergaven.casusrij(casus))
        try gang.schrijver.vervang(Casusrijen(casus: rij, termijnen: [], volgendSignaal: nil))
      }
    }
  }

  /// Appends the last event of a stream once more, past every decision.
  private func voegToe(
    _ plaats: Werkplaats, stroom: String, vastgelegd: String?
  ) throws {
    try plaats.dossier.schrijf { gang in
      let naam = try #require(StreamName(stroom))
      let laatste = try #require(try gang.log.events(of: naam, upTo: nil).last)
      let persoonlijk: PersonalPart? =
        if case .present(let deel) = laatste.personal { deel } else { nil }
      _ = try gang.groei.append(
        AppendRequest(
          key: nil, kind: "test", fingerprint: [], actor: "jansen",
          vastgelegd: vastgelegd ?? laatste.vastgelegd,
          appends: [
            StreamAppend(
              stream: naam, expected: .any,
              events: [
                NewEvent(
                  type: laatste.type, op: laatste.op, payload: laatste.payload,
                  personal: persoonlijk)
              ])
          ]))
    }
  }

  private func vervang(
    _ plaats: Werkplaats, _ casus: Casusnummer, _ anders: (Casusrij) -> Casusrij
  ) throws {
    try plaats.dossier.schrijf { gang in
      let rij = try #require(try gang.weergaven.casusrij(casus))
      try gang.schrijver.vervang(
        Casusrijen(
          casus: anders(rij), termijnen: gang.weergaven.termijnrijen(van: .casus(casus)),
          volgendSignaal: nil))
    }
  }

  @Test(
    "een persoonlijk deel dat weg is zonder vernietiging, of andersom, wordt gevonden",
    arguments: [
      "DROP TRIGGER personal_no_delete; DELETE FROM personal WHERE seq = 2",
      "INSERT INTO destroyed VALUES (2, 5)",
      "INSERT INTO destroyed VALUES (2, 5); DELETE FROM personal WHERE seq = 2",
    ])
  func vernietigd(_ sql: String) throws {
    try Werkplaats.open(op: "2026-03-20") { plaats in
      _ = try plaats.thuiszitter(begin: "2026-03-02", op: "2026-03-20")
      try Connection(path: plaats.pad, .write).execute(sql)
      #expect(try soorten(plaats).contains(Invariant.vernietigd.rawValue))
    }
  }

  @Test(
    "elke rij die afwijkt of nergens bij hoort wordt gevonden",
    arguments: [
      ("UPDATE casus_rij SET fase = 'handelen'", "L2026-0001"),
      ("UPDATE jongere_rij SET naam = 'Ander'", "J000001"),
      ("DELETE FROM termijn_rij WHERE regel = 'thuiszitter-in-beeld'", "L2026-0001"),
      ("UPDATE termijn_rij SET stap_op = stap_op + 1 WHERE houder GLOB 'L*'", "L2026-0001"),
      ("UPDATE casus_rij SET signaal_op = 1", "L2026-0001"),
      (
        "INSERT INTO functionaris_rij VALUES ('boef', 'teamleider', '', NULL, 0, NULL, NULL, '', "
          + "1)",
        "boef"
      ),
      ("UPDATE stand SET waarde = '2030-01-01' WHERE sleutel = 'versie'", "versie"),
      ("UPDATE teller SET hoogste = 0 WHERE letter = 'L'", "L"),
      ("INSERT INTO overleg_casus VALUES ('L2026-0001', 'O2026-0009')", "L2026-0001"),
    ])
  func rijen(_ sql: String, _ plaats: String) throws {
    try Werkplaats.open(op: "2026-03-20") { werkplaats in
      _ = try werkplaats.thuiszitter(begin: "2026-03-02", op: "2026-03-20")
      #expect(try werkplaats.afwijkingen() == [])
      try Connection(path: werkplaats.pad, .write).execute(sql)
      #expect(try werkplaats.afwijkingen() == [plaats])
    }
  }

  @Test(
    "de bewaking ziet schade sinds de vorige keer, en kijkt niet verder terug", arguments: 1...8)
  func staart(_ plek: Int) throws {
    try Werkplaats.open(op: "2026-03-20") { plaats in
      let casus = try plaats.thuiszitter(begin: "2026-03-02", op: "2026-03-20")
      _ = try plaats.bewaak(op: "2026-03-20")
      let anker = try plaats.kop().position.number
      try plaats.handel(casus, .legBevindingVast(tekst: "na de bewaking"))
      try #require(try anker == 7 && plaats.kop().position.number == 8)
      let schade = { (kop: Head?) in
        try plaats.dossier.lees {
          try Dagbewaking(plaats.omstandigheden()).schade($0, sinds: kop)
        }
      }
      #expect(try schade(nil) == [])
      #expect(try schade(plaats.kop()) == [])
      try Connection(path: plaats.pad, .write).execute(
        "DROP TRIGGER event_no_update; UPDATE event SET actor = 'ander' WHERE seq = \(plek)")
      #expect(try schade(nil).isEmpty == (plek < anker))
      #expect(try !schade(.empty).isEmpty)
    }
  }

  @Test("een afgeknipte of herschreven staart valt op tegen een bewaarde kop")
  func kop() throws {
    try Werkplaats.open(op: "2026-03-20") { plaats in
      _ = try plaats.thuiszitter(begin: "2026-03-02", op: "2026-03-20")
      let kop = try plaats.kop()
      let schade = { (kop: Head) in
        try plaats.dossier.lees {
          try Dagbewaking(plaats.omstandigheden()).schade($0, sinds: kop).map(\.omschrijving)
        }
      }
      #expect(try schade(kop) == [])
      for verder in [1, 2, 7] {
        let later = Head(position: LogPosition(kop.position.number + verder), hash: kop.hash)
        #expect(try schade(later).contains { $0.contains("korter") })
      }
      let ander = Head(position: kop.position, hash: Head.empty.hash)
      #expect(try schade(ander).contains { $0.contains("andere waarde") })
    }
  }
}

extension Casusrij {
  /// The same row of another jongere.
  fileprivate func met(jongere ander: Jongerenummer) -> Casusrij {
    Casusrij(
      casus: casus, jongere: ander, school: school, soort: soort, fase: fase,
      geopendOp: geopendOp, geslotenOp: geslotenOp, sluitreden: sluitreden, begin: begin,
      thuisVan: thuisVan, thuisTot: thuisTot, behandelaar: behandelaar, regie: regie,
      versie: versie)
  }
}
