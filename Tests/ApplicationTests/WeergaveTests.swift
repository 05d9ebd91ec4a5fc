import Application
import Domein
import EventLog
import Kalender
import ReadModels
import SQLiteReadModels
import TestSupport
import Testing

@Suite("Weergaven")
struct WeergaveTests {
  @Test("opnieuw opgebouwd zijn ze gelijk aan wat stap voor stap ontstond", arguments: 1...12)
  func herbouw(_ zaad: Int) throws {
    try Werkplaats.open(op: "2026-01-05") { plaats in
      var verhaal = Willekeurverhaal(zaad: UInt64(zaad))
      let gedaan = try verhaal.speel(plaats, stappen: 90)
      #expect(gedaan > 10, "een verhaal waarin bijna alles wordt geweigerd, toetst niets")
      let voor = try Momentopname(plaats.dossier)
      #expect(!voor.overleggen.isEmpty)
      let afwijkend = try plaats.afwijkingen()
      #expect(afwijkend == [])
      try plaats.dossier.schrijf { try Herbouw(plaats.omstandigheden()).draai($0) { _ in } }
      #expect(try Momentopname(plaats.dossier) == voor)
    }
  }

  @Test("een rij die afwijkt van het logboek wordt gevonden")
  func afwijking() throws {
    try Werkplaats.open(op: "2026-03-20") { plaats in
      let casus = try plaats.thuiszitter(begin: "2026-03-02", op: "2026-03-20")
      try plaats.dossier.schrijf { gang in
        let rij = try #require(try gang.weergaven.casusrij(casus))
        let vals = Casusrij(
          casus: rij.casus, jongere: rij.jongere, school: rij.school, soort: rij.soort,
          fase: .handelen, geopendOp: rij.geopendOp, geslotenOp: nil, sluitreden: nil,
          begin: rij.begin, thuisVan: rij.thuisVan, thuisTot: rij.thuisTot,
          behandelaar: rij.behandelaar, regie: rij.regie, versie: rij.versie)
        try gang.schrijver.vervang(
          Casusrijen(
            casus: vals, termijnen: gang.weergaven.termijnrijen(van: .casus(casus)),
            volgendSignaal: nil))
      }
      let afwijkend = try plaats.afwijkingen()
      #expect(afwijkend == [casus.tekst])
    }
  }

  @Test("een vraag over vandaag geeft uit de tabellen wat de fold geeft", arguments: 1...6)
  func tabelEnFold(_ zaad: Int) throws {
    try Werkplaats.open(op: "2026-01-05") { plaats in
      var verhaal = Willekeurverhaal(zaad: UInt64(zaad))
      _ = try verhaal.speel(plaats, stappen: 90)
      let laatste = try plaats.kop().position.number
      let vraag = { (lezing: Lezing) in
        try lezing.casusrijen(Casuskeuze()).map { "\($0.casus) \($0.fase) \($0.versie)" }
      }
      let uitTabel = try plaats.lees(vraag)
      let uitFold = try plaats.lees(bekendOp: laatste, vraag)
      #expect(!uitTabel.isEmpty)
      #expect(uitTabel.count == uitFold.count)
      let overleggen = { (lezing: Lezing) in
        try lezing.overlegrijen(Overlegkeuze()).map { "\($0.overleg) \($0.datum) \($0.casussen)" }
      }
      #expect(try plaats.lees(overleggen) == (try plaats.lees(bekendOp: laatste, overleggen)))
      let orde = { (rij: Termijnrij) in "\(rij.houder.tekst) \(rij.termijn.id)" }
      let termijnen = { (lezing: Lezing) in
        try lezing.termijnrijen(nil, alleenOpen: false)
          .filter { $0.termijn.status(per: plaats.vandaag).isOpen }.sorted { orde($0) < orde($1) }
      }
      #expect(try plaats.lees(termijnen) == (try plaats.lees(bekendOp: laatste, termijnen)))
    }
  }
}

@Suite("Twee tijdassen")
struct AssenTests {
  @Test("per een dag telt alleen wat toen gebeurd was; wat later bekend werd telt mee")
  func per() throws {
    try Werkplaats.open(op: "2026-04-10") { plaats in
      let casus = try plaats.thuiszitter(begin: "2026-03-02", op: "2026-03-20")
      try plaats.handel(casus, .wisselFase(fase: .analyseren, motivering: nil), op: "2026-03-25")
      let fase = { (dag: String) in
        try plaats.lees(per: dag) { try $0.casusrijen(casus)?.casus.fase }
      }
      #expect(try fase("2026-03-19") == nil)
      #expect(try fase("2026-03-20") == .waarnemen)
      #expect(try fase("2026-03-24") == .waarnemen)
      #expect(try fase("2026-03-25") == .analyseren)
    }
  }

