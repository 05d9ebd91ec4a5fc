public import Kalender

/// What a term is made from: its start, and what ended it.
public struct Termijnaanvang: Equatable, Sendable {
  /// Its name.
  public let id: TermijnID
  /// Day of the start event.
  public let begin: Datum
  /// The agreed due day, for rules without a length.
  public let vasteDag: Datum?
  /// Day on which it was fulfilled.
  public let voldaanOp: Datum?
  /// Day on which its ground fell away, and why.
  public let vervallen: Verval?
  /// What it is about, for `leg-uit`: free of personal data.
  public let onderwerp: String

  /// Why the ground of a term fell away.
  public struct Verval: Equatable, Sendable {
    /// First day without ground.
    public let op: Datum
    /// Why, in words.
    public let door: String
  }

  /// Describes the start and end of a term.
  public init(
    _ regel: RegelID, _ gebeurtenis: Gebeurtenisnummer, begin: Datum, vasteDag: Datum? = nil,
    voldaanOp: Datum? = nil, vervallen: Verval? = nil, onderwerp: String = ""
  ) {
    id = TermijnID(regel: regel, gebeurtenis: gebeurtenis)
    self.begin = begin
    self.vasteDag = vasteDag
    self.voldaanOp = voldaanOp
    self.vervallen = vervallen
    self.onderwerp = onderwerp
  }
}

extension Termijnaanvang.Verval {
  /// The earlier of two, where both are known.
  static func eerste(_ vervallen: [Termijnaanvang.Verval?]) -> Termijnaanvang.Verval? {
    vervallen.compactMap(\.self).min { $0.op < $1.op }
  }
}
