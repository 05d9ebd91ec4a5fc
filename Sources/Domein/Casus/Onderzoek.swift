public import Kalender

/// What is done to find out whether absoluut verzuim is real.
public enum Onderzoeksgebeurtenis: Equatable, Sendable {
  /// Something was set in motion, or it became clear what is the matter, or both.
  case absoluutOnderzocht(
    uitkomst: Onderzoeksuitkomst?, ingezet: [Onderzoeksactie], tekst: String)
}

/// What an investigation of absoluut verzuim comes to.
public enum Onderzoeksuitkomst: String, Codelijst {
  /// Lives abroad without having told so.
  case vertrokkenBuitenland = "vertrokken-buitenland"
  /// Cannot be found at the address.
  case onvindbaar
  /// Waits for the intake of an mbo instelling.
  case wachtOpIntake = "wacht-op-intake"
  /// Goes to a school abroad, which says so in writing.
  case schoolBuitenland = "school-buitenland"
  /// Was enrolled, and the school told so late.
  case lateInschrijving = "late-inschrijving"
  /// Really goes to no school.
  case echt

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .vertrokkenBuitenland: "vertrokken naar het buitenland"
    case .onvindbaar: "niet te vinden op het adres"
    case .wachtOpIntake: "wacht op een intake in het mbo"
    case .schoolBuitenland: "school in het buitenland, met verklaring"
    case .lateInschrijving: "ingeschreven, maar laat gemeld"
    case .echt: "echt absoluut verzuim"
    }
  }

  /// Whether it explains the suspicion away: no figure of absoluut verzuim counts it.
  public var isAdministratief: Bool {
    switch self {
    case .vertrokkenBuitenland, .onvindbaar, .wachtOpIntake, .schoolBuitenland, .lateInschrijving:
      true
    case .echt: false
    }
  }
}

/// What an investigation can set in motion.
public enum Onderzoeksactie: String, Codelijst {
  /// Publiekszaken checks the address.
  case adrescontrole
  /// Notice to the Sociale Verzekeringsbank, which pays kinderbijslag.
  case svb
  case huisbezoek

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .adrescontrole: "adrescontrole door publiekszaken"
    case .svb: "bericht aan de Sociale Verzekeringsbank"
    case .huisbezoek: "huisbezoek"
    }
  }
}

/// A step of an investigation.
public struct Onderzoek: Equatable, Sendable {
  /// The event.
  public let id: Gebeurtenisnummer
  /// Day.
  public let op: Datum
  /// What it came to; nil when something was only set in motion.
  public let uitkomst: Onderzoeksuitkomst?
  /// What was set in motion.
  public let ingezet: [Onderzoeksactie]
  /// Explanation.
  public let tekst: String
}

extension Casus {
  /// What the investigation came to so far; nil while it runs.
  public var onderzoeksuitkomst: Onderzoeksuitkomst? { onderzoeken.compactMap(\.uitkomst).last }

  /// Everything that was set in motion, each once, in order.
  public var ingezet: [Onderzoeksactie] {
    onderzoeken.flatMap(\.ingezet).reduce(into: []) { alle, actie in
      if !alle.contains(actie) { alle.append(actie) }
    }
  }

  mutating func neemOp(_ gebeurtenis: Onderzoeksgebeurtenis, _ moment: Moment) {
    switch gebeurtenis {
    case .absoluutOnderzocht(let uitkomst, let ingezet, let tekst):
      onderzoeken.append(
        Onderzoek(
          id: moment.id, op: moment.op, uitkomst: uitkomst, ingezet: ingezet, tekst: tekst))
    }
  }

  /// A suspicion is looked into within a short time (Leerplichtwet 1969, artikel 22).
  func onderzoektermijnen(_ jongere: Jongere, _ opening: Opening) -> [Termijnaanvang] {
    guard opening.soort.casussoort == .absoluut else { return [] }
    let grond = jongere.grondeinde(na: opening.op)
      .map { Termijnaanvang.Verval(op: $0.op, door: $0.reden.omschrijving) }
    let klaar = onderzoeken.first { $0.uitkomst != nil }
    return [
      Termijnaanvang(
        .absoluutOnderzoek, opening.id, begin: opening.op,
        voldaanOp: klaar.map { max($0.op, opening.op) }, vervallen: .eerste([grond, gesloten]))
    ]
  }
}

extension CasusBesluit {
  /// Real absoluut verzuim is established absence from its first day on: only then do the terms of
  /// a child at home run.
  func onderzoek(
    _ uitkomst: Onderzoeksuitkomst?, _ ingezet: [Onderzoeksactie], _ begin: Datum?, _ tekst: String
  ) throws(CasusWeigering) -> [CasusGebeurtenis] {
    guard casus.soort == .absoluut else { throw .geenAbsoluutVerzuim }
    guard uitkomst != nil || !ingezet.isEmpty else { throw .onderzoekLeeg }
    let zelfde = casus.onderzoeken.contains {
      $0.op == handeling.op && $0.uitkomst == uitkomst && $0.ingezet == ingezet
        && $0.tekst == tekst
    }
    if zelfde { return [] }
    let onderzocht = CasusGebeurtenis.onderzoek(
      .absoluutOnderzocht(uitkomst: uitkomst, ingezet: ingezet, tekst: tekst))
    guard uitkomst == .echt, let opening = casus.opening else { return [onderzocht] }
    let van = begin ?? opening.op
    guard casus.verzuimlijn.stuk(op: van) == nil else { return [onderzocht] }
    let verzuim = try stelVerzuimVast(van, nil, .volledig, false, nil, nil)
    return [onderzocht] + verzuim
  }
}
