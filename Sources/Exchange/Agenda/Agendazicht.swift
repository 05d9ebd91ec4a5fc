import Application
import Domein
import Kalender

/// What the readers of an agenda may be shown of one jongere: all of them have to be allowed it.
struct Agendazicht {
  private let oordelen: [Feitsoort: [Toonoordeel]]

  init(_ lezers: [Lezer], _ jongere: Jongere, op dag: Datum) {
    let paren = Feitsoort.allCases.map { feit in
      (feit, lezers.map { Bevoegdheden.oordeel(feit, aan: $0, over: jongere, op: dag) })
    }
    oordelen = Dictionary(paren, uniquingKeysWith: { eerste, _ in eerste })
    isZiek = jongere.isZiek(op: dag)
    self.dag = dag
    buitenstaander = lezers.first { !$0.leestAgenda }
  }

  private let isZiek: Bool
  private let dag: Datum
  /// The first reader without a place at the table.
  private let buitenstaander: Lezer?

  func mag(_ feit: Feitsoort) -> Bool { reden(feit) == nil }

  /// Why a kind of fact is left out; nil when it is shown.
  func reden(_ feit: Feitsoort) -> String? {
    (oordelen[feit] ?? []).first { !$0.mag }?.uitleg
  }

  /// Whether leaving it out is told: what a reader is never shown is not even counted, for a
  /// number would tell that it is there.
  func telt(_ feit: Feitsoort) -> Bool {
    (oordelen[feit] ?? []).allSatisfy { $0.mag || $0.regel.recht != .nooit }
  }

  /// Why a casus is left out as a whole; nil when it is on the agenda.
  ///
  /// That a casus is on the table already tells that the child is absent, and how.
  func weglating(van beeld: Casusbeeld) -> String? {
    if case .rol(let rol) = buitenstaander {
      return "de rol \(rol.omschrijving) zit niet in het kernteam; delen gaat per casus"
    }
    if let reden = reden(.identiteit) { return reden }
    let geoorloofd = beeld.casus.verzuimlijn.stuk(op: dag)?.verzuim.geoorloofd ?? false
    guard geoorloofd || isZiek else { return reden(.ongeoorloofdVerzuim) }
    guard mag(.geoorloofdVerzuim) else { return "geoorloofd verzuim zonder toestemming" }
    return nil
  }
}

extension Lezer {
  /// Whether it has a place at the table, or works for those who have.
  var leestAgenda: Bool {
    switch self {
    case .kernteam: true
    case .rol(let rol): rol.zitInKernteam || Bevoegdheden.oordeel(rol, .inzien).mag
    }
  }
}

/// Counts what is left out, by what and why.
struct Weglatingen {
  private(set) var lijst: [Weglating] = []

  mutating func tel(_ feit: Feitsoort?, _ reden: String) {
    let eerder = lijst.first { $0.feit == feit && $0.reden == reden }
    lijst.removeAll { $0 == eerder }
    lijst.append(Weglating(feit: feit, aantal: (eerder?.aantal ?? 0) + 1, reden: reden))
    lijst.sort { ($0.volgorde, $0.reden) < ($1.volgorde, $1.reden) }
  }
}

extension Weglating {
  /// Whole casussen first, then the kinds of fact in the order of the table.
  fileprivate var volgorde: Int {
    feit.flatMap { Feitsoort.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
  }

  /// One sentence for people.
  var zin: String {
    let casussen = "\(aantal) \(aantal == 1 ? "casus" : "casussen")"
    guard let feit else { return "\(casussen) weggelaten: \(reden)." }
    return "Bij \(casussen) weggelaten: \(feit.omschrijving) (\(reden))."
  }
}

extension Casusbeeld {
  /// Facts that not every reader may see: authorised absence, care, findings, measures.
  func agendafeiten(op dag: Datum) -> [Agendafeit] {
    var feiten: [Agendafeit] = []
    if let stuk = casus.verzuimlijn.stuk(op: dag), stuk.verzuim.geoorloofd {
      feiten.append(
        Agendafeit(feit: .geoorloofdVerzuim, tekst: "vanaf \(stuk.van.kort)"))
    } else if jongere.isZiek(op: dag) {
      feiten.append(Agendafeit(feit: .geoorloofdVerzuim, tekst: "ziek gemeld"))
    }
    feiten += casus.arrangementen.filter { $0.soort.feitsoort == .zorg }.map {
      let tekst = $0.tekst.isEmpty ? "" : ": \($0.tekst)"
      return Agendafeit(feit: .zorg, tekst: "arrangement \($0.soort.omschrijving)\(tekst)")
    }
    feiten += casus.opschalingen.filter { $0.naar.feitsoort == .zorg }.map {
      Agendafeit(feit: .zorg, tekst: "naar \($0.naar.omschrijving) op \($0.op.kort)")
    }
    feiten += casus.bevindingen.map {
      Agendafeit(feit: .bevindingen, tekst: "\($0.op.kort), \($0.tekst)")
    }
    feiten += casus.maatregelen.map {
      let tekst = $0.tekst.isEmpty ? "" : ": \($0.tekst)"
      return Agendafeit(
        feit: .maatregelen, tekst: "\($0.op.kort), \($0.soort.omschrijving)\(tekst)")
    }
    return feiten
  }
}

extension Agendafeit {
  /// The word before it on the agenda.
  var label: String {
    switch feit {
    case .geoorloofdVerzuim: "Geoorloofd verzuim"
    case .zorg: "Zorg"
    case .bevindingen: "Bevinding"
    case .maatregelen: "Maatregel"
    case .identiteit, .persoonsgegevens, .aanpak, .ongeoorloofdVerzuim, .contacten, .plan,
      .afspraken, .termijnen, .meldingen, .toestemmingen:
      "Ook"
    }
  }
}
