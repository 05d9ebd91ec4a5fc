import Domein
import Kalender
import Testing

/// The last day of every rule with a length, from four starts.
///
/// Computed apart from this program (Python's `dateutil` and `holidays`, and the Algemene
/// termijnenwet by the letter): an ordinary day; over the year's end; with Koningsdag
/// (Monday 27 April 2026) as the last day, which moves statutory terms only; and from 29 February.
struct Regelgrens: Sendable, CustomTestStringConvertible {
  let regel: RegelID
  let gevallen: [(begin: String, vervalt: String)]

  init(
    _ regel: RegelID, gewoon: (String, String), jaarwisseling: (String, String),
    feestdag: (String, String), schrikkeldag: (String, String)
  ) {
    self.regel = regel
    gevallen = [gewoon, jaarwisseling, feestdag, schrikkeldag]
  }

  var testDescription: String { regel.rawValue }

  static let tabel: [Regelgrens] = [
    Regelgrens(
      .meldingBeoordelen,
      gewoon: ("2026-03-03", "2026-03-08"),
      jaarwisseling: ("2026-12-29", "2027-01-03"),
      feestdag: ("2026-04-22", "2026-04-27"),
      schrikkeldag: ("2028-02-29", "2028-03-05")),
    Regelgrens(
      .thuiszitterInBeeld,
      gewoon: ("2026-03-03", "2026-03-31"),
      jaarwisseling: ("2026-12-29", "2027-01-26"),
      feestdag: ("2026-03-30", "2026-04-27"),
      schrikkeldag: ("2028-02-29", "2028-03-28")),
    Regelgrens(
      .thuiszitterPlan,
      gewoon: ("2026-03-03", "2026-04-14"),
      jaarwisseling: ("2026-12-29", "2027-02-09"),
      feestdag: ("2026-03-16", "2026-04-27"),
      schrikkeldag: ("2028-02-29", "2028-04-11")),
    Regelgrens(
      .thuiszitterDrieMaanden,
      gewoon: ("2026-03-03", "2026-06-03"),
      jaarwisseling: ("2026-12-29", "2027-03-29"),
      feestdag: ("2026-01-27", "2026-04-27"),
      schrikkeldag: ("2028-02-29", "2028-05-29")),
    Regelgrens(
      .regieBeleggen,
      gewoon: ("2026-03-03", "2026-03-10"),
      jaarwisseling: ("2026-12-29", "2027-01-05"),
      feestdag: ("2026-04-20", "2026-04-27"),
      schrikkeldag: ("2028-02-29", "2028-03-07")),
    Regelgrens(
      .stilte,
      gewoon: ("2026-03-03", "2026-03-31"),
      jaarwisseling: ("2026-12-29", "2027-01-26"),
      feestdag: ("2026-03-30", "2026-04-27"),
      schrikkeldag: ("2028-02-29", "2028-03-28")),
    Regelgrens(
      .doorverwijzingOntvangst,
      gewoon: ("2026-03-03", "2026-03-10"),
      jaarwisseling: ("2026-12-29", "2027-01-05"),
      feestdag: ("2026-04-20", "2026-04-27"),
      schrikkeldag: ("2028-02-29", "2028-03-07")),
    Regelgrens(
      .doorverwijzingTerugkoppeling,
      gewoon: ("2026-03-03", "2026-03-31"),
      jaarwisseling: ("2026-12-29", "2027-01-26"),
      feestdag: ("2026-03-30", "2026-04-27"),
      schrikkeldag: ("2028-02-29", "2028-03-28")),
    Regelgrens(
      .haltRetour,
      gewoon: ("2026-03-03", "2026-06-03"),
      jaarwisseling: ("2026-12-29", "2027-03-29"),
      feestdag: ("2026-01-27", "2026-04-27"),
      schrikkeldag: ("2028-02-29", "2028-05-29")),
    Regelgrens(
      .pvInsturen,
      gewoon: ("2026-03-03", "2026-04-03"),
      jaarwisseling: ("2026-12-29", "2027-01-29"),
      feestdag: ("2026-03-27", "2026-04-27"),
      schrikkeldag: ("2028-02-29", "2028-03-29")),
    Regelgrens(
      .pvAfhandeling,
      gewoon: ("2026-03-03", "2026-05-26"),
      jaarwisseling: ("2026-12-29", "2027-03-23"),
      feestdag: ("2026-02-02", "2026-04-27"),
      schrikkeldag: ("2028-02-29", "2028-05-23")),
    Regelgrens(
      .absoluutOnderzoek,
      gewoon: ("2026-03-03", "2026-03-17"),
      jaarwisseling: ("2026-12-29", "2027-01-12"),
      feestdag: ("2026-04-13", "2026-04-27"),
      schrikkeldag: ("2028-02-29", "2028-03-14")),
    Regelgrens(
      .besluitVervangendeLeerplicht,
      gewoon: ("2026-03-03", "2026-03-31"),
      jaarwisseling: ("2026-12-29", "2027-01-26"),
      feestdag: ("2026-03-30", "2026-04-28"),
      schrikkeldag: ("2028-02-29", "2028-03-28")),
    Regelgrens(
      .besluitVerlof,
      gewoon: ("2026-03-03", "2026-04-28"),
      jaarwisseling: ("2026-12-29", "2027-02-23"),
      feestdag: ("2026-03-02", "2026-04-28"),
      schrikkeldag: ("2028-02-29", "2028-04-25")),
    Regelgrens(
      .zorgplichtBesluit,
      gewoon: ("2026-03-03", "2026-04-14"),
      jaarwisseling: ("2026-12-29", "2027-02-09"),
      feestdag: ("2026-03-16", "2026-04-28"),
      schrikkeldag: ("2028-02-29", "2028-04-11")),
    Regelgrens(
      .opp,
      gewoon: ("2026-03-03", "2026-04-14"),
      jaarwisseling: ("2026-12-29", "2027-02-09"),
      feestdag: ("2026-03-16", "2026-04-28"),
      schrikkeldag: ("2028-02-29", "2028-04-11")),
    Regelgrens(
      .overdracht,
      gewoon: ("2026-03-03", "2026-03-10"),
      jaarwisseling: ("2026-12-29", "2027-01-05"),
      feestdag: ("2026-04-20", "2026-04-27"),
      schrikkeldag: ("2028-02-29", "2028-03-07")),
    Regelgrens(
      .toestemmingAfloop,
      gewoon: ("2026-03-03", "2027-03-03"),
      jaarwisseling: ("2026-12-29", "2027-12-29"),
      feestdag: ("2025-04-27", "2026-04-27"),
      schrikkeldag: ("2028-02-29", "2029-02-28")),
    Regelgrens(
      .zorgTerugkoppeling,
      gewoon: ("2026-03-03", "2026-03-31"),
      jaarwisseling: ("2026-12-29", "2027-01-26"),
      feestdag: ("2026-03-30", "2026-04-27"),
      schrikkeldag: ("2028-02-29", "2028-03-28")),
  ]
}

