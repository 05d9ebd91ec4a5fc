import Domein
import Exchange
import Formats
import Reporting

/// The figures of a report as cells: masked where the report is public.
///
/// One place decides for every table, chart and sentence whether a number is shown.
struct Verslagmaat {
  let cijfers: Verslagcijfers
  /// The tables of the year of the report, with what is masked in them.
  let tabellen: [Cijfertabel]

  /// What stands in place of a masked number.
  static let afgeschermd = "x"
  static let geenGegevens = "geen gegevens"

  /// Hundredths with a comma: `12,50`.
  static func tekst(_ honderdsten: Int) -> String {
    "\(honderdsten / 100),\(honderdsten % 100 / 10)\(honderdsten % 10)"
  }

  init(_ cijfers: Verslagcijfers) {
    self.cijfers = cijfers
    tabellen = (cijfers.tellingen.last ?? [])
      .filter { !cijfers.isOpenbaar || $0.definitie.isKerncijfer }
      .map { Cijfertabel($0, openbaar: cijfers.isOpenbaar) }
  }

  /// A count that stands by itself.
  func cel(_ aantal: Int) -> Table.Cell {
    cijfers.isOpenbaar && Afscherming.isKlein(aantal)
      ? .text(Self.afgeschermd) : .integer(aantal)
  }

  /// A figure of a year; nil where nothing is known of the year.
  func aantal(_ reeks: Cijferreeks, _ plaats: Int) -> Int? {
    cijfers.heeftGegevens(plaats) ? reeks.eigen(cijfers, plaats) : nil
  }

  /// Whether a figure of a year is masked, alone or with the table it is the total of.
  func isAfgeschermd(_ reeks: Cijferreeks, _ plaats: Int) -> Bool {
    guard cijfers.isOpenbaar, let aantal = aantal(reeks, plaats) else { return false }
    if Afscherming.isKlein(aantal) { return true }
    guard plaats == cijfers.jaren.count - 1 else { return false }
    return reeks.herkomst.contains { plek in
      tabellen.first { $0.telling.definitie == plek.definitie }?
        .isVerborgen(plek.onderdeel, plek.cel) ?? false
    }
  }

  /// A figure of a year as a cell.
  func cel(_ reeks: Cijferreeks, _ plaats: Int) -> Table.Cell {
    guard let aantal = aantal(reeks, plaats) else { return .text(Self.geenGegevens) }
    return isAfgeschermd(reeks, plaats) ? .text(Self.afgeschermd) : .integer(aantal)
  }

  /// A figure of a year per 1.000, by the denominator of that year.
  func perDuizend(_ reeks: Cijferreeks, _ plaats: Int) -> Table.Cell {
    guard let aantal = aantal(reeks, plaats) else { return .text(Self.geenGegevens) }
    guard !isAfgeschermd(reeks, plaats) else { return .text(Self.afgeschermd) }
    let geheel = cijfers.leerplichtigen[cijfers.jaren[plaats]]
    return Aandeel.perDuizend(aantal, van: geheel).map(Table.Cell.decimal)
      ?? .text("noemer ontbreekt")
  }

  /// Two counts that make a whole, and the share of the first: shown together or not at all.
  func deling(_ deel: Int, _ rest: Int) -> (deel: Table.Cell, rest: Table.Cell, procent: Table.Cell)
  {
    if cijfers.isOpenbaar, Afscherming.isKlein(deel) || Afscherming.isKlein(rest) {
      let weg = Table.Cell.text(Self.afgeschermd)
      return (weg, weg, weg)
    }
    return (
      .integer(deel), .integer(rest),
      Aandeel.procent(deel, van: deel + rest).map(Table.Cell.decimal) ?? .text("geen")
    )
  }
}

/// The rows of a figure with totals by part, and which of its cells are masked.
struct Cijfertabel {
  let telling: Telling
  private let rijen: [Rij]
  private let verborgen: [[Bool]]

  private struct Rij {
    let onderdeel: String?
    let schoolsoort: Schoolsoortgroep?
    let aantallen: [Int]
    /// A part as a whole, or everything.
    var isTotaal: Bool { schoolsoort == nil }
  }

