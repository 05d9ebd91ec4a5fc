/// A day on which the Algemene termijnenwet moves the end of a term.
public struct Feestdag: Hashable, Sendable {
  /// The day.
  public let datum: Datum
  /// Its name; two names joined by `en` when two fall together.
  public let naam: String
  /// Equated for this one year by royal decree, rather than by the law itself.
  public let gelijkgesteld: Bool

  /// Names a day; Goede Vrijdag is a rule of the law, so not `gelijkgesteld`.
  public init(datum: Datum, naam: String, gelijkgesteld: Bool) {
    self.datum = datum
    self.naam = naam
    self.gelijkgesteld = gelijkgesteld
  }
}

extension Feestdag {
  /// The days equated by royal decree that are known, 2023 to 2028.
  ///
  /// Algemene termijnenwet, article 3 lid 3. Data to keep up: the Staatscourant names new ones
  /// years ahead. More can be given to
  /// `Feestdagen(gelijkgesteld:)`.
  public static let gelijkgesteldBijBesluit: [Feestdag] = [
    besluit("2023-04-28", "Dag na Koningsdag"),
    besluit("2023-05-19", "Dag na Hemelvaartsdag"),
    besluit("2024-05-10", "Dag na Hemelvaartsdag"),
    besluit("2024-12-27", "Dag na Tweede Kerstdag"),
    besluit("2025-05-30", "Dag na Hemelvaartsdag"),
    besluit("2026-01-02", "Dag na Nieuwjaarsdag"),
    besluit("2026-05-15", "Dag na Hemelvaartsdag"),
    besluit("2027-05-07", "Dag na Hemelvaartsdag"),
    besluit("2028-04-28", "Dag na Koningsdag"),
    besluit("2028-05-26", "Dag na Hemelvaartsdag"),
  ].compactMap(\.self)

  private static func besluit(_ iso: String, _ naam: String) -> Feestdag? {
    Datum(iso: iso).map { Feestdag(datum: $0, naam: naam, gelijkgesteld: true) }
  }
}
