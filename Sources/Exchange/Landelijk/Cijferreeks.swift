public import Domein

/// A series of published figures, by the name it has in files.
public enum Cijferreeks: String, Codelijst {
  case leerplichtigen
  case absoluut
  case absoluutDrieMaanden = "absoluut-3m"
  case absoluutOpgelost = "absoluut-opgelost"
  case relatief16 = "relatief-16"
  case luxe
  /// At the beginning and new in the year.
  case langdurigRelatief = "langdurig-relatief"
  case langdurigAanvang = "langdurig-relatief-aanvang"
  case langdurigNieuw = "langdurig-relatief-nieuw"
  case langdurigOpgelost = "langdurig-relatief-opgelost"
  case langdurigVerhuisd = "langdurig-relatief-verhuisd"
  case langdurigAchttien = "langdurig-relatief-achttien"
  case langdurigEind = "langdurig-relatief-eind"
  case langdurigDrieMaanden = "langdurig-relatief-3m"
  case thuisDrieMaanden = "thuis-3m"
  case vrijstelling5a = "vrijstelling-5a"
  case vrijstelling5b = "vrijstelling-5b"
  case vrijstelling5c = "vrijstelling-5c"
  case procesVerbaalAbsoluut = "proces-verbaal-absoluut"
  case procesVerbaalLuxe = "proces-verbaal-luxe"
  case procesVerbaalRelatief = "proces-verbaal-relatief"

  /// What people read.
  public var omschrijving: String {
    switch self {
    case .leerplichtigen: "leerplichtigen van 5 tot 18 jaar"
    case .absoluut: "absoluut verzuim"
    case .absoluutDrieMaanden: "absoluut verzuim langer dan drie maanden"
    case .absoluutOpgelost: "absoluut verzuim, opgelost"
    case .relatief16: "relatief verzuim, 16 uur in vier lesweken"
    case .luxe: "luxeverzuim"
    case .langdurigRelatief: "langdurig relatief verzuim, aanvang en nieuw"
    case .langdurigAanvang: "langdurig relatief verzuim, aanvang"
    case .langdurigNieuw: "langdurig relatief verzuim, nieuw"
    case .langdurigOpgelost: "langdurig relatief verzuim, opgelost"
    case .langdurigVerhuisd: "langdurig relatief verzuim, verhuisd"
    case .langdurigAchttien: "langdurig relatief verzuim, 18 geworden"
    case .langdurigEind: "langdurig relatief verzuim, eind"
    case .langdurigDrieMaanden: "langdurig relatief verzuim langer dan drie maanden"
    case .thuisDrieMaanden: "langer dan drie maanden thuis"
    case .vrijstelling5a: "vrijstelling artikel 5 onder a"
    case .vrijstelling5b: "vrijstelling artikel 5 onder b"
    case .vrijstelling5c: "vrijstelling artikel 5 onder c"
    case .procesVerbaalAbsoluut: "proces-verbaal, absoluut verzuim"
    case .procesVerbaalLuxe: "proces-verbaal, luxeverzuim"
    case .procesVerbaalRelatief: "proces-verbaal, relatief verzuim"
    }
  }
}

/// In which form a figure was published, by the end of its series' name in files.
public enum Cijfervorm: String, CaseIterable, Hashable, Sendable {
  case aantal = ""
  /// Per cent of the leerplichtigen.
  case procent = "-procent"
  /// Per cent here less per cent in the country.
  case verschil = "-procent-verschil"
  /// Per 1.000 leerplichtigen.
  case perDuizend = "-per-1000"
  /// Per cent of the same without the condition: longer than three months, of all.
  case deel = "-deel"
  /// Per cent of the total, by kind of school.
  case herkomst = "-herkomst"
}

/// What a figure is about: a series in a form.
public struct Cijfersoort: Hashable, Sendable {
  /// The series.
  public let reeks: Cijferreeks
  /// The form.
  public let vorm: Cijfervorm

  /// Names a series in a form.
  public init(_ reeks: Cijferreeks, _ vorm: Cijfervorm = .aantal) {
    self.reeks = reeks
    self.vorm = vorm
  }

  /// Reads the name in files: `absoluut-procent`.
  public init?(_ tekst: String) {
    let gevonden = Cijfervorm.allCases.compactMap { vorm -> Cijfersoort? in
      guard tekst.hasSuffix(vorm.rawValue),
        let reeks = Cijferreeks(rawValue: String(tekst.dropLast(vorm.rawValue.count)))
      else { return nil }
      return Cijfersoort(reeks, vorm)
    }
    guard let eerste = gevonden.first else { return nil }
    self = eerste
  }

  /// The name in files.
  public var naam: String { reeks.rawValue + vorm.rawValue }
}

/// A number as it was printed: its hundredths, and with how many decimals.
public struct Drukwaarde: Hashable, Sendable {
  /// Hundredths.
  public let honderdsten: Int
  /// How many decimals were printed: 0, 1 or 2.
  public let decimalen: Int

  /// Reads `1234`, `0,83`, `0.8` or `-0,07`; nil for anything else.
  public init?(_ tekst: String) {
    let isNegatief = tekst.utf8.first == 0x2d
    let delen = tekst.dropFirst(isNegatief ? 1 : 0)
      .split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard let eerste = delen.first, delen.count <= 2, (1...9).contains(eerste.utf8.count),
      delen.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let heel = Int(eerste)
    else { return nil }
    var breuk = 0
    if delen.count == 2 {
      guard (1...2).contains(delen[1].utf8.count), let getal = Int(delen[1]) else { return nil }
      breuk = delen[1].utf8.count == 1 ? getal * 10 : getal
    }
    decimalen = delen.count == 2 ? delen[1].utf8.count : 0
    honderdsten = (heel * 100 + breuk) * (isNegatief ? -1 : 1)
  }

  /// The whole number; nil when it has decimals.
  public var geheel: Int? { honderdsten % 100 == 0 ? honderdsten / 100 : nil }

  /// Whether a fraction, rounded half up to the printed decimals, gives this number.
  public func isAfgerond(_ teller: Int, schaal: Int, van noemer: Int) -> Bool {
    let stap = [100, 10, 1][decimalen]
    let eenheden = schaal * (100 / stap)
    let afgerond = (2 * teller * eenheden + noemer) / (2 * noemer)
    return afgerond * stap == honderdsten
  }

  /// As it was printed, with a comma.
  public var tekst: String {
    let heel = honderdsten.magnitude / 100
    let cijfers = String(honderdsten.magnitude % 100 + 100).dropFirst().prefix(decimalen)
    return (honderdsten < 0 ? "-" : "") + "\(heel)" + (decimalen > 0 ? "," + cijfers : "")
  }
}
