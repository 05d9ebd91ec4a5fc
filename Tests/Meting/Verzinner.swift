import Application
import Domein
import Kalender
import Platform
import SQLiteReadModels
import TestSupport

/// Makes up a dossier of any size from a seed: casussen of ten school years, each taken from its
/// opening to its closing in four acts on four days, some twenty events in all.
///
/// The last five hundred stay open, however many there are: what a municipality has in hand.
struct Verzinner {
  /// How many casussen are taken a step further in one transaction: about a thousand events.
  private static let perTransactie = 200

  /// How many stay open.
  private static let inHanden = 500

  private let aantal: Int
  /// Whether a casus is no more than an opening, a return and a closing.
  private let isKort: Bool
  private var bron: SplitMix64
  private var volgendNummer = 10_000_000

  init(aantal: Int, zaad: UInt64, isKort: Bool = false) {
    self.aantal = aantal
    self.isKort = isKort
    bron = SplitMix64(seed: zaad)
  }

  /// Builds the dossier in a new file.
  mutating func bouw(_ pad: String) throws {
    guard let gemeente = Gemeentecode("0200"), let eerste = Datum(jaar: 2_016, maand: 8, dag: 29)
    else { return }
    try SQLiteDossier.maak(pad) { nieuw in
      try nieuw.schrijf { gang in
        try Sessie(gang, omstandigheden(eerste)).maakDossier(
          gang, gemeente: gemeente, regio: .midden, kenmerk: "bank")
      }
    }
    let dossier = try SQLiteDossier.open(pad)
    for begin in stride(from: 0, to: aantal, by: Self.perTransactie) {
      let groep = min(Self.perTransactie, aantal - begin)
      // Ten years of 365 days, evenly filled.
      try breng(groep, verder: dossier, eerste.plus(dagen: begin * 3_485 / max(aantal, 1)), begin)
    }
  }

  /// Opens a group of casussen, and takes them step by step through the phases.
  private mutating func breng(
    _ groep: Int, verder dossier: SQLiteDossier, _ begin: Datum, _ eerder: Int
  ) throws {
    var casussen: [Casusnummer] = []
    try dossier.schrijf { gang in
      for _ in 0..<groep {
        let aanvraag = try volgende(begin)
        let uitslag = try Uitvoerder(omstandigheden(begin.plus(dagen: 14)))
          .voer(gang, Self.kenmerk, .behandelen) { try $0.openCasus(aanvraag) }
        if let casus = uitslag.casus { casussen.append(casus) }
      }
    }
    for stap in isKort ? 2..<3 : 0..<3 {
      try dossier.schrijf { gang in
        for (plaats, casus) in casussen.enumerated() {
          let blijftOpen = eerder + plaats >= aantal - Self.inHanden
          if stap == 2, blijftOpen { continue }
          let dag = begin.plus(dagen: 21 + stap * 14 + Int.random(in: 0..<7, using: &bron))
          _ = try Uitvoerder(omstandigheden(dag)).voer(gang, Self.kenmerk, .behandelen) { sessie in
            var uitslag = Uitslag()
            for opdracht in isKort ? Self.einde : Self.opdrachten(stap, dag) {
              uitslag = try sessie.handel(.nummer(casus), opdracht, op: dag, verwacht: nil)
            }
            return uitslag
          }
        }
      }
    }
  }

  private static let kenmerk = Opdrachtkenmerk(sleutel: nil, soort: "bank")

  private static func opdrachten(_ stap: Int, _ dag: Datum) -> [CasusOpdracht] {
    switch stap {
    case 0:
      [
        .legContactVast(met: "ouder", wijze: "huisbezoek", gelukt: true, tekst: Self.verslag),
        .wisselFase(fase: .analyseren, motivering: nil), .legBevindingVast(tekst: Self.verslag),
        .maakAfspraak(
          soort: .afspraak, met: "school", tekst: "rooster maken",
          uiterlijk: dag.plus(dagen: 10)),
      ]
    case 1:
      [
        .doeAfspraakAf(soort: .afspraak, afspraak: nil, nagekomen: true),
        .wisselFase(fase: .plannen, motivering: nil),
        .stelPlanVast(
          soort: .planVanAanpak, doelen: ["tien uur per week op school"],
          uiterlijk: dag.plus(dagen: 40), evaluatie: dag.plus(dagen: 30)),
        .legContactVast(met: "jongere", wijze: "gesprek", gelukt: true, tekst: Self.verslag),
      ]
    default:
      [
        .wisselFase(fase: .handelen, motivering: nil), .keerTerug,
        .wisselFase(fase: .evalueren, motivering: nil),
        .evalueer(plan: nil, oordelen: [.bereikt], tekst: "het plan heeft gewerkt"),
        .sluit(reden: .terugNaarSchool, tekst: ""),
      ]
    }
  }

  private static let einde: [CasusOpdracht] = [
    .keerTerug, .sluit(reden: .terugNaarSchool, tekst: ""),
  ]

  private static let verslag = """
    Gesproken over wat er speelt, wie er meekijkt en wat er morgen anders gaat; de school belt \
    volgende week terug over het rooster.
    """

  private mutating func volgende(_ begin: Datum) throws -> Casusaanvraag {
    let jaar = begin.jaar - Int.random(in: 7...14, using: &bron)
    let dag = Int.random(in: 1...28, using: &bron)
    let school = 10 + Int.random(in: 0..<90, using: &bron)
    guard let bsn = Persoonsnummer(volgendBSN()),
      let geboren = Geboortedatum("\(jaar)-05-\(dag < 10 ? "0" : "")\(dag)")
    else { throw Dossierfout.nietIngericht }
    return Casusaanvraag(
      jongere: .persoon(
        bsn,
        gegevens: Persoonsgegevens(
          geboortedatum: geboren, voornamen: "Sam", achternaam: "Proef\(volgendNummer % 977)"),
        gemeente: nil),
      school: Vestiging("\(school)AB00"), soort: .langdurigRelatief, begin: begin,
      behandelaar: Medewerkercode("a\(volgendNummer % 20)"), op: begin.plus(dagen: 14))
  }

  /// The next number that passes the eleven test.
  private mutating func volgendBSN() -> String {
    while true {
      volgendNummer += 1
      let cijfers = String(volgendNummer).utf8.map { Int($0) - 48 }
      let som = zip(cijfers, (2...9).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
      if som % 11 < 10 { return "\(volgendNummer)\(som % 11)" }
    }
  }

  private func omstandigheden(_ dag: Datum) -> Omstandigheden {
    let tien = Tijdstip(nederlandseDag: dag, uur: 10, minuut: 0, seconde: 0)
    return Omstandigheden(
      nu: tien ?? Tijdstip(seconden: 0), medewerker: .systeem,
      toeval: { try RandomBytes.fresh($0) })
  }
}