  init(_ telling: Telling, openbaar: Bool) {
    self.telling = telling
    let cellen = telling.definitie.isSaldo ? Telcel.saldo : [.aantal]
    let gewoon = telling.rijen.map { rij in
      Rij(
        onderdeel: rij.sleutel.onderdeel, schoolsoort: rij.sleutel.schoolsoort,
        aantallen: cellen.map { rij[$0] })
    }
    let totaal = Rij(
      onderdeel: nil, schoolsoort: nil, aantallen: cellen.map { telling.totaal[$0] })
    rijen = Self.metDeeltotalen(gewoon, telling.definitie) + [totaal]
    verborgen =
      openbaar
      ? Self.verborgen(rijen, breedte: cellen.count, isSaldo: telling.definitie.isSaldo)
      : rijen.map { _ in cellen.map { _ in false } }
  }

  private static func metDeeltotalen(_ rijen: [Rij], _ definitie: Definitie) -> [Rij] {
    guard definitie.onderdeel != nil else { return rijen }
    let delen = Dictionary(grouping: rijen, by: \.onderdeel)
    return delen.sorted { ($0.key ?? "") < ($1.key ?? "") }.flatMap { onderdeel, rijen in
      rijen + [
        Rij(
          onderdeel: onderdeel ?? "onbekend", schoolsoort: nil,
          aantallen: [rijen.flatMap(\.aantallen).reduce(0, +)])
      ]
    }
  }

  /// Rows add up to the total of their part, parts to everything, a balance to its end.
  private static func verborgen(_ rijen: [Rij], breedte: Int, isSaldo: Bool) -> [[Bool]] {
    guard rijen.contains(where: { $0.isTotaal && $0.onderdeel != nil }) else {
      return Afscherming.tabel(
        rijen.map(\.aantallen),
        langs: isSaldo ? [[0: 1, 1: 1, 2: -1, 3: -1, 4: -1, 5: -1]] : [])
    }
    let totaal = rijen.count - 1
    let delen = rijen.indices.filter { rijen[$0].isTotaal && $0 != totaal }
    var sommen: [Afscherming.Som] = delen.map { deel in
      var som: Afscherming.Som = [deel: -1]
      for rij in rijen.indices
      where !rijen[rij].isTotaal && rijen[rij].onderdeel == rijen[deel].onderdeel {
        som[rij] = 1
      }
      return som
    }
    sommen.append(
      Dictionary(uniqueKeysWithValues: delen.map { ($0, 1) }).merging([totaal: -1]) { $1 })
    let weg = Afscherming(aantallen: rijen.flatMap(\.aantallen), sommen: sommen).verborgen
    return rijen.indices.map { [weg.contains($0)] }
  }

  /// Whether the total of a part, or of everything, is masked.
  func isVerborgen(_ onderdeel: String?, _ cel: Telcel) -> Bool {
    let cellen = telling.definitie.isSaldo ? Telcel.saldo : [.aantal]
    guard let kolom = cellen.firstIndex(of: cel),
      let rij = rijen.firstIndex(where: { $0.isTotaal && $0.onderdeel == onderdeel })
    else { return false }
    return verborgen[rij][kolom]
  }

  /// The table, with the shares of the leerplichtigen in its last row.
  func tabel(naam: String, leerplichtigen: Int?) -> Table {
    let definitie = telling.definitie
    let cellen = definitie.isSaldo ? Telcel.saldo : [.aantal]
    var kolommen: [Table.Column] = []
    if let onderdeel = definitie.onderdeel {
      kolommen.append(.init(key: onderdeel, title: "Onderdeel"))
    }
    kolommen.append(.init(key: "schoolsoort", title: "Schoolsoort"))
    kolommen += cellen.map { .init(key: $0.rawValue, title: $0.omschrijving, kind: .number) }
    kolommen += [
      .init(key: "per1000", title: "Per 1.000", kind: .decimal),
      .init(key: "procent", title: "%", kind: .decimal),
    ]
    return Table(
      caption: naam, columns: kolommen,
      rows: rijen.indices.map { plaats in
        let rij = rijen[plaats]
        var uit: [Table.Cell] = []
        if definitie.onderdeel != nil { uit.append(.text(rij.onderdeel ?? "totaal")) }
        uit.append(.text(rij.schoolsoort?.rawValue ?? "totaal"))
        uit += rij.aantallen.indices.map { kolom in
          verborgen[plaats][kolom]
            ? .text(Verslagmaat.afgeschermd) : .integer(rij.aantallen[kolom])
        }
        return uit + (plaats == rijen.count - 1 ? aandelen(plaats, leerplichtigen) : [])
      })
  }