@Suite struct `De grenzen van elke regel` {
  /// The day before, the day itself, and the day after.
  private func toets(_ termijn: Termijn, _ vervalt: Datum, _ sourceLocation: SourceLocation) {
    #expect(termijn.vervalt == vervalt, sourceLocation: sourceLocation)
    for (dag, teLaat) in [(vervalt.plus(dagen: -1), 0), (vervalt, 0), (vervalt.plus(dagen: 1), 1)] {
      let status = termijn.status(per: dag)
      #expect(
        (status == .verstreken) == (teLaat > 0), "\(dag): \(status)",
        sourceLocation: sourceLocation)
      #expect(status.isOpen, sourceLocation: sourceLocation)
      #expect(termijn.dagenTeLaat(per: dag) == teLaat, sourceLocation: sourceLocation)
    }
    for (trap, op) in termijn.trapdagen {
      #expect(
        op == vervalt.plus(dagen: trap.dagenNaVervalt), sourceLocation: sourceLocation)
      let ervoor = termijn.bereikteTrap(per: op.plus(dagen: -1)) ?? -1
      #expect(
        ervoor < trap.nummer && termijn.bereikteTrap(per: op) == trap.nummer,
        sourceLocation: sourceLocation)
    }
  }

  private func gebouwd(_ regel: RegelID, begin: String, vast: String? = nil) -> Termijn {
    let bouw = Termijnbouw(omgeving: omgeving, kalender: Schoolkalender(regio: .midden))
    return bouw.termijn(
      Termijnaanvang(
        regel, Gebeurtenisnummer(7), begin: dag(begin), vasteDag: vast.map { dag($0) }),
      ingrepen: [])
  }

  @Test(arguments: Regelgrens.tabel)
  func `een regel met een lengte telt op elke kalender juist`(grens: Regelgrens) {
    for (begin, vervalt) in grens.gevallen {
      toets(gebouwd(grens.regel, begin: begin), dag(vervalt), #_sourceLocation)
    }
  }

  @Test(arguments: Regelboek.ingebouwd.filter { $0.duur == nil }.map(\.id))
  func `een afgesproken dag staat zoals hij is afgesproken`(regel: RegelID) {
    for vast in ["2026-04-20", "2027-01-01", "2026-04-27", "2028-02-29"] {
      toets(gebouwd(regel, begin: "2026-03-03", vast: vast), dag(vast), #_sourceLocation)
    }
  }

  @Test func `de tabel noemt elke regel met een lengte`() {
    let metLengte = Regelboek.ingebouwd.filter { $0.duur != nil }.map(\.id)
    #expect(Set(metLengte) == Set(Regelgrens.tabel.map(\.regel)))
  }
}
