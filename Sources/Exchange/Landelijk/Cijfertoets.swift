public import Domein
public import Kalender

/// Something in published figures that does not agree with the rest of them.
public struct Cijferbevinding: Hashable, Sendable {
  /// Kinds of disagreement.
  public enum Soort: String, Codelijst {
    case verschil
    case optelling
    case saldo
    case overloop
    case aandeel

    /// What people read.
    public var omschrijving: String {
      switch self {
      case .verschil: "twee plaatsen noemen een ander getal"
      case .optelling: "de delen zijn samen niet het geheel"
      case .saldo: "aanvang en nieuw min wat eraf ging is niet het eind"
      case .overloop: "het eind is niet de aanvang van het jaar erna"
      case .aandeel: "het aandeel volgt niet uit aantal en leerplichtigen"
      }
    }
  }

  /// What kind.
  public let soort: Soort
  /// Of which area.
  public let gebied: String
  /// Over which school year.
  public let schooljaar: Schooljaar
  /// In which series.
  public let reeks: String
  /// Where.
  public let plaats: String
  /// Which numbers.
  public let getallen: String
}

/// Holds published figures against each other: what does not agree is named, never mended.
public struct Cijfertoets {
  private let cijfers: Landelijkecijfers

  /// Takes the figures.
  public init(_ cijfers: Landelijkecijfers) { self.cijfers = cijfers }

  /// Everything that does not agree, by year.
  public var bevindingen: [Cijferbevinding] {
    (verschillen + optellingen + saldi + overlopen + aandelen).sorted {
      ($0.schooljaar, $0.gebied, $0.soort.rawValue, $0.reeks, $0.plaats)
        < ($1.schooljaar, $1.gebied, $1.soort.rawValue, $1.reeks, $1.plaats)
    }
  }

  // MARK: One table at a time.

  /// A table of a source: one area, one year, one kind of school.
  private struct Tabel: Hashable {
    let gebied: String
    let schooljaar: Schooljaar
    let bron: String
    let plaats: String
    let schoolsoort: Schoolsoortgroep?
  }

  private var tabellen: [Tabel: [Cijferreeks: Int]] {
    cijfers.cijfers.reduce(into: [:]) { tabellen, cijfer in
      guard cijfer.soort.vorm == .aantal, let aantal = cijfer.waarde.geheel else { return }
      let tabel = Tabel(
        gebied: cijfer.gebied, schooljaar: cijfer.schooljaar, bron: cijfer.bron,
        plaats: cijfer.plaats, schoolsoort: cijfer.schoolsoort)
      tabellen[tabel, default: [:]][cijfer.soort.reeks] = aantal
    }
  }

  private func bevinding(
    _ soort: Cijferbevinding.Soort, _ tabel: Tabel, _ reeks: Cijferreeks, _ getallen: String
  ) -> Cijferbevinding {
    Cijferbevinding(
      soort: soort, gebied: tabel.gebied, schooljaar: tabel.schooljaar, reeks: reeks.rawValue,
      plaats: "\(tabel.bron), \(tabel.plaats)"
        + (tabel.schoolsoort.map { ", \($0.rawValue)" } ?? ""), getallen: getallen)
  }

  private var saldi: [Cijferbevinding] {
    tabellen.compactMap { tabel, rij in
      guard let eind = rij[.langdurigEind], let opgelost = rij[.langdurigOpgelost],
        let begin = rij[.langdurigRelatief]
          ?? rij[.langdurigAanvang].flatMap({ aanvang in
            rij[.langdurigNieuw].map { aanvang + $0 }
          })
      else { return nil }
      let verhuisd = rij[.langdurigVerhuisd] ?? 0
      let achttien = rij[.langdurigAchttien] ?? 0
      let saldo = begin - opgelost - verhuisd - achttien
      return saldo == eind
        ? nil : bevinding(.saldo, tabel, .langdurigEind, "\(saldo), gedrukt \(eind)")
    }
  }

  /// An area's end is its beginning of the year after.
  private var overlopen: [Cijferbevinding] {
    let tabellen = tabellen
    return tabellen.compactMap { tabel, rij in
      let volgend = Tabel(
        gebied: tabel.gebied, schooljaar: tabel.schooljaar.volgende, bron: tabel.bron,
        plaats: tabel.plaats, schoolsoort: nil)
      guard tabel.schoolsoort == nil, let eind = rij[.langdurigEind],
        let aanvang = tabellen[volgend]?[.langdurigAanvang], aanvang != eind
      else { return nil }
      return bevinding(.overloop, tabel, .langdurigEind, "\(eind), daarna \(aanvang)")
    }
  }

  private var optellingen: [Cijferbevinding] {
    let tabellen = tabellen
    let begin = tabellen.compactMap { tabel, rij -> Cijferbevinding? in
      guard let samen = rij[.langdurigRelatief], let aanvang = rij[.langdurigAanvang],
        let nieuw = rij[.langdurigNieuw], aanvang + nieuw != samen
      else { return nil }
      return bevinding(
        .optelling, tabel, .langdurigRelatief, "\(aanvang) + \(nieuw), gedrukt \(samen)")
    }
    return begin + perSchoolsoort + drieMaanden
  }

