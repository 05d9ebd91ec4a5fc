public import Domein

/// The jongeren that make the difference between two figures.
public struct Telverschil: Sendable {
  /// A jongere who stands in other cells of the one than of the other.
  public struct Regel: Equatable, Sendable {
    /// Whose it is.
    public let jongere: Jongerenummer
    /// The casussen in either.
    public let casussen: [Casusnummer]
    /// The cells in the first figure; none when the jongere is not in it.
    public let cellen: [String]
    /// The cells in the other figure.
    public let anders: [String]
  }

  /// One line for each jongere, in order of their numbers.
  public let regels: [Regel]

  /// Compares two figures.
  public init(_ telling: Telling, _ ander: Telling) {
    let (links, rechts) = (Self.perJongere(telling), Self.perJongere(ander))
    regels = Set(links.keys).union(rechts.keys).sorted { $0.tekst < $1.tekst }
      .compactMap { jongere in
        let (hier, daar) = (links[jongere] ?? [], rechts[jongere] ?? [])
        let (cellen, anders) = (Self.cellen(hier), Self.cellen(daar))
        guard cellen != anders else { return nil }
        return Regel(
          jongere: jongere,
          casussen: Set((hier + daar).compactMap(\.casus)).sorted { $0.tekst < $1.tekst },
          cellen: cellen, anders: anders)
      }
  }

  private static func perJongere(_ telling: Telling) -> [Jongerenummer: [Telregel]] {
    Dictionary(grouping: telling.regels, by: \.jongere)
  }

  /// Each cell with its row: `vo: nieuw`.
  private static func cellen(_ regels: [Telregel]) -> [String] {
    regels.map { "\($0.schoolsoort.rawValue): \($0.cel.rawValue)" }.sorted()
  }
}
