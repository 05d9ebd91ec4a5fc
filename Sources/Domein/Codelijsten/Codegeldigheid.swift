public import Kalender

/// A code of a closed list, with where it comes from and from when to when it may be used.
public struct Codegeldigheid: Equatable, Sendable {
  /// The list, by the name of its column.
  public let lijst: String
  /// The code.
  public let code: String
  /// What people read.
  public let omschrijving: String
  /// Law or practice it comes from.
  public let bron: String
  /// First day; nil when no source and nobody gives one.
  public var vanaf: Datum?
  /// Last day, that day included; nil while it lasts, as far as known.
  public var tot: Datum?

  /// Whether it may be used for a melding of a day.
  public func geldt(op dag: Datum) -> Bool {
    (vanaf.map { $0 <= dag } ?? true) && (tot.map { dag <= $0 } ?? true)
  }

  /// From when to when, in words; nil when it always holds.
  public var periode: String? {
    let delen = [vanaf.map { "vanaf \($0.kort)" }, tot.map { "tot en met \($0.kort)" }]
      .compactMap(\.self)
    return delen.isEmpty ? nil : delen.joined(separator: " ")
  }
}

/// The code lists of meldingen as data (Besluit verzuimmelding, annex; DUO's present practice).
///
/// The sources name no first or last day for any of them, so none stands here; a municipality or a
/// supplier gives days in the mapping of a delivery (`geldig`).
public struct Codelijsten: Equatable, Sendable {
  /// Every code.
  public private(set) var codes: [Codegeldigheid]

  /// The lists as the sources give them.
  public init() {
    codes =
      Self.lijst("status", Meldingstatus.self) { _ in "DUO, statussen sinds 2020" }
      + Self.lijst("soort", Verzuimsoort.self) { soort in
        soort == .overig ? "DUO, verzuim digitaal melden" : Self.bijlage
      }.filter { $0.code != Verzuimsoort.absoluut.rawValue }
      + Self.lijst("schoolsoort", Schoolsoort.self) { _ in
        "onderwijswetten (WPO, WEC, WVO 2020, WEB)"
      }
      + Self.lijst("reden_afgesloten", Sluitreden.self) { _ in Self.bijlage }
      .filter { code in Sluitreden.allCases.contains { $0.wettelijk.rawValue == code.code } }
      + Self.lijst("toelichting", Sluittoelichting.self) { _ in Self.bijlage }
  }

  private static let bijlage = "Besluit verzuimmelding, bijlage"

  private static func lijst<C: Codelijst>(
    _ naam: String, _: C.Type, bron: (C) -> String
  ) -> [Codegeldigheid] {
    C.allCases.map {
      Codegeldigheid(
        lijst: naam, code: $0.rawValue, omschrijving: $0.omschrijving, bron: bron($0))
    }
  }

  /// Sets from when to when a code may be used; false when there is no such code.
  public mutating func stelIn(
    _ lijst: String, _ code: String, vanaf: Datum?, tot: Datum?
  ) -> Bool {
    guard let plaats = codes.firstIndex(where: { $0.lijst == lijst && $0.code == code }) else {
      return false
    }
    codes[plaats].vanaf = vanaf
    codes[plaats].tot = tot
    return true
  }

  /// The code of a list that may not be used for a day; nil when it may, or is not known here.
  public func ongeldig(_ lijst: String, _ code: String, op dag: Datum) -> Codegeldigheid? {
    codes.first { $0.lijst == lijst && $0.code == code && !$0.geldt(op: dag) }
  }

  /// The codes of a list that may be used for a day.
  public func geldig(_ lijst: String, op dag: Datum) -> [Codegeldigheid] {
    codes.filter { $0.lijst == lijst && $0.geldt(op: dag) }
  }
}