  @Test("bekend op een gebeurtenis telt alleen wat er toen stond")
  func bekendOp() throws {
    try Werkplaats.open(op: "2026-04-10") { plaats in
      let casus = try plaats.thuiszitter(begin: "2026-03-02", op: "2026-03-20")
      let toen = try plaats.kop().position.number
      try plaats.handel(casus, .wisselFase(fase: .analyseren, motivering: nil), op: "2026-03-25")
      let fase = { (bekend: Int?) in
        try plaats.lees(bekendOp: bekend) { try $0.casusrijen(casus)?.casus.fase }
      }
      #expect(try fase(toen) == .waarnemen)
      #expect(try fase(nil) == .analyseren)
      #expect(try fase(1) == nil)
    }
  }

  @Test("een laat feit met een vroege dag komt op zijn plaats in de tijd")
  func laatFeit() throws {
    try Werkplaats.open(op: "2026-04-10") { plaats in
      let casus = try plaats.thuiszitter(begin: "2026-03-02", op: "2026-03-20")
      try plaats.handel(casus, .wisselFase(fase: .analyseren, motivering: nil), op: "2026-04-01")
      try plaats.handel(
        casus, .belegRegie(bij: try #require(Medewerkercode("jansen"))), op: "2026-03-21")
      let termijn = try plaats.termijn(casus, .regieBeleggen, per: "2026-03-28")
      #expect(termijn.status(per: try datum("2026-03-28")) == .voldaan)
    }
  }

  @Test("vastgelegd loopt nooit terug, ook als de klok dat doet")
  func klok() throws {
    try Werkplaats.open(op: "2026-04-10") { plaats in
      let casus = try plaats.thuiszitter(begin: "2026-03-02", op: "2026-03-20")
      let laatste = try plaats.dossier.lees { try $0.log.lastRecorded() }
      plaats.vandaag = try datum("2026-04-01")
      let uitslag = try plaats.handel(casus, .legBevindingVast(tekst: "x"))
      #expect(uitslag.mededelingen.count == 1)
      #expect(try plaats.dossier.lees { try $0.log.lastRecorded() } == laatste)
    }
  }
}

@Suite("Twee keer hetzelfde vragen")
struct HerhalingTests {
  @Test("dezelfde sleutel schrijft niets en antwoordt als eerst")
  func sleutel() throws {
    try Werkplaats.open(op: "2026-04-10") { plaats in
      let casus = try plaats.thuiszitter(begin: "2026-03-02", op: "2026-03-20")
      let contact = CasusOpdracht.legContactVast(
        met: "moeder", wijze: nil, gelukt: true, tekst: "gebeld")
      let keer = {
        try plaats.doe(sleutel: "een") {
          try $0.handel(.nummer(casus), contact, op: nil, verwacht: nil)
        }
      }
      let eerste = try keer()
      let kop = try plaats.kop()
      let tweede = try keer()
      #expect(tweede.gebeurtenissen == eerste.gebeurtenissen)
      #expect(tweede.casus == eerste.casus)
      #expect(tweede.versie == eerste.versie)
      #expect(try plaats.kop() == kop)
      try plaats.handel(casus, contact)
      #expect(try plaats.kop().position.number == kop.position.number + 1)
    }
  }

  @Test("wat al geldt schrijft niets")
  func geldtAl() throws {
    try Werkplaats.open(op: "2026-04-10") { plaats in
      let casus = try plaats.thuiszitter(begin: "2026-03-02", op: "2026-03-20")
      let fase = CasusOpdracht.wisselFase(fase: .analyseren, motivering: nil)
      #expect(try plaats.handel(casus, fase).gebeurtenissen.count == 1)
      let kop = try plaats.kop()
      #expect(try plaats.handel(casus, fase).gebeurtenissen == [])
      #expect(try plaats.kop() == kop)
    }
  }

  @Test("twee keer een casus openen voor een jongere geeft één casus")
  func tweedeCasus() throws {
    try Werkplaats.open(op: "2026-04-10") { plaats in
      let eerste = try plaats.thuiszitter(begin: "2026-03-02", op: "2026-03-20")
      let tweede = try plaats.thuiszitter(begin: "2026-03-16", op: "2026-04-01")
      #expect(eerste == tweede)
      #expect(try plaats.termijn(eerste, .thuiszitterInBeeld).begin.iso == "2026-03-02")
    }
  }
}
