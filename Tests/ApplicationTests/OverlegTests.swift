import Application
import Domein
import EventLog
import Kalender
import ReadModels
import Testing

@Suite("Overleg in het dossier")
struct OverlegTests {
  private let nummer = Overlegnummer(jaar: 2026, volgnummer: 1)

  private func besluit(
    _ casus: Casusnummer, _ tekst: String = "plek zoeken"
  ) throws -> Besluitinhoud {
    Besluitinhoud(
      casus: casus, tekst: tekst, uiterlijk: try datum("2026-05-01"),
      eigenaar: try #require(Medewerkercode("bakker")), afspraak: Gebeurtenisnummer(0))
  }

  private func plan(_ plaats: Werkplaats, _ casussen: [Casusnummer]) throws {
    try plaats.doe {
      try $0.planOverleg(
        Overlegaanvraag(
          soort: .thuiszitterstafel, datum: try datum("2026-04-10"),
          deelnemers: [try #require(Medewerkercode("tafel"))],
          agenda: casussen.map { Agendering(casus: $0) }), op: nil)
    }
  }

  @Test("een besluit en zijn afspraak gaan samen, en noemen wie het hoorde")
  func samen() throws {
    try Werkplaats.open(op: "2026-04-10") { plaats in
      let casus = try plaats.thuiszitter(begin: "2026-03-02", op: "2026-03-20")
      try plan(plaats, [casus])
      let inhoud = try besluit(casus)
      let uitslag = try plaats.doe {
        try $0.besluitInOverleg(nummer, inhoud, op: nil, verwacht: nil)
      }
      #expect(uitslag.gebeurtenissen.count == 2)
      let (overleg, afspraken) = try plaats.lees { lezing in
        (try lezing.overleg(nummer)?.overleg, try lezing.beeld(casus)?.casus.afspraken)
      }
      let genomen = try #require(overleg?.besluiten.first)
      #expect(genomen.inhoud.afspraak == afspraken?.first?.id)
      #expect(genomen.inhoud.aanwezig.map(\.tekst) == ["tafel"])
      let kop = try plaats.kop()
      try plaats.doe { try $0.besluitInOverleg(nummer, inhoud, op: nil, verwacht: nil) }
      #expect(try plaats.kop() == kop)
    }
  }

  @Test("een geweigerd besluit schrijft ook in de casus niets")
  func geweigerd() throws {
    try Werkplaats.open(op: "2026-04-10") { plaats in
      let casus = try plaats.thuiszitter(begin: "2026-03-02", op: "2026-03-20")
      try plan(plaats, [])
      let kop = try plaats.kop()
      let inhoud = try besluit(casus)
      #expect(throws: Dossierfout.self) {
        try plaats.doe { try $0.besluitInOverleg(nummer, inhoud, op: nil, verwacht: nil) }
      }
      try plaats.doe { try $0.handel(nummer, .agendeer(Agendering(casus: casus)), op: nil) }
      #expect(throws: Dossierfout.self) {
        try plaats.doe { try $0.besluitInOverleg(nummer, inhoud, op: nil, verwacht: 1) }
      }
      try plaats.handel(casus, .sluit(reden: .werk, tekst: ""))
      #expect(throws: Dossierfout.self) {
        try plaats.doe { try $0.besluitInOverleg(nummer, inhoud, op: nil, verwacht: nil) }
      }
      #expect(try plaats.kop().position.number == kop.position.number + 2)
    }
  }

  @Test("een overleg zonder verslag komt na een week bij de voorzitter, dan bij de teamleider")
  func bewaking() throws {
    try Werkplaats.open(op: "2026-04-10") { plaats in
      try plan(plaats, [])
      let regel = { (dag: String) in
        try plaats.bewaak(op: dag).escalaties
          .filter { $0.houder == .overleg(nummer) }.map {
            "\($0.escalatie.trap) \($0.escalatie.aan)"
          }
      }
      #expect(try regel("2026-04-17") == [])
      #expect(try regel("2026-04-18") == ["1 beheer"])
      #expect(try regel("2026-04-24") == [])
      #expect(try regel("2026-04-25") == ["2 teamleider"])
    }
  }

  @Test("wat een tafel de vorige keer besloot, telt vanaf de dag erna; wie eigenaar is, ziet het")
  func opvolging() throws {
    try Werkplaats.open(op: "2026-04-10") { plaats in
      let casus = try plaats.thuiszitter(begin: "2026-03-02", op: "2026-03-20")
      try plan(plaats, [casus])
      let inhoud = try besluit(casus)
      try plaats.doe { try $0.besluitInOverleg(nummer, inhoud, op: nil, verwacht: nil) }
      let vorige = { (dag: String) in
        try plaats.lees {
          try $0.laatsteBesluiten(over: casus, voor: try datum(dag))?.besluiten.count
        }
      }
      #expect(try vorige("2026-04-10") == nil)
      #expect(try vorige("2026-04-11") == 1)
      let bakker = try #require(Medewerkercode("bakker"))
      let open = { try plaats.lees { try $0.eigenAfspraken(van: bakker).count } }
      #expect(try open() == 1)
      try plaats.handel(
        casus, .doeAfspraakAf(soort: .afspraak, afspraak: nil, nagekomen: true))
      #expect(try open() == 0)
    }
  }
}
