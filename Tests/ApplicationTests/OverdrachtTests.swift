import Application
import Domein
import Kalender
import ReadModels
import SQLiteReadModels
import Testing

@Suite("Overdracht en toestemming")
struct OverdrachtTests {
  private func vertrek(_ plaats: Werkplaats, op dag: String) throws {
    let jansen = try #require(Medewerkercode("jansen"))
    try plaats.doe(.beheren, als: "chef") { sessie in
      try sessie.handel(jansen, .laatVertrekken, op: try datum(dag))
    }
  }

  @Test("H3: werk van wie vertrok blijft op de lijst en escaleert tot een ander het overneemt")
  func overdracht() throws {
    try Werkplaats.open(op: "2026-03-20") { plaats in
      try plaats.functionaris("chef", .teamleider)
      try plaats.functionaris("beheer", .leerplichtambtenaar)
      try plaats.functionaris("jansen", .leerplichtambtenaar)
      let casus = try plaats.thuiszitter(
        begin: "2026-03-02", op: "2026-03-20", behandelaar: "jansen")
      let ander = try plaats.thuiszitter(
        "123456782", begin: "2026-03-02", op: "2026-03-20", behandelaar: "beheer")
      let lijst = { try plaats.lees { try $0.overdrachten() }.map(\.casus) }
      #expect(try lijst() == [])
      plaats.vandaag = try datum("2026-04-06")
      try vertrek(plaats, op: "2026-04-06")
      #expect(try lijst() == [casus])
      #expect(try plaats.termijn(casus, .overdracht).vervalt?.iso == "2026-04-13")
      let stappen = try plaats.bewaak(op: "2026-05-31").escalaties
        .filter { $0.escalatie.termijn.regel == .overdracht }
      #expect(stappen.map(\.op.iso) == ["2026-04-07", "2026-04-14", "2026-04-21", "2026-05-05"])
      #expect(Set(stappen.map(\.escalatie.aan)) == ["chef"])
      #expect(Set(stappen.map(\.houder)) == [.casus(casus)])
      #expect(
        try plaats.termijn(casus, .overdracht).status(per: plaats.vandaag) == .verstreken)
      try plaats.handel(casus, .draagOver(aan: try #require(Medewerkercode("beheer"))))
      #expect(try lijst() == [])
      #expect(try plaats.termijn(casus, .overdracht).geeindigdOp == plaats.vandaag)
      let rijen = try plaats.lees { try $0.termijnrijen(ander, alleenOpen: false) }
      #expect(!rijen.contains { $0.termijn.id.regel == .overdracht })
      #expect(
        try plaats.afwijkingen() == [])
    }
  }

  @Test("een deling noemt de toestemming die op die dag gold; ervoor en erna wordt geweigerd")
  func delen() throws {
    try Werkplaats.open(op: "2026-05-01") { plaats in
      let casus = try plaats.thuiszitter(begin: "2026-03-02", op: "2026-03-20")
      let jongere = try #require(Jongerenummer("J000001"))
      let gegeven = try plaats.doe(.instroom) { sessie in
        try sessie.handel(
          .nummer(jongere),
          .geefToestemming(
            gever: .ouder, partij: .cjg, reikwijdte: [.zorg], totEnMet: try datum("2026-04-20")),
          op: try datum("2026-04-10"))
      }.gebeurtenissen
      let deel = CasusOpdracht.informeer(partij: .cjg, grond: "toestemming", inhoud: [.zorg])
      let kop = try plaats.kop()
      for dag in ["2026-04-09", "2026-04-21"] {
        #expect(throws: Dossierfout.self) { try plaats.handel(casus, deel, op: dag) }
      }
      #expect(try plaats.kop() == kop)
      for dag in ["2026-04-10", "2026-04-20"] { try plaats.handel(casus, deel, op: dag) }
      let delingen = try plaats.lees { try $0.gedeeld(over: jongere) }
      #expect(delingen.map(\.op.iso) == ["2026-04-10", "2026-04-20"])
      #expect(delingen.allSatisfy { $0.toestemmingen == gegeven })
    }
  }
}
