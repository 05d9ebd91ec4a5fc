import Application
import ArgumentParsing
import Domein
import Kalender
import Platform
import ReadModels
import SQLiteReadModels

/// What a command shows, as far as the log of what was read is concerned.
///
/// Everything that is not named here is logged: a new command cannot forget it.
enum Inzageaangifte {
  enum Wijze: Equatable {
    /// Shows nobody: nothing is logged.
    case niemand
    /// Logged when numbers of jongeren, casussen or meldingen are about to be shown.
    case naarInhoud
    /// Always logged, whatever stands in it.
    case altijd
    /// Everything there is: logged once, before the first line.
    case alles
  }

  static func wijze(_ woorden: String) -> Wijze {
    if niemand.contains(woorden) { return .niemand }
    if altijd.contains(woorden) { return .altijd }
    return woorden == "dossier gebeurtenissen" ? .alles : .naarInhoud
  }

  /// Commands about rules, calendars, organisations and the dossier as a whole, the daily job, and
  /// those whose own events are the record of who had the person in hand.
  ///
  /// A copy shows nobody either, but takes everybody: it writes its own line (`legInhandenVast`).
  static let niemand: Set = [
    "brief soorten", "brief sjabloon", "dag", "dossier controleer", "dossier gebeurtenissen laad",
    "dossier herbouw", "dossier herstel", "dossier kop", "dossier laad", "dossier maak",
    "dossier reservekopie", "dossier verklaring", "gezond", "instellingen toon",
    "inzagelog opschonen",
    "inzagelog steekproef", "inzagelog toon", "kalender feestdagen", "kalender laad",
    "kenmerkmelding telling", "kalender leerplicht", "kalender schooljaar", "kalender toon",
    "kalender vakanties",
    "melding importeer", "melding leveringen", "naslag", "partner lijst", "partner toon",
    "regels toon",
    "regels vergelijk", "telling bevroren", "telling definities", "termijn bereken", "verslag",
    "verwerk",
  ]

  /// People in them are named by BSN or by what another file says, not by our numbers alone.
  static let altijd: Set = [
    "absoluut vergelijk", "brief maak", "jongere inzage", "melding terugmelden", "signaleer",
    "vergelijk swv",
  ]
}

/// Lets output through when it stands in the log of what was read who saw it: before, not after.
final class Inzagepoort {
  private let loop: Loop
  private let wijze: Inzageaangifte.Wijze
  /// Numbers that the answer is about but may not show, such as those in a workbook.
  private var genoemd: Set<String> = []
  private var isGemeld = false

  init(_ loop: Loop, _ wijze: Inzageaangifte.Wijze) {
    self.loop = loop
    self.wijze = wijze
    for waarden in loop.waarden.opdracht.values.values {
      for waarde in waarden { genoemd.formUnion(Nummerzoeker.nummers(in: Array(waarde.utf8))) }
    }
  }

  /// Notes what an answer is about, in a form in which its numbers can be found.
  func noem(_ bytes: [UInt8]) { genoemd.formUnion(Nummerzoeker.nummers(in: bytes)) }

  /// Notes what an answer is about.
  func noem(_ nummers: [String]) { genoemd.formUnion(nummers) }

  /// Records who is about to see this; throws when that cannot be, and then nothing is shown.
  func laatDoor(_ bytes: [UInt8]) throws {
    guard let dossier = loop.geopend else { return }
    let inhoud = Nummerzoeker.nummers(in: bytes)
    switch wijze {
    case .niemand: return
    case .alles:
      guard !isGemeld else { return }
      try meld([Inzageregel.alles], dossier)
    case .altijd: try meld(genoemd.union(inhoud).sorted(), dossier)
    case .naarInhoud:
      let nummers = genoemd.union(inhoud)
      guard !nummers.isEmpty else { return }
      try meld(nummers.sorted(), dossier)
    }
    isGemeld = true
    genoemd = []
  }

  private func meld(_ nummers: [String], _ dossier: SQLiteDossier) throws {
    let wie = loop.omstandigheden.medewerker
    let functionaris = try dossier.lees { try $0.weergaven.functionaris(wie) }
    let regel = Inzageregel(
      tijdstip: loop.omstandigheden.nu, wie: wie.tekst,
      gebruiker: Int(loop.voorkeuren.aanroeper.gebruiker),
      opdracht: loop.waarden.woorden,
      grond: functionaris.map { Bevoegdheden.inzagegrond($0.gegevens.rol) }
        ?? "geen functionaris vastgelegd", nummers: nummers)
    try regel.legVast(bij: loop.voorkeuren.dossier.waarde, anders: "er wordt niets getoond")
  }
}

extension Inzageregel {
  /// Adds it to the log beside a dossier; throws when that cannot be, with what then follows.
  func legVast(bij dossier: String, anders gevolg: String) throws {
    let log = Inzagelog(dossier: dossier)
    do throws(Inzagefout) {
      try log.voegToe(self)
    } catch {
      throw Fout.invoerUitvoer(
        reden: "wie dit inziet kon niet worden vastgelegd in \(log.map) (\(error.reden));"
          + " \(gevolg)")
    }
  }
}

extension Loop {
  /// What this run shows: an act shows nobody, a rehearsal of one shows what it would write.
  func inzagewijze(_ opdracht: Opdracht) -> Inzageaangifte.Wijze {
    switch opdracht.werk {
    case .los: .niemand
    case .daad: waarden.vlag("proef") ? .naarInhoud : .niemand
    case .vraag, .vrijeVraag, .eigen: Inzageaangifte.wijze(waarden.woorden)
    }
  }
}
