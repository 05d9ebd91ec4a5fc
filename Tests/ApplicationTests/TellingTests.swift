import Application
import Domein
import EventLog
import Kalender
import ReadModels
import Reporting
import SQLiteReadModels
import TestSupport
import Testing

@Suite("Tellingen over willekeurige verhalen")
struct TellingTests {
  /// The figure under every definition, counted from the log.
  private func tellingen(
    _ plaats: Werkplaats, per: String? = nil, bekendOp: Int? = nil
  ) throws -> [Telling] {
    try plaats.lees(per: per, bekendOp: bekendOp) { try tellingen($0) }
  }

  private func tellingen(
    _ lezing: Lezing, beginjaar: Int = 2_025, alleenTeBezien: Bool = false,
    _ definities: [Definitie] = Definitie.allCases
  ) throws -> [Telling] {
    let omgeving = try lezing.omgeving()
    let jaar = try #require(Schooljaar(beginjaar: beginjaar))
    let tel = Telomgeving(
      periode: Telperiode(schooljaar: jaar, per: lezing.assen.per),
      regels: Telregels(omgeving.instellingen), kalenders: omgeving.termijnen.kalenders,
      schoolsoorten: try lezing.schoolsoorten())
    var tellingen = definities.map { Telling($0, tel) }
    let dagen = tel.periode.dagen(alleenSaldo: definities.allSatisfy(\.isSaldo))
    try lezing.perJongere(
      alle: true, metKenmerkmeldingen: true, dagen: alleenTeBezien ? dagen : nil,
      alleenCijfers: alleenTeBezien
    ) { tellingen.voegToe($0) }
    return tellingen
  }

  @Test("wie de rijen aanwijzen, geven hetzelfde cijfer als iedereen; ook na samenvoegen")
  func alleenWieTelt() throws {
    var geteld = 0
    for zaad in 41...52 {
      try Werkplaats.open(op: "2025-10-06") { plaats in
        var verhaal = Willekeurverhaal(zaad: UInt64(zaad))
        _ = try verhaal.speel(plaats, stappen: 60)
        let keuzen = [Definitie.allCases, Definitie.allCases.filter(\.isSaldo)]
        for (beginjaar, keuze) in (2_024...2_027).flatMap({ jaar in keuzen.map { (jaar, $0) } }) {
          let iedereen = try plaats.lees { try tellingen($0, beginjaar: beginjaar, keuze) }
          let bezien = try plaats.lees {
            try tellingen($0, beginjaar: beginjaar, alleenTeBezien: true, keuze)
          }
          for (allen, gekozen) in zip(iedereen, bezien) {
            #expect(allen.aantallen == gekozen.aantallen, "\(zaad): \(allen.definitie)")
            geteld += allen.aantallen.values.reduce(0, +)
          }
        }
      }
    }
    #expect(geteld > 100)
  }

  @Test("elk saldo klopt, op elke dag; opnieuw gevouwen en met wat nu bekend is hetzelfde cijfer")
  func eigenschappen() throws {
    var geteld: [Definitie: Int] = [:]
    for zaad in 1...12 {
      try Werkplaats.open(op: "2025-10-06") { plaats in
        var verhaal = Willekeurverhaal(zaad: UInt64(zaad))
        _ = try verhaal.speel(plaats, stappen: 60)
        for dag in ["2025-09-01", "2026-01-15", "2026-04-01", "2026-07-31"] {
          for telling in try tellingen(plaats, per: dag) { try telling.controleer() }
        }
        let nu = try tellingen(plaats)
        let kop = try plaats.kop().position.number
        let bekend = try tellingen(plaats, bekendOp: kop)
        try plaats.dossier.schrijf { try Herbouw(plaats.omstandigheden()).draai($0) { _ in } }
        let opnieuw = try tellingen(plaats)
        for ((telling, bekend), opnieuw) in zip(zip(nu, bekend), opnieuw) {
          try telling.controleer()
          #expect(telling.regels == bekend.regels, "\(zaad): \(telling.definitie)")
          #expect(telling.regels == opnieuw.regels, "\(zaad): \(telling.definitie)")
          let som = telling.rijen.map(\.inHetJaar).reduce(0, +)
          #expect(som == telling.totaal.inHetJaar)
          geteld[telling.definitie, default: 0] += som
        }
      }
    }
    let leeg: Set<Definitie> = [
      .relatief16, .luxe, .vrijstelling, .procesVerbaal, .halt, .kenmerkmelding, .geoorloofdThuis,
    ]
    for definitie in Definitie.allCases where !leeg.contains(definitie) {
      #expect(geteld[definitie] ?? 0 > 0, "\(definitie) komt in geen verhaal voor")
    }
  }

  /// A dossier that holds the events up to a position and nothing more.
  private func afgekapt<R>(
    _ plaats: Werkplaats, bij positie: Int, _ werk: (SQLiteDossier) throws -> R
  ) throws -> R {
    try withTemporaryFolder { map in
      let pad = map + "/afgekapt.sqlite"
      let omstandigheden = plaats.omstandigheden()
      let events = try plaats.dossier.lees {
        try $0.log.events(after: LogPosition(0), limit: positie)
      }
      try SQLiteDossier.maak(pad) { nieuw in
        try nieuw.schrijf { gang in
          try gang.groei.restore(events)
          try Herbouw(omstandigheden).draai(gang) { _ in }
        }
      }
      return try werk(try SQLiteDossier.open(pad))
    }
  }

  @Test("zoals bekend bij een gebeurtenis is gelijk aan een logboek dat daar ophoudt")
  func afgekapt() throws {
    var verschillend = 0
    for zaad in 21...28 {
      try Werkplaats.open(op: "2025-10-06") { plaats in
        var verhaal = Willekeurverhaal(zaad: UInt64(zaad))
        _ = try verhaal.speel(plaats, stappen: 60)
        let kop = try plaats.kop().position.number
        let nu = try tellingen(plaats).map(\.regels)
        for deel in [4, 2] {
          let positie = kop - kop / deel
          let bekend = try tellingen(plaats, bekendOp: positie)
          let oud = try afgekapt(plaats, bij: positie) { dossier in
            try dossier.lees { gang in
              try tellingen(
                Lezing(gang, plaats.omstandigheden(), Assen(per: plaats.vandaag)))
            }
          }
          for (telling, oud) in zip(bekend, oud) {
            #expect(telling.regels == oud.regels, "\(zaad) bij #\(positie): \(telling.definitie)")
          }
          if bekend.map(\.regels) != nu { verschillend += 1 }
        }
      }
    }
    #expect(verschillend > 4, "de positie maakt in te weinig verhalen verschil")
  }
}
