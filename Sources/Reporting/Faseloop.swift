public import Domein
public import Kalender

/// The way of a casus through the phases, day by day.
public struct Faseloop: Equatable, Sendable {
  /// A stay in a phase.
  public struct Stap: Equatable, Sendable {
    /// The phase.
    public let fase: Fase
    /// First day.
    public let van: Datum
    /// First day after it; nil while it lasts.
    public internal(set) var tot: Datum?
    /// Days of it on which the casus was closed.
    var gesloten = 0

    /// Days in the phase up to a day, without those on which the casus was closed.
    public func dagen(per dag: Datum) -> Int { max(0, van.dagen(tot: tot ?? dag) - gesloten) }
  }

  /// The stays, in order.
  public let stappen: [Stap]

  /// Follows a casus from its opening to its closing, or on.
  public init(_ casus: Casus) {
    guard let opening = casus.opening else {
      stappen = []
      return
    }
    var stappen = [Stap(fase: .waarnemen, van: opening.op)]
    for wissel in casus.fasen where wissel.fase != stappen[stappen.count - 1].fase {
      stappen[stappen.count - 1].tot = wissel.op
      stappen.append(Stap(fase: wissel.fase, van: wissel.op))
    }
    stappen[stappen.count - 1].tot = casus.sluiting?.op
    for sluiting in casus.sluitingen {
      guard let heropend = sluiting.heropendOp,
        let plaats = stappen.lastIndex(where: { $0.van <= sluiting.op })
      else { continue }
      stappen[plaats].gesloten += sluiting.op.dagen(tot: heropend)
    }
    self.stappen = stappen
  }

  /// The phases in order.
  public var pad: [Fase] { stappen.map(\.fase) }
}

/// A row of durations, in figures.
public enum Duurreeks {
  /// The middle of so many days: as many casussen took less as took more; nil for none.
  public static func mediaan(_ dagen: [Int]) -> Int? {
    guard !dagen.isEmpty else { return nil }
    let oplopend = dagen.sorted()
    let midden = oplopend.count / 2
    return oplopend.count % 2 == 1
      ? oplopend[midden] : (oplopend[midden - 1] + oplopend[midden] + 1) / 2
  }

  /// The mean in whole days, rounded half up; nil for none.
  public static func gemiddelde(_ dagen: [Int]) -> Int? {
    guard !dagen.isEmpty else { return nil }
    return (2 * dagen.reduce(0, +) + dagen.count) / (2 * dagen.count)
  }
}
