public import Kalender

/// What a municipality changes in a rule, from a day on; what is left out stays as it was.
public struct Regelwijziging: Equatable, Sendable {
  /// Which rule.
  public let id: RegelID
  /// First day on which it holds.
  public let vanaf: Datum
  /// Last day on which it holds; nil for ever.
  public let totEnMet: Datum?
  /// Another length.
  public let duur: Duur?
  /// Whether the Algemene termijnenwet moves its end.
  public let atw: Bool?
  /// Other steps; empty keeps those of the version before it.
  public let trappen: [Trap]
  /// Why: stands in the place of the source.
  public let reden: String

  /// Describes a change.
  public init(
    id: RegelID, vanaf: Datum, totEnMet: Datum? = nil, duur: Duur? = nil, atw: Bool? = nil,
    trappen: [Trap] = [], reden: String
  ) {
    self.id = id
    self.vanaf = vanaf
    self.totEnMet = totEnMet
    self.duur = duur
    self.atw = atw
    self.trappen = trappen
    self.reden = reden
  }

  /// Whether it changes anything at all.
  var isLeeg: Bool { duur == nil && atw == nil && trappen.isEmpty }
}

extension Regelboek {
  /// The version that a change makes of the one in force on its first day.
  public func versie(_ wijziging: Regelwijziging) -> Regel {
    let onder = regel(wijziging.id, op: wijziging.vanaf)
    return Regel(
      id: onder.id, geldigVanaf: wijziging.vanaf, geldigTot: wijziging.totEnMet,
      duur: wijziging.duur ?? onder.duur, atw: wijziging.atw ?? onder.atw,
      verantwoordelijk: onder.verantwoordelijk,
      trappen: wijziging.trappen.isEmpty ? onder.trappen : wijziging.trappen,
      start: onder.start, voldaanDoor: onder.voldaanDoor,
      bron: "vastgesteld door de gemeente: \(wijziging.reden)")
  }

  /// The rules of the program with the changes of a municipality laid over them, in order.
  public init(_ wijzigingen: [Regelwijziging]) {
    self.init()
    for wijziging in wijzigingen { voegToe(versie(wijziging)) }
  }
}

extension Trap {
  /// As the log and the command line write it: `0:-7:behandelaar`.
  public var tekst: String { "\(nummer):\(dagenNaVervalt):\(aan.rawValue)" }

  /// Reads what the log and the command line write.
  public init?(tekst: String) {
    let delen = tekst.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard delen.count == 3, let nummer = Int(delen[0]), (0...9).contains(nummer),
      let dagen = Int(delen[1]), (-400...400).contains(dagen),
      let aan = Geadresseerde(rawValue: delen[2])
    else { return nil }
    self.init(nummer: nummer, dagenNaVervalt: dagen, aan: aan)
  }
}