  /// Kinds of school add up to the total of their table.
  private var perSchoolsoort: [Cijferbevinding] {
    struct Kolom: Hashable {
      let tabel: Tabel
      let soort: Cijfersoort
    }
    var delen: [Kolom: Int] = [:]
    var gehelen: [Kolom: Int] = [:]
    for cijfer in cijfers.cijfers {
      guard let aantal = cijfer.waarde.geheel else { continue }
      let kolom = Kolom(
        tabel: Tabel(
          gebied: cijfer.gebied, schooljaar: cijfer.schooljaar, bron: cijfer.bron,
          plaats: cijfer.plaats, schoolsoort: nil), soort: cijfer.soort)
      if cijfer.schoolsoort == nil {
        gehelen[kolom] = aantal
      } else {
        delen[kolom, default: 0] += aantal
      }
    }
    return delen.compactMap { kolom, som in
      guard let geheel = gehelen[kolom], geheel != som else { return nil }
      return bevinding(.optelling, kolom.tabel, kolom.soort.reeks, "\(som), gedrukt \(geheel)")
    }
  }

  /// Absoluut and langdurig relatief above three months are together the thuiszitters above it.
  private var drieMaanden: [Cijferbevinding] {
    cijfers.cijfers.compactMap { cijfer in
      let (gebied, jaar) = (cijfer.gebied, cijfer.schooljaar)
      guard cijfer.soort == Cijfersoort(.thuisDrieMaanden), cijfer.kanttekening.isEmpty,
        let samen = cijfer.waarde.geheel,
        let absoluut = cijfers.aantal(gebied, jaar, .absoluutDrieMaanden),
        let relatief = cijfers.aantal(gebied, jaar, .langdurigDrieMaanden),
        absoluut + relatief != samen
      else { return nil }
      return Cijferbevinding(
        soort: .optelling, gebied: gebied, schooljaar: jaar, reeks: cijfer.soort.naam,
        plaats: "\(cijfer.bron), \(cijfer.plaats)",
        getallen: "\(absoluut) + \(relatief), gedrukt \(samen)")
    }
  }

  // MARK: Across tables.

  private var verschillen: [Cijferbevinding] {
    struct Sleutel: Hashable {
      let gebied: String
      let schooljaar: Schooljaar
      let soort: Cijfersoort
      let schoolsoort: Schoolsoortgroep?
    }
    let groepen = Dictionary(grouping: cijfers.cijfers) {
      Sleutel(
        gebied: $0.gebied, schooljaar: $0.schooljaar, soort: $0.soort,
        schoolsoort: $0.schoolsoort)
    }
    return groepen.compactMap { sleutel, groep in
      guard Set(groep.map(\.waarde.honderdsten)).count > 1 else { return nil }
      let getallen = groep.map { "\($0.waarde.tekst) (\($0.bron), \($0.plaats))" }
      return Cijferbevinding(
        soort: .verschil, gebied: sleutel.gebied, schooljaar: sleutel.schooljaar,
        reeks: sleutel.soort.naam, plaats: sleutel.schoolsoort?.rawValue ?? "",
        getallen: getallen.joined(separator: ", "))
    }
  }

  /// Shares that do not follow, after rounding to the decimals in which they were printed.
  private var aandelen: [Cijferbevinding] {
    cijfers.cijfers.compactMap { cijfer in
      guard cijfer.schoolsoort == nil, let verwacht = verwacht(cijfer) else { return nil }
      return Cijferbevinding(
        soort: .aandeel, gebied: cijfer.gebied, schooljaar: cijfer.schooljaar,
        reeks: cijfer.soort.naam, plaats: "\(cijfer.bron), \(cijfer.plaats)",
        getallen: "\(verwacht), gedrukt \(cijfer.waarde.tekst)")
    }
  }

  /// What a share should be, in words; nil when it is that, or cannot be checked.
  private func verwacht(_ cijfer: Landelijkcijfer) -> String? {
    let (gebied, jaar, reeks) = (cijfer.gebied, cijfer.schooljaar, cijfer.soort.reeks)
    switch cijfer.soort.vorm {
    case .aantal, .herkomst: return nil
    case .procent, .perDuizend:
      guard let aantal = cijfers.aantal(gebied, jaar, reeks),
        let geheel = cijfers.aantal(gebied, jaar, .leerplichtigen), geheel > 0
      else { return nil }
      let schaal = cijfer.soort.vorm == .procent ? 100 : 1_000
      return cijfer.waarde.isAfgerond(aantal, schaal: schaal, van: geheel)
        ? nil : "\(aantal) van \(geheel)"
    case .deel:
      guard let aantal = cijfers.aantal(gebied, jaar, reeks),
        let geheel = reeks.zonderDrieMaanden.flatMap({ cijfers.aantal(gebied, jaar, $0) }),
        geheel > 0
      else { return nil }
      return cijfer.waarde.isAfgerond(aantal, schaal: 100, van: geheel)
        ? nil : "\(aantal) van \(geheel)"
    case .verschil:
      let hier = cijfers.cijfer(gebied, jaar, Cijfersoort(reeks, .procent))?.waarde
      let land = cijfers.cijfer(Landelijkecijfers.land, jaar, Cijfersoort(reeks, .procent))?.waarde
      guard let hier, let land,
        hier.honderdsten - land.honderdsten != cijfer.waarde.honderdsten
      else { return nil }
      return "\(hier.tekst) min \(land.tekst)"
    }
  }
}

extension Cijferreeks {
  /// The same without the condition of three months; nil where there is none.
  fileprivate var zonderDrieMaanden: Cijferreeks? {
    switch self {
    case .absoluutDrieMaanden: .absoluut
    case .langdurigDrieMaanden: .langdurigRelatief
    case .leerplichtigen, .absoluut, .absoluutOpgelost, .relatief16, .luxe, .langdurigRelatief,
      .langdurigAanvang, .langdurigNieuw, .langdurigOpgelost, .langdurigVerhuisd,
      .langdurigAchttien, .langdurigEind, .thuisDrieMaanden, .vrijstelling5a, .vrijstelling5b,
      .vrijstelling5c, .procesVerbaalAbsoluut, .procesVerbaalLuxe, .procesVerbaalRelatief:
      nil
    }
  }
}