  private func aandelen(_ plaats: Int, _ leerplichtigen: Int?) -> [Table.Cell] {
    let totaal = telling.totaal
    let isSaldo = telling.definitie.isSaldo
    let begin = isSaldo ? [0, 1] : [0]
    let eind = isSaldo ? 5 : 0
    func cel(_ weg: Bool, _ aandeel: Int?) -> Table.Cell {
      weg ? .text(Verslagmaat.afgeschermd) : aandeel.map(Table.Cell.decimal) ?? .empty
    }
    return [
      cel(
        verborgen[plaats][eind], Aandeel.perDuizend(totaal.aanHetEind, van: leerplichtigen)),
      cel(
        begin.contains { verborgen[plaats][$0] },
        Aandeel.procent(totaal.inHetJaar, van: leerplichtigen)),
    ]
  }

  /// A bar for every kind of school that is shown; nil where there is nothing to see.
  func grafiek(naam: String) -> SVGChart? {
    guard telling.definitie.onderdeel == nil else { return nil }
    let kolommen = telling.definitie.isSaldo ? [0, 1] : [0]
    let punten = rijen.indices.compactMap { plaats -> SVGChart.Point? in
      guard let groep = rijen[plaats].schoolsoort,
        !kolommen.contains(where: { verborgen[plaats][$0] })
      else { return nil }
      let aantal = kolommen.map { rijen[plaats].aantallen[$0] }.reduce(0, +)
      return SVGChart.Point(label: groep.rawValue, value: Double(aantal), shown: String(aantal))
    }
    guard punten.count > 1 else { return nil }
    return SVGChart(
      style: .bars, title: "\(naam) naar schoolsoort",
      summary: "Aantallen in het schooljaar: "
        + punten.map { "\($0.label) \($0.shown)" }.joined(separator: ", ") + ".",
      points: punten)
  }
}

extension Cijferreeks {
  fileprivate typealias Plek = (definitie: Definitie, onderdeel: String?, cel: Telcel)

  /// The totals of which a figure is made, where they stand in a table.
  fileprivate var herkomst: [Plek] {
    switch self {
    case .absoluut: [(.absoluut, nil, .aantal)]
    case .relatief16: [(.relatief16, nil, .aantal)]
    case .luxe: [(.luxe, nil, .aantal)]
    case .langdurigRelatief:
      [(.langdurigRelatief, nil, .aanvang), (.langdurigRelatief, nil, .nieuw)]
    case .langdurigAanvang: [(.langdurigRelatief, nil, .aanvang)]
    case .langdurigNieuw: [(.langdurigRelatief, nil, .nieuw)]
    case .langdurigOpgelost: [(.langdurigRelatief, nil, .opgelost)]
    case .langdurigVerhuisd: [(.langdurigRelatief, nil, .verhuisd)]
    case .langdurigAchttien: [(.langdurigRelatief, nil, .achttien)]
    case .langdurigEind: [(.langdurigRelatief, nil, .eind)]
    case .thuisDrieMaanden: [(.langerDanDrieMaanden, nil, .aantal)]
    case .vrijstelling5a: [(.vrijstelling, "5a", .aantal)]
    case .vrijstelling5b: [(.vrijstelling, "5b", .aantal)]
    case .vrijstelling5c: [(.vrijstelling, "5c", .aantal)]
    case .procesVerbaalAbsoluut: [(.procesVerbaal, "absoluut", .aantal)]
    case .procesVerbaalLuxe: [(.procesVerbaal, "luxe", .aantal)]
    case .procesVerbaalRelatief: [(.procesVerbaal, "relatief", .aantal)]
    case .leerplichtigen, .absoluutDrieMaanden, .absoluutOpgelost, .langdurigDrieMaanden: []
    }
  }
}
