public import Kalender

/// How long copies of a dossier are kept: dense lately, thin before.
public struct Bewaarregel: Equatable, Sendable {
  /// Of how many days with a copy the last copy is kept.
  public var dagen: Int
  /// Of how many weeks (ISO 8601).
  public var weken: Int
  /// Of how many months.
  public var maanden: Int

  /// A rule; the default keeps a week of days, five weeks and a year of months.
  public init(dagen: Int = 7, weken: Int = 5, maanden: Int = 12) {
    self.dagen = dagen
    self.weken = weken
    self.maanden = maanden
  }

  /// Which copies the rule gives up; never the last one.
  ///
  /// A period counts only when it has a copy, so that a machine that stood still loses nothing.
  public func overtollig(_ kopieen: [Tijdstip]) -> [Tijdstip] {
    let nieuwsteEerst = kopieen.sorted(by: >)
    var bewaard = Set(nieuwsteEerst.prefix(1))
    bewaard.formUnion(laatste(nieuwsteEerst, dagen) { $0.nederlandseDag })
    bewaard.formUnion(laatste(nieuwsteEerst, weken) { $0.nederlandseDag.week })
    bewaard.formUnion(
      laatste(nieuwsteEerst, maanden) { $0.nederlandseDag.jaar * 12 + $0.nederlandseDag.maand })
    return nieuwsteEerst.filter { !bewaard.contains($0) }
  }

  /// The last copy of each of the last so many periods.
  private func laatste<P: Hashable>(
    _ nieuwsteEerst: [Tijdstip], _ aantal: Int, _ periode: (Tijdstip) -> P
  ) -> [Tijdstip] {
    var gezien: Set<P> = []
    return nieuwsteEerst.filter {
      gezien.count < aantal && gezien.insert(periode($0)).inserted
    }
  }
}
