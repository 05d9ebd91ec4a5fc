import Domein
import EventLog
import ReadModels

extension RecordedEvent {
  /// Whether the daily job wrote it.
  var isBewaking: Bool {
    type.hasPrefix("termijn-geescaleerd/") || type.hasPrefix("signaal-gegeven/")
  }
}

/// What belongs to which jongere.
///
/// The rows tell what belongs to whom now. For what was known earlier only the streams that grew
/// since then can differ: those alone are read for it.
struct Beeldbron {
  /// Events that do not matter to who asks, by their stored names.
  var overslaan: Set<String> = []
  private let lezing: Lezing
  private var gegroeid: Set<String> = []
  private var casussen: [Jongerenummer: [Casusnummer]] = [:]
  private var meldingen: [Jongerenummer: [Melding]] = [:]
  private var kenmerken: [Jongerenummer: [Kenmerkmelding]] = [:]

  /// - Parameter alleen: the streams it is about; nil for all.
  init(_ lezing: Lezing, metKenmerkmeldingen: Bool, alleen: Set<Stroom>? = nil) throws {
    self.lezing = lezing
    if metKenmerkmeldingen { try leesKenmerkmeldingen(alleen) }
    guard let bekendOp = lezing.assen.bekendOp else { return }
    let namen =
      try alleen?.compactMap { StreamName($0.naam) }
      ?? lezing.gang.log.streams(changedAfter: LogPosition(bekendOp.waarde))
    for naam in namen {
      gegroeid.insert(naam.text)
      if let nummer = Casusnummer(naam.text) {
        let casus = try lezing.toestand(CasusAggregaat.self, .casus(nummer))
        if let opening = casus.opening { casussen[opening.jongere, default: []].append(nummer) }
      } else if let nummer = Meldingnummer(naam.text) {
        let melding = try lezing.toestand(MeldingAggregaat.self, .melding(nummer))
        if let jongere = melding.jongere { meldingen[jongere, default: []].append(melding) }
      }
    }
  }

  private mutating func leesKenmerkmeldingen(_ alleen: Set<Stroom>?) throws {
    let namen =
      try alleen?.map(\.naam)
      ?? lezing.gang.log.streams(beginningWith: String(Kenmerknummer.letter)).map(\.text)
    for nummer in namen.compactMap({ Kenmerknummer($0) }) {
      let melding = try lezing.toestand(KenmerkAggregaat.self, .kenmerk(nummer))
      if let jongere = melding.jongere { kenmerken[jongere, default: []].append(melding) }
    }
  }

  /// About whom there is a kenmerkmelding, where those are asked for.
  var metKenmerkmelding: Set<Jongerenummer> { Set(kenmerken.keys) }

  func heeftIets(_ nummer: Jongerenummer) throws -> Bool {
    if kenmerken[nummer] != nil || casussen[nummer] != nil || meldingen[nummer] != nil {
      return true
    }
    return try !lezing.gang.weergaven.casusnummers(van: nummer).isEmpty
      || !meldingnummers(nummer).isEmpty
  }

  func casussen(_ nummer: Jongerenummer) throws -> [Casusnummer] {
    var nummers = try lezing.gang.weergaven.casusnummers(van: nummer)
    if !gegroeid.isEmpty {
      nummers.removeAll { gegroeid.contains($0.tekst) }
      nummers += casussen[nummer] ?? []
    }
    return nummers.sorted { $0.tekst < $1.tekst }
  }

  func meldingen(_ nummer: Jongerenummer) throws -> [Melding] {
    let nummers = try meldingnummers(nummer)
    if nummers.isEmpty, gegroeid.isEmpty { return [] }
    let rijen =
      try nummers.map { try lezing.toestand(MeldingAggregaat.self, .melding($0)) }
      .filter { $0.nummer != nil && (lezing.assen.bekendOp == nil || $0.jongere == nummer) }
    return (rijen + (meldingen[nummer] ?? []))
      .sorted { ($0.nummer?.tekst ?? "") < ($1.nummer?.tekst ?? "") }
  }

  func kenmerkmeldingen(_ nummer: Jongerenummer) -> [Kenmerkmelding] { kenmerken[nummer] ?? [] }

  /// The rows stand under the entry where a jongere is found now: a merge may be of later.
  private func meldingnummers(_ nummer: Jongerenummer) throws -> [Meldingnummer] {
    let weergaven = lezing.gang.weergaven
    var nummers = try weergaven.meldingnummers(van: nummer)
    if lezing.assen.bekendOp != nil, try weergaven.jongererij(nummer)?.opgegaanIn != nil {
      nummers += try weergaven.meldingnummers(van: try lezing.sessie.hoofd(nummer))
    }
    return nummers.filter { !gegroeid.contains($0.tekst) }
  }
}
